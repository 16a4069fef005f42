import Chuan
import Commands
import Foundation
import Testing

@Suite struct DumpTests {
  let place: Workplace

  init() throws {
    place = try Workplace(
      rules: """
        entity commune, communes
        entity school, schools in commune
        field rooms of school: count
        field score of school: number
        field land of school: number in ha
        field ratio of school: share
        field open of school: flag
        field filed of school: date
        field kinds of school: any of preschool vi "mầm non", primary vi "tiểu học"
        field remark of school: text

        """)
    try place.write(
      "data/schools.csv",
      """
      năm;school;commune;tên;closed;rooms;score;land;ratio;open;filed;kinds;remark
      2030;007;hà;"Hoa ""Sen"", 2";;12;-1,234;1,2345;98,5%;có;5/3/2026;mầm non + tiểu học;x, y
      2030;b;hà;;x;-;12,5;1,0;;0;;primary;

      """)
  }

  private func dump(_ words: String...) -> Outcome {
    Outcome.running(
      Surroundings(
        arguments: ["dump", "--use", "a.rules", "data"] + words, environment: [:],
        workingFolder: place.folder.path(percentEncoded: false)))
  }

  @Test func printsCellsWithTheirPlaces() {
    let text = """
      `schools`: number of rows 2
        `rooms`: count; missing cells 1
        `score`: number; missing cells 0
        `land`: number in ha; missing cells 0
        `ratio`: share; missing cells 1
        `open`: flag; missing cells 0
        `filed`: date; missing cells 1
        `kinds`: any of preschool, primary; missing cells 0
        `remark`: text; missing cells 1
      schools.csv:2: 2030, 007, hà, Hoa "Sen", 2: rooms 12; score -1.234; land 1.2345; \
      ratio 0.985; open yes; filed 2026-03-05; kinds preschool+primary; remark x, y
      schools.csv:3: 2030, b, hà, closed: rooms –; score 12.5; land 1; ratio –; open no; \
      filed –; kinds primary; remark –

      """
    let outcome = dump()
    #expect(outcome.status == .clean && outcome.errorText == "")
    #expect(outcome.outputText == text)
    #expect(dump("--lang", "vi").outputText.hasPrefix("`schools`: số dòng 2\n"))
  }

  @Test func aDumpIsReadAgainAsTheSameCells() throws {
    let csv = dump("--format", "csv")
    #expect(
      csv.outputText == """
        year,school,commune,name,closed,rooms,score,land,ratio,open,filed,kinds,remark,file:line,\
        "types: rooms count; score number; land number in ha; ratio share; open flag; filed date; \
        kinds any of preschool, primary; remark text"
        2030,007,hà,"Hoa ""Sen"", 2",no,12,-1.2340,1.2345,0.9850,yes,2026-03-05,\
        preschool+primary,"x, y",schools.csv:2,
        2030,b,hà,,yes,,12.5,1,,no,,primary,,schools.csv:3,

        """)
    try place.write("data/schools.csv", csv.outputText)
    let again = dump("--format", "csv")
    #expect(again.codes.filter { $0 != "D112" } == [])
    #expect(
      again.outputText.replacing(".csv:", with: "") == csv.outputText.replacing(".csv:", with: ""))
  }

  @Test func printsJSON() throws {
    let bytes = dump("--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let tables = try #require(object?["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    let cells = try #require(rows.last?["cells"] as? [String: Any])
    #expect(rows.count == 2 && cells["score"] as? String == "12.5" && cells["rooms"] is NSNull)
    let source = rows[0]["source"] as? [String: Any]
    #expect(source?["line"] as? Int == 2 && rows[1]["closed"] as? Bool == true)
  }

  @Test func whatIsMissingIsSaid() throws {
    #expect(place.run("dump", "data").codes == ["U105"])
    #expect(place.run("dump", "--use", "a.rules").codes == ["U105"])
    #expect(place.run("dump", "--use", "b.rules", "data").codes == ["U106"])
    try place.write("data/communes.csv", "year,commune\n2030,hà\n")
    #expect(dump("--format", "csv").codes == ["U105"])
    #expect(dump("--format", "csv", "--table", "schools").status == .clean)
    #expect(dump("--table", "pupils").codes == ["U104"])
    try place.write("data/communes.csv", "year,commune\n2029-2030,hà\n")
    let refused = dump()
    #expect(refused.status == .dataRefused && refused.codes == ["D207"] && refused.output.isEmpty)
    #expect(refused.errorText.contains("--school-year ends"))
    let chosen = dump("--school-year", "ends", "--table", "communes", "--format", "csv")
    #expect(chosen.outputText == "year,commune,file:line\n2030,hà,communes.csv:2\n")
  }

  @Test func foldersAndPipesAreNoTables() throws {
    try place.makeFolder("data/communes.csv")
    #expect(dump().codes == ["U106"] && dump().errorText.contains("communes.csv"))
    try FileManager.default.removeItem(at: place.url("data/communes.csv"))
    let pipe = place.url("data/communes.csv").path(percentEncoded: false)
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(dump().codes == ["U106"] && dump().status == .unusable)
  }
}
