import Diagnostics

/// Help with words of everyday language that no rule holds and that mean more than one word of the
/// language: what a person would write instead.
extension Parser {
  /// Help with the word that stands here, or with the one before it; empty where both are plain names.
  var helpWithEverydayWord: [Message] {
    if startsLine(position) || current == .endOfText { return [] }
    if let help = everydayHelp(at: position) { return [help] }
    if let before = wordBefore(position), before < consumedEnd,
      let help = everydayHelp(at: before)
    {
      return [help]
    }
    return helpWithKindsOfRows.map { [$0] } ?? []
  }

  private func everydayHelp(at token: Int) -> Message? {
    if kinds[token] == .one, kinds[tokenAfter(token)] == .of { return Message(.eachValueCompared) }
    guard kinds[token] == .identifier else { return nil }
    switch text(of: token) {
    case "if", "If", "when", "unless": return Message(.noConditionalRule)
    case "half": return Message(.shareInWords, "half", "50%")
    case "quarter", "quarters": return Message(.shareInWords, "three quarters", "75%")
    case "third", "thirds":
      return Message(.shareInWords, "two thirds", "share of schools where (…) >= 2 / 3")
    case "majority": return Message(.didYouMean, "more than 50%")
    case "increases", "increase", "increasing", "grows", "rises", "improves", "higher", "better":
      return Message(.againstLastYear, ">")
    case "decreases", "decrease", "decreasing", "falls", "drops", "shrinks", "lower", "worse":
      return Message(.againstLastYear, "<")
    case "total": return Message(.strangeMark, "total", "sum of teachers across schools")
    case "without": return Message(.strangeMark, "without", "where not (…)")
    default: return nil
    }
  }

  /// `every public school has`, `number of public schools`: rows of a kind are a group.
  private var helpWithKindsOfRows: Message? {
    guard current == .identifier, let kind = wordBefore(position), kinds[kind] == .identifier,
      let before = wordBefore(kind)
    else { return nil }
    switch kinds[before] {
    case .every, .no, .percent: return Message(.rowsOfAKind)
    case .of:
      let measure = wordBefore(before).map { kinds[$0] }
      return measure == .number_ || measure == .share || measure == .percent
        ? Message(.rowsOfAKind) : nil
    default: return nil
    }
  }
}
