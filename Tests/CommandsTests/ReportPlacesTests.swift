import Chuan
import Commands
import Testing

/// Several reports of one run, each in its place.
@Suite struct ReportPlacesTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("a.rules", Workplace.school + Workplace.plan())
    try place.write(
      "data/schools.csv", "year,school,commune,smartClassrooms\n2030,a,ha-dong,1\n")
  }

  private func check(_ words: String...) -> Outcome {
    place.run(["check", "a.rules", "--data", "data"] + words)
  }

  @Test func eachFormGoesToItsFileAndIsWhatItIsAlone() throws {
    let outcome = check(
      "--format", "text", "--format", "json:out.json", "--format=csv:sub.csv", "--format",
      "text:plain.txt", "--color", "always")
    #expect(outcome.status == .clean && outcome.errors.isEmpty, "\(outcome.errorText)")
    #expect(outcome.output == check("--color", "always").output)
    #expect(outcome.outputText.contains("\u{1B}["))
    #expect(try place.text(of: "out.json") == check("--format", "json").outputText)
    #expect(try place.text(of: "sub.csv") == check("--format", "csv").outputText)
    #expect(try place.text(of: "plain.txt") == check().outputText)
    #expect(try place.names() == ["a.rules", "data", "out.json", "plain.txt", "sub.csv"])
    #expect(check("--format", "json:x").output.isEmpty)
    #expect(check("--format", "csv:x", "--format", "csv").outputText == (try place.text(of: "x")))
  }

  @Test func oneWithoutAFileGoesToTheOutput() throws {
    let outcome = check("--format", "json", "--format", "csv:a.csv", "--output", "a.json")
    #expect(outcome.isSilent)
    #expect(try place.text(of: "a.json").hasPrefix("{\"format\""))
    #expect(try place.text(of: "a.csv").hasPrefix("plan,"))
  }

  @Test(arguments: [
    (["--format", "json", "--format", "text"], "U110", "`json` and `text` cannot both be printed"),
    (["--format", "json:a", "--format", "csv:./a"], "U110", "both be written into `./a`"),
    (["--format", "json:data/../n", "--format", "csv:n"], "U110", "both be written into `n`"),
    (["--format", "json", "--output", "a", "--format", "csv:a"], "U110", "written into `a`"),
    (["--format", "json", "--format", "csv", "--output", "a"], "U110", "cannot both be printed"),
    (["--format", "json:a", "--output", "b"], "U111", "nothing would be written into `b`"),
    (["--format", "jsn:a"], "U104", "not `jsn:a`"),
    (["--format", "json:"], "U104", "not `json:`"),
    (["--format", "json:a", "--format", "csv:data/schools.csv"], "U107", "reads that file"),
    (["--format", "json:a", "--format", "csv:none/a.csv"], "U107", "its folder does not exist"),
  ])
  func whatIsNotPossibleIsSaid(_ words: [String], code: String, hint: String) throws {
    let outcome = place.run(["check", "a.rules", "--data", "data"] + words)
    #expect(outcome.status == .unusable && outcome.output.isEmpty)
    #expect(outcome.codes == [code] && outcome.errorText.contains(hint), "\(outcome.errorText)")
    #expect(try place.names() == ["a.rules", "data"])
  }

  @Test(arguments: Language.allCases)
  func helpNamesEveryForm(language: Language) {
    let help = place.run("check", "--help", "--lang", language.rawValue).outputText
    for format in Report.Format.allCases {
      #expect(help.contains("`\(format.rawValue)`"), "\(format)")
    }
  }

  @Test func filesStayWhereARunIsRefused() throws {
    try place.write("a.json", "old")
    try place.write(
      "data/schools.csv", "year,school,commune,smartClassrooms\n2030,a,ha-dong,x\n")
    #expect(check("--format", "json:a.json", "--format", "csv:b.csv").status == .dataRefused)
    #expect(try place.text(of: "a.json") == "old")
    #expect(try place.names() == ["a.json", "a.rules", "data"])
  }
}
