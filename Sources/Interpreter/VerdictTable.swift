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
    for (plan, sentences) in zip(program.book.plans, program.sentences) {
      judge.judge(plan, sentences)
    }
    return VerdictTable(asOf: year, plans: judge.plans, diagnostics: judge.diagnostics)
  }
}

/// Judges the plans of a run one after the other.
private struct Judge {
  let book: RuleBook
  let snapshot: Snapshot
  let asOf: Int
  var evaluator: Evaluator
  /// The checks that a row surely breaks.
  var brokenChecks: [RowReference: [Int]] = [:]
  var plans: [PlanVerdicts] = []
  var diagnostics: [Diagnostic] = []

  init(_ book: RuleBook, _ snapshot: Snapshot, asOf: Int) {
    self.book = book
    self.snapshot = snapshot
    self.asOf = asOf
    self.evaluator = Evaluator(book, snapshot, asOf: asOf)
  }

  mutating func findBrokenChecks() {
    for (index, check) in book.checks.enumerated() {
      guard let table = snapshot.tables[check.entity] else { continue }
      for (number, row) in table.rows.enumerated() where row.year <= asOf && !row.isClosed {
        evaluator.begin()
        let subject = evaluator.subject(
          check.entity, table.things[row.thing].id, in: row.year, parametersOf: row.year)
        if evaluator.truth(of: check.condition, for: subject) == .fails {
          brokenChecks[RowReference(entity: check.entity, row: number), default: []].append(index)
        }
      }
    }
  }

  // MARK: Plans and areas

  mutating func judge(_ plan: Plan, _ sentences: [Phrase]) {
    let areas = self.areas(of: plan.scope.entity)
    let wanted = plan.scope.identifier.map { [$0] } ?? areas
    if wanted.isEmpty || !wanted.allSatisfy({ areas.contains($0) }) {
      let shown = areas.prefix(12).map { Message.Argument.message(Message(.quoted, .words($0))) }
      diagnostics.append(
        Diagnostic(
          .planWithoutRows, Message(.planWithoutRows, .number(asOf), .words(plan.name)),
          at: plan.place, help: shown.isEmpty ? [] : [Message(.areasInData, .series(shown))]))
    }
    if wanted.isEmpty {
      plans.append(verdicts(of: plan, for: "", hasRows: false, []))
    }
    for id in wanted {
      let verdicts = zip(plan.rules, sentences).map {
        verdict(of: $0, saying: $1, in: plan, for: id)
      }
      plans.append(self.verdicts(of: plan, for: id, hasRows: areas.contains(id), verdicts))
    }
  }

  private mutating func verdicts(
    of plan: Plan, for id: String, hasRows: Bool, _ verdicts: [Verdict]
  ) -> PlanVerdicts {
    let entity = plan.scope.entity
    let table = snapshot.tables[entity]
    return PlanVerdicts(
      plan: plan.name, labels: plan.labels, areaID: id,
      areaName: table?.thing(id).flatMap { table?.name(of: $0, in: asOf) }, hasRows: hasRows,
      silent: silent(in: entity, id), duties: plan.duties.count, verdicts: verdicts)
  }

  /// The areas of a kind that have a row or are named by one, up to the year; in order.
  private func areas(of entity: Int) -> [String] {
    var ids: Set<String> = []
    if let table = snapshot.tables[entity] {
      for row in table.rows where row.year <= asOf { ids.insert(table.things[row.thing].id) }
    }
    for (index, other) in snapshot.catalogue.entities.enumerated() where other.parent == entity {
      for row in snapshot.tables[index]?.rows ?? [] where row.year <= asOf {
        if let parent = row.parent { ids.insert(parent) }
      }
    }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The members of an area that reported before and do not now.
  private mutating func silent(in area: Int, _ id: String) -> [SilentEntity] {
    var rolls = Rolls(snapshot)
    var result: [SilentEntity] = []
    for entity in snapshot.catalogue.entities.indices {
      guard snapshot.catalogue.ancestors(of: entity).contains(area),
        let table = snapshot.tables[entity],
        let members = rolls.members(of: entity, in: (area, id), year: asOf)
      else { continue }
      for member in members {
        guard case .silent(let row) = table.presence(of: member.thing, in: asOf) else { continue }
        result.append(
          SilentEntity(
            id: table.things[member.thing].id, name: table.name(of: member.thing, in: asOf),
            lastYear: table.rows[row].year))
      }
    }
    return result
  }

  // MARK: Rules

  private mutating func verdict(
    of rule: Rule, saying sentence: Phrase, in plan: Plan, for id: String
  ) -> Verdict {
    let claim = Claim(rule.sentence, in: plan)
    let moment = claim.moment(asOf: asOf)
    evaluator.begin()
    let area = evaluator.subject(
      plan.scope.entity, id, in: moment.judged, parametersOf: moment.parameterYear)
    let judgement = evaluator.judgement(of: claim, moment.part, for: area)
    if let row = evaluator.tooLarge { report(row, rule, plan) }
    let status: Verdict.Status =
      switch judgement.outcomes {
      case .nothing: .notApplicable
      case _ where !moment.isDue: .pending
      case _ where evaluator.tooLarge != nil: .undecided
      case .holds: .pass
      case .fails: .fail
      default: .undecided
      }
    let isShown = moment.isDue && (status == .fail || status == .undecided)
    let kind = book.figureKind(of: claim)
    return Verdict(
      rule: rule.name, labels: rule.labels, sentence: sentence, clause: rule.metadata.clause,
      isAdvisory: rule.metadata.isAdvisory, status: status, due: moment.due(claim.timing),
      isDue: moment.isDue, measure: judgement.measure?.figure(kind),
      comparison: claim.comparison, target: judgement.target?.figure(kind),
      counts: judgement.rows.map { counts($0) },
      rows: isShown ? evidence(judgement.rows ?? [], claim) : [], doubtful: doubts())
  }

  private mutating func report(_ subject: Subject, _ rule: Rule, _ plan: Plan) {
    let place = place(of: subject).place
    diagnostics.append(
      Diagnostic(
        .resultTooLarge,
        Message(.resultTooLarge, .words(plan.name + "." + rule.name), .words(subject.id)),
        at: rule.place,
        notes: place.map { [.init(Message(.reachedWithThisRow), at: $0)] } ?? [],
        help: [Message(.staysUndecided)]))
  }

  private func doubts() -> [Doubt] {
    let rows = evaluator.used.sorted { ($0.entity, $0.row) < ($1.entity, $1.row) }
    var result: [Doubt] = []
    for row in rows {
      for check in brokenChecks[row] ?? [] {
        guard let table = snapshot.tables[row.entity] else { continue }
        result.append(
          Doubt(
            check: book.checks[check].name, labels: book.checks[check].labels,
            place: table.rows[row.row].place))
      }
    }
    return result
  }

  private func counts(_ rows: [JudgedRow]) -> Verdict.Counts {
    func number(_ truth: Truth) -> Int { rows.filter { $0.truth == truth }.count }
    return Verdict.Counts(
      holds: number(.holds), fails: number(.fails), unknown: number(.unknown))
  }

  /// The rows that keep a rule from holding, or may.
  private func evidence(_ rows: [JudgedRow], _ claim: Claim) -> [RowVerdict] {
    guard case .rows(_, _, let has, _, let comparison) = claim.form else { return [] }
    let harmless: Truth =
      switch comparison {
      case .greater, .greaterOrEqual: .holds
      case .less, .lessOrEqual, .equal, .notEqual: .fails
      }
    let fields = book.catalogue.fields.indices.filter { has.names(field: $0) }
    return rows.filter { $0.truth != harmless }.map { row in
      let (place, lastYear) = place(of: row.subject)
      let table = snapshot.tables[row.subject.entity]
      return RowVerdict(
        id: row.subject.id,
        name: row.subject.thing.flatMap { table?.name(of: $0, in: row.subject.year) },
        outcome: row.truth, isCertain: row.isCertain,
        values: fields.filter { book.catalogue.fields[$0].entity == row.subject.entity }
          .map { shown($0, row.subject) },
        place: place, lastYear: lastYear)
    }
  }

  /// Where the row of a subject stands; its last one and that one's year, where it has none.
  private func place(of subject: Subject) -> (place: Place?, lastYear: Int?) {
    guard let table = snapshot.tables[subject.entity], let thing = subject.thing,
      let row = table.presence(of: thing, in: subject.year).row
    else { return (nil, nil) }
    let year = table.rows[row].year
    return (table.rows[row].place, year < subject.year ? year : nil)
  }

  private func shown(_ index: Int, _ subject: Subject) -> FieldValue {
    let field = book.catalogue.fields[index]
    let cell = subject.thing.flatMap {
      snapshot.tables[subject.entity]?
        .cell(index, of: $0, in: subject.year, isLasting: field.isLasting)
    }
    let categories = field.type.categories ?? []
    let value: FieldValue.Shown =
      switch cell {
      case .missing, nil: .missing
      case .number(let number): .number(number, field.type.figureKind)
      case .flag(let isTrue): .flag(isTrue)
      case .date(let date): .day(date)
      case .category(let category): .categories([categories[category]])
      case .set(let set): .categories(set.sorted().map { categories[$0] })
      }
    return FieldValue(field: field.name, labels: field.labels, value: value)
  }
}
