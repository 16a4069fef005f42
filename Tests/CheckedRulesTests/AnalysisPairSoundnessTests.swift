import Diagnostics
import TestSupport
import Testing

/// Schools of a commune and what it reports itself.
private struct SampleArea {
  var schools: [SampleRow]
  var n: Int
  var h: Bool

  /// Every area of at most three schools that differ in a, in their owner and in f.
  static let all: [SampleArea] = {
    var kinds: [SampleRow] = []
    for a in 0...2 {
      for owner in 0...1 {
        for f in [false, true] { kinds.append(SampleRow(a: a, owner: owner, f: f)) }
      }
    }
    var lists: [[SampleRow]] = [[]]
    var longest: [[Int]] = [[]]
    for _ in 0..<3 {
      longest = longest.flatMap { list in
        kinds.indices.filter { $0 >= list.last ?? 0 }.map { list + [$0] }
      }
      lists += longest.map { list in list.map { kinds[$0] } }
    }
    return lists.flatMap { schools in
      (0...2).flatMap { n in [false, true].map { SampleArea(schools: schools, n: n, h: $0) } }
    }
  }()
}

/// What a sentence asks for, without its timing.
private struct SampleDemand {
  let text: String
  let needs: Double
  /// What a second milestone may ask for, in words and as a number.
  let later: (String, Double)?
  /// Whether an area meets a number; nil: not applicable.
  let holds: (SampleArea, Double) -> Bool?

  init(
    _ text: String, _ needs: Int, later: (String, Double)? = nil,
    holds: @escaping (SampleArea, Double) -> Bool?
  ) {
    self.text = text
    self.needs = Double(needs)
    self.later = later
    self.holds = holds
  }
}

/// A sentence of a rule: its text, the year whose data are judged as of a year (nil: not due), and
/// whether an area satisfies it as of a year (nil: not applicable). It is evaluated with nothing in
/// common with the analysis.
private struct SampleSentence {
  let text: String
  let judged: (Int) -> Int?
  let holds: (SampleArea, Int) -> Bool?

  /// The years that are looked at; what is in force in the last one is so for ever.
  static let horizon = 2026...2034

  /// The years whose data are judged as of some year.
  var years: Set<Int> { Set(SampleSentence.horizon.compactMap(judged)) }

  /// The outcomes as of a year, area by area.
  func outcomes(_ year: Int) -> [Bool?] { SampleArea.all.map { holds($0, year) } }

  static func any(_ random: inout Seeded) -> SampleSentence {
    let demand = demand(&random)
    let (text, needs) = (demand.text, demand.needs)
    let start = Int.random(in: 2027...2029, using: &random)
    let onwards: (Int) -> Int? = { $0 >= start ? $0 : nil }
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      return SampleSentence(text: text + " in \(start)", judged: { $0 >= start ? start : nil }) {
        area, _ in demand.holds(area, needs)
      }
    case 1:
      let to = Int.random(in: start...2030, using: &random)
      let timing = " every year from \(start) to \(to)"
      return SampleSentence(text: text + timing, judged: { $0 >= start ? min($0, to) : nil }) {
        area, _ in demand.holds(area, needs)
      }
    case 2:
      return SampleSentence(text: text + " every year", judged: { min($0, 2030) }) { area, _ in
        demand.holds(area, needs)
      }
    default:
      guard let (laterText, laterNeeds) = demand.later, random.chance(50) else {
        return SampleSentence(text: text + " by \(start)", judged: onwards) { area, _ in
          demand.holds(area, needs)
        }
      }
      let next = start + Int.random(in: 1...2, using: &random)
      let timing = " by \(start), then \(laterText) by \(next)"
      return SampleSentence(text: text + timing, judged: onwards) { area, year in
        demand.holds(area, year < next ? needs : laterNeeds)
      }
    }
  }

  private static func demand(_ random: inout Seeded) -> SampleDemand {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: return quantity(&random)
    case 5, 6: return counted(&random)
    case 7: return taken(&random)
    case 8:
      let symbol = random.pick(SampleCondition.symbols)
      let needs = Int.random(in: 0...2, using: &random)
      return SampleDemand("n \(symbol) \(needs)", needs) { area, needs in
        SampleCondition.compare(symbol, Double(area.n), needs)
      }
    default:
      let needs = Int.random(in: 0...2, using: &random)
      let isAll = random.chance(50)
      return SampleDemand("h \(isAll ? "and" : "or") n >= \(needs)", needs) { area, needs in
        isAll ? area.h && Double(area.n) >= needs : area.h || Double(area.n) >= needs
      }
    }
  }

  /// A condition of the fields in which sample schools differ.
  private static func condition(_ random: inout Seeded) -> (String, (SampleRow) -> Bool) {
    let symbol = random.pick(SampleCondition.symbols)
    let constant = Int.random(in: 0...2, using: &random)
    let isA: (SampleRow) -> Bool = {
      SampleCondition.compare(symbol, Double($0.a), Double(constant))
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return ("f", { $0.f })
    case 1: return ("not f", { !$0.f })
    case 2: return ("a \(symbol) \(constant) and f", { isA($0) && $0.f })
    default: return ("a \(symbol) \(constant)", isA)
    }
  }

  private static func members(_ random: inout Seeded) -> (String, (SampleRow) -> Bool) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: ("ps", { $0.owner == 0 })
    case 1: ("fs", { $0.f })
    default: ("schools", { _ in true })
    }
  }

  private static func quantity(_ random: inout Seeded) -> SampleDemand {
    let (group, isMember) = members(&random)
    let (wanted, isWanted) = condition(&random)
    let words = ["every", "no", "at least", "more than", "at most", "fewer than", "exactly"]
    let word = random.pick(words)
    let isShare = random.chance(50)
    let number =
      isShare ? 25 * Int.random(in: 0...4, using: &random) : Int.random(in: 0...3, using: &random)
    let written = isShare ? "\(number)%" : "\(number)"
    let symbols = [
      "every": ">=", "no": "<=", "at least": ">=", "more than": ">", "at most": "<=",
      "fewer than": "<", "exactly": "=",
    ]
    let isPlain = word == "every" || word == "no"
    let text = (isPlain ? word : word + " " + written + " of") + " \(group) has \(wanted)"
    var later: (String, Double)?
    if !isPlain, word != "exactly" {
      let isMore = word == "at least" || word == "more than"
      let step = isShare ? 25 : 1
      let next = isMore ? number + step : number - step
      if next >= 0, !isShare || next <= 100 {
        later = (isShare ? "\(next)%" : "\(next)", Double(next))
      }
    }
    let needs = word == "every" ? 100 : word == "no" ? 0 : number
    let isPart = isPlain || isShare
    return SampleDemand(text, needs, later: later) { area, needs in
      let rows = area.schools.filter(isMember)
      if rows.isEmpty { return nil }
      let hits = Double(rows.filter(isWanted).count)
      let measure = isPart ? hits * 100 : hits
      let goal = isPart ? needs * Double(rows.count) : needs
      return SampleCondition.compare(symbols[word] ?? "=", measure, goal)
    }
  }

  /// `number of …`, `share of …`
  private static func counted(_ random: inout Seeded) -> SampleDemand {
    let (group, isMember) = members(&random)
    let (wanted, isWanted) = condition(&random)
    let symbol = random.pick(SampleCondition.symbols)
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let needs = Int.random(in: 0...3, using: &random)
      return SampleDemand("number of \(group) \(symbol) \(needs)", needs) { area, needs in
        SampleCondition.compare(symbol, Double(area.schools.filter(isMember).count), needs)
      }
    case 1:
      let needs = Int.random(in: 0...3, using: &random)
      let text = "number of \(group) where (\(wanted)) \(symbol) \(needs)"
      return SampleDemand(text, needs) { area, needs in
        let rows = area.schools.filter(isMember)
        if rows.isEmpty { return nil }
        return SampleCondition.compare(symbol, Double(rows.filter(isWanted).count), needs)
      }
    default:
      let needs = 25 * Int.random(in: 0...4, using: &random)
      let text = "share of \(group) where (\(wanted)) \(symbol) \(needs)%"
      return SampleDemand(text, needs) { area, needs in
        let rows = area.schools.filter(isMember)
        if rows.isEmpty { return nil }
        let hits = Double(rows.filter(isWanted).count)
        return SampleCondition.compare(symbol, hits * 100, needs * Double(rows.count))
      }
    }
  }

  /// `sum of a …`, `lowest of a …`, and differences of them.
  private static func taken(_ random: inout Seeded) -> SampleDemand {
    let (group, isMember) = members(&random)
    let symbol = random.pick(SampleCondition.symbols)
    let needs = Int.random(in: 0...2, using: &random)
    let function = random.pick(["sum", "lowest", "highest", "average"])
    let isDifference = random.chance(30)
    let value = "\(function) of a across \(group)"
    let text = isDifference ? "\(value) \(symbol) n" : "\(value) \(symbol) \(needs)"
    return SampleDemand(text, needs) { area, needs in
      let values = area.schools.filter(isMember).map { Double($0.a) }
      if values.isEmpty { return nil }
      let goal = isDifference ? Double(area.n) : needs
      let sum = values.reduce(0, +)
      switch function {
      case "sum": return SampleCondition.compare(symbol, sum, goal)
      case "lowest": return SampleCondition.compare(symbol, values.min() ?? 0, goal)
      case "highest": return SampleCondition.compare(symbol, values.max() ?? 0, goal)
      default: return SampleCondition.compare(symbol, sum, goal * Double(values.count))
      }
    }
  }
}

/// Every verdict of the analysis over random pairs of rules, against all small areas there can be.
@Suite struct AnalysisPairSoundnessTests {
  @Test func whatIsSaidOfPairsIsTrueOfEveryArea() throws {
    var random = Seeded()
    var said: [Code: Int] = [:]
    let groups = """
      group p1, ps = schools where o = p
      group f1, fs = schools where f

      """
    for _ in 0..<24 {
      let sentences = (0..<16).map { _ in SampleSentence.any(&random) }
      let rules = sentences.enumerated().map { "rule r\($0)\n  \($1.text)\n" }.joined()
      let analysing = Analysing(rules, declarations: SampleRow.declarations + groups)
      for diagnostic in analysing.analysis.diagnostics {
        said[diagnostic.code, default: 0] += 1
        let place = try #require(diagnostic.place)
        let others = diagnostic.notes.compactMap { note in
          note.place.flatMap { Int(analysing.sources.text(at: $0).dropFirst()) }
        }
        guard let rule = Int(analysing.sources.text(at: place).dropFirst()) else { continue }
        for other in others {
          let isTrue =
            diagnostic.code == .contradictingRules
            ? contradict(sentences[other], sentences[rule])
            : implies(sentences[other], sentences[rule])
          let pair = "\(sentences[other].text) / \(sentences[rule].text)"
          #expect(isTrue, "seed \(random.seed): \(diagnostic.code.rawValue) \(pair)")
        }
      }
    }
    #expect(said[.contradictingRules, default: 0] > 10, "seed \(random.seed)")
    #expect(said[.impliedRule, default: 0] > 10, "seed \(random.seed)")
  }

  /// Whether no area satisfies both in some year in which both are judged.
  private func contradict(_ first: SampleSentence, _ second: SampleSentence) -> Bool {
    first.years.intersection(second.years).contains { year in
      zip(first.outcomes(year), second.outcomes(year)).allSatisfy { $0 != true || $1 != true }
    }
  }

  /// Whether the first fails wherever the second does, as of every year: the second never changes
  /// the result of a run. What different years report has nothing to do with each other.
  private func implies(_ first: SampleSentence, _ second: SampleSentence) -> Bool {
    SampleSentence.horizon.allSatisfy { year in
      guard let judged = second.judged(year) else { return true }
      let after = second.outcomes(year)
      if !after.contains(false) { return true }
      guard let other = first.judged(year) else { return false }
      let before = first.outcomes(year)
      if judged != other { return before.allSatisfy { $0 == false } }
      return zip(before, after).allSatisfy { $1 != false || $0 == false }
    }
  }
}
