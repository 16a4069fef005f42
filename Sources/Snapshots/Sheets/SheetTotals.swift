import Vocabulary

/// Compares the totals that a table states with the sums of its rows.
struct SheetTotals {
  /// A total that is not what the rows add up to.
  struct Difference {
    let address: String
    let heading: String
    let stated: String
    let sum: String
  }

  private let grid: SheetGrid
  private let catalogue: Catalogue
  /// The columns whose figures can be added up.
  private let columns: [SheetColumn]
  /// Where each stands among them, by its number in the sheet.
  private let positions: [Int: Int]
  /// Of all rows so far, and of those since the last total or heading of a part; nil where a cell is
  /// no number that all agree on.
  private var sums: [Sum]
  private var hasParts = false
  private(set) var differences: [Difference] = []

  private struct Sum {
    var all: Rational? = .zero
    var part: Rational? = .zero
  }

  init(_ grid: SheetGrid, _ headings: SheetHeadings, _ catalogue: Catalogue) {
    self.grid = grid
    self.catalogue = catalogue
    columns = headings.columns.filter { column in
      guard case .field(let field)? = column.column else { return false }
      switch catalogue.fields[field].type {
      case .count, .number: return true
      case .share, .level, .rank, .flag, .date, .text, .oneOf, .anyOf: return false
      }
    }
    var positions: [Int: Int] = [:]
    for (position, column) in columns.enumerated() { positions[column.number] = position }
    self.positions = positions
    sums = columns.map { _ in Sum() }
  }

  mutating func add(_ index: Int, _ kind: SheetRowKind) {
    switch kind {
    case .heading, .numbering, .closing: break
    case .section: beginPart()
    case .data:
      for cell in grid.cells(ofRow: index) {
        guard let position = positions[Int(cell.column)] else { continue }
        let value = number(cell, columns[position])
        sums[position].all = SheetTotals.sum(sums[position].all, value)
        sums[position].part = SheetTotals.sum(sums[position].part, value)
      }
    case .total:
      compare(grid.cells(ofRow: index))
      beginPart()
    }
  }

  private mutating func beginPart() {
    hasParts = true
    for position in sums.indices { sums[position].part = .zero }
  }

  private mutating func compare(_ cells: ArraySlice<SheetCell>) {
    let isOfAll = cells.contains { $0.kind == .text && TotalWords.meanAll(grid.text($0)) }
    for cell in cells {
      guard let position = positions[Int(cell.column)],
        let stated = number(cell, columns[position]), let all = sums[position].all,
        let part = sums[position].part, stated != all, !hasParts || stated != part
      else { continue }
      let isOfPart = hasParts && !isOfAll && !part.isZero
      differences.append(
        Difference(
          address: grid.address(cell), heading: columns[position].shown, stated: shown(stated),
          sum: shown(isOfPart ? part : all)))
    }
  }

  private func shown(_ number: Rational) -> String { number.decimalText() ?? number.description }

  private static func sum(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left, let right else { return nil }
    return left.adding(right)
  }

  /// The number of a cell; nil for what is none, or more than one. A blank or dashed cell is 0 here.
  private func number(_ cell: SheetCell, _ column: SheetColumn) -> Rational? {
    var bytes = Array(grid.text(cell).utf8)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      let text = UnsafeBufferPointer(buffer)
      if isMissing(text) { return .zero }
      guard cell.kind == .number || cell.kind == .text, let written = WrittenNumber(text) else {
        return nil
      }
      switch written {
      case .one(let value, _): return value.rational
      case .two(let decimal, let thousands, _):
        if cell.kind == .number { return decimal.rational }
        // A whole number has no decimals: its mark parts thousands.
        guard case .field(let field)? = column.column,
          case .count = catalogue.fields[field].type
        else { return nil }
        return thousands.rational
      }
    }
  }
}
