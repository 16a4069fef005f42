import Vocabulary

/// Differences of values that add up to nothing around a circle.
///
///     a > b, b > c, c > a     (a - b) + (b - c) + (c - a) = 0, and each part is above 0
///
/// Narrowing one value by another would follow such a circle for ever.
extension Meanings {
  /// Of more values than these the circles are not looked for; narrowing says that it was cut.
  private static let mostInCircle = 16

  /// How much a value is at least above another one.
  private struct Gap {
    let value: Rational
    let isOpen: Bool

    func isBelow(_ other: Gap?) -> Bool {
      guard let other else { return false }
      return value < other.value || (value == other.value && !isOpen && other.isOpen)
    }

    func adding(_ other: Gap) -> Gap? {
      value.adding(other.value).map { Gap(value: $0, isOpen: isOpen || other.isOpen) }
    }
  }

  /// Whether some differences can surely not stand beside each other.
  func hasImpossibleCircle(_ box: Box) -> Bool {
    var values: [Meaning] = []
    var gaps: [(lower: Int, upper: Int, gap: Gap)] = []
    for key in box.keys {
      guard case .linear(let parts, let constant) = shape(key), parts.count == 2,
        parts[0].factor == parts[1].factor.negated, let scale = parts[0].factor.reciprocal,
        let shift = constant.negated.multiplied(by: scale), let span = box.span(key)
      else { continue }
      let places = parts.map { part -> Int in
        if let place = values.firstIndex(of: part.meaning) { return place }
        values.append(part.meaning)
        return values.count - 1
      }
      if values.count > Meanings.mostInCircle { return false }
      // The first value less the second one.
      let difference = span.scaled(by: scale).adding(Span(shift))
      if let low = difference.low {
        gaps.append((places[1], places[0], Gap(value: low.value, isOpen: low.isOpen)))
      }
      if let high = difference.high {
        gaps.append((places[0], places[1], Gap(value: high.value.negated, isOpen: high.isOpen)))
      }
    }
    return gaps.count > 2 && closesAbove(gaps, among: values.count)
  }

  /// Whether some way round leads to a value above itself.
  private func closesAbove(_ gaps: [(lower: Int, upper: Int, gap: Gap)], among count: Int) -> Bool {
    var known: [Gap?] = Array(repeating: nil, count: count * count)
    for (lower, upper, gap) in gaps {
      let place = lower * count + upper
      if known[place] == nil || known[place].map({ $0.isBelow(gap) }) == true { known[place] = gap }
    }
    for middle in 0..<count {
      for lower in 0..<count {
        guard let first = known[lower * count + middle] else { continue }
        for upper in 0..<count {
          guard let second = known[middle * count + upper], let sum = first.adding(second) else {
            continue
          }
          let place = lower * count + upper
          if known[place] == nil || known[place].map({ $0.isBelow(sum) }) == true {
            known[place] = sum
          }
        }
      }
    }
    let nothing = Gap(value: .zero, isOpen: false)
    return (0..<count).contains { place in
      known[place * count + place].map { nothing.isBelow($0) } ?? false
    }
  }
}
