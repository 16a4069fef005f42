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
        result.append(doubt(ofRow: row.row, in: table, breaking: book.checks[check]))
      }
    }
    return result
  }

  func counts(_ rows: [JudgedRow]) -> Verdict.Counts {
    func number(_ truth: Truth) -> Int { rows.filter { $0.truth == truth }.count }
    return Verdict.Counts(
      holds: number(.holds), fails: number(.fails), unknown: number(.unknown))
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

  /// Who rows and areas are; one no row speaks of has the id it is judged by.
  func names(_ subjects: [Subject], in area: String) -> [NamedRow] {
    var named: [NamedRow] = []
    var seen: Set<CellKey.Owner> = []
    for subject in subjects where seen.insert(subject.owner).inserted {
      named.append(name(of: subject, in: area))
    }
    return named
  }

  func name(of subject: Subject, in area: String) -> NamedRow {
    NamedRow(
      entity: book.catalogue.entities[subject.entity].name,
      id: subject.index == nil ? area : id(of: subject),
      name: thing(of: subject).flatMap { table, thing in
        table.name(of: thing, in: subject.year)
      }, place: place(of: subject).place)
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
