import Diagnostics
import Interpreter
import Vocabulary

/// How many areas meet each rule, for people.
///
///     Shared targets
///     100 communes, as of the end of 2030
///
///       No  Rule                          Pass  Fail  Undecided  Pending  Not applicable
///       ────────────────────────────────────────────────────────────────────────────────
///        1  Every school has a smart        80    15          3        2               0
///           classroom
///           → not met by: Hà Đông, Thư Lâm, …
///           → undecided for: Tân Cương
struct RollUpText {
  private let language: Language
  private var page: TextPage

  /// So many areas are named below a rule; the other formats name all.
  private static let mostNamed = 40

  init(_ language: Language, _ style: TextStyle) {
    self.language = language
    page = TextPage(style)
  }

  static func text(of rollUp: RollUp, asOf year: Int, _ report: TextReport) -> [UInt8] {
    var text = RollUpText(report.language, report.style)
    for sum in rollUp.sums { text.write(sum, asOf: year) }
    return text.page.bytes
  }

  private mutating func write(_ sum: RollUp.Sum, asOf year: Int) {
    page.write(sum.plan.labels.words(in: language) ?? sum.plan.name, ink: .strong)
    let noun = sum.plan.areaLabels.words(in: language) ?? sum.plan.areaEntity
    let heading = Message(
      .rollUpHeadline, .number(sum.whole.areas), .words(noun), .number(year))
    page.write(heading.text(in: language), ink: .strong)
    page.blank()
    write(sum.whole, of: sum.plan, namesAreas: sum.parents.isEmpty)
    for group in sum.parents {
      let name = group.parent.map { area in
        area.name.map { $0 + " (" + area.id + ")" } ?? area.id
      }
      let message = Message(
        .rollUpParent, .words(name ?? Phrase.rollUpElsewhere[language]), .number(group.areas),
        .words(noun))
      page.write(message.text(in: language), ink: .strong)
      page.blank()
      write(group, of: sum.plan, namesAreas: true)
    }
  }

  private mutating func write(
    _ group: RollUp.Group, of plan: Inventory.ListedPlan, namesAreas: Bool
  ) {
    let headings = Verdict.Status.allCases.map { $0.phrase[language] }
    // Words of headings stand below each other.
    let widths = headings.map { heading in
      max(5, heading.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0)
    }
    let number = max(2, String(plan.rules.count).utf8.count)
    let rest = page.style.width - 2 - number - widths.reduce(0, +) - 2 * (widths.count + 1)
    func row(_ first: String, _ words: [String], _ cells: [String], _ ink: TextPage.Ink) {
      page.write(
        row: [
          TextPage.Cell([first], width: number, ink: ink, isRight: true),
          TextPage.Cell(words, width: rest, ink: ink),
        ]
          + zip(cells, widths).map {
            TextPage.Cell([$0], width: $1, ink: ink, isRight: true)
          }, indent: 2)
    }
    row(
      Phrase.columnNumber[language], [Phrase.columnRule[language]], headings, .strong)
    page.rule(indent: 2, width: page.style.width - 2)
    for (index, rule) in plan.rules.enumerated() {
      let counts = group.rules[index]
      var words = [label(of: rule)]
      if namesAreas {
        words += named(.rollUpFailing, counts.failing) + named(.rollUpOpen, counts.open)
      }
      row(
        String(index + 1), words, Verdict.Status.allCases.map { String(counts[$0]) }, .plain)
    }
    page.blank()
  }

  private func label(of rule: Inventory.ListedRule) -> String {
    let label = rule.labels.words(in: language) ?? rule.sentence[language]
    return rule.isAdvisory ? label + " (" + Phrase.reportAdvisory[language] + ")" : label
  }

  private func named(_ phrase: Phrase, _ areas: [AreaNames.NamedArea]) -> [String] {
    if areas.isEmpty { return [] }
    // A name is never parted at the end of a line.
    let names = areas.prefix(RollUpText.mostNamed).map { area in
      (area.name ?? area.id).split(separator: " ").joined(separator: "\u{A0}")
    }.joined(separator: ", ")
    let line = Message(phrase, .words(names)).text(in: language)
    if areas.count <= RollUpText.mostNamed { return ["→ " + line] }
    let shown = Message(
      .rollUpShown, .number(RollUpText.mostNamed), .number(areas.count)
    ).text(in: language)
    return ["→ " + line + " " + shown]
  }
}
