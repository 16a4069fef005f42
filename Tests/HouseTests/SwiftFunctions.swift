/// One function of a Swift file, from the line it is announced on to the line of its last brace.
struct SwiftFunction: Equatable {
  let name: String
  let firstLine: Int
  let lastLine: Int

  var lineCount: Int { lastLine - firstLine + 1 }
}

extension SwiftTokens {
  /// The functions, initialisers, subscripts, computed properties and accessors, outer ones first.
  ///
  /// A closure counts as part of the function it stands in.
  var functions: [SwiftFunction] {
    tokens.indices.compactMap { index in
      guard let name = functionName(at: index), let open = bodyStart(after: index),
        let close = closing[open]
      else { return nil }
      return SwiftFunction(
        name: name, firstLine: tokens[index].line, lastLine: tokens[close].line)
    }
  }

  func text(at index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].kind != .string ? tokens[index].text : nil
  }

  /// The name of the function announced by the word at an index, if it announces one.
  private func functionName(at index: Int) -> String? {
    guard tokens[index].kind == .word, text(at: index - 1) != "." else { return nil }
    let next = text(at: index + 1) ?? ""
    switch tokens[index].text {
    case "func", "var":
      return next
    case "init" where ["(", "<", "?", "!"].contains(next):
      return "init"
    case "subscript" where ["(", "<"].contains(next):
      return "subscript"
    case "deinit" where next == "{":
      return "deinit"
    case "get", "set", "willSet", "didSet", "_read", "_modify":
      let isNamed = next == "(" && text(at: index + 3) == ")" && text(at: index + 4) == "{"
      return isNamed || ["{", "throws", "async"].contains(next) ? tokens[index].text : nil
    default:
      return nil
    }
  }

  /// The brace that opens the body of what is announced at an index; nil if it has no body.
  private func bodyStart(after index: Int) -> Int? {
    var depth = 0
    for position in tokens.indices.dropFirst(index + 1) where tokens[position].kind != .string {
      let token = tokens[position]
      switch token.text {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth < 0 { return nil }
      case "{" where depth == 0: return position
      case "}" where depth == 0, ";" where depth == 0: return nil
      case "=" where depth == 0 && tokens[index].text == "var": return nil
      default:
        if depth == 0, position > index + 1, Self.startsSomethingElse.contains(token.text) {
          return nil
        }
      }
    }
    return nil
  }

  /// Words that cannot stand between a declaration and its body.
  private static let startsSomethingElse: Set = [
    "func", "var", "let", "init", "deinit", "subscript", "case", "class", "struct", "enum",
    "extension", "protocol", "actor", "typealias", "associatedtype", "static", "public", "private",
    "internal", "fileprivate", "package", "open", "mutating", "nonmutating", "override", "final",
    "lazy", "weak", "import", "if", "for", "while", "switch", "guard", "return", "do", "repeat",
    "in", "else", "try", "await", "throw", "defer",
  ]
}
