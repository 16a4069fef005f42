import Chuan
import Synchronization
import TestSupport
import Testing

/// What would have to change, done to the data: the rule passes, and with one unit less it does not.
@Suite struct RemedyTests {
  private static let rules = """
    entity commune, communes
    entity school, schools in commune
    field part of school: number from 0 to 1_000
    field whole of school: number from 0 to 1_000
    plan demo
      for every commune
      from 2026 to 2030
    rule asked

    """

  /// The cells of the schools of a commune; nil is missing.
  private typealias Rows = [(part: Int?, whole: Int?)]

  /// Few sentences are asked of many rows: each is compiled once.
  private static let programs = Mutex<[String: Program]>([:])

  private static func program(_ sentence: String) -> Program {
    if let known = programs.withLock({ $0[sentence] }) { return known }
    let book = CheckedProgram.reading(rules + "  \(sentence) by 2030\n").book
    let program = Program.compiling(book)
    programs.withLock { $0[sentence] = program }
    return program
  }

  private static func judged(
    _ sentence: String, _ rows: Rows
  ) throws -> (status: Verdict.Status, remedy: Remedy?) {
    let program = program(sentence)
    var text = "year,school,commune,part,whole\n"
    for (index, row) in rows.enumerated() {
      let cells = [row.part, row.whole].map { $0.map(String.init) ?? "-" }
      text += "2030,s\(index),c,\(cells[0]),\(cells[1])\n"
    }
    let file = DataFile(path: "schools.csv", bytes: Array(text.utf8))
    let reading = Snapshot.reading(
      [TableFile(entity: 1, year: nil, file: file)], against: program.catalogue,
      withParentsOf: program.entitiesWithParents)
    let table = VerdictTable.evaluating(program, over: reading.snapshot, asOf: 2030)
    let area = try #require(table.plans.first)
    let verdict = try #require(area.verdicts.first)
    let explanation = AreaExplanation.deriving(program, over: reading.snapshot, area, asOf: 2030)
    return (verdict.status, try #require(explanation).remedy)
  }

  private static func passes(_ sentence: String, _ rows: Rows) throws -> Bool {
    try judged(sentence, rows).status == .pass
  }

  private static func whole(_ figure: Figure) -> Int? {
    figure.interval.single.flatMap { $0.isInteger ? Int(exactly: $0.numerator) : nil }
  }

  // MARK: Lowest, highest, median

  /// A value that just meets a bound, and one that just does not.
  private static func values(_ sign: String, _ goal: Int) -> (met: Int, missed: Int) {
    switch sign {
    case ">=": (goal, goal - 1)
    case ">": (goal + 1, goal)
    case "<=": (goal, goal + 1)
    default: (goal - 1, goal)
    }
  }

  private static func meets(_ value: Int, _ sign: String, _ goal: Int) -> Bool {
    switch sign {
    case ">=": value >= goal
    case ">": value > goal
    case "<=": value <= goal
    default: value < goal
    }
  }

  @Test func asManyRowsAsItSaysAreTheLeast() throws {
    var random = Seeded()
    var tried: [String: Int] = [:]
    for _ in 0..<400 {
      let function = random.pick(["lowest", "highest", "median"])
      let sign = random.pick([">=", ">", "<=", "<"])
      let goal = 1 + random.below(8)
      var rows: Rows = (0..<(1 + random.below(6))).map { _ in
        (random.chance(25) ? nil : random.below(10), nil)
      }
      let sentence = "\(function) of part across schools \(sign) \(goal)"
      guard case .rows(let remedy)? = try Self.judged(sentence, rows).remedy else { continue }
      tried[function, default: 0] += 1
      let place = "\(sentence) of \(rows.map { $0.part }), seed \(random.seed)"
      let (met, missed) = Self.values(sign, goal)
      let holds = rows.filter { $0.part.map { Self.meets($0, sign, goal) } ?? false }.count
      #expect(remedy.counts.holds == holds && remedy.counts.total == rows.count, "\(place)")
      #expect(remedy.isWithinReach && remedy.lacking > 0, "\(place)")
      // Those that are not known first, then those that do not meet it.
      var lacking = remedy.lacking
      var last = 0
      let order = rows.indices.filter { rows[$0].part == nil } + rows.indices
      for index in order where lacking > 0 {
        if let part = rows[index].part, Self.meets(part, sign, goal) { continue }
        rows[index].part = met
        lacking -= 1
        last = index
      }
      for index in rows.indices where rows[index].part == nil { rows[index].part = missed }
      #expect(try Self.passes(sentence, rows), "\(place), then \(rows.map { $0.part })")
      rows[last].part = missed
      #expect(try !Self.passes(sentence, rows), "\(place), then \(rows.map { $0.part })")
    }
    #expect(tried.count == 3 && tried.values.allSatisfy { $0 > 25 }, "\(tried)")
  }

  @Test func theTwoMiddleValuesDecideTheMedianOfAnEvenNumber() throws {
    var random = Seeded()
    var tried = 0
    for _ in 0..<200 {
      let sign = random.pick([">=", ">", "<=", "<"])
      let goal = 1 + random.below(8)
      let sentence = "median of part across schools \(sign) \(goal)"
      var rows: Rows = (0..<random.pick([2, 4, 6])).map { _ in
        (random.chance(25) ? nil : random.below(10), nil)
      }
      guard case .amount(let amount)? = try Self.judged(sentence, rows).remedy else { continue }
      tried += 1
      let place = "\(sentence), seed \(random.seed)"
      let wanted = try #require(Self.whole(amount.wanted), "\(place)")
      #expect(wanted == 2 * goal, "\(place)")
      for index in rows.indices { rows[index].part = random.below(10) }
      let parts = rows.compactMap { $0.part }.sorted()
      let middle = parts[parts.count / 2 - 1] + parts[parts.count / 2]
      #expect(
        try Self.passes(sentence, rows) == Self.meets(middle, sign, wanted), "\(place), \(parts)")
    }
    #expect(tried > 60)
    // Nothing but these two has changed, and they are exactly there.
    let sentence = "median of part across schools >= 5"
    #expect(try Self.passes(sentence, [(1, nil), (4, nil), (6, nil), (9, nil)]))
    #expect(try !Self.passes(sentence, [(1, nil), (3, nil), (6, nil), (9, nil)]))
  }

  // MARK: Quotients

  private static let share = "sum of part across schools / sum of whole across schools"

  @Test func theDivisorComesToWhatItSays() throws {
    var random = Seeded()
    var tried = 0
    for _ in 0..<200 {
      let sign = random.pick([">=", ">", "<=", "<"])
      let goal = 1 + random.below(3)
      let sentence = "\(Self.share) \(sign) \(goal)"
      let known = random.below(30)
      var rows: Rows = [(goal * random.below(40), known), (0, nil)]
      if random.chance(50) { rows.append((goal * random.below(9), nil)) }
      guard case .quotient(let quotient)? = try Self.judged(sentence, rows).remedy,
        case .divisor(let bound, let read)? = quotient.way
      else { continue }
      tried += 1
      let place = "\(sentence) of \(rows), seed \(random.seed)"
      let wanted = try #require(Self.whole(bound.figure), "\(place)")
      #expect(read.flatMap(Self.whole) == known, "\(place)")
      for step in [-1, 0, 1] where wanted + step - known >= 0 && wanted + step > 0 {
        let isMet = bound.figure.interval.single.map {
          Interval(Rational(wanted + step)).compared(bound.comparison, to: $0) == .holds
        }
        for index in 2..<max(2, rows.count) { rows[index].whole = 0 }
        rows[1].whole = wanted + step - known
        #expect(try Self.passes(sentence, rows) == isMet, "\(place), \(step)")
      }
    }
    #expect(tried > 50)
  }

  @Test func thePartComesToWhatItSaysWithTheEasiestDivisor() throws {
    var random = Seeded()
    var tried = 0
    for _ in 0..<200 {
      let sign = random.pick([">=", ">", "<=", "<"])
      let isUp = sign.hasPrefix(">")
      let goal = 1 + random.below(3)
      let sentence = "\(Self.share) \(sign) \(goal)"
      var rows: Rows = [
        (random.below(20), 1 + random.below(20)),
        (random.chance(50) ? nil : random.below(20), nil),
      ]
      guard case .quotient(let quotient)? = try Self.judged(sentence, rows).remedy,
        case .part(let bound, let divisor)? = quotient.way
      else { continue }
      tried += 1
      let place = "\(sentence) of \(rows), seed \(random.seed)"
      let wanted = try #require(Self.whole(bound.figure), "\(place)")
      let (met, missed) = Self.values(sign, wanted)
      rows[1].whole = isUp ? 0 : 1_000
      let whole = rows.reduce(0) { $0 + ($1.whole ?? 0) }
      #expect(Self.whole(divisor) == whole, "\(place)")
      rows[1].part = 0
      for (part, isMet) in [(met, true), (missed, false)] where (0...1_000).contains(part) {
        rows[0].part = part
        #expect(try Self.passes(sentence, rows) == isMet, "\(place), \(part)")
      }
    }
    #expect(tried > 40)
  }

  @Test func whatNobodyCanReachIsNotPromised() throws {
    // No divisor is small enough for a part of 0.
    let remedy = try Self.judged(Self.share + " >= 1", [(0, 5), (0, nil)]).remedy
    guard case .quotient(let quotient)? = remedy, case .part(let bound, _)? = quotient.way else {
      Issue.record("\(String(describing: remedy))")
      return
    }
    #expect(Self.whole(bound.figure) == 5)
    #expect(try Self.judged(Self.share + " = 1", [(0, 5), (0, nil)]).remedy == nil)
    #expect(try Self.judged("median of part across schools = 1", [(0, 5)]).remedy == nil)
  }
}
