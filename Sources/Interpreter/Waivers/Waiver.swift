import Diagnostics

/// Somebody's decision that a rule need not be met for some years: its verdict stays what it is, but
/// does not count.
public struct Waiver: Sendable, Hashable {
  /// `plan.rule`, or `rule` of every plan that has one of that name.
  public let rule: String
  /// The id of the area; nil for every area.
  public let area: String?
  /// The id of the row, as of a school, that need not meet the rule; nil for the rule as a whole.
  public let member: String?
  /// It counts as of these years, both included.
  public let years: ClosedRange<Int>
  public let reason: String
  public let approvedBy: String
  public let clause: String?
  /// Of its line.
  public let place: Place

  func speaks(of rule: String, of plan: String, for area: String) -> Bool {
    (self.rule == rule || self.rule == plan + "." + rule) && (self.area ?? area) == area
  }
}

/// The waivers of a run, and which of them found what they speak of.
public struct WaiverList: Sendable {
  public let waivers: [Waiver]
  private var used: Set<Int> = []

  public init(_ waivers: [Waiver] = []) { self.waivers = waivers }

  /// The verdicts with the waivers that speak of them as of a year. A rule that is waived for rows
  /// alone is waived where these are all that stand against it.
  public mutating func applied(to plan: PlanVerdicts, asOf year: Int) -> PlanVerdicts {
    if waivers.isEmpty { return plan }
    var plan = plan
    for index in plan.verdicts.indices {
      let verdict = plan.verdicts[index]
      let isOpen = verdict.isDue && (verdict.status == .fail || verdict.status == .undecided)
      var members: Set<String> = []
      for (number, waiver) in waivers.enumerated()
      where waiver.speaks(of: verdict.rule, of: plan.plan, for: plan.areaID) {
        let isThere = waiver.member.map { id in verdict.rows.contains { $0.id == id } } ?? true
        // Who meets a rule is not listed: nobody can tell that there is no such row.
        if isThere || !isOpen { used.insert(number) }
        guard isOpen, isThere, waiver.years.contains(year) else { continue }
        plan.verdicts[index].waivers.append(waiver)
        if let member = waiver.member { members.insert(member) }
      }
      let waived = plan.verdicts[index].waivers
      plan.verdicts[index].isWaived =
        waived.contains { $0.member == nil }
        || (!members.isEmpty && verdict.rows.allSatisfy { members.contains($0.id) })
    }
    return plan
  }

  /// Those that ended before a year.
  public func lapsed(before year: Int) -> [Diagnostic] {
    waivers.filter { $0.years.upperBound < year }.map { waiver in
      Diagnostic(
        .lapsedWaiver,
        Message(
          .lapsedWaiver, .words(waiver.rule), .number(waiver.years.upperBound), .number(year)),
        at: waiver.place, help: [Message(.renewOrRemoveWaiver)])
    }
  }

  /// Those that found no rule, area or row they speak of.
  public var unmatched: [Diagnostic] {
    waivers.enumerated().filter { !used.contains($0.offset) }.map { _, waiver in
      let words = [waiver.rule, waiver.area, waiver.member].compactMap { $0 }
      return Diagnostic(
        .unmatchedWaiver, Message(.unmatchedWaiver, .words(words.joined(separator: ", "))),
        at: waiver.place, help: [Message(.checkNamesOfWaiver)])
    }
  }
}
