/// JSON that was read: what a report of an earlier run says.
public indirect enum JSONTree: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As it is written.
  case numeral(String)
  case quoted(String)
  case array([JSONTree])
  case object([Member])

  /// A name with its value, in the order of the text.
  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONTree
  }

  /// Values are nested no deeper.
  static let deepest = 64

  /// The value a text holds, with nothing behind it; nil for what is no JSON.
  public static func reading(_ bytes: ArraySlice<UInt8>) -> JSONTree? {
    var reader = JSONTreeReader(bytes: bytes, index: bytes.startIndex)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.index == bytes.endIndex ? value : nil
  }

  /// The first member of a name.
  public subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var items: [JSONTree] {
    if case .array(let items) = self { return items }
    return []
  }

  public var text: String? {
    if case .quoted(let text) = self { return text }
    return nil
  }

  public var isTrue: Bool { self == .bool(true) }

  /// A whole number that is not too large.
  public var whole: Int? {
    if case .numeral(let digits) = self { return Int(digits) }
    return nil
  }
}

/// Reads a text from its start; nil wherever it is no JSON.
private struct JSONTreeReader {
  let bytes: ArraySlice<UInt8>
  var index: Int

  mutating func skipBlanks() {
    while index < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard index < bytes.endIndex, bytes[index] == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  mutating func value(depth: Int) -> JSONTree? {
    if depth > JSONTree.deepest { return nil }
    skipBlanks()
    guard index < bytes.endIndex else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .quoted($0) }
    case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONTree? {
    var members: [JSONTree.Member] = []
    index += 1
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\""), let name = string()
      else { return nil }
      skipBlanks()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(JSONTree.Member(name: name, value: value))
      skipBlanks()
      if take("}") { return .object(members) }
      if !take(",") { return nil }
    }
  }

  private mutating func array(depth: Int) -> JSONTree? {
    var items: [JSONTree] = []
    index += 1
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skipBlanks()
      if take("]") { return .array(items) }
      if !take(",") { return nil }
    }
  }

  private mutating func number() -> JSONTree? {
    let start = index
    while index < bytes.endIndex, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    return index == start
      ? nil : .numeral(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() -> String? {
    var text: [UInt8] = []
    index += 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += Array(String(Character(scalar)).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = unit() else { return nil }
      guard 0xD800...0xDBFF ~= first, take("\\"), take("u"), let second = unit(),
        0xDC00...0xDFFF ~= second
      else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.endIndex else { return nil }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    index += 4
    return UInt32(digits, radix: 16)
  }
}
