import Diagnostics

/// Comparisons in the words of everyday language: `teachers at least 5`, `ownership is public`.
extension Parser {
  /// Reads the words of a comparison behind a value as its sign.
  mutating func readSpokenComparison() {
    // `must be at most 3 schools`: what stands before it is no value either.
    guard mayBeginComparison, !startsLine(position), !isModal(consumedEnd - 1) else { return }
    let first = position
    if let sign = signOfDay { return saySpoken(as: sign) }
    if current == .by { return }
    let start = endOfCopula(first)
    let isCopula = start > first
    if isCopula, kinds[start].isComparison || kinds[start] == .includes {
      return leaveOut(before: start)
    }
    var meant = spokenComparison(at: start)
    if meant == nil, isWord("is", at: first) || isWord("are", at: first), endsComparison(start),
      tokenAfter(first) == start
    {
      meant = (first, .equal)
    }
    if meant == nil, isCopula, kinds[start] == .number { return saySureReach(first, before: start) }
    guard let (last, sign) = meant else { return }
    let behind = tokenAfter(last)
    guard !startsLine(behind), kinds[behind] == .number || endsComparison(behind) else { return }
    let here = Place(file: file, start: Int(starts[first]), end: Int(starts[last + 1]))
    let words = source.text(from: Int(here.start), to: Int(here.end))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.strangeMark, .words(words), .words(Parser.spelling(of: sign))), at: here,
        fix: Fix(replace: here, with: Parser.spelling(of: sign))))
    readWord(as: sign)
    joinWords(behind: first, through: last)
  }

  private var mayBeginComparison: Bool {
    switch current {
    case .identifier, .at, .more, .fewer, .exactly, .by, .no, .not, .up: true
    default: false
    }
  }

  /// Behind `is`, `must be`, `should have been` and the like.
  private func endOfCopula(_ first: Int) -> Int {
    let words: [StaticString] = ["is", "are", "be", "must", "should", "shall", "will", "been"]
    var token = first
    while token - first < 8, !startsLine(token), words.contains(where: { isWord($0, at: token) }) {
      token = tokenAfter(token)
    }
    return token
  }

  /// `staffed must be >= 80%`
  private mutating func leaveOut(before sign: Int) {
    sayLeftOut(position, before: sign)
    while position < sign {
      let word = position
      advance()
      reread(word, as: .unusable)
    }
  }

  /// `staffed must be 80%`: nobody can say whether more would do.
  private mutating func saySureReach(_ first: Int, before number: Int) {
    var last = number - 1
    while kinds[last].isTrivia { last -= 1 }
    sayWritten(
      place(of: first).through(place(of: last)), Parser.spelling(of: .greaterOrEqual),
      isSure: false)
    readWord(as: .greaterOrEqual)
    joinWords(behind: first, through: last)
  }

  /// `reportDate before 15 November every year`: what a word before a day means, if a timing or
  /// more of the condition follows that day.
  private var signOfDay: TokenKind? {
    let words: [(StaticString, TokenKind)] = [
      ("before", .less), ("after", .greater), ("until", .lessOrEqual), ("till", .lessOrEqual),
    ]
    let sign =
      current == .by ? .lessOrEqual : words.first { isWord($0.0, at: position) }.map { $0.1 }
    guard let sign else { return nil }
    var day = tokenAfter(position)
    if kinds[day] == .number, kinds[tokenAfter(day)].isMonth {
      day = tokenAfter(day)
    } else if kinds[day] != .date {
      return nil
    }
    return [.every, .by, .in, .and, .or].contains(kinds[tokenAfter(day)]) ? sign : nil
  }

  private func spokenComparison(at start: Int) -> (last: Int, sign: TokenKind)? {
    for (words, sign) in SpokenComparison.beginning(with: text(of: start)) {
      var last = start
      var isSame = true
      for word in words.dropFirst() where isSame {
        last = tokenAfter(last)
        isSame = text(of: last) == word && !startsLine(last)
      }
      if isSame, sign != .includes || kinds[tokenAfter(last)].isName { return (last, sign) }
    }
    if start == position, kinds[tokenAfter(start)].isName, resembling([.includes]) != nil {
      return (start, .includes)
    }
    return nil
  }

  /// Whether a value or one name stands at a token, and the comparison ends behind it.
  private func endsComparison(_ token: Int) -> Bool {
    guard kinds[token].isName || [.number, .yes, .no].contains(kinds[token]) else { return false }
    if kinds[token] == .number { return true }
    let behind = tokenAfter(token)
    return startsLine(behind) || kinds[behind] == .endOfText
      || [.by, .in, .every, .and, .or, .rightParenthesis].contains(kinds[behind])
  }

  /// `standardLevel >= level 2`, `has Level 2`: the word before the number is what is wrong.
  mutating func saysSpareLevel() -> Bool {
    let word = consumedEnd - 1
    guard word > 0, kinds[word] == .level || isWord("Level", at: word) else { return false }
    var before = word - 1
    while before > 0, kinds[before].isTrivia { before -= 1 }
    let here = place(of: word)
    let gap = Place(file: file, start: Int(here.start), end: Int(starts[position]))
    if kinds[before].isComparison {
      report(
        Diagnostic(
          .unexpectedWords, Message(.leftOut, .words(text(of: word))), at: here,
          fix: Fix(replace: gap, with: "")))
    } else {
      report(
        Diagnostic(
          .unexpectedWords,
          Message(
            .expectedButFound, .phrase(.aNameOrValue),
            .message(Message(.quoted, .words(text(of: word) + " " + text(of: position))))),
          at: here.through(place(of: position)), help: [Message(.comparisonsAre)]))
    }
    return true
  }

  /// `across` in other words: `sum of teachers over schools`.
  mutating func readAcross() {
    let words: [StaticString] = ["over", "among", "within", "per", "accross", "on"]
    let isMeant =
      [.for, .of, .in, .by, .from].contains(current)
      || words.contains { isWord($0, at: position) }
    guard isMeant, next.isName, !startsLine(position) else { return }
    saySpoken(as: .across)
  }

  /// Says that a word is written otherwise, and reads it as that.
  mutating func saySpoken(as kind: TokenKind) {
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.strangeMark, .words(text(of: position)), .words(Parser.spelling(of: kind))),
        at: here, fix: Fix(replace: here, with: Parser.spelling(of: kind))))
    readWord(as: kind)
  }

  /// `in 2026-2030`, `in 2026 and 2027`, `in 2026, 2027`: every year of a stretch.
  mutating func readYearsOfStretch(since mark: Mark) throws(Abandoned) {
    guard current == .minus || current == .and || isCommaBeforeYear, next == .number,
      kinds[mark.token] == .in
    else { return }
    let isStretch = current == .minus
    let first = text(of: consumedEnd - 1)
    var last = first
    var years = 1
    repeat {
      advance()
      last = text(of: position)
      try parseYear()
      years += 1
    } while isCommaBeforeYear || (current == .and && next == .number)
    let here = place(since: mark)
    let meant = "every year from \(first) to \(last)"
    let isSure = isStretch || (Int(last) ?? 0) - (Int(first) ?? 0) + 1 == years
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .strangeMark, .words(source.text(from: Int(here.start), to: Int(here.end))),
          .words(meant)), at: here, fix: isSure ? Fix(replace: here, with: meant) : nil))
    finish(.timing, since: mark, isBroken: true)
    throw Abandoned()
  }

  /// `, 2027` and no more, where a further milestone would go on.
  private var isCommaBeforeYear: Bool {
    let year = tokenAfter(position)
    return current == .comma && isYearNumber(year) && !startsLine(position)
      && (endsSentence(after: year) || kinds[tokenAfter(year)] == .and)
  }
}
