import Diagnostics
import Interpreter
import Vocabulary

/// What is missing for a rule to hold, or too much, where that is certain.
///
///     measure 5/6, target >= 1, 5 of 6 schools       1 more school
///     measure 1.25 ha, target >= 1.35 ha             0.1 ha short
///     measure 90% to 95%, target >= 98%              at least 3 percentage points short
struct Gap {
  private let measure: Figure
  private let goal: Rational
  private let comparison: ComparisonOperator
  private let counts: Verdict.Counts?
  private let counted: Noun?
  private let isBan: Bool

  /// Nil where nothing is missing, or nothing certain can be said.
  init?(_ verdict: Verdict) {
    guard let measure = verdict.measure, let target = verdict.target,
      let comparison = verdict.comparison, let goal = target.interval.single,
      measure.interval.compared(comparison, to: target.interval) == .fails
    else { return nil }
    self.measure = measure
    self.goal = goal
    self.comparison = comparison
    counts = verdict.counts
    counted = verdict.counted
    isBan = verdict.isBan
  }

  /// As the end of a line: `3 more schools needed`, `còn thiếu 3 trường`.
  func text(in language: Language) -> String? {
    if let rows, let counted {
      var words = NumberText(Rational(rows.count), as: .plain, digits: 0, in: language).text
      if !isCertain { words = Message(.gapAtLeast, .words(words)).text(in: language) }
      let tooMany: Phrase = isBan ? .gapRowsLeft : .gapRowsOver
      let isOfAll = measure.kind == .percent && goal == .one
      let tooFew: Phrase = isOfAll ? .gapRowsUnmet : .gapRowsShort
      return Message(
        rows.areMissing ? tooFew : tooMany, .words(words),
        .phrase(counted.phrase(for: rows.count))
      ).text(in: language)
    }
    guard let distance = distance else { return nil }
    if distance.isZero {
      if !isCertain { return nil }
      return (comparison == .greater ? Phrase.gapMustBeMore : .gapMustBeLess)[language]
    }
    let isShort = !distance.isNegative
    let size = isShort ? distance : distance.negated
    if measure.kind == .day { return days(size, isLate: !isShort, in: language) }
    guard let words = amount(size, in: language) else { return nil }
    let isPlain = measure.kind == .plain
    let short: Phrase = isPlain ? .gapPlainShort : .gapShort
    let over: Phrase = isPlain ? .gapPlainOver : .gapOver
    return Message(isShort ? short : over, .words(words)).text(in: language)
  }

  /// Whether only one value of the measure is possible; else the gap is the least there can be.
  private var isCertain: Bool { measure.interval.single != nil }

  /// The value nearest to the goal that the measure could have.
  private var nearest: Rational? {
    switch comparison {
    case .greaterOrEqual, .greater: measure.interval.high
    case .lessOrEqual, .less: measure.interval.low
    case .equal: measure.interval.single
    case .notEqual: nil
    }
  }

  /// From there to the goal: positive where it falls short.
  private var distance: Rational? { nearest.flatMap { goal.subtracting($0) } }

  /// How many rows more or fewer would do, where the measure counts the rows themselves; of rows
  /// that are not known the best is hoped for.
  private var rows: (count: Int, areMissing: Bool)? {
    guard let counts, counts.total > 0, let nearest else { return nil }
    let total = counts.total
    let isShare = measure.kind == .percent
    let held: Int
    switch comparison {
    case .greaterOrEqual, .greater: held = counts.holds + counts.unknown
    case .lessOrEqual, .less, .equal, .notEqual: held = counts.holds
    }
    let counted = isShare ? Rational(held).divided(by: Rational(total)) : Rational(held)
    guard nearest == counted,
      let wanted = isShare ? goal.multiplied(by: Rational(total)) : goal
    else { return nil }
    let low = Int(truncatingIfNeeded: wanted.roundedDown)
    let isWhole = wanted.isInteger
    let needed: Int
    switch comparison {
    case .greaterOrEqual: needed = (isWhole ? low : low + 1) - held
    case .greater: needed = low + 1 - held
    case .lessOrEqual: needed = low - held
    case .less: needed = (isWhole ? low - 1 : low) - held
    case .equal where isWhole: needed = low - held
    case .equal, .notEqual: return nil
    }
    // What no number of rows can reach is said as a figure.
    guard needed != 0, held + needed >= 0, needed < 0 || counts.fails >= needed || !isShare
    else { return nil }
    return (abs(needed), needed > 0)
  }

  private func amount(_ size: Rational, in language: Language) -> String? {
    let writer = FigureWriter(
      kind: measure.kind == .percent ? .plain : measure.kind, manner: .full, language: language)
    let shown = measure.kind == .percent ? size.multiplied(by: Rational(100)) : size
    guard let shown else { return nil }
    // With as many digits as the figures it lies between, and beside zero, so that a small
    // distance is never printed as none.
    let room = FigureText.Digits.enough.room(beside: goal, as: measure.kind.style)
    let number = writer.pair(shown, beside: .zero, digits: room.least, most: room.most).figure
    var text = writer.text(number)
    if measure.kind == .percent {
      text = Message(.gapPercentagePoints, .words(text)).text(in: language)
    }
    if isCertain { return text }
    // `at least about` would say two things at once.
    return Message(number.isApproximate ? .figureOrMore : .gapAtLeast, .words(text))
      .text(in: language)
  }

  private func days(_ size: Rational, isLate: Bool, in language: Language) -> String {
    let phrase: Phrase =
      switch (isLate, size == .one) {
      case (true, true): .gapOneDayLate
      case (true, false): .gapDaysLate
      case (false, true): .gapOneDayEarly
      case (false, false): .gapDaysEarly
      }
    let number = NumberText(size, as: .plain, digits: 0, in: language).text
    return Message(phrase, .words(number)).text(in: language)
  }
}

extension Noun {
  /// As it stands behind a number.
  func phrase(for number: Int) -> Phrase { number == 1 ? one : many }
}
