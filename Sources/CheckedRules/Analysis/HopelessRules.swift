import Vocabulary

/// Rules that can never hold whatever the others ask for, or never speak of anything.
extension Analyst {
  /// Whether a rule says nothing about others: something in it, or in what it names, can never
  /// hold, which is said there, or it was not decided whether it can.
  mutating func isLost(_ rule: Rule, _ declaration: Declaration) -> Bool {
    if isLost(declaration) { return true }
    switch rule.sentence.form {
    case .measure(let measure, _, let target):
      return isLost(measure) || isLost(target)
        || rule.sentence.milestones.contains { isLost($0.target) }
    case .condition(let condition): return isLost(condition)
    case .quantity(_, let members, let filter, let has):
      return isLost(members) || filter.map { isLost($0) } ?? false || isLost(has)
    }
  }

  private func isLost(_ declaration: Declaration) -> Bool {
    hopeless.contains(declaration) || undecided.contains(declaration)
  }

  /// Groups within an empty group are empty too.
  private mutating func isLost(_ members: Members) -> Bool {
    guard let group = members.group else { return false }
    if isLost(.group(group)) { return true }
    let membership = reader.membership(of: members)
    return reader.meanings.possibility(of: [membership]) == .impossible
  }

  mutating func isLost(_ expression: Expression) -> Bool {
    switch expression.form {
    case .indicator(let index): return isLost(.indicator(index))
    case .aggregate(let aggregate):
      if isLost(aggregate.members) { return true }
    case .literal, .field, .parentField, .parameter, .sum, .product, .comparison, .includes, .not,
      .all, .any, .shifted, .broken:
      break
    }
    for part in expression.parts where isLost(part) { return true }
    return false
  }
}
