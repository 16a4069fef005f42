import Diagnostics

/// Formulas and conditions. Binding, strongest first: `in YEAR` and `last year`, `* /`, `+ -`,
/// comparison and `includes`, `not`, `and`, `or`. Chains are flat nodes, so that only what is
/// really nested goes deep.
extension Parser {
  /// A condition, in a given context.
  mutating func parseCondition(in newContext: FormulaContext) throws(Abandoned) {
    let outer = context
    context = newContext
    defer { context = outer }
    try parseOr()
  }

  /// A value: arithmetic without comparison.
  mutating func parseValue(in newContext: FormulaContext) throws(Abandoned) {
    let outer = context
    context = newContext
    defer { context = outer }
    try enter()
    defer { depth -= 1 }
    try parseAdditive()
  }

  private mutating func parseOr() throws(Abandoned) {
    try enter()
    defer { depth -= 1 }
    let mark = mark()
    try parseAnd()
    guard current == .or else { return }
    while consume(.or) { try parseAnd() }
    finish(.or, since: mark)
  }

  private mutating func parseAnd() throws(Abandoned) {
    let mark = mark()
    try parseNot()
    guard current == .and else { return }
    while consume(.and) { try parseNot() }
    finish(.and, since: mark)
  }

  private mutating func parseNot() throws(Abandoned) {
    guard pendingOperand == nil, current == .not else { return try parseComparison() }
    try enter()
    defer { depth -= 1 }
    let mark = mark()
    advance()
    try parseNot()
    finish(.not, since: mark)
  }

  private mutating func parseComparison() throws(Abandoned) {
    let mark = mark()
    try parseAdditive()
    if consume(.includes) {
      try parseReference(.aCategory)
      return finish(.comparison, since: mark)
    }
    guard current.isComparison else { return }
    let first = position
    advance()
    try parseAdditive()
    finish(.comparison, since: mark)
    // In a bare `where` the second comparison belongs to what stands around the aggregate.
    if current.isComparison, context != .bareWhere { try reportChain(first: first) }
  }

  /// `1 <= x <= 3`: says so once and reads on behind the chain.
  private mutating func reportChain(first: Int) throws(Abandoned) {
    report(
      Diagnostic(
        .chainedComparison, Message(.chainedComparison), at: place(of: position),
        notes: [.init(Message(.firstComparison), at: place(of: first))],
        help: [Message(.splitChain)]))
    while current.isComparison {
      advance()
      let mark = mark()
      try parseAdditive()
      finish(.parenthesis, since: mark, isBroken: true)
    }
  }

  private mutating func parseAdditive() throws(Abandoned) {
    let mark = mark()
    try parseMultiplicative()
    guard current == .plus || current == .minus else { return }
    while current == .plus || current == .minus {
      let end = consumedEnd
      advance()
      let isAggregate = current.startsAggregate
      try parseMultiplicative()
      noteDoubt(end: end, isCertain: isAggregate)
    }
    finish(.additive, since: mark)
  }

  private mutating func parseMultiplicative() throws(Abandoned) {
    let mark = mark()
    try parseShifted()
    guard current == .times || current == .divide else { return }
    while current == .times || current == .divide {
      let end = consumedEnd
      advance()
      let isAggregate = current.startsAggregate
      try parseShifted()
      noteDoubt(end: end, isCertain: isAggregate)
    }
    finish(.multiplicative, since: mark)
  }

  private mutating func parseShifted() throws(Abandoned) {
    let mark = mark()
    try parseOperand()
    while startsShift {
      let shift = position
      let end = consumedEnd
      let isLiteral = nodes[nodes.count - 1].kind.isLiteral
      if consume(.in) {
        try parseYear()
      } else {
        advance()
        try expect(.year)
      }
      if isLiteral {
        report(
          Diagnostic(
            .shiftOfLiteral, Message(.shiftOfLiteral),
            at: place(of: shift).through(placeBehind), help: [Message(.shiftBelongsToName)]))
      }
      finish(.shift, since: mark, isBroken: isLiteral)
      noteDoubt(end: end, isCertain: false)
    }
  }

  /// Whether `in 2025` or `last year` follows; at the end of a sentence `in 2025` is its timing.
  private var startsShift: Bool {
    if current == .last { return true }
    guard current == .in, next == .number else { return false }
    return context != .sentence || !endsSentence(after: tokenAfter(position))
  }

  /// Whether nothing of a formula or timing follows a token.
  func endsSentence(after token: Int) -> Bool {
    let following = kinds[tokenAfter(token)]
    return following == .endOfText || following == .comma || following == .then
      || following.startsDeclaration || following.startsMetadata
  }

  /// A literal, a name, an aggregate or a parenthesis.
  private mutating func parseOperand() throws(Abandoned) {
    if pendingOperand != nil {
      pendingOperand = nil
      return
    }
    let mark = mark()
    switch current {
    case .number, .minus: try parseNumberLiteral()
    case .date:
      advance()
      finish(.dateLiteral, since: mark)
    case .yes, .no:
      advance()
      finish(.truthLiteral, since: mark)
    case _ where current.isName: try parseNamed()
    case .leftParenthesis: try parseParenthesis()
    case _ where current.startsAggregate: try parseAggregate()
    case _ where current.isKeyword && !startsLine(position) && canStandForName:
      takeReservedWord()
      finish(.nameReference, since: mark)
    default: throw abandon(expecting: .phrase(.aNameOrValue))
    }
  }

  /// Whether a keyword where a name should be is one, rather than a sign that the name is missing.
  private var canStandForName: Bool {
    if reservedWordsSaid.contains(current) { return true }
    switch current {
    case .by, .in, .every, .then, .has, .have, .and, .or, .where, .across, .of, .last, .includes:
      return false
    default:
      return !current.startsDeclaration && !current.startsMetadata
        && (next.isComparison || next == .by || next == .has || next == .have || next == .across)
    }
  }

  /// `trainedShare`, `province.averageExamScore`
  private mutating func parseNamed() throws(Abandoned) {
    let mark = mark()
    advance()
    finish(.nameReference, since: mark)
    guard consume(.dot) else { return }
    try parseReference()
    finish(.parentReference, since: mark)
  }

  mutating func parseParenthesis() throws(Abandoned) {
    let mark = mark()
    let open = position
    advance()
    try parseCondition(in: .plain)
    if current != .rightParenthesis {
      // What is missing is the closing mark, unless something unreadable stands before it.
      if closes(open) { throw abandon(expecting: .phrase(.anOperator)) }
      report(
        Diagnostic(
          .unclosedParenthesis, Message(.unclosedParenthesis), at: place(of: open),
          help: [Message(.closeParenthesis)]))
      throw Abandoned()
    }
    advance()
    finish(.parenthesis, since: mark)
  }

  /// Whether the text has, before the next declaration, the mark that closes a parenthesis.
  private func closes(_ open: Int) -> Bool {
    var level = 0
    var token = open
    while kinds[token] != .endOfText, !kinds[token].startsDeclaration {
      if kinds[token] == .leftParenthesis { level += 1 }
      if kinds[token] == .rightParenthesis {
        level -= 1
        if level == 0 { return true }
      }
      token += 1
    }
    return false
  }

  // MARK: Literals

  /// `80%`, `-2`, `1.35 ha`, `350 million VND`, `15 November`
  mutating func parseNumberLiteral() throws(Abandoned) {
    let mark = mark()
    if current == .minus {
      advance()
      guard current == .number else { throw abandon(expecting: .phrase(.aNumber)) }
    }
    guard current == .number else { throw abandon(expecting: .phrase(.aNumber)) }
    let isBroken = repairs[position]?.isEmpty ?? false
    advance()
    if current == .percent {
      advance()
    } else if current.isMonth {
      advance()
      return finish(.dayLiteral, since: mark, isBroken: isBroken)
    } else if current.isUnit {
      try parseUnit()
    }
    finish(.numberLiteral, since: mark, isBroken: isBroken)
  }

  /// `ha`, `km2`, `million VND`
  mutating func parseUnit() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .ha, .m2, .km2, .vnd: advance()
    case .thousand, .million, .billion:
      advance()
      if !consume(.vnd) {
        report(
          Diagnostic(
            .unknownUnit, Message(.amountWithoutCurrency), at: place(since: mark),
            fix: Fix(replace: placeBehind, with: " VND")))
      }
    default:
      report(
        Diagnostic(
          .unknownUnit, Message(.unknownUnit, foundHere), at: placeOfFinding,
          help: [Message(.unitsAre)]))
      throw Abandoned()
    }
    finish(.unit, since: mark)
  }
}

extension TokenKind {
  var startsAggregate: Bool {
    switch self {
    case .share, .number_, .sum, .average, .lowest, .highest, .median: true
    default: false
    }
  }
}

extension NodeKind {
  fileprivate var isLiteral: Bool {
    switch self {
    case .numberLiteral, .dateLiteral, .dayLiteral, .truthLiteral: true
    default: false
    }
  }
}
