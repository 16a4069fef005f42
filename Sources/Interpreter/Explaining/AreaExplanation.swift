import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Why a rule has its verdict for one area: everything it was computed from.
public struct AreaExplanation: Sendable {
  /// With the verdict of the rule alone.
  public let plan: PlanVerdicts
  public let verdict: Verdict
  /// The year whose rows decide.
  public let judgedYear: Int
  /// The measure, or the condition where there is none to compare.
  public let measure: Derivation
  /// What it is compared with; nil where the sentence itself says it in words.
  public let target: Derivation?
  /// The cells without a value, among all that were read.
  public let missing: [MissingCell]
  public let remedy: Remedy?
  /// The line a pending rule is held against.
  public let line: PaceLine?

  /// The straight line from the first known measure to the target.
  public struct PaceLine: Sendable {
    public let firstYear: Int
    public let first: Figure
    public let deadline: Int
    public let goal: Figure
    /// Where it stands in the year of the report.
    public let now: Figure
  }

  /// Explains the only rule of a program for one of the areas it was judged for.
  public static func deriving(
    _ program: Program, over snapshot: Snapshot, _ plan: PlanVerdicts, asOf year: Int
  ) -> AreaExplanation? {
    let book = program.book
    guard let rule = program.rules.first?.first, let verdict = plan.verdicts.first,
      let scope = book.plans.first
    else { return nil }
    let entity = scope.scope.entity
    let area = Area(
      entity: entity, index: plan.hasRows ? snapshot.areas(of: entity).index(of: plan.areaID) : nil)
    var evaluator = Evaluator(book, snapshot, asOf: year)
    let now = evaluator.assessment(of: rule, for: area, asOf: year)
    var line: PaceLine?
    if now.status == .pending {
      line = evaluator.straightLine(
        of: rule, now, for: area, from: scope.years.lowerBound, asOf: year
      ).flatMap { PaceLine($0, rule.kind) }
    }
    evaluator.begin(asOf: year)
    var deriver = Deriver(evaluator)
    let subject = Subject(
      entity: area.entity, index: area.index, year: now.moment.judged,
      parameterYear: now.moment.parameterYear)
    let measure = deriver.measure(of: rule, now, for: subject)
    var target: Derivation?
    if case .measure = rule.claim.form, let expression = now.part.target {
      target = deriver.derivation(
        of: expression, for: subject, as: rule.kind, beside: verdict.measure)
    }
    return AreaExplanation(
      plan: plan, verdict: verdict, judgedYear: now.moment.judged, measure: measure,
      target: target, missing: deriver.missing, remedy: Remedy(verdict, measure), line: line)
  }
}

extension AreaExplanation.PaceLine {
  fileprivate init?(_ line: StraightLine, _ kind: Figure.Kind) {
    func figure(_ value: Rational) -> Figure? { Value.number(Interval(value)).figure(kind) }
    guard let first = figure(line.first), let goal = figure(line.goal), let now = figure(line.now)
    else { return nil }
    self.init(
      firstYear: line.firstYear, first: first, deadline: line.deadline, goal: goal, now: now)
  }
}

extension Deriver {
  /// The derivation of what a rule is judged by.
  mutating func measure(
    of rule: CompiledRule, _ now: Assessment, for subject: Subject
  ) -> Derivation {
    let target = now.judgement.target?.figure(rule.kind)
    switch rule.claim.form {
    case .measure(let measure, _):
      return derivation(of: measure, for: subject, as: rule.kind, beside: target)
    case .condition(let condition): return derivation(of: condition, for: subject)
    case .rows(let members, let scope, let has, let asShare, _):
      let reading = RowReading(
        members: members, scope: scope, condition: has, value: nil,
        function: asShare ? .share : .number)
      let read = self.members(reading, in: subject)
      let type = ValueType.quantity(asShare ? .percent : .count)
      return Derivation(
        formula: rule.place, value: outcome(now.judgement.measure ?? .nothing, rule.kind, type),
        beside: target, year: subject.year, operation: .members(read))
    }
  }
}
