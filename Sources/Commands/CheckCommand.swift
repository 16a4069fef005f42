import Chuan

extension Verb {
  static let check = Verb(
    name: "check", summary: .checkSummary,
    examples: [
      Example("chuan check Rules --data Data", .checkFolderExample),
      Example("chuan check plan.rules --data Data --as-of 2030", .checkYearExample),
    ],
    operands: .files,
    options: [.checkData, .checkAsOf],
    remarks: [.foldersAreSearched, .tablesAreNamed, .checkStatus],
    run: CheckCommand.run)
}

extension Option {
  static let checkData = Option(
    "--data", takes: .words(.pathPlace), isRepeatable: true, purpose: .dataOption)
  static let checkAsOf = Option("--as-of", takes: .words(.yearPlace), purpose: .asOfOption)
}

/// `chuan check FILE… --data PATH`: judges data by rules and prints the report.
private enum CheckCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    let year = run.arguments.value(of: .checkAsOf)
    let asOf = year.flatMap { self.year($0) }
    if let year, asOf == nil {
      return refused(
        Diagnostic(
          .wrongOptionValue,
          Message(.wrongOptionValue, "--as-of", .phrase(.yearOfFourDigits), .words(year)), at: nil),
        run)
    }
    let paths = run.arguments.values(of: .checkData)
    if paths.isEmpty {
      return refused(
        Diagnostic(
          .missingArgument, Message(.checkNeedsData), at: nil, help: [Message(.nameData)]), run)
    }
    let search = RuleFileSearch.finding(
      run.arguments.operands, from: run.surroundings.workingFolder)
    let data = DataFileSearch.finding(paths, from: run.surroundings.workingFolder)
    let failures = search.diagnostics + data.diagnostics
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
    if !failures.isEmpty {
      outcome.status = .unusable
      outcome.errors += run.text(of: failures + rules.diagnostics, in: rules.files.sources)
      return outcome
    }
    let result = CheckRun.checking(
      rules, over: data.files, asOf: asOf, in: run.language,
      reading: ReadingOptions(pieces: 2 * Threads.count), running: Threads.run)
    outcome.errors += run.text(of: result.diagnostics, in: result.sources)
    outcome.output += (result.report?.text ?? "").utf8
    outcome.status =
      switch result.ending {
      case .allPass: .clean
      case .someFail: .findings
      case .rulesRefused: .unusable
      case .dataRefused: .dataRefused
      case .open: .open
      }
    return outcome
  }

  private static func refused(_ diagnostic: Diagnostic, _ run: Run) -> Outcome {
    var outcome = Outcome()
    outcome.status = .unusable
    outcome.errors += run.text(of: [diagnostic])
    return outcome
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), year >= 1000 else { return nil }
    return year
  }
}
