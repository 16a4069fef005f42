import CheckedRules
import Vocabulary

/// A measure or target of an area in the shortest form it can be computed in.
enum AreaFormula: Sendable {
  case constant(Value)
  /// What is counted of its members, by number in the plan of tallies.
  case tally(Int)
  case quotient(Int, Int)
  case walked

  init(_ expression: Expression, for kind: Int, of book: RuleBook, _ tallies: TallyPlan) {
    let formula = book.unnamed(expression)
    switch formula.form {
    case .literal(let literal): self = Value(constant: literal).map { .constant($0) } ?? .walked
    case .aggregate:
      self = tallies.number(at: formula.place, for: kind).map { .tally($0) } ?? .walked
    case .product(let factors):
      guard factors.count == 2, !factors[0].isInverse, factors[1].isInverse,
        let dividend = book.tally(factors[0].value, for: kind, tallies),
        let divisor = book.tally(factors[1].value, for: kind, tallies)
      else {
        self = .walked
        return
      }
      self = .quotient(dividend, divisor)
    case .field, .parentField, .indicator, .parameter, .sum, .comparison, .includes, .not, .all,
      .any, .shifted, .broken:
      self = .walked
    }
  }
}

extension RuleBook {
  fileprivate func tally(_ expression: Expression, for kind: Int, _ tallies: TallyPlan) -> Int? {
    let formula = unnamed(expression)
    guard case .aggregate = formula.form else { return nil }
    return tallies.number(at: formula.place, for: kind)
  }
}

extension Value {
  /// A literal that means the same in every year.
  init?(constant literal: Literal) {
    switch literal.value {
    case .number(let value), .percent(let value): self = .number(Interval(value))
    case .amount(let value, let unit):
      guard let base = value.multiplied(by: Rational(unit.scale)) else { return nil }
      self = .number(Interval(base))
    case .date(let date): self = .number(Interval(Rational(date.dayNumber)))
    case .day: return nil
    case .truth(let isTrue): self = .truth(isTrue ? .holds : .fails)
    case .category(_, let index): self = .category([index])
    }
  }
}

extension Evaluator {
  /// The value of a formula for an area; `expression` is what it was made from.
  mutating func value(
    of formula: AreaFormula, _ expression: Expression, for area: Subject
  ) -> Value {
    counted(formula, for: area) ?? value(of: expression, for: area)
  }

  /// The value of a formula as far as it is counted by the block; nil where it must be walked.
  func counted(_ formula: AreaFormula?, for area: Subject) -> Value? {
    switch formula {
    case .constant(let value): return value
    case .tally(let number): return tallies?.value(of: number, for: area)
    case .quotient(let dividend, let divisor):
      if let first = tallies?.value(of: dividend, for: area),
        let second = tallies?.value(of: divisor, for: area),
        case .number(let upper, mayBeNothing: false) = first,
        case .number(let lower, mayBeNothing: false) = second,
        case .interval(let quotient) = upper.divided(by: lower)
      {
        return .number(quotient)
      }
      return nil
    case .walked, nil: return nil
    }
  }
}
