import CheckedRules
import Diagnostics
import Interpreter
import Reports
import Snapshots
import Vocabulary

/// The corridor walked once: checked rules and data in, a report out.
public struct CheckRun: Sendable {
  /// The texts the diagnostics speak of: rules first, data behind them.
  public let sources: SourceSet
  public let diagnostics: [Diagnostic]
  /// Nil where rules or data are refused.
  public let report: Report?
  public let ending: Ending

  /// How a run ends; the numbers are the exit status of `check`.
  public enum Ending: Int, Sendable {
    case allPass = 0
    case someFail = 1
    case rulesRefused = 2
    case dataRefused = 3
    case open = 4
  }

  /// Judges all plans as of a year; without one, as of the latest year in any table.
  public static func checking(
    _ rules: CheckedProgram, over files: [DataFile], asOf year: Int?, in language: Language,
    reading options: ReadingOptions = ReadingOptions(),
    running runner: @escaping PieceRunner = runOneByOne
  ) -> CheckRun {
    var run = Draft(sources: rules.files.sources, diagnostics: rules.diagnostics)
    if rules.hasErrors { return run.refused(.rulesRefused) }
    let compiled = Program.compiling(rules.book)
    run.diagnostics += compiled.diagnostics
    if run.hasErrors { return run.refused(.rulesRefused) }
    let program = compiled.program

    let tables = DataTables.telling(files, of: program.catalogue)
    run.diagnostics += tables.diagnostics
    if run.hasErrors { return run.refused(.dataRefused) }
    let reading = Snapshot.reading(
      tables.files, against: program.catalogue, withParentsOf: program.entitiesWithParents,
      behind: run.sources.texts.count, options, running: runner)
    for source in reading.sources { _ = run.sources.add(source) }
    run.diagnostics += reading.diagnostics
    if run.hasErrors { return run.refused(.dataRefused) }

    guard let asOf = year ?? reading.snapshot.years.max() else {
      run.diagnostics.append(
        Diagnostic(
          .missingArgument, Message(.noYearInData), at: nil, help: [Message(.nameYear)]))
      return run.refused(.rulesRefused)
    }
    let verdicts = VerdictTable.evaluating(program, over: reading.snapshot, asOf: asOf)
    run.diagnostics += verdicts.diagnostics
    let report = Report.summarising(verdicts, in: language)
    let ending: Ending =
      switch report.outcome {
      case .allPass: .allPass
      case .someFail: .someFail
      case .open: .open
      }
    return CheckRun(
      sources: run.sources, diagnostics: run.diagnostics.inReadingOrder(), report: report,
      ending: ending)
  }
}

/// A run under way.
private struct Draft {
  var sources: SourceSet
  var diagnostics: [Diagnostic]

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func refused(_ ending: CheckRun.Ending) -> CheckRun {
    CheckRun(
      sources: sources, diagnostics: diagnostics.inReadingOrder(), report: nil, ending: ending)
  }
}
