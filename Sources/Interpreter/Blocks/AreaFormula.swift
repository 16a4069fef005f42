import CheckedRules
import Vocabulary

/// A measure or target of an area in the form in which it is computed for a block of areas at
/// once. What has no such form is walked, area by area.
///
///     trainedShare - trainedShare last year
///     sum   + quotient tally 3, tally 4   - shifted (quotient tally 3, tally 4)
indirect enum AreaFormula: Sendable {
  case constant(ShortValue)
  /// A parameter that changes with the years, by number.
  case parameter(Int)
  /// What is counted of its members, by number in the plan of tallies.
  case tally(Int)
  /// A number in its own row.
  case field(Int)
  case sum([Term])
  case product([Term])
  case shifted(AreaFormula, Expression.Shift)

  struct Term: Sendable {
    let formula: AreaFormula
    /// Subtracted or divided by.
    let isInverse: Bool
  }

  /// So many parts a formula may have once every name is replaced by what it stands for: names
  /// may stand for names many times over.
  private static let maximalSize = 200

  /// Nil for what must be walked.
  init?(_ expression: Expression, for kind: Int, of book: RuleBook, _ tallies: TallyPlan) {
    var size = 0
    self.init(expression, for: kind, of: book, tallies, &size)
  }

  private init?(
    _ expression: Expression, for kind: Int, of book: RuleBook, _ tallies: TallyPlan,
    _ size: inout Int
  ) {
    size += 1
    guard size < AreaFormula.maximalSize, AreaFormula.isNumber(expression.type) else { return nil }
    func terms(_ terms: [Expression.Term], _ size: inout Int) -> [Term]? {
      var result: [Term] = []
      for term in terms {
        guard let formula = AreaFormula(term.value, for: kind, of: book, tallies, &size) else {
          return nil
        }
        result.append(Term(formula: formula, isInverse: term.isInverse))
      }
      return result
    }
    switch expression.form {
    case .literal(let literal):
      guard let value = Value(constant: literal) else { return nil }
      self = .constant(ShortValue(value))
    case .parameter(let index): self = .parameter(index)
    case .aggregate:
      guard let number = tallies.number(at: expression.place, for: kind) else { return nil }
      self = .tally(number)
    case .field(let field):
      guard book.catalogue.fields[field].type.scaleToBase != nil else { return nil }
      self = .field(field)
    case .indicator(let index):
      self.init(book.indicators[index].formula, for: kind, of: book, tallies, &size)
    case .sum(let parts):
      guard let parts = terms(parts, &size) else { return nil }
      self = .sum(parts)
    case .product(let parts):
      guard let parts = terms(parts, &size) else { return nil }
      self = .product(parts)
    case .shifted(let inner, let shift):
      guard let formula = AreaFormula(inner, for: kind, of: book, tallies, &size) else {
        return nil
      }
      self = .shifted(formula, shift)
    case .parentField, .comparison, .includes, .not, .all, .any, .broken: return nil
    }
  }

  /// Days are numbers too, but are written in another way.
  private static func isNumber(_ type: ValueType) -> Bool {
    switch type {
    case .quantity, .level, .rank: true
    case .truth, .date, .category, .set, .unknown: false
    }
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
