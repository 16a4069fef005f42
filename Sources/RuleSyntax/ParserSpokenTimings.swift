import Diagnostics

/// Timings in words that the language does not have, or has for something else. One that may mean
/// several years is only said.
extension Parser {
  /// `for 2030`, `before 2030`, `until 2030`
  ///
  /// Returns whether the words here are read as a whole timing, of which nothing is missing.
  mutating func readsSpokenTiming() -> Bool {
    if readsTimingWords() { return true }
    let year = tokenAfter(position)
    guard kinds[year] == .number, !startsLine(year) else { return false }
    if current == .for { saySpoken(as: .in) }
    if isWord("before", at: position) {
      sayBefore(position, year)
      readWord(as: .by)
    }
    if isWord("until", at: position) {
      sayNoTiming(position, year, Message(.deadlineOrStretch, .words(text(of: year))))
      readWord(as: .by)
    }
    return false
  }

  private static let timingWords: [(words: String, kind: TokenKind)] = [
    ("no later than", .by), ("not later than", .by), ("latest", .by), ("during", .in),
    ("within", .in), ("at", .in), ("on", .in), ("throughout", .in), ("since", .from),
    ("starting from", .from), ("starting in", .from), ("starting", .from), ("beginning", .from),
    ("as of", .from), ("as from", .from), ("from", .from),
  ]

  /// `since 2027`, `from 2027 onwards`, `no later than 2030`, `everyyear`
  private mutating func readsTimingWords() -> Bool {
    switch current {
    case .by, .in, .every: return false
    default: if startsLine(position) { return false }
    }
    if isWord("everyyear", at: position) {
      sayMeant(position, through: position, [.every, .year])
      return true
    }
    let first = position
    for (words, kind) in Parser.timingWords {
      var last = first
      var isSame = true
      for (index, word) in words.split(separator: " ").enumerated() where isSame {
        if index > 0 { last = tokenAfter(last) }
        isSame = text(of: last) == word && !startsLine(last)
      }
      let year = tokenAfter(last)
      guard isSame, isYearNumber(year), kinds[tokenAfter(year)] != .percent else { continue }
      let behind = tokenAfter(year)
      let isOnwards = ["onwards", "onward", "on"].contains(text(of: behind)) && !startsLine(behind)
      if words == "from", !isOnwards { return false }
      let meant = kind == .from ? "every year from" : Parser.spelling(of: kind)
      let end = isOnwards ? behind : last
      let said = place(of: first).through(place(of: end))
      if isOnwards {
        sayWritten(said, meant + " " + text(of: year))
        reread(behind, as: .unusable)
      } else {
        sayWritten(said, meant)
      }
      readWord(as: kind)
      joinWords(behind: first, through: last)
      return true
    }
    return readsMisspeltBy()
  }

  /// `bt 2030`: too short a word for a likeness to be found.
  private mutating func readsMisspeltBy() -> Bool {
    let count = starts[position + 1] - starts[position]
    guard current == .identifier, (2...3).contains(count), isYearNumber(tokenAfter(position)),
      endsSentence(after: tokenAfter(position)),
      text(of: position).utf8.contains(where: {
        [0x62, 0x79, 0x42, 0x59].contains($0)
      })
    else { return false }
    saySpoken(as: .by)
    return true
  }

  /// `before 2030`, `trước năm 2030`: the end of the year before, as some mean it.
  mutating func sayBefore(_ first: Int, _ year: Int) {
    sayNoTiming(first, year, yearWritten(year, -1).map { Message(.endOfYearBefore, .words($0)) })
  }

  /// `after 2028`, `sau năm 2028`: no deadline at all.
  mutating func refuseAfter() throws(Abandoned) {
    guard isWord("after", at: position) || isWord("sau", at: position), !startsLine(position)
    else { return }
    var year = tokenAfter(position)
    if isWord("nam", at: year) || text(of: year) == "năm" { year = tokenAfter(year) }
    guard isYearNumber(year) else { return }
    silence(from: position, to: year)
    sayNoTiming(position, year, yearWritten(year, 1).map { Message(.yearsAfter, .words($0)) })
    throw Abandoned()
  }

  private mutating func sayNoTiming(_ first: Int, _ year: Int, _ help: Message?) {
    let here = place(of: first).through(place(of: year))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.noSuchTiming, .words(source.text(from: Int(here.start), to: Int(here.end)))),
        at: here, help: [help ?? Message(.timingsAre)]))
  }

  /// A year so many years away from the one written at a token; nil where that is none.
  private func yearWritten(_ token: Int, _ distance: Int) -> String? {
    isYearNumber(token) ? Int(text(of: token)).map { String($0 + distance) } : nil
  }

  /// `every year form 2027`, `every year since 2027`
  mutating func readWordBeforeYear() throws(Abandoned) {
    guard current == .identifier, next == .number, !startsLine(position) else { return }
    if isWord("since", at: position) { return saySpoken(as: .from) }
    try refuseAfter()
    if isToMeant { return }
    guard resembling([.from]) != nil else {
      throw abandon(expecting: .phrase(.fromOrTo), help: [Message(.timingsAre)])
    }
    let word = Parser.spelling(of: .from)
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.fromOrTo)), at: place(of: position),
        help: [Message(.didYouMean, .words(word))],
        fix: Fix(replace: place(of: position), with: word)))
    readWord(as: .from)
  }

  /// `trainedShare from 80% by 2030`: the value a measure starts at, rather than a year.
  mutating func refuseFromOfValue() throws(Abandoned) {
    guard current == .from, next == .number, isValueBehindFrom else { return }
    let number = tokenAfter(position)
    let percent = tokenAfter(number)
    let end = kinds[percent] == .percent ? percent : number
    let value = source.text(from: Int(starts[number]), to: Int(starts[end + 1]))
    throw abandon(
      expecting: .phrase(.aComparisonOrTiming), help: [Message(.didYouMean, .words(">= " + value))])
  }

  /// Whether the number behind `from` is rather a value than a year.
  var isValueBehindFrom: Bool {
    let number = tokenAfter(position)
    return !isYearNumber(number) || kinds[tokenAfter(number)] == .percent
  }
}
