import Diagnostics
import Foundation
import TestSupport
import Testing

/// The words people read, kept in one file a language, so that a change of wording is read as a
/// whole: every message of a bad program, what it underlines, its remarks, and what to do.
@Suite struct WordingTests {
  /// The programs that are wrong in names, types and meaning.
  private static let cases = BadRulesTests.cases.filter { file in
    file.expectations.contains { expectation in
      ["R2", "R30", "R31", "R32"].contains { expectation.code.rawValue.hasPrefix($0) }
    }
  }

  @Test(arguments: Language.allCases)
  func everyMessageReadsWell(_ language: Language) throws {
    var text = ""
    for file in Self.cases {
      let checking = try #require(BadRulesTests.checked[file.name])
      if checking.isAnalysed { continue }
      text += "== \(file.name)\n"
      for finding in checking.diagnostics { text += checking.told(finding, in: language) }
      text += "\n"
    }
    try expectGolden(text, "messages.\(language.rawValue).txt")
  }

  /// The first can be seen in the text, the second only in the type of a name.
  @Test func parserAndCheckerAskForParenthesesInOneWay() throws {
    let asked = ["smartClassrooms >= 1 >= 80%", "hasInternet >= 80%"].map { condition in
      Checking(
        """
        entity commune, communes
        entity school, schools in commune
        field smartClassrooms of school: count
        field hasInternet of school: flag
        check enough of commune
          share of schools where \(condition)
        """)
    }
    #expect(
      asked.map { $0.diagnostics.map(\.code) } == [
        [.whereNeedsParentheses], [.whereNeedsParentheses],
      ])
    let first = try #require(asked[0].diagnostics.first)
    let second = try #require(asked[1].diagnostics.first)
    #expect(first.message == second.message && first.help == second.help)
    #expect(first.notes.isEmpty && second.notes.isEmpty)
    #expect(first.fix?.edits.map(\.text) == second.fix?.edits.map(\.text))
  }

  /// Findings drawn in their text.
  @Test(arguments: ["cycles", "test-values"], Language.allCases)
  func everyFindingIsDrawnWell(_ name: String, _ language: Language) throws {
    let file = try #require(Self.cases.first { $0.name == name + ".rules" })
    let checking = Checking(file.source)
    try expectGolden(checking.rendered(in: language), "\(name).\(language.rawValue).txt")
  }
}

extension Checking {
  /// A finding without its picture:
  ///
  ///     R201 12 smartClasroomRatio: `smartClasroomRatio` is not the name of …
  ///       note at 3 …: …
  ///       help: did you mean `smartClassroomRatio`?
  ///       fix: smartClassroomRatio
  fileprivate func told(_ finding: Diagnostic, in language: Language) -> String {
    let lines = LineTable(sources.texts[0])
    func located(_ place: Place?) -> String {
      guard let place else { return "" }
      let words = sources.text(at: place).split(whereSeparator: \.isWhitespace)
      return "\(lines.line(of: Int(place.start))) \(words.joined(separator: " "))"
    }
    var text = "\(finding.code.rawValue) \(located(finding.place)): "
    text += finding.message.text(in: language) + "\n"
    for note in finding.notes {
      let place = note.place.map { " at " + located($0) } ?? ""
      text += "  note\(place): \(note.message.text(in: language))\n"
    }
    for help in finding.help { text += "  help: \(help.text(in: language))\n" }
    if let fix = finding.fix {
      let edits = fix.edits.map { located($0.place) + " → " + $0.text }
      text += "  fix: \(edits.joined(separator: ", "))\n"
    }
    return text
  }
}
