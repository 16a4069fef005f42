import Diagnostics
import Testing

/// What a finding repeats of very long words; their beginning is enough.
@Suite struct BriefMessageTests {
  /// Labels are the user's words, whatever they hold.
  @Test func bracesInALabelAreNoPlaceholders() {
    let label = Phrase(en: "room {0}", vi: "phòng {1}")
    let message = Message(Phrase(en: "no {0}", vi: "không {0} nào"), .phrase(label))
    #expect(message.text(in: .en) == "no room {0}")
    #expect(message.brief.text(in: .vi) == "không phòng {1} nào")
  }

  private static let long = String(repeating: "ư", count: 100_000)
  private static let beginning = String(repeating: "ư", count: 60) + "…"

  private func shown(_ words: String) -> String {
    let sources = SourceSet([SourceText(path: "a.rules", text: "x\n")])
    let diagnostic = Diagnostic(.duplicateName, Message(.two, .words(words)), at: nil)
    let text = DiagnosticRendering(sources, in: .en).text(of: diagnostic)
    return String(text.split(separator: "`", omittingEmptySubsequences: false)[1])
  }

  @Test(arguments: [
    (String(repeating: "a", count: 60), String(repeating: "a", count: 60)),
    (String(repeating: "a", count: 61), String(repeating: "a", count: 60) + "…"),
    (long, beginning),
    ("one → \(long) → two", "one → \(beginning) → two"),
    ("folder/\(long)/b.rules", "folder/\(beginning)/b.rules"),
    (
      String(repeating: "folder/", count: 40) + "b.rules",
      String(repeating: "folder/", count: 40) + "b.rules"
    ),
    (String(repeating: "ab ", count: 100), String(repeating: "ab ", count: 100)),
    (String(repeating: "ab ", count: 101), String(repeating: "ab ", count: 100) + "…"),
  ])
  func aMessageRepeatsTheBeginning(_ words: String, _ shown: String) {
    #expect(self.shown(words) == shown)
  }

  @Test func neverRepeatsMoreThanAFewLines() {
    for words in ["\(Self.long) \(Self.long)", String(repeating: "\(Self.long)/", count: 9)] {
      #expect(shown(words).unicodeScalars.count < 320)
    }
  }

  @Test func everyPartOfAFindingIsBrief() {
    let sources = SourceSet([SourceText(path: "a.rules", text: "xy\n")])
    let message = Message(.two, .words(Self.long))
    let nested = Message(.two, .choice([.message(message), .series([.words(Self.long)])]))
    let place = Place(file: 0, start: 0, end: 1)
    let diagnostic = Diagnostic(
      .duplicateName, nested, at: place,
      notes: [.init(message, at: Place(file: 0, start: 1, end: 2)), .init(nested)], help: [nested])
    for language in Language.allCases {
      let rendering = DiagnosticRendering(sources, in: language)
      let json = DiagnosticJSON.text(of: [diagnostic], in: sources, language: language)
      for text in [
        rendering.text(of: diagnostic), rendering.text(of: nested, at: place),
        String(decoding: json, as: UTF8.self),
      ] {
        #expect(text.contains(Self.beginning))
        #expect(!text.contains(Self.beginning.dropLast() + "ư"))
      }
    }
  }

  @Test func whatIsNoFindingStaysWhole() {
    #expect(Message(.two, .words(Self.long)).text(in: .en).contains(Self.long))
  }
}
