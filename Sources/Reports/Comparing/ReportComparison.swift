import Diagnostics
import Interpreter

/// What two JSON reports say of the same rules and areas, where that differs.
public struct ReportComparison: Sendable {
  public private(set) var changes: [Change] = []
  /// Rules and areas only the later report speaks of, with what it says of them.
  public private(set) var new: [Entry] = []
  /// Rules and areas only the earlier report speaks of.
  public private(set) var gone: [Entry] = []

  /// A verdict by its name: `haDong71.internet/ha-dong`.
  public struct Entry: Sendable {
    public let name: String
    public let standing: Standing
  }

  /// A verdict that came out otherwise.
  public struct Change: Sendable {
    public let name: String
    public let before: Standing
    public let after: Standing
    public let way: Way
    public let reasons: [Message]
  }

  public enum Way: String, Sendable, CaseIterable {
    /// A regression: it falls short or stays open now, and did not, or it fell from open to short.
    case worse, better
    /// The figures or what stands behind them changed, or only what counts.
    case other
  }

  /// What a report says of a verdict, as it counts.
  public struct Standing: Sendable, Hashable {
    public let status: String
    public let isWaived: Bool

    /// The higher, the worse.
    fileprivate var rank: Int {
      if isWaived { return 1 }
      switch status {
      case "fail": return 3
      case "undecided": return 2
      default: return 0
      }
    }

    func text(in language: Language) -> String {
      let words =
        Verdict.Status.allCases.first { $0.word == status }.map { $0.phrase[language] } ?? status
      return isWaived ? words + " (" + Phrase.reportWaived[language] + ")" : words
    }
  }

  public var hasRegressions: Bool { changes.contains { $0.way == .worse } }
  public var isEmpty: Bool { changes.isEmpty && new.isEmpty && gone.isEmpty }

  /// Compares reports of the same years; of two single ones, whatever their years are.
  public static func comparing(_ before: [JSONTree], _ after: [JSONTree]) -> ReportComparison {
    let isSingle = before.count == 1 && after.count == 1
    let (old, new) = (rules(of: before, isSingle), rules(of: after, isSingle))
    var comparison = ReportComparison()
    var places: [String: Int] = [:]
    for (place, rule) in old.enumerated() where places[rule.name] == nil {
      places[rule.name] = place
    }
    var met: Set<String> = []
    for rule in new {
      met.insert(rule.name)
      guard let place = places[rule.name] else {
        comparison.new.append(Entry(name: rule.name, standing: rule.standing))
        continue
      }
      if let change = change(old[place], rule) { comparison.changes.append(change) }
    }
    comparison.gone = old.filter { !met.contains($0.name) }.map {
      Entry(name: $0.name, standing: $0.standing)
    }
    return comparison
  }

  // MARK: Rules of reports

  private struct ReportedRule {
    let name: String
    let tree: JSONTree
    /// Of the plan and area it is judged for.
    let silent: [String]
    let year: Int?

    var standing: Standing {
      Standing(status: tree["status"]?.text ?? "", isWaived: tree["waived"]?.isTrue ?? false)
    }
  }

  private static func rules(of reports: [JSONTree], _ isSingle: Bool) -> [ReportedRule] {
    var rules: [ReportedRule] = []
    for report in reports {
      let year = report["asOf"]?.whole
      for plan in report["plans"]?.items ?? [] {
        let area = plan["area"]?["id"]?.text ?? ""
        let silent = (plan["silent"]?.items ?? []).compactMap { $0["id"]?.text }
        for tree in plan["rules"]?.items ?? [] {
          var name = (plan["plan"]?.text ?? "") + "." + (tree["rule"]?.text ?? "")
          if !area.isEmpty { name += "/" + area }
          if !isSingle, let year { name += " " + String(year) }
          rules.append(ReportedRule(name: name, tree: tree, silent: silent, year: year))
        }
      }
    }
    return rules
  }

  // MARK: Changes

  private static func change(_ old: ReportedRule, _ new: ReportedRule) -> Change? {
    let (before, after) = (old.standing, new.standing)
    let isAdvisory = new.tree["advisory"]?.isTrue ?? false
    let way: Way
    if before.rank == after.rank || isAdvisory {
      let isSame =
        before == after
        && ["sentence", "rows"].allSatisfy { old.tree[$0] == new.tree[$0] }
        && ["measure", "target"].allSatisfy { figures(old.tree[$0]) == figures(new.tree[$0]) }
      if isSame { return nil }
      way = .other
    } else {
      way = after.rank > before.rank && after.rank > 1 ? .worse : .better
    }
    return Change(
      name: new.name, before: before, after: after, way: way, reasons: reasons(old, new))
  }

  private static func reasons(_ old: ReportedRule, _ new: ReportedRule) -> [Message] {
    var reasons: [Message] = []
    if let before = old.year, let after = new.year, before != after {
      reasons.append(Message(.diffYear, .number(before), .number(after)))
    }
    if old.tree["sentence"] != new.tree["sentence"]
      || figures(old.tree["target"]) != figures(new.tree["target"])
    {
      reasons.append(Message(.diffRule))
    }
    if old.standing.isWaived != new.standing.isWaived {
      reasons.append(Message(new.standing.isWaived ? .diffWaived : .diffWaivedNoMore))
    }
    let (low, high) = (figures(old.tree["measure"]), figures(new.tree["measure"]))
    if low != high { reasons.append(Message(.diffFigures, .words(low), .words(high))) }
    let totals = [old, new].map { $0.tree["counts"]?["total"]?.whole }
    if let before = totals[0], let after = totals[1], before != after {
      reasons.append(Message(.diffTotal, .number(before), .number(after)))
    }
    let fallen = new.silent.filter { !old.silent.contains($0) }
    if !fallen.isEmpty { reasons.append(Message(.diffSilent, list(fallen))) }
    let (rows, others) = (rows(of: old.tree), rows(of: new.tree))
    let listed = others.filter { row in !rows.contains { $0.id == row.id } }.map { $0.id }
    let cleared = rows.filter { row in !others.contains { $0.id == row.id } }.map { $0.id }
    let changed = others.filter { row in
      rows.contains { $0.id == row.id && $0.values != row.values }
    }.map { $0.id }
    if !listed.isEmpty { reasons.append(Message(.diffRowsListed, list(listed))) }
    if !cleared.isEmpty { reasons.append(Message(.diffRowsCleared, list(cleared))) }
    if !changed.isEmpty { reasons.append(Message(.diffRowsChanged, list(changed))) }
    return reasons
  }

  private static func list(_ ids: [String]) -> Message.Argument {
    .series(ids.map { .message(Message(.quoted, .words($0))) })
  }

  private static func rows(of tree: JSONTree) -> [(id: String, values: JSONTree?)] {
    (tree["rows"]?.items ?? []).map { ($0["id"]?.text ?? "", $0["values"]) }
  }

  /// `5/6`, or `1/2 – 5/6`; an end that is unbounded is `?`. What the texts beside them say
  /// depends on the language of the report.
  private static func figures(_ figure: JSONTree?) -> String {
    guard let figure, figure != .null else { return "–" }
    if let exact = figure["exact"]?.text { return exact }
    let ends = ["low", "high"].map { figure[$0]?["exact"]?.text ?? "?" }
    return ends[0] == ends[1] ? ends[0] : ends[0] + " – " + ends[1]
  }
}
