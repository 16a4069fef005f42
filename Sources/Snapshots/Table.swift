import Vocabulary

/// The rows of one kind of entity, column by column.
///
///     row     thing   year   parent   line          things   rows (by thing and year)
///     0       0 a     2029   0        2             0 a      0 2
///     1       1 b     2029   0        3             1 b      1
///     2       0 a     2030   1        4
///
/// A class, because a value of so many arrays is dear to hand on.
///
/// INVARIANT: all arrays of rows have the same length, and a thing has one row a year at most.
public final class Table: Sendable {
  /// How many things have a row. They come first among the ids of their entity, so that the index
  /// of a thing is the index of its id.
  public let thingCount: Int
  /// The ids of the entity: those of the things, then those that are only named as parents.
  public let ids: Identifiers
  public let years: Set<Int>

  // By row, in the order of the files and their lines.
  public let rowThings: [Int32]
  public let rowYears: [Int16]
  /// By index in the ids of the parent entity; -1 where the table has no such column.
  public let rowParents: [Int32]
  public let rowsAreClosed: [Bool]
  /// The line each row starts on.
  public let rowLines: [Int32]
  /// The names that occur, and for each row which it has; -1 for none, empty where nobody has.
  let names: Identifiers
  let rowNames: [Int32]
  /// The files the rows come from, in the order they were read.
  let sources: [TableSource]

  /// The rows of each thing in the order of their years, one thing behind the other.
  public let rowsByThing: [Int32]
  /// Where the rows of each thing start in `rowsByThing`; one more at the end.
  public let thingStarts: [Int32]

  /// By field; a field without a column is not there.
  public let columns: [Int: FieldColumn]

  init(
    thingCount: Int, ids: Identifiers, years: Set<Int>, rowThings: [Int32], rowYears: [Int16],
    rowParents: [Int32], rowsAreClosed: [Bool], rowLines: [Int32], names: Identifiers,
    rowNames: [Int32], sources: [TableSource], rowsByThing: [Int32],
    thingStarts: [Int32], columns: [Int: FieldColumn]
  ) {
    self.thingCount = thingCount
    self.ids = ids
    self.years = years
    self.rowThings = rowThings
    self.rowYears = rowYears
    self.rowParents = rowParents
    self.rowsAreClosed = rowsAreClosed
    self.rowLines = rowLines
    self.names = names
    self.rowNames = rowNames
    self.sources = sources
    self.rowsByThing = rowsByThing
    self.thingStarts = thingStarts
    self.columns = columns
  }

  /// What is known of a thing in a year.
  public enum Presence: Sendable, Hashable {
    /// It has a row of the year, by index.
    case reported(Int)
    /// It has an earlier row, this one the last, and none of the year.
    case silent(Int)
    /// It was closed in this row or by its last one; a closed row may be of the year.
    case closed(Int)
    /// It has no row up to the year.
    case absent

    /// The row that says where it belongs.
    public var row: Int? {
      switch self {
      case .reported(let row), .silent(let row), .closed(let row): row
      case .absent: nil
      }
    }
  }

  public var rowCount: Int { rowThings.count }

  /// The index of a thing by its id; nil where it has no row.
  public func thing(_ id: String) -> Int? {
    ids.index(of: id).flatMap { $0 < thingCount ? $0 : nil }
  }

  public func thing(ofRow row: Int) -> Int { Int(rowThings[row]) }
  public func year(ofRow row: Int) -> Int { Int(rowYears[row]) }

  /// The area a row belongs to, by index in the ids of the parent entity.
  public func parent(ofRow row: Int) -> Int? {
    rowParents[row] < 0 ? nil : Int(rowParents[row])
  }

  /// The files the rows come from, in the order they were read, and how many each gave.
  public var files: [(path: String, rows: Int)] {
    sources.indices.map { index in
      let end = index + 1 < sources.count ? sources[index + 1].firstRow : rowCount
      return (sources[index].path, end - sources[index].firstRow)
    }
  }

  /// Where a row stands.
  public func place(ofRow row: Int) -> DataPlace {
    let source = source(ofRow: row)
    let line = Int(rowLines[row])
    return DataPlace(
      path: source?.path ?? "", line: line, cell: source?.copy?.address(line: line))
  }

  /// How the column of a field is headed in the file a row stands in; nil where it has none.
  public func heading(of field: Int, inFileOfRow row: Int) -> String? {
    source(ofRow: row)?.headings[field]
  }

  private func source(ofRow row: Int) -> TableSource? { sources.last { $0.firstRow <= row } }

  /// Where the rows of a thing are in `rowsByThing`, and how many of them are up to a year.
  private func rows(of thing: Int, upTo year: Int) -> Range<Int> {
    let start = Int(thingStarts[thing])
    var low = start
    var high = Int(thingStarts[thing + 1])
    while low < high {
      let middle = (low + high) / 2
      if self.year(ofRow: Int(rowsByThing[middle])) <= year {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return start..<low
  }

  public func presence(of thing: Int, in year: Int) -> Presence {
    let rows = rows(of: thing, upTo: year)
    guard let index = rows.last else { return .absent }
    let last = Int(rowsByThing[index])
    if rowsAreClosed[last] { return .closed(last) }
    return self.year(ofRow: last) == year ? .reported(last) : .silent(last)
  }

  /// The value a thing has for a field in a year; a lasting one may be of an earlier year.
  public func cell(_ field: Int, of thing: Int, in year: Int, isLasting: Bool) -> Cell {
    row(giving: field, of: thing, in: year, isLasting: isLasting)
      .flatMap { columns[field]?[$0] } ?? .missing
  }

  /// The row that value stands in; nil where it is missing.
  public func row(giving field: Int, of thing: Int, in year: Int, isLasting: Bool) -> Int? {
    guard let column = columns[field] else { return nil }
    for index in rows(of: thing, upTo: year).reversed() {
      let row = Int(rowsByThing[index])
      if self.year(ofRow: row) < year, !isLasting { return nil }
      if !column.isMissing(row) { return row }
    }
    return nil
  }

  /// The name a thing last had up to a year.
  public func name(of thing: Int, in year: Int) -> String? {
    if rowNames.isEmpty { return nil }
    for index in rows(of: thing, upTo: year).reversed() {
      let name = rowNames[Int(rowsByThing[index])]
      if name >= 0 { return names[Int(name)] }
    }
    return nil
  }

  /// The name in a row.
  public func name(ofRow row: Int) -> String? {
    rowNames.isEmpty || rowNames[row] < 0 ? nil : names[Int(rowNames[row])]
  }
}

/// A file that rows of a table come from.
struct TableSource: Sendable {
  let path: String
  let firstRow: Int
  /// How its columns are headed, by field.
  let headings: [Int: String]
  /// Of a table in a sheet: names its rows by their cells.
  let copy: SheetCopy?
}
