import Diagnostics

/// The sentence of a rule: a measure, a condition or a quantity, and when it must hold.
extension Parser {
  /// The text of a command line: one sentence and nothing else.
  mutating func parseSentenceText() {
    let mark = Mark(node: 0, token: 0)
    let isBroken = attempt { p throws(Abandoned) in try p.parseSentence() }
    if !isBroken, current != .endOfText { reportRest() }
    consumedEnd = kinds.count
    finish(.sentenceText, since: mark, isBroken: isBroken)
  }

  mutating func parseSentence() throws(Abandoned) {
    let mark = mark()
    try refuseScope()
    let early = try parseEarlyTiming()
    let article = skipArticle()
    bodyStart = position
    let counts = startsQuantity
    try finishing(counts ? .quantitySentence : .measureSentence, since: mark) {
      p throws(Abandoned) in
      if counts { try p.parseQuantitySentence() } else { try p.parseCondition(in: .sentence) }
      if let early {
        p.reportEarly(early.words, early.timing)
        if [.by, .in, .every].contains(p.current) { try p.parseTiming() }
      } else {
        try p.parseTiming()
      }
      while p.current == .comma || p.current == .then { try p.parseMilestone() }
    }
    if let article { reportArticle(article) }
  }

  var startsQuantity: Bool {
    switch current {
    // `every year` alone is a timing whose condition is missing.
    case .every: next != .year || !endsSentence(after: tokenAfter(position))
    case .at, .more, .fewer, .exactly: true
    // `no` is also a value; before a name it counts.
    case .no: next.isName || next == .of || startsSpokenQuantity
    case .identifier, .not: startsSpokenQuantity || startsBareQuantity
    default: startsBareQuantity
    }
  }

  /// `at least 80% of preschools where … have standardLevel >= 2`
  private mutating func parseQuantitySentence() throws(Abandoned) {
    if startsBareQuantity { try parseBareQuantity() } else { try parseQuantity() }
    _ = consume(.of)
    dropArticle()
    try parseReference(.aGroup, isOfQuantity: true)
    readWhereWord()
    let whereToken = current == .where ? position : nil
    if current == .where {
      try finishing(.whereClause, since: mark()) { p throws(Abandoned) in
        p.advance()
        try p.parseCondition(in: .plain)
      }
    }
    dropModal()
    if let whereToken, saysWhereForHave(whereToken) { return }
    let mark = mark()
    if !saysMissingHave() { try expect(oneOf: [.has, .have], .phrase(.hasOrHave)) }
    try finishing(.hasClause, since: mark) { p throws(Abandoned) in
      p.readCountedValue()
      try p.parseCondition(in: .sentence)
    }
  }

  private mutating func parseQuantity() throws(Abandoned) {
    let mark = mark()
    let spoken = readSpokenQuantity()
    let keyword = spoken?[0] ?? current
    if spoken == nil { advance() }
    // `atleast` is one word for two.
    let isOneWord = spoken?.count == 2
    switch keyword {
    case .every, .no: return finish(.quantity, since: mark)
    case .at where !isOneWord:
      try expect(oneOf: [.least, .most], .phrase(.leastOrMost))
    case .more where !isOneWord, .fewer where !isOneWord: try expect(.than)
    default: break
    }
    try parseNumberLiteral(inQuantity: true)
    finish(.quantity, since: mark, isBroken: isOneWord)
  }

  /// `by 2030`, `in 2027`, `every year from 2026 to 2030`
  private mutating func parseTiming() throws(Abandoned) {
    dropPeriod()
    let mark = mark()
    if !readsSpokenTiming() { readSpokenYears() }
    switch current {
    case .by, .in:
      advance()
      try parseYear()
      try readYearsOfStretch(since: mark)
    case .every, .from:
      try refuseFromOfValue()
      if consume(.every) { try expect(.year) }
      try readWordBeforeYear()
      if consume(.from) { try parseYear() }
      if current == .to || current == .minus || (current == .identifier && next == .number) {
        let isBroken = nodes.last?.kind == .year && nodes.last?.isBroken == true
        try expectTo()
        let said = findings.count
        try parseYear()
        // Two numbers that are no years are one mistake.
        if isBroken, findings.count == said + 1 { findings.removeLast() }
      }
    default:
      try refuseAfter()
      throw reportMissingTiming()
    }
    finish(.timing, since: mark)
  }

  private mutating func reportMissingTiming() -> Abandoned {
    if current == .endOfText || startsLine(position) || current.startsMetadata {
      report(
        Diagnostic(
          .missingTiming, Message(.missingTiming), at: placeBehind,
          help: [Message(.timingsAre)]))
      return Abandoned()
    }
    if current == .rightParenthesis {
      report(
        Diagnostic(
          .unclosedParenthesis, Message(.parenthesisNotOpened), at: place(of: position),
          fix: Fix(replace: place(of: position), with: "")))
      return Abandoned()
    }
    if current == .number, saysSpareLevel() { return Abandoned() }
    let near =
      current == .identifier
      ? Spelling.nearest(to: text(of: position), among: Parser.wordsBehindCondition).first : nil
    let expected: Phrase = hasComparison ? .aTiming : .aComparisonOrTiming
    return abandon(
      expecting: .phrase(expected),
      help: near.map { [Message(.didYouMean, .words($0))] }
        ?? helpWithWords ?? [Message(hasComparison ? .timingsAre : .comparisonsAre)],
      fix: near.map { Fix(replace: place(of: position), with: $0) })
  }

  private static let wordsBehindCondition = ["by", "in", "every", "and", "or"]

  /// Whether the condition just read compares anything.
  private var hasComparison: Bool {
    guard let last = nodes.last else { return false }
    return last.kind.isCondition || last.kind == .hasClause || last.kind == .parenthesis
  }

  /// Whether a word is how people begin a deadline: `until 2030`.
  func isTimingWord(_ token: Int) -> Bool {
    kinds[tokenAfter(token)] == .number || isTimingAlone(token)
      || Spelling.nearest(to: text(of: token), among: Parser.wordsBehindCondition).first != nil
  }

  /// `, then 100% by 2035`
  private mutating func parseMilestone() throws(Abandoned) {
    try finishing(.milestone, since: mark()) { p throws(Abandoned) in
      try p.parsePartsOfMilestone()
    }
  }

  private mutating func parsePartsOfMilestone() throws(Abandoned) {
    if !consume(.comma) {
      reportUnexpected(
        Diagnostic(
          .unexpectedWords, Message(.commaBeforeThen), at: place(of: position),
          fix: Fix(replace: placeBehind, with: ",")))
    }
    try expectThen()
    if current.isComparison { dropComparison() }
    try parseValue(in: .sentence)
    let timing = self.mark()
    if current == .in {
      report(
        Diagnostic(
          .unexpectedWords, Message(.milestoneHasBy), at: place(of: position),
          fix: Fix(replace: place(of: position), with: "by")))
      readWord(as: .by)
      advance()
    } else {
      try expect(
        oneOf: [.by], .message(Message(.quoted, "by")), help: [Message(.commaBeforeThen)])
    }
    try parseYear()
    finish(.timing, since: timing)
  }

  /// `, 61% by 2028`, `, and then 64% by 2028`: the `then` of a milestone.
  private mutating func expectThen() throws(Abandoned) {
    let quoted = Message.Argument.message(Message(.quoted, "then"))
    let here = place(of: position)
    var fix: Fix?
    if startsLine(position) || current == .endOfText {
      let comma = place(of: consumedEnd - 1)
      if kinds[consumedEnd - 1] == .comma, current != .then, current != .number {
        report(
          Diagnostic(
            .unexpectedWords, Message(.nothingMoreExpected, ","), at: comma,
            help: [Message(.commaBeforeThen)], fix: Fix(replace: comma, with: "")))
        throw Abandoned()
      }
    }
    if current == .number, next == .then {
      // `, 100 then% by 2035`
      let then = tokenAfter(position)
      let words = here.through(place(of: then))
      sayWritten(words, Parser.spelling(of: .then) + " " + text(of: position))
      return reread(then, as: .unusable)
    }
    if current == .number { fix = Fix(replace: here.before, with: "then ") }
    if current == .and, next == .then {
      let end = Int(starts[tokenAfter(position)])
      fix = Fix(replace: Place(file: file, start: Int(here.start), end: end), with: "")
    }
    guard let fix else {
      return try expect(oneOf: [.then], quoted, help: [Message(.commaBeforeThen)])
    }
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, messageExpecting(quoted), at: here,
        help: [Message(.commaBeforeThen)], fix: fix))
    if consume(.and) { advance() }
  }

  /// `then >= 66%`
  private mutating func dropComparison() {
    let here = place(of: position)
    let end = Int(starts[tokenAfter(position)])
    report(
      Diagnostic(
        .unexpectedWords, Message(.thenKeepsComparison), at: here,
        fix: Fix(replace: Place(file: file, start: Int(here.start), end: end), with: "")))
    advance()
  }
}
