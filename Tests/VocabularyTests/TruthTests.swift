import Testing
import Vocabulary

@Suite struct TruthTests {
  /// What a truth can turn out to be once nothing is missing.
  private func outcomes(_ truth: Truth) -> Set<Bool> {
    switch truth {
    case .holds: [true]
    case .fails: [false]
    case .unknown: [true, false]
    }
  }

  private func truth(of outcomes: Set<Bool>) -> Truth {
    outcomes.count == 2 ? .unknown : Truth(outcomes.contains(true))
  }

  @Test(arguments: Truth.allCases, Truth.allCases)
  func isWhatEveryCompletionSays(left: Truth, right: Truth) {
    var both: Set<Bool> = []
    var either: Set<Bool> = []
    for x in outcomes(left) {
      for y in outcomes(right) {
        both.insert(x && y)
        either.insert(x || y)
      }
    }
    #expect(left.and(right) == truth(of: both))
    #expect(left.or(right) == truth(of: either))
    #expect(left.negated == truth(of: Set(outcomes(left).map { !$0 })))
  }
}

@Suite struct ComparisonOperatorTests {
  @Test(arguments: ComparisonOperator.allCases)
  func meansWhatItsSymbolMeans(comparison: ComparisonOperator) {
    for (left, right) in [(1, 2), (2, 2), (2, 1)] {
      let expected =
        comparison.symbol == "!="
        ? left != right
        : comparison.symbol.contains("=") && left == right
          || comparison.symbol.contains("<") && left < right
          || comparison.symbol.contains(">") && left > right
      #expect(comparison.holds(left, right) == expected)
      #expect(comparison.negated.holds(left, right) == !expected)
      #expect(comparison.mirrored.holds(right, left) == expected)
    }
  }

  @Test func symbolsAreDistinct() {
    #expect(Set(ComparisonOperator.allCases.map(\.symbol)) == ["=", "!=", "<", "<=", ">", ">="])
  }
}
