import Diagnostics

/// Rule text cut into tokens that cover it without a gap, with complaints about what no token can
/// be. Bytes, not characters: names and keywords are ASCII, and everything else is copied whole.
struct Lexer {
  let source: SourceText
  let file: Int
  let column: KeywordColumn
  private(set) var kinds: [TokenKind] = []
  private(set) var starts: [Int32] = []
  var repairs: [Int: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The tokens complained about, in order.
  private(set) var suspects: [Int] = []
  /// Where the first complaint was left out because there were too many.
  private(set) var firstUnsaid: Place?
  /// The `{` or `[` that waits for its partner on this line: its complaint.
  var openBracket: Int?
  /// The complaint about the brace around a declaration that waits for its partner.
  var braces: Int?
  /// The complaint about a mark in place of a comma on this line.
  var strangeCommas: Int?
  /// No `*/` comes any more.
  var isWithoutBlockEnd = false
  /// What is being declared: `|` opens a row of cells only in a test.
  private(set) var declaration: TokenKind?
  private var saidNotUnicode = false

  static let maximalFileSize = 16 << 20
  /// Far more complaints than are ever shown: the parser withdraws those about text that is no
  /// rule text at all.
  private static let maximalComplaints = 10_000

  init(_ source: SourceText, file: Int, column: KeywordColumn) {
    self.source = source
    self.file = file
    self.column = column
    kinds.reserveCapacity(source.bytes.count / 4 + 8)
    starts.reserveCapacity(source.bytes.count / 4 + 8)
  }

  mutating func run() {
    let count = source.bytes.count
    if count > Lexer.maximalFileSize {
      refuseWhole(
        .fileTooLarge, Message(.fileTooLarge, .number(Lexer.maximalFileSize >> 20)),
        help: [Message(.rulesAreSmall)])
    } else if isUTF32 {
      refuseWhole(.notUnicode, Message(.fileIsUTF32), help: [Message(.saveAsUTF8)])
    } else if isUTF16 {
      refuseWhole(.notUnicode, Message(.fileIsUTF16), help: [Message(.saveAsUTF8)])
    } else {
      source.bytes.withUnsafeBufferPointer { bytes in
        var position = 0
        if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
          emit(.whitespace, at: 0)
          position = 3
        }
        while position < count { position = lexToken(bytes, at: position) }
      }
    }
    starts.append(Int32(count))
    // The end is a token of no bytes, so that the parser always has one to look at.
    kinds.append(.endOfText)
    starts.append(Int32(count))
  }

  /// Four bytes a letter, with or without a mark at the beginning.
  private var isUTF32: Bool {
    let bytes = source.bytes
    guard bytes.count >= 8 else { return false }
    let isZero = bytes[0..<8].map { $0 == 0 }
    if bytes[0] == 0xFF, bytes[1] == 0xFE, isZero[2], isZero[3] { return true }
    if isZero[0], isZero[1], bytes[2] == 0xFE, bytes[3] == 0xFF { return true }
    return isZero == [false, true, true, true, false, true, true, true]
      || isZero == [true, true, true, false, true, true, true, false]
  }

  private var isUTF16: Bool {
    let bytes = source.bytes
    guard bytes.count >= 2 else { return false }
    if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      return true
    }
    // Without a mark at the beginning, every other byte of plain letters is zero.
    guard bytes.count >= 4 else { return false }
    let isZero = bytes[0..<4].map { $0 == 0 }
    return isZero == [true, false, true, false] || isZero == [false, true, false, true]
  }

  /// The text cannot be read at all: one complaint, one token.
  private mutating func refuseWhole(_ code: Code, _ message: Message, help: [Message] = []) {
    report(Diagnostic(code, message, at: place(0, 0), help: help), token: 0)
    if !source.bytes.isEmpty { emit(.unusable, at: 0) }
  }

  mutating func emit(_ kind: TokenKind, at start: Int) {
    kinds.append(kind)
    starts.append(Int32(truncatingIfNeeded: start))
  }

  /// Says what is wrong with a token.
  mutating func report(_ diagnostic: Diagnostic, token: Int) {
    suspect(token)
    if diagnostics.count < Lexer.maximalComplaints {
      diagnostics.append(diagnostic)
    } else if firstUnsaid == nil {
      firstUnsaid = diagnostic.place
    }
  }

  /// Notes that a token is not what it should be, which has been said.
  mutating func suspect(_ token: Int) {
    if suspects.last != token { suspects.append(token) }
  }

  /// Adds to the fix of a complaint what has to change further on.
  mutating func extendFix(of complaint: Int, with edit: Fix.Edit) {
    guard let fix = diagnostics[complaint].fix else { return }
    diagnostics[complaint].fix = Fix(fix.edits + [edit])
  }

  /// Gives the complaint just made a fix.
  mutating func mendLast(with fix: Fix) {
    guard firstUnsaid == nil, !diagnostics.isEmpty else { return }
    diagnostics[diagnostics.count - 1].fix = fix
  }

  func place(_ start: Int, _ end: Int) -> Place { Place(file: file, start: start, end: end) }

  /// The index the next token will have.
  var nextToken: Int { kinds.count }

  /// Lexes what starts at a position and returns where it ends, always further on.
  private mutating func lexToken(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      var end = start + 1
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      emit(.whitespace, at: start)
      return end
    case 0x0A:
      emit(.newline, at: start)
      openBracket = nil
      strangeCommas = nil
      return start + 1
    case 0x0D:
      emit(.newline, at: start)
      openBracket = nil
      strangeCommas = nil
      return start + 1 < bytes.count && bytes[start + 1] == 0x0A ? start + 2 : start + 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return lexWord(bytes, at: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return lexNumber(bytes, at: start)
    case UInt8(ascii: "\""):
      return lexString(bytes, at: start)
    case UInt8(ascii: "/"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "/") {
        return lexComment(bytes, at: start)
      }
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "*") {
        return lexBlockComment(bytes, at: start)
      }
      emit(.divide, at: start)
      return start + 1
    case UInt8(ascii: "|") where declaration == .test:
      return lexRow(bytes, at: start)
    case UInt8(ascii: "."):
      if let end = lexRangeMark(bytes, at: start) { return end }
      if start + 1 < bytes.count, case 0x30...0x39 = bytes[start + 1],
        !(kinds.last?.isName ?? false), kinds.last != .dot
      {
        return lexNumberWithoutZero(bytes, at: start)
      }
      emit(.dot, at: start)
      return start + 1
    default:
      if let end = lexMark(bytes, at: start) { return end }
      return lexOther(bytes, at: start)
    }
  }

  private mutating func lexMark(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let next: UInt8 = start + 1 < bytes.count ? bytes[start + 1] : 0
    var length = 1
    let kind: TokenKind
    switch bytes[start] {
    case UInt8(ascii: "("): kind = .leftParenthesis
    case UInt8(ascii: ")"): kind = .rightParenthesis
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: "%"): kind = .percent
    case UInt8(ascii: "+"):
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "/") { return nil }
      kind = .plus
    case UInt8(ascii: "-"): kind = .minus
    case UInt8(ascii: "*"): kind = .times
    case UInt8(ascii: "="):
      // `==`, `=<` and `=>` are what other languages write; lexOther explains.
      if next == UInt8(ascii: "=") || next == UInt8(ascii: "<") || next == UInt8(ascii: ">") {
        return nil
      }
      kind = .equal
    case UInt8(ascii: "!"):
      if next != UInt8(ascii: "=") { return nil }
      kind = .notEqual
      length = 2
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: ">") { return nil }
      kind = next == UInt8(ascii: "=") ? .lessOrEqual : .less
      length = next == UInt8(ascii: "=") ? 2 : 1
    case UInt8(ascii: ">"):
      kind = next == UInt8(ascii: "=") ? .greaterOrEqual : .greater
      length = next == UInt8(ascii: "=") ? 2 : 1
    default: return nil
    }
    emit(kind, at: start)
    return start + length
  }

  // MARK: Words

  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func lexWord(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, Lexer.isWordByte(bytes[end]) { end += 1 }
    if let square = lexSquareUnit(bytes, from: start, to: end) { return square }
    if end < bytes.count, bytes[end] >= 0x80, let further = lexForeignWord(bytes, at: start) {
      return further
    }
    let kind = keyword(bytes, from: start, to: end)
    emitWord(kind, at: start)
    return end
  }

  mutating func emitWord(_ kind: TokenKind, at start: Int) {
    if kind.startsDeclaration, !isBehindNaming { declaration = kind }
    emit(kind, at: start)
  }

  /// Whether a name follows in this line, so that `of plan` begins no declaration.
  private var isBehindNaming: Bool {
    guard let last = kinds.last else { return false }
    let before = last == .whitespace && kinds.count > 1 ? kinds[kinds.count - 2] : last
    return before == .of || before == .expect
  }

  /// The keyword the bytes spell, or `.identifier`.
  func keyword(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> TokenKind {
    let count = end - start
    var slot = KeywordColumn.hash(
      first: bytes[start], middle: bytes[start + count / 2], last: bytes[end - 1], count: count)
    while column.slots[slot] != 0 {
      let raw = Int(column.slots[slot])
      let from = Int(column.starts[raw])
      if Int(column.starts[raw + 1]) - from == count {
        var index = 0
        while index < count, column.bytes[from + index] == bytes[start + index] { index += 1 }
        if index == count { return TokenKind(rawValue: UInt8(raw)) ?? .identifier }
      }
      slot = (slot + 1) & KeywordColumn.slotMask
    }
    return .identifier
  }

  // MARK: Unicode

  /// Complains once a file about bytes that are not UTF-8, and about NUL.
  mutating func checkUnicode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    if saidNotUnicode { return }
    var position = start
    while position < end {
      if bytes[position] < 0x80 {
        if bytes[position] == 0 { return sayNotUnicode(position, Message(.zeroByte)) }
        position += 1
      } else if let (_, length) = scalar(bytes, at: position), position + length <= end {
        position += length
      } else {
        return sayNotUnicode(position, Message(.notUTF8))
      }
    }
  }

  mutating func sayNotUnicode(_ position: Int, _ message: Message) {
    if saidNotUnicode { return }
    saidNotUnicode = true
    report(
      Diagnostic(
        .notUnicode, message, at: place(position, position + 1), help: [Message(.saveAsUTF8)]),
      token: nextToken)
  }

  /// The Unicode scalar that starts at a byte, with its length; nil where the bytes are not UTF-8.
  func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    let first = UInt32(bytes[start])
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (Unicode.Scalar(UInt8(first)), 1)
    case 0xC2..<0xE0: (length, value) = (2, first & 0x1F)
    case 0xE0..<0xF0: (length, value) = (3, first & 0x0F)
    case 0xF0..<0xF5: (length, value) = (4, first & 0x07)
    default: return nil
    }
    if start + length > bytes.count { return nil }
    for offset in 1..<length {
      let next = UInt32(bytes[start + offset])
      if next & 0xC0 != 0x80 { return nil }
      value = value << 6 | (next & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    if value < smallest { return nil }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
