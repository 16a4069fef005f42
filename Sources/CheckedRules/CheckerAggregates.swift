import Diagnostics
import RuleSyntax
import Vocabulary

/// Aggregates over the members of an area.
extension Checker {
  mutating func aggregate(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    let function = Aggregate.Function(keyword: node.firstTokenKind)
    let reference = node.child(.nameReference) ?? node.child(.across)?.child(.nameReference)
    // For `sum of x across g` the first child is what is summed, and it may be a name too.
    let counts = function == .number || function == .share
    let membersNode = counts ? reference : node.child(.across)?.child(.nameReference)
    guard let membersNode else { return broken(node) }
    let members = resolveMembers(membersNode, as: .plural)
    var isSound = members.map { narrowToAreas(&subject, $0, membersNode) } ?? false
    // The rest is looked at even where it is unclear whose rows they are.
    var row = members.map { Subject($0.entity) } ?? Subject(anyOf: entities.indices)
    var value: Expression?
    if !counts, let valueNode = node.children.first {
      let checked = expression(valueNode, for: &row)
      if !mayAggregate(checked, with: function, valueNode) { isSound = false }
      value = checked
    }
    var condition: Expression?
    if let whereNode = node.child(.whereClause) {
      if whereNode.isBroken {
        // Where it ends is unclear, and what is compared with what; its names are not.
        for part in whereNode.children { checkNames(in: part, isLast: false, for: &row) }
      } else if let inner = whereNode.children.first {
        let outer = bareWhere
        bareWhere = BareWhere(inner)
        condition = self.condition(inner, for: &row)
        bareWhere = outer
      }
      if condition?.type != .truth { isSound = false }
    } else if function == .share {
      isSound = false
      // Of what is no group, that is the mistake.
      if members != nil {
        report(
          .formNotPossible, Message(.shareNeedsWhere), at: node.place,
          help: [Message(.shareIsWritten)])
      }
    }
    guard isSound, let members else { return broken(node) }
    return Expression(
      .aggregate(Aggregate(function, members, value: value, where: condition)),
      function.type(of: value?.type), at: node.place)
  }

  /// Keeps the subjects that are areas with such members. False, and a complaint, if there is none.
  mutating func narrowToAreas(
    _ subject: inout Subject, _ members: Members, _ node: SyntaxNode
  ) -> Bool {
    if unplacedEntities.contains(members.entity) { return false }
    let areas = ancestors[members.entity]
    let plural = entities[members.entity].plural
    if areas.isEmpty {
      report(
        .wrongEntity, Message(.noAreaAbove, .words(plural)), at: node.place,
        help: [Message(.putEntityIntoArea)])
      return false
    }
    let left = subject.entities.intersection(areas)
    if !left.isEmpty {
      if left.count < subject.entities.count { subject.decidedBy = node.place }
      subject.entities = left
      return true
    }
    let notes = subject.decidedBy.map { [Diagnostic.Note(Message(.subjectDecided), at: $0)] } ?? []
    let here = subject.entities.count == 1 ? subject.entities.first : nil
    report(
      .wrongEntity,
      here.map { Message(.hasNoMembers, .words(entities[$0].name), .words(plural)) }
        ?? Message(.namesDoNotMeet, .words(node.name)),
      at: node.place, notes: notes,
      help: [
        here.map { Message(.speakOfOne, .words(entities[$0].name)) } ?? Message(.useNamesThatMeet)
      ])
    return false
  }

  /// Whether a value may be summed, averaged or ordered.
  private mutating func mayAggregate(
    _ value: Expression, with function: Aggregate.Function, _ node: SyntaxNode
  ) -> Bool {
    let isFine: Bool
    var help: [Message] = []
    switch value.type {
    case .unknown: return false
    case .quantity(let quantity):
      isFine = function != .sum || (quantity != .share && quantity != .percent)
      if !isFine { help = [Message(.averageInsteadOfSum)] }
    case .level, .rank:
      isFine = function.picksOne
      help = [Message(value.type == .rank ? .shareOfRanks : .shareOfLevels)]
    case .date: isFine = function.picksOne
    case .truth:
      isFine = false
      if function == .sum || function == .average { help = [Message(.countInsteadOfSum)] }
    case .category, .set: isFine = false
    }
    if isFine { return true }
    report(
      .wrongAggregate,
      Message(
        .wrongAggregate, .words(function.keyword), .words(shortened(node.text)),
        kindInWords(value.type)),
      at: node.place, help: help)
    return false
  }
}

/// A condition without parentheses behind a `where`, which may have ended before its last
/// comparison: `number of schools where hasWifi >= 3`.
struct BareWhere: Sendable {
  let condition: Place
  let comparison: Place

  /// Nil where nobody can be in doubt.
  init?(_ node: SyntaxNode) {
    var last = node
    while last.kind == .and || last.kind == .or || last.kind == .not, let inner = last.children.last
    {
      last = inner
    }
    guard last.kind == .comparison else { return nil }
    condition = node.place
    comparison = last.place
  }
}

extension Checker {
  /// Whether a comparison sets a condition beside a number because a `where` lacks parentheses;
  /// says so then.
  mutating func endsBareWhere(
    _ node: SyntaxNode, _ left: Expression, _ right: Expression
  ) -> Bool {
    guard let bareWhere, bareWhere.comparison == node.place, left.type == .truth,
      case .quantity = right.type, let first = node.children.first
    else { return false }
    let condition = bareWhere.condition
    let place = Place(
      file: Int(condition.file), start: Int(condition.start), end: Int(first.place.end))
    report(
      .whereNeedsParentheses, Message(.whereNeedsParentheses), at: place,
      fix: Fix([.init(place.before, "("), .init(place.after, ")")]))
    return true
  }
}

extension Aggregate.Function {
  init(keyword: TokenKind) {
    switch keyword {
    case .number_: self = .number
    case .share: self = .share
    case .average: self = .average
    case .lowest: self = .lowest
    case .highest: self = .highest
    case .median: self = .median
    default: self = .sum
    }
  }

  /// As it is written in rules.
  public var keyword: String {
    let kind: TokenKind =
      switch self {
      case .number: .number_
      case .share: .share
      case .sum: .sum
      case .average: .average
      case .lowest: .lowest
      case .highest: .highest
      case .median: .median
      }
    return KeywordColumn.english.spelling(of: kind)
  }

  /// Whether it picks one of the values, for which they only have to have an order.
  fileprivate var picksOne: Bool {
    switch self {
    case .lowest, .highest: true
    case .number, .share, .sum, .average, .median: false
    }
  }

  /// What it makes of values of a type; nil where it counts rows.
  fileprivate func type(of value: ValueType?) -> ValueType {
    switch (self, value) {
    case (.number, _): .quantity(.count)
    case (.share, _): .quantity(.share)
    case (.average, .quantity(.count)), (.median, .quantity(.count)): .quantity(.number)
    // What is the same for every row has no `%` or unit for the reader beside it.
    case (_, .quantity(.bare)): .quantity(.number)
    case (_, .quantity(.percent)): .quantity(.share)
    case (_, let value): value ?? .unknown
    }
  }
}
