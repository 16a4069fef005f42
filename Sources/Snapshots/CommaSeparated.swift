import Diagnostics

/// The first record of a CSV text (RFC 4180) that is not blank, every cell with the bytes it
/// stands on. For headings: rows are read by `Piece`.
struct CommaSeparated {
  private(set) var record: [RawCell] = []
  /// Where the record starts, and the first byte behind it and its line end.
  private(set) var start = 0
  private(set) var end = 0
  /// The first thing that is not CSV.
  private(set) var mistake: (phrase: Phrase, help: Phrase, place: Range<Int>)?

  struct RawCell {
    /// Without quotation marks and surrounding space.
    let text: String
    let place: Range<Int>
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var index = 0

  /// Reads from an offset on.
  init(_ bytes: [UInt8], from offset: Int = 0, delimiter: UInt8) {
    self.bytes = bytes
    index = offset
    self.delimiter = delimiter
    while index < bytes.count, mistake == nil, record.isEmpty {
      start = index
      let cells = readRecord()
      if cells.contains(where: { !$0.text.isEmpty }) { record = cells }
    }
    end = index
  }

  private mutating func readRecord() -> [RawCell] {
    var cells: [RawCell] = []
    while true {
      cells.append(cell())
      if mistake != nil || index == bytes.count { return cells }
      let byte = bytes[index]
      index += 1
      if byte == delimiter {
        // A delimiter at the very end of the text opens one more cell.
        if index == bytes.count {
          cells.append(RawCell(text: "", place: index..<index))
          return cells
        }
        continue
      }
      if byte == 0x0A { return cells }
      // A carriage return; `cell` stops at nothing else.
      if index < bytes.count, bytes[index] == 0x0A {
        index += 1
      } else if index < bytes.count {
        mistake = (.loneCarriageReturn, .endLinesOrdinarily, index - 1..<index)
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
        mistake = (.strayQuote, .quoteWholeCell, index..<index + 1)
        break
      }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return RawCell(text: trimmed(text), place: start..<index)
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
            mistake = (.strayQuote, .quoteWholeCell, index - 1..<index)
          }
          return RawCell(
            text: trimmed(String(decoding: content, as: UTF8.self)), place: start..<index)
        }
      }
      content.append(bytes[index])
      index += 1
    }
    mistake = (.unclosedQuote, .quoteWholeCell, start..<start + 1)
    return RawCell(text: "", place: start..<index)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }
}
