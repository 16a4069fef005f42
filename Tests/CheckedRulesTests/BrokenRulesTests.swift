import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// A break in a sentence or formula that is right otherwise: the parser says it, and the checker,
/// which looks at what stands whole beside it, has nothing to add.
@Suite struct BrokenRulesTests {
  private static let kinds: Set<NodeKind> = [
    .measureSentence, .quantitySentence, .groupDeclaration, .indicatorDeclaration,
    .checkDeclaration,
  ]

  /// The words inside sentences, formulas and their declarations, but for the first of each, which
  /// are the keyword and the names.
  private func words(of source: SourceText) -> [Place] {
    let tree = SyntaxTree.parsing(source, file: 0)
    #expect(tree.diagnostics.isEmpty)
    let nodes = tree.root.children.flatMap { [$0] + $0.children }
    return nodes.filter { Self.kinds.contains($0.kind) }.flatMap { node in
      let isSentence = node.kind == .measureSentence || node.kind == .quantitySentence
      let body = isSentence ? node : node.children.last { !Self.isLabel($0) } ?? node
      // Parted from its unit, a number is a whole value, and a wrong one.
      return body.tokens.filter { !tree.kinds[$0].isTrivia && !tree.kinds[$0].isUnit }
        .map { tree.place(ofToken: $0) }
    }
  }

  private static func isLabel(_ node: SyntaxNode) -> Bool { node.kind == .metadata }

  private func expectOnlyTheBreak(
    _ name: [String],
    _ break: (_ bytes: inout [UInt8], _ place: Place, _ random: inout Seeded) -> Void
  ) throws {
    let text = try name.map { try CheckedRulesTests.text($0) }.joined(separator: "\n")
    let name = name.joined(separator: "+")
    let words = words(of: SourceText(path: name, text: text))
    #expect(words.count > 100)
    var random = Seeded()
    for _ in 0..<25 {
      let place = random.pick(words)
      var bytes = Array(text.utf8)
      `break`(&bytes, place, &random)
      let checking = Checking(SourceText(path: name, bytes: bytes))
      let codes = checking.diagnostics.map(\.code.rawValue)
      #expect(!codes.isEmpty, "SEED=\(random.seed) \(place)")
      #expect(
        codes.allSatisfy { $0.hasPrefix("R1") },
        "SEED=\(random.seed) \(place)\n\(checking.rendered)")
    }
  }

  private static let programs = [
    ["CheckedRulesTests/Golden/catalogue.rules", "CheckedRulesTests/Golden/forms.rules"],
    ["CheckedRulesTests/Golden/everything.rules"], ["Fixtures/workload.rules"],
  ]

  @Test(arguments: programs)
  func aStrayMarkIsAllThatIsWrong(_ name: [String]) throws {
    try expectOnlyTheBreak(name) { bytes, place, random in
      let mark = random.pick([" : ", " ) ", " , "])
      bytes.insert(contentsOf: mark.utf8, at: Int(place.start))
    }
  }

  @Test(arguments: programs)
  func wordsInTheMiddleAreAllThatIsWrong(_ name: [String]) throws {
    try expectOnlyTheBreak(name) { bytes, place, random in
      let words = random.pick([" trong toàn xã ", " must be ", " as soon as possible "])
      bytes.insert(contentsOf: words.utf8, at: Int(place.start))
    }
  }
}
