import Chuan

/// A word that begins with dashes and says how a verb is to do its work.
struct Option: Sendable {
  /// With its dashes.
  let name: String
  /// Another, shorter name.
  let short: String?
  let value: Value
  let isRepeatable: Bool
  /// What it is good for, in a few words.
  let purpose: Phrase

  init(
    _ name: String, short: String? = nil, takes value: Value = .none,
    isRepeatable: Bool = false, purpose: Phrase
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.purpose = purpose
  }

  /// What an option takes.
  enum Value: Sendable, Equatable {
    case none
    case oneOf([String])
    /// One of some words, which may name a file behind a colon: `json:report.json`.
    case oneOfInto([String])
    /// Any words; help names them so: `PATH`.
    case words(Phrase)
  }

  /// `--format text|json`: how help writes it.
  func synopsis(in language: Language) -> String {
    let names = short.map { name + ", " + $0 } ?? name
    return switch value {
    case .none: names
    case .oneOf(let values): names + " " + values.joined(separator: "|")
    case .oneOfInto:
      // There are more of them than a line holds; a remark names them.
      names + " " + Phrase.formPlace[language] + "[:" + Phrase.filePlace[language] + "]"
    case .words(let word): names + " " + word[language]
    }
  }

  static let language = Option(
    "--lang", takes: .oneOf(["vi", "en"]), purpose: .languageOption)
  static let color = Option(
    "--color", takes: .oneOf(ColorChoice.allCases.map(\.rawValue)), purpose: .colorOption)
  static let help = Option("--help", short: "-h", purpose: .helpOption)
  static let version = Option("--version", purpose: .versionOption)

  /// The options of every verb.
  static let common: [Option] = [.language, .color, .help, .version]
}

/// When to use the colours of a terminal.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
