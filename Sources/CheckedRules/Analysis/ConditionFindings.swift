import Diagnostics
import Vocabulary

/// A condition that stands beside others: the rows it is about satisfy them already.
struct Surroundings {
  var condition: Meaning
  /// Where the conditions that hold already are written.
  var places: [Place]
}

/// Conditions that can never hold, or always do.
extension Analyst {
  mutating func judgeDefinitions() {
    for definition in book.definitionOrder {
      switch definition {
      case .group(let index):
        let (cuts, unsettled) = (reader.meanings.cuts, reader.meanings.unsettled)
        judgeGroup(index)
        remarkCuts(since: cuts, at: book.groups[index].place)
        remarkUnsettled(since: unsettled, .group(index), at: book.groups[index].place)
        if isLost(book.groups[index].condition) { hopeless.insert(.group(index)) }
      case .indicator(let index):
        let indicator = book.indicators[index]
        let (cuts, unsettled) = (reader.meanings.cuts, reader.meanings.unsettled)
        if look(at: indicator.formula, .asserted, in: .indicator(index)) {
          doubtful.insert(index)
        }
        let formula = reader.value(indicator.formula)
        remark(reader.meanings.doubts(formula), at: indicator.place)
        remarkCuts(since: cuts, at: indicator.place)
        remarkUnsettled(since: unsettled, .indicator(index), at: indicator.place)
        if isLost(indicator.formula) { hopeless.insert(.indicator(index)) }
      }
    }
    for (index, check) in book.checks.enumerated() {
      let cuts = reader.meanings.cuts
      let hasFinding = look(at: check.condition, .asserted, in: .check(index))
      if !hasFinding { judge(check.condition, beside: anything, in: .check(index)) }
      let condition = reader.condition(check.condition)
      remark(reader.meanings.doubts(condition), at: check.place)
      remarkYearsWithoutValue(condition, at: check.place)
      remarkCuts(since: cuts, at: check.place)
    }
  }

  /// Which years a check will meet is known when there are data. Where a dated parameter has no
  /// value yet it leaves them alone, and a law that begins some year wants just that: no warning.
  private mutating func remarkYearsWithoutValue(_ condition: Meaning, at place: Place) {
    for index in reader.parametersRead(by: condition) {
      let parameter = book.parameters[index]
      guard let first = parameter.values.first?.from else { continue }
      remark(Message(.analysisNoValueBefore, .words(parameter.name), .number(first)), at: place)
    }
  }

  var anything: Surroundings {
    mutating get { Surroundings(condition: reader.meanings.truth(true), places: []) }
  }

  /// Judges a condition by itself, where none of its comparisons was found wrong.
  mutating func judge(
    _ expression: Expression, beside others: Surroundings, in declaration: Declaration
  ) {
    counts.conditions += 1
    let condition = reader.condition(expression)
    if reader.meanings.possibility(of: [others.condition]) == .impossible { return }
    switch reader.meanings.possibility(of: [others.condition, condition]) {
    case .impossible:
      var notes = clash(within: expression)
      var help = Message(.writeOr)
      if notes.isEmpty {
        notes = others.places.map { .init(Message(.besideThis), at: $0) }
        help = Message(notes.isEmpty ? .correctCondition : .correctEither)
      }
      report(
        Diagnostic(
          .alwaysFalse, Message(.conditionNeverHolds), at: expression.place, notes: notes,
          help: [help]),
        in: declaration)
    case .tooManyCases:
      remark(Message(.analysisCases, .number(Meanings.mostCases)), at: expression.place)
    case .possible:
      if reader.meanings.implies(others.condition, condition) {
        report(
          Diagnostic(
            .alwaysTrue, Message(.conditionAlwaysHolds), at: expression.place,
            notes: others.places.map { .init(Message(.besideThis), at: $0) },
            help: [Message(.removeCondition)]),
          in: declaration)
      }
    }
  }

  private mutating func judgeGroup(_ index: Int) {
    let group = book.groups[index]
    counts.groups += 1
    let hasFinding = look(at: group.condition, .neither, in: .group(index))
    let base = surroundings(of: group.base)
    let condition = reader.condition(group.condition)
    remark(reader.meanings.doubts(condition), at: group.place)
    if hasFinding || reader.meanings.truth(condition) != nil {
      counts.conditions += 1
      return
    }
    guard reader.meanings.possibility(of: [base.condition]) != .impossible,
      reader.meanings.possibility(of: [base.condition, condition]) == .impossible
    else {
      judge(group.condition, beside: base, in: .group(index))
      return
    }
    counts.conditions += 1
    var notes = clash(within: group.condition)
    var help = Message(.writeOr)
    if notes.isEmpty {
      if let other = groupExcluding(condition, from: group.base.group) {
        notes = [.init(Message(.besideThis), at: other.condition.place)]
        help = Message(.baseExcludesIt, .words(other.plural))
      }
    }
    let entities = book.catalogue.entities
    let entity = entities.indices.contains(group.base.entity) ? entities[group.base.entity] : nil
    let spoken = Phrase(
      en: entity?.labels.en ?? entity?.name ?? "", vi: entity?.labels.vi ?? entity?.name ?? "")
    report(
      Diagnostic(
        .emptyGroup, Message(.groupIsEmpty, .phrase(spoken), .words(group.plural)),
        at: group.condition.place, notes: notes, help: [help]),
      in: .group(index))
  }

  /// Groups that pick from each other are followed so far.
  private static let mostGroups = 32

  /// Of the groups that one picks from, the nearest whose own condition excludes another condition;
  /// the one it picks from where only several together do.
  private mutating func groupExcluding(_ condition: Meaning, from base: Int?) -> Group? {
    var next = base
    for _ in 0..<Analyst.mostGroups {
      guard let index = next, book.groups.indices.contains(index) else { break }
      let own = reader.condition(book.groups[index].condition)
      if reader.meanings.possibility(of: [own, condition]) == .impossible {
        return book.groups[index]
      }
      next = book.groups[index].base.group
    }
    return base.flatMap { book.groups.indices.contains($0) ? book.groups[$0] : nil }
  }

  /// What the members of a group satisfy already.
  mutating func surroundings(of members: Members) -> Surroundings {
    let condition = reader.membership(of: members)
    guard let group = members.group, book.groups.indices.contains(group) else {
      return Surroundings(condition: condition, places: [])
    }
    return Surroundings(condition: condition, places: [book.groups[group].condition.place])
  }

  /// Two parts of a condition that exclude each other.
  private mutating func clash(within expression: Expression) -> [Diagnostic.Note] {
    guard case .all(let parts) = expression.form, parts.count <= 32 else { return [] }
    let meanings = parts.map { reader.condition($0) }
    for second in parts.indices.dropFirst() {
      for first in 0..<second
      where reader.meanings.possibility(of: [meanings[first], meanings[second]]) == .impossible {
        return [
          .init(Message(.thisOne), at: parts[first].place),
          .init(Message(.excludesThat), at: parts[second].place),
        ]
      }
    }
    return []
  }
}
