import Diagnostics

/// Formulas of spreadsheets: `SUM(teachers)` in place of `sum of teachers across schools`.
extension Parser {
  private static let functions: [(StaticString, String)] = [
    ("SUM", "sum of NAME across schools"), ("AVERAGE", "average of NAME across schools"),
    ("MIN", "lowest of NAME across schools"), ("MAX", "highest of NAME across schools"),
    ("MEDIAN", "median of NAME across schools"), ("COUNT", "number of schools"),
    ("COUNTA", "number of schools"), ("COUNTIF", "number of schools where NAME >= 1"),
    ("COUNTIFS", "number of schools where NAME >= 1"),
    ("SUMIF", "sum of NAME across schools where NAME >= 1"),
    ("IF", "every school where NAME >= 1 has NAME >= 2"),
  ]

  /// The sentence in place of a function that begins here.
  var spreadsheetFunction: String? {
    guard current == .identifier, next == .leftParenthesis else { return nil }
    return Parser.functions.first { isWord($0.0, at: position) }?.1
  }

  /// Says how the language puts it, with the name the function was given.
  mutating func abandonAtFunction() -> Abandoned {
    let form = spreadsheetFunction ?? ""
    var argument = tokenAfter(tokenAfter(position))
    if !kinds[argument].isName { argument = position }
    let name = argument == position ? "NAME" : text(of: argument)
    let comma = tokenAfter(argument)
    let second = tokenAfter(comma)
    if isWord("COUNTIF", at: position) || isWord("COUNTIFS", at: position), argument != position,
      kinds[comma] == .comma, kinds[second].isName
    {
      sayWritten(
        place(of: position), "number of \(name) where (\(text(of: second)))", isSure: false)
      return Abandoned()
    }
    var words: [String] = []
    for word in form.split(separator: " ") { words.append(word == "NAME" ? name : String(word)) }
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .strangeMark, .words(text(of: position)), .words(words.joined(separator: " "))),
        at: place(of: position)))
    return Abandoned()
  }
}
