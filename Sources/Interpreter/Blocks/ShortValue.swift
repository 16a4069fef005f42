import CheckedRules
import Vocabulary

/// Everything a number of an area could still be, so short that millions of them cost little: an
/// interval whose ends are fractions of 64 bits, in any terms.
///
///     6/31 … 7/31        known
///     12/1 … unbounded   known
///     0/1 … 1/1          perhaps nothing: nobody is surely there
public struct ShortValue: Sendable {
  public private(set) var low: ShortEnd
  public private(set) var high: ShortEnd
  public private(set) var state: State

  /// What there is besides the ends.
  public enum State: UInt8, Sendable {
    case known, perhapsNothing, nothing
    /// Not to be said in 64 bits: the area must be walked.
    case long
  }

  static let nothing = ShortValue(.zero, .zero, .nothing)
  static let long = ShortValue(.zero, .zero, .long)
  static let unbounded = ShortValue(.open, .open, .known)
  /// Of an area of which nothing is known.
  static let missing = ShortValue(.open, .open, .perhapsNothing)

  init(_ low: ShortEnd, _ high: ShortEnd, _ state: State = .known) {
    self.low = low
    self.high = high
    self.state = state
  }

  init(_ whole: Int64) { self.init(ShortEnd(whole), ShortEnd(whole)) }

  init(_ value: Value) {
    switch value {
    case .nothing: self = .nothing
    case .number(let interval, let mayBeNothing):
      guard let low = ShortEnd(interval.low), let high = ShortEnd(interval.high) else {
        self = .long
        return
      }
      self.init(low, high, mayBeNothing ? .perhapsNothing : .known)
    case .truth, .category, .set: self = .long
    }
  }

  /// The same for those who walk; nil for what was too long.
  var value: Value? {
    switch state {
    case .long: nil
    case .nothing: .nothing
    case .known, .perhapsNothing:
      Interval(low: low.rational, high: high.rational)
        .map { .number($0, mayBeNothing: state == .perhapsNothing) }
    }
  }

  /// As the value of another year: what may be nothing there is unknown here.
  var ofAnotherYear: ShortValue {
    switch state {
    case .known, .long: self
    case .perhapsNothing, .nothing: .unbounded
    }
  }
}

/// An end of a short value: a fraction; one over 0 is unbounded.
public struct ShortEnd: Sendable {
  public let top: Int64
  /// Not below 0.
  public let bottom: Int64

  static let zero = ShortEnd(0)
  static let open = ShortEnd(0, over: 0)

  init(_ whole: Int64) { self.init(whole, over: 1) }

  init(_ top: Int64, over bottom: Int64) {
    self.top = top
    self.bottom = bottom
  }

  /// Nil where it does not fit; no rational is an open end.
  init?(_ rational: Rational?) {
    guard let rational else {
      self = .open
      return
    }
    guard let top = Int64(exactly: rational.numerator), top != .min,
      let bottom = Int64(exactly: rational.denominator)
    else { return nil }
    self.init(top, over: bottom)
  }

  public var isOpen: Bool { bottom == 0 }

  var rational: Rational? {
    isOpen ? nil : Rational(numerator: Int128(top), denominator: Int128(bottom))
  }

  /// The two numbers in lowest terms.
  public var lowestTerms: (top: Int64, bottom: Int64) {
    let divisor = Int64(greatestCommonDivisor(top.magnitude, bottom.magnitude))
    return divisor <= 1 ? (top, bottom) : (top / divisor, bottom / divisor)
  }
}

// MARK: Arithmetic

extension ShortEnd {
  var negated: ShortEnd { ShortEnd(-top, over: bottom) }

  /// Nil where it does not fit.
  func adding(_ other: ShortEnd) -> ShortEnd? {
    if isOpen || other.isOpen { return .open }
    if bottom == other.bottom {
      return ShortEnd(top.addingReportingOverflow(other.top), (bottom, false))
    }
    let first = top.multipliedReportingOverflow(by: other.bottom)
    let second = other.top.multipliedReportingOverflow(by: bottom)
    if first.overflow || second.overflow { return nil }
    return ShortEnd(
      first.partialValue.addingReportingOverflow(second.partialValue),
      bottom.multipliedReportingOverflow(by: other.bottom))
  }

  /// Of two ends that are not open; nil where it does not fit.
  func multiplied(by other: ShortEnd) -> ShortEnd? {
    ShortEnd(
      top.multipliedReportingOverflow(by: other.top),
      bottom.multipliedReportingOverflow(by: other.bottom))
  }

  /// Of two ends that are not open, by one above 0; nil where it does not fit.
  func divided(by other: ShortEnd) -> ShortEnd? {
    ShortEnd(
      top.multipliedReportingOverflow(by: other.bottom),
      bottom.multipliedReportingOverflow(by: other.top))
  }

  private init?(
    _ top: (partialValue: Int64, overflow: Bool), _ bottom: (partialValue: Int64, overflow: Bool)
  ) {
    // The least integer has no negative.
    if top.overflow || bottom.overflow || top.partialValue == .min { return nil }
    self.init(top.partialValue, over: bottom.partialValue)
  }

  /// Whether one value lies below another; neither end is open.
  @inline(__always)
  static func isBelow(_ left: ShortEnd, _ right: ShortEnd) -> Bool {
    if left.bottom == right.bottom { return left.top < right.top }
    return Int128(left.top) * Int128(right.bottom) < Int128(right.top) * Int128(left.bottom)
  }

  /// As a high end, whether every value is less than every one above a low end.
  @inline(__always)
  fileprivate func isCertainlyBelow(_ low: ShortEnd) -> Bool {
    !isOpen && !low.isOpen && ShortEnd.isBelow(self, low)
  }

  @inline(__always)
  fileprivate func isCertainlyAtMost(_ low: ShortEnd) -> Bool {
    !isOpen && !low.isOpen && !ShortEnd.isBelow(low, self)
  }
}

extension ShortValue {
  private init(_ low: ShortEnd?, _ high: ShortEnd?, _ state: State) {
    guard let low, let high else {
      self = .long
      return
    }
    self.init(low, high, state)
  }

  /// What is left to be said where two values are put together.
  private func state(with other: ShortValue) -> State {
    State(rawValue: max(state.rawValue, other.state.rawValue)) ?? .long
  }

  private var isThere: Bool { state == .known || state == .perhapsNothing }

  var negated: ShortValue { ShortValue(high.negated, low.negated, state) }

  func adding(_ other: ShortValue) -> ShortValue {
    let state = state(with: other)
    guard isThere, other.isThere else { return ShortValue(.zero, .zero, state) }
    return ShortValue(low.adding(other.low), high.adding(other.high), state)
  }

  /// Products of what may be below 0 are left to those who walk.
  func multiplied(by other: ShortValue) -> ShortValue {
    let state = state(with: other)
    guard isThere, other.isThere else { return ShortValue(.zero, .zero, state) }
    guard !low.isOpen, !other.low.isOpen, low.top >= 0, other.low.top >= 0 else { return .long }
    let product = low.multiplied(by: other.low)
    if !high.isOpen, !other.high.isOpen {
      return ShortValue(product, high.multiplied(by: other.high), state)
    }
    // Nothing times whatever is nothing.
    let isZero = (!high.isOpen && high.top == 0) || (!other.high.isOpen && other.high.top == 0)
    return ShortValue(product, isZero ? .zero : .open, state)
  }

  /// Quotients by what is below 0 are left to those who walk.
  func divided(by other: ShortValue) -> ShortValue {
    let state = state(with: other)
    guard isThere, other.isThere else { return ShortValue(.zero, .zero, state) }
    let isAbove = !other.low.isOpen && other.low.top > 0
    guard isAbove else {
      if other.isZero { return .nothing }
      return !other.high.isOpen && other.high.top < 0 ? .long : .missing
    }
    // Towards an unbounded divisor the quotients approach 0.
    func quotient(_ end: ShortEnd, byLowest isByLowest: Bool) -> ShortEnd? {
      if end.isOpen { return .open }
      let divisor = isByLowest ? other.low : other.high
      return divisor.isOpen ? .zero : end.divided(by: divisor)
    }
    return ShortValue(
      quotient(low, byLowest: low.top < 0), quotient(high, byLowest: high.top >= 0), state)
  }

  private var isZero: Bool { !low.isOpen && !high.isOpen && low.top == 0 && high.top == 0 }

  /// In a unit that is worth so many.
  func divided(byWhole number: Int64) -> ShortValue {
    number == 1 || !isThere ? self : divided(by: ShortValue(number))
  }

  // MARK: Comparison

  /// As `Value` compares; neither is long.
  @inline(__always)
  func compared(_ comparison: ComparisonOperator, to other: ShortValue) -> Outcomes {
    let state = state(with: other)
    if state == .nothing { return .nothing }
    let outcomes: Outcomes
    switch comparison {
    case .less: outcomes = isBelow(other)
    case .greater: outcomes = other.isBelow(self)
    case .lessOrEqual: outcomes = other.isBelow(self).negated
    case .greaterOrEqual: outcomes = isBelow(other).negated
    case .equal: outcomes = equals(other)
    case .notEqual: outcomes = equals(other).negated
    }
    return state == .perhapsNothing ? outcomes.union(.nothing) : outcomes
  }

  @inline(__always)
  private func isBelow(_ other: ShortValue) -> Outcomes {
    if high.isCertainlyBelow(other.low) { return .holds }
    return other.high.isCertainlyAtMost(low) ? .fails : .unknown
  }

  private func equals(_ other: ShortValue) -> Outcomes {
    if high.isCertainlyBelow(other.low) || other.high.isCertainlyBelow(low) { return .fails }
    let areSame = high.isCertainlyAtMost(other.low) && other.high.isCertainlyAtMost(low)
    return areSame ? .holds : .unknown
  }
}

extension ShortValue {
  /// The number of the members of a group that meet a condition, or their share.
  init(countOf head: HeadCount, asShare: Bool) {
    if head.certain + head.possible == 0 {
      self = .nothing
      return
    }
    let hasCertain = head.certain > 0
    let mayHold = head.holds + head.unknown + head.possibleHolds + head.possibleUnknown
    let mayFail = head.possibleFails + head.possibleUnknown
    let low: ShortEnd
    let high: ShortEnd
    if asShare, hasCertain {
      // Lowest with everybody in who may fail, highest with everybody in who may hold.
      low = ShortEnd(Int64(head.holds), over: Int64(head.certain + mayFail))
      high = ShortEnd(
        Int64(mayHold), over: Int64(head.certain + head.possibleHolds + head.possibleUnknown))
    } else if hasCertain {
      low = ShortEnd(Int64(head.holds))
      high = ShortEnd(Int64(mayHold))
    } else {
      low = mayFail > 0 ? .zero : ShortEnd(1)
      high = asShare ? (mayHold > 0 ? ShortEnd(1) : .zero) : ShortEnd(Int64(mayHold))
    }
    self.init(low, high, hasCertain ? .known : .perhapsNothing)
  }
}
