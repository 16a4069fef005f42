import Diagnostics
import Testing

@Suite struct FixApplicationTests {
  private func applying(_ text: String, _ fixes: [(Int, Int, String)]..., file: Int = 0)
    -> FixApplication
  {
    let diagnostics = fixes.map { edits in
      let edits = edits.map { Fix.Edit(Place(file: 0, start: $0.0, end: $0.1), $0.2) }
      return Diagnostic(
        .duplicateName, Message(.two, "x"), at: edits.first?.place, fix: Fix(edits))
    }
    return FixApplication.applying(
      diagnostics, to: SourceText(path: "a", text: text), at: file)
  }

  private func expect(
    _ result: FixApplication, _ text: String, applied: Int, skipped: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(String(decoding: result.bytes, as: UTF8.self) == text, sourceLocation: sourceLocation)
    #expect(result.applied == applied, sourceLocation: sourceLocation)
    #expect(result.skipped == skipped, sourceLocation: sourceLocation)
  }

  @Test func appliesInAnyOrder() {
    expect(
      applying("one two three", [(8, 13, "3")], [(0, 3, "1")], [(7, 7, "!")]), "1 two! 3",
      applied: 3, skipped: 0)
  }

  @Test func skipsWhatOverlaps() {
    expect(applying("abcdef", [(1, 4, "X")], [(3, 5, "Y")]), "aXef", applied: 1, skipped: 1)
    expect(applying("abcdef", [(1, 4, "X")], [(2, 2, "Y")]), "aXef", applied: 1, skipped: 1)
    expect(applying("abcdef", [(1, 1, "X")], [(1, 1, "Y")]), "aXbcdef", applied: 1, skipped: 1)
  }

  @Test func neighboursDoNotOverlap() {
    expect(
      applying("abcd", [(0, 2, "X")], [(2, 4, "Y")], [(2, 2, "-")]), "X-Y", applied: 3, skipped: 0)
  }

  @Test func appliesAllEditsOfAFixOrNone() {
    expect(
      applying("abcdef", [(0, 1, "A")], [(0, 1, "B"), (4, 5, "E")]), "Abcdef", applied: 1,
      skipped: 1)
    expect(
      applying("abcdef", [(0, 1, "A"), (5, 6, "F")], [(2, 3, "C"), (5, 6, "G")]), "AbcdeF",
      applied: 1, skipped: 1)
    expect(applying("abc", [(0, 2, "X"), (1, 3, "Y")]), "abc", applied: 0, skipped: 1)
  }

  @Test func makesEqualEditsOnce() {
    expect(applying("abc", [(1, 1, "(")], [(1, 1, "(")]), "a(bc", applied: 2, skipped: 0)
    expect(
      applying("abc", [(0, 0, "("), (1, 1, ")")], [(0, 0, "("), (3, 3, ")")]), "(a)bc)", applied: 2,
      skipped: 0)
    expect(applying("abc", [(0, 1, "X"), (0, 1, "X")]), "Xbc", applied: 1, skipped: 0)
  }

  @Test func refusesPlacesThatDoNotExist() {
    expect(
      applying("đx", [(1, 2, "X")], [(2, 9, "Y")], [(2, 1, "Z")]), "đx", applied: 0, skipped: 3)
    expect(applying("đx", [(-1, 0, "X")]), "đx", applied: 0, skipped: 1)
  }

  @Test func leavesFixesOfOtherTextsAlone() {
    expect(applying("abc", [(0, 1, "X")], file: 1), "abc", applied: 0, skipped: 0)
  }

  @Test func thousandsOfFixesAreQuick() {
    let text = String(repeating: "ab ", count: 5_000)
    let diagnostics = (0..<5_000).map { index in
      let place = Place(file: 0, start: index * 3, end: index * 3 + 2)
      return Diagnostic(
        .duplicateName, Message(.two, "x"), at: place, fix: Fix(replace: place, with: "c"))
    }
    let result = FixApplication.applying(diagnostics, to: SourceText(path: "a", text: text), at: 0)
    expect(result, String(repeating: "c ", count: 5_000), applied: 5_000, skipped: 0)
  }
}
