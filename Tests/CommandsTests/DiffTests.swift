import Chuan
import Commands
import Testing

/// Reports held against each other, and against what their files give.
@Suite struct DiffTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try writeRules("every school has smartClassrooms >= 1 by 2030")
  }

  private func writeRules(_ sentence: String) throws {
    try place.write("a.rules", Workplace.school + Workplace.plan(sentence))
  }

  /// Writes a report on schools a, b … with these cells.
  @discardableResult
  private func report(_ name: String, _ cells: String..., words: [String] = []) throws -> Outcome {
    var text = "year,school,commune,smartClassrooms\n"
    for (id, cell) in zip(["a", "b", "c"], cells) { text += "2030,\(id),ha-dong,\(cell)\n" }
    try place.write("data/schools.csv", text)
    return place.run(
      ["check", "a.rules", "--data", "data", "--format", "json", "--output", name] + words)
  }

  @Test func whatIsWorseIsSaidWithItsReasons() throws {
    try report("old.json", "1", "1")
    try report("new.json", "1", "0", "0")
    let worse = place.run("diff", "old.json", "new.json")
    #expect(worse.status == .findings && worse.errors.isEmpty)
    #expect(
      worse.outputText == """
        Worse: 1
          demo.smart/ha-dong: Pass → Fail
            - reached: 1 → 1/3
            - rows it speaks of: 2 → 3
            - standing against it or open now: `b` and `c`

        """)
    let better = place.run("diff", "new.json", "old.json", "--lang", "vi")
    #expect(better.status == .clean && better.outputText.hasPrefix("Tốt lên: 1\n"))
    let same = place.run("diff", "new.json", "new.json")
    #expect(same.status == .clean && same.outputText == "No verdict differs\n")
  }

  @Test func otherReasonsAreTold() throws {
    try report("old.json", "1", "0")
    try report("rows.json", "0", "1")
    let rows = place.run("diff", "old.json", "rows.json")
    #expect(rows.status == .clean && rows.outputText.hasPrefix("Advisory, or the same"))
    #expect(rows.outputText.contains("now: `a`") && rows.outputText.contains("no more: `b`"))
    try place.write("w.csv", "rule,from,until,reason,approved by\nsmart,2030,2030,r,b\n")
    try report("waived.json", "1", "0", words: ["--waivers", "w.csv"])
    let waived = place.run("diff", "old.json", "waived.json")
    #expect(waived.outputText.contains("Fail → Fail (waived)\n    - it is waived now"))
    let back = place.run("diff", "waived.json", "old.json")
    #expect(back.status == .findings && back.outputText.contains("it is waived no more"))
    try writeRules("every school has smartClassrooms >= 0 by 2030")
    try report("rule.json", "1", "0")
    let rule = place.run("diff", "old.json", "rule.json").outputText
    #expect(rule.contains("Fail → Pass") && rule.contains("the rule asks for something else"))
    try place.write("a.rules", Workplace.school + Workplace.plan() + "duty d\n")
    try place.write(
      "a.rules",
      try place.text(of: "a.rules").replacing("rule smart", with: "rule other"))
    try report("named.json", "1", "0")
    let named = place.run("diff", "old.json", "named.json").outputText
    #expect(named == "New: 1\n  demo.other/ha-dong: Fail\nGone: 1\n  demo.smart/ha-dong: Fail\n")
  }

  @Test func itIsWrittenForPullRequestsAndPrograms() throws {
    try report("old.json", "1")
    try report("new.json", "0")
    let markdown = place.run("diff", "old.json", "new.json", "--format", "markdown").outputText
    #expect(markdown.hasPrefix("### Worse\n\n- demo.smart/ha-dong: Pass → Fail\n  - "))
    let json = place.run("diff", "old.json", "new.json", "--format", "json").outputText
    #expect(json.hasPrefix("{\"format\":\"chuan-diff\",\"version\":1,\"regressions\":true,"))
    #expect(json.contains("\"way\":\"worse\",\"before\":\"pass\",\"after\":\"fail\""))
  }

  @Test(arguments: [
    "", "{", "[1,2", "nonsense", "{\"format\":\"chuan-roll-up\"}", "{\"a\":\"\\ud800\"}",
    String(repeating: "[", count: 100_000), "{\"format\":\"chuan-report\"}\nx",
  ])
  func whatIsNoReportIsRefused(text: String) throws {
    try report("old.json", "1")
    try place.write("x.json", text)
    for words in [
      ["diff", "old.json", "x.json"], ["diff", "x.json", "none.json"],
      ["verify", "x.json", "a.rules", "--data", "data"],
    ] {
      let outcome = place.run(words)
      #expect(outcome.status == .unusable && outcome.codes.allSatisfy { $0 == "U106" })
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func aReportIsMadeAgain() throws {
    let words = ["verify", "r.json", "a.rules", "--data", "data"]
    try report("r.json", "1", "0", words: ["--lang", "vi"])
    let same = place.run(words)
    #expect(same.status == .clean, "\(same.outputText)\(same.errorText)")
    #expect(same.outputText == "`r.json` is reproduced byte for byte\n")
    let old = try place.text(of: "r.json")
    try report("other.json", "1", "1")
    let changed = place.run(words)
    #expect(changed.status == .findings)
    let lines = changed.outputText.split(separator: "\n")
    #expect(lines[0] == "`r.json` is not reproduced")
    #expect(lines[1].hasPrefix("`schools.csv` has another SHA-256 now: ") && lines.count > 3)
    #expect(changed.outputText.contains("demo.smart/ha-dong: Fail → Pass"))
    try report("other.json", "1", "0")
    try place.write("r.json", old.replacing("\"version\":1", with: "\"version\": 1"))
    #expect(place.run(words).outputText.contains("the report itself was changed"))
    try writeRules("every school has smartClassrooms >= 1 by 2030, then")
    #expect(place.run(words).status == .unusable)
    #expect(place.run("verify", "r.json", "a.rules").codes.contains("U105"))
  }
}
