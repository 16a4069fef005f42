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
        judge(rule.sentence, in: declaration)
        remarkCuts(since: cuts, at: rule.sentence.place)
        remarkUnsettled(since: unsettled, declaration, at: rule.sentence.place)
      }
    }
  }

  private mutating func judge(_ sentence: Sentence, in declaration: Declaration) {
    let hasFinding: Bool
    switch sentence.form {
    case .measure(let measure, let comparison, let target):
      let whole = Expression(
        .comparison(comparison, measure, target), .truth, at: measure.place.through(target.place))
      hasFinding = look(at: whole, .asserted, in: declaration)
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
    let wish: Wish =
      switch howMany {
      case .every, .comparison(.greater, _), .comparison(.greaterOrEqual, _),
        .comparison(.notEqual, _):
        .asserted
      case .comparison(.equal, let literal):
        reader.meanings.constant(of: literal) == .zero ? .denied : .asserted
      case .no, .comparison(.less, _), .comparison(.lessOrEqual, _): .denied
      }
    if !look(at: has, wish, in: declaration) {
      judge(has, beside: surroundings, in: declaration)
    }
    return findings.count > before
  }
}
