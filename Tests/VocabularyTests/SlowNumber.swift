import Vocabulary

/// Whole numbers of any size in decimal digits, computed as on paper: slow, obvious, and nothing
/// in common with the arithmetic it is compared with.
struct SlowNumber: Equatable {
  /// Units first, no zeros at the end; empty for 0.
  private(set) var digits: [Int]
  private(set) var isNegative: Bool

  init(digits: [Int], isNegative: Bool) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  init(_ text: String) {
    self.init(
      digits: text.reversed().compactMap(\.wholeNumberValue),
      isNegative: text.hasPrefix("-"))
  }

  var magnitude: SlowNumber { SlowNumber(digits: digits, isNegative: false) }
  var isZero: Bool { digits.isEmpty }

  static prefix func - (number: SlowNumber) -> SlowNumber {
    SlowNumber(digits: number.digits, isNegative: !number.isNegative)
  }

  static func + (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    if left.isNegative == right.isNegative {
      var result: [Int] = []
      var carry = 0
      for index in 0...max(left.digits.count, right.digits.count) {
        let sum = left.digit(index) + right.digit(index) + carry
        result.append(sum % 10)
        carry = sum / 10
      }
      return SlowNumber(digits: result, isNegative: left.isNegative)
    }
    if left.magnitude < right.magnitude { return right + left }
    var result: [Int] = []
    var borrow = 0
    for index in left.digits.indices {
      let difference = left.digit(index) - right.digit(index) - borrow
      borrow = difference < 0 ? 1 : 0
      result.append(difference + 10 * borrow)
    }
    return SlowNumber(digits: result, isNegative: left.isNegative)
  }

  static func * (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    var columns = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (i, x) in left.digits.enumerated() {
      for (j, y) in right.digits.enumerated() { columns[i + j] += x * y }
    }
    for index in 0..<(columns.count - 1) {
      columns[index + 1] += columns[index] / 10
      columns[index] %= 10
    }
    return SlowNumber(digits: columns, isNegative: left.isNegative != right.isNegative)
  }

  /// Long division of magnitudes.
  func quotientAndRemainder(by divisor: SlowNumber) -> (SlowNumber, SlowNumber) {
    var quotient: [Int] = []
    var rest = SlowNumber(digits: [], isNegative: false)
    for digit in digits.reversed() {
      rest = SlowNumber(digits: [digit] + rest.digits, isNegative: false)
      var times = 0
      while !(rest < divisor.magnitude) {
        rest = rest + -divisor.magnitude
        times += 1
      }
      quotient.append(times)
    }
    return (SlowNumber(digits: quotient.reversed(), isNegative: false), rest)
  }

  static func < (left: SlowNumber, right: SlowNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let isLess =
      left.digits.count != right.digits.count
      ? left.digits.count < right.digits.count
      : left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
    return left.isNegative ? left != right && !isLess : isLess
  }

  private func digit(_ index: Int) -> Int { index < digits.count ? digits[index] : 0 }
}

/// A fraction of such numbers, never reduced until somebody asks whether it fits.
struct SlowFraction {
  let top: SlowNumber
  let bottom: SlowNumber

  init(_ top: SlowNumber, _ bottom: SlowNumber) {
    self.top = bottom.isNegative ? -top : top
    self.bottom = bottom.magnitude
  }

  init(_ value: Rational) {
    self.init(SlowNumber(String(value.numerator)), SlowNumber(String(value.denominator)))
  }

  static func + (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom)
  }

  static func - (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.top * right.bottom + -(right.top * left.bottom), left.bottom * right.bottom)
  }

  static func * (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.top * right.top, left.bottom * right.bottom)
  }

  static func / (left: SlowFraction, right: SlowFraction) -> SlowFraction? {
    right.top.isZero ? nil : SlowFraction(left.top * right.bottom, left.bottom * right.top)
  }

  static func < (left: SlowFraction, right: SlowFraction) -> Bool {
    left.top * right.bottom < right.top * left.bottom
  }

  /// The fraction in lowest terms as `Rational` writes it, or nil where either part needs more
  /// than 127 bits.
  var reducedText: String? {
    var (divisor, rest) = (bottom, top.magnitude)
    while !rest.isZero { (divisor, rest) = (rest, divisor.quotientAndRemainder(by: rest).1) }
    let top = top.quotientAndRemainder(by: divisor).0
    let bottom = bottom.quotientAndRemainder(by: divisor).0
    let most = SlowNumber(String(Int128.max))
    if most < top || most < bottom { return nil }
    let sign = self.top.isNegative ? "-" : ""
    return sign + top.text + (bottom == SlowNumber("1") ? "" : "/" + bottom.text)
  }
}

extension SlowNumber {
  var text: String { isZero ? "0" : digits.reversed().map(String.init).joined() }
}
