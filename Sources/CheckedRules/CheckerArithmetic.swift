import Diagnostics
import RuleSyntax
import Vocabulary

/// Chains of `+ -` and `* /`.
extension Checker {
  mutating func chain(_ node: SyntaxNode, for subject: inout Subject) -> Expression {
    let isSum = node.kind == .additive
    let children = node.children
    let operators = node.ownTokens
    var terms: [Expression.Term] = []
    var total: (quantity: Quantity, place: Place)?
    var isBroken = false
    for (index, child) in children.enumerated() {
      let operand = expression(child, for: &subject)
      let isInverse =
        index > 0 && index <= operators.count
        && (node.tree.kinds[operators[index - 1]] == .minus
          || node.tree.kinds[operators[index - 1]] == .divide)
      terms.append(.init(operand, isInverse: isInverse))
      if isBroken { continue }
      guard let quantity = quantity(operand, child) else {
        isBroken = true
        continue
      }
      guard let sofar = total else {
        total = (quantity, child.place)
        continue
      }
      let outcome =
        isSum
        ? sofar.quantity.together(with: quantity)
        : isInverse ? sofar.quantity.divided(by: quantity) : sofar.quantity.times(quantity)
      switch outcome {
      case .quantity(let result):
        if isSum, !isShareInRange(sofar.quantity, terms, quantity) { isBroken = true }
        total = (result, sofar.place.through(child.place))
      case .clash(let clash):
        reportClash(
          clash, .quantity(sofar.quantity), sofar.place, operand,
          isSum ? .cannotAdd : .noUnitFor)
        isBroken = true
      }
    }
    guard let total, !isBroken else { return broken(node) }
    return Expression(
      isSum ? .sum(terms) : .product(terms), .quantity(total.quantity), at: node.place)
  }

  /// `1 - share` makes sense, `100 - share` does not: looks at the last two terms of a sum.
  private mutating func isShareInRange(
    _ sofar: Quantity, _ terms: [Expression.Term], _ quantity: Quantity
  ) -> Bool {
    let (before, last) = (terms[terms.count - 2].value, terms[terms.count - 1].value)
    if sofar == .share, quantity == .bare { return expectShare(last, of: before) }
    if sofar == .bare, quantity == .share { return expectShare(before, of: last) }
    return true
  }

  /// The kind of number an operand is; complains where it is none.
  private mutating func quantity(_ operand: Expression, _ node: SyntaxNode) -> Quantity? {
    switch operand.type {
    case .quantity(let quantity): return quantity
    case .unknown: return nil
    case .level, .rank, .truth, .date, .category, .set:
      report(
        .valueExpected,
        Message(.cannotCompute, .words(shortened(node.text)), kindInWords(operand.type)),
        at: node.place, help: [Message(.onlyNumbersCompute)])
      return nil
    }
  }

  /// Two numbers that do not go together.
  mutating func reportClash(
    _ clash: Quantity.Clash, _ left: ValueType, _ leftPlace: Place, _ right: Expression,
    _ phrase: Phrase
  ) {
    let notes: [Diagnostic.Note] = [
      .init(Message(.thisIs, kindInWords(left)), at: leftPlace)
    ]
    let message = Message(phrase, typeInWords(left), typeInWords(right.type))
    switch clash {
    case .percentAgainstNumber:
      report(
        .percentAgainstNumber, message, at: right.place, notes: notes,
        help: [
          Message(
            left == .quantity(.percent) || right.type == .quantity(.percent)
              ? .percentNeedsShare : .shareNeedsShare)
        ])
    case .unitsDiffer:
      report(
        .unitsDiffer, message, at: right.place, notes: notes,
        help: [unitsAdvice(left, right.type)])
    }
  }

  /// What to write where units do not go together.
  func unitsAdvice(_ left: ValueType, _ right: ValueType) -> Message {
    let types = [left, right]
    if types.contains(.quantity(.bare)) { return Message(.writeTheUnit) }
    return Message(types.contains(.quantity(.ratio)) ? .ratiosHaveNoUnit : .areasWithAreas)
  }

  /// A type in words, without the field it is of: "a share", "a level".
  func kindInWords(_ type: ValueType) -> Message.Argument {
    switch type {
    case .level: .phrase(.kindLevel)
    case .category: .phrase(.kindCategory)
    case .set: .phrase(.kindSet)
    case .quantity, .rank, .truth, .date, .unknown: typeInWords(type)
    }
  }

  /// A type in words: "a share", "a level of `digitalLevel`".
  func typeInWords(_ type: ValueType) -> Message.Argument {
    switch type {
    case .quantity(.count): .phrase(.typeCount)
    case .quantity(.share): .phrase(.typeShare)
    case .quantity(.ratio): .phrase(.typeRatio)
    case .quantity(.number): .phrase(.typeNumber)
    case .quantity(.area): .phrase(.typeArea)
    case .quantity(.money): .phrase(.typeMoney)
    case .quantity(.bare): .phrase(.typeBare)
    case .quantity(.percent): .phrase(.typePercent)
    case .level(let field): .message(Message(.typeLevel, .words(fields[field].name)))
    case .rank: .phrase(.typeRank)
    case .truth: .phrase(.typeTruth)
    case .date: .phrase(.typeDate)
    case .category(let field): .message(Message(.typeCategory, .words(fields[field].name)))
    case .set(let field): .message(Message(.typeSet, .words(fields[field].name)))
    case .unknown: .phrase(.typeUnknown)
    }
  }
}
