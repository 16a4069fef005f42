import Chuan
import TestSupport
import Testing

/// What `chuan explain RULE --program` prints.
@Suite struct ListingTests {
  @Test func aProgramIsWrittenOut() throws {
    let rules = CheckedProgram.reading(ExplainedWorld.rules)
    let text = ["commune71", "province71"].map { plan in
      String(decoding: ExplainRun.listing(plan, of: rules).text, as: UTF8.self)
    }.joined(separator: "\n")
    try expectGolden(text, "listing.txt")
  }

  @Test func oneRuleNeedsOnlyItsOwnCounts() {
    let run = ExplainRun.listing("smart", of: CheckedProgram.reading(ExplainedWorld.rules))
    let lines = String(decoding: run.text, as: UTF8.self).split(separator: "\n")
    #expect(run.ending == .whole)
    #expect(lines.filter { $0.contains("#") }.count == 2, "\(lines)")
  }

  @Test func aNameNobodyHasIsRefused() {
    let run = ExplainRun.listing("smrt", of: CheckedProgram.reading(ExplainedWorld.rules))
    #expect(run.ending == .unusable && run.text.isEmpty)
    #expect(run.diagnostics.map { $0.code } == [.unknownChoice])
  }
}
