import Snapshots
import Vocabulary

/// Who belongs to which area in one year. Areas and things are known by their indexes.
struct Roll {
  /// The things that name a parent, in the order of the table; closed ones included.
  private(set) var members: [Int: [Int]] = [:]
  /// Those whose parent has no row up to the year: where it lies itself cannot be told.
  private(set) var orphans: [Int] = []

  init(of table: Table, in year: Int, below parents: Table?) {
    for thing in 0..<table.thingCount {
      guard let row = table.presence(of: thing, in: year).row,
        let parent = table.parent(ofRow: row)
      else { continue }
      members[parent, default: []].append(thing)
      if parents?.knows(parent, in: year) != true { orphans.append(thing) }
    }
  }
}

extension Table {
  /// Whether an area has a row up to a year, which says where it lies.
  func knows(_ area: Int, in year: Int) -> Bool {
    area < thingCount && presence(of: area, in: year) != .absent
  }

  /// Whether the last row up to a year says that an area was closed.
  func isClosed(_ area: Int, in year: Int) -> Bool {
    guard area < thingCount, case .closed = presence(of: area, in: year) else { return false }
    return true
  }
}

/// The rolls of a run, each made when it is first asked for.
struct Rolls {
  let snapshot: Snapshot
  private var rolls: [Key: Roll] = [:]

  private struct Key: Hashable {
    let entity: Int
    let year: Int
  }

  /// A thing that belongs to an area, or may.
  struct Member {
    let thing: Int
    let isCertain: Bool
  }

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The members of an area in a year, in the order of their table; nil where the area is missing:
  /// a table on the way was not given, or has no row of the year and no silent member surely lies
  /// here.
  mutating func members(
    of entity: Int, in area: (entity: Int, index: Int), year: Int
  ) -> [Member]? {
    let path =
      snapshot.catalogue.ancestors(of: entity).prefix { $0 != area.entity }.reversed() + [entity]
    var certain = [area.index]
    var possible: [Int] = []
    var found: [Member] = []
    for (level, kind) in path.enumerated() {
      guard let table = snapshot.tables[kind] else { return nil }
      let roll = roll(of: kind, table, year)
      var isCertain: [Int: Bool] = [:]
      if level > 0 { for thing in roll.orphans { isCertain[thing] = false } }
      for id in possible { for thing in roll.members[id] ?? [] { isCertain[thing] = false } }
      for id in certain { for thing in roll.members[id] ?? [] { isCertain[thing] = true } }
      found = isCertain.keys.sorted().map { Member(thing: $0, isCertain: isCertain[$0] == true) }
      certain = found.filter { $0.isCertain }.map { $0.thing }
      possible = found.filter { !$0.isCertain }.map { $0.thing }
    }
    guard let table = snapshot.tables[entity] else { return nil }
    let present = found.filter { member in
      switch table.presence(of: member.thing, in: year) {
      case .reported, .silent: true
      case .closed, .absent: false
      }
    }
    return table.years.contains(year) || present.contains { $0.isCertain } ? present : nil
  }

  private mutating func roll(of entity: Int, _ table: Table, _ year: Int) -> Roll {
    let key = Key(entity: entity, year: year)
    if let roll = rolls[key] { return roll }
    let parent = snapshot.catalogue.entities[entity].parent
    let roll = Roll(of: table, in: year, below: parent.flatMap { snapshot.tables[$0] })
    rolls[key] = roll
    return roll
  }
}
