import Diagnostics
import Vocabulary

/// The table of a sheet as lines of cells, which the reader of files understands: each row on the
/// line with its number, the cells parted by tabulators, texts in quotation marks, and values bare.
///
///     7  "Mã trường"  "Số phòng"         the headings, on the last of their lines
///     8  "mn-01"      18
///     9                                  left out: a total
public struct SheetCopy: Sendable {
  let bytes: [UInt8]
  let firstLine: Int
  /// The sheet, for addresses.
  let sheet: Sheet
  /// The column of the sheet that each cell of a line comes from.
  let columns: [Int]
  /// The column of the ids, by which rows are named.
  let keyColumn: Int
  /// Where the line of each row starts.
  private let starts: [(row: Int, start: Int)]

  /// `lines` are the cells of the rows that are read; nil where they take more than so many bytes.
  init?(
    _ sheet: Sheet, columns: [Int], keyColumn: Int, headings: [String], on headingRow: Int,
    _ lines: [(row: Int, cells: [Content?])], atMost mostBytes: Int
  ) {
    self.sheet = sheet
    self.columns = columns
    self.keyColumn = keyColumn
    firstLine = headingRow
    var bytes: [UInt8] = []
    var starts = [(row: headingRow, start: 0)]
    SheetCopy.append(headings.map { Content(text: Array($0.utf8), isValue: false) }, to: &bytes)
    var row = headingRow
    for line in lines {
      while row < line.row {
        bytes.append(0x0A)
        row += 1
      }
      starts.append((row, bytes.count))
      SheetCopy.append(line.cells, to: &bytes)
      if bytes.count > mostBytes { return nil }
    }
    bytes.append(0x0A)
    self.bytes = bytes
    self.starts = starts
  }

  /// What a cell of a line holds.
  struct Content {
    var text: [UInt8]
    var isValue: Bool
  }

  private static func append(_ cells: [Content?], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x09) }
      guard let cell else { continue }
      if cell.isValue {
        bytes += cell.text
        continue
      }
      bytes.append(0x22)
      for byte in cell.text {
        if byte == 0x22 { bytes.append(byte) }
        // A line end in a cell is a space; a row stays on one line.
        bytes.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
      }
      bytes.append(0x22)
    }
  }

  /// The address of a cell by its place in the lines.
  func address(line: Int, cell index: Int) -> String {
    sheet.address(row: line, column: index < columns.count ? columns[index] : keyColumn)
  }

  /// What names a whole row: the address of its id.
  func address(line: Int) -> String { sheet.address(row: line, column: keyColumn) }

  private func start(ofLine line: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].row < line { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low].row == line ? starts[low].start : nil
  }

  // MARK: Findings

  /// A finding about the lines, said of the sheet: its excerpt is the row, its place the cell.
  func inSheet(_ finding: Finding) -> Finding {
    let line = finding.excerpt.firstLine
    guard let start = start(ofLine: line) else { return finding }
    let cells = CommaSeparated(Array(bytes[start...].prefix { $0 != 0x0A }), delimiter: 0x09).record
    let table = LineTable(finding.excerpt)
    func index(of place: Range<Int>) -> Int {
      let column = table.column(of: place.lowerBound)
      var offset = start
      var count = 1
      while count < column, offset < bytes.count {
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        count += 1
      }
      return cells.lastIndex { $0.place.lowerBound + start <= offset } ?? 0
    }
    var shown: [UInt8] = []
    var places: [Range<Int>] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { shown += Array(" | ".utf8) }
      places.append(shown.count..<shown.count + cell.text.utf8.count)
      shown += Array(cell.text.utf8)
    }
    let main = index(of: finding.place)
    let excerpt = SourceText(
      path: finding.excerpt.path, bytes: shown, firstLine: line,
      cell: address(line: line, cell: main))
    let note = finding.note.map { note in
      (note.message, note.place.flatMap { places.isEmpty ? nil : places[index(of: $0)] })
    }
    return Finding(
      finding.code, finding.message, excerpt, places.isEmpty ? 0..<0 : places[main],
      help: finding.help, note: note)
  }
}

extension Findings {
  /// Findings about the copy of a table, said of its sheet.
  func inSheet(_ copy: SheetCopy?) -> Findings {
    guard let copy else { return self }
    return mapped { copy.inSheet($0) }
  }
}
