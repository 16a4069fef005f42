import Vocabulary

/// A number of rows, or a share of them, that a box narrows.
private struct CountedRows {
  let key: Meaning
  let entity: Int
  let shift: Expression.Shift?
  /// The condition the rows are members by; nil for a number.
  let members: Meaning?
  let condition: Meaning

  /// Whether two are about the same rows of the same year.
  func concerns(_ other: CountedRows) -> Bool { entity == other.entity && shift == other.shift }
}

/// What numbers and shares of the rows of one entity say about each other.
///
///     every row that satisfies P satisfies Q    rows(P) <= rows(Q), share(P) <= share(Q)
///     share(P) > 0                              rows(P) >= 1
///     share(P) = 1                              rows(not P) = 0
///
/// A share that takes part has something to be a share of: without, its rule is not applicable.
extension Meanings {
  mutating func relateRows(_ box: inout Box, level: Int) {
    let counted = box.keys.compactMap { self.counted($0) }
    if counted.count < 2 { return }
    let shares = counted.filter { $0.members != nil }
    for share in shares { countRows(of: share, &box) }
    let rows = box.keys.compactMap { self.counted($0) }.filter { $0.members == nil }
    for share in shares {
      for row in rows where row.concerns(share) { relate(share, to: row, &box, level) }
      for other in shares where other.concerns(share) && other.key != share.key {
        relate(share, toShare: other, &box, level)
      }
    }
    for row in rows {
      for other in rows where other.concerns(row) && other.key != row.key {
        guard implies(row.condition, other.condition, level: level + 1) else { continue }
        limit(row.key, toAtMost: other.key, &box)
      }
    }
  }

  private func counted(_ key: Meaning) -> CountedRows? {
    var shift: Expression.Shift?
    var inner = key
    if case .shifted(let unshifted, let by) = shape(key) { (inner, shift) = (unshifted, by) }
    switch shape(inner) {
    case .rows(let entity, let condition):
      return CountedRows(key: key, entity: entity, shift: shift, members: nil, condition: condition)
    case .share(let entity, let members, let condition):
      return CountedRows(
        key: key, entity: entity, shift: shift, members: members, condition: condition)
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear,
      .product, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      return nil
    }
  }

  /// What a share says about numbers of rows.
  private mutating func countRows(of share: CountedRows, _ box: inout Box) {
    guard let members = share.members, let span = box.span(share.key) else { return }
    let some = Span(.greaterOrEqual, .one, isWhole: true)
    narrow(rows(members, like: share), to: some, &box)
    let chosen = all([members, share.condition])
    let opposite = negation(share.condition)
    let others = all([members, opposite])
    if !span.contains(.zero) { narrow(rows(chosen, like: share), to: some, &box) }
    if !span.contains(.one) { narrow(rows(others, like: share), to: some, &box) }
    if span.single == .zero { narrow(rows(chosen, like: share), to: Span(.zero), &box) }
    if span.single == .one { narrow(rows(others, like: share), to: Span(.zero), &box) }
  }

  /// What a number of rows says about a share.
  private mutating func relate(
    _ share: CountedRows, to rows: CountedRows, _ box: inout Box, _ level: Int
  ) {
    guard let members = share.members, let span = box.span(rows.key) else { return }
    let chosen = all([members, share.condition])
    let opposite = negation(share.condition)
    let others = all([members, opposite])
    if span.single == .zero {
      if implies(chosen, rows.condition, level: level + 1) {
        narrow(share.key, to: Span(.zero), &box)
      }
      if implies(others, rows.condition, level: level + 1) {
        narrow(share.key, to: Span(.one), &box)
      }
    } else if !span.contains(.zero) {
      if implies(rows.condition, chosen, level: level + 1) {
        narrow(share.key, to: Span(.greater, .zero, isWhole: false), &box)
      }
      if implies(rows.condition, others, level: level + 1) {
        narrow(share.key, to: Span(.less, .one, isWhole: false), &box)
      }
    }
  }

  /// What a share says about another one of the same rows.
  private mutating func relate(
    _ share: CountedRows, toShare other: CountedRows, _ box: inout Box, _ level: Int
  ) {
    guard let members = share.members, members == other.members else { return }
    let chosen = all([members, share.condition])
    let opposite = negation(share.condition)
    let others = all([members, opposite])
    if implies(chosen, other.condition, level: level + 1) {
      limit(share.key, toAtMost: other.key, &box)
    }
    let otherOpposite = negation(other.condition)
    if implies(chosen, otherOpposite, level: level + 1) {
      // Together they are at most all.
      let rest = rest(of: other.key, box)
      narrow(share.key, to: Span(from: nil, to: rest.high, isWhole: false), &box)
    }
    if implies(others, other.condition, level: level + 1) {
      // Together they are at least all.
      let rest = rest(of: other.key, box)
      narrow(share.key, to: Span(from: rest.low, to: nil, isWhole: false), &box)
    }
  }

  private func rest(of share: Meaning, _ box: Box) -> Span {
    Span(.one).adding((box.span(share) ?? span(share)).negated)
  }

  private mutating func rows(_ condition: Meaning, like share: CountedRows) -> Meaning {
    let rows = intern(.rows(entity: share.entity, condition))
    return share.shift.map { intern(.shifted(rows, $0)) } ?? rows
  }

  private mutating func narrow(_ key: Meaning, to span: Span, _ box: inout Box) {
    box.narrow(key, from: self.span(key), to: span)
  }

  private mutating func limit(_ key: Meaning, toAtMost other: Meaning, _ box: inout Box) {
    let high = (box.span(other) ?? span(other)).high
    narrow(key, to: Span(from: nil, to: high, isWhole: false), &box)
    let low = (box.span(key) ?? span(key)).low
    narrow(other, to: Span(from: low, to: nil, isWhole: false), &box)
  }
}

extension Meanings {
  /// Whether what two values say about each other is looked at.
  func areRelated(_ first: Meaning, _ second: Meaning) -> Bool {
    guard let first = counted(first), let second = counted(second) else { return false }
    return first.concerns(second)
  }
}
