import Diagnostics
import Vocabulary

/// Rules of one plan that contradict or imply each other.
///
/// Rules are put together by what they are about, so that only those are compared that read a
/// common field, each with at most so many before it.
extension Analyst {
  /// About how many pairs of rules of a plan are compared. Each rule has an equal part of them: so
  /// many earlier rules about the same, and so many things that earlier rules are about.
  private static let mostPairs = 30_000
  private static let fewestCompared = 3
  /// How many names a message lists.
  private static let mostNames = 3

  mutating func comparePlans() {
    for plan in book.plans.indices { comparePairs(of: plan) }
  }

  private mutating func comparePairs(of planIndex: Int) {
    let plan = book.plans[planIndex]
    if plan.rules.isEmpty { return }
    let most = max(Analyst.fewestCompared, Analyst.mostPairs / plan.rules.count)
    var rules: [Comparand] = []
    var bySubject: [Meaning: [Int]] = [:]
    var subjectsByField: [Int: [Meaning]] = [:]
    for (index, rule) in plan.rules.enumerated() {
      let isLost = isLost(rule, .rule(plan: planIndex, rule: index))
      let comparand = comparand(rule, in: plan, isLost: isLost)
      rules.append(comparand)
      guard let subject = comparand.subject else { continue }
      var subjects: Set<Meaning> = []
      var isCut = false
      for field in comparand.fields {
        let all = subjectsByField[field] ?? []
        subjects.formUnion(all.suffix(most))
        isCut = isCut || all.count > most
      }
      let others = Candidates(
        subjects: subjects.sorted(), bySubject: bySubject, most: most, areCut: isCut)
      let cuts = reader.meanings.cuts
      compare(index, with: others, &rules, in: planIndex)
      remarkCuts(since: cuts, at: rule.place)
      if bySubject[subject] == nil {
        for field in comparand.fields { subjectsByField[field, default: []].append(subject) }
      }
      bySubject[subject, default: []].append(index)
    }
  }

  /// What a rule is compared with.
  private struct Candidates {
    let subjects: [Meaning]
    let bySubject: [Meaning: [Int]]
    /// How many rules about each subject.
    let most: Int
    /// Whether there were more subjects.
    let areCut: Bool
  }

  private mutating func comparand(_ rule: Rule, in plan: Plan, isLost: Bool) -> Comparand {
    // What is always or never so is said of the rule itself.
    var demands: [Demand] = []
    var canHold = true
    let all = isLost ? [] : reader.demands(of: rule.sentence, in: plan.years)
    for demand in all {
      if reader.meanings.possibility(of: [demand.condition]) == .impossible {
        canHold = false
      } else if reader.meanings.truth(demand.condition) == nil {
        demands.append(demand)
      }
    }
    var fields: Set<Int> = []
    for demand in demands { fields.formUnion(self.fields(readBy: demand.condition)) }
    return Comparand(
      demands: demands, subject: reader.meanings.subject(of: demands), fields: fields.sorted(),
      requirements: reader.requirements(of: rule.sentence), canHold: canHold)
  }

  private mutating func compare(
    _ later: Int, with others: Candidates, _ rules: inout [Comparand], in plan: Int
  ) {
    guard let subject = rules[later].subject else { return }
    var clashes: [(rule: Int, year: Int)] = []
    var undecided: [Int] = []
    var isCut = others.areCut
    for other in others.subjects {
      let relation = relation(of: other, to: subject)
      let all = others.bySubject[other] ?? []
      switch relation {
      case .apart: continue
      case .unknown:
        undecided += all
        continue
      case .same, .related, .open: break
      }
      if all.count > others.most { isCut = true }
      for index in all.suffix(others.most) {
        counts.pairs += 1
        if let year = clashingYear(rules[index], rules[later]) {
          clashes.append((index, year))
        } else if !markImplied(index, later, &rules, in: plan), relation == .open,
          !isLookedAtFully(rules[index], rules[later])
        {
          undecided.append(index)
        }
      }
    }
    reportClashes(of: later, clashes.sorted { $0.rule < $1.rule }, in: plan)
    if isCut {
      let rule = book.plans[plan].rules[later]
      remark(
        Message(.analysisPairsTooMany, .words(rule.name), .number(others.most)), at: rule.place)
    }
    remarkUndecided(of: later, undecided.sorted(), in: plan)
  }

  // MARK: Deciding

  /// Whether all that two rules say about each other is looked at, milestone by milestone.
  private mutating func isLookedAtFully(_ first: Comparand, _ second: Comparand) -> Bool {
    for demand in first.demands {
      for other in second.demands
      where !isLookedAtFully(demand, other) { return false }
    }
    return true
  }

  private mutating func isLookedAtFully(_ first: Demand, _ second: Demand) -> Bool {
    if mixesDays(first.condition, second.condition) {
      // Days are dates in one year.
      return first.judged.lowerBound == first.judged.upperBound && first.judged == second.judged
    }
    return reader.meanings.areComparable(first.condition, second.condition)
  }

  /// What two conditions say in one year, with days of the year as dates.
  private mutating func dated(
    _ first: Meaning, _ second: Meaning, in year: Int
  ) -> (Meaning, Meaning) {
    (reader.meanings.dated(first, in: year), reader.meanings.dated(second, in: year))
  }

  /// The first year whose data can never satisfy both.
  private mutating func clashingYear(_ first: Comparand, _ second: Comparand) -> Int? {
    for demand in first.demands {
      for other in second.demands where demand.judged.overlaps(other.judged) {
        let year = max(demand.judged.lowerBound, other.judged.lowerBound)
        if reader.meanings.excludes(demand.condition, other.condition) { return year }
        guard mixesDays(demand.condition, other.condition) else { continue }
        let (left, right) = dated(demand.condition, other.condition, in: year)
        if reader.meanings.excludes(left, right) { return year }
      }
    }
    return nil
  }

  /// Whether one of two rules follows from the other; each rule is said to be implied once.
  private mutating func markImplied(
    _ earlier: Int, _ later: Int, _ rules: inout [Comparand], in plan: Int
  ) -> Bool {
    for (rule, other) in [(later, earlier), (earlier, later)] {
      if rules[rule].isImplied || !isImplied(rule, by: other, rules, in: plan) { continue }
      rules[rule].isImplied = true
      reportImplied(rule, by: other, in: plan)
      return true
    }
    return rules[later].isImplied || rules[earlier].isImplied
  }

  /// Whether a rule can be left out because another one fails wherever it does: as of each of its
  /// years the other is due, judged on the same data, applicable, and asks for as much. An advisory
  /// rule makes no binding one superfluous.
  private mutating func isImplied(
    _ rule: Int, by other: Int, _ rules: [Comparand], in plan: Int
  ) -> Bool {
    let metadata = book.plans[plan].rules
    if metadata[other].metadata.isAdvisory && !metadata[rule].metadata.isAdvisory { return false }
    if rules[rule].demands.isEmpty || !rules[rule].canHold { return false }
    for demand in rules[rule].demands {
      var year = demand.years.lowerBound
      for stronger in rules[other].demands {
        guard let last = demand.isShared(with: stronger, from: year) else { continue }
        if reader.meanings.entails(stronger.condition, demand.condition) {
          year = last + 1
        } else if mixesDays(stronger.condition, demand.condition) {
          let judged = demand.snapshot ?? year
          let (left, right) = dated(stronger.condition, demand.condition, in: judged)
          guard reader.meanings.entails(left, right) else { continue }
          year = (demand.snapshot == nil ? year : last) + 1
        }
        if year > demand.years.upperBound { break }
      }
      if year <= demand.years.upperBound { return false }
    }
    return reader.meanings.isJudged(
      rules[other].requirements, wherever: rules[rule].requirements)
  }

  // MARK: Saying

  private mutating func reportClashes(
    of later: Int, _ clashes: [(rule: Int, year: Int)], in plan: Int
  ) {
    let rules = book.plans[plan].rules
    for clash in clashes {
      clashing.formUnion([.rule(plan: plan, rule: clash.rule), .rule(plan: plan, rule: later)])
    }
    // Either of the two may say why both are meant.
    let clashes = clashes.filter { clash in
      !rules[clash.rule].metadata.allowances.contains { $0.code == .contradictingRules }
    }
    guard let first = clashes.first else { return }
    var notes = clashes.prefix(Analyst.mostNames).map { demandNote(of: rules[$0.rule]) }
    let more = clashes.count - notes.count
    if more > 0 {
      notes.append(
        .init(more == 1 ? Message(.oneMoreRuleClashes) : Message(.moreRulesClash, .number(more))))
    }
    report(
      Diagnostic(
        .contradictingRules,
        Message(
          .rulesContradict, .words(rules[first.rule].name), .words(rules[later].name),
          .number(first.year)),
        at: rules[later].place, notes: notes,
        help: [Message(.changeOneOfThem, .words("allow R313 \"…\""))]),
      in: .rule(plan: plan, rule: later))
  }

  private mutating func reportImplied(_ rule: Int, by other: Int, in plan: Int) {
    let rules = book.plans[plan].rules
    report(
      Diagnostic(
        .impliedRule,
        Message(.ruleIsImplied, .words(rules[rule].name), .words(rules[other].name)),
        at: rules[rule].place, notes: [demandNote(of: rules[other])],
        help: [Message(.removeOrAllow, .words("allow R312 \"…\""))]),
      in: .rule(plan: plan, rule: rule))
  }

  private mutating func remarkUndecided(
    of rule: Int, _ others: [Int], in plan: Int
  ) {
    let rules = book.plans[plan].rules
    let name = Message.Argument.words(rules[rule].name)
    if others.isEmpty { return }
    var names = others.prefix(Analyst.mostNames).map { other in
      Message.Argument.message(Message(.quoted, .words(rules[other].name)))
    }
    if others.count > names.count {
      names.append(.message(Message(.moreRules, .number(others.count - names.count))))
    }
    remark(Message(.analysisPairsInOtherForms, name, .series(names)), at: rules[rule].place)
  }

  private func demandNote(of rule: Rule) -> Diagnostic.Note {
    .init(
      Message(.otherRuleAsks, .words(rule.name), .words(words(at: rule.sentence.place))),
      at: rule.place)
  }
}
