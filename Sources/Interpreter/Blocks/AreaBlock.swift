import CheckedRules
import Snapshots
import Vocabulary

/// Neighbouring areas of a kind whose formulas are computed side by side.
struct AreaBlock {
  let book: RuleBook
  let snapshot: Snapshot
  let tallies: Tallies
  /// Nothing later is read.
  let asOf: Int
  let kind: Int
  /// By the places of the areas in the order in which they are judged.
  let positions: Range<Int>
  /// Their indexes among the ids of their kind.
  let areas: ArraySlice<Int>

  /// The values of a formula, one for each area or one for all.
  struct Column {
    private let values: [ShortValue]

    init(_ values: [ShortValue]) { self.values = values }
    init(_ value: ShortValue) { values = [value] }

    var single: ShortValue? { values.count == 1 ? values[0] : nil }

    @inline(__always)
    subscript(area: Int) -> ShortValue { values.count == 1 ? values[0] : values[area] }

    func map(_ body: (ShortValue) -> ShortValue) -> Column { Column(values.map(body)) }

    /// The values of some areas.
    func map(for areas: [Int], _ body: (ShortValue) -> ShortValue) -> Column {
      values.count == 1 ? map(body) : Column(areas.map { body(values[$0]) })
    }

    func combined(
      with other: Column, _ body: (ShortValue, ShortValue) -> ShortValue
    ) -> Column {
      let count = max(values.count, other.values.count)
      return Column((0..<count).map { body(self[$0], other[$0]) })
    }
  }

  /// The values of a formula in a year; dated parameters may be those of another.
  func column(of formula: AreaFormula, in year: Int, parametersOf parameterYear: Int) -> Column {
    func column(_ part: AreaFormula) -> Column {
      self.column(of: part, in: year, parametersOf: parameterYear)
    }
    switch formula {
    case .constant(let value): return Column(value)
    case .parameter(let index):
      guard let literal = book.parameters[index].value(in: parameterYear) else {
        return Column(.unbounded)
      }
      return Column(Value(constant: literal).map { ShortValue($0) } ?? .long)
    case .tally(let number):
      return tallies.values(of: number, for: positions, year).map { Column($0) } ?? Column(.long)
    case .field(let field): return cells(of: field, in: year)
    case .sum(let terms):
      return combined(terms, from: 0, column) { $1 ? $0.adding($2.negated) : $0.adding($2) }
    case .product(let factors):
      return combined(factors, from: 1, column) {
        $1 ? $0.divided(by: $2) : $0.multiplied(by: $2)
      }
    case .shifted(let inner, let shift):
      let years =
        switch shift {
        case .lastYear: (year - 1, parameterYear - 1)
        case .year(let other): (other, other)
        }
      guard years.0 <= asOf, snapshot.years.contains(years.0) else { return Column(.unbounded) }
      return self.column(of: inner, in: years.0, parametersOf: years.1).map { $0.ofAnotherYear }
    }
  }

  private func combined(
    _ terms: [AreaFormula.Term], from start: Int64, _ column: (AreaFormula) -> Column,
    _ body: (ShortValue, _ isInverse: Bool, ShortValue) -> ShortValue
  ) -> Column {
    var total: Column?
    for term in terms {
      let part = column(term.formula)
      if total == nil, !term.isInverse {
        total = part
      } else {
        total = (total ?? Column(ShortValue(start))).combined(with: part) {
          body($0, term.isInverse, $1)
        }
      }
    }
    return total ?? Column(.long)
  }

  /// The numbers in the rows of the areas themselves.
  private func cells(of index: Int, in year: Int) -> Column {
    let field = book.catalogue.fields[index]
    guard let table = snapshot.tables[kind] else { return Column(.unbounded) }
    guard let range = field.type.numbers, let scale = field.type.scaleToBase,
      let missing = range.multiplied(by: Interval(scale)).map({ ShortValue(.number($0)) })
    else { return Column(.long) }
    let column = table.columns[index]
    let worth = column.flatMap { column in
      column.isWide ? nil : scale.divided(by: Rational(powerOfTen: column.scale))
    }
    let unit = worth.flatMap { ShortEnd($0) }
    func value(in row: Int) -> ShortValue {
      guard let column else { return missing }
      guard let unit else { return .long }
      guard let integer = column.integer(row) else { return field.isLasting ? .long : missing }
      return ShortEnd(integer).multiplied(by: unit).map { ShortValue($0, $0) } ?? .long
    }
    return Column(
      areas.map { area in
        guard area < table.thingCount else { return .unbounded }
        switch table.presence(of: area, in: year) {
        case .reported(let row): return value(in: row)
        case .silent: return field.isLasting ? .long : missing
        case .absent: return .unbounded
        case .closed: return .long
        }
      })
  }
}
