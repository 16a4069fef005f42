import Diagnostics
import RuleSyntax
import Vocabulary

/// The sentences of rules: form, timing, milestones, and what they need of which years.
extension Checker {
  /// A checked sentence; nil where it could not be understood. Without a plan (a sentence of a
  /// command line, a plan that is broken) any area will do.
  mutating func sentence(_ node: SyntaxNode, in plan: PlanFrame?) -> Sentence? {
    var subject = plan.map { Subject($0.entity) } ?? Subject(anyOf: entities.indices)
    if node.isBroken, node.child(.timing) == nil {
      checkPieces(of: node, for: &subject)
      return nil
    }
    let form =
      node.kind == .quantitySentence
      ? quantityForm(node, for: &subject) : measureForm(node, for: &subject)
    let timing = node.child(.timing).flatMap { self.timing($0, in: plan) }
    guard let timing,
      let milestones = milestones(of: node, form, timing, for: &subject), let form
    else { return nil }
    // Milestones that could not be read are missing.
    if node.isBroken { return nil }
    let sentence = Sentence(form: form, timing: timing, milestones: milestones, place: node.place)
    checkParameterYears(sentence, node.child(.timing)?.place ?? node.place, in: plan)
    sentenceSubjects = subject.entities
    return sentence
  }

  private mutating func measureForm(
    _ node: SyntaxNode, for subject: inout Subject
  ) -> Sentence.Form? {
    guard let formula = node.children.first, formula.kind.isFormula else { return nil }
    let checked = condition(formula, for: &subject)
    if checked.type == .unknown { return nil }
    guard case .comparison(let symbol, let left, let right) = checked.form else {
      return .condition(checked)
    }
    // `80% <= share` speaks of the share.
    if case .literal = left.form { return .measure(right, symbol.mirrored, left) }
    return .measure(left, symbol, right)
  }

  private mutating func quantityForm(
    _ node: SyntaxNode, for subject: inout Subject
  ) -> Sentence.Form? {
    guard let quantityNode = node.child(.quantity), let reference = node.child(.nameReference)
    else { return nil }
    let howMany = howMany(quantityNode)
    let members = resolveMembers(
      reference, as: numberSpoken(by: quantityNode), takesBoth: true)
    let isOfArea = members.map { narrowToAreas(&subject, $0, reference) } ?? false
    // What the rows must have is looked at even where it is unclear whose rows they are.
    var row = members.map { Subject($0.entity) } ?? Subject(anyOf: entities.indices)
    let condition = node.child(.whereClause)?.children.first.map { self.condition($0, for: &row) }
    guard let inner = node.child(.hasClause)?.children.first else { return nil }
    let has = self.condition(inner, for: &row)
    guard let howMany, let members, isOfArea, condition?.type != .unknown, has.type != .unknown
    else { return nil }
    return .quantity(howMany, members, where: condition, has: has)
  }

  /// `every school`, `at least 1 school`, but `at least 2 schools` and `80% of schools`.
  func numberSpoken(by quantity: SyntaxNode) -> GrammaticalNumber {
    guard let literal = quantity.child(.numberLiteral) else { return .singular }
    return literal.text == "1" ? .singular : .plural
  }

  /// `every`, `no`, `at least 80%`, `exactly 3`
  mutating func howMany(_ node: SyntaxNode) -> Sentence.HowMany? {
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
    let isKnown = isQuantity(literal, at: literalNode.place)
    // Of a quantity without its words it is not known which comparison it is.
    return isKnown && !node.isBroken ? .comparison(symbol, literal) : nil
  }

  /// A whole number or a percentage of at most 100 %.
  private mutating func isQuantity(_ literal: Literal, at place: Place) -> Bool {
    switch literal.value {
    case .number(let value) where value.isInteger && !value.isNegative: return true
    case .percent(let value) where !value.isNegative && value <= .one: return true
    case .percent:
      report(
        .shareOutOfRange, Message(.percentOutOfRange, .words(literal.text)), at: place,
        help: [Message(.percentagesLieBetween)])
    case .number, .amount, .date, .day, .truth, .category:
      report(
        .formNotPossible, Message(.quantityIsWholeOrPercent, .words(literal.text)), at: place,
        help: [Message(.quantitiesAreWritten)])
    }
    return false
  }

  // MARK: Timing

  private mutating func timing(_ node: SyntaxNode, in plan: PlanFrame?) -> Timing? {
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
      if from == nil, let to, let plan, to < plan.years.lowerBound {
        checkDeadline(to, yearNodes[0].place, in: plan)
        return nil
      }
      if let from, let to, to < from {
        report(
          .emptyRange, Message(.rangeIsEmpty), at: node.place, help: [Message(.smallerFirst)])
        return nil
      }
      if let from, let plan, to == nil, from > plan.years.upperBound {
        report(
          .emptyRange, Message(.startsBehindPlan, .number(from), .number(plan.years.upperBound)),
          at: yearNodes[0].place, notes: [.init(Message(.declaredHere), at: plan.place)],
          help: [Message(.beginWithinPlan, .number(plan.years.upperBound))])
        return nil
      }
      return .everyYear(from: from, to: to)
    }
  }

  private mutating func checkDeadline(_ year: Int, _ place: Place, in plan: PlanFrame?) {
    guard let plan, year < plan.years.lowerBound else { return }
    report(
      .deadlineBeforePlan,
      Message(
        .deadlineBeforePlan, .number(year), .words(plan.name), .number(plan.years.lowerBound)),
      at: place, notes: [.init(Message(.declaredHere), at: plan.place)],
      help: [Message(.deadlinesLieInPlan, .number(plan.years.lowerBound))])
  }

  // MARK: Milestones

  /// The parts behind `then`; nil, and a complaint, where they make no sense. Their years are
  /// looked at even where the sentence before them has no form.
  private mutating func milestones(
    of node: SyntaxNode, _ form: Sentence.Form?, _ timing: Timing, for subject: inout Subject
  ) -> [Sentence.Milestone]? {
    let nodes = node.children(.milestone).filter { !$0.isBroken }
    guard let firstNode = nodes.first else { return [] }
    guard case .by(var lastYear) = timing else {
      report(
        .milestonesNotPossible, Message(.milestonesFollowBy), at: firstNode.milestonePlace,
        help: [Message(.everyYearHasNoMilestones)])
      return nil
    }
    let quantityPlace = node.child(.quantity)?.child(.numberLiteral)?.place
    var last = form.flatMap { firstTarget(of: $0, quantityPlace) }
    if form != nil, last == nil {
      report(
        .milestonesNotPossible, Message(.milestonesNotPossible), at: firstNode.milestonePlace,
        help: [Message(.milestonesStandBehind)])
      return nil
    }
    var lastPlace = node.child(.timing)?.place
    var result: [Sentence.Milestone] = []
    for milestone in nodes {
      guard let valueNode = milestone.children.first,
        let yearNode = milestone.child(.timing)?.child(.year), let year = year(yearNode)
      else { return nil }
      if year <= lastYear {
        report(
          .milestonesOutOfOrder,
          year == lastYear
            ? Message(.milestoneTwice, .number(year))
            : Message(.milestonesOutOfOrder, .number(year), .number(lastYear)), at: yearNode.place,
          notes: lastPlace.map { [.init(Message(.milestoneBefore), at: $0)] } ?? [],
          help: [Message(.yearsInOrder)])
        return nil
      }
      if let form, let before = last {
        guard let target = target(valueNode, of: form, before, for: &subject) else { return nil }
        if let phrase = looseness(of: target, behind: before.target, before.symbol) {
          report(
            .looserMilestone,
            Message(phrase, .words(shortened(valueNode.text)), .number(year), .number(lastYear)),
            at: valueNode.place, notes: [.init(Message(.milestoneBefore), at: before.target.place)],
            help: [Message(.milestonesAskMore)])
          return nil
        }
        last = (before.symbol, target)
        result.append(.init(target: target, year: year, place: milestone.milestonePlace))
      }
      lastYear = year
      lastPlace = milestone.child(.timing)?.place
    }
    return result
  }

  /// The comparison that milestones repeat, with its target.
  private func firstTarget(
    of form: Sentence.Form, _ quantityPlace: Place?
  ) -> (symbol: ComparisonOperator, target: Expression)? {
    switch form {
    case .measure(_, let symbol, let target): return (symbol, target)
    case .quantity(.comparison(let symbol, let literal), _, _, let has):
      if symbol == .equal { return nil }
      return (symbol, Expression(.literal(literal), literal.type, at: quantityPlace ?? has.place))
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
      let isPercent = first.type == .quantity(.percent) || last.target.type == .quantity(.percent)
      // `0.8` beside a share is 80%; `100` after `80%` surely means `100%`.
      if isPercent, let number = target.bareConstant, number > .one {
        reportPercentForgotten(target, number)
        return nil
      }
      let compared = compare(measure, last.symbol, target, at: target.place)
      return compared.type == .unknown ? nil : target
    case .quantity, .condition:
      guard let literal = literal(node) else {
        if !node.isBroken, !node.kind.isLiteral {
          report(
            .formNotPossible, Message(.quantityIsWholeOrPercent, .words(shortened(node.text))),
            at: node.place, help: [Message(.quantitiesAreWritten)])
        }
        return nil
      }
      target = Expression(.literal(literal), literal.type, at: node.place)
      if last.target.type == .quantity(.percent), let number = target.bareConstant {
        reportPercentForgotten(target, number)
        return nil
      }
      guard isQuantity(literal, at: node.place) else { return nil }
      if literal.type != last.target.type {
        report(
          .percentAgainstNumber, Message(.milestoneIsNumber), at: node.place,
          help: [Message(.milestonesInRows)])
        return nil
      }
      return target
    }
  }

  /// A bare number behind a percentage: 0.8 is 80%, and 80 lacks its sign.
  private mutating func reportPercentForgotten(_ target: Expression, _ number: Rational) {
    var meant: String?
    if case .literal(let literal) = target.form, !number.isNegative, number <= Rational(100) {
      meant = number <= .one ? number.percentText() : literal.text + "%"
    }
    report(
      .percentAgainstNumber, Message(.percentForgotten, .words(target.writtenText(number))),
      at: target.place, help: meant.map { [Message(.writeInstead, .words($0))] } ?? [],
      fix: meant.map { Fix(replace: target.place, with: $0) })
  }

  /// What is wrong with a milestone that asks for less than the one before; nil where it does not,
  /// or where that depends on the data.
  private func looseness(
    of target: Expression, behind last: Expression, _ symbol: ComparisonOperator
  ) -> Phrase? {
    guard let new = constant(target), let old = constant(last) else { return nil }
    switch symbol {
    case .greater, .greaterOrEqual: return new.isBelow(old) ? .looserMilestone : nil
    case .less, .lessOrEqual: return old.isBelow(new) ? .looserMilestone : nil
    case .equal, .notEqual: return nil
    }
  }

  // MARK: Dated parameters

  /// Every dated parameter must have a value in the first year in which the sentence is judged.
  private mutating func checkParameterYears(
    _ sentence: Sentence, _ timing: Place, in plan: PlanFrame?
  ) {
    var use = YearUse()
    switch sentence.form {
    case .measure(let left, _, let right):
      use.add(yearUse(of: left))
      use.add(yearUse(of: right))
    case .condition(let condition): use = yearUse(of: condition)
    case .quantity(_, let members, let condition, let has):
      if let group = members.group { use.add(groupYears[group]) }
      if let condition { use.add(yearUse(of: condition)) }
      use.add(yearUse(of: has))
    }
    let first: Int? =
      switch sentence.timing {
      case .by(let year), .in(let year): year
      case .everyYear(let from, _): from ?? plan?.years.lowerBound
      }
    if let first { checkNeeds(use, judgedFrom: first, at: timing) }
    for milestone in sentence.milestones {
      checkNeeds(yearUse(of: milestone.target), judgedFrom: milestone.year, at: milestone.place)
    }
  }
}

extension SyntaxNode {
  /// The place of a milestone without the comma before it.
  fileprivate var milestonePlace: Place {
    ownToken(.then).map { tree.place(ofToken: $0).through(place.after) } ?? place
  }
}
