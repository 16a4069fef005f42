import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Members of an area, row by row with what is read of each.
extension Deriver {
  mutating func members(_ aggregate: Aggregate, in area: Subject) -> MembersRead {
    let reading = RowReading(
      members: aggregate.members, scope: nil, condition: aggregate.condition,
      value: aggregate.value, function: MembersRead.Function(aggregate.function))
    return members(reading, in: area)
  }

  /// What is read of the rows of a formula or a sentence.
  struct RowReading {
    let members: Members
    let scope: Expression?
    let condition: Expression?
    let value: Expression?
    let function: MembersRead.Function
  }

  mutating func members(_ reading: RowReading, in area: Subject) -> MembersRead {
    let all = evaluator.roster(
      of: Members(entity: reading.members.entity, group: nil), in: area)
    let roster = evaluator.roster(of: reading.members, in: area) ?? []
    var meant: Set<Subject> = []
    var rows: [MembersRead.Row] = []
    let columns = columns(of: reading)
    for (subject, isCertain) in roster {
      let scope = reading.scope.map { evaluator.truth(of: $0, for: subject) } ?? .holds
      if scope == .fails { continue }
      meant.insert(subject)
      rows.append(
        row(reading, columns, for: subject, isCertain: isCertain && scope == .holds))
    }
    let others = (all ?? []).map { $0.subject }.filter { !meant.contains($0) }
    return MembersRead(
      function: reading.function, scope: reading.scope?.place,
      condition: reading.condition?.place, value: reading.value?.place,
      kind: reading.value.map { book.figureKind(of: $0) } ?? .plain, isMissing: all == nil,
      columns: columns.map { book.column($0) }, rows: rows,
      others: others.map { member($0) })
  }

  private func member(_ subject: Subject) -> MembersRead.Member {
    MembersRead.Member(
      id: evaluator.id(of: subject),
      name: evaluator.thing(of: subject).flatMap { table, thing in
        table.name(of: thing, in: subject.year)
      })
  }

  private mutating func row(
    _ reading: RowReading, _ columns: [ReadColumn], for subject: Subject, isCertain: Bool
  ) -> MembersRead.Row {
    let truth = reading.condition.map { evaluator.truth(of: $0, for: subject) } ?? .holds
    let value = reading.value.map { evaluator.value(of: $0, for: subject) }
    let interval = value.map { $0.rowInterval }
    let isOpen =
      !isCertain || truth == .unknown
      || truth == .holds && interval.map { $0.single == nil } ?? false
    let mattersHere = matters
    matters = mattersHere && isOpen
    defer { matters = mattersHere }
    if !isCertain { notePossible(subject) }
    var entries: [MembersRead.Entry] = []
    var places: [DataPlace?] = []
    var details: [Derivation] = []
    for column in columns {
      switch column {
      case .field(let field):
        let cell = cell(field, of: subject)
        places.append(cell.isMissing ? nil : cell.place)
        entries.append(.cell(cell, from: places.last ?? nil))
      case .parent(let entity, let field):
        entries.append(.cell(cell(field, of: area(entity, of: subject)), from: nil))
      case .formula(let expression, let other, let looksFurther):
        places.append(nil)
        let kind =
          other.map { book.figureKind(of: expression, beside: $0) }
          ?? book.figureKind(of: expression)
        let beside = other.flatMap { figure(of: $0, for: subject, as: kind) }
        let result = evaluator.value(of: expression, for: subject)
        entries.append(.outcome(outcome(result, kind, expression.type), beside: beside))
        if looksFurther {
          details.append(derivation(of: expression, for: subject, as: kind, beside: beside))
        }
      }
    }
    let own = evaluator.place(of: subject)
    let place = own.named(beside: places)
    let kind = reading.value.map { book.figureKind(of: $0) } ?? .plain
    return MembersRead.Row(
      member: member(subject), place: place, lastYear: own.lastYear, isCertain: isCertain,
      truth: truth, value: interval.map { Value.number($0).figure(kind)?.interval ?? .unbounded },
      entries: entries.map { $0.standing(besides: place) }, details: details)
  }

  // MARK: Columns

  /// What stands in a column of a list of rows.
  enum ReadColumn: Hashable {
    case field(Int)
    case parent(entity: Int, field: Int)
    /// A value that is no cell: an indicator, or the value of another year; with what it is compared
    /// with, and whether it rests on rows that are not shown beside it.
    case formula(Expression, beside: Expression?, looksFurther: Bool)
  }

  /// The cells that are read of each row itself, through names, then the values of other years
  /// and of members below.
  private func columns(of reading: RowReading) -> [ReadColumn] {
    var found: [ReadColumn] = []
    var seen: Set<ReadColumn> = []
    var seenNames: Set<Int> = []
    var open: [(expression: Expression, beside: Expression?)] = []
    var group = reading.members.group
    while let index = group {
      open.append((book.groups[index].condition, nil))
      group = book.groups[index].base.group
    }
    open =
      [reading.value, reading.condition, reading.scope].compactMap { $0 }.map { ($0, nil) } + open
    open.reverse()
    func add(_ column: ReadColumn) {
      if seen.insert(column).inserted { found.append(column) }
    }
    while let (expression, other) = open.popLast() {
      switch expression.form {
      case .field(let field): add(.field(field))
      case .parentField(let entity, let field): add(.parent(entity: entity, field: field))
      case .indicator(let index):
        let formula = book.indicators[index].formula
        if book.looksFurther(formula) {
          add(.formula(expression, beside: other, looksFurther: true))
        } else if seenNames.insert(index).inserted {
          add(.formula(expression, beside: other, looksFurther: false))
          open.append((formula, nil))
        }
      case .shifted, .aggregate:
        add(.formula(expression, beside: other, looksFurther: true))
      case .comparison(_, let left, let right): open += [(right, left), (left, right)]
      case .literal, .parameter, .sum, .product, .includes, .not, .all, .any, .broken:
        open += expression.parts.reversed().map { ($0, nil) }
      }
    }
    return found
  }
}

extension RuleBook {
  /// Whether a formula for one row reads other rows or other years, names looked into.
  fileprivate func looksFurther(_ expression: Expression) -> Bool {
    var seen: Set<Int> = []
    var open = [expression]
    while let expression = open.popLast() {
      switch expression.form {
      case .aggregate, .shifted: return true
      case .indicator(let index):
        if seen.insert(index).inserted { open.append(indicators[index].formula) }
      case .literal, .field, .parentField, .parameter, .sum, .product, .comparison, .includes,
        .not, .all, .any, .broken:
        open += expression.parts
      }
    }
    return false
  }

  fileprivate func column(_ column: Deriver.ReadColumn) -> MembersRead.Column {
    switch column {
    case .field(let index), .parent(_, let index):
      let field = catalogue.fields[index]
      return MembersRead.Column(name: field.name, labels: field.labels)
    case .formula(let expression, _, _):
      if case .indicator(let index) = expression.form {
        return MembersRead.Column(name: indicators[index].name, labels: indicators[index].labels)
      }
      return MembersRead.Column(
        name: "",
        labels: Labels(
          vi: phrase(for: expression, language: .vi), en: phrase(for: expression, language: .en)))
    }
  }
}

extension MembersRead.Entry {
  /// With its place only where that is another than the one named for its row.
  fileprivate func standing(besides row: DataPlace?) -> MembersRead.Entry {
    if case .cell(let cell, let place) = self, place == row { return .cell(cell, from: nil) }
    return self
  }
}

extension MembersRead.Function {
  fileprivate init(_ function: Aggregate.Function) {
    self =
      switch function {
      case .number: .number
      case .share: .share
      case .sum: .sum
      case .average: .average
      case .lowest: .lowest
      case .highest: .highest
      case .median: .median
      }
  }
}
