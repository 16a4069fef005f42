import Diagnostics
import Interpreter
import Vocabulary

/// A measure and its target in words that never contradict the verdict beside them.
struct FigureText {
  let measure: String
  let target: String

  init(
    _ measure: Figure, _ comparison: ComparisonOperator, _ target: Figure, in language: Language
  ) {
    guard measure.kind != .day, measure.kind != .flag, let goal = target.interval.single else {
      self.measure = intervalText(measure, in: language)
      self.target = FigureText.requirement(target, comparison, in: language)
      return
    }
    var low: (figure: NumberText, target: NumberText)?
    var high: (figure: NumberText, target: NumberText)?
    // Both ends stand beside one target, so that all three are written with as many digits.
    for digits in 1...80 {
      func pair(_ end: Rational?) -> (figure: NumberText, target: NumberText)? {
        end.map {
          NumberText.figure($0, beside: goal, as: measure.kind.style, digits: digits, in: language)
        }
      }
      low = pair(measure.interval.low)
      high = pair(measure.interval.high)
      if let low, let high, low.target != high.target { continue }
      break
    }
    func text(_ number: NumberText?) -> String? {
      number.map { numberText($0, measure.kind, in: language) }
    }
    self.measure = spanText(text(low?.figure), text(high?.figure), measure.kind, in: language)
    let alone = NumberText(goal, as: measure.kind.style, digits: 1, in: language)
    let words = numberText(low?.target ?? high?.target ?? alone, measure.kind, in: language)
    self.target = Message(comparison.targetPhrase, .words(words)).text(in: language)
  }

  private static func requirement(
    _ target: Figure, _ comparison: ComparisonOperator, in language: Language
  ) -> String {
    if target.kind == .day, let day = target.interval.single.flatMap({ date($0) }) {
      return day.text(after: comparison, in: language)
    }
    return Message(comparison.targetPhrase, .words(intervalText(target, in: language)))
      .text(in: language)
  }
}

/// Everything a figure could still be, in words.
private func intervalText(_ figure: Figure, in language: Language) -> String {
  if figure.kind == .flag, figure.interval.single == nil { return Phrase.figureUnknown[language] }
  func text(_ end: Rational?) -> String? { end.map { valueText($0, figure.kind, in: language) } }
  return spanText(
    text(figure.interval.low), text(figure.interval.high), figure.kind, in: language)
}

private func spanText(
  _ low: String?, _ high: String?, _ kind: Figure.Kind, in language: Language
) -> String {
  let isDay = kind == .day
  return switch (low, high) {
  case (let low?, let high?) where low == high: low
  case (let low?, let high?):
    Message(.figureBetween, .words(low), .words(high)).text(in: language)
  case (let low?, nil):
    Message(isDay ? .figureOrLater : .figureOrMore, .words(low)).text(in: language)
  case (nil, let high?):
    Message(isDay ? .figureOrEarlier : .figureOrLess, .words(high)).text(in: language)
  case (nil, nil): Phrase.figureUnknown[language]
  }
}

/// One value in words: `98.5%`, `1.35 ha`, a day.
func valueText(_ value: Rational, _ kind: Figure.Kind, in language: Language) -> String {
  if kind == .day, let date = date(value) { return date.text(in: language) }
  if kind == .flag { return (value.isZero ? Phrase.reportNo : Phrase.reportYes)[language] }
  return numberText(NumberText(value, as: kind.style, digits: 1, in: language), kind, in: language)
}

private func numberText(
  _ number: NumberText, _ kind: Figure.Kind, in language: Language
) -> String {
  var text = number.text
  if case .amount(let unit) = kind { text += " " + unit.words[language] }
  return number.isApproximate ? Message(.figureAbout, .words(text)).text(in: language) : text
}

private func date(_ dayNumber: Rational) -> CalendarDate? {
  Int(exactly: dayNumber.numerator).flatMap { CalendarDate(dayNumber: $0) }
}

extension Figure.Kind {
  fileprivate var style: NumberText.Style {
    switch self {
    case .percent: .percent
    case .plain, .amount, .flag, .day: .plain
    }
  }
}

extension ComparisonOperator {
  fileprivate var targetPhrase: Phrase {
    switch self {
    case .greaterOrEqual: .targetAtLeast
    case .greater: .targetAbove
    case .lessOrEqual: .targetAtMost
    case .less: .targetBelow
    case .equal: .targetExactly
    case .notEqual: .targetOtherThan
    }
  }
}
