import Diagnostics
import Vocabulary

/// The data of a run: the tables that were given, each over all its years.
public struct Snapshot: Sendable {
  public let catalogue: Catalogue
  /// By entity; nil where the table was not given.
  public internal(set) var tables: [Table?]

  /// Every year in which some table has a row.
  public var years: Set<Int> { Set(tables.compactMap { $0?.years }.flatMap { $0 }) }
}

/// The rows of one kind of entity.
///
///     rows     0: a 2029   1: b 2029   2: a 2030          in the order of the file
///     things   0: "a", rows 0 2    1: "b", rows 1         in the order of their first row
public struct Table: Sendable {
  public internal(set) var things: [Thing] = []
  public internal(set) var rows: [Row] = []
  public internal(set) var years: Set<Int> = []
  /// By field; one cell for each row. A field without a column is not there.
  var columns: [Int: [Cell]] = [:]
  var indexes: [String: Int] = [:]

  /// A school, a commune: what an id names in all its years.
  public struct Thing: Sendable {
    public let id: String
    /// In the order of the years.
    public internal(set) var rows: [Int]
  }

  /// What a thing reports of one year, besides its fields.
  public struct Row: Sendable {
    public let thing: Int
    public let year: Int
    /// The id of the area it belongs to; nil where the table has no such column.
    public let parent: String?
    public let name: String?
    public let isClosed: Bool
    public let place: Place
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

  public func thing(_ id: String) -> Int? { indexes[id] }

  public func presence(of thing: Int, in year: Int) -> Presence {
    guard let last = things[thing].rows.last(where: { rows[$0].year <= year }) else {
      return .absent
    }
    if rows[last].isClosed { return .closed(last) }
    return rows[last].year == year ? .reported(last) : .silent(last)
  }

  /// The value a thing has for a field in a year; a lasting one may be of an earlier year.
  public func cell(_ field: Int, of thing: Int, in year: Int, isLasting: Bool) -> Cell {
    guard let column = columns[field] else { return .missing }
    for row in things[thing].rows.reversed() where rows[row].year <= year {
      if rows[row].year < year, !isLasting { return .missing }
      if column[row] != .missing { return column[row] }
    }
    return .missing
  }

  /// The name a thing last had up to a year.
  public func name(of thing: Int, in year: Int) -> String? {
    for row in things[thing].rows.reversed() where rows[row].year <= year {
      if let name = rows[row].name { return name }
    }
    return nil
  }
}

/// One value of a table. The cells of a column are of the type of its field, or missing.
public enum Cell: Sendable, Hashable {
  case missing
  /// Counts, shares, levels, ranks, and numbers in the declared unit.
  case number(Rational)
  case flag(Bool)
  case date(CalendarDate)
  /// By index in the categories of the field.
  case category(Int)
  case set(Set<Int>)
}
