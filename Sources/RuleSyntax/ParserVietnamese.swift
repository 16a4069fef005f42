import Diagnostics

/// Vietnamese words where the language has English ones: `ít nhất` is `at least`. They are replaced
/// before the text is parsed, and only where nothing else can be meant; a line gives one finding.
extension Parser {
  /// What some words mean where they stand.
  private struct Reading {
    /// The first and the last of their tokens, and the first of their line.
    var first: Int
    let last: Int
    let line: Int
    let phrase: VietnamesePhrase
    /// `5 trở lên`: the space that the sign of the comparison takes.
    var gap: Int?
    /// The date that the words are.
    var date: String?
  }

  /// Reads the Vietnamese words of the text as the keywords they mean.
  mutating func readVietnamese() {
    var line = -1
    var finding = 0
    for token in suspects where kinds[token] == .identifier && isForeignWord(token) {
      guard let reading = readingBefore(token) ?? reading(at: token) else { continue }
      let (said, here, edits) = answer(to: reading)
      if reading.phrase.place == .measure, !isMeasureOfRows(reading) {
        measuresMeant[here.start] = said
        continue
      }
      replace(reading)
      if reading.phrase.words == ["trước", "năm"] {
        sayBefore(reading.first, tokenAfter(reading.last))
      } else if isEarlyTiming(reading) {
        report(
          Diagnostic(.unexpectedWords, said, at: here, help: [Message(.timingsAre)]))
      } else if line == reading.line, finding < findings.count, let fix = findings[finding].fix {
        if !reading.phrase.kinds.isEmpty { findings[finding].help.append(said) }
        findings[finding].fix = Fix(fix.edits + edits)
      } else {
        line = reading.line
        finding = findings.count
        report(Diagnostic(.unexpectedWords, said, at: here, fix: Fix(edits)))
      }
    }
    readCapitals()
    readRepeatedWords()
    vietnameseFindings = findings.count
    position = 0
    while kinds[position].isTrivia { position += 1 }
  }

  /// `tỷ lệ schools where …`: rows and their condition stand behind it, so that it begins no label.
  private func isMeasureOfRows(_ reading: Reading) -> Bool {
    let rows = tokenAfter(reading.last)
    guard reading.first > reading.line, !startsLine(rows), kinds[rows].isName,
      !isForeignWord(rows)
    else { return false }
    switch reading.phrase.kinds {
    case [.share, .of], [.number_, .of]: return kinds[tokenAfter(rows)] == .where
    default: return kinds[tokenAfter(rows)] == .across
    }
  }

  /// What is said of some words, the place of them, and how they are mended.
  private func answer(to reading: Reading) -> (said: Message, place: Place, edits: [Fix.Edit]) {
    let phrase = reading.phrase
    var here = Place(
      file: file, start: Int(starts[reading.first]), end: Int(starts[reading.last + 1]))
    func words(_ place: Place) -> Message.Argument {
      .words(source.text(from: Int(place.start), to: Int(place.end)))
    }
    let gap = Place(
      file: file, start: Int(starts[max(0, reading.first - 1)]), end: Int(here.end))
    if let date = reading.date {
      return (Message(.strangeMark, words(here), .words(date)), here, [.init(here, date)])
    }
    if let sign = reading.gap {
      let meant = phrase.meaning
      let amount = Place(file: file, start: Int(starts[sign + 1]), end: Int(gap.start))
      here = Place(file: file, start: Int(amount.start), end: Int(here.end))
      let written = meant + " " + source.text(from: Int(amount.start), to: Int(amount.end))
      return (
        Message(.strangeMark, words(here), .words(written)), here,
        [.init(place(of: sign), " " + meant + " "), .init(gap, "")]
      )
    }
    if phrase.kinds.isEmpty {
      return (Message(.leftOut, words(here)), here, [.init(gap, "")])
    }
    let said = Message(.strangeMark, words(here), .words(phrase.meaning))
    return (said, here, [.init(phrase.kinds == [.percent] ? gap : here, phrase.meaning)])
  }

  /// A timing before the sentence it belongs behind, rather than on a line of its own.
  private func isEarlyTiming(_ reading: Reading) -> Bool {
    guard reading.phrase.place == .timing, reading.first == reading.line else { return false }
    let behind = tokenAfter(tokenAfter(reading.last))
    return !startsLine(behind) && kinds[behind] != .endOfText && kinds[reading.first] != .from
  }

  /// Makes some words the keywords they mean; what is left over is stepped over.
  private mutating func replace(_ reading: Reading) {
    let (first, last) = (reading.first, reading.last)
    silence(from: first, to: last + 1)
    var rest = reading.phrase.kinds[...]
    func put(_ kind: TokenKind, at token: Int) {
      reread(token, as: kind)
      repairs[token] = Parser.spelling(of: kind)
    }
    if let gap = reading.gap, let sign = rest.popFirst() { put(sign, at: gap) }
    let words = (first...last).filter { !kinds[$0].isTrivia }
    // `5 triệu`: one word for two, and no space behind it.
    if rest.count > words.count, kinds[last + 1] != .whitespace, first > 0,
      kinds[first - 1] == .whitespace, let kind = rest.popFirst()
    {
      put(kind, at: first - 1)
    }
    for token in words {
      let kind = rest.popFirst()
      reread(token, as: kind ?? .unusable)
      repairs[token] = kind.map { Parser.spelling(of: $0) }
    }
    // `trên 80%`: one word for two.
    if let kind = rest.first, kinds[last + 1] == .whitespace { put(kind, at: last + 1) }
    if let date = reading.date { repairs[first] = date }
  }

  /// `ngày 15 tháng 11 năm 2030`, `15 tháng 11 năm 2030`, `ngày 15/11/2030` behind a comparison.
  private func readingOfDate(_ token: Int, in line: Int) -> Reading? {
    let isDay = text(of: token) == "ngày"
    let first = isDay ? token : wordBefore(token) ?? token
    let number = isDay ? tokenAfter(token) : first
    guard let sign = wordBefore(first), kinds[sign].isComparison, !startsLine(number) else {
      return nil
    }
    func reading(_ last: Int, _ date: String) -> Reading {
      Reading(
        first: first, last: last, line: line, phrase: VietnamesePhrase(.value, "", .date),
        date: date)
    }
    if kinds[number] == .date { return reading(number, repairs[number] ?? text(of: number)) }
    let tokens = (1...4).reduce(into: [number]) { tokens, _ in
      tokens.append(tokenAfter(tokens[tokens.count - 1]))
    }
    guard text(of: tokens[1]) == "tháng", text(of: tokens[3]) == "năm", isYear(tokens[4]),
      !startsLine(tokens[4]), let day = Int(text(of: number)), (1...31).contains(day),
      let month = Int(text(of: tokens[2])), (1...12).contains(month)
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return reading(tokens[4], "\(text(of: tokens[4]))-\(two(month))-\(two(day))")
  }

  /// The first token of the line a token stands in; nil in a very long line.
  func firstOfLine(_ token: Int) -> Int? {
    var first = token
    for before in stride(from: token - 1, through: max(0, token - 100), by: -1) {
      if kinds[before] == .newline { return first }
      if !kinds[before].isTrivia { first = before }
    }
    return token <= 100 ? first : nil
  }

  func wordBefore(_ token: Int) -> Int? {
    var before = token - 1
    while before >= 0, kinds[before] == .whitespace || kinds[before] == .unusable { before -= 1 }
    return before >= 0 && kinds[before] != .newline ? before : nil
  }

  // MARK: Phrases

  /// What is meant where the first word of a phrase has no letter outside ASCII: `cao nhất`.
  private func readingBefore(_ token: Int) -> Reading? {
    guard token > 1, kinds[token - 1] == .whitespace, kinds[token - 2] == .identifier,
      VietnamesePhrase.plainFirstWords.contains(text(of: token - 2))
    else { return nil }
    return reading(at: token - 2)
  }

  /// What the words at a token mean where they stand.
  private func reading(at token: Int) -> Reading? {
    guard let line = firstOfLine(token) else { return nil }
    let word = text(of: token)
    func reading(_ last: Int, _ phrase: VietnamesePhrase) -> Reading {
      Reading(first: token, last: last, line: line, phrase: phrase)
    }
    // `không có trường nào có …`
    if word == "nào", kinds[line] == .no, token > line, kinds[token - 1] == .whitespace {
      return reading(token, VietnamesePhrase(.verb, ""))
    }
    if word == "có", isBehindCountedRows(token) {
      return reading(token, VietnamesePhrase(.verb, "có", .where))
    }
    if word == "trở" { return readingUpward(token, in: line) }
    if word == "tháng" || word == "ngày", let date = readingOfDate(token, in: line) { return date }
    // `15 tháng 11`
    if word == "tháng", let before = wordBefore(token), kinds[before] == .number,
      kinds[tokenAfter(token)] == .number, let month = Int(text(of: tokenAfter(token))),
      let kind = TokenKind.allCases.first(where: { $0.month == month })
    {
      return reading(tokenAfter(token), VietnamesePhrase(.unit, "tháng", kind))
    }
    for phrase in VietnamesePhrase.beginning(with: word) {
      if let last = end(of: phrase.words, at: token), fits(phrase.place, token, last, in: line) {
        return reading(last, phrase)
      }
    }
    return nil
  }

  /// `share of schools có …`
  private func isBehindCountedRows(_ token: Int) -> Bool {
    guard let rows = wordBefore(token), kinds[rows].isName, let of = wordBefore(rows),
      kinds[of] == .of, let measure = wordBefore(of)
    else { return false }
    return kinds[measure] == .share || kinds[measure] == .number_
  }

  /// `từ 5 trở lên`, `>= 5 trở lên`, where the sign says it already; `5 trở lên`, where it does not.
  private func readingUpward(_ token: Int, in line: Int) -> Reading? {
    let isUp = end(of: ["trở", "lên"], at: token) != nil
    guard token > line,
      let last = end(of: ["trở", "lên"], at: token) ?? end(of: ["trở", "xuống"], at: token),
      let number = (line..<token).last(where: { kinds[$0] == .number }),
      let before = wordBefore(number), before >= line
    else { return nil }
    let isSaid = kinds[before].isComparison || [.least, .most, .than].contains(kinds[before])
    if isSaid {
      return Reading(first: token, last: last, line: line, phrase: VietnamesePhrase(.filler, ""))
    }
    guard kinds[before].isName, kinds[number - 1] == .whitespace, kinds[token - 1] == .whitespace
    else { return nil }
    let phrase = VietnamesePhrase(.sign, "", isUp ? .greaterOrEqual : .lessOrEqual)
    return Reading(first: token, last: last, line: line, phrase: phrase, gap: number - 1)
  }

  private func end(of words: [String], at first: Int) -> Int? {
    var end = first
    for word in words.dropFirst() {
      guard kinds[end + 1] == .whitespace, kinds[end + 2] == .identifier,
        text(of: end + 2) == word
      else { return nil }
      end += 2
    }
    return end
  }

  private func isYear(_ token: Int) -> Bool {
    kinds[token] == .number && starts[token + 1] - starts[token] == 4
  }

  private func fits(
    _ place: VietnamesePhrase.Place, _ first: Int, _ end: Int, in line: Int
  ) -> Bool {
    let behind = tokenAfter(end)
    let isLast = startsLine(behind) || kinds[behind] == .endOfText
    let before = first > line ? wordBefore(first) : nil
    let kindBefore = before.map { kinds[$0] }
    let isBeforeNumber = !isLast && kinds[behind] == .number
    let isInType = kinds[line..<first].contains(.colon)
    switch place {
    case .quantity, .numbered:
      if place == .numbered, kindBefore == .has || kindBefore == .have { return isBeforeNumber }
      let isBehindTiming =
        (kindBefore == .number || kindBefore == .comma)
        && (kinds[line] == .by || kinds[line] == .in)
      guard first == line || isBehindTiming, !isUnindented(first) || first == 0 else {
        return false
      }
      return place == .numbered ? isBeforeNumber : !isLast && kinds[behind].isName
    case .rows:
      let isInHas = kinds[line..<first].contains(.has) || kinds[line..<first].contains(.have)
      return (kindBefore == .percent || kindBefore == .number) && !isInHas && !isLast
        && kinds[behind].isName
    case .verb:
      guard let before, kinds[before].isName || isForeignWord(before), !isLast else { return false }
      return isBehindRows(kinds[line..<first])
    case .timing:
      let isAfter = before.map { ["sau", "Sau"].contains(text(of: $0)) } ?? false
      return !isLast && isYear(behind) && !isAfter
    case .stretch:
      guard let before, kinds[before] == .number, isBeforeNumber else { return false }
      return wordBefore(before).map { kinds[$0] } == .from || !isYear(behind)
    case .always:
      return before != nil && (isLast || kinds[behind] == .from || text(of: behind) == "từ")
    case .joint:
      guard let before, !isLast, !isForeignWord(before), !isForeignWord(behind) else {
        return false
      }
      return text(of: first) != "không" || !kinds[before].isName
    case .copula:
      guard let before, kinds[before].isName, !isForeignWord(before), !isInType else {
        return false
      }
      return isBeforeNumber || (!isLast && kinds[behind].isName && !isForeignWord(behind))
    case .sign:
      return (kindBefore?.isName ?? false) && !isInType
        && (isBeforeNumber || (!isLast && kinds[behind] == .date))
    case .unit: return kindBefore == .number || (kindBefore == .in && isInType)
    case .value: return kindBefore?.isComparison ?? false
    case .spareWord:
      guard let kindBefore, !isLast, isYear(behind) else { return false }
      return [.by, .in, .from, .to].contains(kindBefore)
    case .filler: return (kindBefore?.isComparison ?? false) && isBeforeNumber
    case .type: return kindBefore == .colon
    case .bound: return isInType && (kindBefore?.isName ?? false) && isBeforeNumber
    case .measure: return true
    }
  }

  /// Whether some words are those of a quantity and its rows: `ít nhất 80% trường`, `100% trường`.
  private func isBehindRows(_ words: ArraySlice<TokenKind>) -> Bool {
    guard let first = words.first, !words.contains(.has), !words.contains(.have) else {
      return false
    }
    return first == .number || first.isComparison
      || words.contains { [.every, .at, .more, .fewer, .exactly, .no].contains($0) }
  }
}
