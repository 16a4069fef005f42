import Diagnostics
import Interpreter
import Vocabulary

/// The figures of a verdict in words: what was reached, and what was asked for.
///
///     every school has rooms >= 1     about 83.3%    100%
///     no school has cases > 0         1 school       no school, in a table: none
struct VerdictWords {
  /// Nil where there is nothing to measure.
  let reached: String?
  /// Nil for a condition.
  let wanted: String?

  init(
    _ verdict: Verdict, _ manner: FigureText.Manner, _ digits: FigureText.Digits,
    in language: Language
  ) {
    let texts = verdict.measure.map {
      FigureText($0, verdict.target, manner, digits, in: language)
    }
    reached = verdict.measure.flatMap { measure in
      texts.map { VerdictWords.words(ofMeasure: measure, verdict, $0, manner, in: language) }
    }
    wanted = verdict.target.flatMap {
      VerdictWords.words(ofTarget: $0, of: verdict, beside: texts, manner, in: language)
    }
  }

  /// What a target asks for, beside the figures it is compared with if there are any.
  static func words(
    ofTarget target: Figure, of verdict: Verdict, beside texts: FigureText? = nil,
    _ manner: FigureText.Manner, in language: Language
  ) -> String? {
    guard let comparison = verdict.comparison else { return nil }
    if verdict.isBan, let noun = verdict.counted {
      switch manner {
      case .brief: return Phrase.targetNone[language]
      case .full: return Message(.targetNoRow, .phrase(noun.one)).text(in: language)
      }
    }
    let isWhole = target.kind == .percent && target.interval.single == .one
    if isWhole, comparison == .greaterOrEqual {
      // Nobody is asked for more than all.
      return FigureWriter(kind: .percent, manner: manner, language: language).text(.one)
    }
    if target.saysNothing() || target.isOpen() {
      return Phrase.figureUnknown[language]
    }
    return (texts ?? FigureText(target, target, manner, in: language))
      .requirement(comparison, target, in: language)
  }

  static func words(
    ofMeasure measure: Figure, _ verdict: Verdict, _ texts: FigureText, _ manner: FigureText.Manner,
    in language: Language
  ) -> String {
    let isBeyond = verdict.isBeyondTarget
    if measure.saysNothing(above: isBeyond) {
      switch measure.kind {
      case .flag, .day: return Phrase.reportMissing[language]
      // Some of the parts of a sum or share may well be there.
      case .plain, .percent, .amount: return Phrase.figureIncomplete[language]
      }
    }
    let isOpen = measure.isOpen(beside: verdict.target) || isBeyond
    if isOpen, let low = texts.low, let plain = texts.plainLow {
      switch manner {
      case .brief: return "≥\u{A0}" + plain
      case .full: return Message(.figureReached, .words(low)).text(in: language)
      }
    }
    let words = texts.measure(measure.kind, in: language)
    guard manner == .full, verdict.isBan, let noun = verdict.counted else { return words }
    let phrase = measure.interval.single == .one ? noun.one : noun.many
    return Message(.rowsCounted, .words(words), .phrase(phrase)).text(in: language)
  }
}

extension Figure {
  /// Whether nothing is known of it but what is true of every number of its kind; its upper end
  /// may be known to say nothing.
  fileprivate func saysNothing(above isOpen: Bool = false) -> Bool {
    if interval.single != nil { return false }
    let hasLow = interval.low.map { !$0.isNegative && !$0.isZero } ?? false
    switch kind {
    case .flag: return true
    case .day: return interval.low == nil && interval.high == nil
    case .percent: return !hasLow && (interval.high.map { $0 >= .one } ?? true)
    case .plain, .amount:
      return (interval.high == nil || isOpen) && (interval.low.map { $0.isZero } ?? true)
    }
  }

  /// Whether its upper end is none, or one that no share reaches and only missing figures allow.
  fileprivate func isOpen(beside target: Figure? = nil) -> Bool {
    if kind == .day || kind == .flag || interval.low == nil { return false }
    guard let high = interval.high else { return true }
    let goal = target?.interval.high ?? .one
    return kind == .percent && interval.single == nil && high > .one && goal <= .one
  }
}

extension Verdict {
  /// Whether the rule asks that no row meets its condition.
  var isBan: Bool {
    counted != nil && comparison == .lessOrEqual && target?.kind == .plain
      && target?.interval.single == .zero
  }

  /// Whether a number that should be large has an upper end beyond its target: what only the range
  /// of a missing cell allows, and decides nothing. Rows that are counted are another matter.
  fileprivate var isBeyondTarget: Bool {
    guard counted == nil, let measure, measure.interval.single == nil,
      let high = measure.interval.high, let goal = target?.interval.single
    else { return false }
    switch (measure.kind, comparison) {
    case (.plain, .greaterOrEqual), (.plain, .greater), (.amount, .greaterOrEqual),
      (.amount, .greater):
      return high >= goal && measure.interval.low != nil
    case (.plain, _), (.amount, _), (.percent, _), (.flag, _), (.day, _): return false
    }
  }

  /// Of how many rows the condition is true, or which break the rule; zeros are left out.
  func countsText(in language: Language) -> String? {
    guard let counts, let counted else { return nil }
    if counts.total == 0 {
      return Message(.reportNobody, .phrase(counted.one)).text(in: language)
    }
    func said(_ phrase: Phrase, _ numbers: Int...) -> String {
      Message(phrase, numbers.map { .number($0) }).text(in: language)
    }
    func said(_ phrase: Phrase, of number: Int) -> String {
      let total = Message(
        .rowsCounted, .number(counts.total), .phrase(counted.phrase(for: counts.total)))
      return Message(phrase, .number(number), .message(total)).text(in: language)
    }
    if isBan, counts.holds == 0, counts.unknown > 0 {
      return said(.reportNotKnown, of: counts.unknown)
    }
    // Of what should be many, to meet the condition is to do what is asked.
    let isWanted = comparison == .greaterOrEqual || comparison == .greater
    let held: Phrase = isWanted ? .reportCountsMet : .reportCounts
    let failed: Phrase = isWanted ? .reportCountsUnmet : .reportCountsNot
    var parts = [said(isBan ? .reportBroken : held, of: counts.holds)]
    if !isBan, counts.fails > 0 { parts.append(said(failed, counts.fails)) }
    if counts.unknown > 0 { parts.append(said(.reportCountsOpen, counts.unknown)) }
    return parts.joined(separator: ", ")
  }

  /// The years before in which a rule of every year fell short.
  var earlierFailures: String? {
    let years = history.filter { $0.status == .fail }.map { String($0.year) }
    return years.isEmpty ? nil : years.joined(separator: ", ")
  }

  /// The years in which a rule held after its deadline, though it does no more.
  func metBefore(in language: Language) -> String? {
    let years = history.filter { $0.status == .pass }.map { String($0.year) }
    guard status == .fail, case .by = due, milestones.count < 2, !years.isEmpty else { return nil }
    return Message(.reportMetBefore, .words(years.joined(separator: ", "))).text(in: language)
  }
}

extension Verdict.Pace {
  /// Nil where there is nothing to say.
  func phrase(due: Verdict.Due) -> Phrase? {
    switch self {
    case .ahead:
      if case .by = due { .paceAhead } else { .paceAheadOfYear }
    case .onTrack: .paceOnTrack
    case .behind: .paceBehind
    case .unknown(.firstYear): .paceFirstYear
    case .unknown(.nobodyBefore): .paceNobodyBefore
    case .unknown(.notDone): .paceNotDone
    case .unknown(.noLine): nil
    case .unknown(.missing): .paceUnknown
    }
  }
}

extension PlanVerdicts {
  /// That no row speaks of the area, or none of the year.
  func lackOfRows(in year: Int) -> Message? {
    if !hasRows { return Message(.reportAreaUnknown) }
    return newestYear.map { Message(.reportNoRowsOfYear, .number(year), .number($0)) }
  }
}
