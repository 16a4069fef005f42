import CheckedRules

/// How far the tests of a plan go: which of its rules they have brought to which end.
public struct TestCoverage: Sendable {
  public let plan: String
  public let tests: Int
  public let failedTests: Int
  /// In the order of the plan.
  public let rules: [Rule]

  /// What tests have shown of a rule.
  public struct Rule: Sendable {
    public let name: String
    /// Some test expects something of it.
    public let isTested: Bool
    /// Some test expects it to pass, and it does.
    public let reachesPass: Bool
    /// The same of failing.
    public let reachesFail: Bool

    public var isCovered: Bool { reachesPass && reachesFail }
  }

  /// The coverage of each plan, in the order of the book.
  public static func measuring(_ tests: [TestVerdict], of book: RuleBook) -> [TestCoverage] {
    book.plans.enumerated().map { index, plan in
      let own = tests.filter { $0.planIndex == index }
      let expectations = own.flatMap { $0.expectations }
      return TestCoverage(
        plan: plan.name, tests: own.count, failedTests: own.filter { !$0.isPassed }.count,
        rules: plan.rules.enumerated().map { number, rule in
          let of = expectations.filter { $0.ruleIndex == number }
          func reaches(_ status: Verdict.Status) -> Bool {
            of.contains { $0.status == status && $0.verdict.status == status }
          }
          return Rule(
            name: rule.name, isTested: !of.isEmpty, reachesPass: reaches(.pass),
            reachesFail: reaches(.fail))
        })
    }
  }
}
