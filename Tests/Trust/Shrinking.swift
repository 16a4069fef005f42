import TestSupport

extension Case {
  /// The smallest case near this one that still fails.
  func shrunk(while fails: (Case) -> Bool) -> Case {
    var smallest = self
    var tries = 0
    search: while tries < 3_000 {
      for candidate in smallest.smaller {
        tries += 1
        if fails(candidate) {
          smallest = candidate
          continue search
        }
      }
      break
    }
    return smallest
  }

  /// Cases with one thing less.
  private var smaller: [Case] {
    var result: [Case] = []
    func add(_ change: (inout Case) -> Void) {
      var copy = self
      change(&copy)
      if copy != self { result.append(copy) }
    }
    if years.count > 1 { for year in years { add { $0.years = [year] } } }
    for index in rulebook.plans.indices {
      if rulebook.plans.count > 1 { add { $0.rulebook.plans.remove(at: index) } }
      for number in rulebook.plans[index].rules.indices {
        add { $0.rulebook.plans[index].rules.remove(at: number) }
      }
    }
    for index in rulebook.checks.indices { add { $0.rulebook.checks.remove(at: index) } }
    for entity in facts.tables.indices {
      for index in (facts.tables[entity] ?? []).indices {
        add { $0.facts.tables[entity]?.remove(at: index) }
      }
    }
    addFormulas(&result)
    for entity in facts.tables.indices {
      for (index, row) in (facts.tables[entity] ?? []).enumerated() {
        if row.isClosed { add { $0.facts.tables[entity]?[index].isClosed = false } }
        for field in row.cells.keys.sorted() {
          add { $0.facts.tables[entity]?[index].cells[field] = nil }
        }
      }
    }
    return result
  }

  private func addFormulas(_ result: inout [Case]) {
    func add(_ formulas: [Formula], _ set: (inout Rulebook, Formula) -> Void) {
      for formula in formulas {
        var copy = self
        set(&copy.rulebook, formula)
        result.append(copy)
      }
    }
    for (plan, number, rule) in rulebook.plans.enumerated().flatMap({ plan in
      plan.element.rules.enumerated().map { (plan.offset, $0.offset, $0.element) }
    }) {
      func set(_ book: inout Rulebook, _ sentence: Rule.Sentence) {
        book.plans[plan].rules[number].sentence = sentence
      }
      if !rule.milestones.isEmpty {
        add([.truth(true)]) { book, _ in book.plans[plan].rules[number].milestones = [] }
      }
      switch rule.sentence {
      case .measure(let left, let sign, let right):
        add(left.simpler) { set(&$0, .measure($1, sign, right)) }
        add(right.simpler) { set(&$0, .measure(left, sign, $1)) }
      case .condition(let condition): add(condition.simpler) { set(&$0, .asking($1)) }
      case .rows(let quantity, let members, let condition, let has):
        add(has.simpler) { set(&$0, .rows(quantity, members, where: condition, has: $1)) }
        if let condition {
          add([condition]) { book, _ in set(&book, .rows(quantity, members, where: nil, has: has)) }
          add(condition.simpler) { set(&$0, .rows(quantity, members, where: $1, has: has)) }
        }
        if members.group != nil {
          let all = Members(entity: members.entity, group: nil)
          add([has]) { book, _ in set(&book, .rows(quantity, all, where: condition, has: has)) }
        }
      }
    }
    for (index, group) in rulebook.groups.enumerated() {
      add(group.condition.simpler) { $0.groups[index].condition = $1 }
    }
    for (index, indicator) in rulebook.indicators.enumerated() {
      add(indicator.formula.simpler) { $0.indicators[index].formula = $1 }
    }
    for (index, check) in rulebook.checks.enumerated() {
      add(check.condition.simpler) { $0.checks[index].condition = $1 }
    }
  }
}

extension Formula {
  /// Formulas with one thing less in them.
  var simpler: [Formula] {
    var result: [Formula] = []
    switch self {
    case .number, .date, .yearDay, .truth, .category, .field, .parentField, .indicator, .parameter:
      break
    case .sum(let terms):
      result = terms.map(\.value)
      for (index, term) in terms.enumerated() {
        result += term.value.simpler.map { .sum(terms.replacing(index, $0)) }
      }
    case .product(let terms):
      result = terms.map(\.value)
      for (index, term) in terms.enumerated() {
        result += term.value.simpler.map { .product(terms.replacing(index, $0)) }
      }
    case .compare(let sign, let left, let right):
      result = left.simpler.map { .compare(sign, $0, right) }
      result += right.simpler.map { .compare(sign, left, $0) }
    case .includes(let set, let field, let index):
      result = set.simpler.map { .includes($0, field: field, index) }
    case .not(let inner): result = [inner] + inner.simpler.map { .not($0) }
    case .all(let parts), .any(let parts):
      result = parts
      for (index, part) in parts.enumerated() {
        for simpler in part.simpler {
          var copy = parts
          copy[index] = simpler
          if case .all = self { result.append(.all(copy)) } else { result.append(.any(copy)) }
        }
      }
    case .gather(let gathering): result = gathering.simpler.map { .gather($0) }
    case .shifted(let inner, let year):
      result = [inner] + inner.simpler.map { .shifted($0, year) }
    }
    return result
  }
}

extension Gathering {
  fileprivate var simpler: [Gathering] {
    var result: [Gathering] = []
    func add(_ change: (inout Gathering) -> Void) {
      var copy = self
      change(&copy)
      result.append(copy)
    }
    if members.group != nil { add { $0.members.group = nil } }
    if let condition {
      if function != .share { add { $0.condition = nil } }
      for simpler in condition.simpler { add { $0.condition = simpler } }
    }
    for simpler in value?.simpler ?? [] { add { $0.value = simpler } }
    return result
  }
}

extension [Formula.Term] {
  fileprivate func replacing(_ index: Int, _ formula: Formula) -> [Formula.Term] {
    var copy = self
    copy[index].value = formula
    return copy
  }
}
