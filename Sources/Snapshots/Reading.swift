import Diagnostics
import Vocabulary

/// Runs pieces of work that do not depend on each other: the body once for each number below a
/// count, on as many threads as there are, and returns when all are done. Meanwhile `settle` is
/// called for one number after the other, in their order, each when its body is done.
public typealias PieceRunner = (
  _ count: Int, _ body: @Sendable (Int) -> Void, _ settle: @Sendable (Int) -> Void
) -> Void

/// Runs all pieces of work on the thread at hand.
public func runOneByOne(
  _ count: Int, _ body: @Sendable (Int) -> Void, _ settle: @Sendable (Int) -> Void
) {
  for index in 0..<count {
    body(index)
    settle(index)
  }
}

/// Which of the two years of `2025-2026` names the snapshot.
public enum SchoolYear: Sendable, Hashable {
  case starts, ends
}

/// How data are read.
public struct ReadingOptions: Sendable {
  /// Nil where a school year is refused.
  public var schoolYear: SchoolYear?
  /// Texts are kept, though no rule can read them.
  public var keepsTexts: Bool
  /// The fields whose cells are kept; nil for all. Those of others are looked at all the same, and
  /// refused where they are wrong.
  public var fields: Set<Int>?
  /// The fields whose columns are missed where they are not there; nil for all.
  public var missedFields: Set<Int>?
  /// How many pieces of a file are read side by side.
  public var pieces: Int
  /// In bytes.
  public var pieceSize: Int
  /// How many rows and lines of a table are read, and how many bytes of its ids and names: all of
  /// them are counted in 32 bits, and one wave of pieces goes beyond.
  var mostRows = Int(Int32.max) - 1 << 29

  public init(
    schoolYear: SchoolYear? = nil, keepsTexts: Bool = false, fields: Set<Int>? = nil,
    pieces: Int = 1, pieceSize: Int = 1 << 19
  ) {
    self.schoolYear = schoolYear
    self.keepsTexts = keepsTexts
    self.fields = fields
    self.pieces = pieces
    self.pieceSize = max(1, pieceSize)
  }
}

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
    behind earlierSources: Int = 0, _ options: ReadingOptions = ReadingOptions(),
    running run: @escaping PieceRunner = runOneByOne
  ) -> SnapshotReading {
    var ids = catalogue.entities.map { _ in Identifiers() }
    var drafts: [TableDraft?] = catalogue.entities.map { _ in nil }
    var findings = files.map { _ in Findings() }
    var shapes: [FileShape?] = files.map { _ in nil }
    // Areas before what lies in them: their things are the first of their ids.
    let order = catalogue.entities.indices.sorted {
      (catalogue.ancestors(of: $0).count, $0) < (catalogue.ancestors(of: $1).count, $1)
    }
    for entity in order {
      for (index, file) in files.enumerated() where file.entity == entity {
        var draft = drafts[entity] ?? TableDraft(entity: entity)
        drafts[entity] = nil
        var reader = FileReader(file, catalogue, options, run)
        reader.read(into: &draft, &ids, needsParent: entities.contains(entity))
        drafts[entity] = draft
        findings[index] = reader.findings
        shapes[index] = reader.shape
      }
    }
    var tables: [Table?] = []
    for (entity, draft) in drafts.enumerated() {
      let finished = draft?.finished(ids[entity])
      drafts[entity] = nil
      tables.append(finished?.table)
      if let finished, !finished.duplicates.isEmpty {
        let own = files.indices.filter { shapes[$0]?.input.entity == entity }
        DuplicateRows(finished.table, finished.duplicates)
          .refuse(own.compactMap { shapes[$0] }, own, &findings)
      }
    }
    var sources: [SourceText] = []
    var diagnostics: [Diagnostic] = []
    for (file, findings) in zip(files, findings) {
      diagnostics += findings.inSheet(file.copy?.sheet).diagnostics(
        of: file.file.path, behind: &sources, earlierSources)
    }
    let snapshot = Snapshot(catalogue: catalogue, tables: tables, ids: ids)
    // What is not whole may lack just the row that is looked for.
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += snapshot.lostParents() + snapshot.lostZeros()
    }
    return SnapshotReading(snapshot: snapshot, diagnostics: diagnostics, sources: sources)
  }
}
