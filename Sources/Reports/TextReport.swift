import Diagnostics
import Interpreter
import Vocabulary

/// The report a person reads first.
///
///     Kế hoạch hành động thực hiện Nghị quyết 71-NQ/TW
///     Hà Đông, tính đến hết năm 2030
///     2 chỉ tiêu: Đạt 1, Chưa đạt 1
///
///       TT  Kết quả   Chỉ tiêu                                 Thực hiện  Mục tiêu  Hạn
///       ───────────────────────────────────────────────────────────────────────────────
///        1  Đạt       Mỗi cơ sở giáo dục có ít nhất một            100 %   ≥ 100 %  2030
///                     phòng học thông minh
///
/// Behind the table of each plan stands what falls short or stays open, then what else must be
/// known; at the end all areas at a glance, and what the report rests on.
struct TextReport {
  let language: Language
  let style: TextStyle
  private var year = 0
  private var overview: [Overview] = []

  /// What the closing table says of one plan and area.
  private struct Overview {
    let name: String
    let counts: [Int]
  }

  init(language: Language, style: TextStyle) {
    self.language = language
    self.style = style
  }

  mutating func begin(asOf year: Int) {
    self.year = year
    overview = []
  }

  /// The whole of one plan for one area.
  mutating func plan(_ plan: PlanVerdicts) -> [UInt8] {
    var page = TextPage(style)
    let title = plan.labels.words(in: language) ?? plan.plan
    let area = plan.areaName ?? plan.areaID
    page.write(title, ink: .strong)
    let date =
      area.isEmpty
      ? Message(.reportAsOf, .number(year))
      : Message(.reportHeadline, .words(area), .number(year))
    page.write(date.text(in: language), ink: .strong)
    page.write(counts(of: plan))
    if let lack = plan.lackOfRows(in: year) { page.write(lack.text(in: language), ink: .open) }
    if plan.verdicts.contains(where: { $0.pace == .unknown(.firstYear) }) {
      page.write(Phrase.reportFirstYear[language])
    }
    page.blank()
    if !plan.verdicts.isEmpty {
      TextTable(plan, self).write(to: &page)
      page.blank()
    }
    let details = TextDetails(report: self)
    details.write(plan, to: &page)
    writeRest(of: plan, details, to: &page)
    overview.append(
      Overview(name: area, counts: Verdict.Status.allCases.map { plan.count(of: $0) }))
    return page.bytes
  }

  /// `30 rules: Pass 20, Fail 3`
  func counts(of plan: PlanVerdicts) -> String {
    let number = plan.verdicts.count
    let rules = number == 1 ? Message(.reportOneRule) : Message(.reportRules, .number(number))
    let parts = Verdict.Status.allCases.compactMap { status -> String? in
      let all = plan.verdicts.filter { $0.status == status }
      if all.isEmpty { return nil }
      let words = status.phrase[language] + "\u{A0}" + String(all.count)
      let remarks = [
        remark(
          all.filter { $0.isAdvisory }.count, of: all.count, .reportAdvisory, .reportAdvisoryAmong),
        remark(all.filter { $0.isWaived }.count, of: all.count, .reportWaived, .reportWaivedAmong),
      ].compactMap { $0 }
      return remarks.isEmpty ? words : words + " (" + remarks.joined(separator: ", ") + ")"
    }
    let all = rules.text(in: language)
    return parts.isEmpty ? all : all + ": " + parts.joined(separator: ", ")
  }

  /// `advisory`, or `2 of them advisory`
  private func remark(_ count: Int, of all: Int, _ whole: Phrase, _ among: Phrase) -> String? {
    if count == 0 { return nil }
    return count == all ? whole[language] : Message(among, .number(count)).text(in: language)
  }

  /// Who did not report, what is doubtful, how words were read, what cannot be measured.
  private func writeRest(
    of plan: PlanVerdicts, _ details: TextDetails, to page: inout TextPage
  ) {
    if !plan.silent.isEmpty {
      let heading = Message(.reportSilent, .number(year), .number(plan.silent.count))
      page.write(heading.text(in: language), ink: .strong)
      for entity in plan.silent {
        let last = Message(.reportLastYear, .number(entity.lastYear)).text(in: language)
        let words = [entity.id, entity.name].compactMap { $0 }.joined(separator: " ")
        page.write("- " + words + " (" + last + ")", indent: 2, hanging: 2)
      }
      page.blank()
    }
    details.writeDoubts(of: plan, to: &page)
    writeReadings(of: plan, to: &page)
    if !plan.duties.isEmpty {
      page.write(Message(.reportDuties, .number(plan.duties.count)).text(in: language))
      page.blank()
    }
  }

  /// Each reading once, with the numbers of all rules it is of.
  private func writeReadings(of plan: PlanVerdicts, to page: inout TextPage) {
    var readings: [(words: String, rules: [Int])] = []
    var indexes: [String: Int] = [:]
    for (index, verdict) in plan.verdicts.enumerated() {
      guard let words = verdict.reading else { continue }
      if let known = indexes[words] {
        readings[known].rules.append(index + 1)
      } else {
        indexes[words] = readings.count
        readings.append((words, [index + 1]))
      }
    }
    if readings.isEmpty { return }
    page.write(Phrase.reportReadings[language], ink: .strong)
    for (words, rules) in readings {
      let numbers = numbersText(rules)
      let line = Message(.reportNumbered, .words(numbers), .words(words)).text(in: language)
      page.write(line, indent: 2, hanging: min(DisplayWidth.columns(of: numbers) + 2, 8))
    }
    page.blank()
  }

  // MARK: The end

  /// All areas at a glance, and what the report rests on.
  func end(
    _ provenance: Provenance, noticing notices: [Diagnostic], isRollUp: Bool,
    places: inout Places
  ) -> [UInt8] {
    var page = TextPage(style)
    if overview.isEmpty, !isRollUp {
      page.write(Phrase.reportWithoutPlans[language])
      page.blank()
    }
    if overview.count > 1 { writeOverview(to: &page) }
    TextNotices(notices, in: language).write(to: &page, &places)
    page.write(Phrase.reportSources[language], ink: .faint)
    for table in provenance.tables {
      let words = Message(.reportTable, .words(table.path), .number(table.rows))
      page.write(words.text(in: language), indent: 2, hanging: 2, ink: .faint)
      page.write(table.sha256, indent: 4, ink: .faint)
    }
    let rules =
      provenance.rules.count == 1
      ? Message(.reportRuleText, .words(provenance.rules[0].path))
      : Message(.reportRuleTexts, .number(provenance.rules.count))
    page.write(rules.text(in: language), indent: 2, hanging: 2, ink: .faint)
    let hash = provenance.rules.count == 1 ? provenance.rules[0].sha256 : provenance.rulesHash
    page.write(hash, indent: 4, ink: .faint)
    return page.bytes
  }

  private func writeOverview(to page: inout TextPage) {
    page.write(Message(.reportAllAreas, .number(year)).text(in: language), ink: .strong)
    let headings = Verdict.Status.allCases.map { $0.phrase[language] }
    let widths = headings.map { DisplayWidth.columns(of: $0) }
    let rest = style.width - 2 - widths.reduce(0) { $0 + $1 + 2 }
    let longest = overview.map { DisplayWidth.columns(of: DisplayWidth.escaping($0.name)) }.max()
    let first = min(max(longest ?? 0, 10), rest)
    func row(_ name: String, _ cells: [String], _ ink: TextPage.Ink) -> [TextPage.Cell] {
      [TextPage.Cell([name], width: first, ink: ink)]
        + zip(cells, widths).map { TextPage.Cell([$0], width: $1, ink: ink, isRight: true) }
    }
    page.write(row: row(Phrase.columnArea[language], headings, .strong), indent: 2)
    for line in overview {
      page.write(row: row(line.name, line.counts.map { String($0) }, .plain), indent: 2)
    }
    page.blank()
  }
}

extension Labels {
  /// The label in a language, else in the other one.
  func words(in language: Language) -> String? { self[language] ?? vi ?? en }
}

extension Verdict.Status {
  var phrase: Phrase {
    switch self {
    case .pass: .statusPass
    case .fail: .statusFail
    case .undecided: .statusUndecided
    case .pending: .statusPending
    case .notApplicable: .statusNotApplicable
    }
  }

  var ink: TextPage.Ink {
    switch self {
    case .pass: .good
    case .fail: .bad
    case .undecided: .open
    case .pending, .notApplicable: .plain
    }
  }

  /// Before the word, on a terminal.
  var symbol: String {
    switch self {
    case .pass: "✓"
    case .fail: "✗"
    case .undecided: "?"
    case .pending: "…"
    case .notApplicable: "–"
    }
  }
}
