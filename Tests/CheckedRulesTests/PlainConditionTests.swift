import Testing

/// What plain conditions say about each other does not depend on how many fields there are, nor on
/// what stands beside them.
@Suite struct PlainConditionTests {
  /// 70 fields a0 to a69 of schools.
  private static let declarations =
    """
    entity commune, communes
    entity school, schools in commune
    field levels of school: any of preschool, primary

    """ + (0..<70).map { "field a\($0) of school: count\n" }.joined()

  private func findings(_ first: String, _ second: String, groups: String = "") -> [String] {
    Analysing(
      groups + "rule a\n  \(first) by 2030\nrule b\n  \(second) by 2030",
      declarations: Self.declarations
    ).findings
  }

  @Test(arguments: [1, 63, 64, 65])
  func fieldsAreToldApart(other: Int) {
    #expect(
      findings("every school has a0 >= 3 and a\(other) >= 1", "every school has a0 >= 2")
        == ["R312 b"])
    #expect(
      findings("every school has a0 >= 3", "every school has a0 >= 2 and a\(other) >= 2") == [])
    #expect(
      findings("every school has a\(other) >= 3", "at least 1 school has a\(other) < 2 and a0 > 1")
        == ["R313 b"])
    #expect(findings("every school has a0 >= 3", "no school has a\(other) >= 2") == [])
  }

  /// Where schools are no preschools, the first condition leaves only one of its parts.
  @Test func aConditionTellsByWayOfAnother() {
    #expect(
      findings(
        "every school has (a1 >= 2 or levels includes preschool) and not levels includes preschool",
        "every school has a1 >= 1") == ["R312 b"])
    #expect(
      findings(
        "every school has (a1 >= 2 or levels includes preschool) and not levels includes primary",
        "every school has a1 >= 1") == [])
  }

  /// Of the members of a group something is known already.
  @Test func aGroupTellsToo() {
    let groups = "group big, bigs = schools where a0 >= 5 and a64 <= 2\n"
    #expect(
      findings("no school has a64 < 3 and a1 >= 2", "no big has a1 >= 2", groups: groups)
        == ["R312 b"])
    #expect(
      findings("no school has a64 < 2 and a1 >= 2", "no big has a1 >= 2", groups: groups) == [])
    #expect(
      findings("at least 1 big has a1 >= 2", "no school has a0 >= 4", groups: groups)
        == ["R313 b"])
  }
}
