import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The bare verdicts of a run as of one year after the other, in pages that several threads can
/// make.
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

  /// Some neighbours.
  private struct Piece: Sendable {
    let year: Int
    let plan: Int
    /// By their places in the order in which areas are judged; empty for an area no row speaks of.
    let positions: Range<Int>
    /// Those of them that are judged, each with its offset among the neighbours.
    let areas: [(offset: Int, index: Int?, id: String)]
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

  private init(
    program: Program, snapshot: Snapshot, lineups: Lineups, directories: [AreaDirectory]
  ) {
    self.program = program
    self.snapshot = snapshot
    self.lineups = lineups
    self.directories = directories
  }

  /// Turns to the verdicts as of a year.
  public mutating func turn(to year: Int) {
    pieces = []
    diagnostics = []
    for (index, plan) in program.book.plans.enumerated() {
      let directory = directories[index]
      let scope = PlanAreas(of: plan, directory, in: snapshot, asOf: year)
      if let diagnostic = scope.diagnostic { diagnostics.append(diagnostic) }
      if plan.scope.identifier != nil {
        for (area, id) in scope.areas {
          let position = area.flatMap { directory.order.firstIndex(of: $0) }
          pieces.append(
            Piece(
              year: year, plan: index, positions: position.map { $0..<$0 + 1 } ?? 0..<0,
              areas: [(0, area, id)]))
        }
        continue
      }
      let ids = snapshot.areas(of: plan.scope.entity)
      let width = lineups.areasAtOnce(of: plan.scope.entity)
      for start in stride(from: 0, to: directory.order.count, by: width) {
        let positions = start..<min(start + width, directory.order.count)
        let known = positions.filter { directory.knows(directory.order[$0], upTo: year) }
        pieces.append(
          Piece(
            year: year, plan: index, positions: positions,
            areas: known.map { position in
              let area = directory.order[position]
              return (position - start, area, ids[area])
            }))
      }
    }
  }

  public var pageCount: Int { pieces.count }

  /// Judges the areas of a page; says besides which numbers became too large.
  public func page(_ number: Int) -> (page: BarePage, diagnostics: [Diagnostic]) {
    let piece = pieces[number]
    let plan = program.book.plans[piece.plan]
    let rules = program.rules[piece.plan]
    let parts = rules.map { rule in
      let part = rule.claim.decidingPart(asOf: piece.year)
      return (part: part, moment: rule.claim.moment(of: part, asOf: piece.year))
    }
    var page = BarePage(
      year: piece.year, plan: plan.name,
      rules: plan.rules.indices.map { index in
        BarePage.Rule(
          name: plan.rules[index].name, isAdvisory: plan.rules[index].metadata.isAdvisory,
          isDue: parts[index].moment.isDue, comparison: rules[index].comparison)
      },
      areas: piece.areas.map { BarePage.Area(id: $0.id, hasRows: $0.index != nil) })
    var evaluator = Evaluator(program.book, snapshot, asOf: piece.year)
    evaluator.recordsUse = false
    let tallies = Tallies(lineups, evaluator)
    evaluator.tallies = tallies
    let block = AreaBlock(
      book: program.book, snapshot: snapshot, tallies: tallies, asOf: piece.year,
      kind: plan.scope.entity, positions: piece.positions,
      areas: directories[piece.plan].order[piece.positions])
    for (index, rule) in rules.enumerated() where !piece.positions.isEmpty {
      block.judge(
        rule, parts[index].part, parts[index].moment, number: index, piece.areas.map { $0.offset },
        on: &page)
      leaveClosed(of: piece, in: parts[index].moment.judged, number: index, on: &page)
    }
    let diagnostics = walkTheRest(of: &page, piece, &evaluator)
    return (page, diagnostics)
  }

  /// Leaves out closed areas: whether anything is asked of them is told by who is left in them.
  private func leaveClosed(of piece: Piece, in year: Int, number: Int, on page: inout BarePage) {
    let kind = program.book.plans[piece.plan].scope.entity
    guard let table = snapshot.tables[kind] else { return }
    for (place, area) in piece.areas.enumerated() {
      guard let index = area.index, table.isClosed(index, in: year) else { continue }
      page.measures[page.number(ofArea: place, number)] = .long
    }
  }

  /// Judges one by one what was left out.
  private func walkTheRest(
    of page: inout BarePage, _ piece: Piece, _ evaluator: inout Evaluator
  ) -> [Diagnostic] {
    let plan = program.book.plans[piece.plan]
    var diagnostics: [Diagnostic] = []
    for (place, area) in piece.areas.enumerated() {
      for (number, rule) in program.rules[piece.plan].enumerated()
      where page.measures[page.number(ofArea: place, number)].state == .long {
        let now = evaluator.assessment(
          of: rule, for: Area(entity: plan.scope.entity, index: area.index), asOf: piece.year)
        let verdict = page.number(ofArea: place, number)
        page.statuses[verdict] = now.status
        page.figures[verdict] = BarePage.Figures(
          measure: now.judgement.measure?.figure(rule.kind),
          target: now.judgement.target?.figure(rule.kind))
        if let row = now.tooLarge.first {
          diagnostics.append(
            evaluator.tooLarge(row, for: plan.rules[number], of: plan, in: area.id))
        }
      }
    }
    return diagnostics
  }
}

extension AreaBlock {
  /// Judges a rule for the areas of a page, by their offsets in the block; where a number is too
  /// long, its place is left as it is.
  fileprivate func judge(
    _ rule: CompiledRule, _ part: Claim.Part, _ moment: Claim.Moment, number: Int,
    _ offsets: [Int], on page: inout BarePage
  ) {
    guard let comparison = rule.comparison, let measure = rule.measure,
      let target = rule.targets[part.index]
    else { return }
    let measures = column(
      of: measure, in: moment.judged, parametersOf: moment.parameterYear)
    let targets = column(of: target, in: moment.judged, parametersOf: moment.parameterYear)
    let scale = rule.kind.scale
    page.targets[number] = targets.map(for: offsets) { $0.divided(byWhole: scale) }
    for (area, offset) in offsets.enumerated() {
      let value = measures[offset]
      let goal = targets[offset]
      let shown = value.divided(byWhole: scale)
      if goal.state == .long || shown.state == .long || page.targets[number][area].state == .long {
        continue
      }
      let verdict = page.number(ofArea: area, number)
      page.measures[verdict] = shown
      page.statuses[verdict] = Verdict.Status(
        value.compared(comparison, to: goal), isDue: moment.isDue)
    }
  }
}

extension Figure.Kind {
  /// How many base units one unit is that figures are spoken of in.
  fileprivate var scale: Int64 {
    if case .amount(let unit) = self { return Int64(unit.scale) }
    return 1
  }
}
