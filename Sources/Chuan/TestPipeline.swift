import CheckedRules
import Diagnostics
import Interpreter
import Reports
import Snapshots
import Vocabulary

/// What is asked of a run of tests.
public struct TestRequest: Sendable {
  public var format = TestReport.Format.text
  public var showsCoverage = false
  /// The share of all rules that tests must bring both to pass and to fail.
  public var leastCoverage: Rational?
  public var style = TextStyle()
  public var language: Language

  public init(in language: Language) { self.language = language }
}

/// The corridor walked with the tables of tests in place of data: checked rules in, a report out.
public struct TestRun: Sendable {
  /// Empty where the tests cannot be run.
  public let report: [UInt8]
  /// What is wrong with the rules or the tests as a whole.
  public let diagnostics: [Diagnostic]
  /// Whether there are tests, everything came out as expected, and enough rules are tested.
  public let isPassed: Bool

  /// Runs all tests of a program.
  public static func testing(_ rules: CheckedProgram, asking request: TestRequest) -> TestRun {
    let mistakes = rules.diagnostics.filter { $0.severity == .error }
    if !mistakes.isEmpty { return TestRun(refusing: mistakes) }
    if rules.book.tests.isEmpty {
      return TestRun(refusing: [
        Diagnostic(.noTests, Message(.noTests), at: nil, help: [Message(.testIsWritten)])
      ])
    }
    var judging = TestJudging(rules)
    for test in rules.book.tests { judging.judge(test) }
    if !judging.mistakes.isEmpty { return TestRun(refusing: judging.mistakes) }
    let coverage = TestCoverage.measuring(judging.verdicts, of: rules.book)
    let report = TestReport(
      judging.verdicts, covering: coverage, in: rules.sources, request.language)
    let shortfall = request.leastCoverage.flatMap { report.shortfall(below: $0) }
    let bytes =
      switch request.format {
      case .json: report.json()
      case .text:
        report.text(showingCoverage: request.showsCoverage, request.style)
      }
    return TestRun(
      report: bytes, diagnostics: shortfall.map { [$0] } ?? [],
      isPassed: shortfall == nil && judging.verdicts.allSatisfy { $0.isPassed })
  }

  private init(report: [UInt8], diagnostics: [Diagnostic], isPassed: Bool) {
    self.report = report
    self.diagnostics = diagnostics
    self.isPassed = isPassed
  }

  private init(refusing mistakes: [Diagnostic]) {
    self.init(report: [], diagnostics: mistakes.inReadingOrder(), isPassed: false)
  }
}

/// Tests while they are run one after the other.
private struct TestJudging {
  private let book: RuleBook
  private var lines: RuleLines
  private var programs: [Subject: Program] = [:]
  private(set) var verdicts: [TestVerdict] = []
  /// Why tests cannot be run.
  private(set) var mistakes: [Diagnostic] = []

  private struct Subject: Hashable {
    let plan: Int
    let area: String
  }

  init(_ rules: CheckedProgram) {
    book = rules.book
    lines = RuleLines(rules.sources)
  }

  mutating func judge(_ test: RuleTest) {
    let (tables, diagnostics) = TestTables.telling(test, of: book)
    add(diagnostics)
    guard let tables else { return }
    let program = program(for: Subject(plan: test.plan, area: tables.area))
    let reading = lines.reading(
      tables, against: book.catalogue, withParentsOf: program.entitiesWithParents)
    add(reading.diagnostics)
    if !mistakes.isEmpty { return }
    verdicts.append(
      TestVerdict.judging(
        test, of: book, for: tables.area, by: program, over: reading.snapshot))
  }

  private mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics
    where diagnostic.severity == .error && !mistakes.contains(diagnostic) {
      mistakes.append(diagnostic)
    }
  }

  /// Compiled once for all tests of a plan that judge the same area.
  private mutating func program(for subject: Subject) -> Program {
    let program =
      programs[subject]
      ?? Program.compiling(book.keeping(plan: subject.plan, for: subject.area))
    programs[subject] = program
    return program
  }
}
