import CheckedRules
import Diagnostics
import Testing
import Vocabulary

/// What formulas are made of, and the unit they are spoken of in.
@Suite struct ExpressionPartsTests {
  private func book(_ formula: String, _ more: String = "") -> RuleBook {
    let checking = Checking(
      """
      entity commune, communes
      entity school, schools in commune
      field landArea of school: number in ha
      field price of school: number in million VND
      field pupils of school: count
      field budget of commune: number in VND
      parameter plot: number in km2 = 2 km2
      \(more)
      indicator asked = \(formula)
      """)
    #expect(checking.diagnostics.isEmpty, Comment(rawValue: checking.rendered))
    return checking.book
  }

  private func unit(_ formula: String, _ more: String = "") throws -> Unit? {
    let book = book(formula, more)
    return book.unit(of: try #require(book.indicators.last).formula)
  }

  @Test(arguments: [
    ("landArea / pupils", Unit.hectare), ("sum of landArea across schools", .hectare),
    ("5 million VND * pupils", .millionDong), ("plot", .squareKilometre),
    ("(sum of price across schools) last year + budget", .millionDong),
    // The budgets only choose the rows that are multiplied with an area.
    ("(number of schools where (price >= 1 million VND)) * plot", .squareKilometre),
  ])
  func aNumberIsSpokenOfInTheUnitOfItsFirstPart(_ formula: String, _ expected: Unit) throws {
    #expect(try unit(formula) == expected)
  }

  @Test(arguments: ["pupils", "landArea / landArea", "landArea >= 1 ha"])
  func whatIsNoAmountHasNoUnit(_ formula: String) throws {
    #expect(try unit(formula) == nil)
  }

  @Test func indicatorsAreLookedIntoWithoutGoingDeep() throws {
    let second = "indicator first = landArea + landArea\nindicator second = first / 2"
    #expect(try unit("second + 1 m2", second) == .hectare)
    // Each of a long row doubles the one before it: every one is looked into once.
    let row = (1...190).map { "indicator i\($0) = i\($0 - 1) + i\($0 - 1)" }
    let long = (["indicator i0 = landArea"] + row).joined(separator: "\n")
    #expect(try unit("i190 + 1 m2", long) == .squareMetre)
  }

  @Test func partsAreTheOperandsAsWritten() throws {
    let formula = "sum of landArea across schools where pupils > 5 and price < 3 VND"
    let sum = try #require(book(formula).indicators.last).formula
    #expect(sum.parts.map(\.type) == [.quantity(.area), .truth])
    #expect(sum.parts[1].parts.map { $0.parts.count } == [2, 2])
    #expect(sum.parts[0].parts.isEmpty)
  }

  @Test func aRangeHoldsItsEnds() {
    let range = ValueRange(low: .one, high: Rational(3))
    #expect(
      [0, 1, 2, 3, 4].map { range.contains(Rational($0)) } == [false, true, true, true, false])
    #expect(
      ValueRange.unlimited.contains(Rational(-5)) && !ValueRange.natural.contains(Rational(-5)))
  }
}
