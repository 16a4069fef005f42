import Chuan
import Commands
import Foundation
import Testing

@Suite struct LintTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private let mistake = Workplace.school + Workplace.plan("smartClassroomRatio >= 100 by 2030")
  private let warning =
    Workplace.school
    + "indicator idle: share\n  = share of schools where smartClassrooms >= 2\n\n"
    + Workplace.plan()

  @Test func isSilentOnGoodFiles() throws {
    try place.write("a.rules", Workplace.school + Workplace.plan())
    #expect(place.run("lint", "a.rules").isSilent)
    #expect(place.run("lint", "a.rules", "--strict", "--fix").isSilent)
    #expect(place.run("lint", "a.rules", "--format", "json").outputText == "[]\n")
  }

  @Test func findingsAreTheResult() throws {
    try place.write("a.rules", mistake)
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings)
    #expect(outcome.codes == ["R215"])
    #expect(outcome.outputText.contains(" --> a.rules:13:26\n"))
    #expect(outcome.errorText == "1 error\n`chuan lint --fix` mends 1 of them\n")
  }

  @Test func warningsAreNoMistakesUnlessStrict() throws {
    try place.write("a.rules", warning)
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .clean)
    #expect(outcome.codes == ["R318"])
    #expect(outcome.errorText == "1 warning\n")
    #expect(place.run("lint", "a.rules", "--strict").status == .findings)
    #expect(place.run("lint", "--strict", "--format=json", "a.rules").status == .findings)
  }

  @Test func besideAMistakeNothingIsCalledUseless() throws {
    let broken = warning.replacing("smartClassroomRatio >= 100%", with: "smartRatio = = 1")
    try place.write("a.rules", broken)
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings)
    #expect(!outcome.codes.contains("R318"))
  }

  /// One rule names nothing, the other has no deadline; neither says anything about the cells.
  @Test func cellsOfTestsAreReadBesideBrokenRules() throws {
    try place.write(
      "a.rules",
      Workplace.school
        + """
        plan haDong
          for every commune
          from 2026 to 2030
        rule online every school has internetz >= 1 by 2030
        rule staffed number of schools >= 3
        test "cells" of haDong
          in 2030
          schools | school | smartClassrooms
                  | a      | many
                  | b      | 1,5
          expect staffed pass
        """)
    #expect(place.run("lint", "a.rules").codes == ["R201", "R112", "D203", "D203"])
  }

  /// A field may be missing where words belong to no declaration.
  @Test func cellsOfTestsAreNotReadBesideLostWords() throws {
    try place.write(
      "a.rules",
      Workplace.school + "fild rooms of school: count\n" + Workplace.plan()
        + """
        test "cells" of haDong
          in 2030
          schools | school | smartClassrooms | rooms
                  | a      | many            | 3
          expect smart pass
        """)
    #expect(!place.run("lint", "a.rules").codes.contains("D203"))
  }

  @Test func writesJSON() throws {
    try place.write("rules/a.rules", mistake)
    let outcome = place.run("lint", "rules", "nowhere", "--format", "json", "--lang", "vi")
    #expect(outcome.status == .unusable)
    #expect(outcome.errors.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
    let findings = try #require(json as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["U106", "R215"])
    let keys: Set = [
      "code", "severity", "path", "line", "column", "endLine", "endColumn", "message", "notes",
      "fixes",
    ]
    for finding in findings { #expect(Set(finding.keys) == keys) }
    #expect(findings[0]["path"] is NSNull && findings[0]["line"] is NSNull)
    let finding = findings[1]
    #expect(finding["path"] as? String == "rules/a.rules")
    #expect(finding["severity"] as? String == "error")
    let place = ["line", "column", "endLine", "endColumn"].map { finding[$0] as? Int }
    #expect(place == [13, 26, 13, 29])
    #expect((finding["message"] as? String)?.contains("tỷ lệ") == true)
    let fixes = try #require(finding["fixes"] as? [[String: Any]])
    #expect(Set(fixes[0].keys) == ["line", "column", "endLine", "endColumn", "text"])
  }

  @Test func tellsHowFarTheAnalysisCame() throws {
    try place.write("a.rules", Workplace.school + Workplace.plan())
    let outcome = place.run("lint", "a.rules", "--explain-analysis")
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    #expect(outcome.outputText.hasPrefix("note: looked at 1 "))
    try place.write("b.rules", mistake)
    let broken = place.run("lint", "b.rules", "--explain-analysis", "--format", "json")
    #expect(broken.errorText.contains("note: looked at "))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(broken.output)) }
  }

  @Test func sameFilesSameBytes() throws {
    for name in ["b", "a", "c/d"] { try place.write("rules/\(name).rules", "oops\n" + mistake) }
    let first = place.run("lint", "rules")
    #expect(first.output == place.run("lint", "rules").output)
    let paths = first.outputText.split(separator: "\n").filter { $0.contains("--> ") }
      .map { $0.split(separator: " ").last?.split(separator: ":").first ?? "" }
    #expect(paths == paths.sorted())
    #expect(Set(paths) == ["rules/a.rules", "rules/b.rules", "rules/c/d.rules"])
  }
}
