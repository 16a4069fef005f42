/// Swift source cut into tokens: as much of the language as it takes to tell code from strings and
/// comments, and to pair the braces.
///
///     let a = "x \(f("{")) y"  // {      word mark… string word mark string mark string
struct SwiftTokens {
  enum Kind {
    /// A name, a keyword or a number; a name in backticks keeps them.
    case word
    /// One character of punctuation, or `->`.
    case mark
    /// A piece of a string between interpolations, without its quotes.
    case string
  }

  struct Token: Equatable {
    let kind: Kind
    let text: String
    /// The line (from 1) the token starts on.
    let line: Int
  }

  private(set) var tokens: [Token] = []
  /// The index of the `}` that closes each `{`.
  private(set) var closing: [Int: Int] = [:]
  /// The line where something was opened that is never closed, or closed that was never opened.
  ///
  /// A text the compiler accepts and this one does not (a bare regex with a brace in it) would
  /// make every law blind to the rest of the file: a law of its own asks for nil.
  private(set) var strayLine: Int?

  private enum Context {
    case interpolation(parentheses: Int)
    case string(hashes: Int, quotes: Int)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var contexts: [Context] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    while index < bytes.count {
      switch contexts.last {
      case .string(let hashes, let quotes): readString(hashes: hashes, quotes: quotes)
      case .interpolation, nil: readCode()
      }
    }
    if !contexts.isEmpty { strayLine = strayLine ?? line }
    pairBraces()
  }

  private mutating func pairBraces() {
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      if token.text == "{" { open.append(index) }
      guard token.text == "}" else { continue }
      if let start = open.popLast() {
        closing[start] = index
      } else {
        strayLine = strayLine ?? token.line
      }
    }
    if let first = open.first { strayLine = strayLine ?? tokens[first].line }
  }

  // MARK: Reading

  private mutating func readCode() {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\n") {
      line += 1
      index += 1
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0D {
      index += 1
    } else if starts(with: "//") {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    } else if starts(with: "/*") {
      skipBlockComment()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"), openString() {
      return
    } else if byte == UInt8(ascii: "`") {
      readQuotedName()
    } else if isWord(byte) {
      let start = index
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      add(.word, from: start, line: line)
    } else {
      readMark()
    }
  }

  private mutating func readMark() {
    if case .interpolation(let parentheses) = contexts.last {
      if bytes[index] == UInt8(ascii: "(") {
        contexts[contexts.count - 1] = .interpolation(parentheses: parentheses + 1)
      } else if bytes[index] == UInt8(ascii: ")") {
        if parentheses == 0 {
          contexts.removeLast()
          index += 1
          return
        }
        contexts[contexts.count - 1] = .interpolation(parentheses: parentheses - 1)
      }
    }
    let start = index
    index += starts(with: "->") ? 2 : 1
    add(.mark, from: start, line: line)
  }

  private mutating func readQuotedName() {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "`"), bytes[index] != 0x0A {
      index += 1
    }
    index = min(index + 1, bytes.count)
    add(.word, from: start, line: line)
  }

  private mutating func skipBlockComment() {
    let startLine = line
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        index += 2
      } else if starts(with: "*/") {
        depth -= 1
        index += 2
      } else {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
    } while depth > 0 && index < bytes.count
    if depth > 0 { strayLine = strayLine ?? startLine }
  }

  /// Enters a string, plain, raw or of several lines, if one starts here; `#/…/#` is one too.
  private mutating func openString() -> Bool {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let hashes = end - index
    guard end < bytes.count else { return false }
    if hashes > 0, bytes[end] == UInt8(ascii: "/") {
      skipRegex(from: end + 1, hashes: hashes)
      return true
    }
    guard bytes[end] == UInt8(ascii: "\"") else { return false }
    let isTriple = starts(with: "\"\"\"", at: end)
    // `#"""#` is one quote between two others, not the start of several lines.
    let quotes = isTriple && !closesOnLine(from: end + 1, hashes: hashes) ? 3 : 1
    index = end + quotes
    contexts.append(.string(hashes: hashes, quotes: quotes))
    return true
  }

  private func closesOnLine(from start: Int, hashes: Int) -> Bool {
    guard hashes > 0 else { return false }
    let close = "\"" + String(repeating: "#", count: hashes)
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if starts(with: close, at: position) { return true }
      position += 1
    }
    return false
  }

  private mutating func skipRegex(from start: Int, hashes: Int) {
    let close = "/" + String(repeating: "#", count: hashes)
    let startLine = line
    index = start
    while index < bytes.count, !starts(with: close) {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    if index == bytes.count { strayLine = strayLine ?? startLine }
    index = min(index + close.utf8.count, bytes.count)
  }

  /// Reads a piece of a string: to its end, or to the interpolation in it.
  private mutating func readString(hashes: Int, quotes: Int) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let close =
      String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    let start = index
    let startLine = line
    while index < bytes.count {
      if starts(with: close) {
        add(.string, from: start, line: startLine)
        index += close.utf8.count
        contexts.removeLast()
        return
      }
      if starts(with: escape) {
        let next = index + escape.utf8.count
        if next < bytes.count, bytes[next] == UInt8(ascii: "(") {
          add(.string, from: start, line: startLine)
          index = next + 1
          contexts.append(.interpolation(parentheses: 0))
          return
        }
        if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { line += 1 }
        index = min(next + 1, bytes.count)
        continue
      }
      if bytes[index] == UInt8(ascii: "\n") {
        if quotes == 1 {
          strayLine = strayLine ?? line
          contexts.removeLast()
          return
        }
        line += 1
      }
      index += 1
    }
  }

  private mutating func add(_ kind: Kind, from start: Int, line: Int) {
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, line: line))
  }

  private func starts(with text: String) -> Bool { starts(with: text, at: index) }

  private func starts(with text: String, at position: Int) -> Bool {
    bytes[min(position, bytes.count)...].starts(with: text.utf8)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
