import CheckedRules
import Vocabulary

/// In which unit a measure is spoken of.
extension RuleBook {
  func figureKind(of claim: Claim) -> Figure.Kind {
    switch claim.form {
    case .condition: return .flag
    case .rows(_, _, _, let asShare, _): return asShare ? .percent : .plain
    case .measure(let measure, _):
      switch measure.type {
      case .quantity(.share), .quantity(.percent): return .percent
      case .quantity(.ratio):
        let target = claim.parts[0].target?.type
        return target == .quantity(.percent) || target == .quantity(.share) ? .percent : .plain
      case .quantity(.area), .quantity(.money):
        let target = claim.parts[0].target.flatMap { unit(of: $0) }
        return (unit(of: measure) ?? target).map { .amount($0) } ?? .plain
      case .date: return .day
      case .truth: return .flag
      case .quantity(.count), .quantity(.number), .quantity(.bare), .level, .rank, .category,
        .set, .unknown:
        return .plain
      }
    }
  }
}

extension RuleBook {
  /// In which unit the value of a formula is spoken of, by itself.
  func figureKind(of expression: Expression) -> Figure.Kind {
    switch expression.type {
    case .quantity(.share), .quantity(.percent): .percent
    case .quantity(.area), .quantity(.money): unit(of: expression).map { .amount($0) } ?? .plain
    case .date: .day
    case .truth: .flag
    case .quantity(.ratio), .quantity(.count), .quantity(.number), .quantity(.bare), .level,
      .rank, .category, .set, .unknown:
      .plain
    }
  }

  /// In which unit two values are spoken of that are compared: that of the first, unless the second
  /// says how a ratio is meant.
  func figureKind(of expression: Expression, beside other: Expression) -> Figure.Kind {
    let (own, second) = (figureKind(of: expression), figureKind(of: other))
    return own == .plain ? second : own
  }
}

extension FieldType {
  /// In which unit its numbers are spoken of.
  public var figureKind: Figure.Kind {
    switch self {
    case .share: .percent
    case .number(let unit?, _): .amount(unit)
    case .count, .number, .level, .rank, .flag, .date, .text, .oneOf, .anyOf: .plain
    }
  }
}

extension Value {
  /// The value as a figure, in the unit of its kind; nil for nothing and for what is no number.
  func figure(_ kind: Figure.Kind) -> Figure? {
    guard let interval else { return nil }
    switch kind {
    case .plain, .percent, .flag, .day: return Figure(interval: interval, kind: kind)
    case .amount(let unit):
      guard let factor = Rational(unit.scale).reciprocal,
        let inUnit = interval.multiplied(by: Interval(factor))
      else { return nil }
      return Figure(interval: inUnit, kind: kind)
    }
  }
}

extension Value {
  /// What a number could be; no is 0 and yes is 1.
  private var interval: Interval? {
    switch self {
    case .number(let interval, _): interval
    case .truth(let outcomes):
      switch (outcomes.contains(.holds), outcomes.contains(.fails)) {
      case (true, true): Interval(low: .zero, high: .one)
      case (true, false): Interval(.one)
      case (false, true): Interval(.zero)
      case (false, false): nil
      }
    case .category, .set, .nothing: nil
    }
  }
}

extension Claim {
  var comparison: ComparisonOperator? {
    switch form {
    case .condition: nil
    case .measure(_, let comparison), .rows(_, _, _, _, let comparison): comparison
    }
  }
}
