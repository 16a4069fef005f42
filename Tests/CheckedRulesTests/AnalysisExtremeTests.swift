import Testing

/// What the lowest and highest of a field say of every row, and the other way round.
@Suite struct AnalysisOfExtremesTests {
  private func findings(_ first: String, _ second: String) -> [String] {
    Analysing("rule a\n  \(first)\nrule b\n  \(second)").findings
  }

  @Test(arguments: [
    ("every school has rooms >= 5 by 2030", "lowest of rooms across schools < 5 by 2030"),
    ("lowest of rooms across schools >= 3 by 2030", "at least 1 preschool has rooms <= 2 by 2030"),
    ("highest of rooms across preschools <= 3 by 2030", "every school has rooms > 3 by 2030"),
    (
      "lowest of rooms across schools >= 5 by 2030",
      "highest of rooms across preschools <= 4 by 2030"
    ),
    ("lowest of rooms across schools = 5 by 2030", "lowest of rooms across schools >= 6 by 2030"),
    (
      "highest of reported across schools < 15 November every year",
      "every school has reported > 20 November in 2028"
    ),
    (
      "lowest of rooms across schools where (open) > 2 by 2030",
      "at least 2 schools have rooms = 2 and open by 2030"
    ),
    ("highest of rooms across schools = 5 by 2030", "no school has rooms = 5 by 2030"),
    ("4 <= lowest of rooms across schools by 2030", "no school has rooms > 1 by 2030"),
  ])
  func contradict(first: String, second: String) {
    #expect(findings(first, second) == ["R313 b"])
    #expect(findings(second, first) == ["R313 b"])
  }

  /// The second follows from the first.
  @Test(arguments: [
    ("every school has rooms >= 5 by 2030", "lowest of rooms across schools >= 4 by 2030"),
    ("every school has rooms > 5 by 2030", "lowest of rooms across schools > 4 by 2030"),
    ("lowest of rooms across schools >= 2 by 2030", "every preschool has rooms >= 1 by 2030"),
    ("highest of rooms across schools <= 5 by 2030", "no school has rooms > 6 by 2030"),
    ("highest of rooms across schools = 5 by 2030", "highest of rooms across schools < 7 by 2030"),
    ("lowest of level across schools = 2 by 2030", "at least 1 school has level = 2 by 2030"),
    ("every school has level = 2 by 2030", "lowest of level across schools = 2 by 2030"),
    ("lowest of rooms across schools >= 5 by 2028", "lowest of rooms across schools >= 4 by 2030"),
    (
      "highest of reported across schools < 15 November every year",
      "every preschool has reported <= 1 December every year"
    ),
  ])
  func implies(first: String, second: String) {
    #expect(findings(first, second) == ["R312 b"])
    #expect(findings(second, first) == ["R312 a"])
  }

  @Test(arguments: [
    ("every school has rooms >= 5 by 2030", "lowest of rooms across schools >= 5 by 2030"),
    ("no school has rooms > 5 by 2030", "highest of rooms across schools <= 5 by 2030"),
    ("lowest of rooms across preschools > 0 by 2030", "every preschool has rooms >= 1 by 2030"),
    ("every school has rank <= 100 by 2030", "highest of rank across schools <= 100 by 2030"),
  ])
  func sayTheSame(first: String, second: String) {
    #expect(findings(first, second) == ["R312 b"])
    #expect(findings(second, first) == ["R312 b"])
  }

  @Test(arguments: [
    ("lowest of rooms across preschools >= 3 by 2030", "every school has rooms >= 1 by 2030"),
    ("lowest of rooms across schools <= 3 by 2030", "highest of rooms across schools >= 5 by 2030"),
    ("lowest of rooms across schools >= 3 by 2030", "every school has seats >= 1 by 2030"),
    ("lowest of rooms across schools != 3 by 2030", "highest of rooms across schools = 3 by 2030"),
    ("lowest of rooms across schools >= 3 by 2030", "at least 1 school has rooms >= 3 in 2027"),
    (
      "lowest of rooms across schools in 2025 >= 3 by 2030",
      "at least 1 school has rooms < 3 by 2030"
    ),
    ("lowest of rooms / seats across schools >= 3 by 2030", "every school has rooms >= 1 by 2030"),
  ])
  func standBesideEachOther(first: String, second: String) {
    #expect(findings(first, second) == [])
    #expect(findings(second, first) == [])
  }

  /// Each milestone is another condition of the rows, and all of them are looked at.
  @Test func milestonesAreDecidedToo() {
    let analysing = Analysing(
      """
      rule a
        lowest of rooms across schools >= 2 by 2028,
          then 3 by 2030
      rule b
        every preschool has rooms >= 3 by 2029
      """)
    #expect(analysing.findings == [] && analysing.remarks == [])
  }
}
