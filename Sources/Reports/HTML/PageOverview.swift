import Diagnostics
import Interpreter
import Vocabulary

/// Several areas at a glance: how many targets of each have which status, and a table of areas by
/// targets whose cells lead into the plans.
struct PageOverview {
  private let lines: [Line]
  private let sums: [RollUp.Sum]

  /// A plan for an area.
  struct Line: Sendable {
    let plan: String
    /// The number of its section; nil where it has none.
    let href: Int?
    let title: Both
    let titleMarkup: Markup
    let area: String
    let counts: [Int]
    let cells: [Cell]
  }

  /// A target of an area.
  struct Cell: Sendable {
    let rule: String
    let label: Markup
    let status: Verdict.Status
    /// The number of its card; nil where it has none.
    let href: Int?
  }

  init(_ lines: [Line]) {
    self.lines = lines
    sums = []
  }

  /// The areas that are summed up, whose rules have no cards.
  init(_ rollUp: RollUp) {
    sums = rollUp.sums
    lines = sums.flatMap { sum in
      sum.whole.entries.map { entry in
        Line(
          plan: sum.plan.name, href: nil,
          title: Both { sum.plan.labels.words(in: $0) ?? sum.plan.name },
          titleMarkup: "\(sum.plan.labels, else: sum.plan.name)",
          area: entry.area.name ?? entry.area.id,
          counts: Verdict.Status.allCases.map { entry.count(of: $0) },
          cells: zip(sum.plan.rules, entry.verdicts).map { rule, verdict in
            Cell(
              rule: rule.name, label: "\(rule.labels, else: rule.name)", status: verdict.status,
              href: nil)
          })
      }
    }
  }

  var markup: Markup {
    if lines.count < 2, sums.isEmpty { return "" }
    var page: Markup = "<section class=\"overview\"><h2>\(Phrase.pageAreas)</h2>\n"
    for sum in sums {
      page += targets(sum.whole, of: sum.plan, in: nil)
      for group in sum.parents {
        page += targets(
          group, of: sum.plan,
          in: group.parent.map { parent in Both { _ in parent.name ?? parent.id } }
            ?? Both(.rollUpElsewhere))
      }
    }
    page += areas
    for group in groups { page += heat(group) }
    page += "</section>\n"
    return page
  }

  /// Statuses as one bar.
  static func bar(_ counts: [Int]) -> Markup {
    let all = counts.reduce(0, +)
    var page: Markup = """
      <svg class="statuses" viewBox="0 0 1000 16" preserveAspectRatio="none">
      """
    var sum = 0
    for (status, count) in zip(Verdict.Status.allCases, counts) where count > 0 {
      let start = sum * 1000 / all
      sum += count
      page +=
        "<rect class=\"\(status.word)\" x=\"\(start)\" width=\"\(sum * 1000 / all - start)\" height=\"16\"/>"
    }
    page += "</svg>"
    return page
  }

  // MARK: Areas

  private var areas: Markup {
    var page: Markup = "<div class=\"scroll\" tabindex=\"0\"><table class=\"areas\">"
    page += "<caption>\(Phrase.pageAreasCaption)</caption>"
    page += "<thead><tr><th scope=\"col\">\(Phrase.columnArea)</th>"
    page += "<td class=\"picture\"></td>"
    for status in Verdict.Status.allCases {
      page += "<th scope=\"col\">\(PageSymbols.badge(status))</th>"
    }
    page += "</tr></thead><tbody>\n"
    for line in lines {
      page += "<tr><th scope=\"row\">\(link(line))</th>"
      page += "<td class=\"picture\">\(PageOverview.bar(line.counts))</td>"
      for count in line.counts {
        page += "<td\(count == 0 ? " class=\"zero\"" : "" as Markup)>\(count)</td>"
      }
      page += "</tr>\n"
    }
    page += "</tbody></table></div>\n"
    return page
  }

  private func link(_ line: Line) -> Markup {
    let words: Markup = "<bdi>\(line.area)</bdi>"
    return line.href.map { "<a href=\"#p\($0)\">\(words)</a>" } ?? words
  }

  // MARK: Areas by targets

  /// Areas that share targets: those of one plan, and those that are alone with theirs.
  private struct Group {
    let title: Markup
    let lines: [Line]
    /// The targets at least two of them have.
    let targets: [Cell]

    init?(_ title: Markup, _ lines: [Line]) {
      if lines.count < 2 { return nil }
      var counts: [String: Int] = [:]
      var all: [Cell] = []
      for cell in lines.flatMap({ $0.cells }) {
        if counts[cell.rule] == nil { all.append(cell) }
        counts[cell.rule, default: 0] += 1
      }
      let shared = all.filter { counts[$0.rule, default: 0] > 1 }
      if shared.isEmpty { return nil }
      self.title = title
      self.lines = lines
      targets = shared
    }
  }

  private var groups: [Group] {
    var names: [String] = []
    var byPlan: [String: [Line]] = [:]
    for line in lines {
      if byPlan[line.plan] == nil { names.append(line.plan) }
      byPlan[line.plan, default: []].append(line)
    }
    let plans = names.compactMap { name in
      byPlan[name].flatMap { lines in Group(lines[0].titleMarkup, lines) }
    }
    let alone = names.flatMap { name in byPlan[name].map { $0.count == 1 ? $0 : [] } ?? [] }
    return plans + [Group("\(Phrase.pageShared)", alone)].compactMap { $0 }
  }

  private func heat(_ group: Group) -> Markup {
    var page: Markup = "<h3>\(Phrase.pageHeat)</h3>\n<p class=\"aside\">\(group.title)</p>"
    page += "<div class=\"scroll\" tabindex=\"0\"><table class=\"heat\">"
    page += "<caption>\(Phrase.pageHeatCaption)</caption><thead><tr>"
    page += "<th scope=\"col\">\(Phrase.columnArea)</th>"
    for (index, target) in group.targets.enumerated() {
      page += "<th scope=\"col\">\(index + 1)<span class=\"unseen\"> \(target.label)</span></th>"
    }
    page += "</tr></thead><tbody>\n"
    for line in group.lines {
      page += "<tr><th scope=\"row\">\(link(line))</th>"
      for target in group.targets {
        page += cell(line.cells.first { $0.rule == target.rule })
      }
      page += "</tr>\n"
    }
    page += "</tbody></table></div>\n<ol class=\"targets\">"
    for target in group.targets { page += "<li>\(target.label)</li>" }
    page += "</ol>\n"
    return page
  }

  private func cell(_ cell: Cell?) -> Markup {
    guard let cell else {
      return "<td class=\"none\"><span class=\"unseen\">\(Phrase.pageNoTarget)</span></td>"
    }
    let words: Markup = """
      \(PageSymbols.icon(cell.status))<span class="unseen">\(cell.status.phrase)</span>
      """
    let content: Markup = cell.href.map { "<a href=\"#r\($0)\">\(words)</a>" } ?? words
    return "<td class=\"\(cell.status.word)\">\(content)</td>"
  }

  // MARK: Sums

  /// For each target, how many areas have which status.
  private func targets(
    _ group: RollUp.Group, of plan: Inventory.ListedPlan, in parent: Both?
  ) -> Markup {
    var page: Markup = "<h3>\(plan.labels, else: plan.name)"
    if let parent { page += ": \(parent)" }
    page += "</h3>\n<div class=\"scroll\" tabindex=\"0\"><table class=\"areas\"><caption>"
    page +=
      "\(Phrase.pageSumCaption)</caption><thead><tr><th scope=\"col\">\(Phrase.columnRule)</th>"
    page += "<td class=\"picture\"></td>"
    for status in Verdict.Status.allCases {
      page += "<th scope=\"col\">\(PageSymbols.badge(status))</th>"
    }
    page += "</tr></thead><tbody>\n"
    for (rule, counts) in zip(plan.rules, group.rules) {
      let numbers = Verdict.Status.allCases.map { counts[$0] }
      page += "<tr><th scope=\"row\">\(rule.labels, else: rule.name)</th>"
      page += "<td class=\"picture\">\(PageOverview.bar(numbers))</td>"
      for number in numbers {
        page += "<td\(number == 0 ? " class=\"zero\"" : "" as Markup)>\(number)</td>"
      }
      page += "</tr>\n"
    }
    page += "</tbody></table></div>\n"
    return page
  }
}
