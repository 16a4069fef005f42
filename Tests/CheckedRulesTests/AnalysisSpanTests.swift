import TestSupport
import Testing
import Vocabulary

@testable import CheckedRules

/// The arithmetic of spans against the numbers in them: none may be left out.
@Suite struct AnalysisSpanTests {
  /// The halves from -6 to 6 and some far numbers.
  private static let numbers: [Rational] =
    (-12...12).compactMap { Rational(numerator: $0, denominator: 2) }
    + [Rational(-1000), Rational(1000)]

  private func anySpan(_ random: inout Seeded) -> Span {
    func end(_ range: ClosedRange<Int128>) -> Span.End? {
      if random.chance(20) { return nil }
      let value = Rational(numerator: .random(in: range, using: &random), denominator: 2) ?? .zero
      return random.chance(50) ? .open(value) : .closed(value)
    }
    return Span(from: end(-8...2), to: end(-2...8), isWhole: random.chance(30))
  }

  private func numbers(in span: Span) -> [Rational] { Self.numbers.filter { span.contains($0) } }

  @Test func noNumberIsLeftOut() throws {
    var random = Seeded()
    for _ in 0..<400 {
      let (first, second) = (anySpan(&random), anySpan(&random))
      let words: Comment = "seed \(random.seed): \(first) and \(second)"
      let sum = first.adding(second)
      let product = first.multiplied(by: second)
      for left in numbers(in: first) {
        #expect(first.negated.contains(left.negated), words)
        #expect(first.hull(with: second).contains(left), words)
        if let one = left.reciprocal { #expect(first.reciprocals.contains(one), words) }
        for right in numbers(in: second) {
          #expect(sum.contains(try #require(left.adding(right))), words)
          #expect(product.contains(try #require(left.multiplied(by: right))), words)
        }
      }
      for number in Self.numbers {
        let isInBoth = first.contains(number) && second.contains(number)
        #expect(first.intersection(second).contains(number) == isInBoth, words)
      }
    }
  }

  @Test func comparisonsAreDecidedExactly() {
    var random = Seeded()
    for _ in 0..<400 {
      let span = anySpan(&random)
      if span.isEmpty { continue }
      // Not a far number: beyond those nothing is looked at.
      let constant = random.pick(Array(Self.numbers.dropLast(2)))
      // Near an open end lie numbers between the halves.
      let near = Self.numbers.flatMap { number in
        [-1, 1].compactMap { number.adding(Rational(numerator: $0, denominator: 64) ?? .zero) }
      }
      let inside = (Self.numbers + near).filter { span.contains($0) }
      for comparison in ComparisonOperator.allCases {
        let outcomes = Set(inside.map { comparison.holds($0, constant) })
        let expected: Truth = outcomes.count == 2 ? .unknown : Truth(outcomes == [true])
        #expect(
          span.compared(comparison, to: constant) == expected,
          "seed \(random.seed): \(span) \(comparison) \(constant)")
      }
    }
  }

  @Test func wholeNumbersHaveClosedEnds() {
    let open = Span(from: .open(Rational(2)), to: .open(Rational(4)), isWhole: true)
    #expect(open.single == Rational(3))
    #expect(Span(from: .open(.zero), to: .open(.one), isWhole: true).isEmpty)
    #expect(!Span(from: .open(.zero), to: .open(.one), isWhole: false).isEmpty)
    #expect(Span.counts.reciprocals.high == .closed(.one))
    #expect(Span.counts.reciprocals.low == .open(.zero))
  }

  @Test func valuesLeaveOutNumbers() {
    let few = Values(Span(from: .closed(.zero), to: .closed(Rational(2)), isWhole: true))
    let left = [.zero, .one, Rational(2)].reduce(few) {
      $0.intersection(Values(.notEqual, $1, isWhole: true))
    }
    #expect(left.isEmpty)
    #expect(!few.intersection(Values(.notEqual, .one, isWhole: true)).isEmpty)
  }
}
