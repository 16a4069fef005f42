import Snapshots
import Vocabulary

/// Some members side by side, all of one year, with the cells that were asked for: many counts
/// read the same few fields.
///
///     lanes      12     13     ~7            rows; `~row` for a silent member, its last
///     students   210    min    min           `min` where a cell is missing
final class LaneBlock {
  let table: Table
  let lanes: [Int32]
  let year: Int
  private var cells: [Int: Cells] = [:]

  /// The integers of a field by lane, the least one where a cell is missing.
  enum Cells {
    case narrow([Int32])
    case wide([Int64])

    @inline(__always)
    subscript(lane: Int) -> Int64? {
      switch self {
      case .narrow(let values): values[lane] == .min ? nil : Int64(values[lane])
      case .wide(let values): values[lane] == .min ? nil : values[lane]
      }
    }
  }

  init(table: Table, lanes: [Int32], year: Int) {
    self.table = table
    self.lanes = lanes
    self.year = year
  }

  /// The thing in a lane.
  func thing(_ lane: Int) -> Int {
    let row = lanes[lane]
    return table.thing(ofRow: Int(row < 0 ? ~row : row))
  }

  /// The integers of a field; not asked for fields without any.
  func cells(of field: BoundField) -> Cells {
    if let known = cells[field.field] { return known }
    let result: Cells =
      switch field.column.storage {
      case .int8(let values): .narrow(gathered(values, field))
      case .int16(let values): .narrow(gathered(values, field))
      case .int32(let values): .narrow(gathered(values, field))
      case .int64(let values): .wide(gathered(values, field))
      case .wide, .texts: .narrow([Int32](repeating: .min, count: lanes.count))
      }
    cells[field.field] = result
    return result
  }

  private func gathered<Narrow: FixedWidthInteger, Result: FixedWidthInteger & SignedInteger>(
    _ values: [Narrow], _ field: BoundField
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: lanes.count) { out, count in
      values.withUnsafeBufferPointer { values in
        for lane in lanes.indices {
          let row = lanes[lane]
          let value = row >= 0 ? values[Int(row)] : .min
          out.initializeElement(
            at: lane,
            to: value == .min
              ? earlier(field, lane) ?? .min : Result(truncatingIfNeeded: value))
        }
      }
      count = lanes.count
    }
  }

  /// What a lane has for a lasting field whose own row has none: that of a row before.
  private func earlier<Result: FixedWidthInteger>(_ field: BoundField, _ lane: Int) -> Result? {
    guard field.isLasting else { return nil }
    return table.row(giving: field.field, of: thing(lane), in: year, isLasting: true)
      .flatMap { field.column.integer($0) }.map { Result(truncatingIfNeeded: $0) }
  }

  /// The number a lane has for a field in the declared unit; nil where it is missing.
  func number(_ field: BoundField, _ lane: Int) -> Rational? {
    let row =
      lanes[lane] >= 0 && !field.isLasting
      ? Int(lanes[lane])
      : table.row(giving: field.field, of: thing(lane), in: year, isLasting: field.isLasting)
    guard let row, case .number(let number) = field.column[row] else { return nil }
    return number
  }
}
