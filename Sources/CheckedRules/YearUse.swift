import Vocabulary

/// What a formula reads of other years: whether it shifts in time, and which dated parameters it
/// needs in which years.
struct YearUse: Sendable, Hashable {
  var usesShift = false
  var parameters: Set<Use> = []

  struct Use: Sendable, Hashable {
    let parameter: Int
    let moment: Moment
  }

  /// A year seen from the one that is judged.
  enum Moment: Sendable, Hashable {
    /// The judged year, or some years before it.
    case judged(Int)
    case year(Int)
  }

  mutating func add(_ other: YearUse, at moment: Moment) {
    if other.usesShift { usesShift = true }
    for use in other.parameters {
      let shifted: Moment =
        switch (moment, use.moment) {
        case (.judged(let years), .judged(let more)): .judged(years + more)
        case (_, .year(let year)): .year(year)
        case (.year(let year), .judged(let more)): .year(year + more)
        }
      parameters.insert(Use(parameter: use.parameter, moment: shifted))
    }
  }
}

extension Checker {
  func usesShift(_ expression: Expression) -> Bool { yearUse(of: expression).usesShift }

  /// What an expression reads of other years; its indicators and groups are checked already.
  func yearUse(of expression: Expression) -> YearUse {
    var use = YearUse()
    collect(expression, at: .judged(0), into: &use)
    return use
  }

  private func collect(
    _ expression: Expression, at moment: YearUse.Moment, into use: inout YearUse
  ) {
    switch expression.form {
    case .literal, .field, .parentField, .broken: break
    case .indicator(let index): use.add(indicatorYears[index], at: moment)
    case .parameter(let index):
      use.parameters.insert(.init(parameter: index, moment: moment))
    case .sum(let terms), .product(let terms):
      for term in terms { collect(term.value, at: moment, into: &use) }
    case .comparison(_, let left, let right):
      collect(left, at: moment, into: &use)
      collect(right, at: moment, into: &use)
    case .includes(let inner, _), .not(let inner): collect(inner, at: moment, into: &use)
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, at: moment, into: &use) }
    case .aggregate(let aggregate):
      if let group = aggregate.members.group { use.add(groupYears[group], at: moment) }
      if let value = aggregate.value { collect(value, at: moment, into: &use) }
      if let condition = aggregate.condition { collect(condition, at: moment, into: &use) }
    case .shifted(let inner, let shift):
      use.usesShift = true
      switch shift {
      case .lastYear: collect(inner, at: .judged(-1), into: &use)
      case .year(let year): collect(inner, at: .year(year), into: &use)
      }
    }
  }
}
