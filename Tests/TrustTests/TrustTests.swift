import Foundation
import TestSupport
import Testing

/// Trust: random rules over random data, judged by the engine and by a reference that is written
/// from the meaning of the rules, slow and obvious, and shares nothing with the engine.
///
/// `CHUAN_TRUST=100000` sets the number of cases, `SEED=17` where they begin.
@Suite struct TrustTests {
  static let cases =
    ProcessInfo.processInfo.environment["CHUAN_TRUST"].flatMap(Int.init) ?? 2_000

  @Test func engineAndReferenceAgree() async {
    let seed = Seeded().seed
    let workers = 2
    let tally = await withTaskGroup(of: Tally.self) { group in
      for worker in 0..<workers {
        group.addTask { Self.run(Self.cases / workers, seed: seed &* 1_000 &+ UInt64(worker)) }
      }
      return await group.reduce(into: Tally()) { $0.add($1) }
    }
    print("seed \(seed): \(tally)")
    #expect(tally.cases >= Self.cases / 2)
    #expect(tally.refused * 20 < tally.cases, "too many cases are refused: seed \(seed)")
    #expect(tally.edgeCases * 3 >= tally.cases, "too few thresholds: seed \(seed)")
  }

  /// Runs programs one after the other until so many cases are through.
  private static func run(_ cases: Int, seed: UInt64) -> Tally {
    var random = Seeded(seed)
    var tally = Tally()
    while tally.cases < cases {
      let start = random.next()
      var maker = Maker(Seeded(start))
      let subject = maker.caseMade()
      var comparison = Comparison(subject: subject, random: maker.random, limit: 40)
      do throws(Engine.Refusal) {
        if let found = try comparison.disagreement() {
          Issue.record(
            "case \(start), as of \(found.year), \(found.place): \(found.words)\n\(subject.text)")
          tally.cases += 1
        }
      } catch {
        tally.refused += 1
        switch error {
        case .rules(let text), .data(let text):
          if tally.refused < 5 { print("refused \(start)\n\(text)") }
        }
      }
      tally.add(comparison.tally)
    }
    return tally
  }

  /// The smallest case near one that fails, to be pasted.
  private static func record(_ found: Disagreement, _ subject: Case, _ seed: UInt64) {
    func flaw(_ subject: Case) -> Disagreement? {
      var comparison = Comparison(subject: subject, random: Seeded(seed), limit: 40)
      return (try? comparison.disagreement()) ?? nil
    }
    let smallest = subject.shrunk { flaw($0) != nil }
    let last = flaw(smallest) ?? found
    Issue.record(
      """
      case \(seed), as of \(last.year), \(last.place): \(last.words)
      \(smallest.text)
      """)
  }
}

extension Maker {
  mutating func caseMade() -> Case {
    var rulebook = rulebookMade()
    let facts = factsMade()
    let years = Array(Set((0..<3).map { _ in 2025 + random.below(4) })).sorted()
    sharpen(&rulebook, facts, years)
    return Case(rulebook: rulebook, facts: facts, years: years)
  }
}
