import Diagnostics
import Interpreter
import Vocabulary

/// What must be known besides the verdicts, each as a table under its heading.
enum PageRemarks {
  /// Who reported in an earlier year and not now.
  static func silent(_ plan: PlanVerdicts, _ year: Int) -> Markup {
    if plan.silent.isEmpty { return "" }
    let rows = plan.silent.map { entity -> Markup in
      """
      <tr><th scope="row">\(PageWho.markup(entity.name, entity.id))</th>\
      <td>\(entity.lastYear)</td></tr>
      """
    }
    return section(
      "<h3>\("\(Message(.pageSilent, .number(year)))" as Markup)</h3>",
      "\(Message(.reportSilent, .number(year), .number(plan.silent.count)))",
      [.pageWho, .pageLastYear], rows)
  }

  /// Each doubtful row once, with the rules that rest on it.
  static func doubts(_ plan: PlanVerdicts, _ numbers: [Int]) -> Markup {
    var doubts: [(doubt: Doubt, rules: [Int])] = []
    var indexes: [String: Int] = [:]
    for (index, verdict) in plan.verdicts.enumerated() {
      for doubt in verdict.doubtful {
        let key = doubt.place.text + "\n" + doubt.check
        if let known = indexes[key] {
          if doubts[known].rules.last != index { doubts[known].rules.append(index) }
        } else {
          indexes[key] = doubts.count
          doubts.append((doubt, [index]))
        }
      }
    }
    if doubts.isEmpty { return "" }
    let rows = doubts.map { doubt, rules -> Markup in
      var links = Markup()
      for rule in rules { links += "<a href=\"#r\(numbers[rule])\">\(rule + 1)</a> " }
      let values = Both { language in
        doubt.values.map { $0.words(in: language) }.joined(separator: "; ")
      }
      return """
        <tr><th scope="row">\(PageWho.markup(doubt.row.name, doubt.row.id))</th>\
        <td>\(doubt.labels, else: doubt.check)</td><td>\(values)</td>\
        <td><code class="place">\(doubt.place.text)</code></td>\
        <td class="links">\(links)</td></tr>
        """
    }
    return section(
      "<h3>\(Phrase.pageDoubts)</h3>", "\(Phrase.pageDoubtsCaption)",
      [.pageWho, .pageCheck, .pageFigures, .pagePlace, .pageRules], rows)
  }

  static func duties(_ plan: PlanVerdicts) -> Markup {
    if plan.duties.isEmpty { return "" }
    let rows = plan.duties.map { duty -> Markup in
      """
      <tr><th scope="row">\(duty.labels, else: duty.name)</th>\
      <td><bdi>\(duty.clause ?? "–")</bdi></td></tr>
      """
    }
    return section(
      "<h3>\(Phrase.pageDuties)</h3>",
      "\(Message(.reportDuties, .number(plan.duties.count)))", [.pageDuty, .pageClause], rows)
  }

  static func notices(_ notices: [Diagnostic], _ places: inout Places) -> Markup {
    if notices.isEmpty { return "" }
    var rows: [Markup] = []
    for notice in notices {
      let source = notice.place.flatMap { places.source(of: $0) }
      let place = source.map { $0.path + ":" + ($0.cell ?? String($0.line)) } ?? "–"
      rows.append(
        """
        <tr><td><code>\(notice.code.rawValue)</code></td>\
        <td><code class="place">\(place)</code></td><td>\(notice.message.brief)</td></tr>
        """)
    }
    return section(
      "<h2>\(Phrase.pageNotices)</h2>", "\(Message(.reportNotices, .number(notices.count)))",
      [.pageCode, .pageWhere, .pageRemark], rows)
  }

  /// Every file with its hash.
  static func sources(_ provenance: Provenance) -> Markup {
    var rows: [Markup] = []
    for table in provenance.tables {
      rows.append(file(table.path, "\(table.rows)", table.sha256))
    }
    for rules in provenance.rules { rows.append(file(rules.path, "–", rules.sha256)) }
    if provenance.rules.count > 1 {
      rows.append(
        """
        <tr><th scope="row">\(Phrase.pageRulesTogether)</th><td>–</td>\
        <td><code class="hash">\(provenance.rulesHash)</code></td></tr>
        """)
    }
    return section(
      "<h2>\(Phrase.pageSources)</h2>", "\(Phrase.pageSourcesCaption)",
      [.pageFile, .pageRows], rows, "<th scope=\"col\">SHA-256</th>")
  }

  private static func file(_ path: String, _ rows: Markup, _ hash: String) -> Markup {
    """
    <tr><th scope="row"><bdi>\(path)</bdi></th><td>\(rows)</td>\
    <td><code class="hash">\(hash)</code></td></tr>
    """
  }

  private static func section(
    _ heading: Markup, _ caption: Markup, _ columns: [Phrase], _ rows: [Markup],
    _ last: Markup = ""
  ) -> Markup {
    var page: Markup =
      "<section class=\"remarks\">\(heading)\n<div class=\"scroll\" tabindex=\"0\">"
    page += "<table><caption>\(caption)</caption><thead><tr>"
    for column in columns { page += "<th scope=\"col\">\(column)</th>" }
    page += last
    page += "</tr></thead><tbody>\n"
    for row in rows {
      page += row
      page += "\n"
    }
    page += "</tbody></table></div></section>\n"
    return page
  }
}
