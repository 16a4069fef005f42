import Diagnostics

/// Labels where names should stand: `every trường mầm non has …`, `"Số phòng học" >= 1`. Which name
/// has the label, the checker knows, who sees all files; here the words are taken for one name, so
/// that they give one message.
extension Parser {
  /// Takes the words of a label that stand where a name is used; false where none do.
  mutating func takeLabel(isOfQuantity: Bool = false) -> Bool {
    if current == .string {
      guard mayFollowName(tokenAfter(position), isOfQuantity: isOfQuantity) else { return false }
      reportUnexpected(
        Diagnostic(
          .unexpectedWords, Message(.expectedButFound, .phrase(.aNameOrValue), wordHere),
          at: place(of: position)))
      repairs[position] = repairs[position] ?? text(of: position)
      advance()
      return true
    }
    guard let end = endOfForeignWords, mayFollowName(tokenAfter(end), isOfQuantity: isOfQuantity)
    else { return false }
    takeForeignWords(through: end)
    return true
  }

  /// The last of several words on a line of which one has letters that names cannot have. Two names
  /// never stand beside each other.
  var endOfForeignWords: Int? {
    guard current.isName, kinds[position + 1] == .whitespace, kinds[position + 2].isName else {
      return nil
    }
    var last = position
    var isForeign = isForeignWord(last)
    while kinds[last + 1] == .whitespace, kinds[last + 2].isName {
      last += 2
      isForeign = isForeign || isForeignWord(last)
    }
    return last > position && isForeign ? last : nil
  }

  func isForeignWord(_ token: Int) -> Bool {
    repairs[token] != nil
      && source.bytes[Int(starts[token])..<Int(starts[token + 1])].contains { $0 >= 0x80 }
  }

  /// Whether something stands at a token that can stand behind a name which is used.
  private func mayFollowName(_ token: Int, isOfQuantity: Bool) -> Bool {
    switch kinds[token] {
    case .has, .have, .where: return true
    case _ where isOfQuantity: return false
    case .by, .in, .last, .and, .or, .across, .includes, .plus, .minus, .times, .divide, .colon,
      .rightParenthesis:
      return true
    case .every: return kinds[tokenAfter(token)] == .year
    default: return kinds[token].isComparison
    }
  }

  /// Reads several words as the one name they would make; said once a text of the same words.
  private mutating func takeForeignWords(through end: Int) {
    let first = position
    let here = Place(file: file, start: Int(starts[first]), end: Int(starts[end + 1]))
    let words = source.text(from: Int(here.start), to: Int(here.end))
    let name = nameJoining(first...end)
    silence(from: first, to: end + 1)
    repairs[first] = name
    while position <= end { advance() }
    let edit = name.isEmpty ? [] : [Fix.Edit(here, name)]
    if let said = foreignWordsSaid[words], let fix = findings[said].fix {
      findings[said].fix = Fix(fix.edits + edit)
      return
    }
    if foreignWordsSaid[words] != nil || findings.count > Parser.maximalFindings { return }
    foreignWordsSaid[words] = findings.count
    report(
      Diagnostic(
        .nameSpelling, Message(.nameOfSeveralWords, .words(Parser.shortened(words))), at: here,
        help: [measuresMeant[starts[first]] ?? Message(.namesAreASCII)],
        fix: edit.isEmpty ? nil : Fix(edit)))
  }
}
