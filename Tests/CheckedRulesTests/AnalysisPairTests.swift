import Diagnostics
import Testing

@Suite struct AnalysisOfPairsTests {
  private func findings(_ first: String, _ second: String) -> [String] {
    Analysing("rule a\n  \(first)\nrule b\n  \(second)").findings
  }

  /// What a sentence with a mistake was read as may not be what was meant: nothing clashes with it
  /// and nothing follows from it. A sure mend is what counts.
  @Test(arguments: [
    (">= 80% of schools have rooms >= 1 by 2030", "no school has rooms >= 1 by 2030", false),
    ("80% of schools have rooms >= 1 by 2030", "no school has rooms >= 1 by 2030", false),
    ("roomShare >= 80% before 2030", "roomShare <= 10% by 2030", false),
    ("roomShare >= 80% by 31 March 2030", "roomShare >= 10% by 2030", false),
    ("roomShare >= 80% by year 2030", "roomShare <= 10% by 2030", true),
  ])
  func aSentenceWithAnUnsureMistakeIsInNoPair(_ first: String, _ second: String, _ isRead: Bool) {
    let plan = "plan p\n  for commune \"a\"\n  from 2026 to 2030\n"
    let text = Analysing.declarations + plan + "rule a\n  \(first)\nrule b\n  \(second)\n"
    let checking = Checking(text)
    #expect(checking.diagnostics.count == 1)
    let analysis = checking.book.analysing(sources: checking.sources, namedFiles: [0])
    let pairs = analysis.diagnostics.filter {
      $0.code == .contradictingRules || $0.code == .impliedRule
    }
    #expect(pairs.isEmpty != isRead)
  }

  /// Of many rules that one clashes with, three are shown, and the rest are counted.
  @Test(arguments: [
    (3, nil), (4, "1 more rule clashes with it"), (5, "2 more rules clash with it"),
  ])
  func theRestOfTheClashesIsCounted(_ count: Int, _ rest: String?) {
    let rules = (1...count).map { "rule r\($0)\n  roomShare >= \(90 + $0)% by 2030\n" }.joined()
    let analysing = Analysing(rules + "rule low\n  roomShare <= 50% by 2030")
    let clash = analysing.analysis.diagnostics.last { $0.code == .contradictingRules }
    #expect(clash?.notes.count == (rest == nil ? 3 : 4))
    #expect(clash?.notes.dropFirst(3).map { $0.message.text(in: .en) }.first == rest)
  }

  @Test(arguments: [
    ("roomShare >= 90% by 2030", "roomShare <= 50% by 2030"),
    ("roomShare >= 90% by 2030", "roomShare < 90% in 2031"),
    ("roomShare > 90% every year", "roomShare <= 90% in 2028"),
    ("roomShare = 90% by 2030", "roomShare != 90% by 2030"),
    ("people >= index * 2 by 2030", "index * 4 > people * 2 by 2030"),
    ("roomShare >= 40% by 2028, then 80% by 2032", "roomShare <= 50% by 2030"),
    (
      "roomShare >= people / people in 2025 by 2030",
      "people / people in 2025 > roomShare by 2030"
    ),
    (
      "roomShare - roomShare last year >= 0 every year",
      "roomShare last year > roomShare in 2028"
    ),
    ("planIssued by 2026", "not planIssued in 2027"),
    ("every school has rooms >= 1 by 2030", "no school has rooms >= 1 by 2030"),
    ("every school has rooms >= 1 by 2030", "no school has rooms > 0 by 2030"),
    ("every school has rooms >= 2 by 2030", "at least 1 school has rooms = 1 by 2030"),
    ("no school has rooms = 0 by 2030", "no school has rooms >= 1 by 2030"),
    (
      "at least 80% of schools have rooms >= 1 by 2030",
      "share of schools where (rooms = 0) > 20% by 2030"
    ),
    (
      "at least 60% of schools have rooms >= 3 by 2030",
      "at least 60% of schools have rooms <= 2 by 2030"
    ),
    (
      "at least 60% of schools have rooms >= 3 by 2030",
      "at most 40% of schools have rooms >= 2 by 2030"
    ),
    ("at least 3 preschools have rank <= 100 by 2030", "no school has rank <= 200 by 2030"),
    (
      "at least 3 preschools have rank <= 100 by 2030",
      "number of schools where (rank <= 200) < 2 by 2030"
    ),
    ("number of preschools >= 5 by 2030", "number of schools <= 4 by 2030"),
    (
      "number of schools where (rooms >= 1) <= 0 by 2030",
      "every school has rooms >= 1 by 2030"
    ),
    ("sum of rooms across schools >= 10 by 2030", "sum of rooms across schools <= 9 by 2030"),
    (
      "every school has reported < 15 November every year",
      "every school has reported > 20 November in 2028"
    ),
  ])
  func contradict(first: String, second: String) {
    // A sentence that rules out the better ranks is complained about as well.
    for order in [findings(first, second), findings(second, first)] {
      #expect(order.filter { $0 != "R317 rank <= 200" } == ["R313 b"])
    }
  }

  /// The second follows from the first.
  @Test(arguments: [
    ("roomShare >= 80% by 2028", "roomShare >= 50% by 2030"),
    ("roomShare >= 80% every year to 2029", "roomShare > 50% in 2029"),
    ("roomShare >= 80% every year from 2028", "roomShare > 50% every year from 2029"),
    ("roomShare >= 80% in 2029", "roomShare > 50% in 2029"),
    ("roomShare >= 40% by 2028, then 80% by 2030", "roomShare >= 60% by 2031"),
    ("roomShare >= 40% by 2028, then 80% by 2030", "roomShare >= 40% by 2029, then 70% by 2032"),
    (
      "roomShare - roomShare last year >= 0.5% every year",
      "roomShare >= roomShare last year every year"
    ),
    ("every school has rooms >= 1 by 2026", "roomShare >= 100% by 2030"),
    ("every school has rooms >= 1 by 2030", "at least 80% of schools have rooms >= 1 by 2030"),
    ("every school has rooms >= 2 by 2030", "at least 80% of schools have rooms >= 1 by 2030"),
    ("every school has rooms >= 2 and open by 2030", "every school has rooms >= 1 by 2030"),
    ("every school has rooms >= 2 by 2030", "every preschool has rooms >= 1 by 2030"),
    (
      "at least 80% of schools have rooms >= 2 by 2030",
      "at least 1 school has rooms >= 1 by 2030"
    ),
    (
      "at least 80% of schools have rooms >= 2 by 2030",
      "at most 20% of schools have rooms = 0 by 2030"
    ),
    ("no school has rooms = 0 by 2030", "number of schools where (rooms < 1) <= 2 by 2030"),
    ("at least 2 preschools have open by 2030", "at least 1 preschool has open by 2030"),
    ("index / people >= 0.5 by 2028", "index / people >= 0.2 by 2030"),
    ("number of preschools >= 5 by 2030", "number of schools >= 4 by 2030"),
    ("planIssued by 2026", "planIssued by 2030"),
    ("planIssued and people >= 5 by 2026", "people > 3 by 2030"),
    ("planIssued by 2026", "planIssued or people > 3 by 2030"),
  ])
  func implies(first: String, second: String) {
    #expect(findings(first, second) == ["R312 b"])
    #expect(findings(second, first) == ["R312 a"])
  }

  @Test(arguments: [
    ("roomShare >= 90% by 2030", "roomShare <= 50% in 2027"),
    ("people >= 2 by 2027", "people >= 2 in 2027"),
    ("people >= 3 in 2027", "people >= 2 every year from 2026 to 2030"),
    ("people >= 3 every year from 2026 to 2028", "people >= 2 by 2026"),
    ("people >= 3 every year from 2026 to 2030", "people >= 2 every year from 2026 to 2029"),
    ("people >= 3 every year from 2027 to 2030", "people >= 2 every year from 2026 to 2030"),
    ("roomShare >= 80% by 2028", "roomShare >= 100% by 2030"),
    ("roomShare >= 80% every year", "roomShare >= 50% by 2030"),
    ("roomShare >= 40% by 2028, then 80% by 2032", "roomShare <= 50% in 2030"),
    ("roomShare <= 50% by 2030", "roomShare >= 50% by 2030"),
    ("roomShare >= 80% by 2030", "roomShare in 2025 >= 50% by 2030"),
    ("every school has rooms >= 1 by 2030", "every school has seats >= 1 by 2030"),
    ("every preschool has rooms >= 2 by 2030", "every school has rooms >= 1 by 2030"),
    ("at least 80% of preschools have open by 2030", "at least 60% of schools have open by 2030"),
    (
      "at least 60% of schools have rooms >= 3 by 2030",
      "at least 60% of schools have rooms >= 2 and open by 2030"
    ),
    ("at most 3 schools have open by 2030", "at least 3 schools have open by 2030"),
    ("every school has rooms >= 1 by 2030", "number of schools >= 1 by 2030"),
    (
      "every school has reported < 15 November every year",
      "every school has reported > 1 March in 2028"
    ),
  ])
  func standBesideEachOther(first: String, second: String) {
    #expect(findings(first, second) == [])
    #expect(findings(second, first) == [])
  }

  /// Where there are no rows for a rule to judge it makes no other one superfluous.
  @Test(arguments: [
    ("share of schools where (level >= 2) >= 80%", "number of digitals >= 1"),
    ("every school has level >= 2", "number of schools >= 1 or planIssued"),
    ("average of rooms across schools where (open) >= 3", "number of schools >= 1"),
    ("at least 2 preschools have open", "at least 1 school has open"),
    ("lowest of rooms across digitals >= 3", "lowest of rooms across digitals >= 2 or planIssued"),
    ("planIssued and roomShare >= 80%", "planIssued"),
    ("index / people >= 0.5", "index > 0"),
  ])
  func aRuleThatMayNotApplyImpliesNothing(first: String, second: String) {
    let group = "group digital, digitals = schools where level >= 2\n"
    let found = Analysing(
      group + "rule a\n  \(first) by 2030\nrule b\n  \(second) by 2030"
    ).findings
    #expect(!found.contains("R312 b") && !found.contains("R312 a"), "\(found)")
  }

  @Test func theSecondOfTwoThatSayTheSameIsImplied() {
    #expect(findings("roomShare >= 80% by 2030", "roomShare >= 0.8 by 2030") == ["R312 b"])
  }

  @Test func aPartThatNeverHoldsFollowsFromNothing() {
    let found = findings(
      "no school has rooms >= 1 by 2029",
      "fewer than 25% of schools have rooms >= 1 by 2029, then 0% by 2030")
    #expect(found == ["R315 0%"])
  }

  @Test func comparesRulesOfOnePlanOnly() {
    let text = """
      rule a
        roomShare >= 80% by 2030
      plan q
        for commune "b"
        from 2026 to 2030
      rule b
        roomShare <= 50% by 2030
      """
    #expect(Analysing(text).findings == [])
  }

  @Test func datedParametersCountInTheirYears() {
    let parameter = "parameter target: share = 50% from 2026, 80% from 2029\n"
    func findings(_ first: String, _ second: String) -> [String] {
      Analysing(parameter + "rule a\n  \(first)\nrule b\n  \(second)").findings
    }
    #expect(findings("roomShare >= target by 2030", "roomShare < 80% by 2030") == ["R313 b"])
    #expect(findings("roomShare >= target every year", "roomShare < 60% in 2028") == [])
    #expect(findings("roomShare >= target every year", "roomShare < 60% in 2029") == ["R313 b"])
    #expect(findings("roomShare >= target by 2026", "roomShare >= 80% by 2029") == ["R312 b"])
    #expect(findings("roomShare >= target by 2026", "roomShare >= 80% by 2028") == [])
    let lastYear = "roomShare >= target last year by 2027"
    #expect(findings(lastYear, "roomShare >= 80% by 2029") == [])
    #expect(findings(lastYear, "roomShare >= 80% by 2030") == ["R312 b"])
  }

  @Test func anAdvisoryRuleMayBeStricter() {
    func findings(_ first: String, _ second: String) -> [String] {
      Analysing("rule a\n  \(first)\nrule b\n  \(second)").findings
    }
    let strict = "roomShare >= 100% by 2030"
    let mild = "roomShare >= 70% by 2030"
    #expect(findings("advisory\n  " + strict, mild) == [])
    #expect(findings(mild, "advisory\n  " + strict) == [])
    #expect(findings(strict, "advisory\n  " + mild) == ["R312 b"])
    #expect(findings("advisory\n  " + strict, "advisory\n  " + mild) == ["R312 b"])
    #expect(findings("advisory\n  " + mild, mild) == ["R312 a"])
    #expect(findings("advisory\n  " + strict, "roomShare < 50% by 2030") == ["R313 b"])
  }

  @Test func namesTheYearAndWhatTheOtherRuleSays() {
    let rendered = Analysing(
      """
      rule high
        roomShare >= 40% by 2028,
          then 80% by 2032
      rule low
        roomShare <= 50% by 2030
      """
    ).rendered
    #expect(rendered.contains("`high` and `low` can never both hold in 2032"))
    #expect(rendered.contains("`high` asks for `roomShare >= 40% by 2028, then 80% by 2032`"))
  }

  @Test func oneRuleThatClashesWithManyIsSaidOnce() {
    let analysing = Analysing(
      """
      rule a
        roomShare >= 80% by 2030
      rule b
        roomShare >= 90% by 2031
      rule c
        roomShare <= 50% by 2032
      """)
    #expect(analysing.findings == ["R313 c"])
    #expect(analysing.analysis.diagnostics.first?.notes.count == 2)
  }

  @Test(arguments: [0, 1, 2])
  func eitherOfTwoRulesMayAllowTheirClash(allowing: Int) {
    let allowance = "  allow R313 \"both are wanted\"\n"
    let analysing = Analysing(
      "rule a\n" + (allowing != 1 ? allowance : "") + "  roomShare >= 80% by 2030\n"
        + "rule b\n" + (allowing != 0 ? allowance : "") + "  roomShare <= 50% by 2030\n")
    #expect(analysing.findings == [])
  }

  @Test func allowingOneClashLeavesTheOthers() {
    let analysing = Analysing(
      """
      rule a
        allow R313 "an old target"
        roomShare >= 80% by 2030
      rule b
        roomShare >= 90% by 2031
      rule c
        roomShare <= 50% by 2032
      """)
    #expect(analysing.findings == ["R313 c"])
    #expect(analysing.rendered.contains("`b` and `c`"))
    #expect(analysing.rendered.contains("`allow R313 \"…\"`"))
    #expect(analysing.analysis.diagnostics.first?.notes.count == 1)
  }

  @Test func saysWhichPairsWereNotDecided() {
    let analysing = Analysing(
      """
      rule a
        every school has rooms >= 1 by 2030
      rule b
        average of rooms across schools < 1 by 2030
      """)
    #expect(analysing.findings == [])
    #expect(analysing.remarks.count == 1)
    #expect(analysing.remarks.first?.hasPrefix("`b` reads the same data as `a`") == true)
  }

  @Test func countsWhatItLookedAt() {
    let analysing = Analysing(
      "rule a\n  roomShare >= 10% by 2030\nrule b\n  roomShare <= 20% by 2030")
    #expect(
      analysing.analysis.remarks.last?.message.text(in: .en)
        == "looked at 2 rules, 2 groups, 3 conditions and 1 pair of rules that read the same data")
  }
}

@Suite struct AnalysisOfUseTests {
  @Test func findsNamesWithoutUse() {
    let analysing = Analysing(
      """
      group big, bigs = schools where rooms > 10
      group bigOpen, bigOpens = bigs where open
      group taught, taughts = schools where clean
      indicator inner = share of bigOpens where clean
      indicator outer = inner * 2
      indicator shown = share of taughts where open
      parameter goal: share = 50%
      parameter idle: share = 50%
      check sound of school
        rooms <= seats * 2
      rule r
        shown >= goal by 2030
      """)
    #expect(analysing.findings == ["R318 outer", "R318 idle"])
  }

  @Test func aFileWithoutRulesIsForOthers() {
    let sources = Analysing("").findings
    #expect(sources == [])
    #expect(Analysing("parameter idle: share = 50%").findings == [])
  }

  @Test func allowancesSilenceTheirWarning() {
    let analysing = Analysing(
      """
      parameter idle: share
        allow R318 "for later"
        = 50%
      group g, gs = schools where open and not open
        allow R316 "on purpose"
      rule a
        roomShare >= 80% by 2028
      rule b
        allow R312 "both are in the paper"
        roomShare >= 50% by 2030
      rule c
        allow R314 "a reminder"
        number of gs >= 0 and number of schools >= 0 by 2030
      """)
    #expect(analysing.findings == [], "\(analysing.rendered)")
  }

  @Test func anAllowanceWithoutAWarningIsIdle() throws {
    let analysing = Analysing(
      """
      rule a
        allow R312 "no more"
        roomShare >= 80% by 2028
      """)
    #expect(analysing.findings == ["R319 R312"])
    let edit = try #require(analysing.analysis.diagnostics.first?.fix?.edits.first)
    let text = analysing.sources[1]
    let mended = text.text(from: Int(edit.place.end), to: text.bytes.count)
    #expect(
      text.text(from: 0, to: Int(edit.place.start)).hasSuffix("rule a")
        && mended == "\n  roomShare >= 80% by 2028")
  }

  /// The fix would take a comment with it, or only a part of one.
  @Test(arguments: [
    "allow // why\n  R312 \"x\"", "allow R312 // why\n  \"x\"",
    "allow // then allow\n  R312 \"x\"",
  ])
  func anIdleAllowanceAroundACommentIsLeftToTheAuthor(_ allowance: String) {
    let analysing = Analysing("rule a\n  \(allowance)\n  roomShare >= 80% by 2028")
    #expect(analysing.findings == ["R319 R312"])
    #expect(analysing.analysis.diagnostics.first?.fix == nil)
  }

  @Test func removingAnAllowanceEndsNoCommentBeforeItLater() throws {
    let analysing = Analysing(
      "rule a // why\n  allow R312 \"x\" roomShare >= 80% by 2028")
    let edit = try #require(analysing.analysis.diagnostics.first?.fix?.edits.first)
    #expect(analysing.sources.text(at: edit.place) == "allow R312 \"x\"")
  }

  @Test func anIdleAllowanceMayBeAllowed() {
    let pardon = "rule a\n  allow R312 \"x\"\n  allow R319 \"y\"\n  roomShare >= 80% by 2028"
    #expect(Analysing(pardon).findings == [])
    let idle = "rule a\n  allow R319 \"y\"\n  roomShare >= 80% by 2028"
    #expect(Analysing(idle).findings == ["R319 R319"])
  }
}
