import Diagnostics
import Vocabulary

/// A table while its files are read.
struct TableDraft {
  let entity: Int
  private var thingCount = 0
  private var years: Set<Int> = []
  private(set) var rowThings: [Int32] = []
  private(set) var rowYears: [Int16] = []
  private var rowParents: [Int32] = []
  private var rowsAreClosed: [Bool] = []
  private(set) var rowLines: [Int32] = []
  private var names = Identifiers()
  private var rowNames: [Int32] = []
  private(set) var sources: [TableSource] = []
  private var columns: [Int: ColumnBuilder] = [:]

  init(entity: Int) { self.entity = entity }

  var rowCount: Int { rowThings.count }
  /// How many bytes its names take.
  var sizeOfNames: Int { names.size }

  /// The builder of the column of a field; all its rows before are missing where it is new.
  mutating func column(_ field: Int, _ type: FieldType) -> ColumnBuilder {
    if let column = columns[field] { return column }
    let column = ColumnBuilder(type.content)
    column.appendMissing(rowCount)
    columns[field] = column
    return column
  }

  // MARK: Files

  mutating func begin(_ input: TableFile, headedBy headings: [Int: String]) {
    sources.append(
      TableSource(
        path: input.file.path, firstRow: rowCount, headings: headings, copy: input.copy?.sheet))
  }

  /// Fills up the columns that the file has not.
  mutating func endFile() {
    for column in columns.values { column.appendMissing(rowCount - column.count) }
  }

  /// How a table stood before a file.
  struct Mark {
    fileprivate let rowCount: Int
    fileprivate let columns: [Int: ColumnBuilder.Mark]
  }

  var mark: Mark { Mark(rowCount: rowCount, columns: columns.mapValues { $0.mark }) }

  /// Forgets the rows of the file at hand; ids and names that nobody has stay without harm.
  mutating func goBack(to mark: Mark) {
    let surplus = rowCount - mark.rowCount
    rowThings.removeLast(surplus)
    rowYears.removeLast(surplus)
    rowParents.removeLast(surplus)
    rowsAreClosed.removeLast(surplus)
    rowLines.removeLast(surplus)
    rowNames.removeLast(surplus)
    for (field, column) in columns {
      if let old = mark.columns[field] {
        column.goBack(to: old)
      } else {
        columns[field] = nil
      }
    }
  }

  mutating func reserve(_ count: Int) {
    rowThings.reserveCapacity(count)
    rowYears.reserveCapacity(count)
    rowParents.reserveCapacity(count)
    rowsAreClosed.reserveCapacity(count)
    rowLines.reserveCapacity(count)
    rowNames.reserveCapacity(count)
  }

  /// Adds the keys of the rows of a piece, whose lines start behind others of the file.
  mutating func append(
    _ piece: Piece, behind lines: Int, _ ids: inout [Identifiers], parent: Int?
  ) {
    let shape = piece.shape
    let count = piece.rowCount
    rowYears.append(contentsOf: piece.years[..<count])
    rowsAreClosed.append(contentsOf: piece.closed[..<count])
    for row in 0..<count {
      rowLines.append(piece.lines[row] &+ Int32(truncatingIfNeeded: lines))
    }
    var last = 0
    for row in 0..<count where Int(piece.years[row]) != last {
      last = Int(piece.years[row])
      years.insert(last)
    }
    if let lane = shape.heading(of: .identifier) {
      var thing = rowThings.last.map { Int($0) } ?? -1
      for row in 0..<count {
        piece.text(piece.lanes[lane].texts[row]) { id in
          thing = ids[entity].intern(id, behind: thing)
          rowThings.append(Int32(truncatingIfNeeded: thing))
          thingCount = max(thingCount, thing + 1)
        }
      }
    }
    if let parent, let lane = shape.heading(of: .parent) {
      for row in 0..<count {
        piece.text(piece.lanes[lane].texts[row]) { id in
          rowParents.append(Int32(truncatingIfNeeded: ids[parent].intern(id)))
        }
      }
    } else {
      rowParents.append(contentsOf: repeatElement(-1, count: count))
    }
    if let lane = shape.heading(of: .name) {
      for row in 0..<count {
        piece.text(piece.lanes[lane].texts[row]) { name in
          rowNames.append(name.isEmpty ? -1 : Int32(truncatingIfNeeded: names.intern(name)))
        }
      }
    } else {
      rowNames.append(contentsOf: repeatElement(-1, count: count))
    }
  }

  // MARK: The end

  /// A second row of a thing in a year, and its first.
  struct Duplicate {
    let row: Int
    let first: Int
  }

  /// The table as it stays, with all ids of its entity, and the rows whose key another has before.
  func finished(_ ids: Identifiers) -> (table: Table, duplicates: [Duplicate]) {
    let (rows, starts) = order()
    var duplicates: [Duplicate] = []
    var first = 0
    for index in rows.indices.dropFirst() {
      let (row, before) = (Int(rows[index]), Int(rows[index - 1]))
      if rowThings[row] != rowThings[before] || rowYears[row] != rowYears[before] {
        first = index
      } else {
        duplicates.append(Duplicate(row: row, first: Int(rows[first])))
      }
    }
    let table = Table(
      thingCount: thingCount, ids: ids, years: years, rowThings: rowThings, rowYears: rowYears,
      rowParents: rowParents, rowsAreClosed: rowsAreClosed, rowLines: rowLines, names: names,
      rowNames: names.count > 0 ? rowNames : [], sources: sources, rowsByThing: rows,
      thingStarts: starts, columns: columns.mapValues { $0.finished() })
    return (table, duplicates)
  }

  /// The rows by thing and year: counted into their places, then each thing's put in order.
  private func order() -> (rows: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: thingCount + 1)
    for thing in rowThings { starts[Int(thing) + 1] += 1 }
    for thing in 0..<thingCount { starts[thing + 1] += starts[thing] }
    var next = starts
    var rows = [Int32](repeating: 0, count: rowThings.count)
    var isInOrder = true
    for (row, thing) in rowThings.enumerated() {
      let place = Int(next[Int(thing)])
      if place > Int(starts[Int(thing)]), rowYears[Int(rows[place - 1])] > rowYears[row] {
        isInOrder = false
      }
      rows[place] = Int32(truncatingIfNeeded: row)
      next[Int(thing)] += 1
    }
    if isInOrder { return (rows, starts) }
    for thing in 0..<thingCount {
      rows[Int(starts[thing])..<Int(starts[thing + 1])].sort {
        (rowYears[Int($0)], $0) < (rowYears[Int($1)], $1)
      }
    }
    return (rows, starts)
  }
}
