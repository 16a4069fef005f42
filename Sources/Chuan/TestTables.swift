import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The tables of a test as they are read, and the area that is judged by them.
struct TestTables {
  /// Its id.
  let area: String
  let tables: [WrittenTable]
  /// The file of rules they stand in.
  let file: Int32

  /// Nil where it cannot be told which area is meant.
  static func telling(
    _ test: RuleTest, of book: RuleBook
  ) -> (tables: TestTables?, diagnostics: [Diagnostic]) {
    let scope = book.plans[test.plan].scope
    let choice = area(of: test, scope, in: book)
    guard let area = choice.area else { return (nil, choice.diagnostics) }
    let tables = test.years.flatMap { year in
      year.tables.map { table in
        let parent = book.catalogue.entities[table.entity].parent
        var lines = [table.headings.map(cell)] + table.rows.map { $0.map(cell) }
        if let parent, !table.columns.contains(.parent),
          let only = onlyArea(of: parent, area, scope, test, in: book)
        {
          // Said of the headings and ids: what was left out has no place of its own.
          let name = book.catalogue.entities[parent].name
          let key = table.columns.firstIndex(of: .identifier) ?? 0
          for index in lines.indices {
            lines[index].append(.init(index == 0 ? name : only, at: lines[index][key].place))
          }
        }
        return WrittenTable(entity: table.entity, year: year.year, lines: lines)
      }
    }
    return (TestTables(area: area, tables: tables, file: test.place.file), [])
  }

  private static func cell(_ cell: RuleTest.Cell) -> WrittenTable.Cell {
    WrittenTable.Cell(cell.text, at: cell.place)
  }

  /// The area that is judged: the named one, that of the plan, or the only one of the tables.
  private static func area(
    of test: RuleTest, _ scope: Plan.Scope, in book: RuleBook
  ) -> (area: String?, diagnostics: [Diagnostic]) {
    if let bound = scope.identifier {
      guard let named = test.area, named != bound else { return (bound, []) }
      let message = Message(
        .areaOutsidePlan, .words(book.plans[test.plan].name), .words(bound), .words(named))
      return (nil, [Diagnostic(.incompleteTest, message, at: test.place)])
    }
    if let named = test.area { return (named, []) }
    let known = areas(of: scope.entity, in: test, book)
    if known.count > 1 {
      let quoted = known.prefix(12).map { Message.Argument.message(Message(.quoted, .words($0))) }
      return (
        nil,
        [
          Diagnostic(
            .incompleteTest, Message(.testOfSeveralAreas, .series(quoted)), at: test.place,
            help: [Message(.nameTestArea, .words(known[0]))])
        ]
      )
    }
    return (known.first ?? book.catalogue.entities[scope.entity].name, [])
  }

  /// The area that rows without a column for it belong to, by the word for its kind where the tables
  /// name none; nil where there are several.
  private static func onlyArea(
    of entity: Int, _ judged: String, _ scope: Plan.Scope, _ test: RuleTest, in book: RuleBook
  ) -> String? {
    let isJudged = entity == scope.entity
    if isJudged, scope.identifier != nil { return judged }
    var known = areas(of: entity, in: test, book)
    if isJudged, !known.contains(judged) { known.append(judged) }
    if known.isEmpty { return book.catalogue.entities[entity].name }
    return known.count == 1 ? known[0] : nil
  }

  /// The ids of an entity's areas in the tables: those with a row and those named as parents.
  private static func areas(of entity: Int, in test: RuleTest, _ book: RuleBook) -> [String] {
    var found: [String] = []
    for table in test.years.flatMap({ $0.tables }) {
      let wanted: Column =
        table.entity == entity ? .identifier : .parent
      guard
        table.entity == entity || book.catalogue.entities[table.entity].parent == entity,
        let index = table.columns.firstIndex(of: wanted)
      else { continue }
      for row in table.rows where !row[index].text.isEmpty && !found.contains(row[index].text) {
        found.append(row[index].text)
      }
    }
    return found
  }
}

/// The lines of the files of rules, each counted once.
struct RuleLines {
  private let sources: SourceSet
  private var lines: [Int32: LineTable] = [:]

  init(_ sources: SourceSet) { self.sources = sources }

  mutating func reading(
    _ tables: TestTables, against catalogue: Catalogue, withParentsOf entities: Set<Int>
  ) -> SnapshotReading {
    let own = lines[tables.file] ?? LineTable(sources[tables.file])
    lines[tables.file] = own
    return Snapshot.reading(
      tables.tables, in: sources[tables.file].path, own, against: catalogue,
      withParentsOf: entities)
  }
}

extension RuleBook {
  /// What is wrong with the tables of tests: cells that cannot be read, areas nobody can tell.
  /// `sources` are the texts of the rules.
  public func mistakesInTests(_ sources: SourceSet) -> [Diagnostic] {
    var lines = RuleLines(sources)
    return tests.flatMap { test -> [Diagnostic] in
      let (tables, diagnostics) = TestTables.telling(test, of: self)
      guard let tables else { return diagnostics }
      return lines.reading(tables, against: catalogue, withParentsOf: []).diagnostics
    }
  }
}
