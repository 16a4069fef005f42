import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The rows behind a verdict that falls short or stays open.
///
///     every school has rooms >= 1      the schools that have none, or may have none
///     sum of rooms across schools      where it is open, the schools whose rooms nobody knows
///     trained / teachers               the row of the area itself
extension Judge {
  /// The rows that keep a rule from holding or may, with the cells it reads of them; of a rule that
  /// is open also everybody of whom something is missing that could decide it.
  func evidence(
    _ now: Assessment, _ rule: CompiledRule, counting noun: Noun?, for area: Area, _ id: String
  ) -> [RowVerdict] {
    let subject = Subject(
      entity: area.entity, index: area.index, year: now.moment.judged,
      parameterYear: now.moment.parameterYear)
    var writer = EvidenceWriter(evaluator: evaluator, area: subject, areaID: id)
    let isOpen = now.status == .undecided
    for row in now.judgement.rows ?? [] where rule.concerns(row, isOpen: isOpen) {
      writer.add(row, rule.reading(of: row, in: book), counting: noun)
    }
    writer.addArea(isOpen ? .unknown : .fails, rule.readOfArea(now.part))
    if isOpen {
      var walker = evaluator
      walker.begin(asOf: asOf)
      var deriver = Deriver(walker)
      deriver.walk(rule, now, for: subject)
      writer.addOpen(deriver, tooLarge: now.tooLarge)
    }
    return writer.rows
  }

  /// Who breaks a check of the data, with the cells it reads.
  func doubt(ofRow row: Int, in table: Table, breaking check: DataCheck) -> Doubt {
    let year = table.year(ofRow: row)
    let subject = Subject(
      entity: check.entity, index: table.thing(ofRow: row), year: year, parameterYear: year)
    let writer = EvidenceWriter(evaluator: evaluator, area: subject, areaID: "")
    let cells = evaluator.cells(of: subject, readBy: [check.condition])
    return Doubt(
      check: check.name, labels: check.labels, row: evaluator.name(of: subject, in: ""),
      place: table.place(ofRow: row), values: cells.map { writer.value($0, of: subject) })
  }
}

/// Writes down rows with the cells that are read of them, each row and each cell once.
struct EvidenceWriter {
  let evaluator: Evaluator
  let area: Subject
  let areaID: String
  private(set) var rows: [RowVerdict] = []
  private var owners: Set<CellKey.Owner> = []
  private var shown: Set<CellKey> = []
  private var nouns: [Int: Noun] = [:]

  init(evaluator: Evaluator, area: Subject, areaID: String) {
    self.evaluator = evaluator
    self.area = area
    self.areaID = areaID
  }

  private var book: RuleBook { evaluator.book }

  /// A row the sentence speaks of, whose formulas say what is read of it.
  mutating func add(_ row: JudgedRow, _ expressions: [Expression], counting noun: Noun?) {
    owners.insert(row.subject.owner)
    write(
      row.subject, row.truth, row.isCertain,
      evaluator.cells(of: row.subject, readBy: expressions), row.isCertain ? noun : nil)
  }

  /// The area itself, where anything is read of it.
  mutating func addArea(_ outcome: Truth, _ expressions: [Expression]) {
    let cells = evaluator.cells(of: area, readBy: expressions)
    if cells.isEmpty { return }
    owners.insert(area.owner)
    write(area, outcome, true, cells, nil)
  }

  /// Everybody of whom a cell is missing that could decide the rule, of whom it is not known whether
  /// they are concerned, or whose numbers are too large: those of all, where that is their result.
  mutating func addOpen(_ deriver: Deriver, tooLarge: [Subject]) {
    var isWanted: [CellKey.Owner: Bool] = [:]
    var order: [CellKey.Owner] = []
    func want(_ owner: CellKey.Owner, isCertain: Bool) {
      if isWanted[owner] == nil { order.append(owner) }
      isWanted[owner] = isCertain && isWanted[owner] ?? true
    }
    for cell in deriver.missing where cell.matters && !shown.contains(cell.key) {
      want(cell.key.owner, isCertain: true)
    }
    if tooLarge.contains(where: { $0.owner == area.owner }) {
      for cell in deriver.read { want(cell.owner, isCertain: true) }
    }
    for subject in tooLarge where subject.owner != area.owner {
      want(subject.owner, isCertain: true)
    }
    for member in deriver.possible { want(member.owner, isCertain: false) }
    var cells: [CellKey.Owner: [CellKey]] = [:]
    for cell in deriver.read { cells[cell.owner, default: []].append(cell) }
    for owner in order {
      add(owner, cells[owner] ?? [], isCertain: isWanted[owner] ?? true)
    }
  }

  private mutating func add(_ owner: CellKey.Owner, _ cells: [CellKey], isCertain: Bool) {
    // Somebody whose area nobody knows has no row to be named.
    if owner.index == nil, owner != area.owner { return }
    if !owners.insert(owner).inserted { return }
    let subject = Subject(
      entity: owner.entity, index: owner.index, year: area.year, parameterYear: area.parameterYear)
    write(subject, .unknown, isCertain, cells, nil)
  }

  // MARK: Rows

  mutating func write(
    _ subject: Subject, _ outcome: Truth, _ isCertain: Bool, _ cells: [CellKey], _ noun: Noun?
  ) {
    shown.formUnion(cells)
    let values = cells.map { value($0, of: subject) }
    let own = evaluator.place(of: subject)
    let place = own.named(
      beside: values.filter { $0.area == nil && $0.year == nil }.map { $0.place })
    let name = evaluator.name(of: subject, in: areaID)
    rows.append(
      RowVerdict(
        noun: noun ?? self.noun(subject.entity), entity: name.entity, id: name.id, name: name.name,
        outcome: outcome, isCertain: isCertain, isArea: subject.owner == area.owner,
        values: values.map { $0.standing(besides: place) }, place: place,
        lastYear: own.lastYear))
  }

  private mutating func noun(_ entity: Int) -> Noun {
    if let known = nouns[entity] { return known }
    let (one, many) = book.phrases(for: Members(entity: entity, group: nil))
    let noun = Noun(one: one, many: many)
    nouns[entity] = noun
    return noun
  }

  fileprivate func value(_ cell: CellKey, of row: Subject) -> FieldValue {
    let field = book.catalogue.fields[cell.field]
    let owner = Subject(
      entity: cell.entity, index: cell.index, year: cell.year, parameterYear: cell.year)
    let isOwn = cell.owner == row.owner
    let isNow = cell.year == row.year
    var value = FieldValue.Shown.missing
    var place: DataPlace?
    var heading: String?
    if let (table, thing) = evaluator.thing(of: owner) {
      if evaluator.hasValues(owner) {
        value = field.shown(
          table.cell(cell.field, of: thing, in: cell.year, isLasting: field.isLasting))
      }
      let giving = table.row(
        giving: cell.field, of: thing, in: cell.year, isLasting: field.isLasting)
      // A cell that is missing stands in the row of whoever has to deliver it.
      let row = giving ?? (isOwn && isNow ? nil : table.presence(of: thing, in: cell.year).row)
      place = row.map { table.place(ofRow: $0) }
      heading = (row ?? table.presence(of: thing, in: cell.year).row).flatMap {
        table.heading(of: cell.field, inFileOfRow: $0)
      }
    }
    let area = isOwn ? nil : evaluator.name(of: owner, in: areaID)
    return FieldValue(
      field: field.name, labels: field.labels, area: area,
      year: isNow ? nil : cell.year, value: value, place: place,
      heading: heading)
  }
}

extension CompiledRule {
  /// Whether a row keeps the rule from holding, or may: where the rule is open, whoever may not
  /// belong to the rows it speaks of may change it either way.
  func concerns(_ row: JudgedRow, isOpen: Bool) -> Bool {
    guard focus != nil, let comparison = claim.comparison else { return false }
    let harmless: Truth =
      switch comparison {
      case .greater, .greaterOrEqual: .holds
      case .less, .lessOrEqual, .equal, .notEqual: .fails
      }
    return row.truth != harmless || isOpen && !row.isCertain
  }

  /// What is read of a row the sentence speaks of: its condition, and what says that it is meant
  /// where that is not sure.
  fileprivate func reading(of row: JudgedRow, in book: RuleBook) -> [Expression] {
    guard let focus else { return [] }
    if row.isCertain { return [focus.condition] }
    var result = [focus.condition] + (focus.scope.map { [$0] } ?? [])
    var group = focus.members.group
    while let index = group {
      result.append(book.groups[index].condition)
      group = book.groups[index].base.group
    }
    return result
  }

  /// The formulas that may read cells of the area itself.
  fileprivate func readOfArea(_ part: Claim.Part) -> [Expression] {
    switch claim.form {
    case .measure(let measure, _): [measure] + (part.target.map { [$0] } ?? [])
    case .condition(let condition): [condition]
    case .rows: []
    }
  }
}

extension Deriver {
  /// Walks everything a rule is judged by.
  mutating func walk(
    _ rule: CompiledRule, _ now: Assessment, for subject: Subject
  ) {
    _ = measure(of: rule, now, for: subject)
    if case .measure = rule.claim.form, let target = now.part.target {
      _ = derivation(of: target, for: subject, as: rule.kind)
    }
  }
}

extension FieldValue {
  /// With its place only where that is another than the one named for its row.
  fileprivate func standing(besides row: DataPlace?) -> FieldValue {
    FieldValue(
      field: field, labels: labels, area: area, year: year, value: value,
      place: place == row ? nil : place, heading: heading)
  }
}
