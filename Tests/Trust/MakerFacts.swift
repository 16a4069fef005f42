import TestSupport

/// Makes up the tables of a case.
extension Maker {
  mutating func factsMade() -> Facts {
    var facts = Facts(tables: [[], [], []])
    // Some cases have few missing cells, so that all completions can be tried.
    let missing = random.pick([3, 8, 15, 30])
    let provinces = random.chance(70) ? ["p1"] : ["p1", "p2"]
    let communes = Array(["c1", "c2", "c3"].prefix(1 + random.below(3)))
    let schools = (0..<random.pick([0, 1, 2, 3, 3, 4, 5, 6])).map { "s\($0)" }
    let years = Maker.years.filter { $0 < 2028 && random.chance(80) }
    for year in years {
      for id in provinces where random.chance(92) {
        facts.tables[0]?.append(row(0, id, year, "", missing))
      }
      for id in communes where random.chance(92) {
        facts.tables[1]?.append(row(1, id, year, random.pick(provinces), missing))
      }
      for id in schools where random.chance(88) {
        let parent = random.chance(4) ? "c9" : random.chance(70) ? "c1" : random.pick(communes)
        facts.tables[2]?.append(row(2, id, year, parent, missing))
      }
    }
    for entity in 0..<2 where random.chance(6) { facts.tables[entity] = nil }
    if random.chance(3) { facts.tables[2] = nil }
    for field in rulebook.fields.indices where random.chance(3) { facts.hiddenFields.insert(field) }
    return facts
  }

  /// Adds many communes and schools, of which some close and some fall silent.
  mutating func crowd(_ facts: inout Facts) {
    let communes = (4..<16).map { "c\($0)" }
    for (entity, ids) in [(1, communes), (2, (6..<46).map { "s\($0)" })] {
      let parents = entity == 1 ? ["p1", "p2"] : communes
      for id in ids {
        let home = random.pick(parents)
        for year in Maker.years where random.chance(80) {
          let parent = random.chance(85) ? home : random.pick(parents)
          var row = row(entity, id, year, parent, 10)
          row.isClosed = random.chance(8)
          facts.tables[entity]?.append(row)
        }
      }
    }
  }

  mutating func row(
    _ entity: Int, _ id: String, _ year: Int, _ parent: String, _ missing: Int
  ) -> Facts.Row {
    var cells: [Int: Entry] = [:]
    for index in rulebook.fields.indices where rulebook.fields[index].entity == entity {
      if !random.chance(missing) { cells[index] = entry(rulebook.fields[index].type, year) }
    }
    return Facts.Row(
      id: id, year: year, parent: parent, isClosed: random.chance(3), cells: cells)
  }

  mutating func entry(_ type: CellType, _ year: Int) -> Entry {
    switch type {
    case .count(let low, let high):
      return .number(Fraction(low + random.below((high ?? 5) - low + 1)))
    case .share(let low, _):
      let value = Fraction(random.below(9), over: 8)
      return .number(max(low, value))
    case .number(_, let low, let high):
      if low == nil, random.chance(2) { return .number(Maker.huge) }
      let value = Fraction(random.below(17) - 4, over: 4)
      return .number(min(max(value, low ?? value), high ?? value))
    case .level(let low, let high): return .number(Fraction(low + random.below(high - low + 1)))
    case .rank: return .number(Fraction(1 + random.below(4)))
    case .flag: return .flag(random.chance(50))
    case .date: return .date(Days.number(year, 1 + random.below(12), 14 + random.below(3)) ?? 0)
    case .one(let count): return .category(random.below(count))
    case .any(let count): return .set(1 + random.below((1 << count) - 1))
    }
  }

  /// Sums and products of such numbers soon leave every machine word behind.
  static let huge = Fraction(Whole(text: "123456789012345678901234567890"), over: .one)
}
