import Diagnostics
import Interpreter
import Vocabulary

/// The verdicts of a run put together for a reader.
public struct Report: Sendable {
  /// For people, in the language of the report; every line ends with a line end.
  public let text: String
  public let outcome: Outcome

  /// What a run comes to as a whole. Advisory rules never count.
  public enum Outcome: Sendable, Hashable {
    /// Nothing due fails or is undecided, and something due passed.
    case allPass
    case someFail
    /// Something due is undecided, an area has no rows, or nothing was decided.
    case open
  }

  /// The door of the room.
  public static func summarising(_ table: VerdictTable, in language: Language) -> Report {
    var writer = TextWriter(language, asOf: table.asOf)
    if table.plans.isEmpty { writer.line(Phrase.reportWithoutPlans[language]) }
    for (index, plan) in table.plans.enumerated() {
      if index > 0 { writer.line("") }
      writer.write(plan)
    }
    return Report(text: writer.text, outcome: outcome(of: table))
  }

  private static func outcome(of table: VerdictTable) -> Outcome {
    let counted = table.plans.flatMap { $0.verdicts }.filter { $0.isDue && !$0.isAdvisory }
    if counted.contains(where: { $0.status == .fail }) { return .someFail }
    let isOpen =
      counted.contains { $0.status == .undecided } || !counted.contains { $0.status == .pass }
      || table.plans.contains { !$0.hasRows }
    return isOpen ? .open : .allPass
  }
}

/// Writes plans as text.
///
///     Kế hoạch hành động, Hà Đông, tính đến hết năm 2030
///     Đạt: 1, Chưa đạt: 1
///
///       Chưa đạt         Mỗi cơ sở giáo dục có ít nhất một phòng học thông minh
///                        Đến năm 2030, mọi trường có số phòng học thông minh từ 1 trở lên.
///                        90 %; mục tiêu: từ 100 % trở lên, đến năm 2030
///                        - th-2 Tiểu học số 2 (schools.csv:5): Số phòng học thông minh: 0
private struct TextWriter {
  var text = ""
  private let language: Language
  private let asOf: Int
  private let statusWidth: Int

  init(_ language: Language, asOf: Int) {
    self.language = language
    self.asOf = asOf
    let widths = Verdict.Status.allCases.map { DisplayWidth.columns(of: $0.phrase[language]) }
    self.statusWidth = (widths.max() ?? 0) + 2
  }

  mutating func line(_ words: String) { text += DisplayWidth.escaping(words) + "\n" }

  mutating func write(_ plan: PlanVerdicts) {
    let title = words(plan.labels, or: plan.plan)
    let area = plan.areaName ?? plan.areaID
    line(
      Message(
        .reportHeadline, .words(area.isEmpty ? title : title + ", " + area), .number(asOf)
      ).text(in: language))
    let counts = Verdict.Status.allCases.compactMap { status -> String? in
      let number = plan.verdicts.filter { $0.status == status }.count
      if number == 0 { return nil }
      return Message(.statusCount, .number(number), .phrase(status.phrase)).text(in: language)
    }
    if !counts.isEmpty { line(counts.joined(separator: ", ")) }
    if !plan.hasRows { line(Phrase.reportAreaUnknown[language]) }
    if !plan.silent.isEmpty {
      let names = plan.silent.map { entity in
        let last = Message(.reportLastYear, .number(entity.lastYear)).text(in: language)
        return named(entity.id, entity.name) + " (" + last + ")"
      }
      let list = names.joined(separator: ", ")
      line(Message(.reportSilent, .number(asOf), .words(list)).text(in: language))
    }
    if !plan.duties.isEmpty {
      line(Message(.reportDuties, .number(plan.duties.count)).text(in: language))
    }
    if !plan.verdicts.isEmpty { line("") }
    for verdict in plan.verdicts { write(verdict) }
  }

  private mutating func write(_ verdict: Verdict) {
    let status = verdict.status.phrase[language]
    let space = String(repeating: " ", count: statusWidth - DisplayWidth.columns(of: status))
    let sentence = verdict.sentence[language]
    var label = words(verdict.labels, or: sentence)
    let isLabelled = label != sentence
    if verdict.isAdvisory { label += " (" + Phrase.reportAdvisory[language] + ")" }
    line("  " + status + space + label)
    if isLabelled { detailLine(sentence) }
    let due = verdict.due.message.text(in: language)
    var detail = due
    if let measure = verdict.measure, let target = verdict.target,
      let comparison = verdict.comparison
    {
      let figures = FigureText(measure, comparison, target, in: language)
      detail = Message(
        .reportMeasure, .words(figures.measure), .words(figures.target), .words(due)
      ).text(in: language)
    }
    detailLine(detail)
    for row in verdict.rows { detailLine("- " + rowText(row)) }
    for doubt in verdict.doubtful {
      let place = doubt.place.text
      let check = words(doubt.labels, or: doubt.check)
      detailLine(Message(.reportDoubt, .words(place), .words(check)).text(in: language))
    }
  }

  private mutating func detailLine(_ words: String) {
    line(String(repeating: " ", count: statusWidth + 2) + words)
  }

  private mutating func rowText(_ row: RowVerdict) -> String {
    var remarks: [String] = []
    if let place = row.place { remarks.append(place.text) }
    if let year = row.lastYear {
      remarks.append(Message(.reportLastYear, .number(year)).text(in: language))
    }
    if !row.isCertain { remarks.append(Phrase.reportMayBelong[language]) }
    var text = named(row.id, row.name)
    if !remarks.isEmpty { text += " (" + remarks.joined(separator: ", ") + ")" }
    let values = row.values.map { words($0.labels, or: $0.field) + ": " + shown($0.value) }
    return values.isEmpty ? text : text + ": " + values.joined(separator: "; ")
  }

  private func shown(_ value: FieldValue.Shown) -> String {
    switch value {
    case .missing: Phrase.reportMissing[language]
    case .number(let number, let kind): valueText(number, kind, in: language)
    case .flag(let isTrue): (isTrue ? Phrase.reportYes : Phrase.reportNo)[language]
    case .day(let day): day.text(in: language)
    case .categories(let categories):
      categories.map { words($0.labels, or: $0.name) }.joined(separator: ", ")
    }
  }

  private func words(_ labels: Labels, or name: String) -> String {
    labels[language] ?? labels.vi ?? labels.en ?? name
  }

  private func named(_ id: String, _ name: String?) -> String { name.map { id + " " + $0 } ?? id }
}

extension Verdict.Status {
  fileprivate var phrase: Phrase {
    switch self {
    case .pass: .statusPass
    case .fail: .statusFail
    case .undecided: .statusUndecided
    case .pending: .statusPending
    case .notApplicable: .statusNotApplicable
    }
  }
}

extension Verdict.Due {
  fileprivate var message: Message {
    switch self {
    case .by(let year): Message(.reportDueBy, .number(year))
    case .in(let year): Message(.reportDueIn, .number(year))
    case .everyYear: Message(.reportEveryYear)
    }
  }
}
