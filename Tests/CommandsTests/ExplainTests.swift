import Chuan
import Commands
import Testing

@Suite struct ExplainTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test(arguments: Code.allCases)
  func explainsEveryCode(code: Code) {
    let outcome = place.run("explain", code.rawValue)
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    #expect(outcome.outputText == ExplanationRendering.text(of: .of(code), in: .en))
  }

  @Test func aCodeMayBeWrittenSmall() {
    #expect(place.run("explain", "r203").output == place.run("explain", "R203").output)
  }

  @Test func speaksVietnamese() {
    #expect(place.run("explain", "R203", "--lang", "vi").outputText.hasPrefix("lỗi[R203]: "))
  }

  @Test func withoutACodeAllAreListed() {
    let lines = place.run("explain").outputText.split(separator: "\n")
    for code in Code.allCases {
      #expect(lines.contains("  \(code.rawValue)  \(Explanation.of(code).title.en)"))
    }
    #expect(lines.filter { !$0.hasPrefix("  ") }.count == 6)
  }

  @Test func aCodeThatResemblesOneIsSuggested() {
    let outcome = place.run("explain", "R0203")
    #expect(outcome.codes == ["U109"])
    #expect(outcome.errorText.contains("did you mean `R203`"))
  }
}

/// `chuan explain RULE FILE…`, from the command line.
@Suite struct ExplainRuleTests {
  let place: Workplace
  init() throws {
    place = try Workplace()
    try place.write("a.rules", Workplace.school + "\n" + Workplace.plan())
    try place.write(
      "data/schools.csv",
      """
      year,school,commune,smartClassrooms
      2029,x,ha-dong,0
      2030,x,ha-dong,2
      """)
  }

  @Test func withoutDataItSaysWhatTheRuleSays() {
    let outcome = place.run("explain", "demo.smart", "a.rules")
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    #expect(outcome.outputText.contains("smartClassroomRatio >= 100% by 2030"))
    #expect(outcome.outputText.contains("= share of schools where smartClassrooms >= 1"))
  }

  @Test func withDataItSaysWhyAsOfAYear() {
    let latest = place.run("explain", "smart", "a.rules", "--data", "data").outputText
    #expect(latest.contains("ha-dong, as of the end of 2030: Pass"))
    #expect(latest.contains("schools.csv:3"))
    let before = place.run("explain", "smart", "a.rules", "--data", "data", "--as-of", "2029")
    #expect(before.outputText.contains("ha-dong, as of the end of 2029: Pending"))
    #expect(before.status == .clean)
  }

  @Test(arguments: [
    ["smar", "a.rules"], ["smart", "a.rules", "--area", "ha-dong"], ["smart", "b.rules"],
    ["smart", "a.rules", "--data", "data", "--as-of", "2029..2030"], ["R203", "a.rules"],
    ["smart", "a.rules", "--data", "data", "--area", "ha-dongg"],
  ])
  func wrongUsageIsRefused(words: [String]) {
    let outcome = place.run(["explain"] + words)
    #expect(outcome.status == .unusable && outcome.output.isEmpty && outcome.codes.count == 1)
  }

  @Test func brokenDataAreRefused() throws {
    try place.write(
      "data/schools.csv", "year,school,commune,smartClassrooms\n2029,x,ha-dong,many\n")
    let outcome = place.run("explain", "smart", "a.rules", "--data", "data")
    #expect(outcome.status == .dataRefused && outcome.output.isEmpty)
  }

  @Test func aRuleAloneIsAskedForItsFiles() {
    let outcome = place.run("explain", "smart")
    #expect(outcome.codes == ["U109"])
    #expect(outcome.errorText.contains("`chuan explain smart Rules`"))
  }
}
