/// Whether two formulas mean the same, wherever they stand and however their values are written.
extension Expression {
  func isAlike(_ other: Expression) -> Bool {
    type == other.type && form.isAlike(other.form)
  }
}

extension Expression.Form {
  fileprivate func isAlike(_ other: Expression.Form) -> Bool {
    switch self {
    case .literal(let literal):
      if case .literal(let second) = other { return literal.value == second.value }
    case .sum(let terms):
      if case .sum(let others) = other { return Self.areAlike(terms, others) }
    case .product(let terms):
      if case .product(let others) = other { return Self.areAlike(terms, others) }
    case .comparison(let symbol, let left, let right):
      if case .comparison(symbol, let first, let second) = other {
        return left.isAlike(first) && right.isAlike(second)
      }
    case .includes(let set, let category):
      if case .includes(let second, category) = other { return set.isAlike(second) }
    case .not(let inner):
      if case .not(let second) = other { return inner.isAlike(second) }
    case .all(let parts):
      if case .all(let others) = other { return Self.areAlike(parts, others) }
    case .any(let parts):
      if case .any(let others) = other { return Self.areAlike(parts, others) }
    case .aggregate(let aggregate):
      if case .aggregate(let second) = other { return aggregate.isAlike(second) }
    case .shifted(let inner, let shift):
      if case .shifted(let second, shift) = other { return inner.isAlike(second) }
    case .field, .parentField, .indicator, .parameter, .broken: return self == other
    }
    return false
  }

  private static func areAlike(
    _ left: [Expression.Term], _ right: [Expression.Term]
  ) -> Bool {
    areAlike(left.map { $0.value }, right.map { $0.value })
      && left.map { $0.isInverse } == right.map { $0.isInverse }
  }

  private static func areAlike(_ left: [Expression], _ right: [Expression]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isAlike($1) }
  }
}

extension Aggregate {
  fileprivate func isAlike(_ other: Aggregate) -> Bool {
    function == other.function && members == other.members
      && Aggregate.areAlike(value, other.value) && Aggregate.areAlike(condition, other.condition)
  }

  private static func areAlike(_ left: Expression?, _ right: Expression?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.isAlike(right)
  }
}
