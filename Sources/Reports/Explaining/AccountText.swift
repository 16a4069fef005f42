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
    line(scope(of: account.areaEntity, account.areaID, account.years))
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

  /// Whom a plan binds, and when.
  func scope(of entity: String, _ id: String?, _ years: ClosedRange<Int>) -> String {
    let kind = Message.Argument.words(noun(entity))
    let years: [Message.Argument] = [.number(years.lowerBound), .number(years.upperBound)]
    guard let id else {
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

  func text(_ formula: RuleAccount.Definition.Formula) -> String {
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
      line(
        words(
          Message(
            .explainField, .words(field.name), .words(noun(field.entity)),
            .words(described(field)))))
      let headings = field.headings.map {
        Message.Argument.message(Message(.quoted, .words($0)))
      }
      line(words(Message(.explainHeadings, .choice(headings))), indent: 4)
    }
  }

  /// What the cells of a field hold: `whole number, 0 or more; stays as last reported`.
  func described(_ field: RuleAccount.ReadField) -> String {
    text(field.type) + (field.isLasting ? "; " + Phrase.explainLasting[language] : "")
  }
}
