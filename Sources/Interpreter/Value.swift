import CheckedRules
import Vocabulary

/// What a condition can still come to. More than one outcome means that it is not decided.
struct Outcomes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let holds = Outcomes(rawValue: 1)
  static let fails = Outcomes(rawValue: 2)
  /// There is nothing it could speak of: an empty group, a quotient by 0.
  static let nothing = Outcomes(rawValue: 4)
  static let unknown: Outcomes = [.holds, .fails]
  private static let each: [Outcomes] = [.holds, .fails, .nothing]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ truth: Truth) {
    switch truth {
    case .holds: self = .holds
    case .fails: self = .fails
    case .unknown: self = .unknown
    }
  }

  /// As the condition of one row: to speak of nothing is unknown there.
  var truth: Truth {
    switch self {
    case .holds: .holds
    case .fails: .fails
    default: .unknown
    }
  }

  var negated: Outcomes {
    var result = intersection(.nothing)
    if contains(.holds) { result.insert(.fails) }
    if contains(.fails) { result.insert(.holds) }
    return result
  }

  /// Fails as soon as one side fails; else speaks of nothing as soon as one side does.
  func and(_ other: Outcomes) -> Outcomes {
    combined(with: other) { left, right in
      if left == .fails || right == .fails { return .fails }
      return left == .nothing || right == .nothing ? .nothing : .holds
    }
  }

  func or(_ other: Outcomes) -> Outcomes { negated.and(other.negated).negated }

  func equals(_ other: Outcomes) -> Outcomes {
    combined(with: other) { left, right in
      if left == .nothing || right == .nothing { return .nothing }
      return left == right ? .holds : .fails
    }
  }

  private func combined(
    with other: Outcomes, _ outcome: (Outcomes, Outcomes) -> Outcomes
  ) -> Outcomes {
    var result: Outcomes = []
    for left in Outcomes.each where contains(left) {
      for right in Outcomes.each where other.contains(right) {
        result.insert(outcome(left, right))
      }
    }
    return result
  }
}

/// Everything a formula could still come to; amounts in the base of their dimension, days counted.
enum Value: Hashable, Sendable {
  case number(Interval, mayBeNothing: Bool)
  case truth(Outcomes)
  /// One of these categories.
  case category(Set<Int>)
  /// Has the certain categories, and perhaps the possible ones.
  case set(certain: Set<Int>, possible: Set<Int>)
  /// Surely nothing: the measure of an empty group.
  case nothing

  static func number(_ interval: Interval) -> Value { .number(interval, mayBeNothing: false) }

  /// As the value of one row: to be nothing is unknown there.
  var rowInterval: Interval {
    if case .number(let interval, mayBeNothing: false) = self { return interval }
    return .unbounded
  }

  var outcomes: Outcomes {
    switch self {
    case .truth(let outcomes): outcomes
    case .nothing: .nothing
    case .number, .category, .set: .unknown
    }
  }

  /// Whether the value is surely there.
  var mayBeNothing: Bool {
    switch self {
    case .number(_, let mayBeNothing): mayBeNothing
    case .truth(let outcomes): outcomes.contains(.nothing)
    case .nothing: true
    case .category, .set: false
    }
  }

  /// Whether nothing can change it any more.
  var isSure: Bool {
    switch self {
    case .number(let interval, let mayBeNothing): !mayBeNothing && interval.single != nil
    case .truth(let outcomes): outcomes == .holds || outcomes == .fails || outcomes == .nothing
    case .category(let categories): categories.count == 1
    case .set(let certain, let possible): certain == possible
    case .nothing: true
    }
  }

  func compared(_ comparison: ComparisonOperator, to other: Value) -> Outcomes {
    switch (self, other) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.number(let left, let leftMayBeNothing), .number(let right, let rightMayBeNothing)):
      let outcomes = Outcomes(left.compared(comparison, to: right))
      return leftMayBeNothing || rightMayBeNothing ? outcomes.union(.nothing) : outcomes
    case (.truth(let left), .truth(let right)):
      return comparison == .equal ? left.equals(right) : left.equals(right).negated
    case (.category(let left), .category(let right)):
      var equal = Outcomes.unknown
      if left.isDisjoint(with: right) { equal = .fails }
      if left.count == 1, left == right { equal = .holds }
      return comparison == .equal ? equal : equal.negated
    case (.number, _), (.truth, _), (.category, _), (.set, _): return .unknown
    }
  }

  func includes(_ category: Int) -> Outcomes {
    guard case .set(let certain, let possible) = self else { return .unknown }
    if certain.contains(category) { return .holds }
    return possible.contains(category) ? .unknown : .fails
  }
}
