import Diagnostics
import Vocabulary

/// A file that holds rows of one entity.
public struct TableFile: Sendable {
  /// By index in the catalogue.
  public let entity: Int
  /// Of the folder it lies in, where that is named by a year.
  public let year: Int?
  public let source: SourceText
  /// Of the text in the sources of the run.
  public let file: Int

  public init(entity: Int, year: Int?, source: SourceText, file: Int) {
    self.entity = entity
    self.year = year
    self.source = source
    self.file = file
  }
}

/// What reading data leaves. With errors the snapshot is not whole and yields no verdicts.
public struct SnapshotReading: Sendable {
  public let snapshot: Snapshot
  public let diagnostics: [Diagnostic]
}

extension Snapshot {
  /// The door of the room: reads every file and lists everything that is wrong with them.
  /// `entities` are those whose rows must say which area they belong to.
  public static func reading(
    _ files: [TableFile], against catalogue: Catalogue, withParentsOf entities: Set<Int>
  ) -> SnapshotReading {
    var snapshot = Snapshot(
      catalogue: catalogue, tables: Array(repeating: nil, count: catalogue.entities.count))
    var diagnostics: [Diagnostic] = []
    for entity in catalogue.entities.indices {
      let sources = files.filter { $0.entity == entity }
      if sources.isEmpty { continue }
      var table = Table()
      for source in sources {
        var reader = TableReader(source, catalogue, needsParent: entities.contains(entity))
        reader.read(into: &table)
        diagnostics += reader.diagnostics
      }
      for thing in table.things.indices {
        table.things[thing].rows.sort { table.rows[$0].year < table.rows[$1].year }
      }
      snapshot.tables[entity] = table
    }
    return SnapshotReading(snapshot: snapshot, diagnostics: diagnostics.inReadingOrder())
  }
}
