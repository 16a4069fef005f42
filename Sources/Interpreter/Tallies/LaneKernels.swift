import CheckedRules
import Snapshots
import Vocabulary

/// A truth as a byte, ordered so that `and` is the least and `or` the greatest of two.
typealias TruthByte = UInt8

extension TruthByte {
  static let fails: TruthByte = 0
  static let unknown: TruthByte = 1
  static let holds: TruthByte = 2

  init(_ truth: Truth) {
    switch truth {
    case .fails: self = .fails
    case .unknown: self = .unknown
    case .holds: self = .holds
    }
  }

  var truth: Truth {
    self == .holds ? .holds : self == .fails ? .fails : .unknown
  }
}

/// Some members side by side, all of one year: the rows of a table, `~row` for a silent one.
struct LaneBlock {
  let table: Table
  let lanes: UnsafeBufferPointer<Int32>
  let year: Int

  /// The thing in a lane.
  func thing(_ lane: Int) -> Int {
    let row = lanes[lane]
    return table.thing(ofRow: Int(row < 0 ? ~row : row))
  }

  /// The integer a lane has for a field, where its own row has none: a lasting one from before.
  private func earlierInteger(_ field: BoundField, _ lane: Int) -> Int64? {
    guard field.isLasting else { return nil }
    return table.row(giving: field.field, of: thing(lane), in: year, isLasting: true)
      .flatMap { field.column.integer($0) }
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

  /// Calls a body with the integer of every lane, nil where it is missing.
  @inline(__always)
  func eachInteger(_ field: BoundField, _ body: (_ lane: Int, Int64?) -> Void) {
    switch field.column.storage {
    case .int8(let values): each(values, field, body)
    case .int16(let values): each(values, field, body)
    case .int32(let values): each(values, field, body)
    case .int64(let values): each(values, field, body)
    case .wide, .texts: for lane in lanes.indices { body(lane, nil) }
    }
  }

  @inline(__always)
  private func each<Integer: FixedWidthInteger & SignedInteger>(
    _ values: [Integer], _ field: BoundField, _ body: (_ lane: Int, Int64?) -> Void
  ) {
    values.withUnsafeBufferPointer { values in
      for lane in lanes.indices {
        let row = lanes[lane]
        if row >= 0 {
          let value = values[Int(row)]
          if value != .min {
            body(lane, Int64(value))
            continue
          }
        }
        body(lane, earlierInteger(field, lane))
      }
    }
  }
}

/// Runs tests over a block. `walk` decides a lane the slow way.
struct LaneRunner {
  let block: LaneBlock

  typealias Walk = (Expression, _ lane: Int) -> TruthByte

  func run(
    _ test: BoundTest, into out: UnsafeMutableBufferPointer<TruthByte>, _ walk: Walk
  ) {
    switch test {
    case .constant(let truth): out.update(repeating: TruthByte(truth))
    case .integers(let field, let range, let isOutside, let missing):
      let inside: TruthByte = isOutside ? .fails : .holds
      let outside: TruthByte = isOutside ? .holds : .fails
      let unknown = TruthByte(missing)
      let low = range?.lowerBound ?? 1
      let high = range?.upperBound ?? 0
      block.eachInteger(field) { lane, value in
        guard let value else {
          out[lane] = unknown
          return
        }
        out[lane] = low <= value && value <= high ? inside : outside
      }
    case .bit(let field, let bit, let missing):
      let unknown = TruthByte(missing)
      block.eachInteger(field) { lane, value in
        out[lane] = value.map { $0 & bit != 0 ? .holds : .fails } ?? unknown
      }
    case .numbers(let field, let comparison, let number, let missing):
      for lane in out.indices {
        let truth = block.number(field, lane).map { Truth(comparison.holds($0, number)) }
        out[lane] = TruthByte(truth ?? missing)
      }
    case .weigh(let weights, let comparison, let number, let condition):
      weigh(weights, comparison, number, condition, into: out, walk)
    case .not(let operand):
      run(operand, into: out, walk)
      for lane in out.indices { out[lane] = .holds - out[lane] }
    case .all(let parts): combine(parts, into: out, walk) { min($0, $1) }
    case .any(let parts): combine(parts, into: out, walk) { max($0, $1) }
    case .walked(let condition):
      for lane in out.indices { out[lane] = walk(condition, lane) }
    }
  }

  private func combine(
    _ parts: [BoundTest], into out: UnsafeMutableBufferPointer<TruthByte>, _ walk: Walk,
    _ combined: (TruthByte, TruthByte) -> TruthByte
  ) {
    guard let first = parts.first else { return }
    run(first, into: out, walk)
    withUnsafeTemporaryAllocation(of: TruthByte.self, capacity: out.count) { other in
      other.initialize(repeating: .unknown)
      for part in parts.dropFirst() {
        run(part, into: other, walk)
        for lane in out.indices { out[lane] = combined(out[lane], other[lane]) }
      }
    }
  }

  private func weigh(
    _ weights: [BoundWeight], _ comparison: ComparisonOperator, _ number: Int64, _ slow: Expression,
    into out: UnsafeMutableBufferPointer<TruthByte>, _ walk: Walk
  ) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: out.count) { sums in
      sums.initialize(repeating: 0)
      // `unknown` marks the lanes that must be walked.
      out.update(repeating: .holds)
      for weight in weights {
        block.eachInteger(weight.field) { lane, value in
          guard let value, !weight.isDivisor || value > 0 else {
            out[lane] = .unknown
            return
          }
          sums[lane] &+= value &* weight.factor
        }
      }
      for lane in out.indices {
        out[lane] =
          out[lane] == .unknown
          ? walk(slow, lane) : comparison.holds(sums[lane], number) ? .holds : .fails
      }
    }
  }
}
