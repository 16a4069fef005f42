import Vocabulary

/// A span without some of its numbers: what is left to a value by the comparisons it stands in.
///
/// INVARIANT: neither end of the span is among the numbers left out.
struct Values: Sendable, Hashable {
  private(set) var span: Span
  private var leftOut: Set<Rational> = []

  init(_ span: Span) {
    self.span = span
  }

  /// The numbers that stand in a comparison to a constant.
  init(_ comparison: ComparisonOperator, _ constant: Rational, isWhole: Bool) {
    span = Span(comparison, constant, isWhole: isWhole)
    if comparison == .notEqual { leftOut = [constant] }
  }

  var isEmpty: Bool { span.isEmpty }

  func intersection(_ other: Values) -> Values {
    var result = self
    result.span = span.intersection(other.span)
    result.leftOut.formUnion(other.leftOut)
    result.tighten()
    return result
  }

  /// Moves the ends past numbers that are left out.
  private mutating func tighten() {
    while let low = span.low, !low.isOpen, leftOut.contains(low.value), !span.isEmpty {
      leftOut.remove(low.value)
      span = Span(from: .open(low.value), to: span.high, isWhole: span.isWhole)
    }
    while let high = span.high, !high.isOpen, leftOut.contains(high.value), !span.isEmpty {
      leftOut.remove(high.value)
      span = Span(from: span.low, to: .open(high.value), isWhole: span.isWhole)
    }
  }
}
