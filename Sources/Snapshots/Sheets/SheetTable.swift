import Diagnostics
import Vocabulary

/// A table that was found in a sheet, and what was left out around it.
public struct SheetTable: Sendable {
  /// The name of the sheet.
  public let sheet: String
  /// By index in the catalogue.
  public let entity: Int
  /// Of its rows, where the sheet or a mapping says it.
  public let year: Int?
  /// The rows of the headings.
  public let headingRows: ClosedRange<Int>
  public let columns: [SheetColumn]
  /// The rows that are read.
  public let dataRows: [Int]
  /// What was left out, kind by kind, with the rows.
  public let leftOut: [(phrase: Phrase, rows: [Int])]
  /// The table as the reader takes it; nil where it is refused.
  public let file: TableFile?
}

/// The tables of a workbook, and what is to be said about its sheets.
public struct SheetTables: Sendable {
  public private(set) var tables: [SheetTable] = []
  /// The sheets without a table.
  public private(set) var unread: [String] = []
  public private(set) var diagnostics: [Diagnostic] = []
  private let file: DataFile
  private let catalogue: Catalogue
  private let mapping: SheetMapping
  private let mostBytes: Int
  /// How many more words may be looked up for headings: no sheet of an office comes near it.
  private var effort = 30_000

  /// What the cells of a table may take: that of a province takes a tenth of it.
  public static let mostBytes = 1 << 25

  /// Finds the tables in the sheets of a workbook by their headings. `entity` is the one the file is
  /// named by, `year` that of the folder it lies in.
  public static func finding(
    in workbook: Workbook, of file: DataFile, against catalogue: Catalogue, entity: Int? = nil,
    year: Int? = nil, _ mapping: SheetMapping = SheetMapping(), atMost mostBytes: Int = mostBytes
  ) -> SheetTables {
    var found = SheetTables(
      file: file, catalogue: catalogue, mapping: mapping, mostBytes: mostBytes)
    for sheet in workbook.sheets where found.listsPupils(sheet) {
      found.refusePupils(sheet)
      return found
    }
    for sheet in workbook.sheets where !sheet.cells.isEmpty { found.read(sheet, entity, year) }
    if found.tables.isEmpty, let entity {
      found.diagnostics.append(
        Diagnostic(
          .noTables,
          Message(
            .noTableInWorkbook, .words(file.path), .words(catalogue.entities[entity].plural)),
          at: nil, help: [found.headingsNeeded(entity)]))
    }
    return found
  }

  private init(file: DataFile, catalogue: Catalogue, mapping: SheetMapping, mostBytes: Int) {
    self.mostBytes = mostBytes
    self.file = file
    self.catalogue = catalogue
    self.mapping = mapping
  }

  // MARK: Sheets

  private mutating func read(_ sheet: Sheet, _ entity: Int?, _ year: Int?) {
    let grid = SheetGrid(sheet)
    let named = mapping.tables[HeadingFold.key(sheet.name)] ?? entity ?? self.entity(named: sheet)
    let found =
      SheetHeadings.finding(in: grid, catalogue, of: named, mapping, within: &effort)
      ?? (named == nil || entity != nil
        ? nil : SheetHeadings.finding(in: grid, catalogue, of: nil, mapping, within: &effort))
    guard let found, !sheet.isHidden else {
      unread.append(sheet.name)
      let phrase: Phrase = found == nil ? .sheetWithoutTable : .sheetIsHidden
      diagnostics.append(
        Diagnostic(
          .unreadSheet, Message(phrase, .words(sheet.name), .words(file.path)), at: nil,
          help: found == nil ? [headingsNeeded(named)] : [Message(.showSheet)]))
      return
    }
    var draft = SheetTableDraft(grid, found, file.path, catalogue, mapping)
    let ownYear = year ?? mapping.year ?? SheetTables.year(named: sheet.name)
    let copy = draft.copy(atMost: mostBytes)
    diagnostics += draft.diagnostics
    let isWhole = copy != nil && !draft.diagnostics.contains { $0.severity == .error }
    tables.append(
      SheetTable(
        sheet: sheet.name, entity: found.entity, year: found.hasYear ? year : ownYear,
        headingRows: found.rows, columns: found.columns, dataRows: draft.dataRows,
        leftOut: draft.leftOut,
        file: isWhole
          ? copy.map {
            TableFile(
              entity: found.entity, year: found.hasYear ? year : ownYear, file: file, copy: $0,
              mark: mapping.mark)
          } : nil))
  }

  /// The entity a sheet is named by: `schools`, `Trường`.
  private func entity(named sheet: Sheet) -> Int? {
    let key = HeadingFold.key(sheet.name)
    return catalogue.entities.firstIndex { entity in
      ([entity.name, entity.plural] + [entity.labels.vi, entity.labels.en].compactMap { $0 })
        .contains { HeadingFold.key($0) == key }
    }
  }

  /// A sheet may be named by the year of its rows, as a folder may.
  private static func year(named name: String) -> Int? {
    switch DataFolder.telling(name) {
    case .year(let year): year
    case .schoolYear, .perhaps, .other: nil
    }
  }

  private func headingsNeeded(_ entity: Int?) -> Message {
    let wanted = entity.map { [$0] } ?? Array(catalogue.entities.indices)
    return Message(
      .sheetNeedsHeadings,
      .choice(
        wanted.map { entity in
          .message(
            Message(
              .quoted,
              .words(Headings.inForm(.identifier, of: entity, in: catalogue, .vi))))
        }))
  }

  // MARK: Pupils

  private func listsPupils(_ sheet: Sheet) -> Bool {
    let grid = SheetGrid(sheet)
    return (0..<min(grid.rowCount, SheetHeadings.mostTitles)).contains { index in
      let words = grid.cells(ofRow: index).filter { $0.kind == .text }
      return NamedPupils.areListed(under: words.prefix(100).map { grid.text($0) })
    }
  }

  private mutating func refusePupils(_ sheet: Sheet) {
    diagnostics.append(
      Diagnostic(
        .namedPupils, Message(.sheetOfPupils, .words(sheet.name), .words(file.path)), at: nil,
        help: [Message(.giveCounts)]))
  }
}
