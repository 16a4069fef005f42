import Diagnostics
import Reports
import Snapshots
import Vocabulary

/// Tables as they were read: every cell with its type, what is missing, and where each row stands.
public struct DataDump: Sendable {
  private let snapshot: Snapshot
  private let tables: [(entity: Int, table: Table)]

  /// Of all tables of a snapshot, or of one.
  public init(_ snapshot: Snapshot, entity: Int? = nil) {
    self.snapshot = snapshot
    tables = snapshot.tables.enumerated().compactMap { index, table in
      entity == nil || entity == index ? table.map { (index, $0) } : nil
    }
  }

  /// The tables there are.
  public static func tables(of snapshot: Snapshot) -> [Int] {
    snapshot.tables.indices.filter { snapshot.tables[$0] != nil }
  }

  private var catalogue: Catalogue { snapshot.catalogue }

  /// The fields of a table that have a column, in the order of their declarations.
  private func fields(_ entity: Int, _ table: Table) -> [(field: Field, column: FieldColumn)] {
    catalogue.fields(of: entity).compactMap { index in
      table.columns[index].map { (catalogue.fields[index], $0) }
    }
  }

  private func parent(_ entity: Int, _ table: Table, _ row: Int) -> String? {
    guard let parent = catalogue.entities[entity].parent, let area = table.parent(ofRow: row)
    else { return nil }
    return snapshot.areas(of: parent)[area]
  }

  // MARK: CSV

  /// A table that can be read again: `file:line` heads the places of the rows, and the heading of an
  /// empty last column says the types, for a line of them would be taken for a row.
  ///
  ///     year,school,rooms,land,file:line,"types: rooms count; land number in ha"
  ///     2030,a,12,1.5,schools.csv:2,
  ///
  /// Without the places it is a table like any other.
  public func csv(withPlaces: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    for (entity, table) in tables {
      let rows = 0..<table.rowCount
      let kind = catalogue.entities[entity]
      let area = kind.parent.flatMap { parent in
        rows.contains { table.parent(ofRow: $0) != nil } ? catalogue.entities[parent].name : nil
      }
      let hasNames = rows.contains { table.name(ofRow: $0) != nil }
      let hasClosed = table.rowsAreClosed.contains(true)
      let fields = fields(entity, table)
      var headings = ["year", kind.name] + (area.map { [$0] } ?? [])
      headings += (hasNames ? ["name"] : []) + (hasClosed ? ["closed"] : [])
      let types = fields.map { $0.field.name + " " + $0.field.type.text }
      let last = types.isEmpty || !withPlaces ? [] : ["types: " + types.joined(separator: "; ")]
      bytes.append(
        line: headings + fields.map { $0.field.name } + (withPlaces ? ["file:line"] : []) + last)
      for row in rows {
        var cells = [String(table.year(ofRow: row)), table.ids[table.thing(ofRow: row)]]
        if area != nil { cells.append(parent(entity, table, row) ?? "") }
        if hasNames { cells.append(table.name(ofRow: row) ?? "") }
        if hasClosed { cells.append(table.rowsAreClosed[row] ? "yes" : "no") }
        cells += fields.map { text(of: $0.column[row], $0.field.type, isReread: true) ?? "" }
        let place = withPlaces ? [table.place(ofRow: row).text] : []
        bytes.append(line: cells + place + last.map { _ in "" })
      }
    }
    return bytes
  }

  // MARK: JSON

  /// Numbers are exact decimals in strings, missing cells null.
  public func json() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.member("format", "chuan-dump")
    json.member("version", 1)
    json.key("tables")
    json.beginArray()
    for (entity, table) in tables { write(entity, table, &json) }
    json.endArray()
    json.endObject()
    json.lastLineBreak()
    return json.bytes
  }

  private func write(_ entity: Int, _ table: Table, _ json: inout JSONText) {
    let fields = fields(entity, table)
    json.beginObject()
    json.member("table", catalogue.entities[entity].plural)
    json.objects("columns", fields) { json, item in
      json.member("field", item.field.name)
      json.member("type", item.field.type.text)
      json.member("missing", item.column.missingCount)
    }
    json.key("rows")
    json.beginArray()
    for row in 0..<table.rowCount {
      let place = table.place(ofRow: row)
      json.lineBreak()
      json.beginObject()
      json.member("year", table.year(ofRow: row))
      json.member("id", table.ids[table.thing(ofRow: row)])
      json.member("parent", parent(entity, table, row))
      json.member("name", table.name(ofRow: row))
      json.member("closed", table.rowsAreClosed[row])
      json.key("cells")
      json.beginObject()
      for (field, column) in fields {
        json.member(field.name, text(of: column[row], field.type, isReread: false))
      }
      json.endObject()
      json.key("source")
      json.source(place.path, line: place.line, cell: place.cell)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  // MARK: Text

  /// For people: the columns of each table, then a line for each row, or for the first of them.
  public func text(in language: Language, atMost mostRows: Int = .max) -> String {
    var text = ""
    for (entity, table) in tables {
      let fields = fields(entity, table)
      if !text.isEmpty { text += "\n" }
      text += line(
        Message(.dumpTable, .words(catalogue.entities[entity].plural), .number(table.rowCount)),
        language)
      for (field, column) in fields {
        text +=
          "  "
          + line(
            Message(
              .dumpColumn, .words(field.name), .words(field.type.text),
              .number(column.missingCount)), language)
      }
      for row in 0..<min(table.rowCount, mostRows) {
        var keys = [String(table.year(ofRow: row)), table.ids[table.thing(ofRow: row)]]
        if let parent = parent(entity, table, row) { keys.append(parent) }
        if let name = table.name(ofRow: row) { keys.append(name) }
        if table.rowsAreClosed[row] { keys.append(Phrase.dumpClosed[language]) }
        let cells = fields.map {
          $0.field.name + " "
            + (self.text(of: $0.column[row], $0.field.type, isReread: false) ?? "–")
        }
        let values = cells.isEmpty ? "" : ": " + cells.joined(separator: "; ")
        let words = table.place(ofRow: row).text + ": " + keys.joined(separator: ", ") + values
        text += DisplayWidth.escaping(words) + "\n"
      }
    }
    return text
  }

  private func line(_ message: Message, _ language: Language) -> String {
    DisplayWidth.escaping(message.text(in: language)) + "\n"
  }

  // MARK: Cells

  /// Nil for a missing cell. What is read again must not be taken for another number: three digits
  /// behind the point get a fourth.
  private func text(of cell: Cell, _ type: FieldType, isReread: Bool) -> String? {
    let categories = type.categories ?? []
    switch cell {
    case .missing: return nil
    case .number(let number):
      let text = number.decimalText() ?? number.description
      let parts = text.utf8.split(separator: UInt8(ascii: "."))
      return isReread && parts.count == 2 && parts[1].count == 3 ? text + "0" : text
    case .flag(let isTrue): return isTrue ? "yes" : "no"
    case .date(let date): return date.isoText
    case .category(let index): return categories[index].name
    case .set(let indexes):
      return indexes.sorted().map { categories[$0].name }.joined(separator: "+")
    case .text(let text): return text
    }
  }
}
