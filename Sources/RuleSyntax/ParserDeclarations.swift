import Diagnostics

/// Declarations: what a file may hold, one function a kind.
extension Parser {
  mutating func parseFile() {
    let mark = Mark(node: 0, token: 0)
    while current != .endOfText {
      if let kind = statement(at: position) {
        parseDeclaration(of: kind)
      } else {
        parseStrayWords()
      }
    }
    // The root covers every token, the trivia at both ends included.
    consumedEnd = kinds.count
    finish(.file, since: mark)
  }

  private mutating func parseDeclaration(of kind: TokenKind) {
    let lacksItsWord = lostStatement(at: position) != nil || isUseWithoutWord(position)
    let isMisspelt = !lacksItsWord && !current.startsDeclaration
    let said = findings.count
    if lacksItsWord {
      reportLostStatement(kind)
    } else if isMisspelt {
      reportStatement(meant: kind)
      // The rows of a table can be told only behind the word `test`.
      if kind == .test { return skipStrayWords(since: mark()) }
    }
    let mark = mark()
    if !lacksItsWord {
      readWord(as: kind)
      advance()
    }
    let isBroken: Bool
    switch kind {
    case .use: isBroken = attempt(.line) { p throws(Abandoned) in try p.parseText(.word) }
    case .entity: isBroken = attempt(.line) { p throws(Abandoned) in try p.parseEntity() }
    case .field: isBroken = attempt(.line) { p throws(Abandoned) in try p.parseField() }
    case .group: isBroken = attempt { p throws(Abandoned) in try p.parseGroup() }
    case .indicator: isBroken = parseIndicator()
    case .check: isBroken = parseCheck()
    case .plan: isBroken = parsePlan()
    case .parameter: isBroken = parseParameter()
    case .rule: isBroken = parseRule()
    case .duty:
      isBroken = attempt(.line) { p throws(Abandoned) in
        try p.parseName(before: [.vi, .en, .clause], ends: .withLine)
      }
    default: isBroken = parseTest()
    }
    let declaration = NodeKind.declaration(startedBy: kind)
    let isBrokenBehind = parseTrailingMetadata(of: declaration, isBroken: isBroken)
    let isCutShort = parseRest(isSilent: isBroken || isBrokenBehind || isMisspelt)
    // `duy b every school has …` was not meant as a duty.
    if isMisspelt, isCutShort, said < findings.count { findings[said].fix = nil }
    finish(declaration, since: mark, isBroken: isBroken || isCutShort)
  }

  /// Words behind a declaration that do not belong to it. Silent where it is broken already.
  private mutating func parseRest(isSilent: Bool) -> Bool {
    if current == .endOfText || statement(at: position) != nil { return false }
    // A line that is not indented was meant as something of its own.
    if current.isName, isUnindented(position), !isSilent { return false }
    if isUnknownStatement(position) { return false }
    if !isSilent { reportRest() }
    skipToDeclaration()
    return true
  }

  /// Says that what stands here belongs to nothing.
  mutating func reportRest() {
    let here = place(of: position)
    if current == .rightParenthesis {
      return report(
        Diagnostic(
          .unclosedParenthesis, Message(.parenthesisNotOpened), at: here,
          fix: Fix(replace: here, with: "")))
    }
    reportUnexpected(
      Diagnostic(
        .unexpectedWords,
        Message(.nothingMoreExpected, .words(Parser.shortened(text(of: position)))),
        at: here, help: current == .then ? [Message(.commaBeforeThen)] : [],
        fix: current == .dot || current == .comma ? Fix(replace: here, with: "") : nil))
  }

  /// Words that begin no declaration, up to the next one.
  private mutating func parseStrayWords() {
    if isBullet(position) { return dropBullet() }
    reportStatement(meant: nil)
    skipStrayWords(since: mark())
  }

  private mutating func skipStrayWords(since mark: Mark) {
    let first = position
    // What is no declaration may be no rule text either: one complaint is enough.
    repeat {
      advance()
    } while current != .endOfText && statement(at: position) == nil
      && !startsParagraph(position) && !isUnknownStatement(position)
    silence(from: first, to: position)
    strayWords.append(place(since: mark))
    finish(.strayWords, since: mark, isBroken: true)
  }

  private mutating func reportStatement(meant kind: TokenKind?) {
    silence(from: position, to: position + 1)
    let isLost = isTestWithoutWord(position)
    let here = place(of: position)
    let word = kind.map { Parser.spelling(of: $0) + (isLost ? " " + text(of: position) : "") }
    report(
      Diagnostic(
        .unknownStatement,
        Message(.unknownStatement, .words(Parser.shortened(text(of: position)))),
        at: here,
        help: [
          (word ?? statementMeant(at: position)).map { Message(.didYouMean, .words($0)) }
            ?? Message(.declarationsAre)
        ],
        fix: word.map {
          isLost ? Fix(replace: here.before, with: "test ") : Fix(replace: here, with: $0)
        }))
  }

  /// Says that the word is missing that a declaration begins with.
  private mutating func reportLostStatement(_ kind: TokenKind) {
    let word = Parser.spelling(of: kind)
    let name = text(of: position)
    let start = Int(starts[position])
    report(
      Diagnostic(
        .unknownStatement, Message(.unknownStatement, .words(Parser.shortened(name))),
        at: place(of: position),
        help: [Message(.didYouMean, .words(word + " " + Parser.shortened(name)))],
        fix: Fix(replace: Place(file: file, start: start, end: start), with: word + " ")))
  }

  // MARK: One function a kind

  /// `entity school, schools in commune`
  private mutating func parseEntity() throws(Abandoned) {
    try parseName(before: [.comma])
    try expectPlural()
    if lacksIn() {
      let mark = mark()
      advance()
      finish(.name, since: mark)
    } else {
      try parseName(.aPluralName, before: [.in], ends: .withLine)
    }
    try parseParent()
  }

  /// `in commune`
  private mutating func parseParent() throws(Abandoned) {
    if startsLine(position), current != .in { return }
    let mark = mark()
    switch current {
    case .in: advance()
    case .of where next.isName:
      reportLackOfIn(fix: Fix(replace: place(of: position), with: "in"))
      readWord(as: .in)
      advance()
    case _ where current.isName:
      let start = Int(starts[position])
      reportLackOfIn(fix: Fix(replace: Place(file: file, start: start, end: start), with: "in "))
    default: return
    }
    try parseReference(.anEntity)
    finish(.parent, since: mark)
  }

  private mutating func reportLackOfIn(fix: Fix) {
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, messageExpecting(.message(Message(.quoted, "in"))),
        at: place(of: position), fix: fix))
  }

  /// Whether a plural is followed, on its line, by the entity it should be `in`: one that the text
  /// declares itself, since the words could also be a name of two words.
  private mutating func lacksIn() -> Bool {
    let parent = tokenAfter(position)
    guard current.isName, kinds[parent].isName, !startsLine(parent) else { return false }
    let end = tokenAfter(parent)
    guard kinds[end] == .endOfText || startsLine(end) else { return false }
    let entities = entityNames ?? allEntityNames()
    entityNames = entities
    return entities.contains(text(of: parent))
  }

  /// What stands behind each word `entity` of the text.
  private func allEntityNames() -> Set<String> {
    var names: Set<String> = []
    for token in kinds.indices where kinds[token] == .entity {
      let name = tokenAfter(token)
      if kinds[name].isName { names.insert(text(of: name)) }
    }
    return names
  }

  /// `of school`
  mutating func parseOwner() throws(Abandoned) {
    let mark = mark()
    try expect(.of)
    try parseReference(.anEntity)
    finish(.owningEntity, since: mark)
  }

  /// `field smartClassrooms of school: count`
  private mutating func parseField() throws(Abandoned) {
    try parseName(before: [.of])
    try parseOwner()
    try expectColon()
    try parseType()
    let mark = mark()
    if consume(.lasting) { finish(.lasting, since: mark) }
  }

  /// `group preschool, preschools = schools where levels includes preschool`
  private mutating func parseGroup() throws(Abandoned) {
    try parseName(before: [.comma])
    try expectPlural()
    try parseName(.aPluralName, before: [.equal])
    let labels = parseMisplacedLabels()
    var isRead = false
    defer { if let labels { reportLabelsOfGroup(labels, isRead: isRead) } }
    readEqualOfGroup()
    try expectEqual()
    try parseReference(.aGroup)
    let mark = mark()
    readWhereOfFormula()
    try expect(.where)
    try finishing(.whereClause, since: mark) { p throws(Abandoned) in
      try p.parseCondition(in: .plain)
    }
    isRead = true
  }

  /// `indicator smartClassroomRatio: share vi "…" = share of schools where smartClassrooms >= 1`
  private mutating func parseIndicator() -> Bool {
    let head = attempt(.line) { p throws(Abandoned) in
      try p.parseName(before: [.colon, .equal], ends: .withLine)
      if p.readsColonAsEqual() { return }
      if p.lacksColon { try p.expectColon() } else if !p.consume(.colon) { return }
      try p.parseType()
    }
    parseMetadata(of: .indicatorDeclaration)
    if head, current != .equal { return true }
    if readsFormulaWithoutEqual() { return true }
    let formula = attempt { p throws(Abandoned) in
      try p.expectEqual()
      try p.refuseQuantity(in: .indicatorDeclaration)
      try p.parseCondition(in: .plain)
    }
    return head || formula
  }

  /// `check trainedWithinTeachers of school vi "…" teachersTrained <= teachers`
  private mutating func parseCheck() -> Bool {
    let head = attempt(.line) { p throws(Abandoned) in
      try p.parseName(before: [.of])
      try p.parseOwner()
    }
    parseMetadata(of: .checkDeclaration)
    if head, current == .endOfText || statement(at: position) != nil { return true }
    bodyStart = position
    return attempt { p throws(Abandoned) in
      try p.refuseQuantity(in: .checkDeclaration)
      try p.parseCondition(in: .plain)
    } || head
  }

  /// `parameter nurseryTarget: share = 50% from 2026, 56% from 2030`
  private mutating func parseParameter() -> Bool {
    let head = attempt(.line) { p throws(Abandoned) in
      try p.parseName(before: [.colon])
      try p.expectColon()
      try p.parseType()
    }
    parseMetadata(of: .parameterDeclaration)
    if head, current != .equal { return true }
    let values = attempt { p throws(Abandoned) in
      try p.expectEqual()
      repeat { try p.parseDatedValue() } while p.consume(.comma)
    }
    return head || values
  }

  /// The `=` before what a name stands for, which may begin the next line.
  private mutating func expectEqual() throws(Abandoned) {
    bodyStart = position
    if consume(.equal) { return }
    if current.isName || current.startsAggregate, !isUnindented(position) {
      throw abandonAtWord(expecting: .message(Message(.quoted, "=")))
    }
    try expect(.equal)
  }

  private mutating func parseDatedValue() throws(Abandoned) {
    let mark = mark()
    if !takesDayOfFigures() { try parseLiteral() }
    if current == .by || current == .in, next == .number { saySpoken(as: .from) }
    readYearWithoutFrom()
    if consume(.from) { try parseYear() }
    finish(.datedValue, since: mark)
  }

  /// A value that is written out: a number, a date, yes or no, a category.
  mutating func parseLiteral() throws(Abandoned) {
    switch current {
    case .number, .minus, .date, .yes, .no: try parseWrittenValue()
    case _ where current.isName: try parseReference()
    default: throw abandon(expecting: .phrase(.aValue))
    }
  }

  /// `plan haDong71 vi "…" document "…" for commune "ha-dong" from 2026 to 2030`
  private mutating func parsePlan() -> Bool {
    var isBroken = attempt(.line) { p throws(Abandoned) in
      try p.parseName(before: [.for, .from], ends: .withLine)
    }
    while true {
      parseMetadata(of: .planDeclaration)
      readPeriodWithoutFrom()
      if current == .for {
        let failed = attempt(.line) { p throws(Abandoned) in try p.parseScope() }
        isBroken = isBroken || failed
      } else if current == .from {
        let failed = attempt(.line) { p throws(Abandoned) in try p.parsePeriod() }
        isBroken = isBroken || failed
      } else {
        return isBroken
      }
    }
  }

  private mutating func parseScope() throws(Abandoned) {
    let mark = mark()
    advance()
    if consume(.every) || readSpokenQuantity() == [.every] {
      try parseReference(.anEntity)
    } else {
      try parseReference(.anEntity)
      try parseText(.word)
    }
    finish(.scope, since: mark)
  }

  /// `from 2026 to 2030`
  private mutating func parsePeriod() throws(Abandoned) {
    let mark = mark()
    advance()
    try parseYear()
    try expectTo()
    try parseYear()
    finish(.period, since: mark)
  }

  /// `rule smartClassrooms vi "…" smartClassroomRatio >= 100% by 2030`
  private mutating func parseRule() -> Bool {
    let head = attempt(.line) { p throws(Abandoned) in
      if p.lacksNameOfRule { throw p.abandon(expecting: .phrase(.aName)) }
      try p.parseName(before: [], ends: .beforeSentence)
      p.dropMarkBehindName()
    }
    parseMetadata(of: .ruleDeclaration)
    if head, current == .endOfText || statement(at: position) != nil { return true }
    return attempt { p throws(Abandoned) in try p.parseSentence() } || head
  }
}

extension NodeKind {
  fileprivate static func declaration(startedBy keyword: TokenKind) -> NodeKind {
    switch keyword {
    case .use: .useDeclaration
    case .entity: .entityDeclaration
    case .field: .fieldDeclaration
    case .group: .groupDeclaration
    case .indicator: .indicatorDeclaration
    case .check: .checkDeclaration
    case .plan: .planDeclaration
    case .parameter: .parameterDeclaration
    case .rule: .ruleDeclaration
    case .duty: .dutyDeclaration
    default: .testDeclaration
    }
  }
}
