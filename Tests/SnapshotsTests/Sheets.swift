import Diagnostics
import Snapshots
import Vocabulary

/// Sheets as the tests write them: rows of cells parted by `|`.
///
///     Mã trường | rooms | ratio      words are texts, plain decimals numbers, `98.5%` a percentage
///     a         | 12    | 98.5%      and `2030-11-15` a day; `'12` is a text, `#REF!` an error,
///                                    `=` a formula without a value
enum Sheets {
  static func sheet(
    _ text: String, named name: String = "S", merges: [String] = [], hiddenRows: [Int] = [],
    isHidden: Bool = false
  ) -> Sheet {
    var cells: [SheetCell] = []
    var texts: [UInt8] = []
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let words = part.drop { $0 == " " }
        let trimmed = String(words.reversed().drop { $0 == " " }.reversed())
        if trimmed.isEmpty { continue }
        let kind = kind(of: trimmed)
        let value = trimmed.first == "'" ? String(trimmed.dropFirst()) : trimmed
        let start = texts.count
        if kind != .unknown { texts += Array(value.utf8) }
        cells.append(
          SheetCell(row: row + 1, column: column + 1, kind, textAt: start..<texts.count))
      }
    }
    return Sheet(
      name: name, isHidden: isHidden, cells: cells, texts: texts,
      merges: merges.compactMap { range($0) }, hiddenRows: hiddenRows)
  }

  private static func kind(of text: String) -> SheetCell.Kind {
    if text.first == "'" { return .text }
    if text.first == "#" { return .error }
    if text == "=" { return .unknown }
    if text == "true" || text == "false" { return .flag }
    if CalendarDate(iso: text) != nil { return .date }
    if text.last == "%", Double(text.dropLast()) != nil { return .percent }
    return Double(text) == nil ? .text : .number
  }

  private static func range(_ text: String) -> SheetRange? {
    let ends = text.split(separator: ":").compactMap { SheetRange.cell($0.utf8) }
    return ends.count == 2
      ? SheetRange(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column) : nil
  }

  static let file = DataFile(path: "a.xlsx", bytes: [])

  static func tables(
    _ sheets: Sheet..., entity: Int? = nil, year: Int? = nil,
    _ mapping: SheetMapping = SheetMapping()
  ) -> SheetTables {
    .finding(
      in: Workbook(sheets: sheets), of: file, against: Tables.catalogue, entity: entity,
      year: year, mapping)
  }
}

/// What comes of sheets in the end.
struct SheetsRead {
  let tables: SheetTables
  let reading: SnapshotReading

  init(_ tables: SheetTables) {
    self.tables = tables
    reading = Snapshot.reading(
      tables.tables.compactMap { $0.file }, against: Tables.catalogue, withParentsOf: [])
  }

  init(_ text: String, merges: [String] = [], hiddenRows: [Int] = [], entity: Int? = nil) {
    self.init(
      Sheets.tables(
        Sheets.sheet(text, merges: merges, hiddenRows: hiddenRows), entity: entity))
  }

  var codes: [Code] { tables.diagnostics.map { $0.code } + reading.codes }
  var messages: [String] {
    (tables.diagnostics + reading.diagnostics).filter { $0.code != .fieldWithoutColumn }
      .map { $0.message.text(in: .en) }
  }

  func cells(_ field: String) -> [Cell] { reading.cells(field) }
}
