import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Data read against the fields that rules declare, and no further.
public struct DumpRun: Sendable {
  /// Nil where the data are refused.
  public let snapshot: Snapshot?
  public let diagnostics: [Diagnostic]
  /// The texts the diagnostics speak of.
  public let sources: SourceSet

  public static func reading(
    _ rules: CheckedProgram, _ files: [DataFile], _ options: ReadingOptions,
    running runner: @escaping PieceRunner = runOneByOne
  ) -> DumpRun {
    let tables = DataTables.telling(files, of: rules.book.catalogue, options.schoolYear)
    let reading = Snapshot.reading(
      tables.files, against: rules.book.catalogue, withParentsOf: [], behind: 0, options,
      running: runner)
    let diagnostics = tables.diagnostics + reading.diagnostics
    let isRefused = diagnostics.contains { $0.severity == .error }
    return DumpRun(
      snapshot: isRefused ? nil : reading.snapshot, diagnostics: diagnostics.inReadingOrder(),
      sources: SourceSet(reading.sources))
  }
}
