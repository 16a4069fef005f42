/// One line as it is drawn, and the columns in which its bytes land.
///
///     bytes    đ ấ TAB ESC x          a long line is cut around the focus:
///     drawn    đấ  <U+001B>x          …the words before FOCUS and the words after…
///     columns  01  4       12
struct DrawnLine {
  /// The columns a line may take before it is cut.
  static let limit = 100
  /// How far from its focus a line is looked at, in bytes: a file may be one endless line.
  private static let reach = 800
  private static let tabStop = 4
  /// Marks on one letter beyond this number are not drawn.
  private static let marksPerLetter = 4

  private(set) var text = ""
  private var cells: [Cell] = []
  /// Columns taken away at the left by cutting.
  private var shift = 0

  private struct Cell {
    var text: String
    let column: Int
    let width: Int
    var start: Int
    var end: Int
    var marks = 0
  }

  /// Draws the bytes of a line (without its line end) so that the focus can be seen.
  init(_ bytes: [UInt8], _ line: Range<Int>, focus: Range<Int>) {
    var low = max(line.lowerBound, min(focus.lowerBound, line.upperBound) - Self.reach)
    while low > line.lowerBound, !ScalarReading.isBoundary(low, in: bytes) { low -= 1 }
    var high = min(line.upperBound, max(focus.lowerBound, low) + Self.reach)
    while high < line.upperBound, !ScalarReading.isBoundary(high, in: bytes) { high += 1 }
    read(bytes, low..<high)
    let isCut = (before: low > line.lowerBound, after: high < line.upperBound)
    if isCut.before || isCut.after || width > Self.limit {
      cut(around: focus, isCut)
    }
    for cell in cells { text += cell.text }
  }

  private var width: Int { cells.last.map { $0.column + $0.width } ?? 0 }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = ScalarReading.scalar(in: bytes, at: index, before: range.upperBound)
      let next = index + length
      if let scalar, DisplayWidth.columns(of: scalar) == 0, let last = cells.indices.last {
        cells[last].end = next
        cells[last].marks += 1
        if cells[last].marks <= Self.marksPerLetter {
          cells[last].text.unicodeScalars.append(scalar)
        }
      } else if !(index == 0 && scalar == "\u{FEFF}") {
        let text = shown(scalar, at: width)
        cells.append(
          Cell(
            text: text, column: width, width: max(1, DisplayWidth.columns(of: text)), start: index,
            end: next))
      }
      index = next
    }
  }

  private func shown(_ scalar: Unicode.Scalar?, at column: Int) -> String {
    guard let scalar else { return "\u{FFFD}" }
    if scalar == "\t" {
      return String(repeating: " ", count: Self.tabStop - column % Self.tabStop)
    }
    // A mark without a letter before it would sit on the border of the picture.
    if DisplayWidth.columns(of: scalar) == 0 { return "\u{25CC}" + String(Character(scalar)) }
    return DisplayWidth.mustBeEscaped(scalar)
      ? DisplayWidth.escape(scalar) : String(Character(scalar))
  }

  private mutating func cut(around focus: Range<Int>, _ isCut: (before: Bool, after: Bool)) {
    let whole = width
    let target = unclipped(focus)
    // A third of the room goes to the words before the focus, unless the line ends sooner.
    var left = max(0, min(target.lowerBound - Self.limit / 3, whole - Self.limit))
    if target.upperBound - left > Self.limit { left = max(0, target.lowerBound - Self.limit / 3) }
    let right = left + Self.limit
    let kept = cells.filter { $0.column >= left && $0.column + $0.width <= right }
    let hasBefore = isCut.before || left > 0
    let hasAfter = isCut.after || whole > right
    shift = (kept.first?.column ?? left) - (hasBefore ? 1 : 0)
    text = hasBefore ? "…" : ""
    let end = kept.last.map { $0.column + $0.width } ?? left
    cells = kept
    if hasAfter, let last = kept.last {
      cells.append(Cell(text: "…", column: end, width: 1, start: last.end, end: last.end))
    }
  }

  /// Whether the first byte of a range is among what is drawn (an end of line counts).
  func shows(_ range: Range<Int>) -> Bool {
    guard let first = cells.first, let last = cells.last else { return true }
    return range.lowerBound >= first.start && range.lowerBound <= last.end
  }

  /// The columns (from 0) of a range of bytes, at least one column wide.
  func columns(of range: Range<Int>) -> Range<Int> {
    let columns = unclipped(range)
    let low = max(0, min(columns.lowerBound, max(width, 0)) - shift)
    let high = max(low + 1, min(columns.upperBound, max(width, 1)) - shift)
    return low..<high
  }

  private func unclipped(_ range: Range<Int>) -> Range<Int> {
    let start = cells.first { $0.end > range.lowerBound }?.column ?? width
    let last = cells.last { $0.start < max(range.upperBound, range.lowerBound) }
    let end = range.isEmpty ? start + 1 : last.map { $0.column + $0.width } ?? start + 1
    return start..<max(start + 1, end)
  }
}
