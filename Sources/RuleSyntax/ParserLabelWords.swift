import Diagnostics

/// Labels without the word before them, or with that word in capitals.
extension Parser {
  /// Reads `VI "…"` as `vi "…"`, and steps over a text whose `vi` or `en` is forgotten. False
  /// where no label stands.
  mutating func readsLabelWord(in declaration: NodeKind) -> Bool {
    let words: [(StaticString, TokenKind)] = [
      ("VI", .vi), ("Vi", .vi), ("VN", .vi), ("vn", .vi), ("EN", .en), ("En", .en),
    ]
    if next == .string, let meant = words.first(where: { isWord($0.0, at: position) }) {
      saySpoken(as: meant.1)
      return true
    }
    guard current == .string, !isTestWithoutWord(position) else { return false }
    let isLabel =
      next.startsMetadata || (next == .equal && declaration == .indicatorDeclaration)
    guard isLabel else { return false }
    let here = place(of: position)
    let isVietnamese = text(of: position).utf8.contains { $0 >= 0x80 }
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.expectedButFound, .message(Message(.quoted, "vi")), .phrase(.aTextInQuotes)),
        at: here, fix: isVietnamese ? Fix(replace: here.before, with: "vi ") : nil))
    advance()
    return current.startsMetadata
  }
}
