import Foundation
import Trust

// `trust 100000 17`: so many cases from that seed on, or from any.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let cases = arguments.first.flatMap { Int(exactly: $0) } ?? 100_000
let seed = arguments.dropFirst().first ?? UInt64.random(in: 0...999_999)
print("seed \(seed)")

var flaws: [String] = []
let tally = await TrustRun.comparing(cases: cases, seed: seed)
flaws += tally.disagreements
let properties: [(inout Sameness) -> Void] = [
  { $0.orderOfRowsColumnsAndFiles() }, { $0.irrelevantDataChangeNothing() },
  { $0.aConditionSplitByAndIsTwoRules() }, { $0.fillingInAMissingCellFlipsNothing() },
  { $0.laterYearsChangeNothingEarlier() }, { $0.verdictsWithoutEvidenceAreTheSame() },
]
for property in properties {
  var sameness = Sameness(cases: cases / 20, seed: seed)
  property(&sameness)
  flaws += sameness.flaws
}
for flaw in flaws { print(flaw) }
print(
  "\(tally.cases) cases with \(tally.verdicts) verdicts and \(tally.completions) completions, "
    + "\(tally.edges) cases at a threshold with missing cells, \(tally.refused) refused")
print(
  tally.found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
print(flaws.isEmpty ? "engine and reference agree" : "\(flaws.count) disagreements")
exit(flaws.isEmpty && tally.edges * 3 >= tally.cases ? 0 : 1)
