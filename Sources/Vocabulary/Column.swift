import Diagnostics

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
public struct Headings: Sendable, Hashable {
  private var columns: [String: [Column]] = [:]

  init(of entity: Int, in catalogue: Catalogue) {
    add(Headings.ofKeys(of: entity, in: catalogue))
    for index in catalogue.fields(of: entity) {
      let column = Column.field(index)
      let texts = Headings.of(catalogue.fields[index])
      add(texts.map { Heading(text: $0, column: column) })
      // Nobody who writes the unit behind a label has to be told of it first.
      for unit in catalogue.fields[index].type.unit.map({ [$0.words.vi, $0.words.en, $0.symbol] })
        ?? []
      {
        add(texts.map { Heading(text: $0 + " (" + unit + ")", column: column) })
      }
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

  // MARK: Forms

  /// How a form heads a column: by its label in a language where that names no other column, else
  /// by its name. Behind a share stands `(%)`, so that people may fill
  /// in plain percents, and behind an amount its unit.
  public static func inForm(
    _ column: Column, of entity: Int, in catalogue: Catalogue, _ language: Language?
  ) -> String {
    let own = catalogue.entities[entity]
    switch column {
    case .year: return language == .vi ? "Năm" : "year"
    case .closed: return language == .vi ? "Giải thể" : "closed"
    case .name: return language == .vi ? own.labels.vi.map { "Tên " + $0 } ?? "Tên" : "name"
    case .identifier: return idInForm(own, language)
    case .parent: return own.parent.map { idInForm(catalogue.entities[$0], language) } ?? ""
    case .field(let index):
      let field = catalogue.fields[index]
      let headings = catalogue.headings[entity]
      let label = language.flatMap { field.labels[$0] ?? field.labels.vi ?? field.labels.en }
      guard let label, headings.columns(for: label) == [column] else { return field.name }
      if case .share = field.type, !label.utf8.contains(UInt8(ascii: "%")) { return label + " (%)" }
      guard let unit = field.type.unit, let language else { return label }
      let whole = label + " (" + unit.words[language] + ")"
      return headings.columns(for: whole) == [column] ? whole : label
    }
  }

  private static func idInForm(_ entity: Entity, _ language: Language?) -> String {
    language == .vi ? entity.labels.vi.map { "Mã " + $0 } ?? entity.name : entity.name
  }
}
