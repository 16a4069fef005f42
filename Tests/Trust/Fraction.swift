/// An exact fraction of any size, in lowest terms.
struct Fraction: Hashable, Sendable {
  let top: Whole
  /// Above 0.
  let bottom: Whole

  static let zero = Fraction(0)
  static let one = Fraction(1)

  init(_ whole: Int) {
    top = Whole(whole)
    bottom = .one
  }

  /// The bottom is not 0.
  init(_ top: Whole, over bottom: Whole) {
    let divisor = Whole.greatestCommonDivisor(top, bottom)
    let sign = Whole(bottom.isNegative ? -1 : 1)
    self.top = top.divided(by: divisor) * sign
    self.bottom = bottom.divided(by: divisor) * sign
  }

  init(_ top: Int, over bottom: Int) { self.init(Whole(top), over: Whole(bottom)) }

  var isZero: Bool { top.isZero }
  var isWhole: Bool { bottom == .one }

  static prefix func - (value: Fraction) -> Fraction { Fraction(-value.top, over: value.bottom) }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom + right.top * left.bottom, over: left.bottom * right.bottom)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.top, over: left.bottom * right.bottom)
  }

  /// The right one is not 0.
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom, over: left.bottom * right.top)
  }

  /// Written with decimals; nil where that never ends or needs more than eight.
  var decimals: String? {
    var scaled = self
    for places in 0...8 {
      if scaled.isWhole {
        let digits = "\(scaled.top.magnitude)"
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let text =
          places == 0 ? padded : padded.dropLast(places) + "." + padded.suffix(places)
        return (top.isNegative ? "-" : "") + text
      }
      scaled = scaled * Fraction(10)
    }
    return nil
  }

  /// The nearest value not above it with so many decimals.
  func roundedDown(decimals: Int) -> Fraction {
    var scale = Fraction.one
    for _ in 0..<decimals { scale = scale * Fraction(10) }
    let scaled = self * scale
    let whole = Fraction(scaled.top.divided(by: scaled.bottom), over: .one)
    return (scaled < whole ? whole - .one : whole) / scale
  }
}

extension Fraction: Comparable {
  static func < (left: Fraction, right: Fraction) -> Bool {
    left.top * right.bottom < right.top * left.bottom
  }
}

extension Fraction: CustomStringConvertible {
  var description: String { isWhole ? "\(top)" : "\(top)/\(bottom)" }
}
