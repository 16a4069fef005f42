import Diagnostics
import Vocabulary

/// A comparison whose measure stands on the left.
struct Comparison {
  let measure: Expression
  let comparison: ComparisonOperator
  let target: Expression

  /// Turned round where only the right side is a measure: `100 >= pupils`.
  init(_ left: Expression, _ comparison: ComparisonOperator, _ right: Expression) {
    if Comparison.isFixed(left), !Comparison.isFixed(right) {
      self.measure = right
      self.comparison = comparison.mirrored
      self.target = left
    } else {
      self.measure = left
      self.comparison = comparison
      self.target = right
    }
  }

  init(measure: Expression, comparison: ComparisonOperator, target: Expression) {
    self.measure = measure
    self.comparison = comparison
    self.target = target
  }

  private static func isFixed(_ expression: Expression) -> Bool {
    switch expression.form {
    case .literal, .parameter: true
    case .field, .parentField, .indicator, .sum, .product, .comparison, .includes, .not, .all, .any,
      .aggregate, .shifted, .broken:
      false
    }
  }

  /// The number a count is compared with.
  var number: Rational? {
    if case .literal(let literal) = target.form, case .number(let number) = literal.value {
      return number
    }
    return nil
  }

  /// Whether it leaves nothing of what cannot be below 0.
  var demandsNone: Bool {
    guard isNeverNegative, case .literal(let literal) = target.form else { return false }
    switch (literal.value, comparison) {
    case (.number(let number), .less): return number == .one && measure.type == .quantity(.count)
    case (.number(let number), .equal), (.number(let number), .lessOrEqual): return number.isZero
    case (.percent(let share), .equal), (.percent(let share), .lessOrEqual): return share.isZero
    case (.number, _), (.percent, _), (.amount, _), (.date, _), (.day, _), (.truth, _),
      (.category, _):
      return false
    }
  }

  private var isNeverNegative: Bool {
    measure.type == .quantity(.share) || measure.type == .quantity(.count)
  }

  /// Whether it demands all of a whole.
  var demandsAll: Bool {
    guard comparison == .greaterOrEqual, case .literal(let literal) = target.form
    else { return false }
    switch literal.value {
    case .percent(let share): return share == .one
    case .number(let number): return number == .one && measure.type == .quantity(.share)
    case .amount, .date, .day, .truth, .category: return false
    }
  }
}

/// How much a measure must change from another year to the judged one.
private struct Change {
  let measure: Expression
  let isRise: Bool
  let comparison: ComparisonOperator
  let amount: Literal
  let shift: Expression.Shift
}

extension Wording {
  /// How the words of a target stand to their measure.
  enum Position {
    /// Behind its noun: `a land area of at least 1.35 ha`.
    case attribute
    /// After it as a subject: `the land area is at least 1.35 ha`.
    case predicate
  }

  /// `the land area is at least 1.35 ha`
  func statement(of comparison: Comparison) -> String {
    let comparison = facingBack(comparison)
    if let change = change(comparison) {
      return say(.subjectPredicate, definite(change.measure), words(change))
    }
    return say(
      .subjectPredicate, definite(comparison.measure), target(comparison, .predicate))
  }

  /// The noun and its target behind a verb: `has`, `a land area of at least 1.35 ha`.
  func attributed(_ comparison: Comparison) -> (noun: String, target: String) {
    let comparison = facingBack(comparison)
    if let change = change(comparison) {
      return (owned(change.measure), say(.thatDoes, words(change)))
    }
    return (owned(comparison.measure), target(comparison, .attribute))
  }

  /// A measure as what its row has: `the school's exam score` becomes `an exam score`.
  private func owned(_ measure: Expression) -> String {
    let noun = noun(measure)
    if language == .en, case .field(let index) = measure.form {
      let owner = entity(book.catalogue.fields[index].entity).one + "'s "
      if noun.text.hasPrefix(owner) {
        return indefinite(Noun(text: String(noun.text.dropFirst(owner.count))))
      }
    }
    return indefinite(noun)
  }

  /// `at least 1.35 ha`, in its place.
  func target(_ comparison: Comparison, _ position: Position) -> String {
    let measure = comparison.measure
    if case .shifted(let earlier, let shift) = comparison.target.form,
      measure.type != .date, earlier.isAlike(measure)
    {
      return target(comparison, shift, position)
    }
    guard case .literal(let literal) = comparison.target.form else {
      return formulaTarget(comparison, position)
    }
    let named = position == .attribute ? phraseBehindDay(comparison.comparison) : nil
    switch literal.value {
    case .date(let date):
      if let named { return say(named, date.text(in: language)) }
      return dated(date.text(after: comparison.comparison, in: language), position)
    case .day(let day):
      if let named { return say(named, day.text(in: language)) }
      return dated(day.text(after: comparison.comparison, in: language), position)
    case .truth, .category:
      let isSame = comparison.comparison == .equal
      return say(isSame ? .categoryIs : .categoryIsNot, value(literal))
    case .number, .percent, .amount:
      if comparison.demandsNone {
        let none = Literal(isPercent(literal) ? .percent(.zero) : .number(.zero), text: "")
        return say(position == .predicate ? .isNone : .ofNone, value(none, beside: measure))
      }
      return say(phrases(comparison, position), value(literal, beside: measure))
    }
  }

  /// The words behind the name of a day, where reports use others that run into it: behind `ngày
  /// nộp báo cáo năm`, `trước` would be heard as "of last year", and `sau` as "of next year".
  private func phraseBehindDay(_ comparison: ComparisonOperator) -> Phrase? {
    switch comparison {
    case .less: .earlierThan
    case .greater: .laterThan
    case .notEqual: .otherThan
    case .equal, .lessOrEqual, .greaterOrEqual: nil
    }
  }

  private func isPercent(_ literal: Literal) -> Bool {
    if case .percent = literal.value { return true }
    return false
  }

  /// The words of a target as reports print them beside its measure: `at least 1.35 ha`.
  private func dated(_ words: String, _ position: Position) -> String {
    position == .predicate ? say(.dateIs, words) : words
  }

  private func phrases(_ comparison: Comparison, _ position: Position) -> Phrase {
    let phrases: ComparisonPhrases
    let operation = comparison.comparison
    switch (comparison.measure.type, position) {
    case (.level, .attribute): phrases = .levelOf
    case (.level, .predicate): phrases = .levelIs
    case (.rank, .attribute):
      // No place is before the first.
      if operation == .lessOrEqual, comparison.number == .one {
        return ComparisonPhrases.rankOf.equal
      }
      phrases = .rankOf
    case (.rank, .predicate):
      if operation == .lessOrEqual, comparison.number == .one {
        return ComparisonPhrases.rankIs.equal
      }
      phrases = .rankIs
    case (_, .attribute):
      phrases = .amountOf
    case (.quantity(.count), .predicate):
      phrases = .countIs
    case (_, .predicate):
      if comparison.demandsAll { return .reaches }
      phrases = .amountIs
    }
    return phrases[operation]
  }

  private func formulaTarget(_ comparison: Comparison, _ position: Position) -> String {
    let phrases: ComparisonPhrases =
      switch comparison.measure.type {
      case .rank: .rankMeasureOf
      case .date: .dateMeasureOf
      case .quantity(.count): .countMeasureOf
      case .quantity, .level, .truth, .category, .set, .unknown: .measureOf
      }
    let words = say(phrases[comparison.comparison], definite(comparison.target))
    return say(position == .predicate ? .itIs : .thatIs, words)
  }

  /// Compared with its own value of another year: `no lower than in 2025`.
  private func target(
    _ comparison: Comparison, _ shift: Expression.Shift, _ position: Position
  ) -> String {
    let phrases: ComparisonPhrases
    let year: String
    switch shift {
    case .year(let number):
      switch comparison.measure.type {
      case .rank: phrases = .rankMeasureOf
      case .quantity(.count): phrases = .countYearOf
      case .quantity, .level, .date, .truth, .category, .set, .unknown: phrases = .yearOf
      }
      year = say(.theYear, String(number))
    case .lastYear:
      phrases = comparison.measure.type == .rank ? .rankMeasureOf : .lastYearOf
      year = say(.theLastYear)
    }
    let words = say(phrases[comparison.comparison], year)
    return say(position == .predicate ? .itIs : .thatIs, words)
  }

  /// A literal beside a measure, in its kind of number.
  func value(_ literal: Literal, beside measure: Expression) -> String {
    var isDifference = false
    if case .sum(let terms) = measure.form {
      isDifference =
        terms.contains { $0.isInverse } && terms.allSatisfy { isShare($0.value.type) }
    }
    return value(literal, beside: measure.type, asPoints: isDifference)
  }

  // MARK: Changes between years

  /// The comparison with the judged year on its left: `X last year <= X` says `X >= X last year`.
  private func facingBack(_ comparison: Comparison) -> Comparison {
    var earlier = comparison.measure
    if case .sum(let terms) = earlier.form, terms.count == 2 { earlier = terms[0].value }
    guard case .shifted(let measure, _) = earlier.form, measure.isAlike(comparison.target)
    else { return comparison }
    return Comparison(
      measure: comparison.target, comparison: comparison.comparison.mirrored,
      target: comparison.measure)
  }

  private func words(_ change: Change) -> String {
    let phrases: ComparisonPhrases = change.isRise ? .rises : .falls
    let compared =
      switch change.shift {
      case .year(let year): say(.comparedWithYear, String(year))
      case .lastYear: say(.comparedWithLastYear)
      }
    let amount = value(
      change.amount, beside: change.measure.type, asPoints: isShare(change.measure.type))
    return say(phrases[change.comparison], amount, compared)
  }

  /// `X - X last year >= 0.5%` and `X >= X last year + 0.5%`, whichever way they are written.
  private func change(_ comparison: Comparison) -> Change? {
    if case .sum(let terms) = comparison.measure.form, terms.count == 2, terms[1].isInverse,
      case .literal(let amount) = comparison.target.form, isPositive(amount)
    {
      let (first, second) = (terms[0].value, terms[1].value)
      if case .shifted(let earlier, let shift) = second.form, earlier.isAlike(first) {
        return Change(
          measure: first, isRise: true, comparison: comparison.comparison, amount: amount,
          shift: shift)
      }
      if case .shifted(let earlier, let shift) = first.form, earlier.isAlike(second) {
        return Change(
          measure: second, isRise: false, comparison: comparison.comparison, amount: amount,
          shift: shift)
      }
    }
    guard case .sum(let terms) = comparison.target.form, terms.count == 2, !terms[0].isInverse,
      case .shifted(let earlier, let shift) = terms[0].value.form,
      earlier.isAlike(comparison.measure), case .literal(let amount) = terms[1].value.form,
      isPositive(amount)
    else { return nil }
    let isFall = terms[1].isInverse
    return Change(
      measure: comparison.measure, isRise: !isFall,
      comparison: isFall ? comparison.comparison.mirrored : comparison.comparison, amount: amount,
      shift: shift)
  }

  private func isPositive(_ literal: Literal) -> Bool {
    switch literal.value {
    case .number(let number), .percent(let number), .amount(let number, _): number > .zero
    case .date, .day, .truth, .category: false
    }
  }
}
