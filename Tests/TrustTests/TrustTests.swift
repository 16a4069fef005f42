import Foundation
import TestSupport
import Testing
import Trust

/// The engine against the reference, and against itself. `CHUAN_TRUST=20000` sets the number of
/// cases, `SEED=17` where they begin; `.ci/run` does many more with the program of the same name.
@Suite struct TrustTests {
  private static let cases =
    ProcessInfo.processInfo.environment["CHUAN_TRUST"].flatMap(Int.init) ?? 2_000

  @Test func engineAndReferenceAgree() async {
    let seed = Seeded().seed
    let tally = await TrustRun.comparing(cases: Self.cases, seed: seed)
    for words in tally.disagreements { Issue.record("seed \(seed), \(words)") }
    #expect(tally.cases >= Self.cases || !tally.disagreements.isEmpty)
    #expect(tally.refused * 100 < tally.cases, "too many cases are refused: seed \(seed)")
    #expect(tally.edges * 3 >= tally.cases, "too few thresholds: seed \(seed)")
    let found = ["pass", "fail", "undecided", "pending", "notApplicable", "ahead", "behind"]
    #expect(found.allSatisfy { tally.found[$0, default: 0] > 0 }, "seed \(seed): \(tally.found)")
  }

  @Test func orderOfRowsColumnsAndFiles() { expectSameness { $0.orderOfRowsColumnsAndFiles() } }
  @Test func irrelevantDataChangeNothing() { expectSameness { $0.irrelevantDataChangeNothing() } }
  @Test func aConditionSplitByAndIsTwoRules() {
    expectSameness { $0.aConditionSplitByAndIsTwoRules() }
  }
  @Test func fillingInAMissingCellFlipsNothing() {
    expectSameness { $0.fillingInAMissingCellFlipsNothing() }
  }
  @Test func laterYearsChangeNothingEarlier() {
    expectSameness { $0.laterYearsChangeNothingEarlier() }
  }
  @Test func verdictsWithoutEvidenceAreTheSame() {
    expectSameness { $0.verdictsWithoutEvidenceAreTheSame() }
  }

  private func expectSameness(_ property: (inout Sameness) -> Void) {
    let seed = Seeded().seed
    let cases = max(40, Self.cases / 50)
    var sameness = Sameness(cases: cases, seed: seed)
    property(&sameness)
    for words in sameness.flaws { Issue.record("seed \(seed), \(words)") }
    #expect(sameness.looks * 3 > cases, "there was nothing to see: seed \(seed)")
  }
}
