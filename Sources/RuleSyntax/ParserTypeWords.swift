import Diagnostics

/// Types, ranges and lists of categories as other programs and everyday language write them.
extension Parser {
  private static let typeWords: [(StaticString, TokenKind)] = [
    ("integer", .count), ("int", .count), ("Integer", .count), ("whole", .count),
    ("float", .number_), ("double", .number_), ("decimal", .number_), ("real", .number_),
    ("numeric", .number_), ("Number", .number_), ("percent", .share), ("percentage", .share),
    ("boolean", .flag), ("bool", .flag), ("Boolean", .flag), ("checkbox", .flag),
    ("string", .textType), ("String", .textType), ("str", .textType), ("varchar", .textType),
    ("char", .textType), ("day", .dateType), ("datetime", .dateType), ("ranking", .rank),
  ]

  private static let answerWords: [StaticString] = [
    "true", "false", "True", "False", "có", "không",
  ]

  /// Reads `integer`, `%`, `yes/no` as the types they mean.
  mutating func readTypeWord() {
    if startsLine(position) { return }
    switch current {
    case .percent: saySpoken(as: .share)
    case .yes, .no: readAnswers()
    case .identifier:
      if Parser.answerWords.contains(where: { isWord($0, at: position) }) { return readAnswers() }
      if let meant = Parser.typeWords.first(where: { isWord($0.0, at: position) }) {
        saySpoken(as: meant.1)
      }
    default: break
    }
  }

  /// `yes/no`, `true or false`: what a flag says.
  private mutating func readAnswers() {
    let first = position
    var last = position
    let joint = tokenAfter(position)
    if [.divide, .or, .comma].contains(kinds[joint]), !startsLine(tokenAfter(joint)),
      kinds[tokenAfter(joint)] != .endOfText
    {
      last = tokenAfter(joint)
    }
    sayWords(first, through: last, as: .flag)
  }

  /// Says that some words are written as one, and reads them as that.
  private mutating func sayWords(_ first: Int, through last: Int, as kind: TokenKind) {
    let here = place(of: first).through(place(of: last))
    let meant = Parser.spelling(of: kind)
    silence(from: first, to: last + 1)
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .strangeMark,
          .words(Parser.shortened(source.text(from: Int(here.start), to: Int(here.end)))),
          .words(meant)), at: here, fix: Fix(replace: here, with: meant)))
    readWord(as: kind)
    joinWords(behind: first, through: last)
  }

  /// What is said of words that are no type, but show what was meant.
  mutating func answeredType() -> Abandoned? {
    guard !startsLine(position), current != .endOfText else { return nil }
    let here = place(of: position)
    let word = Parser.shortened(text(of: position))
    let unknown = Message(.unknownType, .words(word))
    if current.isUnit {
      report(
        Diagnostic(
          .unexpectedWords, unknown, at: here,
          help: [Message(.didYouMean, .words("number in " + word))],
          fix: Fix(replace: here.before, with: "number in ")))
      return Abandoned()
    }
    guard current == .identifier else { return nil }
    let money: [StaticString] = ["money", "currency", "amount", "dong"]
    let lists: [StaticString] = ["category", "categories", "enum", "choice", "list", "select"]
    if money.contains(where: { isWord($0, at: position) }) {
      report(Diagnostic(.unexpectedWords, unknown, at: here, help: [Message(.moneyTypes)]))
      return Abandoned()
    }
    if lists.contains(where: { isWord($0, at: position) }) {
      report(Diagnostic(.unexpectedWords, unknown, at: here, help: [Message(.categoriesAreListed)]))
      return Abandoned()
    }
    if next == .comma, kinds[tokenAfter(tokenAfter(position))].isName {
      report(
        Diagnostic(
          .unexpectedWords, unknown, at: here,
          help: [Message(.didYouMean, .words("one of " + word))],
          fix: Fix(replace: here.before, with: "one of ")))
      return Abandoned()
    }
    return nil
  }

  // MARK: Units and ranges

  /// `number of ha`, `number ha`, `number (ha)`, `number in %`
  mutating func readUnitOfNumber() throws(Abandoned) {
    if startsLine(position) { return }
    if current == .of, next.isUnit { return saySpoken(as: .in) }
    let end = tokenAfter(tokenAfter(position))
    if current == .leftParenthesis, next.isUnit, kinds[end] == .rightParenthesis {
      let unit = tokenAfter(position)
      let words = place(of: position).through(place(of: end))
      sayWritten(words, "in " + text(of: unit))
      reread(end, as: .unusable)
      return readWord(as: .in)
    }
    if current.isUnit {
      let here = place(of: position)
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, "in"))), at: here,
          fix: Fix(replace: here.before, with: "in ")))
      try parseUnit()
    }
    if current == .in, next == .percent {
      let words = place(of: consumedEnd - 1).through(place(of: tokenAfter(position)))
      sayWritten(words, "share")
      throw Abandoned()
    }
  }

  mutating func sayWritten(_ words: Place, _ meant: String, isSure: Bool = true) {
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .strangeMark, .words(source.text(from: Int(words.start), to: Int(words.end))),
          .words(meant)), at: words, fix: isSure ? Fix(replace: words, with: meant) : nil))
  }

  /// `count 0 to 5`, `count <= 500`, `count between 0 and 5`, `count max 500`
  mutating func readRangeWords() {
    if startsLine(position) { return }
    switch current {
    case .number where kinds[tokenAfter(position)] == .minus: sayStretch(from: position)
    case .number where isRange(position): sayMissingFrom()
    case .minus where isRange(tokenAfter(position)): sayMissingFrom()
    case .greaterOrEqual where next == .number: saySpoken(as: .from)
    case .between where next == .number: sayStretch(from: tokenAfter(position))
    case .lessOrEqual where next == .number: sayUpTo()
    case .identifier where next == .number:
      let most: [StaticString] = ["max", "maximum", "Max"]
      let least: [StaticString] = ["min", "minimum", "Min"]
      if most.contains(where: { isWord($0, at: position) }) { sayUpTo() }
      if least.contains(where: { isWord($0, at: position) }) { saySpoken(as: .from) }
    default: break
    }
  }

  /// Whether a number goes on to a second one.
  private func isRange(_ number: Int) -> Bool {
    var behind = tokenAfter(number)
    if kinds[behind] == .percent || kinds[behind].isUnit { behind = tokenAfter(behind) }
    return kinds[behind] == .to
  }

  /// `0-10`, `between 0 and 10`
  mutating func sayStretch(from number: Int) {
    let joint = tokenAfter(number)
    let last = tokenAfter(joint)
    guard kinds[joint] == .minus || kinds[joint] == .and, kinds[last] == .number else { return }
    let words = place(of: position).through(place(of: last))
    sayWritten(words, "from \(text(of: number)) to \(text(of: last))")
    reread(joint, as: .to)
    repairs[joint] = Parser.spelling(of: .to)
    if position == number, kinds[position - 1] == .whitespace { position -= 1 }
    readWord(as: .from)
  }

  /// `0 to 5` behind a type: the `from` before it is missing.
  mutating func sayMissingFrom() {
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.message(Message(.quoted, "from"))), at: here,
        fix: Fix(replace: here.before, with: "from ")))
    guard kinds[position - 1] == .whitespace else { return }
    position -= 1
    readWord(as: .from)
  }

  private mutating func sayUpTo() {
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, Message(.strangeMark, .words(text(of: position)), "up to"), at: here,
        fix: Fix(
          replace: here, with: kinds[position + 1] == .whitespace ? "up to" : "up to ")))
    readWord(as: .to)
    if kinds[position - 1] == .whitespace {
      position -= 1
      readWord(as: .up)
    }
  }

  /// `from 0 up to 5`
  mutating func readToOfRange() {
    if startsLine(position) { return }
    if current == .up, next == .to {
      let words = Place(
        file: file, start: Int(starts[position]), end: Int(starts[tokenAfter(position)]))
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.message(Message(.quoted, "to"))),
          at: place(of: position), fix: Fix(replace: words, with: "")))
      advance()
    }
  }

  /// `level from 0 to 3`, `level up to 3`
  mutating func readLevelWords() {
    guard current == .from, next == .number, !startsLine(position) else { return }
    let words = Place(
      file: file, start: Int(starts[position]), end: Int(starts[tokenAfter(position)]))
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.aNumber)), at: place(of: position),
        help: [Message(.levelIsWritten)], fix: Fix(replace: words, with: "")))
    advance()
  }

  /// `date of birth`, `count of pupils`: what is counted stands in the name of the field.
  mutating func dropWordsBehindType() {
    guard current == .of, next.isName, !startsLine(position), !startsLine(tokenAfter(position))
    else { return }
    let first = position
    repeat { advance() } while current.isName && !startsLine(position)
    let gap = Place(file: file, start: Int(starts[first - 1]), end: Int(starts[consumedEnd]))
    let words = place(of: first).through(placeBehind)
    silence(from: first, to: consumedEnd)
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .nothingMoreExpected,
          .words(Parser.shortened(source.text(from: Int(words.start), to: Int(words.end))))),
        at: words, fix: Fix(replace: gap, with: "")))
  }

  // MARK: Categories

  /// `one of (public, private)`, `one of: public, private`
  mutating func dropBracketOfCategories() {
    guard current == .leftParenthesis || current == .colon, next.isName else { return }
    let opening = position
    var edits = [
      Fix.Edit(
        Place(file: file, start: Int(starts[opening]), end: Int(starts[tokenAfter(opening)])), "")
    ]
    if kinds[opening - 1] != .whitespace { edits = [Fix.Edit(place(of: opening), " ")] }
    if current == .leftParenthesis {
      var token = opening
      while kinds[token] != .endOfText, kinds[token] != .rightParenthesis,
        !kinds[token].startsDeclaration
      {
        token = tokenAfter(token)
      }
      guard kinds[token] == .rightParenthesis else { return }
      edits.append(Fix.Edit(place(of: token), ""))
      reread(token, as: .unusable)
    }
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.aCategory)), at: place(of: opening),
        help: [Message(.categoriesAreListed)], fix: Fix(edits)))
    advance()
  }

  /// `one of public or private`
  mutating func readCommaOfCategories() {
    guard current == .or || current == .and || current == .divide, next.isName,
      !startsLine(position)
    else { return }
    let here = place(of: position)
    let isGlued = kinds[position + 1] != .whitespace
    let gap = Place(file: file, start: Int(starts[consumedEnd]), end: Int(here.end))
    let message = Message(.strangeMark, .words(text(of: position)), ",")
    // Of a whole list it is said once.
    if let said = findings.indices.last, findings[said].message == message,
      let fix = findings[said].fix, let start = findings[said].place?.start,
      isOnLine(of: Int(start))
    {
      findings[said].fix = Fix(fix.edits + [.init(gap, isGlued ? ", " : ",")])
      return readWord(as: .comma)
    }
    report(
      Diagnostic(
        .unexpectedWords, message, at: here,
        fix: Fix(replace: gap, with: isGlued ? ", " : ",")))
    readWord(as: .comma)
  }

  /// Whether no line ends between a byte and the word here.
  private func isOnLine(of start: Int) -> Bool {
    let here = Int(starts[position])
    return start <= here && here - start < 500
      && !source.bytes[start..<here].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// `one of "công lập", "tư thục"`
  mutating func abandonAtTextOfCategory() -> Abandoned {
    let words = text(of: position)
    let content = String(decoding: words.utf8.dropFirst().dropLast(), as: UTF8.self)
    let name = Parser.nameMade(of: content)
    let form = (name.isEmpty ? "a" : name) + " vi " + Parser.shortened(words)
    return abandon(
      expecting: .phrase(.aCategory), help: [Message(.categoryNeedsName, .words(form))])
  }

  /// A name in ASCII made of the words of a label.
  private static func nameMade(of label: String) -> String {
    var plain: [UInt8] = []
    for word in label.split(separator: " ") {
      var letters: [UInt8] = []
      for scalar in word.unicodeScalars {
        letters +=
          VietnameseLetters.ascii(for: scalar).map { Array($0.utf8) }
          ?? (scalar.value < 0x80 && Lexer.isWordByte(UInt8(scalar.value))
            ? [UInt8(scalar.value) | (scalar.value >= 0x41 ? 0x20 : 0)] : [])
      }
      if !plain.isEmpty, let first = letters.first, (0x61...0x7A).contains(first) {
        letters[0] = first - 0x20
      }
      plain += letters
    }
    return String(decoding: Lexer.name(from: plain), as: UTF8.self)
  }
}
