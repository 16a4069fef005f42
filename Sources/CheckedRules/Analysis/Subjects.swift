import Vocabulary

/// A rule as it is compared with others.
struct Comparand {
  let demands: [Demand]
  /// What it is about: the one value that all its demands compare with constants, else the first
  /// of its conditions; nil where nothing is left to compare.
  let subject: Meaning?
  /// The fields its demands read, and entities (negative) whose rows they count.
  let fields: [Int]
  /// What must be there for it to be judged.
  let requirements: Requirements
  /// Whether it can hold in all its years.
  let canHold: Bool
  var isImplied = false
}

/// What two rules have in common, by what they are about.
enum SubjectRelation: Sendable, Hashable {
  /// They compare the same value.
  case same
  /// Their values say something about each other, all of which is looked at.
  case related
  /// Their values say something about each other, and perhaps more than is looked at.
  case open
  /// They read the same fields, but what that means is not looked at.
  case unknown
  /// They have nothing in common.
  case apart
}

extension Analyst {
  mutating func relation(of first: Meaning, to second: Meaning) -> SubjectRelation {
    if first == second { return .same }
    let pair = MeaningPair(first: min(first, second), second: max(first, second))
    if let known = relations[pair] { return known }
    let result: SubjectRelation
    if mixesDays(first, second) {
      result = .open
    } else if reader.meanings.shape(first).isCondition || reader.meanings.shape(second).isCondition
    {
      result = .open
    } else if let links = reader.meanings.rowLinks(first, second),
      let back = reader.meanings.rowLinks(second, first)
    {
      result = links.isEmpty && back.isEmpty ? .apart : .related
    } else if reader.meanings.shareParts(first, second) {
      result = .open
    } else {
      let isApart = fields(readBy: first).isDisjoint(with: fields(readBy: second))
      result = isApart ? .apart : .unknown
    }
    relations[pair] = result
    return result
  }

  /// Whether one of two that read a common field compares it with days of the judged year, and the
  /// other with dates.
  mutating func mixesDays(_ first: Meaning, _ second: Meaning) -> Bool {
    reader.meanings.readsDays(first) != reader.meanings.readsDays(second)
      && !fields(readBy: first).isDisjoint(with: fields(readBy: second))
  }

  /// The fields a meaning reads, and entities (negative) whose rows it counts. The fields that pick
  /// the rows of a share do not count: every rule about preschools reads the level of schools.
  mutating func fields(readBy meaning: Meaning) -> Set<Int> {
    if let known = fieldsRead[meaning] { return known }
    var fields: Set<Int> = []
    switch reader.meanings.shape(meaning) {
    case .field(let field), .parentField(_, let field): fields = [field]
    case .share(_, _, let condition): fields = self.fields(readBy: condition)
    case .rows(let entity, let condition):
      fields = self.fields(readBy: condition)
      fields.insert(-1 - entity)
    case let shape:
      for part in shape.parts { fields.formUnion(self.fields(readBy: part)) }
    }
    fieldsRead[meaning] = fields
    return fields
  }
}

extension Meanings {
  /// What some demands are about.
  func subject(of demands: [Demand]) -> Meaning? {
    var keys: Set<Meaning> = []
    for demand in demands {
      guard case .comparison(_, let key, _) = shape(demand.condition) else {
        return demands[0].condition
      }
      keys.insert(key)
    }
    return keys.count == 1 ? keys.first : demands.first?.condition
  }

  /// Whether two conditions can never hold together.
  mutating func excludes(_ first: Meaning, _ second: Meaning) -> Bool {
    excludes(first, second, isDenied: false) ?? isExcluded([first, second])
  }

  /// Whether a condition holds wherever another does.
  mutating func entails(_ first: Meaning, _ second: Meaning) -> Bool {
    excludes(first, second, isDenied: true) ?? implies(first, second)
  }

  /// Whether a comparison excludes another one, or its opposite, where both are of one value, or
  /// of numbers or shares of rows: most pairs of rules are. Nil for all others.
  private mutating func excludes(
    _ first: Meaning, _ second: Meaning, isDenied: Bool
  ) -> Bool? {
    guard case .comparison(let comparison, let key, let constant) = shape(first),
      case .comparison(var other, let otherKey, let otherConstant) = shape(second)
    else { return nil }
    if isDenied { other = other.negated }
    let values = values(key, comparison, constant)
    if key == otherKey {
      return values.intersection(Values(other, otherConstant, isWhole: span(key).isWhole)).isEmpty
    }
    guard let links = rowLinks(key, otherKey), let back = rowLinks(otherKey, key) else {
      return nil
    }
    var left = values.span
    var right = self.values(otherKey, other, otherConstant).span
    relate(&left, &right, links, back)
    return left.isEmpty || right.isEmpty
  }

  /// Whether two conditions are comparisons of one value, or of numbers or shares of rows.
  mutating func areComparable(_ first: Meaning, _ second: Meaning) -> Bool {
    guard case .comparison(_, let key, _) = shape(first),
      case .comparison(_, let otherKey, _) = shape(second)
    else { return false }
    return key == otherKey || rowLinks(key, otherKey) != nil && rowLinks(otherKey, key) != nil
  }

  private func values(
    _ key: Meaning, _ comparison: ComparisonOperator, _ constant: Rational
  ) -> Values {
    let own = span(key)
    return Values(own).intersection(Values(comparison, constant, isWhole: own.isWhole))
  }

  /// Whether one of two values is a part of the other, or they have a part in common.
  func shareParts(_ first: Meaning, _ second: Meaning) -> Bool {
    !parts(of: first).isDisjoint(with: parts(of: second))
  }

  private func parts(of meaning: Meaning) -> Set<Meaning> {
    switch shape(meaning) {
    case .linear(let parts, _): Set(parts.map { $0.meaning })
    case .product(let factors): Set(factors.map { $0.meaning } + [meaning])
    case .included(let set, _): [set]
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .chosen, .rows,
      .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      [meaning]
    }
  }
}
