import CheckedRules
import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Rules of a plan for the years 2026 to 2030, analysed. What they are about is declared in a file
/// of its own, which the run does not name.
struct Analysing {
  let sources: SourceSet
  let analysis: Analysis

  init(_ rules: String, declarations: String = Analysing.declarations) {
    let plan = "plan p\n  for commune \"a\"\n  from 2026 to 2030\n"
    let sources = SourceSet([
      SourceText(path: "catalogue.rules", text: declarations),
      SourceText(path: "plan.rules", text: plan + rules),
    ])
    let trees = [0, 1].map { SyntaxTree.parsing(sources[Int32($0)], file: $0) }
    let checked = RuleBook.checking(trees)
    let errors = trees.flatMap(\.diagnostics) + checked.diagnostics
    if !errors.isEmpty {
      let text = DiagnosticRendering(sources, in: .en).text(of: errors)
      Issue.record(Comment(rawValue: text))
    }
    self.sources = sources
    analysis = checked.book.analysing(sources: sources, namedFiles: [1])
  }

  /// The codes of the warnings with the words they underline.
  var findings: [String] {
    analysis.diagnostics.map { diagnostic in
      diagnostic.code.rawValue + " " + (diagnostic.place.map { sources.text(at: $0) } ?? "")
    }
  }

  /// The remarks, but for the counts at the end.
  var remarks: [String] { analysis.remarks.dropLast().map { $0.message.text(in: .en) } }

  var rendered: String { rendered(in: .en) }

  func rendered(in language: Language) -> String {
    DiagnosticRendering(sources, in: language).text(of: analysis.diagnostics)
  }

  static let declarations = """
    entity province, provinces
    entity commune, communes in province
    entity school, schools in commune
    field ownership of school: one of public, private, foreign
    field kind of school: one of only
    field levels of school: any of preschool, primary, secondary
    field rooms of school: count
    field seats of school: count up to 500
    field level of school: level 0 to 3
    field quality of school: share
    field land of school: number in ha from 0 to 100
    field balance of school: number from -10 to 10
    field rank of school: rank
    field open of school: flag
    field clean of school: flag
    field reported of school: date
    field planIssued of commune: flag
    field people of commune: count
    field index of commune: number from 0 to 1
    group preschool, preschools = schools where levels includes preschool
    group publicSchool, publicSchools = schools where ownership = public
    indicator roomShare: share = share of schools where rooms >= 1
    indicator qualityNow = average of quality across schools

    """
}

@Suite struct AnalysisOfComparisonsTests {
  @Test(arguments: [
    ("every school has rooms >= 0 by 2030", "R314 rooms >= 0"),
    ("every school has rooms > -1 by 2030", "R314 rooms > -1"),
    ("every school has rooms < 0 by 2030", "R315 rooms < 0"),
    ("every school has rooms = 2.5 by 2030", "R315 rooms = 2.5"),
    ("every school has seats <= 500 by 2030", "R314 seats <= 500"),
    ("every school has seats > 500 by 2030", "R315 seats > 500"),
    ("every school has seats + rooms >= 0 by 2030", "R314 seats + rooms >= 0"),
    ("every school has 2 * seats > 1000 by 2030", "R315 2 * seats > 1000"),
    ("every school has rooms / seats >= 0 by 2030", "R314 rooms / seats >= 0"),
    ("every school has 1 / seats > 1 by 2030", "R315 1 / seats > 1"),
    ("every school has level > 3 by 2030", "R315 level > 3"),
    ("every school has not (level <= 3) by 2030", "R314 level <= 3"),
    ("every school has quality > 100% by 2030", "R315 quality > 100%"),
    ("every school has land > 1 km2 by 2030", "R315 land > 1 km2"),
    ("every school has balance >= -10 by 2030", "R314 balance >= -10"),
    ("every school has balance - balance >= 0 by 2030", "R314 balance - balance >= 0"),
    ("every school has kind = only by 2030", "R314 kind = only"),
    (
      "share of schools where (rooms >= 1) > 100% by 2030",
      "R315 share of schools where (rooms >= 1) > 100%"
    ),
    ("number of schools >= 0 by 2030", "R314 number of schools >= 0"),
    ("sum of rooms across schools < 0 by 2030", "R315 sum of rooms across schools < 0"),
    (
      "average of quality across schools > 1 by 2030",
      "R315 average of quality across schools > 1"
    ),
    ("lowest of level across schools >= 0 by 2030", "R314 lowest of level across schools >= 0"),
    (
      "median of land across schools > 100 ha by 2030",
      "R315 median of land across schools > 100 ha"
    ),
    ("index > 1 by 2030", "R315 index > 1"),
    ("index in 2025 + 2 > index by 2030", "R314 index in 2025 + 2 > index"),
    (
      "at most 100% of schools have rooms >= 1 by 2030",
      "R314 at most 100% of schools have rooms >= 1 by 2030"
    ),
    (
      "at least 0 schools have rooms >= 1 by 2030",
      "R314 at least 0 schools have rooms >= 1 by 2030"
    ),
  ])
  func isDecidedByTheRange(sentence: String, finding: String) {
    #expect(Analysing("rule r\n  \(sentence)").findings == [finding])
  }

  @Test(arguments: [
    "every school has rooms >= 1 by 2030",
    "every school has seats >= 500 by 2030",
    "every school has quality >= 100% by 2030",
    "every school has quality <= 0% by 2030",
    "number of schools where (rooms = 0) <= 0 by 2030",
    "share of schools where (rooms >= 1) >= 100% by 2030",
    "roomShare >= 100% by 2030",
    "no school has rooms > 0 by 2030",
    "sum of rooms across schools / sum of seats across schools > 100% by 2030",
    "lowest of level across schools >= 3 by 2030",
    "every school has land < 1 km2 by 2030",
    "index >= 1 by 2030",
    "index in 2025 >= index by 2030",
    "every school has reported < 15 November every year",
    "average of rooms across schools < 0.5 by 2030",
    "qualityNow > qualityNow last year every year",
  ])
  func saysNothingOfAMeaningfulTarget(sentence: String) {
    let analysing = Analysing("rule r\n  \(sentence)")
    #expect(analysing.findings == [], "\(analysing.rendered)")
  }

  @Test func tellsTheRange() {
    let text = Analysing("rule r\n  every school has seats > 500 by 2030").rendered
    #expect(text.contains("`seats` lies between 0 and 500"))
    let land = Analysing("rule r\n  every school has land < 0 ha by 2030").rendered
    #expect(land.contains("`land` lies between 0 ha and 100 ha"))
  }

  @Test func sharesThatAreComputedMayExceedAll() {
    let more = "sum of rooms across schools / sum of seats across schools"
    let declared = Analysing.declarations + "indicator ratio: share = \(more)\n"
    let analysing = Analysing("rule r\n  ratio > 100% by 2030", declarations: declared)
    #expect(analysing.findings == [])
  }

  @Test func aParameterIsWhatItIsInSomeYear() {
    let sentence = "every school has seats <= largest by 2030"
    let late = "parameter largest: count = 500 from 2026, 600 from 2028\n"
    #expect(Analysing(late + "rule r\n  \(sentence)").findings == ["R314 seats <= largest"])
    let early = "parameter largest: count = 400 from 2026, 450 from 2028\n"
    #expect(Analysing(early + "rule r\n  \(sentence)").findings == [])
  }
}

@Suite struct AnalysisOfConditionsTests {
  @Test(arguments: [
    "ownership = public and ownership = private",
    "ownership != public and ownership != private and ownership != foreign",
    "rooms > 2 and rooms < 3",
    "rooms > 5 and rooms < 3",
    "rooms >= 1 and not (rooms > 0)",
    "open and not open",
    "open = yes and open = no",
    "not (levels includes preschool or levels includes primary or levels includes secondary)",
    "(open or rooms > 5) and not open and rooms <= 5",
    "rooms < seats and seats < rooms",
    "rooms < 10 and seats < rooms and seats > 60",
    "rooms >= 3 and seats >= 4 and rooms + seats < 7",
    "reported < 1 March and reported > 15 November",
    "reported > 29 February and reported < 29 February",
    "reported < 2030-01-01 and reported >= 2030-01-01",
    "land > 1 ha and land < 1 m2",
  ])
  func isAnEmptyGroup(condition: String) {
    let text = "group g, gs = schools where \(condition)\nrule r\n  number of gs >= 1 by 2030"
    #expect(Analysing(text).findings == ["R316 \(condition)"])
  }

  @Test(arguments: [
    "every g has open", "at least 80% of gs have reported > 1 March", "no g has clean",
    "number of gs where (reported > 1 March) >= 1",
  ])
  func ofAnEmptyGroupOfDaysNothingMoreIsSaid(sentence: String) {
    let condition = "reported < 1 March and reported > 15 November"
    let text = "group g, gs = schools where \(condition)\nrule r\n  \(sentence) by 2030"
    #expect(Analysing(text).findings == ["R316 \(condition)"])
  }

  @Test(arguments: [
    "ownership = public or ownership = private",
    "levels includes preschool and levels includes primary",
    "rooms > 2 and rooms < 4",
    "balance > 2 and balance < 3",
    "open and clean",
    "(open or rooms > 5) and not open",
    "rooms / seats > 2 and rooms / seats < 3",
    "reported < 1 March and reported > 28 February",
    "rooms last year > 5 and rooms < 3",
    "not (rooms >= 3 and seats >= 4)",
  ])
  func isAGroupThatMayHaveMembers(condition: String) {
    let text = "group g, gs = schools where \(condition)\nrule r\n  number of gs >= 1 by 2030"
    let analysing = Analysing(text)
    #expect(analysing.findings == [], "\(analysing.rendered)")
  }

  @Test func aGroupIsEmptyWithTheGroupsItPicksFrom() {
    let text = """
      group privatePublic, privatePublics = publicSchools where ownership = private
      group inner, inners = privatePublics where open
      rule r
        number of inners >= 1 by 2030
      """
    #expect(Analysing(text).findings == ["R316 ownership = private"])
  }

  @Test(arguments: Language.allCases)
  func saysWhichGroupLeavesNothing(_ language: Language) throws {
    let text = """
      group unlocked, openSchools = publicSchools where open
      group private, privates = openSchools where ownership = private
      rule r
        number of privates >= 1 by 2030
      """
    let rendered = Analysing(text).rendered(in: language)
    try expectGolden(rendered, "empty-group.\(language.rawValue).txt")
  }

  @Test func saysWhichYearsACheckLeavesAlone() {
    let text = """
      parameter limit: count = 30 from 2026, 40 from 2028
      parameter always: count = 1
      check crowded of school
        rooms <= limit and rooms last year >= always
      rule r
        number of schools >= 1 by 2030
      """
    let analysing = Analysing(text)
    #expect(analysing.findings == [], "\(analysing.rendered)")
    #expect(
      analysing.remarks == [
        "`limit` has values only from 2026; the check leaves the data of years without one alone"
      ])
  }

  @Test func aMistakeIsSaidOnce() {
    let text = """
      group g, gs = schools where seats > 600
      indicator all = share of schools where rooms >= 0
      rule r
        number of gs >= 1 by 2030
      rule s
        all >= 100% by 2030
      """
    #expect(Analysing(text).findings == ["R315 seats > 600", "R314 rooms >= 0"])
  }

  @Test func pointsAtThePartsThatClash() {
    let text = """
      group g, gs = schools where rooms > 5 and open and rooms < 3
      rule r
        number of gs >= 1 by 2030
      """
    let notes = Analysing(text).analysis.diagnostics.first?.notes ?? []
    let analysing = Analysing(text)
    #expect(
      notes.compactMap { $0.place.map { analysing.sources.text(at: $0) } }
        == ["rooms > 5", "rooms < 3"])
  }

  @Test(arguments: [
    ("every school where open and not open has rooms >= 1 by 2030", "R315 open and not open"),
    ("every school where rooms >= 3 has rooms < 3 by 2030", "R315 rooms < 3"),
    ("every school where rooms >= 3 has rooms >= 2 by 2030", "R314 rooms >= 2"),
    (
      "every preschool has levels includes preschool by 2030",
      "R314 levels includes preschool"
    ),
    ("every publicSchool has ownership = foreign by 2030", "R315 ownership = foreign"),
    ("every school has rooms >= 3 or rooms <= 4 by 2030", "R314 rooms >= 3 or rooms <= 4"),
    (
      "average of rooms across schools where (open and not open) >= 2 by 2030",
      "R315 open and not open"
    ),
    ("planIssued and not planIssued by 2030", "R315 planIssued and not planIssued"),
    ("roomShare >= 50% and roomShare < 40% by 2030", "R315 roomShare >= 50% and roomShare < 40%"),
  ])
  func findsConditionsThatDecideNothing(sentence: String, finding: String) {
    #expect(Analysing("rule r\n  \(sentence)").findings == [finding])
  }

  @Test func saysWhereThereAreTooManyAlternatives() {
    let parts = (1...10).map { "(rooms = \($0) or seats = \($0))" }.joined(separator: " and ")
    let analysing = Analysing("rule r\n  every school has \(parts) by 2030")
    #expect(analysing.findings == [])
    #expect(
      analysing.remarks.contains(
        "not decided whether this can hold: it has more than 512 alternatives"))
  }
}

@Suite struct AnalysisOfRanksTests {
  @Test(arguments: [
    ("at least 1 school has rank >= 100 by 2030", "rank <= 100"),
    ("at least 1 school has rank > 100 by 2030", "rank < 100"),
    ("every preschool has 100 <= rank by 2030", "100 >= rank"),
    ("number of schools where (rank >= 100) >= 1 by 2030", "rank <= 100"),
    ("lowest of rank across schools >= 100 by 2030", "across schools <= 100"),
    ("not (number of schools where (rank >= 9) < 3) by 2030", "(rank <= 9)"),
  ])
  func turnsARankRound(sentence: String, mended: String) throws {
    let analysing = Analysing("rule r\n  \(sentence)")
    let diagnostic = try #require(analysing.analysis.diagnostics.first)
    #expect(analysing.analysis.diagnostics.map(\.code) == [.rankReversed])
    let edit = try #require(diagnostic.fix?.edits.first)
    let text = analysing.sources[1]
    let result =
      text.text(from: 0, to: Int(edit.place.start)) + edit.text
      + text.text(from: Int(edit.place.end), to: text.bytes.count)
    #expect(result.contains(mended))
  }

  @Test(arguments: [
    "at least 1 school has rank <= 100 by 2030",
    "no school has rank > 200 by 2030",
    "at most 3 schools have rank > 200 by 2030",
    "number of schools where (rank > 200) <= 3 by 2030",
    "number of schools where (rank > 200) = 0 by 2030",
    "every school has not (rank > 200) by 2030",
    "every school has rank <= rank last year by 2030",
    "every school has rank in 2025 >= rank in 2030 every year",
    "every school where rank > 100 has rooms >= 1 by 2030",
    "sum of rooms across schools where (rank > 100) >= 20 by 2030",
  ])
  func leavesARankThatIsRead(sentence: String) {
    #expect(Analysing("rule r\n  \(sentence)").findings == [])
  }

  @Test func aGroupMayLookAtTheWorseRanks() {
    let group = "group weak, weaks = schools where rank > 100\n"
    #expect(
      Analysing(group + "rule r\n  every weak has rooms >= 1 by 2030").findings == [])
  }

  @Test(arguments: [
    ("no school has rank <= 100 by 2030", "rank <= 100", "rank > 100"),
    ("at most 3 schools have rank < 100 by 2030", "rank < 100", "rank >= 100"),
    ("at least 1 school has not rank <= 100 by 2030", "rank <= 100", "rank > 100"),
    (
      "every school has rank >= rank last year every year", "rank >= rank last year",
      "rank <= rank last year"
    ),
  ])
  func seesBetterRanksRuledOut(sentence: String, found: String, meant: String) {
    let analysing = Analysing("rule r\n  \(sentence)")
    #expect(analysing.findings == ["R317 \(found)"])
    #expect(analysing.rendered.contains("write `\(meant)`"))
  }
}
