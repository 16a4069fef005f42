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
    guard let membersNode, let members = resolveMembers(membersNode) else { return broken(node) }
    let areas = Set(ancestors[members.entity])
    if areas.isEmpty {
      report(
        .wrongEntity, Message(.noAreaAbove, .words(entities[members.entity].plural)),
        at: membersNode.place)
      return broken(node)
    }
    guard narrowToAreas(&subject, areas, members, membersNode) else { return broken(node) }
    var row = Subject(members.entity)
    var value: Expression?
    if !counts, let valueNode = node.children.first {
      let checked = expression(valueNode, for: &row)
      guard mayAggregate(checked, with: function, valueNode) else { return broken(node) }
      value = checked
    }
    var condition: Expression?
    if let whereNode = node.child(.whereClause) {
      guard !whereNode.isBroken, let inner = whereNode.children.first else { return broken(node) }
      let checked = self.condition(inner, for: &row)
      if checked.type == .unknown { return broken(node) }
      condition = checked
    } else if function == .share {
      report(
        .formNotPossible, Message(.shareNeedsWhere), at: node.place,
        help: [Message(.shareIsWritten)])
      return broken(node)
    }
    let type: ValueType
    switch function {
    case .number: type = .quantity(.count)
    case .share: type = .quantity(.share)
    case .sum, .average, .lowest, .highest, .median:
      guard let value else { return broken(node) }
      type = function.type(of: value.type)
    }
    return Expression(
      .aggregate(Aggregate(function, members, value: value, where: condition)), type,
      at: node.place)
  }

  /// The subject must be an area that has such members.
  private mutating func narrowToAreas(
    _ subject: inout Subject, _ areas: Set<Int>, _ members: Members, _ node: SyntaxNode
  ) -> Bool {
    let left = subject.entities.intersection(areas)
    if !left.isEmpty {
      if left.count < subject.entities.count { subject.decidedBy = node.place }
      subject.entities = left
      return true
    }
    let plural = entities[members.entity].plural
    let notes = subject.decidedBy.map {
      [Diagnostic.Note(Message(.subjectDecided), at: $0)]
    }
    if subject.entities.count == 1, let here = subject.entities.first {
      report(
        .wrongEntity, Message(.hasNoMembers, .words(entities[here].name), .words(plural)),
        at: node.place, notes: notes ?? [])
    } else {
      report(
        .wrongEntity, Message(.namesDoNotMeet, .words(shortened(node.text))), at: node.place,
        notes: notes ?? [])
    }
    return false
  }

  /// Whether a value may be summed, averaged or ordered.
  private mutating func mayAggregate(
    _ value: Expression, with function: Aggregate.Function, _ node: SyntaxNode
  ) -> Bool {
    let isFine: Bool
    var help: [Message] = []
    switch (function, value.type) {
    case (_, .unknown): return false
    case (.sum, .quantity(let quantity)):
      isFine = quantity != .share && quantity != .percent
      if !isFine { help = [Message(.averageInsteadOfSum)] }
    case (.average, .quantity), (.median, .quantity): isFine = true
    case (.lowest, .quantity), (.highest, .quantity), (.lowest, .level), (.highest, .level),
      (.lowest, .rank), (.highest, .rank), (.lowest, .date), (.highest, .date):
      isFine = true
    case (.sum, .truth), (.average, .truth):
      isFine = false
      help = [Message(.countInsteadOfSum)]
    case (.average, .level), (.median, .level), (.average, .rank), (.median, .rank):
      isFine = false
      help = [Message(.shareOfLevels)]
    default: isFine = false
    }
    if isFine { return true }
    report(
      .wrongAggregate,
      Message(
        .wrongAggregate, .words(function.keyword), .words(shortened(node.text)),
        typeInWords(value.type)),
      at: node.place, help: help)
    return false
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

  /// What it makes of values of a type.
  fileprivate func type(of value: ValueType) -> ValueType {
    guard case .quantity(let quantity) = value else { return value }
    switch (self, quantity) {
    case (.average, .count), (.median, .count): return .quantity(.number)
    default: return value
    }
  }
}
