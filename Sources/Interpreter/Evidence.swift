import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// What stands behind a verdict: rows, cells, and doubts about them.
extension Judge {
  /// The rows the last judgement used though they break a check.
  func doubts() -> [Doubt] {
    let rows = evaluator.used.sorted { ($0.entity, $0.row) < ($1.entity, $1.row) }
    var result: [Doubt] = []
    for row in rows {
      for check in brokenChecks[row] ?? [] {
        guard let table = snapshot.tables[row.entity] else { continue }
        result.append(
          Doubt(
            check: book.checks[check].name, labels: book.checks[check].labels,
            place: table.place(ofRow: row.row)))
      }
    }
    return result
  }

  func counts(_ rows: [JudgedRow]) -> Verdict.Counts {
    func number(_ truth: Truth) -> Int { rows.filter { $0.truth == truth }.count }
    return Verdict.Counts(
      holds: number(.holds), fails: number(.fails), unknown: number(.unknown))
  }

  /// The rows that keep a rule from holding, or may.
  func evidence(_ rows: [JudgedRow], _ rule: CompiledRule) -> [RowVerdict] {
    guard let focus = rule.focus, let comparison = rule.claim.comparison else { return [] }
    let harmless: Truth =
      switch comparison {
      case .greater, .greaterOrEqual: .holds
      case .less, .lessOrEqual, .equal, .notEqual: .fails
      }
    let fields = book.catalogue.fields.indices.filter { focus.condition.names(field: $0) }
    return rows.filter { $0.truth != harmless }.map { row in
      let (place, lastYear) = evaluator.place(of: row.subject)
      let table = snapshot.tables[row.subject.entity]
      return RowVerdict(
        entity: snapshot.catalogue.entities[row.subject.entity].name,
        id: evaluator.id(of: row.subject),
        name: row.subject.index.flatMap { table?.name(of: $0, in: row.subject.year) },
        outcome: row.truth, isCertain: row.isCertain,
        values: fields.filter { book.catalogue.fields[$0].entity == row.subject.entity }
          .map { shown($0, row.subject) },
        place: place, lastYear: lastYear)
    }
  }

  private func shown(_ index: Int, _ subject: Subject) -> FieldValue {
    let field = book.catalogue.fields[index]
    let cell = evaluator.thing(of: subject).map { table, thing in
      table.cell(index, of: thing, in: subject.year, isLasting: field.isLasting)
    }
    let value = cell.map { field.shown($0) } ?? .missing
    return FieldValue(field: field.name, labels: field.labels, value: value)
  }
}

extension Evaluator {
  func id(of subject: Subject) -> String {
    subject.index.map { snapshot.areas(of: subject.entity)[$0] } ?? ""
  }

  /// Where the row of a subject stands; its last one and that one's year, where it has none.
  func place(of subject: Subject) -> (place: DataPlace?, lastYear: Int?) {
    guard let (table, thing) = thing(of: subject),
      let row = table.presence(of: thing, in: subject.year).row
    else { return (nil, nil) }
    let year = table.year(ofRow: row)
    return (table.place(ofRow: row), year < subject.year ? year : nil)
  }

  /// What is said of a number that became too large with a row or area.
  func tooLarge(
    _ subject: Subject, for rule: Rule, of plan: Plan, in area: String
  ) -> Diagnostic {
    let place = place(of: subject).place
    return Diagnostic(
      .resultTooLarge,
      Message(
        .resultTooLarge, .words(plan.name + "." + rule.name),
        .words(subject.index == nil ? area : id(of: subject))),
      at: rule.place,
      notes: place.map { [.init(Message(.reachedWithThisRow, .words($0.text)))] } ?? [],
      help: [Message(.staysUndecided)])
  }
}
