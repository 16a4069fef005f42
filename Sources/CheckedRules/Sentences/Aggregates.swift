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
    var name = noun(value).text
    switch aggregate.function {
    case .number, .share, .sum:
      return Noun(text: total(value, rows), isAtom: isAtom)
    case .average:
      phrase = isPlainName(value) ? .shortAverage : .averageOf
    case .median: phrase = .medianOf
    case .lowest:
      phrase = value.type == .rank ? .bestOf : value.type == .date ? .earliestOf : .lowestOf
    case .highest:
      phrase = value.type == .rank ? .worstOf : value.type == .date ? .latestOf : .highestOf
    }
    if !noun(value).isAtom { name = say(.inParentheses, name) }
    return Noun(text: say(phrase, name, rows), isAtom: isAtom)
  }

  /// The rows that are counted: `preschools that have …`.
  func countedRows(_ aggregate: Aggregate) -> Counted {
    let rows = rows(aggregate.members)
    guard let condition = aggregate.condition else { return Counted(one: rows.one, many: rows.many) }
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

  /// Whether a name can be followed by `bình quân`.
  private func isPlainName(_ value: Expression) -> Bool {
    guard case .field = value.form else { return false }
    let words = LabelText.words(noun(value).text)
    return !words.contains { ["của", "bình", "trung"].contains($0) }
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
      let parts = terms.compactMap { term in
        term.isInverse ? nil : counted(term.value)?.many
      }
      guard parts.count == terms.count else { return nil }
      let words = list(parts, last: .bothOf)
      return Counted(one: words, many: words)
    case .literal, .parentField, .parameter, .product, .comparison, .includes, .not, .all, .any,
      .shifted, .broken:
      return nil
    }
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
    let divisor: String
    if language == .en, let counted = counted(below) {
      divisor = counted.many
    } else {
      divisor = part(below)
    }
    return Noun(text: say(.ratioOf, counted(above)?.many ?? part(above), divisor), isAtom: false)
  }

  private func part(_ expression: Expression) -> String {
    let noun = noun(expression)
    return noun.isAtom || isCounting(expression)
      ? definite(noun) : say(.inParentheses, definite(noun))
  }

  private func isCounting(_ expression: Expression) -> Bool {
    if case .aggregate = expression.form { return true }
    return counted(expression) != nil
  }

  /// The things a sum adds up, and the rows it adds them over.
  private func summed(_ expression: Expression) -> (counted: String, rows: String)? {
    guard case .aggregate(let aggregate) = expression.form, aggregate.function == .sum,
      let counted = aggregate.value.flatMap({ counted($0) })
    else { return nil }
    return (counted.many, rows(aggregate.members, where: aggregate.condition))
  }
}
