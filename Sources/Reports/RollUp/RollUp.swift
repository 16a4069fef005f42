import Diagnostics
import Interpreter
import Vocabulary

/// For each rule, how many areas meet it and which do not: the verdicts of many areas put
/// together, for all of them and for each area they lie in.
///
///     province  rule             areas  pass  fail  undecided  …
///               smartClassrooms    100    80    15          3
///     nghe-an   smartClassrooms     60    50     8          1      not met by: C00017, C00023 …
struct RollUp: Sendable {
  private let frame: Frame
  let year: Int
  /// By plan: the areas judged.
  private var entries: [[Entry]]

  /// What is known of the plans before anything is judged.
  struct Frame: Sendable {
    let plans: [Inventory.ListedPlan]
    let names: AreaNames
  }

  /// What was judged of an area.
  struct Entry: Sendable {
    let area: AreaNames.NamedArea
    /// By rule.
    let verdicts: [Brief]
    /// How many of its members reported before and do not now.
    let silent: Int

    func count(of status: Verdict.Status) -> Int {
      verdicts.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
    }
  }

  /// What a sum wants to know of a verdict.
  struct Brief: Sendable {
    let status: Verdict.Status
    let pace: Pace?
    let isDoubtful: Bool
    let isAdvisory: Bool
    let isWaived: Bool
  }

  /// How a pending verdict stands, whatever keeps its pace from being known.
  enum Pace: Int, Sendable, CaseIterable {
    case ahead, onTrack, behind, unknown

    fileprivate init(_ pace: Verdict.Pace) {
      switch pace {
      case .ahead: self = .ahead
      case .onTrack: self = .onTrack
      case .behind: self = .behind
      case .unknown: self = .unknown
      }
    }
  }

  init(_ frame: Frame, asOf year: Int) {
    self.frame = frame
    self.year = year
    entries = frame.plans.map { _ in [] }
  }

  /// Adds the verdicts of a plan for an area.
  mutating func add(_ plan: PlanVerdicts) {
    guard !plan.verdicts.isEmpty,
      let index = frame.plans.firstIndex(where: { $0.name == plan.plan })
    else { return }
    let verdicts = plan.verdicts.map {
      Brief(
        status: $0.status, pace: $0.pace.map { Pace($0) }, isDoubtful: !$0.doubtful.isEmpty,
        isAdvisory: $0.isAdvisory, isWaived: $0.isWaived)
    }
    entries[index].append(
      Entry(
        area: AreaNames.NamedArea(id: plan.areaID, name: plan.areaName), verdicts: verdicts,
        silent: plan.silent.count))
  }

  // MARK: Sums

  /// The verdicts of a plan for all its areas.
  struct Sum {
    let plan: Inventory.ListedPlan
    let whole: Group
    /// The kind of area the areas lie in.
    let parentKind: String?
    /// By the area they lie in, in the order of its ids; none where all lie in one.
    let parents: [Group]
  }

  /// Some areas of a plan.
  struct Group {
    /// Nil for all areas, and for those of which no row says where they lie.
    let parent: AreaNames.NamedArea?
    let entries: [Entry]
    /// By rule.
    let rules: [Counts]
  }

  /// The verdicts of a rule for some areas.
  struct Counts {
    private var counts = [Int](repeating: 0, count: Verdict.Status.allCases.count)
    private var paces = [Int](repeating: 0, count: Pace.allCases.count)
    /// Those that do not meet it, those of which nobody can tell, those behind schedule, those whose
    /// verdict rests on doubtful rows, and those whose verdict is waived.
    private(set) var failing: [AreaNames.NamedArea] = []
    private(set) var open: [AreaNames.NamedArea] = []
    private(set) var behind: [AreaNames.NamedArea] = []
    private(set) var doubtful: [AreaNames.NamedArea] = []
    private(set) var waived: [AreaNames.NamedArea] = []

    subscript(status: Verdict.Status) -> Int { counts[status.rawValue] }
    subscript(pace: Pace) -> Int { paces[pace.rawValue] }

    /// The lists under the names other programs know them by.
    var lists: [(name: String, areas: [AreaNames.NamedArea])] {
      [
        ("notMet", failing), ("open", open), ("slow", behind), ("doubtful", doubtful),
        ("waived", waived),
      ]
    }

    static let listNames = Counts().lists.map { $0.name }

    fileprivate mutating func add(_ verdict: Brief, of area: AreaNames.NamedArea) {
      counts[verdict.status.rawValue] += 1
      switch verdict.status {
      case .fail: failing.append(area)
      case .undecided: open.append(area)
      case .pass, .pending, .notApplicable: break
      }
      if let pace = verdict.pace {
        paces[pace.rawValue] += 1
        if pace == .behind { behind.append(area) }
      }
      if verdict.isDoubtful { doubtful.append(area) }
      if verdict.isWaived { waived.append(area) }
    }
  }

  /// What all verdicts come to, plan by plan; a plan of which no area was judged is left out, if
  /// another has some.
  var sums: [Sum] {
    let judged = frame.plans.indices.filter { !entries[$0].isEmpty }
    return (judged.isEmpty ? Array(frame.plans.indices) : judged).map { index in
      let plan = frame.plans[index]
      return Sum(
        plan: plan, whole: group(of: entries[index], plan, in: nil),
        parentKind: frame.names.kindOfParents(of: plan.areaEntity),
        parents: parents(of: entries[index], plan))
    }
  }

  private func parents(of entries: [Entry], _ plan: Inventory.ListedPlan) -> [Group] {
    var parts: [AreaNames.NamedArea?: [Entry]] = [:]
    for entry in entries {
      let parent = frame.names.parent(of: entry.area.id, plan.areaEntity, asOf: year)
      parts[parent, default: []].append(entry)
    }
    if parts.count < 2 { return [] }
    let groups = parts.map { group(of: $0.value, plan, in: $0.key) }
    return groups.sorted { left, right in
      guard let first = left.parent, let second = right.parent else { return left.parent != nil }
      return first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
    }
  }

  private func group(
    of entries: [Entry], _ plan: Inventory.ListedPlan, in parent: AreaNames.NamedArea?
  ) -> Group {
    var rules = plan.rules.map { _ in Counts() }
    for entry in entries {
      for (rule, verdict) in entry.verdicts.enumerated() {
        rules[rule].add(verdict, of: entry.area)
      }
    }
    return Group(parent: parent, entries: entries, rules: rules)
  }
}
