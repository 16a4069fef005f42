import Diagnostics

/// Groups, indicators and parameters that no rule or check comes to use.
extension Analyst {
  mutating func findUnused() {
    var used = Uses()
    for check in book.checks { used.open.append(check.condition) }
    for plan in book.plans {
      for rule in plan.rules { used.add(rule.sentence) }
    }
    used.follow(in: book)
    // What only an unused declaration uses goes with it and is not said apart.
    var usedByUnused = Uses()
    for (index, group) in book.groups.enumerated() where !used.groups.contains(index) {
      usedByUnused.add(group)
    }
    for (index, indicator) in book.indicators.enumerated()
    where !used.indicators.contains(index) {
      usedByUnused.open.append(indicator.formula)
    }
    usedByUnused.follow(in: book)
    for index in book.groups.indices where !used.groups.contains(index) {
      if usedByUnused.groups.contains(index) { continue }
      reportUnused(book.groups[index].name, at: book.groups[index].place, .group(index))
    }
    for index in book.indicators.indices where !used.indicators.contains(index) {
      if usedByUnused.indicators.contains(index) { continue }
      let indicator = book.indicators[index]
      reportUnused(indicator.name, at: indicator.place, .indicator(index))
    }
    for index in book.parameters.indices where !used.parameters.contains(index) {
      if usedByUnused.parameters.contains(index) { continue }
      let parameter = book.parameters[index]
      reportUnused(parameter.name, at: parameter.place, .parameter(index))
    }
  }

  private mutating func reportUnused(
    _ name: String, at place: Place, _ declaration: Declaration
  ) {
    report(
      Diagnostic(
        .unusedName, Message(.nothingUses, .words(name)), at: place,
        help: [Message(.useOrRemove)]),
      in: declaration)
  }
}

/// The declarations that formulas come to use, each followed once.
private struct Uses {
  var groups: Set<Int> = []
  var indicators: Set<Int> = []
  var parameters: Set<Int> = []
  /// Formulas still to be followed.
  var open: [Expression] = []
  private var openGroups: [Int] = []

  mutating func add(_ group: Group) {
    open.append(group.condition)
    add(group.base)
  }

  mutating func add(_ members: Members) {
    if let group = members.group, groups.insert(group).inserted { openGroups.append(group) }
  }

  mutating func add(_ sentence: Sentence) {
    switch sentence.form {
    case .measure(let measure, _, let target): open += [measure, target]
    case .condition(let condition): open.append(condition)
    case .quantity(_, let members, let filter, let has):
      add(members)
      open.append(has)
      if let filter { open.append(filter) }
    }
    open += sentence.milestones.map { $0.target }
  }

  mutating func follow(in book: RuleBook) {
    while true {
      if let group = openGroups.popLast() {
        if book.groups.indices.contains(group) { add(book.groups[group]) }
      } else if let expression = open.popLast() {
        follow(expression, in: book)
      } else {
        return
      }
    }
  }

  private mutating func follow(_ expression: Expression, in book: RuleBook) {
    switch expression.form {
    case .literal, .field, .parentField, .sum, .product, .comparison, .includes, .not, .all, .any,
      .shifted, .broken:
      break
    case .indicator(let index):
      if indicators.insert(index).inserted { open.append(book.indicators[index].formula) }
    case .parameter(let index): parameters.insert(index)
    case .aggregate(let aggregate): add(aggregate.members)
    }
    open += expression.parts
  }
}
