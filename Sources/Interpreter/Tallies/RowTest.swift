import CheckedRules
import Vocabulary

/// A condition over one row in the form that runs over many rows at once. What has no such form is
/// walked row by row.
///
///     rooms >= 2 and (public or land < 1.35 ha)
///     all  compare rooms >= 2   any  flag public   compare land < 27/20
indirect enum RowTest: Sendable, Hashable {
  case constant(Truth)
  /// A field with one number, in the declared unit of the field.
  case compare(field: Int, ComparisonOperator, Rational)
  /// The sum of fields, each times its factor, with a number. Only for rows that miss none of them.
  case weigh([FieldWeight], ComparisonOperator, Rational, Expression)
  case flag(field: Int)
  case category(field: Int, Int)
  case includes(field: Int, Int)
  case not(RowTest)
  case all([RowTest])
  case any([RowTest])
  case walked(Expression)
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
    guard let form = LinearForm(of: left, comparedWith: right, in: book) else { return nil }
    let weights = form.weights
    guard weights.count == 1, !weights[0].isDivisor else {
      if weights.isEmpty { return nil }
      self = .weigh(weights, comparison, form.rightSide, condition)
      return
    }
    guard let number = form.rightSide.divided(by: weights[0].factor) else { return nil }
    self = .compare(
      field: weights[0].field, weights[0].factor.isNegative ? comparison.mirrored : comparison,
      number)
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
