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
      let own = evaluator.place(of: row.subject)
      let values = fields.filter { book.catalogue.fields[$0].entity == row.subject.entity }
        .map { shown($0, row.subject) }
      let place = own.named(beside: values.map { $0.place })
      let table = snapshot.tables[row.subject.entity]
      return RowVerdict(
        entity: snapshot.catalogue.entities[row.subject.entity].name,
        id: evaluator.id(of: row.subject),
        name: row.subject.index.flatMap { table?.name(of: $0, in: row.subject.year) },
        outcome: row.truth, isCertain: row.isCertain,
        values: values.map { $0.standing(besides: place) }, place: place,
        lastYear: own.lastYear)
    }
  }

  private func shown(_ index: Int, _ subject: Subject) -> FieldValue {
    let field = book.catalogue.fields[index]
    let cell = evaluator.thing(of: subject).map { table, thing in
      table.cell(index, of: thing, in: subject.year, isLasting: field.isLasting)
    }
    let value = cell.map { field.shown($0) } ?? .missing
    let place = evaluator.thing(of: subject).flatMap { table, thing in
      table.row(giving: index, of: thing, in: subject.year, isLasting: field.isLasting)
        .map { table.place(ofRow: $0) }
    }
    return FieldValue(field: field.name, labels: field.labels, value: value, place: place)
  }
}

/// Where the row of an entity stands; its last one and that one's year, where it has none.
struct OwnPlace {
  let place: DataPlace?
  let lastYear: Int?

  /// The place that is named for the entity: where all that is shown of it stands in another row,
  /// as lasting values may, that one; else its own. Nil is what its own row holds.
  func named(beside cells: [DataPlace?]) -> DataPlace? {
    guard lastYear == nil, let first = cells.first, cells.allSatisfy({ $0 == first }) else {
      return place
    }
    // Where all of them are nil, it is the own row after all.
    return first ?? place
  }
}

extension FieldValue {
  /// With its place only where that is another than the one named for its row.
  fileprivate func standing(besides row: DataPlace?) -> FieldValue {
    FieldValue(field: field, labels: labels, value: value, place: place == row ? nil : place)
  }
}

extension Evaluator {
  func id(of subject: Subject) -> String {
    subject.index.map { snapshot.areas(of: subject.entity)[$0] } ?? ""
  }

  /// Where the row of a subject stands.
  func place(of subject: Subject) -> OwnPlace {
    guard let (table, thing) = thing(of: subject),
      let row = table.presence(of: thing, in: subject.year).row
    else { return OwnPlace(place: nil, lastYear: nil) }
    let year = table.year(ofRow: row)
    return OwnPlace(place: table.place(ofRow: row), lastYear: year < subject.year ? year : nil)
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
