import Diagnostics

/// Words that stand in place of the ones the language has: misspelt, or as people say it. They are
/// complained about once and read as what they mean.
extension Parser {
  mutating func expect(_ kind: TokenKind) throws(Abandoned) {
    try expect(oneOf: [kind], .message(Message(.quoted, .words(Parser.spelling(of: kind)))))
  }

  /// Takes one of some keywords or marks; a word that resembles one is taken for it.
  mutating func expect(
    oneOf wanted: [TokenKind], _ expected: Message.Argument, help: [Message] = []
  ) throws(Abandoned) {
    if wanted.contains(current) { return advance() }
    guard let word = resembling(wanted) else {
      throw abandon(expecting: expected, help: help)
    }
    let spelling = Parser.spelling(of: word)
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, messageExpecting(expected), at: placeOfFinding,
        help: [Message(.didYouMean, .words(spelling))],
        fix: Fix(replace: place(of: position), with: spelling)))
    readWord(as: word)
    advance()
  }

  /// From here on the word that stands here is a keyword.
  mutating func readWord(as kind: TokenKind) {
    if kinds[position] == kind { return }
    reread(position, as: kind)
    repairs[position] = Parser.spelling(of: kind)
  }

  /// The keyword, of some, that a word here was meant to be.
  func resembling(_ wanted: [TokenKind]) -> TokenKind? {
    guard current == .identifier || current.isKeyword, !startsLine(position) else { return nil }
    let word = text(of: position)
    // `then` and `than` are both words of the language.
    if current == .then, wanted.contains(.than) { return .than }
    if current == .than, wanted.contains(.then) { return .then }
    guard current == .identifier else { return nil }
    // A word of its own is no slip of a shorter way to another.
    if isWord("as", at: position) || isWord("an", at: position) { return nil }
    let spellings = wanted.map { Parser.spelling(of: $0) }
    guard let near = Spelling.nearest(to: word, among: spellings).first,
      !near.isEmpty, let index = spellings.firstIndex(of: near)
    else { return nil }
    return wanted[index]
  }

  private static let toWords: [StaticString] = ["until", "till", "til", "through", "thru", "upto"]

  /// Whether a word between two numbers is surely meant as `to`.
  var isToMeant: Bool {
    current == .minus || Parser.toWords.contains { isWord($0, at: position) }
      || resembling([.to]) != nil
  }

  /// `2026-2030`, `2026 until 2030`: what stands between two years in place of `to`.
  mutating func expectTo() throws(Abandoned) {
    let isDash = current == .minus
    if isDash || (current == .identifier && !startsLine(position)), next == .number {
      reportUnexpected(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, "to"))),
          at: place(of: position),
          fix: isToMeant
            ? Fix(
              replace: Place(
                file: file, start: Int(starts[consumedEnd]),
                end: Int(starts[tokenAfter(position)])), with: " to ") : nil))
      readWord(as: .to)
      return advance()
    }
    try expect(.to)
  }

  // MARK: Quantities

  /// What begins a quantity here in the words of everyday language, and how many words it has.
  private var spokenQuantity: [TokenKind]? {
    if let limit = limitInWords { return limit }
    guard current == .identifier else { return nil }
    if isWord("all", at: position) || isWord("each", at: position)
      || isWord("All", at: position) || isWord("Every", at: position)
    {
      return next.isName || next == .of ? [.every] : nil
    }
    if isMisspeltEvery { return [.every] }
    if next == .number, let meant = limitWord { return meant }
    if next == .of, isWord("none", at: position) { return [.no] }
    if next == .than {
      if isWord("less", at: position) { return [.fewer] }
      if isWord("greater", at: position) { return [.more] }
      return resembling(anywhere: [.more, .fewer]).map { [$0] }
    }
    if next == .least || next == .most {
      return isWord("At", at: position) || isWord("AT", at: position) ? [.at] : nil
    }
    return nil
  }

  /// `over 80% of schools`, `atleast 5`: a limit in one word before a number.
  var limitWord: [TokenKind]? {
    for (word, meant) in Parser.limitWords where isWord(word, at: position) { return meant }
    return resembling(anywhere: [.exactly]).map { [$0] }
  }

  private static let limitWords: [(StaticString, [TokenKind])] = [
    ("atleast", [.at, .least]), ("atmost", [.at, .most]), ("minimum", [.at, .least]),
    ("maximum", [.at, .most]), ("min", [.at, .least]), ("max", [.at, .most]),
    ("over", [.more, .than]), ("above", [.more, .than]), ("exceeding", [.more, .than]),
    ("under", [.fewer, .than]), ("below", [.fewer, .than]),
  ]

  /// The keyword, of some, that a word here was meant to be, at the beginning of a line too.
  private func resembling(anywhere wanted: [TokenKind]) -> TokenKind? {
    guard current == .identifier, starts[position + 1] - starts[position] <= 10 else { return nil }
    let spellings = wanted.map { Parser.spelling(of: $0) }
    return Spelling.nearest(to: text(of: position), among: spellings).first
      .flatMap { spellings.firstIndex(of: $0) }.map { wanted[$0] }
  }

  /// `no more than 5`, `not fewer than 5`, `minimum of 5`: a limit in several words.
  var limitInWords: [TokenKind]? {
    let second = tokenAfter(position)
    let third = tokenAfter(second)
    if startsLine(second) || startsLine(third) { return nil }
    if kinds[second] == .of, kinds[third] == .number {
      if isWord("minimum", at: position) { return [.at, .least] }
      return isWord("maximum", at: position) ? [.at, .most] : nil
    }
    guard current == .no || current == .not, kinds[third] == .than,
      kinds[tokenAfter(third)] == .number
    else { return nil }
    if kinds[second] == .more || isWord("greater", at: second) { return [.at, .most] }
    return kinds[second] == .fewer || isWord("less", at: second) ? [.at, .least] : nil
  }

  /// Reads the words of a limit as `at least` or `at most`.
  private mutating func readLimit(_ limit: [TokenKind]) {
    let second = tokenAfter(position)
    let last = kinds[second] == .of ? second : tokenAfter(second)
    sayWritten(
      place(of: position).through(place(of: last)),
      limit.map { Parser.spelling(of: $0) }.joined(separator: " "))
    for (token, kind) in zip([position, second], limit) {
      reread(token, as: kind)
      repairs[token] = Parser.spelling(of: kind)
    }
    if last > second { reread(last, as: .unusable) }
    advance()
  }

  /// `evry school has …`
  private var isMisspeltEvery: Bool {
    let start = Int(starts[position])
    let count = Int(starts[position + 1]) - start
    let rows = tokenAfter(position)
    guard (4...6).contains(count), kinds[rows].isName, !startsLine(rows) else { return false }
    // Any other word may as well be the name that a sentence about one value begins with.
    let behind = kinds[tokenAfter(rows)]
    return
      (source.bytes[start] | 0x20 == 0x65 || behind == .has || behind == .have || behind == .where)
      && Spelling.nearest(to: text(of: position), among: ["every"]).first != nil
  }

  var startsSpokenQuantity: Bool { spokenQuantity != nil }

  /// Reads `all schools` as `every schools`. Returns the keywords it stands for.
  mutating func readSpokenQuantity() -> [TokenKind]? {
    if let limit = limitInWords {
      readLimit(limit)
      return [limit[0]]
    }
    guard let spoken = spokenQuantity else { return nil }
    let words = spoken.map { Parser.spelling(of: $0) }.joined(separator: " ")
    let last = spoken == [.every] || spoken == [.no] ? endOfAll : position
    sayWritten(place(of: position).through(place(of: last)), words)
    joinWords(behind: position, through: last)
    readWord(as: spoken[0])
    // `atleast` is one word for two: the second stands in the space behind it.
    let isPlaced = spoken.count == 2 && kinds[position + 1] == .whitespace
    if isPlaced {
      reread(position + 1, as: spoken[1])
      repairs[position + 1] = Parser.spelling(of: spoken[1])
    }
    advance()
    return isPlaced ? [spoken[0]] : spoken
  }

  /// The last word of `all of the`.
  private var endOfAll: Int {
    var last = position
    if next == .of { last = tokenAfter(last) }
    let article = tokenAfter(last)
    return isWord("the", at: article) && !startsLine(article) ? article : last
  }

  // MARK: Aggregates

  /// The aggregate a word before `of` was meant to be: `averge of`, `total of`, `count of`.
  var spokenAggregate: TokenKind? {
    guard current.isName, next == .of, !startsLine(tokenAfter(position)) else { return nil }
    if current == .count { return .number_ }
    for (word, kind) in Parser.spokenAggregates where isWord(word, at: position) { return kind }
    if current != .identifier || isWord("as", at: position) { return nil }
    let spellings = Parser.aggregateKinds.map { Parser.spelling(of: $0) }
    return Spelling.nearest(to: text(of: position), among: spellings).first
      .flatMap { spellings.firstIndex(of: $0) }.map { Parser.aggregateKinds[$0] }
  }

  private static let aggregateKinds: [TokenKind] = [
    .share, .number_, .sum, .average, .lowest, .highest, .median,
  ]
  private static let spokenAggregates: [(StaticString, TokenKind)] = [
    ("total", .sum), ("minimum", .lowest), ("min", .lowest), ("maximum", .highest),
    ("max", .highest), ("mean", .average), ("percentage", .share), ("percent", .share),
    ("proportion", .share), ("ratio", .share),
  ]

  mutating func reportSpokenAggregate(meant kind: TokenKind) {
    let word = Parser.spelling(of: kind)
    report(
      Diagnostic(
        .unexpectedWords,
        Message(.unknownAggregate, .words(Parser.shortened(text(of: position)))),
        at: place(of: position), help: [Message(.didYouMean, .words(word + " of"))],
        fix: Fix(replace: place(of: position), with: word)))
    readWord(as: kind)
  }
}
