/// The lines of one text that a finding speaks of, with the words marked beneath them.
struct Picture {
  private let file: Int32
  private let table: LineTable
  private var marks: [Mark]

  /// Words on one line; a place of several lines has a mark on its first and on its last.
  private struct Mark {
    let line: Int
    let bytes: Range<Int>
    let message: Message?
    let isMain: Bool
  }

  /// One picture for each text that takes part, the one with the offending words first.
  static func pictures(of diagnostic: Diagnostic, _ lines: inout LineTables) -> [Picture] {
    var pictures: [Picture] = []
    func add(_ place: Place, _ message: Message?, isMain: Bool) {
      guard let table = lines.table(for: place) else { return }
      let index = pictures.firstIndex { $0.file == place.file } ?? pictures.count
      if index == pictures.count {
        pictures.append(Picture(file: place.file, table: table, marks: []))
      }
      pictures[index].add(place, message, isMain: isMain)
    }
    if let place = diagnostic.place { add(place, nil, isMain: true) }
    for note in diagnostic.notes {
      if let place = note.place { add(place, note.message, isMain: false) }
    }
    return pictures
  }

  var lastLine: Int {
    var last = 1
    for mark in marks { last = max(last, mark.line) }
    return last
  }

  private mutating func add(_ place: Place, _ message: Message?, isMain: Bool) {
    let (start, end) = (Int(place.start), Int(place.end))
    let first = table.line(of: start)
    // A place that ends with its line's end does not reach the next line.
    let last = table.line(of: max(start, end - 1))
    guard first < last else {
      marks.append(Mark(line: first, bytes: start..<end, message: message, isMain: isMain))
      return
    }
    let firstEnd = max(start, table.range(ofLine: first).upperBound)
    marks.append(Mark(line: first, bytes: start..<firstEnd, message: nil, isMain: isMain))
    let words = min(table.startOfWords(ofLine: last), end)
    marks.append(Mark(line: last, bytes: words..<end, message: message, isMain: isMain))
  }

  func write(
    on page: inout Page, margin: Int, _ language: Language, _ sources: SourceSet, isFirst: Bool,
    _ style: Page.Style
  ) {
    writeArrow(on: &page, margin: margin, sources, isFirst: isFirst)
    page.writeMargin(nil, width: margin, .frame)
    page.endLine()
    var previous: Int?
    for line in Set(marks.map { $0.line }).sorted() {
      if let previous, line == previous + 2 {
        let drawn = DrawnLine(
          sources[file].bytes, table.range(ofLine: line - 1),
          focus: table.range(ofLine: line - 1).lowerBound..<table.range(ofLine: line - 1).lowerBound
        )
        write(drawn, line - 1, margin, on: &page)
      } else if let previous, line > previous + 2 {
        page.write("...", .frame)
        page.endLine()
      }
      writeLine(line, on: &page, margin: margin, language, sources, style)
      previous = line
    }
  }

  /// `--> path:line:column`, or `--> path:Sheet1!D7`, and `:::` before a further text.
  private func writeArrow(
    on page: inout Page, margin: Int, _ sources: SourceSet, isFirst: Bool
  ) {
    guard let mark = marks.first else { return }
    page.write(String(repeating: " ", count: margin) + (isFirst ? "--> " : "::: "), .frame)
    let place =
      sources[file].cell
      ?? String(mark.line) + ":" + String(table.column(of: mark.bytes.lowerBound))
    page.write(DisplayWidth.escaping(sources[file].path + ":" + place))
    page.endLine()
  }

  /// A line and, beneath it, one row for each of its marks.
  private func writeLine(
    _ line: Int, on page: inout Page, margin: Int, _ language: Language, _ sources: SourceSet,
    _ style: Page.Style
  ) {
    let main = marks.filter { $0.line == line && $0.isMain }
    let others = marks.filter { $0.line == line && !$0.isMain }
    var drawn: DrawnLine?
    for mark in main + others {
      // A long line is drawn again where the first drawing does not reach the words.
      if drawn.map({ !$0.shows(mark.bytes) }) ?? true {
        let next = DrawnLine(
          sources[file].bytes, table.range(ofLine: line), focus: mark.bytes)
        write(next, line, margin, on: &page)
        drawn = next
      }
      guard let drawn else { continue }
      let columns = drawn.columns(of: mark.bytes)
      page.writeMargin(nil, width: margin, .frame)
      page.write(String(repeating: " ", count: columns.lowerBound + 1))
      let words =
        String(repeating: mark.isMain ? "^" : "-", count: columns.count)
        + (mark.message.map { " " + DisplayWidth.escaping($0.brief.text(in: language)) } ?? "")
      page.write(words, mark.isMain ? style : .frame)
      page.endLine()
    }
  }

  private func write(_ drawn: DrawnLine, _ line: Int, _ margin: Int, on page: inout Page) {
    page.writeMargin(line, width: margin, .frame)
    if !drawn.text.isEmpty { page.write(" " + drawn.text) }
    page.endLine()
  }
}

extension LineTable {
  /// The offset of the first byte of a line that is no blank.
  func startOfWords(ofLine line: Int) -> Int {
    let range = range(ofLine: line)
    for offset in range where !isBlank(at: offset) { return offset }
    return range.lowerBound
  }
}
