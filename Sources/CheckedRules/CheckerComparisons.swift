import Diagnostics
import RuleSyntax
import Vocabulary

/// Comparisons and `includes`: what may stand on the two sides.
extension Checker {
  mutating func comparison(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    let children = node.children
    guard children.count == 2, let token = node.ownTokens.first else {
      // A chain; complained about by the parser.
      for child in children { _ = expression(child, for: &subject) }
      return broken(node)
    }
    if node.tree.kinds[token] == .includes { return includes(children, node, for: &subject) }
    let symbol = node.tree.kinds[token].comparison
    let left: Expression
    let right: Expression
    // Beside a field with categories a name is one of them, whatever else it may be.
    if let field = categoryField(children[0]), children[1].kind == .nameReference,
      categoryField(children[1]) == nil || isCategory(children[1].name, of: field)
    {
      left = expression(children[0], for: &subject)
      right = category(children[1], of: field)
    } else if let field = categoryField(children[1]), children[0].kind == .nameReference {
      right = expression(children[1], for: &subject)
      left = category(children[0], of: field)
    } else {
      left = expression(children[0], for: &subject)
      right = expression(children[1], for: &subject)
    }
    return compare(left, symbol, right, at: node.place)
  }

  private func isCategory(_ name: String, of field: Int) -> Bool {
    fields[field].type.categories?.contains { $0.name == name } ?? false
  }

  /// The field with categories that a formula is, in this year or another one.
  func categoryField(_ node: SyntaxNode) -> Int? {
    switch node.kind {
    case .nameReference:
      guard case .field(let index)? = symbols[node.name] else { return nil }
      return fields[index].type.categories == nil ? nil : index
    case .parentReference:
      return node.children(.nameReference).last.flatMap { categoryField($0) }
    case .shift, .parenthesis: return node.children.first.flatMap { categoryField($0) }
    default: return nil
    }
  }

  /// One of a field's categories by its name.
  mutating func category(_ node: SyntaxNode, of field: Int) -> Expression {
    let categories = fields[field].type.categories ?? []
    if brokenFields.contains(field) { return broken(node) }
    guard let index = categories.firstIndex(where: { $0.name == node.name }) else {
      let near = Spelling.nearest(to: node.name, among: categories.map { $0.name })
      report(
        .unknownCategory,
        Message(.unknownCategory, .words(fields[field].name), .words(node.name)), at: node.place,
        notes: [.init(Message(.declaredHere), at: fields[field].place)],
        help: near.isEmpty
          ? [Message(.categoriesAre, .words(categories.map { $0.name }.joined(separator: ", ")))]
          : [Message(.didYouMean, .words(near[0]))],
        fix: near.count == 1 ? Fix(replace: node.place, with: near[0]) : nil)
      return broken(node)
    }
    let literal = Literal(.category(field: field, index: index), text: node.name)
    return Expression(.literal(literal), .category(field: field), at: node.place)
  }

  private mutating func includes(
    _ children: [SyntaxNode], _ node: SyntaxNode, for subject: inout Subject
  ) -> Expression {
    let set = expression(children[0], for: &subject)
    switch set.type {
    case .set(let field):
      let category = category(children[1], of: field)
      guard case .literal(let literal) = category.form,
        case .category(_, let index) = literal.value
      else { return broken(node) }
      return Expression(.includes(set, category: index), .truth, at: node.place)
    case .unknown: return broken(node)
    default:
      report(
        .typesDiffer,
        Message(.includesNeedsSet, .words(shortened(children[0].text)), typeInWords(set.type)),
        at: children[0].place, help: [Message(.compareCategoryWithEqual)])
      return broken(node)
    }
  }

  /// The comparison of two checked sides; complains where they do not go together.
  mutating func compare(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, at place: Place
  ) -> Expression {
    let nothing = Expression(.broken, .unknown, at: place)
    let isOrder = symbol != .equal && symbol != .notEqual
    switch (left.type, right.type) {
    case (.unknown, _), (_, .unknown): return nothing
    case (.quantity(let first), .quantity(let second)):
      guard compareQuantities(left, first, right, second) else { return nothing }
    case (.level(let first), .level(let second)):
      if first != second {
        report(
          .scalesDiffer,
          Message(.scalesDiffer, .words(fields[first].name), .words(fields[second].name)),
          at: place, help: [Message(.levelsOfOneScale)])
        return nothing
      }
    case (.level, .quantity(.bare)), (.rank, .quantity(.bare)):
      guard expectWhole(right, beside: left) else { return nothing }
    case (.quantity(.bare), .level), (.quantity(.bare), .rank):
      guard expectWhole(left, beside: right) else { return nothing }
    case (.rank, .rank), (.date, .date): break
    case (.truth, .truth), (.category, .category), (.set, .set):
      guard compareUnordered(left, right, isOrder: isOrder, at: place) else { return nothing }
    default:
      reportTypesDiffer(left, right, at: place)
      return nothing
    }
    return Expression(.comparison(symbol, left, right), .truth, at: place)
  }

  private mutating func reportTypesDiffer(
    _ left: Expression, _ right: Expression, at place: Place
  ) {
    let isPercent = left.type == .quantity(.percent) || right.type == .quantity(.percent)
    report(
      isPercent ? .percentAgainstNumber : .typesDiffer,
      Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)), at: right.place,
      notes: [.init(Message(.thisIs, typeInWords(left.type)), at: left.place)])
  }

  /// Levels and ranks are whole.
  private mutating func expectWhole(_ literal: Expression, beside other: Expression) -> Bool {
    guard case .literal(let value) = literal.form, case .number(let number) = value.value,
      !number.isInteger
    else { return true }
    report(
      .typesDiffer, Message(.wholeNumberNeeded, typeInWords(other.type), .words(value.text)),
      at: literal.place)
    return false
  }

  private mutating func compareUnordered(
    _ left: Expression, _ right: Expression, isOrder: Bool, at place: Place
  ) -> Bool {
    if case .set = left.type {
      report(
        .typesDiffer, Message(.setsAreNotCompared), at: place, help: [Message(.useIncludes)])
      return false
    }
    if case .category(let first) = left.type, case .category(let second) = right.type,
      first != second
    {
      reportTypesDiffer(left, right, at: place)
      return false
    }
    if isOrder {
      report(
        .notOrdered, Message(.notOrdered, typeInWords(left.type)), at: place,
        help: [Message(.onlyEqual)])
      return false
    }
    return true
  }

  // MARK: Numbers

  private mutating func compareQuantities(
    _ left: Expression, _ first: Quantity, _ right: Expression, _ second: Quantity
  ) -> Bool {
    switch first.together(with: second) {
    case .quantity:
      if first == .share, second == .bare { return expectShare(right, of: left) }
      if first == .bare, second == .share { return expectShare(left, of: right) }
      return true
    case .clash(.percentAgainstNumber):
      reportPercent(left, right)
      return false
    case .clash(.unitsDiffer):
      reportUnits(left, first, right, second)
      return false
    }
  }

  /// A bare number beside a share lies in 0 to 1; `100` surely means `100%`.
  private mutating func expectShare(_ literal: Expression, of share: Expression) -> Bool {
    guard case .literal(let value) = literal.form, case .number(let number) = value.value else {
      return true
    }
    if number >= .zero, number <= .one { return true }
    let isPercentage = number > .one && number <= Rational(100)
    report(
      .shareOutOfRange, Message(.shareOutOfRange, .words(value.text)), at: literal.place,
      notes: [.init(Message(.thisIs, typeInWords(share.type)), at: share.place)],
      help: isPercentage ? [Message(.didYouMean, .words(value.text + "%"))] : [],
      fix: isPercentage ? Fix(replace: literal.place.after, with: "%") : nil)
    return false
  }

  private mutating func reportPercent(_ left: Expression, _ right: Expression) {
    let isRight = right.type == .quantity(.percent)
    let percent = isRight ? right : left
    let other = isRight ? left : right
    var help = [Message(.percentNeedsShare)]
    if case .aggregate(let aggregate) = other.form, aggregate.function == .number {
      help = [Message(.shareInsteadOfNumber)]
    }
    report(
      .percentAgainstNumber,
      Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)), at: percent.place,
      notes: [.init(Message(.thisIs, typeInWords(other.type)), at: other.place)], help: help)
  }

  private mutating func reportUnits(
    _ left: Expression, _ first: Quantity, _ right: Expression, _ second: Quantity
  ) {
    var fix: Fix?
    var help: [Message] = []
    if second == .bare || first == .bare, let unit = unitOfField(second == .bare ? left : right) {
      let literal = second == .bare ? right : left
      if case .literal(let value) = literal.form {
        help = [Message(.didYouMean, .words(value.text + " " + unit.symbol))]
        fix = Fix(replace: literal.place.after, with: " " + unit.symbol)
      }
    }
    report(
      .unitsDiffer, Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)),
      at: right.place, notes: [.init(Message(.thisIs, typeInWords(left.type)), at: left.place)],
      help: help, fix: fix)
  }

  /// The declared unit of the first field with one in a formula, or in an indicator it names
  /// (not deeper: indicators may form long rows).
  private func unitOfField(_ expression: Expression, isInIndicator: Bool = false) -> Unit? {
    switch expression.form {
    case .field(let index), .parentField(_, let index):
      if case .number(let unit, _) = fields[index].type { return unit }
      return nil
    case .indicator(let index):
      if isInIndicator { return nil }
      return checkedIndicators[index].flatMap { unitOfField($0.formula, isInIndicator: true) }
    case .sum(let terms), .product(let terms):
      for term in terms {
        if let unit = unitOfField(term.value, isInIndicator: isInIndicator) { return unit }
      }
      return nil
    case .aggregate(let aggregate):
      return aggregate.value.flatMap { unitOfField($0, isInIndicator: isInIndicator) }
    case .shifted(let inner, _): return unitOfField(inner, isInIndicator: isInIndicator)
    default: return nil
    }
  }
}

extension TokenKind {
  /// The comparison a mark stands for; `=` for every other token.
  var comparison: ComparisonOperator {
    switch self {
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: .equal
    }
  }
}
