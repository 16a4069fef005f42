import Diagnostics
import Interpreter
import Vocabulary

/// Formulas with their numbers, level by level.
///
///     share of schools where smartClassrooms >= 1
///       Numerator: 5; denominator: 6
///       = about 83.3% (5/6)
extension ExplanationText {
  /// A formula, what it is made of with numbers put in, and what it comes to; then its parts.
  mutating func write(_ derivation: Derivation, indent: Int) {
    // However deep formulas lie, there is room left for their numbers.
    let indent = min(indent, 20)
    switch derivation.operation {
    case .named(let name, _, nil):
      line(
        words(Message(.explainAsAbove, .words(name), .words(text(derivation)))),
        indent: indent)
    case .named(let name, let labels, let formula?):
      if let label = labels.words(in: language) {
        line(words(Message(.explainValue, .words(name), .words(label))), indent: indent)
      }
      line(name + " = " + self.formula(formula.formula), indent: indent)
      writeBody(of: formula, indent: indent + 2)
    case .cell, .written, .parameter:
      writeBody(of: derivation, indent: indent)
    case .sum, .product, .comparison, .includes, .not, .all, .any, .members, .shifted:
      line(formula(derivation.formula), indent: indent)
      writeBody(of: derivation, indent: indent + 2)
    }
  }

  private mutating func writeBody(of derivation: Derivation, indent: Int) {
    let value = "= " + text(derivation)
    switch derivation.operation {
    case .written: line(formula(derivation.formula), indent: indent)
    case .parameter(let name, let labels):
      let name = labels.words(in: language) ?? name
      line(words(Message(.explainValue, .words(name), .words(text(derivation)))), indent: indent)
    case .cell(let cell): write(cell, indent: indent)
    case .named: write(derivation, indent: indent)
    case .sum(let operands):
      line("= " + numbers(operands, " + ", " − "), indent: indent)
      line(value, indent: indent)
      write(operands.map { $0.value }, indent: indent + 2)
    case .product(let operands):
      line("= " + numbers(operands, " × ", " / "), indent: indent)
      line(value, indent: indent)
      write(operands.map { $0.value }, indent: indent + 2)
    case .comparison(let comparison, let left, let right):
      line("= " + compared(left, comparison, right), indent: indent)
      line(value, indent: indent)
      write([left, right], indent: indent + 2)
    case .includes(let set):
      line(value, indent: indent)
      write([set], indent: indent + 2)
    case .not(let operand):
      line(value, indent: indent)
      write([operand], indent: indent + 2)
    case .all(let parts), .any(let parts):
      line(value, indent: indent)
      write(parts, indent: indent + 2)
    case .members(let read):
      write(read, derivation, indent: indent)
    case .shifted(let year, let inner):
      line(words(Message(.explainInYear, .number(year), .words(value))), indent: indent)
      if let inner {
        write(inner, indent: indent + 2)
      } else {
        line(words(Message(.explainYearUnknown, .number(year))), indent: indent)
      }
    }
  }

  private mutating func write(_ parts: [Derivation], indent: Int) {
    for part in parts where !part.isWritten { write(part, indent: indent) }
  }

  /// A cell of the area itself: its value, and where it stands.
  private mutating func write(_ cell: CellRead, indent: Int) {
    let label = cell.labels.words(in: language) ?? cell.field
    let value = [text(cell.value), place(of: cell)].compactMap { $0 }.joined(separator: ", ")
    line(words(Message(.explainValue, .words(label), .words(value))), indent: indent)
  }

  /// ``communes.csv:3 `Planned` ``
  private func place(of cell: CellRead) -> String? {
    guard let place = cell.place?.text else { return nil }
    let dated = cell.rowYear.map { year in
      year == cell.year
        ? place : words(Message(.explainPlaceOfYear, .words(place), .number(year)))
    }
    let heading = cell.heading.map { " `" + $0 + "`" } ?? ""
    return (dated ?? place) + heading
  }

  // MARK: Numbers put in

  private func numbers(
    _ operands: [Derivation.Operand], _ sign: String, _ inverse: String
  ) -> String {
    var result = ""
    for (index, operand) in operands.enumerated() {
      if index > 0 {
        result += operand.isInverse ? inverse : sign
      } else if operand.isInverse {
        result += sign == " + " ? "−" : "1 / "
      }
      result += bracketed(operand.value)
    }
    return result
  }

  /// A value inside a longer formula; brackets keep together what has several words.
  private func bracketed(_ derivation: Derivation) -> String {
    guard case .number(let figure, false) = derivation.value, let value = figure.interval.single
    else { return "(" + text(derivation) + ")" }
    if figure.kind == .plain || figure.kind == .percent, value.decimalText() == nil {
      return "(" + exactText(value, figure.kind) + ")"
    }
    let words = text(figure)
    return value.isNegative ? "(" + words + ")" : words
  }

  /// Two values that are compared, written so that they stand in their true order.
  private func compared(
    _ left: Derivation, _ comparison: ComparisonOperator, _ right: Derivation
  ) -> String {
    guard case .number(let first, false) = left.value,
      case .number(let second, false) = right.value, first.kind == second.kind
    else { return text(left) + " " + comparison.symbol + " " + text(right) }
    let texts = FigureText(first, second, .full, in: language)
    return texts.measure(first.kind, in: language) + exactly(first) + "; "
      + texts.requirement(comparison, second, in: language)
  }
}

extension Derivation {
  /// Whether there is nothing to say of it but what stands in the formula.
  fileprivate var isWritten: Bool {
    if case .written = operation { return true }
    return false
  }
}
