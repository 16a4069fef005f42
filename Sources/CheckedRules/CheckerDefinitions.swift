import Diagnostics
import RuleSyntax
import Vocabulary

/// Groups, indicators and data checks.
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
        circle.count == 1
          ? Message(.definitionNeedsItself, .words(names[0]))
          : Message(.definitionCycle, wayRound(names)),
        at: places[0] ?? nodes[circle[0]].place,
        notes: places.prefix(Checker.mostOfCircle).dropFirst().compactMap { place in
          place.map { .init(Message(.partOfCycle), at: $0) }
        },
        help: [Message(circle.count == 1 ? .breakSelfDefinition : .breakDefinitionCycle)])
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
    cutDeepDefinitions()
  }

  /// So many names of a circle are shown.
  private static let mostOfCircle = 8

  /// A circle in words, back to its first name; of a long one how it begins.
  func wayRound(_ names: [String]) -> Message.Argument {
    let shown = names.prefix(Checker.mostOfCircle)
    if shown.count < names.count {
      let words = shown.joined(separator: " → ")
      return .message(Message(.longWayRound, .words(words), .number(names.count - shown.count)))
    }
    let words = (names + names.prefix(1)).joined(separator: " → ")
    return .message(Message(.quoted, .words(words)))
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
      if case .group(let index)? = symbols[node.name] { found.insert(index) }
      collectIndicator(node, into: &found)
    case .comparison:
      // Beside a field with categories a name is a category and no indicator.
      let sides = node.children.map { $0.withoutParentheses }
      let hasCategory = sides.contains { categoryField($0) != nil || isUnclear($0) }
      for side in sides where side.kind != .nameReference {
        collect(side, into: &found)
      }
      // Nor is it ever a group.
      if !hasCategory {
        for side in sides where side.kind == .nameReference { collectIndicator(side, into: &found) }
      }
    case .parentReference, .type, .metadata: break
    default:
      for child in node.children { collect(child, into: &found) }
    }
  }

  private func collectIndicator(_ node: SyntaxNode, into found: inout Set<Int>) {
    if case .indicator(let index)? = symbols[node.name] { found.insert(groupNodes.count + index) }
  }

  private mutating func checkGroup(_ index: Int, isCircular: Bool) {
    let node = groupNodes[index]
    let names = node.children(.name)
    var base = Members(entity: groupEntity(index) ?? -1, group: nil)
    var condition = Expression(.broken, .unknown, at: node.place)
    if !isCircular, let reference = node.child(.nameReference),
      let members = resolveMembers(reference, as: .plural)
    {
      base = members
      var row = Subject(members.entity)
      if node.isBroken {
        checkPieces(of: node, for: &row)
      } else if let inner = node.child(.whereClause)?.children.first {
        condition = self.condition(inner, for: &row)
      }
    }
    groupYears[index] = yearUse(of: condition)
    if let group = base.group { groupYears[index].add(groupYears[group]) }
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
    if !isCircular, node.isBroken {
      checkPieces(of: node, for: &subject)
    } else if !isCircular, let formulaNode = node.children.last, formulaNode.kind.isFormula {
      formula = expression(formulaNode, for: &subject)
    }
    let type = type(of: formula, declaredAs: declared, typeNode)
    indicatorYears[index] = yearUse(of: formula)
    checkedIndicators[index] = Indicator(
      name: node.child(.name)?.name ?? "", type: type, declaredType: declared, formula: formula,
      subjects: subject.entities, labels: labels(of: node), metadata: metadata(of: node),
      place: node.child(.name)?.place ?? node.place)
  }

  /// The type of an indicator: as declared, where its formula gives that.
  private mutating func type(
    of formula: Expression, declaredAs declared: FieldType?, _ node: SyntaxNode?
  ) -> ValueType {
    guard let declared, let node else {
      // Behind its name nobody sees how a constant was written.
      if formula.type == .quantity(.bare) { return .quantity(.number) }
      return formula.type == .quantity(.percent) ? .quantity(.share) : formula.type
    }
    switch declared {
    case .text, .oneOf, .anyOf:
      report(
        .formNotPossible, Message(.indicatorType, .words(shortened(node.text))), at: node.place,
        help: [Message(.indicatorTypesAre)])
      return .unknown
    case .count, .share, .number, .level, .rank, .flag, .date: break
    }
    if formula.type == .unknown { return .unknown }
    guard accepts(declared, formula) else {
      report(
        .declaredTypeDiffers,
        Message(.declaredTypeDiffers, .words(node.text), typeInWords(formula.type)),
        at: node.place,
        notes: [.init(Message(.thisIs, kindInWords(formula.type)), at: formula.place)],
        help: [Message(.indicatorTypesAre)])
      return .unknown
    }
    if case .level = declared { return formula.type }
    return declared.valueType(field: -1)
  }

  /// Whether a formula may stand behind a declared type.
  private func accepts(_ declared: FieldType, _ formula: Expression) -> Bool {
    switch declared {
    case .count, .share, .number:
      guard case .quantity(let quantity) = formula.type else { return false }
      return accepts(declared, quantity, formula.bareConstant)
    case .level(let scale):
      guard case .level(let field) = formula.type else { return false }
      return fields[field].type == .level(scale)
    case .rank: return formula.type == .rank
    case .flag: return formula.type == .truth
    case .date: return formula.type == .date
    case .text, .oneOf, .anyOf: return false
    }
  }

  /// Whether a number may stand behind a declared type; a constant without a unit if it fits.
  private func accepts(
    _ declared: FieldType, _ quantity: Quantity, _ constant: Rational?
  ) -> Bool {
    switch declared {
    case .count:
      return quantity == .count || constant.map { $0.isInteger && !$0.isNegative } ?? false
    case .share:
      return quantity.isPortion || constant.map { ValueRange.whole.contains($0) } ?? false
    case .number(let unit, _):
      switch unit?.dimension {
      case .area?: return quantity == .area
      case .money?: return quantity == .money
      case Dimension.none?, nil:
        return [.count, .ratio, .number, .bare].contains(quantity)
      }
    case .level, .rank, .flag, .date, .text, .oneOf, .anyOf: return false
    }
  }

  // MARK: Data checks

  mutating func checkDataChecks() {
    _ = reportDuplicates(among: declarations(.checkDeclaration))
    for node in declarations(.checkDeclaration) {
      guard let name = node.child(.name), !name.name.isEmpty else { continue }
      checkSpelling(name)
      let metadata = metadata(of: node)
      guard let owner = node.child(.owningEntity)?.child(.nameReference),
        let entity = resolveEntity(owner, as: .singular)
      else { continue }
      var row = Subject(entity)
      if node.isBroken { checkPieces(of: node, for: &row) }
      guard !node.isBroken, let inner = node.children.last, inner.kind.isFormula else { continue }
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
