import Vocabulary

/// The lowest or highest of a value of some rows.
private struct Extreme {
  let isLowest: Bool
  let entity: Int
  /// The condition of the rows.
  let rows: Meaning
  /// What is compared row by row.
  let value: Meaning
}

/// What the lowest and highest of rows say about every row.
///
///     lowest of X >= 5     every row has X >= 5
///     lowest of X < 5      not every row has X >= 5
///     lowest of X = 5      every row has X >= 5, and not every row has X != 5
extension Meanings {
  /// A comparison of the lowest or highest of some rows, as what it says of each of them; nil
  /// where a value is not that.
  mutating func saidOfEveryRow(
    _ comparison: ComparisonOperator, _ key: Meaning, to constant: Rational
  ) -> Meaning? {
    guard let extreme = extreme(key) else { return nil }
    let side: ComparisonOperator = extreme.isLowest ? .greaterOrEqual : .lessOrEqual
    let strictSide: ComparisonOperator = extreme.isLowest ? .greater : .less
    switch comparison {
    case side, strictSide: return everyRow(of: extreme, comparison, constant)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let opposite = everyRow(of: extreme, comparison.negated, constant)
      return negation(opposite)
    case .equal, .notEqual:
      let isKept = everyRow(of: extreme, side, constant)
      let isMissed = everyRow(of: extreme, .notEqual, constant)
      let isEqual = all([isKept, negation(isMissed)])
      return comparison == .equal ? isEqual : negation(isEqual)
    }
  }

  private mutating func everyRow(
    of extreme: Extreme, _ comparison: ComparisonOperator, _ constant: Rational
  ) -> Meaning {
    let limit = self.constant(constant)
    let condition = self.comparison(comparison, extreme.value, limit)
    let share = share(entity: extreme.entity, of: extreme.rows, condition)
    let whole = self.constant(.one)
    return self.comparison(.greaterOrEqual, share, whole)
  }

  /// The lowest or highest of a field, perhaps counted in days of the year.
  private mutating func extreme(_ key: Meaning) -> Extreme? {
    var found: Extreme?
    var factors = Linear(constant: .zero)
    for part in linear(key).parts {
      var meaning = part.meaning
      if let (function, entity, rows, value) = taken(part.meaning) {
        if found != nil { return nil }
        // A multiple of the lowest below 0 is the highest multiple.
        found = Extreme(
          isLowest: (function == .lowest) != part.factor.isNegative, entity: entity, rows: rows,
          value: value)
        meaning = value
      } else if shape(part.meaning) != .yearStart {
        return nil
      }
      guard let sum = factors.adding(Linear(meaning), times: part.factor) else { return nil }
      factors = sum
    }
    guard let extreme = found else { return nil }
    return Extreme(
      isLowest: extreme.isLowest, entity: extreme.entity, rows: extreme.rows,
      value: value(factors))
  }

  /// The lowest or highest of a field; a formula may have no value for some rows.
  private func taken(
    _ meaning: Meaning
  ) -> (function: Aggregate.Function, entity: Int, rows: Meaning, value: Meaning)? {
    guard case .taken(let function, let entity, let rows, let value) = shape(meaning),
      function == .lowest || function == .highest, shape(value).field != nil
    else { return nil }
    return (function, entity, rows, value)
  }
}
