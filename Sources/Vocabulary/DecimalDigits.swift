/// A number written out in decimal digits, correctly rounded where they do not end.
///
///     -1234.5    whole 1 2 3 4    fraction 5    isNegative
struct DecimalDigits {
  private(set) var isNegative: Bool
  private(set) var whole: [UInt8]
  private(set) var fraction: [UInt8]

  /// The digits of a number times ten to the power of `places`, rounded half away from zero.
  init(_ value: Rational, shiftedBy places: Int, fractionDigits: Int) {
    let divisor = value.denominator.magnitude
    var (rest, remainder) = value.numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    digits.reverse()
    for _ in 0..<(places + fractionDigits) {
      let step = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      digits.append(UInt8(step.quotient))
      remainder = step.remainder
    }
    if remainder >= divisor - remainder { DecimalDigits.roundUp(&digits) }
    self.isNegative = value.isNegative && digits.contains { $0 != 0 }
    let wholeDigits = digits[..<(digits.count - fractionDigits)]
    let leadingZeros = wholeDigits.dropLast().prefix { $0 == 0 }.count
    self.whole = Array(wholeDigits.dropFirst(leadingZeros))
    self.fraction = Array(digits[wholeDigits.endIndex...])
  }

  private static func roundUp(_ digits: inout [UInt8]) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
    }
  }

  /// The digits with a decimal point and, between groups of three, a separator.
  func text(point: String, thousands: String) -> String {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(contentsOf: thousands.utf8) }
      text.append(UInt8(ascii: "0") + digit)
    }
    if !fraction.isEmpty {
      text.append(contentsOf: point.utf8)
      for digit in fraction { text.append(UInt8(ascii: "0") + digit) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether two written numbers stand in an order: -1 below, 0 the same, 1 above.
  func order(to other: DecimalDigits) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let order = magnitudeOrder(to: other)
    return isNegative ? -order : order
  }

  private func magnitudeOrder(to other: DecimalDigits) -> Int {
    if whole.count != other.whole.count { return whole.count < other.whole.count ? -1 : 1 }
    for (left, right) in zip(whole, other.whole) where left != right {
      return left < right ? -1 : 1
    }
    for index in 0..<max(fraction.count, other.fraction.count) {
      let left = index < fraction.count ? fraction[index] : 0
      let right = index < other.fraction.count ? other.fraction[index] : 0
      if left != right { return left < right ? -1 : 1 }
    }
    return 0
  }
}
