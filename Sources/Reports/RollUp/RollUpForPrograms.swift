import Diagnostics
import Interpreter
import Vocabulary

extension RollUp {
  static let csvHeading: [UInt8] = {
    var bytes: [UInt8] = []
    bytes.append(
      line: ["plan", "parent", "rule", "asOf", "areas"] + Verdict.Status.allCases.map { $0.word }
        + Pace.allCases.map { $0.column } + Counts.listNames)
    return bytes
  }()

  /// A line for each rule of all areas, and one for each area they lie in.
  func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    for sum in sums {
      // Of all areas first; nobody knows where those below `?` lie.
      let groups = [("", sum.whole)] + sum.parents.map { (harmless($0.parent?.id ?? "?"), $0) }
      for (parent, group) in groups {
        for (rule, counts) in zip(sum.plan.rules, group.rules) {
          var cells = [
            sum.plan.name, parent, rule.name, String(year), String(group.entries.count),
          ]
          cells += Verdict.Status.allCases.map { String(counts[$0]) }
          cells += Pace.allCases.map { String(counts[$0]) }
          cells += counts.lists.map { list in
            harmless(list.areas.map { $0.id }.joined(separator: " "))
          }
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
      json.objects("byArea", sum.whole.entries) { json, entry in
        json.member("id", entry.area.id)
        json.member("name", entry.area.name)
        json.key("summary")
        json.beginObject()
        for status in Verdict.Status.allCases {
          json.member(status.word, entry.count(of: status))
        }
        json.endObject()
        json.member("silent", entry.silent)
      }
      json.endObject()
    }
  }

  private func write(_ group: Group, of sum: Sum, to json: inout JSONText) {
    json.member("areas", group.entries.count)
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
      json.key("pace")
      json.beginObject()
      for pace in Pace.allCases { json.member(pace.word, counts[pace]) }
      json.endObject()
      for list in counts.lists {
        json.objects(list.name, list.areas) { json, area in
          json.member("id", area.id)
          json.member("name", area.name)
        }
      }
    }
  }
}

extension RollUp.Pace {
  fileprivate var word: String {
    switch self {
    case .ahead: "ahead"
    case .onTrack: "onTrack"
    case .behind: "behind"
    case .unknown: "unknown"
    }
  }

  /// In a table whose other columns count statuses.
  fileprivate var column: String { self == .unknown ? "paceUnknown" : word }
}
