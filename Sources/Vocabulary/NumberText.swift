import Diagnostics

/// A number as people read it, in full where its digits end.
///
///     1350.5    vi 1.350,5     en 1,350.5
///     0.985     vi 98,5 %      en 98.5%       as a percentage; a no-break space before the %
///     2/3       vi 66,7 %      en 66.7%       approximate, with one digit
public struct NumberText: Sendable, Hashable {
  public let text: String
  /// Whether the digits are rounded here.
  public let isApproximate: Bool

  /// How a number is written.
  public enum Style: Sendable, Hashable, CaseIterable {
    case plain
    case percent
  }

  /// Writes a number; one whose digits never end is rounded to `digits` after the point.
  public init(_ value: Rational, as style: Style, digits: Int, in language: Language) {
    self.init(WrittenNumber(value, style, digits: digits), style, language)
  }

  /// How many digits a number has after the point; nil where they never end.
  public static func fractionDigits(of value: Rational, as style: Style) -> Int? {
    value.finiteFractionDigits.map { max(0, $0 - style.shift) }
  }

  /// Writes a figure and the target it is compared with so that the two texts stand in the same
  /// order as the exact numbers: a figure just short of 98.5% is never printed as 98.5% beside it.
  /// A figure with more than `most` digits is rounded like one whose digits never end.
  public static func figure(
    _ value: Rational, beside target: Rational, as style: Style, digits: Int, most: Int = .max,
    in language: Language
  ) -> (figure: NumberText, target: NumberText) {
    let order = value == target ? 0 : value < target ? -1 : 1
    var figure = WrittenNumber(value, style, digits: digits, most: most)
    var goal = WrittenNumber(target, style, digits: digits)
    var digits = max(0, digits)
    // Different numbers are at least 1/(2^127 · 2^127) apart, so that 78 digits tell them apart.
    while figure.digits.order(to: goal.digits) != order, digits < 80 {
      digits += 1
      figure = WrittenNumber(value, style, digits: digits, most: most)
      goal = WrittenNumber(target, style, digits: digits)
    }
    return (NumberText(figure, style, language), NumberText(goal, style, language))
  }

  private init(_ number: WrittenNumber, _ style: Style, _ language: Language) {
    let digits =
      switch language {
      case .en: number.digits.text(point: ".", thousands: ",")
      case .vi: number.digits.text(point: ",", thousands: ".")
      }
    let sign =
      switch (style, language) {
      case (.plain, _): ""
      case (.percent, .en): "%"
      case (.percent, .vi): "\u{A0}%"
      }
    self.text = digits + sign
    self.isApproximate = number.isRounded
  }
}

/// The digits that are printed for a number, and whether they are all of them.
private struct WrittenNumber {
  let digits: DecimalDigits
  let isRounded: Bool

  /// In full where the digits end and are not more than `most`, else rounded to `digits`.
  init(_ value: Rational, _ style: NumberText.Style, digits: Int, most: Int = .max) {
    let finite = NumberText.fractionDigits(of: value, as: style)
    let whole = finite.flatMap { $0 <= max(most, digits) ? $0 : nil }
    self.isRounded = whole == nil
    self.digits = DecimalDigits(
      value, shiftedBy: style.shift, fractionDigits: max(0, whole ?? digits))
  }
}

extension NumberText.Style {
  /// How many places the point moves to the right.
  fileprivate var shift: Int {
    switch self {
    case .plain: 0
    case .percent: 2
    }
  }
}
