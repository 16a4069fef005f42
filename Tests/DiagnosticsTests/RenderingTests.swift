import Diagnostics
import TestSupport
import Testing

extension Phrase {
  static let percent = sample(
    "`{0}` is a share, and `{1}` is a number", "`{0}` là tỷ lệ, `{1}` là số")
  static let declared = sample("it was declared here first", "đã khai báo lần đầu ở đây")
  static let writeShare = sample("write a share with `%`", "viết tỷ lệ kèm dấu `%`")
  static let two = sample("`{0}` is declared twice", "`{0}` được khai báo hai lần")

  static func sample(_ en: String, _ vi: String) -> Phrase { Phrase(en: en, vi: vi) }
}

@Suite struct RenderingTests {
  let rule = Texts(
    (
      "plans/ha-dong.rules",
      """
      field smart of school: count
      plan demo
      rule smartClassrooms
        smartClassroomRatio >= 100 by 2030

      """
    ))

  private func rendered(
    _ diagnostic: Diagnostic, _ texts: Texts, in language: Language = .en, color: Bool = false
  ) -> String {
    DiagnosticRendering(texts.sources, in: language, color: color).text(of: diagnostic)
  }

  private func found(
    _ place: Place?, notes: [Diagnostic.Note] = [], help: [Message] = [], fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      .percentAgainstNumber, Message(.percent, "smartClassroomRatio", "100"), at: place,
      notes: notes, help: help, fix: fix)
  }

  @Test func showsTheLineTheWordsTheClashAndTheMend() throws {
    let diagnostic = found(
      rule.place("100"),
      notes: [
        .init(Message(.declared), at: rule.place("smart")),
        .init(Message(.declared), at: rule.place("smartClassroomRatio")),
        .init(Message(.two, "x")),
      ],
      help: [Message(.writeShare)], fix: Fix(replace: rule.place("100").after, with: "%"))
    try expectGolden(rendered(diagnostic, rule), "share.en.txt")
    try expectGolden(rendered(diagnostic, rule, in: .vi), "share.vi.txt")
    try expectGolden(rendered(diagnostic, rule, color: true), "share.color.txt")
  }

  @Test func coloursCarryNothingThatWordsDoNot() {
    let diagnostic = found(
      rule.place("100"), notes: [.init(Message(.declared), at: rule.place("smart"))],
      help: [Message(.writeShare)], fix: Fix(replace: rule.place("100").after, with: "%"))
    var plain = ""
    var isSequence = false
    for scalar in rendered(diagnostic, rule, color: true).unicodeScalars {
      if scalar == "\u{1B}" { isSequence = true }
      if !isSequence { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isSequence = false }
    }
    #expect(plain == rendered(diagnostic, rule))
  }

  @Test func showsNotesInOtherFiles() throws {
    let texts = Texts(
      ("a.rules", "rule x\n  foo = 1 by 2030\n"),
      ("b.rules", "// first\nfield foo of school: count\n"))
    let diagnostic = found(
      texts.place("foo"), notes: [.init(Message(.declared), at: texts.place("foo", file: 1))])
    try expectGolden(rendered(diagnostic, texts), "other-file.txt")
  }

  @Test func showsAFindingWithoutAPlace() throws {
    let diagnostic = found(nil, help: [Message(.writeShare)])
    try expectGolden(rendered(diagnostic, rule), "no-place.txt")
    #expect(
      rendered(found(Place(file: 7, start: 0, end: 1)), rule)
        == "error[R203]: `smartClassroomRatio` is a share, and `100` is a number\n")
    #expect(
      rendered(found(Place(file: 0, start: 5, end: 50_000)), rule)
        == "error[R203]: `smartClassroomRatio` is a share, and `100` is a number\n")
  }

  @Test func showsTheFirstAndTheLastOfManyLines() throws {
    let text = (1...12).map { "  line \($0)" }.joined(separator: "\n") + "\n"
    let texts = Texts(("a.rules", text))
    let place = texts.place("line 3").through(texts.place("line 10"))
    try expectGolden(rendered(found(place), texts), "many-lines.txt")
    let two = texts.place("3").through(texts.place("line", 5))
    try expectGolden(rendered(found(two), texts), "three-lines.txt")
  }

  @Test(arguments: [
    ("ab\n", 3, 3, "2 |\n  | ^"), ("ab", 2, 2, "1 | ab\n  |   ^"), ("", 0, 0, "1 |\n  | ^"),
    ("ab\n", 2, 3, "1 | ab\n  |   ^"), ("ab\r\ncd\r\n", 4, 6, "2 | cd\n  | ^^"),
    ("ab\r\ncd", 2, 4, "1 | ab\n  |   ^"), ("a\tb", 2, 3, "1 | a   b\n  |     ^"),
    ("\u{FEFF}ab", 3, 4, "1 | ab\n  | ^"),
  ])
  func pointsAtEnds(_ text: String, _ start: Int, _ end: Int, _ picture: String) {
    let texts = Texts(("a.rules", text))
    let shown = rendered(found(Place(file: 0, start: start, end: end)), texts)
    #expect(shown.hasSuffix("  |\n" + picture + "\n"), "\(shown)")
  }

  @Test(arguments: [
    // Precomposed and combining Vietnamese, wide and invalid.
    ("đường phố", "phố", "đường phố", "      ^^^"),
    (
      "đươ\u{300}ng pho\u{302}\u{301}", "pho\u{302}\u{301}", "đươ\u{300}ng pho\u{302}\u{301}",
      "      ^^^"
    ),
    ("学校 x", "x", "学校 x", "     ^"), ("学校 x", "校", "学校 x", "  ^^"),
    ("a\u{1B}[31mb", "b", "a<U+001B>[31mb", "             ^"),
    ("a\u{202E}b", "\u{202E}", "a<U+202E>b", " ^^^^^^^^"),
    ("a\u{200B}b", "b", "a<U+200B>b", "         ^"),
    ("\u{301}b", "b", "\u{25CC}\u{301}b", " ^"),
    ("a\u{0}b\rc", "c", "a<U+0000>b<U+000D>c", "                  ^"),
  ])
  func underlinesExactly(_ text: String, _ words: String, _ line: String, _ underline: String) {
    let texts = Texts(("a.rules", text))
    let shown = rendered(found(texts.place(words)), texts)
    #expect(shown.hasSuffix("\n1 | \(line)\n  | \(underline)\n"), "\(shown)")
  }

  @Test func showsBytesThatAreNotUnicode() {
    var texts = Texts()
    _ = texts.sources.add(SourceText(path: "a", bytes: [0x61, 0xFF, 0xC3, 0x20, 0xE1, 0xBA, 0x62]))
    let shown = rendered(found(Place(file: 0, start: 6, end: 7)), texts)
    #expect(shown.hasSuffix("\n1 | a\u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}b\n  |       ^\n"), "\(shown)")
  }

  @Test func escapesTheUsersWordsInMessagesAndPaths() {
    let texts = Texts(("a\u{1B}.rules", "x"))
    let diagnostic = Diagnostic(
      .duplicateName, Message(.two, "a\u{1B}[2J\nb"), at: Place(file: 0, start: 0, end: 1),
      notes: [.init(Message(.two, "\u{202E}"))], help: [Message(.two, "\u{7}")])
    let shown = rendered(diagnostic, texts)
    #expect(shown.hasPrefix("error[R202]: `a<U+001B>[2J<U+000A>b` is declared twice\n"))
    #expect(shown.contains("--> a<U+001B>.rules:1:1"))
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
    #expect(!shown.unicodeScalars.contains("\u{7}"))
  }

  @Test func anExcerptKeepsTheLineAndColumnOfItsFile() throws {
    let text = SourceText(
      path: "schools.csv", bytes: Array("…a,xy,b".utf8), firstLine: 300, firstColumn: 41)
    let place = Place(file: 0, start: 5, end: 7)
    let diagnostic = Diagnostic(.unreadableCell, Message(.strayQuote), at: place)
    let shown = DiagnosticRendering(SourceSet([text]), in: .en).text(of: diagnostic)
    #expect(shown.contains("--> schools.csv:300:44\n"))
    #expect(shown.contains("300 | …a,xy,b\n"))
    #expect(shown.contains("    |    ^^\n"))
    let json = DiagnosticJSON.text(of: [diagnostic], in: SourceSet([text]), language: .en)
    let expected = "\"line\":300,\"column\":44,\"endLine\":300,\"endColumn\":46"
    #expect(String(decoding: json, as: UTF8.self).contains(expected))
  }
}
