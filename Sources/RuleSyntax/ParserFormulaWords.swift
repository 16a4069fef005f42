import Diagnostics

/// The small words of formulas and groups that are left out or said otherwise: `sum teachers
/// across schools`, `number of schools with pupils >= 5`.
extension Parser {
  /// The `of` of an aggregate.
  mutating func expectOf() throws(Abandoned) {
    guard current.isName, !startsLine(position), !isSuspect(from: position, through: position),
      resembling([.of]) == nil
    else { return try expect(.of) }
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.message(Message(.quoted, "of"))), at: here,
        fix: Fix(replace: here.before, with: "of ")))
  }

  /// `schools with pupils >= 5`, `schools that have labs`, `schools if isOpen`: in a formula such a
  /// word can only choose rows.
  mutating func readWhereOfFormula() {
    readWhereWord()
    let words: [StaticString] = [
      "that", "which", "whose", "having", "when", "if", "who", "whith", "If", "Where", "WHERE",
    ]
    let isWord = words.contains { self.isWord($0, at: position) }
    let isHave = current == .has || current == .have
    guard isWord || isHave || current == .with, !startsLine(position) else {
      return readMisspeltWhere()
    }
    let first = position
    var last = position
    var condition = tokenAfter(position)
    let isVerb = kinds[condition] == .has || kinds[condition] == .have
    if isVerb || self.isWord("are", at: condition) || self.isWord("is", at: condition), !isHave {
      last = condition
      condition = tokenAfter(condition)
    }
    guard kinds[condition].isName || [.leftParenthesis, .not].contains(kinds[condition]),
      !startsLine(condition), !goesOnWithName(condition)
    else { return }
    sayWritten(place(of: first).through(place(of: last)), Parser.spelling(of: .where))
    readWord(as: .where)
    if last > first { reread(last, as: .unusable) }
  }

  /// `schools with smart rooms`: words of everyday language rather than a condition.
  private func goesOnWithName(_ token: Int) -> Bool {
    let behind = tokenAfter(token)
    return kinds[token].isName && kinds[behind] == .identifier && !startsLine(behind)
  }

  /// `schools whre pupils >= 5`
  mutating func readMisspeltWhere() {
    guard current == .identifier, next.isName || next == .leftParenthesis || next == .not,
      resembling([.where]) != nil
    else { return }
    saySpoken(as: .where)
  }

  /// `group small, smalls of schools where …`, `group small, smalls: schools where …`
  mutating func readEqualOfGroup() {
    guard
      current == .of || current == .colon || isWord("is", at: position)
        || isWord("are", at: position), next.isName, !startsLine(position)
    else { return }
    saySpoken(as: .equal)
  }

  /// `staffed lastyear`, `staffed previous year`
  mutating func readLastYear() {
    guard current == .identifier, !startsLine(position) else { return }
    if isWord("lastyear", at: position) || isWord("lastYear", at: position) {
      return sayMeant(position, through: position, [.last, .year])
    }
    let words: [StaticString] = ["previous", "prior", "preceding", "past"]
    if next == .year, words.contains(where: { isWord($0, at: position) }) { saySpoken(as: .last) }
  }
}
