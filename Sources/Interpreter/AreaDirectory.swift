import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The areas of a kind in the order of reports, with the first year in which a row speaks of each.
struct AreaDirectory: Sendable {
  /// By index among the ids of the kind, in the order of the bytes of the ids.
  let order: [Int]
  /// By index; beyond every year where only rows that name no parent speak of it.
  private let firstYears: [Int]

  init(of entity: Int, in snapshot: Snapshot) {
    let ids = snapshot.areas(of: entity)
    var firstYears = [Int](repeating: .max, count: ids.count)
    if let table = snapshot.tables[entity] {
      for row in 0..<table.rowCount {
        let thing = table.thing(ofRow: row)
        firstYears[thing] = min(firstYears[thing], table.year(ofRow: row))
      }
    }
    for (index, other) in snapshot.catalogue.entities.enumerated() where other.parent == entity {
      guard let table = snapshot.tables[index] else { continue }
      for row in 0..<table.rowCount {
        guard let parent = table.parent(ofRow: row) else { continue }
        firstYears[parent] = min(firstYears[parent], table.year(ofRow: row))
      }
    }
    let names = (0..<ids.count).map { Array(ids[$0].utf8) }
    order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    self.firstYears = firstYears
  }

  /// By index: the place of each area in the order.
  var positions: [Int32] {
    var positions = [Int32](repeating: 0, count: order.count)
    for (position, area) in order.enumerated() { positions[area] = Int32(position) }
    return positions
  }

  /// Whether an area has a row, or is named by one, up to a year.
  func knows(_ area: Int, upTo year: Int) -> Bool { firstYears[area] <= year }

  /// The areas that have a row, or are named by one, up to a year.
  func areas(upTo year: Int) -> [Int] { order.filter { knows($0, upTo: year) } }
}

/// The areas a plan is judged for.
struct PlanAreas {
  /// Nil for the index of an area no row speaks of.
  let areas: [(index: Int?, id: String)]
  /// Said where no row speaks of the area, or of any area.
  let diagnostic: Diagnostic?

  init(of plan: Plan, _ directory: AreaDirectory, in snapshot: Snapshot, asOf year: Int) {
    let known = directory.areas(upTo: year)
    let ids = snapshot.areas(of: plan.scope.entity)
    let isFound: Bool
    if let id = plan.scope.identifier {
      let index = ids.index(of: id).flatMap { known.contains($0) ? $0 : nil }
      areas = [(index, id)]
      isFound = index != nil
    } else {
      areas = known.map { ($0, ids[$0]) }
      isFound = !known.isEmpty
    }
    let shown = known.prefix(12).map {
      Message.Argument.message(Message(.quoted, .words(ids[$0])))
    }
    diagnostic =
      isFound
      ? nil
      : Diagnostic(
        .planWithoutRows, Message(.planWithoutRows, .number(year), .words(plan.name)),
        at: plan.place, help: shown.isEmpty ? [] : [Message(.areasInData, .series(shown))])
  }
}
