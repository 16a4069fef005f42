import CheckedRules
import Diagnostics
import RuleSyntax
import Testing

/// A label where a name should stand leads to the name, wherever the label is declared.
@Suite struct LabelForNameTests {
  private let catalogue = """
    entity commune, communes
    entity school, schools in commune vi "trường" en "institution"
    field rooms of school: count vi "Số phòng học" also "phòng hoà nhạc"
    field land of commune: number in ha vi "Diện tích"
    field area of school: number in ha vi "diện tích"
    field kind of school: one of public vi "công lập", private vi "tư thục"
    group preschool, preschools = schools where rooms <= 9 vi "trường mầm non"
    parameter lowestCount: count vi "mức tối thiểu" = 3

    """

  private func gathering(_ sentence: String) -> GatheringTests.Gathered {
    let folder = GatheringTests.Folder(texts: [
      "catalogue.rules": catalogue,
      "plan.rules": """
      use "catalogue.rules"
      plan p for every commune from 2026 to 2030
      rule r \(sentence) by 2030

      """,
    ])
    return folder.gathering("plan.rules")
  }

  @Test(arguments: [
    ("every trường has rooms >= 1", "every school has rooms >= 1"),
    ("every \"TRƯỜNG\" has rooms >= 1", "every school has rooms >= 1"),
    ("every institution has rooms >= 1", "every school has rooms >= 1"),
    ("at least 3 trường have rooms >= 1", "at least 3 schools have rooms >= 1"),
    ("every trường mầm non has rooms >= 1", "every preschool has rooms >= 1"),
    ("number of trường mầm non >= 1", "number of preschools >= 1"),
    ("number of \"trường\" >= 1", "number of schools >= 1"),
    ("every school has số phòng học >= 1", "every school has rooms >= 1"),
    ("every school has \"phòng  hòa nhạc\" >= 1", "every school has rooms >= 1"),
    ("sum of Số phòng học across trường >= 1", "sum of rooms across schools >= 1"),
    ("every school has rooms >= mức tối thiểu", "every school has rooms >= lowestCount"),
    ("every school has kind = \"công lập\"", "every school has kind = public"),
    ("every school has area >= commune.diện tích", "every school has area >= commune.land"),
  ])
  func isMendedWithTheName(_ written: String, _ mended: String) throws {
    let gathered = gathering(written)
    let source = try #require(gathered.files.sources.texts.first)
    #expect(Set(gathered.diagnostics.map(\.code)) == [.unknownName])
    let fixed = FixApplication.applying(gathered.diagnostics, to: source, at: 0)
    #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("rule r \(mended) by"))
    #expect(gathering(mended).findings == [])
  }

  @Test func aLabelOfTwoThingsLeadsToBoth() {
    let finding = gathering("sum of diện tích across schools >= 1 ha").diagnostics
    #expect(finding.map(\.code) == [.unknownName])
    #expect(finding.first?.fix == nil)
    #expect(
      finding.first?.help.map { $0.text(in: .en) } == ["did you mean `land` or `area`?"])
  }

  /// The parser's finding speaks of all places of a word; it stays unless all of them are labels.
  @Test func aWordThatIsAlsoAnotherMistakeKeepsItsFinding() {
    let gathered = gathering("every trường has trường >= 1")
    #expect(gathered.diagnostics.map(\.code) == [.nameSpelling])
  }

  @Test func whatHasNoLabelStaysAMistakeOfTheText() {
    #expect(gathering("every school has số lớp >= 1").diagnostics.map(\.code) == [.nameSpelling])
    #expect(
      gathering("every school has \"số lớp\" >= 1").diagnostics.map(\.code) == [.unexpectedWords])
    #expect(gathering("every \"lớp\" has rooms >= 1").diagnostics.map(\.code) == [.unexpectedWords])
  }
}
