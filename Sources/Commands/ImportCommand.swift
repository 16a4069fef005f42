import Chuan

extension Verb {
  static let `import` = Verb(
    name: "import", summary: .importSummary,
    examples: [
      Example("chuan import --use Rules schools.xlsx", .importExample),
      Example("chuan import --use Rules --map a.map --output Data a.xlsx", .importMapExample),
    ],
    operands: Operands(name: .pathsPlace, least: 1, most: .max, wanted: .fileOfData),
    options: [.dumpUse, .importMap, .importOutput, .schoolYear],
    remarks: [.foldersAreSearched, .importIsDry, .templateKeepsFiles, .importStatus],
    run: ImportCommand.run)
}

extension Option {
  static let importMap = Option(
    "--map", takes: .words(.filePlace), purpose: .importMapOption)
  static let importOutput = Option(
    "--output", takes: .words(.folderPlace), purpose: .importOutputOption)
}

/// `chuan import --use FILE… WORKBOOK…`: shows what is understood of the sheets of an office, and
/// writes their tables.
private struct ImportCommand {
  private let run: Run
  private var outcome = Outcome()

  /// A mapping has a line for each heading at most.
  private static let largestMapping = 1 << 20

  static func run(_ run: Run) -> Outcome {
    var command = ImportCommand(run: run)
    command.importTables()
    return command.outcome
  }

  private init(run: Run) { self.run = run }

  private mutating func importTables() {
    let uses = run.arguments.values(of: .dumpUse)
    if uses.isEmpty {
      return refuse([
        Diagnostic(
          .missingArgument, Message(.importNeedsRules), at: nil,
          help: [Message(.nameRulesOfImport)])
      ])
    }
    let folder = run.surroundings.workingFolder
    let search = RuleFileSearch.finding(uses, from: folder)
    let data = DataFileSearch.finding(run.arguments.operands, from: folder)
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
    var mapping: SourceText?
    var failures = search.diagnostics + data.diagnostics
    if let path = run.arguments.value(of: .importMap) {
      let whole = FilePath.isAbsolute(path) ? path : folder + "/" + path
      do throws(Refusal) {
        mapping = SourceText(
          path: path, bytes: try Disk.bytes(of: whole, atMost: ImportCommand.largestMapping).bytes)
      } catch {
        failures.append(
          Diagnostic(
            .unreadableFile, Message(.includeUnreadable, .words(path), .message(error.message)),
            at: nil))
      }
    }
    failures += rules.diagnostics.filter { $0.severity == .error }
    if !failures.isEmpty { return refuse(failures, in: rules.files.sources) }
    var options = run.readingOptions
    options.keepsTexts = true
    let result = ImportRun.reading(rules, data.files, mapping, options, running: Threads.run)
    outcome.output += result.text(in: run.language).utf8
    outcome.errors += run.text(of: result.diagnostics, in: result.sources)
    if result.diagnostics.contains(where: { $0.code == .malformedMapping }) {
      outcome.status = .unusable
    } else if result.snapshot == nil {
      outcome.status = .dataRefused
    } else {
      write(result.tables)
    }
  }

  /// Without a folder to write into nothing is written, and that is said.
  private mutating func write(_ tables: [(name: String, bytes: [UInt8])]) {
    guard let folder = run.arguments.value(of: .importOutput) else {
      outcome.output += Array(("\n" + Phrase.importWritesNothing[run.language] + "\n").utf8)
      return
    }
    let start = FilePath.isAbsolute(folder) ? "" : run.surroundings.workingFolder + "/"
    let failures = NewFiles.write(tables, into: start + folder, named: folder)
    if !failures.isEmpty { return refuse(failures) }
    outcome.output += Array("\n".utf8)
    for table in tables {
      outcome.output += Array((FilePath.joined(folder, table.name) + "\n").utf8)
    }
  }

  private mutating func refuse(
    _ diagnostics: [Diagnostic], in sources: SourceSet = SourceSet()
  ) {
    outcome.status = .unusable
    outcome.errors += run.text(of: diagnostics, in: sources)
  }
}
