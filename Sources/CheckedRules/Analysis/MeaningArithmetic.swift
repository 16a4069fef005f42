import Vocabulary

/// A sum of multiples of values and a constant.
struct Linear {
  private(set) var factors: [Meaning: Rational] = [:]
  private(set) var constant: Rational

  init(constant: Rational) {
    self.constant = constant
  }

  init(_ meaning: Meaning) {
    constant = .zero
    factors = [meaning: .one]
  }

  init(_ parts: [Meaning.Part], _ constant: Rational) {
    self.constant = constant
    for part in parts { factors[part.meaning] = part.factor }
  }

  /// The factors in the order of their meanings.
  var parts: [Meaning.Part] {
    factors.keys.sorted().compactMap { meaning in
      factors[meaning].map { Meaning.Part(meaning: meaning, factor: $0) }
    }
  }

  /// Nil where a number does not fit.
  func adding(_ other: Linear, times scale: Rational) -> Linear? {
    var result = self
    guard let added = other.constant.multiplied(by: scale),
      let constant = constant.adding(added)
    else { return nil }
    result.constant = constant
    for (meaning, factor) in other.factors {
      guard let added = factor.multiplied(by: scale),
        let sum = (factors[meaning] ?? .zero).adding(added)
      else { return nil }
      result.factors[meaning] = sum.isZero ? nil : sum
    }
    return result
  }

  /// Nil where a number does not fit.
  func scaled(by scale: Rational) -> Linear? {
    Linear(constant: .zero).adding(self, times: scale)
  }

  /// The number to multiply with so that the factors are whole, as small as can be, and the first
  /// is positive; nil where it does not fit.
  var normalScale: Rational? {
    let parts = parts
    guard let first = parts.first else { return .one }
    var numerators: UInt128 = 0
    var denominators: Int128 = 1
    for part in parts {
      numerators = greatestCommonDivisor(numerators, part.factor.numerator.magnitude)
      let common = greatestCommonDivisor(
        denominators.magnitude, part.factor.denominator.magnitude)
      let (least, overflows) = denominators.multipliedReportingOverflow(
        by: part.factor.denominator / Int128(common))
      if overflows { return nil }
      denominators = least
    }
    guard let divisor = Int128(exactly: numerators) else { return nil }
    return Rational(
      numerator: first.factor.isNegative ? -denominators : denominators, denominator: divisor)
  }
}

extension Meanings {
  mutating func constant(_ value: Rational) -> Meaning { intern(.constant(value)) }

  mutating func truth(_ isTrue: Bool) -> Meaning { intern(.truth(isTrue)) }

  func linear(_ meaning: Meaning) -> Linear {
    switch shape(meaning) {
    case .constant(let value): Linear(constant: value)
    case .linear(let parts, let constant): Linear(parts, constant)
    case .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen, .product,
      .rows, .share,
      .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      Linear(meaning)
    }
  }

  mutating func value(_ linear: Linear) -> Meaning {
    let parts = linear.parts
    if parts.isEmpty { return constant(linear.constant) }
    if parts.count == 1, parts[0].factor == .one, linear.constant.isZero {
      return parts[0].meaning
    }
    if parts.count > Meanings.mostParts { return opaque(.tooLarge) }
    return intern(.linear(parts, linear.constant))
  }

  mutating func sum(_ terms: [(value: Meaning, isInverse: Bool)]) -> Meaning {
    var result = Linear(constant: .zero)
    for term in terms {
      let scale = term.isInverse ? Rational.one.negated : .one
      guard let sum = result.adding(linear(term.value), times: scale)
      else { return opaque(.numbersTooLarge) }
      if sum.factors.count > Meanings.mostParts { return opaque(.tooLarge) }
      result = sum
    }
    return value(result)
  }

  mutating func product(_ terms: [(value: Meaning, isInverse: Bool)]) -> Meaning {
    var scale = Rational.one
    var factors: [Meaning.Factor] = []
    for term in terms {
      let (number, value) = multiple(term.value)
      if term.isInverse && number.isZero { return opaque([]) }
      let next = term.isInverse ? scale.divided(by: number) : scale.multiplied(by: number)
      guard let next else { return opaque(.numbersTooLarge) }
      scale = next
      if let value { factors += self.factors(of: value, isInverse: term.isInverse) }
    }
    if factors.count > Meanings.mostParts { return opaque(.tooLarge) }
    let base: Linear
    if factors.isEmpty {
      base = Linear(constant: .one)
    } else if factors.count == 1, !factors[0].isInverse {
      base = linear(factors[0].meaning)
    } else {
      let sorted = factors.sorted { left, right in
        left.meaning == right.meaning
          ? !left.isInverse && right.isInverse : left.meaning < right.meaning
      }
      base = Linear(intern(.product(sorted)))
    }
    guard let scaled = base.scaled(by: scale) else { return opaque(.numbersTooLarge) }
    return value(scaled)
  }

  /// A value as a number times another value; nil in place of the value for a constant.
  private func multiple(_ meaning: Meaning) -> (Rational, Meaning?) {
    switch shape(meaning) {
    case .constant(let value): (value, nil)
    case .linear(let parts, let constant) where parts.count == 1 && constant.isZero:
      (parts[0].factor, parts[0].meaning)
    case .linear, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .product,
      .rows, .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      (.one, meaning)
    }
  }

  private func factors(of meaning: Meaning, isInverse: Bool) -> [Meaning.Factor] {
    if case .product(let inner) = shape(meaning) {
      // a / (b / c) is no number where c is 0, but a * c / b is: it stays as it is.
      let isFlat = !isInverse || inner.allSatisfy { !$0.isInverse }
      if isFlat {
        return inner.map {
          Meaning.Factor(meaning: $0.meaning, isInverse: $0.isInverse != isInverse)
        }
      }
    }
    return [Meaning.Factor(meaning: meaning, isInverse: isInverse)]
  }
}
