/// JSON under construction: valid UTF-8, keys in the order they are written.
///
///     var json = JSONText()
///     json.beginObject()
///     json.member("code", "R203")
///     json.endObject()                              {"code":"R203"}
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// The bytes that were written since the last time; what is written next goes on behind them.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the value that is written next.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A name with its value.
  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    number(value)
  }

  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// A name with an array of objects, whose members are written for each.
  public mutating func objects<Item>(
    _ name: String, _ items: [Item], _ write: (inout JSONText, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      write(&self, item)
      endObject()
    }
    endArray()
  }

  /// Where something stands: `{"path":"a.rules","line":3,"column":1}`, without a column where there
  /// is none, and with the address of a cell in a sheet.
  public mutating func source(
    _ path: String, line: Int, column: Int? = nil, cell: String? = nil
  ) {
    beginObject()
    member("path", path)
    member("line", line)
    if let column { member("column", column) }
    if let cell { member("cell", cell) }
    endObject()
  }

  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars { append(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  public mutating func number(_ value: Int?) {
    if let value { word(String(value)) } else { null() }
  }

  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }
  public mutating func null() { word("null") }

  /// A line end between values, for people who read the file and programs that read by lines.
  public mutating func lineBreak() {
    // The comma stays at the end of the line before.
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(0x0A)
  }

  /// A line end after the last value.
  public mutating func lastLineBreak() {
    bytes.append(0x0A)
  }

  /// A value that was written apart.
  public mutating func value(_ other: JSONText) {
    separate()
    bytes += other.bytes
  }

  private mutating func word(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    // Besides what JSON asks for: what would act on a terminal or turn the direction of reading.
    case let value where DisplayWidth.mustBeEscaped(scalar):
      if value > 0xFFFF {
        escape(0xD800 + (value - 0x10000) >> 10)
        escape(0xDC00 + (value - 0x10000) & 0x3FF)
      } else {
        escape(value)
      }
    case let value where value < 0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ unit: UInt32) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    for _ in digits.utf8.count..<4 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
  }
}
