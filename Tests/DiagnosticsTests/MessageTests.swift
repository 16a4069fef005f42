import Diagnostics
import Testing

@Suite struct MessageTests {
  @Test func repeatsOnlyTheBeginningOfVeryLongWords() {
    let phrase = Phrase(en: "`{0}` is long", vi: "`{0}` rất dài")
    let long = Message(phrase, .words(String(repeating: "ư", count: 100_000)))
    #expect(long.text(in: .en) == "`" + String(repeating: "ư", count: 299) + "…` is long")
    let short = Message(phrase, .words(String(repeating: "ư", count: 300)))
    #expect(short.text(in: .vi) == "`" + String(repeating: "ư", count: 300) + "` rất dài")
  }
}
