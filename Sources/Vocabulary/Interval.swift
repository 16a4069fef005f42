/// Everything a number could still become: all values from `low` to `high`, both included.
/// An end that is nil is unbounded.
///
/// INVARIANT: `low <= high` where both are there.
public struct Interval: Sendable, Hashable {
  public let low: Rational?
  public let high: Rational?

  /// Nothing is known.
  public static let unbounded = Interval(from: .below, to: .above)

  /// A value that is known.
  public init(_ value: Rational) {
    self.low = value
    self.high = value
  }

  /// Nil where the ends are the wrong way round.
  public init?(low: Rational?, high: Rational?) {
    if let low, let high, low > high { return nil }
    self.low = low
    self.high = high
  }

  private init(from low: End, to high: End) {
    self.low = low.value
    self.high = high.value
  }

  /// The value, where only one is possible.
  public var single: Rational? { low == high ? low : nil }

  public func contains(_ value: Rational) -> Bool {
    if let low, value < low { return false }
    if let high, value > high { return false }
    return true
  }

  /// The smallest interval that holds both.
  public func hull(with other: Interval) -> Interval {
    Interval(from: min(lowEnd, other.lowEnd), to: max(highEnd, other.highEnd))
  }

  public var negated: Interval {
    Interval(from: highEnd.negated, to: lowEnd.negated)
  }

  /// All sums; nil where an end does not fit.
  public func adding(_ other: Interval) -> Interval? {
    guard let low = lowEnd.adding(other.lowEnd), let high = highEnd.adding(other.highEnd)
    else { return nil }
    return Interval(from: low, to: high)
  }

  /// All differences; nil where an end does not fit.
  public func subtracting(_ other: Interval) -> Interval? {
    adding(other.negated)
  }

  /// All products; nil where one does not fit.
  public func multiplied(by other: Interval) -> Interval? {
    guard let first = lowEnd.multiplied(by: other.lowEnd),
      let second = lowEnd.multiplied(by: other.highEnd),
      let third = highEnd.multiplied(by: other.lowEnd),
      let fourth = highEnd.multiplied(by: other.highEnd)
    else { return nil }
    return Interval(
      from: min(min(first, second), min(third, fourth)),
      to: max(max(first, second), max(third, fourth)))
  }

  /// All quotients, unless the divisor is 0 or may be.
  public func divided(by other: Interval) -> Quotient {
    if let divisor = other.single, divisor.isZero { return .byZero }
    if other.contains(.zero) { return .perhapsByZero }
    // Towards an unbounded end the reciprocals approach 0, from the divisor's side.
    let reciprocals = Interval(
      from: .at(other.high?.reciprocal ?? .zero), to: .at(other.low?.reciprocal ?? .zero))
    guard let quotients = multiplied(by: reciprocals) else { return .tooLarge }
    return .interval(quotients)
  }

  /// What a division can come to.
  public enum Quotient: Sendable, Hashable {
    case interval(Interval)
    /// The divisor is certainly 0.
    case byZero
    /// The divisor could be 0, among other values.
    case perhapsByZero
    /// An end of the result does not fit.
    case tooLarge
  }

  /// Holds or fails where it does so for every pair of values, and is unknown otherwise.
  public func compared(_ comparison: ComparisonOperator, to other: Interval) -> Truth {
    switch comparison {
    case .less:
      if highEnd.isCertainlyBelow(other.lowEnd) { return .holds }
      return other.highEnd.isCertainlyAtMost(lowEnd) ? .fails : .unknown
    case .lessOrEqual:
      if highEnd.isCertainlyAtMost(other.lowEnd) { return .holds }
      return other.highEnd.isCertainlyBelow(lowEnd) ? .fails : .unknown
    case .greater, .greaterOrEqual:
      return other.compared(comparison.mirrored, to: self)
    case .equal:
      if let value = single, value == other.single { return .holds }
      let areApart =
        highEnd.isCertainlyBelow(other.lowEnd) || other.highEnd.isCertainlyBelow(lowEnd)
      return areApart ? .fails : .unknown
    case .notEqual:
      return compared(.equal, to: other).negated
    }
  }

  /// Compares every possible value with one that is known.
  public func compared(_ comparison: ComparisonOperator, to value: Rational) -> Truth {
    compared(comparison, to: Interval(value))
  }

  private var lowEnd: End { low.map { .at($0) } ?? .below }
  private var highEnd: End { high.map { .at($0) } ?? .above }
}

/// An end of an interval on the number line, or beyond it.
private enum End: Comparable {
  case below
  case at(Rational)
  case above

  var value: Rational? {
    switch self {
    case .at(let value): value
    case .below, .above: nil
    }
  }

  var negated: End {
    switch self {
    case .below: .above
    case .at(let value): .at(value.negated)
    case .above: .below
    }
  }

  private var sign: Int {
    switch self {
    case .below: -1
    case .at(let value): value.isZero ? 0 : value.isNegative ? -1 : 1
    case .above: 1
    }
  }

  /// The sum of two low ends or of two high ends.
  func adding(_ other: End) -> End? {
    switch (self, other) {
    case (.at(let left), .at(let right)): left.adding(right).map { .at($0) }
    case (.below, _), (_, .below): .below
    case (.above, _), (_, .above): .above
    }
  }

  /// 0 times an unbounded end is 0: the end stands for ever larger numbers, each times 0.
  func multiplied(by other: End) -> End? {
    if case .at(let left) = self, case .at(let right) = other {
      return left.multiplied(by: right).map { .at($0) }
    }
    let sign = sign * other.sign
    return sign == 0 ? .at(.zero) : sign < 0 ? .below : .above
  }

  /// As a high end, that every value is less than one of a low end.
  func isCertainlyBelow(_ lowEnd: End) -> Bool {
    guard let value, let other = lowEnd.value else { return false }
    return value < other
  }

  /// As a high end, that every value is at most one of a low end.
  func isCertainlyAtMost(_ lowEnd: End) -> Bool {
    guard let value, let other = lowEnd.value else { return false }
    return value <= other
  }

  static func < (left: End, right: End) -> Bool {
    switch (left, right) {
    case (.at(let left), .at(let right)): left < right
    case (.below, .at), (.below, .above), (.at, .above): true
    case (.below, .below), (.at, .below), (.above, _): false
    }
  }
}
