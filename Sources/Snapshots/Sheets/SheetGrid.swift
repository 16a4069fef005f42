import Vocabulary

/// The cells of a sheet, found by their rows and columns.
struct SheetGrid {
  let sheet: Sheet
  /// The rows that have cells, in their order, with the places of these.
  private let rows: [(number: Int, cells: Range<Int>)]
  /// The merged cells by their first row and column.
  private let merges: [Int: SheetRange]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var rows: [(number: Int, cells: Range<Int>)] = []
    for (index, cell) in sheet.cells.enumerated() {
      if let last = rows.last, last.number == Int(cell.row) {
        rows[rows.count - 1].cells = last.cells.lowerBound..<index + 1
      } else {
        rows.append((Int(cell.row), index..<index + 1))
      }
    }
    self.rows = rows
    var merges: [Int: SheetRange] = [:]
    for merge in sheet.merges {
      merges[merge.rows.lowerBound << 20 | merge.columns.lowerBound] = merge
    }
    self.merges = merges
  }

  /// The cells that are one with a cell, which is the first of them.
  func merge(from cell: SheetCell) -> SheetRange? {
    merges[Int(cell.row) << 20 | Int(cell.column)]
  }

  var rowCount: Int { rows.count }

  /// The number of a row in the sheet, by its index among those with cells.
  func number(ofRow index: Int) -> Int { rows[index].number }

  /// The index of the first row below one with a number.
  func index(below number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func cells(ofRow index: Int) -> ArraySlice<SheetCell> { sheet.cells[rows[index].cells] }

  /// The cells of a row by its number; none where it is blank.
  func cells(inRow number: Int) -> ArraySlice<SheetCell> {
    let index = index(below: number) - 1
    return index >= 0 && rows[index].number == number ? cells(ofRow: index) : []
  }

  func cell(row: Int, column: Int) -> SheetCell? {
    cells(inRow: row).first { Int($0.column) == column }
  }

  /// What a cell says, without the space around it and with one for each line end in it.
  func text(_ cell: SheetCell) -> String {
    let bytes = sheet.bytes(of: cell).map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    return trimmed(String(decoding: bytes, as: UTF8.self))
  }

  func address(_ cell: SheetCell) -> String {
    sheet.address(row: Int(cell.row), column: Int(cell.column))
  }
}

extension SheetCell {
  /// Whether it holds a value rather than words.
  var isValue: Bool {
    switch kind {
    case .text: false
    case .number, .percent, .date, .flag, .error, .unknown: true
    }
  }
}
