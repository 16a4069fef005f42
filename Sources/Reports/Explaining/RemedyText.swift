import Diagnostics
import Interpreter
import Vocabulary

/// What would have to change for a rule to hold.
extension ExplanationText {
  mutating func writeRemedy(of explanation: AreaExplanation) {
    let isDecidedByMissing =
      explanation.verdict.status == .undecided && explanation.missing.contains { $0.matters }
    if explanation.remedy == nil, !isDecidedByMissing { return }
    heading(.explainChange)
    switch explanation.remedy {
    case .rows(let rows): write(rows)
    case .amount(let amount): write(amount)
    case .quotient(let quotient): write(quotient)
    case nil: break
    }
    if isDecidedByMissing { line(Phrase.explainDecidedByMissing[language]) }
  }

  private mutating func write(_ rows: Remedy.Rows) {
    let counts = rows.counts
    func said(_ phrase: Phrase, _ limit: Int) {
      line(
        words(
          Message(phrase, .number(limit), .number(counts.total), .number(counts.holds))))
    }
    if let bound = rows.bound {
      line(
        words(
          Message(
            .explainRowsReaching, .number(rows.least), .number(counts.total),
            .number(counts.holds), .words(requirement(bound.comparison, bound.figure)))))
    } else if let most = rows.most {
      let phrase: Phrase = rows.least == 0 ? .explainAtMostRows : .explainExactlyRows
      said(most <= 0 ? .explainNoRows : phrase, max(0, most))
    } else {
      said(.explainAtLeastRows, rows.least)
    }
    if !rows.isWithinReach {
      line(Phrase.explainTooFewRows[language])
      return
    }
    if rows.lacking > 0 {
      let open = min(rows.lacking, counts.unknown)
      if open > 0 {
        let isAll = open == counts.unknown
        line(
          words(
            isAll
              ? Message(.explainAllOpenRowsNeeded, .number(open))
              : Message(.explainOpenRowsNeeded, .number(open), .number(counts.unknown))))
      }
      if rows.lacking > open {
        line(words(Message(.explainMoreRows, .number(rows.lacking - open))))
      }
    }
    if rows.surplus > 0, let most = rows.most {
      if counts.unknown > 0 {
        let allowed = max(0, most - counts.holds)
        line(
          words(
            allowed == 0
              ? Message(.explainNoOpenRowsAllowed, .number(counts.unknown))
              : Message(.explainOpenRowsAllowed, .number(allowed), .number(counts.unknown))))
      }
      if counts.holds > most {
        line(words(Message(.explainFewerRows, .number(counts.holds - most))))
      }
    }
  }

  private mutating func write(_ amount: Remedy.Amount) {
    let name = name(of: amount)
    let reached = amount.reached
    var goal = requirement(amount.comparison, amount.wanted)
    if let divisor = amount.divisor {
      let wanted = text(amount.goal)
      goal = words(
        Message(
          .explainTimes, .words(goal), .words(wanted), .words(text(divisor))))
    }
    if let reached {
      line(
        words(
          Message(.explainAmountWanted, .words(name), .words(goal), .words(text(reached)))))
    }
    if let known = amount.known, let rest = difference(amount.wanted, known) {
      line(
        words(
          Message(
            .explainKnownAmount, .words(text(known)),
            .words(requirement(amount.comparison, rest)))))
    } else if let reached, reached.interval.single != nil,
      let gap = difference(amount.wanted, reached)
    {
      let size = gap.interval.single.map { $0.isNegative ? $0.negated : $0 } ?? .zero
      line(
        words(
          Message(
            .explainDifference,
            .words(text(Figure(interval: Interval(size), kind: gap.kind))))))
    }
  }

  private func name(of amount: Remedy.Amount) -> String {
    guard amount.divisor != nil, case .members(let read) = amount.part.operation else {
      return quoted(amount.part)
    }
    switch read.function {
    case .average: return Phrase.explainSumOfRows[language]
    case .median: return Phrase.explainMiddleValues[language]
    case .number, .share, .sum, .lowest, .highest: return quoted(amount.part)
    }
  }

  private func quoted(_ derivation: Derivation) -> String {
    "`" + formula(derivation.formula) + "`"
  }

  private mutating func write(_ quotient: Remedy.Quotient) {
    let (part, divisor) = (quoted(quotient.part), quoted(quotient.divisor))
    func say(_ name: String, _ wanted: String, _ now: Figure) {
      line(
        words(
          Message(.explainAmountWanted, .words(name), .words(wanted), .words(text(now)))))
    }
    let product = Message(.explainTimesDivisor, .words(text(quotient.goal)), .words(divisor))
    say(
      part, words(Message(quotient.comparison.targetPhrase, .message(product))),
      quotient.partNow)
    switch quotient.way {
    case .divisor(let bound, let known):
      say(divisor, requirement(bound.comparison, bound.figure), quotient.divisorNow)
      if quotient.divisorNow.interval.low == .zero {
        line(Phrase.explainDivisorNotZero[language])
      }
      if let known, let rest = difference(bound.figure, known) {
        line(
          words(
            Message(
              .explainKnownAmount, .words(text(known)),
              .words(requirement(bound.comparison, rest)))))
      }
    case .part(let bound, let easiest):
      line(
        words(
          Message(
            .explainEasiestDivisor, .words(divisor), .words(text(easiest)),
            .words(requirement(bound.comparison, bound.figure)))))
    case nil: break
    }
  }

  private func requirement(_ comparison: ComparisonOperator, _ figure: Figure) -> String {
    FigureText(figure, figure, .full, in: language).requirement(comparison, figure, in: language)
      + exactly(figure)
  }

  private func difference(_ figure: Figure, _ other: Figure) -> Figure? {
    guard let first = figure.interval.single, let second = other.interval.single,
      let value = first.subtracting(second)
    else { return nil }
    return Figure(interval: Interval(value), kind: figure.kind)
  }
}
