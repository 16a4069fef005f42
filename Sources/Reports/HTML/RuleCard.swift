import Diagnostics
import Interpreter
import Vocabulary

/// One rule on the page: its words, its measure against its target, its years, and what stands
/// behind it.
struct RuleCard {
  private let section: PlanSection
  private let index: Int
  private var verdict: Verdict { section.plan.verdicts[index] }
  private var number: Int { section.rules[index] }

  init(_ section: PlanSection, _ index: Int) {
    self.section = section
    self.index = index
  }

  func markup(_ source: Places.Source?) -> Markup {
    let verdict = verdict
    let clause = section.clauses[index].map { "\($0)" as Markup } ?? ""
    let people = section.lacks.people(of: index)
    var page: Markup = "<article class=\"card \(verdict.status.word)\" id=\"r\(number)\""
    page += " data-clause=\"\(clause)\""
    if !people.isEmpty { page += " data-people=\"\(people)\"" }
    page += ">"
    page += "<header><p class=\"line\"><span class=\"no\">\(index + 1)</span>"
    page += PageSymbols.badge(verdict.status)
    page +=
      " <span class=\"chip\">\(verdict.due.message)</span>\(PlanSection.marks(of: verdict))</p>"
    page += "<h4>\(section.label(of: verdict))</h4>"
    if verdict.labels.vi != nil || verdict.labels.en != nil {
      page += "<p>\(verdict.sentence)</p>"
    }
    page += "</header>"
    for waiver in verdict.waivers {
      page += "<p>\(Both({ waiver.text(in: $0) }))</p>"
    }
    page += figures
    page += facts
    page += milestones
    page += PageEvidence(verdict, rule: index + 1).markup
    page += "<p class=\"rule\"><code>\(section.plan.plan).\(verdict.rule)</code>"
    if let source { page += " <code>\(source.path):\(source.line)</code>" }
    page += "</p>"
    page += "</article>\n"
    return page
  }

  private var figures: Markup {
    let words = RuleFigures(verdict)
    var page: Markup = "<div class=\"figures\"><div class=\"measure\">"
    page += MeasureBar(verdict)?.markup ?? ""
    page +=
      "<dl class=\"numbers\"><div><dt>\(Phrase.columnMeasure)</dt><dd>\(words.reached)</dd></div>"
    page += "<div><dt>\(Phrase.columnTarget)</dt><dd>\(words.wanted)</dd></div>"
    if let gap = Both(ifAny: { Gap(verdict)?.text(in: $0) }) {
      page += "<div class=\"short\"><dt>\(Phrase.pageMissing)</dt><dd>\(gap)</dd></div>"
    }
    if verdict.pace?.phrase(due: verdict.due) != nil {
      page += "<div><dt>\(Phrase.pagePace)</dt><dd>\(words.pace)</dd></div>"
    }
    page += "</dl>"
    if let counts = Both(ifAny: { verdict.countsText(in: $0) }) {
      page += "<p class=\"counts\">\(counts)</p>"
    }
    page += "</div>"
    page += years
    page += "</div>"
    return page
  }

  /// The years before as a line, and the same as a table.
  private var years: Markup {
    if verdict.history.isEmpty { return "" }
    let verdict = verdict
    var page: Markup =
      "<div class=\"years\">\(Sparkline(verdict, asOf: section.year)?.markup ?? "")"
    page += "<table><caption>\(Phrase.pageYears)</caption><tbody>"
    let all =
      verdict.history.map { ($0.year, $0.status, $0.measure) }
      + [(section.year, verdict.status, verdict.measure)]
    var told = 0
    for (index, entry) in all.enumerated() {
      page += "<tr><th scope=\"row\">\(entry.0)</th>"
      // Years of one status share its cell.
      if index == told {
        told = all[index...].firstIndex { $0.1 != entry.1 } ?? all.count
        page += told - index > 1 ? "<td rowspan=\"\(told - index)\">" : "<td>"
        page += "\(entry.1.phrase)</td>"
      }
      page += "<td>\(words(ofMeasure: entry.2))</td></tr>"
    }
    page += "</tbody></table></div>"
    return page
  }

  private func words(ofMeasure measure: Figure?) -> Markup {
    guard let measure else { return "–" }
    let verdict = verdict
    return Both { language in
      VerdictWords.words(
        ofMeasure: measure, verdict,
        FigureText(measure, verdict.target, .brief, .enough, in: language), .brief, in: language)
    }.markup
  }

  /// Where the plan asks for it, and how its words were taken.
  private var facts: Markup {
    var page: Markup = "<dl class=\"facts\">"
    for (phrase, words): (Phrase, String?) in [
      (.pageClause, verdict.clause), (.pageReading, verdict.reading), (.pageOwner, verdict.owner),
      (.pageNote, verdict.note),
    ] {
      guard let words else { continue }
      page += "<div><dt>\(phrase)</dt><dd>\(words)</dd></div>"
    }
    page += "</dl>"
    return page
  }

  private var milestones: Markup {
    if verdict.milestones.count < 2 { return "" }
    let verdict = verdict
    var page: Markup = "<table class=\"milestones\">"
    page += "<caption>\(Phrase.pageMilestones)</caption>"
    page += "<thead><tr><th scope=\"col\">\(Phrase.columnDue)</th>"
    page += "<th scope=\"col\">\(Phrase.columnTarget)</th>"
    page += "<th scope=\"col\">\(Phrase.columnStatus)</th></tr></thead><tbody>"
    for milestone in verdict.milestones {
      let goal = milestone.target.flatMap { target in
        Both(ifAny: { VerdictWords.words(ofTarget: target, of: verdict, .brief, in: $0) })
      }
      let status: Markup =
        milestone.pace?.phrase(due: verdict.due).map { "\($0)" }
        ?? PageSymbols.badge(milestone.status)
      page += "<tr><th scope=\"row\">\(milestone.deadline)</th><td>\(goal?.markup ?? "–")</td>"
      page += "<td>\(status)</td></tr>"
    }
    page += "</tbody></table>"
    return page
  }
}
