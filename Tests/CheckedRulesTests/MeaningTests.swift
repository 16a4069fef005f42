import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// What programs mean, and that no layout changes it.
@Suite struct MeaningTests {
  /// Programs without a mistake: their files together.
  static let programs: [(name: String, files: [String])] = [
    ("workload", ["Fixtures/workload.rules"]),
    (
      "forms", ["CheckedRulesTests/Golden/catalogue.rules", "CheckedRulesTests/Golden/forms.rules"]
    ),
    (
      "haDong",
      ["CheckedRulesTests/Golden/catalogue.rules", "CheckedRulesTests/Golden/haDong.rules"]
    ),
    (
      "otherPlans",
      ["CheckedRulesTests/Golden/catalogue.rules", "CheckedRulesTests/Golden/otherPlans.rules"]
    ),
    ("first-rule", ["../Samples/first-rule/first-rule.rules"]),
    ("everything", ["CheckedRulesTests/Golden/everything.rules"]),
  ]

  @Test(arguments: ["workload", "everything"])
  func rulesMeanWhatTheyDid(_ name: String) throws {
    let trees = try Self.trees(name) { $0 }
    let checked = RuleBook.checking(trees)
    #expect(checked.diagnostics.map(\.code.rawValue) == [])
    try expectGolden(Meaning(book: checked.book).text, "\(name).checked.txt")
  }

  @Test(arguments: programs.map(\.name))
  func noLayoutChangesWhatRulesMean(_ name: String) throws {
    let original = try meaning(name) { $0 }
    let formatted = try meaning(name) { SyntaxTree.parsing($0, file: 0).formatted() }
    #expect(formatted == original)
    #expect(try meaning(name) { Self.spaced($0.bytes, by: 0x20) } == original)
    #expect(try meaning(name) { Self.spaced($0.bytes, by: 0x0A) } == original)
    #expect(!original.contains("broken"))
  }

  @Test func whatMeansSomethingElseIsTold() throws {
    let original = try meaning("everything") { $0 }
    let bytes = try Self.source("CheckedRulesTests/Golden/everything.rules").bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      (">= 100%", ">= 99%"), ("by 2030", "by 2029"), ("where teachers", "where teachersTrained"),
      ("every school has", "no school has"), ("advisory", ""), ("last year", "in 2025"),
      ("from 2026 to 2030", "from 2026 to 2031"), ("lasting", ""), (" pass", " fail"),
      ("vi \"trường\"", "vi \"nhà trường\""), ("5_000 m2", "5 ha"), ("| 1 ", "| 2 "),
    ] {
      #expect(text.contains(old))
      let other = text.replacing(old, with: new, maxReplacements: 1)
      let tree = SyntaxTree.parsing(SourceText(path: "other.rules", text: other), file: 0)
      #expect(Meaning(book: RuleBook.checking([tree]).book).text != original, "\(old)")
    }
  }

  // MARK: Reading

  private func meaning(
    _ name: String, _ rewritten: (SourceText) -> [UInt8]
  ) throws -> String {
    let trees = try Self.trees(name) { SourceText(path: $0.path, bytes: rewritten($0)) }
    let checked = RuleBook.checking(trees)
    // A warning may speak of the layout.
    let found = (trees.flatMap(\.diagnostics) + checked.diagnostics)
      .filter { $0.severity == .error }
    #expect(found.map { $0.message.text(in: .en) } == [])
    return Meaning(book: checked.book).text
  }

  private func meaning(_ name: String, _ same: (SourceText) -> SourceText) throws -> String {
    try meaning(name) { same($0).bytes }
  }

  static func trees(
    _ name: String, _ rewritten: (SourceText) -> SourceText
  ) throws -> [SyntaxTree] {
    let program = try #require(programs.first { $0.name == name })
    return try program.files.enumerated().map { index, file in
      SyntaxTree.parsing(rewritten(try source(file)), file: index)
    }
  }

  static func source(_ path: String) throws -> SourceText {
    SourceText(path: path, bytes: Array(try Data(contentsOf: tests.appending(path: path))))
  }

  /// The text without comments, and with one blank or line end for all blanks and line ends between
  /// words, but for the lines of tables.
  private static func spaced(_ bytes: [UInt8], by blank: UInt8) -> [UInt8] {
    let tree = SyntaxTree.parsing(SourceText(path: "", bytes: bytes), file: 0)
    var result: [UInt8] = []
    var (hasLineEnd, isInRow) = (false, false)
    for token in 0..<tree.tokenCount {
      switch tree.kinds[token] {
      case .whitespace, .comment: break
      case .newline: hasLineEnd = true
      default:
        let kind = tree.kinds[token]
        let isRow = kind == .pipe || isInRow
        result.append(isRow ? (hasLineEnd ? 0x0A : 0x20) : blank)
        result += tree.text(ofToken: token).utf8
        (hasLineEnd, isInRow) = (false, kind == .pipe || kind == .cell)
      }
    }
    return result + [0x0A]
  }
}
