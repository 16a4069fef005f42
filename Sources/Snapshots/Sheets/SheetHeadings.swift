import Vocabulary

/// The headings of a table in a sheet, on one line or on several.
///
///     6 |  Mã trường  |      Phòng học     |       two lines, merged as they look
///     7 |             | Tổng số | Kiên cố  |
///                       Phòng học Tổng số, Tổng số Phòng học, Tổng số: any of them may be known
struct SheetHeadings {
  let entity: Int
  let rows: ClosedRange<Int>
  let columns: [SheetColumn]

  /// How many different columns of the entity they name.
  private(set) var score = 0
  private(set) var hasIdentifier = false
  private(set) var hasYear = false

  /// Titles stand above a table in no more rows than this.
  static let mostTitles = 100
  private static let mostLines = 3

  /// Finds the headings of an entity, or of any, that name most of its columns.
  static func finding(
    in grid: SheetGrid, _ catalogue: Catalogue, of wanted: Int?, _ mapping: SheetMapping,
    within effort: inout Int
  ) -> SheetHeadings? {
    let entities = wanted.map { [$0] } ?? Array(catalogue.entities.indices)
    var matchers = entities.map { HeadingMatcher($0, catalogue, mapping) }
    var best: SheetHeadings?
    for index in 0..<min(grid.rowCount, mostTitles) {
      let row = grid.number(ofRow: index)
      if !isOfWords(grid.cells(ofRow: index)) {
        // Behind the headings come the data; what stands below them is no heading.
        if best?.hasIdentifier == true { break }
        continue
      }
      for lines in 1...mostLines where row - lines + 1 > 0 {
        let candidates = HeadingLines(grid, (row - lines + 1)...row, within: &effort).columns
        effort -= candidates.count * matchers.count
        if effort < 0 { return best }
        for matcher in matchers.indices {
          let found = SheetHeadings(candidates, (row - lines + 1)...row, &matchers[matcher])
          if found.isTable(isNamed: wanted != nil), found.isBetter(than: best) { best = found }
        }
      }
    }
    return best
  }

  private init(
    _ candidates: [HeadingLines.Column], _ rows: ClosedRange<Int>, _ matcher: inout HeadingMatcher
  ) {
    entity = matcher.entity
    self.rows = rows
    var found: Set<Column> = []
    columns = candidates.map { candidate in
      let match = matcher.match(candidate.variants)
      if let column = match.column { found.insert(column) }
      return SheetColumn(
        number: candidate.number, heading: match.heading, shown: candidate.shown,
        column: match.column, lines: Set(candidate.lines.map { HeadingFold.key($0) }))
    }
    score = found.count
    hasIdentifier = found.contains(.identifier)
    hasYear = found.contains(.year)
  }

  /// Whether they are more than words that happen to be known.
  private func isTable(isNamed: Bool) -> Bool {
    hasIdentifier ? score >= 2 || isNamed : score >= (isNamed ? 2 : 3)
  }

  private func isBetter(than other: SheetHeadings?) -> Bool {
    guard let other else { return true }
    if hasIdentifier != other.hasIdentifier { return hasIdentifier }
    // With the same columns the fewer lines are the headings, and the upper ones.
    return score > other.score
  }

  /// Whether a row may be one of headings: mostly words.
  private static func isOfWords(_ cells: ArraySlice<SheetCell>) -> Bool {
    let values = cells.reduce(0) { $0 + ($1.isValue ? 1 : 0) }
    return values * 3 <= cells.count
  }
}

/// A column of a table in a sheet.
public struct SheetColumn: Sendable {
  /// From 1: column A.
  public let number: Int
  /// What it is read as: its heading, or the name a mapping gives it.
  public let heading: String
  /// How it is headed in the sheet, all lines together.
  public let shown: String
  /// What it holds; nil for what is not read.
  public let column: Column?
  /// What stands above it, line by line, folded.
  let lines: Set<String>
}

/// The texts above the columns of some rows.
private struct HeadingLines {
  struct Column {
    let number: Int
    let lines: [String]
    /// What the heading may be, the more telling first.
    let variants: [String]

    var shown: String { lines.joined(separator: " ") }
  }

  private(set) var columns: [Column] = []

  init(_ grid: SheetGrid, _ rows: ClosedRange<Int>, within effort: inout Int) {
    var texts: [Int: [(row: Int, text: String)]] = [:]
    for row in rows {
      for cell in grid.cells(inRow: row) {
        let text = grid.text(cell)
        if text.isEmpty { continue }
        // What is wider is the title over the whole table.
        let own = grid.merge(from: cell).flatMap { $0.columns.count < 256 ? $0.columns : nil }
        let columns = own ?? Int(cell.column)...Int(cell.column)
        effort -= columns.count
        if effort < 0 { return }
        for column in columns {
          texts[column, default: []].append((row, text))
        }
      }
    }
    for number in texts.keys.sorted() {
      let own = texts[number] ?? []
      let lines = own.map { $0.text }
      var variants = [lines.joined(separator: " ")]
      if lines.count > 1 {
        variants.append(lines.reversed().joined(separator: " "))
        variants += [lines[lines.count - 1], lines[0]]
      } else if rows.count > 1, own[0].row == rows.upperBound {
        variants = HeadingLines.spread(own[0].text, number, rows, texts) + variants
      }
      columns.append(Column(number: number, lines: lines, variants: variants))
    }
  }

  /// A heading below one that stands further to the left, over several columns without being merged.
  private static func spread(
    _ text: String, _ number: Int, _ rows: ClosedRange<Int>,
    _ texts: [Int: [(row: Int, text: String)]]
  ) -> [String] {
    var column = number - 1
    while let left = texts[column] {
      if left.count > 1 { return [left[0].text + " " + text, text + " " + left[0].text] }
      if left[0].row < rows.upperBound { return [] }
      column -= 1
    }
    return []
  }
}

/// What headings stand for, each looked up once.
private struct HeadingMatcher {
  let entity: Int
  private let headings: Headings
  private let mapping: SheetMapping
  private var known: [String: Column?] = [:]

  init(_ entity: Int, _ catalogue: Catalogue, _ mapping: SheetMapping) {
    self.entity = entity
    headings = catalogue.headings[entity]
    self.mapping = mapping
  }

  /// The first of several ways to read a heading that is known; else the first.
  mutating func match(_ variants: [String]) -> (heading: String, column: Column?) {
    for variant in variants {
      if mapping.ignores(variant) { return (variant, nil) }
      let name = mapping.name(for: variant) ?? variant
      if let column = column(name) { return (name, column) }
    }
    return (variants[0], nil)
  }

  private mutating func column(_ heading: String) -> Column? {
    if let column = known[heading] { return column }
    let column = heading.utf8.count > 1_000 ? nil : headings.columns(met: heading).first
    known[heading] = column
    return column
  }
}
