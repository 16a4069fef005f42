import Testing

/// Parts over their wholes, divisions by 0, and why a comparison is decided.
@Suite struct AnalysisOfDivisionsTests {
  @Test(arguments: [
    (
      "number of preschools / number of schools >= 50 by 2030",
      "R315 number of preschools / number of schools >= 50"
    ),
    (
      "number of preschools where (open) / number of preschools <= 100% by 2030",
      "R314 number of preschools where (open) / number of preschools <= 100%"
    ),
    (
      "sum of rooms across preschools / sum of rooms across schools > 1 by 2030",
      "R315 sum of rooms across preschools / sum of rooms across schools > 1"
    ),
    (
      "(number of preschools / number of schools) last year > 1 by 2030",
      "R315 (number of preschools / number of schools) last year > 1"
    ),
    ("every school has rooms / 0 >= 1 by 2030", "R315 0"),
    ("people / (people - people) >= 3 by 2030", "R315 people - people"),
  ])
  func isDecidedBeforeThereAreData(sentence: String, finding: String) {
    #expect(Analysing("rule r\n  \(sentence)").findings == [finding])
  }

  @Test(arguments: [
    "number of preschools / number of schools >= 100% by 2030",
    "number of schools / number of preschools >= 2 by 2030",
    "number of preschools / number of publicSchools >= 2 by 2030",
    "number of preschools / number of schools last year > 100% by 2030",
    "sum of balance across preschools / sum of balance across schools > 100% by 2030",
    "people / (people - 1) >= 3 by 2030",
  ])
  func saysNothingOfAMeaningfulTarget(sentence: String) {
    #expect(Analysing("rule r\n  \(sentence)").findings == [])
  }

  /// The range of what cancels out has nothing to do with it.
  @Test(arguments: [
    ("seats >= seats", "both sides say the same"),
    ("seats + 1 > 1 + seats", "both sides say the same"),
    ("seats + 1 > seats", "what varies is the same on both sides"),
    ("seats > 500", "`seats` lies between 0 and 500"),
    ("seats / 2 > 500", "`seats / 2` lies between 0 and 250"),
  ])
  func tellsTheTrueReason(condition: String, reason: String) {
    let analysing = Analysing("rule r\n  every school has \(condition) by 2030")
    let notes = analysing.analysis.diagnostics.flatMap(\.notes)
    #expect(notes.map { $0.message.text(in: .en) } == [reason])
  }

  @Test func anIndicatorThatDividesByZeroIsSaidOnce() {
    let text = """
      indicator nothing = people / (2 - 2)
      rule r
        nothing >= 3 by 2030
      """
    #expect(Analysing(text).findings == ["R315 2 - 2"])
  }

  @Test(arguments: [
    ("number of preschools / number of schools >= 50 by 2030", "50%"),
    ("62.5 < number of preschools / number of schools by 2030", "62.5%"),
    ("number of preschools / number of schools >= 101 by 2030", nil),
    ("index > 50 by 2030", nil),
  ])
  func asksWhetherAPercentageWasMeant(sentence: String, meant: String?) throws {
    let analysing = Analysing("rule r\n  \(sentence)")
    let finding = try #require(analysing.analysis.diagnostics.first)
    #expect(finding.code == .alwaysFalse)
    let question = finding.help.map { $0.text(in: .en) }.filter { $0.hasPrefix("did you mean") }
    #expect(question == (meant.map { ["did you mean `\($0)`?"] } ?? []))
    #expect(finding.fix?.edits.map(\.text) == meant.map { _ in ["%"] })
  }
}
