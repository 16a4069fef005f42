import Diagnostics

/// Words with letters outside ASCII: names that cannot be ones, read as the names meant.
extension Lexer {
  /// What such a word is made of.
  private struct ForeignWord {
    var end: Int
    /// The word in ASCII.
    var plain: [UInt8] = []
    /// The first letter of another script that looks like a Latin one.
    var lookAlike: (letter: Unicode.Scalar, script: Phrase)?
    /// All letters outside ASCII only look like Latin ones.
    var onlyLooksAlike = true
    /// Some letter has no counterpart in ASCII.
    var isUnreadable = false
  }

  /// Nil where the word ends before any letter outside ASCII.
  mutating func lexForeignWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    var word = ForeignWord(end: start)
    var isForeign = false
    while word.end < bytes.count {
      if Lexer.isWordByte(bytes[word.end]) {
        word.plain.append(bytes[word.end])
        word.end += 1
        continue
      }
      guard bytes[word.end] >= 0x80, let (scalar, length) = scalar(bytes, at: word.end) else {
        break
      }
      if TypographicCharacters.ascii(for: scalar) != nil { break }
      if let latin = LookAlikes.latin(for: scalar) {
        if word.lookAlike == nil { word.lookAlike = latin }
        word.plain.append(contentsOf: String(Character(latin.letter)).utf8)
      } else if let ascii = VietnameseLetters.ascii(for: scalar) {
        word.plain.append(contentsOf: ascii.utf8)
        word.onlyLooksAlike = false
      } else if scalar.properties.isAlphabetic {
        word.isUnreadable = true
        word.onlyLooksAlike = false
      } else {
        break
      }
      isForeign = true
      word.end += length
    }
    if !isForeign { return nil }
    emit(word, of: bytes, at: start)
    return word.end
  }

  private mutating func emit(
    _ word: ForeignWord, of bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) {
    let here = place(start, word.end)
    let text = source.text(from: start, to: word.end)
    if word.onlyLooksAlike, let lookAlike = word.lookAlike {
      if word.plain.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        let digits = String(decoding: word.plain, as: UTF8.self)
        self.emit(.number, at: start)
        repairs[nextToken - 1] = digits
        report(
          Diagnostic(
            .lookAlikeLetter, Message(.wideDigits, .words(Parser.shortened(text)), .words(digits)),
            at: here, fix: Fix(replace: here, with: digits)), token: nextToken - 1)
        return
      }
      // `ѕhare` with a Cyrillic letter is meant to be the keyword.
      let kind = word.plain.withUnsafeBufferPointer { plain in
        switch plain[0] {
        case 0x30...0x39: TokenKind.identifier
        default: keyword(plain, from: 0, to: plain.count)
        }
      }
      emitWord(kind, at: start)
      let plain = String(decoding: word.plain, as: UTF8.self)
      repairs[nextToken - 1] = plain
      report(
        Diagnostic(
          .lookAlikeLetter,
          Message(
            .lookAlike, .words(Parser.shortened(text)), .phrase(lookAlike.script),
            .words(String(Character(lookAlike.letter)))),
          at: here,
          fix: Fix(replace: here, with: plain)), token: nextToken - 1)
      return
    }
    emit(.identifier, at: start)
    let plain = Lexer.name(from: word.plain)
    // A name that has become a keyword or nothing is not what was meant.
    let isName =
      !word.isUnreadable && !plain.isEmpty
      && plain.withUnsafeBufferPointer { keyword($0, from: 0, to: $0.count) } == .identifier
    let name = String(decoding: plain, as: UTF8.self)
    repairs[nextToken - 1] = isName ? name : ""
    report(
      Diagnostic(
        .nameSpelling, Message(.foreignLetters, .words(Parser.shortened(text))), at: here,
        help: [Message(.namesAreASCII)], fix: isName ? Fix(replace: here, with: name) : nil),
      token: nextToken - 1)
  }

  /// The bytes of a word as a name: it begins with a small letter.
  static func name(from plain: [UInt8]) -> [UInt8] {
    guard let first = plain.first(where: { $0 != UInt8(ascii: "_") }) else { return [] }
    if first >= 0x30, first <= 0x39 { return [] }
    var name = Array(plain.drop { $0 == UInt8(ascii: "_") })
    if first >= 0x41, first <= 0x5A { name[0] = first + 0x20 }
    return name
  }
}
