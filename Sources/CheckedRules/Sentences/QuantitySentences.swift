import Diagnostics
import Vocabulary

/// Sentences about how many rows of a group meet a condition.
extension Wording {
  /// `at least 80% of preschools have a national standard level of 2 or higher`
  func quantity(
    _ howMany: Sentence.HowMany, _ members: Members, where filter: Expression?, has: Expression
  ) -> String {
    let subject = subject(howMany)
    let statement = predicate(has, of: subject)
    var text = statement.text
    // "no school has A and has B" could be heard as "none has A, and none has B".
    if subject.isDenied, isConjunction(has), statement.shape != .single { text = say(.atOnce, text) }
    // Rows that were picked are spoken of by the word of their entity: "among the preschools that
    // are newly built, every school …".
    let rows = filter == nil ? rows(members) : entity(members.entity)
    let words = said(howMany, rows, text, isPicked: filter != nil)
    guard let filter else { return words }
    return say(.amongRows, self.rows(members, where: filter), words)
  }

  private func said(
    _ howMany: Sentence.HowMany, _ rows: (one: String, many: String), _ predicate: String,
    isPicked: Bool
  ) -> String {
    switch howMany {
    case .every: return say(.everyRow, rows.one, predicate)
    case .no: return say(.noRow, rows.one, predicate)
    case .comparison(let comparison, let literal):
      let number = self.number(comparison, literal)
      if case .percent = literal.value {
        return say(isPicked ? .shareOfThem : .shareOfRows, number, rows.many, predicate)
      }
      return say(.someRows, number, isOne(literal) ? rows.one : rows.many, predicate)
    }
  }

  private func number(_ comparison: ComparisonOperator, _ literal: Literal) -> String {
    let value = value(literal)
    guard case .percent(let share) = literal.value else {
      return say(ComparisonPhrases.rowNumber[comparison], value)
    }
    if comparison == .greaterOrEqual, share == .one { return value }
    if comparison == .less { return say(.lessThanShare, value) }
    return say(ComparisonPhrases.rowNumber[comparison], value)
  }

  private func subject(_ howMany: Sentence.HowMany) -> Subject {
    switch howMany {
    case .every: Subject()
    case .no: Subject(isDenied: true)
    case .comparison(let comparison, let literal):
      Subject(
        isPlural: !isOne(literal), isDenied: comparison == .less || comparison == .lessOrEqual)
    }
  }

  private func isOne(_ literal: Literal) -> Bool {
    if case .number(let number) = literal.value { return number == .one }
    return false
  }

  private func isConjunction(_ condition: Expression) -> Bool {
    switch condition.form {
    case .all: true
    case .not(let inner): if case .any = inner.form { true } else { false }
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .any, .aggregate, .shifted, .broken:
      false
    }
  }
}
