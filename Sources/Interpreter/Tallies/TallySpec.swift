import CheckedRules
import Diagnostics
import Vocabulary

/// An aggregate over the members of an area, made ready to be counted for many areas at once.
struct TallySpec: Sendable, Hashable {
  let function: Aggregate.Function
  let entity: Int
  /// The kind of area whose members are counted.
  let kind: Int
  /// Who is a member: the group with those it picks from, and what a sentence says behind `where`.
  let membership: RowTest?
  let condition: RowTest?
  let number: Number?

  /// What is summed or compared.
  enum Number: Sendable, Hashable {
    /// A field, by what its cells are multiplied by to be in base units.
    case field(Int, scale: Rational)
    /// A sum of fields, each times a factor, and a number; walked where integers do not do.
    case weigh([FieldWeight], Rational, Expression)
    case walked(Expression)
  }
}

/// The aggregates a program takes over areas, each with its number. What reads dated parameters or
/// a fixed year is not among them: its value depends on more than the year of the data.
struct TallyPlan: Sendable {
  private(set) var specs: [TallySpec] = []
  private var numbers: [Use: Int] = [:]
  /// What is counted for several formulas is counted once.
  private var known: [TallySpec: Int] = [:]
  private var seen: Set<Seen> = []
  private let book: RuleBook

  /// An aggregate stands at one place, and may be taken over several kinds of area.
  private struct Use: Hashable {
    let place: Place
    let kind: Int
  }
  private struct Seen: Hashable {
    let indicator: Int
    let kind: Int
  }

  init(of book: RuleBook) {
    self.book = book
    for plan in book.plans {
      let kind = plan.scope.entity
      for rule in plan.rules {
        switch rule.sentence.form {
        case .measure(let left, _, let right):
          visit(left, for: kind)
          visit(right, for: kind)
        case .condition(let condition): visit(condition, for: kind)
        case .quantity(let howMany, let members, let scope, let has):
          let aggregate = Aggregate(howMany.function, members, value: nil, where: has)
          add(aggregate, scope, at: rule.sentence.place, for: kind)
        }
        for milestone in rule.sentence.milestones { visit(milestone.target, for: kind) }
      }
    }
  }

  /// The number of the aggregate at a place, taken over a kind of area.
  func number(at place: Place, for kind: Int) -> Int? { numbers[Use(place: place, kind: kind)] }

  private mutating func visit(_ expression: Expression, for kind: Int) {
    var open = [expression]
    while let next = open.popLast() {
      switch next.form {
      case .aggregate(let aggregate): add(aggregate, nil, at: next.place, for: kind)
      case .indicator(let index):
        if seen.insert(Seen(indicator: index, kind: kind)).inserted {
          open.append(book.indicators[index].formula)
        }
      case .literal, .field, .parentField, .parameter, .sum, .product, .comparison, .includes,
        .not, .all, .any, .shifted, .broken:
        open += next.parts
      }
    }
  }

  private mutating func add(
    _ aggregate: Aggregate, _ scope: Expression?, at place: Place, for kind: Int
  ) {
    let use = Use(place: place, kind: kind)
    var parts: [Expression] = []
    var group = aggregate.members.group
    while let index = group {
      parts.append(book.groups[index].condition)
      group = book.groups[index].base.group
    }
    if let scope { parts.append(scope) }
    let read = parts + [aggregate.condition, aggregate.value].compactMap { $0 }
    guard numbers[use] == nil, !book.readsMoreThanItsYear(read) else { return }
    let spec = TallySpec(
      function: aggregate.function, entity: aggregate.members.entity, kind: kind,
      membership: parts.isEmpty ? nil : .all(parts.map { RowTest($0, of: book) }),
      condition: aggregate.condition.map { RowTest($0, of: book) },
      number: aggregate.value.map { number($0) })
    let index = known[spec] ?? specs.count
    if index == specs.count { specs.append(spec) }
    known[spec] = index
    numbers[use] = index
  }

  private func number(_ expression: Expression) -> TallySpec.Number {
    if case .field(let field) = expression.form,
      let scale = book.catalogue.fields[field].type.scaleToBase
    {
      return .field(field, scale: scale)
    }
    return LinearForm(of: expression, in: book).map { .weigh($0.weights, $0.number, expression) }
      ?? .walked(expression)
  }
}

extension Sentence.HowMany {
  /// What of the rows is compared: their share or their number.
  var function: Aggregate.Function {
    switch self {
    case .every: return .share
    case .no: return .number
    case .comparison(_, let written):
      if case .percent = written.value { return .share }
      return .number
    }
  }
}

extension RuleBook {
  /// Whether expressions read a dated parameter or a fixed year, through whatever they name.
  fileprivate func readsMoreThanItsYear(_ expressions: [Expression]) -> Bool {
    var open = expressions
    var seen: Set<Definition> = []
    while let next = open.popLast() {
      switch next.form {
      case .parameter(let index):
        if parameters[index].values.contains(where: { $0.from != nil }) { return true }
      case .indicator(let index):
        if seen.insert(.indicator(index)).inserted { open.append(indicators[index].formula) }
      case .aggregate(let aggregate):
        var group = aggregate.members.group
        while let index = group, seen.insert(.group(index)).inserted {
          open.append(groups[index].condition)
          group = groups[index].base.group
        }
      case .shifted(_, .year): return true
      case .literal, .field, .parentField, .sum, .product, .comparison, .includes, .not, .all,
        .any, .shifted(_, .lastYear), .broken:
        break
      }
      open += next.parts
    }
    return false
  }
}
