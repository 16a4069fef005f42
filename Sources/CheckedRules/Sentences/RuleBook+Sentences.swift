import Diagnostics
import Vocabulary

/// What rules, checks and definitions say, in the words of an official.
extension RuleBook {
  /// A rule as one sentence, from its meaning and never from its own label.
  public func sentence(of rule: Rule, in plan: Plan, language: Language) -> String {
    let wording = Wording(
      book: self, language: language, keepsShares: !rule.sentence.milestones.isEmpty)
    let area = wording.definite(Noun(text: wording.entity(plan.scope.entity).one))
    let due = wording.timing(rule.sentence.timing)
    var text = wording.say(.timedSentence, due, wording.statement(of: rule.sentence.form, area))
    for milestone in rule.sentence.milestones {
      let target = wording.next(milestone.target, of: rule.sentence.form)
      text = wording.say(.nextMilestone, text, wording.timing(.by(milestone.year)), target)
    }
    return wording.finished(text)
  }

  /// What a check demands of every row, as one sentence.
  public func sentence(of check: DataCheck, language: Language) -> String {
    let wording = Wording(book: self, language: language)
    if !wording.hasMeasure([check.condition]) {
      return wording.finished(
        wording.quantity(
          .every, Members(entity: check.entity, group: nil), where: nil, has: check.condition))
    }
    let row = wording.entity(check.entity).one
    let subject = wording.definite(Noun(text: row))
    return wording.finished(
      wording.say(.inEveryRow, row, wording.clause(check.condition, of: subject)))
  }

  /// What an indicator stands for, as one sentence.
  public func definition(of indicator: Indicator, language: Language) -> String {
    let wording = Wording(book: self, language: language)
    let name = LabelText.withCapitalInitial(wording.label(indicator.labels, indicator.name))
    if indicator.type == .truth {
      let subject = wording.subject(of: indicator)
      return wording.finished(
        wording.say(
          .definitionWhen, wording.say(.setOff, name),
          wording.clause(indicator.formula, of: subject)))
    }
    return wording.finished(
      wording.say(
        .definitionIs, wording.say(.setOff, name), wording.definite(indicator.formula)))
  }

  /// Which rows are in a group, as one sentence.
  public func definition(of group: Group, language: Language) -> String {
    let wording = Wording(book: self, language: language)
    let name = wording.label(group.labels, language == .en ? group.plural : group.name)
    let many = language == .en ? EnglishWords.plural(name) : name
    let rows = wording.related(wording.rows(group.base).many, group.condition, isPlural: true)
    return wording.finished(wording.say(.definitionAre, many, rows))
  }

  /// A formula in words, as it stands inside a sentence; a condition as what its subject has.
  public func phrase(for expression: Expression, language: Language) -> String {
    Wording(book: self, language: language).definite(expression)
  }

  /// A condition as a clause about a row or area of an entity: `the school has a library`.
  public func phrase(
    for condition: Expression, of entity: Int, language: Language
  ) -> String {
    let wording = Wording(book: self, language: language)
    return wording.clause(
      condition, of: wording.definite(Noun(text: wording.entity(entity).one)))
  }

  /// A target with its comparison, as it follows its measure: `is at least 80%`.
  public func phrase(
    for target: Expression, _ comparison: ComparisonOperator, of measure: Expression,
    language: Language
  ) -> String {
    Wording(book: self, language: language).target(
      Comparison(measure: measure, comparison: comparison, target: target), .predicate)
  }

  /// What the rows of an entity or group are called: `preschools`, `trường mầm non`.
  public func phrase(for members: Members, language: Language) -> String {
    Wording(book: self, language: language).rows(members).many
  }

  /// The same as two phrases, for one of them and for several: `preschool`, `preschools`.
  public func phrases(for members: Members) -> (one: Phrase, many: Phrase) {
    let en = Wording(book: self, language: .en).rows(members)
    let vi = Wording(book: self, language: .vi).rows(members)
    return (Phrase(en: en.one, vi: vi.one), Phrase(en: en.many, vi: vi.many))
  }

  /// When a rule is due: `by 2030`, `hằng năm`.
  public func phrase(for timing: Timing, language: Language) -> String {
    Wording(book: self, language: language).timing(timing)
  }
}

extension Wording {
  fileprivate func statement(of form: Sentence.Form, _ area: String) -> String {
    switch form {
    case .measure(let measure, let comparison, let target):
      let condition = Expression(
        .comparison(comparison, measure, target), .truth, at: measure.place)
      return clause(condition, of: area)
    case .condition(let condition):
      return clause(condition, of: area)
    case .quantity(let howMany, let members, let filter, let has):
      return quantity(howMany, members, where: filter, has: has)
    }
  }

  /// The target of a later milestone, of the same measure and in the same comparison.
  fileprivate func next(_ target: Expression, of form: Sentence.Form) -> String {
    switch form {
    case .measure(let measure, let comparison, _):
      let next = Comparison(measure, comparison, target)
      let words = self.target(next, .predicate)
      if share(next) != nil { return say(.thisShare, words) }
      return say(isCounted(measure) ? .thisNumber : .itComes, words)
    case .condition:
      return definite(target)
    case .quantity(.comparison(let comparison, let first), _, _, _):
      var isShare = false
      if case .percent = first.value { isShare = true }
      let type: ValueType = .quantity(isShare ? .share : .count)
      let measure = Expression(.broken, type, at: target.place)
      let words = self.target(Comparison(measure, comparison, target), .predicate)
      return say(isShare ? .thisShare : .thisNumber, words)
    case .quantity(.every, _, _, _), .quantity(.no, _, _, _):
      return definite(target)
    }
  }

  /// Whether the sentence begins with whoever has what is counted, not with the number.
  private func isCounted(_ measure: Expression) -> Bool {
    switch measure.form {
    case .field, .indicator: counted(measure) != nil
    case .aggregate(let aggregate):
      aggregate.function == .number
        || aggregate.function == .sum && aggregate.value.flatMap { counted($0) } != nil
    case .literal, .parentField, .parameter, .sum, .product, .comparison, .includes, .not, .all,
      .any, .shifted, .broken:
      false
    }
  }

  fileprivate func subject(of indicator: Indicator) -> String {
    guard indicator.subjects.count == 1, let entity = indicator.subjects.first else {
      return say(.theRow)
    }
    return definite(Noun(text: self.entity(entity).one))
  }
}
