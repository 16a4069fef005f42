/// Explanations as text: one for the terminal, all of them as an article.
public enum ExplanationRendering {
  /// The columns the paragraphs for a terminal are wrapped at.
  private static let lineWidth = 80

  /// What `chuan explain R203` prints; the text ends with a line end.
  public static func text(of explanation: Explanation, in language: Language) -> String {
    let severity: Phrase
    switch explanation.code.severity {
    case .error: severity = .error
    case .warning: severity = .warning
    }
    var text = severity[language] + "[" + explanation.code.rawValue + "]: "
    text += explanation.title[language] + "\n\n"
    text += wrapped(explanation.text[language]) + "\n"
    text += "\n" + Phrase.wrongExample[language] + ":\n\n" + indented(explanation.wrong)
    text += "\n" + Phrase.rightExample[language] + ":\n\n" + indented(explanation.right)
    return text
  }

  /// The whole registry as an article in Markdown.
  public static func index(in language: Language) -> String {
    var text = "# " + Phrase.codeIndexTitle[language] + "\n\n"
    text += Phrase.codeIndexIntroduction[language] + ".\n\n"
    text += Phrase.sharedDeclarations[language] + ":\n\n"
    text += fenced(Explanation.prelude)
    var chapter: Phrase?
    for explanation in Explanation.all {
      let next = Self.chapter(of: explanation.code)
      if next != chapter { text += "\n## " + next[language] + "\n" }
      chapter = next
      text += "\n### " + explanation.code.rawValue + ": " + explanation.title[language] + "\n\n"
      text += explanation.text[language] + "\n"
      text += "\n" + Phrase.wrongExample[language] + ":\n\n" + fenced(explanation.wrong)
      text += "\n" + Phrase.rightExample[language] + ":\n\n" + fenced(explanation.right)
    }
    return text
  }

  /// What `chuan explain` prints without a code: the title of each; the text ends with a line end.
  public static func list(in language: Language) -> String {
    var text = ""
    var chapter: Phrase?
    for explanation in Explanation.all {
      let next = Self.chapter(of: explanation.code)
      if next != chapter { text += (text.isEmpty ? "" : "\n") + next[language] + ":\n" }
      chapter = next
      text += "  " + explanation.code.rawValue + "  " + explanation.title[language] + "\n"
    }
    return text
  }

  /// The chapter of a code, from its first letter and digit.
  private static func chapter(of code: Code) -> Phrase {
    let start = Array(code.rawValue.utf8.prefix(2))
    if start == Array("D1".utf8) { return .dataFileCodes }
    if start == Array("D2".utf8) { return .dataCellCodes }
    if start == Array("R1".utf8) { return .textCodes }
    if start == Array("R2".utf8) { return .nameCodes }
    if start == Array("R3".utf8) { return .meaningCodes }
    return .usageCodes
  }

  private static func fenced(_ example: String) -> String {
    "```\n" + example + (example.utf8.last == 0x0A ? "" : "\n") + "```\n"
  }

  private static func indented(_ example: String) -> String {
    var text = ""
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      text += (line.isEmpty ? "" : "    ") + line + "\n"
    }
    return text
  }

  /// A paragraph in lines; words in backticks stay together.
  private static func wrapped(_ paragraph: String) -> String {
    var text = ""
    var width = 0
    for word in words(of: paragraph) {
      let columns = DisplayWidth.columns(of: word)
      if width > 0, width + 1 + columns > lineWidth {
        text += "\n"
        width = 0
      } else if width > 0 {
        text += " "
        width += 1
      }
      text += word
      width += columns
    }
    return text
  }

  /// The words of a paragraph, split at the spaces outside backticks.
  private static func words(of paragraph: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    for word in paragraph.split(separator: " ") {
      if isQuoted { words[words.count - 1] += " " + word } else { words.append(String(word)) }
      for byte in word.utf8 where byte == UInt8(ascii: "`") { isQuoted.toggle() }
    }
    return words
  }
}
