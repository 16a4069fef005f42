import CheckedRules
import Snapshots
import Vocabulary

/// Counts the rows of a block: who is a member, who meets the condition, and what their numbers
/// come to, segment by segment.
struct LaneCounter {
  private let spec: Lineups.BoundSpec
  private let block: LaneBlock
  private let isReported: Bool
  /// By lane; nil where every lane is a member, or there is no condition.
  private var members: [TruthByte]?
  private var truths: [TruthByte]?
  private var lows: [Int64] = []
  private var highs: [Int64] = []
  /// By lane, where the numbers are no integers; nil for one that does not fit.
  private var intervals: [Interval?] = []
  /// What one of the integers is worth.
  private var unit = Rational.one

  /// Sums of fewer than 2^20 such integers fit 64 bits.
  static let limit = UInt64(1) << 42
  private static let longestSum = 1 << 20
  /// An end that is not bounded.
  private static let open = Int64.max

  init(_ spec: Lineups.BoundSpec, _ block: LaneBlock, isReported: Bool) {
    self.spec = spec
    self.block = block
    self.isReported = isReported
  }

  mutating func run(
    truth: (Expression, _ lane: Int) -> TruthByte, value: (Expression, _ lane: Int) -> Interval
  ) {
    members = spec.membership.map { lanes(of: $0, truth) }
    truths = spec.condition.map { lanes(of: $0, truth) }
    guard let number = spec.number else { return }
    let count = block.lanes.count
    switch number {
    case .walked(let expression):
      intervals = (0..<count).map { value(expression, $0) }
    case .numbers(let field, let scale, let missing):
      intervals = (0..<count).map { lane in
        let cell = field.flatMap { block.number($0, lane) }.map { Interval($0) } ?? missing
        return cell.multiplied(by: Interval(scale))
      }
    case .integers(let terms, let number, let unit):
      self.unit = unit
      lows = [Int64](repeating: number, count: count)
      highs = lows
      for term in terms { add(term) }
    }
  }

  /// Adds the integers of a field, or everything a missing one could be, to every lane.
  private mutating func add(_ term: BoundNumber.Term) {
    block.eachInteger(term.field) { lane, value in
      if let value {
        if lows[lane] != LaneCounter.open { lows[lane] += value * term.factor }
        if highs[lane] != LaneCounter.open { highs[lane] += value * term.factor }
        return
      }
      lows[lane] = LaneCounter.sum(lows[lane], term.low)
      highs[lane] = LaneCounter.sum(highs[lane], term.high)
    }
  }

  private static func sum(_ left: Int64, _ right: Int64?) -> Int64 {
    guard let right, left != open else { return open }
    return left + right
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

  /// What the rows of one area come to; nil where a number does not fit.
  func value(_ segment: Range<Int>) -> Value? {
    if segment.isEmpty, !isReported { return .number(.unbounded, mayBeNothing: true) }
    let head = headCount(segment)
    switch spec.spec.function {
    case .number where spec.condition == nil:
      let low = Rational(head.certain)
      return .number(
        Interval(low: low, high: Rational(head.certain + head.possible)) ?? .unbounded)
    case .number: return try? Aggregation.count(head, asShare: false)
    case .share: return try? Aggregation.count(head, asShare: true)
    case .sum: return sum(segment, head) ?? folded(segment)
    case .average, .lowest, .highest: return known(segment, head) ?? folded(segment)
    case .median: return folded(segment)
    }
  }

  private func headCount(_ segment: Range<Int>) -> HeadCount {
    var head = HeadCount()
    for lane in segment {
      head.add(member: members?[lane] ?? .holds, truth: truths?[lane] ?? .holds)
    }
    return head
  }

  /// A sum in integers, where some row is a certain member; nil for all other cases.
  private func sum(_ segment: Range<Int>, _ head: HeadCount) -> Value? {
    guard !lows.isEmpty, head.certain > 0, segment.count < LaneCounter.longestSum else {
      return nil
    }
    var low: Int64 = 0
    var high: Int64 = 0
    var isLowOpen = false
    var isHighOpen = false
    for lane in segment {
      let member = members?[lane] ?? .holds
      let truth = truths?[lane] ?? .holds
      if member == .fails || truth == .fails { continue }
      let mayBeOut = member == .unknown || truth == .unknown
      if lows[lane] == LaneCounter.open {
        isLowOpen = true
      } else {
        low += mayBeOut ? min(lows[lane], 0) : lows[lane]
      }
      if highs[lane] == LaneCounter.open {
        isHighOpen = true
      } else {
        high += mayBeOut ? max(highs[lane], 0) : highs[lane]
      }
    }
    return interval(isLowOpen ? nil : low, isHighOpen ? nil : high, over: 1)
  }

  /// An average, a lowest or a highest of rows of which each is surely in or surely out.
  private func known(_ segment: Range<Int>, _ head: HeadCount) -> Value? {
    guard !lows.isEmpty, head.possible == 0, head.unknown == 0,
      segment.count < LaneCounter.longestSum
    else { return nil }
    if head.holds == 0 { return .nothing }
    var ends: (low: Int64, high: Int64)?
    for lane in segment {
      if members?[lane] == .fails || truths?[lane] == .fails { continue }
      let next = (low: lows[lane], high: highs[lane])
      if next.low == LaneCounter.open || next.high == LaneCounter.open { return nil }
      guard let old = ends else {
        ends = next
        continue
      }
      switch spec.spec.function {
      case .lowest: ends = (min(old.low, next.low), min(old.high, next.high))
      case .highest: ends = (max(old.low, next.low), max(old.high, next.high))
      case .number, .share, .sum, .average, .median:
        ends = (old.low + next.low, old.high + next.high)
      }
    }
    let isAverage = spec.spec.function == .average
    return ends.flatMap { interval($0.low, $0.high, over: isAverage ? head.holds : 1) }
  }

  private func interval(_ low: Int64?, _ high: Int64?, over count: Int) -> Value? {
    func rational(_ end: Int64) -> Rational? {
      Rational(numerator: Int128(end), denominator: Int128(count))?.multiplied(by: unit)
    }
    let ends = (low.map { rational($0) }, high.map { rational($0) })
    switch ends {
    case (.some(nil), _), (_, .some(nil)): return nil
    case (let low, let high):
      return Interval(low: low ?? nil, high: high ?? nil).map { .number($0) }
    }
  }

  /// The rows put together one by one; nil where a number does not fit.
  private func folded(_ segment: Range<Int>) -> Value? {
    var rows: [Weighed] = []
    for lane in segment {
      let member = members?[lane] ?? .holds
      if member == .fails { continue }
      guard let value = value(ofLane: lane) else { return nil }
      rows.append(
        Weighed(
          isCertain: member == .holds, truth: (truths?[lane] ?? .holds).truth, value: value))
    }
    return try? Aggregation.value(of: spec.spec.function, rows)
  }

  private func value(ofLane lane: Int) -> Interval? {
    if lows.isEmpty { return intervals.isEmpty ? .unbounded : intervals[lane] }
    func rational(_ end: Int64) -> Rational?? {
      if end == LaneCounter.open { return .some(nil) }
      guard let value = Rational(numerator: Int128(end), denominator: 1)?.multiplied(by: unit)
      else { return nil }
      return value
    }
    guard let low = rational(lows[lane]), let high = rational(highs[lane]) else { return nil }
    return Interval(low: low, high: high)
  }
}
