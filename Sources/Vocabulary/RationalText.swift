extension Rational {
  /// The most digits a written number may have.
  public static let mostDigits = 30

  /// Reads `98.5`, `-2` or `0.985`: an optional `-`, digits, and perhaps a point and more digits.
  /// Nil for anything else and for more than `mostDigits` digits.
  public init?(decimal text: String) {
    self.init(decimal: text.utf8)
  }

  /// Reads the bytes of a decimal like `98.5`.
  public init?(decimal bytes: some Sequence<UInt8>) {
    var isNegative = false
    var isFraction = false
    var value: Int128 = 0
    var scale: Int128 = 1
    var digits = 0
    var lastIsDigit = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits > Rational.mostDigits { return nil }
        value = value * 10 + Int128(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
        lastIsDigit = true
      case UInt8(ascii: "-") where !isNegative && digits == 0:
        isNegative = true
      case UInt8(ascii: ".") where lastIsDigit && !isFraction:
        isFraction = true
        lastIsDigit = false
      default:
        return nil
      }
    }
    guard lastIsDigit else { return nil }
    self.init(numerator: isNegative ? -value : value, denominator: scale)
  }

  /// The number in full, `0.985`, or nil where its digits never end.
  public func decimalText() -> String? {
    exactDigits(shiftedBy: 0)?.text(point: ".", thousands: "")
  }

  /// The number as a percentage in full, `98.5%`, or nil where its digits never end.
  public func percentText() -> String? {
    exactDigits(shiftedBy: 2).map { $0.text(point: ".", thousands: "") + "%" }
  }

  private func exactDigits(shiftedBy places: Int) -> DecimalDigits? {
    guard let count = finiteFractionDigits else { return nil }
    return DecimalDigits(self, shiftedBy: places, fractionDigits: max(0, count - places))
  }

  /// How many digits stand after the point, or nil where they never end.
  ///
  /// A fraction in lowest terms ends when its denominator has no prime factor but 2 and 5.
  var finiteFractionDigits: Int? {
    let twos = denominator.trailingZeroBitCount
    var rest = denominator >> Int128(twos)
    var fives = 0
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? max(twos, fives) : nil
  }
}

extension Rational: CustomStringConvertible {
  /// The exact fraction: `17/20`, `3`, `-1/2`.
  public var description: String {
    isInteger ? String(numerator) : String(numerator) + "/" + String(denominator)
  }
}
