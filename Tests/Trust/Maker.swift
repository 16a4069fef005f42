import TestSupport

/// Makes up rulebooks that the checker accepts.
struct Maker {
  var random: Seeded
  var rulebook = Rulebook()
  /// How many aggregates and shifts may stand inside each other.
  private static let depth = 2

  init(_ random: Seeded) { self.random = random }

  static let years = 2024...2028

  mutating func rulebookMade() -> Rulebook {
    rulebook = Rulebook()
    rulebook.entities = [
      .init(name: "province", plural: "provinces"), .init(name: "commune", plural: "communes"),
      .init(name: "school", plural: "schools"),
    ]
    for entity in 0..<3 {
      let count = [1, 3, 5][entity] + random.below(2)
      for _ in 0..<count { addField(of: entity) }
    }
    for _ in 0..<random.below(3) { addGroup() }
    for _ in 0..<random.below(4) { addIndicator() }
    for _ in 0..<random.below(3) { addParameter() }
    for number in 0..<random.below(2) {
      let entity = random.below(3)
      rulebook.checks.append(
        .init(name: "check\(number)", entity: entity, condition: condition(entity, depth: 0)))
    }
    addPlans()
    return rulebook
  }

  // MARK: Declarations

  private mutating func addField(of entity: Int) {
    let name = "\(["p", "c", "s"][entity])\(rulebook.fields.count)"
    let type: CellType
    switch random.below(12) {
    case 0: type = .count(from: 0, to: nil)
    case 1, 2: type = .count(from: random.below(2), to: 2 + random.below(3))
    case 3: type = .share(from: .zero, to: .one)
    case 4:
      type =
        random.chance(30)
        ? .share(from: Fraction(1, over: 4), to: .one) : .share(from: .zero, to: .one)
    case 5:
      type = random.pick([
        .number(nil, from: nil, to: nil), .number(nil, from: Fraction(-2), to: Fraction(3)),
        .number(.hectare, from: .zero, to: Fraction(5)), .number(.millionDong, from: nil, to: nil),
      ])
    case 6: type = .level(random.below(2), 2 + random.below(2))
    case 7: type = .rank
    case 8: type = .flag
    case 9: type = .date
    case 10: type = .one(1 + random.below(3))
    default: type = .any(1 + random.below(3))
    }
    rulebook.fields.append(
      .init(name: name, entity: entity, type: type, isLasting: random.chance(20)))
  }

  private mutating func addGroup() {
    let index = rulebook.groups.count
    let isNested = index > 0 && random.chance(40)
    let entity = isNested ? rulebook.groups[index - 1].entity : 1 + random.below(2)
    let condition = condition(entity, depth: random.chance(80) ? 0 : 1)
    rulebook.groups.append(
      .init(
        name: "group\(index)", entity: entity, base: isNested ? index - 1 : nil,
        condition: condition))
  }

  private mutating func addIndicator() {
    let entity = random.pick([0, 1, 1, 2])
    let name = "indicator\(rulebook.indicators.count)"
    if random.chance(25) {
      let formula = condition(entity, depth: 1)
      rulebook.indicators.append(.init(name: name, entity: entity, kind: nil, formula: formula))
      return
    }
    let kind = anyKind(entity)
    if let formula = number(kind, entity, depth: Maker.depth), !formula.isConstant {
      rulebook.indicators.append(.init(name: name, entity: entity, kind: kind, formula: formula))
    }
  }

  private mutating func addParameter() {
    let kind = random.pick([Kind.count, .share, .number, .area])
    let unit: Measure? = kind == .area ? .hectare : nil
    var values = [(from: 0, value: literal(kind))]
    if random.chance(60) {
      values[0].from = 2015
      values.append((from: 2026, value: literal(kind)))
    }
    let name = "parameter\(rulebook.parameters.count)"
    rulebook.parameters.append(.init(name: name, kind: kind, unit: unit, values: values))
  }

  private mutating func addPlans() {
    let count = random.chance(80) ? 1 : 2
    for number in 0..<count {
      let entity = random.chance(65) ? 1 : 0
      let area = random.chance(60) ? (entity == 1 ? "c1" : "p1") : nil
      let from = 2024 + random.below(3)
      var plan = Plan(
        name: "plan\(number)", entity: entity, area: area, from: from, to: from + random.below(4),
        rules: [])
      for index in 0..<(1 + random.below(3)) {
        if let rule = rule("rule\(index)", plan) { plan.rules.append(rule) }
      }
      rulebook.plans.append(plan)
    }
  }

  // MARK: Rules

  private mutating func rule(_ name: String, _ plan: Plan) -> Rule? {
    let sentence: Rule.Sentence
    switch random.below(10) {
    case 0...4:
      let kind = anyKind(plan.entity)
      guard let left = number(kind, plan.entity, depth: Maker.depth), !left.isConstant else {
        return nil
      }
      var right = literal(kind)
      if random.chance(25), let other = number(kind, plan.entity, depth: 1) { right = other }
      sentence = .measure(left, sign(), right)
    case 5, 6: sentence = .asking(condition(plan.entity, depth: 2))
    default: sentence = rowsSentence(plan.entity)
    }
    var rule = Rule(name: name, sentence: sentence, timing: timing(plan))
    if random.chance(35) { addMilestone(to: &rule) }
    return rule
  }

  private mutating func rowsSentence(_ area: Int) -> Rule.Sentence {
    let members = members(below: area)
    let filter = random.chance(25) ? condition(members.entity, depth: 0) : nil
    let has = condition(members.entity, depth: 1)
    let quantity: Rule.Quantity
    switch random.below(6) {
    case 0: quantity = .every
    case 1: quantity = .no
    default:
      let sign = random.pick([Sign.greaterOrEqual, .greater, .lessOrEqual, .less, .equal])
      let isShare = random.chance(50)
      let value = isShare ? Fraction(random.below(9), over: 8) : Fraction(random.below(4))
      quantity = .compared(sign, value, isShare: isShare)
    }
    return .rows(quantity, members, where: filter, has: has)
  }

  private mutating func timing(_ plan: Plan) -> Rule.Timing {
    let year = plan.from + random.below(4)
    switch random.below(6) {
    case 0, 1, 2: return .by(year)
    case 3: return .in(year)
    case 4: return .everyYear(from: nil, to: random.chance(50) ? nil : year)
    default:
      let from = plan.from + random.below(plan.to - plan.from + 1)
      return .everyYear(from: from, to: random.chance(50) ? nil : from + random.below(3))
    }
  }

  /// A further target that is no looser than the first one.
  private mutating func addMilestone(to rule: inout Rule) {
    guard case .by(let year) = rule.timing, let sign = rule.sign, sign != .equal, sign != .notEqual,
      case .number(let value, let writing)? = rule.firstTarget
    else { return }
    switch rule.sentence {
    case .rows(.every, _, _, _), .rows(.no, _, _, _), .condition: return
    case .rows(.compared, _, _, _), .measure: break
    }
    let isUp = sign == .greater || sign == .greaterOrEqual
    let isShare = writing == .percent
    var next = value
    if isShare {
      next = isUp ? .one : .zero
      if isUp ? value > next : value < next { return }
    } else {
      var step = Fraction(random.below(2))
      if case .amount(let unit) = writing { step = step * unit.scale }
      next = isUp ? value + step : value - step
      if case .rows = rule.sentence, next < .zero { return }
      if next < .one { return }
    }
    rule.milestones = [
      .init(target: .number(next, writing), year: year + 1 + random.below(2))
    ]
  }
}

extension Formula {
  /// Whether it is the same for every row.
  var isConstant: Bool {
    !everything.contains { part in
      switch part {
      case .field, .parentField, .indicator, .gather: true
      case .number, .date, .yearDay, .truth, .category, .parameter, .sum, .product, .compare,
        .includes, .not, .all, .any, .shifted:
        false
      }
    }
  }
}
