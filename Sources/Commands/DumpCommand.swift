import Chuan

extension Verb {
  static let dump = Verb(
    name: "dump", summary: .dumpSummary,
    examples: [
      Example("chuan dump --use Rules Data", .dumpFolderExample),
      Example(
        "chuan dump --use plan.rules --table schools --format csv Data", .dumpTableExample),
    ],
    operands: Operands(name: .pathsPlace, least: 1, most: .max, wanted: .fileOfData),
    options: [.dumpUse, .dumpFormat, .dumpTable, .schoolYear],
    remarks: [.foldersAreSearched, .tablesAreNamed, .dumpStatus],
    run: DumpCommand.run)
}

extension Option {
  static let dumpUse = Option(
    "--use", takes: .words(.pathPlace), isRepeatable: true, purpose: .dumpUseOption)
  static let dumpFormat = Option(
    "--format", takes: .oneOf(DumpFormat.allCases.map(\.rawValue)), purpose: .dumpFormatOption)
  static let dumpTable = Option(
    "--table", takes: .words(.namePlace), purpose: .dumpTableOption)
  static let schoolYear = Option(
    "--school-year", takes: .oneOf(["starts", "ends"]), purpose: .schoolYearOption)
}

enum DumpFormat: String, CaseIterable {
  case text, csv, json
}

extension Run {
  /// How the data of the command line are read.
  var readingOptions: ReadingOptions {
    let schoolYear: SchoolYear? =
      arguments.value(of: .schoolYear).map { $0 == "starts" ? .starts : .ends }
    return ReadingOptions(schoolYear: schoolYear, pieces: 2 * Threads.count)
  }
}

/// `chuan dump --use FILE… PATH…`: the cells as they were read.
private enum DumpCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    outcome.status = .unusable
    let uses = run.arguments.values(of: .dumpUse)
    if uses.isEmpty {
      outcome.errors += run.text(of: [
        Diagnostic(
          .missingArgument, Message(.dumpNeedsRules), at: nil, help: [Message(.nameRulesOfTables)])
      ])
      return outcome
    }
    let search = RuleFileSearch.finding(uses, from: run.surroundings.workingFolder)
    let data = DataFileSearch.finding(
      run.arguments.operands, from: run.surroundings.workingFolder)
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
    // What is unused or doubtful in the rules is no matter of the data.
    let mistakes = rules.diagnostics.filter { $0.severity == .error }
    let failures = search.diagnostics + data.diagnostics + mistakes
    if !failures.isEmpty {
      outcome.errors += run.text(of: failures, in: rules.files.sources)
      return outcome
    }
    var options = run.readingOptions
    options.keepsTexts = true
    let dump = DumpRun.reading(rules, data.files, options, running: Threads.run)
    outcome.errors += run.text(of: dump.diagnostics, in: dump.sources)
    guard let snapshot = dump.snapshot else {
      outcome.status = .dataRefused
      return outcome
    }
    write(snapshot, run, &outcome)
    return outcome
  }

  private static func write(_ snapshot: Snapshot, _ run: Run, _ outcome: inout Outcome) {
    let tables = DataDump.tables(of: snapshot)
    let names = tables.map { snapshot.catalogue.entities[$0].plural }
    let known = Message.Argument.choice(names.map { .message(Message(.quoted, .words($0))) })
    let format =
      run.arguments.value(of: .dumpFormat).flatMap { DumpFormat(rawValue: $0) } ?? .text
    var wanted: Int?
    if let name = run.arguments.value(of: .dumpTable) {
      wanted = zip(tables, names).first { $0.1 == name }?.0
      if wanted == nil {
        outcome.errors += run.text(of: [
          Diagnostic(
            .wrongOptionValue, Message(.wrongOptionValue, "--table", known, .words(name)), at: nil)
        ])
        return
      }
    } else if format == .csv, tables.count > 1 {
      outcome.errors += run.text(of: [
        Diagnostic(
          .missingArgument, Message(.csvHoldsOneTable), at: nil,
          help: [Message(.chooseTable, known)])
      ])
      return
    }
    let dump = DataDump(snapshot, entity: wanted)
    switch format {
    case .text: outcome.output += dump.text(in: run.language).utf8
    case .csv: outcome.output += dump.csv()
    case .json: outcome.output += dump.json()
    }
    outcome.status = .clean
  }
}
