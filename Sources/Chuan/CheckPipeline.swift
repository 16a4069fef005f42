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
  public let ending: Ending
  /// Whether there is a report, written to its end.
  public let isWhole: Bool

  /// How a run ends; the numbers are the exit status of `check`.
  public enum Ending: Int, Sendable {
    case allPass = 0
    case someFail = 1
    /// Rules with errors, wrong usage, or a report nobody could take.
    case unusable = 2
    case dataRefused = 3
    case open = 4
  }

  /// How far a run has come.
  public enum Step: Sendable, Hashable {
    case judging(year: Int, done: Int, of: Int)
  }

  /// Judges the plans as they are asked for, once for all reports. They are written piece by piece,
  /// each under its number in the request; writing ends where a piece is not taken.
  public static func checking(
    _ rules: CheckedProgram, over files: [DataFile], asking request: CheckRequest,
    running runner: @escaping PieceRunner = runOneByOne,
    showing show: @escaping (Step) -> Void = { _ in },
    writing write: @escaping (_ report: Int, _ bytes: [UInt8]) -> Bool
  ) -> CheckRun {
    var run = Draft(sources: rules.sources, diagnostics: rules.diagnostics)
    run.diagnostics += request.misuse
    let waivers = run.waivers(of: request)
    if run.hasErrors { return run.refused(.unusable) }
    let selection = rules.book.selecting(request.rules)
    run.diagnostics += selection.diagnostics
    var book = selection.book
    guard let program = run.program(of: book) else { return run.refused(.unusable) }

    let tables = DataTables.telling(
      files, of: program.catalogue, request.reading.schoolYear)
    run.diagnostics += tables.diagnostics
    var options = request.reading
    options.missedFields = program.fieldsOfRules
    if request.needsNoEvidence { options.fields = program.fields }
    let reading = Snapshot.reading(
      tables.files, against: program.catalogue, withParentsOf: program.entitiesWithParents,
      behind: run.sources.texts.count, options, running: runner)
    for source in reading.sources { _ = run.sources.add(source) }
    run.diagnostics += reading.diagnostics
    if run.hasErrors { return run.refused(.dataRefused) }
    let snapshot = reading.snapshot
    run.diagnostics += program.absentTables(in: snapshot)

    guard let years = request.years ?? snapshot.years.max().map({ $0...$0 }) else {
      run.diagnostics.append(
        Diagnostic(
          .missingArgument, Message(.noYearInData), at: nil, help: [Message(.nameYear)]))
      return run.refused(.unusable)
    }
    run.diagnostics += waivers.lapsed(before: years.upperBound)
    if run.hasErrors { return run.refused(.unusable) }
    var judging = program
    if rules.asksSentence {
      book = book.beginning(in: snapshot.years.min() ?? years.lowerBound)
      judging = run.program(of: book) ?? program
    }
    let provenance =
      request.needsNoProvenance
      ? Provenance(tables: [], rules: [])
      : Provenance(
        of: rules, tables.files, rowsIn: snapshot,
        waiving: request.waivers.map { ($0, waivers.waivers.count) })
    var reports = CheckReports(
      request, judging, over: snapshot, restingOn: provenance,
      in: rules.sourcesOfReports(run.sources),
      locating: FileLocations(of: files, in: run.sources), waiving: waivers, writing: write)
    let notices = run.diagnostics.filter { $0.isAboutData }
    var bare =
      request.needsNoEvidence
      ? BareVerdicts.preparing(judging, over: snapshot, asOf: years) : nil
    for year in years {
      bare?.turn(to: year)
      let isWritten =
        bare.map { run.judge($0, asOf: year, running: runner, &reports, show) }
        ?? run.judge(
          judging, over: snapshot, asOf: year, request, noticing: notices, &reports, show)
      if !isWritten { return run.refused(.unusable) }
    }
    // Where not everything is judged, nobody can tell what a waiver would find.
    if request.judgesAll { run.diagnostics += reports.waivers.unmatched }
    if run.hasErrors || !reports.finish() { return run.refused(.unusable) }
    return run.finished(reports.tally.outcome(request.leniency))
  }
}

/// A run under way.
private struct Draft {
  var sources: SourceSet
  var diagnostics: [Diagnostic]

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func refused(_ ending: CheckRun.Ending) -> CheckRun {
    CheckRun(
      sources: sources, diagnostics: diagnostics.inReadingOrder(), ending: ending, isWhole: false)
  }

  func finished(_ outcome: Tally.Outcome) -> CheckRun {
    let ending: CheckRun.Ending =
      switch outcome {
      case .allPass: .allPass
      case .someFail: .someFail
      case .open: .open
      }
    return CheckRun(
      sources: sources, diagnostics: diagnostics.inReadingOrder(), ending: ending, isWhole: true)
  }

  /// The waivers that are named, and what is wrong with their table.
  mutating func waivers(of request: CheckRequest) -> WaiverList {
    guard let text = request.waivers else { return WaiverList() }
    let reading = WaiverReading.reading(text, as: sources.add(text))
    diagnostics += reading.diagnostics
    return reading.list
  }

  mutating func program(of book: RuleBook) -> Program? {
    if hasErrors { return nil }
    return Program.compiling(book)
  }

  /// Judges and reports as of one year without evidence; false where a report was not taken.
  mutating func judge(
    _ verdicts: BareVerdicts, asOf year: Int, running run: PieceRunner,
    _ reports: inout CheckReports, _ show: @escaping (CheckRun.Step) -> Void
  ) -> Bool {
    var found = verdicts.diagnostics
    let isWritten = reports.write(
      verdicts, asOf: year, running: run, noticing: { found += $0 },
      { show(.judging(year: year, done: $0, of: verdicts.pageCount)) })
    for diagnostic in found where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    return isWritten
  }

  /// Judges and reports as of one year; false where a report was not taken.
  mutating func judge(
    _ program: Program, over snapshot: Snapshot, asOf year: Int, _ request: CheckRequest,
    noticing notices: [Diagnostic], _ reports: inout CheckReports,
    _ show: (CheckRun.Step) -> Void
  ) -> Bool {
    var judge = Judge.preparing(program, over: snapshot, asOf: year)
    let unknown = judge.unknownAreas(request.areas)
    if !unknown.isEmpty {
      diagnostics += unknown
      return false
    }
    judge.listsBasis = request.needsBasis
    reports.begin(asOf: year)
    for (index, area) in judge.areas.enumerated() {
      if !request.areas.isEmpty, !request.areas.contains(area.id) { continue }
      show(.judging(year: year, done: index, of: judge.areas.count))
      if !reports.add(judge.verdicts(ofArea: index)) { return false }
    }
    for diagnostic in judge.diagnostics where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
    return reports.end(noticing: notices + judge.diagnostics.filter { $0.isAboutData })
  }
}
