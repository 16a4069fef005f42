import Diagnostics

/// Names that are declared and used, and the words people write in their place.
extension Parser {
  /// Whether the end of a line may be the end of a name that is being declared.
  enum NameEnd {
    case never, withLine
    /// The same, for a name that may begin a line itself.
    case withItsLine
    /// Where a sentence or label comes on the next line.
    case beforeSentence
  }

  /// A name that is being declared, and what must follow it: words before that belong to the name.
  mutating func parseName(
    _ expected: Phrase = .aName, before followers: [TokenKind], ends: NameEnd = .never
  ) throws(Abandoned) {
    let mark = mark()
    if ends != .never, takeDottedName() { return finish(.name, since: mark, isBroken: true) }
    if let end = endOfWords(before: followers, ends: ends) {
      joinWords(to: end, areSeveral: expected == .aCategory && areSeveralCategories(to: end))
      return finish(.name, since: mark, isBroken: true)
    }
    if isForeignWord(position) { foreignNames.insert(text(of: position)) }
    try parseNameToken(expected)
    finish(.name, since: mark)
  }

  /// `rule ⏎ staffed >= 80% by 2030`: the sentence in the place of the name.
  var lacksNameOfRule: Bool {
    startsLine(position) && current.isName
      && (next.isComparison || next == .plus || next == .divide)
  }

  /// A name that is used.
  mutating func parseReference(
    _ expected: Phrase = .aName, isOfQuantity: Bool = false
  ) throws(Abandoned) {
    let mark = mark()
    if !takeLabel(isOfQuantity: isOfQuantity) { try parseNameToken(expected) }
    finish(.nameReference, since: mark)
  }

  private mutating func parseNameToken(_ expected: Phrase) throws(Abandoned) {
    if current.isName { return advance() }
    if current.isKeyword, !startsLine(position), !isSurelyNoName { return takeReservedWord() }
    throw abandon(expecting: .phrase(expected))
  }

  /// Whether a keyword where a name should be shows that the name is missing: `field of school`.
  private var isSurelyNoName: Bool {
    switch current {
    case .of, .in, .for, .from, .to, .where, .across, .has, .have, .by, .then, .and, .or, .not,
      .than, .with:
      next.isName || next == .number || next == .leftParenthesis
    case _ where current.startsMetadata && next == .string: true
    case .pass, .fail, .pending, .undecided, .notApplicable:
      startsLine(tokenAfter(position)) || [.endOfText, .with, .between].contains(next)
    default: false
    }
  }

  /// Takes a keyword for a name. Said once a text for each keyword: its declaration and its uses
  /// are one mistake.
  mutating func takeReservedWord() {
    if reservedWordsSaid.insert(current).inserted {
      report(
        Diagnostic(
          .reservedWord, Message(.reservedWord, .words(text(of: position))),
          at: place(of: position), help: [Message(.chooseAnotherName)]))
    }
    // Where nothing is declared that is called so, that is no further mistake.
    repairs[position] = repairs[position] ?? text(of: position)
    advance()
  }

  // MARK: Names of several words

  /// The end of a name of several words (`số phòng học`, `ha-dong`) or one that begins with a
  /// digit, if that is what stands here.
  private func endOfWords(before followers: [TokenKind], ends: NameEnd) -> Int? {
    guard current.isName || current == .number || current.isKeyword,
      !startsLine(position) || ends == .withItsLine
    else { return nil }
    var token = position
    var hasJoint = kinds[token] == .number
    while true {
      let after = token + 1
      if kinds[after] == .minus, isWordInName(after + 1) {
        token = after + 1
        hasJoint = true
        continue
      }
      let next = tokenAfter(token)
      // `rule my plan`: nothing could be said of the rule before the next declaration.
      let isWord =
        isWordInName(next)
        || (ends == .beforeSentence && kinds[next].startsDeclaration
          && startsLine(tokenAfter(next)))
      if next == after + 1, kinds[after] == .whitespace, isWord,
        kinds[next] != .minus, kinds[next] != .number || kinds[token] != .number,
        hasJoint || kinds[position].isName
      {
        if kinds[next].isKeyword, followers.contains(kinds[next]) { break }
        token = next
        hasJoint = true
        continue
      }
      break
    }
    guard hasJoint, token > position || kinds[position] == .number else { return nil }
    if kinds[position] == .number, token == position, !isSuspect(from: token, through: token) {
      return nil
    }
    let following = tokenAfter(token)
    if followers.contains(kinds[following]) { return token + 1 }
    switch ends {
    case .never: return nil
    case .withLine, .withItsLine: return endsName(following) ? token + 1 : nil
    case .beforeSentence:
      let isLast = kinds[following] == .endOfText || kinds[following].startsDeclaration
      return !isLast && endsName(following) ? token + 1 : nil
    }
  }

  private func isWordInName(_ token: Int) -> Bool {
    kinds[token].isName || kinds[token] == .number
  }

  /// Whether a line ends before a token and the declaration can go on there, so that all before it
  /// was meant as the name.
  private func endsName(_ token: Int) -> Bool {
    let kind = kinds[token]
    guard kind == .endOfText || startsLine(token) else { return false }
    // A formula may go on in the next line: `rule tidy schoolsAreTidy ⏎ by 2030`.
    switch kind {
    case _ where kind.isName: return true
    case .at, .more, .fewer, .exactly, .no, .leftParenthesis, .endOfText: return true
    case .every: return kinds[tokenAfter(token)] != .year
    default: return kind.startsMetadata || kind.startsDeclaration || kind.startsAggregate
    }
  }

  /// Reads several words as the one name they should be.
  private mutating func joinWords(to end: Int, areSeveral: Bool) {
    let first = position
    let words = nameJoining(first...(end - 1))
    foreignNames.insert(source.text(from: Int(starts[first]), to: Int(starts[end])))
    let isNumberFirst = kinds[first] == .number
    let here = Place(file: file, start: Int(starts[first]), end: Int(starts[end]))
    silence(from: first, to: end)
    report(
      Diagnostic(
        .nameSpelling,
        isNumberFirst
          ? Message(.nameBeginsWithDigit, .words(Parser.shortened(text(of: first))))
          : Message(
            .nameOfSeveralWords,
            .words(Parser.shortened(source.text(from: Int(here.start), to: Int(here.end))))),
        at: here,
        help: words.isEmpty
          ? [Message(.namesAreASCII)]
          : areSeveral
            ? [Message(.oneNameOrSeveral, .words(words), .words(wordsApart(first..<end)))] : [],
        fix: words.isEmpty || areSeveral ? nil : Fix(replace: here, with: words)))
    repairs[first] = words
    while position < end { advance() }
  }

  /// `one of a, b c`: one category of two words, or two whose comma is forgotten. A label behind
  /// them, or a word with letters of Vietnamese, shows that they are one.
  private func areSeveralCategories(to end: Int) -> Bool {
    var behind = end
    while kinds[behind].isTrivia { behind += 1 }
    return (!kinds[behind].startsMetadata || startsLine(behind))
      && (position..<end).allSatisfy { kinds[$0] == .identifier || kinds[$0] == .whitespace }
      && !isSuspect(from: position, through: end - 1)
  }

  private func wordsApart(_ tokens: Range<Int>) -> String {
    tokens.filter { !kinds[$0].isTrivia }.map { text(of: $0) }.joined(separator: ", ")
  }

  /// `rule II.2`: the number of a clause in place of a name.
  private mutating func takeDottedName() -> Bool {
    guard current.isName, kinds[position + 1] == .dot,
      kinds[position + 2].isName || kinds[position + 2] == .number
    else { return false }
    let first = position
    advance()
    while current == .dot || kinds[position - 1] == .dot, !startsLine(position) { advance() }
    silence(from: first, to: consumedEnd)
    let here = place(of: first).through(placeBehind)
    report(
      Diagnostic(
        .nameSpelling,
        Message(
          .nameOfSeveralWords,
          .words(Parser.shortened(source.text(from: Int(here.start), to: Int(here.end))))),
        at: here, help: [Message(.namesAreASCII)]))
    repairs[first] = ""
    return true
  }

  /// The name that words beside each other would make: `số phòng` becomes `soPhong`. Empty where
  /// they make none.
  func nameJoining(_ tokens: ClosedRange<Int>) -> String {
    if kinds[tokens.lowerBound] == .number { return "" }
    var plain: [UInt8] = []
    for token in tokens where !kinds[token].isTrivia && kinds[token] != .minus {
      var word = Array((repairs[token] ?? text(of: token)).utf8)
      if word.isEmpty, kinds[token] == .number { word = Array(text(of: token).utf8) }
      if !plain.isEmpty, let letter = word.first, letter >= 0x61, letter <= 0x7A {
        word[0] = letter - 0x20
      }
      plain.append(contentsOf: word)
    }
    return String(decoding: Lexer.name(from: plain), as: UTF8.self)
  }
}
