import TestSupport

/// Moves targets onto or right beside the ends of what they are compared with: there a wrong
/// rounding, a wrong `>=` or a forgotten missing cell shows.
extension Maker {
  mutating func sharpen(_ rulebook: inout Rulebook, _ facts: Facts, _ years: [Int]) {
    let ledger = Ledger(facts)
    for (number, plan) in rulebook.plans.enumerated() {
      for (index, rule) in plan.rules.enumerated() where random.chance(85) {
        let year = random.pick(years)
        let areas = plan.area.map { [$0] } ?? ledger.areas(plan.entity, upTo: year)
        if areas.isEmpty { continue }
        var walk = Walk(rulebook, ledger, asOf: year)
        let judged = walk.judge(rule, of: plan, for: random.pick(areas))
        guard let measure = judged.finding.measure,
          let end = (random.chance(50) ? measure.low : measure.high).value
            ?? measure.low.value ?? measure.high.value
        else { continue }
        let isWhole = [measure.low, measure.high].allSatisfy { $0.value?.isWhole ?? true }
        let step = isWhole ? Fraction.one : Fraction(1, over: 1_000)
        let beside = random.pick([Fraction.zero, .zero, .zero, step, -step])
        rulebook.plans[number].rules[index] = moved(rule, to: end + beside, step)
      }
    }
  }

  private mutating func moved(_ rule: Rule, to value: Fraction, _ step: Fraction) -> Rule {
    guard let first = rule.firstTarget, let target = target(like: first, at: value, rule) else {
      return rule
    }
    var rule = rule
    switch rule.sentence {
    case .measure(let left, let sign, _): rule.sentence = .measure(left, sign, target)
    case .rows(.compared(let sign, _, let isShare), let members, let condition, let has):
      guard case .number(let value, _) = target else { return rule }
      rule.sentence = .rows(
        .compared(sign, value, isShare: isShare), members, where: condition, has: has)
    case .rows(.every, _, _, _), .rows(.no, _, _, _), .condition: return rule
    }
    for index in rule.milestones.indices { rule.milestones[index].target = target }
    return rule
  }

  /// A target of the same kind at a value, or as near to it as one can write; nil where the rule
  /// does not allow it.
  private func target(like old: Formula, at value: Fraction, _ rule: Rule) -> Formula? {
    switch old {
    case .number(_, .percent):
      let target = (value * Fraction(100)).decimals == nil ? value.roundedDown(decimals: 8) : value
      return target >= .zero && target <= .one ? .number(target, .percent) : nil
    case .number(_, .amount(let unit)):
      let inUnit = value / unit.scale
      let written = inUnit.decimals == nil ? inUnit.roundedDown(decimals: 6) : inUnit
      return isShort(written) ? .number(written * unit.scale, .amount(unit)) : nil
    case .number(_, .plain):
      let written = value.decimals == nil ? value.roundedDown(decimals: 6) : value
      if case .rows = rule.sentence, written < .zero || !written.isWhole { return nil }
      return isShort(written) ? .number(written, .plain) : nil
    case .date, .yearDay:
      guard value.isWhole, let day = Int("\(value.top)"), (0..<100_000).contains(day) else {
        return nil
      }
      return .date(day)
    case .truth, .category, .field, .parentField, .indicator, .parameter, .sum, .product, .compare,
      .includes, .not, .all, .any, .gather, .shifted:
      return nil
    }
  }

  /// Literals have at most 30 digits.
  private func isShort(_ value: Fraction) -> Bool {
    (value.decimals ?? "").filter(\.isNumber).count <= 30
  }
}
