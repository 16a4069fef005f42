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

/// The bare verdicts of a run, in pieces that several threads can make.
///
///     year by year, plan by plan, area by area      in the order of a report
public struct BareVerdicts: Sendable {
  private let program: Program
  private let snapshot: Snapshot
  private let lineups: Lineups
  private let pieces: [Piece]

  private struct Piece: Sendable {
    let year: Int
    let plan: Int
    let areas: ArraySlice<Int>
  }

  /// Whom verdicts are about.
  public struct Heading: Sendable {
    public let year: Int
    public let plan: String
    public let area: String
    /// The rules of the plan and whether they are advisory, in the order of the verdicts.
    public let rules: [(name: String, isAdvisory: Bool)]
  }

  /// Prepares the verdicts as of some years.
  public static func preparing(
    _ program: Program, over snapshot: Snapshot, asOf years: [Int]
  ) -> BareVerdicts {
    let last = years.max() ?? 0
    let read = snapshot.years.filter { $0 <= last }.union(years).sorted()
    var pieces: [Piece] = []
    let directories = program.book.plans.map { AreaDirectory(of: $0.scope.entity, in: snapshot) }
    for year in years {
      for (index, plan) in program.book.plans.enumerated() {
        var areas = directories[index].areas(upTo: year)
        if let id = plan.scope.identifier {
          let area = snapshot.areas(of: plan.scope.entity).index(of: id)
          areas = areas.filter { $0 == area }
        }
        for start in stride(from: 0, to: areas.count, by: pieceSize) {
          let end = min(start + pieceSize, areas.count)
          pieces.append(Piece(year: year, plan: index, areas: areas[start..<end]))
        }
      }
    }
    return BareVerdicts(
      program: program, snapshot: snapshot,
      lineups: Lineups(of: program, over: snapshot, years: read), pieces: pieces)
  }

  /// How many areas a piece has: enough that handing it out costs nothing beside it.
  private static let pieceSize = 256

  public var pieceCount: Int { pieces.count }

  /// Judges the areas of a piece one after the other.
  public func judge(_ number: Int, _ body: (Heading, [BareVerdict]) -> Void) {
    let piece = pieces[number]
    let plan = program.book.plans[piece.plan]
    let ids = snapshot.areas(of: plan.scope.entity)
    let rules = plan.rules.map { (name: $0.name, isAdvisory: $0.metadata.isAdvisory) }
    var evaluator = Evaluator(program.book, snapshot, asOf: piece.year)
    evaluator.tallies = Tallies(lineups, evaluator)
    var verdicts: [BareVerdict] = []
    for index in piece.areas {
      verdicts.removeAll(keepingCapacity: true)
      let area = Area(entity: plan.scope.entity, index: index)
      for rule in program.rules[piece.plan] {
        verdicts.append(evaluator.bareVerdict(of: rule, for: area, asOf: piece.year))
      }
      body(Heading(year: piece.year, plan: plan.name, area: ids[index], rules: rules), verdicts)
    }
  }
}

extension Evaluator {
  fileprivate mutating func bareVerdict(
    of rule: CompiledRule, for area: Area, asOf year: Int
  ) -> BareVerdict {
    let now = assessment(of: rule, for: area, asOf: year)
    return BareVerdict(
      status: now.status, isDue: now.moment.isDue,
      measure: now.judgement.measure?.figure(rule.kind), comparison: rule.claim.comparison,
      target: now.judgement.target?.figure(rule.kind))
  }
}
