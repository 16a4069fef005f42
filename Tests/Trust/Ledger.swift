/// The rows of a case by what they speak of.
struct Ledger {
  let facts: Facts
  let years: Set<Int>
  /// By entity and id, in the order of the years.
  private let rows: [[String: [Facts.Row]]]

  init(_ facts: Facts) {
    self.facts = facts
    years = facts.years
    rows = facts.tables.map { table in
      Dictionary(grouping: table ?? [], by: \.id).mapValues { $0.sorted { $0.year < $1.year } }
    }
  }

  /// What is known of a thing as of a year.
  enum Presence {
    case reported(Facts.Row)
    /// Its last row.
    case silent(Facts.Row)
    case closed(Facts.Row)
    case absent

    var row: Facts.Row? {
      switch self {
      case .reported(let row), .silent(let row), .closed(let row): row
      case .absent: nil
      }
    }
  }

  func presence(_ entity: Int, _ id: String, in year: Int) -> Presence {
    guard let last = rows[entity][id]?.last(where: { $0.year <= year }) else { return .absent }
    if last.isClosed { return .closed(last) }
    return last.year == year ? .reported(last) : .silent(last)
  }

  func isGiven(_ entity: Int) -> Bool { facts.tables[entity] != nil }

  func hasRows(_ entity: Int, in year: Int) -> Bool {
    facts.tables[entity]?.contains { $0.year == year } ?? false
  }

  /// The ids of those who are there in a year, reported or silent.
  func members(_ entity: Int, in year: Int) -> [String] {
    rows[entity].keys.sorted().filter { id in
      switch presence(entity, id, in: year) {
      case .reported, .silent: true
      case .closed, .absent: false
      }
    }
  }

  /// What was last reported of a field up to a year, and when.
  func lastEntry(_ field: Int, _ entity: Int, _ id: String, upTo year: Int) -> (Entry, Int)? {
    if facts.hiddenFields.contains(field) { return nil }
    for row in (rows[entity][id] ?? []).reversed() where row.year <= year {
      if let entry = row.cells[field], entry != .missing { return (entry, row.year) }
    }
    return nil
  }

  /// The areas of an entity that have a row or are named as a parent, up to a year.
  func areas(_ entity: Int, upTo year: Int) -> [String] {
    var ids = Set((facts.tables[entity] ?? []).filter { $0.year <= year }.map(\.id))
    if entity + 1 < facts.tables.count {
      ids.formUnion((facts.tables[entity + 1] ?? []).filter { $0.year <= year }.map(\.parent))
    }
    return ids.sorted()
  }
}
