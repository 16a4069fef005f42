import TestSupport

/// What must not change a verdict, asked of the engine alone: each property gives what is wrong
/// with so many cases, and how often there was something to see.
public struct Sameness {
  private let cases: Int
  private var random: Seeded
  public private(set) var flaws: [String] = []
  /// How often a property had something to look at.
  public private(set) var looks = 0

  public init(cases: Int, seed: UInt64) {
    self.cases = cases
    random = Seeded(seed)
  }

  /// Judges a case as of its years; nil where it is refused.
  private static func verdicts(_ subject: Case) -> [Int: [String: Finding]]? {
    guard let engine = try? Engine(rules: subject.rulebook.text) else { return nil }
    return verdicts(engine, subject.facts.files(subject.rulebook), subject.years)
  }

  /// By year, then by plan, area and rule.
  private static func verdicts(
    _ engine: Engine, _ files: [(path: String, text: String)], _ years: [Int]
  ) -> [Int: [String: Finding]]? {
    guard let data = try? engine.reading(files, asOf: years) else { return nil }
    var result: [Int: [String: Finding]] = [:]
    for year in years {
      for verdicts in engine.findings(data, asOf: year).verdicts {
        for (rule, finding) in verdicts.findings {
          result[year, default: [:]]["\(verdicts.plan).\(rule) for \(verdicts.area)"] = finding
        }
      }
    }
    return result
  }

  /// Runs a property over many cases; it returns what is wrong.
  private mutating func forEachCase(_ property: (Case, inout Seeded, inout Int) -> String?) {
    for _ in 0..<cases where flaws.count < 3 {
      let seed = random.next()
      var maker = Maker(Seeded(seed))
      let subject = maker.caseMade()
      guard let words = property(subject, &maker.random, &looks) else { continue }
      flaws.append("case \(seed): \(words)\n\(subject.text)")
    }
  }

  public mutating func orderOfRowsColumnsAndFiles() {
    forEachCase { subject, random, looks in
      guard let engine = try? Engine(rules: subject.rulebook.text) else { return nil }
      let files = subject.facts.files(subject.rulebook)
      guard let expected = Self.verdicts(engine, files, subject.years) else { return nil }
      let shuffled = files.flatMap { Self.rearranged($0, &random) }.shuffled(using: &random)
      looks += 1
      guard let got = Self.verdicts(engine, shuffled, subject.years) else {
        return "refused as \(shuffled)"
      }
      return Self.difference(expected, got).map { "\($0) with \(shuffled)" }
    }
  }

  /// The same table with its rows and columns in another order, perhaps in several files.
  private static func rearranged(
    _ file: (path: String, text: String), _ random: inout Seeded
  ) -> [(path: String, text: String)] {
    let lines = file.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let order = lines[0].indices.shuffled(using: &random)
    let texts = lines.map { line in order.map { line[$0] }.joined(separator: ",") }
    let rows = texts.dropFirst().shuffled(using: &random)
    let cut = random.below(rows.count + 1)
    func text(_ rows: ArraySlice<String>) -> String {
      ([texts[0]] + rows).joined(separator: "\n") + "\n"
    }
    return [
      ("first/" + file.path, text(rows[..<cut])), ("second/" + file.path, text(rows[cut...])),
    ]
  }

  public mutating func irrelevantDataChangeNothing() {
    forEachCase { subject, random, looks in
      var maker = Maker(random)
      maker.rulebook = subject.rulebook
      var larger = subject
      // Rows of a year that has none would say that the year was reported, and a school of a
      // commune without a row might lie anywhere.
      for year in Maker.years {
        for (entity, id) in [(0, "x"), (1, "y"), (2, "z")] {
          let isReported = subject.facts.tables[entity]?.contains { $0.year == year } == true
          if !isReported { break }
          let row = maker.row(entity, id, year, ["", "x", "y"][entity], 20)
          larger.facts.tables[entity]?.append(row)
        }
      }
      guard let expected = Self.verdicts(subject) else { return nil }
      looks += 1
      guard var got = Self.verdicts(larger) else { return "refused\n\(larger.text)" }
      for (year, verdicts) in got {
        got[year] = verdicts.filter { expected[year]?[$0.key] != nil }
      }
      return Self.difference(expected, got).map { "\($0)\n\(larger.text)" }
    }
  }

  public mutating func aConditionSplitByAndIsTwoRules() {
    forEachCase { subject, random, looks in
      guard let plan = subject.rulebook.plans.first else { return nil }
      var maker = Maker(random)
      maker.rulebook = subject.rulebook
      let members = maker.members(below: plan.entity)
      let parts = [
        maker.condition(members.entity, depth: 1), maker.condition(members.entity, depth: 1),
      ]
      var book = maker.rulebook
      book.plans = [plan]
      book.plans[0].rules = ([.all(parts)] + parts).enumerated().map { index, has in
        Rule(
          name: "rule\(index)", sentence: .rows(.every, members, where: nil, has: has),
          timing: .by(plan.from))
      }
      let subject = Case(rulebook: book, facts: subject.facts, years: subject.years)
      for (year, verdicts) in Self.verdicts(subject) ?? [:] {
        for (place, whole) in verdicts where place.contains(".rule0 ") {
          let statuses = ["rule1", "rule2"].compactMap { name in
            verdicts[place.replacing("rule0", with: name)]?.status
          }
          looks += 1
          let expected: Finding.Status =
            statuses.contains(.fail)
            ? .fail : statuses == [.pass, .pass] ? .pass : statuses.first { $0 != .pass } ?? .pass
          if whole.status == expected { continue }
          return "\(place) as of \(year) is \(whole.status) of \(statuses)\n\(subject.text)"
        }
      }
      return nil
    }
  }

  public mutating func fillingInAMissingCellFlipsNothing() {
    forEachCase { subject, random, looks in
      var maker = Maker(random)
      maker.rulebook = subject.rulebook
      let needed = Needed(of: subject.rulebook).fields.subtracting(subject.facts.hiddenFields)
      var places: [(entity: Int, row: Int, field: Int)] = []
      for (entity, rows) in subject.facts.tables.enumerated() {
        // A blank cell of a lasting field is not missing where something was reported before.
        let needed = needed.filter { !subject.rulebook.fields[$0].isLasting }
        for (row, cells) in (rows ?? []).map(\.cells).enumerated() {
          for field in needed.sorted()
          where subject.rulebook.fields[field].entity == entity && cells[field] == nil {
            places.append((entity, row, field))
          }
        }
      }
      if places.isEmpty { return nil }
      let place = maker.random.pick(places)
      var fuller = subject
      let entry = maker.entry(subject.rulebook.fields[place.field].type, 2026)
      fuller.facts.tables[place.entity]?[place.row].cells[place.field] = entry
      guard let before = Self.verdicts(subject), let after = Self.verdicts(fuller) else {
        return nil
      }
      looks += 1
      for (year, verdicts) in before {
        for (rule, old) in verdicts {
          guard let new = after[year]?[rule] else { return "\(rule) is gone" }
          if Self.isKept(old, new) { continue }
          return "\(rule) as of \(year) was \(old), is \(new) with \(place) \(entry)"
        }
      }
      return nil
    }
  }

  /// Whether a verdict may follow another one when a cell is filled in.
  private static func isKept(_ old: Finding, _ new: Finding) -> Bool {
    switch old.status {
    case .pass, .fail, .notApplicable: if new.status != old.status { return false }
    case .undecided: if new.status == .pending { return false }
    case .pending: if new.status != .pending && new.status != .notApplicable { return false }
    }
    if let before = old.measure, let after = new.measure, !before.contains(after) { return false }
    return true
  }

  public mutating func laterYearsChangeNothingEarlier() {
    forEachCase { subject, random, looks in
      let year = random.pick(subject.years)
      var earlier = subject
      earlier.years = [year]
      for entity in earlier.facts.tables.indices {
        earlier.facts.tables[entity]?.removeAll { $0.year > year }
      }
      guard let whole = Self.verdicts(subject), let part = Self.verdicts(earlier) else {
        return nil
      }
      looks += 1
      return Self.difference([year: whole[year] ?? [:]], [year: part[year] ?? [:]])
    }
  }

  /// Many areas, so that what is counted together lies beside others: closed and silent things,
  /// and rows that break checks, among them.
  public mutating func verdictsWithoutEvidenceAreTheSame() {
    forEachCase { subject, random, looks in
      var maker = Maker(random)
      maker.rulebook = subject.rulebook
      var crowded = subject
      for index in crowded.rulebook.plans.indices { crowded.rulebook.plans[index].area = nil }
      crowded.years = Array(Maker.years.lowerBound...Maker.years.upperBound + 1)
      maker.crowd(&crowded.facts)
      random = maker.random
      guard let engine = try? Engine(rules: crowded.rulebook.text),
        let data = try? engine.reading(
          crowded.facts.files(crowded.rulebook), asOf: crowded.years)
      else { return nil }
      looks += 1
      for year in crowded.years {
        if let words = engine.findings(data, asOf: year).flawOfBare {
          return "as of \(year): \(words)\n\(crowded.text)"
        }
      }
      return nil
    }
  }

  private static func difference(
    _ expected: [Int: [String: Finding]], _ got: [Int: [String: Finding]]
  ) -> String? {
    for (year, verdicts) in expected {
      for (rule, finding) in verdicts {
        guard let other = got[year]?[rule] else { return "\(rule) is gone as of \(year)" }
        if finding != other { return "\(rule) as of \(year): \(finding) and \(other)" }
      }
    }
    return nil
  }
}
