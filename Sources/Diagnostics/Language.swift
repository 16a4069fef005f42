/// The languages the program speaks to people in.
public enum Language: String, Sendable, CaseIterable {
  case en
  case vi
}

/// One text in every language of the program; `{0}`, `{1}` … stand for what is filled in.
///
/// All phrases are constants of the catalogue (`Catalogue/`), so that a translator finds them in
/// one place; a test reads the catalogue and compares the placeholders of the two languages.
public struct Phrase: Sendable, Hashable {
  public let en: String
  public let vi: String

  public init(en: String, vi: String) {
    self.en = en
    self.vi = vi
  }

  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .vi: vi
    }
  }
}

/// A phrase with its placeholders filled in, in whatever language the reader asks for later.
public struct Message: Sendable, Hashable {
  public let phrase: Phrase
  public let arguments: [Argument]

  public init(_ phrase: Phrase, _ arguments: Argument...) {
    self.init(phrase, arguments)
  }

  public init(_ phrase: Phrase, _ arguments: [Argument]) {
    self.phrase = phrase
    self.arguments = arguments
    assert(
      placeholderCount(phrase.en) == arguments.count,
      "placeholders and arguments differ: \(phrase.en)")
  }

  /// What may stand in a placeholder.
  public indirect enum Argument: Sendable, Hashable {
    /// Words of the user or of the rule language; the phrase puts them in backticks.
    case words(String)
    /// What is called something else in each language; braces in it are no placeholders.
    case phrase(Phrase)
    /// Something that reads differently in each language.
    case message(Message)
    /// Alternatives: "a, b or c".
    case choice([Argument])
    /// Things that belong together: "a, b and c".
    case series([Argument])
  }

  public func text(in language: Language) -> String {
    var result: [UInt8] = []
    var index = 0
    let template = Array(phrase[language].utf8)
    while index < template.count {
      if template[index] == UInt8(ascii: "{"), index + 2 < template.count,
        template[index + 2] == UInt8(ascii: "}"), case 0x30...0x39 = template[index + 1]
      {
        let number = Int(template[index + 1] - 0x30)
        if number < arguments.count {
          result.append(contentsOf: arguments[number].text(in: language).utf8)
        }
        index += 3
      } else {
        result.append(template[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Message.Argument: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .words(value) }

  public static func number(_ number: Int) -> Message.Argument { .words(String(number)) }

  public func text(in language: Language) -> String {
    switch self {
    case .words(let words): words
    case .phrase(let phrase): phrase[language]
    case .message(let message): message.text(in: language)
    case .choice(let items): joined(items, last: language == .vi ? " hoặc " : " or ", in: language)
    case .series(let items): joined(items, last: language == .vi ? " và " : " and ", in: language)
    }
  }

  private func joined(_ items: [Message.Argument], last: String, in language: Language) -> String {
    var result = ""
    for (index, item) in items.enumerated() {
      if index > 0 { result += index == items.count - 1 ? last : ", " }
      result += item.text(in: language)
    }
    return result
  }
}

/// The number of different placeholders of a template: one more than the highest.
private func placeholderCount(_ template: String) -> Int {
  var count = 0
  var before: (UInt8, UInt8) = (0, 0)
  for byte in template.utf8 {
    if byte == UInt8(ascii: "}"), before.0 == UInt8(ascii: "{"), case 0x30...0x39 = before.1 {
      count = max(count, Int(before.1 - 0x30) + 1)
    }
    before = (before.1, byte)
  }
  return count
}
