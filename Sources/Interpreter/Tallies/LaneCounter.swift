import CheckedRules
import Snapshots
import Vocabulary

/// Counts the rows of a block: who is a member, who meets the condition, and what their numbers
/// come to, segment by segment.
struct LaneCounter {
  private let spec: Lineups.BoundSpec
  private let block: LaneBlock
  private let isReported: Bool
  /// By lane: whether it is a member, meets the condition, and both.
  private var members: [TruthByte] = []
  private var truths: [TruthByte] = []
  private var weights: [TruthByte] = []
  private var numbers = Numbers.none

  /// What is summed or compared, by lane.
  private enum Numbers {
    case none
    case integers(LaneIntegers)
    /// Numbers that are no integers; nil for one that does not fit.
    case intervals([Interval?])
  }

  /// Sums of fewer than 2^20 such integers fit 64 bits.
  static let limit = UInt64(1) << 42
  private static let longestSum = 1 << 20

  init(_ spec: Lineups.BoundSpec, _ block: LaneBlock, isReported: Bool) {
    self.spec = spec
    self.block = block
    self.isReported = isReported
  }

  mutating func run(
    truth: (Expression, _ lane: Int) -> TruthByte, value: (Expression, _ lane: Int) -> Interval
  ) {
    members = lanes(of: spec.membership ?? .constant(.holds), truth)
    truths = lanes(of: spec.condition ?? .constant(.holds), truth)
    guard let number = spec.number else { return }
    weights =
      spec.membership == nil
      ? truths : spec.condition == nil ? members : zip(members, truths).map { min($0, $1) }
    switch number {
    case .walked(let expression):
      numbers = .intervals(block.lanes.indices.map { value(expression, $0) })
    case .numbers(let field, let scale, let missing):
      numbers = .intervals(
        block.lanes.indices.map { lane in
          let cell = field.flatMap { block.number($0, lane) }.map { Interval($0) } ?? missing
          return cell.multiplied(by: Interval(scale))
        })
    case .integers(let terms, let number, let unit):
      numbers = .integers(
        LaneIntegers(terms, plus: number, unit, in: block, weighedBy: weights))
    }
  }

  private func lanes(
    of test: BoundTest, _ truth: (Expression, _ lane: Int) -> TruthByte
  ) -> [TruthByte] {
    let count = block.lanes.count
    return [TruthByte](unsafeUninitializedCapacity: count) { buffer, initialized in
      let out = UnsafeMutableBufferPointer(rebasing: buffer[0..<count])
      out.initialize(repeating: .unknown)
      LaneRunner(block: block).run(test, into: out, truth)
      initialized = count
    }
  }

  // MARK: Segments

  /// What the rows of each area come to, by where its lanes start; long where a number does not
  /// fit.
  func values(_ starts: ArraySlice<Int32>) -> [ShortValue] {
    guard let first = starts.first else { return [] }
    let heads = RunningHeadCount(members, truths)
    return starts.indices.dropLast().map { index in
      let segment = Int(starts[index] - first)..<Int(starts[index + 1] - first)
      return value(segment, heads.count(segment))
    }
  }

  private func value(_ segment: Range<Int>, _ head: HeadCount) -> ShortValue {
    if segment.isEmpty, !isReported { return .missing }
    switch spec.spec.function {
    case .number where spec.condition == nil:
      return ShortValue(
        ShortEnd(Int64(head.certain)), ShortEnd(Int64(head.certain + head.possible)))
    case .number: return ShortValue(countOf: head, asShare: false)
    case .share: return ShortValue(countOf: head, asShare: true)
    case .sum, .average, .lowest, .highest:
      return counted(segment, head) ?? folded(segment)
    case .median: return folded(segment)
    }
  }

  /// What is put together in integers; nil for all other cases.
  private func counted(_ segment: Range<Int>, _ head: HeadCount) -> ShortValue? {
    guard case .integers(let integers) = numbers, segment.count < LaneCounter.longestSum else {
      return nil
    }
    if spec.spec.function == .sum {
      return head.certain > 0 ? integers.sum(segment) : nil
    }
    guard head.possible == 0, head.unknown == 0 else { return nil }
    return head.holds == 0
      ? .nothing : integers.known(segment, spec.spec.function, over: head.holds)
  }

  /// The rows put together one by one.
  private func folded(_ segment: Range<Int>) -> ShortValue {
    var rows: [Weighed] = []
    for lane in segment {
      let member = members[lane]
      if member == .fails { continue }
      guard let value = interval(ofLane: lane) else { return .long }
      rows.append(
        Weighed(
          isCertain: member == .holds, truth: truths[lane].truth, value: value))
    }
    return (try? Aggregation.value(of: spec.spec.function, rows)).map { ShortValue($0) } ?? .long
  }

  private func interval(ofLane lane: Int) -> Interval? {
    switch numbers {
    case .none: .unbounded
    case .integers(let integers): integers.interval(ofLane: lane)
    case .intervals(let intervals): intervals[lane]
    }
  }
}

/// How many lanes of each kind there are up to each: what a segment has is the difference of two.
///
///     members   holds  holds   holds      three counts side by side in one number
///     truths    holds  fails   unknown
///     certain   0|0|0  1|0|0   1|1|0  1|1|1
private struct RunningHeadCount {
  private let certain: [UInt64]
  /// Of possible members; empty where there are none.
  private let possible: [UInt64]

  /// So many bits each count has: a segment may have 2^21 lanes, and the numbers may overflow.
  private static let width: UInt64 = 21

  init(_ members: [TruthByte], _ truths: [TruthByte]) {
    certain = RunningHeadCount.counts(of: .holds, members, truths)
    possible =
      members.contains(.unknown) ? RunningHeadCount.counts(of: .unknown, members, truths) : []
  }

  private static func counts(
    of wanted: TruthByte, _ members: [TruthByte], _ truths: [TruthByte]
  ) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: members.count + 1) { counts, count in
      members.withUnsafeBufferPointer { members in
        truths.withUnsafeBufferPointer { truths in
          var sum: UInt64 = 0
          counts.initializeElement(at: 0, to: 0)
          for lane in 0..<min(members.count, truths.count) {
            let one = (members[lane] == wanted ? 1 : 0) as UInt64
            sum &+= one &<< (UInt64(truths[lane]) &* width)
            counts.initializeElement(at: lane + 1, to: sum)
          }
        }
      }
      count = members.count + 1
    }
  }

  func count(_ segment: Range<Int>) -> HeadCount {
    var head = HeadCount()
    // No part is so long that a count overflows into the next.
    let most = 1 << Int(RunningHeadCount.width) - 1
    var start = segment.lowerBound
    while start < segment.upperBound {
      let end = min(start + most, segment.upperBound)
      let sure = certain[end] &- certain[start]
      let perhaps = possible.isEmpty ? 0 : possible[end] &- possible[start]
      head.add(
        fails: part(sure, 0), unknown: part(sure, 1), holds: part(sure, 2),
        possibleFails: part(perhaps, 0), possibleUnknown: part(perhaps, 1),
        possibleHolds: part(perhaps, 2))
      start = end
    }
    return head
  }

  @inline(__always)
  private func part(_ counts: UInt64, _ truth: UInt64) -> Int {
    let width = RunningHeadCount.width
    return Int(counts &>> (truth &* width) & (1 << width - 1))
  }
}
