import Chuan

extension Verb {
  static let list = Verb(
    name: "list", summary: .listSummary,
    examples: [
      Example("chuan list Rules", .listFolderExample),
      Example("chuan list --only plans Rules/plans/ha-dong.rules", .listPlansExample),
      Example("chuan list --format json Rules", .listJSONExample),
    ],
    operands: .files, options: [.listOnly, .listFormat],
    remarks: [.foldersAreSearched, .listStatus], run: ListCommand.run)
}

extension Option {
  static let listOnly = Option(
    "--only", takes: .oneOf(InventoryPart.allCases.map(\.rawValue)), isRepeatable: true,
    purpose: .listOnlyOption)
  static let listFormat = Option(
    "--format", takes: .oneOf(ListRun.Format.allCases.map(\.rawValue)),
    purpose: .listFormatOption)
}

/// `chuan list FILE…`: what rules hold, plan by plan and clause by clause.
private enum ListCommand {
  static func run(_ run: Run) -> Outcome {
    let parts = run.arguments.values(of: .listOnly).compactMap { InventoryPart(rawValue: $0) }
    let format =
      run.arguments.value(of: .listFormat).flatMap { ListRun.Format(rawValue: $0) } ?? .text
    return run.telling(ofRules: run.arguments.operands) { rules in
      ListRun.listing(
        Set(parts.isEmpty ? InventoryPart.allCases : parts), of: rules, as: format,
        speaking: run.language, run.textStyle)
    }
  }
}

extension Run {
  /// Prints what is told of rules, without any data.
  func telling(ofRules files: [String], _ tell: (CheckedProgram) -> ListRun) -> Outcome {
    var outcome = Outcome()
    let search = RuleFileSearch.finding(files, from: surroundings.workingFolder)
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
    let list = search.diagnostics.isEmpty ? tell(rules) : nil
    outcome.output = list?.text ?? []
    let mistakes = search.diagnostics + (list?.diagnostics ?? [])
    outcome.errors += text(of: mistakes, in: rules.sources)
    if !mistakes.isEmpty { outcome.status = .unusable }
    return outcome
  }
}
