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
  /// The lower end without a sign or word for being rounded.
  let plainLow: String?
  private let manner: Manner

  /// How much room figures have.
  enum Manner {
    /// In a sentence: `about 83.3%`, `15 November 2030`.
    case full
    /// In a table: `≈ 83.3%`, `2030-11-15`.
    case brief
  }

  /// How many digits figures have after the point.
  enum Digits {
    /// All, where they end: for who computes again.
    case all
    /// As many as the target has, or as tell the two apart: for who reads.
    case enough

    /// At least so many are written, and a number with more than the most is rounded.
    func room(
      beside goal: Rational, as style: NumberText.Style
    ) -> (least: Int, most: Int) {
      switch self {
      case .all: return (1, .max)
      case .enough:
        let own = NumberText.fractionDigits(of: goal, as: style) ?? 1
        let least = min(max(1, own), 6)
        return (least, least + 1)
      }
    }
  }

  init(
    _ measure: Figure, _ target: Figure?, _ manner: Manner, _ digits: Digits = .all,
    in language: Language
  ) {
    self.manner = manner
    let writer = FigureWriter(kind: measure.kind, manner: manner, language: language)
    let ends = (measure.interval.low, measure.interval.high)
    guard measure.kind != .day, measure.kind != .flag, let goal = target?.interval.single else {
      low = ends.0.map { writer.text($0) }
      high = ends.1.map { writer.text($0) }
      plainLow = ends.0.map { writer.plainText($0) }
      goalLow = target?.interval.low.map { writer.goalText($0) }
      goalHigh = target?.interval.high.map { writer.goalText($0) }
      return
    }
    var first: (figure: NumberText, target: NumberText)?
    var second: (figure: NumberText, target: NumberText)?
    let room = digits.room(beside: goal, as: measure.kind.style)
    // Both ends stand beside one target, so that all three are written with as many digits.
    for digits in room.least...80 {
      first = ends.0.map { writer.pair($0, beside: goal, digits: digits, most: room.most) }
      second = ends.1.map { writer.pair($0, beside: goal, digits: digits, most: room.most) }
      if let first, let second, first.target != second.target { continue }
      break
    }
    low = first.map { writer.text($0.figure) }
    high = second.map { writer.text($0.figure) }
    plainLow = first.map { writer.plainText($0.figure) }
    goalLow = (first ?? second).map { writer.goalText($0.target) } ?? writer.goalText(goal)
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
    if kind == .flag { return (value.isZero ? Phrase.reportNotDone : Phrase.reportYes)[language] }
    return text(NumberText(value, as: kind.style, digits: 1, in: language))
  }

  func text(_ number: NumberText) -> String {
    let text = plainText(number)
    guard number.isApproximate else { return text }
    switch manner {
    case .full: return Message(.figureAbout, .words(text)).text(in: language)
    case .brief: return "≈\u{A0}" + text
    }
  }

  /// Without a sign or word for being rounded.
  func plainText(_ number: NumberText) -> String {
    guard case .amount(let unit) = kind else { return number.text }
    return number.text + "\u{A0}" + unit.words[language]
  }

  func plainText(_ value: Rational) -> String {
    switch kind {
    case .day, .flag: text(value)
    case .plain, .percent, .amount:
      plainText(NumberText(value, as: kind.style, digits: 1, in: language))
    }
  }

  /// As it stands behind the sign of a comparison: in a table one sign is enough.
  func goalText(_ number: NumberText) -> String {
    manner == .brief ? plainText(number) : text(number)
  }

  func goalText(_ value: Rational) -> String {
    manner == .brief ? plainText(value) : text(value)
  }

  func pair(
    _ value: Rational, beside goal: Rational, digits: Int, most: Int = .max
  ) -> (figure: NumberText, target: NumberText) {
    NumberText.figure(
      value, beside: goal, as: kind.style, digits: digits, most: most, in: language)
  }
}

extension Figure.Kind {
  var style: NumberText.Style {
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
