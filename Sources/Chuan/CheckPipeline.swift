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
    _ rules: CheckedProgram, over files: [DataFile], asOf year: Int?, in language: Language
  ) -> CheckRun {
    var run = Draft(sources: rules.files.sources, diagnostics: rules.diagnostics)
    if rules.hasErrors { return run.refused(.rulesRefused) }
    let compiled = Program.compiling(rules.book)
    run.diagnostics += compiled.diagnostics
    if run.hasErrors { return run.refused(.rulesRefused) }
    let program = compiled.program

    let tables = run.tables(in: files, of: program.catalogue)
    if run.hasErrors { return run.refused(.dataRefused) }
    let reading = Snapshot.reading(
      tables, against: program.catalogue, withParentsOf: program.entitiesWithParents,
      behind: run.sources.texts.count)
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

  /// The files that are tables, told by their names: `schools.csv`, perhaps in a folder `2029`.
  mutating func tables(in files: [DataFile], of catalogue: Catalogue) -> [TableFile] {
    var tables: [TableFile] = []
    let names = catalogue.entities.map { $0.plural + ".csv" }
    let known = names.map { Message.Argument.message(Message(.quoted, .words($0))) }
    for file in files {
      let parts = file.path.split(separator: "/")
      guard let entity = names.firstIndex(where: { $0 == parts.last.map(String.init) }) else {
        diagnostics.append(
          Diagnostic(
            .unreadDataFile, Message(.unreadDataFile, .words(file.path)), at: nil,
            help: [Message(.tablesAre, .series(known))]))
        continue
      }
      let folder = parts.dropLast().last.flatMap { Int($0) }
      let year = folder.flatMap { (1000...9999).contains($0) ? $0 : nil }
      tables.append(TableFile(entity: entity, year: year, file: file))
    }
    if tables.isEmpty {
      diagnostics.append(
        Diagnostic(
          .noTables, Message(.noTables, .series(known)), at: nil, help: [Message(.nameTableFile)]))
    }
    return tables
  }
}
