import Diagnostics
import Testing

@Suite struct AnalysisOfDaysTests {
  private func analysing(_ first: String, _ second: String) -> Analysing {
    Analysing("rule a\n  \(first)\nrule b\n  \(second)")
  }

  /// Two rules over the day each school reported.
  private func analysing(reported first: String, _ second: String) -> Analysing {
    analysing("every school has reported \(first)", "every school has reported \(second)")
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
    let analysing = analysing(reported: first, second)
    #expect(analysing.findings.map { String($0.prefix(4)) } == ["R313"])
  }

  @Test(arguments: [
    ("< 15 November in 2030", "> 2030-11-13 in 2030"),
    ("> 28 February in 2030", "<= 2030-03-01 in 2030"),
    ("> 28 February in 2028", "<= 2028-02-29 in 2028"),
    ("< 15 November in 2029", "> 2030-12-01 in 2030"),
  ])
  func daysAndDatesAgree(_ first: String, _ second: String) {
    let analysing = analysing(reported: first, second)
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

/// A day and a date in one rule, beside nothing else.
@Suite struct AnalysisOfMixedDaysTests {
  private func analysing(_ condition: String, _ timing: String) -> Analysing {
    Analysing("rule a\n  every school has \(condition) \(timing)")
  }

  @Test(arguments: [
    ("reported < 15 November and reported > 2030-11-20", "in 2030"),
    ("reported < 15 November and reported >= 2030-11-15", "in 2030"),
    ("reported > 1 March and reported < 2026-03-01", "every year"),
    ("reported > 28 February and reported < 2028-02-29", "in 2028"),
  ])
  func whatCanNeverHoldIsFound(_ condition: String, _ timing: String) {
    #expect(analysing(condition, timing).findings.map { String($0.prefix(4)) } == ["R315"])
  }

  @Test(arguments: [
    ("reported < 15 November and reported > 2030-11-13", "in 2030"),
    ("reported < 15 November or reported > 2030-11-20", "in 2030"),
    ("reported > 1 March and reported < 2030-03-05", "by 2026"),
  ])
  func whatCanHoldIsLeft(_ condition: String, _ timing: String) {
    let analysing = analysing(condition, timing)
    #expect(analysing.findings == [])
    #expect(!analysing.remarks.contains { $0.contains("cannot hold in") })
  }

  /// Met in some of its years and not in others.
  @Test func whatCannotHoldInSomeYearIsRemarkedOn() {
    let analysing = analysing("reported < 15 November and reported > 2027-11-20", "every year")
    #expect(analysing.findings == [])
    #expect(
      analysing.remarks.contains(
        "cannot hold in 2026: there the day of the year and the date exclude each other"))
  }
}
