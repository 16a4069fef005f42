import Diagnostics
import Interpreter
import Vocabulary

/// The table of a plan: one line a rule, with its status, measure against target, and deadline;
/// below its words the gap, or the pace while it is pending.
struct TextTable {
  private let report: TextReport
  private let lines: [Line]

  private struct Line {
    let number: String
    let status: Verdict.Status
    let words: [String]
    let measure: String
    let target: String
    let due: String
  }

  /// The words of rules get so many columns before figures do.
  private static let roomForWords = 34
  /// And never less than so many.
  private static let leastRoomForWords = 12
  /// Beside words no number is wider than this.
  private static let widestFigure = 24

  init(_ plan: PlanVerdicts, _ report: TextReport) {
    self.report = report
    lines = plan.verdicts.enumerated().map { index, verdict in
      TextTable.line(String(index + 1), verdict, report)
    }
  }

  private static func line(_ number: String, _ verdict: Verdict, _ report: TextReport) -> Line {
    let language = report.language
    let figures = VerdictWords(verdict, .brief, .enough, in: language)
    let isFlag = verdict.measure?.kind == .flag
    return Line(
      number: number, status: verdict.status, words: words(verdict, report),
      measure: figures.reached ?? "",
      target: figures.wanted ?? (isFlag ? Phrase.reportYes[language] : ""),
      due: verdict.due.brief(in: language))
  }

  /// What the rule asks for, and how far it is from that.
  private static func words(_ verdict: Verdict, _ report: TextReport) -> [String] {
    let language = report.language
    var label = verdict.labels.words(in: language) ?? verdict.sentence[language]
    if verdict.reading != nil { label += "\u{A0}(*)" }
    if !verdict.doubtful.isEmpty { label += "\u{A0}(!)" }
    if verdict.isAdvisory { label += " (" + Phrase.reportAdvisory[language] + ")" }
    var remarks = verdict.isWaived ? [Phrase.reportWaived[language]] : []
    if let pace = verdict.pace, let phrase = pace.phrase(due: verdict.due),
      pace != .unknown(.firstYear)
    {
      remarks.append(phrase[language])
    }
    switch verdict.status {
    case .pending where !verdict.tooLarge.isEmpty, .undecided where !verdict.tooLarge.isEmpty:
      remarks.append(Phrase.reportTooLargeBriefly[language])
    case .fail, .pending:
      remarks += [report.gap(of: verdict), verdict.metBefore(in: language)].compactMap { $0 }
    case .undecided:
      if let counts = verdict.counts, counts.unknown > 0 {
        let number = report.counted(counts.unknown, verdict)
        remarks.append(Message(.openRows, .words(number)).text(in: language))
      }
    case .pass:
      if verdict.due == .everyYear, let years = verdict.earlierFailures {
        remarks.append(Message(.reportFellShortBefore, .words(years)).text(in: language))
      }
      remarks += report.nextMilestone(of: verdict).map { [$0] } ?? []
    case .notApplicable:
      remarks.append(
        verdict.countsText(in: language) ?? Phrase.reportNothingToJudge[language])
    }
    return remarks.isEmpty ? [label] : [label, "→ " + remarks.joined(separator: ", ")]
  }

  func write(to page: inout TextPage) {
    let language = report.language
    let layout = layout(page.style.width)
    func row(_ cells: [[String]], _ inks: [TextPage.Ink]) -> [TextPage.Cell] {
      cells.indices.map { index in
        TextPage.Cell(
          cells[index], width: layout.widths[index], ink: inks[index],
          isRight: index == 0 || index == 3 || index == 4)
      }
    }
    let headings = TextTable.headings
    let strong = [TextPage.Ink](repeating: .strong, count: headings.count)
    page.write(row: row(headings.map { [$0[language]] }, strong), indent: 2)
    page.rule(indent: 2, width: layout.width)
    for line in lines {
      let inks: [TextPage.Ink] = [.plain, line.status.ink, .plain, .plain, .plain, .plain]
      let figures = [line.measure, line.target]
      let isBelow = figures.map { TextTable.widestWord([$0]) > layout.widestFigure }
      let cells = [
        [line.number], [status(line.status)], line.words, isBelow[0] ? [] : [line.measure],
        isBelow[1] ? [] : [line.target], [line.due],
      ]
      page.write(row: row(cells, inks), indent: 2)
      for (index, figure) in figures.enumerated() where isBelow[index] {
        let heading = headings[index + 3]
        page.write(
          Message(.reportFigureBelow, .phrase(heading), .words(figure)).text(in: language),
          indent: 2 + layout.widths[0] + layout.widths[1] + 4, hanging: 2)
      }
    }
  }

  private static let headings: [Phrase] = [
    .columnNumber, .columnStatus, .columnRule, .columnMeasure, .columnTarget, .columnDue,
  ]

  /// How wide the columns are.
  private struct Layout {
    let widths: [Int]
    /// A figure with a longer word stands below its rule.
    let widestFigure: Int

    var width: Int { widths.reduce(0, +) + 2 * (widths.count - 1) }
  }

  private static func widestWord(_ texts: [String]) -> Int {
    texts.flatMap { $0.split(separator: " ") }.map { DisplayWidth.columns(of: String($0)) }.max()
      ?? 0
  }

  /// Words come first: figures are wrapped where room is scarce. No number is broken beside others:
  /// those too long for that stand below.
  private func layout(_ width: Int) -> Layout {
    let language = report.language
    func widest(_ heading: Phrase, _ texts: [String]) -> Int {
      (texts + [heading[language]]).map { DisplayWidth.columns(of: $0) }.max() ?? 0
    }
    let number = widest(.columnNumber, lines.map { $0.number })
    let statuses = widest(.columnStatus, lines.map { status($0.status) })
    let due = widest(.columnDue, lines.map { $0.due })
    let rest = width - number - statuses - due - 2 * 6
    func figures(_ limit: Int) -> [Int] {
      [(Phrase.columnMeasure, lines.map { $0.measure }), (.columnTarget, lines.map { $0.target })]
        .map { heading, texts in
          let kept = texts.filter { TextTable.widestWord([$0]) <= limit }
          let whole = max(TextTable.widestWord(kept), DisplayWidth.columns(of: heading[language]))
          return max(whole, min(widest(heading, kept), (rest - TextTable.roomForWords) / 2))
        }
    }
    var limit = TextTable.widestFigure
    while limit > 0, figures(limit).reduce(0, +) > rest - TextTable.leastRoomForWords {
      limit -= 1
    }
    let chosen = figures(limit)
    let longest = lines.flatMap { $0.words }.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let wanted = max(longest, DisplayWidth.columns(of: Phrase.columnRule[language]))
    let room = max(TextTable.leastRoomForWords, min(wanted, rest - chosen[0] - chosen[1]))
    return Layout(widths: [number, statuses, room] + chosen + [due], widestFigure: limit)
  }

  private func status(_ status: Verdict.Status) -> String {
    let word = status.phrase[report.language]
    return report.style.symbols ? status.symbol + " " + word : word
  }
}

extension TextReport {
  /// The deadline after the one that decided, and how the rule stands on the way to it.
  func nextMilestone(of verdict: Verdict) -> String? {
    guard let next = verdict.milestones.first(where: { $0.status == .pending }) else { return nil }
    return Message(
      .reportNextMilestone, .words(goal(of: next, verdict)), .number(next.deadline),
      .phrase(next.pace?.phrase(due: verdict.due) ?? next.status.phrase)
    ).text(in: language)
  }

  /// What a milestone asks for.
  func goal(of milestone: Verdict.Milestone, _ verdict: Verdict) -> String {
    milestone.target.flatMap {
      VerdictWords.words(ofTarget: $0, of: verdict, .brief, in: language)
    } ?? ""
  }

  /// What is missing for a rule to hold, or too much.
  func gap(of verdict: Verdict) -> String? {
    Gap(verdict)?.text(in: language)
  }

  /// `3 schools`, `3 trường`
  func counted(_ number: Int, _ verdict: Verdict) -> String {
    guard let noun = verdict.counted else { return String(number) }
    return Message(.rowsCounted, .number(number), .phrase(noun.phrase(for: number)))
      .text(in: language)
  }
}

extension Verdict.Due {
  /// In a table: `2030`.
  func brief(in language: Language) -> String {
    switch self {
    case .by(let year), .in(let year): String(year)
    case .everyYear: Phrase.reportEveryYear[language]
    }
  }

  /// In a sentence: `by 2030`.
  var message: Message {
    switch self {
    case .by(let year): Message(.reportDueBy, .number(year))
    case .in(let year): Message(.reportDueIn, .number(year))
    case .everyYear: Message(.reportEveryYear)
    }
  }
}
