import Diagnostics

/// Numbers and dates, and the ways people write them that the language does not.
extension Lexer {
  /// Longer numbers are refused: exact arithmetic has room for 30 digits.
  static let maximalDigits = 30

  private func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  private func digitRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while isDigit(bytes, end) { end += 1 }
    return end
  }

  mutating func lexNumber(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let end = digitRun(bytes, start)
    if end < bytes.count {
      let next = bytes[end]
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "/"),
        let dateEnd = lexDate(bytes, from: start, firstEnd: end)
      {
        return dateEnd
      }
      if next == UInt8(ascii: "_") || next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
        || next >= 0x41
      {
        return lexLongNumber(bytes, at: start)
      }
    }
    emit(.number, at: start)
    if end - start > Lexer.maximalDigits {
      sayTooLong(start, end)
    } else if end - start > 1, bytes[start] == 0x30 {
      var first = start
      while first < end - 1, bytes[first] == 0x30 { first += 1 }
      sayMalformed(start, end, Message(.leadingZero), fix: source.text(from: first, to: end))
    }
    return end
  }

  private mutating func sayTooLong(_ start: Int, _ end: Int) {
    repairs[nextToken - 1] = ""
    diagnostics.append(
      Diagnostic(
        .numberTooLong, Message(.numberTooLong, .number(Lexer.maximalDigits)),
        at: place(start, end)))
  }

  private mutating func sayMalformed(
    _ start: Int, _ end: Int, _ message: Message, fix: String? = nil
  ) {
    repairs[nextToken - 1] = fix ?? ""
    diagnostics.append(
      Diagnostic(
        .malformedNumber, message, at: place(start, end),
        help: fix.map { [Message(.writeInstead, .words($0))] } ?? [],
        fix: fix.map { Fix(replace: place(start, end), with: $0) }))
  }

  /// A number with a point, a comma, underscores or letters in it: takes in all that a person
  /// would read as one number, then says what is wrong with it, if anything is.
  private mutating func lexLongNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var end = start
    var points = 0
    var commas = 0
    var digits = 0
    var isSpelledWell = true
    while end < bytes.count {
      let byte = bytes[end]
      if isDigit(bytes, end) {
        digits += 1
      } else if byte == UInt8(ascii: "_") {
        if !isDigit(bytes, end - 1) || !isDigit(bytes, end + 1) { isSpelledWell = false }
      } else if byte == UInt8(ascii: "."), isDigit(bytes, end + 1) {
        points += 1
      } else if byte == UInt8(ascii: ","), isDigit(bytes, end + 1), !commaSeparates(start) {
        commas += 1
      } else {
        break
      }
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), !followedByName(bytes, end + 1) {
      // `5.`: the point belongs to the number a person meant.
      emit(.number, at: start)
      sayMalformed(
        start, end + 1, Message(.pointWithoutDigits), fix: source.text(from: start, to: end))
      return end + 1
    }
    emit(.number, at: start)
    if digits > Lexer.maximalDigits {
      sayTooLong(start, end)
    } else if commas == 1, points == 0 {
      let text = String(
        decoding: source.bytes[start..<end].map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
      sayMalformed(start, end, Message(.decimalComma), fix: text)
    } else if commas + points > 1 {
      sayMalformed(start, end, Message(.manySeparators))
    } else if !isSpelledWell {
      sayMalformed(start, end, Message(.looseUnderscore))
    }
    return lexGluedLetters(bytes, number: start, from: end)
  }

  /// Letters right behind a number: `1.35ha`, `12abc`, `1e3`.
  private mutating func lexGluedLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, number: Int, from start: Int
  ) -> Int {
    var end = start
    while end < bytes.count, Lexer.isWordByte(bytes[end]) { end += 1 }
    if end == start { return end }
    let letters = source.text(from: start, to: end)
    let isUnit = Lexer.unitSpellings.contains(letters)
    if !isUnit { repairs[nextToken - 1] = "" }
    diagnostics.append(
      Diagnostic(
        .malformedNumber, Message(.gluedLetters, .words(letters)), at: place(number, end),
        help: isUnit ? [Message(.spaceBeforeUnit)] : [],
        fix: isUnit ? Fix(replace: place(start, start), with: " ") : nil))
    if isUnit { return start }
    return end
  }

  private static let unitSpellings = ["ha", "m2", "km2", "VND", "thousand", "million", "billion"]

  private func followedByName(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && Lexer.isWordByte(bytes[index])
  }

  /// Whether a comma right after the number that starts here separates two things
  /// (`from 2026,56%`), because a year stands there.
  private func commaSeparates(_ start: Int) -> Bool {
    var token = kinds.count - 1
    while token >= 0, kinds[token].isTrivia { token -= 1 }
    guard token >= 0 else { return false }
    return kinds[token] == .from || kinds[token] == .by || kinds[token] == .in
      || kinds[token] == .to
  }

  /// `.5`
  mutating func lexNumberWithoutZero(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    let end = digitRun(bytes, start + 1)
    emit(.number, at: start)
    sayMalformed(
      start, end, Message(.pointWithoutDigits), fix: "0" + source.text(from: start, to: end))
    return lexGluedLetters(bytes, number: start, from: end)
  }

  /// `2030-11-15`; also `2030-1-5` and `15/11/2030`, which are read with a complaint.
  private mutating func lexDate(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEnd: Int
  ) -> Int? {
    let mark = bytes[firstEnd]
    let secondEnd = digitRun(bytes, firstEnd + 1)
    let secondCount = secondEnd - firstEnd - 1
    guard secondCount == 1 || secondCount == 2, secondEnd < bytes.count, bytes[secondEnd] == mark
    else { return nil }
    let thirdEnd = digitRun(bytes, secondEnd + 1)
    let firstCount = firstEnd - start
    let thirdCount = thirdEnd - secondEnd - 1
    let isYearFirst = firstCount == 4 && (thirdCount == 1 || thirdCount == 2)
    let isDayFirst = thirdCount == 4 && (firstCount == 1 || firstCount == 2)
    guard isYearFirst || isDayFirst else { return nil }
    if thirdEnd < bytes.count, Lexer.isWordByte(bytes[thirdEnd]) { return nil }
    emit(.date, at: start)
    let parts = [(start, firstEnd), (firstEnd + 1, secondEnd), (secondEnd + 1, thirdEnd)]
      .map { source.text(from: $0.0, to: $0.1) }
    let ordered = isYearFirst ? parts : parts.reversed()
    let iso = ordered.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    if iso != source.text(from: start, to: thirdEnd) {
      repairs[nextToken - 1] = iso
      diagnostics.append(
        Diagnostic(
          .malformedDate, Message(.dateIsWrittenISO), at: place(start, thirdEnd),
          help: [Message(.writeInstead, .words(iso))],
          fix: Fix(replace: place(start, thirdEnd), with: iso)))
    }
    return thirdEnd
  }
}
