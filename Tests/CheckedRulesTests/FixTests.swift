import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Every mend that is offered is tried: the finding goes, and none comes.
@Suite struct FixTests {
  @Test(arguments: BadRulesTests.cases)
  func everyFixMendsItsMistakeAndNothingElse(_ file: RuleCase) throws {
    let before = try #require(BadRulesTests.checked[file.name])
    // Warnings are looked for where nothing is wrong; a mend of the last mistake may bring some.
    let warns = before.isAnalysed
    // A mend of the hundred findings shown lets the next one in.
    if before.diagnostics.contains(where: { $0.code == .tooManyFindings }) { return }
    for (index, finding) in before.diagnostics.enumerated() where finding.fix != nil {
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

  @Test func thereAreFixesToTry() {
    let codes = BadRulesTests.checked.values.flatMap { checking in
      checking.diagnostics.filter { $0.fix != nil }.map(\.code)
    }
    #expect(codes.count > 200 && Set(codes).count > 20, "\(codes.count) fixes")
    #expect(codes.contains(.whereNeedsParentheses))
  }

  @Test func allFixesOfAFileTogether() throws {
    for file in BadRulesTests.cases {
      let before = try #require(BadRulesTests.checked[file.name])
      let application = FixApplication.applying(before.diagnostics, to: file.source, at: 0)
      #expect(application.skipped == 0, Comment(rawValue: file.name))
    }
  }
}
