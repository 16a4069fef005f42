import Diagnostics
import TestSupport
import Testing

@Suite struct SuggestionTests {
  private func suggestion(_ text: String, _ edits: [(Int, Int, String)]) -> String? {
    let sources = SourceSet([SourceText(path: "a.rules", text: text)])
    let fix = Fix(edits.map { Fix.Edit(Place(file: 0, start: $0.0, end: $0.1), $0.2) })
    let diagnostic = Diagnostic(
      .duplicateName, Message(.two, "x"), at: Place(file: 0, start: 0, end: 1), fix: fix)
    let shown = DiagnosticRendering(sources, in: .en).text(of: diagnostic)
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "help: write this instead") else { return nil }
    return lines[(start + 2)...].joined(separator: "\n")
  }

  @Test(arguments: [
    ("a b c", [(2, 3, "bb")], "1 | a bb c\n  |   ~~\n"),
    ("a b c", [(1, 1, "1"), (3, 3, "2")], "1 | a1 b2 c\n  |  +  +\n"),
    ("đ b\r\n", [(3, 4, "学")], "1 | đ 学\n  |   ~~\n"),
    ("a b c\n", [(1, 3, "")], "1 - a b c\n1 + a c\n"),
    ("a\nb\nc\n", [(2, 4, "")], "2 - b\n3 - c\n2 + c\n"),
    ("a\nb\n", [(2, 4, "")], "2 - b\n"),
    ("a b\n", [(1, 2, "\n  ")], "1 - a b\n1 + a\n2 +   b\n"),
    ("a\nb\nc\nd\n", [(0, 1, "x"), (6, 7, "y")], "1 | x\n  | ~\n...\n4 | y\n  | ~\n"),
    ("a\tb", [(2, 3, "c")], "1 | a   c\n  |     ~\n"),
    ("a", [(0, 1, "\u{1B}")], "1 | <U+001B>\n  | ~~~~~~~~\n"),
    ("a\n", [(2, 2, "b\n")], "2 + b\n"),
  ])
  func showsTheMendedLines(_ text: String, _ edits: [(Int, Int, String)], _ expected: String) {
    #expect(suggestion(text, edits) == expected)
  }

  @Test func showsNoFixThatCannotBeApplied() {
    #expect(suggestion("abc", [(0, 2, "x"), (1, 3, "y")]) == nil)
    #expect(suggestion("abc", [(2, 9, "x")]) == nil)
    #expect(suggestion("đ", [(1, 2, "x")]) == nil)
    #expect(suggestion("abc", []) == nil)
  }

  @Test func showsTheBeginningOfManyLines() throws {
    let text = (1...40).map { "line \($0)\n" }.joined()
    try expectGolden(
      #require(suggestion(text, [(0, text.utf8.count, text + text)])), "many-mended.txt")
  }
}
