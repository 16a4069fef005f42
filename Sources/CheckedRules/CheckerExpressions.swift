import Diagnostics
import RuleSyntax
import Vocabulary

/// What a formula is computed for: the row or area whose fields it may name.
///
/// The subjects start as all that are possible and shrink with every name that only some have;
/// when none is left, the name just read does not fit those before it.
struct Subject {
  var entities: Set<Int>
  /// The name that decided it, for the message.
  var decidedBy: Place?

  init(_ entity: Int) { entities = [entity] }
  init(anyOf entities: some Sequence<Int>) { self.entities = Set(entities) }
}

/// Formulas: names resolved, types computed from the leaves up. Recursion follows the nesting of
/// the syntax, which the parser bounds.
extension Checker {
  /// A value or condition.
  mutating func expression(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    if node.isBroken {
      checkPieces(of: node, for: &subject)
      return broken(node)
    }
    switch node.kind {
    case .numberLiteral, .dateLiteral, .dayLiteral, .truthLiteral:
      guard let literal = literal(node) else { return broken(node) }
      return Expression(.literal(literal), literal.type, at: node.place)
    case .parenthesis:
      guard let inner = node.children.first, node.children.count == 1 else { return broken(node) }
      return expression(inner, for: &subject)
    case .nameReference: return named(node, for: &subject)
    case .parentReference: return parentField(node, for: &subject)
    case .aggregate: return aggregate(node, for: &subject)
    case .shift: return shifted(node, for: &subject)
    case .additive, .multiplicative: return chain(node, for: &subject)
    case .comparison: return comparison(node, for: &subject)
    case .not:
      guard let inner = node.children.first else { return broken(node) }
      let operand = condition(inner, for: &subject)
      return Expression(.not(operand), operand.type, at: node.place)
    case .and, .or:
      let operands = operands(of: node, for: &subject)
      let isKnown = !operands.contains { $0.type == .unknown }
      return Expression(
        node.kind == .and ? .all(operands) : .any(operands), isKnown ? .truth : .unknown,
        at: node.place)
    default: return broken(node)
    }
  }

  func broken(_ node: SyntaxNode) -> Expression { Expression(.broken, .unknown, at: node.place) }

  /// A condition: anything else is complained about.
  mutating func condition(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    let result = expression(node, for: &subject)
    if result.type == .truth || result.type == .unknown { return result }
    let value = shortened(comparableText(node))
    report(
      .conditionExpected,
      Message(.conditionExpected, .words(shortened(node.text)), kindInWords(result.type)),
      at: node.place,
      help: [
        Message(.compareIt, .words((isShortened(value) ? "…" : value) + exampleTarget(result.type)))
      ])
    return broken(node)
  }

  /// A value as it can stand before a comparison: a `where` at its end needs parentheses there.
  private func comparableText(_ node: SyntaxNode) -> String {
    var last = node
    while last.kind != .whereClause, last.kind != .parenthesis, let inner = last.children.last {
      last = inner
    }
    guard last.kind == .whereClause, let condition = last.children.first,
      condition.kind != .parenthesis, condition.place.end == node.place.end
    else { return node.text }
    let count = Int(condition.place.start - node.place.start)
    let head = String(decoding: node.text.utf8.prefix(count), as: UTF8.self)
    return head + "(" + condition.text + ")"
  }

  /// What could stand behind a value to make it a condition.
  private func exampleTarget(_ type: ValueType) -> String {
    switch type {
    case .quantity(.share), .quantity(.ratio), .quantity(.percent): " >= 100%"
    case .quantity(.area): " >= 1 ha"
    case .quantity(.money): " >= 1 million VND"
    case .rank: " <= 100"
    case .date: " < 15 November"
    case .category(let field): " = " + (fields[field].type.categories?.first?.name ?? "…")
    case .set(let field): " includes " + (fields[field].type.categories?.first?.name ?? "…")
    case .quantity(.count), .quantity(.number), .quantity(.bare), .level, .truth, .unknown: " >= 1"
    }
  }

  private func isShortened(_ words: String) -> Bool { words.utf8.suffix(3).elementsEqual("…".utf8) }

  /// Words on one line, and not too many.
  func shortened(_ text: String) -> String {
    let line = text.onOneLine
    if line.unicodeScalars.count <= 60 { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(57))) + "…"
  }

  // MARK: Names

  private mutating func named(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    guard let symbol = symbols[node.name] else {
      if let test = categoryTest(node.name) {
        report(
          .wrongKindOfName,
          Message(
            .wrongKindOfName, .words(node.name), .phrase(.kindCategory), .phrase(.kindValue)),
          at: node.place, help: [Message(.askForCategory, .words(test))])
      } else {
        reportUnknown(node, wanted: .value)
      }
      return broken(node)
    }
    switch symbol {
    case .disputed: return broken(node)
    case .field(let index): return field(index, node, for: &subject)
    case .parameter(let index):
      guard index < book.parameters.count else { return broken(node) }
      return Expression(.parameter(index), book.parameters[index].type, at: node.place)
    case .indicator(let index): return indicator(index, node, for: &subject)
    case .group, .entity:
      let test = categoryTest(node.name)
      reportWrongKind(
        node, is: symbol, expected: .kindValue,
        help: [
          Message(
            .countMembers, .words(Aggregate.Function.number.keyword + " of " + plural(symbol)))
        ]
          + (test.map { [Message(.askForCategory, .words($0))] } ?? []))
      return broken(node)
    }
  }

  /// The plural of an entity or group.
  private func plural(_ symbol: Symbol) -> String {
    switch symbol {
    case .entity(let index): entities[index].plural
    case .group(let index): groupNodes[index].children(.name).last?.name ?? ""
    case .field, .indicator, .parameter, .disputed: ""
    }
  }

  /// How to ask for a category by its name: `levels includes preschool`.
  private func categoryTest(_ name: String) -> String? {
    categoryFields[name].flatMap { categoryTest(name, of: $0) }
  }

  private func categoryTest(_ name: String, of field: Int) -> String? {
    guard categoryIndexes[field][name] != nil else { return nil }
    switch fields[field].type {
    case .oneOf: return fields[field].name + " = " + name
    case .anyOf: return fields[field].name + " includes " + name
    case .count, .share, .number, .level, .rank, .flag, .date, .text: return nil
    }
  }

  private mutating func field(
    _ index: Int, _ node: SyntaxNode, for subject: inout Subject
  ) -> Expression {
    let field = fields[index]
    if brokenFields.contains(index) { return broken(node) }
    if case .text = field.type {
      answerText(behind: node)
      report(
        .textInExpression, Message(.textInExpression, .words(field.name)), at: node.place,
        notes: [.init(Message(.declaredHere), at: field.place)], help: [Message(.textsOnlyName)])
      return broken(node)
    }
    guard narrow(&subject, to: [field.entity], by: node, fieldOf: field.entity) else {
      return broken(node)
    }
    return Expression(.field(index), field.type.valueType(field: index), at: node.place)
  }

  private mutating func indicator(
    _ index: Int, _ node: SyntaxNode, for subject: inout Subject
  ) -> Expression {
    // Checked in the order of their use, so it is there, unless it stands in a circle.
    guard let indicator = checkedIndicators[index] else { return broken(node) }
    if indicator.type == .unknown { return broken(node) }
    guard narrow(&subject, to: indicator.subjects, by: node, fieldOf: nil) else {
      return broken(node)
    }
    return Expression(.indicator(index), indicator.type, at: node.place)
  }

  /// `province.averageExamScore`
  private mutating func parentField(
    _ node: SyntaxNode, for subject: inout Subject
  ) -> Expression {
    let references = node.children(.nameReference)
    guard references.count == 2 else { return broken(node) }
    if reportsRowsInside(references[0], of: subject, references[1]) { return broken(node) }
    guard let entity = resolveEntity(references[0], as: .singular) else { return broken(node) }
    let reference = references[1]
    guard case .field(let index)? = symbols[reference.name] else {
      if let symbol = symbols[reference.name] {
        reportWrongKind(reference, is: symbol, expected: .kindField)
      } else {
        reportUnknown(reference, wanted: .field(of: entity))
      }
      return broken(node)
    }
    if brokenFields.contains(index) { return broken(node) }
    let field = fields[index]
    guard field.entity == entity else {
      report(
        .wrongEntity,
        Message(
          .fieldOfAnother, .words(field.name), .words(entities[field.entity].name),
          .words(entities[entity].name)), at: reference.place,
        notes: [.init(Message(.declaredHere), at: field.place)],
        help: [Message(.speakOfOne, .words(entities[entity].name))])
      return broken(node)
    }
    if !unplacedEntities.isDisjoint(with: subject.entities) { return broken(node) }
    let below = Set(entities.indices.filter { ancestors[$0].contains(entity) })
    let isItself = subject.entities == [entity]
    if isItself || below.isEmpty {
      report(
        .wrongEntity,
        Message(
          isItself ? .areaIsItself : .nothingLiesIn, .words(node.text),
          .words(entities[entity].name)),
        at: node.place,
        help: [
          isItself
            ? Message(.writeInstead, .words(reference.name))
            : Message(.membersLieInside, .words(entities[entity].name))
        ],
        fix: isItself ? Fix(replace: node.place, with: reference.name) : nil)
      return broken(node)
    }
    guard narrow(&subject, to: below, by: node, fieldOf: nil) else { return broken(node) }
    if case .text = field.type {
      answerText(behind: node)
      report(
        .textInExpression, Message(.textInExpression, .words(field.name)), at: node.place,
        notes: [.init(Message(.declaredHere), at: field.place)], help: [Message(.textsOnlyName)])
      return broken(node)
    }
    return Expression(
      .parentField(entity: entity, field: index), field.type.valueType(field: index),
      at: node.place)
  }

  /// Keeps the subjects that have what a name needs. False, and a complaint, if none is left.
  mutating func narrow(
    _ subject: inout Subject, to possible: Set<Int>, by node: SyntaxNode, fieldOf owner: Int?
  ) -> Bool {
    let left = subject.entities.intersection(possible)
    if !left.isEmpty {
      if left.count < subject.entities.count { subject.decidedBy = node.place }
      subject.entities = left
      return true
    }
    let here = subject.entities.count == 1 ? subject.entities.first : nil
    var notes: [Diagnostic.Note] = []
    if let decided = subject.decidedBy {
      notes.append(.init(Message(.subjectDecided), at: decided))
    }
    var help: [Message] = []
    var fix: Fix?
    if let owner, let here {
      if ancestors[owner].contains(here) {
        help = [Message(.takeTogether, .words(takenTogether(node, entities[owner].plural)))]
      } else if ancestors[here].contains(owner) {
        let written = entities[owner].name + "." + node.text
        help = [Message(.writeInstead, .words(written))]
        fix = Fix(replace: node.place, with: written)
      }
    }
    if help.isEmpty {
      help = [
        here.map { Message(.speakOfOne, .words(entities[$0].name)) } ?? Message(.useNamesThatMeet)
      ]
    }
    let spoken = shortened(node.text)
    let names = possible.sorted().map {
      Message.Argument.message(Message(.quoted, .words(entities[$0].name)))
    }
    if case .indicator? = symbols[node.name], !names.isEmpty {
      notes.append(.init(Message(.computedFor, .words(spoken), .choice(names))))
    } else if case .field(let index)? = symbols[node.name] {
      notes.append(
        .init(
          Message(.fieldOf, .words(spoken), .words(entities[fields[index].entity].name)),
          at: fields[index].place))
    }
    report(
      .wrongEntity,
      here.map { Message(.notOfThisEntity, .words(spoken), .words(entities[$0].name)) }
        ?? Message(.namesDoNotMeet, .words(spoken)),
      at: node.place, notes: notes, help: help, fix: fix)
    return false
  }

  /// What an area may ask of a field of its members.
  private func takenTogether(_ node: SyntaxNode, _ plural: String) -> String {
    guard case .field(let index)? = symbols[node.name] else { return "" }
    let (name, members) = (fields[index].name, " across " + plural)
    switch fields[index].type {
    case .count, .number: return "sum of " + name + members
    case .share: return "average of " + name + members
    case .level, .rank, .date: return "lowest of " + name + members
    case .flag: return "share of " + plural + " where (" + name + ")"
    case .oneOf, .anyOf, .text:
      let first = fields[index].type.categories?.first?.name ?? ""
      return "share of " + plural + " where (" + (categoryTest(first, of: index) ?? name) + ")"
    }
  }

  // MARK: Time

  /// `X in 2025`, `X last year`
  private mutating func shifted(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    guard let inner = node.children.first else { return broken(node) }
    let value = expression(inner, for: &subject)
    if value.type == .unknown { return broken(node) }
    let use = yearUse(of: value)
    if use.usesShift {
      report(
        .shiftOfShift, Message(.shiftOfShift, .words(shortened(inner.text))), at: node.place,
        help: [Message(.shiftOnce)])
      return broken(node)
    }
    if let yearNode = node.child(.year) {
      guard let year = year(yearNode) else { return broken(node) }
      checkNeeds(use, judgedFrom: year, at: node.place)
      return Expression(.shifted(value, .year(year)), value.type, at: node.place)
    }
    return Expression(.shifted(value, .lastYear), value.type, at: node.place)
  }
}

extension String {
  /// The words of a formula with single blanks between them.
  var onOneLine: String {
    let words = unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}

extension Literal {
  var type: ValueType {
    switch value {
    case .number: .quantity(.bare)
    case .percent: .quantity(.percent)
    case .amount(_, let unit):
      switch unit.dimension {
      case .area: .quantity(.area)
      case .money: .quantity(.money)
      case .none: .quantity(.bare)
      }
    case .date, .day: .date
    case .truth: .truth
    case .category(let field, _): .category(field: field)
    }
  }
}

extension FieldType {
  /// What naming a field of this type yields.
  func valueType(field: Int) -> ValueType {
    switch self {
    case .count: .quantity(.count)
    case .share: .quantity(.share)
    case .number(let unit, _):
      switch unit?.dimension {
      case .area?: .quantity(.area)
      case .money?: .quantity(.money)
      case Dimension.none?, nil: .quantity(.number)
      }
    case .level: .level(field: field)
    case .rank: .rank
    case .flag: .truth
    case .date: .date
    case .text: .unknown
    case .oneOf: .category(field: field)
    case .anyOf: .set(field: field)
    }
  }
}
