import Diagnostics
import Interpreter

/// Verdicts as Markdown, as GitHub and GitLab show it: for pull requests, step summaries and wikis.
struct MarkdownReport {
  private let manner: ToolManner
  private var text = ""
  private var year = 0
  private var overview: [(name: String, counts: [Int])] = []
  private var language: Language { manner.language }
  private let report: TextReport

  init(_ manner: ToolManner) {
    self.manner = manner
    report = TextReport(language: manner.language, style: TextStyle())
  }

  mutating func takeBytes() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  mutating func begin(asOf year: Int) {
    self.year = year
    overview = []
  }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    let title = plan.labels.words(in: language) ?? plan.plan
    let area = plan.areaName ?? plan.areaID
    let date =
      area.isEmpty
      ? Message(.reportAsOf, .number(year))
      : Message(.reportHeadline, .words(area), .number(year))
    write("## " + escaped(title) + "\n\n**" + escaped(date.text(in: language)) + "**\n\n")
    write(escaped(report.counts(of: plan)) + "\n\n")
    if let lack = plan.lackOfRows(in: year) {
      write(escaped(lack.text(in: language)) + "\n\n")
    }
    writeTable(of: plan)
    let findings = plan.findings(asOf: year, manner)
    let shown = findings.enumerated().filter { $1.weight != .passes && $1.weight != .idle }
    if !shown.isEmpty {
      write("### " + escaped(Phrase.reportDetails[language]) + "\n\n")
      for (index, finding) in shown { write(finding, number: index + 1, &places) }
    }
    writeRest(of: plan)
    overview.append((area, Verdict.Status.allCases.map { plan.count(of: $0) }))
  }

  mutating func end(
    _ provenance: Provenance, noticing notices: [Diagnostic], _ places: inout ToolPlaces
  ) {
    if overview.isEmpty { write(escaped(Phrase.reportWithoutPlans[language]) + "\n\n") }
    if overview.count > 1 {
      write("## " + escaped(Message(.reportAllAreas, .number(year)).text(in: language)) + "\n\n")
      let headings = Verdict.Status.allCases.map { $0.phrase[language] }
      writeRow([Phrase.columnArea[language]] + headings)
      write("|---|" + String(repeating: "--:|", count: headings.count) + "\n")
      for line in overview { writeRow([line.name] + line.counts.map { String($0) }) }
      write("\n")
    }
    if !notices.isEmpty {
      heading(.reportNotices, notices.count)
      for notice in notices {
        let source = notice.place.flatMap { places.source(of: $0) }
        let place = source.map { $0.text + ": " } ?? ""
        item(notice.code.rawValue + " " + place + notice.message.brief.text(in: language))
      }
      write("\n")
    }
    write("### " + escaped(Phrase.reportSources[language]) + "\n\n")
    for table in provenance.tables {
      item(
        Message(.reportTable, .words(table.path), .number(table.rows)).text(in: language)
          + ": " + table.sha256)
    }
    for rules in provenance.rules {
      item(
        Message(.reportRuleText, .words(rules.path)).text(in: language) + ": " + rules.sha256)
    }
    write("\n")
  }

  /// What is said of a run that was refused.
  static func refusal(
    _ findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = MarkdownReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.write("## " + report.escaped(Phrase.reportRefused[language]) + "\n\n")
    for finding in findings {
      let source = finding.place.flatMap { places.source(of: $0) }
      let place = source.map { $0.text + ": " } ?? ""
      report.item(finding.code.rawValue + " " + place + finding.fullText(in: language))
    }
    return report.takeBytes()
  }

  // MARK: Parts

  private mutating func writeTable(of plan: PlanVerdicts) {
    if plan.verdicts.isEmpty { return }
    let headings: [Phrase] = [
      .columnNumber, .columnStatus, .columnRule, .columnMeasure, .columnTarget, .columnDue,
    ]
    writeRow(headings.map { $0[language] })
    write("|--:|---|---|--:|--:|---|\n")
    for (index, verdict) in plan.verdicts.enumerated() {
      let words = VerdictWords(verdict, .brief, .enough, in: language)
      let label = verdict.labels.words(in: language) ?? verdict.sentence[language]
      let marks =
        (verdict.isAdvisory ? " (" + Phrase.reportAdvisory[language] + ")" : "")
        + (verdict.isWaived ? " (" + Phrase.reportWaived[language] + ")" : "")
        + (verdict.doubtful.isEmpty ? "" : " (!)")
      writeRow([
        String(index + 1), verdict.status.symbol + " " + verdict.status.phrase[language],
        label + marks, words.reached ?? "", words.wanted ?? "", verdict.due.brief(in: language),
      ])
    }
    write("\n")
  }

  private mutating func write(_ finding: Finding, number: Int, _ places: inout ToolPlaces) {
    let verdict = finding.verdict
    let place = places.source(of: verdict.place).map { $0.path + ":" + String($0.line) }
    let heading = String(number) + ". " + verdict.status.phrase[language] + ": " + finding.title
    write("#### " + escaped(heading) + "\n\n")
    if verdict.labels.words(in: language) != nil {
      write(escaped(verdict.sentence[language]) + "\n\n")
    }
    for line in finding.plainLines { item(line) }
    if let place { item(place) }
    write("\n")
    for group in TextRows(report: report, indent: 0).groups(of: verdict) {
      write(escaped(group.heading) + "\n\n")
      writeRow(
        [Phrase.explainColumnID, .explainColumnName, .explainColumnField, .explainColumnPlace].map {
          $0[language]
        })
      write("|---|---|---|---|\n")
      for line in group.lines { writeRow(line) }
      write("\n")
    }
  }

  private mutating func writeRest(of plan: PlanVerdicts) {
    if !plan.silent.isEmpty {
      write(
        "### "
          + escaped(
            Message(.reportSilent, .number(year), .number(plan.silent.count)).text(in: language))
          + "\n\n")
      for entity in plan.silent {
        let last = Message(.reportLastYear, .number(entity.lastYear)).text(in: language)
        item([entity.id, entity.name].compactMap { $0 }.joined(separator: " ") + " (" + last + ")")
      }
      write("\n")
    }
    if !plan.duties.isEmpty {
      write("### ")
      write(escaped(Message(.reportDuties, .number(plan.duties.count)).text(in: language)) + "\n\n")
      for duty in plan.duties {
        let clause = duty.clause.map { " (" + $0 + ")" } ?? ""
        item((duty.labels.words(in: language) ?? duty.name) + clause)
      }
      write("\n")
    }
  }

  // MARK: Text

  private mutating func heading(_ phrase: Phrase, _ number: Int) {
    write("### " + escaped(Message(phrase, .number(number)).text(in: language)) + "\n\n")
  }

  private mutating func writeRow(_ cells: [String]) {
    write("| " + cells.map { escaped($0) }.joined(separator: " | ") + " |\n")
  }

  private mutating func item(_ words: String) { write("- " + escaped(words) + "\n") }

  private mutating func write(_ words: String) { text += words }

  private func escaped(_ words: String) -> String { markdown(words) }
}

/// Words in which nothing is markup: no emphasis, link, picture, heading, HTML or mention.
func markdown(_ words: String) -> String {
  var result = String.UnicodeScalarView()
  var isAtStart = true
  var hasDigits = false
  let scalars = Array(DisplayWidth.escaping(words).unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    // Nothing else keeps it from calling somebody: a name must follow at once.
    case "@": result.append(contentsOf: "@<!-- -->".unicodeScalars)
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
      result.append("\\")
      result.append(scalar)
    case ":":
      // An address becomes a link by itself.
      if index + 1 < scalars.count, scalars[index + 1] == "/" { result.append("\\") }
      result.append(scalar)
    // Of a list, only at the start or behind a number.
    case "-", "+", "=":
      if isAtStart { result.append("\\") }
      result.append(scalar)
    case ".", ")":
      if hasDigits || isAfterWWW(result) { result.append("\\") }
      result.append(scalar)
    default: result.append(scalar)
    }
    hasDigits = (isAtStart || hasDigits) && ("0"..."9").contains(scalar)
    isAtStart = isAtStart && scalar == " "
  }
  return String(result)
}

/// Whether a point would make the start of an address, which becomes a link.
private func isAfterWWW(_ text: String.UnicodeScalarView) -> Bool {
  let last = text.suffix(3)
  return last.count == 3 && last.allSatisfy { $0 == "w" || $0 == "W" }
}
