import Vocabulary

/// Reads the formulas of a rule book as meanings; indicators and groups are read once each.
struct MeaningReader: Sendable {
  let book: RuleBook
  var meanings: Meanings
  private var indicators: [Int: Meaning] = [:]
  private var groups: [Int: Meaning] = [:]
  /// What must be there for an indicator to have a value.
  private(set) var indicatorRequirements: [Int: Requirements] = [:]

  init(_ book: RuleBook) {
    self.book = book
    meanings = Meanings(catalogue: book.catalogue, parameters: book.parameters)
    for definition in book.definitionOrder {
      switch definition {
      case .group(let index) where book.groups.indices.contains(index):
        let group = book.groups[index]
        let base = membership(of: group.base)
        let condition = condition(group.condition)
        groups[index] = meanings.all([base, condition])
      case .indicator(let index) where book.indicators.indices.contains(index):
        let formula = meaning(of: book.indicators[index].formula)
        indicators[index] = formula
        indicatorRequirements[index] = requirements(of: book.indicators[index].formula)
      case .group, .indicator: break
      }
    }
  }

  /// The condition that rows of an entity satisfy to be members.
  mutating func membership(of members: Members) -> Meaning {
    guard let group = members.group else { return meanings.truth(true) }
    return groups[group] ?? brokenCondition()
  }

  mutating func condition(_ expression: Expression) -> Meaning {
    let meaning = meaning(of: expression)
    return meanings.condition(meaning)
  }

  mutating func value(_ expression: Expression) -> Meaning {
    let meaning = meaning(of: expression)
    return meanings.value(meaning)
  }

  private mutating func brokenCondition() -> Meaning {
    let unknown = meanings.opaque(.broken)
    return meanings.condition(unknown)
  }

  private mutating func meaning(of expression: Expression) -> Meaning {
    switch expression.form {
    case .literal(let literal): return meanings.literal(literal)
    case .field(let field): return meanings.intern(.field(field))
    case .parentField(let entity, let field):
      return meanings.intern(.parentField(entity: entity, field: field))
    case .indicator(let index): return indicators[index] ?? meanings.opaque(.broken)
    case .parameter(let index): return parameter(index)
    case .sum(let terms): return meanings.sum(values(of: terms))
    case .product(let terms): return meanings.product(values(of: terms))
    case .comparison(let comparison, let left, let right):
      let sides = (value(left), value(right))
      return meanings.comparison(comparison, sides.0, sides.1)
    case .includes(let set, let category):
      let set = value(set)
      return meanings.condition(meanings.intern(.included(set, category: category)))
    case .not(let inner):
      let inner = condition(inner)
      return meanings.negation(inner)
    case .all(let parts): return meanings.all(conditions(parts))
    case .any(let parts): return meanings.any(conditions(parts))
    case .aggregate(let aggregate): return self.aggregate(aggregate)
    case .shifted(let inner, let shift):
      let inner = meaning(of: inner)
      return meanings.shifted(inner, shift)
    case .broken: return meanings.opaque(.broken)
    }
  }

  private mutating func values(
    of terms: [Expression.Term]
  ) -> [(value: Meaning, isInverse: Bool)] {
    var result: [(value: Meaning, isInverse: Bool)] = []
    for term in terms { result.append((value(term.value), term.isInverse)) }
    return result
  }

  private mutating func conditions(_ parts: [Expression]) -> [Meaning] {
    var result: [Meaning] = []
    for part in parts { result.append(condition(part)) }
    return result
  }

  private mutating func parameter(_ index: Int) -> Meaning {
    let values = book.parameters[index].values
    if values.count == 1, values[0].from == nil { return meanings.literal(values[0].value) }
    return values.isEmpty ? meanings.opaque(.broken) : meanings.intern(.parameter(index))
  }

  private mutating func aggregate(_ aggregate: Aggregate) -> Meaning {
    let entity = aggregate.members.entity
    let members = membership(of: aggregate.members)
    let condition = aggregate.condition.map { self.condition($0) } ?? meanings.truth(true)
    switch aggregate.function {
    case .share: return meanings.share(entity: entity, of: members, condition)
    case .number:
      let rows = meanings.all([members, condition])
      return meanings.intern(.rows(entity: entity, rows))
    case .sum, .average, .lowest, .highest, .median:
      guard let formula = aggregate.value else { return meanings.opaque(.broken) }
      let rows = meanings.all([members, condition])
      let value = value(formula)
      return meanings.intern(.taken(aggregate.function, entity: entity, rows, value: value))
    }
  }
}

extension Meanings {
  /// The number a literal stands for, in square metres or VND where it has a unit.
  func constant(of literal: Literal) -> Rational? {
    switch literal.value {
    case .number(let value), .percent(let value): value
    case .amount(let value, let unit): value.multiplied(by: Rational(unit.scale))
    case .date(let date): Rational(date.dayNumber)
    case .day: nil
    case .truth(let isTrue): isTrue ? .one : .zero
    case .category(_, let index): Rational(index)
    }
  }

  mutating func literal(_ literal: Literal) -> Meaning {
    switch literal.value {
    case .truth(let isTrue): return truth(isTrue)
    case .day(let day): return self.day(day)
    case .number, .percent, .amount, .date, .category:
      return constant(of: literal).map { constant($0) } ?? opaque(.numbersTooLarge)
    }
  }

  /// A day of the judged year, counted as in a leap year: days then follow each other in the same
  /// order in every year, and days with none between them in a leap year have none in others.
  private mutating func day(_ day: DayOfYear) -> Meaning {
    // Most years have no 29 February, so that it compares with nothing but itself.
    if day == DayOfYear(month: 2, day: 29) { return intern(.leapDay) }
    guard let date = day.date(inYear: 2000),
      let newYear = CalendarDate(year: 2000, month: 1, day: 1)
    else { return opaque([]) }
    let ordinal = Rational(date.dayNumber - newYear.dayNumber + 1)
    let start = intern(.yearStart)
    let sum = linear(start).adding(Linear(constant: ordinal), times: .one)
    return sum.map { value($0) } ?? opaque(.numbersTooLarge)
  }
}
