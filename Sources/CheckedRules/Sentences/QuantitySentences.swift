import Diagnostics
import Vocabulary

/// Sentences about how many rows of a group meet a condition.
extension Wording {
  /// `at least 80% of preschools have a national standard level of 2 or higher`
  func quantity(
    _ howMany: Sentence.HowMany, _ members: Members, where filter: Expression?, has: Expression
  ) -> String {
    // "every school does not teach it" could be heard as "not every school teaches it".
    if case .every = howMany, let denied = denied(has) {
      return quantity(.no, members, where: filter, has: denied)
    }
    let howMany = plainer(howMany)
    // "no school has no library or lacks a laboratory": every one has both.
    if case .no = howMany, let met = joinedWithin(denial: has) {
      return quantity(.every, members, where: filter, has: met)
    }
    let subject = subject(howMany)
    let statement = predicate(subject.isDenied ? has : deniedLast(has), of: subject)
    var text = statement.text
    // "no school has A and has B" could be heard as "none has A, and none has B".
    if subject.isDenied, let count = conjuncts(has), statement.shape != .single {
      text = say(count == 2 && statement.shape == .joined ? .both : .atOnce, text)
    }
    // Rows that were picked are spoken of by the word of their entity: "among the preschools that
    // are newly built, every school …".
    let rows = filter == nil ? rows(members) : entity(members.entity)
    let words = said(howMany, rows, text, isPicked: filter != nil)
    guard let filter else { return words }
    return say(.amongRows, self.rows(members, where: filter), words)
  }

  /// Nobody has `exactly 0 schools` or `more than 0%` of them: there is none, or at least one.
  private func plainer(_ howMany: Sentence.HowMany) -> Sentence.HowMany {
    guard case .comparison(let comparison, let literal) = howMany else { return howMany }
    let amount: Rational
    switch literal.value {
    case .number(let number): amount = number
    case .percent(let share):
      if keepsShares { return howMany }
      amount = share
    case .amount, .date, .day, .truth, .category: return howMany
    }
    switch comparison {
    case .equal, .lessOrEqual: return amount.isZero ? .no : howMany
    case .greater, .notEqual:
      let one = Literal(.number(.one), text: "")
      return amount.isZero ? .comparison(.greaterOrEqual, one) : howMany
    case .less: return isOne(literal) ? .no : howMany
    case .greaterOrEqual: return howMany
    }
  }

  /// The conditions that a denial joins; nil where it denies a single one.
  private func joinedWithin(denial condition: Expression) -> Expression? {
    guard case .not(let inner) = condition.form else { return nil }
    switch inner.form {
    case .all, .any: return inner
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .not, .aggregate, .shifted, .broken:
      return nil
    }
  }

  /// What is not so comes last: "every school has a plan and does not …".
  private func deniedLast(_ condition: Expression) -> Expression {
    func ordered(_ parts: [Expression]) -> [Expression] {
      parts.filter { denied($0) == nil } + parts.filter { denied($0) != nil }
    }
    switch condition.form {
    case .all(let parts):
      return Expression(.all(ordered(parts)), condition.type, at: condition.place)
    case .any(let parts):
      return Expression(.any(ordered(parts)), condition.type, at: condition.place)
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .not, .aggregate, .shifted, .broken:
      return condition
    }
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

  /// How many conditions must hold together; nil where it is not a matter of several.
  private func conjuncts(_ condition: Expression) -> Int? {
    switch condition.form {
    case .all(let parts): return parts.count
    case .not(let inner):
      if case .any(let parts) = inner.form { return parts.count }
      return nil
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .any, .aggregate, .shifted, .broken:
      return nil
    }
  }

  /// What a condition says is not so; nil where it does not only deny.
  private func denied(_ condition: Expression) -> Expression? {
    switch condition.form {
    case .not(let inner):
      return denied(inner) == nil ? inner : nil
    case .comparison(.equal, let flag, let literal) where literal.truth == false:
      return flag
    case .comparison(.notEqual, let flag, let literal) where literal.truth == true:
      return flag
    case .all(let parts):
      var alternatives: [Expression] = []
      for part in parts {
        guard let denied = denied(part) else { return nil }
        if case .any(let inner) = denied.form {
          alternatives += inner
        } else {
          alternatives.append(denied)
        }
      }
      return Expression(.any(alternatives), .truth, at: condition.place)
    case .literal, .field, .parentField, .indicator, .parameter, .sum, .product, .comparison,
      .includes, .any, .aggregate, .shifted, .broken:
      return nil
    }
  }
}

extension Expression {
  /// The `yes` or `no` it writes out.
  fileprivate var truth: Bool? {
    if case .literal(let literal) = form, case .truth(let truth) = literal.value { return truth }
    return nil
  }
}
