import Diagnostics

/// The sentence of a rule: a measure, a condition or a quantity, and when it must hold.
extension Parser {
  /// The text of a command line: one sentence and nothing else.
  mutating func parseSentenceText() {
    let mark = Mark(node: 0, token: 0)
    let isBroken = attempt { p throws(Abandoned) in try p.parseSentence() }
    if !isBroken, current != .endOfText {
      report(
        Diagnostic(
          .unexpectedWords, Message(.nothingMoreExpected, .words(shortened(text(of: position)))),
          at: place(of: position)))
    }
    consumedEnd = kinds.count
    finish(.sentenceText, since: mark, isBroken: isBroken)
  }

  mutating func parseSentence() throws(Abandoned) {
    let mark = mark()
    let kind: NodeKind
    if startsQuantity {
      kind = .quantitySentence
      try parseQuantitySentence()
    } else {
      kind = .measureSentence
      try parseCondition(in: .sentence)
    }
    try parseTiming()
    while current == .comma || current == .then { try parseMilestone() }
    finish(kind, since: mark)
  }

  private var startsQuantity: Bool {
    switch current {
    case .every, .at, .more, .fewer, .exactly: true
    // `no` is also a value; before a name it counts.
    case .no: next.isName || next == .of
    default: false
    }
  }

  /// `at least 80% of preschools where … have standardLevel >= 2`
  private mutating func parseQuantitySentence() throws(Abandoned) {
    try parseQuantity()
    _ = consume(.of)
    try parseReference(.aGroup)
    if current == .where {
      let mark = mark()
      advance()
      try parseCondition(in: .plain)
      finish(.whereClause, since: mark)
    }
    let mark = mark()
    guard current == .has || current == .have else {
      throw abandon(expecting: .message(Message(.hasOrHave)))
    }
    advance()
    try parseCondition(in: .sentence)
    finish(.hasClause, since: mark)
  }

  private mutating func parseQuantity() throws(Abandoned) {
    let mark = mark()
    let keyword = current
    advance()
    switch keyword {
    case .every, .no: return finish(.quantity, since: mark)
    case .at:
      if current != .least, current != .most {
        throw abandon(expecting: .message(Message(.leastOrMost)))
      }
      advance()
    case .more, .fewer: try expect(.than)
    default: break
    }
    try parseNumberLiteral()
    finish(.quantity, since: mark)
  }

  /// `by 2030`, `in 2027`, `every year from 2026 to 2030`
  private mutating func parseTiming() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .by, .in:
      advance()
      try parseYear()
    case .every:
      advance()
      try expect(.year)
      if consume(.from) { try parseYear() }
      if consume(.to) { try parseYear() }
    default: throw reportMissingTiming()
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
    let near =
      current == .identifier
      ? Spelling.nearest(to: text(of: position), among: ["by", "in", "every"]).first : nil
    report(
      Diagnostic(
        .unexpectedWords, Message(.expectedButFound, .phrase(.aTiming), foundHere),
        at: placeOfFinding,
        help: near.map { [Message(.didYouMean, .words($0))] } ?? [Message(.timingsAre)],
        fix: near.map { Fix(replace: place(of: position), with: $0) }))
    return Abandoned()
  }

  /// `, then 100% by 2035`
  private mutating func parseMilestone() throws(Abandoned) {
    let mark = mark()
    if !consume(.comma) {
      report(
        Diagnostic(
          .unexpectedWords, Message(.commaBeforeThen), at: place(of: position),
          fix: Fix(replace: placeBehind, with: ",")))
    }
    try expect(.then)
    try parseValue(in: .sentence)
    let timing = self.mark()
    if current != .by { throw abandon(expecting: .message(Message(.quoted, "by"))) }
    advance()
    try parseYear()
    finish(.timing, since: timing)
    finish(.milestone, since: mark)
  }
}
