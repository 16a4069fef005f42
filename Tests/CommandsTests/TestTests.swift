import Chuan
import Commands
import Testing

/// `chuan test`.
@Suite struct TestTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// A plan with one rule and tests of it.
  private func write(
    _ tests: String, scope: String = "commune \"ha-dong\"",
    rule: String = "smartClassroomRatio >= 100% by 2030"
  ) throws {
    let plan = Workplace.plan(rule).replacing("commune \"ha-dong\"", with: scope)
    try place.write("a.rules", Workplace.school + plan + "\n" + tests + "\n")
  }

  /// A test of schools with these cells.
  private func schools(_ cells: String..., expecting expected: String) -> String {
    let rows = cells.enumerated().map { "          | s\($0.offset) | \($0.element)\n" }
    return "test \"t\" of demo\n  in 2030\n  schools | school | smartClassrooms\n"
      + rows.joined() + "  expect smart \(expected)\n"
  }

  private func test(_ words: String...) -> Outcome {
    Outcome.running(
      Surroundings(
        arguments: ["test", "a.rules"] + words, environment: [:],
        workingFolder: place.folder.path(percentEncoded: false)))
  }

  @Test func theStatusSaysWhetherAllIsAsExpected() throws {
    for (expected, isMet) in [
      ("fail", true), ("fail with 50%", true), ("fail with 0.5", true), ("pass", false),
      ("fail with 50.1%", false), ("undecided", false), ("fail between 40% and 50%", false),
      ("fail between 50% and 50%", true), ("pending", false), ("notApplicable", false),
    ] {
      try write(schools("1", "0", expecting: expected))
      let outcome = test()
      #expect(outcome.status == (isMet ? .clean : .findings), "\(expected)")
      #expect(outcome.errors.isEmpty, "\(outcome.errorText)")
      #expect(outcome.codes == (isMet ? [] : ["T101"]))
      #expect(outcome.outputText.hasSuffix("demo: tests 1, failed \(isMet ? 0 : 1)\n"))
    }
  }

  @Test func aFailureSaysWhatWasExpectedWhatCameOutAndWhy() throws {
    try write(schools("1", "0", "-", expecting: "undecided between 33% and 67%"))
    let text = test().outputText
    for words in [
      "error[T101]: `smart`: expected Undecided, `33%` to `67%`; got Fail, about 33.3% to about 66.7%",
      "--> a.rules:", "\"t\" of demo", "in this test, for `ha-dong` as of the end of 2030",
      "expect smart undecided between 33% and 67%\n", "Standing against it (1 school)",
      "s1  smartClassrooms: 0  a.rules:", "Figures missing (1 school)",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
    #expect(test("--lang", "vi").outputText.contains("mong đợi Chưa đủ số liệu"))
  }

  @Test func figuresThatDifferNeverLookAlike() throws {
    let cells = Array(repeating: "1", count: 1_999).joined(separator: "\n          | x | ")
    let rows = cells.split(separator: "\n").enumerated().map {
      $0.element.replacing("| x |", with: "| x\($0.offset) |")
    }
    try write(
      schools(rows.joined(separator: "\n"), "0", expecting: "fail with 99.9%"))
    #expect(test().outputText.contains("expected Fail, `99.9%`; got Fail, 99.95%"))
  }

  @Test func valuesAreComparedInTheUnitTheyAreWrittenIn() throws {
    let text = """
      entity commune, communes
      entity school, schools in commune
      field land of school: number in ha from 0 to 100
      field filed of school: date
      plan p for every commune from 2026 to 2030
      rule land average of land across schools >= 1.35 ha by 2030
      rule filed highest of filed across schools < 15 November every year
      test "t" of p
        in 2030
        schools | school | land | filed
                | a      | 1,2  | 14/11/2030
                | b      | 1.5  | 2030-11-01
        expect land pass with 13_500 m2
        expect land pass with 1.35 ha
        expect filed pass with 14 November
        expect filed pass with 2030-11-14
      """
    try place.write("a.rules", text)
    #expect(test().status == .clean, "\(test().outputText)\(test().errorText)")
    try place.write("a.rules", text.replacing("13_500", with: "13_501"))
    #expect(test().status == .findings)
  }

  // MARK: Years and areas

  @Test func theLastYearIsJudged() throws {
    let years = """
      test "t" of demo
        in 2029
        schools | school | smartClassrooms
                | a      | 0
                | silent | 1
        in 2030
        schools | school | smartClassrooms
                | a      | 1
        expect smart undecided between 50% and 100%
      """
    try write(years)
    #expect(test().status == .clean, "\(test().outputText)")
    try write(schools("1", expecting: "pending with 100%").replacing("in 2030", with: "in 2029"))
    #expect(test().status == .clean, "\(test().outputText)")
  }

  @Test func theAreaIsTheOnlyOneOrTheNamedOne() throws {
    let rows = """
        in 2030
        schools | school | commune | smartClassrooms
                | a      | x       | 1
                | b      | y       | 0
        expect smart
      """
    try write("test \"t\" of demo\n area \"x\"\n\(rows) pass", scope: "every commune")
    #expect(test().status == .clean, "\(test().errorText)")
    try write("test \"t\" of demo\n area \"y\"\n\(rows) fail", scope: "every commune")
    #expect(test().status == .clean)
    try write("test \"t\" of demo\n\(rows) fail", scope: "every commune")
    #expect(test().status == .findings && test().codes == ["R320"])
    #expect(test().output.isEmpty && test().errorText.contains("write `area \"x\"`"))
    try write("test \"t\" of demo\n area \"x\"\n\(rows) pass")
    #expect(test().codes == ["R320"])
    try write(schools("1", expecting: "pass"), scope: "every commune")
    #expect(test().status == .clean)
    // The schools of others are none of its own.
    try write("test \"t\" of demo\n\(rows) notApplicable")
    #expect(test().status == .clean)
    try write("test \"t\" of demo\n\(rows) pass")
    #expect(test().outputText.contains("= note: no row of the test speaks of `ha-dong`\n"))
  }

  @Test func theColumnOfTheAreaIsNeededWhereThereAreSeveral() throws {
    try write(
      """
      test "t" of demo
        area "x"
        in 2030
        communes | commune
                 | x
                 | y
        schools | school | smartClassrooms
                | a      | 1
        expect smart pass
      """, scope: "every commune")
    #expect(test().codes == ["D105"] && test().status == .findings)
  }

  // MARK: What cannot be run

  @Test func cellsAreReadLikeThoseOfFiles() throws {
    try write(schools("1,5", "-", "x y", expecting: "pass"))
    for outcome in [test(), place.run("lint", "a.rules")] {
      #expect(outcome.status == .findings && outcome.codes == ["D203", "D203"])
    }
    #expect(
      test().output.isEmpty && test().errorText.contains("| s0 | 1,5\n   |                  ^^^\n"))
    #expect(place.run("check", "a.rules", "--data", ".").status == .unusable)
  }

  @Test func nothingToTestIsNoSuccess() throws {
    try write("")
    #expect(test().codes == ["T102"] && test().status == .findings)
    try write(schools("1", expecting: "pass"), rule: "nothing >= 1 by 2030")
    #expect(test().status == .findings && test().codes.contains("R201"))
    #expect(place.run("test", "b.rules").status == .unusable)
    #expect(place.run("test").codes == ["U105"])
  }

  // MARK: Coverage

  @Test func coverageCountsWhatWasExpectedAndReached() throws {
    let more = "\nrule other\n  every school has smartClassrooms >= 3 by 2030\n\n"
    try write(more + schools("1", expecting: "pass") + schools("0", expecting: "fail"))
    let text = test("--coverage").outputText
    #expect(text.contains("rules: 2, tested: 1, reached pass: 1, reached fail: 1"))
    #expect(text.contains("without a test: other\n") && !text.contains("never"))
    for (least, isEnough) in [("50", true), ("50%", true), ("0", true), ("51", false)] {
      let outcome = test("--min-coverage", least)
      #expect(outcome.status == (isEnough ? .clean : .findings), "\(least)")
      #expect(outcome.codes == (isEnough ? [] : ["T103"]))
    }
    for wrong in ["", "101", "x", "-1", "%", "50.5"] {
      #expect(test("--min-coverage", wrong).status == .unusable, "\(wrong)")
    }
    // What was expected and did not happen is not reached.
    try write(schools("1", expecting: "fail"))
    #expect(
      test("--coverage").outputText.hasSuffix(
        "never reached pass: smart\n  never reached fail: smart\n"))
  }

  @Test func aTestOfOneCommuneNeedsNoProvince() throws {
    try place.write(
      "a.rules",
      """
      entity province, provinces
      entity commune, communes in province
      entity school, schools in commune
      field examAverage of province: number
      field score of school: number
      field planned of commune: flag
      plan demo
        for commune "c"
        from 2026 to 2030
      rule exam
        every school has score >= province.examAverage by 2030
      rule issued
        planned by 2030
      test "no province is named" of demo
        in 2030
        communes | commune | planned
                 | c       | yes
        schools | school | score
                | s      | 8
        expect issued pass
        expect exam undecided
      test "the only province is the one meant" of demo
        in 2030
        provinces | province | examAverage
                  | p        | 7.5
        communes | commune | planned
                 | c       | yes
        schools | school | score
                | s      | 8
        expect exam pass

      """)
    let outcome = test()
    #expect(outcome.status == .clean, "\(outcome.errorText)\(outcome.outputText)")
  }
}
