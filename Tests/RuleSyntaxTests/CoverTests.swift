import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// What every tree promises, whatever the bytes were.
func expectCover(_ tree: SyntaxTree, sourceLocation: SourceLocation = #_sourceLocation) {
  let count = tree.source.bytes.count
  var end: Int32 = 0
  for token in 0..<tree.tokenCount {
    if tree.starts[token] != end { Issue.record("a gap before token \(token)") }
    end = tree.starts[token + 1]
  }
  #expect(end == Int32(count), sourceLocation: sourceLocation)
  #expect(tree.root.tokens == 0..<tree.tokenCount, sourceLocation: sourceLocation)
  for diagnostic in tree.diagnostics {
    guard let place = diagnostic.place else { continue }
    if place.start < 0 || place.end < place.start || Int(place.end) > count {
      Issue.record("\(diagnostic.code.rawValue) outside the text: \(place)")
    }
  }
}

let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Fixtures")

@Test func theWorkloadParsesWithoutAComplaint() throws {
  let bytes = try Data(contentsOf: fixtures.appending(path: "workload.rules"))
  let tree = SyntaxTree.parsing(
    SourceText(path: "workload.rules", bytes: Array(bytes)), file: 0)
  expectCover(tree)
  for diagnostic in tree.diagnostics {
    Issue.record("\(diagnostic.code.rawValue) \(diagnostic.message.text(in: .en))")
  }
  #expect(tree.root.children(.ruleDeclaration).count == 40)
}
