import Diagnostics
import Vocabulary

extension Piece {
  /// Reads the record at `position`, or more of the file where it does not end in the window.
  func readRecord() {
    beginRecord()
    if skipBlankLine() { return }
    makeRoom()
    let bytes = window
    let delimiter = shape.delimiter
    var index = position
    var lane = lanes
    let behind = lanes + shape.width
    var next = cellEnd(bytes, index, lane)
    while next >= 0, bytes[next] == delimiter {
      lane += 1
      index = next + 1
      if lane == behind { break }
      next = cellEnd(bytes, index, lane)
    }
    if next < 0 {
      if !isStopped { extendOrStop(atQuote: openQuote) }
      return
    }
    var cells = lane - lanes + 1
    if lane == behind {
      // More cells than headings: they are counted and left out.
      guard let end = endOfSurplus(from: index, &cells) else {
        if !isStopped { extendOrStop(atQuote: openQuote) }
        return
      }
      next = end
    }
    endRecord(at: next, cells: cells)
  }

  /// The end of a cell under a heading, whose value is kept; below 0 where the window ends before
  /// it does, and where nothing more is read.
  @inline(__always)
  private func cellEnd(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    let end: Int
    switch lane.pointee.kind {
    case .whole, .number: end = plainNumber(bytes, start, lane)
    case .flag: end = plainFlag(bytes, start, lane)
    case .year: end = plainYear(bytes, start)
    case .ignored, .identifier, .parent, .name, .text: end = plainText(bytes, start, lane)
    case .word, .closed: end = -1
    }
    return end >= 0 ? end : otherCell(at: start, lane)
  }

  private func endRecord(at end: Int, cells: Int) {
    let start = startOfRecord
    position = end
    if end < self.end {
      position = end + 1
      line += 1
      if window[end] == 0x0D, position < self.end || !reachesEnd {
        guard position < self.end else { return extendOrStop(atQuote: nil) }
        guard window[position] == 0x0A else {
          return stop(.loneCarriageReturn, end..<end + 1, .endLinesOrdinarily)
        }
        position += 1
      }
    }
    if cells != shape.width {
      refuse(
        .raggedDataRow,
        Message(.raggedDataRow, .number(cells), .number(shape.width)), start..<end, lineOfRecord,
        [Message(.oneCellEach)])
      rowIsSound = false
    }
    endRow(line: lineOfRecord)
  }

  /// Keeps the row at hand, unless something is wrong with its keys.
  func endRow(line: Int) {
    if rowIsSound {
      lines[rowCount] = Int32(truncatingIfNeeded: line)
      if let year = shape.input.year, shape.yearIsOfFolder {
        years[rowCount] = Int16(truncatingIfNeeded: year)
      }
      rowCount += 1
    }
    if !recordFindings.isEmpty {
      findings.add(recordFindings)
      recordFindings = Findings()
    }
  }

  /// Passes over a line of nothing but delimiters, spaces and empty quotation marks.
  private func skipBlankLine() -> Bool {
    var index = position
    var isQuoted = false
    while index < end {
      switch window[index] {
      case shape.delimiter, 0x20, 0x09: index += 1
      case 0x22:
        isQuoted.toggle()
        index += 1
      case 0x0A:
        if isQuoted { return false }
        position = index + 1
        line += 1
        return true
      case 0x0D:
        guard index + 1 < end ? window[index + 1] == 0x0A : reachesEnd else { return false }
        index += 1
      case 0xC2 where index + 1 < end && window[index + 1] == 0xA0: index += 2
      default: return false
      }
      if index - position > Piece.longestRow { return false }
    }
    guard reachesEnd, !isQuoted else { return false }
    position = end
    return true
  }

  /// The end of a record behind the last heading; nil where the window ends before.
  private func endOfSurplus(from start: Int, _ cells: inout Int) -> Int? {
    var index = start
    while true {
      guard let cell = extent(at: index) else { return nil }
      guard cell.next < end, window[cell.next] == shape.delimiter else { return cell.next }
      cells += 1
      index = cell.next + 1
    }
  }

  // MARK: Plain cells
  //
  // Each returns the index of the delimiter or line end behind a cell that is written plainly, and
  // -1 for any other, which is looked at with more care.

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool {
    byte == shape.delimiter || byte == 0x0A || byte == 0x0D
  }

  /// `12`, `1.35`, nothing.
  @inline(__always)
  private func plainNumber(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    var index = start
    var value: Int64 = 0
    var digit = bytes[index] &- 0x30
    while digit < 10 {
      value = value &* 10 &+ Int64(digit)
      index &+= 1
      digit = bytes[index] &- 0x30
    }
    let whole = index - start
    var scale = lane.pointee.percentPlaces
    if whole == 0 {
      if !endsCell(bytes[index]) { return -1 }
      lane.pointee.integers[rowCount] = Lane.missing
      return index
    }
    if bytes[index] == 0x2E {
      if lane.pointee.kind == .whole { return -1 }
      index += 1
      let point = index
      digit = bytes[index] &- 0x30
      while digit < 10 {
        value = value &* 10 &+ Int64(digit)
        index &+= 1
        digit = bytes[index] &- 0x30
      }
      let digits = index - point
      // With three digits behind it, the point may part thousands.
      if digits == 0 || digits == 3 && whole <= 3 && bytes[start] != 0x30 { return -1 }
      lane.pointee.marks.prove(.point)
      scale += digits
    }
    guard endsCell(bytes[index]), index - start < 18, scale <= lane.pointee.scale else {
      return -1
    }
    if scale < lane.pointee.scale {
      let shift = lane.pointee.scale - scale
      if index - start + shift > 18 { return -1 }
      value = value &* Piece.powers[shift]
    }
    if value < lane.pointee.lowest || value > lane.pointee.highest || value > Int64(Int32.max) {
      return -1
    }
    if lane.pointee.percentPlaces > 0 { return -1 }
    lane.pointee.integers[rowCount] = Int32(truncatingIfNeeded: value)
    return index
  }

  private static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// `true`, `1`, `x`, `no` and the like in plain letters; nothing.
  @inline(__always)
  private func plainFlag(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    var index = start
    var word: UInt64 = 0
    while !endsCell(bytes[index]) {
      if index - start == 5 || bytes[index] == 0 { return -1 }
      word = word << 8 | UInt64(bytes[index])
      index += 1
    }
    let value: Int32
    switch word {
    case 0: value = Lane.missing
    // In the order of their letters: true, 1, x, yes; false, 0, no.
    case 0x7472_7565, 0x31, 0x78, 0x79_6573: value = 1
    case 0x66_616C_7365, 0x30, 0x6E6F: value = 0
    default: return -1
    }
    lane.pointee.integers[rowCount] = value
    return index
  }

  @inline(__always)
  private func plainYear(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int) -> Int {
    var value = 0
    for index in start..<start + 4 {
      let digit = bytes[index] &- 0x30
      if digit > 9 { return -1 }
      value = value * 10 + Int(digit)
    }
    guard endsCell(bytes[start + 4]), value >= 1000, shape.input.year.map({ $0 == value }) ?? true
    else { return -1 }
    years[rowCount] = Int16(truncatingIfNeeded: value)
    return start + 4
  }

  /// A text without quotation marks and without spaces at its ends.
  @inline(__always)
  private func plainText(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    var index = start
    var seen: UInt8 = 0
    while true {
      let byte = bytes[index]
      if byte < 0x30 || byte == shape.delimiter {
        if endsCell(byte) { break }
        if byte == 0x22 || byte == 0 { return -1 }
      }
      seen |= byte
      index += 1
    }
    let count = index - start
    switch lane.pointee.kind {
    case .ignored:
      if count > 0 { lane.pointee.hasContent = true }
      guard seen >= 0x80 else { return index }
      let text = UnsafeBufferPointer(start: bytes + start, count: count)
      return firstInvalid(text) == nil ? index : -1
    case .year, .identifier, .parent, .name, .closed, .whole, .number, .flag, .word, .text:
      if count == 0 || bytes[start] <= 0x20 || bytes[index - 1] <= 0x20 || seen >= 0x80 {
        return -1
      }
      lane.pointee.texts[rowCount] = TextPlace(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: count))
      return index
    }
  }
}
