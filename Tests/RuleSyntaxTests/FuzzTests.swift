import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Parsing any bytes returns, keeps every byte, and says a bounded number of things about them.
///
/// `CHUAN_FUZZ=100000 swift test --filter FuzzTests` tries that many texts.
@Suite struct FuzzTests {
  static let rounds =
    ProcessInfo.processInfo.environment["CHUAN_FUZZ"].flatMap(Int.init) ?? 1_500

  private static let samples =
    (RuleCase.all(in: "Good") + RuleCase.all(in: "Bad") + RuleCase.all(in: "Fixtures"))
    .filter { $0.name != "nesting.rules" }.map(\.bytes)

  @Test func anyTextIsRead() {
    var chance = Seeded()
    print("fuzz seed: \(chance.seed), \(Self.rounds) texts")
    for round in 0..<Self.rounds {
      let bytes = Self.text(&chance)
      for goal in [SyntaxTree.Goal.file, .sentence] {
        if let broken = brokenPromise(bytes, as: goal) {
          Issue.record(
            """
            SEED=\(chance.seed), round \(round): \(broken) in
            \(String(decoding: bytes, as: UTF8.self))
            \(bytes)
            """)
          return
        }
      }
    }
  }

  /// Texts that were read wrongly once.
  @Test(arguments: ["field a of school: one of b,\n  en \"c\"", "field a of b: one of c, en"])
  func thisTextIsRead(text: String) {
    #expect(brokenPromise(Array(text.utf8)) == nil)
  }

  // MARK: Texts

  private static func text(_ chance: inout Seeded) -> [UInt8] {
    switch chance.below(6) {
    case 0: return (0..<chance.below(300)).map { _ in UInt8.random(in: 0...255, using: &chance) }
    case 1: return soup(&chance)
    case 2:
      let sample = chance.pick(samples)
      return Array(sample.prefix(chance.below(sample.count)).suffix(600))
    default: return mutated(&chance)
    }
  }

  private static let words: [String] =
    KeywordColumn.english.words
    + [
      "(", ")", ",", ":", ".", "%", "|", "+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=",
      "==", "&&", "≥", "“", "”", "'", "\"", "\\", "§", "#", "/*", "*/", "{", "}", ";", "^",
      "\n", "\n", "\r\n", "\t", "  ", "// c\n", "\"text\"", "\"Trường học\"", "name", "other",
      "schools", "tên", "mаin", "学", "2030", "30", "80%", "98,5", "1.234.567", "1 000", "1.35ha",
      "15/11/2030", "2030-11-15", "November 15", "rul", "filed", "all", "total", "percent", "until",
      "R312", "| a | 1\n", "\u{FEFF}", "\u{A0}", "\u{200B}", "\0",
    ]

  /// Words of the language in no order.
  private static func soup(_ chance: inout Seeded) -> [UInt8] {
    var text = ""
    for _ in 0..<chance.below(120) {
      text += chance.pick(words)
      if chance.below(8) > 0 { text += chance.below(10) == 0 ? "\n" : " " }
    }
    return Array(text.utf8)
  }

  /// An excerpt of a file with a few changes.
  private static func mutated(_ chance: inout Seeded) -> [UInt8] {
    let sample = chance.pick(samples)
    let start = chance.below(sample.count)
    var bytes = Array(sample[start..<min(sample.count, start + 20 + chance.below(700))])
    for _ in 0...chance.below(6) {
      let place = chance.below(bytes.count)
      switch chance.below(5) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(15)))
      case 1:
        let end = min(bytes.count, place + chance.below(80))
        bytes.insert(contentsOf: bytes[place..<end], at: chance.below(bytes.count))
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      default: bytes.insert(contentsOf: Array(chance.pick(words).utf8), at: place)
      }
    }
    return bytes
  }
}

/// What parsing some bytes breaks of what it promises; nil if nothing.
func brokenPromise(_ bytes: [UInt8], as goal: SyntaxTree.Goal = .file) -> String? {
  let source = SourceText(path: "a.rules", bytes: bytes)
  let tree = SyntaxTree.parsing(source, file: 0, as: goal)
  if tree.starts.first != 0 || tree.starts.last != Int32(bytes.count) { return "bytes are lost" }
  for token in 0..<tree.tokenCount where tree.starts[token] > tree.starts[token + 1] {
    return "tokens overlap"
  }
  if tree.root.tokens != 0..<tree.tokenCount { return "the root lacks tokens" }
  if let broken = brokenShape(tree.root) { return broken }
  if tree.diagnostics.count > 101 { return "\(tree.diagnostics.count) findings" }
  for diagnostic in tree.diagnostics {
    let code = diagnostic.code.rawValue
    guard let place = diagnostic.place else { return "\(code) without a place" }
    let edits = diagnostic.fix?.edits ?? []
    for place in [place] + diagnostic.notes.compactMap(\.place) + edits.map(\.place)
    where place.start < 0 || place.end < place.start || Int(place.end) > bytes.count {
      return "\(code) speaks of \(place)"
    }
    if diagnostic.fix != nil {
      let application = FixApplication.applying([diagnostic], to: source, at: 0)
      if application.applied != 1 { return "the fix of \(code) cannot be applied" }
    }
  }
  if tree.diagnostics != tree.diagnostics.inReadingOrder() { return "findings out of order" }
  return nil
}

/// Whether every node lies in its parent, behind its brothers, and none is deeper than allowed.
private func brokenShape(_ root: SyntaxNode) -> String? {
  var stack = [(node: root, depth: 0)]
  while let (node, depth) = stack.popLast() {
    if depth > 4 * 256 { return "the tree is \(depth) deep" }
    var end = node.tokens.lowerBound
    for child in node.children {
      if child.tokens.lowerBound < end || child.tokens.upperBound > node.tokens.upperBound {
        return "\(child.kind) at \(child.tokens) lies wrong in \(node.kind) at \(node.tokens)"
      }
      end = child.tokens.upperBound
      stack.append((child, depth + 1))
    }
  }
  return nil
}
