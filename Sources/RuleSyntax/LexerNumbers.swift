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
    report(
      Diagnostic(
        .numberTooLong, Message(.numberTooLong, .number(Lexer.maximalDigits)),
        at: place(start, end), help: [Message(.roundTheNumber)]), token: nextToken - 1)
  }

  private mutating func sayMalformed(
    _ start: Int, _ end: Int, _ message: Message, help: [Message] = [], fix: String? = nil
  ) {
    repairs[nextToken - 1] = fix ?? ""
    report(
      Diagnostic(
        .malformedNumber, message, at: place(start, end),
        help: help,
        fix: fix.map {
          Fix(replace: place(start, end), with: isUnit(behind: end) ? $0 + " " : $0)
        }), token: nextToken - 1)
  }

  /// Whether a unit is glued to a number that ends here, or a word that goes on behind one: `40by`.
  private func isUnit(behind end: Int) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      let letters = wordEnd(bytes, from: end)
      if letters == end { return false }
      let word = keyword(bytes, from: end, to: letters)
      return word.isUnit || [.by, .in, .every, .of, .then, .to, .from, .and, .or].contains(word)
    }
  }

  /// Where the number token ends: letters glued to it are taken in, but for a unit.
  private func endWithLetters(_ bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Int {
    isUnit(behind: end) ? end : wordEnd(bytes, from: end)
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
    let takesCommas = !commaSeparates
    while end < bytes.count {
      let byte = bytes[end]
      if isDigit(bytes, end) {
        digits += 1
      } else if byte == UInt8(ascii: "_") {
        if !isDigit(bytes, end - 1) || !isDigit(bytes, end + 1) { isSpelledWell = false }
      } else if byte == UInt8(ascii: "."), isDigit(bytes, end + 1) {
        points += 1
      } else if byte == UInt8(ascii: ","), isDigit(bytes, end + 1), takesCommas {
        commas += 1
      } else {
        break
      }
      end += 1
    }
    if points == 2, commas == 0, let dateEnd = lexDate(bytes, from: start, firstEnd: nil) {
      return dateEnd
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), !followsPoint(bytes, end + 1) {
      // `5.`: the point belongs to the number a person meant.
      emit(.number, at: start)
      sayMalformed(
        start, end + 1, Message(.pointWithoutDigits), fix: source.text(from: start, to: end))
      return end + 1
    }
    emit(.number, at: start)
    if digits > Lexer.maximalDigits {
      sayTooLong(start, end)
    } else if commas + points > 1 || commas == 1 {
      saySeparators(bytes, start, end, points: points, commas: commas)
    } else if !isSpelledWell {
      sayMalformed(
        start, end, Message(.looseUnderscore), fix: withoutLooseUnderscores(bytes, start, end))
    } else {
      sayGluedLetters(number: start, from: end, to: wordEnd(bytes, from: end))
    }
    return endWithLetters(bytes, from: end)
  }

  /// `98,5`, `1.234.567`, `1.234,5`: decimals and thousands as they are written elsewhere.
  private mutating func saySeparators(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, points: Int, commas: Int
  ) {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    if commas == 1, points == 0, !hasThousands(bytes, start, end, after: comma) {
      let text = replacing(bytes, start, end, [(comma, point)])
      return sayMalformed(start, end, Message(.decimalComma), fix: text)
    }
    if commas == 1, points == 0 {
      // `1,234` means one thing in Hà Nội and another in London.
      let decimal = replacing(bytes, start, end, [(comma, point)])
      let thousands = replacing(bytes, start, end, [(comma, UInt8(ascii: "_"))])
      let help = Message(.decimalOrThousands, .words(decimal), .words(thousands))
      return sayMalformed(start, end, Message(.decimalComma), help: [help])
    }
    var text: String?
    if points > 1, commas == 0, hasThousands(bytes, start, end, after: point) {
      text = replacing(bytes, start, end, [(point, UInt8(ascii: "_"))])
    } else if commas > 1, points == 0, hasThousands(bytes, start, end, after: comma) {
      text = replacing(bytes, start, end, [(comma, UInt8(ascii: "_"))])
    } else if commas == 1, let mark = bytes[start..<end].firstIndex(of: comma),
      hasThousands(bytes, start, mark, after: point)
    {
      text = replacing(bytes, start, end, [(point, UInt8(ascii: "_")), (comma, point)])
    } else if points == 1, let mark = bytes[start..<end].firstIndex(of: point),
      hasThousands(bytes, start, mark, after: comma)
    {
      text = replacing(bytes, start, end, [(comma, UInt8(ascii: "_"))])
    }
    sayMalformed(start, end, Message(.manySeparators), fix: text)
  }

  /// Whether a mark stands before each three digits and nowhere else, as in `1.234.567`.
  private func hasThousands(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, after mark: UInt8
  ) -> Bool {
    var digits = 0
    var groups = 0
    for byte in bytes[start..<end] {
      if byte == mark {
        if groups == 0 ? !(1...3).contains(digits) : digits != 3 { return false }
        groups += 1
        digits = 0
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
      } else {
        return false
      }
    }
    return groups > 0 && digits == 3
  }

  private func replacing(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ marks: [(UInt8, UInt8)]
  ) -> String {
    let mended = bytes[start..<end].map { byte in
      marks.first { $0.0 == byte }?.1 ?? byte
    }
    return String(decoding: mended, as: UTF8.self)
  }

  /// Single underscores between digits stay.
  private func withoutLooseUnderscores(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> String {
    var mended: [UInt8] = []
    for index in start..<end {
      let isLoose =
        bytes[index] == UInt8(ascii: "_") && (!isDigit(bytes, index + 1) || mended.last == 0x2E)
      if !isLoose { mended.append(bytes[index]) }
    }
    return String(decoding: mended, as: UTF8.self)
  }

  private func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Lexer.isWordByte(bytes[end]) {
        end += 1
      } else if bytes[end] >= 0x80, let (scalar, length) = scalar(bytes, at: end),
        scalar.properties.isAlphabetic
      {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// Letters right behind a number: `1.35ha`, `12abc`, `1e3`.
  private mutating func sayGluedLetters(number: Int, from start: Int, to end: Int) {
    if start == end { return }
    let isUnit = isUnit(behind: start)
    if !isUnit { repairs[nextToken - 1] = "" }
    report(
      Diagnostic(
        .malformedNumber,
        Message(.gluedLetters, .words(Parser.shortened(source.text(from: start, to: end)))),
        at: place(number, end), help: isUnit ? [Message(.spaceBehindNumber)] : [],
        fix: isUnit ? Fix(replace: place(start, start), with: " ") : nil), token: nextToken - 1)
  }

  /// Whether a name, another point or a digit follows a point, so that it ends no number.
  private func followsPoint(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (Lexer.isWordByte(bytes[index]) || bytes[index] == UInt8(ascii: "."))
  }

  /// Whether a comma right behind the number that begins here separates two things
  /// (`from 2026,56%`), because a year stands there.
  private var commaSeparates: Bool {
    var token = kinds.count - 1
    while token >= 0, kinds[token] == .whitespace { token -= 1 }
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
    return endWithLetters(bytes, from: end)
  }

  /// `2030-11-15`; also `2030-1-5`, `15/11/2030` and `15.11.2030`, read with a complaint.
  private mutating func lexDate(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEnd: Int?
  ) -> Int? {
    let firstEnd = firstEnd ?? digitRun(bytes, start)
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
    if !isYearFirst || mark != UInt8(ascii: "-") || thirdEnd - start != iso.utf8.count {
      repairs[nextToken - 1] = iso
      report(
        Diagnostic(
          .malformedDate, Message(.dateIsWrittenISO), at: place(start, thirdEnd),
          fix: Fix(replace: place(start, thirdEnd), with: iso)), token: nextToken - 1)
    }
    return thirdEnd
  }
}
