import Chuan

extension Verb {
  static let verify = Verb(
    name: "verify", summary: .verifySummary,
    examples: [Example("chuan verify report.json Rules --data Data", .verifyExample)],
    operands: Operands(name: .verifyPlace, least: 2, most: .max, wanted: .reportAndRules),
    options: [.checkData, .checkRule, .checkArea, .checkWaivers, .schoolYear],
    remarks: [.foldersAreSearched, .verifyStatus], run: VerifyCommand.run)
}

/// `chuan verify REPORT FILE… --data PATH`: judges again, and compares.
private enum VerifyCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    let (file, failures) = ReportFile.reading(run.arguments.operands[0], run)
    var request = CheckRequest(in: run.language)
    request.forms = [Report.Form(.json)]
    request.rules = run.arguments.values(of: .checkRule)
    request.areas = run.arguments.values(of: .checkArea)
    request.reading = run.readingOptions
    let (unread, _) = run.readWaivers(into: &request)
    let data = DataFileSearch.finding(
      run.arguments.values(of: .checkData), from: run.surroundings.workingFolder)
    let search = RuleFileSearch.finding(
      Array(run.arguments.operands.dropFirst()), from: run.surroundings.workingFolder)
    let all = failures + unread + data.diagnostics + search.diagnostics + misuse(run)
    let years = file?.reports.compactMap { $0["asOf"]?.whole } ?? []
    guard let file, all.isEmpty, let first = years.min(), let last = years.max() else {
      outcome.status = .unusable
      outcome.errors += run.text(of: all)
      return outcome
    }
    request.years = first...last
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths) { reader.read($0) }
    var again: [UInt8] = []
    // The report speaks one of the languages, and says not which.
    for language in [run.language] + Language.allCases.filter({ $0 != run.language }) {
      request.language = language
      var bytes: [UInt8] = []
      let result = CheckRun.checking(
        rules, over: data.files, asking: request, running: Threads.run
      ) { _, piece in
        bytes += piece
        return true
      }
      guard result.isWhole else {
        outcome.status = result.ending == .dataRefused ? .dataRefused : .unusable
        outcome.errors += run.text(of: result.diagnostics, in: result.sources)
        return outcome
      }
      if bytes == file.bytes {
        let message = Message(.verifySame, .words(file.path))
        return Outcome(printing: message.text(in: run.language) + "\n")
      }
      if again.isEmpty { again = bytes }
    }
    outcome.status = .findings
    outcome.output += Array(differences(of: file, again, run).utf8)
    return outcome
  }

  private static func misuse(_ run: Run) -> [Diagnostic] {
    run.arguments.has(.checkData)
      ? []
      : [
        Diagnostic(
          .missingArgument, Message(.missingOperand, "chuan verify", .words("--data")), at: nil,
          help: [Message(.nameData)])
      ]
  }

  /// Which inputs have other bytes, and which verdicts differ.
  private static func differences(
    of file: ReportFile, _ again: [UInt8], _ run: Run
  ) -> String {
    let reports = again.split(separator: 0x0A).compactMap { JSONTree.reading($0) }
    var lines = [Message(.verifyDiffers, .words(file.path))]
    let (then, now) = (inputs(of: file.reports), inputs(of: reports))
    for input in then {
      guard let other = now.first(where: { $0.path == input.path }) else {
        lines.append(Message(.verifyInputGone, .words(input.path)))
        continue
      }
      if other.hash != input.hash {
        lines.append(
          Message(
            .verifyInputChanged, .words(input.path), .words(input.hash), .words(other.hash)))
      }
    }
    for input in now where !then.contains(where: { $0.path == input.path }) {
      lines.append(Message(.verifyInputNew, .words(input.path)))
    }
    let comparison = ReportComparison.comparing(file.reports, reports)
    if comparison.isEmpty, lines.count == 1 { lines.append(Message(.verifyReportChanged)) }
    let text = lines.map { DisplayWidth.escaping($0.text(in: run.language)) + "\n" }.joined()
    return comparison.isEmpty
      ? text
      : text + String(decoding: comparison.written(as: .text, in: run.language), as: UTF8.self)
  }

  /// Every file of data and of rules a report rests on.
  private static func inputs(of reports: [JSONTree]) -> [(path: String, hash: String)] {
    guard let report = reports.first else { return [] }
    let files = (report["inputs"]?.items ?? []) + (report["rules"]?["files"]?.items ?? [])
    return files.map { ($0["path"]?.text ?? "", $0["sha256"]?.text ?? "") }
  }
}
