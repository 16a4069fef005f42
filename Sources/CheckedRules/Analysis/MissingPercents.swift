import Diagnostics
import Vocabulary

/// Shares that are compared with a number without its percent sign.
extension Analyst {
  /// `trainedShare >= 80`, where `trainedShare` is one count over another and called a share: 80
  /// times as many are hardly meant.
  mutating func judgePercent(_ expression: Expression, in declaration: Declaration) -> Bool {
    guard case .comparison(_, let left, let right) = expression.form else { return false }
    for (measure, target) in [(left, right), (right, left)] {
      guard case .indicator(let index) = measure.form, isCalledShare(book.indicators[index]),
        case .literal(let literal) = target.form, case .number(let number) = literal.value,
        number > .one, number <= Rational(100)
      else { continue }
      let indicator = book.indicators[index]
      report(
        Diagnostic(
          .missingPercent,
          Message(.timesInsteadOfPercent, .words(literal.text), .words(indicator.name)),
          at: target.place,
          notes: [.init(Message(.declaredHere), at: indicator.place)],
          help: [
            Message(.didYouMean, .words(literal.text + "%")),
            Message(.declareShareOrNumber, .words(indicator.name)),
          ]),
        in: declaration)
      return true
    }
    return false
  }

  /// Whether an indicator without a declared type is one count over another, and has the name or
  /// label of a share. So much *on* or *per* something else may well be more than the whole.
  private func isCalledShare(_ indicator: Indicator) -> Bool {
    guard indicator.declaredType == nil, case .product(let terms) = indicator.formula.form,
      terms.count == 2, !terms[0].isInverse, terms[1].isInverse,
      terms.allSatisfy({ $0.value.type == .quantity(.count) })
    else { return false }
    let labels = [indicator.labels.vi, indicator.labels.en].compactMap { $0 }
    let words = labels.map { LabelText.words($0).map(HeadingFold.key) }
    let measuring = ["trên", "per", "/"].map(HeadingFold.key)
    if words.contains(where: { label in label.contains { measuring.contains($0) } }) {
      return false
    }
    if ["Share", "Rate", "Percent", "Percentage"].contains(where: indicator.name.hasSuffix) {
      return true
    }
    let shares =
      ["tỷ", "tỉ"].map { [HeadingFold.key($0), HeadingFold.key("lệ")] }
      + ["share", "percentage"].map { [HeadingFold.key($0)] }
    return words.contains { label in shares.contains { label.starts(with: $0) } }
  }
}
