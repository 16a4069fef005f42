import CheckedRules
import Vocabulary

/// Every row a verdict was computed from, whether it stands against the rule or not.
///
///     every school has rooms >= 1      all schools: some meet it, some do not
///     sum of rooms across schools      all schools, whose rooms are added
///     trained / teachers               the row of the area itself
extension Judge {
  /// All rows of which a cell was read, in the order they were met, with these cells.
  func basis(
    _ now: Assessment, _ rule: CompiledRule, for area: Area, _ id: String
  ) -> [BasisRow] {
    let subject = Subject(
      entity: area.entity, index: area.index, year: now.moment.judged,
      parameterYear: now.moment.parameterYear)
    var walker = evaluator
    walker.begin(asOf: asOf)
    var deriver = Deriver(walker)
    deriver.walk(rule, now, for: subject)
    var judged: [CellKey.Owner: JudgedRow] = [:]
    for row in now.judgement.rows ?? [] { judged[row.subject.owner] = row }
    var cells: [CellKey.Owner: [CellKey]] = [:]
    var owners: [CellKey.Owner] = []
    // Somebody whose area nobody knows has no row to be named.
    for cell in deriver.read where cell.owner.index != nil || cell.owner == subject.owner {
      if cells[cell.owner] == nil { owners.append(cell.owner) }
      cells[cell.owner, default: []].append(cell)
    }
    var writer = EvidenceWriter(evaluator: evaluator, area: subject, areaID: id)
    var standings: [BasisRow.Standing] = []
    for owner in owners {
      let row = judged[owner]
      standings.append(row.map { rule.standing(of: $0) } ?? .read)
      writer.write(
        Subject(
          entity: owner.entity, index: owner.index, year: subject.year,
          parameterYear: subject.parameterYear),
        row?.truth ?? .unknown, row?.isCertain ?? true, cells[owner] ?? [],
        nil)
    }
    return zip(writer.rows, standings).map { BasisRow(row: $0, standing: $1) }
  }
}

extension CompiledRule {
  /// What a row its sentence speaks of is to the rule.
  fileprivate func standing(of row: JudgedRow) -> BasisRow.Standing {
    switch claim.comparison {
    case .equal, .notEqual, nil: return .read
    case .greater, .greaterOrEqual, .less, .lessOrEqual: break
    }
    if row.truth == .unknown || !row.isCertain { return .open }
    return concerns(row, isOpen: false) ? .against : .meets
  }
}
