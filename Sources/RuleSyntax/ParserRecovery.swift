import Diagnostics

/// Where reading goes on behind a mistake.
extension Parser {
  /// Where a piece that was given up ends.
  enum Recovery {
    /// At the next label or declaration.
    case metadata
    /// At the next line, or at a label, `=` or declaration before it.
    case line
  }

  /// Runs a piece of a declaration; when it is given up, reads on further down.
  mutating func attempt(
    _ recovery: Recovery = .metadata, _ piece: (inout Parser) throws(Abandoned) -> Void
  ) -> Bool {
    let outerDepth = depth
    do throws(Abandoned) {
      try piece(&self)
      return false
    } catch {
      depth = outerDepth
      context = .plain
      pendingOperand = nil
      openParenthesis = nil
      switch recovery {
      case .metadata: skipToMetadata()
      case .line: skipToLine()
      }
      return true
    }
  }

  mutating func skipToDeclaration() {
    while current != .endOfText, statement(at: position) == nil, !isUnknownStatement(position) {
      advance()
    }
  }

  private mutating func skipToMetadata() {
    while current != .endOfText, !current.startsMetadata, statement(at: position) == nil,
      !isUnknownStatement(position)
    {
      advance()
    }
  }

  private mutating func skipToLine() {
    while current != .endOfText, !current.startsMetadata, current != .equal,
      !startsLine(position), statement(at: position) == nil
    {
      advance()
    }
  }

  // MARK: Statements

  func isBullet(_ token: Int) -> Bool {
    let behind = tokenAfter(token)
    return (kinds[token] == .number || kinds[token] == .minus) && isUnindented(token)
      && kinds[behind].startsDeclaration && !startsLine(behind)
  }

  /// `1. rule a`, `- rule a`
  mutating func dropBullet() {
    let mark = mark()
    let gap = Place(
      file: file, start: Int(starts[position]), end: Int(starts[tokenAfter(position)]))
    silence(from: position, to: tokenAfter(position))
    report(
      Diagnostic(
        .unknownStatement, Message(.unknownStatement, .words(text(of: position))),
        at: place(of: position), fix: Fix(replace: gap, with: "")))
    advance()
    finish(.strayWords, since: mark, isBroken: true)
  }

  /// The kind of declaration that begins at a token.
  ///
  /// A line that is not indented and begins with something like one of their words (`rul`, `Field`)
  /// was meant to be a declaration; so was a line that lacks nothing but that word. And a word of
  /// theirs before an operator was meant as a name.
  func statement(at token: Int) -> TokenKind? {
    let kind = kinds[token]
    if kind.startsDeclaration { return followsAsOperator(token) ? nil : kind }
    if isTestWithoutWord(token) { return .test }
    if isUseWithoutWord(token) { return .use }
    guard kind == .identifier, !followsAsOperator(token) else { return nil }
    if let lost = lostStatement(at: token) { return lost }
    return isUnindented(token) ? misspeltStatement(at: token) : nil
  }

  /// The word that is missing where a line goes on like a declaration behind its first word:
  /// `school, schools in commune`, `preschool, preschools = …`, `teachers of school: count`.
  func lostStatement(at token: Int) -> TokenKind? {
    guard kinds[token] == .identifier, startsLine(token) else { return nil }
    let second = tokenAfter(token)
    let third = tokenAfter(second)
    guard kinds[third].isName, !startsLine(third) else { return nil }
    let fourth = tokenAfter(third)
    if kinds[second] == .of { return kinds[fourth] == .colon ? .field : nil }
    guard kinds[second] == .comma else { return nil }
    if kinds[fourth] == .equal { return .group }
    guard kinds[fourth] == .in, !startsLine(fourth) else { return nil }
    return kinds[tokenAfter(fourth)].isName ? .entity : nil
  }

  /// `"exactly at the threshold" of haDong71`, the word `test` lost.
  func isTestWithoutWord(_ token: Int) -> Bool {
    let behind = tokenAfter(token)
    return kinds[token] == .string && startsLine(token) && kinds[behind] == .of
      && !startsLine(behind)
  }

  /// `"school.rules"`, the word `use` lost.
  func isUseWithoutWord(_ token: Int) -> Bool {
    guard kinds[token] == .string, isUnindented(token), startsLine(tokenAfter(token)) else {
      return false
    }
    return source.bytes[..<Int(starts[token + 1])].suffix(7).elementsEqual(".rules\"".utf8)
  }

  /// Whether a line was meant as a declaration of a kind nobody knows: `target x …`, two words that
  /// are not indented, before a text, a comparison or indented lines.
  func isUnknownStatement(_ token: Int) -> Bool {
    if isBullet(token) { return true }
    guard kinds[token] == .identifier, isUnindented(token), !followsAsOperator(token) else {
      return false
    }
    var behind = tokenAfter(token)
    // The name of a declaration whose first word is lost.
    if startsLine(behind), kinds[behind].startsMetadata { return !isUnindented(behind) }
    guard kinds[behind] == .identifier, !startsLine(behind) else { return false }
    while kinds[behind] != .endOfText, !startsLine(behind) {
      if kinds[behind] == .string || kinds[behind].isComparison { return true }
      behind = tokenAfter(behind)
    }
    return kinds[behind] != .endOfText && !isUnindented(behind)
  }

  /// The word that was meant where a statement begins with an unknown one.
  func misspeltStatement(at token: Int) -> TokenKind? {
    if Int(starts[token + 1] - starts[token]) > 20 { return nil }
    let word = text(of: token)
    if word == "include" || word == "import" || word == "using" { return .use }
    let behind = tokenAfter(token)
    // Only a text is used, and a word alone on its line is rather a name without its first word.
    let isText = kinds[behind] == .string
    let isAlone =
      startsLine(behind)
      && (kinds[behind].startsMetadata || kinds[behind].startsDeclaration || isUnindented(behind))
    if isAlone || kinds[behind] == .endOfText { return nil }
    // A slip seldom hits the first letter; and most words are done with here.
    let first = source.bytes[Int(starts[token])] | 0x20
    let second = word.utf8.count > 1 ? source.bytes[Int(starts[token]) + 1] | 0x20 : first
    let words = Parser.statementWords.filter { name in
      isText == (name == "use" || name == "test")
        && name.utf8.prefix(2).contains { $0 == first || $0 == second }
    }
    guard !words.isEmpty, let near = Spelling.nearest(to: word, among: words).first else {
      return nil
    }
    let kind = Parser.statements.first { Parser.spelling(of: $0) == near }
    let hasFirst = near.utf8.first == first
    return hasFirst || !startsLine(behind) && kinds[behind].isName || isText ? kind : nil
  }

  /// The statement that people call by another word: `target`, `chỉ tiêu`.
  func statementMeant(at token: Int) -> String? {
    for (words, kind) in Parser.statementsMeant {
      var last = token
      var isSame = true
      for (index, word) in words.split(separator: " ").enumerated() {
        if index > 0 { last = tokenAfter(last) }
        isSame = isSame && text(of: last) == word
      }
      if isSame { return Parser.spelling(of: kind) }
    }
    return nil
  }

  private static let statementsMeant: [(String, TokenKind)] = [
    ("target", .rule), ("goal", .rule), ("objective", .rule), ("requirement", .rule),
    ("quy tắc", .rule), ("chỉ tiêu", .rule), ("mục tiêu", .rule), ("kế hoạch", .plan),
    ("nhiệm vụ", .duty), ("task", .duty), ("chỉ số", .indicator), ("metric", .indicator),
    ("kpi", .indicator), ("KPI", .indicator), ("column", .field), ("variable", .parameter),
    ("constant", .parameter), ("tham số", .parameter), ("nhóm", .group), ("table", .entity),
    ("kiểm tra", .check),
  ]

  private static let statements: [TokenKind] = [
    .use, .entity, .field, .group, .indicator, .check, .plan, .parameter, .rule, .duty, .test,
  ]
  private static let statementWords = statements.map { spelling(of: $0) }

  /// Whether a token stands at the very beginning of a line.
  func isUnindented(_ token: Int) -> Bool {
    let start = Int(starts[token])
    return start == 0 || source.bytes[start - 1] == 0x0A || source.bytes[start - 1] == 0x0D
      || (token == 1 && kinds[0] == .whitespace && source.bytes[0] == 0xEF)
  }

  /// Whether a token begins a line, not indented, behind an empty one.
  func startsParagraph(_ token: Int) -> Bool {
    guard isUnindented(token) else { return false }
    var lines = 0
    var before = token - 1
    while before >= 0, kinds[before] == .newline || kinds[before] == .whitespace {
      if kinds[before] == .newline { lines += 1 }
      before -= 1
    }
    return lines > 1
  }

  /// Whether what follows a word makes it an operand of a formula.
  func followsAsOperator(_ token: Int) -> Bool {
    switch kinds[tokenAfter(token)] {
    case .plus, .minus, .times, .divide, .percent, .rightParenthesis, .dot, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual:
      true
    // Such words can also be names by mistake: `field by of school`.
    case .includes, .and, .or, .by, .across, .has, .have: !startsLine(token)
    default: false
    }
  }
}
