import Chuan

extension Verb {
  static let test = Verb(
    name: "test", summary: .testSummary,
    examples: [
      Example("chuan test Rules", .testFolderExample),
      Example("chuan test --coverage plan.rules", .testCoverageExample),
      Example("chuan test --min-coverage 80 Rules", .testLeastExample),
    ],
    operands: .files,
    options: [.testFormat, .testCoverage, .testLeast],
    remarks: [.foldersAreSearched, .testStatus],
    run: TestCommand.run)
}

extension Option {
  static let testFormat = Option(
    "--format", takes: .oneOf(TestReport.Format.allCases.map(\.rawValue)),
    purpose: .testFormatOption)
  static let testCoverage = Option("--coverage", purpose: .testCoverageOption)
  static let testLeast = Option(
    "--min-coverage", takes: .words(.percentPlace), purpose: .testLeastOption)
}

/// `chuan test FILE…`: judges the tables of tests by the rules beside them.
private enum TestCommand {
  static func run(_ run: Run) -> Outcome {
    var outcome = Outcome()
    let (request, misuse) = request(of: run)
    let search = RuleFileSearch.finding(
      run.arguments.operands, from: run.surroundings.workingFolder)
    if !misuse.isEmpty || !search.diagnostics.isEmpty {
      outcome.status = .unusable
      outcome.errors += run.text(of: misuse + search.diagnostics)
      return outcome
    }
    var reader = RuleFileReader()
    let rules = CheckedProgram.checking(search.paths) { reader.read($0) }
    let result = TestRun.testing(rules, asking: request)
    outcome.output += result.report
    outcome.errors += run.text(of: result.diagnostics, in: rules.sources)
    outcome.status = result.isPassed ? .clean : .findings
    // A file that cannot be read has no place in itself.
    if result.diagnostics.contains(where: { $0.code == .unreadableFile }) {
      outcome.status = .unusable
    }
    return outcome
  }

  private static func request(of run: Run) -> (TestRequest, [Diagnostic]) {
    let arguments = run.arguments
    var request = TestRequest(in: run.language)
    request.format =
      arguments.value(of: .testFormat).flatMap { TestReport.Format(rawValue: $0) } ?? .text
    request.showsCoverage = arguments.has(.testCoverage)
    request.style = run.textStyle
    guard let text = arguments.value(of: .testLeast) else { return (request, []) }
    request.leastCoverage = share(text)
    if request.leastCoverage != nil { return (request, []) }
    let message = Message(
      .wrongOptionValue, "--min-coverage", .phrase(.aPercentage), .words(text))
    return (request, [Diagnostic(.wrongOptionValue, message, at: nil)])
  }

  /// `80`, `80%`.
  private static func share(_ text: String) -> Rational? {
    var digits = Array(text.utf8)
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= 100 ? Rational(number).divided(by: Rational(100)) : nil
  }
}
