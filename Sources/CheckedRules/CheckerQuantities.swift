import Diagnostics
import Vocabulary

/// Numbers beside each other: percentages, shares, units.
extension Checker {
  mutating func compareQuantities(
    _ left: Expression, _ first: Quantity, _ right: Expression, _ second: Quantity
  ) -> Bool {
    switch first.together(with: second) {
    case .quantity:
      if first == .share, second == .bare { return expectShare(right, of: left) }
      if first == .bare, second == .share { return expectShare(left, of: right) }
      if first == .count || second.hasUnit { warnOfGroupedDigits(right) }
      if second == .count || first.hasUnit { warnOfGroupedDigits(left) }
      return true
    case .clash(.percentAgainstNumber):
      reportPercent(left, right)
      return false
    case .clash(.unitsDiffer):
      reportUnits(left, first, right, second)
      return false
    }
  }

  /// `1.200` beside a count may be meant as 1200, as thousands are written in Vietnamese; so may
  /// `5.000 m2` and `350.000 VND`. Larger areas have decimals.
  mutating func warnOfGroupedDigits(_ number: Expression) {
    guard case .literal(let literal) = number.form else { return }
    let value: Rational
    let unit: Unit?
    switch literal.value {
    case .number(let number): (value, unit) = (number, nil)
    case .amount(_, .hectare), .amount(_, .squareKilometre): return
    case .amount(let number, let written): (value, unit) = (number, written)
    case .percent, .date, .day, .truth, .category: return
    }
    let digits = literal.text.prefix { $0 != " " }
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard !value.isNegative, groups.count == 2, groups[1].utf8.count == 3,
      (1...3).contains(groups[0].utf8.count), groups[0].utf8.first != UInt8(ascii: "0")
    else { return }
    let symbol = unit.map { " " + $0.symbol } ?? ""
    let written = value.decimalText() ?? String(digits)
    // Written with other decimals it is no group of three.
    let certain = value.isInteger ? String(groups[0]) : written
    report(
      .groupedDigits,
      Message(
        unit == nil ? .pointBeginsDecimals : .pointOfAmountBeginsDecimals, .words(literal.text),
        .words(written + symbol)),
      at: number.place,
      help: [
        Message(
          .groupsHaveUnderscores, .words(groups.joined() + symbol),
          .words(groups.joined(separator: "_") + symbol),
          .words((certain.utf8.count == digits.utf8.count ? certain + "0" : certain) + symbol))
      ])
  }

  /// A bare number beside a share lies in 0 to 1; `100` surely means `100%`.
  mutating func expectShare(_ literal: Expression, of share: Expression) -> Bool {
    guard let number = literal.bareConstant else { return true }
    if number >= .zero, number <= .one { return true }
    let text = literal.writtenText(number)
    let isPercentage = number > .one && number <= Rational(100)
    var isWritten = false
    if case .literal = literal.form { isWritten = true }
    report(
      .shareOutOfRange, Message(.shareOutOfRange, .words(text)), at: literal.place,
      notes: [.init(Message(.thisIs, kindInWords(share.type)), at: share.place)],
      help: [
        isPercentage
          ? Message(.didYouMean, .words(text + "%")) : Message(.percentagesLieBetween)
      ],
      fix: isPercentage && isWritten && number.isInteger
        ? Fix(replace: literal.place.after, with: "%") : nil)
    return false
  }

  private mutating func reportPercent(_ left: Expression, _ right: Expression) {
    let isRight = right.type == .quantity(.percent)
    let hasPercent = isRight || left.type == .quantity(.percent)
    let culprit = isRight || !hasPercent ? right : left
    let other = isRight || !hasPercent ? left : right
    var help = [Message(hasPercent ? .percentNeedsShare : .shareNeedsShare)]
    var fix: Fix?
    if hasPercent, case .aggregate(let aggregate) = other.form, aggregate.function == .number {
      help = [Message(.shareInsteadOfNumber)]
      if aggregate.condition != nil {
        let start = Int(other.place.start)
        let keyword = Place(
          file: Int(other.place.file), start: start,
          end: start + Aggregate.Function.number.keyword.utf8.count)
        fix = Fix(replace: keyword, with: Aggregate.Function.share.keyword)
      }
    }
    report(
      .percentAgainstNumber,
      Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)), at: culprit.place,
      notes: [.init(Message(.thisIs, kindInWords(other.type)), at: other.place)], help: help,
      fix: fix)
  }

  private mutating func reportUnits(
    _ left: Expression, _ first: Quantity, _ right: Expression, _ second: Quantity
  ) {
    var fix: Fix?
    var help: [Message] = []
    if second == .bare || first == .bare, let unit = unit(of: second == .bare ? left : right) {
      let literal = second == .bare ? right : left
      if case .literal(let value) = literal.form {
        help = [Message(.didYouMean, .words(value.text + " " + unit.symbol))]
        // Nothing is as much in every unit; any other number may count something else.
        if literal.bareConstant == .zero {
          fix = Fix(replace: literal.place.after, with: " " + unit.symbol)
        }
      }
    }
    if help.isEmpty { help = [unitsAdvice(left.type, right.type)] }
    report(
      .unitsDiffer, Message(.cannotCompare, typeInWords(left.type), typeInWords(right.type)),
      at: right.place, notes: [.init(Message(.thisIs, kindInWords(left.type)), at: left.place)],
      help: help, fix: fix)
  }

  /// The unit a number is spoken of in, while indicators are still being checked.
  func unit(of expression: Expression) -> Unit? {
    expression.unit(fields: fields, parameters: book.parameters) {
      checkedIndicators[$0]?.formula
    }
  }
}

extension Expression {
  /// The number that an expression of nothing but bare numbers is; nil where it has none.
  var bareConstant: Rational? {
    guard type == .quantity(.bare) else { return nil }
    switch form {
    case .literal(let literal):
      if case .number(let value) = literal.value { return value }
      return nil
    case .sum(let terms):
      var total = Rational.zero
      for term in terms {
        guard let value = term.value.bareConstant,
          let next = term.isInverse ? total.subtracting(value) : total.adding(value)
        else { return nil }
        total = next
      }
      return total
    case .product(let terms):
      var total = Rational.one
      for term in terms {
        guard let value = term.value.bareConstant,
          let next = term.isInverse ? total.divided(by: value) : total.multiplied(by: value)
        else { return nil }
        total = next
      }
      return total
    case .shifted(let inner, _): return inner.bareConstant
    case .field, .parentField, .indicator, .parameter, .comparison, .includes, .not, .all, .any,
      .aggregate, .broken:
      return nil
    }
  }

  /// A constant as the author wrote it, or its value where it is computed.
  func writtenText(_ value: Rational) -> String {
    if case .literal(let literal) = form { return literal.text }
    return value.decimalText() ?? "…"
  }
}

extension Quantity {
  /// Whether its numbers are written with a unit.
  fileprivate var hasUnit: Bool {
    switch self {
    case .area, .money: true
    case .count, .share, .ratio, .number, .bare, .percent: false
    }
  }
}
