/// The notation of the grammar article, read as it stands there.
///
///     timing = ( "by" | "in" ) year
///            | "every" "year" [ "from" year ]        a line that begins with a space goes on
struct Notation {
  indirect enum Form {
    case literal(String)
    case name(String)
    /// `"a" … "z"`
    case range(Character, Character)
    case sequence([Form])
    case choice([Form])
    case option(Form)
    case repetition(Form)
    /// `character - '"'`
    case except(Form, Form)
  }

  struct Misspelt: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var productions: [String: Form] = [:]
  /// The names as the article gives them.
  private(set) var order: [String] = []

  init(_ text: String) throws(Misspelt) {
    var text = text[...]
    while let line = text.first {
      if line == "\n" {
        text.removeFirst()
        continue
      }
      // A production ends where a line does not begin with a space.
      var end = text.startIndex
      while end < text.endIndex {
        let next = text.index(after: end)
        if text[end] == "\n", next == text.endIndex || text[next] != " " { break }
        end = next
      }
      var reader = Reader(rest: text[..<end])
      let name = try reader.takeName()
      try reader.take("=")
      let form = try reader.takeChoice()
      if !reader.isAtEnd { throw Misspelt(description: "cannot read: \(reader.rest)") }
      if productions.updateValue(form, forKey: name) != nil {
        throw Misspelt(description: "`\(name)` is said twice")
      }
      order.append(name)
      text = text[end...]
    }
  }

  /// The parts of a form that stand for themselves, by what is asked for.
  static func leaves(of form: Form) -> [Form] {
    switch form {
    case .literal, .name, .range: [form]
    case .sequence(let parts), .choice(let parts): parts.flatMap { leaves(of: $0) }
    case .option(let part), .repetition(let part): leaves(of: part)
    case .except(let whole, let taken): leaves(of: whole) + leaves(of: taken)
    }
  }

  /// The same with every literal cut into its characters, for reading character by character.
  var byCharacter: Notation {
    func cut(_ form: Form) -> Form {
      switch form {
      case .literal(let text) where text.unicodeScalars.count > 1:
        .sequence(text.unicodeScalars.map { .literal(String($0)) })
      case .literal, .name, .range, .except: form
      case .sequence(let parts): .sequence(parts.map(cut))
      case .choice(let parts): .choice(parts.map(cut))
      case .option(let part): .option(cut(part))
      case .repetition(let part): .repetition(cut(part))
      }
    }
    var result = self
    result.productions = productions.mapValues(cut)
    return result
  }

  var names: Set<String> {
    Set(
      productions.values.flatMap { Self.leaves(of: $0) }.compactMap { form in
        if case .name(let name) = form { name } else { nil }
      })
  }

  var literals: Set<String> {
    Set(
      productions.values.flatMap { Self.leaves(of: $0) }.compactMap { form in
        if case .literal(let text) = form { text } else { nil }
      })
  }
}

private struct Reader {
  var rest: Substring

  mutating func skipSpace() {
    while let next = rest.first, next == " " || next == "\n" { rest.removeFirst() }
  }

  var isAtEnd: Bool { !rest.contains { $0 != " " && $0 != "\n" } }

  mutating func peek() -> Character? {
    skipSpace()
    return rest.first
  }

  mutating func take(_ mark: Character) throws(Notation.Misspelt) {
    guard peek() == mark else {
      throw Notation.Misspelt(description: "expected \(mark) before: \(rest)")
    }
    rest.removeFirst()
  }

  mutating func takeName() throws(Notation.Misspelt) -> String {
    skipSpace()
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    if name.isEmpty { throw Notation.Misspelt(description: "expected a name before: \(rest)") }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  mutating func takeChoice() throws(Notation.Misspelt) -> Notation.Form {
    var parts = [try takeSequence()]
    while peek() == "|" {
      rest.removeFirst()
      parts.append(try takeSequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func takeSequence() throws(Notation.Misspelt) -> Notation.Form {
    var parts = [try takeTerm()]
    while let next = peek(), !"|])}".contains(next) { parts.append(try takeTerm()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func takeTerm() throws(Notation.Misspelt) -> Notation.Form {
    let first = try takeItem()
    switch peek() {
    case "-":
      rest.removeFirst()
      return .except(first, try takeItem())
    case "…":
      rest.removeFirst()
      guard case .literal(let low) = first, case .literal(let high) = try takeItem(),
        let low = low.first, let high = high.first
      else { throw Notation.Misspelt(description: "a range of what? \(rest)") }
      return .range(low, high)
    default: return first
    }
  }

  private mutating func takeItem() throws(Notation.Misspelt) -> Notation.Form {
    switch peek() {
    case "(": return try takeBracketed(")") { $0 }
    case "[": return try takeBracketed("]") { .option($0) }
    case "{": return try takeBracketed("}") { .repetition($0) }
    case let quote? where quote == "\"" || quote == "'":
      rest.removeFirst()
      let text = rest.prefix { $0 != quote && $0 != "\n" }
      rest = rest.dropFirst(text.count)
      if text.isEmpty { throw Notation.Misspelt(description: "an empty literal: \(rest)") }
      try take(quote)
      return .literal(String(text))
    default: return .name(try takeName())
    }
  }

  private mutating func takeBracketed(
    _ close: Character, _ wrap: (Notation.Form) -> Notation.Form
  ) throws(Notation.Misspelt) -> Notation.Form {
    rest.removeFirst()
    let form = try takeChoice()
    try take(close)
    return wrap(form)
  }
}
