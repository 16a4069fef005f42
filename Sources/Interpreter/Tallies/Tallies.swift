import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The members of all areas laid out once, for as many threads as like.
struct Lineups: Sendable {
  private var bound: [BoundSpec] = []
  private var kinds: [Int: Kind] = [:]
  let plan: TallyPlan
  let years: [Int]
  /// How many lineups there are.
  private(set) var count = 0

  /// A kind of area.
  private struct Kind {
    /// By area: its place in the order in which areas are judged.
    let positions: [Int32]
    /// The most members an area has in a year, on the average, of any kind.
    var membersPerArea = 1
  }

  private struct Key: Hashable {
    let entity: Int
    let kind: Int
  }

  /// The members of one kind in the areas of another, which many aggregates share.
  struct NumberedLineup: Sendable {
    let number: Int
    let lineup: Lineup
  }

  /// An aggregate bound to a snapshot. A class, because a value of so many parts is dear to hand on.
  final class BoundSpec: Sendable {
    let spec: TallySpec
    /// Nil where a table on the way to the members was not given.
    let lineup: NumberedLineup?
    let table: Table?
    let membership: BoundTest?
    let condition: BoundTest?
    let number: BoundNumber?

    init(
      _ spec: TallySpec, _ lineup: NumberedLineup?, _ table: Table?, _ catalogue: Catalogue
    ) {
      func test(_ test: RowTest?) -> BoundTest? {
        guard let table, let test else { return nil }
        return BoundTest(test, table, catalogue)
      }
      self.spec = spec
      self.lineup = lineup
      self.table = table
      membership = test(spec.membership)
      condition = test(spec.condition)
      number = spec.number.flatMap { number in
        table.map { BoundNumber(number, $0, catalogue) }
      }
    }
  }

  init(of program: Program, over snapshot: Snapshot, years: [Int]) {
    plan = program.tallies
    self.years = years
    var lineups: [Key: NumberedLineup?] = [:]
    for spec in plan.specs {
      let kind =
        kinds[spec.kind] ?? Kind(positions: AreaDirectory(of: spec.kind, in: snapshot).positions)
      kinds[spec.kind] = kind
      let key = Key(entity: spec.entity, kind: spec.kind)
      if lineups[key] == nil {
        lineups[key] = .some(
          Lineup(of: spec.entity, in: spec.kind, kind.positions, years: years, snapshot)
            .map { NumberedLineup(number: count, lineup: $0) })
        count += 1
      }
      let lineup = lineups[key] ?? nil
      if let lineup {
        kinds[spec.kind]?.membersPerArea = max(
          kind.membersPerArea,
          lineup.lineup.laneCount / max(1, lineup.lineup.areaCount * years.count))
      }
      bound.append(BoundSpec(spec, lineup, snapshot.tables[spec.entity], snapshot.catalogue))
    }
  }

  subscript(number: Int) -> BoundSpec { bound[number] }

  func position(of area: Int, of kind: Int) -> Int { Int(kinds[kind]?.positions[area] ?? 0) }

  func areaCount(of kind: Int) -> Int { kinds[kind]?.positions.count ?? 0 }

  /// How many areas are counted together: about as many as the nearer caches hold the rows of,
  /// and not so many that threads wait for the last.
  func areasAtOnce(of kind: Int) -> Int {
    max(1, min(Lineups.mostAreas, Lineups.blockSize / (kinds[kind]?.membersPerArea ?? 1)))
  }

  private static let blockSize = 2_048
  private static let mostAreas = 256
}

/// What the aggregates of a program come to, area by area. It counts for a block of neighbouring
/// areas at once and keeps what it found until an area outside of the block is asked for.
final class Tallies {
  private let lineups: Lineups
  private let years: [Int]
  /// Decides the rows the kernels leave.
  private var walker: Evaluator
  /// By kind of area: which areas the block holds, by their positions.
  private var blocks: [Range<Int>]
  /// By aggregate and year; empty where it has not been counted yet.
  private var values: [[ShortValue]]
  /// By lineup and year; nil where nobody has counted in it yet.
  private var lanes: [LaneBlock?]

  init(_ lineups: Lineups, _ walker: Evaluator) {
    self.lineups = lineups
    years = lineups.years
    blocks = Array(repeating: 0..<0, count: walker.snapshot.tables.count)
    self.walker = walker
    self.walker.recordsUse = false
    values = Array(repeating: [], count: lineups.plan.specs.count * lineups.years.count)
    lanes = Array(repeating: nil, count: lineups.count * lineups.years.count)
  }

  /// The value of the aggregate at a place for an area; nil where it must be walked.
  func value(at place: Place, for area: Subject) -> Value? {
    guard let number = lineups.plan.number(at: place, for: area.entity), let index = area.index
    else { return nil }
    let position = lineups.position(of: index, of: area.entity)
    if !blocks[area.entity].contains(position) { turn(to: position, of: area.entity) }
    let block = blocks[area.entity]
    return values(of: number, for: block, area.year)?[position - block.lowerBound].value
  }

  /// The values of an aggregate for neighbouring areas; nil where all must be walked.
  func values(of number: Int, for areas: Range<Int>, _ year: Int) -> [ShortValue]? {
    guard let ordinal = years.firstIndex(of: year) else { return nil }
    let spec = lineups[number]
    guard let lineup = spec.lineup, let table = spec.table else {
      return areas.map { _ in .missing }
    }
    guard lineup.lineup.isCertain[ordinal] else { return nil }
    turn(to: areas, of: spec.spec.kind)
    let slot = number * years.count + ordinal
    if values[slot].isEmpty { values[slot] = count(spec, lineup, table, areas, ordinal) }
    return values[slot]
  }

  /// Turns to the block of areas around a position.
  private func turn(to position: Int, of kind: Int) {
    let width = lineups.areasAtOnce(of: kind)
    let first = position / width * width
    turn(to: first..<min(first + width, lineups.areaCount(of: kind)), of: kind)
  }

  /// Turns to other areas of a kind, and forgets those before.
  private func turn(to areas: Range<Int>, of kind: Int) {
    if blocks[kind] == areas { return }
    blocks[kind] = areas
    for number in lineups.plan.specs.indices where lineups[number].spec.kind == kind {
      let start = number * years.count
      for slot in start..<start + years.count { values[slot] = [] }
      guard let lineup = lineups[number].lineup else { continue }
      for ordinal in years.indices { lanes[lineup.number * years.count + ordinal] = nil }
    }
  }

  private func count(
    _ spec: Lineups.BoundSpec, _ lineup: Lineups.NumberedLineup, _ table: Table,
    _ areas: Range<Int>, _ ordinal: Int
  ) -> [ShortValue] {
    let year = years[ordinal]
    let slot = lineup.number * years.count + ordinal
    let block =
      lanes[slot]
      ?? LaneBlock(table: table, lanes: lineup.lineup.lanes(of: areas, year: ordinal), year: year)
    lanes[slot] = block
    var counter = LaneCounter(spec, block, isReported: lineup.lineup.isReported[ordinal])
    walker.begin(asOf: year)
    counter.run { expression, lane in
      TruthByte(walker.truth(of: expression, for: self.subject(lane, spec, block)))
    } value: { expression, lane in
      walker.value(of: expression, for: self.subject(lane, spec, block)).rowInterval
    }
    // A number that became too large is told with its row by those who walk.
    if !walker.tooLarge.isEmpty { return areas.map { _ in .long } }
    return counter.values(lineup.lineup.starts(of: areas, year: ordinal))
  }

  private func subject(_ lane: Int, _ spec: Lineups.BoundSpec, _ block: LaneBlock) -> Subject {
    Subject(
      entity: spec.spec.entity, index: block.thing(lane), year: block.year,
      parameterYear: block.year)
  }
}
