import Diagnostics

/// Tokens in, tree out. Recursive descent with one token of look-ahead (two for `in 2027`), which
/// recovers at the next label, row or declaration, so that one run finds all mistakes of a text.
///
/// INVARIANT: `position` is the index of a token that is not trivia.
struct Parser {
  let source: SourceText
  let file: Int
  let kinds: [TokenKind]
  let starts: [Int32]
  let repairs: [Int: String]
  var position = 0
  /// One more than the index of the last token consumed.
  var consumedEnd = 0
  var nodes: [SyntaxTree.Node] = []
  var diagnostics: [Diagnostic]
  var depth = 0
  private(set) var reservedWordsSaid: Set<TokenKind> = []
  /// What the formula being parsed stands in; decides how `in YEAR` and chains are read.
  var context = FormulaContext.plain
  /// A parenthesis already parsed that turns out to be the first operand of something longer.
  var pendingOperand: Mark?
  var doubt: Doubt?

  static let maximalDepth = 256

  /// Where a node that is being parsed begins.
  struct Mark {
    let node: Int
    let token: Int
  }

  /// An operator in a condition without parentheses before which the condition may have ended.
  struct Doubt {
    let end: Int
    /// The end of the chain the operator stands in.
    let chainEnd: Int
    /// An aggregate follows the operator, which a condition over rows cannot hold.
    let isCertain: Bool
  }

  /// A mistake has been said; the parser goes on where the next readable thing begins.
  struct Abandoned: Error {}

  enum FormulaContext {
    case plain
    /// Not inside any parenthesis of a rule's sentence: an `in YEAR` at its end is the timing.
    case sentence
    /// In a condition after `where` of an aggregate that does not stand in parentheses.
    case bareWhere
  }

  init(_ lexer: Lexer) {
    source = lexer.source
    file = lexer.file
    kinds = lexer.kinds
    starts = lexer.starts
    repairs = lexer.repairs
    diagnostics = lexer.diagnostics
    nodes.reserveCapacity(lexer.kinds.count / 2)
    while kinds[position].isTrivia { position += 1 }
  }

  // MARK: Tokens

  @inline(__always) var current: TokenKind { kinds[position] }

  /// The token after a given one, trivia skipped.
  func tokenAfter(_ token: Int) -> Int {
    if kinds[token] == .endOfText { return token }
    var next = token + 1
    while kinds[next].isTrivia { next += 1 }
    return next
  }

  var next: TokenKind { kinds[tokenAfter(position)] }

  @inline(__always)
  mutating func advance() {
    if kinds[position] == .endOfText { return }
    consumedEnd = position + 1
    position += 1
    while kinds[position].isTrivia { position += 1 }
  }

  mutating func consume(_ kind: TokenKind) -> Bool {
    if current != kind { return false }
    advance()
    return true
  }

  /// Whether a line end stands between a token and the one before it.
  func startsLine(_ token: Int) -> Bool {
    var before = token - 1
    while before >= 0, kinds[before].isTrivia {
      if kinds[before] == .newline { return true }
      before -= 1
    }
    return before < 0
  }

  func place(of token: Int) -> Place {
    Place(file: file, start: Int(starts[token]), end: Int(starts[token + 1]))
  }

  func text(of token: Int) -> String {
    source.text(from: Int(starts[token]), to: Int(starts[token + 1]))
  }

  /// From the first token of a mark to the last token consumed.
  func place(since mark: Mark) -> Place {
    let end = consumedEnd > mark.token ? Int(starts[consumedEnd]) : Int(starts[mark.token])
    return Place(file: file, start: Int(starts[mark.token]), end: end)
  }

  /// The empty place right behind the last word consumed: where something is missing.
  var placeBehind: Place {
    let end = Int(starts[consumedEnd])
    return Place(file: file, start: end, end: end)
  }

  // MARK: Nodes

  func mark() -> Mark { pendingOperand ?? Mark(node: nodes.count, token: position) }

  mutating func finish(_ kind: NodeKind, since mark: Mark, isBroken: Bool = false) {
    let end = max(consumedEnd, mark.token)
    nodes.append(
      SyntaxTree.Node(
        kind: kind, isBroken: isBroken, firstNode: Int32(mark.node),
        firstToken: Int32(mark.token), endToken: Int32(end)))
  }

  // MARK: Complaints

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Says what was expected here and gives up on the piece that is being parsed.
  mutating func abandon(expecting expected: Message.Argument) -> Abandoned {
    report(
      Diagnostic(
        .unexpectedWords, Message(.expectedButFound, expected, foundHere), at: placeOfFinding))
    return Abandoned()
  }

  /// The place to underline for something that is missing: the word found instead, or, where that
  /// stands on a later line, the end of what was read.
  var placeOfFinding: Place {
    startsLine(position) || current == .endOfText ? placeBehind : place(of: position)
  }

  /// What stands here instead of what was expected, in words.
  var foundHere: Message.Argument {
    switch current {
    case .endOfText: .phrase(.endOfTheText)
    case _ where startsLine(position): .phrase(.endOfTheLine)
    case .string: .phrase(.aTextInQuotes)
    default: .message(Message(.quoted, .words(shortened(text(of: position)))))
    }
  }

  func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.count <= 40 { return text }
    var short = String.UnicodeScalarView()
    for scalar in scalars.prefix(37) { short.append(scalar) }
    return String(short) + "…"
  }

  mutating func expect(_ kind: TokenKind) throws(Abandoned) {
    if current == kind { return advance() }
    throw abandon(expecting: .message(Message(.quoted, .words(Parser.spelling(of: kind)))))
  }

  mutating func expectString() throws(Abandoned) {
    if current == .string { return advance() }
    throw abandon(expecting: .phrase(.aTextInQuotes))
  }

  /// How the mark or keyword of a kind is written.
  static func spelling(of kind: TokenKind) -> String {
    switch kind {
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .comma: ","
    case .colon: ":"
    case .dot: "."
    case .percent: "%"
    case .pipe: "|"
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .divide: "/"
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    default: KeywordColumn.english.spelling(of: kind)
    }
  }

  // MARK: Recovery

  mutating func skipToDeclaration() {
    while current != .endOfText, !current.startsDeclaration { advance() }
  }

  mutating func skipToMetadata() {
    while current != .endOfText, !current.startsDeclaration, !current.startsMetadata { advance() }
  }

  // MARK: Depth

  /// Enters something that can hold itself; nothing recurses without passing here.
  mutating func enter() throws(Abandoned) {
    depth += 1
    if depth <= Parser.maximalDepth { return }
    report(
      Diagnostic(
        .nestedTooDeep, Message(.nestedTooDeep, .number(Parser.maximalDepth)),
        at: place(of: position)))
    throw Abandoned()
  }

  // MARK: Names

  /// A name that is being declared.
  mutating func parseName(_ expected: Phrase = .aName) throws(Abandoned) {
    let mark = mark()
    try parseNameToken(expected)
    finish(.name, since: mark)
  }

  /// A name that is used.
  mutating func parseReference(_ expected: Phrase = .aName) throws(Abandoned) {
    let mark = mark()
    try parseNameToken(expected)
    finish(.nameReference, since: mark)
  }

  private mutating func parseNameToken(_ expected: Phrase) throws(Abandoned) {
    if current.isName { return advance() }
    // A keyword on the same line was surely meant as the name.
    if current.isKeyword, !startsLine(position) { return takeReservedWord() }
    throw abandon(expecting: .phrase(expected))
  }

  /// Takes a keyword for a name. Said once a text for each keyword: its declaration and its uses
  /// are one mistake.
  mutating func takeReservedWord() {
    if reservedWordsSaid.insert(current).inserted {
      report(
        Diagnostic(
          .reservedWord, Message(.reservedWord, .words(text(of: position))),
          at: place(of: position), help: [Message(.chooseAnotherName)]))
    }
    advance()
  }

  /// A year: four digits.
  mutating func parseYear() throws(Abandoned) {
    guard current == .number || current == .date else {
      throw abandon(expecting: .phrase(.aYear))
    }
    let mark = mark()
    let isRepaired = repairs[position] != nil
    let words = text(of: position)
    let place = place(of: position)
    let isDate = current == .date
    advance()
    let isYear = words.utf8.count == 4 && !words.utf8.contains { $0 < 0x30 || $0 > 0x39 }
    if !isRepaired, !isYear || current == .percent {
      let end = current == .percent ? self.place(of: position) : place
      if current == .percent { advance() }
      report(
        Diagnostic(
          .malformedYear, Message(.malformedYear, .words(words)), at: place.through(end),
          help: isDate
            ? [
              Message(
                .deadlineIsYear, .words(String(decoding: words.utf8.prefix(4), as: UTF8.self)))
            ] : [],
          fix: isDate
            ? Fix(replace: place, with: String(decoding: words.utf8.prefix(4), as: UTF8.self)) : nil
        ))
    }
    finish(.year, since: mark, isBroken: isRepaired || !isYear)
  }
}
