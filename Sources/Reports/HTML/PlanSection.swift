import Diagnostics
import Interpreter
import Vocabulary

/// A plan for one area on the page.
struct PlanSection {
  let plan: PlanVerdicts
  let year: Int
  let number: Int
  /// By rule: the number of its id.
  let rules: [Int]
  /// By rule: the number of its clause, if it has one.
  let clauses: [Int?]
  /// The clauses in the order of the plan, with their numbers.
  let clauseNames: [PageChoice]
  let lacks: PageLacks
  private(set) var numbers: PageNumbers

  init(_ plan: PlanVerdicts, asOf year: Int, numbered first: PageNumbers) {
    self.plan = plan
    self.year = year
    var numbers = first
    number = numbers.nextPlan()
    var rules: [Int] = []
    var clauses: [Int?] = []
    var known: [String: Int] = [:]
    var names: [PageChoice] = []
    for verdict in plan.verdicts {
      rules.append(numbers.nextRule())
      guard let clause = verdict.clause else {
        clauses.append(nil)
        continue
      }
      if known[clause] == nil {
        let next = numbers.nextClause()
        known[clause] = next
        names.append(PageChoice(number: next, name: clause))
      }
      clauses.append(known[clause])
    }
    self.rules = rules
    self.clauses = clauses
    clauseNames = names
    lacks = PageLacks(plan, rules, numbering: &numbers)
    self.numbers = numbers
  }

  /// What the overview says of it.
  var overview: PageOverview.Line {
    PageOverview.Line(
      plan: plan.plan, href: number, title: Both { plan.labels.words(in: $0) ?? plan.plan },
      titleMarkup: title, area: plan.areaName ?? plan.areaID, counts: counts,
      cells: zip(plan.verdicts, rules).map { verdict, rule in
        PageOverview.Cell(
          rule: verdict.rule, label: label(of: verdict), status: verdict.status, href: rule)
      })
  }

  private var title: Markup { "\(plan.labels, else: plan.plan)" }

  private var counts: [Int] { Verdict.Status.allCases.map { plan.count(of: $0) } }

  func label(of verdict: Verdict) -> Markup {
    verdict.labels.vi == nil && verdict.labels.en == nil
      ? "\(verdict.sentence)" : "\(verdict.labels, else: verdict.rule)"
  }

  // MARK: The section

  /// Its headline, and what stands below; the section is closed by the second.
  var headline: Markup {
    let area = plan.areaName ?? plan.areaID
    var page: Markup = "<section class=\"plan\" id=\"p\(number)\" aria-labelledby=\"p\(number)-h\">"
    page += "<header class=\"headline\">"
    if !area.isEmpty { page += "<p class=\"area\"><bdi>\(area)</bdi></p>" }
    page += "<h2 id=\"p\(number)-h\">\(title)</h2>"
    page += "<p class=\"lead\">\(lead)</p>"
    if let lack = plan.lackOfRows(in: year) { page += "<p class=\"warn\">\(lack)</p>" }
    if plan.verdicts.contains(where: { $0.pace == .unknown(.firstYear) }) {
      page += "<p class=\"aside\">\(Phrase.reportFirstYear)</p>"
    }
    if !plan.verdicts.isEmpty { page += picture }
    page += "</header>\n"
    return page
  }

  func body(_ places: inout Places) -> Markup {
    let area = plan.areaName ?? plan.areaID
    var page = Markup()
    if !plan.verdicts.isEmpty {
      page += table
      page += "<h3>\(Phrase.pageCards)</h3>\n<p class=\"legend\">\(Phrase.pageLegend)</p>\n"
      for index in plan.verdicts.indices {
        page += RuleCard(self, index).markup(places.source(of: plan.verdicts[index].place))
      }
      page += "<p class=\"none-shown\" hidden=\"hidden\">\(Phrase.pageNoneShown)</p>\n"
    }
    page += lacks.markup(of: plan, area: area)
    page += PageRemarks.silent(plan, year)
    page += PageRemarks.doubts(plan, rules)
    page += PageRemarks.duties(plan)
    page += "</section>\n"
    return page
  }

  /// How many of the targets that are due are met; advisory and waived ones do not count.
  private var lead: Markup {
    let counted = plan.verdicts.filter {
      $0.isDue && !$0.isAdvisory && !$0.isWaived && $0.status != .notApplicable
    }
    let met = counted.filter { $0.status == .pass }.count
    let message: Message =
      if counted.isEmpty {
        Message(.pageNothingDue)
      } else if met == counted.count {
        Message(.pageAllMet, .number(met))
      } else {
        Message(.pageMetOfDue, .number(met), .number(counted.count))
      }
    let advisory = plan.verdicts.filter { $0.isAdvisory }.count
    if advisory == 0 { return "\(message)" }
    return
      "\(message) <span class=\"aside\">\(Message(.pageAdvisoryApart, .number(advisory)))</span>"
  }

  /// The statuses as one bar, and the same as a table whose words lead to the first of each.
  private var picture: Markup {
    var page: Markup = "<div class=\"picture\">\(PageOverview.bar(counts))"
    page += "<table class=\"tiles\"><caption class=\"unseen\">\(Phrase.pagePicture)</caption>"
    page += "<thead class=\"unseen\"><tr><th scope=\"col\">\(Phrase.columnStatus)</th>"
    page += "<th scope=\"col\">\(Phrase.pageCount)</th></tr></thead><tbody>"
    for status in Verdict.Status.allCases {
      let count = plan.count(of: status)
      let first = plan.verdicts.firstIndex { $0.status == status }
      var word = PageSymbols.badge(status)
      if let first {
        word = "<a href=\"#r\(rules[first])\" data-show=\"\(status.word)\">\(word)</a>"
      }
      page += "<tr class=\"\(status.word)\(count == 0 ? " zero" : "")\">"
      page += "<th scope=\"row\">\(word)</th><td>\(count)</td></tr>"
    }
    page += "</tbody></table></div>"
    return page
  }

  /// All rules, a line for each.
  private var table: Markup {
    var page: Markup = "<h3>\(Phrase.pageTable)</h3>\n<table class=\"rules\">"
    page += "<caption class=\"unseen\">\(Phrase.pageTableCaption)</caption><thead><tr>"
    for phrase: Phrase in [
      .columnNumber, .columnStatus, .columnRule, .columnMeasure, .columnTarget, .pageGap,
      .columnDue,
    ] {
      page += "<th scope=\"col\">\(phrase)</th>"
    }
    page += "</tr></thead><tbody>\n"
    for index in plan.verdicts.indices { page += line(index) }
    page += "</tbody></table>\n"
    return page
  }

  private func line(_ index: Int) -> Markup {
    let verdict = plan.verdicts[index]
    let figures = RuleFigures(verdict)
    var page: Markup = "<tr data-r=\"\(rules[index])\" class=\"\(verdict.status.word)\">"
    page += "<td>\(index + 1)</td>"
    page += "<td>\(PageSymbols.badge(verdict.status))</td>"
    page +=
      "<th scope=\"row\"><a href=\"#r\(rules[index])\">\(label(of: verdict))</a>"
    page += PlanSection.marks(of: verdict)
    page += "</th><td>\(MeasureBar(verdict)?.markup ?? "")"
    page += "\(figures.reached)</td>"
    page += "<td>\(figures.wanted)</td><td>"
    page += figures.remarks
    page += "</td><td>\(Both { verdict.due.brief(in: $0) })</td></tr>\n"
    return page
  }

  /// What is to be known of a verdict besides its status.
  static func marks(of verdict: Verdict) -> Markup {
    var page = Markup()
    if verdict.isWaived { page += " <span class=\"chip\">\(Phrase.reportWaived)</span>" }
    if verdict.isAdvisory { page += " <span class=\"chip\">\(Phrase.reportAdvisory)</span>" }
    if !verdict.doubtful.isEmpty {
      page += " <span class=\"chip doubt\">\(Phrase.pageDoubtful)</span>"
    }
    return page
  }
}
