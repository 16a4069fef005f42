import Vocabulary

/// The least that would have to change for a rule to hold, where that can be told exactly.
public enum Remedy: Sendable {
  case rows(Rows)
  case amount(Amount)
  case quotient(Quotient)

  /// A measure that counts rows which surely belong, or that so many rows decide by their values:
  /// the lowest is at least 5 where all are.
  public struct Rows: Sendable, Hashable {
    /// How many of them hold, do not hold and are unknown.
    public let counts: Verdict.Counts
    /// What the value of a row must come to, where that is what is counted.
    public let bound: Bound?
    /// The least and the most that may hold; `most` is nil where there is no limit.
    public let least: Int
    public let most: Int?

    /// How many more must hold than do surely; how many fewer may than could.
    public var lacking: Int { max(0, least - counts.holds) }
    public var surplus: Int { most.map { max(0, counts.holds + counts.unknown - $0) } ?? 0 }
    /// Whether there are rows enough.
    public var isWithinReach: Bool { least <= counts.total && (most ?? 0) >= 0 }
  }

  /// What a value is compared with.
  public struct Bound: Sendable, Hashable {
    public let comparison: ComparisonOperator
    public let figure: Figure
  }

  /// A measure that is an amount, perhaps divided by something that is known.
  public struct Amount: Sendable {
    /// What must come to how much.
    public let part: Derivation
    public let wanted: Figure
    /// What it is divided by, where it is: how many rows, or the value of a formula.
    public let divisor: Figure?
    public let goal: Figure
    public let comparison: ComparisonOperator
    /// What it comes to now; nil where the sum does not fit.
    public let reached: Figure?
    /// What the known rows come to together, where others are not known.
    public let known: Figure?
  }

  init?(_ verdict: Verdict, _ measure: Derivation) {
    switch verdict.status {
    case .pass, .notApplicable: return nil
    case .fail, .undecided, .pending: break
    }
    guard case .number(_, let mayBeNothing) = measure.value,
      let figure = verdict.measure, let target = verdict.target,
      let comparison = verdict.comparison, let goal = target.interval.single,
      figure.interval.compared(comparison, to: target.interval) != .holds
    else { return nil }
    let formula = measure.unnamed
    if let quotient = Quotient(formula, comparison, goal, target.kind) {
      self = .quotient(quotient)
    } else if mayBeNothing {
      return nil
    } else if case .members(let read) = formula.operation,
      let rows = Rows(read, comparison, goal) ?? Rows(read, comparison, goal, target.kind)
    {
      self = .rows(rows)
    } else if let amount = Amount(formula, comparison, goal, target.kind) {
      self = .amount(amount)
    } else {
      return nil
    }
  }
}

extension Derivation {
  /// What a name stands for, and the name behind that.
  var unnamed: Derivation {
    var result = self
    while case .named(_, _, let formula?) = result.operation { result = formula }
    return result
  }

  /// What it could be, where it surely is a number.
  var figure: Figure? {
    if case .number(let figure, mayBeNothing: false) = value { figure } else { nil }
  }
}

extension Remedy.Rows {
  fileprivate init?(_ read: MembersRead, _ comparison: ComparisonOperator, _ goal: Rational) {
    let isShare: Bool
    switch read.function {
    case .number: isShare = false
    case .share: isShare = true
    case .sum, .average, .lowest, .highest, .median: return nil
    }
    guard read.condition != nil, !read.isMissing, read.rows.allSatisfy({ $0.isCertain }),
      let wanted = isShare ? goal.multiplied(by: Rational(read.rows.count)) : goal,
      let whole = Int(exactly: wanted.roundedDown)
    else { return nil }
    counts = read.counts
    bound = nil
    switch comparison {
    case .greaterOrEqual: (least, most) = (wanted.isInteger ? whole : whole + 1, nil)
    case .greater: (least, most) = (whole + 1, nil)
    case .lessOrEqual: (least, most) = (0, whole)
    case .less: (least, most) = (0, wanted.isInteger ? whole - 1 : whole)
    case .equal where wanted.isInteger: (least, most) = (whole, whole)
    case .equal, .notEqual: return nil
    }
  }
}

extension Remedy.Rows {
  /// The lowest, the highest and the median of an odd number of rows are the value of one row in
  /// their order: the first, the last and the middle one.
  ///
  ///     1  2  4  7  9      the median is at least 5 where 3 of 5 rows are
  fileprivate init?(
    _ read: MembersRead, _ comparison: ComparisonOperator, _ goal: Rational, _ kind: Figure.Kind
  ) {
    guard read.isSettled, read.kind == kind else { return nil }
    let taken = read.taken
    let rank: Int
    switch read.function {
    case .lowest: rank = 1
    case .highest: rank = taken.count
    case .median where taken.count % 2 == 1: rank = taken.count / 2 + 1
    case .median, .number, .share, .sum, .average: return nil
    }
    switch comparison {
    case .greaterOrEqual, .greater: least = taken.count - rank + 1
    case .lessOrEqual, .less: least = rank
    case .equal, .notEqual: return nil
    }
    most = nil
    let truths = taken.map { row in
      (row.value ?? .unbounded).compared(comparison, to: Interval(goal))
    }
    func number(_ truth: Truth) -> Int { truths.filter { $0 == truth }.count }
    counts = Verdict.Counts(
      holds: number(.holds), fails: number(.fails), unknown: number(.unknown))
    bound = Remedy.Bound(
      comparison: comparison, figure: Figure(interval: Interval(goal), kind: kind))
  }
}

extension Remedy.Amount {
  fileprivate init?(
    _ formula: Derivation, _ comparison: ComparisonOperator, _ goal: Rational, _ kind: Figure.Kind
  ) {
    switch comparison {
    case .equal, .notEqual: return nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    self.comparison = comparison
    self.goal = Figure(interval: Interval(goal), kind: kind)
    let read: MembersRead?
    switch formula.operation {
    case .members(let rows):
      guard rows.isSettled, rows.kind == kind else { return nil }
      switch rows.function {
      case .sum: divisor = nil
      case .average: divisor = Figure(interval: Interval(Rational(rows.taken.count)), kind: .plain)
      // Of an even number of rows it is the mean of two.
      case .median where rows.taken.count % 2 == 0:
        divisor = Figure(interval: Interval(Rational(2)), kind: .plain)
      case .number, .share, .lowest, .highest, .median: return nil
      }
      part = formula
      if rows.function == .median {
        read = nil
        reached = formula.figure?.interval.multiplied(by: Interval(Rational(2)))
          .map { Figure(interval: $0, kind: kind) }
      } else {
        read = rows
        reached = rows.total.map { Figure(interval: $0, kind: kind) }
      }
    case .product(let operands):
      guard operands.count == 2, !operands[0].isInverse, operands[1].isInverse,
        let first = operands[0].value.figure, let second = operands[1].value.figure,
        let whole = second.interval.single, whole > .zero,
        first.kind == second.kind || first.kind == kind && second.kind == .plain
      else { return nil }
      divisor = second
      part = operands[0].value
      reached = first
      if case .members(let rows) = part.unnamed.operation, rows.function == .sum, rows.isSettled {
        read = rows
      } else {
        read = nil
      }
    case .written, .parameter, .cell, .named, .sum, .comparison, .includes, .not, .all, .any,
      .shifted:
      return nil
    }
    known = read.flatMap { rows in
      rows.known.map { Figure(interval: Interval($0), kind: rows.kind) }
    }
    let whole = divisor?.interval.single ?? .one
    guard let total = goal.multiplied(by: whole) else { return nil }
    wanted = Figure(interval: Interval(total), kind: reached?.kind ?? kind)
  }
}

extension MembersRead {
  /// Whether it is certain which rows are taken in, though not what they are worth.
  var isSettled: Bool {
    !isMissing && rows.allSatisfy { $0.isCertain && $0.truth != .unknown }
  }

  var taken: [Row] { rows.filter { $0.truth == .holds } }

  /// What the rows sum up to; nil where the sum does not fit.
  fileprivate var total: Interval? {
    var sum = Interval(.zero)
    for row in taken {
      guard let next = sum.adding(row.value ?? .unbounded) else { return nil }
      sum = next
    }
    return sum
  }

  /// What the rows that are known sum up to; nil where all are, or the sum does not fit.
  var known: Rational? {
    var sum = Rational.zero
    var isWhole = true
    for row in taken {
      guard let value = row.value?.single else {
        isWhole = false
        continue
      }
      guard let next = sum.adding(value) else { return nil }
      sum = next
    }
    return isWhole ? nil : sum
  }
}
