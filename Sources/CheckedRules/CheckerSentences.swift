import Diagnostics
import RuleSyntax
import Vocabulary

/// The sentences of rules: form, timing, milestones, and what they need of which years.
extension Checker {
  /// A checked sentence; nil where it could not be understood. Without a plan (a sentence of a
  /// command line, a plan that is broken) any area will do.
  mutating func sentence(_ node: SyntaxNode, in plan: Plan?) -> Sentence? {
    var subject = plan.map { Subject($0.scope.entity) } ?? Subject(anyOf: entities.indices)
    let form =
      node.kind == .quantitySentence
      ? quantityForm(node, for: &subject) : measureForm(node, for: &subject)
    let timing = node.child(.timing).flatMap { self.timing($0, in: plan) }
    guard let form, let timing else { return nil }
    guard let milestones = milestones(of: node, form, timing, plan, for: &subject) else {
      return nil
    }
    let sentence = Sentence(form: form, timing: timing, milestones: milestones, place: node.place)
    checkParameterYears(sentence, in: plan)
    sentenceSubjects = subject.entities
    return sentence
  }

  private mutating func measureForm(
    _ node: SyntaxNode, for subject: inout Subject
  ) -> Sentence.Form? {
    guard let formula = node.children.first, formula.kind.isFormula else { return nil }
    let checked = condition(formula, for: &subject)
    switch checked.form {
    case _ where checked.type == .unknown: return nil
    case .comparison(let symbol, let left, let right):
      // `80% <= share` speaks of the share.
      if case .literal = left.form { return .measure(right, symbol.mirrored, left) }
      return .measure(left, symbol, right)
    default: return .condition(checked)
    }
  }

  private mutating func quantityForm(
    _ node: SyntaxNode, for subject: inout Subject
  ) -> Sentence.Form? {
    guard let quantityNode = node.child(.quantity), let reference = node.child(.nameReference)
    else { return nil }
    let howMany = howMany(quantityNode)
    guard let members = resolveMembers(reference) else { return nil }
    let areas = Set(ancestors[members.entity])
    let left = subject.entities.intersection(areas)
    if left.isEmpty {
      let plural = entities[members.entity].plural
      let here = subject.entities.first.map { entities[$0].name } ?? ""
      let message =
        subject.entities.count == 1
        ? Message(.hasNoMembers, .words(here), .words(plural))
        : Message(.noAreaAbove, .words(plural))
      report(.wrongEntity, message, at: reference.place)
      return nil
    }
    subject.entities = left
    var row = Subject(members.entity)
    var condition: Expression?
    if let inner = node.child(.whereClause)?.children.first {
      let checked = self.condition(inner, for: &row)
      if checked.type == .unknown { return nil }
      condition = checked
    }
    guard let inner = node.child(.hasClause)?.children.first else { return nil }
    let has = self.condition(inner, for: &row)
    guard let howMany, has.type != .unknown else { return nil }
    return .quantity(howMany, members, where: condition, has: has)
  }

  /// `every`, `no`, `at least 80%`, `exactly 3`
  private mutating func howMany(_ node: SyntaxNode) -> Sentence.HowMany? {
    let symbol: ComparisonOperator
    switch node.firstTokenKind {
    case .every: return .every
    case .no: return .no
    case .at: symbol = node.ownToken(.least) != nil ? .greaterOrEqual : .lessOrEqual
    case .more: symbol = .greater
    case .fewer: symbol = .less
    default: symbol = .equal
    }
    guard let literalNode = node.child(.numberLiteral), let literal = literal(literalNode) else {
      return nil
    }
    return isQuantity(literal, at: literalNode.place) ? .comparison(symbol, literal) : nil
  }

  /// A whole number or a percentage of at most 100 %.
  private mutating func isQuantity(_ literal: Literal, at place: Place) -> Bool {
    switch literal.value {
    case .number(let value) where value.isInteger && !value.isNegative: return true
    case .percent(let value) where !value.isNegative && value <= .one: return true
    case .percent:
      report(.shareOutOfRange, Message(.percentOutOfRange, .words(literal.text)), at: place)
    default:
      report(
        .formNotPossible, Message(.quantityIsWholeOrPercent, .words(literal.text)), at: place)
    }
    return false
  }

  // MARK: Timing

  private mutating func timing(_ node: SyntaxNode, in plan: Plan?) -> Timing? {
    let yearNodes = node.children(.year)
    var years: [Int] = []
    for yearNode in yearNodes {
      guard let year = year(yearNode) else { return nil }
      years.append(year)
    }
    switch node.firstTokenKind {
    case .by, .in:
      guard let year = years.first else { return nil }
      checkDeadline(year, yearNodes[0].place, in: plan)
      return node.firstTokenKind == .by ? .by(year) : .in(year)
    default:
      let hasFrom = node.ownToken(.from) != nil
      let hasTo = node.ownToken(.to) != nil
      let from = hasFrom ? years.first : nil
      let to = hasTo ? years.last : nil
      if let from { checkDeadline(from, yearNodes[0].place, in: plan) }
      let first = from ?? plan?.years.lowerBound
      if let first, let to, to < first {
        report(
          .emptyRange, Message(.rangeIsEmpty), at: node.place, help: [Message(.smallerFirst)])
        return nil
      }
      if let from, let plan, to == nil, from > plan.years.upperBound {
        report(
          .emptyRange, Message(.startsBehindPlan, .number(from), .number(plan.years.upperBound)),
          at: node.place)
        return nil
      }
      return .everyYear(from: from, to: to)
    }
  }

  private mutating func checkDeadline(_ year: Int, _ place: Place, in plan: Plan?) {
    guard let plan, year < plan.years.lowerBound else { return }
    report(
      .deadlineBeforePlan,
      Message(
        .deadlineBeforePlan, .number(year), .words(plan.name), .number(plan.years.lowerBound)),
      at: place, notes: [.init(Message(.declaredHere), at: plan.place)])
  }

  // MARK: Milestones

  /// The parts behind `then`; nil, and a complaint, where they make no sense.
  private mutating func milestones(
    of node: SyntaxNode, _ form: Sentence.Form, _ timing: Timing, _ plan: Plan?,
    for subject: inout Subject
  ) -> [Sentence.Milestone]? {
    let nodes = node.children(.milestone)
    guard let firstNode = nodes.first else { return [] }
    guard case .by(var lastYear) = timing else {
      report(.milestonesNotPossible, Message(.milestonesFollowBy), at: firstNode.place)
      return nil
    }
    guard var last = firstTarget(of: form) else {
      report(
        .milestonesNotPossible, Message(.milestonesNotPossible), at: firstNode.place,
        help: [Message(.milestonesStandBehind)])
      return nil
    }
    var lastPlace = node.child(.timing)?.place
    var result: [Sentence.Milestone] = []
    for milestone in nodes {
      guard let valueNode = milestone.children.first,
        let yearNode = milestone.child(.timing)?.child(.year), let year = year(yearNode),
        let target = target(valueNode, of: form, last, for: &subject)
      else { return nil }
      if year <= lastYear {
        report(
          .milestonesOutOfOrder, Message(.milestonesOutOfOrder, .number(year), .number(lastYear)),
          at: yearNode.place,
          notes: lastPlace.map { [.init(Message(.milestoneBefore), at: $0)] } ?? [])
        return nil
      }
      if isLooser(target, than: last.target, last.symbol) {
        report(
          .looserMilestone,
          Message(.looserMilestone, .words(valueNode.text), .number(year), .number(lastYear)),
          at: valueNode.place, notes: [.init(Message(.milestoneBefore), at: last.target.place)])
        return nil
      }
      lastYear = year
      lastPlace = milestone.child(.timing)?.place
      last.target = target
      result.append(.init(target: target, year: year, place: milestone.place))
    }
    return result
  }

  /// The comparison that milestones repeat, with its target.
  private func firstTarget(
    of form: Sentence.Form
  ) -> (symbol: ComparisonOperator, target: Expression)? {
    switch form {
    case .measure(_, let symbol, let target): return (symbol, target)
    case .quantity(.comparison(let symbol, let literal), _, _, let has):
      if symbol == .equal { return nil }
      return (symbol, Expression(.literal(literal), literal.type, at: has.place.before))
    case .condition, .quantity(.every, _, _, _), .quantity(.no, _, _, _): return nil
    }
  }

  /// The target of a milestone, of the kind of the first one.
  private mutating func target(
    _ node: SyntaxNode, of form: Sentence.Form,
    _ last: (symbol: ComparisonOperator, target: Expression), for subject: inout Subject
  ) -> Expression? {
    let target: Expression
    switch form {
    case .measure(let measure, _, let first):
      if case .category(let field) = measure.type, node.kind == .nameReference {
        target = category(node, of: field)
      } else {
        target = expression(node, for: &subject)
      }
      if target.type == .unknown { return nil }
      if first.type == .quantity(.percent), target.type == .quantity(.bare) {
        reportPercentForgotten(target)
        return nil
      }
      let compared = compare(measure, last.symbol, target, at: target.place)
      return compared.type == .unknown ? nil : target
    case .quantity, .condition:
      guard let literal = literal(node) else {
        if !node.isBroken, !node.kind.isLiteral {
          report(
            .formNotPossible, Message(.quantityIsWholeOrPercent, .words(shortened(node.text))),
            at: node.place)
        }
        return nil
      }
      target = Expression(.literal(literal), literal.type, at: node.place)
      if last.target.type == .quantity(.percent), literal.type == .quantity(.bare) {
        reportPercentForgotten(target)
        return nil
      }
      guard isQuantity(literal, at: node.place) else { return nil }
      if literal.type != last.target.type {
        report(.percentAgainstNumber, Message(.milestoneIsNumber), at: node.place)
        return nil
      }
      return target
    }
  }

  private mutating func reportPercentForgotten(_ target: Expression) {
    guard case .literal(let literal) = target.form else { return }
    report(
      .percentAgainstNumber, Message(.percentForgotten, .words(literal.text)), at: target.place,
      help: [Message(.writeInstead, .words(literal.text + "%"))],
      fix: Fix(replace: target.place.after, with: "%"))
  }

  private func isLooser(
    _ target: Expression, than last: Expression, _ symbol: ComparisonOperator
  ) -> Bool {
    guard case .literal(let new) = target.form, case .literal(let old) = last.form,
      let newValue = new.comparable, let oldValue = old.comparable
    else { return false }
    switch symbol {
    case .greater, .greaterOrEqual: return newValue < oldValue
    case .less, .lessOrEqual: return oldValue < newValue
    case .equal, .notEqual: return false
    }
  }

  // MARK: Dated parameters

  /// Every dated parameter must have a value in the first year in which the sentence is judged.
  private mutating func checkParameterYears(_ sentence: Sentence, in plan: Plan?) {
    let first: Int? =
      switch sentence.timing {
      case .by(let year), .in(let year): year
      case .everyYear(let from, _): from ?? plan?.years.lowerBound
      }
    var use = YearUse()
    switch sentence.form {
    case .measure(let left, _, let right):
      use.add(yearUse(of: left), at: .judged(0))
      use.add(yearUse(of: right), at: .judged(0))
    case .condition(let condition): use = yearUse(of: condition)
    case .quantity(_, let members, let condition, let has):
      if let group = members.group { use.add(groupYears[group], at: .judged(0)) }
      if let condition { use.add(yearUse(of: condition), at: .judged(0)) }
      use.add(yearUse(of: has), at: .judged(0))
    }
    for milestone in sentence.milestones {
      for one in yearUse(of: milestone.target).parameters {
        checkParameter(one, judgedFrom: milestone.year, at: milestone.place)
      }
    }
    for one in use.sorted { checkParameter(one, judgedFrom: first, at: sentence.place) }
  }

  private mutating func checkParameter(
    _ use: YearUse.Use, judgedFrom first: Int?, at place: Place
  ) {
    let parameter = book.parameters[use.parameter]
    guard let start = parameter.values.first?.from else { return }
    let year: Int
    switch use.moment {
    case .year(let fixed): year = fixed
    case .judged(let offset):
      guard let first else { return }
      year = first + offset
    }
    if year >= start { return }
    report(
      .parameterWithoutValue,
      Message(.parameterWithoutValue, .words(parameter.name), .number(year), .number(start)),
      at: place, notes: [.init(Message(.declaredHere), at: parameter.place)],
      help: [Message(.addEarlierValue, .number(year))])
  }
}

extension YearUse {
  /// In a fixed order, so that the same text always gives the same complaints.
  var sorted: [Use] {
    parameters.sorted { left, right in
      if left.parameter != right.parameter { return left.parameter < right.parameter }
      return left.moment.order < right.moment.order
    }
  }
}

extension YearUse.Moment {
  fileprivate var order: Int {
    switch self {
    case .judged(let offset): offset
    case .year(let year): year
    }
  }
}

extension NodeKind {
  fileprivate var isLiteral: Bool {
    switch self {
    case .numberLiteral, .dateLiteral, .dayLiteral, .truthLiteral: true
    default: false
    }
  }
}

extension Literal {
  /// A number that orders literals of one kind; amounts in the base of their dimension.
  var comparable: Rational? {
    switch value {
    case .number(let value), .percent(let value): value
    case .amount(let value, let unit): value.multiplied(by: Rational(unit.scale))
    case .date(let date): Rational(date.dayNumber)
    case .day(let day): Rational(day.month * 31 + day.day)
    case .truth, .category: nil
    }
  }
}
