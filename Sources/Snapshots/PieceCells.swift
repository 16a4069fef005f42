import Diagnostics
import Vocabulary

extension Piece {
  /// Where a cell stands.
  struct Extent {
    /// Its text, without quotation marks around it.
    let content: Range<Int>
    /// Marks inside it are written twice.
    let hasQuotes: Bool
    /// The delimiter, line end or end of the file behind it.
    let next: Int
  }

  // MARK: Cells that are not plain

  /// Reads a cell in all the ways it may be written; -1 where the window ends before it does, and
  /// where nothing more is read.
  func otherCell(at start: Int, _ lane: UnsafeMutablePointer<Lane>) -> Int {
    guard let cell = extent(at: start) else { return -1 }
    if cell.hasQuotes {
      let from = unescaped.count
      var index = cell.content.lowerBound
      while index < cell.content.upperBound {
        unescaped.append(window[index])
        index += window[index] == 0x22 ? 2 : 1
      }
      unescaped.withUnsafeBufferPointer { buffer in
        let text = trimmed(UnsafeBufferPointer(rebasing: buffer[from...]))
        keep(text, start..<cell.next, lane)
      }
    } else {
      let buffer = UnsafeBufferPointer(
        start: window + cell.content.lowerBound, count: cell.content.count)
      let isValue = shape.input.copy != nil && cell.content.lowerBound == start
      keep(
        trimmed(buffer), exact: isValue ? exactNumber(buffer) : nil, start..<cell.next, lane)
    }
    return isStopped ? -1 : cell.next
  }

  /// The number of a bare cell of a sheet, whose decimals stand behind a point.
  private func exactNumber(_ text: UnsafeBufferPointer<UInt8>) -> WrittenNumber.Decimal? {
    let hasSign = text.last == UInt8(ascii: "%")
    switch WrittenNumber(UnsafeBufferPointer(rebasing: text.dropLast(hasSign ? 1 : 0))) {
    case .one(let number, _), .two(let number, _, _): return number
    case nil: return nil
    }
  }

  /// Finds where a cell ends, and that it is text; nil where the window ends before it does, and
  /// where nothing more is read.
  func extent(at start: Int) -> Extent? {
    if start < end, window[start] == 0x22 { return quotedExtent(at: start) }
    var index = start
    var seen: UInt8 = 0
    while index < end {
      let byte = window[index]
      if byte == shape.delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 {
        refuseStrayQuote(at: index)
        return nil
      }
      if byte == 0 { return refuseBytes(at: index) }
      seen |= byte
      index += 1
    }
    openQuote = nil
    if index == end, !reachesEnd { return nil }
    if seen >= 0x80, let wrong = invalid(start..<index) { return refuseBytes(at: wrong) }
    return Extent(content: start..<index, hasQuotes: false, next: index)
  }

  private func quotedExtent(at start: Int) -> Extent? {
    openQuote = start
    var index = start + 1
    var hasQuotes = false
    var lineEnds = 0
    var seen: UInt8 = 0
    while index < end {
      let byte = window[index]
      if byte == 0x22 {
        if index + 1 < end, window[index + 1] == 0x22 {
          hasQuotes = true
          index += 2
          continue
        }
        break
      }
      if byte == 0 { return refuseBytes(at: index) }
      if byte == 0x0A { lineEnds += 1 }
      seen |= byte
      index += 1
    }
    // The byte behind the mark decides whether it closes the cell.
    if index >= end || index + 1 == end && !reachesEnd { return nil }
    let behind = window[index + 1]
    if index + 1 < end, behind != shape.delimiter, behind != 0x0A, behind != 0x0D {
      refuseStrayQuote(at: index)
      return nil
    }
    if seen >= 0x80, let wrong = invalid(start + 1..<index) { return refuseBytes(at: wrong) }
    line += lineEnds
    return Extent(content: start + 1..<index, hasQuotes: hasQuotes, next: index + 1)
  }

  private func invalid(_ range: Range<Int>) -> Int? {
    firstInvalid(UnsafeBufferPointer(start: window + range.lowerBound, count: range.count))
      .map { $0 + range.lowerBound }
  }

  func refuseBytes(at index: Int) -> Extent? {
    if window[index] == 0 {
      refuseNUL(index..<index + 1)
      return nil
    }
    refuse(
      .dataNotUnicode, Message(.dataNotUnicode, .words(shape.input.file.path)),
      index..<index + 1, line, [Message(.saveTableAsUTF8)])
    stopReading()
    return nil
  }

  /// Refuses a NUL that stands in the file, or is written as an escape.
  func refuseNUL(_ place: Range<Int>) {
    let help: Phrase = shape.notation == .separated ? .saveTableAsUTF8 : .typeTextAnew
    refuse(
      .dataNotUnicode, Message(.dataHoldsNUL, .words(shape.input.file.path)), place, line,
      [Message(help)])
    stopReading()
  }

  // MARK: Values

  /// Keeps the value of a cell, whose text is without quotation marks and surrounding space.
  func keep(
    _ text: UnsafeBufferPointer<UInt8>, exact: WrittenNumber.Decimal? = nil, _ place: Range<Int>,
    _ lane: UnsafeMutablePointer<Lane>
  ) {
    switch lane.pointee.kind {
    case .ignored:
      if !text.isEmpty { lane.pointee.hasContent = true }
    case .year: keepYear(text, place, lane)
    case .closed:
      if text.isEmpty {
        closed[rowCount] = false
      } else if let value = flagValue(text) {
        closed[rowCount] = value
      } else {
        refuse(.unreadable(.cellIsFlag), text, place, lane)
      }
    case .identifier, .parent:
      if text.isEmpty { refuseBlankKey(place, lane) }
      refuseControl(in: text, place, lane)
      keepText(text, lane)
    case .name:
      refuseControl(in: text, place, lane)
      keepText(text, lane)
    case .text: keepText(text, lane)
    case .whole, .number, .flag: keepValue(text, exact, place, lane)
    case .word:
      let known = words[lane.pointee.index].index(of: text)
      if let known {
        keep(wordValues[lane.pointee.index][known], lane)
      } else {
        keepValue(text, nil, place, lane)
      }
    }
  }

  private func keepValue(
    _ text: UnsafeBufferPointer<UInt8>, _ exact: WrittenNumber.Decimal?, _ place: Range<Int>,
    _ lane: UnsafeMutablePointer<Lane>
  ) {
    guard let grammar = shape.grammars[lane.pointee.index] else { return }
    let reading = grammar.reading(of: text, exact: exact, &lane.pointee.marks)
    switch reading {
    case .missing:
      lane.pointee.integers[rowCount] = Lane.missing
      if lane.pointee.kind == .flag, saysNotYet(text) {
        lane.pointee.marks.meetNotYet(onLine: line)
      }
    case .integer(let integer):
      remember(text, integer, lane)
      keep(integer, lane)
    case .number(let number): keep(number, lane)
    case .text: break
    case .outsideRange, .bareShare, .ambiguousNumber, .ambiguousCategory, .unreadable:
      lane.pointee.integers[rowCount] = Lane.missing
      refuse(reading, text, place, lane)
    }
  }

  /// The words of a column are few, and dear to understand.
  private func remember(
    _ text: UnsafeBufferPointer<UInt8>, _ integer: Int64, _ lane: UnsafeMutablePointer<Lane>
  ) {
    let index = lane.pointee.index
    guard lane.pointee.kind == .word, words[index].count < 4_096, text.count < 256 else { return }
    if words[index].intern(text) == wordValues[index].count { wordValues[index].append(integer) }
  }

  private func keep(_ integer: Int64, _ lane: UnsafeMutablePointer<Lane>) {
    if let small = Int32(exactly: integer), small > Lane.exception {
      lane.pointee.integers[rowCount] = small
    } else {
      keep(WrittenNumber.Decimal(digits: Int128(integer), scale: 0), lane)
    }
  }

  private func keep(_ number: WrittenNumber.Decimal, _ lane: UnsafeMutablePointer<Lane>) {
    var number = number
    while number.scale > lane.pointee.scale, number.digits % 10 == 0 {
      number.digits /= 10
      number.scale -= 1
    }
    if number.scale > lane.pointee.scale, number.scale <= 9 { raise(number.scale, of: lane) }
    if number.scale <= lane.pointee.scale {
      let power = FieldColumn.powerOfTen(lane.pointee.scale - number.scale)
      let (product, overflows) = number.digits.multipliedReportingOverflow(by: power)
      if !overflows, let small = Int32(exactly: product), small > Lane.exception {
        lane.pointee.integers[rowCount] = small
        return
      }
    }
    lane.pointee.integers[rowCount] = Lane.exception
    exceptions[lane.pointee.index].append(Exception(row: rowCount, number: number))
  }

  /// Writes the integers of the rows so far with more digits behind the point.
  private func raise(_ scale: Int, of lane: UnsafeMutablePointer<Lane>) {
    let old = lane.pointee.scale
    let power = Int64(FieldColumn.powerOfTen(scale - old))
    var isSorted = true
    for row in 0..<rowCount where lane.pointee.integers[row] > Lane.exception {
      let value = Int64(lane.pointee.integers[row])
      let raised = value * power
      if let small = Int32(exactly: raised), small > Lane.exception {
        lane.pointee.integers[row] = small
      } else {
        lane.pointee.integers[row] = Lane.exception
        exceptions[lane.pointee.index].append(
          Exception(row: row, number: WrittenNumber.Decimal(digits: Int128(value), scale: old)))
        isSorted = false
      }
    }
    if !isSorted { exceptions[lane.pointee.index].sort { $0.row < $1.row } }
    setScale(scale, of: lane)
  }

  func setScale(_ scale: Int, of lane: UnsafeMutablePointer<Lane>) {
    lane.pointee.scale = scale
    guard let range = shape.grammars[lane.pointee.index]?.type.range else { return }
    (lane.pointee.lowest, lane.pointee.highest) = range.integers(scale: scale)
  }

  private func keepText(_ text: UnsafeBufferPointer<UInt8>, _ lane: UnsafeMutablePointer<Lane>) {
    guard let base = text.baseAddress, !text.isEmpty else {
      lane.pointee.texts[rowCount] = TextPlace(start: 0, count: 0)
      return
    }
    let count = Int32(truncatingIfNeeded: text.count)
    let offset = UnsafePointer(window).distance(to: base)
    var start = Int32(truncatingIfNeeded: offset)
    if offset < 0 || offset >= end {
      let inUnescaped = unescaped.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { $0.distance(to: base) } ?? 0
      }
      start = ~Int32(truncatingIfNeeded: inUnescaped)
    }
    lane.pointee.texts[rowCount] = TextPlace(start: start, count: count)
  }

  private func keepYear(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ lane: UnsafeMutablePointer<Lane>
  ) {
    if text.isEmpty { return refuseBlankKey(place, lane) }
    let written = WrittenYear(text)
    guard let year = written?.year(shape.options.schoolYear) else {
      rowIsSound = false
      let words = Message.Argument.words(shortened(text))
      let heading = Message.Argument.words(shape.headings[lane.pointee.index].text)
      return refuse(
        .unreadableYear, Message(.unreadableYear, words, heading), place, line,
        [Message(written == nil ? .yearIsWritten : .sayWhichYear)])
    }
    if let folder = shape.input.year, folder != year {
      rowIsSound = false
      return refuse(
        .yearDisagrees, Message(.yearDisagrees, .number(year), .number(folder)), place, line,
        [Message(.moveRowOrMend)])
    }
    years[rowCount] = Int16(truncatingIfNeeded: year)
  }
}

/// A year, or the two of a school year.
struct WrittenYear {
  let first: Int
  let second: Int?

  /// `2030`, `2029-2030`, `2029–2030`, `2029/2030`; spaces around the dash do not count.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    func year(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
      smallNumber(digits, 4...4).flatMap { $0 >= 1000 ? $0 : nil }
    }
    guard text.count >= 4, let first = year(UnsafeBufferPointer(rebasing: text[..<4])) else {
      return nil
    }
    self.first = first
    if text.count == 4 {
      second = nil
      return
    }
    let rest = trimmed(UnsafeBufferPointer(rebasing: text[4...]))
    let dashes: [[UInt8]] = [[0x2D], [0x2F], [0xE2, 0x80, 0x93]]
    guard let dash = dashes.first(where: { rest.starts(with: $0) }) else { return nil }
    let other = trimmed(UnsafeBufferPointer(rebasing: rest[dash.count...]))
    guard let second = year(other), second == first + 1 else { return nil }
    self.second = second
  }

  /// The year the row is of; nil where nobody has said which of the two it is.
  func year(_ choice: SchoolYear?) -> Int? {
    guard let second else { return first }
    switch choice {
    case .starts: return first
    case .ends: return second
    case nil: return nil
    }
  }
}
