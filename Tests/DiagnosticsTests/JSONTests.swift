import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct JSONTests {
  @Test func writesFindingsWithNotesHelpAndFixes() throws {
    let texts = Texts(
      ("a \"b\".rules", "đường = 1\nrule x\n"), ("b.rules", "field x of school: count\n"))
    let diagnostic = Diagnostic(
      .percentAgainstNumber, Message(.percent, "a\\b", "\u{1B}"), at: texts.place("="),
      notes: [.init(Message(.declared), at: texts.place("x", file: 1)), .init(Message(.declared))],
      help: [Message(.writeShare)],
      fix: Fix([.init(texts.place("="), "\""), .init(texts.place("rule x\n"), "\n")]))
    let nowhere = Diagnostic(.unusedName, Message(.two, "x"), at: nil)
    let bytes = DiagnosticJSON.text(
      of: [diagnostic, nowhere], in: texts.sources, language: .en)
    try expectGolden(String(decoding: bytes, as: UTF8.self), "findings.json")
    let read = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(read.count == 2)
    #expect(read[0]["path"] is NSNull)
    #expect(read[1]["path"] as? String == "a \"b\".rules")
    #expect(read[1]["column"] as? Int == 7)
    #expect(read[1]["message"] as? String == "`a\\b` is a share, and `\u{1B}` is a number")
  }

  @Test func nothingIsAnEmptyArray() {
    #expect(DiagnosticJSON.text(of: [], in: SourceSet(), language: .vi) == Array("[]\n".utf8))
  }

  @Test func speaksTheAskedLanguage() {
    let bytes = DiagnosticJSON.text(
      of: [Diagnostic(.unusedName, Message(.two, "x"), at: nil)], in: SourceSet(), language: .vi)
    #expect(String(decoding: bytes, as: UTF8.self).contains("được khai báo hai lần"))
  }

  @Test func leavesOutPlacesAndFixesThatDoNotExist() throws {
    let place = Place(file: 3, start: 0, end: 1)
    let diagnostic = Diagnostic(
      .unusedName, Message(.two, "x"), at: place, fix: Fix(replace: place, with: "y"))
    let bytes = DiagnosticJSON.text(of: [diagnostic], in: SourceSet(), language: .en)
    let read = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(read[0]["line"] is NSNull)
    #expect((read[0]["fixes"] as? [Any])?.isEmpty == true)
  }

  @Test func readsBackWhateverIsWritten() throws {
    var text = ""
    for value in UInt32(0)...0x2FFFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    text.unicodeScalars.append("\u{E0041}")
    text.unicodeScalars.append("\u{10FFFF}")
    var json = JSONText()
    json.beginArray()
    json.string(text)
    json.endArray()
    let read = try #require(JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String])
    #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(!json.bytes.contains { $0 < 0x20 })
  }

  @Test func separatesValues() {
    var json = JSONText()
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.number(1)
    json.number(-2)
    json.number(nil)
    json.endArray()
    json.key("b")
    json.bool(true)
    json.key("c")
    json.beginObject()
    json.endObject()
    json.key("d")
    json.null()
    json.endObject()
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"a":[1,-2,null],"b":true,"c":{},"d":null}"#)
  }
}
