import CheckedRules
import Snapshots
import Vocabulary

/// A number of every row, bound to columns where it is made of fields.
enum BoundNumber: Sendable {
  /// A sum of integers, and what one of them is worth.
  case integers([Term], plus: Int64, unit: Rational)
  case walked(Expression)
  /// A field that cannot be counted in integers: its cells, and what they are multiplied by.
  case numbers(BoundField?, scale: Rational, missing: Interval)

  /// A column with what its integers are multiplied by.
  struct Term: Sendable {
    let field: BoundField
    let factor: Int64
    /// What a missing cell could add at least and at most; nil for an open end.
    let low: Int64?
    let high: Int64?
  }

  init(_ number: TallySpec.Number, _ table: Table, _ catalogue: Catalogue) {
    switch number {
    case .walked(let expression): self = .walked(expression)
    case .field(let index, let scale):
      let weight = FieldWeight(field: index, factor: scale)
      let field = table.columns[index].map {
        BoundField(field: index, column: $0, isLasting: catalogue.fields[index].isLasting)
      }
      self =
        BoundNumber([weight], .zero, table, catalogue)
        ?? .numbers(
          field, scale: scale, missing: catalogue.fields[index].type.numbers ?? .unbounded)
    case .weigh(let weights, let number, let expression):
      self = BoundNumber(weights, number, table, catalogue) ?? .walked(expression)
    }
  }

  /// Nil unless everything is an integer of one unit and far from the greatest.
  private init?(
    _ weights: [FieldWeight], _ number: Rational, _ table: Table, _ catalogue: Catalogue
  ) {
    // One unit that divides everything: 1 over the common multiple of all denominators.
    var common = number.denominator
    for weight in weights {
      guard let column = table.columns[weight.field], !column.isWide,
        let worth = weight.factor.divided(by: Rational(powerOfTen: column.scale))
      else { return nil }
      let divisor = Int128(greatestCommonDivisor(common.magnitude, worth.denominator.magnitude))
      let (product, overflows) =
        common.multipliedReportingOverflow(by: worth.denominator / divisor)
      if overflows || product > Int128(LaneCounter.limit) { return nil }
      common = product
    }
    let multiple = Rational(numerator: common, denominator: 1) ?? .one
    func integer(_ value: Rational?) -> Int64? {
      guard let scaled = value?.multiplied(by: multiple), scaled.isInteger,
        let integer = Int64(exactly: scaled.numerator), integer.magnitude < LaneCounter.limit
      else { return nil }
      return integer
    }
    guard let plus = integer(number), let unit = multiple.reciprocal else { return nil }
    var reach = plus.magnitude
    var terms: [Term] = []
    for weight in weights {
      guard let column = table.columns[weight.field],
        let factor = integer(
          weight.factor.divided(by: Rational(powerOfTen: column.scale))),
        let term = Term(weight, column, factor, catalogue.fields[weight.field], integer)
      else { return nil }
      let bounds = column.bounds ?? 0...0
      let largest = max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
      let (product, overflows) = largest.multipliedReportingOverflow(by: factor.magnitude)
      let ends = max(term.low?.magnitude ?? 0, term.high?.magnitude ?? 0)
      if overflows || product > LaneCounter.limit { return nil }
      reach += max(product, ends)
      terms.append(term)
    }
    guard reach < LaneCounter.limit else { return nil }
    self = .integers(terms, plus: plus, unit: unit)
  }
}

extension BoundNumber.Term {
  /// Nil where an end of what a missing cell could be is no integer.
  fileprivate init?(
    _ weight: FieldWeight, _ column: FieldColumn, _ factor: Int64, _ field: Field,
    _ integer: (Rational?) -> Int64?
  ) {
    let range = field.type.numbers ?? .unbounded
    guard let ends = range.multiplied(by: Interval(weight.factor)) else { return nil }
    low = integer(ends.low)
    high = integer(ends.high)
    if (ends.low != nil && low == nil) || (ends.high != nil && high == nil) { return nil }
    self.field = BoundField(field: weight.field, column: column, isLasting: field.isLasting)
    self.factor = factor
  }
}
