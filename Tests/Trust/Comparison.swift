import TestSupport

/// Runs a case through both and compares what they say.
struct Comparison {
  let subject: Case
  var random: Seeded
  var tally = Tally()
  /// How many completions of a rule are tried.
  let limit: Int
  /// Whether numbers may grow too large for the engine, which then leaves rules open.
  private let isHuge: Bool
  private var edgeVerdicts = 0

  init(_ subject: Case, _ random: Seeded, limit: Int) {
    self.subject = subject
    self.random = random
    self.limit = limit
    isHuge = subject.facts.tables.contains { rows in
      (rows ?? []).contains { $0.cells.values.contains(.number(Maker.huge)) }
    }
  }

  /// The first disagreement; throws where the engine refuses rules or data.
  mutating func disagreement() throws(Engine.Refusal) -> Disagreement? {
    let engine = try Engine(rules: subject.rulebook.text)
    let data = try engine.reading(subject.facts.files(subject.rulebook), asOf: subject.years)
    let ledger = Ledger(subject.facts)
    for year in subject.years {
      tally.cases += 1
      let edges = edgeVerdicts
      let walk = Walk(subject.rulebook, ledger, asOf: year)
      let found = engine.findings(data, asOf: year)
      if let words = found.flawOfBare {
        return Disagreement(year: year, place: "verdicts without evidence", words: words)
      }
      if let found = compare(found.verdicts, walk) { return found }
      if edgeVerdicts > edges { tally.edges += 1 }
    }
    return nil
  }

  private mutating func compare(_ verdicts: [Engine.Verdicts], _ walk: Walk) -> Disagreement? {
    var expected: [(plan: Plan, area: String)] = []
    for plan in subject.rulebook.plans {
      let areas = plan.area.map { [$0] } ?? walk.ledger.areas(plan.entity, upTo: walk.asOf)
      for area in areas.isEmpty ? [""] : areas { expected.append((plan, area)) }
    }
    let got = verdicts.map { "\($0.plan) for \($0.area)" }
    let wanted = expected.map { "\($0.plan.name) for \($0.area)" }
    if got != wanted {
      return Disagreement(
        year: walk.asOf, place: "the run", words: "areas \(wanted) expected, got \(got)")
    }
    var start = walk
    let broken = start.brokenRows()
    for (verdict, (plan, area)) in zip(verdicts, expected) {
      // A plan without areas has nothing to judge.
      if area.isEmpty { continue }
      let silent = start.silent(in: area, plan.entity)
      if !silent.sure.isSubset(of: verdict.silent) || !silent.all.isSuperset(of: verdict.silent) {
        return Disagreement(
          year: walk.asOf, place: area, words: "silent: \(silent) expected, got \(verdict.silent)")
      }
      for rule in plan.rules {
        let place = "\(plan.name).\(rule.name) for \(area)"
        guard let finding = verdict.findings[rule.name] else {
          return Disagreement(year: walk.asOf, place: place, words: "no verdict")
        }
        let question = Question(rule: rule, plan: plan, area: area, broken: broken)
        if let words = compare(finding, question, walk) {
          return Disagreement(year: walk.asOf, place: place, words: words)
        }
      }
    }
    return nil
  }

  /// One rule for one area, and the rows that break checks.
  struct Question {
    let rule: Rule
    let plan: Plan
    let area: String
    let broken: Set<Finding.Doubt>
  }

  private mutating func compare(
    _ engine: Finding, _ question: Question, _ start: Walk
  ) -> String? {
    let (rule, plan, area) = (question.rule, question.plan, question.area)
    var walk = start
    let judged = walk.judge(rule, of: plan, for: area)
    let wanted = judged.finding
    tally.verdicts += 1
    tally.found[wanted.status.rawValue, default: 0] += 1
    if isEdge(judged) { edgeVerdicts += 1 }
    if engine.isDue != wanted.isDue || engine.due != wanted.due {
      return "due: \(wanted.due) \(wanted.isDue) expected, got \(engine.due) \(engine.isDue)"
    }
    if isHuge, engine.status == .undecided || engine.status == .pending { return nil }
    let completions = Completions(of: judged, rule, plan, area, start, limit: limit, &random)
    tally.completions += completions.count
    if let words = Comparison.flaw(of: judged, completions, rule, walk.rulebook) {
      return "the reference contradicts its own completions: " + words
    }
    let doubts = question.broken.filter { judged.used.contains($0.row) }
    if doubts != engine.doubts {
      return "doubts: \(doubts) expected, got \(engine.doubts)"
    }
    let pace = walk.pace(of: rule, nil, judged, of: plan, for: area)
    if let pace { tally.found[pace.rawValue, default: 0] += 1 }
    return Comparison.difference(engine, judged, completions)
      ?? differenceOfPace(engine.pace, pace, judged)
      ?? differenceOfMilestones(engine.milestones, walk.milestones(of: rule, of: plan, for: area))
      ?? differenceOfHistory(engine.history, walk.history(of: rule, of: plan, for: area))
  }

  // MARK: Course

  /// Where a cell is read twice, or a number may be too large, the engine may know more or less.
  private func differenceOfPace(
    _ engine: Finding.Pace?, _ wanted: Finding.Pace?, _ judged: Judged
  ) -> String? {
    if engine == wanted || (!judged.isSharp && wanted == .unknown && engine != nil) { return nil }
    if isHuge, engine == .unknown { return nil }
    return "pace \(wanted.map(\.rawValue) ?? "none") expected, got "
      + (engine.map(\.rawValue) ?? "none")
  }

  private func differenceOfMilestones(
    _ engine: [Finding.Milestone], _ wanted: [(milestone: Finding.Milestone, judged: Judged)]
  ) -> String? {
    if engine.map(\.deadline) != wanted.map(\.milestone.deadline) {
      return "milestones \(wanted.map(\.milestone)) expected, got \(engine)"
    }
    for (got, (milestone, judged)) in zip(engine, wanted) {
      let words = "milestone \(milestone) expected, got \(got)"
      if !isAllowed(got.status, judged) { return words }
      if differenceOfPace(got.pace, milestone.pace, judged) != nil { return words }
      if got.target != milestone.target, judged.isSharp, !isHuge { return words }
    }
    return nil
  }

  private func differenceOfHistory(
    _ engine: [Finding.Past], _ wanted: [(year: Int, judged: Judged)]
  ) -> String? {
    if engine.map(\.year) != wanted.map(\.year) {
      return "history of \(wanted.map(\.year)) expected, got \(engine.map(\.year))"
    }
    for (got, (_, judged)) in zip(engine, wanted) {
      let past = judged.finding
      let words =
        "history \(past.status) \(past.measure.map { "\($0)" } ?? "none") expected, got \(got)"
      if !isAllowed(got.status, judged) { return words }
      if past.status == .notApplicable || isHuge || got.measure == past.measure { continue }
      guard !judged.isSharp, let wide = past.measure, let sharp = got.measure,
        wide.contains(sharp)
      else { return words }
    }
    return nil
  }

  /// Whether the engine may say so where no completions are tried.
  private func isAllowed(_ status: Finding.Status, _ judged: Judged) -> Bool {
    if status == judged.finding.status { return true }
    if isHuge, status == .undecided || status == .pending { return true }
    return !judged.isSharp && judged.finding.status == .undecided
      && (status == .pass || status == .fail)
  }

  // MARK: Measures

  /// Whether a measure with missing cells is decided by a hair, or open by one.
  private func isEdge(_ judged: Judged) -> Bool {
    guard !judged.reads.isEmpty, let measure = judged.finding.measure,
      let target = judged.finding.target?.single
    else { return false }
    return [measure.low, measure.high].contains { end in
      guard let value = end.value else { return false }
      let gap = value < target ? target - value : value - target
      let isWhole = value.isWhole && target.isWhole
      return gap <= (isWhole ? .one : Fraction(1, over: 1_000))
    }
  }

  /// The reference holds every completion, and is exact where each missing cell is read once.
  private static func flaw(
    of judged: Judged, _ completions: Completions, _ rule: Rule, _ rulebook: Rulebook
  ) -> String? {
    if completions.count == 0 { return nil }
    let all = judged.outlook.union(completions.outlook)
    if all != judged.outlook {
      return "\(judged.outlook) without \(completions.outlook)"
    }
    for (extent, filled) in [
      (judged.finding.measure, completions.measure), (judged.finding.target, completions.target),
    ] {
      guard let filled else { continue }
      guard let extent, extent.contains(filled) else {
        return "\(extent.map { "\($0)" } ?? "nothing") without \(filled)"
      }
    }
    guard completions.isComplete, judged.isSharp,
      !judged.reads.keys.contains(where: { $0.field == nil }),
      !Formula.leavesOpen(rule, rulebook)
    else { return nil }
    if completions.outlook != judged.outlook {
      return "\(judged.outlook) is wider than \(completions.outlook)"
    }
    if judged.finding.measure != completions.measure {
      return "\(judged.finding.measure.map { "\($0)" } ?? "") is wider than all completions"
    }
    return nil
  }

  /// What the engine says and must not.
  private static func difference(
    _ engine: Finding, _ judged: Judged, _ completions: Completions
  ) -> String? {
    let wanted = judged.finding
    let isOnce = judged.isSharp
    if engine.status != wanted.status {
      let words = "\(wanted.status) expected, got \(engine.status)"
      // Where a cell is read twice, sharper is right too as long as no completion contradicts.
      guard !isOnce, wanted.status == .undecided, completions.count > 0 else { return words }
      switch engine.status {
      case .pass where completions.outlook == .holds: break
      case .fail where completions.outlook == .fails: break
      case .pass, .fail, .undecided, .pending, .notApplicable: return words
      }
    }
    if wanted.status == .notApplicable { return nil }
    for (name, wanted, engine, filled) in [
      ("measure", wanted.measure, engine.measure, completions.measure),
      ("target", wanted.target, engine.target, completions.target),
    ] where wanted != engine {
      let words =
        "\(name) \(wanted.map { "\($0)" } ?? "none") expected, got \(engine.map { "\($0)" } ?? "none")"
      guard !isOnce, let wanted, let engine, wanted.contains(engine) else { return words }
      if let filled, !engine.contains(filled) { return words + ", a completion is \(filled)" }
    }
    if wanted.counts != engine.counts, isOnce || engine.counts == nil || wanted.counts == nil {
      return "counts \(wanted.counts.map { "\($0)" } ?? "none") expected, "
        + "got \(engine.counts.map { "\($0)" } ?? "none")"
    }
    return nil
  }
}

extension Formula {
  /// Whether a rule asks something of which an answer may stay open even where every completion
  /// gives the same: equality, and quotients by what may be 0.
  fileprivate static func leavesOpen(_ rule: Rule, _ rulebook: Rulebook) -> Bool {
    let needed = Needed(of: rule, in: rulebook)
    var formulas = needed.groups.map { rulebook.groups[$0].condition }
    formulas += needed.indicators.map { rulebook.indicators[$0].formula }
    switch rule.sentence {
    case .measure(let left, let sign, let right):
      if sign == .equal || sign == .notEqual { return true }
      formulas += [left, right]
    case .condition(let condition): formulas.append(condition)
    case .rows(let quantity, _, let condition, let has):
      if case .compared(.equal, _, _) = quantity { return true }
      formulas += [condition, has].compactMap { $0 }
    }
    formulas += rule.milestones.map(\.target)
    return formulas.flatMap(\.everything).contains { formula in
      switch formula {
      case .compare(_, _, .category), .compare(_, _, .truth): false
      case .compare(.equal, _, _), .compare(.notEqual, _, _), .shifted: true
      case .product(let terms): terms.contains(where: \.isInverse)
      case .number, .date, .yearDay, .truth, .category, .field, .parentField, .indicator,
        .parameter, .sum, .compare, .includes, .not, .all, .any, .gather:
        false
      }
    }
  }
}
