import Diagnostics
import Vocabulary

/// A condition in words, and how closely its parts hold together.
struct Statement {
  enum Shape {
    case single
    /// `a and b`
    case joined
    /// `a, and also b or c`
    case nested
  }

  let text: String
  var shape = Shape.single
}

extension Wording {
  /// A condition as what its subject has and is: `has a library and has at least 1 laboratory`.
  func predicate(
    _ condition: Expression, of subject: Subject, isNegated: Bool = false
  ) -> Statement {
    switch condition.form {
    case .not(let inner):
      return predicate(inner, of: subject, isNegated: !isNegated)
    case .all(let parts):
      let join: Join = isNegated ? .either : .all
      return joined(statements(of: parts, join, subject, isNegated), join)
    case .any(let parts):
      let join: Join = isNegated ? .all : .either
      return joined(statements(of: parts, join, subject, isNegated), join)
    case .comparison(let comparison, let left, let right):
      let operation = isNegated ? comparison.negated : comparison
      return compared(Comparison(left, operation, right), subject)
    case .includes(let set, let category):
      return Statement(text: including(set, [category], isNegated, .bothOf, subject))
    case .shifted(let inner, let shift):
      let text = predicate(inner, of: subject, isNegated: isNegated).text
      switch shift {
      case .year(let year): return Statement(text: say(.truthOfYear, text, String(year)))
      case .lastYear: return Statement(text: say(.truthOfLastYear, text))
      }
    case .field, .parentField, .indicator, .parameter, .literal, .sum, .product, .aggregate,
      .broken:
      return Statement(text: flag(condition, subject, isNegated))
    }
  }

  /// A condition as a clause with its subject: `the commune has a plan`, `the land area is …`.
  func clause(_ condition: Expression, of area: String, isNegated: Bool = false) -> String {
    clauses(condition, of: area, isNegated: isNegated).text
  }

  private func clauses(
    _ condition: Expression, of area: String, isNegated: Bool
  ) -> Statement {
    switch condition.form {
    case .not(let inner):
      return clauses(inner, of: area, isNegated: !isNegated)
    case .all(let parts) where hasMeasure(parts):
      let texts = parts.map { clauses($0, of: area, isNegated: isNegated) }
      return joined(texts, isNegated ? .either : .all)
    case .any(let parts) where hasMeasure(parts):
      let texts = parts.map { clauses($0, of: area, isNegated: isNegated) }
      return joined(texts, isNegated ? .all : .either)
    case .comparison(let comparison, let left, let right):
      let operation = isNegated ? comparison.negated : comparison
      // What follows a number of rows would be heard of these rows, without words that set it off.
      let comparison = Comparison(left, operation, right)
      let shape: Statement.Shape = isAboutRows(comparison.measure) ? .joined : .single
      return Statement(text: measured(comparison, area), shape: shape)
    case .all, .any, .includes, .shifted, .field, .parentField, .indicator, .parameter, .literal,
      .sum, .product, .aggregate, .broken:
      let statement = predicate(condition, of: Subject(), isNegated: isNegated)
      return Statement(
        text: say(.subjectPredicate, area, statement.text), shape: statement.shape)
    }
  }

  private func isAboutRows(_ measure: Expression) -> Bool {
    guard case .aggregate(let aggregate) = measure.form else { return false }
    return aggregate.function == .number || aggregate.function == .share
  }

  func hasMeasure(_ parts: [Expression]) -> Bool {
    parts.contains { part in
      switch part.form {
      case .comparison(_, let left, let right): left.type != .truth && right.type != .truth
      case .not(let inner): hasMeasure([inner])
      case .all(let inner), .any(let inner): hasMeasure(inner)
      case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .includes,
        .aggregate, .shifted, .broken:
        false
      }
    }
  }

  // MARK: Comparisons

  /// What a comparison says of its subject: `has a land area of at least 1.35 ha`.
  private func compared(_ comparison: Comparison, _ subject: Subject) -> Statement {
    let has = say(subject.isPlural ? .have : .has)
    let measure = comparison.measure
    if measure.type == .truth { return equivalence(comparison, subject) }
    if let number = comparison.number, let counted = counted(measure) {
      let text = having(counted, comparison.comparison, number, subject)
      return Statement(text: text)
    }
    if case .parentField(let entity, let field) = measure.form {
      let own = Expression(.field(field), measure.type, at: measure.place)
      let inner = compared(
        Comparison(own, comparison.comparison, comparison.target), Subject())
      let phrase: Phrase = subject.isPlural ? .belongTo : .belongsTo
      return Statement(text: say(phrase, self.entity(entity).one, inner.text))
    }
    if case .category = measure.type {
      return Statement(text: categorised(comparison, has, subject))
    }
    // "a ratio of teachers trained to teachers of at least 98.5%" is hard to take in.
    if language == .en, !noun(measure).isAtom {
      let phrase: Phrase = subject.isPlural ? .meetCondition : .meetsCondition
      return Statement(text: say(phrase, statement(of: comparison)))
    }
    let words = attributed(comparison)
    return Statement(text: say(.hasMeasure, has, words.noun, words.target))
  }

  private func categorised(
    _ comparison: Comparison, _ has: String, _ subject: Subject
  ) -> String {
    let name = noun(comparison.measure).text
    let target = noun(comparison.target).text
    let phrase: Phrase
    switch (comparison.comparison, subject.isPlural) {
    case (.notEqual, true): phrase = .haveOtherCategory
    case (.notEqual, false): phrase = .hasOtherCategory
    case (_, true): phrase = .haveCategory
    case (_, false): phrase = .hasCategory
    }
    return say(phrase, has, name, target)
  }

  /// Two conditions that must both hold or both not.
  private func equivalence(_ comparison: Comparison, _ subject: Subject) -> Statement {
    let isEqual = comparison.comparison == .equal
    if case .literal(let literal) = comparison.target.form, case .truth(let truth) = literal.value {
      return predicate(comparison.measure, of: subject, isNegated: truth != isEqual)
    }
    let left = predicate(comparison.measure, of: subject).text
    let right = predicate(comparison.target, of: Subject(), isNegated: !isEqual).text
    return Statement(text: say(.exactlyWhen, left, right), shape: .nested)
  }

  /// `has at least 1 smart classroom`, `has no smart classrooms`
  private func having(
    _ counted: Counted, _ comparison: ComparisonOperator, _ number: Rational, _ subject: Subject
  ) -> String {
    having(
      counted, comparison, number, has: say(subject.isPlural ? .have : .has),
      hasNo: say(subject.isPlural ? .haveNo : .hasNo), isDenied: subject.isDenied)
  }

  private func having(
    _ counted: Counted, _ comparison: ComparisonOperator, _ number: Rational, has: String,
    hasNo: String, isDenied: Bool
  ) -> String {
    let isNone =
      number.isZero
      ? comparison == .equal || comparison == .lessOrEqual : number == .one && comparison == .less
    if isNone { return say(.subjectPredicate, hasNo, counted.many) }
    if number.isZero, comparison == .greater || comparison == .notEqual {
      return isDenied ? say(.hasAny, has, counted.many) : say(.someOf, has, counted.one)
    }
    let things = number == .one ? counted.one : counted.many
    let phrase = ComparisonPhrases.having[comparison]
    return say(phrase, has, figure(number, as: .plain), things)
  }

  /// What a comparison says by itself, or of an area where the area has what is counted.
  private func measured(_ comparison: Comparison, _ area: String) -> String {
    let measure = comparison.measure
    if measure.type == .truth {
      return say(.subjectPredicate, area, equivalence(comparison, Subject()).text)
    }
    if let share = share(comparison) {
      return quantity(
        .comparison(comparison.comparison, share.literal), share.members, where: nil,
        has: share.condition)
    }
    guard let number = comparison.number, measure.type == .quantity(.count) else {
      return statement(of: comparison)
    }
    switch measure.form {
    case .field, .indicator:
      guard let counted = counted(measure) else { return statement(of: comparison) }
      let text = having(counted, comparison.comparison, number, Subject())
      return say(.subjectPredicate, area, text)
    case .aggregate(let aggregate):
      return total(aggregate, number, comparison, area)
    case .literal, .parentField, .parameter, .sum, .product, .comparison, .includes, .not, .all,
      .any, .shifted, .broken:
      return statement(of: comparison)
    }
  }

  /// What `share of schools where … >= 80%` says as well: at least 80% of schools meet a condition.
  func share(
    _ comparison: Comparison
  ) -> (literal: Literal, members: Members, condition: Expression)? {
    guard case .aggregate(let aggregate) = comparison.measure.form, aggregate.function == .share,
      let condition = aggregate.condition, comparison.comparison != .notEqual,
      case .literal(let literal) = comparison.target.form
    else { return nil }
    switch literal.value {
    case .percent: return (literal, aggregate.members, condition)
    case .number(let share):
      return (Literal(.percent(share), text: literal.text), aggregate.members, condition)
    case .amount, .date, .day, .truth, .category: return nil
    }
  }

  /// `the commune has at least 3 preschools`, `all schools together have at least 1 outside partner`
  private func total(
    _ aggregate: Aggregate, _ number: Rational, _ comparison: Comparison, _ area: String
  ) -> String {
    let operation = comparison.comparison
    switch aggregate.function {
    case .number where operation != .notEqual || number.isZero:
      guard let condition = aggregate.condition else {
        let words = having(countedRows(aggregate), operation, number, Subject())
        return say(.subjectPredicate, area, words)
      }
      let literal = Literal(.number(number), text: "")
      return quantity(
        .comparison(operation, literal), aggregate.members, where: nil, has: condition)
    case .sum:
      guard let counted = aggregate.value.flatMap({ counted($0) }) else {
        return statement(of: comparison)
      }
      let rows = rows(aggregate.members, where: aggregate.condition)
      let words = having(
        counted, operation, number, has: say(.togetherHave), hasNo: say(.togetherHaveNo),
        isDenied: false)
      return say(.subjectPredicate, say(.allRows, rows), words)
    case .number, .share, .average, .lowest, .highest, .median:
      return statement(of: comparison)
    }
  }
}
