import Diagnostics

/// Walks through the XML of a part of a workbook, tag by tag, with no more of it in memory than the
/// tag or text at hand.
///
/// It knows what parts of workbooks may hold and nothing else: no document type, so no entities
/// but the five of XML itself, and names without their prefixes. Of the toolchain's own parser
/// it has the strictness, but neither its start-up nor its doors to other files.
final class XMLReader {
  enum Event {
    /// A start tag; that of an element without content is followed by its end.
    case start
    case end
    /// A stretch of text, perhaps not all of it.
    case text
    case finish
  }

  private let stream: MemberStream
  private let part: String
  // The window: what is read, and where reading goes on.
  private var window: UnsafeMutableBufferPointer<UInt8>
  private var index = 0
  private var end = 0
  private var isAtEnd = false

  /// The name of the tag at hand, without its prefix.
  private(set) var name: Range<Int> = 0..<0
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// The text at hand.
  private(set) var text: [UInt8] = []
  /// The names of the elements that are open, one behind the other.
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  private var closesItself = false
  private var hasRoot = false

  /// No part of a workbook nests its elements deeper.
  private static let mostDepth = 64
  /// The longest tag; one of a sheet has a few dozen letters.
  private static let longestTag = 1 << 18

  init(_ member: Archive.Member, of archive: Archive) throws(Flaw) {
    part = member.name
    stream = try MemberStream(member, of: archive)
    window = .allocate(capacity: 1 << 16)
    try load()
    if end - index >= 2, window[0] >= 0xFE, window[1] >= 0xFE {
      throw Flaw(.xmlNotUTF8, .words(part))
    }
    if end - index >= 3, window[0] == 0xEF, window[1] == 0xBB, window[2] == 0xBF { index = 3 }
  }

  deinit { window.deallocate() }

  /// How many elements are open, the one at hand included.
  var depth: Int { openStarts.count }

  // MARK: Events

  func next() throws(Flaw) -> Event {
    if closesItself {
      closesItself = false
      openNames.removeSubrange((openStarts.popLast() ?? 0)...)
      return .end
    }
    while true {
      if index == end { try load() }
      if index == end {
        guard hasRoot, openStarts.isEmpty else { throw broken }
        return .finish
      }
      if window[index] != UInt8(ascii: "<") {
        if try readText() { return .text }
        continue
      }
      try need(4)
      switch window[index + 1] {
      case UInt8(ascii: "?"): try skip(to: "?>", from: 2)
      case UInt8(ascii: "!"):
        if starts(with: "<!--") {
          try skip(to: "-->", from: 4)
        } else {
          try need(9)
          guard starts(with: "<![CDATA["), depth > 0 else {
            throw starts(with: "<!DOCTYPE") ? Flaw(.xmlHasDoctype, .words(part)) : broken
          }
          try readUnparsed()
          return .text
        }
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      default:
        try readStartTag()
        return .start
      }
    }
  }

  /// Whether the tag at hand has a name, whatever its prefix.
  func isAt(_ word: StaticString) -> Bool { equals(name, word) }

  /// The value of an attribute of the start tag at hand, named without its prefix.
  func attribute(_ word: StaticString) throws(Flaw) -> [UInt8]? {
    for attribute in attributes where equals(attribute.name, word) {
      var value: [UInt8] = []
      try decode(attribute.value, into: &value)
      return value
    }
    return nil
  }

  /// Goes past the end of the element whose start is at hand.
  func skipElement() throws(Flaw) {
    let outer = depth - 1
    while depth > outer {
      if case .finish = try next() { throw broken }
    }
  }

  // MARK: Tags

  private func readStartTag() throws(Flaw) {
    let close = try endOfTag()
    var last = close
    if window[close - 1] == UInt8(ascii: "/") {
      last -= 1
      closesItself = true
    }
    var position = index + 1
    while position < last, !isSpace(window[position]) { position += 1 }
    let whole = index + 1..<position
    name = localName(whole.lowerBound, whole.upperBound)
    guard let first = whole.first, isNameStart(window[first]), !name.isEmpty else { throw broken }
    attributes.removeAll(keepingCapacity: true)
    while true {
      while position < last, isSpace(window[position]) { position += 1 }
      if position == last { break }
      try readAttribute(&position, last)
    }
    if openStarts.isEmpty {
      if hasRoot { throw broken }
      hasRoot = true
    }
    guard openStarts.count < XMLReader.mostDepth else { throw Flaw(.xmlTooDeep, .words(part)) }
    openStarts.append(openNames.count)
    openNames.append(contentsOf: window[whole])
    index = close + 1
  }

  private func readEndTag() throws(Flaw) {
    let close = try endOfTag()
    var last = close
    while last > index + 2, isSpace(window[last - 1]) { last -= 1 }
    name = localName(index + 2, last)
    guard let start = openStarts.popLast(),
      openNames[start...].elementsEqual(window[index + 2..<last])
    else { throw broken }
    openNames.removeSubrange(start...)
    index = close + 1
  }

  private func readAttribute(_ position: inout Int, _ last: Int) throws(Flaw) {
    let start = position
    while position < last, window[position] != UInt8(ascii: "="), !isSpace(window[position]) {
      position += 1
    }
    let key = localName(start, position)
    while position < last, isSpace(window[position]) { position += 1 }
    guard position < last, window[position] == UInt8(ascii: "="), !key.isEmpty else { throw broken }
    position += 1
    while position < last, isSpace(window[position]) { position += 1 }
    guard position < last, window[position] == 0x22 || window[position] == 0x27 else {
      throw broken
    }
    let quote = window[position]
    let valueStart = position + 1
    position = valueStart
    while position < last, window[position] != quote { position += 1 }
    guard position < last else { throw broken }
    attributes.append((key, valueStart..<position))
    position += 1
  }

  /// The index of the `>` that ends the tag at hand, however much of the part it takes to find it.
  private func endOfTag() throws(Flaw) -> Int {
    var quote: UInt8 = 0
    var position = index + 1
    while true {
      if position == end {
        let distance = position - index
        guard distance <= XMLReader.longestTag else { throw Flaw(.xmlTagTooLong, .words(part)) }
        try load()
        position = index + distance
        if position == end { throw broken }
      }
      let byte = window[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == UInt8(ascii: "<") { throw broken }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      } else if byte == UInt8(ascii: "<") {
        throw broken
      }
      position += 1
    }
  }

  /// A name without the prefix before its colon.
  private func localName(_ start: Int, _ end: Int) -> Range<Int> {
    var position = end
    while position > start, window[position - 1] != UInt8(ascii: ":") { position -= 1 }
    return position..<end
  }

  // MARK: Text

  /// Reads up to the next tag or the end of the window; whether that is text within an element.
  private func readText() throws(Flaw) -> Bool {
    var stop = index
    while stop < end, window[stop] != UInt8(ascii: "<") { stop += 1 }
    // A reference is not torn apart: it is short, and stands whole behind the next load.
    if stop == end, !isAtEnd {
      var mark = max(index, stop - 12)
      while mark < stop, window[mark] != UInt8(ascii: "&") { mark += 1 }
      if mark < stop {
        if mark == index {
          try load()
          if isAtEnd || end - index > 12 { return try readText() }
        }
        stop = mark
      }
    }
    text.removeAll(keepingCapacity: true)
    let range = index..<stop
    index = stop
    if depth == 0 {
      guard range.allSatisfy({ isSpace(window[$0]) }) else { throw broken }
      return false
    }
    try decode(range, into: &text)
    return true
  }

  /// Reads `<![CDATA[…]]>`, whose text is as it stands.
  private func readUnparsed() throws(Flaw) {
    text.removeAll(keepingCapacity: true)
    index += 9
    while true {
      try need(3)
      if starts(with: "]]>") { break }
      text.append(window[index])
      index += 1
    }
    index += 3
  }

  /// Adds a stretch of the window to a text, its references replaced by what they stand for.
  private func decode(_ range: Range<Int>, into text: inout [UInt8]) throws(Flaw) {
    guard let first = range.first(where: { window[$0] == UInt8(ascii: "&") }) else {
      text.append(contentsOf: window[range])
      return
    }
    text.append(contentsOf: window[range.lowerBound..<first])
    var position = first
    while position < range.upperBound {
      if window[position] != UInt8(ascii: "&") {
        text.append(window[position])
        position += 1
        continue
      }
      var stop = position + 1
      while stop < range.upperBound, window[stop] != UInt8(ascii: ";") { stop += 1 }
      guard stop < range.upperBound, let scalar = scalar(position + 1..<stop) else {
        throw Flaw(.xmlUnknownEntity, .words(part))
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
      position = stop + 1
    }
  }

  /// What a reference stands for: one of the five entities of XML, or a number.
  private func scalar(_ range: Range<Int>) -> Unicode.Scalar? {
    switch String(decoding: window[range], as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case let number where number.utf8.first == UInt8(ascii: "#") && number.utf8.count <= 9:
      let isHex = number.utf8.dropFirst().first == UInt8(ascii: "x")
      let digits = number.utf8.dropFirst(isHex ? 2 : 1)
      guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
      let value = UInt32(Substring(digits), radix: isHex ? 16 : 10) ?? 0
      return value == 0 ? nil : Unicode.Scalar(value)
    default: return nil
    }
  }

  // MARK: The window

  private var broken: Flaw { Flaw(.xmlBroken, .words(part)) }

  /// Moves what is not read yet to the start of the window and reads on behind it.
  private func load() throws(Flaw) {
    let rest = end - index
    if rest > window.count / 2 {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: window.count * 2)
      _ = larger.update(fromContentsOf: window[index..<end])
      window.deallocate()
      window = larger
    } else if index > 0, rest > 0 {
      for offset in 0..<rest { window[offset] = window[index + offset] }
    }
    index = 0
    end = rest
    if isAtEnd { return }
    let count = try stream.read(into: UnsafeMutableBufferPointer(rebasing: window[end...]))
    if count == 0 { isAtEnd = true }
    end += count
  }

  /// Makes sure that so many bytes are at hand.
  private func need(_ count: Int) throws(Flaw) {
    while end - index < count {
      if isAtEnd { throw broken }
      try load()
    }
  }

  private func starts(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return end - index >= count && equals(index..<index + count, word)
  }

  private func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count
    where window[range.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Goes behind the next place where a mark stands.
  private func skip(to mark: StaticString, from start: Int) throws(Flaw) {
    index += start
    while true {
      try need(mark.utf8CodeUnitCount)
      if starts(with: mark) { break }
      index += 1
    }
    index += mark.utf8CodeUnitCount
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

private func isNameStart(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
  default: false
  }
}
