import Diagnostics
import Vocabulary

/// Whether a sentence wants a condition to hold, or not to hold.
enum Wish: Sendable, Hashable {
  case asserted
  case denied
  /// It only chooses: one may look at either end.
  case neither

  var opposite: Wish {
    switch self {
    case .asserted: .denied
    case .denied: .asserted
    case .neither: .neither
    }
  }
}

/// Comparisons that are decided by the declared ranges, and ranks read the wrong way round.
extension Analyst {
  /// Looks at every comparison of a formula and at the conditions of its aggregates. True where
  /// something was found, so that nothing more is said of what stands around it.
  mutating func look(
    at expression: Expression, _ wish: Wish, in declaration: Declaration
  ) -> Bool {
    switch expression.form {
    case .literal, .field, .parentField, .parameter, .broken: return false
    case .indicator(let index): return doubtful.contains(index)
    case .sum, .all, .any, .shifted:
      return look(atAll: expression.parts, wish, in: declaration)
    case .product(let terms):
      if look(atAll: expression.parts, wish, in: declaration) { return true }
      return judgeDivisors(terms, in: declaration)
    case .not(let inner): return look(at: inner, wish.opposite, in: declaration)
    case .includes: return judgeComparison(expression, in: declaration)
    case .aggregate(let aggregate): return look(at: aggregate, wish, in: declaration)
    case .comparison(let comparison, let left, let right):
      return look(
        at: expression, comparison, left, right, wish, in: declaration)
    }
  }

  private mutating func look(
    atAll parts: [Expression], _ wish: Wish, in declaration: Declaration
  ) -> Bool {
    var hasFinding = false
    for part in parts where look(at: part, wish, in: declaration) { hasFinding = true }
    return hasFinding
  }

  private mutating func look(
    at aggregate: Aggregate, _ wish: Wish, in declaration: Declaration
  ) -> Bool {
    var hasFinding = false
    if let value = aggregate.value { hasFinding = look(at: value, wish, in: declaration) }
    let surroundings = surroundings(of: aggregate.members)
    // An empty group is complained about where it is declared.
    if reader.meanings.possibility(of: [surroundings.condition]) == .impossible { return true }
    guard let condition = aggregate.condition else { return hasFinding }
    let isCounted = aggregate.function == .number || aggregate.function == .share
    if look(at: condition, isCounted ? wish : .neither, in: declaration) { return true }
    let before = findings.count
    judge(condition, beside: surroundings, in: declaration)
    return hasFinding || findings.count > before
  }

  mutating func look(
    at expression: Expression, _ comparison: ComparisonOperator, _ left: Expression,
    _ right: Expression, _ wish: Wish, in declaration: Declaration
  ) -> Bool {
    let leftWish = self.wish(for: left, comparison, right, wish)
    let rightWish = self.wish(for: right, comparison.mirrored, left, wish)
    let isFoundLeft = look(at: left, leftWish, in: declaration)
    let isFoundRight = look(at: right, rightWish, in: declaration)
    if isFoundLeft || isFoundRight { return true }
    if judgeRank(expression.place, comparison, left, right, wish, in: declaration) { return true }
    return judgeComparison(expression, in: declaration)
  }

  /// What a comparison wishes of the conditions that are counted on its one side: `number of …
  /// <= 3` wishes that they do not hold.
  private func wish(
    for side: Expression, _ comparison: ComparisonOperator, _ other: Expression, _ wish: Wish
  ) -> Wish {
    guard case .aggregate(let aggregate) = side.form,
      aggregate.function == .number || aggregate.function == .share
    else { return wish }
    switch comparison {
    case .greater, .greaterOrEqual, .notEqual: return wish
    case .less, .lessOrEqual: return wish.opposite
    case .equal:
      guard case .literal(let literal) = other.form else { return wish }
      return reader.meanings.constant(of: literal) == .zero ? wish.opposite : wish
    }
  }

  /// Whether a comparison is decided before there is data.
  mutating func judgeComparison(_ expression: Expression, in declaration: Declaration) -> Bool {
    let condition = reader.condition(expression)
    guard let isTrue = reader.meanings.truth(condition) else {
      return judgePercent(expression, in: declaration)
    }
    let percentage = percentage(meantBy: expression)
    report(
      Diagnostic(
        isTrue ? .alwaysTrue : .alwaysFalse,
        Message(isTrue ? .comparisonAlwaysTrue : .comparisonAlwaysFalse), at: expression.place,
        notes: reasons(of: expression),
        help: [
          percentage.map { Message(.didYouMean, .words($0.text + "%")) }
            ?? advice(for: expression, isTrue: isTrue)
        ],
        fix: percentage.map { Fix(replace: $0.place.after, with: "%") }),
      in: declaration)
    return true
  }

  /// What to write instead of a comparison that is decided.
  private mutating func advice(for expression: Expression, isTrue: Bool) -> Message {
    if case .comparison(_, let left, let right) = expression.form {
      let meanings = (reader.value(left), reader.value(right))
      if meanings.0 == meanings.1 { return Message(.compareTwoThings) }
    }
    return Message(isTrue ? .askForWhatCanFail : .askForWhatCanHold)
  }

  /// The number beside a part over its whole that must have been meant in percent: 50 beside
  /// `number of preschools / number of schools`.
  private mutating func percentage(
    meantBy expression: Expression
  ) -> (text: String, place: Place)? {
    guard case .comparison(_, let left, let right) = expression.form else { return nil }
    for (measure, target) in [(left, right), (right, left)] {
      guard measure.type == .quantity(.ratio), case .literal(let literal) = target.form,
        case .number(let number) = literal.value, number > .one, number <= Rational(100)
      else { continue }
      let measured = reader.value(measure)
      let span = reader.meanings.span(measured)
      if span.low == .closed(.zero), span.high == .closed(.one) {
        return (literal.text, target.place)
      }
    }
    return nil
  }

  /// A formula that divides by what can only be 0 never has a value.
  private mutating func judgeDivisors(
    _ terms: [Expression.Term], in declaration: Declaration
  ) -> Bool {
    for term in terms where term.isInverse {
      let divisor = reader.value(term.value)
      guard reader.meanings.span(divisor).single == .zero else { continue }
      report(
        Diagnostic(
          .alwaysFalse, Message(.dividesByZero), at: term.value.place,
          help: [Message(.correctDivisor)]),
        in: declaration)
      return true
    }
    return false
  }

  // MARK: Ranks

  /// `rank >= 100` where the top 100 are meant, and `no school has rank <= 100`.
  private mutating func judgeRank(
    _ place: Place, _ comparison: ComparisonOperator, _ left: Expression, _ right: Expression,
    _ wish: Wish, in declaration: Declaration
  ) -> Bool {
    let (rank, goal, symbol): (Expression, Expression, ComparisonOperator)
    if left.type == .rank, isGoal(right), !isShifted(left) {
      (rank, goal, symbol) = (left, right, comparison)
    } else if right.type == .rank, isGoal(left), !isShifted(right) {
      (rank, goal, symbol) = (right, left, comparison.mirrored)
    } else {
      return false
    }
    let meant: ComparisonOperator
    switch (wish, symbol) {
    case (.asserted, .greater): meant = .less
    case (.asserted, .greaterOrEqual): meant = .lessOrEqual
    case (.denied, .less): meant = .greaterOrEqual
    case (.denied, .lessOrEqual): meant = .greater
    case (.asserted, _), (.denied, _), (.neither, _): return false
    }
    let isDenied = wish == .denied
    let mended = words(at: rank.place) + " " + meant.symbol + " " + words(at: goal.place)
    let help: Phrase =
      isDenied ? .lowRanksAre : isShifted(goal) ? .ranksKeptAre : .topRanksAre
    report(
      Diagnostic(
        .rankReversed,
        Message(isDenied ? .topRanksDenied : .rankReversed, .words(words(at: place))),
        at: place, help: [Message(help, .words(mended))],
        fix: isDenied ? nil : operatorFix(between: left.place, and: right.place)),
      in: declaration)
    return true
  }

  /// Whether a rank is compared with this as with a goal: a value, or the rank of another year.
  private func isGoal(_ expression: Expression) -> Bool {
    switch expression.form {
    case .literal, .parameter, .shifted: true
    case .field, .parentField, .indicator, .sum, .product, .comparison, .includes, .not, .all,
      .any, .aggregate, .broken:
      false
    }
  }

  private func isShifted(_ expression: Expression) -> Bool {
    if case .shifted = expression.form { return true }
    return false
  }

  /// Turns round the comparison that is written between two places.
  private func operatorFix(between left: Place, and right: Place) -> Fix? {
    let (first, second) = left.start < right.start ? (left, right) : (right, left)
    let bytes = sources[first.file].bytes
    var index = Int(first.end)
    let end = min(Int(second.start), bytes.count)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "/"):
        while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        let place = Place(file: Int(first.file), start: index, end: index + 1)
        return Fix(replace: place, with: bytes[index] == UInt8(ascii: "<") ? ">" : "<")
      default: index += 1
      }
    }
    return nil
  }

  // MARK: Ranges in words

  /// What the declared ranges say of the sides of a comparison.
  func ranges(of sides: [(Expression, Meaning)]) -> [Diagnostic.Note] {
    sides.compactMap { side, meaning in
      let span = reader.meanings.span(meaning)
      if span.single != nil { return nil }
      let name = Message.Argument.words(words(at: side.place))
      let low = span.low.flatMap { text($0.value, of: side) }
      let high = span.high.flatMap { text($0.value, of: side) }
      switch (low, high) {
      case (let low?, let high?):
        return .init(Message(.liesBetween, name, .words(low), .words(high)), at: side.place)
      case (let low?, nil): return .init(Message(.isAtLeast, name, .words(low)), at: side.place)
      case (nil, let high?): return .init(Message(.isAtMost, name, .words(high)), at: side.place)
      case (nil, nil): return nil
      }
    }
  }

  /// Why a comparison is decided: its sides vary together, or by their ranges.
  private mutating func reasons(of expression: Expression) -> [Diagnostic.Note] {
    guard case .comparison(_, let left, let right) = expression.form else { return [] }
    let meanings = (reader.value(left), reader.value(right))
    let sides = (reader.meanings.linear(meanings.0), reader.meanings.linear(meanings.1))
    if !sides.0.factors.isEmpty, sides.0.factors == sides.1.factors {
      let isSame = sides.0.constant == sides.1.constant
      return [.init(Message(isSame ? .sidesAreTheSame : .sidesVaryTogether), at: expression.place)]
    }
    return ranges(of: [(left, meanings.0), (right, meanings.1)])
  }

  /// A number as values of a formula are written; nil where it would not be understood.
  private func text(_ value: Rational, of side: Expression) -> String? {
    switch side.type {
    case .quantity(.share), .quantity(.ratio), .quantity(.percent): value.percentText()
    case .quantity(.area): text(value, in: book.unit(of: side) ?? .squareMetre)
    case .quantity(.money): text(value, in: book.unit(of: side) ?? .dong)
    case .quantity(.count), .quantity(.number), .quantity(.bare), .level, .rank:
      value.decimalText()
    case .truth, .date, .category, .set, .unknown: nil
    }
  }

  private func text(_ value: Rational, in unit: Unit) -> String? {
    value.divided(by: Rational(unit.scale))?.decimalText().map { $0 + " " + unit.symbol }
  }
}
