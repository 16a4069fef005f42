import Diagnostics
import RuleSyntax
import Vocabulary

/// Tests: their plan, tables, and what they expect. Cells are read when the test is run.
extension Checker {
  mutating func checkTests() {
    for node in declarations(.testDeclaration) {
      guard let title = string(in: node), let reference = node.child(.nameReference) else {
        continue
      }
      guard let plan = planIndexes[reference.name], plan >= 0 else {
        if planIndexes[reference.name] == nil {
          reportUnknown(reference, wanted: .plan)
        }
        continue
      }
      checkOrder(of: node, title, plan)
      if node.isBroken { continue }
      var area: (identifier: String?, place: Place)?
      var years: [(year: Int, tables: [RuleTest.Table])] = []
      var expectations: [RuleTest.Expectation] = []
      var isSound = true
      for part in node.children {
        switch part.kind {
        case .testArea:
          if let area {
            report(
              .repeatedMetadata, Message(.repeatedMetadata, .words("area")), at: part.place,
              notes: [.init(Message(.firstHere), at: area.place)])
          }
          area = (string(in: part), area?.place ?? part.place)
        case .testYear:
          guard let year = testYear(part, after: years.last?.year) else {
            isSound = false
            continue
          }
          years.append((year, []))
        case .table:
          if years.isEmpty {
            if isSound {
              report(
                .incompleteTest, Message(.tableWithoutYear),
                at: part.child(.nameReference)?.place ?? part.place,
                help: [Message(.yearBeforeTable)])
            }
            isSound = false
            continue
          }
          guard let table = table(part) else { continue }
          years[years.count - 1].tables.append(table)
        case .expectation:
          if let expectation = expectation(part, of: plan) { expectations.append(expectation) }
        default: break
        }
      }
      if isSound { checkCompleteness(node, hasYears: !years.isEmpty) }
      book.tests.append(
        RuleTest(
          title: title, plan: plan, area: area?.identifier,
          years: years.map { .init(year: $0.year, tables: $0.tables) },
          expectations: expectations,
          place: node.ownToken(.string).map { node.tree.place(ofToken: $0) } ?? node.place))
    }
  }

  /// A test stands behind its plan, as far as one file has both.
  private mutating func checkOrder(of node: SyntaxNode, _ title: String, _ plan: Int) {
    let declared = book.plans[plan].place
    guard declared.file == node.place.file, node.place.start < declared.start else { return }
    report(
      .ruleOutsidePlan, Message(.testBeforePlan, .words(title), .words(book.plans[plan].name)),
      at: node.ownToken(.string).map { node.tree.place(ofToken: $0) } ?? node.place,
      notes: [.init(Message(.declaredHere), at: declared)], help: [Message(.testsFollowPlan)])
  }

  private mutating func checkCompleteness(_ node: SyntaxNode, hasYears: Bool) {
    guard let title = node.ownToken(.string).map({ node.tree.place(ofToken: $0) }) else { return }
    if !hasYears {
      report(
        .incompleteTest, Message(.testWithoutYear), at: title, help: [Message(.yearBeforeTable)])
    } else if node.child(.expectation) == nil {
      report(
        .incompleteTest, Message(.testWithoutExpectation), at: title,
        help: [Message(.expectationIsWritten)])
    }
  }

  private mutating func testYear(_ node: SyntaxNode, after last: Int?) -> Int? {
    guard let yearNode = node.child(.year), let year = year(yearNode) else { return nil }
    if let last, year <= last {
      report(
        .incompleteTest,
        year == last
          ? Message(.testYearTwice, .number(year))
          : Message(.testYearsOutOfOrder, .number(year), .number(last)), at: yearNode.place,
        help: [Message(.yearsInOrder)])
      return nil
    }
    return year
  }

  // MARK: Tables

  private mutating func table(_ node: SyntaxNode) -> RuleTest.Table? {
    guard !node.isBroken, let reference = node.child(.nameReference),
      let entity = resolveEntity(reference, as: .plural)
    else { return nil }
    let rows = node.children(.row)
    guard let head = rows.first else { return nil }
    let known = book.catalogue.headings[entity]
    var columns: [Column] = []
    var seen: [Column: SyntaxNode] = [:]
    for cell in head.children(.cell) {
      guard let column = column(cell, of: entity, known) else { return nil }
      if let first = seen[column] {
        report(
          .unknownHeading, Message(.headingTwice, .words(cell.text)), at: cell.place,
          notes: [.init(Message(.firstHere), at: first.place)])
        return nil
      }
      seen[column] = cell
      columns.append(column)
    }
    if seen[.identifier] == nil {
      report(
        .unknownHeading, Message(.tableWithoutIdentifier, .words(entities[entity].name)),
        at: head.place)
      return nil
    }
    var cells: [[RuleTest.Cell]] = []
    for row in rows.dropFirst() {
      let rowCells = row.children(.cell)
      // A ragged row was complained about.
      if rowCells.count != columns.count { return nil }
      cells.append(rowCells.map { .init(text: $0.text, place: $0.place) })
    }
    return RuleTest.Table(
      entity: entity, columns: columns,
      headings: head.children(.cell).map { .init(text: $0.text, place: $0.place) }, rows: cells,
      place: node.place)
  }

  private mutating func column(
    _ cell: SyntaxNode, of entity: Int, _ headings: Headings
  ) -> Column? {
    let text = cell.text
    let columns = headings.columns(met: text)
    if columns.count == 1 { return columns[0] }
    if symbols[text] == .disputed { return nil }
    // What stands for several columns was complained about where it is declared.
    if columns.count > 1 { return nil }
    let near = nearest(text, .heading(of: entity))
      .filter { headings.columns(for: $0).count == 1 }
    if near.isEmpty && (!isComplete || lostNames.lacksNames) || lostNames.contain(text)
      || isHeadingOfBrokenField(text)
    {
      return nil
    }
    var notes: [Diagnostic.Note] = []
    if case .field(let index)? = symbols[text], !brokenFields.contains(index) {
      let owner = entities[fields[index].entity].name
      notes = [.init(Message(.fieldOf, .words(text), .words(owner)), at: fields[index].place)]
    }
    report(
      .unknownHeading, Message(.unknownHeading, .words(entities[entity].plural), .words(text)),
      at: cell.place,
      notes: notes, help: near.isEmpty ? [] : [didYouMean(near)],
      fix: near.count == 1 && Spelling.isSlip(text, of: near[0])
        ? Fix(replace: cell.place, with: near[0]) : nil)
    return nil
  }

  /// Whether a heading belongs to a field whose entity could not be told.
  private mutating func isHeadingOfBrokenField(_ text: String) -> Bool {
    let known =
      brokenHeadings
      ?? Set(
        brokenFields.flatMap { Headings.of(fields[$0]) }.map { HeadingFold.key($0) })
    brokenHeadings = known
    return known.contains(HeadingFold.key(text))
  }

  /// What the columns of an entity's tables may be called.
  func headings(of entity: Int) -> [String] {
    let own = entities[entity]
    return book.catalogue.fields(of: entity).flatMap { Headings.of(fields[$0]) }
      + [own.name, "name", "closed", "year"] + (own.parent.map { [entities[$0].name] } ?? [])
  }

  // MARK: Expectations

  private mutating func expectation(
    _ node: SyntaxNode, of plan: Int
  ) -> RuleTest.Expectation? {
    guard let reference = node.child(.nameReference), let statusNode = node.child(.status),
      let status = RuleTest.Status(rawValue: statusNode.text)
    else { return nil }
    guard let rule = ruleIndexes[plan]?[reference.name] else {
      reportNoRule(reference, in: plan)
      return nil
    }
    if rule < 0 { return nil }
    var value: RuleTest.Value?
    if let valueNode = node.child(.expectedValue) {
      guard let read = expectedValue(valueNode, of: book.plans[plan].rules[rule]) else {
        return nil
      }
      value = read
    }
    return RuleTest.Expectation(rule: rule, status: status, value: value, place: node.place)
  }

  /// A duty is no rule; any other name is unknown in this plan.
  private mutating func reportNoRule(_ reference: SyntaxNode, in plan: Int) {
    let name = reference.name
    if let duty = dutyPlaces[plan]?[name] {
      report(
        .wrongKindOfName,
        Message(.wrongKindOfName, .words(name), .phrase(.kindDuty), .phrase(.kindRule)),
        at: reference.place, notes: [.init(Message(.declaredHere), at: duty)])
      return
    }
    if !isComplete || reference.tree.isRepaired(token: reference.tokens.lowerBound)
      || lostNames.contain(name)
    {
      return
    }
    let planName = book.plans[plan].name
    let near = nearest(name, .rule(ofPlan: plan))
    if lostNames.lacksNames, !near.contains(where: { Spelling.isSlip(name, of: $0) }) { return }
    let finding = Diagnostic(
      .unknownName, Message(.noSuchRule, .words(planName), .words(name)), at: reference.place,
      help: near.isEmpty ? [] : [didYouMean(near)],
      fix: near.count == 1 && Spelling.isSlip(name, of: near[0])
        ? Fix(replace: reference.place, with: near[0]) : nil)
    if near.isEmpty { reportMissing(finding, planName + "." + name) } else { report(finding) }
  }

  private mutating func expectedValue(_ node: SyntaxNode, of rule: Rule) -> RuleTest.Value? {
    let type = rule.sentence.measureType
    var literals: [Literal] = []
    for child in node.children {
      let side: Expression
      if child.kind == .nameReference {
        var message = Message(.testValueIsLiteral, .words(child.text))
        if case .category? = type {
          message = Message(.categoryIsNoMeasure, .words(rule.name))
        }
        report(.wrongTestValue, message, at: child.place)
        return nil
      } else if let literal = literal(child) {
        side = Expression(.literal(literal), literal.type, at: child.place)
      } else {
        return nil
      }
      guard case .literal(let literal) = side.form else { return nil }
      guard let type else {
        report(
          .wrongTestValue, Message(.ruleHasNoMeasure, .words(rule.name)), at: child.place)
        return nil
      }
      let measure = Expression(.broken, type, at: rule.place)
      let before = diagnostics.count
      if compare(measure, .equal, side, at: child.place).type == .unknown {
        // What clashes is the test with the rule, not two sides of one formula.
        if diagnostics.count > before { diagnostics.removeLast(diagnostics.count - before) }
        let missing = missingSign(of: literal, rule.sentence)
        report(
          .wrongTestValue,
          Message(.wrongTestValue, .words(rule.name), kindInWords(type), .words(literal.text)),
          at: child.place, notes: [.init(Message(.declaredHere), at: rule.place)],
          help: missing.map { [Message(.didYouMean, .words(literal.text + $0))] } ?? [],
          fix: missing.map { Fix(replace: child.place.after, with: $0) })
        return nil
      }
      literals.append(literal)
    }
    if literals.count < 2 { return literals.first.map { .exactly($0) } }
    if let low = literals[0].constant, let high = literals[1].constant, high.isBelow(low) {
      report(.emptyRange, Message(.rangeIsEmpty), at: node.place, help: [Message(.smallerFirst)])
      return nil
    }
    return .between(literals[0], literals[1])
  }

  /// The percent sign or unit that a bare number beside a measure surely lacks.
  private func missingSign(of literal: Literal, _ sentence: Sentence) -> String? {
    guard case .number = literal.value, case .measure(let measure, _, _) = sentence.form else {
      return nil
    }
    if measure.type == .quantity(.share) { return "%" }
    return unit(of: measure).map { " " + $0.symbol }
  }
}

extension Sentence {
  /// What kind of value the sentence measures; nil where it has none.
  public var measureType: ValueType? {
    switch form {
    case .measure(let measure, _, _): measure.type
    case .condition(let condition):
      switch condition.form {
      case .field, .parentField, .indicator, .parameter, .shifted: .truth
      case .literal, .sum, .product, .comparison, .includes, .not, .all, .any, .aggregate, .broken:
        nil
      }
    case .quantity(.every, _, _, _): .quantity(.share)
    case .quantity(.no, _, _, _): .quantity(.count)
    case .quantity(.comparison(_, let literal), _, _, _):
      if case .percent = literal.value { .quantity(.share) } else { .quantity(.count) }
    }
  }
}
