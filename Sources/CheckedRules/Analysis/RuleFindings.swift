import Diagnostics
import Vocabulary

/// Rules whose sentence is decided by itself.
extension Analyst {
  mutating func judgeRules() {
    for (planIndex, plan) in book.plans.enumerated() {
      for (index, rule) in plan.rules.enumerated() {
        counts.rules += 1
        let declaration = Declaration.rule(plan: planIndex, rule: index)
        let (cuts, unsettled) = (reader.meanings.cuts, reader.meanings.unsettled)
        let before = findings.count
        judge(rule.sentence, in: declaration)
        if findings.count == before { judgeDays(rule.sentence, in: plan.years, declaration) }
        remarkCuts(since: cuts, at: rule.sentence.place)
        remarkUnsettled(since: unsettled, declaration, at: rule.sentence.place)
      }
    }
  }

  /// A day of the judged year beside a date: `filed < 15 November and filed > 2031-11-20`. In one
  /// year both are dates.
  private mutating func judgeDays(
    _ sentence: Sentence, in years: ClosedRange<Int>, _ declaration: Declaration
  ) {
    var judged: [Int] = []
    var hopeless: [Int] = []
    let rows = wantedRows(of: sentence)
    for demand in reader.demands(of: sentence, in: years) {
      let condition = rows ?? demand.condition
      if !reader.meanings.readsDays(condition) { break }
      // What is so in no year at all is said of the group that has no members.
      if reader.meanings.possibility(of: [condition]) == .impossible { break }
      let first = demand.judged.lowerBound
      for year in first...max(first, min(demand.judged.upperBound, years.upperBound)) {
        judged.append(year)
        let dated = reader.meanings.dated(condition, in: year)
        if reader.meanings.possibility(of: [dated]) == .impossible { hopeless.append(year) }
      }
    }
    guard let first = hopeless.first else { return }
    if hopeless.count < judged.count {
      return remark(Message(.analysisDaysExclude, .number(first)), at: sentence.place)
    }
    report(
      Diagnostic(
        .alwaysFalse, Message(.comparisonAlwaysFalse), at: sentence.place,
        help: [Message(.askForWhatCanHold)]), in: declaration)
  }

  /// What a row satisfies that a quantity asks for; nil for other sentences.
  private mutating func wantedRows(of sentence: Sentence) -> Meaning? {
    guard case .quantity(let howMany, let members, let filter, let has) = sentence.form,
      case .asserted = wish(of: howMany)
    else { return nil }
    let chosen = filter.map { reader.condition($0) } ?? reader.meanings.truth(true)
    return reader.meanings.all([
      reader.membership(of: members), chosen, reader.condition(has),
    ])
  }

  /// Whether a quantity wants rows to satisfy its condition, or not to.
  private func wish(of howMany: Sentence.HowMany) -> Wish {
    switch howMany {
    case .every, .comparison(.greater, _), .comparison(.greaterOrEqual, _),
      .comparison(.notEqual, _):
      .asserted
    case .comparison(.equal, let literal):
      reader.meanings.constant(of: literal) == .zero ? .denied : .asserted
    case .no, .comparison(.less, _), .comparison(.lessOrEqual, _): .denied
    }
  }

  private mutating func judge(_ sentence: Sentence, in declaration: Declaration) {
    let hasFinding: Bool
    switch sentence.form {
    case .measure(let measure, let comparison, let target):
      let whole = Expression(
        .comparison(comparison, measure, target), .truth, at: measure.place.through(target.place))
      let isFound = look(at: whole, .asserted, in: declaration)
      let before = findings.count
      for milestone in sentence.milestones {
        let later = Expression(
          .comparison(comparison, measure, milestone.target), .truth, at: milestone.place)
        _ = judgePercent(later, in: declaration)
      }
      hasFinding = isFound || findings.count > before
    case .condition(let condition):
      let isFound = look(at: condition, .asserted, in: declaration)
      let before = findings.count
      if !isFound { judge(condition, beside: anything, in: declaration) }
      hasFinding = isFound || findings.count > before
    case .quantity(let howMany, let members, let filter, let has):
      hasFinding = judge(howMany, members, filter, has, in: declaration)
    }
    let conditions = reader.conditions(of: sentence)
    remark(
      conditions.reduce(into: Doubts()) { $0.formUnion(reader.meanings.doubts($1)) },
      at: sentence.place)
    if hasFinding { return }
    for (index, condition) in conditions.enumerated() {
      guard let isTrue = reader.meanings.truth(condition) else { continue }
      let place = index == 0 ? sentence.place : sentence.milestones[index - 1].target.place
      report(
        Diagnostic(
          isTrue ? .alwaysTrue : .alwaysFalse,
          Message(isTrue ? .comparisonAlwaysTrue : .comparisonAlwaysFalse), at: place,
          help: [Message(isTrue ? .askForWhatCanFail : .askForWhatCanHold)]),
        in: declaration)
      return
    }
  }

  /// Judges the conditions of a quantity sentence; true where something was found.
  private mutating func judge(
    _ howMany: Sentence.HowMany, _ members: Members, _ filter: Expression?, _ has: Expression,
    in declaration: Declaration
  ) -> Bool {
    let before = findings.count
    var surroundings = surroundings(of: members)
    if let filter {
      if !look(at: filter, .neither, in: declaration) {
        judge(filter, beside: surroundings, in: declaration)
      }
      if findings.count > before { return true }
      let chosen = reader.condition(filter)
      surroundings.condition = reader.meanings.all([surroundings.condition, chosen])
      surroundings.places.append(filter.place)
    }
    if !look(at: has, wish(of: howMany), in: declaration) {
      judge(has, beside: surroundings, in: declaration)
    }
    return findings.count > before
  }
}
