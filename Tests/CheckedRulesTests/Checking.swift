import CheckedRules
import Chuan
import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Rule text, checked; the findings of lexer, parser, checker and analysis together.
struct Checking {
  let book: RuleBook
  let diagnostics: [Diagnostic]
  let sources: SourceSet
  /// How many rules the text declares.
  let ruleCount: Int
  /// Whether warnings were looked for.
  let isAnalysed: Bool

  init(_ text: String, path: String = "test.rules") {
    self.init(SourceText(path: path, text: text))
  }

  /// Warnings are looked for on request, where nothing is wrong.
  init(_ source: SourceText, warns: Bool = false) {
    sources = SourceSet([source])
    let tree = SyntaxTree.parsing(source, file: 0)
    let checked = RuleBook.checking([tree])
    book = checked.book
    ruleCount = tree.root.children(.ruleDeclaration).count
    var found = checked.mistakes(besides: tree.diagnostics)
    isAnalysed = warns && found.isEmpty
    if isAnalysed {
      found += book.analysing(sources: sources, namedFiles: [0]).diagnostics.limited()
      found += book.mistakesInTests(sources)
    }
    diagnostics = found.inReadingOrder()
  }

  /// The codes of the findings with the words they underline.
  var findings: [String] {
    diagnostics.map { diagnostic in
      diagnostic.code.rawValue + " " + (diagnostic.place.map { sources.text(at: $0) } ?? "")
    }
  }

  /// The codes of the findings, and the lines they begin on.
  var linesAndCodes: [MarkedCode] {
    let lines = LineTable(sources.texts[0])
    return diagnostics.map { diagnostic in
      MarkedCode(
        line: lines.line(of: Int(diagnostic.place?.start ?? 0)), code: diagnostic.code)
    }
  }

  /// What a person would read.
  var rendered: String { rendered(in: .en) }

  func rendered(in language: Language) -> String {
    DiagnosticRendering(sources, in: language).text(of: diagnostics)
  }
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
