import Diagnostics

/// Formulas and conditions. Binding, strongest first: `in YEAR` and `last year`, `* /`, `+ -`,
/// comparison and `includes`, `not`, `and`, `or`. Chains are flat nodes, so that only what is
/// really nested goes deep.
extension Parser {
  /// A condition, in a given context.
  mutating func parseCondition(in newContext: FormulaContext) throws(Abandoned) {
    let outer = (context, timingMayFollow, isRightSide)
    enter(newContext)
    isRightSide = false
    defer { (context, timingMayFollow, isRightSide) = outer }
    try parseOr()
  }

  /// A value: arithmetic without comparison.
  mutating func parseValue(in newContext: FormulaContext) throws(Abandoned) {
    let outer = (context, timingMayFollow)
    enter(newContext)
    defer { (context, timingMayFollow) = outer }
    try parseAdditive()
  }

  private mutating func enter(_ newContext: FormulaContext) {
    context = newContext
    switch newContext {
    case .plain: timingMayFollow = false
    case .sentence: timingMayFollow = true
    case .bareWhere: break
    }
  }

  private mutating func parseOr() throws(Abandoned) {
    let mark = mark()
    try parseAnd()
    guard current == .or else { return }
    try finishing(.or, since: mark) { p throws(Abandoned) in
      while p.consume(.or) { try p.parseAnd() }
    }
  }

  private mutating func parseAnd() throws(Abandoned) {
    let mark = mark()
    try parseNot()
    guard current == .and else { return }
    try finishing(.and, since: mark) { p throws(Abandoned) in
      while p.consume(.and) { try p.parseNot() }
    }
  }

  private mutating func parseNot() throws(Abandoned) {
    guard pendingOperand == nil, current == .not else { return try parseComparison() }
    let mark = mark()
    let outerDepth = depth
    try enter()
    try finishing(.not, since: mark) { p throws(Abandoned) in
      p.advance()
      if p.current == .not { try p.parseNot() } else { try p.parseComparison(isNegated: true) }
    }
    depth = outerDepth
  }

  private mutating func parseComparison(isNegated: Bool = false) throws(Abandoned) {
    let mark = mark()
    try parseAdditive()
    readSpokenComparison()
    if consume(.includes) {
      try parseReference(.aCategory)
      return finish(.comparison, since: mark)
    }
    if saysStretchOfValue(since: mark, isNegated: isNegated) {
      try parseStretchOfValue()
      return finish(.comparison, since: mark, isBroken: true)
    }
    guard current.isComparison else { return }
    let end = consumedEnd
    let mayEndWhere = context == .bareWhere && isConditionInParentheses(nodes.count - 1)
    let first = position
    advance()
    isRightSide = true
    defer { isRightSide = false }
    try parseAdditive()
    if mayEndWhere, nodes[nodes.count - 1].kind == .numberLiteral {
      noteDoubt(end: end, isCertain: true)
    }
    // In a bare `where` the second comparison belongs to what stands around the aggregate.
    let isChain = current.isComparison && context != .bareWhere
    if isChain { try parseChain(first: first, isNegated: isNegated) }
    finish(.comparison, since: mark, isBroken: isChain)
  }

  /// `1 <= x <= 3`: says so once and takes in the whole chain.
  private mutating func parseChain(first: Int, isNegated: Bool) throws(Abandoned) {
    // `(a >= 1 >= 80%` most likely lacks its `)` before the second comparison.
    if let open = openParenthesis, !isClosed(open) { throw reportUnclosed(open.token) }
    let second = position
    let isMiddleLiteral = nodes[nodes.count - 1].kind.isLiteral
    let start = tokenAfter(first)
    let middle = Place(file: file, start: Int(starts[start]), end: Int(starts[consumedEnd]))
    var count = 1
    while current.isComparison {
      count += 1
      advance()
      try parseAdditive()
    }
    // `1 <= x <= 20` can only mean one thing; behind `not` it would need parentheses.
    let isPlain =
      count == 2 && !isMiddleLiteral && kinds[first].pointsLike(kinds[second])
      && middle.end - middle.start <= 100 && !isNegated
    let words = source.text(from: Int(middle.start), to: Int(middle.end))
    report(
      Diagnostic(
        .chainedComparison, Message(.chainedComparison), at: place(of: second),
        notes: [.init(Message(.firstComparison), at: place(of: first))],
        help: [Message(.splitChain)],
        fix: isPlain ? Fix(replace: middle.after, with: " and " + words) : nil))
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
    let outerDepth = depth
    readLastYear()
    while startsShift {
      // A shift of a shift is a mistake of meaning, but must not go deep either.
      try enter()
      try parseShift(since: mark)
    }
    depth = outerDepth
  }

  private mutating func parseShift(since mark: Mark) throws(Abandoned) {
    let shift = position
    let end = consumedEnd
    let isLiteral = nodes[nodes.count - 1].kind.isLiteral
    if consume(.in) {
      try parseYear()
    } else {
      advance()
      try expect(.year)
    }
    // In a bare `where` the shift may belong to the whole aggregate.
    if isLiteral, context != .bareWhere { reportShiftOfLiteral(shift) }
    finish(.shift, since: mark, isBroken: isLiteral)
    noteDoubt(end: end, isCertain: isLiteral)
  }

  /// In a parenthesis nobody closes it may as well be the timing: the parenthesis is the mistake.
  private mutating func reportShiftOfLiteral(_ shift: Int) {
    if let open = openParenthesis, !isClosed(open) { return }
    report(
      Diagnostic(
        .shiftOfLiteral, Message(.shiftOfLiteral), at: place(of: shift).through(placeBehind),
        help: [Message(.shiftBelongsToName)]))
  }

  /// Whether `in 2025` or `last year` follows; at the end of a sentence `in 2025` is its timing.
  private var startsShift: Bool {
    if current == .last { return true }
    guard current == .in, jointOfStretch == nil else { return false }
    var year = tokenAfter(position)
    // `in year 2025`
    while kinds[year] == .year || isWord("the", at: year), !startsLine(year) {
      year = tokenAfter(year)
    }
    guard kinds[year] == .number else { return false }
    // `in 2026-2030` and `in 2026 and 2027` can only be a timing.
    let dash = tokenAfter(year)
    let isStretch =
      kinds[dash] == .minus || (kinds[dash] == .and && isYearNumber(tokenAfter(dash)))
    if timingMayFollow, isStretch, endsSentence(after: tokenAfter(dash)) { return false }
    return !timingMayFollow || !endsSentence(after: year)
  }

  /// Whether nothing of a formula or timing follows a token.
  func endsSentence(after token: Int) -> Bool {
    let end = tokenAfter(token)
    let following = kinds[end]
    if following == .comma {
      // `in 2025, every year`: the timing comes behind a stray mark.
      let behind = kinds[tokenAfter(end)]
      return behind != .every && behind != .by && behind != .in
    }
    return following == .endOfText || following == .then
      || following.startsDeclaration || following.startsMetadata
      // A word where declarations begin was meant to be one; behind a year goes no name.
      || (following == .identifier && isUnindented(end) && !followsAsOperator(end))
      || (following == .identifier && startsLine(end) && kinds[token] == .number)
  }

  /// A literal, a name, an aggregate or a parenthesis.
  private mutating func parseOperand() throws(Abandoned) {
    if pendingOperand != nil {
      pendingOperand = nil
      return
    }
    switch operandHere {
    case .reservedWord:
      let mark = mark()
      takeReservedWord()
      finish(.nameReference, since: mark)
    case .value: try parseWrittenValue()
    case .aggregate: try parseAggregate()
    case .function: throw abandonAtFunction()
    case .name: try parseNamed()
    case .parenthesis: try parseParenthesis()
    case .month: try parseMonthFirst()
    case .nothing: throw abandonWithoutValue()
    }
  }

  private enum Operand {
    case reservedWord, value, aggregate, function, name, parenthesis, month, nothing
  }

  /// What begins here. Apart from the function that recurses, whose frame must stay small.
  private var operandHere: Operand {
    if standsForName { return .reservedWord }
    return switch current {
    case .number, .minus, .date, .yes, .no: .value
    case _ where spokenAggregate != nil: .aggregate
    case _ where startsFunction: .function
    case _ where current.isName || current == .string: .name
    case .leftParenthesis: .parenthesis
    case _ where current.startsAggregate: .aggregate
    case _ where current.isMonth: .month
    default: .nothing
    }
  }

  private mutating func abandonWithoutValue() -> Abandoned {
    switch current {
    case .last: abandonAtLastYear()
    case .at, .more, .fewer, .exactly: abandonAtCount()
    case .equal where saysMarkApart(): Abandoned()
    case .any, .most, .least, .than, .every:
      abandonAtWord(expecting: .phrase(.aNameOrValue), help: [Message(.quantitiesAre)])
    case _ where current.isComparison || current == .by || current == .then:
      abandonAtWord(expecting: .phrase(.aNameOrValue))
    default: abandon(expecting: .phrase(.aNameOrValue))
    }
  }

  /// `and at least 3 labs`
  private mutating func abandonAtCount() -> Abandoned {
    saysCountedValue() ? Abandoned() : abandon(expecting: .phrase(.aNameOrValue))
  }

  /// `last year t`: the words stand behind the name.
  private mutating func abandonAtLastYear() -> Abandoned {
    report(
      Diagnostic(
        .unexpectedWords, Message(.expectedButFound, .phrase(.aNameOrValue), wordHere),
        at: place(of: position), help: [Message(.shiftBelongsToName)]))
    return Abandoned()
  }

  /// Whether a keyword stands where a name should be, rather than as a sign that it is missing.
  private var standsForName: Bool {
    guard current.isKeyword, !current.isName else { return false }
    switch current {
    case .yes, .no, .by, .in, .every, .then, .has, .have, .and, .or, .not, .where, .across, .of,
      .last, .includes:
      return false
    default: break
    }
    if reservedWordsSaid.contains(current), !startsLine(position) {
      return !current.startsAggregate || next != .of
    }
    // A line that begins with the word of a declaration or label is one, but for `test >= 1`.
    return followsAsOperator(position)
      || (next == .equal && !current.startsMetadata && !startsLine(position))
  }

  /// `trainedShare`, `province.averageExamScore`
  private mutating func parseNamed() throws(Abandoned) {
    let mark = mark()
    if !takeLabel() {
      guard current.isName else { throw abandon(expecting: .phrase(.aNameOrValue)) }
      advance()
    }
    finish(.nameReference, since: mark)
    if isVietnameseAggregate(mark) { throw Abandoned() }
    guard !isPeriodBeforeTiming, consume(.dot) else { return }
    try parseReference()
    finish(.parentReference, since: mark)
  }

  /// `cao nhất của teachers across …`: words for which nothing was there to be read, as was said.
  private func isVietnameseAggregate(_ mark: Mark) -> Bool {
    guard current == .across, measuresMeant[starts[mark.token]] != nil else { return false }
    return wordBefore(mark.token).map { kinds[$0] != .of } ?? true
  }

  mutating func parseParenthesis() throws(Abandoned) {
    try enter()
    let mark = mark()
    let outer = openParenthesis
    let open = OpenParenthesis(token: position)
    openParenthesis = open
    try finishing(.parenthesis, since: mark) { p throws(Abandoned) in
      p.advance()
      try p.parseCondition(in: .plain)
      if p.current != .rightParenthesis {
        // What is missing is the closing mark, unless something unreadable stands before it.
        if p.isClosed(open) { throw p.abandon(expecting: .phrase(.anOperator)) }
        throw p.reportUnclosed(open.token)
      }
      p.advance()
    }
    openParenthesis = outer
    depth -= 1
  }

  private mutating func reportUnclosed(_ open: Int) -> Abandoned {
    report(
      Diagnostic(
        .unclosedParenthesis, Message(.unclosedParenthesis), at: place(of: open),
        help: [Message(.closeParenthesis)]))
    return Abandoned()
  }

  /// Whether the text has, before the next declaration, the mark that closes a parenthesis.
  private mutating func isClosed(_ open: OpenParenthesis) -> Bool {
    if let known = open.isClosed { return known }
    var level = 0
    var token = open.token
    var isClosed = false
    while kinds[token] != .endOfText, !isClosed {
      if kinds[token].startsDeclaration, startsLine(token) { break }
      if kinds[token] == .leftParenthesis { level += 1 }
      if kinds[token] == .rightParenthesis {
        level -= 1
        isClosed = level == 0
      }
      token += 1
    }
    if openParenthesis?.token == open.token { openParenthesis?.isClosed = isClosed }
    return isClosed
  }
}

extension TokenKind {
  /// Whether two comparisons order their sides the same way: `<` and `<=`, `>` and `>=`.
  fileprivate func pointsLike(_ other: TokenKind) -> Bool {
    switch self {
    case .less, .lessOrEqual: other == .less || other == .lessOrEqual
    case .greater, .greaterOrEqual: other == .greater || other == .greaterOrEqual
    default: false
    }
  }

  var startsAggregate: Bool {
    switch self {
    case .share, .number_, .sum, .average, .lowest, .highest, .median: true
    default: false
    }
  }
}
