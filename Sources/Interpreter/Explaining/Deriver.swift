import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Walks a formula like `Evaluator`, and writes down what it meets. The depth is bounded by
/// `Program.compiling`.
struct Deriver {
  var evaluator: Evaluator
  /// What was not there to be read, in the order it was met, and whether it may matter.
  private(set) var missing: [MissingCell] = []
  /// By whom, when and what: a cell may be met many times.
  private var missingIndexes: [CellKey: Int] = [:]
  /// Every cell that was read, in the order it was met.
  private(set) var read: [CellKey] = []
  private var isRead: Set<CellKey> = []
  /// The members that may belong to a group or not, where that may matter.
  private(set) var possible: [Subject] = []
  /// The names that were derived already: formulas may name others many times.
  private var derived: Set<Known> = []
  /// Whether what is read could still change the value at the top.
  var matters = true

  private struct Known: Hashable {
    let indicator: Int
    let subject: Subject
  }

  var book: RuleBook { evaluator.book }

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  // MARK: Formulas

  /// The derivation of a formula; its numbers are written in a kind where one is given.
  mutating func derivation(
    of expression: Expression, for subject: Subject, as given: Figure.Kind? = nil,
    beside other: Figure? = nil
  ) -> Derivation {
    let kind = given ?? book.figureKind(of: expression)
    let value = evaluator.value(of: expression, for: subject)
    let mattersHere = matters
    // What is missing below a value that is sure changes nothing.
    matters = mattersHere && !value.isSure
    defer { matters = mattersHere }
    return Derivation(
      formula: expression.place, value: outcome(value, kind, expression.type), beside: other,
      year: subject.year,
      operation: operation(of: expression, for: subject, as: kind, beside: other))
  }

  private mutating func operation(
    of expression: Expression, for subject: Subject, as kind: Figure.Kind, beside other: Figure?
  ) -> Derivation.Operation {
    switch expression.form {
    case .literal, .broken: return .written
    case .parameter(let index):
      return .parameter(book.parameters[index].name, book.parameters[index].labels)
    case .field(let field): return .cell(cell(field, of: subject))
    case .parentField(let entity, let field):
      return .cell(cell(field, of: area(entity, of: subject)))
    case .indicator(let index):
      let indicator = book.indicators[index]
      let isNew = derived.insert(Known(indicator: index, subject: subject)).inserted
      return .named(
        indicator.name, indicator.labels,
        isNew ? derivation(of: indicator.formula, for: subject, as: kind, beside: other) : nil)
    case .sum(let terms): return .sum(operands(terms, for: subject, as: kind))
    case .product(let terms): return .product(operands(terms, for: subject, as: nil))
    case .comparison(let comparison, let left, let right):
      let kind = book.figureKind(of: left, beside: right)
      let first = figure(of: left, for: subject, as: kind)
      let second = figure(of: right, for: subject, as: kind)
      return .comparison(
        comparison, derivation(of: left, for: subject, as: kind, beside: second),
        derivation(of: right, for: subject, as: kind, beside: first))
    case .includes(let set, _): return .includes(derivation(of: set, for: subject))
    case .not(let operand): return .not(derivation(of: operand, for: subject))
    case .all(let parts): return .all(derivations(of: parts, for: subject))
    case .any(let parts): return .any(derivations(of: parts, for: subject))
    case .aggregate(let aggregate): return .members(members(aggregate, in: subject))
    case .shifted(let inner, let shift):
      guard let shifted = evaluator.shifted(subject, by: shift) else {
        return .shifted(shift.year(from: subject.year), nil)
      }
      return .shifted(shifted.year, derivation(of: inner, for: shifted, as: kind, beside: other))
    }
  }

  /// A number that something is compared with.
  mutating func figure(
    of expression: Expression, for subject: Subject, as kind: Figure.Kind
  ) -> Figure? {
    evaluator.value(of: expression, for: subject).figure(kind)
  }

  private mutating func derivations(
    of parts: [Expression], for subject: Subject
  ) -> [Derivation] {
    var result: [Derivation] = []
    for part in parts { result.append(derivation(of: part, for: subject)) }
    return result
  }

  private mutating func operands(
    _ terms: [Expression.Term], for subject: Subject, as kind: Figure.Kind?
  ) -> [Derivation.Operand] {
    var result: [Derivation.Operand] = []
    for term in terms {
      result.append(
        Derivation.Operand(
          value: derivation(of: term.value, for: subject, as: kind), isInverse: term.isInverse))
    }
    return result
  }

  func outcome(_ value: Value, _ kind: Figure.Kind, _ type: ValueType) -> Derivation.Outcome {
    switch value {
    case .nothing: return .nothing
    case .number(let interval, let mayBeNothing):
      // A figure too large for its unit is one that is not known.
      let figure = value.figure(kind) ?? Figure(interval: .unbounded, kind: kind)
      return interval == .unbounded
        ? .number(Figure(interval: .unbounded, kind: kind), mayBeNothing: mayBeNothing)
        : .number(figure, mayBeNothing: mayBeNothing)
    case .truth(.nothing): return .nothing
    case .truth(let outcomes):
      let truth = outcomes.subtracting(.nothing).truth
      return .truth(truth, mayBeNothing: outcomes.contains(.nothing))
    case .category(let indexes):
      let known = categories(of: type)
      let possible = indexes.sorted().filter { known.indices.contains($0) }.map { known[$0] }
      return .categories(certain: possible.count == 1 ? possible : [], possible: possible)
    case .set(let certain, let possible):
      let known = categories(of: type)
      return .categories(
        certain: certain.sorted().map { known[$0] }, possible: possible.sorted().map { known[$0] })
    }
  }

  private func categories(of type: ValueType) -> [Category] {
    switch type {
    case .category(let field), .set(let field):
      book.catalogue.fields[field].type.categories ?? []
    case .quantity, .level, .rank, .truth, .date, .unknown: []
    }
  }

  // MARK: Cells

  /// The area of a kind that a row or area lies in, perhaps one nobody knows.
  func area(_ entity: Int, of subject: Subject) -> Subject {
    evaluator.ancestor(entity, of: subject)
      ?? Subject(
        entity: entity, index: nil, year: subject.year, parameterYear: subject.parameterYear)
  }

  /// A cell as it was read; one that is missing is noted.
  mutating func cell(_ index: Int, of subject: Subject) -> CellRead {
    let field = book.catalogue.fields[index]
    let entity = book.catalogue.entities[field.entity].name
    var cell = CellRead(
      entity: entity, id: evaluator.id(of: subject), name: nil, field: field.name,
      labels: field.labels, type: field.type, value: .missing, year: subject.year, place: nil,
      rowYear: nil, heading: nil)
    if let (table, thing) = evaluator.thing(of: subject) {
      let giving = table.row(
        giving: index, of: thing, in: subject.year, isLasting: field.isLasting)
      let row = giving ?? table.presence(of: thing, in: subject.year).row
      let read = table.cell(index, of: thing, in: subject.year, isLasting: field.isLasting)
      let isThere = evaluator.hasValues(subject)
      cell = CellRead(
        entity: entity, id: cell.id, name: table.name(of: thing, in: subject.year),
        field: field.name, labels: field.labels, type: field.type,
        value: isThere ? field.shown(read) : .missing, year: subject.year,
        place: row.map { table.place(ofRow: $0) }, rowYear: row.map { table.year(ofRow: $0) },
        heading: row.flatMap { table.heading(of: index, inFileOfRow: $0) })
    }
    let key = CellKey(index, of: subject)
    if isRead.insert(key).inserted { read.append(key) }
    if cell.isMissing { note(cell, key) }
    return cell
  }

  /// Writes down a member of which it is not known whether it belongs to a group.
  mutating func notePossible(_ member: Subject) {
    if matters { possible.append(member) }
  }

  private mutating func note(_ cell: CellRead, _ key: CellKey) {
    if let known = missingIndexes[key] {
      if matters { missing[known].matters = true }
    } else {
      missingIndexes[key] = missing.count
      missing.append(MissingCell(cell: cell, key: key, matters: matters))
    }
  }
}

/// A cell without a value.
public struct MissingCell: Sendable {
  public let cell: CellRead
  let key: CellKey
  /// Whether its value could still change what it was read for.
  public internal(set) var matters: Bool
}

extension Field {
  /// What a cell of the field is shown as.
  func shown(_ cell: Cell) -> FieldValue.Shown {
    let categories = type.categories ?? []
    switch cell {
    case .missing, .text: return .missing
    case .number(let number): return .number(number, type.figureKind)
    case .flag(let isTrue): return .flag(isTrue)
    case .date(let date): return .day(date)
    case .category(let category): return .categories([categories[category]])
    case .set(let set): return .categories(set.sorted().map { categories[$0] })
    }
  }
}

extension Expression.Shift {
  func year(from year: Int) -> Int {
    switch self {
    case .year(let other): other
    case .lastYear: year - 1
    }
  }
}
