/// What a column of an entity's table holds, told by its heading.
public enum Column: Sendable, Hashable {
  case year
  case identifier
  /// The id of the area the row belongs to.
  case parent
  case name
  case closed
  /// A field, by index.
  case field(Int)
}

/// The headings of one entity's table, folded and looked up.
public struct Headings: Sendable {
  private var columns: [String: [Column]] = [:]

  public init(of entity: Int, in catalogue: Catalogue) {
    add(Headings.ofKeys(of: entity, in: catalogue))
    for index in catalogue.fields(of: entity) {
      let column = Column.field(index)
      add(Headings.of(catalogue.fields[index]).map { Heading(text: $0, column: column) })
    }
  }

  private mutating func add(_ headings: [Heading]) {
    for heading in headings {
      let key = HeadingFold.key(heading.text)
      if columns[key]?.contains(heading.column) != true {
        columns[key, default: []].append(heading.column)
      }
    }
  }

  /// One of the ways to head a column.
  public struct Heading: Sendable, Hashable {
    public let text: String
    public let column: Column

    public init(text: String, column: Column) {
      self.text = text
      self.column = column
    }
  }

  /// The headings of the columns that say of whom and when a row speaks.
  public static func ofKeys(of entity: Int, in catalogue: Catalogue) -> [Heading] {
    let own = catalogue.entities[entity]
    let area = own.parent.map { catalogue.entities[$0] }
    let names = own.labels.vi.map { [$0, "tên " + $0] } ?? []
    let all: [(Column, [String])] = [
      (.year, ["year", "năm"]), (.identifier, ids(of: own)),
      // Nobody heads a column of names by another entity: in a table of schools `Xã` is the id.
      (.parent, area.map { ids(of: $0) + [$0.labels.vi, $0.labels.en].compactMap { $0 } } ?? []),
      (.name, ["name", "tên"] + names), (.closed, ["closed", "giải thể"]),
    ]
    return all.flatMap { column, texts in texts.map { Heading(text: $0, column: column) } }
  }

  /// What a column of the ids of an entity may be called: `school`, `mã trường`.
  private static func ids(of entity: Entity) -> [String] {
    [entity.name] + entity.labels.also + (entity.labels.vi.map { ["mã " + $0] } ?? [])
  }

  /// What the column of a field may be called.
  public static func of(_ field: Field) -> [String] {
    [field.name] + [field.labels.vi, field.labels.en].compactMap { $0 } + field.labels.also
  }

  /// The columns a heading may stand for: none, one, or several that it does not tell apart.
  public func columns(for heading: String) -> [Column] {
    columns[HeadingFold.key(heading)] ?? []
  }

  /// The same for a heading of a table, in which a `%` that no label has tells only how the cells
  /// below it are written.
  public func columns(met heading: String) -> [Column] {
    let whole = columns(for: heading)
    return whole.isEmpty ? columns(for: Headings.withoutPercent(heading)) : whole
  }

  /// A heading without `%` or `(%)`, which tell how its cells are written and not what they hold.
  public static func withoutPercent(_ heading: String) -> String {
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
}
