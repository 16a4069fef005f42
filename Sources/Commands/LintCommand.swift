import Chuan

extension Verb {
  static let lint = Verb(
    name: "lint", summary: .lintSummary,
    examples: [
      Example("chuan lint Rules", .lintFolderExample),
      Example("chuan lint --fix plan.rules", .lintFixExample),
      Example("chuan lint --format json Rules", .lintJSONExample),
    ],
    operands: .files,
    options: [.lintFormat, .lintStrict, .lintFix, .lintAnalysis],
    remarks: [.foldersAreSearched, .lintStatus],
    run: LintCommand.run)
}

extension Option {
  static let lintFormat = Option(
    "--format", takes: .oneOf(LintFormat.allCases.map(\.rawValue)), purpose: .lintFormatOption)
  static let lintStrict = Option("--strict", purpose: .lintStrictOption)
  static let lintFix = Option("--fix", purpose: .lintFixOption)
  static let lintAnalysis = Option("--explain-analysis", purpose: .lintAnalysisOption)
}

enum LintFormat: String, CaseIterable {
  case text, json, sarif, github, gitlab
}

/// `chuan lint FILE…`: everything that is wrong with rules; nothing where nothing is.
private enum LintCommand {
  static func run(_ run: Run) -> Outcome {
    let search = RuleFileSearch.finding(
      run.arguments.operands, from: run.surroundings.workingFolder)
    var mending = Mending(search)
    var outcome = Outcome()
    if run.arguments.has(.lintFix) {
      mending.mend()
      mending.write()
      outcome.errors += mending.remark.map { Array(($0.text(in: run.language) + "\n").utf8) } ?? []
    }
    report(mending, run, &outcome)
    return outcome
  }

  private static func report(_ mending: Mending, _ run: Run, _ outcome: inout Outcome) {
    let program = mending.program
    let all = mending.failures + program.diagnostics
    // What has no place is about the run itself, not about a text of rules.
    let aboutRun = all.filter { $0.place == nil }
    let findings = all.filter { $0.place != nil }
    outcome.status = status(of: findings, isStrict: run.arguments.has(.lintStrict))
    if !aboutRun.isEmpty { outcome.status = .unusable }
    let remarks = remarks(on: program, run)
    func write(as format: FindingsReport.Format) {
      outcome.output += FindingsReport.text(
        of: all, as: format, in: program.files.sources, speaking: run.language)
      outcome.errors += remarks.utf8
    }
    switch run.arguments.value(of: .lintFormat).flatMap({ LintFormat(rawValue: $0) }) ?? .text {
    case .sarif: write(as: .sarif)
    case .github: write(as: .github)
    case .gitlab: write(as: .gitlab)
    case .json:
      outcome.output += DiagnosticJSON.text(
        of: all, in: program.files.sources, language: run.language)
      outcome.errors += remarks.utf8
    case .text:
      outcome.output += run.text(of: findings, in: program.files.sources, on: .output)
      outcome.output += remarks.utf8
      outcome.errors += run.text(of: aboutRun)
      if !findings.isEmpty {
        outcome.errors += summary(of: findings, program.files.named, run).utf8
      }
    }
  }

  /// How far the analysis came, where that was asked for.
  private static func remarks(on program: CheckedProgram, _ run: Run) -> String {
    guard run.arguments.has(.lintAnalysis) else { return "" }
    let rendering = DiagnosticRendering(program.files.sources, in: run.language)
    return program.remarks.map { rendering.text(of: $0.message, at: $0.place) }.joined()
  }

  private static func status(of findings: [Diagnostic], isStrict: Bool) -> ExitStatus {
    findings.contains { $0.severity == .error || isStrict } ? .findings : .clean
  }

  /// The closing lines: how many findings there are, and how many `--fix` would mend:
  /// those whose fixes change nothing but named files.
  private static func summary(
    of findings: [Diagnostic], _ named: Set<Int32>, _ run: Run
  ) -> String {
    var text = DiagnosticRendering.summary(of: findings, in: run.language) + "\n"
    let mendable = findings.filter { finding in
      finding.fix?.edits.allSatisfy { named.contains($0.place.file) } ?? false
    }.count
    if mendable > 0, !run.arguments.has(.lintFix) {
      let message =
        mendable == 1 ? Message(.oneFixMends) : Message(.fixMends, .number(mendable))
      text += message.text(in: run.language) + "\n"
    }
    return text
  }
}
