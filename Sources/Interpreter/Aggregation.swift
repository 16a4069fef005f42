import CheckedRules
import Vocabulary

/// A number that does not fit; nothing is rounded or wrapped instead.
struct TooLarge: Error {}

/// A row of a group as an aggregate sees it.
struct Weighed {
  /// Whether it surely belongs to the group.
  let isCertain: Bool
  /// Whether it meets the condition behind `where`.
  let truth: Truth
  let value: Interval
}

/// How many rows a group has: surely or perhaps in it, and what the condition says of them.
struct HeadCount {
  private(set) var holds = 0
  private(set) var fails = 0
  private(set) var unknown = 0
  private(set) var possibleHolds = 0
  private(set) var possibleFails = 0
  private(set) var possibleUnknown = 0

  var certain: Int { holds + fails + unknown }
  var possible: Int { possibleHolds + possibleFails + possibleUnknown }

  init() {}

  init(_ rows: [Weighed]) {
    for row in rows { add(member: row.isCertain ? .holds : .unknown, truth: TruthByte(row.truth)) }
  }

  mutating func add(
    fails: Int, unknown: Int, holds: Int, possibleFails: Int, possibleUnknown: Int,
    possibleHolds: Int
  ) {
    self.fails += fails
    self.unknown += unknown
    self.holds += holds
    self.possibleFails += possibleFails
    self.possibleUnknown += possibleUnknown
    self.possibleHolds += possibleHolds
  }

  mutating func add(member: TruthByte, truth: TruthByte) {
    switch (member, truth) {
    case (.holds, .holds): holds += 1
    case (.holds, .fails): fails += 1
    case (.holds, _): unknown += 1
    case (.unknown, .holds): possibleHolds += 1
    case (.unknown, .fails): possibleFails += 1
    case (.unknown, _): possibleUnknown += 1
    case (_, _): break
    }
  }
}

/// What a group of rows comes to, over every completion of the missing cells. A row that is no
/// certain member may be left out; where nobody is certain, the ends are those of the completions
/// in which somebody is there.
enum Aggregation {
  static func value(of function: Aggregate.Function, _ rows: [Weighed]) throws(TooLarge) -> Value {
    switch function {
    case .number, .share:
      let count = ShortValue(countOf: HeadCount(rows), asShare: function == .share)
      guard let value = count.value else { throw TooLarge() }
      return value
    case .sum: return try sum(rows)
    case .average: return try ends(of: rows, low: averageLow)
    case .lowest: return try ends(of: rows, low: lowestLow, high: lowestHigh)
    case .highest:
      let value = try ends(of: rows.map { $0.negated }, low: lowestLow, high: lowestHigh)
      guard case .number(let interval, let mayBeNothing) = value else { return value }
      return .number(interval.negated, mayBeNothing: mayBeNothing)
    case .median: return try ends(of: rows, low: medianLow)
    }
  }

  private static func interval(_ low: Rational?, _ high: Rational?) throws(TooLarge) -> Interval {
    guard let interval = Interval(low: low, high: high) else { throw TooLarge() }
    return interval
  }

  // MARK: Sums

  private static func sum(_ rows: [Weighed]) throws(TooLarge) -> Value {
    if rows.isEmpty { return .nothing }
    let zero = Interval(.zero)
    var total = zero
    var alone: Interval?
    for row in rows {
      let part: Interval =
        switch row.truth {
        case .holds: row.value
        case .unknown: row.value.hull(with: zero)
        case .fails: zero
        }
      alone = alone?.hull(with: part) ?? part
      guard let next = total.adding(row.isCertain ? part : part.hull(with: zero)) else {
        throw TooLarge()
      }
      total = next
    }
    if rows.contains(where: { $0.isCertain }) { return .number(total) }
    // Somebody is there: without a part at or below 0 the lowest sum is that of one row alone.
    guard let alone else { return .nothing }
    let low = alone.low.map { $0 > .zero } == true ? alone.low : total.low
    let high = alone.high.map { $0 < .zero } == true ? alone.high : total.high
    return .number(try interval(low, high), mayBeNothing: true)
  }

  // MARK: Averages, ends, medians

  /// One end of a measure, from the lower ends of the certain and of the possible rows.
  private typealias Low = ([Rational?], [Rational?]) throws(TooLarge) -> Rational?

  /// The interval of a measure of the rows that meet the condition. Where only the low end is
  /// given, the high end is that of the negated rows.
  private static func ends(of all: [Weighed], low: Low, high: Low? = nil) throws(TooLarge) -> Value
  {
    let rows = all.filter { $0.truth != .fails }
    if rows.isEmpty { return .nothing }
    let certain = rows.filter { $0.isCertain && $0.truth == .holds }.map { $0.value }
    let possible = rows.filter { !$0.isCertain || $0.truth == .unknown }.map { $0.value }
    let lowEnd = try low(certain.map { $0.low }, possible.map { $0.low })
    let highEnd: Rational?
    if let high {
      highEnd = try high(certain.map { $0.high }, possible.map { $0.high })
    } else {
      highEnd = try low(
        certain.map { $0.negated.low }, possible.map { $0.negated.low })?.negated
    }
    return .number(try interval(lowEnd, highEnd), mayBeNothing: certain.isEmpty)
  }

  /// Takes in the lowest possible rows as long as they lower the average.
  private static func averageLow(
    _ certain: [Rational?], _ possible: [Rational?]
  ) throws(TooLarge) -> Rational? {
    var sum = Rational.zero
    var count = 0
    let lows = possible.compactMap { $0 }.sorted()
    if certain.contains(nil) || lows.count < possible.count { return nil }
    for low in certain.compactMap({ $0 }) {
      guard let next = sum.adding(low) else { throw TooLarge() }
      sum = next
      count += 1
    }
    for low in lows {
      if count > 0 {
        guard let level = low.multiplied(by: Rational(count)) else { throw TooLarge() }
        if level >= sum { break }
      }
      guard let next = sum.adding(low) else { throw TooLarge() }
      sum = next
      count += 1
    }
    guard let average = sum.divided(by: Rational(count)) else { throw TooLarge() }
    return average
  }

  private static func lowestLow(
    _ certain: [Rational?], _ possible: [Rational?]
  ) throws(TooLarge) -> Rational? {
    let lows = certain + possible
    return lows.contains(nil) ? nil : lows.compactMap { $0 }.min()
  }

  /// With nobody certain, the highest is the one possible row that is highest, alone.
  private static func lowestHigh(
    _ certain: [Rational?], _ possible: [Rational?]
  ) throws(TooLarge) -> Rational? {
    if !certain.isEmpty { return certain.compactMap { $0 }.min() }
    return possible.contains(nil) ? nil : possible.compactMap { $0 }.max()
  }

  /// The lowest median with no, one, two … of the lowest possible rows taken in.
  private static func medianLow(
    _ certain: [Rational?], _ possible: [Rational?]
  ) throws(TooLarge) -> Rational? {
    // Unbounded rows come first: nil is below every number here.
    func precedes(_ left: Rational?, _ right: Rational?) -> Bool {
      guard let right else { return false }
      return left.map { $0 < right } ?? true
    }
    var rows = certain.sorted(by: precedes)
    var lowest: Rational?
    if !rows.isEmpty {
      guard let median = try median(rows) else { return nil }
      lowest = median
    }
    for low in possible.sorted(by: precedes) {
      rows.insert(low, at: rows.firstIndex { precedes(low, $0) } ?? rows.count)
      guard let median = try median(rows) else { return nil }
      lowest = lowest.map { min($0, median) } ?? median
    }
    return lowest
  }

  /// Of rows in order; nil where it is unbounded.
  private static func median(_ rows: [Rational?]) throws(TooLarge) -> Rational? {
    let upper = rows[rows.count / 2]
    if rows.count % 2 == 1 { return upper }
    guard let upper, let lower = rows[rows.count / 2 - 1] else { return nil }
    guard let median = lower.adding(upper)?.divided(by: Rational(2)) else { throw TooLarge() }
    return median
  }
}

extension Weighed {
  var negated: Weighed {
    Weighed(isCertain: isCertain, truth: truth, value: value.negated)
  }
}
