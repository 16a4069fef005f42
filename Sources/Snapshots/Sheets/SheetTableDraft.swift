import Diagnostics
import Vocabulary

/// A table of a sheet while it is taken out of it.
struct SheetTableDraft {
  let grid: SheetGrid
  let headings: SheetHeadings
  let path: String
  let catalogue: Catalogue
  private let mapping: SheetMapping
  let rows: [(row: Int, kind: SheetRowKind)]
  var diagnostics: [Diagnostic] = []
  private let columns: [Int: SheetColumn]
  /// How many cells have no value of their own; those beyond the first thousand are counted.
  private var unusable = 0
  /// How many more rows may be looked at for merged cells.
  private var effort = 2_000_000

  init(
    _ grid: SheetGrid, _ headings: SheetHeadings, _ path: String, _ catalogue: Catalogue,
    _ mapping: SheetMapping
  ) {
    self.grid = grid
    self.headings = headings
    self.path = path
    self.catalogue = catalogue
    self.mapping = mapping
    rows = SheetRows(grid, headings).kinds
    var columns: [Int: SheetColumn] = [:]
    for column in headings.columns { columns[column.number] = column }
    self.columns = columns
  }

  var sheet: Sheet { grid.sheet }

  /// The numbers of the rows that are read.
  var dataRows: [Int] { numbers(of: .data) }

  private func numbers(of kind: SheetRowKind) -> [Int] {
    rows.filter { $0.kind == kind }.map { grid.number(ofRow: $0.row) }
  }

  /// The rows that are left out, kind by kind.
  var leftOut: [(phrase: Phrase, rows: [Int])] {
    let kinds: [(SheetRowKind, Phrase)] = [
      (.heading, .rowsOfHeadings), (.numbering, .rowsOfNumbers), (.section, .rowsOfSections),
      (.total, .rowsOfTotals), (.closing, .rowsOfClosing),
    ]
    return kinds.map { ($0.1, numbers(of: $0.0)) }.filter { !$0.rows.isEmpty }
  }

  /// The rows as lines of cells; nil where they are too many. Says what is to be noticed about them.
  mutating func copy(atMost mostBytes: Int) -> SheetCopy? {
    noteRows()
    noteTotals()
    noteHiddenRows()
    noteShortIdentifiers()
    let filled = filledCells()
    // What a mapping says is not to be read needs no notice that it is not.
    let wanted = headings.columns.filter { !mapping.ignores($0.heading) }
    var lines: [(row: Int, cells: [SheetCopy.Content?])] = []
    for item in rows where item.kind == .data {
      let row = grid.number(ofRow: item.row)
      var contents: [Int: SheetCopy.Content] = [:]
      for cell in grid.cells(ofRow: item.row) { contents[Int(cell.column)] = content(of: cell) }
      lines.append(
        (
          row,
          wanted.map { column in
            contents[column.number] ?? filled[[row, column.number]].flatMap { content(of: $0) }
          }
        ))
    }
    noteColumnsWithoutHeading()
    let key = headings.columns.first { $0.column == .identifier } ?? headings.columns.first
    let copy = SheetCopy(
      sheet, columns: wanted.map { $0.number }, keyColumn: key?.number ?? 1,
      headings: wanted.map { $0.heading }, on: headings.rows.upperBound, lines,
      atMost: mostBytes)
    if copy == nil { refuseSize() }
    if unusable > Findings.most {
      diagnostics.append(
        Diagnostic(
          .unusableCell,
          Message(
            .moreFindings, .words(path), .number(unusable - Findings.most),
            .words(Code.unusableCell.rawValue)), at: nil))
    }
    return copy
  }

  private mutating func refuseSize() {
    diagnostics.append(
      Diagnostic(
        .malformedTable, Message(.sheetTooLarge, .words(sheet.name), .words(path)), at: nil,
        help: [Message(.saveTableAsUTF8)]))
  }

  // MARK: Cells

  private func column(_ cell: SheetCell) -> SheetColumn? { columns[Int(cell.column)] }

  /// Nil where the cell is no value of a column that is read, and where it is refused.
  private mutating func content(of cell: SheetCell) -> SheetCopy.Content? {
    guard let column = column(cell) else { return nil }
    switch cell.kind {
    case .text:
      let text = Array(sheet.bytes(of: cell))
      return isZero(text, column)
        ? SheetCopy.Content(text: [0x30], isValue: true)
        : SheetCopy.Content(text: text, isValue: false)
    case .number, .percent, .date, .flag:
      return SheetCopy.Content(text: Array(sheet.bytes(of: cell)), isValue: true)
    case .error, .unknown:
      if column.column != nil { refuse(cell) }
      return nil
    }
  }

  /// A lone dash, where a mapping says that it means none at all.
  private func isZero(_ text: [UInt8], _ column: SheetColumn) -> Bool {
    guard mapping.dash == .zero, text.count <= 3, case .field(let field)? = column.column else {
      return false
    }
    switch catalogue.fields[field].type {
    case .count, .number, .share:
      return ["-", "–", "—"].contains(String(decoding: text, as: UTF8.self))
    case .level, .rank, .flag, .date, .text, .oneOf, .anyOf: return false
    }
  }

  private mutating func refuse(_ cell: SheetCell) {
    unusable += 1
    if unusable > Findings.most { return }
    let place = Message.Argument.words(path + ":" + grid.address(cell))
    let message =
      cell.kind == .error
      ? Message(.cellHoldsError, place, .words(grid.text(cell)))
      : Message(.formulaWithoutValue, place)
    diagnostics.append(
      Diagnostic(
        .unusableCell, message, at: nil,
        help: [Message(cell.kind == .error ? .mendFormula : .computeFormulas)]))
  }

  /// What merged cells hold, where they reach over several rows of the columns that say of whom and
  /// when a row speaks. Merged figures are refused: nobody can tell which row they belong to.
  private mutating func filledCells() -> [[Int]: SheetCell] {
    var filled: [[Int]: SheetCell] = [:]
    let known = Set(dataRows)
    for merge in sheet.merges where merge.rows.upperBound > headings.rows.upperBound {
      // Rows without any cell hold no data; and nothing here trusts the size of a rectangle.
      let first = grid.index(below: merge.rows.lowerBound - 1)
      var covered: [Int] = []
      var index = first
      while index < grid.rowCount, merge.rows.contains(grid.number(ofRow: index)) {
        if known.contains(grid.number(ofRow: index)) { covered.append(grid.number(ofRow: index)) }
        index += 1
      }
      // Merged cells do not overlap, unless a file is made to do harm.
      effort -= index - first + headings.columns.count
      if effort < 0 {
        refuseSize()
        return filled
      }
      let columns = headings.columns.filter {
        $0.column != nil && merge.columns.contains($0.number)
      }
      guard !covered.isEmpty, covered.count * columns.count > 1,
        let cell = grid.cell(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      else { continue }
      let isKey = columns.count == 1 && [.year, .parent].contains(columns[0].column)
      if isKey {
        for row in covered { filled[[row, columns[0].number]] = cell }
      } else {
        diagnostics.append(
          Diagnostic(
            .unusableCell, Message(.mergedFigures, .words(path + ":" + grid.address(cell))),
            at: nil, help: [Message(.unmergeCells)]))
      }
    }
    return filled
  }
}
