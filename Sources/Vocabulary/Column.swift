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
    let own = catalogue.entities[entity]
    add(["year", "năm"], .year)
    add([own.name] + own.labels.also, .identifier)
    if let parent = own.parent {
      let area = catalogue.entities[parent]
      add([area.name] + area.labels.also, .parent)
    }
    let words = own.labels.vi.map { [$0, "tên " + $0] } ?? []
    add(["name", "tên"] + words, .name)
    add(["closed", "giải thể"], .closed)
    for index in catalogue.fields(of: entity) {
      let field = catalogue.fields[index]
      let labels = [field.labels.vi, field.labels.en].compactMap { $0 } + field.labels.also
      add([field.name] + labels, .field(index))
    }
  }

  private mutating func add(_ headings: [String], _ column: Column) {
    for heading in headings {
      let key = HeadingFold.key(heading)
      if columns[key]?.contains(column) != true { columns[key, default: []].append(column) }
    }
  }

  /// The columns a heading may stand for: none, one, or several that it does not tell apart.
  public func columns(for heading: String) -> [Column] {
    columns[HeadingFold.key(heading)] ?? []
  }
}
