import CheckedRules
import Diagnostics
import Interpreter
import Reports
import Snapshots
import Vocabulary

/// What is asked of an explanation besides rules and data.
public struct ExplainRequest: Sendable {
  /// `plan.rule` or `rule`.
  public var rule: String
  /// The ids of the areas; where there are none and the plan has several, they are listed.
  public var areas: [String] = []
  /// Nil for the latest year in any table.
  public var year: Int?
  public var reading = ReadingOptions()
  public var style = TextStyle()
  public var language: Language
  /// The command line that led here, to be lengthened by an area.
  public var command = "chuan explain"

  public init(_ rule: String, in language: Language) {
    self.rule = rule
    self.language = language
  }
}

/// A rule explained: what it says, and with data why it has its verdict.
public struct ExplainRun: Sendable {
  /// The texts the diagnostics speak of.
  public let sources: SourceSet
  public let diagnostics: [Diagnostic]
  public let ending: Ending
  /// Empty unless the run is whole.
  public let text: [UInt8]

  public enum Ending: Sendable {
    case whole
    /// No such rule or area, or rules with errors.
    case unusable
    case dataRefused
  }

  /// Explains a rule of a program; without files what it says, with them why it has its verdict.
  public static func explaining(
    _ rules: CheckedProgram, over files: [DataFile]?, asking request: ExplainRequest,
    running runner: @escaping PieceRunner = runOneByOne
  ) -> ExplainRun {
    var run = ExplainDraft(sources: rules.sources)
    // What is unused or doubtful elsewhere in the rules is no matter of this one.
    run.diagnostics = rules.diagnostics.filter { $0.severity == .error }
    if run.hasErrors { return run.refused(.unusable) }
    guard let choice = run.choice(request.rule, of: rules.book) else {
      return run.refused(.unusable)
    }
    let book = rules.book.keeping { $0 == choice.plan && $1 == choice.rule }
    let program = Program.compiling(book)

    var page = ExplanationText(
      in: rules.sourcesOfReports(rules.sources), speaking: program.catalogue, request.language,
      request.style)
    let account = RuleAccount.telling(plan: 0, rule: 0, of: program)
    // Without data there is room for the sentence in the other language, behind the one asked for.
    let others = files == nil ? Language.allCases.filter { $0 != request.language } : []
    page.write(account, in: [request.language] + others)
    guard let files else { return run.finished(page.bytes) }
    guard let snapshot = run.snapshot(of: program, files, request.reading, runner) else {
      return run.refused(.dataRefused)
    }
    guard let year = request.year ?? snapshot.years.max() else {
      run.diagnostics.append(
        Diagnostic(
          .missingArgument, Message(.noYearInData), at: nil, help: [Message(.nameYear)]))
      return run.refused(.unusable)
    }
    var judge = Judge.preparing(program, over: snapshot, asOf: year)
    run.diagnostics += judge.unknownAreas(request.areas)
    if run.hasErrors { return run.refused(.unusable) }
    var areas: [PlanVerdicts] = []
    for (index, area) in judge.areas.enumerated()
    where request.areas.isEmpty || request.areas.contains(area.id) {
      let plan = judge.verdicts(ofArea: index)
      if !plan.verdicts.isEmpty { areas.append(plan) }
    }
    run.diagnostics += judge.diagnostics
    if request.areas.isEmpty, areas.count != 1 {
      let example = request.command + " --area " + (areas.first?.areaID ?? "ID")
      page.write(areas, asOf: year, choosingBy: example)
      return run.finished(page.bytes)
    }
    for plan in areas {
      if let explanation = AreaExplanation.deriving(program, over: snapshot, plan, asOf: year) {
        page.write(explanation, asOf: year)
      }
    }
    return run.finished(page.bytes)
  }
}

extension ExplainRun {
  /// Writes out the program that a rule becomes, or all rules of a plan of that name.
  public static func listing(_ name: String, of rules: CheckedProgram) -> ExplainRun {
    var run = ExplainDraft(sources: rules.sources)
    run.diagnostics = rules.diagnostics.filter { $0.severity == .error }
    if run.hasErrors { return run.refused(.unusable) }
    var book = rules.book
    if rules.book.plans.contains(where: { $0.name == name }) {
      book = book.keeping { plan, _ in rules.book.plans[plan].name == name }
    } else {
      guard let choice = run.choice(name, of: rules.book) else { return run.refused(.unusable) }
      book = book.keeping { $0 == choice.plan && $1 == choice.rule }
    }
    let sources = rules.sources
    let listing = Program.compiling(book).listing { sources.text(at: $0) }
    return run.finished(Array((listing.lines.joined(separator: "\n") + "\n").utf8))
  }
}

/// An explanation under way.
private struct ExplainDraft {
  var sources: SourceSet
  var diagnostics: [Diagnostic] = []

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func refused(_ ending: ExplainRun.Ending) -> ExplainRun {
    ExplainRun(
      sources: sources, diagnostics: diagnostics.inReadingOrder(), ending: ending, text: [])
  }

  func finished(_ text: [UInt8]) -> ExplainRun {
    ExplainRun(
      sources: sources, diagnostics: diagnostics.inReadingOrder(), ending: .whole, text: text)
  }

  /// The one rule of a name; says what is wrong where there is none, or several.
  mutating func choice(_ name: String, of book: RuleBook) -> (plan: Int, rule: Int)? {
    var matches: [(plan: Int, rule: Int)] = []
    var known: [String] = []
    let isWhole = name.utf8.contains(UInt8(ascii: "."))
    for (index, plan) in book.plans.enumerated() {
      for (number, rule) in plan.rules.enumerated() {
        let whole = plan.name + "." + rule.name
        known.append(isWhole ? whole : rule.name)
        if rule.name == name || whole == name { matches.append((index, number)) }
      }
    }
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty {
      let codes = Code.allCases.map(\.rawValue)
      let similar = Spelling.nearest(to: name, among: known + codes)
      diagnostics.append(
        .unknownChoice(
          name, among: similar.isEmpty ? known : similar, Message(.ruleNotFound, .words(name)),
          .rulesAre))
    } else {
      let names = matches.map { match in
        Message.Argument.message(
          Message(.quoted, .words(book.plans[match.plan].name + "." + name)))
      }
      diagnostics.append(
        Diagnostic(
          .unknownChoice, Message(.ruleOfSeveralPlans, .words(name)), at: nil,
          help: [Message(.didYouMeanOneOf, .choice(names))]))
    }
    return nil
  }

  /// The data; nil where they are refused.
  mutating func snapshot(
    of program: Program, _ files: [DataFile], _ options: ReadingOptions,
    _ runner: @escaping PieceRunner
  ) -> Snapshot? {
    let tables = DataTables.telling(files, of: program.catalogue, options.schoolYear)
    diagnostics += tables.diagnostics
    var options = options
    options.missedFields = program.fieldsOfRules
    let reading = Snapshot.reading(
      tables.files, against: program.catalogue, withParentsOf: program.entitiesWithParents,
      behind: sources.texts.count, options, running: runner)
    for source in reading.sources { _ = sources.add(source) }
    diagnostics += reading.diagnostics
    if hasErrors { return nil }
    diagnostics += program.absentTables(in: reading.snapshot)
    return reading.snapshot
  }
}
