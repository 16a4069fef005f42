import Chuan

extension Verb {
  static let check = Verb(
    name: "check", summary: .checkSummary,
    examples: [
      Example("chuan check Rules --data Data", .checkFolderExample),
      Example("chuan check plan.rules --data Data --as-of 2030", .checkYearExample),
      Example("chuan check Rules --data Data --format html:a.html", .checkPageExample),
      Example("chuan check Rules --data Data --format csv:a.csv", .checkCSVExample),
      Example("chuan check Rules --data Data --roll-up", .checkSumExample),
      Example(
        "chuan check -e 'planned by 2030' --use a.rules --data Data", .checkSentenceExample),
    ],
    operands: Operands(name: .filesPlace, least: 0, most: .max, wanted: .fileOfRules),
    options: [
      .checkData, .checkAsOf, .checkFormat, .checkOutput, .checkRule, .checkArea, .checkAllow,
      .checkStrict, .checkWaivers, .checkSum, .checkSentence, .checkUse, .checkFor, .schoolYear,
    ],
    remarks: [.formsAre, .foldersAreSearched, .tablesAreNamed, .checkStatus],
    run: CheckCommand.run)
}

/// `chuan check FILE… --data PATH`: judges data by rules and prints the report.
private struct CheckCommand {
  private let run: Run
  private var outcome = Outcome()

  static func run(_ run: Run) -> Outcome {
    var command = CheckCommand(run: run)
    command.check()
    return command.outcome
  }

  private init(run: Run) { self.run = run }

  private mutating func check() {
    var (request, mistakes) = CheckRequest.reading(run)
    let wanted = WantedReport.reading(run)
    let misuse = mistakes + wanted.diagnostics + self.misuse
    if !misuse.isEmpty { return refuse(misuse) }
    request.forms = wanted.reports.map {
      Report.Form($0.format, $0.path == nil ? run.textStyle : TextStyle())
    }
    let surroundings = run.surroundings
    let data = DataFileSearch.finding(
      run.arguments.values(of: .checkData), from: surroundings.workingFolder)
    let (rules, failures, readRules) = rules()
    let (unread, waiverFile) = run.readWaivers(into: &request)
    let outlets = ReportOutlets(
      wanted.reports,
      sparing: { identity in
        readRules.contains(identity) || identity == waiverFile
          || data.filesByIdentity[identity]?.contains { rules.reads($0) } ?? false
      }, surroundings)
    if let failure = outlets.failure {
      outlets.finish(isWhole: false)
      return refuse([failure])
    }
    if !failures.isEmpty || !data.diagnostics.isEmpty || !unread.isEmpty {
      return refuse(
        failures + data.diagnostics + unread + rules.diagnostics, in: rules.files.sources,
        FileLocations(rules.files.sources), request, outlets)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var progress = ProgressLine(in: run.language, surroundings.progress)
    let result = CheckRun.checking(
      rules, over: data.files, asking: request, running: Threads.run,
      showing: { step in progress.step(step, after: clock.now - start) },
      writing: { report, bytes in
        progress.clear()
        return outlets.take(bytes, of: report)
      })
    progress.clear()
    if result.isWhole {
      outlets.finish(isWhole: true)
    } else {
      let locations = FileLocations(of: data.files, in: result.sources)
      finish(refusing: result.diagnostics, in: locations, request, outlets)
    }
    outcome.output += outlets.collected
    outcome.errors += run.text(
      of: result.diagnostics + (outlets.failure.map { [$0] } ?? []), in: result.sources)
    outcome.status = outlets.failure == nil ? ExitStatus(result.ending) : .unusable
  }

  /// The program of rules that is asked for, the files that cannot be found, and the identities of
  /// those that were read.
  private func rules() -> (CheckedProgram, [Diagnostic], Set<String>) {
    let sentence = run.arguments.value(of: .checkSentence)
    let words = sentence == nil ? run.arguments.operands : run.arguments.values(of: .checkUse)
    let search = RuleFileSearch.finding(words, from: run.surroundings.workingFolder)
    var reader = RuleFileReader()
    let isComplete = search.diagnostics.isEmpty
    guard let sentence else {
      let program = CheckedProgram.checking(search.paths, isComplete: isComplete) {
        reader.read($0)
      }
      return (program, search.diagnostics, Set(reader.realPaths.keys))
    }
    let program = CheckedProgram.asking(
      sentence, for: run.arguments.value(of: .checkFor), with: search.paths,
      isComplete: isComplete
    ) { reader.read($0) }
    return (program, search.diagnostics, Set(reader.realPaths.keys))
  }

  /// Options that do not go together, and what is missing.
  private var misuse: [Diagnostic] {
    let arguments = run.arguments
    var result: [Diagnostic] = []
    let operands = arguments.operands
    if arguments.has(.checkSentence) {
      if let first = operands.first {
        result.append(
          Diagnostic(
            .surplusArgument, Message(.surplusOperand, "chuan check -e", .words(first)), at: nil,
            help: [Message(.useNamesFiles)]))
      }
      if !arguments.has(.checkUse) {
        result.append(
          Diagnostic(
            .missingArgument, Message(.sentenceNeedsWords), at: nil,
            help: [Message(.useNamesFiles)]))
      }
    } else {
      if operands.isEmpty {
        result.append(
          Diagnostic(
            .missingArgument,
            Message(.missingOperand, "chuan check", .phrase(.fileOfRules)), at: nil,
            help: [Message(.seeHelp, "chuan help check")]))
      }
      for option in [Option.checkUse, .checkFor] where arguments.has(option) {
        result.append(
          Diagnostic(
            .surplusArgument, Message(.optionNeedsSentence, .words(option.name)), at: nil))
      }
    }
    if !arguments.has(.checkData) {
      result.append(
        Diagnostic(
          .missingArgument, Message(.checkNeedsData), at: nil, help: [Message(.nameData)]))
    }
    return result
  }

  private mutating func refuse(
    _ diagnostics: [Diagnostic], in sources: SourceSet = SourceSet()
  ) {
    outcome.status = .unusable
    outcome.errors += run.text(of: diagnostics, in: sources)
  }

  /// The same, where there are reports that say so.
  private mutating func refuse(
    _ diagnostics: [Diagnostic], in sources: SourceSet, _ locations: FileLocations,
    _ request: CheckRequest, _ outlets: ReportOutlets
  ) {
    finish(refusing: diagnostics, in: locations, request, outlets)
    outcome.output += outlets.collected
    refuse(diagnostics + (outlets.failure.map { [$0] } ?? []), in: sources)
  }

  private func finish(
    refusing diagnostics: [Diagnostic], in locations: FileLocations, _ request: CheckRequest,
    _ outlets: ReportOutlets
  ) {
    let findings = diagnostics.inReadingOrder()
    outlets.finish(refusing: { report in
      Report.refusing(
        request.forms[report].format, for: findings, in: locations, speaking: request.language)
    })
  }
}

extension ExitStatus {
  fileprivate init(_ ending: CheckRun.Ending) {
    self =
      switch ending {
      case .allPass: .clean
      case .someFail: .findings
      case .unusable: .unusable
      case .dataRefused: .dataRefused
      case .open: .open
      }
  }
}
