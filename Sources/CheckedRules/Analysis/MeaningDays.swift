import Vocabulary

/// Days of the judged year in one year: there they are dates like others.
extension Meanings {
  /// What a meaning says in one year, with its days of the year as dates.
  mutating func dated(_ meaning: Meaning, in year: Int) -> Meaning {
    if !readsDays(meaning) { return meaning }
    let key = DatedMeaning(meaning: meaning, year: year)
    if let known = datedMeanings[key] { return known }
    let result = rewritten(meaning) { meanings, shape, whole in
      if !meanings.readsDays(whole) { return whole }
      switch shape {
      case .comparison(let comparison, let key, let constant):
        return meanings.comparison(comparison, key, to: constant, datedIn: year)
      case .leapDay: return meanings.leapDay(of: year)
      case .constant, .field, .parentField, .parameter, .yearStart, .included, .chosen, .linear,
        .product, .rows, .share, .taken, .shifted, .opaque, .truth, .all, .any:
        return nil
      }
    }
    datedMeanings[key] = result
    return result
  }

  /// A comparison of a date with a day of the year, as one with the date of that day; nil where it
  /// is another comparison.
  private mutating func comparison(
    _ comparison: ComparisonOperator, _ key: Meaning, to constant: Rational, datedIn year: Int
  ) -> Meaning? {
    guard case .linear(let parts, .zero) = shape(key), parts.count == 2,
      let position = parts.firstIndex(where: { self.year(ofStart: $0.meaning, in: year) != nil }),
      let startYear = self.year(ofStart: parts[position].meaning, in: year)
    else { return nil }
    let date = parts[1 - position]
    let isMirrored = date.factor == Rational.one.negated
    guard isMirrored || date.factor == .one,
      constant.isInteger, let whole = Int(exactly: constant.numerator),
      let newYear = CalendarDate(year: startYear, month: 1, day: 1)
    else { return nil }
    let comparison = isMirrored ? comparison.mirrored : comparison
    let number = isMirrored ? -whole : whole
    let isLeap = CalendarDate.isLeap(year: startYear)
    // Days are counted as in a leap year: behind February others have one less, and from its
    // missing day on means from 1 March on.
    let isMissing = number == 60 && comparison == .greaterOrEqual
    let day = number < 60 || isLeap || isMissing ? number : number - 1
    return self.comparison(
      comparison, date.meaning, to: Rational(newYear.dayNumber - 1 + day))
  }

  /// The year whose start a value is.
  private func year(ofStart meaning: Meaning, in year: Int) -> Int? {
    switch shape(meaning) {
    case .yearStart: year
    case .shifted(let inner, .lastYear): self.year(ofStart: inner, in: year - 1)
    case .shifted(let inner, .year(let other)): self.year(ofStart: inner, in: other)
    case .constant, .field, .parentField, .parameter, .leapDay, .included, .chosen, .linear,
      .product, .rows, .share, .taken, .opaque, .truth, .comparison, .all, .any:
      nil
    }
  }

  private mutating func leapDay(of year: Int) -> Meaning? {
    CalendarDate(year: year, month: 2, day: 29).map { constant(Rational($0.dayNumber)) }
  }
}

/// A meaning in one year.
struct DatedMeaning: Sendable, Hashable {
  let meaning: Meaning
  let year: Int
}
