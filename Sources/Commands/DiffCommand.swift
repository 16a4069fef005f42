import Chuan

extension Verb {
  static let diff = Verb(
    name: "diff", summary: .diffSummary,
    examples: [
      Example("chuan diff before.json after.json", .diffExample),
      Example("chuan diff before.json after.json --format markdown", .diffMarkdownExample),
    ],
    operands: Operands(name: .reportsPlace, least: 2, most: 2, wanted: .twoReports),
    options: [.diffFormat], remarks: [.diffStatus], run: DiffCommand.run)
}

extension Option {
  static let diffFormat = Option(
    "--format", takes: .oneOf(ReportComparison.Format.allCases.map(\.rawValue)),
    purpose: .diffFormatOption)
}

/// `chuan diff A B`: which verdicts of two reports differ.
private enum DiffCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    let files = run.arguments.operands.map { ReportFile.reading($0, run) }
    let failures = files.flatMap(\.diagnostics)
    guard let before = files[0].file, let after = files[1].file, failures.isEmpty else {
      outcome.status = .unusable
      outcome.errors += run.text(of: failures)
      return outcome
    }
    let comparison = ReportComparison.comparing(before.reports, after.reports)
    let format =
      run.arguments.value(of: .diffFormat).flatMap { ReportComparison.Format(rawValue: $0) }
      ?? .text
    outcome.output += comparison.written(as: format, in: run.language)
    outcome.status = comparison.hasRegressions ? .findings : .clean
    return outcome
  }
}
