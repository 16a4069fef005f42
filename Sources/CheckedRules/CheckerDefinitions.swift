import Diagnostics
import RuleSyntax
import Vocabulary

/// Groups, indicators, parameters and data checks.
extension Checker {
  /// Checks groups and indicators, each behind those it refers to; circles are said once each.
  mutating func checkDefinitions() {
    checkedGroups = Array(repeating: nil, count: groupNodes.count)
    checkedIndicators = Array(repeating: nil, count: indicatorNodes.count)
    groupYears = Array(repeating: YearUse(), count: groupNodes.count)
    indicatorYears = Array(repeating: YearUse(), count: indicatorNodes.count)
    let nodes = groupNodes + indicatorNodes
    let references = nodes.map { definitionsNamed(in: $0) }
    let order = DependencyOrder(references)
    for circle in order.circles {
      let places = circle.map { nodes[$0].child(.name)?.place }
      let names = circle.map { nodes[$0].child(.name)?.name ?? "" }
      report(
        .cycle,
        Message(.definitionCycle, .words((names + names.prefix(1)).joined(separator: " → "))),
        at: places[0] ?? nodes[circle[0]].place,
        notes: places.dropFirst().compactMap { place in
          place.map { .init(Message(.partOfCycle), at: $0) }
        })
    }
    let isCircular = Set(order.circles.flatMap { $0 })
    for index in order.order {
      if index < groupNodes.count {
        checkGroup(index, isCircular: isCircular.contains(index))
      } else {
        checkIndicator(index - groupNodes.count, isCircular: isCircular.contains(index))
      }
    }
    book.groups = checkedGroups.compactMap { $0 }
    book.indicators = checkedIndicators.compactMap { $0 }
    book.definitionOrder = order.order.map {
      $0 < groupNodes.count ? .group($0) : .indicator($0 - groupNodes.count)
    }
  }

  /// The groups and indicators a declaration names, as indexes into groups and then indicators.
  private func definitionsNamed(in node: SyntaxNode) -> [Int] {
    var found: Set<Int> = []
    for child in node.children where child.kind != .name { collect(child, into: &found) }
    return found.sorted()
  }

  private func collect(_ node: SyntaxNode, into found: inout Set<Int>) {
    switch node.kind {
    case .nameReference:
      switch symbols[node.name] {
      case .group(let index)?: found.insert(index)
      case .indicator(let index)?: found.insert(groupNodes.count + index)
      default: break
      }
    case .comparison:
      // Beside a field with categories a name is a category and no group.
      let children = node.children
      let hasCategory = children.contains { categoryField($0) != nil }
      for child in children where !(hasCategory && child.kind == .nameReference) {
        collect(child, into: &found)
      }
    case .parentReference, .type, .metadata: break
    default:
      for child in node.children { collect(child, into: &found) }
    }
  }

  private mutating func checkGroup(_ index: Int, isCircular: Bool) {
    let node = groupNodes[index]
    let names = node.children(.name)
    var base = Members(entity: groupEntity(index) ?? -1, group: nil)
    var condition = Expression(.broken, .unknown, at: node.place)
    if !isCircular, let reference = node.child(.nameReference),
      let members = resolveMembers(reference)
    {
      base = members
      if let inner = node.child(.whereClause)?.children.first, !node.isBroken {
        var row = Subject(members.entity)
        condition = self.condition(inner, for: &row)
      }
    }
    groupYears[index] = yearUse(of: condition)
    if let group = base.group { groupYears[index].add(groupYears[group], at: .judged(0)) }
    let metadata = metadata(of: node)
    checkedGroups[index] = Group(
      name: names[0].name, plural: names.count > 1 ? names[1].name : names[0].name, base: base,
      condition: condition, labels: labels(of: node), allowances: metadata.allowances,
      place: names[0].place)
  }

  private mutating func checkIndicator(_ index: Int, isCircular: Bool) {
    let node = indicatorNodes[index]
    var subject = Subject(anyOf: entities.indices)
    var formula = Expression(.broken, .unknown, at: node.place)
    let typeNode = node.child(.type)
    let declared = typeNode.flatMap { fieldType($0) }
    if !isCircular, !node.isBroken, let formulaNode = node.children.last, formulaNode.kind.isFormula
    {
      formula = expression(formulaNode, for: &subject)
    }
    var type = formula.type
    if let declared, let typeNode {
      let expected = declared.valueType(field: -1)
      if formula.type != .unknown, !accepts(declared, formula.type) {
        report(
          .declaredTypeDiffers,
          Message(.declaredTypeDiffers, .words(typeNode.text), typeInWords(formula.type)),
          at: typeNode.place,
          notes: [.init(Message(.thisIs, typeInWords(formula.type)), at: formula.place)])
        type = .unknown
      } else if formula.type != .unknown, case .quantity = expected {
        type = expected
      }
    }
    indicatorYears[index] = yearUse(of: formula)
    checkedIndicators[index] = Indicator(
      name: node.child(.name)?.name ?? "", type: type, declaredType: declared, formula: formula,
      subjects: subject.entities, labels: labels(of: node), metadata: metadata(of: node),
      place: node.child(.name)?.place ?? node.place)
  }

  /// Whether a formula of a type may stand behind a declared type.
  private func accepts(_ declared: FieldType, _ type: ValueType) -> Bool {
    switch (declared, type) {
    case (.share, .quantity(.share)), (.share, .quantity(.ratio)), (.share, .quantity(.percent)):
      true
    case (.count, .quantity(.count)), (.count, .quantity(.bare)): true
    case (.number(nil, _), .quantity(let quantity)):
      quantity != .share && quantity != .percent && quantity != .area && quantity != .money
    case (.number(let unit?, _), .quantity(let quantity)):
      (unit.dimension == .area && quantity == .area)
        || (unit.dimension == .money && quantity == .money)
    case (.flag, .truth), (.date, .date), (.rank, .rank): true
    default: false
    }
  }

  // MARK: Parameters

  mutating func checkParameters() {
    for node in parameterNodes {
      let declared = node.child(.type).flatMap { fieldType($0) }
      var values: [Parameter.DatedValue] = []
      var type = ValueType.unknown
      if let declared, let typeNode = node.child(.type) {
        switch declared {
        case .count, .share, .number, .rank, .flag, .date:
          type = declared.valueType(field: -1)
          values = datedValues(of: node, type: type)
        case .level, .text, .oneOf, .anyOf:
          report(
            .formNotPossible, Message(.parameterType, .words(typeNode.text)), at: typeNode.place,
            help: [Message(.parameterTypesAre)])
        }
      }
      book.parameters.append(
        Parameter(
          name: node.child(.name)?.name ?? "", type: values.isEmpty ? .unknown : type,
          declaredType: declared ?? .text, values: values, labels: labels(of: node),
          metadata: metadata(of: node), place: node.child(.name)?.place ?? node.place))
    }
  }

  private mutating func datedValues(
    of node: SyntaxNode, type: ValueType
  ) -> [Parameter.DatedValue] {
    let nodes = node.children(.datedValue)
    var values: [Parameter.DatedValue] = []
    for dated in nodes {
      guard let valueNode = dated.children.first, let literal = literal(valueNode) else {
        return []
      }
      let side = Expression(.literal(literal), literal.type, at: valueNode.place)
      let parameter = Expression(.broken, type, at: node.child(.type)?.place ?? node.place)
      if compare(parameter, .equal, side, at: valueNode.place).type == .unknown { return [] }
      let yearNode = dated.child(.year)
      let from = yearNode.flatMap { year($0) }
      if yearNode != nil, from == nil { return [] }
      if let from, let last = values.last?.from, from <= last, let yearNode {
        report(
          .emptyRange, Message(.datesOutOfOrder, .number(from), .number(last)), at: yearNode.place)
        return []
      }
      if from == nil, nodes.count > 1 {
        report(
          .emptyRange, Message(.datedValueNeedsYear), at: valueNode.place,
          help: [Message(.datedValuesAre)])
        return []
      }
      values.append(.init(from: from, value: literal))
    }
    return values
  }

  // MARK: Data checks

  mutating func checkDataChecks() {
    var seen: [String: Place] = [:]
    for node in declarations(.checkDeclaration) {
      guard let name = node.child(.name) else { continue }
      checkSpelling(name)
      if let first = seen[name.name] { reportDuplicate(name, first: first) }
      seen[name.name] = seen[name.name] ?? name.place
      let metadata = metadata(of: node)
      guard let owner = node.child(.owningEntity)?.child(.nameReference),
        let entity = resolveEntity(owner), !node.isBroken,
        let inner = node.children.last, inner.kind.isFormula
      else { continue }
      var row = Subject(entity)
      let condition = condition(inner, for: &row)
      book.checks.append(
        DataCheck(
          name: name.name, entity: entity, condition: condition, labels: labels(of: node),
          metadata: metadata, place: name.place))
    }
  }
}

extension NodeKind {
  /// Whether a node is a value or condition.
  var isFormula: Bool {
    switch self {
    case .or, .and, .not, .comparison, .additive, .multiplicative, .shift, .parenthesis,
      .parentReference, .aggregate, .numberLiteral, .dateLiteral, .dayLiteral, .truthLiteral,
      .nameReference:
      true
    default: false
    }
  }
}
