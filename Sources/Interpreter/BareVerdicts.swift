import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// A verdict without words and evidence.
public struct BareVerdict: Sendable {
  public let status: Verdict.Status
  public let isDue: Bool
  public let measure: Figure?
  public let comparison: ComparisonOperator?
  public let target: Figure?
}

/// The bare verdicts of a run as of one year after the other, in pieces that several threads can make.
///
///     plan by plan, area by area      in the order of a report
public struct BareVerdicts: Sendable {
  private let program: Program
  private let snapshot: Snapshot
  private let lineups: Lineups
  private let directories: [AreaDirectory]
  private var pieces: [Piece] = []
  /// Of plans for which there are no rows.
  public private(set) var diagnostics: [Diagnostic] = []

  private struct Piece: Sendable {
    let year: Int
    let plan: Int
    let areas: ArraySlice<(index: Int?, id: String)>
  }

  /// Whom verdicts are about.
  public struct Heading: Sendable {
    public let year: Int
    public let plan: String
    public let area: String
    /// Whether any row speaks of the area.
    public let hasRows: Bool
    /// The rules of the plan and whether they are advisory, in the order of the verdicts.
    public let rules: [(name: String, isAdvisory: Bool)]
  }

  /// Lays out what the verdicts as of some years need; there are none before a year is turned to.
  public static func preparing(
    _ program: Program, over snapshot: Snapshot, asOf years: ClosedRange<Int>
  ) -> BareVerdicts {
    let read = snapshot.years.filter { $0 <= years.upperBound }.union(years).sorted()
    return BareVerdicts(
      program: program, snapshot: snapshot,
      lineups: Lineups(of: program, over: snapshot, years: read),
      directories: program.book.plans.map { AreaDirectory(of: $0.scope.entity, in: snapshot) })
  }

  /// Turns to the verdicts as of a year.
  public mutating func turn(to year: Int) {
    pieces = []
    diagnostics = []
    for (index, plan) in program.book.plans.enumerated() {
      let scope = PlanAreas(of: plan, directories[index], in: snapshot, asOf: year)
      if let diagnostic = scope.diagnostic { diagnostics.append(diagnostic) }
      let areas = scope.areas
      for start in stride(from: 0, to: areas.count, by: BareVerdicts.pieceSize) {
        let end = min(start + BareVerdicts.pieceSize, areas.count)
        pieces.append(Piece(year: year, plan: index, areas: areas[start..<end]))
      }
    }
  }

  /// How many areas a piece has: enough that handing it out costs nothing beside it.
  private static let pieceSize = 256

  private init(
    program: Program, snapshot: Snapshot, lineups: Lineups, directories: [AreaDirectory]
  ) {
    self.program = program
    self.snapshot = snapshot
    self.lineups = lineups
    self.directories = directories
  }

  public var pieceCount: Int { pieces.count }

  /// Judges the areas of a piece one after the other; says which numbers became too large.
  public func judge(
    _ number: Int, _ body: (Heading, [BareVerdict]) -> Void
  ) -> [Diagnostic] {
    let piece = pieces[number]
    let plan = program.book.plans[piece.plan]
    let rules = plan.rules.map { (name: $0.name, isAdvisory: $0.metadata.isAdvisory) }
    var evaluator = Evaluator(program.book, snapshot, asOf: piece.year)
    evaluator.recordsUse = false
    evaluator.tallies = Tallies(lineups, evaluator)
    var verdicts: [BareVerdict] = []
    var diagnostics: [Diagnostic] = []
    for (index, id) in piece.areas {
      verdicts.removeAll(keepingCapacity: true)
      let area = Area(entity: plan.scope.entity, index: index)
      for (number, compiled) in program.rules[piece.plan].enumerated() {
        let now = evaluator.assessment(of: compiled, for: area, asOf: piece.year)
        verdicts.append(BareVerdict(now, of: compiled))
        if let row = now.tooLarge {
          diagnostics.append(
            evaluator.tooLarge(row, for: plan.rules[number], of: plan, in: id))
        }
      }
      let heading = Heading(
        year: piece.year, plan: plan.name, area: id, hasRows: index != nil, rules: rules)
      body(heading, verdicts)
    }
    return diagnostics
  }
}

extension BareVerdict {
  fileprivate init(_ now: Assessment, of rule: CompiledRule) {
    status = now.status
    isDue = now.moment.isDue
    measure = now.judgement.measure?.figure(rule.kind)
    comparison = rule.comparison
    target = now.judgement.target?.figure(rule.kind)
  }
}
