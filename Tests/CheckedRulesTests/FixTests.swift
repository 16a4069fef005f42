import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Every mend the checker and the analysis offer is tried: the finding goes, and none comes.
@Suite struct FixTests {
  /// Codes of the parser, whose mends are tried without the checker: a text that can be read again
  /// may show what is wrong with its meaning.
  private static func isOfTheText(_ code: Code) -> Bool { code.rawValue.hasPrefix("R1") }

  @Test(arguments: BadRulesTests.cases)
  func everyFixMendsItsMistakeAndNothingElse(_ file: RuleCase) {
    // Warnings are looked for where nothing is wrong; a mend of the last mistake may bring some.
    let warns = Checking(file.source).diagnostics.isEmpty
    let before = Checking(file.source, warns: warns)
    for (index, finding) in before.diagnostics.enumerated()
    where finding.fix != nil && (finding.code == .nameSpelling || !Self.isOfTheText(finding.code)) {
      let application = FixApplication.applying([finding], to: file.source, at: 0)
      #expect(application.applied == 1)
      let after = Checking(
        SourceText(path: file.name, bytes: application.bytes), warns: warns)
      var expected = before.diagnostics.map(\.code.rawValue)
      expected.remove(at: index)
      let line = before.linesAndCodes[index]
      #expect(
        after.diagnostics.map(\.code.rawValue).sorted() == expected.sorted(),
        "\(file.name):\(line) became\n\(after.rendered)")
    }
  }

  @Test func allFixesOfAFileTogether() {
    for file in BadRulesTests.cases {
      let before = Checking(file.source)
      let application = FixApplication.applying(before.diagnostics, to: file.source, at: 0)
      #expect(application.skipped == 0, Comment(rawValue: file.name))
    }
  }
}
