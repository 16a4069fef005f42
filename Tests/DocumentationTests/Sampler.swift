import TestSupport

/// Makes up texts of the article's grammar.
struct Sampler {
  let grammar: GrammarArticle
  var random: Seeded
  /// How deep the shallowest text of each production goes.
  private var shallowest: [String: Int] = [:]

  /// A text this long gets no more of what may be left out.
  private static let longest = 120

  /// A word of a text, or the edge of the condition of a filter.
  enum Piece {
    case word(String)
    case cell(String)
    case lineEnd
    case opensCondition, closesCondition
  }

  init(_ grammar: GrammarArticle, _ random: Seeded) {
    self.grammar = grammar
    self.random = random
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for name in grammar.phrases.order {
        guard let form = grammar.phrases.productions[name], let depth = depth(of: form) else {
          continue
        }
        if depth + 1 < shallowest[name] ?? .max {
          shallowest[name] = depth + 1
          hasChanged = true
        }
      }
    }
  }

  private func depth(of form: Notation.Form) -> Int? {
    switch form {
    case .literal, .range, .except, .option, .repetition: return 0
    case .name(let name):
      if grammar.phrases.productions[name] == nil { return 0 }
      return shallowest[name]
    case .choice(let parts): return parts.compactMap { depth(of: $0) }.min()
    case .sequence(let parts):
      let depths = parts.map { depth(of: $0) }
      return depths.contains(nil) ? nil : depths.compactMap { $0 }.max()
    }
  }

  // MARK: Texts

  /// A text of a production, as a person might type it.
  mutating func text(of name: String, depth: Int) -> String {
    var pieces: [Piece] = []
    append(.name(name), depth: depth, to: &pieces)
    return laidOut(settled(pieces))
  }

  private mutating func append(_ form: Notation.Form, depth: Int, to pieces: inout [Piece]) {
    switch form {
    case .literal(let word): pieces.append(.word(word))
    case .name("lineEnd"): pieces.append(.lineEnd)
    case .name("cell"): pieces.append(.cell(token("cell")))
    case .name(let name):
      guard let inner = grammar.phrases.productions[name] else {
        return pieces.append(.word(token(name)))
      }
      guard name == "filter", case .sequence(let parts) = inner else {
        return append(inner, depth: depth - 1, to: &pieces)
      }
      append(parts[0], depth: depth - 1, to: &pieces)
      pieces.append(.opensCondition)
      for part in parts.dropFirst() { append(part, depth: depth - 1, to: &pieces) }
      pieces.append(.closesCondition)
    case .sequence(let parts):
      for part in parts { append(part, depth: depth, to: &pieces) }
    case .choice(let parts):
      let affordable = parts.filter { isAffordable($0, depth, pieces.count) }
      let least = parts.min { (self.depth(of: $0) ?? .max) < (self.depth(of: $1) ?? .max) }
      let choice = random.pick(affordable.isEmpty ? [least ?? form] : affordable)
      append(choice, depth: depth, to: &pieces)
    case .option(let inner):
      if isAffordable(inner, depth, pieces.count), Bool.random(using: &random) {
        append(inner, depth: depth, to: &pieces)
      }
    case .repetition(let inner):
      for _ in 0..<random.pick([0, 0, 1, 1, 2, 3]) where isAffordable(inner, depth, pieces.count) {
        append(inner, depth: depth, to: &pieces)
      }
    case .range, .except: return
    }
  }

  private func isAffordable(_ form: Notation.Form, _ depth: Int, _ count: Int) -> Bool {
    (self.depth(of: form) ?? .max) < depth && count < Self.longest
  }

  // MARK: Tokens

  /// A token of a kind, made up from the article's spelling of it.
  private mutating func token(_ kind: String) -> String {
    while true {
      let text = spelt(.name(kind))
      if kind != "name" || !grammar.reserved.contains(text) { return text }
    }
  }

  private mutating func spelt(_ form: Notation.Form) -> String {
    switch form {
    case .literal(let text): return text
    case .name("character"):
      return random.pick(["a", "Z", "7", " ", "/", "|", "\"", "\\", "%", "ế", "Đ", "学", "–", "\t"])
    case .name("tab"): return "\t"
    case .name(let name): return grammar.tokens.productions[name].map { spelt($0) } ?? ""
    case .range(let low, let high):
      let first = low.asciiValue ?? 0
      return String(
        UnicodeScalar(UInt8.random(in: first...(high.asciiValue ?? first), using: &random)))
    case .sequence(let parts): return parts.map { spelt($0) }.joined()
    case .choice(let parts): return spelt(random.pick(parts))
    case .option(let inner): return Bool.random(using: &random) ? spelt(inner) : ""
    case .repetition(let inner):
      return (0..<random.pick([0, 1, 2, 5])).map { _ in spelt(inner) }.joined()
    case .except(let whole, let taken):
      while true {
        let text = spelt(whole)
        if !Self.literals(of: taken, in: grammar.tokens).contains(text) { return text }
      }
    }
  }

  private static func literals(of form: Notation.Form, in notation: Notation) -> [String] {
    var result: [String] = []
    for leaf in Notation.leaves(of: form) {
      switch leaf {
      case .literal(let text): result.append(text)
      case .name("tab"): result.append("\t")
      case .name(let name):
        if let inner = notation.productions[name] {
          result += literals(of: inner, in: notation)
        }
      case .range, .sequence, .choice, .option, .repetition, .except: continue
      }
    }
    return result
  }

  // MARK: What the article says in words

  /// Puts conditions of filters into parentheses where the words beside the grammar ask for it.
  private func settled(_ pieces: [Piece]) -> [Piece] {
    var result = pieces
    var opened: [Int] = []
    var needed: [Int: Piece] = [:]
    for (index, piece) in pieces.enumerated() {
      if case .opensCondition = piece { opened.append(index) }
      guard case .closesCondition = piece, let open = opened.popLast() else { continue }
      let inside = words(pieces[open..<index])
      let follower = words(pieces[index...]).first
      let goesOn: Set = [
        "=", "!=", "<", "<=", ">", ">=", "includes", "+", "-", "*", "/", "in", "last", "and", "or",
      ]
      let isOpen = inside.contains { ["+", "-", "*", "/", "in", "last"].contains($0) }
      if inside.first == "(" || isOpen || follower.map(goesOn.contains) == true {
        // Only a condition can stand in those parentheses.
        needed[open] = .word("(")
        needed[index] = .word(holdsComparison(pieces[(open + 1)..<index]) ? ")" : ">= 1 )")
      }
    }
    for index in pieces.indices {
      switch pieces[index] {
      case .opensCondition, .closesCondition: result[index] = needed[index] ?? .word("")
      case .word, .cell, .lineEnd: continue
      }
    }
    return result
  }

  /// Whether some pieces are a condition by themselves, not just inside of one of their parts.
  private func holdsComparison(_ pieces: ArraySlice<Piece>) -> Bool {
    let signs: Set = ["=", "!=", "<", "<=", ">", ">=", "includes", "and", "or", "not"]
    var level = 0
    for piece in pieces {
      switch piece {
      case .opensCondition, .word("("): level += 1
      case .closesCondition, .word(")"): level -= 1
      case .word(let word): if level == 0, signs.contains(word) { return true }
      case .cell, .lineEnd: continue
      }
    }
    return false
  }

  private func words(_ pieces: ArraySlice<Piece>) -> [String] {
    pieces.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// Words with a space between them; a line for each declaration and each row.
  private func laidOut(_ pieces: [Piece]) -> String {
    var text = ""
    var isInRow = false
    for piece in pieces {
      switch piece {
      case .word(let word):
        if isInRow, word != "|", !word.isEmpty {
          text += "\n"
          isInRow = false
        }
        if word == "|" { isInRow = true }
        text += word.isEmpty ? "" : word + " "
      case .cell(let words): text += words + " "
      case .lineEnd: text += "\n"
      case .opensCondition, .closesCondition: continue
      }
    }
    return text + "\n"
  }
}
