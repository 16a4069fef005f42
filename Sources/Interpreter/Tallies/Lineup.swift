import Snapshots
import Vocabulary

/// The members of every area of a kind in every year a run looks at, side by side.
///
///     slots   2029 a   2029 b   2030 a   2030 b      year by year, in each the areas in order
///     starts  0        2        3        4        6
///     lanes   0 4      1        2        ~0 3         rows; `~row` for a silent member, its last
struct Lineup: Sendable {
  let years: [Int]
  let areaCount: Int
  private let starts: [Int32]
  private let lanes: [Int32]
  /// By year: whether it is known in which area every member lies.
  let isCertain: [Bool]
  /// By year: whether the table of the members has a row of it.
  let isReported: [Bool]

  /// `positions` say where each area of the kind stands in the order. Nil where a table on the way
  /// from the area to its members was not given.
  init?(of entity: Int, in kind: Int, _ positions: [Int32], years: [Int], _ snapshot: Snapshot) {
    let path = snapshot.catalogue.ancestors(of: entity).prefix { $0 != kind }
    guard let table = snapshot.tables[entity], path.allSatisfy({ snapshot.tables[$0] != nil })
    else { return nil }
    self.years = years
    areaCount = positions.count
    isReported = years.map { table.years.contains($0) }
    var isCertain = years.map { _ in true }
    let areas = years.map { Lineup.areas(of: Array(path), in: $0, positions, snapshot) }
    var counts = [Int32](repeating: 0, count: years.count * areaCount + 1)
    var places: [(slot: Int32, lane: Int32)] = []
    places.reserveCapacity(table.rowCount)
    for thing in 0..<table.thingCount {
      table.eachYear(of: thing, in: years) { ordinal, row, isSilent in
        let parent = Int(table.rowParents[row])
        if parent < 0 { return }
        let position = areas[ordinal].isEmpty ? positions[parent] : areas[ordinal][parent]
        guard position >= 0 else {
          isCertain[ordinal] = false
          return
        }
        let slot = Int32(ordinal * positions.count) + position
        counts[Int(slot) + 1] += 1
        places.append((slot, isSilent ? ~Int32(row) : Int32(row)))
      }
    }
    for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
    var next = counts
    var lanes = [Int32](repeating: 0, count: places.count)
    for place in places {
      lanes[Int(next[Int(place.slot)])] = place.lane
      next[Int(place.slot)] += 1
    }
    starts = counts
    self.lanes = lanes
    self.isCertain = isCertain
  }

  /// Where each area of the first kind of a path lies in a year, by its position; -1 where that
  /// cannot be told. Empty where the path is.
  private static func areas(
    of path: [Int], in year: Int, _ positions: [Int32], _ snapshot: Snapshot
  ) -> [Int32] {
    guard let first = path.first else { return [] }
    return (0..<snapshot.areas(of: first).count).map { start in
      var area = start
      for kind in path {
        guard let table = snapshot.tables[kind], area < table.thingCount,
          let row = table.presence(of: area, in: year).row, let parent = table.parent(ofRow: row)
        else { return -1 }
        area = parent
      }
      return positions[area]
    }
  }

  /// The slots of some areas, by their positions, in a year, by its place among the years.
  func starts(of areas: Range<Int>, year ordinal: Int) -> ArraySlice<Int32> {
    let first = ordinal * areaCount
    return starts[first + areas.lowerBound...first + areas.upperBound]
  }

  /// The members of some areas in a year.
  func lanes(of areas: Range<Int>, year ordinal: Int) -> [Int32] {
    let starts = starts(of: areas, year: ordinal)
    guard let first = starts.first, let end = starts.last else { return [] }
    return Array(lanes[Int(first)..<Int(end)])
  }

  /// How many members there are in all years.
  var laneCount: Int { lanes.count }
}

extension Table {
  /// Walks the years in which a thing is a member: with its row of the year, or silent with its
  /// last one. The years are in order.
  fileprivate func eachYear(
    of thing: Int, in years: [Int], _ body: (_ ordinal: Int, _ row: Int, _ isSilent: Bool) -> Void
  ) {
    var index = Int(thingStarts[thing])
    let end = Int(thingStarts[thing + 1])
    var last: Int?
    for (ordinal, year) in years.enumerated() {
      while index < end, self.year(ofRow: Int(rowsByThing[index])) <= year {
        last = Int(rowsByThing[index])
        index += 1
      }
      guard let last, !rowsAreClosed[last] else { continue }
      body(ordinal, last, self.year(ofRow: last) < year)
    }
  }
}
