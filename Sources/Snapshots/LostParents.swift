import Diagnostics
import Vocabulary

extension Snapshot {
  /// Notices of ids that rows name as their area, but that have no row in the table of the areas.
  func lostParents() -> [Diagnostic] {
    catalogue.entities.indices.compactMap { entity in
      guard let parent = catalogue.entities[entity].parent, let areas = tables[parent],
        ids[parent].count > areas.thingCount, let table = tables[entity]
      else { return nil }
      return LostParents(in: table, of: entity, in: catalogue, areas).diagnostic
    }
  }
}

/// The ids of areas that only the rows of one table name.
private struct LostParents {
  let table: Table
  let entity: Entity
  let area: Entity
  let areas: Table
  /// In the order of the rows, with how many name each.
  private var lost: [(id: Int, rows: Int, first: Int)] = []

  /// So many ids are told one by one.
  private static let most = 12

  init(in table: Table, of entity: Int, in catalogue: Catalogue, _ areas: Table) {
    self.table = table
    self.areas = areas
    self.entity = catalogue.entities[entity]
    area = catalogue.entities[self.entity.parent ?? entity]
    var indexes: [Int: Int] = [:]
    for row in 0..<table.rowCount {
      guard let id = table.parent(ofRow: row), id >= areas.thingCount else { continue }
      if let index = indexes[id] {
        lost[index].rows += 1
      } else {
        indexes[id] = lost.count
        lost.append((id, 1, row))
      }
    }
  }

  var diagnostic: Diagnostic? {
    if lost.isEmpty { return nil }
    let shown = lost.prefix(LostParents.most)
    var told = shown.map { item -> Message.Argument in
      .message(
        Message(
          .lostInRows, .words(areas.ids[item.id]), .number(item.rows),
          .words(table.place(ofRow: item.first).text)))
    }
    if lost.count > shown.count {
      told.append(.message(Message(.moreLost, .number(lost.count - shown.count))))
    }
    let known = knownByBareID()
    let help = shown.compactMap { item -> Message? in
      let id = areas.ids[item.id]
      return known[bare(id)].map { Message(.idMayBe, .words(id), .words($0)) }
    }
    return Diagnostic(
      .lostParent,
      Message(
        .lostParent, .words(entity.plural), .words(area.name), .words(area.plural),
        .series(told)),
      at: nil, help: help)
  }

  /// The ids that have a row, by what is left of them without zeros before it.
  private func knownByBareID() -> [[UInt8]: String] {
    var known: [[UInt8]: String] = [:]
    for thing in 0..<areas.thingCount {
      let id = areas.ids[thing]
      known[bare(id)] = known[bare(id)] ?? id
    }
    return known
  }

  private func bare(_ id: String) -> [UInt8] { Array(id.utf8.drop { $0 == UInt8(ascii: "0") }) }
}
