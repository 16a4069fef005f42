import Chuan
import Testing

/// The numbers of an explanation, put together again, give the value beside them, and at the top
/// that of the verdict.
@Suite struct DerivationTests {
  private static func explanations(
    _ body: (RuleAccount, AreaExplanation) throws -> Void
  ) throws {
    let rules = CheckedProgram.reading(ExplainedWorld.rules)
    for (plan, declared) in rules.book.plans.enumerated() {
      for rule in declared.rules.indices {
        let book = rules.book.keeping { $0 == plan && $1 == rule }
        let program = Program.compiling(book)
        let files = [
          TableFile(
            entity: 1, year: nil,
            file: DataFile(path: "communes.csv", bytes: Array(ExplainedWorld.communes.utf8))),
          TableFile(
            entity: 2, year: nil,
            file: DataFile(path: "schools.csv", bytes: Array(ExplainedWorld.schools.utf8))),
        ]
        let reading = Snapshot.reading(
          files, against: program.catalogue, withParentsOf: program.entitiesWithParents)
        try #require(reading.diagnostics.allSatisfy { $0.severity != .error })
        for year in 2029...2030 {
          let table = VerdictTable.evaluating(program, over: reading.snapshot, asOf: year)
          for area in table.plans {
            let explanation = try #require(
              AreaExplanation.deriving(program, over: reading.snapshot, area, asOf: year))
            try body(.telling(plan: 0, rule: 0, of: program), explanation)
          }
        }
      }
    }
  }

  @Test func everyStepComesOutAsItsPartsSay() throws {
    var steps = 0
    try Self.explanations { _, explanation in
      for derivation in [explanation.measure] + [explanation.target].compactMap({ $0 }) {
        steps += Recomputation.check(derivation)
      }
    }
    #expect(steps > 60)
  }

  @Test func theTopIsTheMeasureOfTheVerdict() throws {
    var figures = 0
    try Self.explanations { account, explanation in
      guard let measure = explanation.verdict.measure else { return }
      switch explanation.measure.value {
      case .number(let figure, _):
        #expect(figure == measure, "\(account.rule)")
        figures += 1
      case .truth, .categories, .nothing: break
      }
    }
    #expect(figures > 20)
  }

  /// With as many rows more as it says the rule would hold, and with one fewer it would not.
  @Test func theLeastNumberOfRowsIsTheLeast() throws {
    var remedies = 0
    try Self.explanations { account, explanation in
      guard case .rows(let rows)? = explanation.remedy, rows.isWithinReach,
        let target = explanation.verdict.target, let comparison = explanation.verdict.comparison,
        let measure = explanation.verdict.measure
      else { return }
      func holds(_ count: Int) -> Bool {
        let number = Rational(count)
        let value =
          measure.kind == .percent ? number.divided(by: Rational(rows.counts.total)) : number
        return Interval(value ?? .zero).compared(comparison, to: target.interval) == .holds
      }
      #expect(rows.lacking > 0 || rows.surplus > 0, "\(account.rule)")
      if rows.lacking > 0 {
        #expect(
          holds(rows.counts.holds + rows.lacking) && !holds(rows.counts.holds + rows.lacking - 1))
      }
      if rows.surplus > 0 {
        let most = rows.counts.holds + rows.counts.unknown
        #expect(holds(most - rows.surplus) && !holds(most - rows.surplus + 1))
      }
      remedies += 1
    }
    #expect(remedies >= 4)
  }

  /// The wanted amount, put in the place of what was reached, is exactly at the target.
  @Test func theWantedAmountLiesAtTheTarget() throws {
    var remedies = 0
    try Self.explanations { _, explanation in
      guard case .amount(let amount)? = explanation.remedy else { return }
      let divisor = amount.divisor?.interval.single ?? .one
      #expect(
        amount.wanted.interval.single?.divided(by: divisor)
          == explanation.verdict.target?.interval.single)
      remedies += 1
    }
    #expect(remedies >= 3)
  }

  @Test func everyMissingCellHasItsPlaceAndHeading() throws {
    var cells = 0
    try Self.explanations { _, explanation in
      for missing in explanation.missing where missing.cell.rowYear == missing.cell.year {
        #expect(missing.cell.place?.path == missing.cell.entityFile)
        #expect(missing.cell.heading != nil)
        cells += 1
      }
    }
    #expect(cells >= 6)
  }
}

extension CellRead {
  fileprivate var entityFile: String { entity == "school" ? "schools.csv" : "communes.csv" }
}

/// Puts values together again from their parts, without the engine.
private enum Recomputation {
  /// Says how many steps were compared.
  static func check(_ derivation: Derivation) -> Int {
    var count = 0
    switch derivation.operation {
    case .written, .parameter, .cell, .named(_, _, nil), .shifted(_, nil): break
    case .named(_, _, let inner?), .shifted(_, let inner?):
      count += check(inner)
      if case .number(let figure, false) = inner.value {
        expect(derivation, figure.interval)
        count += 1
      }
    case .sum(let operands), .product(let operands):
      for operand in operands { count += check(operand.value) }
      if let value = combined(derivation.operation) {
        expect(derivation, Interval(value))
        count += 1
      }
    case .comparison(let comparison, let left, let right):
      count += check(left) + check(right)
      if case .number(let first, false) = left.value, case .number(let second, false) = right.value,
        case .truth(let truth, false) = derivation.value
      {
        #expect(first.interval.compared(comparison, to: second.interval) == truth)
        count += 1
      }
    case .includes(let inner), .not(let inner): count += check(inner)
    case .all(let parts), .any(let parts): for part in parts { count += check(part) }
    case .members(let read):
      for row in read.rows { for detail in row.details { count += check(detail) } }
      if let interval = interval(of: read) {
        expect(derivation, interval)
        count += 1
      }
    }
    return count
  }

  private static func expect(_ derivation: Derivation, _ interval: Interval) {
    guard case .number(let figure, _) = derivation.value else {
      Issue.record("no number: \(derivation.formula)")
      return
    }
    #expect(figure.interval == interval)
  }

  private static func combined(_ operation: Derivation.Operation) -> Rational? {
    switch operation {
    case .sum(let operands):
      return fold(operands, .zero) { $2 ? $0.subtracting($1) : $0.adding($1) }
    case .product(let operands):
      return fold(operands, .one) { $2 ? $0.divided(by: $1) : $0.multiplied(by: $1) }
    case .written, .parameter, .cell, .named, .comparison, .includes, .not, .all, .any, .members,
      .shifted:
      return nil
    }
  }

  private static func fold(
    _ operands: [Derivation.Operand], _ start: Rational,
    _ next: (Rational, Rational, Bool) -> Rational?
  ) -> Rational? {
    var total: Rational? = start
    for operand in operands {
      guard case .number(let figure, false) = operand.value.value, figure.kind == .plain,
        let value = figure.interval.single
      else { return nil }
      total = total.flatMap { next($0, value, operand.isInverse) }
    }
    return total
  }

  /// Of rows that surely belong; nil where one may not, or none is there.
  private static func interval(of read: MembersRead) -> Interval? {
    let rows = read.rows.filter { $0.truth != .fails }
    guard !read.isMissing, !read.rows.isEmpty, read.rows.allSatisfy({ $0.isCertain }) else {
      return nil
    }
    let counts = read.counts
    let (low, high) = (Rational(counts.holds), Rational(counts.holds + counts.unknown))
    let total = Rational(counts.total)
    switch read.function {
    case .number: return Interval(low: low, high: high)
    case .share: return Interval(low: low.divided(by: total), high: high.divided(by: total))
    case .sum, .average:
      guard counts.unknown == 0, !rows.isEmpty else { return nil }
      var sum: Interval? = Interval(.zero)
      for row in rows { sum = sum?.adding(row.value ?? .unbounded) }
      let number = Rational(rows.count)
      return read.function == .sum
        ? sum
        : sum.flatMap {
          Interval(low: $0.low?.divided(by: number), high: $0.high?.divided(by: number))
        }
    case .lowest, .highest, .median: return nil
    }
  }
}
