import Vocabulary

/// A table while its files are read.
struct TableDraft {
  var thingCount = 0
  var years: Set<Int> = []
  var rowThings: [Int32] = []
  var rowYears: [Int16] = []
  var rowParents: [Int32] = []
  var rowsAreClosed: [Bool] = []
  var rowLines: [Int32] = []
  var names = Identifiers()
  var rowNames: [Int32] = []
  var sources: [(path: String, firstRow: Int)] = []
  var columns: [Int: [Cell]] = [:]
  var rowsByKey: [Key: Int] = [:]

  /// What a table has one row of.
  struct Key: Hashable {
    let thing: Int
    let year: Int
  }

  /// The table as it stays, with all ids of its entity.
  func finished(_ ids: Identifiers, _ catalogue: Catalogue) -> Table {
    let (rowsByThing, thingStarts) = order()
    return Table(
      thingCount: thingCount, ids: ids, years: years, rowThings: rowThings, rowYears: rowYears,
      rowParents: rowParents, rowsAreClosed: rowsAreClosed, rowLines: rowLines, names: names,
      rowNames: rowNames.contains { $0 >= 0 } ? rowNames : [], sources: sources,
      rowsByThing: rowsByThing, thingStarts: thingStarts,
      columns: columns.reduce(into: [:]) { columns, cells in
        let content = catalogue.fields[cells.key].type.content
        columns[cells.key] = FieldColumn(content, cells.value)
      })
  }

  /// The rows by thing and year: counted into their places, then each thing's put in order.
  private func order() -> (rows: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: thingCount + 1)
    for thing in rowThings { starts[Int(thing) + 1] += 1 }
    for thing in 0..<thingCount { starts[thing + 1] += starts[thing] }
    var next = starts
    var rows = [Int32](repeating: 0, count: rowThings.count)
    for (row, thing) in rowThings.enumerated() {
      rows[Int(next[Int(thing)])] = Int32(truncatingIfNeeded: row)
      next[Int(thing)] += 1
    }
    for thing in 0..<thingCount {
      let range = Int(starts[thing])..<Int(starts[thing + 1])
      if range.count > 1 {
        rows[range].sort { rowYears[Int($0)] < rowYears[Int($1)] }
      }
    }
    return (rows, starts)
  }
}

extension FieldColumn {
  /// The cells of a field as integers.
  init(_ content: Content, _ cells: [Cell]) {
    let scale = cells.map { FieldColumn.scale(of: $0) }.max() ?? 0
    let power = FieldColumn.powerOfTen(scale)
    var integers: [Int64] = []
    for cell in cells {
      guard let integer = FieldColumn.integer(of: cell, power) else {
        let numbers = cells.map { cell -> Rational? in
          if case .number(let number) = cell { return number }
          return nil
        }
        self.init(
          content, .wide(numbers), scale: 0, bounds: nil,
          missingCount: numbers.filter { $0 == nil }.count)
        return
      }
      integers.append(integer)
    }
    let present = integers.filter { $0 != .min }
    var bounds: ClosedRange<Int64>?
    if let low = present.min(), let high = present.max() { bounds = low...high }
    func fits(_ width: Int) -> Bool {
      guard let bounds else { return true }
      let limit = Int64(1) << Int64(width - 1)
      return bounds.lowerBound > -limit && bounds.upperBound < limit
    }
    let storage: Storage
    if fits(8) {
      storage = .int8(integers.map { $0 == .min ? .min : Int8($0) })
    } else if fits(16) {
      storage = .int16(integers.map { $0 == .min ? .min : Int16($0) })
    } else if fits(32) {
      storage = .int32(integers.map { $0 == .min ? .min : Int32($0) })
    } else {
      storage = .int64(integers)
    }
    self.init(
      content, storage, scale: scale, bounds: bounds, missingCount: cells.count - present.count)
  }

  /// How many digits behind the point a number has.
  private static func scale(of cell: Cell) -> Int {
    guard case .number(let number) = cell else { return 0 }
    var scale = 0
    while scale < 38, powerOfTen(scale) % number.denominator != 0 { scale += 1 }
    return scale
  }

  /// Nil where it does not fit.
  private static func integer(of cell: Cell, _ power: Int128) -> Int64? {
    switch cell {
    case .missing, .text: return .min
    case .number(let number):
      let (product, overflows) = number.numerator.multipliedReportingOverflow(
        by: power / number.denominator)
      guard !overflows, let integer = Int64(exactly: product), integer != .min else { return nil }
      return integer
    case .flag(let isTrue): return isTrue ? 1 : 0
    case .date(let date): return Int64(date.dayNumber)
    case .category(let index): return Int64(index)
    case .set(let indexes): return indexes.reduce(0) { $0 | 1 << Int64($1) }
    }
  }
}
