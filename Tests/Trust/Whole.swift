/// Whole numbers of any size: a machine word while that fits, digits computed as on paper after
/// that. Nothing here is shared with the arithmetic it is compared with.
struct Whole: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case word(Int)
    /// Digits to the base 2^32, units first, no zeros at the end; only what is no word.
    case digits([UInt32], isNegative: Bool)
  }

  private let form: Form

  static let zero = Whole(0)
  static let one = Whole(1)

  init(_ word: Int) { form = .word(word) }

  private init(_ digits: [UInt32], isNegative: Bool) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    if digits.count <= 2 {
      let value = digits.reversed().reduce(UInt64(0)) { $0 << 32 | UInt64($1) }
      if value <= UInt64(Int.max) {
        form = .word(isNegative ? -Int(value) : Int(value))
        return
      }
    }
    form = .digits(digits, isNegative: isNegative)
  }

  /// Decimal digits, perhaps behind a minus.
  init(text: String) {
    var value = Whole.zero
    for digit in text.compactMap(\.wholeNumberValue) { value = value * Whole(10) + Whole(digit) }
    self = text.hasPrefix("-") ? -value : value
  }

  var isNegative: Bool {
    switch form {
    case .word(let word): word < 0
    case .digits(_, let isNegative): isNegative
    }
  }

  var isZero: Bool { form == .word(0) }
  var magnitude: Whole { isNegative ? -self : self }

  private var digits: [UInt32] {
    switch form {
    case .word(let word):
      [UInt32(truncatingIfNeeded: word.magnitude), UInt32(word.magnitude >> 32)]
    case .digits(let digits, _): digits
    }
  }

  static prefix func - (number: Whole) -> Whole {
    Whole(number.digits, isNegative: !number.isNegative)
  }

  static func + (left: Whole, right: Whole) -> Whole {
    if case .word(let first) = left.form, case .word(let second) = right.form {
      let (sum, overflows) = first.addingReportingOverflow(second)
      if !overflows { return Whole(sum) }
    }
    let (first, second) = (left.digits, right.digits)
    if left.isNegative == right.isNegative {
      return Whole(adding(first, second), isNegative: left.isNegative)
    }
    return isBelow(first, second)
      ? Whole(subtracting(second, first), isNegative: right.isNegative)
      : Whole(subtracting(first, second), isNegative: left.isNegative)
  }

  static func - (left: Whole, right: Whole) -> Whole { left + -right }

  static func * (left: Whole, right: Whole) -> Whole {
    if case .word(let first) = left.form, case .word(let second) = right.form {
      let (product, overflows) = first.multipliedReportingOverflow(by: second)
      if !overflows { return Whole(product) }
    }
    let (first, second) = (left.digits, right.digits)
    var columns = [UInt32](repeating: 0, count: first.count + second.count)
    for (i, digit) in first.enumerated() {
      var carry: UInt64 = 0
      for (j, other) in second.enumerated() {
        carry += UInt64(digit) * UInt64(other) + UInt64(columns[i + j])
        columns[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      columns[i + second.count] = UInt32(carry)
    }
    return Whole(columns, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient towards zero, digit by binary digit.
  func divided(by divisor: Whole) -> Whole {
    if case .word(let first) = form, case .word(let second) = divisor.form, second != -1 {
      return Whole(first / second)
    }
    let bits = digits
    let other = divisor.magnitude
    var rest = Whole.zero
    var quotient = [UInt32](repeating: 0, count: bits.count)
    for bit in (0..<(bits.count * 32)).reversed() {
      rest = rest + rest + Whole(Int(bits[bit / 32] >> UInt32(bit % 32) & 1))
      if rest < other { continue }
      rest = rest - other
      quotient[bit / 32] |= 1 << UInt32(bit % 32)
    }
    return Whole(quotient, isNegative: isNegative != divisor.isNegative)
  }

  func remainder(by divisor: Whole) -> Whole { self - divided(by: divisor) * divisor }

  static func greatestCommonDivisor(_ left: Whole, _ right: Whole) -> Whole {
    var (first, second) = (left.magnitude, right.magnitude)
    while !second.isZero { (first, second) = (second, first.remainder(by: second)) }
    return first
  }

  // MARK: Digits of magnitudes

  private static func adding(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0...max(left.count, right.count) {
      if index < left.count { carry += UInt64(left[index]) }
      if index < right.count { carry += UInt64(right[index]) }
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return result
  }

  /// The right one is not above the left one.
  private static func subtracting(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for index in left.indices {
      var digit = Int64(left[index]) - borrow
      if index < right.count { digit -= Int64(right[index]) }
      borrow = digit < 0 ? 1 : 0
      result.append(UInt32(digit + borrow << 32))
    }
    return result
  }

  private static func isBelow(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    for index in (0..<max(left.count, right.count)).reversed() {
      let first = index < left.count ? left[index] : 0
      let second = index < right.count ? right[index] : 0
      if first != second { return first < second }
    }
    return false
  }
}

extension Whole: Comparable {
  static func < (left: Whole, right: Whole) -> Bool {
    if case .word(let first) = left.form, case .word(let second) = right.form {
      return first < second
    }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isBelow(right.digits, left.digits) : isBelow(left.digits, right.digits)
  }
}

extension Whole: CustomStringConvertible {
  var description: String {
    if case .word(let word) = form { return String(word) }
    var text = ""
    var rest = magnitude
    while !rest.isZero {
      text = "\(rest.remainder(by: Whole(10)))" + text
      rest = rest.divided(by: Whole(10))
    }
    return (isNegative ? "-" : "") + text
  }
}
