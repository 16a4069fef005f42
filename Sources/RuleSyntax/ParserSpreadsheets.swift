import Diagnostics

/// Formulas of spreadsheets: `SUM(teachers)` in place of `sum of teachers across schools`.
extension Parser {
  /// How the language puts a function; `A`, `B` and `C` stand for what it is given.
  private static let functions: [(name: String, form: String)] = [
    ("SUM", "sum of A across schools"), ("AVERAGE", "average of A across schools"),
    ("MIN", "lowest of A across schools"), ("MAX", "highest of A across schools"),
    ("MEDIAN", "median of A across schools"), ("COUNT", "number of schools"),
    ("COUNTA", "number of schools"), ("COUNTIF", "number of schools where A B"),
    ("COUNTIFS", "number of schools where A B"),
    ("SUMIF", "sum of C across schools where A B"),
    ("SUMIFS", "sum of A across schools where B C"),
    ("AVERAGEIF", "average of C across schools where A B"),
    ("IF", "every school where A has NAME >= 2"), ("AND", "A and B"), ("OR", "A or B"),
    ("NOT", "not A"), ("ROUND", "A"), ("IFERROR", "A"), ("ABS", "A"),
  ]

  /// Whether a word stands right before a parenthesis, as the name of a function does.
  var startsFunction: Bool {
    guard current == .identifier || current == .count || current.startsAggregate,
      next == .leftParenthesis
    else { return false }
    return kinds[position + 1] == .leftParenthesis || knownFunction != nil
  }

  private var knownFunction: (name: String, form: String)? {
    if starts[position + 1] - starts[position] > 10 { return nil }
    let word = String(
      decoding: text(of: position).utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 },
      as: UTF8.self)
    // Only as a spreadsheet writes it does a name before a space call something.
    if kinds[position + 1] != .leftParenthesis, word != text(of: position) { return nil }
    return Parser.functions.first { $0.name == word }
  }

  /// Says how the language puts it, with what the function was given.
  mutating func abandonAtFunction() -> Abandoned {
    let opening = tokenAfter(position)
    let end = endOfFunction(opening)
    silence(from: position, to: end)
    let given = arguments(from: Int(starts[opening]) + 1, to: Int(starts[end - 1]))
    guard let function = knownFunction else {
      report(
        Diagnostic(
          .unexpectedWords, Message(.noFunction, .words(Parser.shortened(text(of: position)))),
          at: place(of: position)))
      return Abandoned()
    }
    sayWritten(place(of: position), form(function.name, function.form, given), isSure: false)
    return Abandoned()
  }

  private func form(_ name: String, _ form: String, _ given: [String]) -> String {
    // `COUNTIF(schools; teachers >= 5)`
    if name == "COUNTIF" || name == "COUNTIFS", given.count == 2, isCondition(given[1]) {
      return "number of \(given[0]) where (\(given[1]))"
    }
    let parts = (0..<3).map { index in
      given.indices.contains(index) ? Parser.criterion(given[index]) : index == 0 ? "NAME" : ">= 1"
    }
    var words: [String] = []
    for word in form.split(separator: " ") {
      switch word {
      case "A": words.append(parts[0])
      case "B": words.append(parts[1])
      case "C": words.append(parts[2])
      default: words.append(String(word))
      }
    }
    return words.joined(separator: " ")
  }

  private func isCondition(_ words: String) -> Bool {
    words.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
  }

  /// `">=5"` as `>= 5`, `"public"` as `= public`; anything else as it is.
  private static func criterion(_ words: String) -> String {
    let bytes = Array(words.utf8)
    guard bytes.count > 2, bytes[0] == 0x22, bytes[bytes.count - 1] == 0x22 else { return words }
    let content = bytes[1..<(bytes.count - 1)]
    let sign = content.prefix { [0x3C, 0x3D, 0x3E].contains($0) }
    let value = String(decoding: content.dropFirst(sign.count).drop { $0 == 0x20 }, as: UTF8.self)
    let written = String(decoding: sign, as: UTF8.self)
    return (written == "<>" ? "!=" : written.isEmpty ? "=" : written) + " " + value
  }

  /// Behind the parenthesis that closes a function, or the end of its line.
  private func endOfFunction(_ opening: Int) -> Int {
    var level = 0
    var token = opening
    while kinds[token] != .newline, kinds[token] != .endOfText {
      if kinds[token] == .leftParenthesis { level += 1 }
      if kinds[token] == .rightParenthesis { level -= 1 }
      token += 1
      if level == 0 { break }
    }
    return token
  }

  /// What a function is given, between `;` or, where there are none, `,`.
  private func arguments(from start: Int, to end: Int) -> [String] {
    guard start < end, end - start <= 120 else { return [] }
    let bytes = source.bytes[start..<end]
    let mark = bytes.contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    return bytes.split(separator: mark).map { part in
      var part = part.drop { $0 == 0x20 }
      while part.last == 0x20 { part.removeLast() }
      return String(decoding: part, as: UTF8.self)
    }
  }
}
