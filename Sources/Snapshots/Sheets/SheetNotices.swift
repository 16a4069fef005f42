import Diagnostics
import Vocabulary

/// What is to be noticed about the rows of a sheet.
extension SheetTableDraft {
  mutating func noteRows() {
    if leftOut.isEmpty { return }
    let kinds = leftOut.map { item in
      Message.Argument.message(
        Message(.rowsLeftOutKind, .phrase(item.phrase), .words(SheetTableDraft.listed(item.rows))))
    }
    notice(
      .rowsLeftOut, Message(.rowsLeftOut, .words(sheet.name), .words(path), .series(kinds)))
  }

  /// `9, 12–14`
  static func listed(_ rows: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < rows.count {
      var last = index
      while last + 1 < rows.count, rows[last + 1] == rows[last] + 1 { last += 1 }
      parts.append(
        last == index ? String(rows[index]) : String(rows[index]) + "–" + String(rows[last]))
      index = last + 1
    }
    let most = 20
    return parts.prefix(most).joined(separator: ", ") + (parts.count > most ? ", …" : "")
  }

  mutating func noteTotals() {
    var totals = SheetTotals(grid, headings, catalogue)
    for item in rows { totals.add(item.row, item.kind) }
    for difference in totals.differences.prefix(Findings.most) {
      notice(
        .totalDiffers,
        Message(
          .totalDiffers, .words(path + ":" + difference.address), .words(difference.heading),
          .words(difference.stated), .words(difference.sum)), help: [Message(.mendTotal)])
    }
  }

  mutating func noteHiddenRows() {
    let known = Set(dataRows)
    let hidden = sheet.hiddenRows.filter { known.contains($0) }
    if hidden.isEmpty { return }
    notice(
      .hiddenRowsRead,
      Message(
        .hiddenRowsRead, .words(sheet.name), .words(path),
        .words(SheetTableDraft.listed(hidden))), help: [Message(.deleteHiddenRows)])
  }

  /// Ids that are numbers of different lengths, such as 1234 among 01234 or 12345: what is left of
  /// codes whose zeros were taken away.
  mutating func noteShortIdentifiers() {
    for column in headings.columns where column.column == .identifier || column.column == .parent {
      var lengths: [Int: SheetCell] = [:]
      var longest = 0
      for item in rows where item.kind == .data {
        guard
          let cell = grid.cells(ofRow: item.row).first(where: { Int($0.column) == column.number })
        else { continue }
        let bytes = Array(grid.text(cell).utf8)
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }), !bytes.isEmpty else { continue }
        longest = max(longest, bytes.count)
        if cell.kind == .number, lengths[bytes.count] == nil { lengths[bytes.count] = cell }
      }
      // Running numbers differ in length too; codes of places have five digits, of provinces two.
      guard longest >= 4, let short = lengths.keys.min(), short < longest,
        let cell = lengths[short]
      else { continue }
      notice(
        .lostZeros,
        Message(
          .shortIdentifier, .words(grid.text(cell)), .words(path + ":" + grid.address(cell)),
          .number(longest)), help: [Message(.typeAsText)])
    }
  }

  mutating func noteColumnsWithoutHeading() {
    let headed = Set(headings.columns.map { $0.number })
    var found: Set<Int> = []
    for item in rows where item.kind == .data {
      for cell in grid.cells(ofRow: item.row) where !headed.contains(Int(cell.column)) {
        guard !grid.text(cell).isEmpty, found.insert(Int(cell.column)).inserted else { continue }
        if found.count > 100 { return }
        notice(
          .unreadColumn, Message(.cellsWithoutHeading, .words(path + ":" + grid.address(cell))))
      }
    }
  }

  private mutating func notice(_ code: Code, _ message: Message, help: [Message] = []) {
    diagnostics.append(Diagnostic(code, message, at: nil, help: help))
  }
}
