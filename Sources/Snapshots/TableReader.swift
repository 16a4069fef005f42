import Diagnostics
import Vocabulary

/// Reads one file into the table of its entity.
struct TableReader {
  let input: TableFile
  let source: SourceText
  /// Of the text in the sources of the run.
  let sourceIndex: Int
  let catalogue: Catalogue
  let needsParent: Bool
  var diagnostics: [Diagnostic] = []

  private var headings: [CommaSeparated.RawCell] = []
  /// By position; nil for what is not read.
  private var columns: [Column?] = []
  private var records: [[CommaSeparated.RawCell]] = []

  init(
    _ input: TableFile, _ source: SourceText, _ sourceIndex: Int, _ catalogue: Catalogue,
    needsParent: Bool
  ) {
    self.input = input
    self.source = source
    self.sourceIndex = sourceIndex
    self.catalogue = catalogue
    self.needsParent = needsParent
  }

  private var entity: Entity { catalogue.entities[input.entity] }

  mutating func read(into table: inout TableDraft, _ ids: inout [Identifiers]) {
    guard split() else { return }
    matchHeadings()
    guard hasKeyColumns() else { return }
    dropRaggedRows()
    var kept: [Int] = []
    table.sources.append((input.file.path, table.rowThings.count))
    for index in records.indices where add(records[index], to: &table, &ids) {
      kept.append(index)
    }
    for field in catalogue.fields(of: input.entity) {
      let old = table.columns[field]
      let earlier = old ?? Array(repeating: .missing, count: table.rowThings.count - kept.count)
      let cells = self.cells(of: field)
      if old == nil, cells == nil { continue }
      table.columns[field] =
        earlier + kept.map { cells?[$0] ?? .missing }
    }
  }

  // MARK: Text and headings

  /// Cuts the text into cells; false where that cannot be done.
  private mutating func split() -> Bool {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.count == start {
      report(
        .emptyDataFile, Message(.emptyDataFile, .words(input.file.path)), at: place(0, 0),
        .emptyTableNeedsHeadings)
      return false
    }
    if bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil {
      report(
        .dataNotUnicode, Message(.dataNotUnicode, .words(input.file.path)), at: place(0, 0),
        .saveTableAsUTF8)
      return false
    }
    let text = CommaSeparated(
      bytes, from: start, file: sourceIndex, delimiter: delimiter(bytes, from: start))
    if let mistake = text.mistake {
      let (phrase, help): (Phrase, Phrase) =
        switch mistake.kind {
        case .unclosedQuote: (.unclosedQuote, .quoteWholeCell)
        case .strayQuote: (.strayQuote, .quoteWholeCell)
        case .loneCarriageReturn: (.loneCarriageReturn, .endLinesOrdinarily)
        }
      report(.malformedTable, Message(phrase), at: mistake.place, help)
      return false
    }
    guard let first = text.records.first else {
      report(
        .emptyDataFile, Message(.emptyDataFile, .words(input.file.path)), at: place(0, 0),
        .emptyTableNeedsHeadings)
      return false
    }
    headings = first
    records = Array(text.records.dropFirst())
    return true
  }

  /// The delimiter with which the line of headings names most columns of the table, for a heading
  /// may itself hold a comma.
  private func delimiter(_ bytes: [UInt8], from start: Int) -> UInt8 {
    let known = Headings(of: input.entity, in: catalogue)
    var best: (delimiter: UInt8, matches: Int, cells: Int) = (UInt8(ascii: ","), -1, 0)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      let line = CommaSeparated(bytes, from: start, file: 0, delimiter: candidate, limit: 1)
      let cells = line.records.first ?? []
      let matches =
        line.mistake != nil
        ? -1 : cells.filter { !known.columns(for: withoutPercent($0.text)).isEmpty }.count
      if (matches, cells.count) > (best.matches, best.cells) {
        best = (candidate, matches, cells.count)
      }
    }
    return best.delimiter
  }

  private mutating func matchHeadings() {
    let known = Headings(of: input.entity, in: catalogue)
    var taken: [Column: Place] = [:]
    for (index, heading) in headings.enumerated() {
      let whole = known.columns(for: heading.text)
      let found = whole.isEmpty ? known.columns(for: withoutPercent(heading.text)) : whole
      columns.append(found.first)
      if heading.text.isEmpty {
        columns[index] = nil
        let isUsed = records.contains { index < $0.count && !$0[index].text.isEmpty }
        if isUsed {
          report(
            .unreadColumn, Message(.columnWithoutHeading, .number(index + 1)), at: heading.place)
        }
      } else if found.isEmpty {
        report(.unreadColumn, Message(.unreadColumn, .words(heading.text)), at: heading.place)
      } else if found.count > 1 {
        let names = found.map { quoted(name(of: $0)) }
        report(
          .ambiguousHeading, Message(.ambiguousHeading, .words(heading.text), .series(names)),
          at: heading.place, .headWithFieldName)
      } else if let first = taken[found[0]] {
        diagnostics.append(
          Diagnostic(
            .repeatedHeading,
            Message(.repeatedHeading, .words(heading.text), .words(name(of: found[0]))),
            at: heading.place, notes: [.init(Message(.firstHere), at: first)],
            help: [Message(.keepOneColumn)]))
      }
      if let column = found.first { taken[column] = taken[column] ?? heading.place }
    }
    let absent = catalogue.fields(of: input.entity).filter { taken[.field($0)] == nil }
    if !absent.isEmpty {
      let names = absent.map { quoted(catalogue.fields[$0].name) }
      report(
        .fieldWithoutColumn,
        Message(.fieldsWithoutColumn, .words(input.file.path), .series(names)),
        at: headings[0].place)
    }
  }

  private func name(of column: Column) -> String {
    switch column {
    case .year: "year"
    case .identifier: entity.name
    case .parent: entity.parent.map { catalogue.entities[$0].name } ?? ""
    case .name: "name"
    case .closed: "closed"
    case .field(let index): catalogue.fields[index].name
    }
  }

  private mutating func hasKeyColumns() -> Bool {
    var needed: [Column] = [.identifier]
    if input.year == nil { needed.insert(.year, at: 0) }
    if needsParent, entity.parent != nil { needed.append(.parent) }
    var isWhole = true
    for column in needed where !columns.contains(column) {
      isWhole = false
      let heading = quoted(name(of: column))
      diagnostics.append(
        Diagnostic(
          .missingKeyColumn,
          Message(.missingKeyColumn, .words(entity.plural), .words(name(of: column))),
          at: headings[0].place, help: [Message(.headingMayBe, heading)]))
    }
    return isWhole
  }

  // MARK: Rows

  private mutating func dropRaggedRows() {
    for record in records where record.count != headings.count {
      report(
        .raggedDataRow,
        Message(.raggedDataRow, .number(record.count), .number(headings.count)),
        at: record[0].place.through(record[record.count - 1].place), .oneCellEach)
    }
    let width = headings.count
    records.removeAll { $0.count != width }
  }

  private func cell(_ column: Column, in record: [CommaSeparated.RawCell])
    -> CommaSeparated.RawCell?
  {
    columns.firstIndex(of: column).map { record[$0] }
  }

  /// Adds a row by its key columns; false where they are not sound.
  private mutating func add(
    _ record: [CommaSeparated.RawCell], to table: inout TableDraft, _ ids: inout [Identifiers]
  ) -> Bool {
    let blank = [Column.year, .identifier, .parent].filter {
      cell($0, in: record)?.text.isEmpty == true
    }
    for column in blank {
      report(
        .blankKey, Message(.blankKey, .words(heading(of: column))),
        at: cell(column, in: record)?.place ?? record[0].place, .keysAreNeeded)
    }
    let year = self.year(of: record)
    let isClosed = self.isClosed(record)
    guard blank.isEmpty, let year, let isClosed, let id = cell(.identifier, in: record) else {
      return false
    }
    let thing = ids[input.entity].intern(id.text)
    table.thingCount = max(table.thingCount, thing + 1)
    let key = TableDraft.Key(thing: thing, year: year)
    if let first = table.rowsByKey[key] {
      let source = table.sources.last { $0.firstRow <= first }
      let place = DataPlace(path: source?.path ?? "", line: Int(table.rowLines[first]))
      diagnostics.append(
        Diagnostic(
          .duplicateKey, Message(.duplicateKey, .words(id.text), .number(year)), at: id.place,
          notes: [.init(Message(.firstRowHere, .words(place.text)))],
          help: [Message(.keepOneRow)]))
      return false
    }
    let name = cell(.name, in: record)?.text ?? ""
    table.rowsByKey[key] = table.rowThings.count
    table.years.insert(year)
    table.rowThings.append(Int32(truncatingIfNeeded: thing))
    table.rowYears.append(Int16(truncatingIfNeeded: year))
    table.rowNames.append(
      name.isEmpty ? -1 : Int32(truncatingIfNeeded: table.names.intern(name)))
    table.rowsAreClosed.append(isClosed)
    table.rowLines.append(
      Int32(truncatingIfNeeded: LineTable(source).line(of: Int(record[0].place.start))))
    var parent = -1
    if let area = entity.parent, let cell = cell(.parent, in: record) {
      parent = ids[area].intern(cell.text)
    }
    table.rowParents.append(Int32(truncatingIfNeeded: parent))
    return true
  }

  /// The year of a row, by its own cell or its folder.
  private mutating func year(of record: [CommaSeparated.RawCell]) -> Int? {
    guard let cell = cell(.year, in: record) else { return input.year }
    if cell.text.isEmpty { return nil }
    guard cell.text.utf8.count == 4, let year = Int(cell.text), (1000...9999).contains(year)
    else {
      report(
        .unreadableYear, Message(.unreadableYear, .words(cell.text), .words(heading(of: .year))),
        at: cell.place, .yearIsWritten)
      return nil
    }
    if let folder = input.year, folder != year {
      report(
        .yearDisagrees, Message(.yearDisagrees, .number(year), .number(folder)), at: cell.place,
        .moveRowOrMend)
      return nil
    }
    return year
  }

  private mutating func isClosed(_ record: [CommaSeparated.RawCell]) -> Bool? {
    guard let cell = cell(.closed, in: record), !cell.text.isEmpty else { return false }
    let value = flagValue(cell.text)
    if value == nil { report(.unreadable(.cellIsFlag), of: cell, heading(of: .closed)) }
    return value
  }

  // MARK: Cells

  /// The cells of a field in the order of the records; nil where it has no column.
  private mutating func cells(of field: Int) -> [Cell]? {
    guard let index = columns.firstIndex(of: .field(field)) else { return nil }
    let heading = headings[index]
    let isPercent = heading.text.utf8.contains(UInt8(ascii: "%"))
    let texts = records.map { $0[index].text }
    let type = catalogue.fields[field].type
    let grammar = CellGrammar(type, isPercent: isPercent, column: texts)
    var cells: [Cell] = []
    var plain: [Rational] = []
    for record in records {
      guard case .cell(let cell) = grammar.reading(of: record[index].text) else {
        report(grammar.reading(of: record[index].text), of: record[index], heading.text, grammar)
        cells.append(.missing)
        continue
      }
      cells.append(cell)
      if case .number(let value) = cell, record[index].text.utf8.last != UInt8(ascii: "%") {
        plain.append(value)
      }
    }
    if isPercent, case .share = type, !plain.isEmpty,
      plain.allSatisfy({ $0.multiplied(by: Rational(100)).map { $0 <= .one } ?? false })
    {
      report(
        .percentsBelowOne, Message(.percentsBelowOne, .words(heading.text)), at: heading.place,
        .percentsMeanPercents)
    }
    return cells
  }

  private mutating func report(
    _ reading: CellGrammar.Reading, of cell: CommaSeparated.RawCell, _ heading: String,
    _ grammar: CellGrammar? = nil
  ) {
    let words = Message.Argument.words(cell.text)
    let column = Message.Argument.words(heading)
    switch reading {
    case .cell: break
    case .outsideRange:
      report(
        .cellOutsideRange, Message(.cellOutsideRange, words, column), at: cell.place,
        .correctOrLeaveBlank)
    case .bareShare:
      diagnostics.append(
        Diagnostic(
          .unreadableCell, Message(.bareShare, words, column), at: cell.place,
          help: [Message(.writePercentSign, words)]))
    case .ambiguousNumber(let decimal, let thousands):
      // One more 0 behind the decimals leaves one reading.
      let first = (decimal.decimalText() ?? "") + "0"
      diagnostics.append(
        Diagnostic(
          .ambiguousCell, Message(.ambiguousNumber, words, column), at: cell.place,
          help: [Message(.writeEitherNumber, .words(first), .words(thousands.description))]))
    case .ambiguousCategory(let found):
      let names = (grammar?.type.categories ?? []).enumerated()
        .filter { found.contains($0.offset) }.map { quoted($0.element.name) }
      diagnostics.append(
        Diagnostic(
          .ambiguousCell, Message(.ambiguousCategory, words, column), at: cell.place,
          help: [Message(.useCategoryName, .choice(names))]))
    case .unreadable(let expected):
      let message = Message(.unreadableCell, words, column, .phrase(expected))
      let names = (grammar?.type.categories ?? []).map { quoted($0.name) }
      diagnostics.append(
        Diagnostic(
          .unreadableCell, message, at: cell.place,
          help: names.isEmpty
            ? [Message(.correctOrLeaveBlank)] : [Message(.useCategoryName, .choice(names))]))
    }
  }

  private func heading(of column: Column) -> String {
    columns.firstIndex(of: column).map { headings[$0].text } ?? name(of: column)
  }

  private func quoted(_ name: String) -> Message.Argument {
    .message(Message(.quoted, .words(name)))
  }

  private func place(_ start: Int, _ end: Int) -> Place {
    Place(file: sourceIndex, start: start, end: end)
  }

  private mutating func report(
    _ code: Code, _ message: Message, at place: Place, _ help: Phrase? = nil
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: place, help: help.map { [Message($0)] } ?? []))
  }
}

/// A heading without `%` or `(%)`, which tell how its cells are written and not what they hold.
func withoutPercent(_ heading: String) -> String {
  var result: [UInt8] = []
  let bytes = Array(heading.utf8)
  var index = 0
  while index < bytes.count {
    if bytes[index...].starts(with: Array("(%)".utf8)) {
      index += 3
    } else {
      if bytes[index] != UInt8(ascii: "%") { result.append(bytes[index]) }
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
