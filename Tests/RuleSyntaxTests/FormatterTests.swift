import Diagnostics
import Foundation
import Testing

@testable import RuleSyntax

private let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

private func tree(_ bytes: [UInt8]) -> SyntaxTree {
  SyntaxTree.parsing(SourceText(path: "a.rules", bytes: bytes), file: 0)
}

private func formatted(_ text: String) -> String {
  String(decoding: tree(Array(text.utf8)).formatted(), as: UTF8.self)
}

/// The files the formatter is tried on: its golden cases and the workload.
private let cases = ["everything", "wrapping", "comments", "broken"]

private func bytes(of name: String) throws -> [UInt8] {
  try Array(Data(contentsOf: golden.appending(path: "formatter-\(name).rules")))
}

private func samples() throws -> [[UInt8]] {
  try cases.map(bytes) + [Array(Data(contentsOf: fixtures.appending(path: "workload.rules")))]
}

// MARK: Promises

/// The words and comments of a text in their order: all that formatting must keep, but that a comma
/// comes before the comments it stands behind. What a misspelt word was read as depends on its line,
/// and is left out where a text has mistakes.
private func words(of tree: SyntaxTree, withKinds: Bool) -> [String] {
  var words: [String] = []
  var comments = 0
  for token in 0..<tree.tokenCount {
    switch tree.kinds[token] {
    case .whitespace, .newline: continue
    case .comment:
      var text = tree.text(ofToken: token).utf8[...]
      while text.last == 0x20 || text.last == 0x09 { text.removeLast() }
      words.append(String(decoding: Array(text), as: UTF8.self))
      comments += 1
    case let kind:
      let word = (withKinds ? "\(kind) " : "") + tree.text(ofToken: token)
      words.insert(word, at: words.count - (kind == .comma ? comments : 0))
      comments = 0
    }
  }
  return words
}

/// The shape of a tree: the kinds of its nodes in postorder.
private func shape(of node: SyntaxNode) -> [NodeKind] {
  node.children.flatMap(shape) + [node.kind]
}

/// Says what formatting a text breaks of what it promises; nil if nothing.
private func brokenPromise(_ bytes: [UInt8]) -> String? {
  let before = tree(bytes)
  let once = before.formatted()
  let after = tree(once)
  let withKinds = before.diagnostics.isEmpty
  if words(of: before, withKinds: withKinds) != words(of: after, withKinds: withKinds) {
    return "words differ"
  }
  if before.diagnostics.isEmpty, shape(of: before.root) != shape(of: after.root) {
    return "the meaning differs"
  }
  if before.diagnostics.isEmpty, !after.diagnostics.isEmpty { return "there are new complaints" }
  let twice = after.formatted()
  if twice != once {
    let texts = [once, twice].map { String(decoding: $0, as: UTF8.self) }
    return "formatting twice differs from once: \(texts[0].debugDescription), then "
      + "\(texts[1].debugDescription)"
  }
  // A text refused as a whole, because it looks like UTF-16, stays as it is.
  let isRefused = before.kinds == [.unusable, .endOfText]
  if !isRefused, let last = once.last, last != 0x0A { return "the last line has no end" }
  return nil
}

@Test func formattingKeepsItsPromises() throws {
  for bytes in try samples() { #expect(brokenPromise(bytes) == nil) }
}

/// A random source that can be started again from a printed seed.
struct Chance {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}

/// What is put into good files to spoil them.
private let intruders: [[UInt8]] =
  [
    "\n", "\n\n\n", "\r\n", "\r", " ", "\t", "// c\n", "  // c \n  // d\n", "\n    // e\n", "(",
    ")",
    "\"", "|", "§", "\u{FEFF}", "\u{A0}", ",", "-", "%", " rule x", " test \"t\" of p", "use ",
    " and ", " then ", "2030", " in 2025", " last year", "year", "≥", "Đồ", "=", "\\",
  ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0x00], [0xE1, 0xBB]]

/// An excerpt of a file with up to four changes.
private func mutated(_ bytes: [UInt8], by chance: inout Chance) -> [UInt8] {
  let start = chance.below(bytes.count)
  var result = Array(bytes[start..<min(bytes.count, start + 40 + chance.below(800))])
  for _ in 0..<chance.below(5) {
    let place = chance.below(result.count)
    switch chance.below(4) {
    case 0:
      result.removeSubrange(place..<min(result.count, place + 1 + chance.below(12)))
    case 1:
      let end = min(result.count, place + chance.below(60))
      result.insert(contentsOf: result[place..<end], at: chance.below(result.count))
    case 2:
      // A comment in the place of a blank or a line end stands between two words.
      if let blank = result[place...].firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) {
        result.replaceSubrange(
          blank...blank, with: Array((chance.below(2) == 0 ? " // c\n" : "\n // c\n").utf8))
      }
    default:
      result.insert(contentsOf: intruders[chance.below(intruders.count)], at: place)
    }
  }
  return result
}

@Test func formattingSpoiltFilesKeepsItsPromises() throws {
  let seed =
    ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 0...UInt64.max)
  print("formatter seed: \(seed)")
  var chance = Chance(state: seed)
  let samples = try samples()
  for round in 0..<FuzzTests.rounds {
    let text = mutated(samples[chance.below(samples.count)], by: &chance)
    if let broken = brokenPromise(text) {
      Issue.record(
        "seed \(seed), round \(round): \(broken) in\n\(String(decoding: text, as: UTF8.self))")
      return
    }
  }
}

// MARK: Keywords

@Test(arguments: ["everything", "wrapping"])
func keywordsAreWrittenAsTheColumnSpellsThem(name: String) throws {
  let column = KeywordColumn(
    TokenKind.allCases.filter(\.isKeyword).map {
      ($0, "w_" + KeywordColumn.english.spelling(of: $0))
    })
  let english = tree(try bytes(of: name))
  let translated = SyntaxTree.parsing(
    SourceText(path: "a.rules", bytes: english.formatted(keywords: column)), file: 0,
    keywords: column)
  #expect(translated.diagnostics.isEmpty)
  #expect(shape(of: translated.root) == shape(of: english.root))
  #expect(translated.formatted() == english.formatted())
  // Names stay, even those that are spelled like words of the language.
  let types = translated.root.children(.fieldDeclaration).flatMap { $0.children(.name) }
  #expect(
    types.map(\.text)
      == english.root.children(.fieldDeclaration).flatMap { $0.children(.name) }.map(\.text))
}

// MARK: Layout

@Test(arguments: cases) func theLayoutIsTheGoldenOne(name: String) throws {
  let url = golden.appending(path: "formatter-\(name).formatted.rules")
  let result = tree(try bytes(of: name)).formatted()
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(result).write(to: url)
  }
  let expected = try Array(Data(contentsOf: url))
  #expect(result == expected, "\(name):\n\(String(decoding: result, as: UTF8.self))")
}

@Test func emptyTextsStayEmpty() {
  #expect(formatted("") == "")
  #expect(formatted("\u{FEFF} \t\r\n\n") == "")
}

@Test func commentsAloneAreAFile() {
  #expect(formatted("\n\n  // a  \n\n\n // b") == "// a\n\n// b\n")
}

@Test func aSentenceAloneIsFormattedToo() {
  let sentence = SyntaxTree.parsing(
    SourceText(path: "", text: " every  school has x>=1   by 2030 "), file: 0, as: .sentence)
  #expect(
    String(decoding: sentence.formatted(), as: UTF8.self) == "every school has x >= 1 by 2030\n")
}

@Test func windowsLineEndsTabsAndTheByteOrderMarkGo() {
  #expect(
    formatted("\u{FEFF}use\t\"a\"\r\n\r\nrule r\r\n\tx>=\r\n\tby 2030\r\n")
      == "use \"a\"\n\nrule r\n\tx>=\n\tby 2030\n")
}

@Test func unreadableTextsStayAsTheyAre() {
  let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
  #expect(tree(utf16).formatted() == utf16)
  // Without its first line end this one would be taken for UTF-16.
  let alike: [UInt8] = [0x0A, 0xFF, 0xFE, 0x0A]
  #expect(tree(alike).formatted() == alike)
}

/// How these are read depends on where their lines end.
@Test(arguments: [
  "rul\n   rule e x>=1 by 2030\n", "ruule\n rule e x>=1 by 2030\n",
  "clause   \"II test \"t\" of p\" test \"t\" of p\n",
  "rule a x >= 1 by 2030 test \"t\" of p\"\n", "§ rule a x>=1 by 2030 § rule b x>=1 by 2030",
])
func brokenTextsKeepTheirPromises(text: String) {
  #expect(brokenPromise(Array(text.utf8)) == nil)
}

@Test func deepNestingIsLaidOutWithoutEndlessIndents() {
  let depth = 200
  let text =
    "check c of e " + String(repeating: "(a + ", count: depth) + "1"
    + String(repeating: ")", count: depth) + " > 0"
  #expect(brokenPromise(Array(text.utf8)) == nil)
  let result = formatted(text)
  #expect(result.utf8.count < text.utf8.count * 40)
  // A chain of shifts is a tree as deep as it is long.
  let shifts = String(repeating: " last year", count: 200)
  #expect(
    formatted("check c of e a\(shifts) > 0") == "check c of e\n  a\(shifts)\n    > 0\n")
}

@Test func timeGrowsWithTheTextAlone() {
  // Quadratic work anywhere in these takes minutes instead of moments.
  let count = 8_000
  let table = "test \"t\" of p\n  es | a | b\n" + String(repeating: "     | 1 | 2\n", count: count)
  let chain = "check c of e a = 1" + String(repeating: " // x\n and b = 2", count: count)
  let row = "test \"t\" of p\n  es" + String(repeating: " |", count: count) + "\n"
  let remarks = String(repeating: "// c\nuse \"a\"  // d\n", count: count)
  let clock = ContinuousClock()
  for text in [table, chain, row, remarks] {
    let tree = tree(Array(text.utf8))
    var size = 0
    let time = clock.measure { size = tree.formatted().count }
    #expect(size > text.utf8.count / 2)
    #expect(time < .seconds(20))
  }
}

/// Texts whose words were read otherwise once they were laid out.
@Test(arguments: [
  "eachers.rules\"   // its second half\ncatalogue/áo.rules\"\n\n\nentity p",
  "a.rules\" // c\na/áo.rules\"\n",
])
func spoiltTextKeepsItsWords(text: String) {
  #expect(brokenPromise(Array(text.utf8)) == nil)
}
