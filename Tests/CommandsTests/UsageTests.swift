import Chuan
import Commands
import Testing

@Suite struct UsageTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test func theVersionNamesProgramLanguageAndReport() {
    let outcome = place.run("--version")
    #expect(outcome.outputText == "chuan 0.1.0 (language 1, report 1)\n")
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
  }

  @Test func wordsAreMissing() {
    let outcome = place.run()
    #expect(outcome.status == .unusable && outcome.output.isEmpty)
    #expect(outcome.errorText == place.run("--help").outputText)
  }

  @Test(arguments: ["--help", "-h", "help"])
  func helpShowsTheVerbs(word: String) {
    let outcome = place.run(word)
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    for verb in ["check", "lint", "fmt", "explain", "help"] {
      #expect(outcome.outputText.contains("\n  \(verb) "), "\(verb)")
    }
  }

  private static let verbs = [
    "check", "lint", "fmt", "test", "diff", "verify", "list", "fields", "template", "import",
    "dump", "explain",
    "help",
  ]

  @Test(arguments: Self.verbs)
  func everyVerbHasHelpThatBeginsWithExamples(verb: String) {
    let help = place.run("help", verb)
    #expect(help.status == .clean && help.errors.isEmpty)
    #expect(help.outputText == place.run(verb, "--help").outputText)
    #expect(help.outputText == place.run(verb, "-h", "--lang", "en").outputText)
    let lines = help.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("chuan \(verb): "))
    #expect(lines[1...2] == ["", "Examples:"])
    #expect(lines[3].hasPrefix("  chuan \(verb) "))
  }

  @Test(arguments: Self.verbs, ["en", "vi"])
  func helpFitsOnATerminal(verb: String, language: String) {
    let lines = place.run("help", verb, "--lang", language).outputText.split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 }, "\(lines)")
  }

  @Test func helpNamesEveryOption() {
    let help = place.run("lint", "--help", "--lang", "vi").outputText
    for option in ["--format text|json", "--strict", "--fix", "--explain-analysis", "--lang vi|en"]
    {
      #expect(help.contains("\n  \(option)"), "\(option)")
    }
    #expect(help.contains("Ví dụ:"))
  }

  @Test(arguments: [
    (["lnt"], "U101", "did you mean `lint`?"),
    (["a.rules"], "U101", "`chuan lint a.rules`"),
    (["help", "fmd"], "U101", "did you mean `fmt`?"),
    (["lint", "--fromat", "json"], "U102", "did you mean `--format`?"),
    (["lint", "--check", "a"], "U102", "`--check` is an option of `chuan fmt`"),
    (["--fix"], "U102", "`--fix` is an option of `chuan lint`"),
    (["lint", "a", "--format"], "U103", "for instance `--format text`"),
    (
      ["lint", "a", "--format", "word"], "U104",
      "`--format` takes `text`, `json`, `sarif`, `github` or `gitlab`, not `word`"
    ),
    (["lint"], "U105", "`chuan lint` needs a file of rules"),
    (["explain", "R998x"], "U109", "no message has the code `R998x`"),
    (["lint", "a", "--strict", "--strict"], "U110", "`--strict` is given more than once"),
    (["explain", "R203", "R204"], "U111", "`R204`"),
  ])
  func wrongUsage(words: [String], code: String, text: String) {
    let outcome = Outcome.running(
      Surroundings(arguments: words, environment: [:], workingFolder: "/"))
    #expect(outcome.status == .unusable)
    #expect(outcome.output.isEmpty)
    #expect(outcome.codes == [code])
    #expect(outcome.errorText.contains(text), "\(outcome.errorText)")
  }

  @Test func wrongUsageIsToldInTheLanguageAskedFor() {
    #expect(place.run("lnt", "--lang", "vi").errorText.hasPrefix("lỗi[U101]: "))
    #expect(place.run("--lang", "vi", "lnt").errorText.hasPrefix("lỗi[U101]: "))
  }

  @Test(
    arguments: [
      ([:], "error"), (["LANG": "vi_VN.UTF-8"], "lỗi"), (["LANG": "en_US.UTF-8"], "error"),
      (["LC_ALL": "vietnam"], "error"), (["LANG": "vi.UTF-8"], "lỗi"),
      (["LANG": "vi"], "lỗi"), (["LANG": "vi-VN"], "lỗi"),
      (["LC_ALL": "C", "LANG": "vi_VN"], "error"), (["LC_ALL": "", "LANG": "vi_VN"], "lỗi"),
      (["LC_MESSAGES": "vi", "LANG": "en_US"], "lỗi"),
      (["LC_ALL": "vi_VN", "LC_MESSAGES": "en_US"], "lỗi"),
    ] as [([String: String], String)])
  func theEnvironmentChoosesTheLanguage(environment: [String: String], word: String) {
    place.environment = environment
    #expect(place.run("lnt").errorText.hasPrefix(word + "[U101]"))
    #expect(place.run("lnt", "--lang", "en").errorText.hasPrefix("error[U101]"))
  }

  @Test func coloursAreForTerminalsThatWantThem() throws {
    try place.write("a.rules", "plan\n")
    func isColored(_ words: String..., terminal: Bool) -> Bool {
      let outcome =
        words.isEmpty
        ? place.run("lint", "a.rules", terminal: terminal)
        : place.run("lint", "a.rules", words[0], words[1], terminal: terminal)
      return outcome.output.contains(0x1B)
    }
    #expect(isColored(terminal: true) && !isColored(terminal: false))
    #expect(isColored("--color", "always", terminal: false))
    #expect(!isColored("--color", "never", terminal: true))
    place.environment = ["NO_COLOR": "1"]
    #expect(!isColored(terminal: true))
    #expect(isColored("--color", "always", terminal: true))
    place.environment = ["NO_COLOR": ""]
    #expect(isColored(terminal: true))
    place.environment = ["TERM": "dumb"]
    #expect(!isColored(terminal: true))
  }
}
