import Interpreter
import Testing
import Vocabulary

/// What a verdict says of the years around the one it is made for.
@Suite struct TimeTests {
  private static let declarations = """
    entity commune, communes
    entity school, schools in commune
    field rooms of school: count
    field planned of commune: flag
    field filed of school: date
    parameter goal: share = 50% from 2020, 75% from 2030
    indicator ratio = share of schools where rooms >= 1
    plan p
      for commune "c"
      from 2025 to 2035

    """

  private func verdict(
    _ sentence: String, asOf year: Int, _ tables: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Verdict {
    let world = World(
      Self.declarations + "rule r \(sentence)\n", sourceLocation: sourceLocation)
    return try #require(
      world.verdicts(asOf: year, tables, sourceLocation: sourceLocation)["r"],
      sourceLocation: sourceLocation)
  }

  /// Ten schools a year, of which so many have a room; `-` is a school that does not say.
  private func schools(_ counts: [Int: (with: Int, unknown: Int)]) -> [String: String] {
    var lines = ["year,school,commune,rooms"]
    for (year, count) in counts.sorted(by: { $0.key < $1.key }) {
      for index in 0..<10 {
        let isUnknown = index < count.with + count.unknown
        let rooms = index < count.with ? "1" : isUnknown ? "-" : "0"
        lines.append("\(year),s\(index),c,\(rooms)")
      }
    }
    return ["schools": lines.joined(separator: "\n")]
  }

  private func pace(
    _ sentence: String, asOf year: Int, _ counts: [Int: (with: Int, unknown: Int)]
  ) throws -> Verdict.Pace? {
    try verdict(sentence, asOf: year, schools(counts)).pace
  }

  @Test func paceIsReadOffTheStraightLineToTheTarget() throws {
    // From 20 % in 2026 to 100 % in 2030: 60 % in 2028.
    let rule = "ratio >= 100% by 2030"
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (6, 0)]) == .onTrack)
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (5, 0)]) == .behind)
    #expect(
      try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (5, 1)])
        == .unknown(.missing))
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (6, 4)]) == .onTrack)
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (10, 0)]) == .ahead)
    #expect(try pace(rule, asOf: 2030, [2026: (2, 0), 2030: (5, 0)]) == nil)
  }

  @Test func theLineStartsInTheFirstYearThatIsKnownAndNotBeforeThePlan() throws {
    let rule = "ratio >= 100% by 2030"
    // 2024 lies before the plan, 2026 is not known: from 60 % in 2027 to 80 % in 2028.5.
    let counts = [2024: (with: 9, unknown: 0), 2026: (1, 1), 2027: (4, 0), 2028: (6, 0)]
    #expect(try pace(rule, asOf: 2028, counts) == .onTrack)
    #expect(try pace(rule, asOf: 2028, [2028: (6, 0)]) == .unknown(.missing))
    #expect(try pace(rule, asOf: 2028, [2024: (1, 0), 2028: (6, 0)]) == .unknown(.missing))
    // In the first year there is nothing yet to start from.
    #expect(try pace(rule, asOf: 2025, [2024: (1, 0), 2025: (6, 0)]) == .unknown(.firstYear))
    #expect(try pace(rule, asOf: 2024, [2024: (1, 0)]) == .unknown(.noLine))
  }

  @Test func fallingTargetsHaveAPaceToo() throws {
    let rule = "no school has rooms = 0 by 2030"
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (6, 0)]) == .onTrack)
    #expect(try pace(rule, asOf: 2028, [2026: (2, 0), 2028: (5, 0)]) == .behind)
  }

  @Test func noPaceWhereNoLineMakesSense() throws {
    let counts = [2026: (with: 2, unknown: 0), 2028: (6, 0)]
    #expect(try pace("ratio = 100% by 2030", asOf: 2028, counts) == .unknown(.noLine))
    #expect(
      try pace("ratio >= ratio last year by 2030", asOf: 2028, [2027: (7, 0), 2028: (6, 0)])
        == .unknown(.noLine))
    #expect(
      try pace("ratio > ratio in 2026 by 2030", asOf: 2028, [2026: (6, 0), 2028: (6, 0)])
        == .onTrack)
    let communes = ["communes": "year,commune,planned\n2026,c,no\n2028,c,no\n2029,c,yes"]
    #expect(try verdict("planned by 2030", asOf: 2028, communes).pace == .unknown(.notDone))
    #expect(
      try verdict("planned by 2030", asOf: 2027, communes).pace == .unknown(.missing))
    #expect(try verdict("planned by 2030", asOf: 2029, communes).pace == .ahead)
  }

  @Test func aPendingRuleHasTheParametersOfItsDeadline() throws {
    let counts = [2026: (with: 1, unknown: 0), 2028: (6, 0)]
    let pending = try verdict("ratio >= goal by 2030", asOf: 2028, schools(counts))
    #expect(pending.target?.interval.single.map { "\($0)" } == "3/4")
    #expect(pending.pace == .onTrack)
  }

  @Test func everyMilestoneIsListed() throws {
    let counts = [2026: (with: 2, unknown: 0), 2028: (6, 0)]
    let rule = "ratio >= 50% by 2027, then 80% by 2030, then 100% by 2034"
    let verdict = try verdict(rule, asOf: 2028, schools(counts))
    #expect(verdict.status == .pass && verdict.due == .by(2027))
    #expect(verdict.milestones.map { $0.deadline } == [2027, 2030, 2034])
    #expect(verdict.milestones.map { $0.status } == [.pass, .pending, .pending])
    // 20 % in 2026, then 50 % asked for by 2028 for 80 %, and 40 % for 100 %.
    #expect(verdict.milestones.map { $0.pace } == [nil, .onTrack, .onTrack])
    #expect(
      verdict.milestones.map { $0.target?.interval.single.map { "\($0)" } } == ["1/2", "4/5", "1"])
    let later = try self.verdict(rule, asOf: 2030, schools(counts))
    #expect(later.due == .by(2030))
    #expect(later.milestones.map { $0.pace }.last == .unknown(.missing))
    #expect(
      try self.verdict("ratio >= 50% every year", asOf: 2028, schools(counts))
        .milestones.isEmpty)
  }

  @Test func historyHasEveryYearFromTheFirstWithRows() throws {
    let counts = [2026: (with: 2, unknown: 0), 2028: (6, 0), 2029: (7, 1), 2031: (9, 0)]
    let rule = try verdict("ratio >= 60% every year from 2027", asOf: 2030, schools(counts))
    #expect(rule.history.map { $0.year } == [2026, 2027, 2028, 2029])
    #expect(rule.history.map { $0.status } == [.pending, .undecided, .pass, .pass])
    let ends = rule.history.map { past in
      past.measure.map {
        "\($0.interval.low.map { "\($0)" } ?? "") "
          + "\($0.interval.high.map { "\($0)" } ?? "")"
      }
    }
    #expect(ends == ["1/5 1/5", "0 1", "3/5 3/5", "7/10 4/5"])
  }

  @Test func countsAndRowsOfAnIndicatorAreThoseOfItsCondition() throws {
    let verdict = try verdict(
      "ratio >= 90% by 2030", asOf: 2030, schools([2030: (with: 7, unknown: 1)]))
    #expect(verdict.counts?.holds == 7 && verdict.counts?.fails == 2)
    #expect(verdict.counts?.unknown == 1 && verdict.counts?.total == 10)
    #expect(verdict.rows.map { $0.id } == ["s7", "s8", "s9"])
    #expect(verdict.rows[0].values.map { $0.field } == ["rooms"])
  }

  @Test func aFlagMeasuresNoughtOrOne() throws {
    func measure(_ cell: String) throws -> Interval? {
      let tables = ["communes": "year,commune,planned\n2030,c,\(cell)"]
      return try verdict("planned by 2030", asOf: 2030, tables).measure?.interval
    }
    #expect(try measure("yes") == Interval(.one))
    #expect(try measure("no") == Interval(.zero))
    #expect(try measure("-") == Interval(low: .zero, high: .one))
    let tables = ["communes": "year,commune,planned\n2030,c,yes"]
    #expect(try verdict("not planned by 2030", asOf: 2030, tables).measure == nil)
  }
}
