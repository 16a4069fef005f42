import Commands
import Testing

/// Notices of rows and tables that are not there.
@Suite struct NoticeTests {
  let place: Workplace

  init() throws {
    place = try Workplace(
      rules: """
        entity commune, communes
        entity school, schools in commune
        field planned of commune: flag
        field rooms of school: count
        indicator largest: count = highest of rooms across schools
        plan p
          for every commune
          from 2026 to 2030
        rule planned
          planned by 2030
        rule large
          largest >= 1 by 2030
        rule parent
          every school has commune.planned by 2030

        """)
  }

  private func check(_ words: String...) -> Outcome {
    place.run(["check", "a.rules", "--data", "data"] + words)
  }

  @Test func aTableThatWasNotGivenIsNamedWithTheRulesThatReadIt() throws {
    try place.write("data/schools.csv", "year,school,commune,rooms\n2030,a,c,1\n")
    let notice =
      "there is no table of each `commune`, which the rules `p.planned` and `p.parent` read: "
      + "`communes.csv` was not given"
    let outcome = check()
    #expect(outcome.codes == ["D115"] && outcome.errorText.contains(notice))
    #expect(outcome.outputText.contains("Remarks on the data: 1"))
    #expect(check("--format", "json").outputText.contains("\"code\":\"D115\""))
    #expect(check("--format", "csv").codes == ["D115"])
    #expect(check("--lang", "vi").errorText.contains("chưa nêu tệp `communes.csv`"))
    #expect(check("--rule", "large").codes == [])
    #expect(place.run("explain", "planned", "a.rules", "--data", "data").codes == ["D115"])
    #expect(place.run("explain", "large", "a.rules", "--data", "data").codes == [])
    try place.write("data/communes.csv", "year,commune,planned\n2030,c,yes\n")
    #expect(check().codes == [])
    try place.write("data/schools.csv", "year,school,commune,rooms\n")
    #expect(check().codes == [])
  }

  @Test func theTextReportSaysWhatIsNoticed() throws {
    try place.write("data/communes.csv", "year,commune,planned\n2030,c,yes\n")
    try place.write("data/schools.csv", "year,school,commune,rooms,x\n2030,a,c,1,2\n")
    let one = check().outputText
    #expect(one.contains("Remarks on the data: 1\n  - D112 schools.csv:1: "))
    #expect(one.contains("`x`"))
    let columns = (1...60).map { "x\($0)" }.joined(separator: ",")
    try place.write("data/schools.csv", "year,school,commune,\(columns)\n")
    let many = check().outputText
    #expect(many.contains("Remarks on the data: 61\n"))
    #expect(
      many.contains("\n  D112 (60), shown 50 of 60; the JSON report holds all\n    - schools"))
    #expect(many.contains("`x50`") && !many.contains("`x51`"))
    #expect(many.contains("\n  - D113 schools.csv:1: "))
    let shown = check("--lang", "vi").outputText
    #expect(shown.contains("D112 (60), chỉ nêu 50 trên 60"))
  }

  @Test func rulesThroughNamesNeedTheTableToo() throws {
    try place.write("data/communes.csv", "year,commune,planned\n2030,c,yes\n")
    let outcome = check()
    #expect(outcome.codes == ["D115"])
    #expect(outcome.errorText.contains("which the rules `p.large` and `p.parent` read"))
  }

  @Test func anAreaWithoutARowIsNamedAndTheIDThatWasMeant() throws {
    try place.write("data/communes.csv", "year,commune,planned\n2030,00012,yes\n2029,x,no\n")
    try place.write(
      "data/schools.csv",
      "year,school,commune,rooms\n2030,a,x,1\n2030,b,12,1\n2030,c,y,1\n2030,d,12,1\n")
    let outcome = check()
    #expect(outcome.codes == ["D116"])
    let notice =
      "the table `schools` names a `commune` that has no row in the table `communes`: "
      + "`12` (rows: 2, first `schools.csv:3`) and `y` (rows: 1, first `schools.csv:4`)"
    #expect(outcome.errorText.contains(notice))
    #expect(outcome.errorText.contains("`12`: did you mean `00012`?"))
    #expect(!outcome.errorText.contains("`y`: did you mean"))
    #expect(outcome.outputText.contains("Remarks on the data: 1"))
    #expect(check("--format", "json").outputText.contains("\"code\":\"D116\""))
    #expect(check("--lang", "vi").errorText.contains("`12`: có phải ý bạn là `00012`?"))
    try place.write("data/schools.csv", "year,school,commune,rooms\n2030,a,00012,1\n")
    #expect(check().codes == [])
  }

  @Test func ofManyAreasWithoutARowTheNumberIsSaid() throws {
    try place.write("data/communes.csv", "year,commune,planned\n2030,c,yes\n")
    var text = "year,school,commune,rooms\n"
    for number in 1...20 { text += "2030,s\(number),x\(number),1\n" }
    try place.write("data/schools.csv", text)
    #expect(check().errorText.contains("first `schools.csv:13`) and 8 more ids"))
  }
}
