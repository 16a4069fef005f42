/// An end of what a number could be, or no end.
enum End: Hashable, Sendable {
  case below
  case at(Fraction)
  case above

  static prefix func - (end: End) -> End {
    switch end {
    case .below: .above
    case .at(let value): .at(-value)
    case .above: .below
    }
  }

  var value: Fraction? {
    if case .at(let value) = self { return value }
    return nil
  }

  private var sign: Int {
    switch self {
    case .below: -1
    case .at(let value): value.isZero ? 0 : value.top.isNegative ? -1 : 1
    case .above: 1
    }
  }

  /// Of two low or two high ends.
  static func + (left: End, right: End) -> End {
    if case .at(let first) = left, case .at(let second) = right { return .at(first + second) }
    return left.value == nil ? left : right
  }

  static func * (left: End, right: End) -> End {
    if case .at(let first) = left, case .at(let second) = right { return .at(first * second) }
    let sign = left.sign * right.sign
    return sign == 0 ? .at(.zero) : sign < 0 ? .below : .above
  }
}

extension End: Comparable {
  static func < (left: End, right: End) -> Bool {
    switch (left, right) {
    case (.at(let first), .at(let second)): first < second
    case (.below, .below), (.above, _), (.at, .below): false
    case (.below, _), (.at, .above): true
    }
  }
}

/// Everything a number could be: all from the low to the high end.
struct Extent: Hashable, Sendable {
  let low: End
  let high: End

  static let all = Extent(.below, .above)

  init(_ low: End, _ high: End) {
    self.low = low
    self.high = high
  }

  init(_ value: Fraction) { self.init(.at(value), .at(value)) }

  var single: Fraction? { low == high ? low.value : nil }

  func hull(_ other: Extent) -> Extent { Extent(min(low, other.low), max(high, other.high)) }
  func contains(_ other: Extent) -> Bool { low <= other.low && other.high <= high }

  static prefix func - (extent: Extent) -> Extent { Extent(-extent.high, -extent.low) }

  static func + (left: Extent, right: Extent) -> Extent {
    Extent(left.low + right.low, left.high + right.high)
  }

  static func * (left: Extent, right: Extent) -> Extent {
    let products = [
      left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
    ]
    return Extent(products.min() ?? .below, products.max() ?? .above)
  }

  /// 1 divided by what does not contain 0; towards no end it comes close to 0.
  var reciprocal: Extent {
    func inverse(_ end: End) -> End { .at(end.value.map { .one / $0 } ?? .zero) }
    return Extent(inverse(high), inverse(low))
  }

  var mayBeZero: Bool { low <= .at(.zero) && .at(.zero) <= high }

  /// How a comparison with another number can end.
  func compared(_ sign: Sign, _ other: Extent) -> Outlook {
    switch sign {
    case .less: return Outlook(canHold: low < other.high, canFail: high >= other.low)
    case .lessOrEqual: return other.compared(.less, self).negated
    case .greater: return other.compared(.less, self)
    case .greaterOrEqual: return compared(.less, other).negated
    case .equal:
      let isSame = single != nil && single == other.single
      let isApart = high < other.low || other.high < low
      return Outlook(canHold: !isApart, canFail: !isSame)
    case .notEqual: return compared(.equal, other).negated
    }
  }
}

extension Extent: CustomStringConvertible {
  var description: String {
    if let single { return "\(single)" }
    return "[\(low.value.map { "\($0)" } ?? ""), \(high.value.map { "\($0)" } ?? "")]"
  }
}

/// What a condition can come to.
struct Outlook: Hashable, Sendable {
  var canHold = false
  var canFail = false
  /// That there is nothing it speaks of.
  var canBeNothing = false

  static let holds = Outlook(canHold: true)
  static let fails = Outlook(canFail: true)
  static let nothing = Outlook(canBeNothing: true)
  static let open = Outlook(canHold: true, canFail: true)

  var negated: Outlook {
    Outlook(canHold: canFail, canFail: canHold, canBeNothing: canBeNothing)
  }

  func union(_ other: Outlook) -> Outlook {
    Outlook(
      canHold: canHold || other.canHold, canFail: canFail || other.canFail,
      canBeNothing: canBeNothing || other.canBeNothing)
  }

  /// Each way the one can end with each way of the other.
  func combined(_ other: Outlook, _ rule: (Ending, Ending) -> Ending) -> Outlook {
    var result = Outlook()
    for left in endings {
      for right in other.endings {
        switch rule(left, right) {
        case .holds: result.canHold = true
        case .fails: result.canFail = true
        case .nothing: result.canBeNothing = true
        }
      }
    }
    return result
  }

  enum Ending { case holds, fails, nothing }

  var endings: [Ending] {
    (canHold ? [.holds] : []) + (canFail ? [.fails] : []) + (canBeNothing ? [.nothing] : [])
  }

  /// For one row: what speaks of nothing is unknown there.
  var forRow: Outlook { canBeNothing || (canHold && canFail) ? .open : self }
  var surelyHolds: Bool { self == .holds }
  var surelyFails: Bool { self == .fails }
}
