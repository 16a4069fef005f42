/// A signed integer of 256 bits: room for a product of two numerators and for the sum of two such.
///
/// INVARIANT: zero is not negative.
struct WideInteger {
  private let isNegative: Bool
  private let high: UInt128
  private let low: UInt128

  private init(isNegative: Bool, high: UInt128, low: UInt128) {
    self.isNegative = isNegative && (high != 0 || low != 0)
    self.high = high
    self.low = low
  }

  init(_ left: Int128, times right: Int128) {
    let product = left.magnitude.multipliedFullWidth(by: right.magnitude)
    self.init(
      isNegative: (left < 0) != (right < 0), high: product.high, low: product.low)
  }

  /// The sum; both must be products, so that it has room.
  func adding(_ other: WideInteger) -> WideInteger {
    if isNegative == other.isNegative {
      let (sum, carries) = low.addingReportingOverflow(other.low)
      return WideInteger(
        isNegative: isNegative, high: high + other.high + (carries ? 1 : 0), low: sum)
    }
    let otherIsLarger = magnitudeIsLess(than: other)
    let (large, small) = otherIsLarger ? (other, self) : (self, other)
    let (rest, borrows) = large.low.subtractingReportingOverflow(small.low)
    return WideInteger(
      isNegative: large.isNegative, high: large.high - small.high - (borrows ? 1 : 0), low: rest)
  }

  /// What is left of the magnitude after division by a positive number.
  func remainder(dividingBy divisor: UInt128) -> UInt128 {
    if high == 0 { return low % divisor }
    return divisor.dividingFullWidth((high % divisor, low)).remainder
  }

  /// The quotient by a positive number, or nil if its magnitude exceeds `Int128.max`.
  func quotient(dividingBy divisor: UInt128) -> Int128? {
    guard high < divisor else { return nil }
    let magnitude =
      high == 0 ? low / divisor : divisor.dividingFullWidth((high, low)).quotient
    guard let result = Int128(exactly: magnitude) else { return nil }
    return isNegative ? -result : result
  }

  private func magnitudeIsLess(than other: WideInteger) -> Bool {
    high != other.high ? high < other.high : low < other.low
  }

  static func < (left: WideInteger, right: WideInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.magnitudeIsLess(than: left) : left.magnitudeIsLess(than: right)
  }
}

/// The greatest common divisor; of 0 and a number, that number.
///
/// By halving and subtracting: division of 128 bits is far dearer than shifts.
public func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  // Nearly all numbers are short, and 64 bits take a third of the time.
  if let left = UInt64(exactly: left), let right = UInt64(exactly: right) {
    return UInt128(divisor(left, right))
  }
  return divisor(left, right)
}

/// The same for short numbers.
public func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  divisor(left, right)
}

@inline(__always)
private func divisor<Number: FixedWidthInteger & UnsignedInteger>(
  _ left: Number, _ right: Number
) -> Number {
  if left == 0 { return right }
  if right == 0 { return left }
  let shift = min(left.trailingZeroBitCount, right.trailingZeroBitCount)
  var small = left >> Number(left.trailingZeroBitCount)
  var large = right >> Number(right.trailingZeroBitCount)
  while small != large {
    if small > large { swap(&small, &large) }
    large -= small
    large >>= Number(large.trailingZeroBitCount)
  }
  return small << Number(shift)
}
