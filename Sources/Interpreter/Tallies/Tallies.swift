import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The members of all areas laid out once, for as many threads as like.
struct Lineups: Sendable {
  private var bound: [BoundSpec] = []
  let plan: TallyPlan
  let years: [Int]

  private struct Key: Hashable {
    let entity: Int
    let kind: Int
  }

  /// An aggregate bound to a snapshot. A class, because a value of so many parts is dear to hand on.
  final class BoundSpec: Sendable {
    let spec: TallySpec
    let lineup: Lineup?
    /// By area: its place in the order in which areas are judged.
    let positions: [Int32]
    let table: Table?
    let membership: BoundTest?
    let condition: BoundTest?
    let number: BoundNumber?

    init(
      _ spec: TallySpec, _ lineup: Lineup?, _ positions: [Int32], _ table: Table?,
      _ catalogue: Catalogue
    ) {
      func test(_ test: RowTest?) -> BoundTest? {
        guard let table, let test else { return nil }
        return BoundTest(test, table, catalogue)
      }
      self.spec = spec
      self.lineup = lineup
      self.positions = positions
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
    var positions: [Int: [Int32]] = [:]
    var lineups: [Key: Lineup?] = [:]
    for spec in plan.specs {
      let places = positions[spec.kind] ?? AreaDirectory(of: spec.kind, in: snapshot).positions
      positions[spec.kind] = places
      let key = Key(entity: spec.entity, kind: spec.kind)
      let lineup =
        lineups[key]
        ?? Lineup(of: spec.entity, in: spec.kind, places, years: years, snapshot)
      lineups[key] = .some(lineup)
      bound.append(
        BoundSpec(spec, lineup, places, snapshot.tables[spec.entity], snapshot.catalogue))
    }
  }

  subscript(number: Int) -> BoundSpec { bound[number] }
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
  private var values: [[Value?]]

  /// About as many rows as the nearest cache holds.
  static let blockSize = 1_024

  init(_ lineups: Lineups, _ walker: Evaluator) {
    self.lineups = lineups
    years = lineups.years
    blocks = Array(repeating: 0..<0, count: walker.snapshot.tables.count)
    self.walker = walker
    self.walker.recordsUse = false
    values = Array(repeating: [], count: lineups.plan.specs.count * lineups.years.count)
  }

  /// The value of the aggregate at a place for an area; nil where it must be walked.
  func value(at place: Place, for area: Subject) -> Value? {
    lineups.plan.number(at: place, for: area.entity).flatMap { value(of: $0, for: area) }
  }

  /// The value of an aggregate for an area; nil where it must be walked.
  func value(of number: Int, for area: Subject) -> Value? {
    guard let index = area.index, let ordinal = years.firstIndex(of: area.year) else {
      return nil
    }
    let spec = lineups[number]
    guard let lineup = spec.lineup else { return .number(.unbounded, mayBeNothing: true) }
    guard lineup.isCertain[ordinal] else { return nil }
    let position = Int(spec.positions[index])
    if !blocks[area.entity].contains(position) { turn(to: position, of: area.entity, lineup) }
    let block = blocks[area.entity]
    let slot = number * years.count + ordinal
    if values[slot].isEmpty { values[slot] = count(spec, block, ordinal) }
    return values[slot][position - block.lowerBound]
  }

  /// Turns to the block of areas around a position, and forgets the one before.
  private func turn(to position: Int, of kind: Int, _ lineup: Lineup) {
    let rows = max(1, lineup.laneCount / max(1, lineup.areaCount * years.count))
    let width = max(1, Tallies.blockSize / rows)
    let first = position / width * width
    blocks[kind] = first..<min(first + width, lineup.areaCount)
    for number in lineups.plan.specs.indices where lineups[number].spec.kind == kind {
      let start = number * years.count
      for slot in start..<start + years.count { values[slot] = [] }
    }
  }

  private func count(_ spec: Lineups.BoundSpec, _ areas: Range<Int>, _ ordinal: Int) -> [Value?] {
    guard let lineup = spec.lineup, let table = spec.table else {
      return areas.map { _ in .number(.unbounded, mayBeNothing: true) }
    }
    let starts = Array(lineup.starts(of: areas, year: ordinal))
    let year = lineups.years[ordinal]
    return lineup.withLanes(Int(starts[0])..<Int(starts[areas.count])) { lanes in
      let block = LaneBlock(table: table, lanes: lanes, year: year)
      var counter = LaneCounter(spec, block, isReported: lineup.isReported[ordinal])
      walker.begin(asOf: year)
      counter.run { expression, lane in
        TruthByte(walker.truth(of: expression, for: self.subject(lane, spec, block)))
      } value: { expression, lane in
        walker.value(of: expression, for: self.subject(lane, spec, block)).rowInterval
      }
      // A number that became too large is told with its row by those who walk.
      if walker.tooLarge != nil { return areas.map { _ in nil } }
      return areas.indices.map { area in
        let offset = area - areas.lowerBound
        return counter.value(
          Int(starts[offset] - starts[0])..<Int(starts[offset + 1] - starts[0]))
      }
    }
  }

  private func subject(_ lane: Int, _ spec: Lineups.BoundSpec, _ block: LaneBlock) -> Subject {
    Subject(
      entity: spec.spec.entity, index: block.thing(lane), year: block.year,
      parameterYear: block.year)
  }
}
