import Diagnostics

/// Declarations: what a file may hold, one function a kind.
extension Parser {
  mutating func parseFile() {
    let mark = Mark(node: 0, token: 0)
    while current != .endOfText {
      if current.startsDeclaration {
        parseDeclaration()
      } else {
        parseStrayWords()
      }
    }
    // The root covers every token, the trivia at both ends included.
    consumedEnd = kinds.count
    finish(.file, since: mark)
  }

  private mutating func parseDeclaration() {
    let mark = mark()
    let kind = current
    advance()
    let isBroken: Bool
    switch kind {
    case .use: isBroken = attempt { p throws(Abandoned) in try p.expectString() }
    case .entity: isBroken = attempt { p throws(Abandoned) in try p.parseEntity() }
    case .field: isBroken = attempt { p throws(Abandoned) in try p.parseField() }
    case .group: isBroken = attempt { p throws(Abandoned) in try p.parseGroup() }
    case .indicator: isBroken = parseIndicator()
    case .check: isBroken = parseCheck()
    case .plan: isBroken = parsePlan()
    case .parameter: isBroken = parseParameter()
    case .rule: isBroken = parseRule()
    case .duty: isBroken = attempt { p throws(Abandoned) in try p.parseName() }
    default: isBroken = parseTest()
    }
    let declaration = NodeKind.declaration(startedBy: kind)
    let isBrokenBehind = parseTrailingMetadata(of: declaration)
    let isCutShort = parseRest(isSilent: isBroken || isBrokenBehind)
    finish(declaration, since: mark, isBroken: isBroken || isCutShort)
  }

  /// Runs a piece of a declaration; when it is given up, reads on at the next label.
  mutating func attempt(_ piece: (inout Parser) throws(Abandoned) -> Void) -> Bool {
    let outerDepth = depth
    do throws(Abandoned) {
      try piece(&self)
      return false
    } catch {
      depth = outerDepth
      context = .plain
      pendingOperand = nil
      skipToMetadata()
      return true
    }
  }

  /// Words behind a declaration that do not belong to it. Silent where it is broken already.
  private mutating func parseRest(isSilent: Bool) -> Bool {
    if current == .endOfText || current.startsDeclaration { return false }
    if !isSilent {
      if current == .rightParenthesis {
        report(
          Diagnostic(
            .unclosedParenthesis, Message(.parenthesisNotOpened), at: place(of: position),
            fix: Fix(replace: place(of: position), with: "")))
      } else {
        report(
          Diagnostic(
            .unexpectedWords, Message(.nothingMoreExpected, .words(shortened(text(of: position)))),
            at: place(of: position), help: hintForRest))
      }
    }
    skipToDeclaration()
    return true
  }

  private var hintForRest: [Message] {
    current == .then ? [Message(.commaBeforeThen)] : []
  }

  /// Words that begin no declaration: `rul x`, `indicater y`.
  private mutating func parseStrayWords() {
    let mark = mark()
    let word = text(of: position)
    let near = Spelling.nearest(
      to: word,
      among: [
        "use", "entity", "field", "group", "indicator", "check", "plan", "parameter", "rule",
        "duty", "test",
      ])
    let fix = near.first.map { Fix(replace: place(of: position), with: $0) }
    report(
      Diagnostic(
        .unknownStatement, Message(.unknownStatement, .words(shortened(word))),
        at: place(of: position),
        help: near.first.map { [Message(.didYouMean, .words($0))] } ?? [
          Message(.declarationsAre)
        ], fix: current == .identifier ? fix : nil))
    skipToDeclaration()
    finish(.strayWords, since: mark, isBroken: true)
  }

  // MARK: One function a kind

  /// `entity school, schools in commune`
  private mutating func parseEntity() throws(Abandoned) {
    try parseName()
    try expect(.comma)
    try parseName(.aPluralName)
    guard current == .in else { return }
    let mark = mark()
    advance()
    try parseReference(.anEntity)
    finish(.parent, since: mark)
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
    try parseName()
    try parseOwner()
    try expect(.colon)
    try parseType()
    let mark = mark()
    if consume(.lasting) { finish(.lasting, since: mark) }
  }

  /// `group preschool, preschools = schools where levels includes preschool`
  private mutating func parseGroup() throws(Abandoned) {
    try parseName()
    try expect(.comma)
    try parseName(.aPluralName)
    parseMisplacedLabels(.groupLabelsComeLast)
    try expect(.equal)
    try parseReference(.aGroup)
    let mark = mark()
    try expect(.where)
    try parseCondition(in: .plain)
    finish(.whereClause, since: mark)
  }

  /// `indicator smartClassroomRatio: share vi "…" = share of schools where smartClassrooms >= 1`
  private mutating func parseIndicator() -> Bool {
    let head = attempt { p throws(Abandoned) in
      try p.parseName()
      if p.consume(.colon) { try p.parseType() }
    }
    parseMetadata(of: .indicatorDeclaration)
    if head, current != .equal { return true }
    let formula = attempt { p throws(Abandoned) in
      try p.expect(.equal)
      try p.parseCondition(in: .plain)
    }
    return head || formula
  }

  /// `check trainedWithinTeachers of school vi "…" teachersTrained <= teachers`
  private mutating func parseCheck() -> Bool {
    let head = attempt { p throws(Abandoned) in
      try p.parseName()
      try p.parseOwner()
    }
    parseMetadata(of: .checkDeclaration)
    if head, current == .endOfText || current.startsDeclaration { return true }
    return attempt { p throws(Abandoned) in try p.parseCondition(in: .plain) } || head
  }

  /// `parameter nurseryTarget: share = 50% from 2026, 56% from 2030`
  private mutating func parseParameter() -> Bool {
    let head = attempt { p throws(Abandoned) in
      try p.parseName()
      try p.expect(.colon)
      try p.parseType()
    }
    parseMetadata(of: .parameterDeclaration)
    if head, current != .equal { return true }
    let values = attempt { p throws(Abandoned) in
      try p.expect(.equal)
      repeat { try p.parseDatedValue() } while p.consume(.comma)
    }
    return head || values
  }

  private mutating func parseDatedValue() throws(Abandoned) {
    let mark = mark()
    try parseLiteral()
    if consume(.from) { try parseYear() }
    finish(.datedValue, since: mark)
  }

  /// A value that is written out: a number, a date, yes or no, a category.
  mutating func parseLiteral() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .number, .minus: try parseNumberLiteral()
    case .date:
      advance()
      finish(.dateLiteral, since: mark)
    case .yes, .no:
      advance()
      finish(.truthLiteral, since: mark)
    case _ where current.isName: try parseReference()
    default: throw abandon(expecting: .phrase(.aValue))
    }
  }

  /// `plan haDong71 vi "…" document "…" for commune "ha-dong" from 2026 to 2030`
  private mutating func parsePlan() -> Bool {
    var isBroken = attempt { p throws(Abandoned) in try p.parseName() }
    while true {
      parseMetadata(of: .planDeclaration)
      if current == .for {
        let failed = attempt { p throws(Abandoned) in try p.parseScope() }
        isBroken = isBroken || failed
      } else if current == .from {
        let failed = attempt { p throws(Abandoned) in try p.parsePeriod() }
        isBroken = isBroken || failed
      } else {
        return isBroken
      }
    }
  }

  private mutating func parseScope() throws(Abandoned) {
    let mark = mark()
    advance()
    if consume(.every) {
      try parseReference(.anEntity)
    } else {
      try parseReference(.anEntity)
      try expectString()
    }
    finish(.scope, since: mark)
  }

  /// `from 2026 to 2030`
  private mutating func parsePeriod() throws(Abandoned) {
    let mark = mark()
    advance()
    try parseYear()
    try expect(.to)
    try parseYear()
    finish(.period, since: mark)
  }

  /// `rule smartClassrooms vi "…" smartClassroomRatio >= 100% by 2030`
  private mutating func parseRule() -> Bool {
    let head = attempt { p throws(Abandoned) in try p.parseName() }
    parseMetadata(of: .ruleDeclaration)
    if head, current == .endOfText || current.startsDeclaration { return true }
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
