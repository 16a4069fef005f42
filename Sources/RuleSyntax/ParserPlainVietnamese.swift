import Diagnostics

/// Vietnamese typed without its marks: `moi truong co internet truoc nam 2030`. Nothing about such
/// words is foreign to names, until two of them stand side by side, as names never do.
extension Parser {
  /// More phrases of one line than these are not told at once.
  private static let maximalPhrases = 5

  /// What the Vietnamese words around a name are written as, where it stands behind another one.
  var helpWithPlainVietnamese: [Message] {
    guard current == .identifier, !startsLine(position), consumedEnd > 0,
      kinds[consumedEnd - 1] == .identifier, let line = firstOfLine(position)
    else { return [] }
    var help: [Message] = []
    var token = line
    while kinds[token] != .endOfText, help.count < Parser.maximalPhrases,
      token == line || !startsLine(token)
    {
      guard kinds[token] == .identifier, let (last, phrase) = plainPhrase(at: token) else {
        token = tokenAfter(token)
        continue
      }
      let words = source.text(from: Int(starts[token]), to: Int(starts[last + 1]))
      // The two years that these words may mean are told apart once they are read.
      let meaning =
        phrase.words == ["trước", "năm"]
        ? Message(.plainVietnamese, .words(words), .words("trước năm"))
        : Message(.strangeMark, .words(words), .words(phrase.meaning))
      if !help.contains(meaning) { help.append(meaning) }
      token = tokenAfter(last)
    }
    return help
  }

  /// The longest phrase that begins at a word, by its letters without marks.
  private func plainPhrase(at token: Int) -> (last: Int, phrase: VietnamesePhrase)? {
    for phrase in VietnamesePhrase.plain(beginningWith: text(of: token))
    where mayStand(phrase.place, at: token) {
      var last = token
      var isWhole = true
      for word in phrase.words.dropFirst() where isWhole {
        last = tokenAfter(last)
        isWhole = text(of: last) == VietnameseLetters.ascii(for: word) && !startsLine(last)
      }
      if isWhole { return (last, phrase) }
    }
    return nil
  }

  private func mayStand(_ place: VietnamesePhrase.Place, at token: Int) -> Bool {
    let before = wordBefore(token)
    switch place {
    case .verb, .timing, .always, .joint, .measure: return true
    case .quantity, .numbered: return beginsSentence(token)
    case .sign: return !beginsSentence(token)
    case .rows: return before.map { kinds[$0] == .number || kinds[$0] == .percent } ?? false
    case .stretch, .copula, .unit, .value, .filler, .spareWord, .type, .bound: return false
    }
  }

  /// Whether a word is the first of its line, or the first behind `rule NAME` or `has`.
  private func beginsSentence(_ token: Int) -> Bool {
    guard let before = wordBefore(token) else { return true }
    if kinds[before] == .has || kinds[before] == .have { return true }
    return kinds[before].isName && wordBefore(before).map { kinds[$0] == .rule } ?? false
  }
}
