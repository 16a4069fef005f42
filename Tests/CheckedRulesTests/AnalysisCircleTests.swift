import Diagnostics
import Testing

/// Comparisons that lead from a value back to itself.
@Suite struct AnalysisOfCirclesTests {
  private func analysing(_ condition: String) -> Analysing {
    Analysing(
      "rule r\n  every school has \(condition) by 2030",
      declarations: Analysing.declarations + """

        field a of school: count
        field b of school: count
        field c of school: count
        field d of school: number

        """)
  }

  @Test(arguments: [
    "a > b and b > c and c > a", "a > b and b >= c and c >= a", "a >= b + 1 and b >= c and c >= a",
    "a < b and b < c and c < a", "a > b and b > c and c > d and d > a",
    "2 * a > 2 * b and b > c and 3 * c > 3 * a", "a > b + 2 and b > c - 3 and c > a",
    "a - b = 1 and b - c = 1 and c - a = 1",
  ])
  func whatGoesRoundAndRisesNeverHolds(_ condition: String) {
    let analysing = analysing(condition)
    #expect(analysing.findings.map { String($0.prefix(4)) } == ["R315"], "\(condition)")
  }

  @Test(arguments: [
    "a >= b and b >= c and c >= a", "a > b and b > c and a > c", "a > b and b > c and c > a - 9",
    "a > b and b > c and c > d - 9 and d > a - 9", "a > 2 * b and b > c and c > a - 9",
  ])
  func whatComesBackWhereItBeganCanHold(_ condition: String) {
    #expect(analysing(condition).findings == [], "\(condition)")
  }
}
