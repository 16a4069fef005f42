import Diagnostics

/// What runs on to the end of its line: comments, texts in quotes and rows of tables.
extension Lexer {
  mutating func lexComment(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let end = endOfLine(bytes, from: start)
    emit(.comment, at: start)
    checkUnicode(bytes, from: start, to: end)
    return end
  }

  func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  mutating func lexString(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start + 1
    var isClosed = false
    var wrongEscapes: [Int] = []
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "\"") {
        end += 1
        isClosed = true
        break
      }
      if bytes[end] == UInt8(ascii: "\\") {
        let next: UInt8 = end + 1 < bytes.count ? bytes[end + 1] : 0x0A
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
          end += 2
          continue
        }
        wrongEscapes.append(end)
      }
      end += 1
    }
    if isClosed, let last = endBeforeLabel(bytes, from: start, to: end) {
      emit(.string, at: start)
      report(
        Diagnostic(
          .unclosedString, Message(.unclosedString), at: place(start, last),
          help: [Message(.closeString)], fix: Fix(replace: place(last, last), with: "\"")),
        token: nextToken - 1)
      checkUnicode(bytes, from: start, to: last)
      return last
    }
    if isClosed, let last = endOfQuotedQuotes(bytes, from: start, to: end) {
      return lexQuotedQuotes(bytes, from: start, to: last)
    }
    // In the path of a `use` a backslash is no escape but the wrong slash, which is said there.
    if let first = wrongEscapes.first, kinds.last(where: { !$0.isTrivia }) != .use {
      report(
        Diagnostic(
          .unknownEscape, Message(.unknownEscape), at: place(first, first + 1),
          help: [Message(.writeBackslashTwice)],
          fix: Fix(wrongEscapes.map { .init(place($0, $0 + 1), "\\\\") })), token: nextToken)
    }
    if !isClosed, let further = endOfSecondLine(bytes, from: end) {
      lexTwoLines(bytes, from: start, firstEnd: end, to: further)
      return further
    } else if !isClosed {
      while end > start + 1, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      let last = typographicQuote(bytes, from: start + 1, endingAt: end) ?? end
      report(
        Diagnostic(
          .unclosedString, Message(.unclosedString), at: place(start, end),
          help: [Message(.closeString)], fix: Fix(replace: place(last, end), with: "\"")),
        token: nextToken)
    }
    emit(.string, at: start)
    checkUnicode(bytes, from: start, to: end)
    return end
  }

  /// Where a text ends that has quotation marks in it, `"Trường "Kim Đồng""`: what seems to be its
  /// end has a word glued to it, and the line ends with a further mark.
  private func endOfQuotedQuotes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end < bytes.count, Lexer.isWordByte(bytes[end]) || bytes[end] >= 0x80 else { return nil }
    var last = endOfLine(bytes, from: end)
    while last > end, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    guard last > end, bytes[last - 1] == UInt8(ascii: "\"") else { return nil }
    // `"a "b" c", "d"` may be two texts.
    let isOne =
      !bytes[end..<last].contains(UInt8(ascii: ","))
      && !bytes[start..<last].contains(UInt8(ascii: "\\"))
    return isOne ? last : nil
  }

  /// Where a text ends whose closing quote was forgotten before the next label, `vi "vùng en "zone"`:
  /// what seems to be its end opens the next text. Nil where that is not so.
  private func endBeforeLabel(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end < bytes.count, Lexer.isWordByte(bytes[end]) || bytes[end] >= 0x80 else { return nil }
    let line = bytes[start..<endOfLine(bytes, from: end)]
    let quotes = line.count { $0 == UInt8(ascii: "\"") }
    guard !quotes.isMultiple(of: 2), !line.contains(UInt8(ascii: "\\")) else { return nil }
    func withoutSpaces(_ end: Int) -> Int {
      var end = end
      while end > start + 1, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return end
    }
    let wordEnd = withoutSpaces(end - 1)
    var word = wordEnd
    while word > start + 1, Lexer.isWordByte(bytes[word - 1]) { word -= 1 }
    if word == wordEnd, bytes[word - 1] == UInt8(ascii: ",") {
      word -= 1
      guard kinds.last(where: { !$0.isTrivia }) == .also else { return nil }
    } else {
      let labels = [TokenKind.vi, .en, .also].map { Parser.spelling(of: $0) }
      let isApart = bytes[word - 1] == 0x20 || bytes[word - 1] == 0x09
      guard isApart, labels.contains(source.text(from: word, to: wordEnd)) else { return nil }
    }
    let last = withoutSpaces(word)
    return last > start + 1 ? last : nil
  }

  private mutating func lexQuotedQuotes(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let marks = (start + 1..<end - 1).filter { bytes[$0] == UInt8(ascii: "\"") }
    emit(.string, at: start)
    var text: [UInt8] = []
    for index in start..<end {
      if index > start, index < end - 1, bytes[index] == UInt8(ascii: "\"") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(bytes[index])
    }
    repairs[nextToken - 1] = String(decoding: text, as: UTF8.self)
    report(
      Diagnostic(
        .unknownEscape, Message(.quotesInText), at: place(marks[0], marks[0] + 1),
        // One alone may as well open a text, or close one.
        fix: marks.count.isMultiple(of: 2)
          ? Fix(marks.map { .init(place($0, $0), "\\") }) : nil), token: nextToken - 1)
    checkUnicode(bytes, from: start, to: end)
    return end
  }

  /// Where the `”` begins that ends a line, if one does: it was meant to close the text.
  private func typographicQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, endingAt end: Int
  ) -> Int? {
    var last = end - 1
    while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard last >= start, let (scalar, length) = scalar(bytes, at: last), last + length == end,
      bytes[last] >= 0x80, TypographicCharacters.ascii(for: scalar) == "\""
    else { return nil }
    return last
  }

  /// Where a text that runs over two lines ends: the next line has one quote, at its end.
  private func endOfSecondLine(
    _ bytes: UnsafeBufferPointer<UInt8>, from lineEnd: Int
  ) -> Int? {
    guard lineEnd < bytes.count else { return nil }
    let isPair = bytes[lineEnd] == 0x0D && lineEnd + 1 < bytes.count && bytes[lineEnd + 1] == 0x0A
    var end = lineEnd + (isPair ? 2 : 1)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "\\") { return nil }
      if bytes[end] == UInt8(ascii: "\"") {
        var rest = end + 1
        while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
        let isLast = endOfLine(bytes, from: rest) == rest
        return isLast ? end + 1 : nil
      }
      end += 1
    }
    return nil
  }

  /// A text over two lines becomes two texts, and the parser takes both for one.
  private mutating func lexTwoLines(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEnd: Int, to end: Int
  ) {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    var gapStart = firstEnd
    while gapStart > start + 1, isBlank(bytes[gapStart - 1]) { gapStart -= 1 }
    var gapEnd = firstEnd
    while isBlank(bytes[gapEnd]) { gapEnd += 1 }
    emit(.string, at: start)
    report(
      Diagnostic(
        .unclosedString, Message(.textOverLines), at: place(start, gapStart),
        fix: Fix(replace: place(gapStart, gapEnd), with: " ")), token: nextToken - 1)
    checkUnicode(bytes, from: start, to: firstEnd)
    if gapStart < firstEnd { emit(.whitespace, at: gapStart) }
    emit(.newline, at: firstEnd)
    let isPair = bytes[firstEnd] == 0x0D && bytes[firstEnd + 1] == 0x0A
    let second = firstEnd + (isPair ? 2 : 1)
    if second < gapEnd { emit(.whitespace, at: second) }
    emit(.string, at: gapEnd)
    suspect(nextToken - 1)
    checkUnicode(bytes, from: second, to: end)
  }

  /// A row of a test table: from its first `|` to the end of the line, cells are raw text.
  ///
  ///     | a      | preschool | 1 ⏎
  mutating func lexRow(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let lineEnd = endOfLine(bytes, from: start)
    var position = start
    while position < lineEnd {
      let byte = bytes[position]
      if byte == UInt8(ascii: "|") {
        emit(.pipe, at: position)
        position += 1
      } else if byte == 0x20 || byte == 0x09 {
        emit(.whitespace, at: position)
        while position < lineEnd, bytes[position] == 0x20 || bytes[position] == 0x09 {
          position += 1
        }
      } else {
        var end = position
        while end < lineEnd, bytes[end] != UInt8(ascii: "|") { end += 1 }
        let next = end
        while bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        emit(.cell, at: position)
        checkUnicode(bytes, from: position, to: end)
        if end < next { emit(.whitespace, at: end) }
        position = next
      }
    }
    return lineEnd
  }
}
