import Vocabulary

/// The numbers a value can be: those between two ends, or only the whole ones among them.
///
///     0 < x            low 0, open
///     0 < x < 3 whole  low 1, high 2
///
/// Arithmetic never leaves a number out; where an end does not fit it is dropped.
///
/// INVARIANT: the ends of a span of whole numbers are whole and closed.
struct Span: Sendable, Hashable {
  let low: End?
  let high: End?
  let isWhole: Bool

  /// A number where a span ends, itself included or (open) not.
  struct End: Sendable, Hashable {
    let value: Rational
    let isOpen: Bool

    static func closed(_ value: Rational) -> End { End(value: value, isOpen: false) }
    static func open(_ value: Rational) -> End { End(value: value, isOpen: true) }
  }

  static let unlimited = Span(from: nil, to: nil, isWhole: false)
  static let wholeNumbers = Span(from: nil, to: nil, isWhole: true)
  static let counts = Span(from: .closed(.zero), to: nil, isWhole: true)
  static let shares = Span(from: .closed(.zero), to: .closed(.one), isWhole: false)
  /// No or yes.
  static let truths = Span(from: .closed(.zero), to: .closed(.one), isWhole: true)

  init(from low: End?, to high: End?, isWhole: Bool) {
    self.low = isWhole ? low.flatMap(Span.firstWhole) : low
    self.high = isWhole ? high.flatMap(Span.lastWhole) : high
    self.isWhole = isWhole
  }

  init(_ value: Rational) {
    self.init(from: .closed(value), to: .closed(value), isWhole: value.isInteger)
  }

  /// The numbers that stand in a comparison to a constant; for `!=` all of them.
  init(_ comparison: ComparisonOperator, _ constant: Rational, isWhole: Bool) {
    switch comparison {
    case .equal: self.init(from: .closed(constant), to: .closed(constant), isWhole: isWhole)
    case .notEqual: self.init(from: nil, to: nil, isWhole: isWhole)
    case .less: self.init(from: nil, to: .open(constant), isWhole: isWhole)
    case .lessOrEqual: self.init(from: nil, to: .closed(constant), isWhole: isWhole)
    case .greater: self.init(from: .open(constant), to: nil, isWhole: isWhole)
    case .greaterOrEqual: self.init(from: .closed(constant), to: nil, isWhole: isWhole)
    }
  }

  var isEmpty: Bool {
    guard let low, let high else { return false }
    return low.value > high.value
      || low.value == high.value && (low.isOpen || high.isOpen)
  }

  /// The number, where it can be only one.
  var single: Rational? {
    guard let low, let high, low == high, !low.isOpen else { return nil }
    return low.value
  }

  func contains(_ value: Rational) -> Bool {
    if isWhole && !value.isInteger { return false }
    if let low, value < low.value || low.isOpen && value == low.value { return false }
    if let high, value > high.value || high.isOpen && value == high.value { return false }
    return true
  }

  /// Whether all of it stand in a comparison to a constant, none of it, or neither.
  func compared(_ comparison: ComparisonOperator, to constant: Rational) -> Truth {
    switch comparison {
    case .equal:
      if !contains(constant) { return .fails }
      return single == constant ? .holds : .unknown
    case .notEqual:
      return compared(.equal, to: constant).negated
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let opposed = Span(comparison.negated, constant, isWhole: isWhole)
      if intersection(opposed).isEmpty { return .holds }
      let agreeing = Span(comparison, constant, isWhole: isWhole)
      return intersection(agreeing).isEmpty ? .fails : .unknown
    }
  }

  private static func firstWhole(_ end: End) -> End? {
    if end.value.isInteger && !end.isOpen { return end }
    guard let floor = end.value.floor else { return nil }
    return floor.adding(.one).map { .closed($0) }
  }

  private static func lastWhole(_ end: End) -> End? {
    firstWhole(End(value: end.value.negated, isOpen: end.isOpen))
      .map { .closed($0.value.negated) }
  }
}

extension Span {
  var negated: Span {
    Span(from: high?.negated, to: low?.negated, isWhole: isWhole)
  }

  func intersection(_ other: Span) -> Span {
    Span(
      from: Span.tighter(low, other.low) { $0 > $1 },
      to: Span.tighter(high, other.high) { $0 < $1 },
      isWhole: isWhole || other.isWhole)
  }

  /// The smallest span that holds both.
  func hull(with other: Span) -> Span {
    Span(
      from: Span.wider(low, other.low) { $0 < $1 }, to: Span.wider(high, other.high) { $0 > $1 },
      isWhole: isWhole && other.isWhole)
  }

  func adding(_ other: Span) -> Span {
    Span(
      from: Span.sum(low, other.low), to: Span.sum(high, other.high),
      isWhole: isWhole && other.isWhole)
  }

  /// All its numbers times one number.
  func scaled(by factor: Rational) -> Span {
    if factor.isZero { return Span(.zero) }
    func scaled(_ end: End?) -> End? {
      end.flatMap { end in
        end.value.multiplied(by: factor).map { End(value: $0, isOpen: end.isOpen) }
      }
    }
    let ends = factor.isNegative ? (scaled(high), scaled(low)) : (scaled(low), scaled(high))
    return Span(from: ends.0, to: ends.1, isWhole: isWhole && factor.isInteger)
  }

  func multiplied(by other: Span) -> Span {
    if isEmpty || other.isEmpty { return .unlimited }
    if let value = single { return other.scaled(by: value) }
    if let value = other.single { return scaled(by: value) }
    let isWhole = isWhole && other.isWhole
    var low: Corner?
    var high: Corner?
    for left in [Corner(low: self.low), Corner(high: self.high)] {
      for right in [Corner(low: other.low), Corner(high: other.high)] {
        guard let corner = left.multiplied(by: right) else {
          return Span(from: nil, to: nil, isWhole: isWhole)
        }
        low = low.map { Corner.lower($0, corner) } ?? corner
        high = high.map { Corner.higher($0, corner) } ?? corner
      }
    }
    return Span(from: low?.end, to: high?.end, isWhole: isWhole)
  }

  /// One divided by each of its numbers but 0.
  var reciprocals: Span {
    var divisor = self
    if isWhole && low?.value == .zero {
      divisor = Span(from: .closed(.one), to: high, isWhole: true)
    }
    if isWhole && high?.value == .zero {
      divisor = Span(from: low, to: .closed(.one.negated), isWhole: true)
    }
    if divisor.isEmpty { return .unlimited }
    if let low = divisor.low, !low.value.isNegative { return divisor.reciprocalsOfPositive }
    if let high = divisor.high, high.value.isNegative || high.value.isZero {
      return divisor.negated.reciprocalsOfPositive.negated
    }
    return .unlimited
  }

  private var reciprocalsOfPositive: Span {
    func reciprocal(_ end: End?) -> End? {
      end.flatMap { end in
        end.value.reciprocal.map { End(value: $0, isOpen: end.isOpen) }
      }
    }
    return Span(from: reciprocal(high) ?? .open(.zero), to: reciprocal(low), isWhole: false)
  }

  private static func tighter(
    _ left: End?, _ right: End?, _ isTighter: (Rational, Rational) -> Bool
  ) -> End? {
    guard let left else { return right }
    guard let right else { return left }
    if left.value == right.value { return left.isOpen ? left : right }
    return isTighter(left.value, right.value) ? left : right
  }

  private static func wider(
    _ left: End?, _ right: End?, _ isWider: (Rational, Rational) -> Bool
  ) -> End? {
    guard let left, let right else { return nil }
    if left.value == right.value { return left.isOpen ? right : left }
    return isWider(left.value, right.value) ? left : right
  }

  private static func sum(_ left: End?, _ right: End?) -> End? {
    guard let left, let right, let value = left.value.adding(right.value) else { return nil }
    return End(value: value, isOpen: left.isOpen || right.isOpen)
  }
}

extension Span.End {
  var negated: Span.End { Span.End(value: value.negated, isOpen: isOpen) }
}

/// An end of a factor, or of a product, on the number line or beyond it.
private enum Corner {
  case below
  case at(Span.End)
  case above

  init(low: Span.End?) { self = low.map { .at($0) } ?? .below }
  init(high: Span.End?) { self = high.map { .at($0) } ?? .above }

  var end: Span.End? {
    switch self {
    case .at(let end): end
    case .below, .above: nil
    }
  }

  private var sign: Int {
    switch self {
    case .below: -1
    case .at(let end): end.value.isZero ? 0 : end.value.isNegative ? -1 : 1
    case .above: 1
    }
  }

  /// Nil where the product does not fit.
  func multiplied(by other: Corner) -> Corner? {
    // A closed 0 times anything is 0; an open one only comes as near as one likes.
    if sign == 0 || other.sign == 0 {
      let isReached =
        sign == 0 && end?.isOpen == false || other.sign == 0 && other.end?.isOpen == false
      return .at(Span.End(value: .zero, isOpen: !isReached))
    }
    if let end, let otherEnd = other.end {
      return end.value.multiplied(by: otherEnd.value).map {
        .at(Span.End(value: $0, isOpen: end.isOpen || otherEnd.isOpen))
      }
    }
    return sign * other.sign < 0 ? .below : .above
  }

  static func lower(_ left: Corner, _ right: Corner) -> Corner {
    switch (left, right) {
    case (.below, _), (_, .above): left
    case (_, .below), (.above, _): right
    case (.at(let first), .at(let second)):
      first.value == second.value
        ? (first.isOpen ? right : left) : first.value < second.value ? left : right
    }
  }

  static func higher(_ left: Corner, _ right: Corner) -> Corner {
    switch (left, right) {
    case (.above, _), (_, .below): left
    case (_, .above), (.below, _): right
    case (.at(let first), .at(let second)):
      first.value == second.value
        ? (first.isOpen ? right : left) : first.value > second.value ? left : right
    }
  }
}

extension Rational {
  /// The largest whole number that is not above it; nil where it does not fit.
  var floor: Rational? {
    if isInteger { return self }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Rational(
      numerator: remainder < 0 ? quotient - 1 : quotient, denominator: 1)
  }
}
