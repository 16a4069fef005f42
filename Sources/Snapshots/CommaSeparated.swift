import Diagnostics

/// The records of a CSV text (RFC 4180), every cell with the bytes it stands on.
struct CommaSeparated {
  private(set) var records: [[RawCell]] = []
  /// The first thing that is not CSV; nothing is read behind it.
  private(set) var mistake: (kind: Mistake, place: Place)?

  struct RawCell {
    /// Without quotation marks and surrounding space.
    let text: String
    let place: Place
  }

  enum Mistake {
    case unclosedQuote
    case strayQuote
    case loneCarriageReturn
  }

  private let bytes: [UInt8]
  private let file: Int
  private let delimiter: UInt8
  private var index: Int

  /// Reads the text from `start`, at most `limit` records of it. Blank lines are no records.
  init(
    _ bytes: [UInt8], from start: Int, file: Int, delimiter: UInt8, limit: Int = .max
  ) {
    self.bytes = bytes
    self.file = file
    self.delimiter = delimiter
    self.index = start
    while index < bytes.count, records.count < limit, mistake == nil {
      let record = self.record()
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
  }

  private mutating func record() -> [RawCell] {
    var cells: [RawCell] = []
    while true {
      cells.append(cell())
      if mistake != nil || index == bytes.count { return cells }
      let byte = bytes[index]
      index += 1
      if byte == delimiter {
        // A delimiter at the very end of the text opens one more cell.
        if index == bytes.count {
          cells.append(RawCell(text: "", place: place(index, index)))
          return cells
        }
        continue
      }
      if byte == 0x0A { return cells }
      // A carriage return; `cell` stops at nothing else.
      if index < bytes.count, bytes[index] == 0x0A {
        index += 1
      } else if index < bytes.count {
        mistake = (.loneCarriageReturn, place(index - 1, index))
      }
      return cells
    }
  }

  /// Reads up to a delimiter, a line end or the end of the text.
  private mutating func cell() -> RawCell {
    let start = index
    if index < bytes.count, bytes[index] == 0x22 { return quotedCell() }
    while index < bytes.count, !endsCell(bytes[index]) {
      if bytes[index] == 0x22 {
        mistake = (.strayQuote, place(index, index + 1))
        break
      }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return RawCell(text: trimmed(text), place: place(start, index))
  }

  private mutating func quotedCell() -> RawCell {
    let start = index
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          index += 1
        } else {
          index += 1
          if index < bytes.count, !endsCell(bytes[index]) {
            mistake = (.strayQuote, place(index - 1, index))
          }
          return RawCell(
            text: trimmed(String(decoding: content, as: UTF8.self)), place: place(start, index))
        }
      }
      content.append(bytes[index])
      index += 1
    }
    mistake = (.unclosedQuote, place(start, start + 1))
    return RawCell(text: "", place: place(start, index))
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private func place(_ start: Int, _ end: Int) -> Place {
    Place(file: file, start: start, end: end)
  }
}

/// A text without the white space around it, no-break spaces included.
func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
  while let last = scalars.last, isSpace(last) { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars))
}

/// The spaces people type into cells, and those that spreadsheets put between thousands.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2007, 0x2009, 0x202F, 0xFEFF: true
  default: false
  }
}
