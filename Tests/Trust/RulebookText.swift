/// The rulebook as text: only what its rules and checks need.
extension Rulebook {
  var text: String {
    let needed = Needed(of: self)
    var lines: [String] = []
    for (index, entity) in entities.enumerated() {
      let place = parent(of: index).map { " in \(entities[$0].name)" } ?? ""
      lines.append("entity \(entity.name), \(entity.plural)\(place)")
    }
    for index in needed.fields.sorted() {
      let field = fields[index]
      let lasting = field.isLasting ? " lasting" : ""
      lines.append(
        "field \(field.name) of \(entities[field.entity].name): \(text(field.type))\(lasting)")
    }
    for index in needed.groups.sorted() {
      let group = groups[index]
      let base = group.base.map { groups[$0].name + "s" } ?? entities[group.entity].plural
      lines.append(
        "group \(group.name), \(group.name)s = \(base) where \(text(group.condition))")
    }
    for index in needed.indicators.sorted() {
      lines.append("indicator \(indicators[index].name) = \(text(indicators[index].formula))")
    }
    for index in needed.parameters.sorted() { lines.append(text(parameters[index])) }
    for check in checks {
      lines.append(
        "check \(check.name) of \(entities[check.entity].name) \(text(check.condition))")
    }
    for plan in plans {
      let area = plan.area.map { "\(entities[plan.entity].name) \"\($0)\"" }
      lines.append("plan \(plan.name)")
      lines.append("  for \(area ?? "every " + entities[plan.entity].name)")
      lines.append("  from \(plan.from) to \(plan.to)")
      for rule in plan.rules { lines.append("rule \(rule.name) \(text(rule))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ rule: Rule) -> String {
    var words: String
    var isShare = false
    switch rule.sentence {
    case .measure(let left, let sign, let right):
      words = "\(operand(left)) \(sign.rawValue) \(operand(right))"
    case .condition(let condition): words = text(condition)
    case .rows(let quantity, let members, let condition, let has):
      let filter = condition.map { " where " + text($0) } ?? ""
      if case .compared(_, _, true) = quantity { isShare = true }
      words = "\(text(quantity)) \(name(members))\(filter) have \(text(has))"
    }
    switch rule.timing {
    case .by(let year): words += " by \(year)"
    case .in(let year): words += " in \(year)"
    case .everyYear(let from, let to):
      words += " every year" + (from.map { " from \($0)" } ?? "") + (to.map { " to \($0)" } ?? "")
    }
    for milestone in rule.milestones {
      if case .number(let value, _) = milestone.target, isShare {
        words += ", then \(percent(value)) by \(milestone.year)"
      } else {
        words += ", then \(operand(milestone.target)) by \(milestone.year)"
      }
    }
    return words
  }

  private func text(_ quantity: Rule.Quantity) -> String {
    switch quantity {
    case .every: return "every"
    case .no: return "no"
    case .compared(let sign, let value, let isShare):
      let number = isShare ? percent(value) : "\(value)"
      switch sign {
      case .greaterOrEqual: return "at least \(number) of"
      case .greater: return "more than \(number) of"
      case .lessOrEqual: return "at most \(number) of"
      case .less: return "fewer than \(number) of"
      case .equal, .notEqual: return "exactly \(number) of"
      }
    }
  }

  private func name(_ members: Members) -> String {
    members.group.map { groups[$0].name + "s" } ?? entities[members.entity].plural
  }

  private func text(_ type: CellType) -> String {
    func number(_ value: Fraction) -> String { value.decimals ?? "0" }
    switch type {
    case .count(0, nil): return "count"
    case .count(let low, let high):
      if low == 0, let high { return "count up to \(high)" }
      return "count from \(low)" + (high.map { " to \($0)" } ?? "")
    case .share(.zero, .one): return "share"
    case .share(let low, let high): return "share from \(percent(low)) to \(percent(high))"
    case .number(let unit, let low, let high):
      return "number" + (unit.map { " in " + $0.rawValue } ?? "")
        + (low.map { " from " + number($0) } ?? "") + (high.map { " to " + number($0) } ?? "")
    case .level(let low, let high): return "level \(low) to \(high)"
    case .rank: return "rank"
    case .flag: return "flag"
    case .date: return "date"
    case .one(let count): return "one of " + Rulebook.categories(count)
    case .any(let count): return "any of " + Rulebook.categories(count)
    }
  }

  static func category(_ index: Int) -> String { "kind" + ["A", "B", "C", "D"][index] }

  private static func categories(_ count: Int) -> String {
    (0..<count).map(category).joined(separator: ", ")
  }

  private func text(_ parameter: Parameter) -> String {
    let type =
      switch parameter.kind {
      case .count: "count"
      case .share: "share"
      case .area, .money: "number in " + (parameter.unit?.rawValue ?? "ha")
      case .number, .ratio, .rank, .date, .level: "number"
      }
    let values = parameter.values.map {
      text($0.value) + ($0.from == 0 ? "" : " from \($0.from)")
    }
    return "parameter \(parameter.name): \(type) = " + values.joined(separator: ", ")
  }

  func percent(_ value: Fraction) -> String {
    ((value * Fraction(100)).decimals ?? "0") + "%"
  }

  // MARK: Formulas

  func text(_ formula: Formula) -> String {
    switch formula {
    case .number(let value, let writing):
      switch writing {
      case .plain: return value.decimals ?? "0"
      case .percent: return percent(value)
      case .amount(let unit): return ((value / unit.scale).decimals ?? "0") + " " + unit.rawValue
      }
    case .date(let day): return Days.iso(day)
    case .yearDay(let month, let day): return "\(day) \(Days.months[month - 1])"
    case .truth(let isTrue): return isTrue ? "yes" : "no"
    case .category(_, let index): return Rulebook.category(index)
    case .field(let index): return fields[index].name
    case .parentField(let index):
      return entities[fields[index].entity].name + "." + fields[index].name
    case .indicator(let index): return indicators[index].name
    case .parameter(let index): return parameters[index].name
    case .sum(let terms): return chain(terms, " + ", " - ")
    case .product(let terms): return chain(terms, " * ", " / ")
    case .compare(let sign, let left, let right):
      return "\(operand(left)) \(sign.rawValue) \(operand(right))"
    case .includes(let set, _, let index):
      return "\(operand(set)) includes \(Rulebook.category(index))"
    case .not(let inner): return "not (\(text(inner)))"
    case .all(let parts): return parts.map { "(\(text($0)))" }.joined(separator: " and ")
    case .any(let parts): return parts.map { "(\(text($0)))" }.joined(separator: " or ")
    case .gather(let gathering): return text(gathering)
    case .shifted(let inner, let year):
      let isName =
        switch inner {
        case .field, .parentField, .indicator, .parameter: true
        default: false
        }
      return (isName ? text(inner) : "(\(text(inner)))")
        + (year.map { " in \($0)" } ?? " last year")
    }
  }

  private func text(_ gathering: Gathering) -> String {
    let filter = gathering.condition.map { " where (\(text($0)))" } ?? ""
    let name = name(gathering.members)
    guard let value = gathering.value else {
      return "\(gathering.function.rawValue) of \(name)\(filter)"
    }
    let isName =
      switch value {
      case .field, .indicator, .parameter, .parentField: true
      default: false
      }
    let written = isName ? text(value) : "(\(text(value)))"
    return "\(gathering.function.rawValue) of \(written) across \(name)\(filter)"
  }

  private func chain(_ terms: [Formula.Term], _ plain: String, _ inverse: String) -> String {
    terms.enumerated().map { index, term in
      (index == 0 ? "" : term.isInverse ? inverse : plain) + operand(term.value)
    }.joined()
  }

  private func operand(_ formula: Formula) -> String {
    switch formula {
    case .sum, .product, .compare, .includes, .not, .all, .any: "(\(text(formula)))"
    case .number, .date, .yearDay, .truth, .category, .field, .parentField, .indicator, .parameter,
      .gather, .shifted:
      text(formula)
    }
  }
}

/// What the rules and checks of a rulebook name, directly or through others.
struct Needed {
  var fields: Set<Int> = []
  var groups: Set<Int> = []
  var indicators: Set<Int> = []
  var parameters: Set<Int> = []
  private let rulebook: Rulebook

  init(of rulebook: Rulebook) {
    self.rulebook = rulebook
    for check in rulebook.checks { add(check.condition) }
    for rule in rulebook.plans.flatMap(\.rules) { add(rule) }
  }

  init(of rule: Rule, in rulebook: Rulebook) {
    self.rulebook = rulebook
    add(rule)
  }

  private mutating func add(_ rule: Rule) {
    switch rule.sentence {
    case .measure(let left, _, let right):
      add(left)
      add(right)
    case .condition(let condition): add(condition)
    case .rows(_, let members, let condition, let has):
      add(members)
      if let condition { add(condition) }
      add(has)
    }
    for milestone in rule.milestones { add(milestone.target) }
  }

  private mutating func add(_ members: Members) {
    guard let group = members.group, groups.insert(group).inserted else { return }
    add(rulebook.groups[group].condition)
    add(Members(entity: members.entity, group: rulebook.groups[group].base))
  }

  private mutating func add(_ formula: Formula) {
    for part in formula.everything {
      switch part {
      case .field(let index), .parentField(let index), .category(let index, _),
        .includes(_, let index, _):
        fields.insert(index)
      case .indicator(let index):
        if indicators.insert(index).inserted { add(rulebook.indicators[index].formula) }
      case .parameter(let index): parameters.insert(index)
      case .gather(let gathering): add(gathering.members)
      case .number, .date, .yearDay, .truth, .sum, .product, .compare, .not, .all, .any, .shifted:
        break
      }
    }
  }
}
