import Chuan

extension Verb {
  static let explain = Verb(
    name: "explain", summary: .explainSummary,
    examples: [
      Example("chuan explain R203", .explainExample),
      Example("chuan explain", .explainListExample),
      Example("chuan explain smart Rules", .explainRuleExample),
      Example("chuan explain smart Rules --data Data --area ha-dong", .explainVerdictExample),
    ],
    operands: Operands(name: .topicPlace, least: 0, most: .max, wanted: .codeOfMessage),
    options: [.checkData, .explainArea, .explainAsOf, .schoolYear, .explainProgram],
    remarks: [.explainNamesRules, .foldersAreSearched, .tablesAreNamed, .explainStatus],
    run: ExplainCommand.run)
}

extension Option {
  static let explainArea = Option(
    "--area", takes: .words(.idPlace), isRepeatable: true, purpose: .explainAreaOption)
  static let explainAsOf = Option(
    "--as-of", takes: .words(.yearPlace), purpose: .explainAsOfOption)
  static let explainProgram = Option("--program", purpose: .explainProgramOption)
}

/// `chuan explain CODE`: what a code means; without one, the list of all. `chuan explain RULE
/// FILE…`: what a rule says, and with data why it has its verdict.
private struct ExplainCommand {
  private let run: Run
  private var outcome = Outcome()

  static func run(_ run: Run) -> Outcome {
    var command = ExplainCommand(run: run)
    command.explain()
    return command.outcome
  }

  private init(run: Run) { self.run = run }

  private mutating func explain() {
    let operands = run.arguments.operands
    guard let topic = operands.first else {
      outcome = Outcome(printing: ExplanationRendering.list(in: run.language))
      return
    }
    if operands.count > 1 {
      if Code(rawValue: topic) == nil {
        return explain(rule: topic, of: Array(operands.dropFirst()))
      }
      return refuse([
        Diagnostic(
          .surplusArgument,
          Message(.surplusOperand, .words("chuan explain " + topic), .words(operands[1])),
          at: nil)
      ])
    }
    if let code = Code(rawValue: topic.uppercased()) {
      outcome = Outcome(printing: ExplanationRendering.text(of: .of(code), in: run.language))
      return
    }
    let similar = Spelling.nearest(to: topic, among: Code.allCases.map(\.rawValue))
    refuse([
      Diagnostic(
        .unknownTopic, Message(.unknownTopic, .words(topic)), at: nil,
        help: [
          .suggesting(similar, else: Message(.explainListsCodes)),
          Message(.explainNeedsFiles, .words("chuan explain " + topic + " Rules")),
        ])
    ])
  }

  private mutating func explain(rule: String, of files: [String]) {
    let arguments = run.arguments
    var request = ExplainRequest(rule, in: run.language)
    request.areas = arguments.values(of: .explainArea)
    request.reading = run.readingOptions
    request.style = run.textStyle
    request.command = command(rule, files)
    if let text = arguments.value(of: .explainAsOf) {
      request.year = CheckRequest.year(Array(text.utf8)[...])
      if request.year == nil {
        return refuse([
          Diagnostic(
            .wrongOptionValue,
            Message(.wrongOptionValue, "--as-of", .phrase(.oneYear), .words(text)), at: nil)
        ])
      }
    }
    let folder = run.surroundings.workingFolder
    let search = RuleFileSearch.finding(files, from: folder)
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
    var failures = search.diagnostics
    var data: [DataFile]?
    if arguments.has(.checkData) {
      let tables = DataFileSearch.finding(arguments.values(of: .checkData), from: folder)
      failures += tables.diagnostics
      data = tables.files
    } else if let option = [Option.explainArea, .explainAsOf].first(where: { arguments.has($0) }) {
      failures.append(
        Diagnostic(
          .missingArgument, Message(.optionNeedsData, .words(option.name)), at: nil,
          help: [Message(.nameData)]))
    }
    if !failures.isEmpty { return refuse(failures) }
    let result =
      arguments.has(.explainProgram)
      ? ExplainRun.listing(rule, of: rules)
      : ExplainRun.explaining(rules, over: data, asking: request, running: Threads.run)
    outcome.output = result.text
    outcome.errors += run.text(of: result.diagnostics, in: result.sources)
    outcome.status =
      switch result.ending {
      case .whole: .clean
      case .unusable: .unusable
      case .dataRefused: .dataRefused
      }
  }

  /// The command line as it was given, as far as an area may be added to it.
  private func command(_ rule: String, _ files: [String]) -> String {
    var words = ["chuan", "explain", rule] + files
    for option in [Option.checkData, .explainAsOf, .schoolYear] {
      for value in run.arguments.values(of: option) { words += [option.name, value] }
    }
    return words.joined(separator: " ")
  }

  private mutating func refuse(_ diagnostics: [Diagnostic]) {
    outcome.status = .unusable
    outcome.errors += run.text(of: diagnostics)
  }
}
