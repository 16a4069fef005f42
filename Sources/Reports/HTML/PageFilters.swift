import Diagnostics
import Interpreter

/// Something to choose, by its number.
struct PageChoice: Sendable {
  let number: Int
  let name: String
}

/// The choices by which the script hides rules; without it everything is shown, and these are not.
struct PageFilters: Sendable {
  private var statuses: [Int] = []
  private var groups: [Group] = []

  /// What one plan gives to choose from.
  private struct Group: Sendable {
    let title: String
    let clauses: [PageChoice]
    let people: [PageChoice]
  }

  mutating func add(_ section: PlanSection) {
    let plan = section.plan
    if statuses.isEmpty { statuses = Verdict.Status.allCases.map { _ in 0 } }
    for verdict in plan.verdicts { statuses[verdict.status.rawValue] += 1 }
    groups.append(
      Group(
        title: plan.areaName ?? plan.areaID, clauses: section.clauseNames,
        people: section.lacks.choices))
  }

  var markup: Markup {
    if statuses.isEmpty { return "" }
    var page: Markup = "<form class=\"filters\" id=\"filters\" hidden=\"hidden\">"
    page += "<fieldset><legend>\(Phrase.pageFilters)</legend>"
    for status in Verdict.Status.allCases where statuses[status.rawValue] > 0 {
      page += "<label class=\"toggle \(status.word)\">"
      page += "<input type=\"checkbox\" name=\"status\" value=\"\(status.word)\"/>"
      page +=
        "\(PageSymbols.badge(status))<span class=\"count\">\(statuses[status.rawValue])</span>"
      page += "</label>"
    }
    page += "</fieldset><div class=\"choices\">"
    page += choice("clause", .pageClause) { $0.clauses }
    page += choice("person", .pageWhoLacks) { $0.people }
    page += "<label><span>\(Phrase.pageWords)</span>"
    page += "<input type=\"search\" name=\"words\" autocomplete=\"off\"/></label>"
    page += "<p class=\"state\"><output><span class=\"shown\"></span> \(Phrase.pageShown)</output>"
    page += " <button type=\"reset\">\(Phrase.pageReset)</button></p></div></form>\n"
    return page
  }

  private func choice(
    _ name: String, _ phrase: Phrase, _ items: (Group) -> [PageChoice]
  ) -> Markup {
    let given = groups.filter { !items($0).isEmpty }
    if given.isEmpty { return "" }
    var page: Markup = "<label><span>\(phrase)</span><select name=\"\(name)\">"
    page += "<option value=\"\" data-en=\"\(Phrase.pageAll.en)\">\(Phrase.pageAll.vi)</option>"
    for group in given {
      if given.count > 1 { page += "<optgroup label=\"\(group.title)\">" }
      for item in items(group) {
        page += "<option value=\"\(item.number)\">\(item.name)</option>"
      }
      if given.count > 1 { page += "</optgroup>" }
    }
    page += "</select></label>"
    return page
  }
}
