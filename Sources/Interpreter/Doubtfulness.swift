import Snapshots
import Vocabulary

/// The areas whose verdicts may rest on a row that breaks a check: only of these must be known
/// which rows were used, all others are counted by the block.
///
///     broken row      of school s, once in commune c, now in d
///     below it        whoever lies below a broken area, and may read it
///     areas above     c and d with their provinces
struct Doubtfulness {
  /// By kind: whether each may, by index; empty where none of a kind does.
  private var areas: [[Bool]]

  init(of broken: some Sequence<RowReference>, in snapshot: Snapshot) {
    let kinds = snapshot.catalogue.entities.indices
    areas = kinds.map { _ in [] }
    for row in broken {
      guard let table = snapshot.tables[row.entity] else { continue }
      mark(table.thing(ofRow: row.row), of: row.entity, in: snapshot)
    }
    // The way down and then the way up, in whatever year a row leads there. Each step follows the
    // rows of one kind, so that there are as many at most as there are kinds.
    for _ in kinds {
      for kind in kinds { spread(through: kind, in: snapshot, isDownward: true) }
    }
    for _ in kinds {
      for kind in kinds { spread(through: kind, in: snapshot, isDownward: false) }
    }
  }

  func holds(of area: Area) -> Bool {
    guard let index = area.index, index < areas[area.entity].count else { return false }
    return areas[area.entity][index]
  }

  private mutating func mark(_ area: Int, of kind: Int, in snapshot: Snapshot) {
    if areas[kind].isEmpty {
      areas[kind] = Array(repeating: false, count: snapshot.areas(of: kind).count)
    }
    areas[kind][area] = true
  }

  private mutating func spread(through kind: Int, in snapshot: Snapshot, isDownward: Bool) {
    guard let parent = snapshot.catalogue.entities[kind].parent,
      let table = snapshot.tables[kind], !areas[isDownward ? parent : kind].isEmpty
    else { return }
    for row in 0..<table.rowCount {
      guard let area = table.parent(ofRow: row) else { continue }
      let thing = table.thing(ofRow: row)
      if isDownward, areas[parent][area] { mark(thing, of: kind, in: snapshot) }
      if !isDownward, areas[kind][thing] { mark(area, of: parent, in: snapshot) }
    }
  }
}
