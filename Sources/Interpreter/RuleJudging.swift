import CheckedRules
import Diagnostics
import Vocabulary

/// A rule ready to be judged: what it asks for, and the rows it can be traced to. A class, because
/// a value of so many parts is dear to hand on.
final class CompiledRule: Sendable {
  let claim: Claim
  let comparison: ComparisonOperator?
  /// Of its sentence.
  let place: Place
  /// In which unit its measure is spoken of.
  let kind: Figure.Kind
  /// The rows whose condition the measure counts, however many names lie between.
  let focus: Focus?
  /// The measure and, by part, the targets, as they are computed for many areas at once; nil for
  /// what must be walked.
  let measure: AreaFormula?
  let targets: [AreaFormula?]

  /// The rows a sentence speaks of, one by one.
  struct Focus: Sendable {
    let members: Members
    /// Which of them are meant; the others are out of its scope.
    let scope: Expression?
    let condition: Expression
  }

  init(_ rule: Rule, in plan: Plan, of book: RuleBook, _ tallies: TallyPlan) {
    let area = plan.scope.entity
    claim = Claim(rule.sentence, in: plan)
    comparison = claim.comparison
    place = rule.sentence.place
    kind = book.figureKind(of: claim)
    targets = claim.parts.map { part in
      part.target.flatMap { AreaFormula($0, for: area, of: book, tallies) }
    }
    switch claim.form {
    case .rows(let members, let scope, let has, _, _):
      focus = Focus(members: members, scope: scope, condition: has)
      self.measure = tallies.number(at: place, for: area).map { .tally($0) }
    case .measure(let measure, _):
      self.measure = AreaFormula(measure, for: area, of: book, tallies)
      guard case .aggregate(let aggregate) = book.unnamed(measure).form,
        aggregate.function == .number || aggregate.function == .share,
        let condition = aggregate.condition
      else {
        focus = nil
        return
      }
      focus = Focus(members: aggregate.members, scope: nil, condition: condition)
    case .condition:
      focus = nil
      measure = nil
    }
  }
}

extension RuleBook {
  /// The formula behind a name, and behind the name it may be.
  func unnamed(_ expression: Expression) -> Expression {
    var result = expression
    while case .indicator(let index) = result.form { result = indicators[index].formula }
    return result
  }
}

/// An area, by its index among the ids of its kind; nil for one no row speaks of.
struct Area {
  let entity: Int
  let index: Int?
}

/// What one part of a rule comes to for an area as of a year.
struct Assessment {
  let part: Claim.Part
  let moment: Claim.Moment
  let judgement: Judgement
  /// The rows and areas with which a number became too large: nothing is decided.
  let tooLarge: [Subject]

  var status: Verdict.Status {
    let outcomes = judgement.outcomes
    return Verdict.Status(
      tooLarge.isEmpty || outcomes == .nothing ? outcomes : .unknown, isDue: moment.isDue)
  }
}

extension Verdict.Status {
  init(_ outcomes: Outcomes, isDue: Bool) {
    switch outcomes {
    case .nothing: self = .notApplicable
    case _ where !isDue: self = .pending
    case .holds: self = .pass
    case .fails: self = .fail
    default: self = .undecided
    }
  }
}

extension Evaluator {
  /// Judges a part, by the last due one unless another is given, with what is known as of a year.
  mutating func assessment(
    of rule: CompiledRule, _ part: Claim.Part? = nil, for area: Area, asOf year: Int,
    withRows: Bool = false
  ) -> Assessment {
    begin(asOf: year)
    let part = part ?? rule.claim.decidingPart(asOf: year)
    let moment = rule.claim.moment(of: part, asOf: year)
    let subject = Subject(
      entity: area.entity, index: area.index, year: moment.judged,
      parameterYear: moment.parameterYear)
    let isGone = isGone(subject)
    var judgement =
      isGone == .holds
      ? Judgement(outcomes: .nothing)
      : judgement(of: rule, part, for: subject, withRows: withRows)
    if isGone == .unknown { judgement.outcomes.insert(.nothing) }
    return Assessment(part: part, moment: moment, judgement: judgement, tooLarge: tooLarge)
  }

  /// Whether an area was closed and nobody is left in it: nothing is asked of it any more.
  mutating func isGone(_ area: Subject) -> Truth {
    guard let (table, thing) = thing(of: area), table.isClosed(thing, in: area.year) else {
      return .fails
    }
    var isGone = Truth.holds
    for entity in book.catalogue.entities.indices
    where book.catalogue.ancestors(of: entity).contains(area.entity) {
      let members = rolls.members(of: entity, in: (area.entity, thing), year: area.year) ?? []
      if members.contains(where: { $0.isCertain }) { return .fails }
      if !members.isEmpty { isGone = .unknown }
    }
    return isGone
  }

  /// The pace of a pending part: on which side of the straight line its measure lies that leads
  /// from its first known value to the target at the deadline.
  ///
  ///     2027: 40 %   2030: 100 %   ->   2028: 60 % or more is on track for `>=`
  mutating func pace(
    of rule: CompiledRule, _ assessment: Assessment, for area: Area,
    from first: Int, asOf year: Int
  ) -> Verdict.Pace? {
    guard assessment.status == .pending else { return nil }
    if assessment.tooLarge.isEmpty, assessment.judgement.outcomes == .holds { return .ahead }
    guard let comparison = rule.claim.straightComparison,
      case .number(let now, mayBeNothing: false)? = assessment.judgement.measure,
      let line = straightLine(of: rule, assessment, for: area, from: first, asOf: year)
    else {
      let obstacle = rule.obstacle(to: assessment, from: first, asOf: year)
      let isNew =
        obstacle == .missing && year > first
        && spokeOfNobody(rule, assessment, for: area, in: first..<year)
      return .unknown(isNew ? .nobodyBefore : obstacle)
    }
    switch now.compared(comparison, to: line.now) {
    case .holds: return .onTrack
    case .fails: return .behind
    case .unknown: return .unknown(.missing)
    }
  }

  /// Whether there was nobody in earlier years of whom a part speaks, and now there is.
  private mutating func spokeOfNobody(
    _ rule: CompiledRule, _ assessment: Assessment, for area: Area, in years: Range<Int>
  ) -> Bool {
    guard case .number(let now, mayBeNothing: false)? = assessment.judgement.measure,
      now.single != nil
    else { return false }
    return years.allSatisfy {
      let before = self.assessment(of: rule, assessment.part, for: area, asOf: $0)
      return before.judgement.outcomes == .nothing
    }
  }

  /// The line the pace of a pending part is told by; nil where none makes sense.
  mutating func straightLine(
    of rule: CompiledRule, _ assessment: Assessment, for area: Area, from first: Int,
    asOf year: Int
  ) -> StraightLine? {
    guard assessment.tooLarge.isEmpty, rule.claim.straightComparison != nil,
      assessment.part.target?.standsStill == true,
      case .number(let target, mayBeNothing: false)? = assessment.judgement.target,
      let goal = target.single,
      case .number(_, mayBeNothing: false)? = assessment.judgement.measure
    else { return nil }
    for earlier in first..<max(first, year) {
      let before = self.assessment(of: rule, assessment.part, for: area, asOf: earlier)
      guard before.tooLarge.isEmpty,
        case .number(let interval, mayBeNothing: false)? = before.judgement.measure,
        let start = interval.single
      else { continue }
      let deadline = assessment.part.year
      guard let share = Rational(year - earlier).divided(by: Rational(deadline - earlier)),
        let rise = goal.subtracting(start)?.multiplied(by: share), let now = start.adding(rise)
      else { return nil }
      return StraightLine(
        firstYear: earlier, first: start, deadline: deadline, goal: goal, now: now)
    }
    return nil
  }
}

extension CompiledRule {
  /// Why no line tells the pace of a pending part.
  fileprivate func obstacle(
    to assessment: Assessment, from first: Int, asOf year: Int
  ) -> Verdict.Pace.Obstacle {
    guard assessment.tooLarge.isEmpty else { return .noLine }
    if case .condition = claim.form {
      if assessment.judgement.outcomes != .fails { return .missing }
      return assessment.judgement.measure == nil ? .noLine : .notDone
    }
    guard claim.straightComparison != nil, assessment.part.target?.standsStill == true,
      year >= first
    else { return .noLine }
    return year == first ? .firstYear : .missing
  }
}

/// The straight line from the first known measure to the target at the deadline.
struct StraightLine {
  let firstYear: Int
  let first: Rational
  let deadline: Int
  let goal: Rational
  /// Where it stands in the year at hand.
  let now: Rational
}

extension Claim {
  /// The comparison that tells on which side of a line a measure may lie; nil where none makes
  /// sense.
  fileprivate var straightComparison: ComparisonOperator? {
    if case .measure(let measure, _) = form {
      switch measure.type {
      case .quantity, .level, .rank: break
      case .truth, .date, .category, .set, .unknown: return nil
      }
    }
    switch comparison {
    case .greater, .greaterOrEqual: return .greaterOrEqual
    case .less, .lessOrEqual: return .lessOrEqual
    case .equal, .notEqual, nil: return nil
    }
  }
}

extension Expression {
  /// Whether a target is the same whichever year's data are looked at.
  fileprivate var standsStill: Bool {
    switch form {
    case .literal, .parameter, .shifted(_, .year): true
    case .sum(let terms), .product(let terms): terms.allSatisfy { $0.value.standsStill }
    case .field, .parentField, .indicator, .comparison, .includes, .not, .all, .any, .aggregate,
      .shifted(_, .lastYear), .broken:
      false
    }
  }
}
