/// The lines a fix would leave, shown with what changes in them.
///
///     12 |   ratio >= 100% by 2030        words put in (+) or put in place of others (~)
///        |                 +
///
///     12 - rule  twice                    words taken away, or several lines: before and after
///     12 + rule twice
struct Suggestion {
  private var pieces: [Piece] = []

  /// The neighbouring lines that edits of one fix touch.
  fileprivate struct Piece {
    let firstLine: Int
    var lastLine: Int
    let start: Int
    var end: Int
    var edits: [Fix.Edit]
    let source: [UInt8]
  }

  /// More lines than these of one piece are not shown.
  private static let shownLines = 8

  init?(_ fix: Fix, _ sources: SourceSet, _ lines: inout LineTables) {
    guard let place = fix.edits.first?.place, let table = lines.table(for: place),
      let edits = fix.orderedEdits(in: sources[place.file], file: place.file)
    else { return nil }
    let source = sources[place.file].bytes
    for edit in edits {
      let (start, end) = (Int(edit.place.start), Int(edit.place.end))
      let (first, last) = (table.line(of: start), table.line(of: end))
      let lineEnd = table.range(ofLine: last).upperBound
      if let index = pieces.indices.last, first <= pieces[index].lastLine {
        pieces[index].lastLine = max(last, pieces[index].lastLine)
        pieces[index].end = max(lineEnd, end, pieces[index].end)
        pieces[index].edits.append(edit)
      } else {
        pieces.append(
          Piece(
            firstLine: first, lastLine: last, start: table.range(ofLine: first).lowerBound,
            end: max(lineEnd, end), edits: [edit], source: source))
      }
    }
  }

  var lastLine: Int {
    var last = 1
    for piece in pieces {
      let end = piece.lastLine + piece.addedLines
      last = max(last, min(end, piece.firstLine + Self.shownLines - 1))
    }
    return last
  }

  func write(on page: inout Page, margin: Int, _ language: Language) {
    page.write(Phrase.help[language], .help)
    page.write(": " + Phrase.writeThisInstead[language])
    page.endLine()
    page.writeMargin(nil, width: margin, .frame)
    page.endLine()
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        page.write("...", .frame)
        page.endLine()
      }
      if piece.staysOnItsLine {
        piece.writeMarked(on: &page, margin: margin)
      } else {
        piece.writeBeforeAndAfter(on: &page, margin: margin, limit: Self.shownLines)
      }
    }
  }
}

extension Suggestion.Piece {
  fileprivate var addedLines: Int {
    var count = 0
    for edit in edits { for byte in edit.text.utf8 where byte == 0x0A { count += 1 } }
    return count
  }

  /// Whether marks beneath the mended line can show all that changes.
  fileprivate var staysOnItsLine: Bool {
    firstLine == lastLine && addedLines == 0 && edits.allSatisfy { !$0.text.isEmpty }
  }

  /// The mended bytes, and in them what each edit put in.
  private var mended: (bytes: [UInt8], changes: [Range<Int>]) {
    var bytes: [UInt8] = []
    var changes: [Range<Int>] = []
    var done = start
    for edit in edits {
      bytes.append(contentsOf: source[done..<Int(edit.place.start)])
      let first = bytes.count
      bytes.append(contentsOf: edit.text.utf8)
      changes.append(first..<bytes.count)
      done = Int(edit.place.end)
    }
    bytes.append(contentsOf: source[done..<end])
    return (bytes, changes)
  }

  fileprivate func writeMarked(on page: inout Page, margin: Int) {
    let (bytes, changes) = mended
    let focus = changes.first ?? 0..<0
    let drawn = DrawnLine(bytes, 0..<bytes.count, focus: focus)
    page.writeMargin(firstLine, width: margin, .frame)
    page.write(" " + drawn.text)
    page.endLine()
    page.writeMargin(nil, width: margin, .frame)
    var column = 0
    var row = " "
    for (edit, change) in zip(edits, changes) where drawn.shows(change) {
      let columns = drawn.columns(of: change)
      row += String(repeating: " ", count: max(0, columns.lowerBound - column))
      let sign = edit.place.start == edit.place.end ? "+" : "~"
      row += String(
        repeating: sign, count: max(0, columns.upperBound - max(column, columns.lowerBound)))
      column = max(column, columns.upperBound)
    }
    page.write(row, .added)
    page.endLine()
  }

  fileprivate func writeBeforeAndAfter(on page: inout Page, margin: Int, limit: Int) {
    let (bytes, changes) = mended
    let focus = Int(edits[0].place.start)
    write(source, start..<end, focus: focus, sign: "-", .removed, limit, margin, on: &page)
    let left = changes.first?.lowerBound ?? 0
    write(bytes, 0..<bytes.count, focus: left, sign: "+", .added, limit, margin, on: &page)
  }

  private func write(
    _ bytes: [UInt8], _ range: Range<Int>, focus: Int, sign: String, _ style: Page.Style,
    _ limit: Int, _ margin: Int, on page: inout Page
  ) {
    // Nothing left of the lines: there is no line to show.
    if range.isEmpty { return }
    var lineStart = range.lowerBound
    var number = firstLine
    while lineStart <= range.upperBound {
      let newLine = bytes[lineStart..<range.upperBound].firstIndex(of: 0x0A)
      if number - firstLine == limit {
        page.write("...", .frame)
        page.endLine()
        return
      }
      var lineEnd = newLine ?? range.upperBound
      let next = lineEnd + 1
      if lineEnd > lineStart, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
      let point = max(lineStart, min(focus, lineEnd))
      let drawn = DrawnLine(bytes, lineStart..<lineEnd, focus: point..<point)
      page.writeMargin(number, width: margin, sign: sign, style)
      if !drawn.text.isEmpty { page.write(" " + drawn.text) }
      page.endLine()
      // A line end that closes the last line opens no further one here.
      if newLine == nil || next == range.upperBound { return }
      lineStart = next
      number += 1
    }
  }
}
