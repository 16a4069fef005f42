import Diagnostics

/// What a formula reads of other years: whether it shifts in time, and from which judged year on
/// the dated parameters it reads have values.
struct YearUse: Sendable, Hashable {
  var usesShift = false
  /// The parameters that have values latest, the latest first; one entry a parameter.
  private(set) var needs: [Need] = []

  /// More parameters than these are not told of at once: rows of indicators stay cheap.
  private static let maximalNeeds = 8

  struct Need: Sendable, Hashable {
    let parameter: Int
    /// The first year that can be judged.
    let from: Int
  }

  /// Adds what a part reads in the judged year, or some years before it.
  mutating func add(_ other: YearUse, yearsBefore: Int = 0) {
    if other.usesShift { usesShift = true }
    for need in other.needs {
      add(Need(parameter: need.parameter, from: need.from + yearsBefore))
    }
  }

  mutating func add(_ need: Need) {
    if let known = needs.firstIndex(where: { $0.parameter == need.parameter }) {
      if needs[known].from >= need.from { return }
      needs.remove(at: known)
    }
    let place = needs.firstIndex { ($0.from, need.parameter) < (need.from, $0.parameter) }
    needs.insert(need, at: place ?? needs.count)
    if needs.count > YearUse.maximalNeeds { needs.removeLast() }
  }
}

extension Checker {
  /// What an expression reads of other years; its indicators and groups are checked already.
  func yearUse(of expression: Expression) -> YearUse {
    var use = YearUse()
    collect(expression, into: &use)
    return use
  }

  private func collect(_ expression: Expression, into use: inout YearUse) {
    switch expression.form {
    case .literal, .field, .parentField, .sum, .product, .comparison, .includes, .not, .all, .any,
      .broken:
      collect(partsOf: expression, into: &use)
    case .indicator(let index): use.add(indicatorYears[index])
    case .parameter(let index):
      if let start = book.parameters[index].values.first?.from {
        use.add(.init(parameter: index, from: start))
      }
    case .aggregate(let aggregate):
      if let group = aggregate.members.group { use.add(groupYears[group]) }
      collect(partsOf: expression, into: &use)
    case .shifted(let inner, .lastYear):
      use.add(yearUse(of: inner), yearsBefore: 1)
      use.usesShift = true
    case .shifted(_, .year):
      // What it needs of its year was looked at where it stands.
      use.usesShift = true
    }
  }

  private func collect(partsOf expression: Expression, into use: inout YearUse) {
    for part in expression.parts { collect(part, into: &use) }
  }

  /// Complains about every dated parameter that has no value yet in the first year that is judged.
  mutating func checkNeeds(_ use: YearUse, judgedFrom first: Int, at place: Place) {
    for need in use.needs where first < need.from {
      let parameter = book.parameters[need.parameter]
      guard let start = parameter.values.first?.from else { continue }
      let year = first - (need.from - start)
      report(
        .parameterWithoutValue,
        Message(.parameterWithoutValue, .words(parameter.name), .number(year), .number(start)),
        at: place, notes: [.init(Message(.declaredHere), at: parameter.place)],
        help: [Message(.addEarlierValue, .number(year))])
    }
  }
}
