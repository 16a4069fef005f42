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
    if areCounted, kinds[token].isComparison {
      return token != tokenAfter(first) && !isModal(first)
    }
    return kinds[token] == .has || kinds[token] == .have || (areCounted && kinds[token] == .where)
  }

  mutating func parseBareQuantity() throws(Abandoned) {
    guard let bare = bareQuantity else { return }
    let mark = mark()
    guard let number = bare.number else {
      // `some schools have …`: the first of two names is a word for how many.
      let isWord = next.isName && !startsLine(tokenAfter(position))
      report(
        Diagnostic(
          .unexpectedWords, Message(.quantityMissing),
          at: isWord ? place(of: position) : place(of: position).before,
          help: [Message(.quantitiesAre)]))
      if isWord { advance() }
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
      withdrawVietnamese(in: words)
      return sayBare(
        position, through: tokenBefore(behind), "every", Fix(replace: words, with: "every "))
    }
    let before = Place(file: file, start: Int(start), end: Int(starts[number]))
    if let words = bare.sign.flatMap({ Parser.quantityWords[$0] }) {
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

  /// Takes back what was said of Vietnamese words that go with others: `100% số trường`.
  private mutating func withdrawVietnamese(in words: Place) {
    for index in 0..<vietnameseFindings {
      guard let fix = findings[index].fix else { continue }
      let edits = fix.edits.filter { $0.place.start < words.start || $0.place.start >= words.end }
      if edits.count == fix.edits.count { continue }
      findings[index].fix = Fix(edits)
      if edits.isEmpty, let place = findings[index].place { strayWords.append(place) }
    }
  }

  private func tokenBefore(_ token: Int) -> Int {
    var before = token - 1
    while kinds[before].isTrivia { before -= 1 }
    return before
  }

  private static let quantityWords: [TokenKind: String] = [
    .greaterOrEqual: "at least", .lessOrEqual: "at most", .greater: "more than",
    .less: "fewer than", .equal: "exactly",
  ]

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

  /// `at least 5 teachers`, by its tokens.
  private struct CountedValue {
    let sign: TokenKind?
    let number: Int
    let name: Int
    let last: Int
  }

  private var countedValue: CountedValue? {
    let word = current == .identifier && next == .number ? limitWord : nil
    let limit = limitInWords ?? word
    let sign: TokenKind? = limit.map { Parser.sign(of: $0) } ?? countedSign
    var number = position
    if limit != nil {
      while kinds[number] != .number { number = tokenAfter(number) }
    } else if sign != nil {
      number = tokenAfter(sign == .equal ? number : tokenAfter(number))
    }
    guard kinds[number] == .number else { return nil }
    var name = tokenAfter(number)
    if kinds[name] == .percent { name = tokenAfter(name) }
    var last = name
    while kinds[last].isName, kinds[last + 1] == .whitespace, kinds[last + 2].isName { last += 2 }
    guard kinds[last].isName, kinds[name - 1] == .whitespace, endsCondition(tokenAfter(last)) else {
      return nil
    }
    return CountedValue(sign: sign, number: number, name: name, last: last)
  }

  /// `has at least 5 teachers`: read as `has 5 <= teachers`.
  mutating func readCountedValue() {
    guard let counted = countedValue else { return }
    let first = position
    reportCounted(counted)
    let sign = counted.sign ?? .greaterOrEqual
    for token in first..<counted.number where !kinds[token].isTrivia {
      reread(token, as: .unusable)
    }
    position = counted.number
    let mirrored = Parser.mirrored[sign] ?? sign
    reread(counted.name - 1, as: mirrored)
    repairs[counted.name - 1] = Parser.spelling(of: mirrored)
  }

  /// The same where no value can be read any more: `has teachers >= 5 and at least 3 labs`.
  mutating func saysCountedValue() -> Bool {
    guard let counted = countedValue, counted.sign != nil else { return false }
    reportCounted(counted)
    return true
  }

  private mutating func reportCounted(_ counted: CountedValue) {
    func words(_ place: Place) -> String {
      source.text(from: Int(place.start), to: Int(place.end))
    }
    let here = place(of: position).through(place(of: counted.last))
    let name = place(of: counted.name).through(place(of: counted.last))
    let amount = Place(
      file: file, start: Int(starts[counted.number]), end: Int(starts[counted.name - 1]))
    let sign = Parser.spelling(of: counted.sign ?? .greaterOrEqual)
    let comparison = " " + sign + " " + words(amount)
    let said = Message(
      .strangeMark, .words(Parser.shortened(words(here))),
      .words(Parser.shortened(words(name)) + comparison))
    let before = Place(file: file, start: Int(here.start), end: Int(name.start))
    let edits = [Fix.Edit(before, ""), Fix.Edit(here.after, comparison)]
    let vietnamese = findings.prefix(vietnameseFindings).firstIndex { finding in
      finding.fix?.edits.contains { $0.place.start == here.start } ?? false
    }
    guard let vietnamese, let fix = findings[vietnamese].fix else {
      let isSure = counted.sign != nil
      return report(
        Diagnostic(.unexpectedWords, said, at: here, fix: isSure ? Fix(edits) : nil))
    }
    findings[vietnamese].help.append(said)
    findings[vietnamese].fix = Fix(fix.edits.filter { $0.place.start != here.start } + edits)
  }

  /// The comparison that `at least` and the like are, before a number.
  private var countedSign: TokenKind? {
    switch (current, next) {
    case (.at, .least): .greaterOrEqual
    case (.at, .most): .lessOrEqual
    case (.more, .than): .greater
    case (.fewer, .than): .less
    case (.exactly, _): .equal
    default: nil
    }
  }

  /// The comparison that the words of a limit are.
  private static func sign(of limit: [TokenKind]) -> TokenKind {
    switch limit {
    case [.at, .least]: .greaterOrEqual
    case [.at, .most]: .lessOrEqual
    case [.more, .than]: .greater
    case [.fewer, .than]: .less
    default: .equal
    }
  }

  /// The comparisons that say the same of their sides the other way round.
  private static let mirrored: [TokenKind: TokenKind] = [
    .less: .greater, .lessOrEqual: .greaterOrEqual, .greater: .less,
    .greaterOrEqual: .lessOrEqual,
  ]

  /// Whether a condition, or one of several, ends before a token.
  private func endsCondition(_ token: Int) -> Bool {
    switch kinds[token] {
    case .by, .in, .every, .and, .or, .endOfText, .comma: true
    default: kinds[token].startsDeclaration || kinds[token].startsMetadata
    }
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
