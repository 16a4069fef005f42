import Diagnostics
import Vocabulary

/// Things that are counted, by one and by several; Vietnamese makes no difference.
struct Counted {
  let one: String
  let many: String
}

extension Wording {
  /// What a value of the members of an area is called.
  func aggregate(_ aggregate: Aggregate) -> Noun {
    let rows = rows(aggregate.members, where: aggregate.condition)
    let isAtom = aggregate.condition == nil
    guard let value = aggregate.value else {
      let counted = countedRows(aggregate).many
      let isShare = aggregate.function == .share
      return Noun(text: say(isShare ? .shareOf : .numberOf, counted), isAtom: isAtom)
    }
    let phrase: Phrase
    let noun = noun(value)
    let name = noun.isAtom ? noun.text : say(.inParentheses, noun.text)
    let isPlain = isPlainName(value)
    switch (aggregate.function, value.type) {
    case (.number, _), (.share, _), (.sum, _):
      return Noun(text: total(value, rows), isAtom: isAtom)
    case (.average, _): phrase = isPlain ? .averageOfName : .averageOf
    case (.median, _): phrase = isPlain ? .medianOfName : .medianOf
    case (.lowest, .rank): phrase = .bestOf
    case (.lowest, .date): phrase = .earliestOf
    case (.lowest, _): phrase = isPlain ? .lowestOfName : .lowestOf
    case (.highest, .rank): phrase = .worstOf
    case (.highest, .date): phrase = .latestOf
    case (.highest, _): phrase = isPlain ? .highestOfName : .highestOf
    }
    return Noun(text: say(phrase, name, rows), isAtom: isAtom)
  }

  /// The rows that are counted: `preschools that have …`.
  func countedRows(_ aggregate: Aggregate) -> Counted {
    let rows = rows(aggregate.members)
    guard let condition = aggregate.condition else {
      return Counted(one: rows.one, many: rows.many)
    }
    return Counted(
      one: related(rows.one, condition, isPlural: false),
      many: related(rows.many, condition, isPlural: true))
  }

  private func total(_ value: Expression, _ rows: String) -> String {
    if let counted = counted(value) { return say(.totalNumber, counted.many, rows) }
    let noun = noun(value)
    let name = noun.isAtom ? noun.text : say(.inParentheses, noun.text)
    // A label may say `tổng` itself.
    let isTotal = ["tổng", "total"].contains(LabelText.words(name).first)
    return say(isTotal ? .across : .totalOf, name, rows)
  }

  /// Whether a name is so short and simple that `average` or `bình quân` can stand right beside it.
  private func isPlainName(_ value: Expression) -> Bool {
    guard case .field = value.form else { return false }
    let words = LabelText.words(noun(value).text)
    switch language {
    case .vi: return !words.contains { ["của", "bình", "trung", "thấp", "cao"].contains($0) }
    case .en:
      return !words.contains { ["average", "median", "lowest", "highest"].contains($0) }
        && !words.contains { $0.hasSuffix("'s") }
    }
  }

  // MARK: Things counted

  /// What a formula counts; nil for what is not a number of things.
  func counted(_ expression: Expression) -> Counted? {
    guard expression.type == .quantity(.count) else { return nil }
    switch expression.form {
    case .field(let index):
      return counted(fieldLabel(index))
    case .indicator(let index):
      let indicator = book.indicators[index]
      if indicator.labels[language] == nil, let formula = opened(indicator) {
        return formula.counted(indicator.formula)
      }
      return counted(label(indicator.labels, indicator.name))
    case .aggregate(let aggregate):
      return aggregate.function == .number ? countedRows(aggregate) : nil
    case .sum(let terms):
      let parts = terms.compactMap { $0.isInverse ? nil : counted($0.value) }
      guard parts.count == terms.count, !countsTwice(terms) else { return nil }
      return Counted(
        one: list(parts.map { $0.one }, last: .eitherOf), many: together(parts.map { $0.many }))
    case .literal, .parentField, .parameter, .product, .comparison, .includes, .not, .all, .any,
      .shifted, .broken:
      return nil
    }
  }

  /// Whether a row may be counted in several terms: listed, "schools with Internet and schools with
  /// a library" would be heard as those with either.
  private func countsTwice(_ terms: [Expression.Term]) -> Bool {
    let entities = terms.compactMap { entityCounted($0.value) }
    return Set(entities).count < entities.count
  }

  /// The entity whose rows a formula counts, by index.
  private func entityCounted(_ expression: Expression) -> Int? {
    var expression = expression
    while case .indicator(let index) = expression.form {
      expression = book.indicators[index].formula
    }
    guard case .aggregate(let aggregate) = expression.form, aggregate.function == .number
    else { return nil }
    return aggregate.members.entity
  }

  /// Things counted together; what is a list itself is added, not listed.
  private func together(_ parts: [String]) -> String {
    let isList = parts.contains { part in
      LabelText.words(part).contains {
        ["and", "or", "và", "hoặc"].contains($0) || $0.hasSuffix(",")
      }
    }
    guard isList, var text = parts.first else { return list(parts, last: .bothOf) }
    for part in parts.dropFirst() { text = say(.plus, text, part) }
    return text
  }

  /// What a label counts.
  func counted(_ label: String) -> Counted? {
    switch language {
    case .vi:
      return VietnameseWords.counted(label).map { Counted(one: $0, many: $0) }
    case .en:
      var label = label
      for start in ["number of ", "total number of ", "total "] where label.hasPrefix(start) {
        label = String(label.dropFirst(start.utf8.count))
        break
      }
      guard EnglishWords.isPlural(label) else { return nil }
      return Counted(one: EnglishWords.singular(label), many: label)
    }
  }

  // MARK: Ratios

  /// `ratio of teachers trained in AI to teachers across all schools`
  func ratio(_ above: Expression, _ below: Expression) -> Noun {
    if let top = summed(above), let bottom = summed(below), top.rows == bottom.rows {
      return Noun(
        text: say(.ratioWithin, top.counted, bottom.counted, top.rows), isAtom: false)
    }
    // English needs `the number of`: "graduates continuing to graduates" would be no ratio.
    let dividend = language == .vi ? counted(above)?.many : nil
    return Noun(text: say(.ratioOf, dividend ?? part(above), part(below)), isAtom: false)
  }

  private func part(_ expression: Expression) -> String {
    let noun = noun(expression)
    return noun.isAtom || isCounting(expression)
      ? definite(noun) : say(.inParentheses, definite(noun))
  }

  /// Whether a formula begins with what it is: `the number of …`, `the previous year's value of …`.
  func isCounting(_ expression: Expression) -> Bool {
    switch expression.form {
    case .aggregate, .shifted: return true
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .not, .all, .any, .broken:
      return counted(expression) != nil
    }
  }

  /// The things a sum adds up, and the rows it adds them over.
  private func summed(_ expression: Expression) -> (counted: String, rows: String)? {
    guard case .aggregate(let aggregate) = expression.form, aggregate.function == .sum,
      let counted = aggregate.value.flatMap({ counted($0) })
    else { return nil }
    return (counted.many, rows(aggregate.members, where: aggregate.condition))
  }
}
