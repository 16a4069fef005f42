import Chuan

extension Verb {
  static let help = Verb(
    name: "help", summary: .helpSummary,
    examples: [Example("chuan help lint", .helpExample)],
    operands: Operands(name: .commandPlace, least: 0, most: 1, wanted: .command),
    options: [], remarks: [],
    run: HelpCommand.run)
}

/// `chuan help VERB`: the same as `chuan VERB --help`.
private enum HelpCommand {
  static func run(_ run: Run) -> Outcome {
    guard let name = run.arguments.operands.first else {
      return Outcome(printing: Help.text(of: nil, in: run.language))
    }
    if let verb = Verb.all.first(where: { $0.name == name }) {
      return Outcome(printing: Help.text(of: verb, in: run.language))
    }
    var outcome = Outcome()
    outcome.status = .unusable
    outcome.errors += run.text(of: [Arguments.unknownVerb(name)])
    return outcome
  }
}
