import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Programs that nobody wrote on purpose: good ones with words deleted, doubled, swapped and cut.
///
/// `CHUAN_FUZZ=100000 swift test --filter RobustnessTests` tries that many of them.
@Suite struct RobustnessTests {
  /// The words of good programs, with what stands between them.
  private static let programs = [
    "CheckedRulesTests/Golden/everything.rules", "Bad/dated-parameters.rules", "Bad/cycles.rules",
    "Bad/headings.rules", "Bad/warnings.rules",
  ]

  private static let rounds =
    (ProcessInfo.processInfo.environment["CHUAN_FUZZ"].flatMap(Int.init) ?? 500) / programs.count

  /// Whatever the text is: an answer, places inside it, and no book without a complaint that has
  /// something unknown in it.
  @Test(arguments: programs)
  func everyMutantIsCheckedAndItsPlacesLieInIt(_ path: String) throws {
    let source = try MeaningTests.source(path)
    let tree = SyntaxTree.parsing(source, file: 0)
    let words = (0..<tree.tokenCount).map { Array(tree.text(ofToken: $0).utf8) }
    var random = Seeded()
    print("fuzz seed: \(random.seed), \(Self.rounds) mutants of \(path)")
    for round in 0..<Self.rounds {
      let bytes = mutant(of: words, &random)
      let checking = Checking(SourceText(path: "mutant.rules", bytes: bytes))
      let isSound = checking.places.allSatisfy { checking.holds($0) }
      #expect(isSound, "\(path), seed \(random.seed), round \(round)")
      let rules = checking.book.plans.reduce(0) { $0 + $1.rules.count }
      #expect(
        checking.ruleCount == rules || checking.diagnostics.contains { $0.severity == .error },
        "a rule is lost: \(path), seed \(random.seed), round \(round)")
      if checking.diagnostics.isEmpty {
        #expect(
          !Meaning(book: checking.book).text.contains("broken"),
          "\(path), seed \(random.seed), round \(round)")
        _ = checking.book.analysing(sources: checking.sources, namedFiles: [0])
      }
    }
  }

  private func mutant(of words: [[UInt8]], _ random: inout Seeded) -> [UInt8] {
    var words = words
    for _ in 0...random.below(3) {
      let place = random.below(words.count)
      switch random.below(6) {
      case 0: words.remove(at: place)
      case 1: words.insert(words[place], at: place)
      case 2: words.swapAt(place, random.below(words.count))
      case 3: words[place] = words[random.below(words.count)]
      case 4: words.removeSubrange(place..<min(words.count, place + random.below(12)))
      default:
        if random.below(4) == 0 { words.removeSubrange(place...) }
      }
      if words.isEmpty { return [] }
    }
    return words.flatMap { $0 }
  }

  // MARK: Size

  private static let head = """
    entity commune, communes
    entity school, schools in commune
    field teachers of school: count

    """

  @Test func longRowsOfIndicatorsAreChecked() throws {
    let count = 12_000
    var text = Self.head
    for index in 0..<count { text += "indicator i\(index) = i\(index + 1) + 1\n" }
    text += "indicator i\(count) = sum of teachers across schools\n"
    let checking = Checking(text)
    #expect(checking.findings == ["R331 i11800"])
    #expect(checking.book.indicators.first?.type == .quantity(.count))
    #expect(checking.book.definitionOrder.first == .indicator(count))
  }

  @Test func aCircleOfTwentyThousandIsSaidOnce() {
    let text = (0..<20_000).map { "indicator i\($0) = i\(($0 + 1) % 20_000) + 1\n" }.joined()
    let checking = Checking(text)
    #expect(checking.diagnostics.map(\.code) == [.cycle])
    #expect(checking.rendered.contains("`i0 → i1 → i2 → i3 → i4 → i5 → i6 → i7` … and 19992 more"))
    #expect(checking.rendered(in: .vi).contains("i7` … và 19992 tên khác"))
    #expect(checking.diagnostics[0].notes.count == 7)
  }

  @Test func aCircleOfManyEntitiesIsSaidInShort() {
    let text = (0..<20).map { "entity e\($0), es\($0) in e\(($0 + 1) % 20)\n" }.joined()
    let checking = Checking(text)
    #expect(checking.diagnostics.map(\.code) == [.cycle])
    #expect(checking.rendered.contains("` … and 12 more"))
  }

  @Test func longRowsOfGroupsAreChecked() {
    let count = 12_000
    var text = Self.head + "group g0, gs0 = schools where teachers >= 1\n"
    for index in 1..<count {
      text += "group g\(index), gs\(index) = gs\(index - 1) where teachers >= 1\n"
    }
    text += "indicator x = number of gs\(count - 1)\n"
    #expect(Checking(text).findings == [])
  }

  @Test func sharedDefinitionsAreLookedAtOnce() {
    var text = Self.head + "parameter p: count = 3 from 2026\n"
    for index in 0..<100 {
      text += "indicator i\(index) = i\(index + 1) + i\(index + 1) * i\(index + 1)\n"
    }
    text += "indicator i100 = p\nplan q for every commune from 2026 to 2030\n"
    text += "rule r i0 >= 1 by 2030\nrule s i0 last year >= 1 by 2026\n"
    let checking = Checking(text)
    #expect(checking.findings == ["R305 by 2026"])
  }

  @Test func everyRuleMayNeedEveryParameter() {
    var text = Self.head
    for index in 0..<2_000 {
      text += "parameter p\(index): count = 3 from \(2026 + index % 5)\n"
      text += "indicator i\(index) = p\(index) + i\(index + 1)\n"
    }
    text += "indicator i2000 = 1\nplan q for every commune from 2026 to 2030\n"
    text += "rule r i0 >= 1 by 2029\n"
    let checking = Checking(text)
    // As many as are told at once.
    let codes = checking.diagnostics.map(\.code).filter { $0 != .nestedTooDeep }
    #expect(codes == Array(repeating: .parameterWithoutValue, count: 8))
  }

  /// Said once, of the first that is too deep, however many rest on it.
  @Test func formulasThatRestOnTooManyOthersAreRefused() {
    var text = Self.head + "indicator i0 = sum of teachers across schools\n"
    for index in 1...1_200 { text += "indicator i\(index) = i\(index - 1)\n" }
    text += "plan q for every commune from 2026 to 2030\nrule r i1200 > 0 by 2030"
    let checking = Checking(text)
    #expect(checking.diagnostics.map(\.code) == [.nestedTooDeep])
    #expect(checking.diagnostics.first?.message.arguments == ["i399", .number(400)])
  }

  @Test func groupsThatRestOnTooManyOthersAreRefused() {
    var text = "entity commune, communes\nfield a of commune: count\nindicator i0 = a\n"
    for index in 1...399 { text += "indicator i\(index) = i\(index - 1)\n" }
    text += "group g, gs = communes where i399 > 3\ngroup h, hs = gs where a > 3\n"
    #expect(Checking(text).diagnostics.map(\.code) == [.nestedTooDeep])
  }

  @Test func longChainsOfAreasEnd() {
    var text = "entity e0, es0\n"
    for index in 1..<5_000 { text += "entity e\(index), es\(index) in e\(index - 1)\n" }
    #expect(Checking(text).diagnostics.map(\.code) == [.nestedTooDeep])
  }

  /// What is checked in a second; what is quadratic takes minutes.
  private func checkedSoon(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Checking {
    let clock = ContinuousClock()
    let start = clock.now
    let checking = Checking(text)
    let time = clock.now - start
    #expect(time < .seconds(10), sourceLocation: sourceLocation)
    return checking
  }

  /// How many findings of each code are shown.
  private func shown(_ checking: Checking) -> [Code: Int] {
    checking.diagnostics.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }

  @Test func manyUnknownNamesAreSaidInTime() {
    var text = Self.head + "plan q for every commune from 2026 to 2030\n"
    for index in 0..<2_000 { text += "field known\(index) of school: count\n" }
    for index in 0..<2_000 {
      text += "rule r\(index) every school has knwon\(index) >= \(index) by 2030\n"
    }
    #expect(shown(checkedSoon(text)) == [.unknownName: 100, .tooManyFindings: 1])
  }

  @Test func manyForgottenWordsAreAskedForInTime() {
    var text = Self.head
    for index in 0..<8_000 { text += "entity e\(index), es\(index) nowhere\(index)\n" }
    #expect(shown(checkedSoon(text)) == [.nameSpelling: 100, .tooManyFindings: 1])
  }

  @Test func manyMisspeltNamesAreRespeltInTime() {
    var text = Self.head
    for index in 0..<5_000 { text += "field Name_\(index) of school: count\n" }
    let checking = checkedSoon(text)
    #expect(shown(checking) == [.nameSpelling: 100, .tooManyFindings: 1])
    #expect(checking.diagnostics.filter { $0.fix != nil }.count == 100)
  }

  private static let plan = """
    plan q for every commune from 2026 to 2030
    rule known0 every school has teachers >= 1 by 2030

    """

  @Test func manyUnknownExpectationsAreSaidInTime() {
    let count = 5_000
    var text = Self.head + Self.plan
    for index in 1..<count { text += "rule known\(index) number of schools >= 1 by 2030\n" }
    for index in 0..<count { text += "duty duty\(index)\n" }
    text += "test \"t\" of q\nin 2030\nschools | school\n        | a\n"
    for index in 0..<count { text += "expect other\(index) pass\n" }
    let checking = checkedSoon(text)
    #expect(shown(checking) == [.unknownName: 100, .tooManyFindings: 1])
  }

  @Test func manyTablesOfATestAreCheckedInTime() {
    let count = 12_000
    var text = Self.head + Self.plan + "test \"t\" of q\nin 2030\n"
    for _ in 0..<count { text += "schools | school\n        | a\n" }
    text += "expect known0 pass\n"
    let checking = checkedSoon(text)
    #expect(checking.findings == [])
    #expect(checking.book.tests[0].years[0].tables.count == count)
  }

  @Test func manyCategoriesAreFoundInTime() {
    let count = 8_000
    let categories = (0..<count).map { "c\($0)" }
    var text = Self.head + "field kind of school: one of \(categories.joined(separator: ", "))\n"
    let uses = { (prefix: String) in
      (0..<count).map { "kind = \(prefix)\($0)" }.joined(separator: " or ")
    }
    text += "group some, somes = schools where \(uses("c"))\n"
    #expect(checkedSoon(text).findings == [])
    text += "group other, others = schools where \(uses("d"))\n"
    #expect(shown(checkedSoon(text)) == [.unknownCategory: 100, .tooManyFindings: 1])
    // Names that are no values, looked for among the categories of every field.
    let names = (0..<count).map { "e\($0) = 1" }.joined(separator: " or ")
    text += "group third, thirds = schools where \(names)\n"
    #expect(
      shown(checkedSoon(text)) == [.unknownCategory: 100, .unknownName: 100, .tooManyFindings: 1])
  }

  @Test func manyUnknownHeadingsAreSaidInTime() {
    let count = 2_000
    var text = Self.head + Self.plan
    for index in 0..<count { text += "field known\(index) of school: count\n" }
    for index in 0..<count { text += "field lost\(index) of nowhere: count\n" }
    text += "test \"t\" of q\nin 2030\n"
    for index in 0..<count {
      text += "schools | school | other\(index)\n        | a | 1\n"
      text += "schools | school | lost\(index)\n        | a | 1\n"
    }
    text += "expect known0 pass\n"
    // The entity that is missing is said once.
    #expect(
      shown(checkedSoon(text)) == [.unknownHeading: 100, .unknownName: 1, .tooManyFindings: 1])
  }

  /// A name that nothing declares is said once, and nothing else is lost for it.
  @Test func aSentenceBesideABrokenProgramLosesNoFinding() {
    let program =
      Self.head + """
        plan q for every commune from 2026 to 2030
        rule a number of schools >= 80% by 2030
        rule b zebra >= 1 by 2030
        field Teachers of school: count
        """
    let checked = RuleBook.checking(
      sentence: SyntaxTree.parsing(
        SourceText(path: "s", text: "zebra >= 3 by 2030"), file: 0, as: .sentence),
      with: [SyntaxTree.parsing(SourceText(path: "a.rules", text: program), file: 1)])
    #expect(checked.sentence == nil)
    #expect(
      checked.diagnostics.map(\.code) == [.unknownName, .percentAgainstNumber, .nameSpelling])
    #expect(checked.diagnostics.first?.place?.file == 0)
  }

  @Test func deepFormulasEndBeforeTheStackDoes() {
    for (open, close) in [("(", ")"), ("not (", ")"), ("sum of (", ") across schools")] {
      let text =
        Self.head + "indicator x = " + String(repeating: open, count: 5_000) + "1"
        + String(repeating: close, count: 5_000)
      #expect(Checking(text).diagnostics.map(\.code) == [.nestedTooDeep], "\(open)")
    }
  }
}
