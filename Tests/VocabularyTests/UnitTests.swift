import Testing
import Vocabulary

@Suite struct UnitTests {
  @Test(arguments: Unit.allCases)
  func isFoundByItsSymbol(unit: Unit) {
    #expect(Unit(symbol: unit.symbol) == unit)
  }

  @Test(arguments: ["", "HA", "m²", "VND million", "million", "trillion VND", "dong"])
  func isNotFoundByOtherWords(symbol: String) {
    #expect(Unit(symbol: symbol) == nil)
  }

  @Test(arguments: [
    ("1.35", Unit.hectare, Unit.squareMetre, "13500"), ("1", .squareKilometre, .hectare, "100"),
    ("500", .squareMetre, .hectare, "0.05"), ("350", .millionDong, .dong, "350000000"),
    ("350", .millionDong, .billionDong, "0.35"), ("-2", .billionDong, .thousandDong, "-2000000"),
    ("1", .dong, .dong, "1"),
  ])
  func convertsExactly(value: String, from: Unit, to: Unit, expected: String) {
    #expect(from.convert(Rational(decimal: value)!, to: to) == Rational(decimal: expected))
  }

  @Test(arguments: Unit.allCases, Unit.allCases)
  func convertsWithinADimensionOnlyAndBackAgain(from: Unit, to: Unit) throws {
    let value = try #require(Rational(numerator: 22, denominator: 7))
    let there = from.convert(value, to: to)
    #expect((there != nil) == (from.dimension == to.dimension))
    #expect(there.flatMap { to.convert($0, to: from) } == (there == nil ? nil : value))
  }

  @Test func saysWhereAValueDoesNotFit() throws {
    let most = try #require(Rational(numerator: Int128.max, denominator: 1))
    #expect(Unit.billionDong.convert(most, to: .dong) == nil)
  }

  @Test func hasWordsForPeople() {
    let vi = ["ha", "m²", "km²", "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"]
    let en = ["ha", "m²", "km²", "VND", "thousand VND", "million VND", "billion VND"]
    #expect(Unit.allCases.map { $0.words[.vi] } == vi)
    #expect(Unit.allCases.map { $0.words[.en] } == en)
  }
}
