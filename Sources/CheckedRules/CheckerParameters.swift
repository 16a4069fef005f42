import Diagnostics
import RuleSyntax
import Vocabulary

/// Parameters: their types and values.
extension Checker {
  mutating func checkParameters() {
    for node in parameterNodes {
      let typeNode = node.child(.type)
      let declared = typeNode.flatMap { fieldType($0) }
      var values: [Parameter.DatedValue]?
      if let declared, let typeNode {
        switch declared {
        case .count, .share, .number, .rank, .flag, .date:
          values = datedValues(of: node, declared, typeNode)
        case .level, .text, .oneOf, .anyOf:
          report(
            .formNotPossible, Message(.parameterType, .words(shortened(typeNode.text))),
            at: typeNode.place, help: [Message(.parameterTypesAre)])
        }
      }
      let isKnown = values?.isEmpty == false && !node.isBroken
      book.parameters.append(
        Parameter(
          name: node.child(.name)?.name ?? "",
          type: isKnown ? declared?.valueType(field: -1) ?? .unknown : .unknown,
          declaredType: declared ?? .text, values: values ?? [], labels: labels(of: node),
          metadata: metadata(of: node), place: node.child(.name)?.place ?? node.place))
    }
  }

  /// The values with their years; nil, and complaints, where one of them makes no sense.
  private mutating func datedValues(
    of node: SyntaxNode, _ declared: FieldType, _ typeNode: SyntaxNode
  ) -> [Parameter.DatedValue]? {
    let nodes = node.children(.datedValue)
    var values: [Parameter.DatedValue] = []
    for dated in nodes {
      guard let valueNode = dated.children.first,
        let literal = value(valueNode, for: declared, typeNode)
      else { continue }
      let yearNode = dated.child(.year)
      let from = yearNode.flatMap { year($0) }
      if yearNode != nil, from == nil { continue }
      if let from, let last = values.last?.from, from <= last, let yearNode {
        report(
          .emptyRange,
          from == last
            ? Message(.dateTwice, .number(from))
            : Message(.datesOutOfOrder, .number(from), .number(last)), at: yearNode.place,
          help: [Message(.yearsInOrder)])
        continue
      }
      if from == nil, nodes.count > 1 {
        report(
          .emptyRange, Message(.datedValueNeedsYear), at: valueNode.place,
          help: [Message(.datedValuesAre)])
        return nil
      }
      values.append(.init(from: from, value: literal))
    }
    return values.count == nodes.count ? values : nil
  }

  /// A value of the declared type.
  private mutating func value(
    _ node: SyntaxNode, for declared: FieldType, _ typeNode: SyntaxNode
  ) -> Literal? {
    if node.kind == .nameReference {
      report(
        .valueExpected, Message(.parameterValueIsWritten, .words(node.text)), at: node.place)
      return nil
    }
    guard let literal = literal(node) else { return nil }
    let side = Expression(.literal(literal), literal.type, at: node.place)
    if case .number(let unit?, _) = declared, case .number = literal.value {
      report(
        .unitsDiffer, Message(.declaredButGiven, .words(typeNode.text), typeInWords(side.type)),
        at: node.place, help: [Message(.didYouMean, .words(literal.text + " " + unit.symbol))],
        fix: Fix(replace: node.place.after, with: " " + unit.symbol))
      return nil
    }
    if case .share = declared, side.type == .quantity(.bare) {
      let share = Expression(.broken, .quantity(.share), at: typeNode.place)
      guard expectShare(side, of: share) else { return nil }
    }
    guard isOfType(literal, declared) else {
      report(
        .declaredTypeDiffers,
        Message(.declaredButGiven, .words(typeNode.text), kindInWords(side.type)), at: node.place,
        notes: [.init(Message(.declaredHere), at: typeNode.place)],
        help: [Message(.changeTypeOrValue)])
      return nil
    }
    if isInRange(literal, declared) {
      if case .number(_?, _) = declared { warnOfGroupedDigits(side) }
      return literal
    }
    if case .share(.whole) = declared, case .percent = literal.value {
      report(
        .shareOutOfRange, Message(.percentOutOfRange, .words(literal.text)), at: node.place,
        help: [Message(.percentagesLieBetween)])
      return nil
    }
    report(
      .declaredTypeDiffers, Message(.valueDoesNotFit, .words(typeNode.text), .words(literal.text)),
      at: node.place, notes: [.init(Message(.declaredHere), at: typeNode.place)],
      help: [Message(.changeTypeOrValue)])
    return nil
  }

  private func isOfType(_ literal: Literal, _ declared: FieldType) -> Bool {
    switch declared {
    case .count, .rank: return literal.type == .quantity(.bare)
    case .share: return [.quantity(.bare), .quantity(.percent)].contains(literal.type)
    case .number(nil, _): return literal.type == .quantity(.bare)
    case .number(let unit?, _):
      guard case .amount(_, let written) = literal.value else { return false }
      return written.dimension == unit.dimension
    case .flag: return literal.type == .truth
    case .date: return literal.type == .date
    case .level, .text, .oneOf, .anyOf: return false
    }
  }

  /// Whether a value of the declared type lies in its range, and is whole where it counts.
  private func isInRange(_ literal: Literal, _ declared: FieldType) -> Bool {
    switch declared {
    case .count(let range), .rank(let range):
      literal.amount(in: nil).map { $0.isInteger && range.contains($0) } ?? false
    case .share(let range): literal.amount(in: nil).map { range.contains($0) } ?? false
    case .number(let unit, let range): literal.amount(in: unit).map { range.contains($0) } ?? false
    case .level, .flag, .date, .text, .oneOf, .anyOf: true
    }
  }
}

extension Literal {
  /// The number it is, in a unit; nil where it is none, or does not fit.
  fileprivate func amount(in unit: Unit?) -> Rational? {
    switch value {
    case .number(let value), .percent(let value): value
    case .amount(let value, let written): unit.flatMap { written.convert(value, to: $0) }
    case .date, .day, .truth, .category: nil
    }
  }
}
