import TestSupport
import Testing
import Vocabulary

@Suite struct IntervalTests {
  /// An interval of whole ends; nil is unbounded.
  private func interval(_ low: Int?, _ high: Int?) -> Interval {
    guard let result = Interval(low: low.map { Rational($0) }, high: high.map { Rational($0) })
    else { preconditionFailure("the ends of a test are the wrong way round") }
    return result
  }

  private func anyInterval(_ random: inout Seeded) -> Interval {
    let a = Int.random(in: -4...4, using: &random)
    let b = Int.random(in: a...5, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return interval(nil, b)
    case 1: return interval(a, nil)
    case 2: return .unbounded
    case 3: return interval(a, a)
    default: return interval(a, b)
    }
  }

  /// The whole and half numbers of an interval near its ends, and far out where it is unbounded.
  private func samples(_ interval: Interval) -> [Rational] {
    let halves = (-12...12).compactMap { Rational(numerator: $0, denominator: 2) }
    let far = [Rational(-1_000_000), Rational(1_000_000)]
    return (halves + far).filter { interval.contains($0) }
  }

  @Test func refusesEndsTheWrongWayRound() {
    #expect(Interval(low: .one, high: .zero) == nil)
    #expect(Interval(low: .one, high: .one) == Interval(.one))
    #expect(Interval(low: nil, high: nil) == .unbounded)
    #expect(interval(0, nil).single == nil && Interval.unbounded.single == nil)
    #expect(Interval(.one).single == .one)
  }

  @Test func containsItsEnds() {
    let half = interval(0, nil)
    #expect(half.contains(.zero) && half.contains(Rational(1_000_000)))
    #expect(!half.contains(Rational(-1)))
    #expect(!interval(nil, 3).contains(Rational(4)) && interval(nil, 3).contains(Rational(3)))
  }

  @Test func growsToTheHull() {
    #expect(interval(0, 1).hull(with: interval(3, 4)) == interval(0, 4))
    #expect(interval(0, nil).hull(with: interval(-1, 4)) == interval(-1, nil))
    #expect(interval(nil, 2).hull(with: interval(0, nil)) == .unbounded)
  }

  @Test func computesWithUnboundedEnds() {
    let count = interval(0, nil)
    #expect(count.adding(interval(2, 3)) == interval(2, nil))
    #expect(count.subtracting(count) == .unbounded)
    #expect(interval(2, 3).subtracting(count) == interval(nil, 3))
    #expect(count.multiplied(by: interval(-1, 2)) == .unbounded)
    #expect(count.multiplied(by: interval(-2, -1)) == interval(nil, 0))
    #expect(Interval.unbounded.multiplied(by: interval(0, 0)) == interval(0, 0))
    #expect(count.negated == interval(nil, 0))
  }

  @Test func dividesOnlyByWhatIsNotZero() throws {
    let half = try #require(Rational(numerator: 1, denominator: 2))
    #expect(interval(1, 2).divided(by: interval(0, 0)) == .byZero)
    #expect(interval(1, 2).divided(by: interval(0, nil)) == .perhapsByZero)
    #expect(interval(1, 2).divided(by: interval(-1, 1)) == .perhapsByZero)
    #expect(interval(1, 2).divided(by: interval(-1, 0)) == .perhapsByZero)
    #expect(interval(0, 0).divided(by: .unbounded) == .perhapsByZero)
    #expect(
      interval(1, 2).divided(by: interval(2, 4))
        == .interval(Interval(low: Rational(numerator: 1, denominator: 4), high: .one)!))
    #expect(
      interval(1, 1).divided(by: interval(2, nil)) == .interval(Interval(low: .zero, high: half)!))
    #expect(interval(0, nil).divided(by: interval(nil, -1)) == .interval(interval(nil, 0)))
    #expect(interval(0, nil).divided(by: interval(1, nil)) == .interval(interval(0, nil)))
  }

  @Test func saysWhereAnEndDoesNotFit() throws {
    let most = Interval(try #require(Rational(numerator: Int128.max, denominator: 1)))
    let least = Interval(try #require(Rational(numerator: 1, denominator: Int128.max)))
    #expect(most.adding(most) == nil)
    #expect(most.negated.subtracting(most) == nil)
    #expect(most.multiplied(by: interval(0, 2)) == nil)
    #expect(most.divided(by: least) == .tooLarge)
    #expect(most.adding(.unbounded) == .unbounded)
  }

  @Test func holdsEveryResultOfItsValuesAndReachesItsEnds() {
    var random = Seeded()
    for _ in 0..<50 {
      let a = anyInterval(&random)
      let b = anyInterval(&random)
      let about: Comment = "seed \(random.seed): \(a) and \(b)"
      let sum = a.adding(b)
      let difference = a.subtracting(b)
      let product = a.multiplied(by: b)
      var products: [Rational] = []
      for x in samples(a) {
        for y in samples(b) {
          #expect(sum?.contains(x.adding(y)!) == true, about)
          #expect(difference?.contains(x.subtracting(y)!) == true, about)
          products.append(x.multiplied(by: y)!)
          if case .interval(let quotients) = a.divided(by: b) {
            #expect(quotients.contains(x.divided(by: y)!), about)
          }
        }
      }
      #expect(products.allSatisfy { product?.contains($0) == true }, about)
      if let low = product?.low { #expect(products.min() == low, about) }
      if let high = product?.high { #expect(products.max() == high, about) }
    }
  }

  @Test func comparesLikeEveryPairOfItsValues() {
    var random = Seeded()
    for _ in 0..<120 {
      let a = anyInterval(&random)
      let b = anyInterval(&random)
      for comparison in ComparisonOperator.allCases {
        let outcomes = Set(
          samples(a).flatMap { x in samples(b).map { y in comparison.holds(x, y) } })
        let expected: Truth = outcomes.count == 2 ? .unknown : Truth(outcomes.contains(true))
        #expect(
          a.compared(comparison, to: b) == expected,
          "seed \(random.seed): \(a) \(comparison.symbol) \(b)")
      }
    }
  }

  @Test func decidesWhatTheMissingCannotChange() {
    let share = Interval(low: Rational(decimal: "0.76"), high: Rational(decimal: "0.84"))!
    #expect(share.compared(.greaterOrEqual, to: Rational(decimal: "0.75")!) == .holds)
    #expect(share.compared(.greaterOrEqual, to: Rational(decimal: "0.76")!) == .holds)
    #expect(share.compared(.greater, to: Rational(decimal: "0.76")!) == .unknown)
    #expect(share.compared(.greater, to: Rational(decimal: "0.84")!) == .fails)
    #expect(share.compared(.equal, to: Rational(decimal: "0.8")!) == .unknown)
    #expect(share.compared(.notEqual, to: Rational(decimal: "0.9")!) == .holds)
  }
}
