import Diagnostics
import Interpreter
import Vocabulary

/// What stands behind the verdicts of a plan that fall short or stay open: sentence, figures, where
/// the plan asks for it, and the rows concerned.
struct TextDetails {
  let report: TextReport
  /// Of all lines but the headings of rules.
  private let indent: Int
  private var language: Language { report.language }

  init(report: TextReport, indent: Int = 5) {
    self.report = report
    self.indent = indent
  }

  func write(_ plan: PlanVerdicts, to page: inout TextPage) {
    let shown = plan.verdicts.enumerated().filter { _, verdict in
      verdict.isDue && (verdict.status == .fail || verdict.status == .undecided)
    }
    if shown.isEmpty { return }
    page.write(Phrase.reportDetails[language], ink: .strong)
    page.blank()
    for (index, verdict) in shown {
      // Lines stand below the words of the heading, however long its number is.
      let number = String(index + 1)
      TextDetails(report: report, indent: 4 + number.utf8.count)
        .write(verdict, number: number, to: &page)
      page.blank()
    }
  }

  private func write(_ verdict: Verdict, number: String, to page: inout TextPage) {
    let sentence = verdict.sentence[language]
    let label = verdict.labels.words(in: language)
    var title = label ?? withoutPeriod(sentence)
    if verdict.isAdvisory { title += " (" + Phrase.reportAdvisory[language] + ")" }
    let heading = Message(
      .reportDetailHeading, .words(number), .words(title), .phrase(verdict.status.phrase))
    page.write(
      heading.text(in: language), indent: 2, hanging: indent - 2, ink: verdict.status.ink)
    if label != nil { write(sentence, to: &page) }
    writeFigures(of: verdict, to: &page)
    write(.reportPlanClause, verdict.clause, to: &page)
    write(.reportReading, verdict.reading, to: &page)
    write(.reportOwner, verdict.owner, to: &page)
    write(.reportNote, verdict.note, to: &page)
    writeCourse(of: verdict, to: &page)
  }

  /// Why a verdict came out as it did, without what its plan says of the rule besides.
  func writeReasons(for verdict: Verdict, to page: inout TextPage) {
    write(verdict.sentence[language], to: &page)
    writeFigures(of: verdict, to: &page)
    writeCourse(of: verdict, to: &page)
  }

  private func write(_ words: String, to page: inout TextPage) {
    page.write(words, indent: indent, hanging: 2)
  }

  private func write(_ phrase: Phrase, _ words: String?, to page: inout TextPage) {
    guard let words else { return }
    write(Message(phrase, .words(words)).text(in: language), to: &page)
  }

  private func writeFigures(of verdict: Verdict, to page: inout TextPage) {
    write(figures(of: verdict), to: &page)
    for waiver in verdict.waivers { write(waiver.text(in: language), to: &page) }
    if !verdict.tooLarge.isEmpty {
      let rows = verdict.tooLarge.map { row in
        [row.id, row.name].compactMap { $0 }.joined(separator: " ")
          + (row.place.map { " (" + $0.text + ")" } ?? "")
      }
      write(.reportTooLarge, rows.joined(separator: ", "), to: &page)
    }
    if let words = verdict.countsText(in: language) { write(words, to: &page) }
  }

  /// Milestones, earlier years, and the rows concerned.
  private func writeCourse(of verdict: Verdict, to page: inout TextPage) {
    if verdict.milestones.count > 1 {
      write(.reportMilestones, milestones(of: verdict), to: &page)
    }
    write(.reportEarlierFailures, verdict.earlierFailures, to: &page)
    TextRows(report: report, indent: indent).write(verdict, to: &page)
  }

  private func withoutPeriod(_ sentence: String) -> String {
    sentence.utf8.last == UInt8(ascii: ".") ? String(sentence.dropLast()) : sentence
  }

  /// `Reached: 83.3%; target: at least 100%, by 2030; 1 more needed`
  func figures(of verdict: Verdict) -> String {
    let due = verdict.due.message.text(in: language)
    let figures = VerdictWords(verdict, .full, .enough, in: language)
    let message =
      switch (figures.reached, figures.wanted) {
      case (let reached?, let wanted?):
        Message(.reportMeasure, .words(reached), .words(wanted), .words(due))
      case (let reached?, nil): Message(.reportMeasureAlone, .words(reached), .words(due))
      case (nil, _): Message(.reportDeadlineAlone, .words(due))
      }
    return [message.text(in: language), report.gap(of: verdict)].compactMap { $0 }.joined(
      separator: "; ")
  }

  func milestones(of verdict: Verdict) -> String {
    verdict.milestones.map { milestone in
      let status = milestone.pace?.phrase(due: verdict.due) ?? milestone.status.phrase
      return Message(
        .reportMilestone, .words(report.goal(of: milestone, verdict)),
        .number(milestone.deadline), .phrase(status)
      ).text(in: language)
    }.joined(separator: "; ")
  }

  // MARK: Doubt

  /// Each doubtful row once, with the rules that rest on it.
  func writeDoubts(of plan: PlanVerdicts, to page: inout TextPage) {
    var doubts: [(doubt: Doubt, rules: [Int])] = []
    var indexes: [String: Int] = [:]
    for (index, verdict) in plan.verdicts.enumerated() {
      for doubt in verdict.doubtful {
        let key = doubt.place.text + "\n" + doubt.check
        if let known = indexes[key] {
          if doubts[known].rules.last != index + 1 { doubts[known].rules.append(index + 1) }
        } else {
          indexes[key] = doubts.count
          doubts.append((doubt, [index + 1]))
        }
      }
    }
    if doubts.isEmpty { return }
    page.write(
      Message(.reportDoubtsMarked, .number(doubts.count)).text(in: language), ink: .open)
    for (doubt, rules) in doubts {
      let words = DoubtText(language: language).text(of: doubt, rules: rules)
      page.write("- " + words, indent: 2, hanging: 2)
    }
    page.blank()
  }
}
