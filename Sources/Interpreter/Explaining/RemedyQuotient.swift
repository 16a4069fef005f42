import Vocabulary

extension Remedy {
  /// A measure that is divided by something nobody knows for certain.
  ///
  ///     trained / teachers >= 90%, teachers 40 and one school unknown, trained 54
  ///     trained must be at least 90% × teachers; so teachers at most 60, the unknown ones at most 20
  public struct Quotient: Sendable {
    /// What must come to how much, times the divisor.
    public let part: Derivation
    public let divisor: Derivation
    public let goal: Figure
    public let comparison: ComparisonOperator
    /// What both come to now.
    public let partNow: Figure
    public let divisorNow: Figure
    public let way: Way?

    /// What would do.
    public enum Way: Sendable {
      /// The part is known: what the divisor must come to, and what its known rows come to.
      case divisor(Bound, known: Figure?)
      /// The part must come to this with the divisor that asks the least of it.
      case part(Bound, divisor: Figure)
    }
  }
}

extension Remedy.Quotient {
  init?(
    _ formula: Derivation, _ comparison: ComparisonOperator, _ goal: Rational, _ kind: Figure.Kind
  ) {
    guard case .product(let operands) = formula.operation, operands.count == 2,
      !operands[0].isInverse, operands[1].isInverse,
      let first = operands[0].value.figure, let second = operands[1].value.figure,
      first.kind == second.kind || first.kind == kind && second.kind == .plain,
      second.interval.single == nil, let least = second.interval.low, least >= .zero,
      let partLow = first.interval.low, partLow >= .zero, goal > .zero
    else { return nil }
    switch comparison {
    case .equal, .notEqual: return nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    // The larger the divisor, the smaller the quotient.
    let mirrored = comparison.mirrored
    part = operands[0].value
    divisor = operands[1].value
    self.goal = Figure(interval: Interval(goal), kind: kind)
    self.comparison = comparison
    partNow = first
    divisorNow = second
    if let whole = first.interval.single.flatMap({ $0.divided(by: goal) }), whole > .zero,
      second.interval.compared(mirrored, to: Interval(whole)) != .fails
    {
      var known: Figure?
      if case .members(let rows) = divisor.unnamed.operation, rows.function == .sum,
        rows.isSettled
      {
        known = rows.known.map { Figure(interval: Interval($0), kind: second.kind) }
      }
      let bound = Figure(interval: Interval(whole), kind: second.kind)
      way = .divisor(Remedy.Bound(comparison: mirrored, figure: bound), known: known)
      return
    }
    // The least divisor asks least of a part that must be large, the greatest of one that must not.
    let isUp = comparison == .greater || comparison == .greaterOrEqual
    guard let easiest = isUp ? least : second.interval.high, easiest > .zero,
      let wanted = goal.multiplied(by: easiest)
    else {
      way = nil
      return
    }
    way = .part(
      Remedy.Bound(
        comparison: comparison, figure: Figure(interval: Interval(wanted), kind: first.kind)),
      divisor: Figure(interval: Interval(easiest), kind: second.kind))
  }
}
