import CheckedRules
import Snapshots
import Vocabulary

/// The integers of the lanes of a block that are summed or compared: each a sum of cells.
///
///     cells     12     7       -        2
///     weights   holds  holds   holds    fails
///     sums      0      12      19       19   19  up to each lane, of those who surely count
///     doubts    0      0       0        1    1   and of how many that is not all there is to say
///
/// A class, because it is handed to each area.
final class LaneIntegers {
  private let terms: [(term: BoundNumber.Term, cells: LaneBlock.Cells)]
  private let plus: Int64
  /// What one of the integers is worth; nil where that does not fit.
  private let unit: ShortEnd?
  private let weights: [TruthByte]
  // Up to each lane: what a segment has is the difference of two. The sums may overflow.
  private let sums: [Int64]
  private let doubts: [Int32]

  init(
    _ terms: [BoundNumber.Term], plus: Int64, _ unit: Rational, in block: LaneBlock,
    weighedBy weights: [TruthByte]
  ) {
    let terms = terms.map { (term: $0, cells: block.cells(of: $0.field)) }
    self.terms = terms
    self.plus = plus
    self.unit = ShortEnd(unit)
    self.weights = weights
    let count = weights.count
    var sums = [Int64](repeating: plus, count: count + 1)
    var doubts = [Int32](repeating: 0, count: count + 1)
    for (term, cells) in terms {
      switch cells {
      case .narrow(let values): LaneIntegers.add(values, times: term.factor, to: &sums, &doubts)
      case .wide(let values): LaneIntegers.add(values, times: term.factor, to: &sums, &doubts)
      }
    }
    LaneIntegers.addUp(&sums, &doubts, weights)
    self.sums = sums
    self.doubts = doubts
  }

  @inline(__always)
  private static func add<Integer: FixedWidthInteger & SignedInteger>(
    _ values: [Integer], times factor: Int64, to sums: inout [Int64], _ doubts: inout [Int32]
  ) {
    values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        doubts.withUnsafeMutableBufferPointer { doubts in
          for lane in 0..<values.count {
            let value = values[lane]
            doubts[lane] |= value == .min ? 1 : 0
            sums[lane] &+= (value == .min ? 0 : Int64(value)) &* factor
          }
        }
      }
    }
  }

  /// Puts the sum of all lanes before it in the place of each, without a branch.
  private static func addUp(
    _ sums: inout [Int64], _ doubts: inout [Int32], _ weights: [TruthByte]
  ) {
    sums.withUnsafeMutableBufferPointer { sums in
      doubts.withUnsafeMutableBufferPointer { doubts in
        weights.withUnsafeBufferPointer { weights in
          var (sum, doubt) = (Int64(0), Int32(0))
          for lane in 0..<weights.count {
            let mask: Int64 = weights[lane] == .holds ? -1 : 0
            let integer = sums[lane] & mask
            let isDoubtful =
              doubts[lane] & Int32(truncatingIfNeeded: mask) | Int32(weights[lane] & .unknown)
            (sums[lane], doubts[lane]) = (sum, doubt)
            sum &+= integer
            doubt &+= isDoubtful
          }
          (sums[weights.count], doubts[weights.count]) = (sum, doubt)
        }
      }
    }
  }

  /// What the integer of a lane could be; an end that is nil is unbounded.
  private func ends(ofLane lane: Int) -> (low: Int64?, high: Int64?) {
    var (low, high) = (Optional(plus), Optional(plus))
    for (term, cells) in terms {
      if let value = cells[lane] {
        low = low.map { $0 + value * term.factor }
        high = high.map { $0 + value * term.factor }
      } else {
        low = low.flatMap { low in term.low.map { low + $0 } }
        high = high.flatMap { high in term.high.map { high + $0 } }
      }
    }
    return (low, high)
  }

  func interval(ofLane lane: Int) -> Interval? {
    let ends = ends(ofLane: lane)
    return interval(ends.low, ends.high, over: 1).value.flatMap { value in
      if case .number(let interval, _) = value { return interval }
      return nil
    }
  }

  private func interval(_ low: Int64?, _ high: Int64?, over count: Int) -> ShortValue {
    func end(_ integer: Int64?) -> ShortEnd? {
      guard let integer else { return .open }
      let end = ShortEnd(integer, over: Int64(count))
      guard let unit else { return nil }
      return unit.top == 1 && unit.bottom == 1 ? end : end.multiplied(by: unit)
    }
    guard let lowEnd = end(low), let highEnd = low == high ? lowEnd : end(high) else {
      return .long
    }
    return ShortValue(lowEnd, highEnd)
  }

  // MARK: Segments

  /// The sum of those who surely count, and whether that is all there is to say.
  private func total(_ segment: Range<Int>) -> (Int64, isAll: Bool) {
    let (start, end) = (segment.lowerBound, segment.upperBound)
    return (sums[end] &- sums[start], doubts[end] == doubts[start])
  }

  /// The sum of rows of which somebody is a certain member.
  func sum(_ segment: Range<Int>) -> ShortValue {
    let (total, isAll) = total(segment)
    if isAll { return interval(total, total, over: 1) }
    var (low, high) = (Optional(Int64(0)), Optional(Int64(0)))
    for lane in segment {
      let (integer, isAll) = self.total(lane..<lane + 1)
      if isAll {
        low = low.map { $0 + integer }
        high = high.map { $0 + integer }
        continue
      }
      let weight = weights[lane]
      let part = ends(ofLane: lane)
      // Who perhaps does not count adds nothing at least and at most.
      low = low.flatMap { low in
        part.low.map { low + (weight == .unknown ? min($0, 0) : $0) }
      }
      high = high.flatMap { high in
        part.high.map { high + (weight == .unknown ? max($0, 0) : $0) }
      }
    }
    return interval(low, high, over: 1)
  }

  /// An average, a lowest or a highest of rows of which each surely counts or surely does not; nil
  /// where an end is open.
  func known(
    _ segment: Range<Int>, _ function: Aggregate.Function, over count: Int
  ) -> ShortValue? {
    if function == .average {
      let (total, isAll) = total(segment)
      if isAll { return interval(total, total, over: count) }
    }
    var result: (low: Int64, high: Int64)?
    for lane in segment {
      if weights[lane] == .fails { continue }
      let ends = ends(ofLane: lane)
      guard let low = ends.low, let high = ends.high else { return nil }
      guard let old = result else {
        result = (low, high)
        continue
      }
      switch function {
      case .lowest: result = (min(old.low, low), min(old.high, high))
      case .highest: result = (max(old.low, low), max(old.high, high))
      case .number, .share, .sum, .average, .median:
        result = (old.low + low, old.high + high)
      }
    }
    return result.map { interval($0.low, $0.high, over: function == .average ? count : 1) }
  }
}
