import Vocabulary

/// Plain conditions: all and any of comparisons of fields with constants, and of sets with their
/// categories. Two of them say nothing about each other unless they read a common field, so that
/// only a few of the conditions that hold need to be looked at:
///
///     levels includes preschool and teachers >= 20    implies    teachers >= 10
///                                   ^^^^^^^^^^^^^^
extension Meanings {
  /// Whether one plain condition holds wherever another does; nil where the long way has to tell.
  mutating func impliesPlainly(_ first: Meaning, _ second: Meaning) -> Bool? {
    guard isPlain(first), isPlain(second) else { return nil }
    switch plainPossibility(first) {
    case .impossible: return true
    case .tooManyCases: return nil
    case .possible: break
    }
    guard case .all(let wanted) = shape(second) else { return follows(second, from: first) }
    var isKnown = true
    for part in wanted {
      switch follows(part, from: first) {
      case .some(true): break
      case .some(false): return false
      case nil: isKnown = false
      }
    }
    return isKnown ? true : nil
  }

  private mutating func follows(_ second: Meaning, from first: Meaning) -> Bool? {
    let telling = conditions(of: first, about: second)
    if telling.contains(second) { return true }
    if telling.count == 1, let isImplied = isCompared(second, within: telling[0]) {
      return isImplied
    }
    let rest = telling.count == 1 ? telling[0] : all(telling)
    return rest == first ? nil : implies(rest, second)
  }

  /// Of conditions that hold together, those that read the same fields as another one, be it by
  /// way of others among them.
  private func conditions(of first: Meaning, about second: Meaning) -> [Meaning] {
    guard case .all(let parts) = shape(first) else {
      return reads(first).isDisjoint(with: reads(second)) ? [] : [first]
    }
    var fields = reads(second)
    while true {
      let telling = parts.filter { !reads($0).isDisjoint(with: fields) }
      let known = fields
      for part in telling { fields.formUnion(reads(part)) }
      if fields == known { return telling }
    }
  }

  /// Whether a comparison of a value is surely within another one; nil where they are not both
  /// comparisons of one field.
  private func isCompared(_ second: Meaning, within first: Meaning) -> Bool? {
    guard case .comparison(let comparison, let key, let constant) = shape(first),
      case .comparison(let other, key, let otherConstant) = shape(second)
    else { return nil }
    let isWhole = span(key).isWhole
    return Values(span(key)).intersection(Values(comparison, constant, isWhole: isWhole))
      .intersection(Values(other.negated, otherConstant, isWhole: isWhole)).isEmpty
  }

  private mutating func plainPossibility(_ condition: Meaning) -> Possibility {
    // One that can never hold is no comparison any more.
    if case .comparison = shape(condition) { return .possible }
    if let known = plainPossibilities[condition] { return known }
    let result = possibility(of: [condition])
    plainPossibilities[condition] = result
    return result
  }
}

/// Fields that are read, told apart as far as 64 of them can be: where two have none in common
/// that is sure.
struct FieldTraces: Sendable, Hashable {
  private(set) var bits: UInt64 = 0

  static let none = FieldTraces()

  mutating func insert(field: Int) { bits |= 1 << UInt64(truncatingIfNeeded: field & 63) }

  mutating func formUnion(_ other: FieldTraces) { bits |= other.bits }

  func isDisjoint(with other: FieldTraces) -> Bool { bits & other.bits == 0 }
}
