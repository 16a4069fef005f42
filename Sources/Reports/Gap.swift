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
  }

  /// As the end of a line: `3 more needed`, `còn thiếu 3 trường`. `noun` is what is counted.
  func text(noun: String?, in language: Language) -> String? {
    if let rows = rows {
      let number = NumberText(Rational(rows.count), as: .plain, digits: 0, in: language).text
      let words =
        language == .vi ? [number, noun].compactMap { $0 }.joined(separator: " ") : number
      return Message(rows.areMissing ? .gapRowsShort : .gapRowsOver, .words(words))
        .text(in: language)
    }
    guard let distance = distance else { return nil }
    if distance.isZero {
      return measure.interval.single == nil ? nil : Phrase.gapAtLimit[language]
    }
    let isShort = !distance.isNegative
    let size = isShort ? distance : distance.negated
    if measure.kind == .day { return days(size, isLate: !isShort, in: language) }
    guard var words = amount(size, in: language) else { return nil }
    if measure.interval.single == nil {
      words = Message(.gapAtLeast, .words(words)).text(in: language)
    }
    return Message(isShort ? .gapShort : .gapOver, .words(words)).text(in: language)
  }

  /// From the nearest value the measure could have to the goal: positive where it falls short.
  private var distance: Rational? {
    switch comparison {
    case .greaterOrEqual, .greater: measure.interval.high.flatMap { goal.subtracting($0) }
    case .lessOrEqual, .less: measure.interval.low.flatMap { goal.subtracting($0) }
    case .equal: measure.interval.single.flatMap { goal.subtracting($0) }
    case .notEqual: nil
    }
  }

  /// How many rows more or fewer would do, where the measure counts rows that are all known.
  private var rows: (count: Int, areMissing: Bool)? {
    guard let counts, counts.unknown == 0, counts.holds + counts.fails > 0 else { return nil }
    let total = counts.holds + counts.fails
    let isShare = measure.kind == .percent
    let holds = Rational(counts.holds)
    let counted = isShare ? holds.divided(by: Rational(total)) : holds
    guard measure.interval.single == counted,
      let wanted = isShare ? goal.multiplied(by: Rational(total)) : goal
    else { return nil }
    let low = Int(truncatingIfNeeded: wanted.roundedDown)
    let isWhole = wanted.isInteger
    let needed: Int
    switch comparison {
    case .greaterOrEqual: needed = (isWhole ? low : low + 1) - counts.holds
    case .greater: needed = low + 1 - counts.holds
    case .lessOrEqual: needed = low - counts.holds
    case .less: needed = (isWhole ? low - 1 : low) - counts.holds
    case .equal where isWhole: needed = low - counts.holds
    case .equal, .notEqual: return nil
    }
    // What no number of rows can reach is said as a figure.
    guard needed != 0, counts.holds + needed >= 0, needed < 0 || counts.fails >= needed || !isShare
    else { return nil }
    return (abs(needed), needed > 0)
  }

  private func amount(_ size: Rational, in language: Language) -> String? {
    let writer = FigureWriter(
      kind: measure.kind == .percent ? .plain : measure.kind, manner: .full, language: language)
    let shown = measure.kind == .percent ? size.multiplied(by: Rational(100)) : size
    // Beside zero, so that a small distance is never printed as none.
    guard let shown else { return nil }
    let text = writer.text(writer.pair(shown, beside: .zero, digits: 1).figure)
    guard measure.kind == .percent else { return text }
    return Message(.gapPercentagePoints, .words(text)).text(in: language)
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

extension Rational {
  /// The greatest whole number that is not above it.
  fileprivate var roundedDown: Int128 {
    let quotient = numerator / denominator
    return isNegative && !isInteger ? quotient - 1 : quotient
  }
}
