import CheckedRules
import Vocabulary

/// What a rule asks for, whatever its sentence looks like.
struct Claim: Sendable {
  let form: Form
  /// The parts with their deadlines; one, unless the rule has milestones.
  let parts: [Part]
  let timing: Timing

  enum Form: Sendable {
    /// A measure compared with the target of a part.
    case measure(Expression, ComparisonOperator)
    case condition(Expression)
    /// The number or share of the rows that have something.
    case rows(Members, where: Expression?, has: Expression, asShare: Bool, ComparisonOperator)
  }

  struct Part: Sendable {
    let index: Int
    /// Nil for a condition.
    let target: Expression?
    let year: Int
  }

  /// `every` is a share of at least 100 %, `no` a number of at most 0.
  init(_ sentence: Sentence, in plan: Plan) {
    var target: Expression?
    switch sentence.form {
    case .measure(let measure, let comparison, let first):
      form = .measure(measure, comparison)
      target = first
    case .condition(let condition): form = .condition(condition)
    case .quantity(let howMany, let members, let condition, let has):
      let asShare: Bool
      let comparison: ComparisonOperator
      let literal: Literal
      switch howMany {
      case .every:
        (asShare, comparison) = (true, .greaterOrEqual)
        literal = Literal(.percent(.one), text: "100%")
      case .no:
        (asShare, comparison) = (false, .lessOrEqual)
        literal = Literal(.number(.zero), text: "0")
      case .comparison(let symbol, let written):
        comparison = symbol
        literal = written
        if case .percent = written.value { asShare = true } else { asShare = false }
      }
      form = .rows(members, where: condition, has: has, asShare: asShare, comparison)
      let type = ValueType.quantity(asShare ? .percent : .bare)
      target = Expression(.literal(literal), type, at: sentence.place)
    }
    let first: Int
    switch sentence.timing {
    case .by(let year), .in(let year):
      first = year
      timing = sentence.timing
    case .everyYear(let from, let to):
      first = from ?? plan.years.lowerBound
      timing = .everyYear(from: first, to: to ?? plan.years.upperBound)
    }
    parts =
      [Part(index: 0, target: target, year: first)]
      + sentence.milestones.enumerated().map {
        Part(index: $0 + 1, target: $1.target, year: $1.year)
      }
  }

  /// The part that decides as of a year: the last that is due, else the first.
  func decidingPart(asOf year: Int) -> Part {
    parts.last { $0.year <= year } ?? parts[0]
  }

  /// When and on which snapshot a part is judged as of a year.
  func moment(of part: Part, asOf year: Int) -> Moment {
    guard part.year <= year else {
      return Moment(isDue: false, judged: year, parameterYear: part.year)
    }
    let judged: Int
    switch timing {
    case .by: judged = year
    case .in: judged = part.year
    case .everyYear(_, let to): judged = to.map { min($0, year) } ?? year
    }
    return Moment(isDue: true, judged: judged, parameterYear: judged)
  }

  struct Moment {
    let isDue: Bool
    let judged: Int
    let parameterYear: Int
  }

  func due(_ part: Part) -> Verdict.Due {
    switch timing {
    case .by: .by(part.year)
    case .in: .in(part.year)
    case .everyYear: .everyYear
    }
  }
}

/// A row of a sentence over rows, judged.
struct JudgedRow {
  let subject: Subject
  /// Whether it surely is one of the rows spoken of.
  let isCertain: Bool
  let truth: Truth
}

/// What a claim comes to for an area.
struct Judgement {
  var outcomes: Outcomes
  var measure: Value?
  var target: Value?
  var rows: [JudgedRow]?
}

extension Evaluator {
  /// What a part of a rule comes to for an area; where asked for, with the rows it speaks of.
  mutating func judgement(
    of rule: CompiledRule, _ part: Claim.Part, for area: Subject, withRows: Bool
  ) -> Judgement {
    let rows = withRows ? listedRows(of: rule, in: area) : nil
    switch rule.claim.form {
    case .condition(let condition):
      let value = value(of: condition, for: area)
      return Judgement(outcomes: value.outcomes, measure: condition.isFlag ? value : nil)
    case .measure(let measure, let comparison):
      guard let target = part.target else { return Judgement(outcomes: .unknown) }
      let first = value(of: measure, for: area)
      let second = value(of: target, for: area)
      return Judgement(
        outcomes: first.compared(comparison, to: second), measure: first, target: second,
        rows: rows)
    case .rows(_, _, _, let asShare, let comparison):
      guard let target = part.target else { return Judgement(outcomes: .unknown) }
      let first = measure(of: rule, for: area, rows, asShare: asShare)
      let second = value(of: target, for: area)
      return Judgement(
        outcomes: first.compared(comparison, to: second), measure: first, target: second,
        rows: rows)
    }
  }

  /// The share or number of the rows that meet the condition of a sentence over rows.
  private mutating func measure(
    of rule: CompiledRule, for area: Subject, _ listed: [JudgedRow]?, asShare: Bool
  ) -> Value {
    if let value = tallies?.value(at: rule.place, for: area) { return value }
    guard let rows = listed ?? listedRows(of: rule, in: area) else {
      return .number(.unbounded, mayBeNothing: true)
    }
    let weighed = rows.map {
      Weighed(isCertain: $0.isCertain, truth: $0.truth, value: .unbounded)
    }
    return folded(weighed, by: asShare ? .share : .number, for: area)
  }

  /// The rows a rule speaks of, judged one by one; nil where the area is missing.
  private mutating func listedRows(of rule: CompiledRule, in area: Subject) -> [JudgedRow]? {
    guard let focus = rule.focus, let roster = roster(of: focus.members, in: area) else {
      return nil
    }
    var rows: [JudgedRow] = []
    for (subject, isCertain) in roster {
      // The group is judged after `where`.
      let isMeant = focus.scope.map { truth(of: $0, for: subject) } ?? .holds
      if isMeant == .fails { continue }
      rows.append(
        JudgedRow(
          subject: subject, isCertain: isCertain && isMeant == .holds,
          truth: truth(of: focus.condition, for: subject)))
    }
    return rows
  }
}

extension Expression {
  /// Whether it is a yes or no by itself, rather than a condition made of others.
  fileprivate var isFlag: Bool {
    switch form {
    case .field, .parentField: true
    case .shifted(let inner, _): inner.isFlag
    case .literal, .indicator, .parameter, .sum, .product, .comparison, .includes, .not, .all,
      .any, .aggregate, .broken:
      false
    }
  }
}
