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
  private let year: Int
  /// By plan: the areas judged, each with the status of every rule.
  private var entries: [[Entry]]

  /// What is known of the plans before anything is judged.
  struct Frame: Sendable {
    let plans: [Inventory.ListedPlan]
    let names: AreaNames
  }

  private struct Entry {
    let area: AreaNames.NamedArea
    let statuses: [Verdict.Status]
  }

  init(_ frame: Frame, asOf year: Int) {
    self.frame = frame
    self.year = year
    entries = frame.plans.map { _ in [] }
  }

  /// Adds the verdicts of a plan for an area, one for each rule.
  mutating func add(_ statuses: [Verdict.Status], of plan: String, in id: String) {
    guard !statuses.isEmpty, let index = frame.plans.firstIndex(where: { $0.name == plan }) else {
      return
    }
    let area = frame.names.named(id, frame.plans[index].areaEntity, asOf: year)
    entries[index].append(Entry(area: area, statuses: statuses))
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
    let areas: Int
    /// By rule.
    let rules: [Counts]
  }

  /// The verdicts of a rule for some areas.
  struct Counts {
    private var counts = [Int](repeating: 0, count: Verdict.Status.allCases.count)
    /// Those that do not meet it, and those of which nobody can tell.
    private(set) var failing: [AreaNames.NamedArea] = []
    private(set) var open: [AreaNames.NamedArea] = []

    subscript(status: Verdict.Status) -> Int { counts[status.rawValue] }

    fileprivate mutating func add(_ status: Verdict.Status, of area: AreaNames.NamedArea) {
      counts[status.rawValue] += 1
      switch status {
      case .fail: failing.append(area)
      case .undecided: open.append(area)
      case .pass, .pending, .notApplicable: break
      }
    }
  }

  /// What all verdicts come to, plan by plan.
  var sums: [Sum] {
    frame.plans.indices.map { index in
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
      for (rule, status) in entry.statuses.enumerated() { rules[rule].add(status, of: entry.area) }
    }
    return Group(parent: parent, areas: entries.count, rules: rules)
  }
}

// MARK: For programs

extension RollUp {
  static let csvHeading = Array(
    ("plan,parent,rule,asOf,areas," + Verdict.Status.allCases.map { $0.word }.joined(separator: ",")
      + ",notMet,open\n").utf8)

  /// A line for each rule of all areas, and one for each area they lie in.
  func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    for sum in sums {
      // Of all areas first; nobody knows where those below `?` lie.
      let groups = [("", sum.whole)] + sum.parents.map { ($0.parent?.id ?? "?", $0) }
      for (parent, group) in groups {
        for (rule, counts) in zip(sum.plan.rules, group.rules) {
          let ids = [counts.failing, counts.open].map { areas in
            areas.map { $0.id }.joined(separator: " ")
          }
          let cells =
            [sum.plan.name, parent, rule.name, String(year), String(group.areas)]
            + Verdict.Status.allCases.map { String(counts[$0]) } + ids
          bytes.append(line: cells)
        }
      }
    }
    return bytes
  }

  /// The plans of the report, one behind the other.
  func writePlans(to json: inout JSONText) {
    for sum in sums {
      json.beginObject()
      json.member("plan", sum.plan.name)
      json.member("title", sum.plan.labels)
      json.member("entity", sum.plan.areaEntity)
      write(sum.whole, of: sum, to: &json)
      json.objects("parents", sum.parents) { json, group in
        json.member("entity", sum.parentKind)
        json.member("id", group.parent?.id)
        json.member("name", group.parent?.name)
        write(group, of: sum, to: &json)
      }
      json.endObject()
    }
  }

  private func write(_ group: Group, of sum: Sum, to json: inout JSONText) {
    json.member("areas", group.areas)
    json.objects("rules", Array(zip(sum.plan.rules, group.rules))) { json, item in
      let (rule, counts) = item
      json.member("rule", rule.name)
      json.member("label", rule.labels)
      json.member("clause", rule.clause)
      json.member("advisory", rule.isAdvisory)
      json.member("deadline", rule.due.deadline)
      json.key("summary")
      json.beginObject()
      for status in Verdict.Status.allCases { json.member(status.word, counts[status]) }
      json.endObject()
      for (name, areas) in [("notMet", counts.failing), ("open", counts.open)] {
        json.objects(name, areas) { json, area in
          json.member("id", area.id)
          json.member("name", area.name)
        }
      }
    }
  }
}
