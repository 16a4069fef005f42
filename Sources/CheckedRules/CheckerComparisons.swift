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
    let (first, second) = (children[0].withoutParentheses, children[1].withoutParentheses)
    let left: Expression
    let right: Expression
    // Beside a field with categories a name is one of them, whatever else it may be.
    if let field = categoryField(first), second.kind == .nameReference,
      categoryField(second) == nil || isCategory(second.name, of: field)
    {
      left = expression(first, for: &subject)
      right = category(second, of: field)
    } else if let field = categoryField(second), first.kind == .nameReference,
      categoryField(first) == nil || isCategory(first.name, of: field)
    {
      right = expression(second, for: &subject)
      left = category(first, of: field)
    } else if symbol == .equal || symbol == .notEqual, second.kind == .nameReference,
      isUnclear(first)
    {
      // Perhaps a category of it.
      left = expression(first, for: &subject)
      right = broken(second)
    } else if symbol == .equal || symbol == .notEqual, first.kind == .nameReference,
      isUnclear(second)
    {
      right = expression(second, for: &subject)
      left = broken(first)
    } else if isNoValue(first), !isNoValue(second) {
      right = expression(second, for: &subject)
      left = side(first, beside: right, symbol, for: &subject)
    } else {
      left = expression(first, for: &subject)
      right =
        isNoValue(second)
        ? side(second, beside: left, symbol, for: &subject) : expression(second, for: &subject)
    }
    if case .set(let field) = left.type, right.type == .category(field: field) {
      reportSetComparison(node, token, first, second)
      return broken(node)
    }
    if endsBareWhere(node, left, right) { return broken(node) }
    return compare(left, symbol, right, at: node.place)
  }

  /// Whether a side is a name that cannot be a value, so that only a category is left.
  private func isNoValue(_ node: SyntaxNode) -> Bool {
    guard node.kind == .nameReference else { return false }
    switch symbols[node.name] {
    case .field?, .indicator?, .parameter?, .disputed?: return false
    case .entity?, .group?, nil: return true
    }
  }

  /// Whether a side may have categories, for all that can be known of it: its name is declared
  /// twice, or what it holds could not be told.
  func isUnclear(_ node: SyntaxNode) -> Bool {
    switch node.kind {
    case .nameReference:
      switch symbols[node.name] {
      case .disputed?: return true
      case .field(let index)?: return brokenFields.contains(index)
      case .entity?, .group?, .indicator?, .parameter?, nil: return false
      }
    case .parentReference:
      return node.children(.nameReference).last.map { isUnclear($0) } ?? false
    case .shift, .parenthesis: return node.children.first.map { isUnclear($0) } ?? false
    default: return false
    }
  }

  /// A name that is no value, beside something that may have categories or is broken.
  private mutating func side(
    _ node: SyntaxNode, beside other: Expression, _ symbol: ComparisonOperator,
    for subject: inout Subject
  ) -> Expression {
    switch other.type {
    case .category(let field), .set(let field): return category(node, of: field)
    case .unknown where symbol == .equal || symbol == .notEqual:
      // A category of what was complained about, for all that can be known.
      return broken(node)
    case .truth where symbols[node.name] == nil && (node.name == "true" || node.name == "false"):
      let meant = KeywordColumn.english.spelling(of: node.name == "true" ? .yes : .no)
      report(
        .unknownName, Message(.unknownName, .phrase(.kindValue), .words(node.name)),
        at: node.place, help: [Message(.didYouMean, .words(meant))],
        fix: Fix(replace: node.place, with: meant))
      return broken(node)
    case .quantity, .level, .rank, .truth, .date, .unknown: return expression(node, for: &subject)
    }
  }

  /// `levels = preschool`: a set holds several, so that one is asked for with `includes`.
  private mutating func reportSetComparison(
    _ node: SyntaxNode, _ token: Int, _ set: SyntaxNode, _ category: SyntaxNode
  ) {
    let includes = KeywordColumn.english.spelling(of: .includes)
    let isEqual = node.tree.kinds[token] == .equal
    let written = shortened(set.text) + " " + includes + " " + category.text
    report(
      .typesDiffer, Message(.setAgainstCategory, .words(shortened(set.text))),
      at: node.tree.place(ofToken: token),
      help: [Message(.writeInstead, .words(isEqual ? written : "not " + written))],
      fix: isEqual ? Fix(replace: node.tree.place(ofToken: token), with: includes) : nil)
  }

  private func isCategory(_ name: String, of field: Int) -> Bool {
    categoryIndexes[field][name] != nil
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
    if brokenFields.contains(field) { return broken(node) }
    guard let index = categoryIndexes[field][node.name] else {
      if noteLabel(node, wanted: .category(of: field))
        || node.tree.isRepaired(token: node.tokens.lowerBound)
      {
        return broken(node)
      }
      let near = nearest(node.name, .category(of: field))
      report(
        .unknownCategory,
        Message(.unknownCategory, .words(fields[field].name), .words(node.name)), at: node.place,
        notes: [.init(Message(.declaredHere), at: fields[field].place)],
        help: near.isEmpty
          ? [Message(.categoriesAre, .words(someCategories(of: field)))]
          : [Message(.didYouMean, .words(near[0]))],
        fix: near.count == 1 && Spelling.isSlip(node.name, of: near[0])
          ? Fix(replace: node.place, with: near[0]) : nil)
      return broken(node)
    }
    let literal = Literal(.category(field: field, index: index), text: node.name)
    return Expression(.literal(literal), .category(field: field), at: node.place)
  }

  /// The categories of a field, as many as one reads.
  private func someCategories(of field: Int) -> String {
    let categories = fields[field].type.categories ?? []
    let names = categories.prefix(20).map { $0.name }.joined(separator: ", ")
    return categories.count > 20 ? names + ", …" : names
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
    case .quantity, .level, .rank, .truth, .date, .category:
      var isCategory = false
      if case .category = set.type { isCategory = true }
      report(
        .typesDiffer,
        Message(.includesNeedsSet, .words(shortened(children[0].text)), kindInWords(set.type)),
        at: children[0].place,
        help: [Message(isCategory ? .compareCategoryWithEqual : .includesIsForSets)],
        fix: isCategory
          ? node.ownToken(.includes).map {
            Fix(replace: node.tree.place(ofToken: $0), with: "=")
          } : nil)
      return broken(node)
    }
  }

  /// The comparison of two checked sides; complains where they do not go together.
  mutating func compare(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, at place: Place
  ) -> Expression {
    let nothing = Expression(.broken, .unknown, at: place)
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
      guard compareUnordered(left, symbol, right, at: place) else { return nothing }
    default:
      reportTypesDiffer(left, symbol, right)
      return nothing
    }
    return Expression(.comparison(symbol, left, right), .truth, at: place)
  }

  private mutating func reportTypesDiffer(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression
  ) {
    let isPercent = left.type == .quantity(.percent) || right.type == .quantity(.percent)
    var help: [Message] = []
    var fix: Fix?
    switch (left.type, right.type) {
    case (.truth, .quantity(.bare)), (.quantity(.bare), .truth):
      help = [Message(.compareWithYesNo)]
      let literal = left.type == .truth ? right : left
      if symbol == .equal || symbol == .notEqual, let number = literal.bareConstant,
        number == .zero || number == .one
      {
        fix = Fix(replace: literal.place, with: number == .one ? "yes" : "no")
      }
    case (.date, .quantity(.bare)), (.quantity(.bare), .date):
      help = [Message(.daysAreWritten)]
      let written = left.type == .date ? right : left
      fix = written.dayMeant.map { Fix(replace: written.place, with: $0) }
    default: help = [Message(.compareAlike)]
    }
    report(
      isPercent ? .percentAgainstNumber : .typesDiffer,
      Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)), at: right.place,
      notes: [.init(Message(.thisIs, kindInWords(left.type)), at: left.place)], help: help,
      fix: fix)
  }

  /// Levels and ranks are whole.
  private mutating func expectWhole(_ literal: Expression, beside other: Expression) -> Bool {
    guard let number = literal.bareConstant, !number.isInteger else { return true }
    report(
      .typesDiffer,
      Message(.wholeNumberNeeded, typeInWords(other.type), .words(literal.writtenText(number))),
      at: literal.place,
      help: [
        Message(
          .wholeNumbersAround, .words(String(number.roundedDown)),
          .words(String(number.roundedDown + 1)))
      ])
    return false
  }

  private mutating func compareUnordered(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, at place: Place
  ) -> Bool {
    if case .set = left.type {
      report(
        .typesDiffer, Message(.setsAreNotCompared), at: place, help: [Message(.useIncludes)])
      return false
    }
    if case .category(let first) = left.type, case .category(let second) = right.type,
      first != second
    {
      reportTypesDiffer(left, symbol, right)
      return false
    }
    if symbol != .equal, symbol != .notEqual {
      report(
        .notOrdered, Message(.notOrdered, kindInWords(left.type)), at: place,
        help: [Message(.onlyEqual)])
      return false
    }
    return true
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

extension SyntaxNode {
  /// What stands inside any parentheses around it.
  var withoutParentheses: SyntaxNode {
    var node = self
    while node.kind == .parenthesis, !node.isBroken, node.children.count == 1 {
      node = node.children[0]
    }
    return node
  }
}

extension Expression {
  /// The day that `15/11` or `15-11` means, which are numbers to the language.
  fileprivate var dayMeant: String? {
    let terms: [Term]
    switch form {
    case .sum(let parts), .product(let parts): terms = parts
    case .literal, .field, .parentField, .indicator, .parameter, .shifted, .comparison, .includes,
      .not, .all, .any, .aggregate, .broken:
      return nil
    }
    guard terms.count == 2, !terms[0].isInverse, terms[1].isInverse,
      case .literal = terms[0].value.form, case .literal = terms[1].value.form,
      let day = terms[0].value.bareConstant.flatMap({ Int(exactly: $0.numerator) }),
      let month = terms[1].value.bareConstant.flatMap({ Int(exactly: $0.numerator) })
    else { return nil }
    return DayOfYear(month: month, day: day)?.ruleText
  }
}
