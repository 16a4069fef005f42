import Chuan

/// Something the program can do: a row of the one table that arguments are read by and help is
/// made of.
struct Verb: Sendable {
  let name: String
  /// What it does, in a few words.
  let summary: Phrase
  let examples: [Example]
  let operands: Operands
  /// The options of its own, besides those of every verb.
  let options: [Option]
  /// What else is good to know, a line each.
  let remarks: [Phrase]
  let run: @Sendable (Run) -> Outcome

  static let all: [Verb] = [
    .check, .lint, .fmt, .test, .diff, .verify, .list, .fields, .template, .import, .dump, .explain,
    .help,
  ]

  /// A command line, and what it is good for.
  struct Example: Sendable {
    let command: String
    let purpose: Phrase

    init(_ command: String, _ purpose: Phrase) {
      self.command = command
      self.purpose = purpose
    }
  }

  /// The words after a verb that are no options.
  struct Operands: Sendable {
    /// How help names them: `FILE…`.
    let name: Phrase
    let least: Int
    let most: Int
    /// What one of them is: `a file or folder of rules`.
    let wanted: Phrase

    /// Any number of files and folders, at least one.
    static let files = Operands(name: .filesPlace, least: 1, most: .max, wanted: .fileOfRules)
  }

  /// The options it takes, those of every verb included.
  var allOptions: [Option] { options + Option.common }
}
