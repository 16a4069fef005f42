import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// All verdicts of a run, as of the end of a year.
public struct VerdictTable: Sendable {
  public let asOf: Int
  public let plans: [PlanVerdicts]
  /// What the reader must know besides: areas without rows, numbers that were too large.
  public let diagnostics: [Diagnostic]

  /// The door of the room: judges every plan for each of its areas.
  public static func evaluating(
    _ program: Program, over snapshot: Snapshot, asOf year: Int
  ) -> VerdictTable {
    var judge = Judge(program.book, snapshot, asOf: year)
    judge.findBrokenChecks()
    // Who counts by the block does not know which rows a verdict used: doubt needs that.
    if judge.brokenChecks.isEmpty { judge.countByBlock(program) }
    for plan in program.book.plans.indices { judge.judge(plan, of: program) }
    return VerdictTable(asOf: year, plans: judge.plans, diagnostics: judge.diagnostics)
  }
}

/// Judges the plans of a run one after the other.
struct Judge {
  let book: RuleBook
  let snapshot: Snapshot
  let asOf: Int
  var evaluator: Evaluator
  /// The checks that a row surely breaks.
  var brokenChecks: [RowReference: [Int]] = [:]
  var plans: [PlanVerdicts] = []
  var diagnostics: [Diagnostic] = []
  /// The first year in which some table has a row.
  private let firstYear: Int?
  private var rolls: Rolls

  init(_ book: RuleBook, _ snapshot: Snapshot, asOf: Int) {
    self.book = book
    self.snapshot = snapshot
    self.asOf = asOf
    self.evaluator = Evaluator(book, snapshot, asOf: asOf)
    self.firstYear = snapshot.years.min()
    self.rolls = Rolls(snapshot)
  }

  mutating func findBrokenChecks() {
    for (index, check) in book.checks.enumerated() {
      guard let table = snapshot.tables[check.entity] else { continue }
      for row in 0..<table.rowCount where !table.rowsAreClosed[row] {
        let year = table.year(ofRow: row)
        if year > asOf { continue }
        evaluator.begin(asOf: asOf)
        let subject = Subject(
          entity: check.entity, index: table.thing(ofRow: row), year: year, parameterYear: year)
        if evaluator.truth(of: check.condition, for: subject) == .fails {
          brokenChecks[RowReference(entity: check.entity, row: row), default: []].append(index)
        }
      }
    }
  }

  mutating func countByBlock(_ program: Program) {
    let years = snapshot.years.filter { $0 <= asOf }.union([asOf]).sorted()
    let lineups = Lineups(of: program, over: snapshot, years: years)
    evaluator.tallies = Tallies(lineups, evaluator)
  }

  // MARK: Plans and areas

  mutating func judge(_ index: Int, of program: Program) {
    let plan = book.plans[index]
    let entity = plan.scope.entity
    let scope = PlanAreas(
      of: plan, AreaDirectory(of: entity, in: snapshot), in: snapshot, asOf: asOf)
    if let diagnostic = scope.diagnostic { diagnostics.append(diagnostic) }
    if scope.areas.isEmpty {
      plans.append(verdicts(of: plan, for: Area(entity: entity, index: nil), "", []))
    }
    for (area, id) in scope.areas {
      let area = Area(entity: entity, index: area)
      var verdicts: [Verdict] = []
      for (number, rule) in plan.rules.enumerated() {
        verdicts.append(
          verdict(
            of: rule, program.rules[index][number], saying: program.sentences[index][number],
            in: plan, for: area, id))
      }
      plans.append(self.verdicts(of: plan, for: area, id, verdicts))
    }
  }

  private mutating func verdicts(
    of plan: Plan, for area: Area, _ id: String, _ verdicts: [Verdict]
  ) -> PlanVerdicts {
    let table = snapshot.tables[area.entity]
    return PlanVerdicts(
      plan: plan.name, labels: plan.labels,
      areaEntity: book.catalogue.entities[area.entity].name, areaID: id,
      areaName: table?.thing(id).flatMap { table?.name(of: $0, in: asOf) },
      hasRows: area.index != nil, silent: area.index.map { silent(in: area.entity, $0) } ?? [],
      duties: plan.duties.map {
        UnmeasuredClause(name: $0.name, labels: $0.labels, clause: $0.metadata.clause)
      }, verdicts: verdicts)
  }

  /// The members of an area that reported before and do not now.
  private mutating func silent(in area: Int, _ index: Int) -> [SilentEntity] {
    var result: [SilentEntity] = []
    for entity in snapshot.catalogue.entities.indices {
      guard snapshot.catalogue.ancestors(of: entity).contains(area),
        let table = snapshot.tables[entity],
        let members = rolls.members(of: entity, in: (area, index), year: asOf)
      else { continue }
      for member in members {
        guard case .silent(let row) = table.presence(of: member.thing, in: asOf) else { continue }
        result.append(
          SilentEntity(
            entity: snapshot.catalogue.entities[entity].name, id: table.ids[member.thing],
            name: table.name(of: member.thing, in: asOf), lastYear: table.year(ofRow: row)))
      }
    }
    return result
  }

  // MARK: Rules

  private mutating func verdict(
    of rule: Rule, _ compiled: CompiledRule, saying sentence: Phrase, in plan: Plan,
    for area: Area, _ id: String
  ) -> Verdict {
    let first = plan.years.lowerBound
    let now = evaluator.assessment(of: compiled, for: area, asOf: asOf, withRows: true)
    let doubtful = doubts()
    if let row = now.tooLarge {
      diagnostics.append(evaluator.tooLarge(row, for: rule, of: plan, in: id))
    }
    let isShown = now.moment.isDue && (now.status == .fail || now.status == .undecided)
    let kind = compiled.kind
    return Verdict(
      rule: rule.name, place: rule.place, labels: rule.labels, sentence: sentence,
      clause: rule.metadata.clause, reading: rule.metadata.reading, owner: rule.metadata.owner,
      note: rule.metadata.note, isAdvisory: rule.metadata.isAdvisory, status: now.status,
      due: compiled.claim.due(now.part), isDue: now.moment.isDue,
      pace: evaluator.pace(of: compiled, now, for: area, from: first, asOf: asOf),
      measure: now.judgement.measure?.figure(kind), comparison: compiled.claim.comparison,
      target: now.judgement.target?.figure(kind),
      counts: now.judgement.rows.map { counts($0) },
      rows: isShown ? evidence(now.judgement.rows ?? [], compiled) : [], doubtful: doubtful,
      milestones: milestones(of: compiled, for: area, from: first),
      history: history(of: compiled, for: area))
  }

  private mutating func milestones(
    of rule: CompiledRule, for area: Area, from first: Int
  ) -> [Verdict.Milestone] {
    if case .everyYear = rule.claim.timing { return [] }
    var result: [Verdict.Milestone] = []
    for part in rule.claim.parts {
      let assessment = evaluator.assessment(of: rule, part, for: area, asOf: asOf)
      result.append(
        Verdict.Milestone(
          deadline: part.year, target: assessment.judgement.target?.figure(rule.kind),
          status: assessment.status,
          pace: evaluator.pace(of: rule, assessment, for: area, from: first, asOf: asOf)))
    }
    return result
  }

  private mutating func history(
    of rule: CompiledRule, for area: Area
  ) -> [Verdict.PastYear] {
    guard let first = firstYear, first < asOf else { return [] }
    var result: [Verdict.PastYear] = []
    for year in first..<asOf {
      let past = evaluator.assessment(of: rule, for: area, asOf: year)
      result.append(
        Verdict.PastYear(
          year: year, status: past.status, measure: past.judgement.measure?.figure(rule.kind)))
    }
    return result
  }
}
