import Diagnostics

/// Quantities that lack their words, or stand where none can: `100% of schools have …`,
/// `>= 80% of schools have …`, `indicator i = at least 80% of schools have …`.
extension Parser {
  /// A quantity whose words are missing, by its tokens.
  private struct BareQuantity {
    var sign: TokenKind?
    /// Nil where rows stand alone: `schools have …`.
    var number: Int?
    var hasPercent = false
    /// `80% or more of schools`
    var isOrMore = false
    /// Where `of` or the rows begin.
    var end: Int
  }

  var startsBareQuantity: Bool {
    guard current == .number || current.isComparison || current.isName else { return false }
    return !startsSpokenQuantity && bareQuantity != nil
  }

  private var bareQuantity: BareQuantity? {
    var token = position
    var bare = BareQuantity(end: position)
    if current.isComparison, current != .notEqual {
      bare.sign = current
      token = tokenAfter(token)
    }
    if kinds[token] == .number {
      bare.number = token
      token = tokenAfter(token)
      bare.hasPercent = kinds[token] == .percent
      if bare.hasPercent { token = tokenAfter(token) }
      if kinds[token] == .or, kinds[tokenAfter(token)] == .more {
        bare.isOrMore = true
        token = tokenAfter(tokenAfter(token))
      }
    } else if bare.sign != nil {
      return nil
    }
    bare.end = token
    if kinds[token] == .of, bare.number != nil { token = tokenAfter(token) }
    return areRows(token, areCounted: bare.number != nil) ? bare : nil
  }

  /// Whether names stand at a token, and what the rows of a quantity are followed by.
  private func areRows(_ first: Int, areCounted: Bool) -> Bool {
    var token = first
    while kinds[token].isName, token == first || !startsLine(token) { token = tokenAfter(token) }
    if token == first { return false }
    // `100% schools teachers >= 5`, where `have` is missing too.
    if areCounted, kinds[token].isComparison { return token != tokenAfter(first) }
    return kinds[token] == .has || kinds[token] == .have || (areCounted && kinds[token] == .where)
  }

  mutating func parseBareQuantity() throws(Abandoned) {
    guard let bare = bareQuantity else { return }
    let mark = mark()
    guard let number = bare.number else {
      report(
        Diagnostic(
          .unexpectedWords, Message(.quantityMissing), at: place(of: position).before,
          help: [Message(.quantitiesAre)]))
      return finish(.quantity, since: mark, isBroken: true)
    }
    reportBare(bare, number)
    if bare.sign != nil { advance() }
    try parseNumberLiteral(inQuantity: true)
    while position < bare.end { advance() }
    finish(.quantity, since: mark, isBroken: true)
  }

  private mutating func reportBare(_ bare: BareQuantity, _ number: Int) {
    let last = tokenAfter(number)
    let amount = text(of: number) + (bare.hasPercent ? "%" : "")
    let end = bare.hasPercent ? last : number
    let isAll =
      amount == "100%" && (bare.sign == nil || bare.sign == .equal || bare.sign == .greaterOrEqual)
    let start = starts[position]
    if isAll {
      let behind = kinds[bare.end] == .of ? tokenAfter(bare.end) : bare.end
      let words = Place(file: file, start: Int(start), end: Int(starts[behind]))
      return sayBare(
        position, through: tokenBefore(behind), "every", Fix(replace: words, with: "every "))
    }
    let before = Place(file: file, start: Int(start), end: Int(starts[number]))
    if let words = bare.sign.flatMap({ Parser.quantityWords(for: $0) }) {
      let fix = bare.isOrMore ? nil : Fix(replace: before, with: words + " ")
      return sayBare(position, through: position, words, fix)
    }
    if bare.isOrMore {
      let more = Place(
        file: file, start: Int(starts[end + 1]), end: Int(starts[tokenBefore(bare.end) + 1]))
      return sayBare(
        position, through: tokenBefore(bare.end), "at least " + amount,
        Fix([.init(before, "at least "), .init(more, "")]))
    }
    report(
      Diagnostic(
        .unexpectedWords, Message(.quantityWithoutWords, .words(amount)),
        at: place(of: number).through(place(of: end)),
        help: [Message(.didYouMean, .words("at least " + amount))]))
  }

  private mutating func sayBare(_ first: Int, through last: Int, _ meant: String, _ fix: Fix?) {
    let here = place(of: first).through(place(of: last))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .wordsBeforeRows, .words(source.text(from: Int(here.start), to: Int(here.end))),
          .words(meant)), at: here, fix: fix))
  }

  private func tokenBefore(_ token: Int) -> Int {
    var before = token - 1
    while kinds[before].isTrivia { before -= 1 }
    return before
  }

  private static func quantityWords(for sign: TokenKind) -> String? {
    switch sign {
    case .greaterOrEqual: "at least"
    case .lessOrEqual: "at most"
    case .greater: "more than"
    case .less: "fewer than"
    case .equal: "exactly"
    default: nil
    }
  }

  // MARK: Rows and what they have

  /// `at least 80% of schools where teachers >= 5 by 2030`: chosen rows that need nothing.
  mutating func saysWhereForHave(_ token: Int) -> Bool {
    guard current == .by || current == .in || (current == .every && next == .year) else {
      return false
    }
    report(
      Diagnostic(
        .unexpectedWords, Message(.whereOnlyChooses), at: place(of: token),
        help: [Message(.didYouMean, "have")], fix: Fix(replace: place(of: token), with: "have")))
    return true
  }

  /// `every school teachers >= 5 by 2030`
  mutating func saysMissingHave() -> Bool {
    guard current.isName, next.isComparison || next == .includes,
      !isSuspect(from: consumedEnd - 1, through: position)
    else { return false }
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.hasOrHave)), at: placeOfFinding,
        fix: Fix(
          replace: place(of: position).before,
          with: bodyStart.map { kinds[$0] } == .every ? "has " : "have ")))
    return true
  }

  // MARK: Outside of rules

  /// `indicator i = at least 80% of schools have …`, `check c of school every school has …`
  mutating func refuseQuantity(in declaration: NodeKind) throws(Abandoned) {
    guard startsQuantity else { return }
    let first = position
    var token = position
    while kinds[token] != .endOfText, !kinds[token].startsMetadata, statement(at: token) == nil,
      kinds[token] != .has, kinds[token] != .have
    {
      token = tokenAfter(token)
    }
    guard kinds[token] == .has || kinds[token] == .have else { return }
    var rows = tokenBefore(token)
    var condition = tokenAfter(token)
    let start = Int(starts[condition])
    while kinds[condition] != .endOfText, !kinds[condition].startsMetadata,
      statement(at: condition) == nil
    {
      condition = tokenAfter(condition)
    }
    let end = condition > tokenAfter(token) ? Int(starts[tokenBefore(condition) + 1]) : start
    let words = Parser.shortened(source.text(from: start, to: end))
    while rows > first, kinds[rows - 1] == .whitespace, kinds[rows - 2].isName { rows -= 2 }
    let members = Place(
      file: file, start: Int(starts[rows]), end: Int(starts[tokenBefore(token) + 1]))
    let help =
      declaration == .indicatorDeclaration
      ? Message(
        .writeInstead,
        .words(
          "share of \(source.text(from: Int(members.start), to: Int(members.end))) where \(words)"))
      : Message(.writeInstead, .words(words))
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          declaration == .indicatorDeclaration ? .quantityInIndicator : .quantityInCheck),
        at: place(of: first).through(place(of: token)), help: [help]))
    throw Abandoned()
  }
}
