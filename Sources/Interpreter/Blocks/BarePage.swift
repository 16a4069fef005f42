import Vocabulary

/// Verdicts without words and evidence, of a plan for some areas as of a year.
///
///     area by area, rule by rule      in the order of a report
public struct BarePage: Sendable {
  public let year: Int
  public let plan: String
  public let rules: [Rule]
  public let areas: [Area]
  /// By area and rule.
  public internal(set) var statuses: [Verdict.Status]
  /// By area and rule, in the unit they are spoken of; long where the area was walked.
  public internal(set) var measures: [ShortValue]
  /// By rule: of each area, or one for all.
  var targets: [AreaBlock.Column]
  /// By area and rule: what was found by walking.
  var figures: [Int: Figures] = [:]

  /// A rule as all areas have it.
  public struct Rule: Sendable {
    public let name: String
    public let isAdvisory: Bool
    public let isDue: Bool
    public let comparison: ComparisonOperator?
  }

  public struct Area: Sendable {
    public let id: String
    /// Whether any row speaks of it.
    public let hasRows: Bool
  }

  /// What a verdict found by walking compares.
  public struct Figures: Sendable {
    public let measure: Figure?
    public let target: Figure?
  }

  init(year: Int, plan: String, rules: [Rule], areas: [Area]) {
    self.year = year
    self.plan = plan
    self.rules = rules
    self.areas = areas
    let count = areas.count * rules.count
    statuses = Array(repeating: .undecided, count: count)
    measures = Array(repeating: .long, count: count)
    targets = rules.map { _ in AreaBlock.Column(.long) }
  }

  /// The place of a verdict among all of the page.
  public func number(ofArea area: Int, _ rule: Int) -> Int { area * rules.count + rule }

  /// What the verdict for an area found by walking compares.
  public func figures(ofArea area: Int, _ rule: Int) -> Figures? {
    figures[number(ofArea: area, rule)]
  }

  /// The target of a rule for an area that was not walked.
  public func target(ofArea area: Int, _ rule: Int) -> ShortValue { targets[rule][area] }

  /// The target of a rule, where all areas have the same.
  public func commonTarget(of rule: Int) -> ShortValue? {
    targets[rule].single.flatMap { $0.state == .long ? nil : $0 }
  }
}
