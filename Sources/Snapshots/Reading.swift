import Diagnostics
import Vocabulary

/// What reading data leaves. With errors the snapshot is not whole and yields no verdicts.
public struct SnapshotReading: Sendable {
  public let snapshot: Snapshot
  public let diagnostics: [Diagnostic]
  /// The texts the diagnostics speak of, to stand behind the texts of the run before them.
  public let sources: [SourceText]
}

extension Snapshot {
  /// The door of the room: reads every file and lists everything that is wrong with them.
  /// `entities` are those whose rows must say which area they belong to; the places of the
  /// diagnostics count `earlierSources` texts before those of the reading.
  public static func reading(
    _ files: [TableFile], against catalogue: Catalogue, withParentsOf entities: Set<Int>,
    behind earlierSources: Int = 0
  ) -> SnapshotReading {
    var ids = catalogue.entities.map { _ in Identifiers() }
    var drafts: [TableDraft?] = catalogue.entities.map { _ in nil }
    var sources: [SourceText] = []
    var diagnostics: [Diagnostic] = []
    // Areas before what lies in them: their things are the first of their ids.
    let order = catalogue.entities.indices.sorted {
      (catalogue.ancestors(of: $0).count, $0) < (catalogue.ancestors(of: $1).count, $1)
    }
    for entity in order {
      for file in files where file.entity == entity {
        var draft = drafts[entity] ?? TableDraft()
        let source = SourceText(path: file.file.path, bytes: file.file.bytes())
        var reader = TableReader(
          file, source, earlierSources + sources.count, catalogue,
          needsParent: entities.contains(entity))
        reader.read(into: &draft, &ids)
        sources.append(source)
        diagnostics += reader.diagnostics
        drafts[entity] = draft
      }
    }
    let tables = drafts.enumerated().map { entity, draft in
      draft?.finished(ids[entity], catalogue)
    }
    return SnapshotReading(
      snapshot: Snapshot(catalogue: catalogue, tables: tables, ids: ids),
      diagnostics: diagnostics.inReadingOrder(), sources: sources)
  }
}

extension DataFile {
  fileprivate func bytes() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = read(0, UnsafeMutableRawBufferPointer(buffer)) ?? 0
    }
  }
}
