import Vocabulary

extension Expression {
  /// The expressions it is directly made of, in the order of the text. What a name stands for is
  /// none of them.
  public var parts: [Expression] {
    switch form {
    case .literal, .field, .parentField, .indicator, .parameter, .broken: []
    case .sum(let terms), .product(let terms): terms.map { $0.value }
    case .comparison(_, let left, let right): [left, right]
    case .includes(let inner, _), .not(let inner), .shifted(let inner, _): [inner]
    case .all(let parts), .any(let parts): parts
    case .aggregate(let aggregate): [aggregate.value, aggregate.condition].compactMap { $0 }
    }
  }

  /// Indicators may form long rows; a unit is looked for in so many of them.
  private static let mostIndicators = 100

  /// The unit a number is spoken of in: that of the first field, parameter or amount in its formula
  /// that measures the same. Indicators are looked into, each once, as far as they have a formula.
  public func unit(
    fields: [Field], parameters: [Parameter], formulaOfIndicator: (Int) -> Expression?
  ) -> Unit? {
    guard let dimension = type.dimension else { return nil }
    var seen: Set<Int> = []
    var open = [self]
    while let expression = open.popLast() {
      var found: Unit?
      switch expression.form {
      case .literal(let literal): found = literal.unit
      case .field(let index), .parentField(_, let index): found = fields[index].type.unit
      case .parameter(let index): found = parameters[index].declaredType.unit
      case .indicator(let index):
        if seen.count < Expression.mostIndicators, seen.insert(index).inserted,
          let formula = formulaOfIndicator(index)
        {
          open.append(formula)
        }
      case .aggregate(let aggregate):
        // The rows are chosen by something else.
        if let value = aggregate.value { open.append(value) }
      case .sum, .product, .shifted: open += expression.parts.reversed()
      case .comparison, .includes, .not, .all, .any, .broken: break
      }
      if let found, found.dimension == dimension { return found }
    }
    return nil
  }
}

extension RuleBook {
  /// The unit a number of this book is spoken of in; nil where it has none.
  public func unit(of expression: Expression) -> Unit? {
    expression.unit(fields: catalogue.fields, parameters: parameters) { indicators[$0].formula }
  }
}

extension ValueType {
  /// What it measures, if that takes a unit.
  fileprivate var dimension: Dimension? {
    switch self {
    case .quantity(.area): .area
    case .quantity(.money): .money
    case .quantity(.count), .quantity(.share), .quantity(.ratio), .quantity(.number),
      .quantity(.bare), .quantity(.percent), .level, .rank, .truth, .date, .category, .set,
      .unknown:
      nil
    }
  }
}

extension FieldType {
  /// The declared unit, if there is one.
  fileprivate var unit: Unit? {
    switch self {
    case .number(let unit, _): unit
    case .count, .share, .level, .rank, .flag, .date, .text, .oneOf, .anyOf: nil
    }
  }
}

extension Literal {
  /// The unit it is written with, if there is one.
  fileprivate var unit: Unit? {
    switch value {
    case .amount(_, let unit): unit
    case .number, .percent, .date, .day, .truth, .category: nil
    }
  }
}
