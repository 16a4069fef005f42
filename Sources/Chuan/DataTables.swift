import Diagnostics
import Snapshots
import Spreadsheets
import Vocabulary

extension CheckedProgram {
  /// Whether a file of data is a table of the rules, told by its name.
  public func reads(_ file: DataFile) -> Bool {
    // Which of the two a folder of a school year is of changes nothing here.
    DataTables.isWorkbook(file)
      || !DataTables.telling([file], of: book.catalogue, .starts).files.isEmpty
  }
}

/// The files among the data that are tables of the rules.
struct DataTables {
  /// In the order of their paths, so that the order in which they were named changes nothing.
  private(set) var files: [TableFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What was found in workbooks, each with its file.
  private(set) var workbooks: [(file: DataFile, tables: SheetTables)] = []
  private let catalogue: Catalogue
  private let mapping: SheetMapping
  private let schoolYear: SchoolYear?

  /// Tables are told by their names: `schools.csv`, perhaps in a folder `2029`; those of workbooks by
  /// their headings. Whatever else lies beside them is said to be unread.
  static func telling(
    _ files: [DataFile], of catalogue: Catalogue, _ schoolYear: SchoolYear?,
    _ mapping: SheetMapping = SheetMapping()
  ) -> DataTables {
    var tables = DataTables(catalogue, schoolYear, mapping)
    let order = files.indices.sorted {
      let (left, right) = (files[$0].path.utf8, files[$1].path.utf8)
      return left.elementsEqual(right) ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    for file in order.map({ files[$0] }) { tables.add(file) }
    let isRefused = tables.diagnostics.contains { $0.severity == .error }
    if tables.files.isEmpty, !isRefused {
      tables.diagnostics.append(
        Diagnostic(
          .noTables, Message(.noTables, tables.known), at: nil, help: [Message(.nameTableFile)]))
    }
    return tables
  }

  private init(_ catalogue: Catalogue, _ schoolYear: SchoolYear?, _ mapping: SheetMapping) {
    self.catalogue = catalogue
    self.schoolYear = schoolYear
    self.mapping = mapping
  }

  static func isWorkbook(_ file: DataFile) -> Bool { hasEnding(file, [TableFile.workbookEnding]) }

  private static func hasEnding(_ file: DataFile, _ endings: [String]) -> Bool {
    let lower = file.pathInFolder.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return endings.contains { lower.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private var known: Message.Argument {
    .series(catalogue.entities.map { .message(Message(.quoted, .words($0.plural + ".csv"))) })
  }

  private mutating func add(_ file: DataFile) {
    let parts = file.pathInFolder.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? ""
    let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let entity = catalogue.entities.firstIndex { entity in
      (TableFile.endings + [TableFile.workbookEnding]).contains { entity.plural + $0 == name }
    }
    // The tables of a workbook are told by what is in it, whatever it is called.
    let mayBeTable = entity != nil || DataTables.isWorkbook(file)
    switch parts.dropLast().last.map({ DataFolder.telling(String($0)) }) {
    case nil: add(file, of: entity, nil)
    case _ where name.isEmpty: passOver(folder)
    case .year(let year): add(file, of: entity, year)
    case .schoolYear(let first, let second):
      switch schoolYear {
      case .starts: add(file, of: entity, first)
      case .ends: add(file, of: entity, second)
      case nil where !mayBeTable: add(file, of: nil, nil)
      case nil:
        say(.unreadableYear, .folderOfSchoolYear, of: folder, Message(.sayWhichYear))
      }
    case .perhaps(let year) where mayBeTable:
      say(.unreadableYear, .folderOfOtherName, of: folder, Message(.nameFolder, .words(year)))
    case .perhaps, .other: passOver(folder)
    }
  }

  private mutating func passOver(_ folder: String) {
    say(.unreadDataFile, .unreadDataFolder, of: folder, Message(.foldersAreYears))
  }

  private mutating func add(_ file: DataFile, of entity: Int?, _ year: Int?) {
    if DataTables.isWorkbook(file) { return addWorkbook(file, of: entity, year) }
    if let entity {
      files.append(TableFile(entity: entity, year: year, file: file))
      return
    }
    let isForeign = DataTables.hasEnding(file, DataTables.foreignSpreadsheets)
    diagnostics.append(
      isForeign
        ? Diagnostic(
          .foreignWorkbook,
          Message(.foreignWorkbook, .words(file.path), .phrase(.workbookOfOtherKind)), at: nil,
          help: [Message(.saveAsXLSX)])
        : Diagnostic(
          .unreadDataFile, Message(.unreadDataFile, .words(file.path)), at: nil,
          help: [Message(.tablesAre, known)]))
  }

  private static let foreignSpreadsheets = [".xls", ".xlsm", ".xlsb", ".ods"]

  private mutating func addWorkbook(_ file: DataFile, of entity: Int?, _ year: Int?) {
    let source = WorkbookSource(size: file.size, read: file.read)
    let reading = Workbook.reading(source, named: file.path)
    diagnostics += reading.diagnostics
    guard let workbook = reading.workbook else { return }
    let found = SheetTables.finding(
      in: workbook, of: file, against: catalogue, entity: entity, year: year, mapping)
    diagnostics += found.diagnostics
    files += found.tables.compactMap { $0.file }
    workbooks.append((file, found))
  }

  /// Says something of a folder, once.
  private mutating func say(_ code: Code, _ phrase: Phrase, of folder: String, _ help: Message) {
    let diagnostic = Diagnostic(code, Message(phrase, .words(folder)), at: nil, help: [help])
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
