import Chuan

extension Verb {
  static let explain = Verb(
    name: "explain", summary: .explainSummary,
    examples: [
      Example("chuan explain R203", .explainExample),
      Example("chuan explain", .explainListExample),
    ],
    operands: Operands(name: .codePlace, least: 0, most: 1, wanted: .codeOfMessage),
    options: [], remarks: [],
    run: ExplainCommand.run)
}

/// `chuan explain CODE`: what a code means; without one, the list of all.
private enum ExplainCommand {
  static func run(_ run: Run) -> Outcome {
    guard let topic = run.arguments.operands.first else {
      return Outcome(printing: ExplanationRendering.list(in: run.language))
    }
    if let code = Code(rawValue: topic.uppercased()) {
      return Outcome(printing: ExplanationRendering.text(of: .of(code), in: run.language))
    }
    let similar = Spelling.nearest(to: topic, among: Code.allCases.map(\.rawValue))
    let help = Message.suggesting(similar, else: Message(.explainListsCodes))
    var outcome = Outcome()
    outcome.status = .unusable
    outcome.errors += run.text(of: [
      Diagnostic(.unknownTopic, Message(.unknownTopic, .words(topic)), at: nil, help: [help])
    ])
    return outcome
  }
}
