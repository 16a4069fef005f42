import Diagnostics
import Interpreter
import Vocabulary

/// Why a rule has its verdict for one area, from the verdict down to the rows.
extension ExplanationText {
  public mutating func write(_ explanation: AreaExplanation, asOf year: Int) {
    let (plan, verdict) = (explanation.plan, explanation.verdict)
    page.blank()
    let area = plan.areaName.map { $0 + " (" + plan.areaID + ")" } ?? plan.areaID
    page.write(
      words(
        Message(
          .explainVerdict, .words(area), .number(year), .phrase(verdict.status.phrase))),
      ink: verdict.status.ink)
    if let lack = plan.lackOfRows(in: year) { line(words(lack)) }
    if verdict.status == .notApplicable { line(Phrase.explainNothing[language]) }
    line(figures(of: verdict))
    if explanation.judgedYear != year {
      line(words(Message(.explainJudged, .number(explanation.judgedYear))))
    }
    heading(.explainSteps)
    write(explanation.measure, indent: 2)
    if let target = explanation.target, !target.isObvious {
      heading(.explainTargetSteps)
      write(target, indent: 2)
    }
    write(explanation.missing)
    writeRemedy(of: explanation)
    writeTime(of: explanation, asOf: year)
    writeSilent(plan, asOf: year)
    writeDoubts(verdict.doubtful)
  }

  private mutating func writeDoubts(_ doubts: [Doubt]) {
    if doubts.isEmpty { return }
    page.blank()
    page.write(words(Message(.reportDoubts, .number(doubts.count))), ink: .open)
    for doubt in doubts {
      line("- " + DoubtText(language: language).text(of: doubt))
    }
  }

  /// `Reached: about 83.3% (5/6); target: at least 100%, by 2030`
  private func figures(of verdict: Verdict) -> String {
    let due = verdict.due.message.text(in: language)
    guard let measure = verdict.measure else {
      return words(Message(.reportDeadlineAlone, .words(due)))
    }
    let figures = VerdictWords(verdict, .full, .all, in: language)
    let reached = (figures.reached ?? "") + exactly(measure)
    guard let wanted = figures.wanted else {
      return words(Message(.reportMeasureAlone, .words(reached), .words(due)))
    }
    return words(Message(.reportMeasure, .words(reached), .words(wanted), .words(due)))
  }

  // MARK: What is missing

  private mutating func write(_ missing: [MissingCell]) {
    write(missing.filter { $0.matters }.map { $0.cell }, .explainMissing)
    write(missing.filter { !$0.matters }.map { $0.cell }, .explainMissingIdle)
  }

  private mutating func write(_ cells: [CellRead], _ heading: Phrase) {
    if cells.isEmpty { return }
    page.blank()
    page.write(words(Message(heading, .number(cells.count))), ink: .strong)
    var table = RowTable(
      [Phrase.explainColumnID[language], Phrase.explainColumnName[language]],
      [Phrase.explainColumnField[language], Phrase.explainColumnCouldBe[language]],
      Phrase.explainColumnPlace[language])
    for cell in cells {
      let label = cell.labels.words(in: language) ?? cell.field
      let field =
        cell.heading.map {
          words(Message(.explainFieldHeaded, .words(label), .words($0)))
        } ?? words(Message(.explainFieldWithoutColumn, .words(label)))
      var place = Phrase.explainNoRow[language]
      if let there = cell.place, let year = cell.rowYear {
        place = there.text(lastIn: year == cell.year ? nil : year, language)
      }
      let couldBe = cell.place == nil ? Phrase.explainAnything[language] : text(cell.type)
      table.add([cell.id, cell.name ?? ""], [field, couldBe], place)
    }
    table.write(to: &page, indent: 2)
  }

  private mutating func writeSilent(_ plan: PlanVerdicts, asOf year: Int) {
    if plan.silent.isEmpty { return }
    page.blank()
    page.write(
      words(Message(.reportSilent, .number(year), .number(plan.silent.count))), ink: .strong)
    for entity in plan.silent {
      let last = words(Message(.reportLastYear, .number(entity.lastYear)))
      let name = [entity.id, entity.name].compactMap { $0 }.joined(separator: " ")
      line("- " + name + ", " + last)
    }
  }

  // MARK: Time

  private mutating func writeTime(of explanation: AreaExplanation, asOf year: Int) {
    let verdict = explanation.verdict
    if let pace = verdict.pace, pace.phrase(due: verdict.due) != nil || explanation.line != nil {
      page.blank()
      line(.explainPace, pace.phrase(due: verdict.due)?[language], indent: 0)
      if let line = explanation.line { self.line(text(line, verdict, asOf: year)) }
    }
    if verdict.milestones.count > 1 {
      heading(.explainMilestones)
      for milestone in verdict.milestones { line(text(milestone, verdict)) }
    }
    if !verdict.history.isEmpty {
      heading(.explainHistory)
      for past in verdict.history {
        let status = Message.Argument.phrase(past.status.phrase)
        let message =
          past.measure.map {
            Message(
              .explainPastYear, .number(past.year), status, .words(text($0, beside: verdict.target))
            )
          } ?? Message(.explainPastYearAlone, .number(past.year), status)
        line(words(message))
      }
    }
  }

  private func text(
    _ line: AreaExplanation.PaceLine, _ verdict: Verdict, asOf year: Int
  ) -> String {
    words(
      Message(
        .explainLine, .words(text(line.first)), .number(line.firstYear), .words(text(line.goal)),
        .number(line.deadline), .words(text(line.now, beside: verdict.measure)), .number(year)))
  }

  private func text(_ milestone: Verdict.Milestone, _ verdict: Verdict) -> String {
    let goal = milestone.target.flatMap {
      VerdictWords.words(ofTarget: $0, of: verdict, .full, in: language)
    }
    let status = milestone.pace?.phrase(due: verdict.due) ?? milestone.status.phrase
    return words(
      Message(.reportMilestone, .words(goal ?? ""), .number(milestone.deadline), .phrase(status)))
  }

  // MARK: Areas

  /// The areas a rule was judged for, with what came out, and how to choose one.
  public mutating func write(_ plans: [PlanVerdicts], asOf year: Int, choosingBy command: String) {
    page.blank()
    if plans.isEmpty {
      page.write(words(Message(.explainNoAreas, .number(year))), ink: .open)
      return
    }
    page.write(words(Message(.explainAreas, .number(year))), ink: .strong)
    var table = RowTable(
      [Phrase.explainColumnID[language], Phrase.explainColumnName[language]],
      [Phrase.columnStatus[language]], Phrase.columnMeasure[language])
    for plan in plans {
      for verdict in plan.verdicts {
        let reached = VerdictWords(verdict, .brief, .enough, in: language).reached
        table.add(
          [plan.areaID, plan.areaName ?? ""], [verdict.status.phrase[language]], reached ?? "")
      }
    }
    table.write(to: &page, indent: 2)
    page.blank()
    page.write(words(Message(.explainChooseArea, .words(command))), hanging: 2)
  }
}

extension Derivation {
  /// Whether a target says all there is to say of it.
  fileprivate var isObvious: Bool {
    if case .written = operation { return true }
    return false
  }
}
