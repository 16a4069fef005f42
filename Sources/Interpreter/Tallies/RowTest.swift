import CheckedRules
import Vocabulary

/// A condition over one row in the form that runs over many rows at once. What has no such form is
/// walked row by row.
///
///     rooms >= 2 and (public or land < 1.35 ha)
///     all  compare rooms >= 2   any  flag public   compare land < 27/20
indirect enum RowTest: Sendable {
  case constant(Truth)
  /// A field with one number, in the declared unit of the field.
  case compare(field: Int, ComparisonOperator, Rational)
  /// The sum of fields, each times its factor, with a number. Only for rows that miss none of them.
  case weigh([Weight], ComparisonOperator, Rational, Expression)
  case flag(field: Int)
  case category(field: Int, Int)
  case includes(field: Int, Int)
  case not(RowTest)
  case all([RowTest])
  case any([RowTest])
  case walked(Expression)

  struct Weight: Sendable {
    let field: Int
    let factor: Rational
    /// Whether the field must be above 0, because the test was multiplied by it.
    let isDivisor: Bool
  }
}

extension RowTest {
  /// The test of a condition, whichever way it can be run.
  init(_ condition: Expression, of book: RuleBook) {
    switch condition.form {
    case .field(let field) where condition.type == .truth: self = .flag(field: field)
    case .includes(let set, let category):
      if case .field(let field) = set.form {
        self = .includes(field: field, category)
      } else {
        self = .walked(condition)
      }
    case .not(let operand): self = .not(RowTest(operand, of: book))
    case .all(let parts): self = .all(parts.map { RowTest($0, of: book) })
    case .any(let parts): self = .any(parts.map { RowTest($0, of: book) })
    case .comparison(let comparison, let left, let right):
      self =
        RowTest(category: left, comparison, right)
        ?? RowTest(comparing: left, comparison, right, condition, of: book) ?? .walked(condition)
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .aggregate,
      .shifted, .broken:
      self = .walked(condition)
    }
  }

  /// `ownership = public`
  private init?(category left: Expression, _ comparison: ComparisonOperator, _ right: Expression) {
    guard case .field(let field) = left.form, case .literal(let literal) = right.form,
      case .category(_, let index) = literal.value
    else { return nil }
    switch comparison {
    case .equal: self = .category(field: field, index)
    case .notEqual: self = .not(.category(field: field, index))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  private init?(
    comparing left: Expression, _ comparison: ComparisonOperator, _ right: Expression,
    _ condition: Expression, of book: RuleBook
  ) {
    guard let difference = Difference(of: left, and: right, in: book) else { return nil }
    let weights = difference.weights
    guard weights.count == 1, !weights[0].isDivisor else {
      if weights.isEmpty { return nil }
      self = .weigh(weights, comparison, difference.number, condition)
      return
    }
    guard let number = difference.number.divided(by: weights[0].factor) else { return nil }
    self = .compare(
      field: weights[0].field, weights[0].factor.isNegative ? comparison.mirrored : comparison,
      number)
  }
}

/// A comparison with its fields brought to the left and its numbers to the right:
/// `trained / teachers >= 98.5%` is `1·trained - 197/200·teachers >= 0`.
private struct Difference {
  private(set) var weights: [RowTest.Weight] = []
  private(set) var number: Rational
  private let book: RuleBook

  init?(of left: Expression, and right: Expression, in book: RuleBook) {
    self.book = book
    number = .zero
    if let quotient = Difference.quotient(left), let factor = constant(right) {
      guard !factor.isZero, add(quotient.0, times: .one), add(quotient.1, times: factor.negated)
      else { return nil }
      let divisor = weights.removeLast()
      weights.append(
        RowTest.Weight(field: divisor.field, factor: divisor.factor, isDivisor: true))
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
        let rest = number.subtracting(product)
      else { return false }
      number = rest
      return true
    }
    switch expression.form {
    case .field(let field):
      guard let scale = book.catalogue.fields[field].type.scaleToBase,
        let weight = factor.multiplied(by: scale)
      else { return false }
      weights.append(RowTest.Weight(field: field, factor: weight, isDivisor: false))
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
    case .literal(let literal): return Difference.constant(literal)
    case .parameter(let index):
      let values = book.parameters[index].values
      guard values.count == 1, values[0].from == nil else { return nil }
      return Difference.constant(values[0].value)
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

extension FieldType {
  /// What a cell is multiplied by to be in square metres or VND; nil for what is no number.
  var scaleToBase: Rational? {
    switch self {
    case .count, .share, .level, .rank, .date, .number(nil, _): .one
    case .number(let unit?, _): Rational(unit.scale)
    case .flag, .text, .oneOf, .anyOf: nil
    }
  }

  /// Everything a missing number could be, in the declared unit; nil for what is no number.
  var numbers: Interval? {
    switch self {
    case .count(let range), .share(let range), .number(_, let range), .rank(let range):
      Interval(low: range.low, high: range.high)
    case .level(let scale):
      Interval(low: Rational(scale.lowerBound), high: Rational(scale.upperBound))
    case .date: .unbounded
    case .flag, .text, .oneOf, .anyOf: nil
    }
  }
}
