import Diagnostics
import Testing

@Suite struct LongLineTests {
  private func picture(_ text: String, _ places: Place...) -> [String] {
    let sources = SourceSet([SourceText(path: "a.rules", text: text)])
    let diagnostic = Diagnostic(
      .duplicateName, Message(.two, "x"), at: places[0],
      notes: places.dropFirst().map { .init(Message(.declared), at: $0) })
    let shown = DiagnosticRendering(sources, in: .en).text(of: diagnostic)
    return shown.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("1 | ") || $0.hasPrefix("  | ")
    }
  }

  /// The letters of the first row above the first underline.
  private func underlined(_ rows: [String]) -> String {
    var result = ""
    for (letter, mark) in zip(rows[0], rows[1]) where mark == "^" || mark == "-" {
      result.append(letter)
    }
    return result
  }

  @Test(arguments: [0, 20, 90, 140, 500, 880, 895, 5_000, 99_995])
  func isCutAroundTheWords(_ start: Int) {
    let text =
      String(repeating: "abcd ", count: start / 5) + "WORDS"
      + String(repeating: " efgh", count: 20_000)
    let place = Place(file: 0, start: start / 5 * 5, end: start / 5 * 5 + 5)
    let rows = picture(text, place)
    #expect(underlined(rows) == "WORDS")
    #expect(rows[0].count <= 106)
    #expect(rows[0].hasSuffix("…"))
    #expect(rows[0].contains("WORDS efgh"))
    #expect(rows[0].hasPrefix("1 | …") == (start > 33))
  }

  @Test func keepsTheEndOfALineWithoutAnEllipsis() {
    let text = String(repeating: "đ", count: 2_000) + "END"
    let rows = picture(text, Place(file: 0, start: 4_000, end: 4_003))
    #expect(rows[0].hasPrefix("1 | …đđ"))
    #expect(rows[0].hasSuffix("đEND"))
    #expect(underlined(rows) == "END")
  }

  @Test func underlinesNoFurtherThanItShows() {
    let text = String(repeating: "x", count: 3_000)
    let rows = picture(text, Place(file: 0, start: 0, end: 3_000))
    #expect(
      rows == [
        "1 | " + String(repeating: "x", count: 100) + "…",
        "  | " + String(repeating: "^", count: 101),
      ])
  }

  @Test func drawsTheLineAgainForANoteOutOfSight() {
    let text = "FIRST" + String(repeating: " word", count: 400) + " LAST"
    let rows = picture(
      text, Place(file: 0, start: 2_006, end: 2_010), Place(file: 0, start: 0, end: 5))
    #expect(rows.count == 4)
    #expect(underlined(rows) == "LAST")
    #expect(underlined(Array(rows[2...])) == "FIRST")
  }

  @Test func marksWithoutEndStayShort() {
    let text = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
    let rows = picture(text, Place(file: 0, start: 0, end: 1))
    #expect(rows[0].unicodeScalars.count < 20)
    #expect(rows[1] == "  | ^")
  }
}
