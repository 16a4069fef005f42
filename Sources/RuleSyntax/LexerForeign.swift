import Diagnostics

/// Letters and marks that are not ASCII, and marks of other languages: what people paste from a
/// word processor. Read as what was surely meant wherever that can be said, with one complaint.
extension Lexer {
  /// Marks that other languages write, longest first.
  private static let otherMarks: [(String, TokenKind)] = [
    ("==", .equal), ("=<", .lessOrEqual), ("=>", .greaterOrEqual), ("<>", .notEqual),
    ("&&", .and), ("||", .or), ("!", .not), ("&", .and), ("|", .or),
  ]

  /// Lexes what begins with none of the bytes the language knows.
  mutating func lexOther(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for (mark, kind) in Lexer.otherMarks {
      let mark = Array(mark.utf8)
      guard start + mark.count <= bytes.count else { continue }
      if !(0..<mark.count).contains(where: { bytes[start + $0] != mark[$0] }) {
        let end = start + mark.count
        emit(kind, at: start)
        sayStrangeMark(start, end, instead: Parser.spelling(of: kind))
        return end
      }
    }
    guard let (scalar, length) = scalar(bytes, at: start) else {
      emit(.unusable, at: start)
      sayNotUnicode(start, Message(.notUTF8))
      var end = start + 1
      while end < bytes.count, bytes[end] >= 0x80, self.scalar(bytes, at: end) == nil { end += 1 }
      return end
    }
    if let plain = TypographicCharacters.ascii(for: scalar) {
      return lexTypographic(bytes, from: start, to: start + length, plain: plain)
    }
    if scalar.value >= 0x80, let end = lexForeignWord(bytes, at: start) { return end }
    return lexUnknown(bytes, from: start, scalar: scalar, length: length)
  }

  private mutating func sayStrangeMark(_ start: Int, _ end: Int, instead: String) {
    diagnostics.append(
      Diagnostic(
        .unknownCharacter,
        Message(.strangeMark, .words(source.text(from: start, to: end)), .words(instead)),
        at: place(start, end), fix: Fix(replace: place(start, end), with: instead)))
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
      emit(.whitespace, at: start)
      diagnostics.append(
        Diagnostic(
          .unknownCharacter, message, at: place(start, end),
          fix: Fix(replace: place(start, end), with: plain)))
      return end
    }
    if plain == "\"" { return lexTypographicString(bytes, from: start, contentStart: end) }
    for kind in TokenKind.allCases where !kind.isTrivia && !kind.isKeyword {
      if Parser.spelling(of: kind) == plain {
        emit(kind, at: start)
        sayStrangeMark(start, end, instead: plain)
        return end
      }
    }
    emit(.unusable, at: start)
    sayStrangeMark(start, end, instead: plain)
    return end
  }

  /// `“Kế hoạch”`: a text between typographic quotes, closed by any double quote.
  private mutating func lexTypographicString(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, contentStart: Int
  ) -> Int {
    let lineEnd = endOfLine(bytes, from: contentStart)
    var position = contentStart
    while position < lineEnd {
      guard let (scalar, length) = scalar(bytes, at: position) else { break }
      if scalar == "\"" || TypographicCharacters.ascii(for: scalar) == "\"" {
        let end = position + length
        emit(.string, at: start)
        repairs[nextToken - 1] = "\"" + source.text(from: contentStart, to: position) + "\""
        diagnostics.append(
          Diagnostic(
            .unknownCharacter,
            Message(.strangeMark, .words(source.text(from: start, to: contentStart)), "\""),
            at: place(start, end),
            fix: Fix([
              .init(place(start, contentStart), "\""), .init(place(position, end), "\""),
            ])))
        return end
      }
      position += length
    }
    emit(.string, at: start)
    repairs[nextToken - 1] = "\"" + source.text(from: contentStart, to: lineEnd) + "\""
    diagnostics.append(
      Diagnostic(
        .unclosedString, Message(.unclosedString), at: place(start, lineEnd),
        help: [Message(.closeString)],
        fix: Fix([
          .init(place(start, contentStart), "\""), .init(place(lineEnd, lineEnd), "\""),
        ])))
    return lineEnd
  }

  private mutating func lexUnknown(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, scalar: Unicode.Scalar, length: Int
  ) -> Int {
    let end = start + length
    emit(.unusable, at: start)
    if scalar.value == 0 {
      sayNotUnicode(start, Message(.zeroByte))
      return end
    }
    let isInvisible = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    diagnostics.append(
      Diagnostic(
        .unknownCharacter,
        isInvisible
          ? Message(.invisibleCharacter, .words(hexadecimal(scalar.value)))
          : Message(.unknownCharacter, .words(source.text(from: start, to: end))),
        at: place(start, end), help: [Message(.removeIt)],
        fix: Fix(replace: place(start, end), with: "")))
    return end
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  // MARK: Words with other letters

  /// A word with letters outside ASCII: a name that cannot be one, read as the name meant.
  /// Nil where the word ends before any such letter.
  mutating func lexForeignWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var end = start
    var plain: [UInt8] = []
    var lookAlike: (scalar: Unicode.Scalar, letter: Unicode.Scalar, script: Phrase)?
    var isForeign = false
    while end < bytes.count {
      if Lexer.isWordByte(bytes[end]) {
        plain.append(bytes[end])
        end += 1
        continue
      }
      guard bytes[end] >= 0x80, let (scalar, length) = scalar(bytes, at: end) else { break }
      if TypographicCharacters.ascii(for: scalar) != nil { break }
      if let latin = LookAlikes.latin(for: scalar) {
        if lookAlike == nil { lookAlike = (scalar, latin.letter, latin.script) }
        plain.append(contentsOf: String(Character(latin.letter)).utf8)
      } else if let ascii = VietnameseLetters.ascii(for: scalar) {
        plain.append(contentsOf: ascii.utf8)
      } else if scalar.properties.isAlphabetic {
        plain.append(UInt8(ascii: "x"))
      } else {
        break
      }
      isForeign = true
      end += length
    }
    if !isForeign { return nil }
    emit(.identifier, at: start)
    sayForeignWord(start, end, plain: String(decoding: plain, as: UTF8.self), lookAlike)
    return end
  }

  private mutating func sayForeignWord(
    _ start: Int, _ end: Int, plain: String,
    _ lookAlike: (scalar: Unicode.Scalar, letter: Unicode.Scalar, script: Phrase)?
  ) {
    let word = source.text(from: start, to: end)
    repairs[nextToken - 1] = plain
    if let lookAlike {
      diagnostics.append(
        Diagnostic(
          .lookAlikeLetter,
          Message(
            .lookAlike, .words(word), .phrase(lookAlike.script),
            .words(String(Character(lookAlike.letter)))),
          at: place(start, end), help: [Message(.writeInstead, .words(plain))],
          fix: Fix(replace: place(start, end), with: plain)))
    } else {
      diagnostics.append(
        Diagnostic(
          .nameSpelling, Message(.foreignLetters, .words(word)), at: place(start, end),
          help: [Message(.namesAreASCII)], fix: Fix(replace: place(start, end), with: plain)))
    }
  }
}
