import Diagnostics
import TestSupport
import Testing
import Vocabulary

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("1350.5", "1.350,5", "1,350.5"), ("0", "0", "0"), ("-1234567", "-1.234.567", "-1,234,567"),
    ("999", "999", "999"), ("1000", "1.000", "1,000"), ("0.0625", "0,0625", "0.0625"),
    ("-0.5", "-0,5", "-0.5"), ("123456.789", "123.456,789", "123,456.789"),
  ])
  func writesNumbersInFull(exact: String, vi: String, en: String) {
    let value = Rational(decimal: exact)!
    for (language, expected) in [(Language.vi, vi), (.en, en)] {
      let text = NumberText(value, as: .plain, digits: 0, in: language)
      #expect(text.text == expected)
      #expect(!text.isApproximate)
    }
  }

  @Test(arguments: [
    ("0.8", "80\u{A0}%", "80%"), ("0.985", "98,5\u{A0}%", "98.5%"), ("1", "100\u{A0}%", "100%"),
    ("12.5", "1.250\u{A0}%", "1,250%"), ("0.0005", "0,05\u{A0}%", "0.05%"), ("0", "0\u{A0}%", "0%"),
    ("-0.07", "-7\u{A0}%", "-7%"),
  ])
  func writesPercentages(exact: String, vi: String, en: String) {
    let value = Rational(decimal: exact)!
    #expect(NumberText(value, as: .percent, digits: 1, in: .vi).text == vi)
    #expect(NumberText(value, as: .percent, digits: 1, in: .en).text == en)
  }

  @Test(arguments: [
    (2, 3, 1, "66.7%", "0.7"), (1, 3, 0, "33%", "0"), (-2, 3, 2, "-66.67%", "-0.67"),
    (299_999, 300_000, 1, "100.0%", "1.0"), (-1, 3_000, 1, "0.0%", "0.0"), (1, 3, -5, "33%", "0"),
    (29_999, 3, 1, "999,966.7%", "9,999.7"), (299_999, 30, 0, "999,997%", "10,000"),
  ])
  func roundsWhatDoesNotEnd(
    top: Int, bottom: Int, digits: Int, percent: String, plain: String
  ) {
    let value = Rational(numerator: Int128(top), denominator: Int128(bottom))!
    let asPercent = NumberText(value, as: .percent, digits: digits, in: .en)
    let asPlain = NumberText(value, as: .plain, digits: digits, in: .en)
    #expect(asPercent.text == percent && asPercent.isApproximate)
    #expect(asPlain.text == plain && asPlain.isApproximate)
  }

  @Test func isNeverFurtherOffThanHalfADigit() throws {
    var random = Seeded()
    for _ in 0..<500 {
      guard let value = anyRational(&random) else { continue }
      let digits = Int.random(in: 0...6, using: &random)
      let text = NumberText(value, as: .plain, digits: digits, in: .en)
      let about: Comment = "seed \(random.seed): \(value) as \(text.text)"
      let shown = exactly(text)
      let error = SlowFraction(value) - shown
      if text.isApproximate {
        // |error| · 2 · 10^digits <= 1
        let scaled = error.top.magnitude * SlowNumber("2" + String(repeating: "0", count: digits))
        #expect(!(error.bottom < scaled), about)
      } else {
        #expect(error.top.isZero, about)
      }
    }
  }

  @Test(arguments: [
    // 985/1000 less one part in 30,000: 98.4967 % would round to 98.5 %.
    (Rational(numerator: 29_549, denominator: 30_000)!, "98.5", 1, "98.497%", "98.5%"),
    (Rational(numerator: 2, denominator: 3)!, "66.7", 1, "66.67%", "66.7%"),
    (Rational(numerator: 2, denominator: 3)!, "66.6", 1, "66.7%", "66.6%"),
    (Rational(numerator: 197, denominator: 200)!, "98.5", 0, "98.5%", "98.5%"),
    (Rational(numerator: 9_848, denominator: 10_000)!, "98.5", 1, "98.48%", "98.5%"),
    (Rational(numerator: 1, denominator: 3_000)!, "0", 1, "0.03%", "0%"),
  ])
  func printsAsManyDigitsAsTheComparisonNeeds(
    value: Rational, percent: String, digits: Int, figure: String, target: String
  ) throws {
    let goal = try #require(Rational(decimal: percent)?.divided(by: Rational(100)))
    let pair = NumberText.figure(value, beside: goal, as: .percent, digits: digits, in: .en)
    #expect(pair.figure.text == figure)
    #expect(pair.target.text == target)
  }

  @Test(arguments: [
    // More digits than the reader needs are rounded, but for those that tell the two apart.
    ("1.326875", "1.33", true), ("1.342", "1.342", false), ("1.349999", "1.349999", false),
    ("1.3500001", "1.3500001", false), ("1.35004", "1.35004", false), ("2.5", "2.5", false),
  ])
  func printsNoMoreDigitsThanTheReaderNeeds(
    value: String, figure: String, isApproximate: Bool
  ) throws {
    let pair = NumberText.figure(
      try #require(Rational(decimal: value)), beside: try #require(Rational(decimal: "1.35")),
      as: .plain, digits: 2, most: 3, in: .en)
    #expect(pair.figure.text == figure && pair.target.text == "1.35")
    #expect(pair.figure.isApproximate == isApproximate)
  }

  @Test func neverContradictsTheComparison() {
    var random = Seeded()
    for _ in 0..<500 {
      guard let value = anyRational(&random) else { continue }
      let target = Bool.random(using: &random) ? value : anyNeighbour(of: value, &random)
      guard let target else { continue }
      for style in NumberText.Style.allCases {
        let most = Bool.random(using: &random) ? 2 : .max
        let pair = NumberText.figure(
          value, beside: target, as: style, digits: 1, most: most, in: .en)
        let about: Comment = "seed \(random.seed): \(value) beside \(target): \(pair)"
        let figure = exactly(pair.figure)
        let goal = exactly(pair.target)
        #expect((figure < goal) == (value < target), about)
        #expect((goal < figure) == (target < value), about)
      }
    }
  }

  /// The fraction that an English text says; percentages as plain numbers.
  private func exactly(_ text: NumberText) -> SlowFraction {
    let plain = text.text.filter { $0 != "," && $0 != "%" }
    let parts = plain.split(separator: ".")
    let zeros = String(repeating: "0", count: parts.count == 2 ? parts[1].count : 0)
    return SlowFraction(SlowNumber(parts.joined()), SlowNumber("1" + zeros))
  }
}
