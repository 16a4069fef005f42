import Diagnostics
import Interpreter
import Vocabulary

/// How many areas meet each rule, for people.
///
///     Shared targets
///     100 communes, as of the end of 2030
///
///       No  Rule                          Due   Pass  Fail  Undecided  Pending  Not applicable
///       ──────────────────────────────────────────────────────────────────────────────────────
///        1  Every school has a smart      2030    80    15          3        2               0
///           classroom
///           → not met by 15: Hà Đông, Thư Lâm, …
///           → undecided for 3: Tân Cương, …
struct RollUpText {
  private let language: Language
  private let year: Int
  private var page: TextPage

  /// So many areas are named in a line; the other formats name all.
  private static let mostNamed = 40
  private static let mostRanked = 10

  private init(_ report: TextReport, asOf year: Int) {
    language = report.language
    self.year = year
    page = TextPage(report.style)
  }

  static func text(of rollUp: RollUp, _ report: TextReport) -> [UInt8] {
    var text = RollUpText(report, asOf: rollUp.year)
    for sum in rollUp.sums { text.write(sum) }
    return text.page.bytes
  }

  private func words(_ message: Message) -> String { message.text(in: language) }

  private mutating func write(_ sum: RollUp.Sum) {
    page.write(sum.plan.labels.words(in: language) ?? sum.plan.name, ink: .strong)
    page.write(heading(sum.whole, sum.plan), ink: .strong)
    page.blank()
    write(sum.whole, of: sum.plan, namesAreas: sum.parents.isEmpty)
    for group in sum.parents {
      let name = group.parent.map { area in
        area.name.map { $0 + " (" + area.id + ")" } ?? area.id
      }
      let message = Message(
        .rollUpParent, .words(name ?? Phrase.rollUpElsewhere[language]),
        .words(heading(group, sum.plan)))
      page.write(words(message), ink: .strong)
      page.blank()
      write(group, of: sum.plan, namesAreas: true)
    }
  }

  /// `60 communes, as of the end of 2030`
  private func heading(_ group: RollUp.Group, _ plan: Inventory.ListedPlan) -> String {
    let count = group.entries.count
    let noun: String
    switch language {
    case .vi: noun = plan.areaLabels.vi ?? plan.areaEntity
    case .en: noun = count == 1 ? plan.areaEntity : plan.areaPlural
    }
    return words(Message(.rollUpHeadline, .number(count), .words(noun), .number(year)))
  }

  // MARK: The table

  private mutating func write(
    _ group: RollUp.Group, of plan: Inventory.ListedPlan, namesAreas: Bool
  ) {
    let headings =
      [Phrase.columnDue[language]] + Verdict.Status.allCases.map { $0.phrase[language] }
    let cells = plan.rules.enumerated().map { index, rule in
      [rule.due.brief(in: language)]
        + Verdict.Status.allCases.map { String(group.rules[index][$0]) }
    }
    // Words of headings stand below each other, two short ones side by side.
    let widths = headings.indices.map { column in
      let parts = headings[column].split(separator: " ").map { String($0) }
      let least = column == 0 ? 0 : min(7, DisplayWidth.columns(of: headings[column]))
      return (parts + cells.map { $0[column] }).map { DisplayWidth.columns(of: $0) }
        .reduce(least, max)
    }
    let number = max(2, String(plan.rules.count).utf8.count)
    let rest = page.style.width - 2 - number - widths.reduce(0, +) - 2 * (widths.count + 1)
    func row(_ first: String, _ words: String, _ cells: [String], _ ink: TextPage.Ink) {
      page.write(
        row: [
          TextPage.Cell([first], width: number, ink: ink, isRight: true),
          TextPage.Cell([words], width: rest, ink: ink),
        ]
          + zip(cells, widths).map { TextPage.Cell([$0], width: $1, ink: ink, isRight: true) },
        indent: 2)
    }
    row(Phrase.columnNumber[language], Phrase.columnRule[language], headings, .strong)
    page.rule(indent: 2, width: page.style.width - 2)
    for (index, rule) in plan.rules.enumerated() {
      row(String(index + 1), label(of: rule), cells[index], .plain)
      for line in lines(group.rules[index], namesAreas) {
        page.write("→ " + line, indent: number + 4, hanging: 2)
      }
    }
    page.blank()
    if namesAreas { writeAreas(of: group) }
  }

  private func label(of rule: Inventory.ListedRule) -> String {
    let label = rule.labels.words(in: language) ?? rule.sentence[language]
    return rule.isAdvisory ? label + " (" + Phrase.reportAdvisory[language] + ")" : label
  }

  private func lines(_ counts: RollUp.Counts, _ namesAreas: Bool) -> [String] {
    var lines: [String] = []
    let paces = RollUp.Pace.allCases.filter { counts[$0] > 0 }
    if !paces.isEmpty {
      lines.append(
        paces.map { $0.phrase[language] + "\u{A0}" + String(counts[$0]) }.joined(separator: ", "))
    }
    if !namesAreas { return lines }
    for (phrase, areas) in [
      (Phrase.rollUpFailing, counts.failing), (.rollUpOpen, counts.open),
      (.rollUpBehind, counts.behind), (.rollUpDoubtful, counts.doubtful),
      (.rollUpWaived, counts.waived),
    ] where !areas.isEmpty {
      lines.append(words(Message(phrase, .number(areas.count), .words(names(areas)))))
    }
    return lines
  }

  private func names(_ areas: [AreaNames.NamedArea]) -> String {
    let names = areas.prefix(RollUpText.mostNamed).map { shown($0) }.joined(separator: ", ")
    if areas.count <= RollUpText.mostNamed { return names }
    return names + " "
      + words(Message(.rollUpShown, .number(RollUpText.mostNamed), .number(areas.count)))
  }

  /// A name is never parted at the end of a line.
  private func shown(_ area: AreaNames.NamedArea) -> String {
    (area.name ?? area.id).split(separator: " ").joined(separator: "\u{A0}")
  }

  // MARK: Areas

  /// Where most is left to do, and who did not report everything.
  private mutating func writeAreas(of group: RollUp.Group) {
    func ranked(_ count: (RollUp.Entry) -> Int) -> [String] {
      let counted = group.entries.enumerated().map { ($0.offset, $0.element, count($0.element)) }
      let order = counted.filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      return order.map { shown($0.1.area) + "\u{A0}(" + String($0.2) + ")" }
    }
    let failing = ranked { entry in
      entry.verdicts.reduce(0) {
        $0 + ($1.status == .fail && !$1.isAdvisory && !$1.isWaived ? 1 : 0)
      }
    }
    if group.entries.count > 1, !failing.isEmpty {
      var list = failing.prefix(RollUpText.mostRanked).joined(separator: ", ")
      if failing.count > RollUpText.mostRanked {
        let shown = Message(
          .rollUpShown, .number(RollUpText.mostRanked), .number(failing.count))
        list += " " + words(shown)
      }
      page.write(
        words(Message(.rollUpWorst, .words(list))), indent: 2, hanging: 2)
    }
    let silent = ranked { $0.silent }
    if !silent.isEmpty {
      page.write(
        words(
          Message(.rollUpSilent, .number(year), .words(silent.joined(separator: ", ")))),
        indent: 2, hanging: 2)
    }
    if !failing.isEmpty && group.entries.count > 1 || !silent.isEmpty { page.blank() }
  }
}

extension RollUp.Pace {
  fileprivate var phrase: Phrase {
    switch self {
    case .ahead: .paceAhead
    case .onTrack: .paceOnTrack
    case .behind: .paceBehind
    case .unknown: .rollUpPaceUnknown
    }
  }
}
