import Diagnostics
import Vocabulary

extension Piece {
  /// Complains about a place in the window.
  func refuse(
    _ code: Code, _ message: @autoclosure () -> Message, _ place: Range<Int>, _ line: Int,
    _ help: @autoclosure () -> [Message]
  ) {
    if findings.isFull || recordFindings.isFull { return recordFindings.count(code) }
    let excerpt = SourceText.excerpt(
      of: shape.input.file.path, UnsafeBufferPointer(start: window, count: end), around: place,
      line: line, behind: &lastExcerpt)
    recordFindings.add(Finding(code, message(), excerpt.source, excerpt.place, help: help()))
  }

  func refuse(
    _ reading: CellGrammar.Reading, _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>,
    _ lane: UnsafeMutablePointer<Lane>
  ) {
    let heading = Message.Argument.words(shape.headings[lane.pointee.index].text)
    let categories = shape.grammars[lane.pointee.index]?.type.categories ?? []
    func names(_ isMeant: (Int) -> Bool) -> Message.Argument {
      .choice(
        categories.enumerated().filter { isMeant($0.offset) }
          .map { .message(Message(.quoted, .words($0.element.name))) })
    }
    // What stands in quotation marks over several lines is shown where it begins.
    let line = line - (place.isEmpty ? 0 : lineEnds(in: place))
    func refuse(_ code: Code, _ phrase: Phrase, _ more: [Message.Argument], _ help: Message) {
      let arguments = [.words(shortened(text)), heading] + more
      self.refuse(code, Message(phrase, arguments), place, line, [help])
    }
    switch reading {
    case .missing, .number, .integer, .text: break
    case .outsideRange:
      let range = shape.grammars[lane.pointee.index].map { $0.type.shownRange }
      refuse(
        .cellOutsideRange, .cellOutsideRange, [.message(range ?? Message(.anyNumber))],
        Message(.correctOrLeaveBlank))
    case .bareShare:
      refuse(
        .unreadableCell, .bareShare, [], Message(.writePercentSign, .words(shortened(text))))
    case .ambiguousNumber(let decimal, let thousands):
      // One more 0 behind the decimals leaves one reading.
      refuse(
        .ambiguousCell, .ambiguousNumber, [],
        Message(
          .writeEitherNumber, .words(decimal.text + "0"), .words(thousands.text)))
    case .ambiguousCategory(let found):
      refuse(
        .ambiguousCell, .ambiguousCategory, [],
        Message(.useCategoryName, names { found.contains($0) }))
    case .unreadable(let expected):
      refuse(
        .unreadableCell, .unreadableCell, [.phrase(expected)],
        categories.isEmpty
          ? Message(.correctOrLeaveBlank) : Message(.useCategoryName, names { _ in true }))
    }
  }

  private func lineEnds(in place: Range<Int>) -> Int {
    var count = 0
    for index in place where window[index] == 0x0A { count += 1 }
    return count
  }

  func refuseBlankKey(_ place: Range<Int>, _ lane: UnsafeMutablePointer<Lane>) {
    rowIsSound = false
    let heading = shape.headings[lane.pointee.index].text
    refuse(
      .blankKey, Message(.blankKey, .words(heading)), place, line, [Message(.keysAreNeeded)])
  }

  /// Refuses an id or a name with a control character, which nobody sees, but which a terminal
  /// acts on; tabulators and line ends are read as the spaces they look like.
  func refuseControl(
    in text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ lane: UnsafeMutablePointer<Lane>
  ) {
    let isWrong: (UInt8) -> Bool = { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    guard let control = text.first(where: isWrong) else { return }
    let digits = String(control, radix: 16, uppercase: true)
    let shown = "U+00" + (digits.utf8.count == 1 ? "0" : "") + digits
    let heading = shape.headings[lane.pointee.index].text
    refuse(
      .unreadableCell, Message(.controlInCell, .words(heading), .words(shown)), place,
      line - lineEnds(in: place), [Message(.typeTextAnew)])
  }

  // MARK: What ends the reading

  func stop(_ phrase: Phrase, _ place: Range<Int>, _ help: Phrase) {
    refuse(.malformedTable, Message(phrase), place, line, [Message(help)])
    stopReading()
  }

  /// Nothing is read behind this place.
  func stopReading() {
    findings.add(recordFindings)
    recordFindings = Findings()
    isStopped = true
  }

  /// Refuses a mark that neither opens nor closes a cell. All marks before it are in pairs, so that
  /// its line ends the record.
  func refuseStrayQuote(at index: Int) {
    var line = lineOfRecord
    for before in startOfRecord..<index where window[before] == 0x0A { line += 1 }
    refuse(
      .malformedTable, Message(.strayQuote), index..<index + 1, line, [Message(.quoteWholeCell)])
    brokenAt = index
  }

  /// Goes to the next line behind a record that cannot be read on.
  func passOverLine(behind broken: Int) {
    var index = broken
    while index < end, window[index] != 0x0A { index += 1 }
    if index == end, !reachesEnd { return extendOrGiveUp() }
    line = lineOfRecord
    for before in startOfRecord..<index where window[before] == 0x0A { line += 1 }
    position = index
    if index < end {
      position = index + 1
      line += 1
    }
    rowIsSound = false
    endRow(line: lineOfRecord)
  }

  /// Reads on for the end of a record that is refused already.
  func extendOrGiveUp() {
    if lengthOfRecord < Piece.longestRow { extend() } else { stopReading() }
  }

  /// The record at hand goes on behind the window.
  func extendOrStop(atQuote quote: Int?) {
    if lengthOfRecord < Piece.longestRow, !reachesEnd { return extend() }
    line = lineOfRecord
    if let quote {
      for index in startOfRecord..<quote where window[index] == 0x0A { line += 1 }
      stop(.unclosedQuote, quote..<quote + 1, .quoteWholeCell)
    } else {
      let start = startOfRecord
      refuse(
        .malformedTable, Message(.rowTooLong, .number(Piece.longestRow >> 20)), start..<start + 1,
        line, [Message(.isItATable)])
      stopReading()
    }
  }
}

/// The text of a cell as messages show it: a long one is cut.
func shortened(_ text: UnsafeBufferPointer<UInt8>) -> String {
  if text.count <= 120 { return String(decoding: text, as: UTF8.self) }
  var end = 120
  while text[end] & 0xC0 == 0x80 { end -= 1 }
  return String(decoding: text[..<end], as: UTF8.self) + "…"
}

extension FieldType {
  /// The range its cells lie in, as messages say it: `from 0 to 100`, `level 0 to 3`.
  fileprivate var shownRange: Message {
    func words(_ end: Rational) -> Message.Argument {
      if case .share = self { return .words(end.percentText() ?? end.description) }
      return .words(end.decimalText() ?? end.description)
    }
    switch (self, range?.low, range?.high) {
    case (.level(let scale), _, _):
      return Message(.levelFromTo, .number(scale.lowerBound), .number(scale.upperBound))
    case (_, let low?, let high?): return Message(.fromTo, words(low), words(high))
    case (_, let low?, nil): return Message(.atLeast, words(low))
    case (_, nil, let high?): return Message(.atMost, words(high))
    case (_, nil, nil): return Message(.anyNumber)
    }
  }
}

extension WrittenNumber.Decimal {
  /// The digits as they are written with a decimal point.
  var text: String {
    let isNegative = digits < 0
    var text = String(digits.magnitude)
    if scale > 0 {
      let missing = max(0, scale + 1 - text.utf8.count)
      text = String(repeating: "0", count: missing) + text
      let whole = text.utf8.count - scale
      text =
        String(Substring(text.utf8.prefix(whole))) + "."
        + String(Substring(text.utf8.dropFirst(whole)))
    }
    return isNegative ? "-" + text : text
  }
}
