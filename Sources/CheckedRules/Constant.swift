import Vocabulary

/// What a formula of nothing but written values comes to, as far as such values have an order.
enum Constant: Sendable, Hashable {
  /// Amounts in the base of their dimension, percentages as the share they mean.
  case number(Rational)
  /// A day of whichever year is judged.
  case day(DayOfYear)
  case date(CalendarDate)

  /// Whether it comes before another one; never where the two are of different kinds.
  func isBelow(_ other: Constant) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.date(let left), .date(let right)): left.dayNumber < right.dayNumber
    case (.number, _), (.day, _), (.date, _): false
    }
  }

  var number: Rational? {
    if case .number(let value) = self { value } else { nil }
  }
}

extension Literal {
  /// Nil where it has no order, or is too large for one.
  var constant: Constant? {
    switch value {
    case .number(let value), .percent(let value): .number(value)
    case .amount(let value, let unit):
      value.multiplied(by: Rational(unit.scale)).map { .number($0) }
    case .date(let date): .date(date)
    case .day(let day): .day(day)
    case .truth, .category: nil
    }
  }
}

extension Checker {
  /// What a formula comes to in every year; nil where that depends on the data or the year.
  func constant(_ expression: Expression) -> Constant? {
    switch expression.form {
    case .literal(let literal): return literal.constant
    case .parameter(let index):
      let values = book.parameters[index].values
      guard values.count == 1, values[0].from == nil else { return nil }
      return values[0].value.constant
    case .shifted(let inner, _): return constant(inner)
    case .sum(let terms):
      return folded(terms, from: .zero) { total, value, isInverse in
        isInverse ? total.subtracting(value) : total.adding(value)
      }
    case .product(let terms):
      return folded(terms, from: .one) { total, value, isInverse in
        isInverse ? total.divided(by: value) : total.multiplied(by: value)
      }
    case .field, .parentField, .indicator, .comparison, .includes, .not, .all, .any, .aggregate,
      .broken:
      return nil
    }
  }

  private func folded(
    _ terms: [Expression.Term], from start: Rational,
    _ next: (Rational, Rational, Bool) -> Rational?
  ) -> Constant? {
    var total = start
    for term in terms {
      guard let value = constant(term.value)?.number, let sum = next(total, value, term.isInverse)
      else { return nil }
      total = sum
    }
    return .number(total)
  }
}
