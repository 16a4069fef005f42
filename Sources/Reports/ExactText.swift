import Interpreter
import Vocabulary

/// Exact values as other programs read them: `17/20`, `3`, `-1/2`; days as `2030-11-15`.
///
/// Written digit by digit into the bytes of a report: a country has millions of them.
extension [UInt8] {
  mutating func append(_ value: Rational, _ kind: Figure.Kind) {
    if kind == .day, let date = CalendarDate(dayOf: value) {
      append(contentsOf: date.isoText.utf8)
      return
    }
    append(whole: value.numerator)
    if value.isInteger { return }
    append(UInt8(ascii: "/"))
    append(whole: value.denominator)
  }

  mutating func append(whole value: Int128) {
    if value < 0 { append(UInt8(ascii: "-")) }
    guard let small = UInt64(exactly: value.magnitude) else {
      append(contentsOf: String(value.magnitude).utf8)
      return
    }
    append(digitsOf: small)
  }

  mutating func append(digitsOf number: UInt64) {
    let start = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}

/// The same as a text of its own.
func exactText(_ value: Rational, _ kind: Figure.Kind) -> String {
  var bytes: [UInt8] = []
  bytes.append(value, kind)
  return String(decoding: bytes, as: UTF8.self)
}

extension CalendarDate {
  /// The day with a number that figures count days by.
  init?(dayOf number: Rational) {
    guard number.isInteger, let day = Int(exactly: number.numerator) else { return nil }
    self.init(dayNumber: day)
  }
}
