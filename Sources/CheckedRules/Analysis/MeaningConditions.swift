import Vocabulary

extension Meanings {
  /// A comparison of two values, with all that varies on one side and decided where it can be.
  mutating func comparison(
    _ comparison: ComparisonOperator, _ left: Meaning, _ right: Meaning
  ) -> Meaning {
    guard let difference = linear(left).adding(linear(right), times: Rational.one.negated)
    else { return condition(opaque(.numbersTooLarge)) }
    if difference.factors.isEmpty {
      return truth(comparison.holds(difference.constant, .zero))
    }
    guard let scale = difference.normalScale, let normal = difference.scaled(by: scale)
    else { return condition(opaque(.numbersTooLarge)) }
    let key = value(Linear(normal.parts, .zero))
    return self.comparison(
      scale.isNegative ? comparison.mirrored : comparison, key, to: normal.constant.negated)
  }

  /// A comparison of a value with a constant. Those that say the same become the same:
  /// `x > 0`, `x >= 1` and `x != 0` of a count.
  mutating func comparison(
    _ comparison: ComparisonOperator, _ key: Meaning, to constant: Rational
  ) -> Meaning {
    let span = span(key)
    switch span.compared(comparison, to: constant) {
    case .holds: return truth(true)
    case .fails: return truth(false)
    case .unknown: break
    }
    switch comparison {
    case .equal, .notEqual:
      let isEqual = comparison == .equal
      if span.low == .closed(constant) {
        return self.comparison(isEqual ? .lessOrEqual : .greater, key, to: constant)
      }
      if span.high == .closed(constant) {
        return self.comparison(isEqual ? .greaterOrEqual : .less, key, to: constant)
      }
      return compared(comparison, key, to: constant)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let isBelow = comparison == .less || comparison == .lessOrEqual
      let closed = Span(comparison, constant, isWhole: span.isWhole)
      guard span.isWhole, let end = isBelow ? closed.high : closed.low else {
        return compared(comparison, key, to: constant)
      }
      return compared(isBelow ? .lessOrEqual : .greaterOrEqual, key, to: end.value)
    }
  }

  private mutating func compared(
    _ comparison: ComparisonOperator, _ key: Meaning, to constant: Rational
  ) -> Meaning {
    saidOfEveryRow(comparison, key, to: constant) ?? intern(.comparison(comparison, key, constant))
  }

  /// A value that is 0 or 1 as a condition.
  mutating func condition(_ meaning: Meaning) -> Meaning {
    shape(meaning).isCondition ? meaning : comparison(.greaterOrEqual, meaning, to: .one)
  }

  /// A condition as a value that is 0 or 1.
  mutating func value(_ meaning: Meaning) -> Meaning {
    switch shape(meaning) {
    case .truth(let isTrue): return constant(isTrue ? .one : .zero)
    case .comparison(.greaterOrEqual, let key, .one) where span(key) == .truths: return key
    case .comparison, .all, .any: return intern(.chosen(meaning))
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear,
      .product, .rows, .share, .taken, .shifted, .opaque:
      return meaning
    }
  }

  /// All of some conditions.
  mutating func all(_ conditions: [Meaning]) -> Meaning {
    joined(conditions, neutral: true) { shape in
      if case .all(let parts) = shape { return parts }
      return nil
    }
  }

  /// Any of some conditions.
  mutating func any(_ conditions: [Meaning]) -> Meaning {
    joined(conditions, neutral: false) { shape in
      if case .any(let parts) = shape { return parts }
      return nil
    }
  }

  private mutating func joined(
    _ conditions: [Meaning], neutral: Bool, flatten: (Meaning.Shape) -> [Meaning]?
  ) -> Meaning {
    var parts: Set<Meaning> = []
    for condition in conditions {
      if let isTrue = truth(condition) {
        if isTrue != neutral { return condition }
        continue
      }
      if let inner = flatten(shape(condition)), inner.count <= Meanings.mostParts {
        parts.formUnion(inner)
      } else {
        parts.insert(condition)
      }
    }
    if parts.isEmpty { return truth(neutral) }
    let sorted = parts.sorted()
    if sorted.count == 1 { return sorted[0] }
    return intern(neutral ? .all(sorted) : .any(sorted))
  }

  /// The condition that holds exactly where this one fails.
  mutating func negation(_ condition: Meaning) -> Meaning {
    if let known = negations[condition] { return known }
    let result: Meaning
    switch shape(condition) {
    case .truth(let isTrue): result = truth(!isTrue)
    case .comparison(let comparison, let key, let constant):
      result = self.comparison(comparison.negated, key, to: constant)
    case .all(let parts): result = any(negations(of: parts))
    case .any(let parts): result = all(negations(of: parts))
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear,
      .product, .rows, .share, .taken, .shifted, .opaque:
      result = negation(self.condition(condition))
    }
    negations[condition] = result
    return result
  }

  private mutating func negations(of parts: [Meaning]) -> [Meaning] {
    var result: [Meaning] = []
    for part in parts { result.append(negation(part)) }
    return result
  }

  /// The share of some rows that satisfy a condition. A share and that of the opposite condition
  /// are made of the same one: the share of the others is what is left to 1.
  mutating func share(entity: Int, of members: Meaning, _ condition: Meaning) -> Meaning {
    let opposite = negation(condition)
    if condition <= opposite {
      return intern(.share(entity: entity, of: members, condition))
    }
    let share = intern(.share(entity: entity, of: members, opposite))
    let rest = Linear(constant: .one).adding(linear(share), times: Rational.one.negated)
    return rest.map { value($0) } ?? opaque(.numbersTooLarge)
  }
}
