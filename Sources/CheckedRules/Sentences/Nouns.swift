import Diagnostics
import Vocabulary

/// What a formula is called: `land area`, `ratio of teachers trained in AI to teachers`.
struct Noun {
  /// Without the article of English.
  let text: String
  /// Whether English puts an article before it.
  var takesArticle = true
  /// Whether it can be an operand without parentheses.
  var isAtom = true
}

extension Wording {
  /// A formula in words, with `the` where English wants it.
  func definite(_ expression: Expression) -> String { definite(noun(expression)) }

  func definite(_ noun: Noun) -> String {
    noun.takesArticle ? say(.theNoun, noun.text) : noun.text
  }

  /// A formula in words, with `a` or `an` where English wants it.
  func indefinite(_ noun: Noun) -> String {
    switch language {
    case .vi: noun.text
    case .en: noun.takesArticle ? EnglishWords.withArticle(noun.text) : noun.text
    }
  }

  /// What a formula is called.
  func noun(_ expression: Expression) -> Noun {
    switch expression.form {
    case .literal(let literal):
      return Noun(text: value(literal), takesArticle: false)
    case .field(let index):
      return noun(called: fieldLabel(index), expression.type)
    case .parentField(let entity, let field):
      return parentNoun(entity, field, expression.type)
    case .indicator(let index):
      return indicatorNoun(index)
    case .parameter(let index):
      return parameterNoun(index)
    case .sum(let terms):
      if let counted = counted(expression) {
        return Noun(text: say(.numberOf, counted.many), isAtom: false)
      }
      return sum(terms)
    case .product(let factors):
      return product(factors, expression.type)
    case .aggregate(let aggregate):
      return self.aggregate(aggregate)
    case .shifted(let inner, let shift):
      return shifted(inner, shift)
    case .comparison, .includes, .not, .all, .any:
      let text = predicate(expression, of: Subject()).text
      return Noun(text: text, takesArticle: false, isAtom: false)
    case .broken:
      return Noun(text: say(.unclear), takesArticle: false)
    }
  }

  func fieldLabel(_ index: Int) -> String {
    let field = book.catalogue.fields[index]
    return label(field.labels, field.name)
  }

  /// The noun for something with a label: things counted become a number of them.
  func noun(called label: String, _ type: ValueType) -> Noun {
    switch (type, language) {
    case (.quantity(.count), .vi):
      return Noun(text: VietnameseWords.number(label))
    case (.quantity(.count), .en):
      if let counted = counted(label) { return Noun(text: say(.numberOf, counted.many)) }
      return Noun(text: withoutArticle(label))
    case (_, .vi):
      return Noun(text: label)
    case (_, .en):
      let isPlural = EnglishWords.isPlural(label)
      return Noun(text: isPlural ? say(.figureFor, label) : withoutArticle(label))
    }
  }

  private func withoutArticle(_ label: String) -> String {
    label.hasPrefix("the ") ? String(label.dropFirst(4)) : label
  }

  private func parentNoun(_ entity: Int, _ field: Int, _ type: ValueType) -> Noun {
    let own = noun(called: fieldLabel(field), type)
    let area = self.entity(entity).one
    let words = LabelText.words(own.text).map(HeadingFold.key)
    let isNamed = words.contains { word in
      ["", "'s", "’s"].contains { word == HeadingFold.key(area + $0) }
    }
    return isNamed ? own : Noun(text: say(.ofParent, own.text, area))
  }

  /// An indicator by its label; without one by its formula if that is short, else by its name.
  private func indicatorNoun(_ index: Int) -> Noun {
    let indicator = book.indicators[index]
    if indicator.labels[language] == nil, let formula = opened(indicator) {
      return formula.noun(indicator.formula)
    }
    return noun(called: label(indicator.labels, indicator.name), indicator.type)
  }

  /// The wording in which an indicator is said by its formula; nil where that is not short.
  func opened(_ indicator: Indicator) -> Wording? {
    guard opensIndicators else { return nil }
    var inner = self
    inner.opensIndicators = false
    let length = inner.noun(indicator.formula).text.unicodeScalars.count
    return length <= Wording.longestFormula ? inner : nil
  }

  private static let longestFormula = 100

  /// A parameter with the values it has, so that nobody has to look them up.
  private func parameterNoun(_ index: Int) -> Noun {
    let parameter = book.parameters[index]
    let values = parameter.values.map { dated in
      let text = value(dated.value, beside: parameter.type)
      return dated.from.map { say(.valueFrom, text, String($0)) } ?? text
    }
    let text = label(parameter.labels, parameter.name)
    return Noun(text: say(.parameterNoun, text, list(values, last: .listed)))
  }

  // MARK: Arithmetic

  private func sum(_ terms: [Expression.Term]) -> Noun {
    guard let first = terms.first else { return Noun(text: say(.unclear)) }
    let start = operand(first.value)
    var text = definite(start)
    for term in terms.dropFirst() {
      let isPoints = terms.contains { isShare($0.value.type) }
      let next = operand(term.value, asPoints: isPoints)
      text = say(term.isInverse ? .minus : .plus, text, definite(next))
    }
    return Noun(text: text, takesArticle: false, isAtom: false)
  }

  private func product(_ factors: [Expression.Term], _ type: ValueType) -> Noun {
    let above = factors.filter { !$0.isInverse }.map { $0.value }
    let below = factors.filter { $0.isInverse }.map { $0.value }
    guard let divisor = below.first, below.count == 1 else {
      return chain(factors)
    }
    if above.count == 1, type == .quantity(.ratio) { return ratio(above[0], divisor) }
    let dividend = above.count == 1 ? operand(above[0]) : chain(factors.filter { !$0.isInverse })
    let words = say(.dividedBy, definite(dividend), definite(operand(divisor)))
    return Noun(text: words, takesArticle: false, isAtom: false)
  }

  /// `2 times the number of teachers divided by …`, in the order as written.
  private func chain(_ factors: [Expression.Term]) -> Noun {
    guard let first = factors.first else { return Noun(text: say(.unclear)) }
    var text = definite(operand(first.value))
    var start = first.value
    for factor in factors.dropFirst() {
      var next = definite(operand(factor.value))
      var phrase: Phrase = factor.isInverse ? .dividedBy : .times
      // What comes last and says itself what it is runs into nothing.
      if case .literal = start.form, factors.count == 2, isCounting(factor.value) {
        next = definite(factor.value)
      }
      if case .literal(let literal) = start.form, !factor.isInverse {
        if case .percent = literal.value { phrase = .percentOfNoun } else { phrase = .timesNoun }
      }
      text = say(phrase, text, next)
      start = factor.value
    }
    return Noun(text: text, takesArticle: false, isAtom: factors.count == 1)
  }

  /// A formula as a part of another one, in parentheses where it would run into it.
  private func operand(_ expression: Expression, asPoints: Bool = false) -> Noun {
    if asPoints, case .literal(let literal) = expression.form, case .percent = literal.value {
      return Noun(text: value(literal, asPoints: true), takesArticle: false)
    }
    let noun = noun(expression)
    if noun.isAtom { return noun }
    return Noun(text: say(.inParentheses, definite(noun)), takesArticle: false)
  }

  /// Whether a percentage beside such a value counts its percentage points.
  func isShare(_ type: ValueType) -> Bool {
    type == .quantity(.share) || type == .quantity(.ratio)
  }

  /// A value of another year. What is made of several parts has its year in front, as behind them
  /// it would be heard of the last part alone.
  private func shifted(_ inner: Expression, _ shift: Expression.Shift) -> Noun {
    let noun = noun(inner)
    if noun.isAtom {
      let text =
        switch shift {
        case .year(let year): say(.ofYear, noun.text, String(year))
        case .lastYear: say(.ofLastYear, noun.text)
        }
      return Noun(text: text, takesArticle: noun.takesArticle)
    }
    var words = definite(noun)
    if case .sum = inner.form, counted(inner) == nil { words = say(.inParentheses, words) }
    let text =
      switch shift {
      case .year(let year): say(.valueOfYear, words, String(year))
      case .lastYear: say(.valueOfLastYear, words)
      }
    return Noun(text: text, isAtom: false)
  }

  // MARK: Values

  /// A literal in words; beside a share or a percentage a bare number is one, too.
  func value(_ literal: Literal, beside type: ValueType = .unknown, asPoints: Bool = false)
    -> String
  {
    switch literal.value {
    case .number(let number):
      return figure(number, as: type == .quantity(.share) ? .percent : .plain)
    case .percent(let share):
      guard asPoints, let points = share.multiplied(by: Rational(100)) else {
        return figure(share, as: .percent)
      }
      if points == .one { return say(.onePercentagePoint) }
      return say(.percentagePoints, figure(points, as: .plain))
    case .amount(let number, let unit):
      return figure(number, as: .plain) + " " + unit.words[language]
    case .date(let date): return date.text(in: language)
    case .day(let day): return day.text(in: language)
    case .truth(let truth): return say(truth ? .yes : .no)
    case .category(let field, let index): return category(field, index)
    }
  }

  func figure(_ number: Rational, as style: NumberText.Style) -> String {
    NumberText(number, as: style, digits: 1, in: language).text
  }

  /// The word of a category; one that denies something is set off, so that it denies only itself.
  func category(_ field: Int, _ index: Int) -> String {
    guard let categories = book.catalogue.fields[field].type.categories,
      categories.indices.contains(index)
    else { return say(.unclear) }
    let words = label(categories[index].labels, categories[index].name)
    return isDenial(field, index) ? say(.setOff, words) : words
  }

  /// Whether a category says that there is nothing, like `none` among clubs.
  func isDenial(_ field: Int, _ index: Int) -> Bool {
    guard let categories = book.catalogue.fields[field].type.categories,
      categories.indices.contains(index)
    else { return false }
    let words = label(categories[index].labels, categories[index].name)
    return ["none", "no", "không", "chưa"].contains(LabelText.words(words).first ?? "")
  }
}
