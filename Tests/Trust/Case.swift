/// Rules, data and a year.
struct Case: Hashable, Sendable {
  var rulebook: Rulebook
  var facts: Facts
  var years: [Int]

  /// As a person would paste it.
  var text: String {
    let files = facts.files(rulebook).map { "-- \($0.path)\n\($0.text)" }.joined()
    return "-- rules\n\(rulebook.text)\(files)"
  }
}

/// What engine and reference disagree about.
struct Disagreement: Error {
  let year: Int
  let place: String
  let words: String
}

/// What was compared, so that one can see that it was not nothing.
public struct Tally: Sendable {
  public var cases = 0
  public var verdicts = 0
  /// Cases with a verdict on or next to its threshold, with missing cells.
  public var edges = 0
  /// Completions of missing cells that were tried.
  public var completions = 0
  /// Cases whose rules or data the engine refuses.
  public var refused = 0
  /// How often the reference found each status and pace.
  public var found: [String: Int] = [:]
  /// What engine and reference do not agree on, with the smallest case for it.
  public var disagreements: [String] = []

  mutating func add(_ other: Tally) {
    cases += other.cases
    verdicts += other.verdicts
    edges += other.edges
    completions += other.completions
    refused += other.refused
    found.merge(other.found) { $0 + $1 }
    disagreements += other.disagreements
  }
}
