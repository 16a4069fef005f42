import Diagnostics
import Vocabulary

/// How far the reading of JSON has come: an array of objects, or one object to a line.
enum JSONState {
  case start
  /// In an array: before its first object, behind an object, behind a comma.
  case opened, behindObject, behindComma
  /// Behind an object of its own line, and the line it ended on.
  case lines(last: Int)
  case ended
}

/// Why an object cannot be read further.
private enum Trouble: Error {
  /// It goes on behind the window.
  case windowEnds
  case mistake(Phrase, Range<Int>)
  /// It was said already.
  case stopped
}

extension Piece {
  /// Reads the next object of a JSON file, or more of the file where it does not end in the window.
  func readObject() {
    beginRecord()
    makeRoom()
    let state = json
    var isInObject = false
    do throws(Trouble) {
      if try !isAtObject() { return }
      isInObject = true
      try readMembers()
      switch json {
      case .start, .lines: json = .lines(last: line)
      case .opened, .behindObject, .behindComma, .ended: json = .behindObject
      }
      endObject()
    } catch {
      switch error {
      case .windowEnds where reachesEnd && isInObject && objectHasOwnLine:
        refuse(.malformedTable, Message(.jsonEndsEarly), end..<end, line, [Message(.jsonIsStrict)])
        passOverObject(from: state)
      case .windowEnds where reachesEnd:
        stop(.jsonEndsEarly, end..<end, .jsonIsStrict)
      case .windowEnds:
        json = state
        extendOrStop(atQuote: nil)
      case .mistake(let phrase, let place):
        if isInObject, objectHasOwnLine {
          refuse(.malformedTable, Message(phrase), place, line, [Message(.jsonIsStrict)])
          passOverObject(from: state)
        } else {
          stop(phrase, place, .jsonIsStrict)
        }
      case .stopped: break
      }
    }
  }

  /// Whether each object stands on a line of its own, which no string reaches beyond.
  private var objectHasOwnLine: Bool {
    switch json {
    case .start, .lines: true
    case .opened, .behindObject, .behindComma, .ended: false
    }
  }

  /// Goes to the next line that begins with an object, behind one that cannot be read on.
  private func passOverObject(from state: JSONState) {
    line = objectLine
    var index = objectStart
    while index < end, window[index] != 0x0A || window[index + 1] != UInt8(ascii: "{") {
      if window[index] == 0x0A { line += 1 }
      index += 1
    }
    if index >= end - 1, !reachesEnd {
      json = state
      return extendOrGiveUp()
    }
    position = index
    json = .lines(last: line)
    rowIsSound = false
    endRow(line: objectLine)
  }

  private func byte() throws(Trouble) -> UInt8 {
    if position >= end { throw .windowEnds }
    return window[position]
  }

  private func skipSpace() {
    while position < end {
      switch window[position] {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x09, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Goes to the next object; false at the end of the file.
  private func isAtObject() throws(Trouble) -> Bool {
    while true {
      skipSpace()
      if position == end, reachesEnd {
        switch json {
        case .start, .lines, .ended: return false
        case .opened, .behindObject, .behindComma: throw .windowEnds
        }
      }
      let byte = try byte()
      switch (json, byte) {
      case (.start, UInt8(ascii: "[")):
        json = .opened
        position += 1
      case (.opened, UInt8(ascii: "]")), (.behindObject, UInt8(ascii: "]")):
        json = .ended
        position += 1
      case (.behindObject, UInt8(ascii: ",")):
        json = .behindComma
        position += 1
      case (.start, UInt8(ascii: "{")), (.opened, UInt8(ascii: "{")),
        (.behindComma, UInt8(ascii: "{")):
        return true
      case (.lines(let last), UInt8(ascii: "{")):
        if last == line { throw .mistake(.jsonObjectsShareLine, position..<position + 1) }
        return true
      default: throw .mistake(.jsonExpectsObject, position..<position + 1)
      }
    }
  }

  // MARK: Members

  private func readMembers() throws(Trouble) {
    objectStart = position
    objectLine = line
    for index in keptLanes { clear(lanes + index) }
    objectNumber += 1
    position += 1
    skipSpace()
    if try byte() == UInt8(ascii: "}") {
      position += 1
      return
    }
    while true {
      try readMember()
      skipSpace()
      switch try byte() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return
      default: throw .mistake(.jsonExpectsComma, position..<position + 1)
      }
      skipSpace()
    }
  }

  private func readMember() throws(Trouble) {
    let start = position
    guard try byte() == UInt8(ascii: "\"") else {
      throw .mistake(.jsonExpectsKey, position..<position + 1)
    }
    var key = -1
    try readString { text in key = meetKey(trimmed(text), start..<position) }
    if key < 0 { throw .mistake(.tooManyKeys, start..<position) }
    let isRepeated = keySeen[key] == objectNumber
    if isRepeated {
      rowIsSound = false
      refuse(
        .malformedTable, Message(.jsonRepeatsKey), start..<position, line,
        [Message(.jsonIsStrict)])
    }
    keySeen[key] = objectNumber
    skipSpace()
    guard try byte() == UInt8(ascii: ":") else {
      throw .mistake(.jsonExpectsColon, position..<position + 1)
    }
    position += 1
    skipSpace()
    // Where the keys are only gathered, no lane waits for the value.
    try readValue(key < shape.width && !isRepeated ? lanes + key : nil)
  }

  private func readValue(_ lane: UnsafeMutablePointer<Lane>?) throws(Trouble) {
    let start = position
    switch try byte() {
    case UInt8(ascii: "\""):
      try readString { text in
        if let lane { keep(trimmed(text), start..<position, lane) }
      }
    case UInt8(ascii: "-"), 0x30...0x39:
      let number = try readNumber()
      let text = UnsafeBufferPointer(start: window + start, count: position - start)
      if let lane { keep(text, exact: number, start..<position, lane) }
    case UInt8(ascii: "t"): try readWord("true", lane)
    case UInt8(ascii: "f"): try readWord("false", lane)
    case UInt8(ascii: "n"): try readWord("null", nil)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw .mistake(.jsonNestsValues, start..<start + 1)
    default: throw .mistake(.jsonExpectsValue, start..<start + 1)
    }
    if isStopped { throw .stopped }
  }

  private func readWord(
    _ word: StaticString, _ lane: UnsafeMutablePointer<Lane>?
  ) throws(Trouble) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard try byte() == word.utf8Start[index] else {
        throw .mistake(.jsonExpectsValue, start..<position + 1)
      }
      position += 1
    }
    let text = UnsafeBufferPointer(start: window + start, count: position - start)
    if let lane { keep(text, start..<position, lane) }
  }

  /// Reads `-12.5e3`; nil where it has more digits than a number may have.
  private func readNumber() throws(Trouble) -> WrittenNumber.Decimal? {
    let start = position
    var digits: Int128 = 0
    var count = 0
    var scale = 0
    func readDigits(isFraction: Bool) throws(Trouble) -> Int {
      var number = 0
      while try byte() &- 0x30 < 10 {
        if count < WrittenNumber.mostDigits {
          digits = digits * 10 + Int128(window[position] - 0x30)
        }
        count += digits == 0 && !isFraction ? 0 : 1
        number += 1
        if isFraction { scale += 1 }
        position += 1
      }
      return number
    }
    let isNegative = try byte() == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let hasZero = try byte() == 0x30
    let whole = try readDigits(isFraction: false)
    if whole == 0 || hasZero && whole > 1 {
      throw .mistake(.jsonExpectsValue, start..<position)
    }
    if try byte() == UInt8(ascii: ".") {
      position += 1
      if try readDigits(isFraction: true) == 0 {
        throw .mistake(.jsonExpectsValue, start..<position)
      }
    }
    var exponent = 0
    if try byte() | 0x20 == UInt8(ascii: "e") {
      position += 1
      let sign = try byte()
      if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
      let first = position
      while try byte() &- 0x30 < 10 {
        exponent = min(1_000, exponent * 10 + Int(window[position] - 0x30))
        position += 1
      }
      if position == first { throw .mistake(.jsonExpectsValue, start..<position) }
      if sign == UInt8(ascii: "-") { exponent = -exponent }
    }
    if count > WrittenNumber.mostDigits { return nil }
    while scale > exponent, scale > 0, digits % 10 == 0, digits != 0 {
      digits /= 10
      scale -= 1
    }
    scale = digits == 0 ? 0 : scale - exponent
    while scale < 0 {
      if digits.magnitude >= 1_000_000_000_000_000_000_000_000_000_000 { return nil }
      digits *= 10
      scale += 1
    }
    if scale > WrittenNumber.mostDigits { return nil }
    return WrittenNumber.Decimal(digits: isNegative ? -digits : digits, scale: scale)
  }

  // MARK: Strings

  /// Reads a string and lends its text.
  private func readString(
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(Trouble) {
    let start = position + 1
    position = start
    var seen: UInt8 = 0
    var hasEscapes = false
    while try byte() != UInt8(ascii: "\"") {
      let byte = window[position]
      if byte == 0 {
        _ = refuseBytes(at: position)
        throw .stopped
      }
      if byte < 0x20 { throw .mistake(.jsonControlCharacter, position..<position + 1) }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
        _ = try self.byte()
      }
      seen |= byte
      position += 1
    }
    let content = start..<position
    position += 1
    let text = UnsafeBufferPointer(start: window + start, count: content.count)
    if seen >= 0x80, let wrong = firstInvalid(text) {
      _ = refuseBytes(at: start + wrong)
      throw .stopped
    }
    guard hasEscapes else { return body(text) }
    let from = unescaped.count
    try unescape(content)
    unescaped.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[from...])) }
  }

  private func unescape(_ content: Range<Int>) throws(Trouble) {
    var index = content.lowerBound
    while index < content.upperBound {
      guard window[index] == UInt8(ascii: "\\") else {
        unescaped.append(window[index])
        index += 1
        continue
      }
      let mark = index
      index += 2
      switch window[mark + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        unescaped.append(window[mark + 1])
      case UInt8(ascii: "b"): unescaped.append(0x08)
      case UInt8(ascii: "f"): unescaped.append(0x0C)
      case UInt8(ascii: "n"): unescaped.append(0x0A)
      case UInt8(ascii: "r"): unescaped.append(0x0D)
      case UInt8(ascii: "t"): unescaped.append(0x09)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(&index, content.upperBound) else {
          throw .mistake(.jsonUnknownEscape, mark..<min(mark + 6, content.upperBound))
        }
        if scalar.value == 0 {
          refuseNUL(mark..<index)
          throw .stopped
        }
        unescaped.append(contentsOf: String(Character(scalar)).utf8)
      default: throw .mistake(.jsonUnknownEscape, mark..<mark + 2)
      }
    }
  }

  /// The character of `\u0041`, or of the two halves `\ud83d\ude00`; the index is behind the `u`.
  private func scalar(_ index: inout Int, _ end: Int) -> Unicode.Scalar? {
    func unit(at start: Int) -> UInt32? {
      guard start + 4 <= end else { return nil }
      var value: UInt32 = 0
      for offset in 0..<4 {
        let byte = window[start + offset]
        switch byte {
        case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
        case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0xDF - 0x37)
        default: return nil
        }
      }
      return value
    }
    guard let first = unit(at: index) else { return nil }
    index += 4
    guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
    guard index + 6 <= end, window[index] == UInt8(ascii: "\\"),
      window[index + 1] == UInt8(ascii: "u"), let second = unit(at: index + 2),
      0xDC00...0xDFFF ~= second
    else { return nil }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
