import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Texts with mistakes that officials and newcomers make: each mistake gives one message, where it
/// stands, and recovery invents none.
@Suite struct BadTextTests {
  /// The codes of lexer and parser.
  private static let ownCodes = Set(
    Code.allCases.filter {
      $0.rawValue.hasPrefix("R1")
        || [.nestedTooDeep, .fileTooLarge, .numberTooLong, .tooManyFindings].contains($0)
    })

  /// The files whose mistakes can be seen in the text alone.
  private static let cases = RuleCase.all(in: "Bad").filter { file in
    file.expectations.allSatisfy { ownCodes.contains($0.code) }
  }

  @Test(arguments: cases)
  func everyMistakeGivesItsMessage(_ file: RuleCase) {
    let tree = file.tree
    expectCover(tree)
    let expected = file.expectations
    let found = found(tree)
    #expect(!expected.isEmpty)
    let rendered = DiagnosticRendering(SourceSet([file.source]), in: .en).text(of: tree.diagnostics)
    #expect(surplus(expected, over: found) == [], "missing in \(file.name)")
    #expect(surplus(found, over: expected) == [], "surplus in \(file.name):\n\(rendered)")
  }

  @Test func everyCodeOfTheTextHasACase() {
    // A file beyond the limit is made by a test, not kept.
    let shown = Set(Self.cases.flatMap { $0.expectations.map(\.code) }).union([.fileTooLarge])
    #expect(Self.ownCodes.subtracting(shown) == [])
    #expect(Self.cases.count > 30)
  }

  // MARK: Fixes

  /// Each fix alone takes away its finding (or, of several equal ones, one) and brings no new one.
  @Test(arguments: cases)
  func everyFixMendsItsMistakeAndNothingElse(_ file: RuleCase) {
    let before = file.tree
    for diagnostic in before.diagnostics where diagnostic.fix != nil {
      let application = FixApplication.applying([diagnostic], to: file.source, at: 0)
      #expect(application.applied == 1, "\(file.name): the fix cannot be applied")
      let after = SyntaxTree.parsing(
        SourceText(path: file.name, bytes: application.bytes), file: 0)
      let place = diagnostic.place.map { LineTable(file.source).line(of: Int($0.start)) } ?? 0
      let remaining = codes(after)
      var expected = codes(before)
      // A mend of the hundred findings shown lets the next one in.
      if expected["R335"] != nil { continue }
      expected[diagnostic.code.rawValue, default: 0] -= 1
      #expect(
        remaining == expected.filter { $0.value > 0 },
        """
        \(file.name):\(place): \(diagnostic.code.rawValue) \(diagnostic.message.text(in: .en)) \
        became \(found(after).filter { !found(before).contains($0) })
        """)
    }
  }

  private func codes(_ tree: SyntaxTree) -> [String: Int] {
    tree.diagnostics.reduce(into: [:]) { $0[$1.code.rawValue, default: 0] += 1 }
  }

  @Test(
    arguments: [
      "pasted-from-word", "other-languages", "vietnamese-names", "misplaced-labels", "milestones",
      "where-parentheses", "numbers", "slips-of-timings", "quotes-forgotten",
      "words-that-would-meet",
    ])
  func allFixesTogether(_ name: String) throws {
    let file = try #require(Self.cases.first { $0.name == name + ".rules" })
    let application = FixApplication.applying(file.tree.diagnostics, to: file.source, at: 0)
    try expectGolden(String(decoding: application.bytes, as: UTF8.self), name + ".fixed")
  }

  // MARK: Wording

  @Test(arguments: ["parentheses", "units", "years", "slips-of-timings"], Language.allCases)
  func readsWell(_ name: String, _ language: Language) throws {
    let file = try #require(Self.cases.first { $0.name == name + ".rules" })
    let rendered = DiagnosticRendering(SourceSet([file.source]), in: language)
      .text(of: file.tree.diagnostics)
    try expectGolden(rendered, "\(name).\(language.rawValue).txt")
  }
}
