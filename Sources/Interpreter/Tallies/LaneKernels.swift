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
      let truths = Answers(
        yes: isOutside ? .fails : .holds, no: isOutside ? .holds : .fails,
        missing: TruthByte(missing))
      switch block.cells(of: field) {
      case .narrow(let values): compare(values, range, truths, into: out)
      case .wide(let values): compare(values, range, truths, into: out)
      }
    case .bit(let field, let bit, let missing):
      let unknown = TruthByte(missing)
      let cells = block.cells(of: field)
      for lane in out.indices {
        out[lane] = cells[lane].map { $0 & bit != 0 ? .holds : .fails } ?? unknown
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

  /// What is said of a cell.
  private struct Answers {
    let yes: TruthByte
    let no: TruthByte
    let missing: TruthByte
  }

  @inline(__always)
  private func compare<Integer: FixedWidthInteger & SignedInteger>(
    _ values: [Integer], _ range: ClosedRange<Int64>?, _ answers: Answers,
    into out: UnsafeMutableBufferPointer<TruthByte>
  ) {
    // The least integer means that a cell is missing, and lies in no range.
    let reach = Int64(Integer.min) + 1...Int64(Integer.max)
    let met = range.flatMap { $0.overlaps(reach) ? $0.clamped(to: reach) : nil }
    let low = Integer(truncatingIfNeeded: met?.lowerBound ?? 1)
    let high = Integer(truncatingIfNeeded: met?.upperBound ?? 0)
    values.withUnsafeBufferPointer { values in
      for lane in 0..<min(values.count, out.count) {
        let value = values[lane]
        let answer = low <= value && value <= high ? answers.yes : answers.no
        out[lane] = value == .min ? answers.missing : answer
      }
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
        switch block.cells(of: weight.field) {
        case .narrow(let values): add(values, weight, to: sums, marking: out)
        case .wide(let values): add(values, weight, to: sums, marking: out)
        }
      }
      for lane in out.indices {
        out[lane] =
          out[lane] == .unknown
          ? walk(slow, lane) : comparison.holds(sums[lane], number) ? .holds : .fails
      }
    }
  }

  @inline(__always)
  private func add<Integer: FixedWidthInteger & SignedInteger>(
    _ values: [Integer], _ weight: BoundWeight, to sums: UnsafeMutableBufferPointer<Int64>,
    marking out: UnsafeMutableBufferPointer<TruthByte>
  ) {
    values.withUnsafeBufferPointer { values in
      for lane in 0..<min(values.count, out.count) {
        let value = values[lane]
        if value == .min || (weight.isDivisor && value <= 0) { out[lane] = .unknown }
        sums[lane] &+= Int64(value) &* weight.factor
      }
    }
  }
}
