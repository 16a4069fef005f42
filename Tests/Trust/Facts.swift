/// What a cell says; numbers in the declared unit.
enum Entry: Hashable, Sendable {
  case missing
  case number(Fraction)
  case flag(Bool)
  case date(Int)
  case category(Int)
  /// Categories as bits.
  case set(Int)
  /// Where an area lies of which nothing says so; only completions fill this in.
  case parent(String)
}

/// The tables of a case.
struct Facts: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var id: String
    var year: Int
    var parent: String
    var isClosed: Bool
    /// By field; what is not there is missing.
    var cells: [Int: Entry]
  }

  /// By entity; nil where the table is not given.
  var tables: [[Row]?]
  /// Fields whose columns are left out: their cells are missing.
  var hiddenFields: Set<Int> = []

  var years: Set<Int> { Set(tables.flatMap { $0 ?? [] }.map(\.year)) }

  // MARK: Text

  /// The files, by path; the line of row i is i + 2.
  func files(_ rulebook: Rulebook) -> [(path: String, text: String)] {
    let needed = Needed(of: rulebook).fields.subtracting(hiddenFields)
    var files: [(path: String, text: String)] = []
    for (entity, rows) in tables.enumerated() {
      guard let rows else { continue }
      let fields = needed.filter { rulebook.fields[$0].entity == entity }.sorted()
      var headings = ["year", rulebook.entities[entity].name]
      if let parent = rulebook.parent(of: entity) {
        headings.append(rulebook.entities[parent].name)
      }
      let hasClosed = rows.contains(where: \.isClosed)
      if hasClosed { headings.append("closed") }
      var lines = [(headings + fields.map { rulebook.fields[$0].name }).joined(separator: ",")]
      for row in rows {
        var cells = [String(row.year), row.id]
        if entity > 0 { cells.append(row.parent) }
        if hasClosed { cells.append(row.isClosed ? "yes" : "") }
        cells += fields.map {
          Facts.text(row.cells[$0] ?? .missing, rulebook.fields[$0].type, row.year)
        }
        lines.append(cells.joined(separator: ","))
      }
      files.append(
        (rulebook.entities[entity].plural + ".csv", lines.joined(separator: "\n") + "\n"))
    }
    return files
  }

  private static func text(_ entry: Entry, _ type: CellType, _ year: Int) -> String {
    switch entry {
    case .missing: return year % 2 == 0 ? "-" : ""
    case .number(let value):
      if case .share = type { return ((value * Fraction(100)).decimals ?? "0") + "%" }
      return value.decimals ?? "0"
    case .flag(let isTrue): return isTrue ? "yes" : "no"
    case .date(let day): return Days.iso(day)
    case .category(let index): return Rulebook.category(index)
    case .set(let bits):
      return (0..<4).filter { bits & 1 << $0 != 0 }.map(Rulebook.category).joined(separator: "+")
    case .parent(let id): return id
    }
  }
}
