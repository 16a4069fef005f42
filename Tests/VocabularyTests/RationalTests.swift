import TestSupport
import Testing
import Vocabulary

@Suite struct RationalTests {
  @Test(arguments: [
    ("98.5", "197/2"), ("-2", "-2"), ("0.985", "197/200"), ("1.0", "1"), ("-0", "0"),
    ("-0.5", "-1/2"),
    ("007", "7"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    (
      "0.12345678901234567890123456789",
      "12345678901234567890123456789/100000000000000000000000000000"
    ),
  ])
  func readsDecimals(text: String, exact: String) {
    #expect(Rational(decimal: text)?.description == exact)
    #expect(Rational(decimal: Array(text.utf8)) == Rational(decimal: text))
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "--1", "1-", "+1", "1e3", "1,5", " 1", "1 ", "١", "1_000",
    "NaN", "1.-5", "1234567890123456789012345678901", "0.123456789012345678901234567890",
  ])
  func refusesEverythingElse(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func reducesAndKeepsTheSignAbove() {
    #expect(Rational(numerator: 6, denominator: -8)?.description == "-3/4")
    #expect(Rational(numerator: -6, denominator: -8)?.description == "3/4")
    #expect(Rational(numerator: 0, denominator: -8) == .zero)
    #expect(Rational(numerator: 0, denominator: Int128.min) == .zero)
    #expect(Rational(numerator: Int128.min, denominator: Int128.min) == .one)
    #expect(Rational(numerator: Int128.min, denominator: 2)?.numerator == Int128.min / 2)
  }

  @Test func refusesWhatIsNoNumberOrDoesNotFit() {
    #expect(Rational(numerator: 1, denominator: 0) == nil)
    #expect(Rational(numerator: 0, denominator: 0) == nil)
    #expect(Rational(numerator: Int128.min, denominator: 1) == nil)
    #expect(Rational(numerator: 1, denominator: Int128.min) == nil)
    #expect(Rational.one.divided(by: .zero) == nil)
    #expect(Rational.zero.reciprocal == nil)
  }

  @Test func meetsThresholdsExactly() throws {
    let share = try #require(Rational(numerator: 197, denominator: 200))
    #expect(share == Rational(decimal: "0.985"))
    #expect(Rational(decimal: "0.1")?.adding(Rational(decimal: "0.2")!) == Rational(decimal: "0.3"))
    let third = try #require(Rational.one.divided(by: Rational(3)))
    #expect(third.multiplied(by: Rational(3)) == .one)
    #expect(third.isInteger == false && Rational(-3).isInteger)
  }

  @Test func passesThroughSumsThatAreTooLargeOnTheWay() throws {
    let most = try #require(Rational(numerator: Int128.max, denominator: 1))
    #expect(most.adding(.one) == nil)
    #expect(most.adding(Rational(-1))?.adding(.one) == most)
    let half = try #require(Rational(numerator: Int128.max, denominator: 2))
    #expect(half.adding(half) == most)
    #expect(most.negated.negated == most)
  }

  @Test func neverReachesTheOneNumberThatHasNoNegative() throws {
    let large = try #require(Rational(numerator: 1 << 64, denominator: 1))
    let negative = try #require(Rational(numerator: -1 << 63, denominator: 1))
    #expect(large.multiplied(by: negative) == nil)
    #expect(large.divided(by: negative.reciprocal!) == nil)
    let least = try #require(Rational(numerator: -Int128.max, denominator: 1))
    #expect(least.adding(Rational(-1)) == nil)
  }

  @Test func equalsSlowArithmetic() {
    var random = Seeded()
    var tooLarge = 0
    for _ in 0..<150 {
      guard let a = anyRational(&random), let b = anyRational(&random) else { continue }
      let x = SlowFraction(a)
      let y = SlowFraction(b)
      let about: Comment = "seed \(random.seed): \(a) and \(b)"
      #expect(a.adding(b)?.description == (x + y).reducedText, about)
      #expect(a.subtracting(b)?.description == (x - y).reducedText, about)
      #expect(a.multiplied(by: b)?.description == (x * y).reducedText, about)
      #expect(a.divided(by: b)?.description == (x / y)?.reducedText, about)
      #expect((a < b) == (x < y), about)
      #expect((b < a) == (y < x), about)
      if a.multiplied(by: b) == nil { tooLarge += 1 }
    }
    #expect(1..<150 ~= tooLarge, "seed \(random.seed): too easy or too hard")
  }

  /// x/2^50 + y/(2^50·q) where 2^50 divides x·q + y: the sum on the way needs about 150 bits, and
  /// the result fits.
  @Test func carriesAcrossTheHalvesOfLongSums() {
    var random = Seeded()
    let power: Int128 = 1 << 50
    for _ in 0..<100 {
      let x = Int128.random(in: 1 << 119..<1 << 120, using: &random) | 1
      let q = Int128.random(in: 1 << 29..<1 << 30, using: &random) | 1
      let multiple = Int128.random(in: 1 << 75..<1 << 76, using: &random) * power
      let y = (Bool.random(using: &random) ? multiple : -multiple) - ((x &* q) & (power - 1))
      guard let a = Rational(numerator: x, denominator: power),
        let b = Rational(numerator: y, denominator: power * q)
      else {
        Issue.record("seed \(random.seed): no case")
        return
      }
      let expected = (SlowFraction(a) + SlowFraction(b)).reducedText
      let about: Comment = "seed \(random.seed): \(a) and \(b)"
      #expect(expected != nil, about)
      #expect(a.adding(b)?.description == expected, about)
      #expect(a.negated.subtracting(b)?.negated.description == expected, about)
    }
  }

  @Test func isLessExactlyWhereTheDifferenceIsNegative() {
    var random = Seeded()
    for _ in 0..<2_000 {
      guard let a = anyRational(&random), let b = anyNeighbour(of: a, &random) else { continue }
      guard let difference = a.subtracting(b) else { continue }
      #expect((a < b) == difference.isNegative, "seed \(random.seed): \(a) and \(b)")
      #expect((a == b) == difference.isZero, "seed \(random.seed): \(a) and \(b)")
    }
  }
}

@Suite struct RationalTextTests {
  @Test(arguments: [
    ("197/200", "0.985", "98.5%"), ("3/1", "3", "300%"), ("-1/2", "-0.5", "-50%"),
    ("1/1000", "0.001", "0.1%"), ("0/1", "0", "0%"), ("1/8", "0.125", "12.5%"),
    ("1234567/1", "1234567", "123456700%"), ("-1/100000", "-0.00001", "-0.001%"),
  ])
  func writesWhatEnds(fraction: String, decimal: String, percent: String) throws {
    let parts = fraction.split(separator: "/").map { Int128($0)! }
    let value = try #require(Rational(numerator: parts[0], denominator: parts[1]))
    #expect(value.decimalText() == decimal)
    #expect(value.percentText() == percent)
    #expect(Rational(decimal: decimal) == value)
  }

  @Test func writesNothingThatDoesNotEnd() {
    for bottom: Int128 in [3, 6, 7, 30, 11, Int128.max] {
      #expect(Rational(numerator: 1, denominator: bottom)?.decimalText() == nil)
      #expect(Rational(numerator: 1, denominator: bottom)?.percentText() == nil)
    }
  }

  @Test func writesEveryDigitOfTheSmallestAndTheLargest() throws {
    let smallest = try #require(Rational(numerator: 1, denominator: 1 << 126))
    let text = try #require(smallest.decimalText())
    #expect(text.count == 128 && text.hasSuffix("5"))
    // 2^126 · 0.000… is 1 again.
    let digits = SlowNumber(String(text.dropFirst(2)))
    let power = SlowNumber("1" + String(repeating: "0", count: 126))
    #expect(digits * SlowNumber(String(Int128(1) << 126)) == power)
    let largest = try #require(Rational(numerator: -Int128.max, denominator: 1))
    #expect(largest.decimalText() == String(-Int128.max))
    #expect(largest.percentText() == String(-Int128.max) + "00%")
  }

  @Test func readsBackWhatItWrites() {
    var random = Seeded()
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1...15, using: &random)
      var text = String(Int.random(in: -999_999...999_999, using: &random))
      text += "." + (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let value = Rational(decimal: text)
      #expect(
        value?.decimalText().flatMap { Rational(decimal: $0) } == value,
        "seed \(random.seed): \(text)")
    }
  }
}

func anyRational(_ random: inout Seeded) -> Rational? {
  Rational(numerator: random.anyInteger(), denominator: random.anyInteger())
}

/// A number that differs from another one in its last digits, if at all.
func anyNeighbour(of value: Rational, _ random: inout Seeded) -> Rational? {
  let (top, topOverflows) =
    value.numerator.addingReportingOverflow(Int128(Int.random(in: -2...2, using: &random)))
  let (bottom, bottomOverflows) =
    value.denominator.addingReportingOverflow(Int128(Int.random(in: -2...2, using: &random)))
  return topOverflows || bottomOverflows ? nil : Rational(numerator: top, denominator: bottom)
}
