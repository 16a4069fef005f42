import Diagnostics
import Vocabulary

/// Rules of one plan that contradict or imply each other.
///
/// Only rules that read a common field are compared, each with at most so many before it.
extension Analyst {
  static let mostCompared = 100

  mutating func comparePlans() {
    for plan in book.plans.indices { comparePairs(of: plan) }
  }

  private mutating func comparePairs(of planIndex: Int) {
    let plan = book.plans[planIndex]
    var rules: [Comparand] = []
    var byField: [Int: [Int]] = [:]
    for (index, rule) in plan.rules.enumerated() {
      let comparand = comparand(rule, in: plan)
      rules.append(comparand)
      var earlier: Set<Int> = []
      for field in comparand.fields {
        // No more of a field than are compared at all, so that long plans stay quick.
        earlier.formUnion((byField[field] ?? []).suffix(Analyst.mostCompared))
        byField[field, default: []].append(index)
      }
      let nearest = earlier.sorted().suffix(Analyst.mostCompared)
      let all = comparand.fields.reduce(0) { max($0, (byField[$1]?.count ?? 1) - 1) }
      if all > nearest.count || earlier.count > nearest.count {
        remark(
          Message(
            .analysisPairsTooMany, .words(rule.name), .number(nearest.count)), at: rule.place)
      }
      compare(index, with: Array(nearest), &rules, in: planIndex)
    }
  }

  /// A rule as it is compared with others.
  private struct Comparand {
    let demands: [Demand]
    /// The fields its demands read, and entities (negative) whose rows they count.
    let fields: [Int]
    /// Whether it can hold in all its years.
    let canHold: Bool
    var isImplied = false
  }

  private mutating func comparand(_ rule: Rule, in plan: Plan) -> Comparand {
    // What is always or never so is said of the rule itself.
    var demands: [Demand] = []
    var canHold = true
    for demand in reader.demands(of: rule.sentence, in: plan.years) {
      if reader.meanings.possibility(of: [demand.condition]) == .impossible {
        canHold = false
      } else if reader.meanings.truth(demand.condition) == nil {
        demands.append(demand)
      }
    }
    var fields: Set<Int> = []
    for demand in demands { fields.formUnion(self.fields(readBy: demand.condition)) }
    return Comparand(demands: demands, fields: fields.sorted(), canHold: canHold)
  }

  private mutating func compare(
    _ later: Int, with earlier: [Int], _ rules: inout [Comparand], in plan: Int
  ) {
    var clashes: [(rule: Int, year: Int)] = []
    var uncompared: [Int] = []
    for index in earlier {
      counts.pairs += 1
      if let year = clashingYear(rules[index].demands, rules[later].demands) {
        clashes.append((index, year))
        continue
      }
      if isImplied(later, by: index, rules, in: plan) {
        if !rules[later].isImplied { reportImplied(later, by: index, in: plan) }
        rules[later].isImplied = true
      } else if isImplied(index, by: later, rules, in: plan) {
        if !rules[index].isImplied { reportImplied(index, by: later, in: plan) }
        rules[index].isImplied = true
      } else if !areComparable(rules[index].demands, rules[later].demands) {
        uncompared.append(index)
      }
    }
    reportClashes(of: later, clashes, in: plan)
    if !uncompared.isEmpty {
      let names = book.plans[plan].rules
      remark(
        Message(
          .analysisPairsInOtherForms, .words(names[later].name),
          .series(uncompared.map { .message(Message(.quoted, .words(names[$0].name))) })),
        at: names[later].place)
    }
  }

  // MARK: Deciding

  /// The first year in which no data satisfy both.
  private mutating func clashingYear(_ first: [Demand], _ second: [Demand]) -> Int? {
    for demand in first {
      for other in second where demand.years.overlaps(other.years) {
        let possibility = reader.meanings.possibility(of: [demand.condition, other.condition])
        if possibility == .impossible {
          return max(demand.years.lowerBound, other.years.lowerBound)
        }
      }
    }
    return nil
  }

  /// Whether a rule can be left out because another one asks for as much in all its years. An
  /// advisory rule makes no binding one superfluous.
  private mutating func isImplied(
    _ rule: Int, by other: Int, _ rules: [Comparand], in plan: Int
  ) -> Bool {
    let metadata = book.plans[plan].rules
    if metadata[other].metadata.isAdvisory && !metadata[rule].metadata.isAdvisory { return false }
    if rules[rule].demands.isEmpty || !rules[rule].canHold { return false }
    for demand in rules[rule].demands {
      var year = demand.years.lowerBound
      for stronger in rules[other].demands
      where stronger.years.contains(year)
        && reader.meanings.implies(stronger.condition, demand.condition)
      {
        year = stronger.years.upperBound + 1
        if year > demand.years.upperBound { break }
      }
      if year <= demand.years.upperBound { return false }
    }
    return true
  }

  /// Whether all that two demands have in common was taken into account: values that read the same
  /// fields are the same value, or numbers and shares of the same rows.
  private mutating func areComparable(_ first: [Demand], _ second: [Demand]) -> Bool {
    for demand in first {
      for other in second where demand.years.overlaps(other.years) {
        let keys = reader.meanings.keys(of: demand.condition)
        let otherKeys = reader.meanings.keys(of: other.condition)
        for key in keys {
          for otherKey in otherKeys where key != otherKey {
            if reader.meanings.areRelated(key, otherKey) { continue }
            if !fields(readBy: key).isDisjoint(with: fields(readBy: otherKey)) { return false }
          }
        }
      }
    }
    return true
  }

  /// The fields a meaning reads, and entities (negative) whose rows it counts. The fields that
  /// pick the rows of a share do not count: every rule about preschools reads the level of schools.
  private mutating func fields(readBy meaning: Meaning) -> Set<Int> {
    if let known = fieldsRead[meaning] { return known }
    var fields: Set<Int> = []
    var seen: Set<Meaning> = []
    var open = [meaning]
    while let meaning = open.popLast() {
      if !seen.insert(meaning).inserted { continue }
      switch reader.meanings.shape(meaning) {
      case .field(let field), .parentField(_, let field): fields.insert(field)
      case .share(_, _, let condition): open.append(condition)
      case .rows(let entity, let condition):
        fields.insert(-1 - entity)
        open.append(condition)
      case let shape: open += shape.parts
      }
    }
    fieldsRead[meaning] = fields
    return fields
  }

  // MARK: Saying

  private mutating func reportClashes(
    of later: Int, _ clashes: [(rule: Int, year: Int)], in plan: Int
  ) {
    guard let first = clashes.first else { return }
    let rules = book.plans[plan].rules
    report(
      Diagnostic(
        .contradictingRules,
        Message(
          .rulesContradict, .words(rules[first.rule].name), .words(rules[later].name),
          .number(first.year)),
        at: rules[later].place, notes: clashes.map { demandNote(of: rules[$0.rule]) },
        help: [Message(.changeOneOfThem)]),
      in: .rule(plan: plan, rule: later))
  }

  private mutating func reportImplied(_ rule: Int, by other: Int, in plan: Int) {
    let rules = book.plans[plan].rules
    report(
      Diagnostic(
        .impliedRule,
        Message(.ruleIsImplied, .words(rules[rule].name), .words(rules[other].name)),
        at: rules[rule].place, notes: [demandNote(of: rules[other])],
        help: [Message(.removeOrAllow, .words("allow R312 \"…\""))]),
      in: .rule(plan: plan, rule: rule))
  }

  private func demandNote(of rule: Rule) -> Diagnostic.Note {
    .init(
      Message(.otherRuleAsks, .words(rule.name), .words(words(at: rule.sentence.place))),
      at: rule.place)
  }
}

extension Meanings {
  /// The values that the comparisons of a condition are about.
  func keys(of condition: Meaning) -> [Meaning] {
    var keys: Set<Meaning> = []
    var seen: Set<Meaning> = []
    var open = [condition]
    while let meaning = open.popLast() {
      if !seen.insert(meaning).inserted { continue }
      switch shape(meaning) {
      case .comparison(_, let key, _): keys.insert(key)
      case .all(let parts), .any(let parts): open += parts
      case .truth, .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included,
        .chosen,
        .linear, .product, .rows, .share, .taken, .shifted, .opaque:
        break
      }
    }
    return keys.sorted()
  }
}
