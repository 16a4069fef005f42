import Diagnostics

/// Something wrong with a file of data, with the words of the file it speaks of.
struct Finding {
  let code: Code
  let message: Message
  let help: [Message]
  /// Another place in the same excerpt, or a remark.
  let note: (message: Message, place: Range<Int>?)?
  var excerpt: SourceText
  let place: Range<Int>

  init(
    _ code: Code, _ message: Message, _ excerpt: SourceText, _ place: Range<Int>,
    help: [Message] = [], note: (message: Message, place: Range<Int>?)? = nil
  ) {
    self.code = code
    self.message = message
    self.help = help
    self.note = note
    self.excerpt = excerpt
    self.place = place
  }

  /// With its lines counted from the start of the file rather than of a piece.
  func moved(by lines: Int) -> Finding {
    var finding = self
    finding.excerpt = excerpt.moved(by: lines)
    return finding
  }

  fileprivate var order: (Int, Int, Int) {
    (excerpt.firstLine, excerpt.firstColumn, place.lowerBound)
  }
}

/// The findings in a stretch of data: the first of them, and how many more there are.
struct Findings {
  private(set) var items: [Finding] = []
  private(set) var more: [Code: Int] = [:]

  /// What is listed of one file. Whoever mends a thousand cells reads the file again anyway.
  static let most = 1_000

  var isEmpty: Bool { items.isEmpty && more.isEmpty }
  var isFull: Bool { items.count >= Findings.most }

  mutating func add(_ finding: Finding) {
    if isFull { count(finding.code) } else { items.append(finding) }
  }

  /// With another one in the place of each.
  func mapped(_ change: (Finding) -> Finding) -> Findings {
    var findings = self
    findings.items = items.map(change)
    return findings
  }

  /// Counts a finding that is not listed.
  mutating func count(_ code: Code) { more[code, default: 0] += 1 }

  mutating func add(_ other: Findings, movedBy lines: Int = 0) {
    if other.isEmpty { return }
    for item in other.items { add(lines == 0 ? item : item.moved(by: lines)) }
    for (code, number) in other.more { more[code, default: 0] += number }
  }

  /// The findings of a file as diagnostics, with the excerpts they speak of behind other texts.
  func diagnostics(of path: String, behind sources: inout [SourceText], _ earlier: Int)
    -> [Diagnostic]
  {
    var result: [Diagnostic] = []
    let order = items.indices.sorted {
      items[$0].order == items[$1].order ? $0 < $1 : items[$0].order < items[$1].order
    }
    for finding in order.map({ items[$0] }) {
      if sources.last != finding.excerpt { sources.append(finding.excerpt) }
      let file = earlier + sources.count - 1
      func place(_ range: Range<Int>) -> Place {
        Place(file: file, start: range.lowerBound, end: range.upperBound)
      }
      let notes = finding.note.map { [Diagnostic.Note($0.message, at: $0.place.map(place))] }
      result.append(
        Diagnostic(
          finding.code, finding.message, at: place(finding.place), notes: notes ?? [],
          help: finding.help))
    }
    for code in Code.allCases {
      guard let number = more[code] else { continue }
      result.append(
        Diagnostic(
          code, Message(.moreFindings, .words(path), .number(number), .words(code.rawValue)),
          at: nil))
    }
    return result
  }
}

extension SourceText {
  /// With its lines counted from further up.
  func moved(by lines: Int) -> SourceText {
    SourceText(
      path: path, bytes: bytes, firstLine: firstLine + lines, firstColumn: firstColumn)
  }

  /// Where an excerpt begins, so that the next one further on need not look at all that stands
  /// before: a file of JSON may be one line.
  struct Mark {
    fileprivate var start = 0
    fileprivate var lineStart = 0
    fileprivate var column = 1

    init() {}
  }

  /// A part of a text with its lines, cut around the bytes at a place where a line is long.
  ///
  ///     …2030,c,12;5,x…
  static func excerpt(
    of path: String, _ text: UnsafeBufferPointer<UInt8>, around place: Range<Int>, line: Int,
    behind mark: inout Mark
  ) -> (source: SourceText, place: Range<Int>) {
    if place.lowerBound < mark.start { mark = Mark() }
    var lineStart = place.lowerBound
    while lineStart > mark.start, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    let isSameLine = lineStart == mark.start
    if isSameLine { lineStart = mark.lineStart }
    var start = lineStart
    if place.lowerBound - lineStart > reach {
      start = place.lowerBound - reach
      while start < place.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    }
    // Further on in a line, an excerpt never begins earlier.
    var column = isSameLine ? mark.column : 1
    for index in (isSameLine ? mark.start : lineStart)..<start where text[index] & 0xC0 != 0x80 {
      column += 1
    }
    mark.start = start
    mark.lineStart = lineStart
    mark.column = column
    // Of a long cell its beginning is enough.
    let last = min(place.upperBound, place.lowerBound + reach)
    var end = last
    while end < text.count, end < last + reach, text[end] != 0x0A { end += 1 }
    var isCut = end < place.upperBound || end < text.count && text[end] != 0x0A
    while end > last, isCut, text[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    if end >= text.count { isCut = false }
    var bytes: [UInt8] = start > lineStart ? Array("…".utf8) : []
    if start > lineStart { column -= 1 }
    let offset = bytes.count - start
    bytes += text[start..<max(start, end)]
    if isCut { bytes += Array("…".utf8) }
    let source = SourceText(path: path, bytes: bytes, firstLine: line, firstColumn: column)
    let low = min(place.lowerBound + offset, bytes.count)
    return (source, low..<max(low, min(place.upperBound, end) + offset))
  }

  /// How many bytes of a line are shown on each side of what is wrong in it.
  private static let reach = 200
}
