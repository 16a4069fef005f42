import CheckedRules
import Diagnostics
import Testing

/// What is suggested for a misspelt name stands in the number its place wants.
@Suite struct SuggestedNumberTests {
  @Test(arguments: [
    ("every schol has teachers >= 1", "school"),
    ("every schols has teachers >= 1", "school"),
    ("no schoolss has teachers >= 1", "school"),
    ("at least 1 schols has teachers >= 1", "school"),
    ("at least 3 schol have teachers >= 1", "schools"),
    ("at least 80% of schol have teachers >= 1", "schools"),
    ("fewer than 2 preschol have teachers >= 1", "preschools"),
    ("every preschols has teachers >= 1", "preschool"),
    ("number of schol >= 1", "schools"),
    ("number of school >= 1", "schools"),
    ("share of preschol where (teachers >= 1) >= 50%", "preschools"),
    ("sum of teachers across schol >= 1", "schools"),
    ("sum of teachers across school >= 1", "schools"),
    ("average of teachers across preschol >= 1", "preschools"),
    ("every school has teachers >= comunes.people", "commune"),
    ("every school has teachers >= communes.people", "commune"),
  ])
  func isThatOfItsPlace(_ sentence: String, _ suggested: String) {
    expectSuggestion(suggested, in: "rule r \(sentence) by 2030")
  }

  @Test(arguments: [
    ("field rooms of schools: count", "school"), ("field rooms of schols: count", "school"),
    ("field rooms of schol: count", "school"),
    ("entity class, classes in schools", "school"), ("entity class, classes in schol", "school"),
    ("check c of schools teachers >= 1", "school"), ("check c of shools teachers >= 1", "school"),
    ("plan q for every communes from 2026 to 2030", "commune"),
    ("plan q for every comunes from 2026 to 2030", "commune"),
    ("plan q for communes \"a\" from 2026 to 2030", "commune"),
    ("group big, bigs = school where teachers >= 1", "schools"),
    ("group big, bigs = schol where teachers >= 1", "schools"),
    ("test \"t\" of p in 2030\n  school | school | teachers\n    | a | 1\n", "schools"),
    ("test \"t\" of p in 2030\n  schol | school | teachers\n    | a | 1\n", "schools"),
  ])
  func isThatOfADeclaration(_ declaration: String, _ suggested: String) {
    let expectation = declaration.hasPrefix("test") ? "  expect good pending" : ""
    expectSuggestion(suggested, in: "rule good planIssued by 2030\n" + declaration + expectation)
  }

  private func expectSuggestion(_ suggested: String, in text: String) {
    let checking = Checking(
      """
      entity commune, communes
      entity school, schools in commune
      field teachers of school: count
      field planIssued of commune: flag
      field people of commune: count
      group preschool, preschools = schools where teachers <= 9
      plan p for every commune from 2026 to 2030
      \(text)

      """)
    let finding = checking.diagnostics.first
    #expect(checking.diagnostics.count == 1, Comment(rawValue: checking.rendered))
    #expect(finding?.fix?.edits.map(\.text) == [suggested], Comment(rawValue: checking.rendered))
    #expect(finding?.help.map { $0.text(in: .en) } == ["did you mean `\(suggested)`?"])
  }
}
