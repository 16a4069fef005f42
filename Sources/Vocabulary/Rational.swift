/// An exact fraction. No verdict rests on anything less exact.
///
/// Arithmetic returns nil where the reduced result does not fit, and only there.
///
/// INVARIANT: `denominator > 0`, the two have no common divisor, and neither is `Int128.min`,
/// so that the negative of every value is a value.
public struct Rational: Sendable, Hashable {
  public let numerator: Int128
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)

  private init(reducedNumerator: Int128, denominator: Int128) {
    self.numerator = reducedNumerator
    self.denominator = denominator
  }

  /// A whole number.
  public init(_ whole: Int) {
    self.init(reducedNumerator: Int128(whole), denominator: 1)
  }

  /// The fraction in lowest terms; nil where the denominator is 0 or the result does not fit.
  public init?(numerator: Int128, denominator: Int128) {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    if divisor == 1, denominator > 0, numerator != .min {
      self.init(reducedNumerator: numerator, denominator: denominator)
      return
    }
    guard denominator != 0,
      let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(reducedNumerator: isNegative ? -top : top, denominator: bottom)
  }

  public var isInteger: Bool { denominator == 1 }
  public var isZero: Bool { numerator == 0 }
  public var isNegative: Bool { numerator < 0 }

  public var negated: Rational {
    Rational(reducedNumerator: -numerator, denominator: denominator)
  }

  /// The greatest whole number that is not above it.
  public var roundedDown: Int128 {
    let quotient = numerator / denominator
    return isNegative && !isInteger ? quotient - 1 : quotient
  }

  /// One divided by this; nil for 0.
  public var reciprocal: Rational? {
    if isZero { return nil }
    return Rational(
      reducedNumerator: isNegative ? -denominator : denominator,
      denominator: isNegative ? -numerator : numerator)
  }

  /// The sum, or nil where it does not fit.
  ///
  ///     a/b + c/d = (a·(d/g) + c·(b/g)) / ((b/g)·d)     with g the common divisor of b and d
  ///
  /// What can still be cancelled divides g (Knuth, volume 2, 4.5.1).
  public func adding(_ other: Rational) -> Rational? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflows) = numerator.addingReportingOverflow(other.numerator)
      return overflows || sum == .min
        ? nil : Rational(reducedNumerator: sum, denominator: 1)
    }
    let common = greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
    let rest = denominator / Int128(common)
    let otherRest = other.denominator / Int128(common)
    let sum = WideInteger(numerator, times: otherRest)
      .adding(WideInteger(other.numerator, times: rest))
    let divisor = greatestCommonDivisor(sum.remainder(dividingBy: common), common)
    let (bottom, overflows) =
      rest.multipliedReportingOverflow(by: other.denominator / Int128(divisor))
    guard !overflows, let top = sum.quotient(dividingBy: divisor) else { return nil }
    return Rational(reducedNumerator: top, denominator: bottom)
  }

  /// The difference, or nil where it does not fit.
  public func subtracting(_ other: Rational) -> Rational? {
    adding(other.negated)
  }

  /// The product, or nil where it does not fit.
  public func multiplied(by other: Rational) -> Rational? {
    if other == .one { return self }
    if self == .one { return other }
    let first = Int128(greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    let (top, topOverflows) =
      (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
    let (bottom, bottomOverflows) =
      (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
    guard !topOverflows, !bottomOverflows, top != Int128.min else { return nil }
    return Rational(reducedNumerator: top, denominator: bottom)
  }

  /// The quotient, or nil where it does not fit or the divisor is 0.
  public func divided(by other: Rational) -> Rational? {
    guard let reciprocal = other.reciprocal else { return nil }
    return multiplied(by: reciprocal)
  }
}

extension Rational: Comparable {
  /// Exact for all values: the cross products have 256 bits.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if let top = Int64(exactly: left.numerator), let bottom = Int64(exactly: left.denominator),
      let otherTop = Int64(exactly: right.numerator),
      let otherBottom = Int64(exactly: right.denominator)
    {
      return Int128(top) * Int128(otherBottom) < Int128(otherTop) * Int128(bottom)
    }
    return WideInteger(left.numerator, times: right.denominator)
      < WideInteger(right.numerator, times: left.denominator)
  }
}
