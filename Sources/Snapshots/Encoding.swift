/// How the characters of a file are written.
enum Encoding: Sendable, Hashable {
  case utf8
  case utf16(isBigEndian: Bool)

  /// Told by the byte order mark at the start of a file, with the length of that mark.
  static func told(by bytes: some Collection<UInt8>) -> (encoding: Encoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    return (.utf8, 0)
  }
}

/// Adds UTF-16 to UTF-8 that has room for it, and returns how many bytes of it were used: half a
/// character at the end is left for the next bytes. What is no character becomes the byte FF, which
/// is no UTF-8 either.
func decodeUTF16(
  _ bytes: ArraySlice<UInt8>, _ isBigEndian: Bool, isLast: Bool,
  _ target: UnsafeMutablePointer<UInt8>, _ count: inout Int
) -> Int {
  func unit(_ index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
  func append(_ byte: UInt32) {
    target[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    var scalar = unit(index)
    var length = 2
    if 0xD800...0xDBFF ~= scalar {
      if index + 3 >= bytes.endIndex, !isLast { break }
      if index + 3 < bytes.endIndex, 0xDC00...0xDFFF ~= unit(index + 2) {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (unit(index + 2) - 0xDC00)
        length = 4
      }
    }
    index += length
    switch scalar {
    case 0..<0x80: append(scalar)
    case 0x80..<0x800:
      append(0xC0 | scalar >> 6)
      append(0x80 | scalar & 0x3F)
    case 0xD800...0xDFFF: append(0xFF)
    case 0x800..<0x10000:
      append(0xE0 | scalar >> 12)
      append(0x80 | scalar >> 6 & 0x3F)
      append(0x80 | scalar & 0x3F)
    default:
      append(0xF0 | scalar >> 18)
      append(0x80 | scalar >> 12 & 0x3F)
      append(0x80 | scalar >> 6 & 0x3F)
      append(0x80 | scalar & 0x3F)
    }
  }
  if isLast, index < bytes.endIndex {
    append(0xFF)
    index = bytes.endIndex
  }
  return index - bytes.startIndex
}
