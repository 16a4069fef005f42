import CheckedRules
import Snapshots
import Vocabulary

/// The row or area a formula is computed for, and when.
struct Subject: Hashable {
  let entity: Int
  /// Its index among the ids of its entity; nil for an area no row speaks of.
  let index: Int?
  /// The snapshot that is read.
  var year: Int
  /// The year of dated parameters: while a rule is pending, that of its deadline.
  var parameterYear: Int
}

/// A row of a table.
struct RowReference: Hashable {
  let entity: Int
  let row: Int
}

/// Walks expressions over the rows of an area and a year, obviously rather than fast. The depth is
/// bounded by `Program.compiling`.
struct Evaluator {
  let book: RuleBook
  let snapshot: Snapshot
  /// Nothing later is read.
  private(set) var asOf: Int
  private let years: Set<Int>
  var rolls: Rolls

  /// What was counted for many areas at once; nil where everything is walked.
  var tallies: Tallies?
  /// Whether somebody asks which rows were used.
  var recordsUse = true

  /// What the verdict at hand has computed already: formulas may name others many times.
  var indicatorValues: [Known: Value] = [:]
  var groupTruths: [Known: Truth] = [:]
  /// The rows the verdict at hand has used, each as often as it was read, and what was computed on
  /// the way, so that the last of it can be forgotten.
  var uses: [RowReference] = []
  var computed: [Known] = []
  /// The rows and areas with which numbers of the verdict at hand became too large.
  private(set) var tooLarge: [Subject] = []

  struct Known: Hashable {
    let definition: RuleBook.Definition
    let subject: Subject
  }

  /// The rows the verdict at hand has used.
  var used: Set<RowReference> { Set(uses) }

  init(_ book: RuleBook, _ snapshot: Snapshot, asOf: Int) {
    self.book = book
    self.snapshot = snapshot
    self.asOf = asOf
    self.years = snapshot.years
    self.rolls = Rolls(snapshot)
  }

  /// Forgets the verdict before; what is later than a year is not read from here on.
  mutating func begin(asOf year: Int) {
    asOf = year
    if !indicatorValues.isEmpty { indicatorValues = [:] }
    if !groupTruths.isEmpty { groupTruths = [:] }
    if !uses.isEmpty { uses = [] }
    if !computed.isEmpty { computed = [] }
    if !tooLarge.isEmpty { tooLarge = [] }
  }

  /// The table of a subject and its thing there; nil where it has no row in any year.
  func thing(of subject: Subject) -> (table: Table, index: Int)? {
    guard let index = subject.index, let table = snapshot.tables[subject.entity],
      index < table.thingCount
    else { return nil }
    return (table, index)
  }

  // MARK: Expressions

  mutating func value(of expression: Expression, for subject: Subject) -> Value {
    switch expression.form {
    case .literal(let literal): return value(of: literal, in: subject.year)
    case .field(let field): return fieldValue(field, of: subject)
    case .parentField(let entity, let field):
      guard let area = ancestor(entity, of: subject) else { return unknown(expression.type) }
      return fieldValue(field, of: area)
    case .indicator(let index): return indicatorValue(index, for: subject)
    case .parameter(let index):
      guard let literal = book.parameters[index].value(in: subject.parameterYear) else {
        return unknown(expression.type)
      }
      return value(of: literal, in: subject.year)
    case .sum(let terms): return sum(terms, for: subject)
    case .product(let terms): return product(terms, for: subject)
    case .comparison(let comparison, let left, let right):
      let first = value(of: left, for: subject)
      return .truth(first.compared(comparison, to: value(of: right, for: subject)))
    case .includes(let set, let category):
      return .truth(value(of: set, for: subject).includes(category))
    case .not(let operand): return .truth(value(of: operand, for: subject).outcomes.negated)
    case .all(let parts):
      var result = Outcomes.holds
      for part in parts { result = result.and(value(of: part, for: subject).outcomes) }
      return .truth(result)
    case .any(let parts):
      var result = Outcomes.fails
      for part in parts { result = result.or(value(of: part, for: subject).outcomes) }
      return .truth(result)
    case .aggregate(let aggregate):
      return tallies?.value(at: expression.place, for: subject)
        ?? value(of: aggregate, for: subject)
    case .shifted(let inner, let shift): return shifted(inner, by: shift, for: subject)
    case .broken: return unknown(expression.type)
    }
  }

  private func value(of literal: Literal, in year: Int) -> Value {
    if case .day(let day) = literal.value {
      // 29 February is no day of most years: nothing is known of a comparison with it there.
      let date = day.date(inYear: year)
      return .number(date.map { Interval(Rational($0.dayNumber)) } ?? .unbounded)
    }
    // The checker has made sure that amounts fit.
    return Value(constant: literal) ?? .number(.unbounded)
  }

  /// Everything a value of a type could be where there is no row to have it. A row that does not
  /// exist need not have one of the categories, even where there is only one.
  private func unknown(_ type: ValueType) -> Value {
    switch type {
    case .quantity, .level, .rank, .date, .unknown: return .number(.unbounded)
    case .truth: return .truth(.unknown)
    case .category(let field):
      return .category(Set(categories(of: field)).union([Evaluator.noCategory]))
    case .set(let field): return .set(certain: [], possible: Set(categories(of: field)))
    }
  }

  /// Stands beside the indexes of categories for none of them.
  private static let noCategory = -1

  private func categories(of field: Int) -> Range<Int> {
    0..<(book.catalogue.fields[field].type.categories?.count ?? 0)
  }

  private mutating func indicatorValue(_ index: Int, for subject: Subject) -> Value {
    let key = Known(definition: .indicator(index), subject: subject)
    if let known = indicatorValues[key] { return known }
    let result = value(of: book.indicators[index].formula, for: subject)
    indicatorValues[key] = result
    if recordsUse { computed.append(key) }
    return result
  }

  // MARK: Arithmetic

  /// Reads every term, also behind one that is nothing: a verdict rests on their rows either way.
  private mutating func sum(_ terms: [Expression.Term], for subject: Subject) -> Value {
    var total = Interval(.zero)
    var mayBeNothing = false
    var isNothing = false
    for term in terms {
      let part = value(of: term.value, for: subject)
      guard case .number(let interval, let isPerhaps) = part else {
        isNothing = true
        continue
      }
      mayBeNothing = mayBeNothing || isPerhaps
      total = fitting(
        term.isInverse ? total.subtracting(interval) : total.adding(interval), subject)
    }
    return isNothing ? .nothing : .number(total, mayBeNothing: mayBeNothing)
  }

  private mutating func product(_ terms: [Expression.Term], for subject: Subject) -> Value {
    var total = Interval(.one)
    var mayBeNothing = false
    var isNothing = false
    for term in terms {
      let part = value(of: term.value, for: subject)
      guard case .number(let interval, let isPerhaps) = part else {
        isNothing = true
        continue
      }
      mayBeNothing = mayBeNothing || isPerhaps
      guard term.isInverse else {
        total = fitting(total.multiplied(by: interval), subject)
        continue
      }
      switch total.divided(by: interval) {
      case .interval(let quotient): total = quotient
      case .byZero: isNothing = true
      case .perhapsByZero:
        total = .unbounded
        mayBeNothing = true
      case .tooLarge: total = fitting(nil, subject)
      }
    }
    return isNothing ? .nothing : .number(total, mayBeNothing: mayBeNothing)
  }

  private mutating func fitting(_ interval: Interval?, _ subject: Subject) -> Interval {
    if let interval { return interval }
    noteTooLarge(subject)
    return .unbounded
  }

  mutating func noteTooLarge(_ subject: Subject) {
    if tooLarge.last != subject { tooLarge.append(subject) }
  }

  // MARK: Time

  /// The value of another year; what is nothing there is unknown here.
  private mutating func shifted(
    _ inner: Expression, by shift: Expression.Shift, for subject: Subject
  ) -> Value {
    guard let other = shifted(subject, by: shift) else { return unknown(inner.type) }
    let value = value(of: inner, for: other)
    return value.mayBeNothing ? unknown(inner.type) : value
  }

  /// The same row or area in another year; nil where nothing is known of that year.
  func shifted(_ subject: Subject, by shift: Expression.Shift) -> Subject? {
    var other = subject
    switch shift {
    case .lastYear:
      other.year = subject.year - 1
      other.parameterYear = subject.parameterYear - 1
    case .year(let year):
      other.year = year
      other.parameterYear = year
    }
    return other.year <= asOf && years.contains(other.year) ? other : nil
  }

  // MARK: Cells

  mutating func use(_ subject: Subject) {
    if recordsUse, let row = row(of: subject) { uses.append(row) }
  }

  private func row(of subject: Subject) -> RowReference? {
    guard let (table, thing) = thing(of: subject),
      let row = table.presence(of: thing, in: subject.year).row,
      table.year(ofRow: row) == subject.year
    else { return nil }
    return RowReference(entity: subject.entity, row: row)
  }

  /// The area of a kind that a row or area lies in; nil where the way up is not known.
  func ancestor(_ entity: Int, of subject: Subject) -> Subject? {
    var current = subject
    while current.entity != entity {
      guard let (table, thing) = thing(of: current),
        let row = table.presence(of: thing, in: current.year).row,
        let area = table.parent(ofRow: row),
        let next = book.catalogue.entities[current.entity].parent
      else { return nil }
      current = Subject(
        entity: next, index: area, year: subject.year, parameterYear: subject.parameterYear)
    }
    return current
  }

  private mutating func fieldValue(_ index: Int, of subject: Subject) -> Value {
    use(subject)
    let field = book.catalogue.fields[index]
    let type = field.type
    guard let (table, thing) = thing(of: subject) else { return unknown(type, index) }
    if !hasValues(subject) { return unknown(type, index) }
    let row = table.row(giving: index, of: thing, in: subject.year, isLasting: field.isLasting)
    if recordsUse, let row { uses.append(RowReference(entity: subject.entity, row: row)) }
    let cell = table.cell(index, of: thing, in: subject.year, isLasting: field.isLasting)
    switch cell {
    case .missing, .text: return missing(type, index, subject)
    case .number(let value): return .number(inBase(Interval(value), type, subject))
    case .flag(let isTrue): return .truth(isTrue ? .holds : .fails)
    case .date(let date): return .number(Interval(Rational(date.dayNumber)))
    case .category(let category): return .category([category])
    case .set(let categories): return .set(certain: categories, possible: categories)
    }
  }

  /// What has no row of the year and is not silent has no value that could range over anything.
  func hasValues(_ subject: Subject) -> Bool {
    guard let (table, thing) = thing(of: subject) else { return false }
    switch table.presence(of: thing, in: subject.year) {
    case .reported, .silent: return true
    case .closed(let row): return table.year(ofRow: row) == subject.year
    case .absent: return false
    }
  }

  private func unknown(_ type: FieldType, _ field: Int) -> Value {
    switch type {
    case .count, .share, .number, .level, .rank, .date, .text: .number(.unbounded)
    case .flag: .truth(.unknown)
    case .oneOf: unknown(.category(field: field))
    case .anyOf: unknown(.set(field: field))
    }
  }

  /// What a missing cell ranges over: its declared range, or that of its type.
  private mutating func missing(_ type: FieldType, _ field: Int, _ subject: Subject) -> Value {
    switch type {
    case .count(let range), .share(let range), .rank(let range), .number(_, let range):
      let interval = Interval(low: range.low, high: range.high) ?? .unbounded
      return .number(inBase(interval, type, subject))
    case .level(let scale):
      let low = Rational(scale.lowerBound)
      return .number(Interval(low: low, high: Rational(scale.upperBound)) ?? .unbounded)
    case .anyOf(let categories) where categories.count == 1:
      // A set is never empty.
      return .set(certain: [0], possible: [0])
    case .oneOf: return .category(Set(categories(of: field)))
    case .flag, .date, .text, .anyOf: return unknown(type, field)
    }
  }

  /// Amounts with a unit in square metres or VND.
  private mutating func inBase(
    _ interval: Interval, _ type: FieldType, _ subject: Subject
  ) -> Interval {
    guard case .number(let unit?, _) = type else { return interval }
    return fitting(interval.multiplied(by: Interval(Rational(unit.scale))), subject)
  }
}
