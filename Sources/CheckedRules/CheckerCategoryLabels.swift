import Diagnostics
import RuleSyntax

/// Labels behind the last category of a field, which may be meant for the category or the field.
///
///     field kind of school: one of public vi "công lập", private
///       vi "Loại hình"              // by its line the field's; read as the label of `private`
///
/// The grammar decides without looking at lines; where lines seem to say otherwise, it is shown.
extension Checker {
  mutating func checkLabelsOfLastCategory(_ field: SyntaxNode) {
    guard let type = field.child(.type), !type.isBroken, field.child(.lasting) == nil,
      let name = field.child(.name)?.name, let category = type.children(.category).last,
      let word = category.child(.name)
    else { return }
    let taken = category.children(.metadata)
    let kinds = taken.map { $0.firstTokenKind }
    let own = field.children(.metadata)
    if let label = taken.first(where: { label in
      !own.contains { $0.firstTokenKind == label.firstTokenKind }
        && standsLikeLabelOfField(label, behind: word, in: field)
    }) {
      return reportDoubtful(
        label, Message(.labelOfCategory, .words(word.name), .words(name)),
        Message(.labelLastCategory, .words(word.name)))
    }
    guard let label = own.first, [.vi, .en, .also].contains(label.firstTokenKind),
      !kinds.contains(label.firstTokenKind), !startsLine(label)
    else { return }
    reportDoubtful(
      label, Message(.labelOfField, .words(word.name), .words(name)), Message(.labelAllCategories))
  }

  private mutating func reportDoubtful(_ label: SyntaxNode, _ message: Message, _ help: Message) {
    report(.doubtfulLabel, message, at: label.place, help: [help])
  }

  /// Whether a label begins a line, and one that is not indented more than that of its category.
  private func standsLikeLabelOfField(
    _ label: SyntaxNode, behind category: SyntaxNode, in field: SyntaxNode
  ) -> Bool {
    guard startsLine(label) else { return false }
    let line = lineStart(category)
    return line == lineStart(field)
      || Int(label.place.start) - lineStart(label) <= indentation(of: line, in: field.tree.source)
  }

  private func startsLine(_ node: SyntaxNode) -> Bool {
    var token = node.tokens.lowerBound - 1
    while token >= 0, node.tree.kinds[token].isTrivia {
      if node.tree.kinds[token] == .newline { return true }
      token -= 1
    }
    return false
  }

  private func lineStart(_ node: SyntaxNode) -> Int {
    let bytes = node.tree.source.bytes
    var start = Int(node.place.start)
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  private func indentation(of line: Int, in source: SourceText) -> Int {
    source.bytes[line...].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }
}
