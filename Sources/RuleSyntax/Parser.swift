import Diagnostics

/// Tokens in, tree out. Recursive descent with one token of look-ahead (two for `in 2027`), which
/// recovers at the next label, row or declaration, so that one run finds all mistakes of a text.
///
/// INVARIANT: `position` is the index of a token that is not trivia.
struct Parser {
  let source: SourceText
  let file: Int
  /// As the lexer read them; a word that was surely meant as a keyword becomes that keyword.
  var kinds: [TokenKind]
  let starts: [Int32]
  var repairs: [Int: String]
  var position = 0
  /// One more than the index of the last token consumed.
  var consumedEnd = 0
  var nodes: [SyntaxTree.Node] = []
  /// What the lexer said, and about which tokens.
  let lexical: [Diagnostic]
  let suspects: [Int]
  let firstUnsaid: Place?
  var findings: [Diagnostic] = []
  /// Stretches of text whose lexical complaints are withdrawn.
  var silences: [Place] = []
  var depth = 0
  var reservedWordsSaid: Set<TokenKind> = []
  /// The finding about each name of several words that is used.
  var foreignWordsSaid: [String: Int] = [:]
  /// The words with letters outside ASCII that are declared as names: only these become names.
  var foreignNames: Set<String> = []
  /// Stretches of text that are no rules, where Vietnamese words are no mistake of their own.
  var strayWords: [Place] = []
  var vietnameseFindings = 0
  /// What Vietnamese words may mean that stand at a byte.
  var measuresMeant: [Int32: Message] = [:]
  /// The innermost parenthesis being read; nil outside of any.
  var openParenthesis: OpenParenthesis?
  /// What the formula being parsed stands in; decides how `in YEAR` and chains are read.
  var context = FormulaContext.plain
  /// Whether the timing of a rule can stand right behind the formula being parsed: an `in YEAR` at
  /// the end of the sentence is then the timing.
  var timingMayFollow = false
  /// A parenthesis already parsed that turns out to be the first operand of something longer.
  var pendingOperand: Mark?
  /// Where the formula or sentence of the declaration being read begins.
  var bodyStart: Int?
  var doubt: Doubt?
  /// The entities the text declares, once somebody has asked.
  var entityNames: Set<String>?
  /// Behind the sign of a comparison, outside of any parenthesis within it.
  var isRightSide = false

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

  /// A parenthesis being read, and whether the text closes it, once somebody has asked.
  struct OpenParenthesis {
    let token: Int
    var isClosed: Bool?
  }

  /// A mistake has been said; the parser goes on where the next readable thing begins.
  struct Abandoned: Error {}

  enum FormulaContext {
    case plain
    /// Not inside any parenthesis of a rule's sentence.
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
    lexical = lexer.diagnostics
    suspects = lexer.suspects
    firstUnsaid = lexer.firstUnsaid
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

  /// Reads a token as of another kind; the end of the text stays what it is, whatever words are
  /// taken together before it.
  mutating func reread(_ token: Int, as kind: TokenKind) {
    if kinds[token] != .endOfText { kinds[token] = kind }
  }

  /// Takes what stands behind a word, up to another, as read together with it.
  mutating func joinWords(behind first: Int, through last: Int) {
    for token in stride(from: first + 1, through: last, by: 1) where !kinds[token].isTrivia {
      reread(token, as: .unusable)
    }
  }

  mutating func consume(_ kind: TokenKind) -> Bool {
    if current != kind { return false }
    advance()
    return true
  }

  /// The words of an identifier; used for the few words that mean something only in one place.
  func isWord(_ word: StaticString, at token: Int) -> Bool {
    guard kinds[token] == .identifier else { return false }
    let start = Int(starts[token])
    let count = Int(starts[token + 1]) - start
    if count != word.utf8CodeUnitCount { return false }
    for index in 0..<count where source.bytes[start + index] != word.utf8Start[index] {
      return false
    }
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

  /// Finishes a node also where what it holds is given up: what stands in it already keeps its
  /// place, and can be looked at.
  mutating func finishing(
    _ kind: NodeKind, since mark: Mark, _ piece: (inout Parser) throws(Abandoned) -> Void
  ) throws(Abandoned) {
    try keeping(kind, since: mark, piece)
    finish(kind, since: mark)
  }

  /// The same, for a piece that finishes the node itself where nothing is given up.
  mutating func keeping(
    _ kind: NodeKind, since mark: Mark, _ piece: (inout Parser) throws(Abandoned) -> Void
  ) throws(Abandoned) {
    do throws(Abandoned) {
      try piece(&self)
    } catch {
      // Without a single word it has no place.
      if consumedEnd > mark.token { finish(kind, since: mark, isBroken: true) }
      throw error
    }
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

  // MARK: Depth

  /// Enters something that can hold itself; nothing recurses without passing here.
  mutating func enter() throws(Abandoned) {
    depth += 1
    if depth <= Parser.maximalDepth { return }
    report(
      Diagnostic(
        .nestedTooDeep, Message(.nestedTooDeep, .number(Parser.maximalDepth)),
        at: place(of: position), help: [Message(.nameTheInnerParts)]))
    throw Abandoned()
  }
}
