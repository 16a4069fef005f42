/// How many bytes a space takes that begins at an index; 0 where none does. Spaces are those that
/// people type into cells, and those that spreadsheets put between thousands.
func lengthOfSpace(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch text[index] {
  case 0x09, 0x0A, 0x0D, 0x20: return 1
  case 0xC2:
    return index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
  case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
    switch text[index + 2] {
    case 0x87, 0x89, 0xAF: return 3
    default: return 0
    }
  case 0xEF:
    return index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
  default: return 0
  }
}

/// A text without the white space around it, no-break spaces included.
func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var start = 0
  var end = text.count
  while start < end {
    let length = lengthOfSpace(text, at: start)
    if length == 0 { break }
    start += length
  }
  while end > start {
    let length = [1, 2, 3].first { length in
      end - length >= start
        && lengthOfSpace(UnsafeBufferPointer(rebasing: text[..<end]), at: end - length) == length
    }
    guard let length else { break }
    end -= length
  }
  return UnsafeBufferPointer(rebasing: text[start..<end])
}

/// A text without the white space around it.
func trimmed(_ text: String) -> String {
  var bytes = Array(text.utf8)
  return bytes.withUnsafeMutableBufferPointer {
    String(decoding: trimmed(UnsafeBufferPointer($0)), as: UTF8.self)
  }
}

/// The index of the first byte that is not UTF-8; nil where all are.
func firstInvalid(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      continue
    }
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < text.count && range ~= text[index + offset]
    }
    let length: Int
    switch byte {
    case 0xC2...0xDF: length = follows(1) ? 2 : 0
    case 0xE0: length = follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: length = follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: length = follows(1) && follows(2) ? 3 : 0
    case 0xF0: length = follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: length = follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: length = follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: length = 0
    }
    if length == 0 { return index }
    index += length
  }
  return nil
}

/// The number of bytes of the UTF-16 that a stretch of valid UTF-8 was made of.
func lengthInUTF16(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var units = 0
  for byte in text where byte & 0xC0 != 0x80 { units += byte >= 0xF0 && byte < 0xF8 ? 2 : 1 }
  return units * 2
}
