import Diagnostics

/// Numbers, units, days and years.
extension Parser {
  /// A number, a date, `yes` or `no`.
  mutating func parseWrittenValue() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .date:
      advance()
      finish(.dateLiteral, since: mark)
    case .yes, .no:
      advance()
      finish(.truthLiteral, since: mark)
    default: try parseNumberLiteral()
    }
  }

  /// `80%`, `-2`, `1.35 ha`, `350 million VND`, `15 November`
  ///
  /// Behind the number of a quantity (`at least 3 schools`) stands no unit but the rows meant.
  mutating func parseNumberLiteral(inQuantity: Bool = false) throws(Abandoned) {
    let mark = mark()
    if current == .minus {
      advance()
      guard current == .number else { throw abandon(expecting: .phrase(.aNumber)) }
    }
    guard current == .number else { throw abandon(expecting: .phrase(.aNumber)) }
    // Behind `$` nobody knows how many đồng are meant.
    var isBroken = repairs[position]?.isEmpty ?? false || isBehindSign(of: position)
    advance()
    if joinThousands(since: mark) { isBroken = true }
    if current == .percent {
      advance()
    } else if let month = monthHere {
      if current == .identifier { reportMonth(month) }
      readWord(as: month)
      advance()
      return finish(.dayLiteral, since: mark, isBroken: isBroken)
    } else if current.isUnit {
      try parseUnit()
    } else if current == .identifier, !startsLine(position) {
      isBroken = readPercentWord() || (!inQuantity && readUnknownUnit()) || isBroken
    }
    finish(.numberLiteral, since: mark, isBroken: isBroken)
  }

  /// `1 234 567`: digits in groups of three, apart.
  private mutating func joinThousands(since mark: Mark) -> Bool {
    var last = consumedEnd - 1
    var digits = text(of: last).utf8.count
    guard digits <= 3, repairs[last] == nil else { return false }
    var words = text(of: last)
    while kinds[last + 1] == .whitespace, kinds[last + 2] == .number,
      starts[last + 2] - starts[last + 1] == 1
    {
      // `000` was complained about, but `567,5` is meant to end the number.
      let repaired = repairs[last + 2] ?? ""
      let group = repaired.utf8.contains(UInt8(ascii: ".")) ? repaired : text(of: last + 2)
      digits = group.utf8.prefix { $0 != UInt8(ascii: ".") }.count
      if digits != 3 { break }
      words += "_" + group
      last += 2
    }
    if last == consumedEnd - 1 { return false }
    silence(from: consumedEnd, to: last + 1)
    while position <= last { advance() }
    let here = Place(file: file, start: Int(starts[mark.token]), end: Int(starts[last + 1]))
    let sign = kinds[mark.token] == .minus ? "-" : ""
    report(
      Diagnostic(
        .malformedNumber, Message(.spacesInNumber), at: here,
        // `then 80 100%` is rather two values.
        fix: current == .percent ? nil : Fix(replace: here, with: sign + words)))
    return true
  }

  /// `80 percent`
  private mutating func readPercentWord() -> Bool {
    guard isWord("percent", at: position) || isWord("percents", at: position) else { return false }
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, Message(.strangeMark, .words(text(of: position)), "%"), at: here,
        fix: Fix(
          replace: Place(file: file, start: Int(starts[consumedEnd]), end: Int(here.end)),
          with: "%")))
    advance()
    return true
  }

  /// A word right behind a number is a unit nobody knows, unless a timing was meant (`until 2030`).
  private mutating func readUnknownUnit() -> Bool {
    let behind = tokenAfter(position)
    let isUnit =
      startsLine(behind) || kinds[behind] == .by || kinds[behind] == .in || kinds[behind] == .every
      || kinds[behind] == .vnd || kinds[behind] == .rightParenthesis || kinds[behind] == .comma
      || kinds[behind] == .lasting || kinds[behind] == .endOfText
    // Before a `|` it is the entity of a table.
    let meant = unitMeant(position)
    guard isUnit, kinds[behind] != .pipe, meant != nil || !isTimingWord(position) else {
      return false
    }
    let near = meant ?? Spelling.nearest(to: text(of: position), among: Parser.unitWords).first
    silence(from: position, to: position + 1)
    report(
      Diagnostic(
        .unknownUnit,
        Message(
          .unknownUnit, .message(Message(.quoted, .words(Parser.shortened(text(of: position)))))),
        at: place(of: position),
        help: [
          near.map { Message(.didYouMean, .words($0)) }
            ?? Message(.unitsAre)
        ],
        fix: near.map { Fix(replace: place(of: position), with: $0) }))
    advance()
    _ = consume(.vnd)
    return true
  }

  /// The unit a word surely stands for, though it is not spelled like that.
  private func unitMeant(_ token: Int) -> String? {
    for (word, unit) in Parser.otherUnitWords where isWord(word, at: token) { return unit }
    return nil
  }

  private static let otherUnitWords: [(StaticString, String)] = [
    ("vnd", "VND"), ("Vnd", "VND"), ("dong", "VND"), ("đồng", "VND"), ("VNĐ", "VND"), ("HA", "ha"),
    ("Ha", "ha"),
    ("hectare", "ha"), ("hectares", "ha"), ("sqm", "m2"), ("M2", "m2"), ("Km2", "km2"),
  ]

  private static let unitWords = ["ha", "m2", "km2", "VND", "thousand", "million", "billion"]

  /// `ha`, `km2`, `million VND`
  mutating func parseUnit() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .ha, .m2, .km2, .vnd: advance()
    case .thousand, .million, .billion:
      advance()
      if !consume(.vnd) { reportMissingCurrency(since: mark) }
    case .identifier where unitMeant(position) != nil && !startsLine(position): readOtherUnit()
    default:
      silence(from: position, to: startsLine(position) ? position : position + 1)
      report(
        Diagnostic(
          .unknownUnit,
          startsLine(position) || current == .endOfText
            ? messageExpecting(.phrase(.aUnit)) : Message(.unknownUnit, wordHere),
          at: placeOfFinding,
          help: [Message(.unitsAre)]))
      throw Abandoned()
    }
    finish(.unit, since: mark)
  }

  /// `number in đồng`
  private mutating func readOtherUnit() {
    guard let unit = unitMeant(position) else { return }
    let here = place(of: position)
    silence(from: position, to: position + 1)
    report(
      Diagnostic(
        .unknownUnit, Message(.unknownUnit, wordHere), at: here,
        help: [Message(.didYouMean, .words(unit))], fix: Fix(replace: here, with: unit)))
    repairs[position] = unit
    advance()
  }

  /// `100 million`, `350 million dong`
  private mutating func reportMissingCurrency(since mark: Mark) {
    let isOther =
      current == .identifier && !startsLine(position)
      && (unitMeant(position) != nil
        || (!isTimingWord(position) && kinds[tokenAfter(position)] != .number))
    let missing = isOther ? place(of: position) : placeBehind
    if isOther {
      silence(from: position, to: position + 1)
      advance()
    }
    let fix = Fix(replace: missing, with: isOther ? "VND" : " VND")
    // That the amount is of another currency has been said.
    if isBehindStrangeMark(mark) { return }
    report(
      Diagnostic(
        .unknownUnit, Message(.amountWithoutCurrency), at: place(since: mark),
        fix: fix))
  }

  /// `$5 million`: whether the number before a unit stands behind the mark of another currency.
  private func isBehindStrangeMark(_ unit: Mark) -> Bool {
    var number = unit.token - 1
    while number > 0, kinds[number].isTrivia { number -= 1 }
    return isBehindSign(of: number)
  }

  /// Whether a mark nobody can read stands right before a number: `$5`.
  private func isBehindSign(of number: Int) -> Bool {
    number > 0 && kinds[number - 1] == .unusable
      && starts[number] - starts[number - 1] <= 3
      && source.bytes[Int(starts[number - 1])] > 0x20
      && !Lexer.isWordByte(source.bytes[Int(starts[number - 1])])
      && isSuspect(from: number - 1, through: number - 1)
  }

  // MARK: Days

  /// The month a word here names; abbreviated or written small, too.
  private var monthHere: TokenKind? {
    if current.isMonth { return current }
    return current == .identifier && !startsLine(position) ? month(at: position) : nil
  }

  private func month(at token: Int) -> TokenKind? {
    let bytes = source.bytes[Int(starts[token])..<Int(starts[token + 1])]
    guard bytes.count >= 3, bytes.count <= 9 else { return nil }
    let word = bytes.map { $0 | 0x20 }
    for kind in TokenKind.allCases where kind.isMonth {
      if Parser.spelling(of: kind).utf8.map({ $0 | 0x20 }).starts(with: word) { return kind }
    }
    return nil
  }

  private mutating func reportMonth(_ month: TokenKind) {
    let name = Parser.spelling(of: month)
    report(
      Diagnostic(
        .malformedDate, Message(.strangeMark, .words(text(of: position)), .words(name)),
        at: place(of: position), fix: Fix(replace: place(of: position), with: name)))
  }

  /// `November 15`: read as the day it means.
  mutating func parseMonthFirst() throws(Abandoned) {
    let mark = mark()
    let month = text(of: position)
    advance()
    guard current == .number, !startsLine(position) else {
      throw abandon(expecting: .phrase(.aNumber))
    }
    let day = text(of: position)
    advance()
    let here = place(since: mark)
    report(
      Diagnostic(
        .malformedDate, Message(.dayBeforeMonth), at: here,
        fix: Fix(replace: here, with: day + " " + month)))
    finish(.dayLiteral, since: mark, isBroken: true)
  }

  // MARK: Years

  /// A year: four digits.
  mutating func parseYear() throws(Abandoned) {
    if current.isMonth, next == .number { return readDayForYear(since: mark()) }
    dropWordsBeforeYear()
    guard current == .number || current == .date else {
      throw abandon(expecting: .phrase(.aYear))
    }
    let mark = mark()
    if current == .number, kinds[tokenAfter(position)].isMonth {
      return readDayForYear(since: mark)
    }
    if current == .number, next == .divide, text(of: position).utf8.count <= 2,
      isYearNumber(tokenAfter(tokenAfter(position)))
    {
      return readMonthForYear(since: mark)
    }
    let words = repairs[position] ?? text(of: position)
    let isDate = current == .date
    let isYear = words.utf8.count == 4 && !words.utf8.contains { $0 < 0x30 || $0 > 0x39 }
    if !isYear { silence(from: position, to: position + 1) }
    advance()
    let hasPercent = current == .percent && !startsLine(position)
    if hasPercent { advance() }
    if !isYear || hasPercent {
      reportYear(words, since: mark, isDate: isDate, isYear: isYear)
    }
    finish(.year, since: mark, isBroken: !isYear)
  }

  /// `by the end of 2030`, `in year 2030`: the words before the year say nothing.
  private mutating func dropWordsBeforeYear() {
    let first = position
    var token = position
    while token - first < 12, !startsLine(token),
      kinds[token] == .year || kinds[token] == .of || isWord("the", at: token)
        || isWord("end", at: token)
    {
      token = tokenAfter(token)
    }
    guard token > first, kinds[token] == .number, !startsLine(token) else { return }
    let words = Place(file: file, start: Int(starts[first]), end: Int(starts[token]))
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.aYear)),
        at: place(of: first), fix: Fix(replace: words, with: "")))
    while position < token { advance() }
  }

  /// `by 15 November 2030`, `by November 2030`
  private mutating func readDayForYear(since mark: Mark) {
    var year = ""
    // The first of the words may stand on a line of its own, like every year.
    repeat {
      year = text(of: position)
      advance()
    } while (current == .number || current.isMonth) && !startsLine(position)
    let isYear = year.utf8.count == 4
    reportYear(year, since: mark, isDate: true, isYear: isYear)
    finish(.year, since: mark, isBroken: true)
  }

  func isYearNumber(_ token: Int) -> Bool {
    kinds[token] == .number && !startsLine(token) && starts[token + 1] - starts[token] == 4
  }

  /// `= 50% 2026, 56% from 2030`: the year of a value without its `from`.
  mutating func readYearWithoutFrom() {
    guard isYearNumber(position), kinds[position - 1] == .whitespace else { return }
    let here = place(of: position)
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.message(Message(.quoted, "from"))), at: here,
        fix: Fix(replace: here.before, with: "from ")))
    position -= 1
    readWord(as: .from)
  }

  /// `by 12/2030`
  private mutating func readMonthForYear(since mark: Mark) {
    silence(from: position, to: position + 1)
    advance()
    advance()
    let year = text(of: position)
    advance()
    reportYear(year, since: mark, isDate: true, isYear: true)
    finish(.year, since: mark, isBroken: true)
  }

  /// Whether the day just read bounds the same years as its year: `by 31 December 2030`,
  /// `from 1 January 2026`.
  private func boundsWholeYear(_ first: Int) -> Bool {
    var before = first - 1
    while before >= 0, kinds[before].isTrivia { before -= 1 }
    guard before >= 0, [.by, .from, .to].contains(kinds[before]) else { return false }
    let isStart = kinds[before] == .from
    let (day, month) = isStart ? (1, 1) : (31, 12)
    if kinds[first] == .date {
      return (repairs[first] ?? text(of: first)).utf8.suffix(6)
        .elementsEqual((isStart ? "-01-01" : "-12-31").utf8)
    }
    for token in first..<consumedEnd where starts[token + 1] - starts[token] <= 2 {
      let number = kinds[tokenAfter(token)] == .divide ? month : day
      if kinds[token] == .number, Int(text(of: token)) != number { return false }
    }
    return !(first..<consumedEnd).contains { kinds[$0].isMonth && kinds[$0].month != month }
  }

  private mutating func reportYear(_ words: String, since mark: Mark, isDate: Bool, isYear: Bool) {
    let place = place(since: mark)
    let isSame = !isDate || boundsWholeYear(mark.token)
    let digits = words.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    // `2_030` and `2.030` are years with a mark for the thousands.
    var year = isDate ? digits.prefix(4) : digits.prefix(5)
    if isDate, isYear { year = digits.prefix(4) }
    let mended = String(decoding: year, as: UTF8.self)
    let isMended = year.count == 4 && (year.first == 0x31 || year.first == 0x32)
    let help =
      isDate
      ? (isMended ? [Message(.deadlineIsYear, .words(mended))] : [])
      : isMended ? [] : [Message(.yearHasFourDigits)]
    report(
      Diagnostic(
        .malformedYear,
        Message(
          .malformedYear,
          .words(
            Parser.shortened(source.text(from: Int(place.start), to: Int(place.end))))),
        at: place, help: help,
        fix: isMended && isSame ? Fix(replace: place, with: mended) : nil))
  }
}
