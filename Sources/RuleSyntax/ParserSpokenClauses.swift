import Diagnostics

/// Clauses as everyday language puts them: `must have`, `with`, `annually`, the timing first. Each
/// is said once and read as what it means.
extension Parser {
  // MARK: Rows

  /// `every school must have …`, `should have`, `needs to have`
  mutating func dropModal() {
    guard isModal(position) else { return }
    var verb = tokenAfter(position)
    if kinds[verb] == .to { verb = tokenAfter(verb) }
    guard kinds[verb] == .has || kinds[verb] == .have else { return }
    sayLeftOut(before: verb)
  }

  func isModal(_ token: Int) -> Bool {
    let modals: [StaticString] = ["must", "should", "shall", "will", "need", "needs", "ought"]
    return kinds[token] == .identifier && modals.contains { isWord($0, at: token) }
  }

  /// Says that the words up to a token are left out, and steps over them.
  private mutating func sayLeftOut(before token: Int) {
    sayLeftOut(position, before: token)
    while position < token { advance() }
  }

  mutating func sayLeftOut(_ first: Int, before token: Int) {
    let gap = Place(file: file, start: Int(starts[first]), end: Int(starts[token]))
    var last = token - 1
    while kinds[last].isTrivia { last -= 1 }
    let words = place(of: first).through(place(of: last))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.leftOut, .words(source.text(from: Int(words.start), to: Int(words.end)))),
        at: words, fix: Fix(replace: gap, with: "")))
  }

  /// Steps over the article of `the share of schools`, which is said where all else can be read.
  mutating func skipArticle() -> Int? {
    guard isWord("the", at: position), next.isName || next.startsAggregate else { return nil }
    let article = position
    advance()
    return article
  }

  mutating func reportArticle(_ article: Int) {
    sayLeftOut(article, before: tokenAfter(article))
  }

  /// `at least 80% of the schools`
  mutating func dropArticle() {
    guard isWord("the", at: position), next.isName || next.startsAggregate else { return }
    // What is wrong with the quantity before it has been said.
    if let last = nodes.last, last.kind == .quantity, last.isBroken,
      let said = findings.indices.last
    {
      let gap = Place(
        file: file, start: Int(starts[position]), end: Int(starts[tokenAfter(position)]))
      if let fix = findings[said].fix { findings[said].fix = Fix(fix.edits + [.init(gap, "")]) }
      return advance()
    }
    sayLeftOut(before: tokenAfter(position))
  }

  /// `schools with teachers >= 5`, `schools whose teachers >= 5`
  mutating func readWhereWord() {
    if lacksWhere { return sayMissingWhere() }
    readMisspeltWhere()
    guard current == .with || current == .identifier, next.isName, !startsLine(position) else {
      return
    }
    let words: [StaticString] = ["that", "which", "whose", "having", "when"]
    guard current == .with || words.contains(where: { isWord($0, at: position) }) else { return }
    let behind = kinds[tokenAfter(tokenAfter(position))]
    if behind.isComparison || behind == .includes || behind == .has || behind == .have {
      saySpoken(as: .where)
    }
  }

  /// `at least 5% of schools ownership = public have …`: the condition of a `where`, then `have`.
  private var lacksWhere: Bool {
    guard current.isName, next.isComparison || next == .includes, !startsLine(position),
      kinds[position - 1] == .whitespace
    else { return false }
    var token = tokenAfter(position)
    while kinds[token] != .endOfText, !kinds[token].startsMetadata, statement(at: token) == nil,
      kinds[token] != .by
    {
      if kinds[token] == .has || kinds[token] == .have { return true }
      token = tokenAfter(token)
    }
    return false
  }

  private mutating func sayMissingWhere() {
    let here = place(of: position)
    if let said = findings.indices.last, said >= vietnameseFindings, let start = bodyStart,
      let place = findings[said].place, place.start >= starts[start]
    {
      // What is wrong with the quantity before it has been said.
      let edits = findings[said].fix?.edits ?? []
      if !edits.isEmpty { findings[said].fix = Fix(edits + [.init(here.before, "where ")]) }
    } else {
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, "where"))), at: here,
          fix: Fix(replace: here.before, with: "where ")))
    }
    position -= 1
    readWord(as: .where)
  }

  // MARK: Timings

  /// `each year`, `annually`, `between 2026 and 2030`, `den nam 2030`
  mutating func readSpokenYears() {
    if startsLine(position), current != .from { return }
    let second = tokenAfter(position)
    if isTimingAlone(position), endsSentence(after: position) {
      return sayMeant(position, through: position, [.every, .year])
    }
    if isWord("each", at: position) || isWord("per", at: position), kinds[second] == .year {
      return sayMeant(position, through: second, [.every, .year])
    }
    if isWord("nam", at: second) { return readPlainVietnamese(through: second) }
    let joint = tokenAfter(second)
    let last = tokenAfter(joint)
    if current == .between, isYearNumber(second), kinds[joint] == .and, isYearNumber(last) {
      reread(joint, as: .to)
      repairs[joint] = Parser.spelling(of: .to)
      let words = place(of: position).through(place(of: last))
      let meant = "every year from \(text(of: second)) to \(text(of: last))"
      sayWritten(words, meant)
      readWord(as: .from)
    } else if current == .from, kinds[second] == .number, !isValueBehindFrom {
      let here = place(of: position)
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, "every year"))), at: here,
          fix: Fix(replace: here.before, with: "every year ")))
    }
  }

  /// `annually`, `yearly`
  func isTimingAlone(_ token: Int) -> Bool {
    isWord("annually", at: token) || isWord("yearly", at: token)
  }

  /// `den nam 2030`: Vietnamese without its marks.
  private mutating func readPlainVietnamese(through last: Int) {
    let meant: [(StaticString, [TokenKind])] = [
      ("den", [.by]), ("truoc", [.by]), ("vao", [.in]), ("trong", [.in]),
      ("hang", [.every, .year]), ("moi", [.every, .year]),
    ]
    for (word, kinds) in meant where isWord(word, at: position) {
      if kinds.count == 2 || self.kinds[tokenAfter(last)] == .number {
        if isWord("truoc", at: position) {
          sayBefore(position, tokenAfter(last))
          return readMeant(position, through: last, kinds)
        }
        return sayMeant(position, through: last, kinds)
      }
    }
  }

  /// Says how some words are written, and reads them as that.
  mutating func sayMeant(_ first: Int, through last: Int, _ meant: [TokenKind]) {
    silence(from: first, to: last + 1)
    sayWritten(
      place(of: first).through(place(of: last)),
      meant.map { Parser.spelling(of: $0) }.joined(separator: " "))
    readMeant(first, through: last, meant)
  }

  private mutating func readMeant(_ first: Int, through last: Int, _ meant: [TokenKind]) {
    var tokens = (first...last).filter { !kinds[$0].isTrivia }
    if meant.count > tokens.count, kinds[first - 1] == .whitespace {
      tokens.insert(first - 1, at: 0)
    }
    var rest = meant[...]
    for token in tokens {
      reread(token, as: rest.popFirst() ?? .unusable)
      repairs[token] = kinds[token] == .unusable ? nil : Parser.spelling(of: kinds[token])
    }
    position = tokens[0]
  }

  /// `by 2030 every school has …`: the timing before the sentence. Nil where none stands here.
  mutating func parseEarlyTiming() throws(Abandoned) -> (words: Place, timing: String)? {
    guard current == .by || current == .in, next == .number else { return nil }
    let year = tokenAfter(position)
    var behind = tokenAfter(year)
    if kinds[behind] == .comma { behind = tokenAfter(behind) }
    switch kinds[behind] {
    case .every, .at, .more, .fewer, .exactly, .no, .leftParenthesis: break
    case _ where kinds[behind].isName || kinds[behind].startsAggregate: break
    default: return nil
    }
    let mark = mark()
    let words = Place(file: file, start: Int(starts[position]), end: Int(starts[behind]))
    let timing = Parser.spelling(of: current) + " " + (repairs[year] ?? text(of: year))
    advance()
    try parseYear()
    finish(.timing, since: mark)
    _ = consume(.comma)
    return (words, timing)
  }

  mutating func reportEarly(_ words: Place, _ timing: String) {
    var last = words
    while last.end > words.start, source.bytes[Int(last.end) - 1] <= 0x20 {
      last = Place(file: file, start: Int(last.start), end: Int(last.end) - 1)
    }
    let isTwice = current == .by || current == .in || current == .every
    let fix = Fix([.init(words, ""), .init(placeBehind, " " + timing)])
    // In Vietnamese it has been said.
    if let said = findings.prefix(vietnameseFindings).firstIndex(where: {
      $0.place?.start == words.start
    }) {
      let isClear = findings[said].message.phrase != .noSuchTiming
      if findings[said].fix == nil, !isTwice, isClear { findings[said].fix = fix }
      return
    }
    report(
      Diagnostic(
        .unexpectedWords, Message(.timingComesLast), at: last, fix: isTwice ? nil : fix))
  }

  // MARK: Heads of declarations

  /// The `:` before a type.
  mutating func expectColon() throws(Abandoned) {
    switch current {
    case .share, .number_, .one, .any, .count, .rank, .level, .flag, .dateType, .textType:
      if startsLine(position) { break }
      return report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, ":"))),
          at: place(of: position), fix: Fix(replace: placeBehind, with: ":")))
    case .equal where next == .number && kinds[tokenAfter(tokenAfter(position))] == .percent:
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, ":"))),
          at: place(of: position), help: [Message(.didYouMean, ": share")],
          fix: Fix(replace: placeBehind, with: ": share")))
      throw Abandoned()
    default: break
    }
    try expect(.colon)
  }

  /// `indicator x share`, before labels or `=`.
  var lacksColon: Bool {
    guard !startsLine(position), current == .share || current == .number_ else { return false }
    let behind = tokenAfter(position)
    return startsLine(behind) || kinds[behind] == .equal || kinds[behind].startsMetadata
  }

  /// `indicator x share of schools where …`: the formula without its `=`, and the labels behind it,
  /// which would stand before it there. False where it is something else.
  mutating func readsFormulaWithoutEqual() -> Bool {
    guard current.startsAggregate, next == .of, !isUnindented(position) else { return false }
    let here = place(of: position)
    let said = findings.count
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.expectedButFound, .message(Message(.quoted, "=")), wordHere), at: here,
        fix: Fix(replace: here.before, with: "= ")))
    bodyStart = position
    _ = attempt { p throws(Abandoned) in try p.parseCondition(in: .plain) }
    let (end, labels) = (consumedEnd, position)
    parseMetadata(of: .indicatorDeclaration)
    if consumedEnd > end, said < findings.count {
      let moved = source.text(from: Int(starts[labels]), to: Int(starts[consumedEnd]))
      let gap = Place(file: file, start: Int(starts[end]), end: Int(starts[consumedEnd]))
      findings[said].fix =
        hasComment(from: end, to: labels)
        ? nil : Fix([.init(here.before, moved + "\n  = "), .init(gap, "")])
    }
    return true
  }

  /// `staffed >= 80%. every year`: a full stop before the timing.
  mutating func dropPeriod() {
    guard isPeriodBeforeTiming else { return }
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, Message(.nothingMoreExpected, "."), at: here,
        fix: Fix(replace: here, with: "")))
    advance()
  }

  var isPeriodBeforeTiming: Bool {
    current == .dot && kinds[position + 1].isTrivia && [.by, .in, .every].contains(next)
  }

  /// `for all communes staffed >= 80%`: for which areas a rule is says its plan.
  mutating func refuseScope() throws(Abandoned) {
    guard current == .for else { return }
    let first = position
    var last = tokenAfter(position)
    let all: [StaticString] = ["all", "each", "any", "the"]
    while kinds[last] == .every || kinds[last] == .any || kinds[last] == .of
      || all.contains(where: { isWord($0, at: last) })
    {
      last = tokenAfter(last)
    }
    guard kinds[last].isName, !startsLine(last) else { return }
    let words = place(of: first).through(place(of: last))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .scopeOfRule, .words(source.text(from: Int(words.start), to: Int(words.end)))),
        at: words,
        help: [Message(.countWithEvery)]))
    throw Abandoned()
  }

  /// `indicator x: share of schools where …`: the formula behind the mark of a type.
  mutating func readsColonAsEqual() -> Bool {
    guard current == .colon, next.startsAggregate,
      kinds[tokenAfter(tokenAfter(position))] == .of
    else { return false }
    var token = tokenAfter(position)
    var isFormula = false
    while kinds[token] != .endOfText, !startsLine(token) {
      if kinds[token] == .where || kinds[token] == .across { isFormula = true }
      if kinds[token] == .equal, !isFormula { return false }
      token = tokenAfter(token)
    }
    guard isFormula else { return false }
    let here = place(of: position)
    let isApart = kinds[position - 1] == .whitespace
    report(
      Diagnostic(
        .unexpectedWords, Message(.strangeMark, ":", "="), at: here,
        fix: Fix(replace: here, with: isApart ? "=" : " =")))
    readWord(as: .equal)
    return true
  }

  /// The comma before the plural of an entity or group.
  mutating func expectPlural() throws(Abandoned) {
    if consume(.comma) { return }
    let behind = tokenAfter(position)
    if current.isName, !startsLine(position),
      kinds[behind] == .in || kinds[behind] == .equal || startsLine(behind)
    {
      return reportUnexpected(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, ","))),
          at: place(of: position), fix: Fix(replace: placeBehind, with: ",")))
    }
    if current == .in || current == .equal || current == .colon || startsLine(position) {
      throw abandon(expecting: .phrase(.aPluralName))
    }
    try expect(.comma)
  }

  /// `rule r:`, `rule r = …`
  mutating func dropMarkBehindName() {
    guard current == .colon || current == .equal, !startsLine(position) else { return }
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, Message(.nothingMoreExpected, .words(text(of: position))), at: here,
        fix: Fix(
          replace: Place(file: file, start: Int(starts[consumedEnd]), end: Int(here.end)), with: "")
      ))
    advance()
  }

  /// `2026-2030` or `2026 to 2030` in a plan, the `from` lost.
  mutating func readPeriodWithoutFrom() {
    guard current == .number, kinds[position - 1] == .whitespace else { return }
    let joint = tokenAfter(position)
    guard kinds[tokenAfter(joint)] == .number else { return }
    if kinds[joint] == .minus { sayStretch(from: position) }
    if kinds[joint] == .to, current == .number { sayMissingFrom() }
  }

  /// `> =`: one mark pulled apart. False where it is something else.
  mutating func saysMarkApart() -> Bool {
    let before = consumedEnd - 1
    guard current == .equal, before >= 0, kinds[before] == .less || kinds[before] == .greater,
      kinds[consumedEnd] == .whitespace
    else { return false }
    sayWritten(
      place(of: before).through(place(of: position)),
      Parser.spelling(of: kinds[before] == .less ? .lessOrEqual : .greaterOrEqual))
    return true
  }
}
