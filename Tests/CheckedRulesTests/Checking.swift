import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// Rule text, checked; the findings of lexer, parser and checker together.
struct Checking {
  let book: RuleBook
  let diagnostics: [Diagnostic]
  let sources: SourceSet

  init(_ text: String, path: String = "test.rules") {
    var sources = SourceSet()
    let file = sources.add(SourceText(path: path, text: text))
    let tree = SyntaxTree.parsing(sources[Int32(file)], file: file)
    let checked = RuleBook.checking([tree])
    book = checked.book
    diagnostics = (tree.diagnostics + checked.diagnostics).inReadingOrder()
    self.sources = sources
  }

  /// The codes of the findings with the words they underline.
  var findings: [String] {
    diagnostics.map { diagnostic in
      diagnostic.code.rawValue + " " + (diagnostic.place.map { sources.text(at: $0) } ?? "")
    }
  }

  /// What a person would read.
  var rendered: String { DiagnosticRendering(sources, in: .en).text(of: diagnostics) }
}

let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

func text(_ path: String) throws -> String {
  try String(contentsOf: tests.appending(path: path), encoding: .utf8)
}

@Test func theWorkloadChecksWithoutAComplaint() throws {
  let checking = Checking(try text("Fixtures/workload.rules"))
  #expect(checking.diagnostics.isEmpty, Comment(rawValue: checking.rendered))
  #expect(checking.book.plans.first?.rules.count == 40)
}

@Test(arguments: Explanation.all.filter { $0.isRunnable && $0.code.severity == .error })
func theExampleOfAnErrorGivesExactlyItsCode(_ explanation: Explanation) {
  let wrong = Checking(explanation.ruleText(explanation.wrong))
  #expect(
    wrong.diagnostics.map { $0.code } == [explanation.code], Comment(rawValue: wrong.rendered))
  let right = Checking(explanation.ruleText(explanation.right))
  #expect(right.diagnostics.isEmpty, Comment(rawValue: right.rendered))
}
