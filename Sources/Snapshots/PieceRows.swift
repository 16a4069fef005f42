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
    var next = 0
    while true {
      next = shortWholeEnd(bytes, index, lane, delimiter)
      if next < 0 {
        next = cellEnd(bytes, index, lane)
        if next < 0 || bytes[next] != delimiter { break }
      }
      lane += 1
      index = next &+ 1
      if lane == behind { break }
    }
    if next < 0 { return endUnread() }
    var cells = lane - lanes + 1
    if lane == behind {
      // More cells than headings: they are counted and left out.
      guard let end = endOfSurplus(from: index, &cells) else { return endUnread() }
      next = end
    }
    endRecord(at: next, cells: cells)
  }

  /// Goes on where the record at hand does not end in the window, or cannot be read to its end.
  private func endUnread() {
    if isStopped { return }
    if let brokenAt {
      passOverLine(behind: brokenAt)
    } else {
      extendOrStop(atQuote: openQuote)
    }
  }

  /// The end of a whole number of up to seven digits, or of nothing, before a delimiter: of nearly
  /// all cells, decided with as few looks as can be; -1 for any other.
  @inline(__always)
  private func shortWholeEnd(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>,
    _ delimiter: UInt8
  ) -> Int {
    if !lane.pointee.takesShortWholes { return -1 }
    let (count, digits) = eightDigits(bytes + start)
    let end = start &+ count
    if bytes[end] != delimiter || count == 8 { return -1 }
    if count > 0, digits < lane.pointee.lowest || digits > lane.pointee.highest { return -1 }
    lane.pointee.integers[rowCount] =
      count == 0 ? Lane.missing : Int32(truncatingIfNeeded: digits)
    return end
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
    case .word: end = plainWord(bytes, start, lane)
    case .closed: end = -1
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
    let (whole, digits) = eightDigits(bytes + start)
    var index = start + whole
    if endsCell(bytes[index]) {
      // Whole numbers under a heading without decimals, and nothing: nearly all there are.
      let value = whole == 0 ? Int64(Lane.missing) : digits
      let isFit =
        whole == 0
        || value >= lane.pointee.lowest && value <= lane.pointee.highest
          && lane.pointee.scale == 0 && lane.pointee.percentPlaces == 0
      if isFit, whole < 8 {
        lane.pointee.integers[rowCount] = Int32(truncatingIfNeeded: value)
        return index
      }
    } else if whole == 0 {
      return -1
    }
    var value = digits
    if whole == 8 { more(bytes, &index, &value) }
    if bytes[index] == 0x2E {
      // The numbers of a sheet prove nothing of how people type theirs.
      if lane.pointee.kind == .whole || shape.input.copy != nil { return -1 }
      let point = index + 1
      let (count, decimals) = eightDigits(bytes + point)
      index = point + count
      value = value &* Piece.powers[count] &+ decimals
      if count == 8 { more(bytes, &index, &value) }
      // With three digits behind it, the point may part thousands.
      let isAmbiguous = count == 3 && point - start <= 4 && bytes[start] != 0x30
      if count == 0 || isAmbiguous { return -1 }
      lane.pointee.marks.prove(.point)
      return keepPlain(value, point, start..<index, bytes, lane)
    }
    return keepPlain(value, index, start..<index, bytes, lane)
  }

  /// Keeps an integer whose digits from a point on stand behind the mark.
  @inline(__always)
  private func keepPlain(
    _ integer: Int64, _ point: Int, _ cell: Range<Int>, _ bytes: UnsafeMutablePointer<UInt8>,
    _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    let shift = lane.pointee.scale - (cell.upperBound - point)
    guard endsCell(bytes[cell.upperBound]), cell.count + max(shift, 0) < 18, shift >= 0,
      lane.pointee.percentPlaces == 0
    else { return -1 }
    let value = integer &* Piece.powers[shift]
    if value < lane.pointee.lowest || value > lane.pointee.highest || value > Int64(Int32.max) {
      return -1
    }
    lane.pointee.integers[rowCount] = Int32(truncatingIfNeeded: value)
    return cell.upperBound
  }

  /// How many digits stand at a place, up to eight, and their number: eight bytes at once, without
  /// a branch for each. Bytes behind the end are read, but never taken for digits.
  @inline(__always)
  private func eightDigits(_ bytes: UnsafeMutablePointer<UInt8>) -> (count: Int, value: Int64) {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    let digits = word ^ 0x3030_3030_3030_3030
    let others = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount / 8
    // The last digit is moved into the highest byte; nothing stands for zeros before the first.
    var value = count == 0 ? 0 : digits &<< UInt64(64 - 8 * count)
    value = (value &* 10 &+ value >> 8) & 0x00FF_00FF_00FF_00FF
    value = (value &* 100 &+ value >> 16) & 0x0000_FFFF_0000_FFFF
    value = (value &* 10_000 &+ value >> 32) & 0xFFFF_FFFF
    return (count, Int64(truncatingIfNeeded: value))
  }

  /// The digits behind the eighth.
  private func more(
    _ bytes: UnsafeMutablePointer<UInt8>, _ index: inout Int, _ value: inout Int64
  ) {
    var digit = bytes[index] &- 0x30
    while digit < 10 {
      value = value &* 10 &+ Int64(digit)
      index &+= 1
      digit = bytes[index] &- 0x30
    }
  }

  private static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// `true`, `1`, `x`, `no` and the like in plain letters; nothing.
  @inline(__always)
  private func plainFlag(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    let head = UInt64(
      littleEndian: UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt64.self))
    let isTrue = UInt32(truncatingIfNeeded: head) == 0x6575_7274
    let isFalse = head & 0xFF_FFFF_FFFF == 0x65_736C_6166
    if isTrue || isFalse {
      let end = isTrue ? start + 4 : start + 5
      if !endsCell(bytes[end]) { return -1 }
      lane.pointee.integers[rowCount] = isTrue ? 1 : 0
      return end
    }
    return shortFlag(bytes, start, lane)
  }

  private func shortFlag(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    var index = start
    var word: UInt64 = 0
    while !endsCell(bytes[index]) {
      if index - start == 3 || bytes[index] == 0 { return -1 }
      word = word << 8 | UInt64(bytes[index])
      index += 1
    }
    let value: Int32
    switch word {
    case 0: value = Lane.missing
    // In the order of their letters: 1, x, yes; 0, no.
    case 0x31, 0x78, 0x79_6573: value = 1
    case 0x30, 0x6E6F: value = 0
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

  /// A word that was read before, in plain letters.
  @inline(__always)
  private func plainWord(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ lane: UnsafeMutablePointer<Lane>
  ) -> Int {
    var index = start
    while bytes[index] > 0x2F, bytes[index] != shape.delimiter { index += 1 }
    guard index > start, endsCell(bytes[index]) else { return -1 }
    let word = UnsafeBufferPointer(start: UnsafePointer(bytes + start), count: index - start)
    guard let known = words[lane.pointee.index].index(of: word),
      let value = Int32(exactly: wordValues[lane.pointee.index][known]), value > Lane.exception
    else { return -1 }
    lane.pointee.integers[rowCount] = value
    return index
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
        // A quotation mark, or a control character but a tabulator.
        if byte == 0x22 || byte < 0x20 && byte != 0x09 { return -1 }
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
