import CheckedRules
import Snapshots
import Vocabulary

/// A test of rows bound to the columns of a snapshot: constants are scaled to their integers.
indirect enum BoundTest: Sendable {
  case constant(Truth)
  /// Holds where the integer of a cell lies in a range, or outside of it.
  case integers(BoundField, in: ClosedRange<Int64>?, isOutside: Bool, missing: Truth)
  /// Holds where the integer of a cell has a bit.
  case bit(BoundField, Int64, missing: Truth)
  /// Compares cells whose numbers are too wide for integers.
  case numbers(BoundField, ComparisonOperator, Rational, missing: Truth)
  /// Compares a sum of integers, each times its factor; walked where one is missing.
  case weigh([BoundWeight], ComparisonOperator, Int64, Expression)
  case not(BoundTest)
  case all([BoundTest])
  case any([BoundTest])
  case walked(Expression)
}

/// A field with its column.
struct BoundField: Sendable {
  let field: Int
  let column: FieldColumn
  let isLasting: Bool
}

struct BoundWeight: Sendable {
  let field: BoundField
  let factor: Int64
  let isDivisor: Bool
}

extension BoundTest {
  init(_ test: RowTest, _ table: Table, _ catalogue: Catalogue) {
    func bound(_ field: Int) -> BoundField? {
      table.columns[field].map {
        BoundField(field: field, column: $0, isLasting: catalogue.fields[field].isLasting)
      }
    }
    /// What a missing set or category is: the only one there is, or unknown.
    func onlyOne(_ field: Int) -> Truth {
      catalogue.fields[field].type.categories?.count == 1 ? .holds : .unknown
    }
    switch test {
    case .constant(let truth): self = .constant(truth)
    case .not(let operand): self = .not(BoundTest(operand, table, catalogue))
    case .all(let parts): self = .all(parts.map { BoundTest($0, table, catalogue) })
    case .any(let parts): self = .any(parts.map { BoundTest($0, table, catalogue) })
    case .walked(let expression): self = .walked(expression)
    case .flag(let field):
      self =
        bound(field).map { .integers($0, in: 1...1, isOutside: false, missing: .unknown) }
        ?? .constant(.unknown)
    case .category(let field, let index):
      let missing = onlyOne(field)
      self =
        bound(field).map {
          .integers($0, in: Int64(index)...Int64(index), isOutside: false, missing: missing)
        } ?? .constant(missing)
    case .includes(let field, let index):
      let missing = onlyOne(field)
      self =
        bound(field).map { .bit($0, 1 << Int64(index), missing: missing) }
        ?? .constant(missing)
    case .compare(let field, let comparison, let number):
      let range = catalogue.fields[field].type.numbers ?? .unbounded
      let missing = range.compared(comparison, to: number)
      self =
        bound(field).map { BoundTest($0, comparison, number, missing: missing) }
        ?? .constant(missing)
    case .weigh(let weights, let comparison, let number, let condition):
      self =
        BoundTest(weights, comparison, number, condition, bound) ?? .walked(condition)
    }
  }

  private init(
    _ field: BoundField, _ comparison: ComparisonOperator, _ number: Rational, missing: Truth
  ) {
    guard !field.column.isWide,
      let scaled = number.multiplied(by: Rational(powerOfTen: field.column.scale)),
      let floor = Int64(exactly: scaled.floor), floor > .min, floor < .max
    else {
      self = .numbers(field, comparison, number, missing: missing)
      return
    }
    let ceiling = scaled.isInteger ? floor : floor + 1
    var range: ClosedRange<Int64>?
    switch comparison {
    case .equal, .notEqual: range = scaled.isInteger ? floor...floor : nil
    case .greaterOrEqual: range = ceiling...(.max)
    case .greater: range = floor + 1...(.max)
    case .lessOrEqual: range = .min...floor
    case .less: range = .min...(ceiling - 1)
    }
    self = .integers(field, in: range, isOutside: comparison == .notEqual, missing: missing)
  }

  private init?(
    _ weights: [FieldWeight], _ comparison: ComparisonOperator, _ number: Rational,
    _ condition: Expression, _ bound: (Int) -> BoundField?
  ) {
    var fields: [(field: BoundField, factor: Rational)] = []
    var common: Int128 = number.denominator
    for weight in weights {
      guard let field = bound(weight.field), !field.column.isWide,
        let factor = weight.factor.divided(by: Rational(powerOfTen: field.column.scale))
      else { return nil }
      fields.append((field, factor))
      let divisor = Int128(
        greatestCommonDivisor(common.magnitude, factor.denominator.magnitude))
      let (product, overflows) =
        common.multipliedReportingOverflow(by: factor.denominator / divisor)
      if overflows || product > Int128(Int64.max) { return nil }
      common = product
    }
    let limit = Int128(1) << 62
    var reach: Int128 = 0
    var result: [BoundWeight] = []
    for ((field, factor), weight) in zip(fields, weights) {
      let multiple = common / factor.denominator
      guard
        let integer = Int64(exactly: factor.numerator.multipliedReportingOverflow(by: multiple)),
        integer.magnitude < UInt64(1) << 62
      else { return nil }
      let bounds = field.column.bounds ?? 0...0
      let largest = max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
      let (product, overflows) =
        Int128(largest).multipliedReportingOverflow(by: Int128(integer.magnitude))
      if overflows || product > limit { return nil }
      reach += product
      result.append(BoundWeight(field: field, factor: integer, isDivisor: weight.isDivisor))
    }
    let target = number.numerator.multipliedReportingOverflow(by: common / number.denominator)
    guard reach < limit, let integer = Int64(exactly: target) else { return nil }
    self = .weigh(result, comparison, integer, condition)
  }
}

extension Int64 {
  /// Nil where a product overflowed or does not fit.
  fileprivate init?(exactly product: (partialValue: Int128, overflow: Bool)) {
    guard !product.overflow else { return nil }
    self.init(exactly: product.partialValue)
  }
}

extension FieldColumn {
  /// Whether its cells are no integers of 64 bits.
  var isWide: Bool {
    switch storage {
    case .int8, .int16, .int32, .int64: false
    case .wide, .texts: true
    }
  }
}

extension Rational {
  /// For exponents up to 38.
  init(powerOfTen exponent: Int) {
    var power = Rational.one
    for _ in 0..<exponent { power = power.multiplied(by: Rational(10)) ?? power }
    self = power
  }

  /// The greatest whole number that is not above it.
  var floor: Int128 {
    let quotient = numerator / denominator
    return isNegative && quotient * denominator != numerator ? quotient - 1 : quotient
  }
}
