import Diagnostics
import Foundation
import Testing

/// Every phrase in the sources of Diagnostics, read from the source text: constants cannot be
/// listed while the program runs.
@Suite struct PhraseLawTests {
  struct Found: Sendable {
    let file: String
    let en: String
    let vi: String
    /// Explanations are paragraphs; everything else is a line of its own.
    let isParagraph: Bool
  }

  static func phrases() throws -> [Found] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Diagnostics")
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    var found: [Found] = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let source = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      var scanner = PhraseScanner(source)
      while let (en, vi, isParagraph) = try scanner.next() {
        found.append(Found(file: file, en: en, vi: vi, isParagraph: isParagraph))
      }
    }
    return found
  }

  @Test func theScannerFindsThePhrases() throws {
    var scanner = PhraseScanner(
      """
      let a = Phrase(en: "x " + "\\"{0}\\"", vi: "y")
      f(Phrase(
        en: \"\"\"
          one \\
          two
          \"\"\",
        vi: "hai"))
      """)
    let first = try #require(try scanner.next())
    #expect(first == ("x \"{0}\"", "y", false))
    let second = try #require(try scanner.next())
    #expect(second == ("one two", "hai", true))
    #expect(try scanner.next() == nil)
    #expect(try Self.phrases().count > Explanation.all.count * 2)
  }

  @Test func bothLanguagesFillInTheSame() throws {
    for phrase in try Self.phrases() {
      #expect(placeholders(phrase.en) == placeholders(phrase.vi), "\(phrase)")
    }
  }

  @Test func vietnameseIsWrittenAndIsNotEnglish() throws {
    for phrase in try Self.phrases() {
      #expect(!phrase.vi.isEmpty, "\(phrase)")
      let hasLetters = withoutQuotedWords(phrase.en).contains { $0.isLetter }
      if hasLetters { #expect(phrase.vi != phrase.en, "\(phrase)") }
      #expect(
        phrase.vi.unicodeScalars.elementsEqual(
          phrase.vi.precomposedStringWithCanonicalMapping.unicodeScalars), "\(phrase)")
    }
  }

  @Test func messagesEndWithoutAPeriodAndParagraphsWithOne() throws {
    for phrase in try Self.phrases() {
      #expect(phrase.en.hasSuffix(".") == phrase.isParagraph, "\(phrase)")
      #expect(phrase.vi.hasSuffix(".") == phrase.isParagraph, "\(phrase)")
      #expect(phrase.en.filter { $0 == "`" }.count % 2 == 0, "\(phrase)")
      #expect(phrase.vi.filter { $0 == "`" }.count % 2 == 0, "\(phrase)")
    }
  }

  private func placeholders(_ text: String) -> Set<Character> {
    let letters = Array(text)
    return Set(
      letters.indices.dropLast(2)
        .filter { letters[$0] == "{" && letters[$0 + 2] == "}" && letters[$0 + 1].isNumber }
        .map { letters[$0 + 1] })
  }

  /// A text without what stands in backticks or placeholders: words of the rule language are the
  /// same everywhere.
  private func withoutQuotedWords(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
  }
}

/// Reads `Phrase(en: "…", vi: "…")` out of Swift source.
struct PhraseScanner {
  private let source: [Character]
  private var index = 0

  struct Unreadable: Error { let around: String }

  init(_ source: String) { self.source = Array(source) }

  mutating func next() throws -> (String, String, Bool)? {
    let opening = Array("Phrase(")
    while index < source.count {
      let isName = index > 0 && (source[index - 1].isLetter || source[index - 1] == "_")
      if !isName, source[index...].starts(with: opening) {
        let start = index
        index += opening.count
        guard take("en:") else { continue }
        guard let en = literals(), take(","), take("vi:"), let vi = literals() else {
          throw Unreadable(around: String(source[start..<min(source.count, start + 80)]))
        }
        return (en.text, vi.text, en.isParagraph)
      }
      index += 1
    }
    return nil
  }

  private mutating func take(_ words: String) -> Bool {
    while index < source.count, source[index].isWhitespace { index += 1 }
    guard source[index...].starts(with: words) else { return false }
    index += words.count
    return true
  }

  /// One literal, or several joined by `+`.
  private mutating func literals() -> (text: String, isParagraph: Bool)? {
    guard var result = literal() else { return nil }
    while take("+") {
      guard let next = literal() else { return nil }
      result.text += next.text
    }
    return result
  }

  private mutating func literal() -> (text: String, isParagraph: Bool)? {
    let isParagraph = take("\"\"\"")
    guard isParagraph || take("\"") else { return nil }
    var text = ""
    while index < source.count {
      if source[index] == "\\" {
        let next = source[index + 1]
        index += 2
        // A backslash at the end of a line joins it with the next.
        if !next.isNewline { text.append(next) } else { skipIndentation() }
      } else if source[index] == "\"", !isParagraph || source[index...].starts(with: "\"\"\"") {
        index += isParagraph ? 3 : 1
        return (
          isParagraph ? text.trimmingCharacters(in: .whitespacesAndNewlines) : text, isParagraph
        )
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return nil
  }

  private mutating func skipIndentation() {
    while index < source.count, source[index] == " " { index += 1 }
  }
}
