import Diagnostics

/// How deep formulas nest with those they name: what is computed of them goes down as far.
extension Checker {
  /// How many levels formulas that name each other may nest together.
  static let maximalDepth = 400

  /// Complains about the first of the definitions that rest on too many others, one below the
  /// other, and leaves nothing that nests deeper.
  mutating func cutDeepDefinitions() {
    var depths = Depths(
      groups: Array(repeating: 0, count: book.groups.count),
      indicators: Array(repeating: 0, count: book.indicators.count))
    for definition in book.definitionOrder {
      switch definition {
      case .group(let index):
        let group = book.groups[index]
        let base = group.base.group.map { depths.groups[$0] } ?? 0
        depths.groups[index] = max(base, depths.depth(of: group.condition))
        if depths.groups[index] <= Checker.maximalDepth { continue }
        depths.groups[index] = 0
        reportDepth(of: group.name, at: group.place, &depths)
        book.groups[index].base = Members(entity: group.base.entity, group: nil)
        book.groups[index].condition = Expression(.broken, .unknown, at: group.place)
      case .indicator(let index):
        let indicator = book.indicators[index]
        depths.indicators[index] = depths.depth(of: indicator.formula)
        if depths.indicators[index] <= Checker.maximalDepth { continue }
        depths.indicators[index] = 0
        reportDepth(of: indicator.name, at: indicator.place, &depths)
        book.indicators[index].formula = Expression(.broken, .unknown, at: indicator.place)
      }
    }
  }

  private mutating func reportDepth(of name: String, at place: Place, _ depths: inout Depths) {
    if depths.isSaid { return }
    depths.isSaid = true
    report(
      .nestedTooDeep, Message(.formulasTooDeep, .words(name), .number(Checker.maximalDepth)),
      at: place, help: [Message(.computeMoreAtOnce)])
  }
}

/// The levels of groups and indicators with those of what they name.
private struct Depths {
  var groups: [Int]
  var indicators: [Int]
  /// Said once: what rests on a definition that is too deep is so too.
  var isSaid = false

  /// The levels of an expression with those of what it names; the syntax bounds its own.
  func depth(of expression: Expression) -> Int {
    var below = 0
    switch expression.form {
    case .indicator(let index): below = indicators[index]
    case .aggregate(let aggregate): below = aggregate.members.group.map { groups[$0] } ?? 0
    case .literal, .field, .parentField, .parameter, .sum, .product, .comparison, .includes, .not,
      .all, .any, .shifted, .broken:
      break
    }
    for part in expression.parts { below = max(below, depth(of: part)) }
    return below + 1
  }
}
