import Vocabulary

/// A number of rows, or a share of them, of one entity and year.
struct CountedRows: Sendable {
  let entity: Int
  let shift: Expression.Shift?
  /// The condition of the rows a share is taken of; nil for a number.
  let members: Meaning?
  /// What counts.
  let condition: Meaning
  /// What does not count.
  let opposite: Meaning
  /// The rows it decides about, by their conditions.
  let parts: [(part: RowPart, rows: Meaning)]
}

/// Rows that a number or share decides about.
enum RowPart: Sendable, Hashable {
  /// Those a share is taken of; without any its rule is not applicable.
  case members
  /// Those that count: there are some where the number or share is above 0.
  case counting
  /// The members that do not count: there are some where the share is below 1.
  case others
}

/// What one number or share of rows says about another one.
enum RowLink: Sendable, Hashable {
  /// Each row of a part of the first is in a part of the second.
  case within(RowPart, RowPart)
  /// The first is at most the second.
  case atMost
  /// The first is at most what is left of all by the second.
  case atMostTheRest
  /// The first is at least what is left of all by the second.
  case atLeastTheRest
}

/// What numbers and shares of the rows of one entity say about each other.
///
///     every row that satisfies P satisfies Q    rows(P) <= rows(Q), share(P) <= share(Q)
///     no row satisfies P and Q                  share(P) <= 1 - share(Q)
///     share(P) > 0                              rows(P) >= 1
///     share(P) = 1                              rows(not P) = 0
extension Meanings {
  /// What a first value says about a second one; nil where they are not both numbers or shares of
  /// rows of the same entity and year.
  mutating func rowLinks(
    _ first: Meaning, _ second: Meaning, level: Int = 0
  ) -> [RowLink]? {
    let pair = MeaningPair(first: first, second: second)
    if let known = knownRowLinks[pair], known.counts(at: level) {
      if known.cutAt != nil { cuts += 1 }
      return known.found
    }
    guard let left = countedRows(first), let right = countedRows(second),
      left.entity == right.entity, left.shift == right.shift
    else { return nil }
    let cutsBefore = cuts
    let links = links(from: left, to: right, level: level)
    knownRowLinks[pair] = Answer(found: links, cutAt: cuts > cutsBefore ? level : nil)
    return links
  }

  private mutating func links(
    from first: CountedRows, to other: CountedRows, level: Int
  ) -> [RowLink] {
    var links: [RowLink] = []
    for (part, rows) in first.parts {
      if let otherMembers = other.members {
        // What counts of the others, and what does not, is among their members.
        guard implies(rows, otherMembers, level: level + 1) else { continue }
        // Both have members, or nothing is asked.
        if part != .members { links.append(.within(part, .members)) }
      }
      if implies(rows, other.condition, level: level + 1) {
        links.append(.within(part, .counting))
        if first.members == other.members {
          switch part {
          case .counting: links.append(.atMost)
          case .others: links.append(.atLeastTheRest)
          case .members: break
          }
        }
      }
      if other.members != nil, implies(rows, other.opposite, level: level + 1) {
        links.append(.within(part, .others))
        if part == .counting, first.members == other.members { links.append(.atMostTheRest) }
      }
    }
    return links
  }

  /// As each is related to each, only the first so many are.
  private static let mostRelated = 32

  /// Narrows numbers and shares of rows by each other.
  mutating func relateRows(_ box: inout Box, level: Int) {
    var keys: [Meaning] = []
    for key in box.keys where countedRows(key) != nil { keys.append(key) }
    if keys.count > Meanings.mostRelated {
      keys.removeSubrange(Meanings.mostRelated...)
      cuts += 1
    }
    for (index, key) in keys.enumerated() {
      for other in keys[(index + 1)...] {
        guard let links = rowLinks(key, other, level: level),
          let back = rowLinks(other, key, level: level)
        else { continue }
        var left = box.span(key) ?? span(key)
        var right = box.span(other) ?? span(other)
        relate(&left, &right, links, back)
        box.narrow(key, from: span(key), to: left)
        box.narrow(other, from: span(other), to: right)
      }
    }
  }

  /// Narrows two spans by what the values say about each other.
  func relate(
    _ left: inout Span, _ right: inout Span, _ links: [RowLink], _ back: [RowLink]
  ) {
    for link in links { relate(&left, &right, by: link) }
    for link in back { relate(&right, &left, by: link) }
  }

  private func relate(_ first: inout Span, _ second: inout Span, by link: RowLink) {
    switch link {
    case .within(let part, let other):
      if part.isSurelyThere(first) { second = second.intersection(other.being(there: true)) }
      if other.isSurelyEmpty(second) { first = first.intersection(part.being(there: false)) }
    case .atMost:
      first = first.intersection(Span(from: nil, to: second.high, isWhole: false))
      second = second.intersection(Span(from: first.low, to: nil, isWhole: false))
    case .atMostTheRest:
      first = first.intersection(Span(from: nil, to: second.rest.high, isWhole: false))
      second = second.intersection(Span(from: nil, to: first.rest.high, isWhole: false))
    case .atLeastTheRest:
      first = first.intersection(Span(from: second.rest.low, to: nil, isWhole: false))
      second = second.intersection(Span(from: first.rest.low, to: nil, isWhole: false))
    }
  }

  private mutating func countedRows(_ key: Meaning) -> CountedRows? {
    if let known = knownCountedRows[key] { return known }
    var shift: Expression.Shift?
    var inner = key
    if case .shifted(let unshifted, let by) = shape(key) { (inner, shift) = (unshifted, by) }
    let result: CountedRows
    switch shape(inner) {
    case .rows(let entity, let condition):
      result = CountedRows(
        entity: entity, shift: shift, members: nil, condition: condition,
        opposite: negation(condition), parts: [(.counting, condition)])
    case .share(let entity, let members, let condition):
      let opposite = negation(condition)
      let parts: [(part: RowPart, rows: Meaning)] = [
        (.members, members), (.counting, all([members, condition])),
        (.others, all([members, opposite])),
      ]
      result = CountedRows(
        entity: entity, shift: shift, members: members, condition: condition,
        opposite: opposite, parts: parts)
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear, .product, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      return nil
    }
    knownCountedRows[key] = result
    return result
  }
}

extension RowPart {
  /// Whether there are such rows, by the number or share.
  fileprivate func isSurelyThere(_ span: Span) -> Bool {
    switch self {
    case .members: true
    case .counting: !span.contains(.zero)
    case .others: !span.contains(.one)
    }
  }

  fileprivate func isSurelyEmpty(_ span: Span) -> Bool {
    switch self {
    case .members: false
    case .counting: span.single == .zero
    case .others: span.single == .one
    }
  }

  /// The numbers or shares where there are such rows, or none.
  fileprivate func being(there isThere: Bool) -> Span {
    switch (self, isThere) {
    case (.members, true): .unlimited
    case (.members, false): Span(from: .closed(.one), to: .closed(.zero), isWhole: false)
    case (.counting, true): Span(.greater, .zero, isWhole: false)
    case (.counting, false): Span(.zero)
    case (.others, true): Span(.less, .one, isWhole: false)
    case (.others, false): Span(.one)
    }
  }
}

extension Span {
  /// What is left of all.
  fileprivate var rest: Span { Span(.one).adding(negated) }
}
