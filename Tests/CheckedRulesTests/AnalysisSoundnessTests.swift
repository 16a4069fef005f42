import Diagnostics
import TestSupport
import Testing

/// Every verdict of the analysis over random conditions, against all rows there can be.
@Suite struct AnalysisSoundnessTests {
  @Test func whatIsSaidOfConditionsIsTrueOfEveryRow() {
    var random = Seeded()
    var said = 0
    for _ in 0..<200 {
      let condition = SampleCondition.any(&random, depth: 2, isSimple: false)
      let findings = findings(condition)
      said += findings.count
      for (code, words) in findings {
        expect(code, words, isTrueOf: condition, random.seed)
      }
    }
    #expect(said > 30, "seed \(random.seed)")
  }

  /// With comparisons of single fields and constants only, nothing is missed.
  @Test func nothingIsMissedWhereFieldsAreComparedWithConstants() {
    var random = Seeded()
    for _ in 0..<200 {
      let condition = SampleCondition.any(&random, depth: 2, isSimple: true)
      let findings = findings(condition)
      for (code, words) in findings {
        expect(code, words, isTrueOf: condition, random.seed)
      }
      let values = SampleRow.all.map { condition.holds($0) }
      let isDecided = !values.contains(true) || !values.contains(false)
      // A comparison that is decided by itself is all that is said of its condition.
      #expect(
        isDecided == !findings.isEmpty || condition.parts.contains { isDecidedComparison($0) },
        "seed \(random.seed): \(condition.text)")
    }
  }

  private func isDecidedComparison(_ condition: SampleCondition) -> Bool {
    let values = SampleRow.all.map { condition.holds($0) }
    return condition.inner.isEmpty && (!values.contains(true) || !values.contains(false))
  }

  private func findings(_ condition: SampleCondition) -> [(Code, String)] {
    let analysing = Analysing(
      "group m, ms = schools where \(condition.text)\nrule r\n  number of ms >= 1 by 2030",
      declarations: SampleRow.declarations)
    return analysing.analysis.diagnostics.map { diagnostic in
      (diagnostic.code, diagnostic.place.map { analysing.sources.text(at: $0) } ?? "")
    }
  }

  private func expect(
    _ code: Code, _ words: String, isTrueOf condition: SampleCondition, _ seed: UInt64
  ) {
    guard let part = condition.parts.first(where: { $0.text == words }) else {
      Issue.record("seed \(seed): no part `\(words)` in \(condition.text)")
      return
    }
    let values = SampleRow.all.map { part.holds($0) }
    let isTrue =
      switch code {
      case .emptyGroup, .alwaysFalse: !values.contains(true)
      case .alwaysTrue: !values.contains(false)
      default: false
      }
    #expect(isTrue, "seed \(seed): \(code.rawValue) `\(words)` in \(condition.text)")
  }
}
