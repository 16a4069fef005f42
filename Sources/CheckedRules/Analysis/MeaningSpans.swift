import Vocabulary

extension Meanings {
  /// The numbers a value of a shape can be, by the declared ranges of what it is made of.
  func ownSpan(of shape: Meaning.Shape) -> Span {
    switch shape {
    case .constant(let value): Span(value)
    case .field(let field), .parentField(_, let field): declaredSpan(ofField: field)
    case .parameter(let parameter): span(ofParameter: parameter)
    case .yearStart, .leapDay: .wholeNumbers
    case .included(let set, _): categoryCount(ofSet: set) == 1 ? Span(.one) : .truths
    case .chosen, .truth, .comparison, .all, .any: .truths
    case .linear: combined(shape) { span($0) }
    case .product(let factors):
      isPartOverWhole(factors)
        ? combined(shape) { span($0) }.intersection(.shares) : combined(shape) { span($0) }
    case .rows(_, let condition): truth(condition) == false ? Span(.zero) : .counts
    case .share(_, _, let condition):
      truth(condition).map { Span($0 ? .one : .zero) } ?? .shares
    case .taken(let function, _, _, let value): span(taking: function, of: span(value))
    case .shifted(let meaning, _): span(meaning)
    case .opaque: .unlimited
    }
  }

  /// The span of a sum or product from those of its parts.
  func combined(_ shape: Meaning.Shape, _ span: (Meaning) -> Span) -> Span {
    switch shape {
    case .linear(let parts, let constant):
      return parts.reduce(Span(constant)) { sum, part in
        sum.adding(span(part.meaning).scaled(by: part.factor))
      }
    case .product(let factors):
      return factors.reduce(Span(.one)) { product, factor in
        let span = span(factor.meaning)
        return product.multiplied(by: factor.isInverse ? span.reciprocals : span)
      }
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .rows,
      .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      return ownSpan(of: shape)
    }
  }

  /// Whether some of the rows, or what they sum up to, is divided by all of them:
  /// `number of preschools / number of schools`.
  private func isPartOverWhole(_ factors: [Meaning.Factor]) -> Bool {
    guard factors.count == 2, let part = factors.first(where: { !$0.isInverse })?.meaning,
      let whole = factors.first(where: { $0.isInverse })?.meaning
    else { return false }
    if case .shifted(let earlierPart, let shift) = shape(part),
      case .shifted(let earlierWhole, shift) = shape(whole)
    {
      return isPart(earlierPart, of: earlierWhole)
    }
    return isPart(part, of: whole)
  }

  private func isPart(_ part: Meaning, of whole: Meaning) -> Bool {
    if case .rows(let entity, let some) = shape(part), case .rows(entity, let all) = shape(whole) {
      return isWithin(some, all)
    }
    if case .taken(.sum, let entity, let some, let value) = shape(part),
      case .taken(.sum, entity, let all, value) = shape(whole),
      let low = span(value).low, !low.value.isNegative
    {
      return isWithin(some, all)
    }
    return false
  }

  /// Whether a condition is another one and perhaps more.
  private func isWithin(_ some: Meaning, _ all: Meaning) -> Bool {
    func parts(_ condition: Meaning) -> Set<Meaning> {
      if case .all(let parts) = shape(condition) { return Set(parts) }
      return [condition]
    }
    return truth(all) == true || parts(all).isSubset(of: parts(some))
  }

  /// How many categories the field of a set has.
  func categoryCount(ofSet set: Meaning) -> Int? {
    switch shape(set) {
    case .field(let field), .parentField(_, let field):
      catalogue.fields[field].type.categories?.count
    case .shifted(let meaning, _): categoryCount(ofSet: meaning)
    case .constant, .parameter, .yearStart, .leapDay, .included, .chosen, .linear, .product, .rows,
      .share,
      .taken, .opaque, .truth, .comparison, .all, .any:
      nil
    }
  }

  private func span(taking function: Aggregate.Function, of value: Span) -> Span {
    switch function {
    case .sum:
      // Over no rows the sum is 0, and nothing bounds the number of rows.
      let isNeverNegative = value.low.map { !$0.value.isNegative } ?? false
      let isNeverPositive =
        value.high.map { $0.value.isNegative || $0.value.isZero } ?? false
      return Span(
        from: isNeverNegative ? .closed(.zero) : nil, to: isNeverPositive ? .closed(.zero) : nil,
        isWhole: value.isWhole)
    case .average, .median: return Span(from: value.low, to: value.high, isWhole: false)
    case .lowest, .highest: return value
    case .number: return .counts
    case .share: return .shares
    }
  }

  private func span(ofParameter parameter: Int) -> Span {
    let spans = parameters[parameter].values.map { constant(of: $0.value).map { Span($0) } }
    guard let first = spans.first else { return .unlimited }
    return spans.dropFirst().reduce(first ?? .unlimited) { $0.hull(with: $1 ?? .unlimited) }
  }

  private func declaredSpan(ofField field: Int) -> Span {
    switch catalogue.fields[field].type {
    case .count(let range), .rank(let range): Span(range, isWhole: true)
    case .share(let range): Span(range, isWhole: false)
    case .number(let unit, let range):
      Span(range, isWhole: false).scaled(by: Rational(unit?.scale ?? 1))
    case .level(let levels):
      Span(
        from: .closed(Rational(levels.lowerBound)), to: .closed(Rational(levels.upperBound)),
        isWhole: true)
    case .flag: .truths
    case .date: .wholeNumbers
    case .oneOf(let categories):
      Span(from: .closed(.zero), to: .closed(Rational(categories.count - 1)), isWhole: true)
    case .text, .anyOf: .unlimited
    }
  }
}

extension Span {
  /// The numbers of a declared range.
  init(_ range: ValueRange, isWhole: Bool) {
    self.init(
      from: range.low.map { .closed($0) }, to: range.high.map { .closed($0) }, isWhole: isWhole)
  }
}
