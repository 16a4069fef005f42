import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// What came of a test: each of its expectations with the verdict on its rule.
public struct TestVerdict: Sendable {
  public let title: String
  /// Of its title in the rules.
  public let place: Place
  /// The plan, by index in the book, and its name.
  public let planIndex: Int
  public let plan: String
  /// The id of the area that was judged.
  public let area: String
  public let asOf: Int
  /// Whether any row of the test speaks of the area.
  public let hasRows: Bool
  public let expectations: [Expectation]

  public var isPassed: Bool { expectations.allSatisfy { $0.isMet } }

  public struct Expectation: Sendable {
    /// By index in the plan.
    public let ruleIndex: Int
    public let place: Place
    public let status: Verdict.Status
    public let value: Value?
    /// What came out.
    public let verdict: Verdict

    /// The status is the expected one, and the measure exactly the expected value.
    public var isMet: Bool {
      guard verdict.status == status else { return false }
      guard let value else { return true }
      guard let measure = verdict.measure?.interval, let low = value.low, let high = value.high
      else { return false }
      return measure.low == low && measure.high == high
    }
  }

  /// The value a measure is expected to have, or its two ends.
  public struct Value: Sendable {
    /// In the unit of the measure; nil where no measure can have such a value.
    public let low: Rational?
    public let high: Rational?
    public let kind: Figure.Kind?
    /// As they are written: one value, or both ends.
    public let texts: [String]

    /// The one value, as a figure that measures can be set beside.
    public var single: Figure? {
      guard let low, let kind, low == high else { return nil }
      return Figure(interval: Interval(low), kind: kind)
    }
  }

  /// Judges the tables of a test as of the last year it names. The program is that of its plan
  /// alone, for the area (`RuleBook.keeping(plan:for:)`).
  public static func judging(
    _ test: RuleTest, of book: RuleBook, for area: String, by program: Program,
    over snapshot: Snapshot
  ) -> TestVerdict {
    let plan = book.plans[test.plan]
    let year = test.years.last?.year ?? plan.years.upperBound
    let judged = VerdictTable.evaluating(program, over: snapshot, asOf: year).plans.first
    let expectations = test.expectations.compactMap { expected -> Expectation? in
      guard let verdicts = judged?.verdicts, verdicts.indices.contains(expected.rule) else {
        return nil
      }
      let verdict = verdicts[expected.rule]
      let judgedYear = plan.rules[expected.rule].sentence.timing.judgedYear(of: plan, asOf: year)
      return Expectation(
        ruleIndex: expected.rule, place: expected.place, status: expected.status.verdictStatus,
        value: expected.value.map { Value($0, as: verdict.measure?.kind, in: judgedYear) },
        verdict: verdict)
    }
    return TestVerdict(
      title: test.title, place: test.place, planIndex: test.plan, plan: plan.name, area: area,
      asOf: year, hasRows: judged?.hasRows ?? false, expectations: expectations)
  }
}

extension TestVerdict.Value {
  fileprivate init(_ value: RuleTest.Value, as kind: Figure.Kind?, in year: Int) {
    self.kind = kind
    switch value {
    case .exactly(let literal):
      low = literal.value(as: kind, in: year)
      high = low
      texts = [literal.text]
    case .between(let first, let last):
      low = first.value(as: kind, in: year)
      high = last.value(as: kind, in: year)
      texts = [first.text, last.text]
    }
  }
}

extension Literal {
  /// The value in the unit of figures of a kind.
  fileprivate func value(as kind: Figure.Kind?, in year: Int) -> Rational? {
    switch value {
    case .number(let number), .percent(let number): return number
    case .amount(let number, let unit):
      guard case .amount(let wanted)? = kind else { return nil }
      return number.multiplied(by: Rational(unit.scale))?.divided(by: Rational(wanted.scale))
    case .date(let date): return Rational(date.dayNumber)
    case .day(let day): return day.date(inYear: year).map { Rational($0.dayNumber) }
    case .truth(let isTrue): return isTrue ? .one : .zero
    case .category: return nil
    }
  }
}

extension Timing {
  /// The year whose snapshot decides.
  fileprivate func judgedYear(of plan: Plan, asOf year: Int) -> Int {
    switch self {
    case .by: year
    case .in(let deadline): min(year, deadline)
    case .everyYear(_, let last): min(year, last ?? plan.years.upperBound)
    }
  }
}

extension RuleTest.Status {
  fileprivate var verdictStatus: Verdict.Status {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .pending: .pending
    case .undecided: .undecided
    case .notApplicable: .notApplicable
    }
  }
}
