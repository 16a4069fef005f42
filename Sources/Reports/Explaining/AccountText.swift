import Diagnostics
import Interpreter
import Vocabulary

/// What a rule says and is made of, before any data.
extension ExplanationText {
  /// Writes the rule: its words, its sentence, when it is due, and what it rests on.
  public mutating func write(_ account: RuleAccount, in languages: [Language]) {
    let name = account.plan + "." + account.rule
    let title = account.labels.words(in: language).map { name + ": " + $0 } ?? name
    page.write(title, hanging: 2, ink: .strong)
    page.blank()
    for language in languages { line(account.sentence[language]) }
    page.blank()
    line(.explainPlan, account.planLabels.words(in: language) ?? account.plan)
    line(.explainDocument, account.document)
    line(scope(of: account))
    line(.reportPlanClause, account.clause)
    line(.reportReading, account.reading)
    line(.reportOwner, account.owner)
    line(.reportNote, account.note)
    if account.isAdvisory { line(Phrase.reportAdvisory[language]) }
    line(due(of: account))
    for part in account.parts.dropFirst() {
      let target = part.target.map { formula($0) } ?? ""
      line(words(Message(.explainThen, .words(target), .number(part.deadline))))
    }
    page.blank()
    line(.explainWritten, source(of: account.place))
    line(formula(account.written), indent: 4)
    if !account.definitions.isEmpty { write(account.definitions) }
    if !account.fields.isEmpty { write(account.fields) }
  }

  private func scope(of account: RuleAccount) -> String {
    let kind = Message.Argument.words(noun(account.areaEntity))
    let years: [Message.Argument] = [
      .number(account.years.lowerBound), .number(account.years.upperBound),
    ]
    guard let id = account.areaID else {
      return words(Message(.explainEveryArea, [kind] + years))
    }
    return words(Message(.explainOneArea, [kind, .words(id)] + years))
  }

  private func due(of account: RuleAccount) -> String {
    switch account.due {
    case .by(let year): return words(Message(.explainDueBy, .number(year)))
    case .in(let year): return words(Message(.explainDueIn, .number(year)))
    case .everyYear:
      let first = Message.Argument.number(account.parts[0].deadline)
      guard let last = account.lastYear else {
        return words(Message(.explainDueEveryYear, first))
      }
      return words(Message(.explainDueYears, first, .number(last)))
    }
  }

  /// Each name with its formula, further in the further it is from the sentence.
  private mutating func write(_ definitions: [RuleAccount.Definition]) {
    heading(.explainRestsOn)
    for definition in definitions {
      // However deep names lie, there is room left for what they stand for.
      let indent = 2 + 2 * min(definition.level, 8)
      let place = source(of: definition.place)
      let title =
        definition.labels.words(in: language).map { definition.name + ": " + $0 }
        ?? definition.name
      line(words(Message(.explainDefinition, .words(title), .words(place))), indent: indent)
      line("= " + text(definition.formula), indent: indent + 2)
    }
  }

  private func text(_ formula: RuleAccount.Definition.Formula) -> String {
    switch formula {
    case .indicator(let place): return self.formula(place)
    case .group(let base, let condition): return base + " where " + self.formula(condition)
    case .parameter(let values):
      return values.map { value in
        value.from.map {
          words(Message(.explainFrom, .words(value.text), .number($0)))
        } ?? value.text
      }.joined(separator: ", ")
    }
  }

  private mutating func write(_ fields: [RuleAccount.ReadField]) {
    heading(.explainFields)
    for field in fields {
      var type = text(field.type)
      if field.isLasting { type += "; " + Phrase.explainLasting[language] }
      line(
        words(
          Message(
            .explainField, .words(field.name), .words(noun(field.entity)), .words(type))))
      let headings = field.headings.map {
        Message.Argument.message(Message(.quoted, .words($0)))
      }
      line(words(Message(.explainHeadings, .choice(headings))), indent: 4)
    }
  }
}
