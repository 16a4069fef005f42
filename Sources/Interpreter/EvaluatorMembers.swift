import CheckedRules
import Vocabulary

/// The members of areas, and what they come to together.
extension Evaluator {
  /// The members of an area, each with whether it surely is in the group; nil where the area is
  /// missing.
  mutating func roster(
    of members: Members, in area: Subject
  ) -> [(subject: Subject, isCertain: Bool)]? {
    // An area no row speaks of is one that no row names.
    let index = area.index ?? -1
    guard
      let found = rolls.members(of: members.entity, in: (area.entity, index), year: area.year)
    else { return nil }
    var result: [(subject: Subject, isCertain: Bool)] = []
    for member in found {
      let subject = Subject(
        entity: members.entity, index: member.thing, year: area.year,
        parameterYear: area.parameterYear)
      let (used, known) = (uses.count, computed.count)
      let truth = membership(of: subject, in: members.group)
      if truth == .fails {
        forgetUse(behind: used, known)
        continue
      }
      use(subject)
      result.append((subject, member.isCertain && truth == .holds))
    }
    return result
  }

  /// Whoever surely is no member was not used, nor was what told so; what was computed with it
  /// would be taken without reading again where it is.
  private mutating func forgetUse(behind used: Int, _ known: Int) {
    uses.removeLast(uses.count - used)
    for key in computed[known...] {
      switch key.definition {
      case .indicator: indicatorValues[key] = nil
      case .group: groupTruths[key] = nil
      }
    }
    computed.removeLast(computed.count - known)
  }

  /// Whether a row is in a group and in all the groups that one picks from.
  private mutating func membership(of subject: Subject, in group: Int?) -> Truth {
    guard let group else { return .holds }
    let key = Known(definition: .group(group), subject: subject)
    if let known = groupTruths[key] { return known }
    var truth = Truth.holds
    var next = Optional(group)
    while let index = next {
      truth = truth.and(self.truth(of: book.groups[index].condition, for: subject))
      next = book.groups[index].base.group
    }
    groupTruths[key] = truth
    if recordsUse { computed.append(key) }
    return truth
  }

  /// Whether a row meets a condition.
  mutating func truth(of condition: Expression, for subject: Subject) -> Truth {
    value(of: condition, for: subject).outcomes.truth
  }

  mutating func value(of aggregate: Aggregate, for area: Subject) -> Value {
    guard let roster = roster(of: aggregate.members, in: area) else {
      return .number(.unbounded, mayBeNothing: true)
    }
    if aggregate.function == .number, aggregate.condition == nil {
      let certain = roster.filter { $0.isCertain }.count
      let low = Rational(certain)
      return .number(Interval(low: low, high: Rational(roster.count)) ?? .unbounded)
    }
    var rows: [Weighed] = []
    for (subject, isCertain) in roster {
      let truth = aggregate.condition.map { self.truth(of: $0, for: subject) } ?? .holds
      let value = aggregate.value.map { self.value(of: $0, for: subject).rowInterval }
      rows.append(Weighed(isCertain: isCertain, truth: truth, value: value ?? .unbounded))
    }
    return folded(rows, by: aggregate.function, for: area)
  }

  /// What rows come to together; a number too large is noted and unbounded.
  mutating func folded(
    _ rows: [Weighed], by function: Aggregate.Function, for area: Subject
  ) -> Value {
    do {
      return try Aggregation.value(of: function, rows)
    } catch {
      noteTooLarge(area)
      return .number(.unbounded, mayBeNothing: true)
    }
  }
}
