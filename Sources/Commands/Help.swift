import Chuan

/// What `--help` prints, made of the table of verbs: examples first.
enum Help {
  /// Help for a verb, or for the whole program; the text ends with a line end.
  static func text(of verb: Verb?, in language: Language) -> String {
    verb.map { text(of: $0, in: language) } ?? overview(in: language)
  }

  private static func overview(in language: Language) -> String {
    var text = "chuan: " + Phrase.programSummary[language] + "\n"
    text += section(
      .examplesHeading, in: language, rows(of: Verb.all.compactMap(\.examples.first), language))
    text += section(
      .commandsHeading, in: language,
      rows(Verb.all.map { ($0.name + " " + $0.operands.name[language], $0.summary[language]) }))
    text += section(.optionsHeading, in: language, rows(of: Option.common, language))
    return text + "\n" + Message(.seeHelp, "chuan help lint").text(in: language) + "\n"
  }

  private static func text(of verb: Verb, in language: Language) -> String {
    let command = "chuan " + verb.name
    var text = command + ": " + verb.summary[language] + "\n"
    text += section(.examplesHeading, in: language, rows(of: verb.examples, language))
    text += section(
      .usageHeading, in: language,
      "  " + command + " " + Phrase.optionsPlace[language] + " "
        + verb.operands.name[language] + "\n")
    if !verb.options.isEmpty {
      text += section(.optionsHeading, in: language, rows(of: verb.options, language))
    }
    text += section(.commonOptionsHeading, in: language, rows(of: Option.common, language))
    if !verb.remarks.isEmpty { text += "\n" }
    for remark in verb.remarks { text += remark[language] + "\n" }
    return text
  }

  private static func section(_ heading: Phrase, in language: Language, _ rows: String) -> String {
    "\n" + heading[language] + ":\n" + rows
  }

  private static func rows(of examples: [Verb.Example], _ language: Language) -> String {
    rows(examples.map { ($0.command, $0.purpose[language]) })
  }

  private static func rows(of options: [Option], _ language: Language) -> String {
    rows(options.map { ($0.synopsis(in: language), $0.purpose[language]) })
  }

  /// Two columns, the first as wide as its widest words.
  private static func rows(_ rows: [(String, String)]) -> String {
    let width = rows.map { $0.0.unicodeScalars.count }.max() ?? 0
    return rows.map { left, right in
      let blanks = String(repeating: " ", count: width - left.unicodeScalars.count + 2)
      return "  " + left + blanks + right + "\n"
    }.joined()
  }
}
