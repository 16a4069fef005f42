import Diagnostics

/// Marks of other languages and of word processors: what people paste or are used to. Read as what
/// was surely meant wherever that can be said, with one complaint.
extension Lexer {
  /// Marks that other languages write, longest first.
  private static let otherMarks: [(StaticString, TokenKind)] = [
    ("==", .equal), ("=<", .lessOrEqual), ("=>", .greaterOrEqual), ("<>", .notEqual),
    ("&&", .and), ("||", .or), ("!", .not), ("&", .and), ("|", .or),
  ]

  /// Lexes what begins with none of the bytes the language knows.
  mutating func lexOther(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for (mark, kind) in Lexer.otherMarks where begins(bytes, at: start, with: mark) {
      // `! =` is one mark pulled apart.
      if kind == .not, begins(bytes, at: afterSpaces(bytes, start + 1), with: "=") { continue }
      if kind == .or, !isInFormula { continue }
      return lexStrangeMark(bytes, from: start, to: start + mark.utf8CodeUnitCount, as: kind)
    }
    for mark: StaticString in ["±", "+/-", "+-"] where begins(bytes, at: start, with: mark) {
      let end = start + mark.utf8CodeUnitCount
      emit(.plus, at: start)
      report(
        Diagnostic(
          .unknownCharacter, Message(.noTolerance, .words(source.text(from: start, to: end))),
          at: place(start, end), help: [Message(.bothEndsCompared)]), token: nextToken - 1)
      return end
    }
    if bytes[start] == UInt8(ascii: "+") {
      emit(.plus, at: start)
      return start + 1
    }
    switch bytes[start] {
    case UInt8(ascii: "{") where isAroundDeclaration, UInt8(ascii: "}") where openBracket == nil:
      return lexBrace(bytes, at: start)
    case UInt8(ascii: ";") where isInCategories, UInt8(ascii: "|") where isInCategories:
      return lexStrangeComma(bytes, at: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"), UInt8(ascii: "]"):
      return lexBracket(bytes, at: start)
    case UInt8(ascii: "!") where begins(bytes, at: afterSpaces(bytes, start + 1), with: "="):
      let end = afterSpaces(bytes, start + 1) + 1
      return lexStrangeMark(bytes, from: start, to: end, as: .notEqual)
    case UInt8(ascii: "#"):
      let end = endOfLine(bytes, from: start)
      emit(.comment, at: start)
      sayStrangeMark(place(start, start + 1), instead: "//")
      checkUnicode(bytes, from: start, to: end)
      return end
    case UInt8(ascii: ";") where begins(bytes, at: afterSpaces(bytes, start + 1), with: "then"):
      return lexStrangeMark(bytes, from: start, to: start + 1, as: .comma)
    default: break
    }
    guard let (scalar, length) = scalar(bytes, at: start) else {
      emit(.unusable, at: start)
      sayNotUnicode(start, Message(.notUTF8))
      var end = start + 1
      while end < bytes.count, bytes[end] >= 0x80, self.scalar(bytes, at: end) == nil { end += 1 }
      return end
    }
    let plain = scalar == "'" ? "'" : TypographicCharacters.ascii(for: scalar)
    if let plain {
      return lexTypographic(bytes, from: start, to: start + length, plain: plain)
    }
    if scalar.value >= 0x80, let end = lexForeignWord(bytes, at: start) { return end }
    return lexUnknown(bytes, at: start, scalar)
  }

  /// Whether conditions can stand here; elsewhere a `|` is rather part of a table.
  private var isInFormula: Bool {
    declaration.map { [.rule, .indicator, .group, .check].contains($0) } ?? true
  }

  /// `m²`, `km²`
  mutating func lexSquareUnit(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard end - start <= 2, begins(bytes, at: end, with: "²") else { return nil }
    let kind: TokenKind
    if begins(bytes, at: start, with: "m²") {
      kind = .m2
    } else if begins(bytes, at: start, with: "km²") {
      kind = .km2
    } else {
      return nil
    }
    return lexStrangeMark(bytes, from: start, to: end + "²".utf8.count, as: kind)
  }

  /// `0..500`, `1...3`: the `to` of other languages; nil where it is something else.
  mutating func lexRangeMark(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < bytes.count, end - start < 3, bytes[end] == UInt8(ascii: ".") { end += 1 }
    let number = afterSpaces(bytes, end)
    let before = kinds.last == .whitespace ? kinds.dropLast().last : kinds.last
    guard end - start >= 2, number < bytes.count, (0x30...0x39).contains(bytes[number]),
      before == .number || before == .percent
    else { return nil }
    return lexStrangeMark(bytes, from: start, to: end, as: .to)
  }

  private func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with mark: StaticString
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for index in 0..<count where bytes[start + index] != mark.utf8Start[index] { return false }
    return true
  }

  private func afterSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end
  }

  private mutating func lexStrangeMark(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, as kind: TokenKind
  ) -> Int {
    emit(kind, at: start)
    let plain = Parser.spelling(of: kind)
    var written = plain
    if kind.isKeyword {
      // A keyword put in place of a mark must not grow together with its neighbours.
      if start > 0, Lexer.isWordByte(bytes[start - 1]) { written = " " + written }
      if end < bytes.count, Lexer.isWordByte(bytes[end]) { written += " " }
    }
    sayStrangeMark(place(start, end), instead: plain, written: written)
    return end
  }

  /// Says how the mark just read is written in rules.
  private mutating func sayStrangeMark(_ place: Place, instead: String, written: String? = nil) {
    report(
      Diagnostic(
        .unknownCharacter,
        Message(.strangeMark, .words(words(at: place)), .words(instead)),
        at: place, fix: Fix(replace: place, with: written ?? instead)), token: nextToken - 1)
  }

  private func words(at place: Place) -> String {
    source.text(from: Int(place.start), to: Int(place.end))
  }

  /// `{` and `[` are read as `(`; what closes them on their line belongs to the same complaint.
  private mutating func lexBracket(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let here = place(start, start + 1)
    if bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") {
      emit(.leftParenthesis, at: start)
      openBracket = diagnostics.count
      sayStrangeMark(here, instead: "(")
      if openBracket == diagnostics.count { openBracket = nil }
    } else {
      emit(.rightParenthesis, at: start)
      if let opening = openBracket {
        extendFix(of: opening, with: .init(here, ")"))
      } else {
        sayStrangeMark(here, instead: ")")
      }
      openBracket = nil
    }
    return start + 1
  }

  /// `/* … */`: a comment of other languages, over any number of lines.
  mutating func lexBlockComment(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = isWithoutBlockEnd ? bytes.count : start + 2
    while end < bytes.count, !begins(bytes, at: end, with: "*/") { end += 1 }
    // Without an end it is one line.
    let isClosed = end < bytes.count
    isWithoutBlockEnd = !isClosed
    end = isClosed ? end + 2 : endOfLine(bytes, from: start)
    var edits: [Fix.Edit] = []
    var position = start
    while position < end {
      let lineEnd = min(end, endOfLine(bytes, from: position))
      if position < lineEnd {
        emit(.comment, at: position)
        edits.append(.init(place(position, position == start ? start + 2 : position), "//"))
        checkUnicode(bytes, from: position, to: lineEnd)
        if position == start {
          report(
            Diagnostic(
              .unknownCharacter, Message(.strangeMark, "/*", "//"), at: place(start, start + 2)),
            token: nextToken - 1)
        }
      }
      position = lineEnd
      if position < end {
        emit(.newline, at: position)
        position += bytes[position] == 0x0D && bytes[position + 1] == 0x0A ? 2 : 1
      }
    }
    // Words behind the comment would become part of it.
    let rest = afterSpaces(bytes, end)
    let isLast = rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D
    if isLast, edits.count <= 100, isClosed {
      edits.append(.init(place(end - 2, end), ""))
      mendLast(with: Fix(edits))
    }
    return end
  }

  /// `≥`, `“`, `–`, a no-break space …: what word processors make of plain marks.
  private mutating func lexTypographic(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, plain: String
  ) -> Int {
    if plain == " " || plain.isEmpty {
      let message =
        plain.isEmpty
        ? Message(.invisibleCharacter, .words(hexadecimal(scalar(bytes, at: start)?.0.value ?? 0)))
        : Message(.strangeSpace)
      return lexRun(bytes, from: start, to: end, as: .whitespace, message, instead: plain)
    }
    if plain == "\"" || plain == "'",
      let stringEnd = lexTypographicString(
        bytes, from: start, contentStart: end, isDouble: plain == "\"")
    {
      return stringEnd
    }
    for kind in TokenKind.allCases where !kind.isTrivia && !kind.isKeyword {
      if Parser.spelling(of: kind) == plain {
        emit(kind, at: start)
        sayStrangeMark(place(start, end), instead: plain)
        return end
      }
    }
    return lexUnknown(bytes, at: start, scalar(bytes, at: start)?.0 ?? "?")
  }

  /// The same character several times in a row: one complaint.
  private mutating func lexRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to firstEnd: Int, as kind: TokenKind,
    _ message: Message, instead: String?, help: [Message] = []
  ) -> Int {
    let length = firstEnd - start
    var end = firstEnd
    while end + length <= bytes.count,
      !(0..<length).contains(where: { bytes[end + $0] != bytes[start + $0] })
    {
      end += length
    }
    emit(kind, at: start)
    report(
      Diagnostic(
        .unknownCharacter, message, at: place(start, end), help: help,
        fix: instead.map { Fix(replace: place(start, end), with: $0) }), token: nextToken - 1)
    return end
  }

  /// `“Kế hoạch”`, `'Kế hoạch'`: a text between other quotes, closed by any quote of the same
  /// weight. Nil for single quotes that nothing closes.
  private mutating func lexTypographicString(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, contentStart: Int, isDouble: Bool
  ) -> Int? {
    var position = contentStart
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      guard let (scalar, length) = scalar(bytes, at: position) else { break }
      let quote = isDouble ? "\"" : "'"
      if quote.unicodeScalars.first == scalar || TypographicCharacters.ascii(for: scalar) == quote {
        let end = position + length
        emit(.string, at: start)
        repairs[nextToken - 1] = "\"" + source.text(from: contentStart, to: position) + "\""
        let hasQuote = bytes[contentStart..<position].contains(UInt8(ascii: "\""))
        report(
          Diagnostic(
            .unknownCharacter,
            Message(.strangeMark, .words(source.text(from: start, to: contentStart)), "\""),
            at: place(start, end),
            fix: hasQuote
              ? nil
              : Fix([
                .init(place(start, contentStart), "\""), .init(place(position, end), "\""),
              ])), token: nextToken - 1)
        return end
      }
      position += length
    }
    if !isDouble { return nil }
    let lineEnd = endOfLine(bytes, from: position)
    emit(.string, at: start)
    repairs[nextToken - 1] = "\"" + source.text(from: contentStart, to: lineEnd) + "\""
    report(
      Diagnostic(
        .unclosedString, Message(.unclosedString), at: place(start, lineEnd),
        help: [Message(.closeString)],
        fix: Fix([
          .init(place(start, contentStart), "\""), .init(place(lineEnd, lineEnd), "\""),
        ])), token: nextToken - 1)
    return lineEnd
  }

  private mutating func lexUnknown(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ scalar: Unicode.Scalar
  ) -> Int {
    let end = start + UTF8.width(scalar)
    if scalar.value == 0 {
      emit(.unusable, at: start)
      sayNotUnicode(start, Message(.zeroByte))
      return end
    }
    let isInvisible = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    return lexRun(
      bytes, from: start, to: end, as: .unusable,
      isInvisible
        ? Message(.invisibleCharacter, .words(hexadecimal(scalar.value)))
        : Message(.unknownCharacter, .words(source.text(from: start, to: end))),
      instead: isInvisible || isLastSemicolon(bytes, at: start) ? "" : nil,
      help: isInvisible ? [] : [Message(.removeIt)])
  }

  /// A `;` that ends a line, as in other languages.
  private func isLastSemicolon(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    if bytes[start] != UInt8(ascii: ";") { return false }
    let rest = afterSpaces(bytes, start + 1)
    return rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D
      || bytes[rest] == UInt8(ascii: "/")
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
