import Diagnostics
import Vocabulary

/// A table that stands amid other text, as those of tests stand in rules: raw cells with their
/// places, each row on a line of its own.
public struct WrittenTable: Sendable {
  /// By index in the catalogue.
  public let entity: Int
  public let year: Int
  /// The headings, then the rows, as many cells in each.
  public let lines: [[Cell]]

  public struct Cell: Sendable {
    public let text: String
    public let place: Place

    public init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  public init(entity: Int, year: Int, lines: [[Cell]]) {
    self.entity = entity
    self.year = year
    self.lines = lines
  }
}

extension Snapshot {
  /// Reads tables that stand in one text by the grammar of files, for they are handed on as such;
  /// what is wrong with a cell is said of its place in the text. `lines` are those of the text.
  public static func reading(
    _ tables: [WrittenTable], in path: String, _ lines: LineTable, against catalogue: Catalogue,
    withParentsOf entities: Set<Int>
  ) -> SnapshotReading {
    var copies = WrittenCopies(path, lines)
    let files = tables.compactMap { copies.file(of: $0) }
    let reading = Snapshot.reading(files, against: catalogue, withParentsOf: entities)
    // A test names only the fields that matter to it: notices about columns say nothing.
    let errors = reading.diagnostics.filter { $0.severity == .error }
    return SnapshotReading(
      snapshot: reading.snapshot,
      diagnostics: errors.map { copies.inText($0, reading.sources) }, sources: [])
  }
}

/// The tables of a text, each copied into a file of comma-separated cells, whose lines have the
/// numbers they have in the text.
///
///     41  schools | school | teachers          "school","teachers"
///     42          // the first of two
///     43          | a      | 12                "a","12"
private struct WrittenCopies {
  private let path: String
  private let lines: LineTable
  /// The columns at which the cells of a line begin in the copy, with their places in the text.
  private var cells: [Int: [(column: Int, place: Place)]] = [:]

  init(_ path: String, _ lines: LineTable) {
    self.path = path
    self.lines = lines
  }

  mutating func file(of table: WrittenTable) -> TableFile? {
    guard let first = table.lines.first?.first else { return nil }
    let firstLine = lines.line(of: Int(first.place.start))
    var line = firstLine
    var bytes: [UInt8] = []
    for written in table.lines {
      guard let cell = written.first else { continue }
      while line < lines.line(of: Int(cell.place.start)) { endLine(&line, &bytes) }
      var column = 1
      for (index, cell) in written.enumerated() {
        if index > 0 {
          bytes.append(UInt8(ascii: ","))
          column += 1
        }
        cells[line, default: []].append((column, cell.place))
        let start = bytes.count
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.text.utf8 {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in bytes[start...] where byte & 0xC0 != 0x80 { column += 1 }
      }
      endLine(&line, &bytes)
    }
    return TableFile(
      entity: table.entity, year: table.year, file: DataFile(path: path, bytes: bytes),
      firstLine: firstLine)
  }

  private func endLine(_ line: inout Int, _ bytes: inout [UInt8]) {
    bytes.append(0x0A)
    line += 1
  }

  /// A diagnostic about the copies, said of the text.
  func inText(_ diagnostic: Diagnostic, _ sources: [SourceText]) -> Diagnostic {
    // Here a year stands above a table where files lie in a folder of their year.
    let isYear = diagnostic.code == .yearDisagrees
    return Diagnostic(
      diagnostic.code,
      isYear
        ? Message(.yearDisagreesWithTable, diagnostic.message.arguments) : diagnostic.message,
      at: diagnostic.place.flatMap { place($0, sources) },
      notes: diagnostic.notes.map { note in
        Diagnostic.Note(note.message, at: note.place.flatMap { place($0, sources) })
      }, help: isYear ? [Message(.moveRowToItsYear)] : diagnostic.help)
  }

  private func place(_ place: Place, _ sources: [SourceText]) -> Place? {
    let excerpt = LineTable(sources[Int(place.file)])
    let column = excerpt.column(of: Int(place.start))
    let line = cells[excerpt.line(of: Int(place.start))] ?? []
    return (line.last { $0.column <= column } ?? line.first)?.place
  }
}
