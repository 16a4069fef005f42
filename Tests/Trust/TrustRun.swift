import TestSupport

/// Trust: random rules over random data, judged by the engine and by a reference that is written
/// from the meaning of the rules, slow and obvious, and shares nothing with the engine.
public enum TrustRun {
  /// Runs so many cases, shared out over two workers; the same seed gives the same cases.
  public static func comparing(cases: Int, seed: UInt64) async -> Tally {
    let workers = 2
    return await withTaskGroup(of: Tally.self) { group in
      for worker in 0..<workers {
        group.addTask { compare(cases / workers, seed: seed &* 1_000 &+ UInt64(worker)) }
      }
      return await group.reduce(into: Tally()) { $0.add($1) }
    }
  }

  /// Runs programs one after the other until so many cases are through, or five disagree.
  private static func compare(_ cases: Int, seed: UInt64) -> Tally {
    var random = Seeded(seed)
    var tally = Tally()
    while tally.cases < cases, tally.disagreements.count < 5 {
      let start = random.next()
      var maker = Maker(Seeded(start))
      let subject = maker.caseMade()
      var comparison = Comparison(subject, maker.random, limit: 40)
      do throws(Engine.Refusal) {
        if let found = try comparison.disagreement() {
          tally.disagreements.append(report(found, subject, start))
        }
      } catch {
        tally.cases += 1
        tally.refused += 1
      }
      tally.add(comparison.tally)
    }
    return tally
  }

  /// The smallest case near one that fails, to be pasted.
  private static func report(_ found: Disagreement, _ subject: Case, _ seed: UInt64) -> String {
    func flaw(_ subject: Case) -> Disagreement? {
      var comparison = Comparison(subject, Seeded(seed), limit: 40)
      return (try? comparison.disagreement()) ?? nil
    }
    let smallest = subject.shrunk { flaw($0) != nil }
    let last = flaw(smallest) ?? found
    return """
      case \(seed), as of \(last.year), \(last.place): \(last.words)
      \(smallest.text)
      """
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
