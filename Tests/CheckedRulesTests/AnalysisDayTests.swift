import Diagnostics
import Testing

@Suite struct AnalysisOfDaysTests {
  private func analysing(_ first: String, _ second: String) -> Analysing {
    Analysing("rule a\n  \(first)\nrule b\n  \(second)")
  }

  /// In one year a day of the year is a date like others, behind February too.
  @Test(arguments: [
    ("< 15 November in 2030", "> 2030-12-01 in 2030"),
    ("< 15 November in 2030", ">= 2030-11-15 in 2030"),
    ("> 28 February in 2030", "< 2030-03-01 in 2030"),
    ("> 28 February in 2028", "< 2028-02-29 in 2028"),
    ("= 1 March in 2030", "!= 2030-03-01 in 2030"),
    ("< 15 November every year", "> 2030-12-01 in 2030"),
  ])
  func daysAndDatesContradict(_ first: String, _ second: String) {
    let analysing = analysing(
      "every school has reported \(first)", "every school has reported \(second)")
    #expect(analysing.findings.map { String($0.prefix(4)) } == ["R313"])
  }

  @Test(arguments: [
    ("< 15 November in 2030", "> 2030-11-13 in 2030"),
    ("> 28 February in 2030", "<= 2030-03-01 in 2030"),
    ("> 28 February in 2028", "<= 2028-02-29 in 2028"),
    ("< 15 November in 2029", "> 2030-12-01 in 2030"),
  ])
  func daysAndDatesAgree(_ first: String, _ second: String) {
    let analysing = analysing(
      "every school has reported \(first)", "every school has reported \(second)")
    #expect(analysing.findings == [])
  }

  @Test func aDayImpliesADate() {
    let analysing = analysing(
      "every school has reported < 15 November every year",
      "every school has reported <= 2030-11-14 in 2030"
    )
    #expect(analysing.findings.map { String($0.prefix(4)) } == ["R312"])
  }

  /// What is not decided is said.
  @Test func severalYearsAreRemarkedOn() {
    let analysing = analysing(
      "every school has reported < 15 November by 2030",
      "every school has reported < 2031-03-01 by 2030")
    #expect(analysing.findings == [])
    #expect(analysing.remarks.contains { $0.contains("whether they contradict or imply") })
  }
}
