import Diagnostics
import Interpreter
import Vocabulary

/// A measure and its target in words that never contradict the verdict beside them.
struct FigureText {
  /// The ends of the measure; nil where it is unbounded.
  let low: String?
  let high: String?
  /// What the measure is compared with.
  let goalLow: String?
  let goalHigh: String?
  private let manner: Manner

  /// How much room figures have.
  enum Manner {
    /// In a sentence: `about 83.3%`, `15 November 2030`.
    case full
    /// In a table: `≈ 83.3%`, `2030-11-15`.
    case brief
  }

  init(_ measure: Figure, _ target: Figure?, _ manner: Manner, in language: Language) {
    self.manner = manner
    let writer = FigureWriter(kind: measure.kind, manner: manner, language: language)
    let ends = (measure.interval.low, measure.interval.high)
    guard measure.kind != .day, measure.kind != .flag, let goal = target?.interval.single else {
      low = ends.0.map { writer.text($0) }
      high = ends.1.map { writer.text($0) }
      goalLow = target?.interval.low.map { writer.text($0) }
      goalHigh = target?.interval.high.map { writer.text($0) }
      return
    }
    var first: (figure: NumberText, target: NumberText)?
    var second: (figure: NumberText, target: NumberText)?
    // Both ends stand beside one target, so that all three are written with as many digits.
    for digits in 1...80 {
      first = ends.0.map { writer.pair($0, beside: goal, digits: digits) }
      second = ends.1.map { writer.pair($0, beside: goal, digits: digits) }
      if let first, let second, first.target != second.target { continue }
      break
    }
    low = first.map { writer.text($0.figure) }
    high = second.map { writer.text($0.figure) }
    goalLow = (first ?? second).map { writer.text($0.target) } ?? writer.text(goal)
    goalHigh = goalLow
  }

  /// Everything the measure could still be.
  func measure(_ kind: Figure.Kind, in language: Language) -> String {
    span(low, high, kind, in: language)
  }

  /// What is asked for: `at least 100%`, `≥ 100%`.
  func requirement(
    _ comparison: ComparisonOperator, _ target: Figure, in language: Language
  ) -> String {
    let words = span(goalLow, goalHigh, target.kind, in: language)
    switch manner {
    case .brief: return comparison.sign + "\u{A0}" + words
    case .full:
      if target.kind == .day, let day = target.interval.single.flatMap({ CalendarDate(dayOf: $0) })
      {
        return day.text(after: comparison, in: language)
      }
      return Message(comparison.targetPhrase, .words(words)).text(in: language)
    }
  }

  private func span(
    _ low: String?, _ high: String?, _ kind: Figure.Kind, in language: Language
  ) -> String {
    if kind == .flag, low != high { return Phrase.figureUnknown[language] }
    let isDay = kind == .day
    switch (low, high) {
    case (let low?, let high?) where low == high: return low
    case (let low?, let high?):
      if manner == .brief { return low + "\u{A0}– " + high }
      return Message(.figureBetween, .words(low), .words(high)).text(in: language)
    case (let low?, nil):
      return Message(isDay ? .figureOrLater : .figureOrMore, .words(low)).text(in: language)
    case (nil, let high?):
      return Message(isDay ? .figureOrEarlier : .figureOrLess, .words(high)).text(in: language)
    case (nil, nil): return Phrase.figureUnknown[language]
    }
  }
}

/// Writes single values of a kind.
struct FigureWriter {
  let kind: Figure.Kind
  let manner: FigureText.Manner
  let language: Language

  func text(_ value: Rational) -> String {
    if kind == .day, let date = CalendarDate(dayOf: value) {
      switch manner {
      case .full: return date.text(in: language)
      case .brief: return date.briefText(in: language)
      }
    }
    if kind == .flag { return (value.isZero ? Phrase.reportNo : Phrase.reportYes)[language] }
    return text(NumberText(value, as: kind.style, digits: 1, in: language))
  }

  func text(_ number: NumberText) -> String {
    var text = number.text
    if case .amount(let unit) = kind { text += "\u{A0}" + unit.words[language] }
    guard number.isApproximate else { return text }
    switch manner {
    case .full: return Message(.figureAbout, .words(text)).text(in: language)
    case .brief: return "≈\u{A0}" + text
    }
  }

  func pair(
    _ value: Rational, beside goal: Rational, digits: Int
  ) -> (figure: NumberText, target: NumberText) {
    NumberText.figure(value, beside: goal, as: kind.style, digits: digits, in: language)
  }
}

extension Figure.Kind {
  fileprivate var style: NumberText.Style {
    switch self {
    case .percent: .percent
    case .plain, .amount, .flag, .day: .plain
    }
  }
}

extension CalendarDate {
  /// As it stands in a table: `15/11/2030`, in English `2030-11-15`.
  fileprivate func briefText(in language: Language) -> String {
    switch language {
    case .en: isoText
    case .vi: twoDigits(day) + "/" + twoDigits(month) + "/" + String(year)
    }
  }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension ComparisonOperator {
  /// A target as what is asked for: `at least {0}`.
  var targetPhrase: Phrase {
    switch self {
    case .greaterOrEqual: .targetAtLeast
    case .greater: .targetAbove
    case .lessOrEqual: .targetAtMost
    case .less: .targetBelow
    case .equal: .targetExactly
    case .notEqual: .targetOtherThan
    }
  }

  /// As people write it in tables.
  fileprivate var sign: String {
    switch self {
    case .greaterOrEqual: "≥"
    case .greater: ">"
    case .lessOrEqual: "≤"
    case .less: "<"
    case .equal: "="
    case .notEqual: "≠"
    }
  }
}
