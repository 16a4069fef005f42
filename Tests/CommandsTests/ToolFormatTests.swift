import Chuan
import Commands
import Foundation
import TestSupport
import Testing

/// The forms for tools, as commands write them.
@Suite struct ToolFormatTests {
  static let forms: [(format: Report.Format, file: String)] = [
    (.markdown, "bad-year.md"), (.junit, "bad-year.junit.xml"), (.sarif, "bad-year.sarif"),
    (.github, "bad-year.github.txt"), (.gitlab, "bad-year.gitlab.json"), (.tap, "bad-year.tap"),
  ]

  /// From the root of the repository.
  private func run(_ words: [String]) -> Outcome {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Outcome.running(
      Surroundings(
        arguments: words, environment: [:], workingFolder: root.path(percentEncoded: false)))
  }

  @Test(arguments: forms.map(\.format))
  func theBadYearOfASampleIsToldInVietnamese(format: Report.Format) throws {
    let name = try #require(Self.forms.first { $0.format == format }?.file)
    let outcome = run([
      "check", "Rules/plans/tan-cuong.rules", "--data", "Samples/tan-cuong/bad-year", "--lang",
      "vi", "--format", format.rawValue,
    ])
    #expect(outcome.status == .findings)
    try expectGolden(outcome.outputText, name)
  }

  @Test func pathsAreCountedFromTheWorkingFolder() throws {
    let place = try Workplace()
    try place.write("Luật/a b.rules", Workplace.school + Workplace.plan())
    try place.write(
      "in/Số liệu/schools.csv", "year,school,commune,smartClassrooms\n2030,a,ha-dong,0\n")
    func text(_ format: String, _ data: String) -> String {
      place.run("check", "Luật", "--data", data, "--format", format).outputText
    }
    let data = "in/S%E1%BB%91%20li%E1%BB%87u/schools.csv"
    for folder in ["in/Số liệu", "./in/../in/Số liệu/schools.csv"] {
      let sarif = text("sarif", folder)
      #expect(sarif.contains("\"uri\":\"Lu%E1%BA%ADt/a%20b.rules\""))
      #expect(sarif.contains("\"uri\":\"\(data)\""), "\(sarif)")
    }
    #expect(text("github", "in/Số liệu").hasPrefix("::error file=Luật/a b.rules,line="))
  }

  @Test func aRefusedRunTakesThePlaceOfAnOldSuccess() throws {
    let place = try Workplace()
    try place.write("a.rules", Workplace.school + Workplace.plan())
    let words = [
      "check", "a.rules", "--data", "data", "--format", "json:a.json", "--format", "tap:a.tap",
      "--format", "junit",
    ]
    let heading = "year,school,commune,smartClassrooms\n"
    try place.write("data/schools.csv", heading + "2030,a,ha-dong,1\n")
    #expect(place.run(words).status == .clean)
    let old = try place.text(of: "a.json")
    try place.write("data/schools.csv", heading + "2030,a,ha-dong,x\n")
    let refused = place.run(words)
    #expect(refused.status == .dataRefused && refused.outputText.contains("type=\"D203\""))
    #expect(try place.text(of: "a.json") == old && place.text(of: "a.tap").contains("\nBail out! "))
    let missing = place.run(words + ["--data", "none"])
    #expect(missing.status == .unusable && missing.outputText.contains("type=\"U106\""))
    #expect(try place.text(of: "a.tap").contains("\nBail out! U106: "))
    #expect(try place.names() == ["a.json", "a.rules", "a.tap", "data"])
  }

  @Test func sumsAreRefusedInFormsThatHaveNone() throws {
    let place = try Workplace()
    try place.write("a.rules", Workplace.school + Workplace.plan())
    try place.write(
      "data/schools.csv", "year,school,commune,smartClassrooms\n2030,a,ha-dong,1\n")
    let words = ["check", "a.rules", "--data", "data", "--roll-up", "--format"]
    #expect(place.run(words + ["csv"]).status == .clean)
    let refused = place.run(words + ["tap"])
    #expect(refused.status == .unusable && refused.codes == ["U104"])
    #expect(refused.outputText.contains("Bail out! U104"))
  }

  @Test(arguments: ["sarif", "github", "gitlab"])
  func lintSpeaksToTools(format: String) throws {
    let place = try Workplace()
    try place.write("a.rules", Workplace.school + Workplace.plan("nothing >= 1 by 2030"))
    let outcome = place.run("lint", "a.rules", "--format", format)
    #expect(outcome.status == .findings && outcome.errors.isEmpty)
    #expect(outcome.outputText.contains("R201") && outcome.outputText.contains("a.rules"))
    try place.write("a.rules", Workplace.school + Workplace.plan())
    #expect(!place.run("lint", "a.rules", "--format", format).outputText.contains("a.rules"))
    let missing = place.run("lint", "b.rules", "--format", format)
    #expect(missing.status == .unusable && missing.outputText.contains("b.rules"))
  }
}
