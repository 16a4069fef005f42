import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Workbooks read against the fields that rules declare, with what was understood of them.
public struct ImportRun: Sendable {
  /// What was found in each workbook.
  public let workbooks: [(file: DataFile, tables: SheetTables)]
  /// Nil where the data are refused.
  public let snapshot: Snapshot?
  public let diagnostics: [Diagnostic]
  /// The texts the diagnostics speak of.
  public let sources: SourceSet
  private let catalogue: Catalogue

  /// `mapping` is the text that says what the sheets do not; nil where there is none.
  public static func reading(
    _ rules: CheckedProgram, _ files: [DataFile], _ mapping: SourceText?, _ options: ReadingOptions,
    running runner: @escaping PieceRunner = runOneByOne
  ) -> ImportRun {
    let catalogue = rules.book.catalogue
    let sources = SourceSet(mapping.map { [$0] } ?? [])
    let told = mapping.map { SheetMapping.reading($0, in: 0, against: catalogue) }
    if let told, !told.diagnostics.isEmpty {
      return ImportRun(
        workbooks: [], snapshot: nil, diagnostics: told.diagnostics, sources: sources,
        catalogue: catalogue)
    }
    let tables = DataTables.telling(
      files, of: catalogue, options.schoolYear, told?.mapping ?? SheetMapping())
    let reading = Snapshot.reading(
      tables.files, against: catalogue, withParentsOf: [], behind: sources.texts.count, options,
      running: runner)
    let diagnostics = tables.diagnostics + reading.diagnostics
    let isRefused = diagnostics.contains { $0.severity == .error }
    return ImportRun(
      workbooks: tables.workbooks, snapshot: isRefused ? nil : reading.snapshot,
      diagnostics: diagnostics.inReadingOrder(),
      sources: SourceSet(sources.texts + reading.sources), catalogue: catalogue)
  }

  /// The tables as files that are read without any guessing.
  public var tables: [(name: String, bytes: [UInt8])] {
    guard let snapshot else { return [] }
    return DataDump.tables(of: snapshot).map { entity in
      (
        catalogue.entities[entity].plural + ".csv",
        DataDump(snapshot, entity: entity).csv(withPlaces: false)
      )
    }
  }

  // MARK: Text

  /// So many rows of each table are shown.
  private static let mostRows = 3

  /// For people: which sheets, headings and columns were understood, and the first rows as they are
  /// read.
  public func text(in language: Language) -> String {
    var text = ""
    for (file, found) in workbooks {
      text += DisplayWidth.escaping(file.path) + "\n"
      for table in found.tables { text += self.text(of: table, language) }
      for sheet in found.unread {
        text += line(1, Message(.importUnreadSheet, .words(sheet)), language)
      }
    }
    if let snapshot {
      if !text.isEmpty { text += "\n" }
      text += DataDump(snapshot).text(in: language, atMost: ImportRun.mostRows)
    }
    return text
  }

  private func text(of table: SheetTable, _ language: Language) -> String {
    let (first, last) = (table.headingRows.lowerBound, table.headingRows.upperBound)
    var text = line(
      1,
      Message(
        .importSheet, .words(table.sheet), .words(catalogue.entities[table.entity].plural),
        .words(first == last ? String(first) : "\(first)–\(last)"),
        .number(table.dataRows.count)), language)
    if let year = table.year { text += line(2, Message(.importYear, .number(year)), language) }
    let width = table.columns.map { DisplayWidth.columns(of: $0.shown) }.max() ?? 0
    for column in table.columns {
      let letters = SheetRange.letters(ofColumn: column.number)
      let blanks = String(repeating: " ", count: width - DisplayWidth.columns(of: column.shown))
      let start = "    " + letters + String(repeating: " ", count: 4 - min(3, letters.count))
      let meaning = meaning(of: column, table.entity).text(in: language)
      text += DisplayWidth.escaping(start + column.shown + blanks + "  " + meaning) + "\n"
    }
    for item in table.leftOut {
      text += line(
        2,
        Message(
          .importLeftOut, .phrase(item.phrase),
          .words(item.rows.map { String($0) }.joined(separator: ", "))), language)
    }
    return text
  }

  private func meaning(of column: SheetColumn, _ entity: Int) -> Message {
    switch column.column {
    case nil: Message(.importNotRead)
    case .year: Message(.importReadAs, "year")
    case .identifier: Message(.importReadAs, .words(catalogue.entities[entity].name))
    case .parent:
      Message(
        .importReadAs,
        .words(catalogue.entities[entity].parent.map { catalogue.entities[$0].name } ?? ""))
    case .name: Message(.importReadAs, "name")
    case .closed: Message(.importReadAs, "closed")
    case .field(let index):
      Message(
        .importReadAsField, .words(catalogue.fields[index].name),
        .words(catalogue.fields[index].type.text))
    }
  }

  private func line(_ indent: Int, _ message: Message, _ language: Language) -> String {
    String(repeating: "  ", count: indent) + DisplayWidth.escaping(message.text(in: language))
      + "\n"
  }
}
