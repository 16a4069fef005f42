import CheckedRules
import Vocabulary

/// A field of a row and what its number is multiplied by.
struct FieldWeight: Sendable, Hashable {
  let field: Int
  let factor: Rational
  /// Whether the field must be above 0, because a comparison was multiplied by it.
  var isDivisor = false
}

/// A sum of fields, each times a number, and one more number. A comparison has its fields brought
/// to the left and its numbers to the right:
/// `trained / teachers >= 98.5%` is `1·trained - 197/200·teachers >= 0`.
struct LinearForm {
  private(set) var weights: [FieldWeight] = []
  /// The number that stands alone.
  private(set) var number = Rational.zero
  private let book: RuleBook

  /// The form of a value of a row; nil for one that has none.
  init?(of value: Expression, in book: RuleBook) {
    self.book = book
    guard add(value, times: .one), !weights.isEmpty else { return nil }
  }

  /// What the number comes to on the other side of a comparison.
  var rightSide: Rational { number.negated }

  /// The form of a comparison: left side less right side.
  init?(of left: Expression, comparedWith right: Expression, in book: RuleBook) {
    self.book = book
    if let quotient = LinearForm.quotient(left), let factor = constant(right) {
      guard !factor.isZero, add(quotient.0, times: .one), add(quotient.1, times: factor.negated)
      else { return nil }
      weights[weights.count - 1].isDivisor = true
      return
    }
    guard add(left, times: .one), add(right, times: Rational(-1)) else { return nil }
  }

  /// `a / b` with a field below the line.
  private static func quotient(_ expression: Expression) -> (Expression, Expression)? {
    guard case .product(let factors) = expression.form, factors.count == 2,
      !factors[0].isInverse, factors[1].isInverse, case .field = factors[1].value.form
    else { return nil }
    return (factors[0].value, factors[1].value)
  }

  /// Adds an expression that is a sum of fields times numbers; false for any other.
  private mutating func add(_ expression: Expression, times factor: Rational) -> Bool {
    if let value = constant(expression) {
      guard let product = value.multiplied(by: factor),
        let total = number.adding(product)
      else { return false }
      number = total
      return true
    }
    switch expression.form {
    case .field(let field):
      guard let scale = book.catalogue.fields[field].type.scaleToBase,
        let weight = factor.multiplied(by: scale)
      else { return false }
      weights.append(FieldWeight(field: field, factor: weight))
      return true
    case .sum(let terms):
      return terms.allSatisfy { add($0.value, times: $0.isInverse ? factor.negated : factor) }
    case .product(let factors):
      var total = factor
      var rest: Expression?
      for part in factors {
        if let value = constant(part.value) {
          guard let next = part.isInverse ? total.divided(by: value) : total.multiplied(by: value)
          else { return false }
          total = next
        } else if rest == nil, !part.isInverse {
          rest = part.value
        } else {
          return false
        }
      }
      return rest.map { add($0, times: total) } ?? false
    case .literal, .parentField, .indicator, .parameter, .comparison, .includes, .not, .all, .any,
      .aggregate, .shifted, .broken:
      return false
    }
  }

  /// A number that is the same for every row and year.
  private func constant(_ expression: Expression) -> Rational? {
    switch expression.form {
    case .literal(let literal): return LinearForm.constant(literal)
    case .parameter(let index):
      let values = book.parameters[index].values
      guard values.count == 1, values[0].from == nil else { return nil }
      return LinearForm.constant(values[0].value)
    case .field, .parentField, .indicator, .sum, .product, .comparison, .includes, .not, .all,
      .any, .aggregate, .shifted, .broken:
      return nil
    }
  }

  private static func constant(_ literal: Literal) -> Rational? {
    switch literal.value {
    case .number(let value), .percent(let value): value
    case .amount(let value, let unit): value.multiplied(by: Rational(unit.scale))
    case .date(let date): Rational(date.dayNumber)
    case .day, .truth, .category: nil
    }
  }
}
