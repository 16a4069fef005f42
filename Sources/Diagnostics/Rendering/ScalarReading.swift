/// Reads bytes as UTF-8 one scalar at a time, so that each scalar keeps the bytes it came from.
enum ScalarReading {
  /// The scalar that begins at an offset and how many bytes it takes; a byte that is not UTF-8
  /// gives nil and takes one.
  static func scalar(in bytes: [UInt8], at offset: Int, before end: Int) -> (Unicode.Scalar?, Int) {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (nil, 1)
    }
    guard offset + length <= end else { return (nil, 1) }
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let shortest: UInt32 = length == 3 ? 0x800 : length == 4 ? 0x10000 : 0x80
    guard value >= shortest, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  /// Whether an offset stands between two scalars (or beside bytes that are not UTF-8).
  static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return true }
    for start in stride(from: offset - 1, through: max(0, offset - 3), by: -1)
    where bytes[start] & 0xC0 != 0x80 {
      let (scalar, length) = Self.scalar(in: bytes, at: start, before: bytes.count)
      return scalar == nil || start + length <= offset
    }
    return true
  }
}
