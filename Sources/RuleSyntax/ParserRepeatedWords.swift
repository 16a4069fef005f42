import Diagnostics

/// Words that the hand wrote twice, or in each other's place: `every every school`, `staffed rule`.
/// They are read as what was surely meant before the text is parsed, so that nothing follows from
/// them; nowhere in the language does a word stand twice in a row.
extension Parser {
  /// A text that says more of them is no rule text; what is said must leave room for that.
  private static let maximalRepetitions = 20

  /// Says of words and marks that stand twice on a line, and of first words behind their name.
  mutating func readRepeatedWords() {
    var before = -1
    var said = 0
    var token = 0
    while token < kinds.count, said < Parser.maximalRepetitions {
      let kind = kinds[token]
      defer { token += 1 }
      if kind == .whitespace { continue }
      defer { before = token }
      guard before >= 0, token == before + 2, kinds[before + 1] == .whitespace else { continue }
      if kind == kinds[before], isRepetition(of: before, token) {
        while kinds[token + 1] == .whitespace, kinds[token + 2] == kind,
          isRepetition(of: token, token + 2)
        {
          token += 2
        }
        sayRepeated(before, through: token)
        said += 1
      } else if kind.startsDeclaration, isBehindItsName(token, name: before) {
        exchange(before, token)
      } else if kind == .of, isBehindItsName(of: token, name: before) {
        exchange(before, token)
      }
    }
  }

  private func isRepetition(of first: Int, _ second: Int) -> Bool {
    switch kinds[first] {
    case .advisory, .not, .minus, .plus, .dot, .comma, .string, .cell, .pipe, .newline, .comment,
      .unusable,
      .leftParenthesis, .rightParenthesis, .date, .endOfText:
      return false
    // What stood between them is missing: `staffed >= staffed last year every year`.
    case .year where isBehind(.last, first): return false
    // `: share share of schools …` lacks the `=` between type and formula.
    case _ where kinds[first].startsAggregate && kinds[tokenAfter(second)] == .of:
      return !isBehind(.colon, first)
    case .identifier where [.in, .last].contains(kinds[tokenAfter(second)]): return false
    // `000 000` is rather one number; a year is none of these.
    case .number: return starts[first + 1] - starts[first] == 4 && areSame(first, second)
    case _ where kinds[first].isName:
      return areSame(first, second) && !mayBeTwoNames(first, second) && !isInText(first)
    default: return !isInText(first)
    }
  }

  /// `rule staffed staffed >= 80%`, `check c of level level >= 1`, `test "t" of p p | a`: a name and
  /// what follows it may be called the same.
  private func mayBeTwoNames(_ first: Int, _ second: Int) -> Bool {
    let behind = tokenAfter(second)
    if kinds[behind] == .pipe { return true }
    if isBehind(.rule, first) { return !startsLine(behind) && kinds[behind] != .endOfText }
    guard isBehind(.of, first), let line = firstOfLine(first) else { return false }
    return kinds[line] == .check || kinds[line] == .test
  }

  private func isBehind(_ kind: TokenKind, _ token: Int) -> Bool {
    token >= 2 && kinds[token - 1] == .whitespace && kinds[token - 2] == kind
  }

  private func areSame(_ first: Int, _ second: Int) -> Bool {
    source.bytes[Int(starts[first])..<Int(starts[first + 1])]
      .elementsEqual(source.bytes[Int(starts[second])..<Int(starts[second + 1])])
  }

  /// Whether a word stands in a label without quotes, or on a line too long to tell.
  private func isInText(_ token: Int) -> Bool {
    guard let first = firstOfLine(token) else { return true }
    return kinds[first].startsMetadata && first != token
  }

  private mutating func sayRepeated(_ first: Int, through last: Int) {
    let gap = Place(file: file, start: Int(starts[first + 1]), end: Int(starts[last + 1]))
    silence(from: first + 1, to: last + 1)
    report(
      Diagnostic(
        .unexpectedWords, Message(.writtenTwice, .words(Parser.shortened(text(of: first)))),
        at: place(of: first).through(place(of: last)), fix: Fix(replace: gap, with: "")))
    for token in stride(from: first + 2, through: last, by: 2) { reread(token, as: .unusable) }
  }

  /// `staffed rule`, at the beginning of a line and alone on it, or before what follows a name.
  private func isBehindItsName(_ word: Int, name: Int) -> Bool {
    guard kinds[name].isName, isUnindented(name) else { return false }
    let behind = tokenAfter(word)
    switch kinds[word] {
    case .indicator where kinds[behind] == .colon || kinds[behind] == .equal: return true
    case .rule, .duty, .plan, .indicator: return startsLine(behind) || kinds[behind] == .endOfText
    case .field, .check: return kinds[behind] == .of
    case .entity, .group: return kinds[behind] == .comma
    case .parameter: return kinds[behind] == .colon
    default: return false
    }
  }

  /// `field teachers school of: count`
  private func isBehindItsName(of word: Int, name: Int) -> Bool {
    guard kinds[name] == .identifier, name >= 4, kinds[name - 1] == .whitespace,
      kinds[name - 2] == .identifier, kinds[name - 3] == .whitespace
    else { return false }
    let behind = tokenAfter(word)
    return (kinds[name - 4] == .field && kinds[behind] == .colon)
      || (kinds[name - 4] == .check && startsLine(behind))
  }

  /// Says that two words stand in each other's place, and reads each as the other.
  private mutating func exchange(_ name: Int, _ word: Int) {
    let (kind, words) = (kinds[word], text(of: name))
    sayWritten(
      place(of: name).through(place(of: word)), Parser.spelling(of: kind) + " " + words)
    reread(name, as: kind)
    repairs[name] = Parser.spelling(of: kind)
    reread(word, as: .identifier)
    repairs[word] = words
  }

  // MARK: Capitals

  /// `AT LEAST 80% OF schools HAVE …`: words of sentences and formulas in capitals; those of a line
  /// are said together. One alone may be a name.
  mutating func readCapitals() {
    var words: [Capital] = []
    var line = -1
    for token in 0..<kinds.count where kinds[token] == .identifier {
      let first = source.bytes[Int(starts[token])]
      guard first >= 0x41, first <= 0x5A, starts[token + 1] - starts[token] <= 8,
        let kind = Parser.keywords[lowercased(token)], isKeywordInCapitals(token, kind),
        let start = firstOfLine(token)
      else { continue }
      if start != line {
        sayCapitals(words)
        words = []
      }
      line = start
      words.append(Capital(token: token, kind: kind))
    }
    sayCapitals(words)
  }

  /// A word in capitals, and the keyword it would be without them.
  private struct Capital {
    let token: Int
    let kind: TokenKind
  }

  private mutating func sayCapitals(_ words: [Capital]) {
    guard words.count > 1 else { return }
    let said = words.map { word in
      Message(
        .strangeMark, .words(text(of: word.token)), .words(Parser.spelling(of: word.kind)))
    }
    report(
      Diagnostic(
        .unexpectedWords, said[0], at: place(of: words[0].token),
        help: Array(said.dropFirst().prefix(3)),
        fix: Fix(
          words.map { Fix.Edit(place(of: $0.token), Parser.spelling(of: $0.kind)) })))
    for word in words {
      reread(word.token, as: word.kind)
      repairs[word.token] = Parser.spelling(of: word.kind)
    }
  }

  private func lowercased(_ token: Int) -> String {
    String(
      decoding: source.bytes[Int(starts[token])..<Int(starts[token + 1])].map {
        (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
      }, as: UTF8.self)
  }

  /// Whether a word in capitals can be no name or label where it stands.
  private func isKeywordInCapitals(_ token: Int, _ kind: TokenKind) -> Bool {
    guard let line = firstOfLine(token), token > line || !isUnindented(token) else { return false }
    // `AND(a; b)` is rather a function of a spreadsheet.
    if kinds[token + 1] == .leftParenthesis { return false }
    switch kinds[line] {
    case .field, .parameter, .entity, .use, .test, .string: return false
    case _ where kinds[line].startsMetadata: return false
    default: break
    }
    let behind = kinds[tokenAfter(token)]
    switch kind {
    case .yes, .no: return isBehindComparison(token) || (kind == .no && behind.isName)
    case .share, .number_, .sum, .average, .lowest, .highest, .median: return behind == .of
    case .last: return behind == .year
    default: return behind != .colon && behind != .pipe && !behind.isComparison
    }
  }

  private func isBehindComparison(_ token: Int) -> Bool {
    token >= 2 && (kinds[token - 1].isComparison || kinds[token - 2].isComparison)
  }

  private static let keywords: [String: TokenKind] = {
    let kinds: [TokenKind] = [
      .every, .at, .least, .most, .more, .fewer, .than, .exactly, .has, .have, .by, .then, .of,
      .where, .includes, .and, .or, .not, .yes, .no, .last, .year, .across, .share, .number_, .sum,
      .average, .lowest, .highest, .median, .in, .from, .to,
    ]
    var keywords: [String: TokenKind] = [:]
    for kind in kinds { keywords[spelling(of: kind)] = kind }
    return keywords
  }()
}
