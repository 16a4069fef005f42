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
    var judge = Judge.preparing(program, over: snapshot, asOf: year)
    let plans = judge.areas.indices.map { judge.verdicts(ofArea: $0) }
    return VerdictTable(asOf: year, plans: plans, diagnostics: judge.diagnostics)
  }
}

/// Judges plans area by area as of the end of a year, so that what was said of one area can be
/// handed on before the next is judged.
public struct Judge {
  let program: Program
  let snapshot: Snapshot
  public let asOf: Int
  /// Everybody who is judged, in the order of reports: plan by plan, area by area.
  public private(set) var areas: [PlanArea] = []
  /// What the reader must know besides: areas without rows, numbers that were too large.
  public private(set) var diagnostics: [Diagnostic] = []
  var evaluator: Evaluator
  /// The checks that a row surely breaks.
  var brokenChecks: [RowReference: [Int]] = [:]
  /// The first year in which some table has a row.
  private let firstYear: Int?
  private var rolls: Rolls
  /// Whether every row a verdict rests on is listed, not only those that stand against it.
  public var listsBasis = false

  var book: RuleBook { program.book }

  /// An area a plan is judged for.
  public struct PlanArea: Sendable {
    let plan: Int
    let area: Area
    public let id: String
    /// Whether it only stands for a plan for every area that finds none.
    let isNobody: Bool
  }

  /// Finds who is judged, and the rows that break checks.
  public static func preparing(
    _ program: Program, over snapshot: Snapshot, asOf year: Int
  ) -> Judge {
    var judge = Judge(program, snapshot, asOf: year)
    judge.findBrokenChecks()
    // Who counts by the block does not know which rows a verdict used: doubt needs that.
    if judge.brokenChecks.isEmpty { judge.countByBlock() }
    for index in program.book.plans.indices { judge.findAreas(of: index) }
    return judge
  }

  private init(_ program: Program, _ snapshot: Snapshot, asOf: Int) {
    self.program = program
    self.snapshot = snapshot
    self.asOf = asOf
    self.evaluator = Evaluator(program.book, snapshot, asOf: asOf)
    self.firstYear = snapshot.years.min()
    self.rolls = Rolls(snapshot)
  }

  private mutating func findBrokenChecks() {
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

  private mutating func countByBlock() {
    let years = snapshot.years.filter { $0 <= asOf }.union([asOf]).sorted()
    let lineups = Lineups(of: program, over: snapshot, years: years)
    evaluator.recordsUse = false
    evaluator.tallies = Tallies(lineups, evaluator)
  }

  // MARK: Plans and areas

  private mutating func findAreas(of index: Int) {
    let plan = book.plans[index]
    let entity = plan.scope.entity
    let scope = PlanAreas(
      of: plan, AreaDirectory(of: entity, in: snapshot), in: snapshot, asOf: asOf)
    if let diagnostic = scope.diagnostic { diagnostics.append(diagnostic) }
    if scope.areas.isEmpty {
      areas.append(
        PlanArea(plan: index, area: Area(entity: entity, index: nil), id: "", isNobody: true))
    }
    for (area, id) in scope.areas {
      areas.append(
        PlanArea(plan: index, area: Area(entity: entity, index: area), id: id, isNobody: false))
    }
  }

  /// The verdicts of all rules of a plan for one of the areas.
  public mutating func verdicts(ofArea number: Int) -> PlanVerdicts {
    let entry = areas[number]
    let plan = book.plans[entry.plan]
    var verdicts: [Verdict] = []
    for (number, rule) in plan.rules.enumerated() where !entry.isNobody {
      verdicts.append(
        verdict(
          of: rule, program.rules[entry.plan][number],
          saying: program.sentences[entry.plan][number],
          counting: program.nouns[entry.plan][number], in: plan, for: entry.area, entry.id))
    }
    return self.verdicts(of: plan, for: entry.area, entry.id, verdicts)
  }

  private mutating func verdicts(
    of plan: Plan, for area: Area, _ id: String, _ verdicts: [Verdict]
  ) -> PlanVerdicts {
    let table = snapshot.tables[area.entity]
    let (silent, hasReport) = area.index.map { self.silent(in: area.entity, $0) } ?? ([], false)
    return PlanVerdicts(
      plan: plan.name, labels: plan.labels,
      areaEntity: book.catalogue.entities[area.entity].name, areaID: id,
      areaName: table?.thing(id).flatMap { table?.name(of: $0, in: asOf) },
      isOneOfSeveral: plan.scope.identifier == nil,
      hasRows: area.index != nil, silent: silent,
      newestYear: hasReport ? nil : silent.map { $0.lastYear }.max(),
      duties: plan.duties.map {
        UnmeasuredClause(name: $0.name, labels: $0.labels, clause: $0.metadata.clause)
      }, verdicts: verdicts)
  }

  /// The area and its members, where they reported before and do not now; and whether any of them
  /// reports now.
  private mutating func silent(in area: Int, _ index: Int) -> ([SilentEntity], hasReport: Bool) {
    var result: [SilentEntity] = []
    var hasReport = false
    func note(_ thing: Int, of entity: Int, _ table: Table) {
      let presence = table.presence(of: thing, in: asOf)
      if case .reported = presence { hasReport = true }
      guard case .silent(let row) = presence else { return }
      result.append(
        SilentEntity(
          entity: snapshot.catalogue.entities[entity].name, id: table.ids[thing],
          name: table.name(of: thing, in: asOf), lastYear: table.year(ofRow: row)))
    }
    if let table = snapshot.tables[area], index < table.thingCount { note(index, of: area, table) }
    for entity in snapshot.catalogue.entities.indices {
      guard snapshot.catalogue.ancestors(of: entity).contains(area),
        let table = snapshot.tables[entity],
        let members = rolls.members(of: entity, in: (area, index), year: asOf)
      else { continue }
      for member in members { note(member.thing, of: entity, table) }
    }
    return (result, hasReport)
  }

  // MARK: Rules

  private mutating func verdict(
    of rule: Rule, _ compiled: CompiledRule, saying sentence: Phrase, counting noun: Noun?,
    in plan: Plan, for area: Area, _ id: String
  ) -> Verdict {
    let first = plan.years.lowerBound
    let now = evaluator.assessment(of: compiled, for: area, asOf: asOf, withRows: true)
    let doubtful = doubts()
    if let row = now.tooLarge.first {
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
      counted: noun,
      rows: isShown ? evidence(now, compiled, counting: noun, for: area, id) : [],
      basis: listsBasis ? basis(now, compiled, for: area, id) : [],
      tooLarge: evaluator.names(now.tooLarge, in: id), doubtful: doubtful,
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
