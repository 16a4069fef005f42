/// An enum of a Swift file and the names of its cases.
struct SwiftEnum: Equatable {
  let name: String
  let cases: Set<String>
}

/// A switch of a Swift file.
struct SwiftSwitch {
  let line: Int
  /// What it is over, its words and marks without blanks.
  let scrutinee: String
  /// The names of its cases where it has a `default` and all else are cases of an enum; nil for
  /// other switches: over tuples, numbers, texts, and those without a `default`.
  let casesBesideDefault: Set<String>?
}

extension SwiftTokens {
  var enums: [SwiftEnum] {
    tokens.indices.compactMap { index in
      guard text(at: index) == "enum", text(at: index - 1) != ".", let name = text(at: index + 1),
        let open = tokens.indices.dropFirst(index).first(where: { text(at: $0) == "{" }),
        let close = closing[open]
      else { return nil }
      let names = labels("case", from: open + 1, to: close).flatMap { declared(at: $0 + 1) }
      return SwiftEnum(name: name, cases: Set(names))
    }
  }

  var switches: [SwiftSwitch] {
    tokens.indices.compactMap { index in
      guard text(at: index) == "switch", text(at: index - 1) != ".",
        let open = bodyOfSwitch(at: index), let close = closing[open]
      else { return nil }
      let words = tokens[(index + 1)..<open].map(\.text)
      return SwiftSwitch(
        line: tokens[index].line, scrutinee: words.joined(),
        casesBesideDefault: casesBesideDefault(from: open + 1, to: close))
    }
  }

  private func bodyOfSwitch(at index: Int) -> Int? {
    var depth = 0
    for position in tokens.indices.dropFirst(index + 1) {
      switch text(at: position) {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return position
      default: break
      }
    }
    return nil
  }

  /// Where a label stands between two braces, but in no pair of braces or parentheses between them.
  private func labels(_ word: String, from start: Int, to end: Int) -> [Int] {
    var depth = 0
    return (start..<end).filter { index in
      switch text(at: index) {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      let previous = text(at: index - 1) ?? ""
      return depth == 0 && text(at: index) == word
        && !["if", "guard", "while", "for", ",", "."].contains(previous)
    }
  }

  /// `red, green(Int) = 2`: the names a `case` declares.
  private func declared(at start: Int) -> [String] {
    var names: [String] = []
    var depth = 0
    var isName = true
    for index in start..<tokens.count {
      let word = text(at: index) ?? ""
      if depth == 0, isName {
        names.append(word)
        isName = false
        continue
      }
      if ["(", "["].contains(word) { depth += 1 }
      if [")", "]"].contains(word) { depth -= 1 }
      if depth == 0, word == "," {
        isName = true
      } else if depth == 0, !["=", ")", "]"].contains(word), text(at: index - 1) != "=" {
        break
      }
    }
    return names
  }

  private func casesBesideDefault(from start: Int, to end: Int) -> Set<String>? {
    guard labels("default", from: start, to: end).contains(where: { text(at: $0 + 1) == ":" })
    else { return nil }
    var names: Set<String> = []
    for label in labels("case", from: start, to: end) {
      for pattern in patterns(at: label + 1)
      where text(at: pattern) != "_" && text(at: pattern) != "nil" {
        guard let name = caseName(at: pattern) else { return nil }
        names.insert(name)
      }
    }
    return names.isEmpty ? nil : names
  }

  /// Where the patterns behind a `case` begin.
  private func patterns(at start: Int) -> [Int] {
    var patterns = [start]
    var depth = 0
    for index in start..<tokens.count {
      switch text(at: index) {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0: patterns.append(index + 1)
      case ":" where depth == 0, "where" where depth == 0: return patterns
      default: break
      }
    }
    return patterns
  }

  /// `.red`, `let .red`, `Colour.red`: the case a pattern names; nil for patterns of other kinds.
  private func caseName(at start: Int) -> String? {
    var index = start
    if text(at: index) == "let" || text(at: index) == "var" { index += 1 }
    if text(at: index)?.first?.isUppercase == true { index += 1 }
    return text(at: index) == "." ? text(at: index + 1) : nil
  }
}
