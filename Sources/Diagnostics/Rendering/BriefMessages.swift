extension Message {
  /// The message as a finding repeats it: nobody reads a name of a thousand letters, and the place
  /// shows it. Only findings are shortened so; what rules say of themselves stays whole.
  public var brief: Message { Message(phrase, arguments.map { $0.brief }) }
}

extension Message.Argument {
  fileprivate var brief: Message.Argument {
    switch self {
    case .words(let words): .words(Brevity.shortened(words))
    case .phrase(let phrase):
      .phrase(.init(en: Brevity.shortened(phrase.en), vi: Brevity.shortened(phrase.vi)))
    case .message(let message): .message(message.brief)
    case .choice(let items): .choice(items.map { $0.brief })
    case .series(let items): .series(items.map { $0.brief })
    }
  }
}

/// How much of a user's words is repeated.
private enum Brevity {
  /// Of a word; it ends at white space, and in a path at a slash.
  static let longestWord = 60
  /// Of several words together: a list of names, a formula.
  static let longestText = 300

  static func shortened(_ text: String) -> String {
    if text.utf8.count <= longestWord { return text }
    var result = String.UnicodeScalarView()
    var kept = 0
    var word = 0
    for scalar in text.unicodeScalars {
      if kept == longestText {
        if word <= longestWord { result.append("…") }
        break
      }
      word = isEndOfWord(scalar) ? 0 : word + 1
      if word == longestWord + 1 { result.append("…") }
      if word > longestWord { continue }
      result.append(scalar)
      kept += 1
    }
    return String(result)
  }

  private static func isEndOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\r", "\n", "/": true
    default: false
    }
  }
}
