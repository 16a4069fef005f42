import Diagnostics
import RuleSyntax
import Testing

/// Texts that only a machine or an enemy would write: each is read in time that grows with its
/// size, and gets few messages.
@Suite struct HugeTextTests {
  struct Huge: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// The findings that may be made of it.
    let findings: ClosedRange<Int>

    var testDescription: String { name }

    init(_ name: String, _ findings: ClosedRange<Int>, _ text: String) {
      self.name = name
      self.text = text
      self.findings = findings
    }
  }

  /// Without optimisation a twentieth is as long.
  private static func times(_ count: Int, _ text: String) -> String {
    #if DEBUG
      String(repeating: text, count: count / 20)
    #else
      String(repeating: text, count: count)
    #endif
  }

  static let formulas: [Huge] = [
    Huge("open parentheses", 1...1, "rule r " + times(100_000, "(")),
    Huge("closing parentheses", 1...1, "rule r " + times(100_000, ")")),
    Huge("denials", 1...1, "rule r " + times(100_000, "not ")),
    Huge("minus signs", 1...1, "rule r a = " + times(100_000, "-")),
    Huge("aggregates", 1...1, "rule r " + times(100_000, "sum of ")),
    Huge("conditions", 1...1, "rule r " + times(100_000, "share of g where ")),
    Huge("shifts", 1...1, "rule r a" + times(100_000, " last year")),
    Huge("shifts to years", 1...1, "rule r a" + times(100_000, " in 2025")),
    Huge("a long sum", 0...0, "rule r a" + times(300_000, " + a") + " >= 1 by 2030"),
    Huge("a long product", 0...0, "rule r a" + times(300_000, " * a") + " >= 1 by 2030"),
    Huge("many conditions", 0...0, "rule r a" + times(150_000, " and a") + " by 2030"),
    Huge("many alternatives", 0...0, "rule r a" + times(150_000, " or not a") + " by 2030"),
    Huge("a long chain", 1...1, "rule r a" + times(200_000, " < a") + " by 2030"),
    Huge("chains", 1...101, "rule r (a" + times(50_000, " and 1 < a < 2") + ") by 2030"),
    Huge("milestones", 0...0, "rule r a = 1 by 2026" + times(50_000, ", then 2 by 2027")),
    Huge("bare conditions", 1...101, "rule r 0" + times(30_000, " + number of g where a")),
    Huge(
      "parentheses side by side", 0...0, "rule r (a)" + times(200_000, " + (a)") + " = 1 by 2030"),
    Huge("conditions one in another", 0...0, nested(120, "number of g where (0 < ", "b", ")")),
    Huge("parentheses one in another", 0...0, nested(250, "(a + ", "b", ")")),
  ]

  private static func nested(
    _ depth: Int, _ open: String, _ inner: String, _ close: String
  ) -> String {
    "rule r " + String(repeating: open, count: depth) + inner
      + String(repeating: close, count: depth) + " >= 1 by 2030"
  }

  static let declarations: [Huge] = [
    Huge("rules without a timing", 101...101, times(100_000, "rule r a = 1\n")),
    Huge("rules with a parenthesis", 101...101, times(100_000, "rule r (a = 1 by 2030\n")),
    Huge("rules", 0...0, times(50_000, "rule r a = 1 by 2030\n")),
    Huge("names that are missing", 101...101, times(100_000, "rule ")),
    Huge("misspelt statements", 101...101, times(20_000, "rul r a = 1 by 2030\n")),
    Huge("words that begin nothing", 1...1, times(100_000, "word\n")),
    Huge("paragraphs that begin nothing", 101...101, times(60_000, "word word\n\n")),
    Huge("labels", 101...101, "rule r" + times(50_000, " vi \"a\"") + " a = 1 by 2030"),
    Huge("labels without a text", 101...101, "rule r" + times(50_000, "\n vi") + " a by 2030"),
    Huge("headings", 0...0, "entity e, es also \"a\"" + times(100_000, ", \"a\"")),
    Huge("categories", 0...0, "field f of e: one of a" + times(100_000, ", a vi \"b\"")),
    Huge("values", 0...0, "parameter p: share = 1 from 2026" + times(50_000, ", 1 from 2027")),
    Huge("rows", 0...0, "test \"t\" of p\n in 2030\n es | e\n" + times(100_000, "| a\n")),
    Huge(
      "ragged rows", 101...101, "test \"t\" of p\n in 2030\n es | e\n" + times(25_000, "||\n|||\n")),
    Huge("a long row", 0...0, "test \"t\" of p\n in 2030\n es " + times(500_000, "|")),
    Huge("bars outside a test", 1...101, times(1_000_000, "|")),
    Huge("names of many words", 1...2, "rule " + times(100_000, "a ") + "\n a = 1 by 2030"),
    Huge("names of other letters", 1...1, times(100_000, "tên ")),
  ]

  static let texts: [Huge] = [
    Huge("a long string", 0...0, "duty d vi \"" + times(1_000_000, "a") + "\""),
    Huge("a string nobody closes", 1...1, "duty d vi \"" + times(1_000_000, "a")),
    Huge("strings nobody closes", 101...101, times(50_000, "duty d vi \"a\n")),
    Huge("a string of backslashes", 1...2, "duty d vi \"" + times(500_000, "\\a") + "\""),
    Huge("quotes", 1...101, times(1_000_000, "\"")),
    Huge("curly quotes", 1...101, times(300_000, "“")),
    Huge("single quotes", 1...101, times(500_000, "'")),
    Huge("a long name", 0...0, "duty " + times(1_000_000, "a")),
    Huge("a long number", 1...2, "rule r a = " + times(1_000_000, "1") + " by 2030"),
    Huge("a number of commas", 1...2, "rule r a = 1" + times(300_000, ",1") + " by 2030"),
    Huge("commas behind lines", 0...101, times(300_000, "\n") + "1" + times(300_000, ",1")),
    Huge("a number of points", 1...2, "rule r a = 1" + times(300_000, ".1") + " by 2030"),
    Huge("digits apart", 1...2, "rule r a = 1" + times(200_000, " 000") + " by 2030"),
    Huge("a long line", 1...1, times(1_000_000, "a")),
    Huge("one line of comment", 0...0, "//" + times(1_000_000, "a")),
    Huge("comments", 0...0, times(100_000, "// a\n")),
    Huge("comments nobody closes", 1...101, times(300_000, "/* ")),
    Huge("comments of other languages", 1...101, "/*" + times(300_000, "a\n") + "*/"),
    Huge("blank lines", 0...0, times(1_000_000, "\n")),
    Huge("unknown characters", 1...101, times(300_000, "§")),
    Huge("unknown characters apart", 1...101, times(300_000, "§ ")),
    Huge("invisible characters", 1...101, times(300_000, "\u{200B}")),
    Huge("brackets", 1...101, "rule r " + times(300_000, "{}")),
    Huge("a byte order mark on each line", 1...101, times(200_000, "\u{FEFF}\n")),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: formulas + declarations + texts)
  func isReadInABlink(_ huge: Huge) {
    let bytes = Array(huge.text.utf8)
    let clock = ContinuousClock()
    var tree: SyntaxTree?
    let duration = clock.measure {
      tree = SyntaxTree.parsing(SourceText(path: "huge.rules", bytes: bytes), file: 0)
    }
    let findings = tree?.diagnostics.count ?? -1
    #expect(
      huge.findings.contains(findings), "\(findings): \(Set(tree?.diagnostics.map(\.code) ?? []))")
    // A tenth of a second is usual; what is quadratic takes minutes.
    #expect(duration < .seconds(10), "\(bytes.count) bytes took \(duration)")
    #expect(tree?.starts.last == Int32(bytes.count))
  }
}
