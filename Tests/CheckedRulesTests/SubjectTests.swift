import CheckedRules
import Diagnostics
import RuleSyntax
import Testing

/// Whom a formula speaks of: rows, their areas, and the areas of those.
@Suite struct SubjectTests {
  private static let catalogue = """
    entity province, provinces
    entity commune, communes in province
    entity school, schools in commune
    field level of school: one of preschool, primary
    field otherLevel of school: one of preschool, primary
    field levels of school: any of preschool, primary
    field teachers of school: count
    field trained of school: count
    field reportDate of school: date
    field population of commune: count
    field ready of commune: flag
    field examScore of province: number

    group preschool, preschools = schools where level = preschool
    group small, smalls = preschools where teachers <= 3
    group ready2, readyOnes = communes where ready

    indicator trainedShare = sum of trained across schools / sum of teachers across schools
    indicator trainedRatio = trained / teachers
    indicator perPerson = number of schools / population
    indicator constant = 3

    """

  /// The codes and words of what is wrong with rules of a plan.
  private func findings(_ scope: String, _ sentences: String...) -> [String] {
    let rules = sentences.enumerated().map { "rule r\($0) \($1)\n" }.joined()
    return Checking(Self.catalogue + "plan p for \(scope) from 2026 to 2030\n" + rules).findings
  }

  @Test func aPlanOfACommuneSpeaksOfTheCommuneAndItsSchools() {
    #expect(
      findings(
        "commune \"a\"", "population >= 100 by 2030", "ready by 2030",
        "every school has teachers >= 3 by 2030", "sum of teachers across schools >= 3 by 2030",
        "trainedShare >= 80% by 2030", "perPerson >= 1 by 2030",
        "every small has teachers >= 3 and commune.population >= 3 by 2030",
        "population >= province.examScore by 2030",
        "every preschool has trainedRatio >= 80% and province.examScore >= 5 by 2030") == [])
    #expect(
      findings(
        "every commune", "teachers >= 3 by 2030", "trainedRatio >= 80% by 2030",
        "every school has population >= 3 by 2030", "every school has trainedShare >= 3 by 2030",
        "examScore >= 3 by 2030", "commune.population >= 3 by 2030",
        "number of communes >= 3 by 2030") == [
          "R209 teachers", "R209 trainedRatio", "R209 population", "R209 trainedShare",
          "R209 examScore", "R209 commune.population", "R209 communes",
        ])
  }

  @Test func aPlanOfAProvinceSpeaksOfCommunesAndOfTheirSchools() {
    #expect(
      findings(
        "province \"a\"", "examScore >= 5 by 2030", "every commune has ready by 2030",
        "at least 80% of communes have trainedShare >= 90% by 2030",
        "at least 80% of readyOnes have number of schools where (teachers >= 3) >= 2 by 2030",
        "every school has teachers >= 3 by 2030", "trainedShare >= 80% by 2030",
        "average of trainedShare across communes >= 80% by 2030",
        "every commune has population >= province.examScore by 2030",
        "sum of teachers across schools where (commune.ready and province.examScore >= 5) >= 3 "
          + "by 2030",
        "highest of (lowest of reportDate across schools) across communes < 15 November by 2030")
        == [])
    #expect(
      findings(
        "province \"a\"", "population >= 3 by 2030", "perPerson >= 3 by 2030",
        "every commune has teachers >= 3 by 2030", "number of provinces >= 3 by 2030",
        "every school has number of communes >= 3 by 2030",
        "sum of population across schools >= 3 by 2030") == [
          "R209 population", "R209 perPerson", "R209 teachers", "R209 provinces", "R209 communes",
          "R209 population",
        ])
  }

  @Test func indicatorsAreComputedForEveryEntityThatHasWhatTheyRead() throws {
    let book = Checking(Self.catalogue).book
    func subjects(_ name: String) throws -> [String] {
      let indicator = try #require(book.indicators.first { $0.name == name })
      return indicator.subjects.sorted().map { book.catalogue.entities[$0].name }
    }
    #expect(try subjects("trainedShare") == ["province", "commune"])
    #expect(try subjects("trainedRatio") == ["school"])
    #expect(try subjects("perPerson") == ["commune"])
    #expect(try subjects("constant") == ["province", "commune", "school"])
  }

  @Test func aCategoryIsReadBesideItsFieldWhateverElseHasItsName() {
    #expect(Checking(Self.catalogue).findings == [])
    #expect(
      findings(
        "every commune", "every school where preschool = level has teachers >= 3 by 2030",
        "every school where level = (preschool) has teachers >= 3 by 2030",
        "every school where (level) != preschool has teachers >= 3 by 2030",
        "every school where level in 2025 = preschool has teachers >= 3 by 2030",
        "every school where levels includes preschool has teachers >= 3 by 2030",
        "every school where level = level last year has teachers >= 3 by 2030") == [])
    #expect(
      findings("every commune", "every school has level = otherLevel by 2030") == [
        "R204 otherLevel"
      ])
    let text =
      Self.catalogue + """
        indicator kind = level
        group other, others = schools where kind = primary
        group kindred, kindreds = schools where primary != kind or level = kindred
        """
    #expect(Checking(text).findings == ["R212 kindred"])
  }

  @Test func groupsOfGroupsPickRowsOfTheEntityAtTheEnd() throws {
    let book = Checking(Self.catalogue).book
    let small = try #require(book.groups.first { $0.name == "small" })
    #expect(book.catalogue.entities[small.base.entity].name == "school")
    #expect(small.base.group.map { book.groups[$0].name } == "preschool")
    let order = book.definitionOrder.compactMap { definition -> Int? in
      if case .group(let index) = definition { index } else { nil }
    }
    #expect(order.firstIndex(of: small.base.group ?? -1) ?? 9 < order.firstIndex(of: 1) ?? -1)
  }

  // MARK: A sentence of a command line

  private func sentence(_ text: String) -> (CheckedSentence, [String]) {
    let catalogue = SourceText(path: "catalogue.rules", text: Self.catalogue)
    let source = SourceText(path: "-e", text: text)
    let sources = SourceSet([catalogue, source])
    let tree = SyntaxTree.parsing(source, file: 1, as: .sentence)
    let checked = RuleBook.checking(
      sentence: tree, with: [SyntaxTree.parsing(catalogue, file: 0)])
    let findings = (tree.diagnostics + checked.diagnostics).map { finding in
      finding.code.rawValue + " " + (finding.place.map { sources.text(at: $0) } ?? "")
    }
    return (checked, findings)
  }

  @Test(arguments: [
    ("trainedShare >= 80% by 2030", ["province", "commune"]),
    ("every school has teachers >= 3 by 2030", ["province", "commune"]),
    ("every commune has ready every year", ["province"]),
    ("ready by 2030", ["commune"]), ("examScore >= 5 in 2027", ["province"]),
    ("teachers >= 3 by 2030, then 5 by 2035", ["school"]),
    ("trainedShare >= 80% and population >= 3 by 2030", ["commune"]),
  ])
  func aSentenceWithoutAPlanIsJudgedForWhatItReads(_ text: String, _ subjects: [String]) {
    let (checked, findings) = sentence(text)
    #expect(findings == [])
    #expect(checked.sentence != nil)
    #expect(
      checked.subjects.sorted().map { checked.book.catalogue.entities[$0].name } == subjects)
  }

  @Test(arguments: [
    ("trainedShar >= 80% by 2030", ["R201 trainedShar"]),
    ("trainedShare >= 80%", ["R112 "]),
    ("teachers >= 3 and examScore >= 3 by 2030", ["R209 examScore"]),
    ("every province has examScore >= 3 by 2030", ["R209 province"]),
  ])
  func aSentenceThatIsWrongHasNoSubjects(_ text: String, _ expected: [String]) {
    let (checked, findings) = sentence(text)
    #expect(findings == expected)
    #expect(checked.sentence == nil)
    #expect(checked.subjects == [])
  }
}
