import Interpreter

/// What the verdicts of a year come to as a whole. Advisory rules never count, nor what is waived.
public struct Tally: Sendable, Hashable {
  private var passes = 0
  private var doubtfulPasses = 0
  private var fails = 0
  private var undecided = 0
  private var pending = 0
  private var due = 0
  private var areasWithoutRows = 0

  public init() {}

  /// What a run may be forgiven.
  public struct Leniency: Sendable, Hashable {
    /// Undecided rules do not keep a run open, where some due rule passed.
    public var allowsUndecided = false
    /// A run in which nothing was due yet is not open.
    public var allowsPending = false
    /// A pass that rests on doubtful rows counts as undecided.
    public var isStrict = false

    public init() {}
  }

  public enum Outcome: Sendable, Hashable {
    /// Nothing due fails or is undecided, and something due passed; or what is open is allowed.
    case allPass
    case someFail
    /// Something due is undecided, a plan matched no row, or nothing was decided.
    case open
  }

  public mutating func add(_ plan: PlanVerdicts) {
    if !plan.hasRows { areasWithoutRows += 1 }
    for verdict in plan.verdicts where !verdict.isAdvisory && !verdict.isWaived {
      add(verdict.status, isDue: verdict.isDue, isDoubtful: !verdict.doubtful.isEmpty)
    }
  }

  /// Adds verdicts nobody asked the evidence of.
  mutating func add(_ page: BarePage) {
    let statuses = page.statuses
    for (area, heading) in page.areas.enumerated() {
      if !heading.hasRows { areasWithoutRows += 1 }
      for (number, rule) in page.rules.enumerated() where !rule.isAdvisory {
        add(
          statuses[page.number(ofArea: area, number)], isDue: rule.isDue, isDoubtful: false)
      }
    }
  }

  private mutating func add(_ status: Verdict.Status, isDue: Bool, isDoubtful: Bool) {
    if isDue { due += 1 }
    switch status {
    case .pass: isDoubtful ? (doubtfulPasses += 1) : (passes += 1)
    case .fail: fails += 1
    case .undecided: undecided += 1
    case .pending: pending += 1
    case .notApplicable: break
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: Tally) {
    passes += other.passes
    doubtfulPasses += other.doubtfulPasses
    fails += other.fails
    undecided += other.undecided
    pending += other.pending
    due += other.due
    areasWithoutRows += other.areasWithoutRows
  }

  public func outcome(_ leniency: Leniency = Leniency()) -> Outcome {
    if fails > 0 { return .someFail }
    if areasWithoutRows > 0 { return .open }
    if due == 0 { return pending > 0 && leniency.allowsPending ? .allPass : .open }
    let isDoubted = leniency.isStrict && doubtfulPasses > 0
    let hasPassed = passes + (leniency.isStrict ? 0 : doubtfulPasses) > 0
    let isUndecided = undecided > 0 || isDoubted
    return hasPassed && (!isUndecided || leniency.allowsUndecided) ? .allPass : .open
  }
}
