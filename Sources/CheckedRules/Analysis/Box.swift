import Vocabulary

/// What some comparisons that hold together leave to each value.
struct Box {
  /// The values that are narrowed, in the order they were.
  private(set) var keys: [Meaning] = []
  /// What is left to each of them.
  private var values: [Values] = []
  /// Where each key stands, once there are many.
  private var positions: [Meaning: Int] = [:]
  /// No numbers are left to some value: the comparisons exclude each other.
  private(set) var isEmpty = false
  var hasChanged = false

  func span(_ key: Meaning) -> Span? { position(of: key).map { values[$0].span } }

  private func position(of key: Meaning) -> Int? {
    keys.count <= Box.few ? keys.firstIndex(of: key) : positions[key]
  }

  private static let few = 16

  /// Keeps of a value, which by itself can be anything in a span, what is among others.
  mutating func narrow(_ key: Meaning, from own: Span, to others: Values) {
    if let position = position(of: key) {
      let new = values[position].intersection(others)
      if new == values[position] { return }
      values[position] = new
    } else {
      let old = Values(own)
      let new = old.intersection(others)
      if new == old { return }
      keys.append(key)
      values.append(new)
      if keys.count == Box.few + 1 {
        for (index, key) in keys.enumerated() { positions[key] = index }
      } else if keys.count > Box.few {
        positions[key] = keys.count - 1
      }
    }
    hasChanged = true
    if span(key)?.isEmpty == true { isEmpty = true }
  }

  mutating func narrow(_ key: Meaning, from own: Span, to span: Span) {
    narrow(key, from: own, to: Values(span))
  }
}

/// Whether conditions can hold together.
enum Possibility: Sendable, Hashable {
  /// No row or area whose cells are in their declared ranges satisfies them all.
  case impossible
  /// Nothing found excludes it.
  case possible
  /// There are too many ways to satisfy them to look at each.
  case tooManyCases
}

extension Meanings {
  /// Conditions with more alternatives than this are not decided.
  static let mostCases = 512
  private static let mostRounds = 8
  /// The parts of longer sums are not narrowed by the sum.
  private static let mostSpread = 8
  /// Conditions about areas within conditions about areas are followed so far.
  private static let mostLevels = 4

  /// Whether some conditions can hold together.
  ///
  /// Each way to satisfy them is a list of comparisons; they are impossible if every list is.
  mutating func possibility(of conditions: [Meaning], level: Int = 0) -> Possibility {
    var certain: [Meaning] = []
    var alternatives: [[Meaning]] = []
    var open = conditions
    while let condition = open.popLast() {
      switch shape(condition) {
      case .truth(let isTrue): if !isTrue { return .impossible }
      case .comparison: certain.append(condition)
      case .all(let parts): open += parts
      case .any(let parts): alternatives.append(parts)
      case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
        .linear,
        .product, .rows, .share, .taken, .shifted, .opaque:
        certain.append(self.condition(condition))
      }
    }
    let cutsBefore = cuts
    if isImpossible(certain, level: level) {
      cuts = cutsBefore
      return .impossible
    }
    if alternatives.isEmpty { return .possible }
    var cases = [certain]
    for parts in alternatives {
      guard let ways = ways(toSatisfyAnyOf: parts) else { return .tooManyCases }
      if cases.count * ways.count > Meanings.mostCases { return .tooManyCases }
      cases = cases.flatMap { known in ways.map { known + $0 } }
    }
    for list in cases where !isImpossible(list, level: level) { return .possible }
    cuts = cutsBefore
    return .impossible
  }

  /// Whether one condition holds wherever another does.
  mutating func implies(_ first: Meaning, _ second: Meaning, level: Int = 0) -> Bool {
    if first == second || truth(second) == true { return true }
    if level > Meanings.mostLevels {
      cuts += 1
      return false
    }
    if let isImplied = impliesPlainly(first, second) { return isImplied }
    let pair = MeaningPair(first: first, second: second)
    if let known = implications[pair], known.counts(at: level) {
      if known.cutAt != nil { cuts += 1 }
      return known.found
    }
    let cutsBefore = cuts
    let opposite = negation(second)
    let result = isExcluded([first, opposite], level: level)
    implications[pair] = Answer(found: result, cutAt: cuts > cutsBefore ? level : nil)
    return result
  }

  /// Whether some conditions can surely not hold together.
  mutating func isExcluded(_ conditions: [Meaning], level: Int = 0) -> Bool {
    switch possibility(of: conditions, level: level) {
    case .impossible: return true
    case .possible: return false
    case .tooManyCases:
      cuts += 1
      return false
    }
  }

  /// The lists of comparisons that satisfy one of some conditions; nil where there are too many.
  private mutating func ways(toSatisfyAnyOf parts: [Meaning]) -> [[Meaning]]? {
    var result: [[Meaning]] = []
    for part in parts {
      guard let ways = ways(toSatisfy: part) else { return nil }
      result += ways
      if result.count > Meanings.mostCases { return nil }
    }
    return result
  }

  private mutating func ways(toSatisfy condition: Meaning) -> [[Meaning]]? {
    switch shape(condition) {
    case .truth(let isTrue): return isTrue ? [[]] : []
    case .comparison: return [[condition]]
    case .any(let parts): return ways(toSatisfyAnyOf: parts)
    case .all(let parts):
      var result: [[Meaning]] = [[]]
      for part in parts {
        guard let ways = ways(toSatisfy: part), result.count * ways.count <= Meanings.mostCases
        else { return nil }
        result = result.flatMap { known in ways.map { known + $0 } }
      }
      return result
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear,
      .product, .rows, .share, .taken, .shifted, .opaque:
      return [[self.condition(condition)]]
    }
  }

  /// Whether comparisons surely exclude each other.
  private mutating func isImpossible(_ comparisons: [Meaning], level: Int) -> Bool {
    var box = Box()
    for comparison in comparisons {
      switch shape(comparison) {
      case .comparison(let comparison, let key, let constant):
        let own = span(key)
        box.narrow(key, from: own, to: Values(comparison, constant, isWhole: own.isWhole))
      case .truth(let isTrue): if !isTrue { return true }
      case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
        .linear,
        .product, .rows, .share, .taken, .shifted, .opaque, .all, .any:
        break
      }
      if box.isEmpty { return true }
    }
    if !box.keys.contains(where: { saysMore($0) }) { return false }
    if hasImpossibleCircle(box) { return true }
    for _ in 0..<Meanings.mostRounds {
      box.hasChanged = false
      spread(&box)
      fillSets(&box)
      relateRows(&box, level: level)
      if box.isEmpty || !box.hasChanged { return box.isEmpty }
    }
    cuts += 1
    unsettled += 1
    return false
  }

  /// Whether a value says something about other values, or they about it.
  private func saysMore(_ key: Meaning) -> Bool {
    switch shape(key) {
    case .linear, .product, .included, .rows, .share: true
    case .shifted(let inner, _): saysMore(inner)
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .chosen, .taken,
      .opaque, .truth, .comparison, .all, .any:
      false
    }
  }

  /// Narrows sums and products by their parts, and the parts of sums by the sums.
  private mutating func spread(_ box: inout Box) {
    for key in box.keys {
      let shape = shape(key)
      switch shape {
      case .linear(let parts, let constant):
        box.narrow(key, from: span(key), to: combined(shape) { box.span($0) ?? span($0) })
        if parts.count > Meanings.mostSpread {
          cuts += 1
        } else {
          spread(box.span(key) ?? span(key), over: parts, constant, &box)
        }
      case .product:
        box.narrow(key, from: span(key), to: combined(shape) { box.span($0) ?? span($0) })
      case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
        .rows,
        .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
        break
      }
      if box.isEmpty { return }
    }
  }

  private func spread(
    _ sum: Span, over parts: [Meaning.Part], _ constant: Rational, _ box: inout Box
  ) {
    for part in parts {
      guard let share = part.factor.reciprocal else { continue }
      let others = parts.filter { $0.meaning != part.meaning }
      let rest = combined(.linear(others, constant)) { box.span($0) ?? span($0) }
      let left = sum.adding(rest.negated).scaled(by: share)
      let own = span(part.meaning)
      box.narrow(part.meaning, from: own, to: Span(from: left.low, to: left.high, isWhole: false))
    }
  }

  /// A set has at least one category: where all but one are excluded it has that one.
  private mutating func fillSets(_ box: inout Box) {
    var excluded: [Meaning: Set<Int>] = [:]
    var sets: [Meaning] = []
    for key in box.keys {
      guard case .included(let set, let category) = shape(key), box.span(key)?.single == .zero
      else { continue }
      if excluded[set] == nil { sets.append(set) }
      excluded[set, default: []].insert(category)
    }
    for set in sets {
      guard let count = categoryCount(ofSet: set), let missing = excluded[set] else { continue }
      let left = (0..<count).filter { !missing.contains($0) }
      guard left.count <= 1 else { continue }
      let last = intern(.included(set, category: left.first ?? missing.min() ?? 0))
      box.narrow(last, from: span(last), to: Span(.one))
    }
  }
}

/// Two meanings in an order.
struct MeaningPair: Sendable, Hashable {
  let first: Meaning
  let second: Meaning

  /// One number hashes faster than two.
  func hash(into hasher: inout Hasher) { hasher.combine(first.joined(with: second)) }
}
