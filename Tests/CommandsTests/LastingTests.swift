import Commands
import Testing

/// Which row is named for a value that lasts from an earlier year.
@Suite struct LastingTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func write(_ condition: String, _ rows: String...) throws {
    try place.write(
      "a.rules",
      """
      entity commune, communes
      entity school, schools in commune
      field own of school: one of public, private lasting
      field rooms of school: count
      plan p
        for every commune
        from 2026 to 2030
      rule r
        every school has \(condition) by 2030

      """)
    let text = (["year,school,commune,own,rooms"] + rows).joined(separator: "\n") + "\n"
    try place.write("data/schools.csv", text)
  }

  private func output(_ words: String...) -> String { place.run(words).outputText }

  private func check(_ format: String) -> String {
    output("check", "a.rules", "--data", "data", "--as-of", "2030", "--format", format)
  }

  private var explained: String { output("explain", "r", "a.rules", "--data", "data") }

  @Test func theRowOfTheValueIsNamed() throws {
    try write("own = private", "2028,a,c,public,1", "2030,a,c,,1")
    #expect(check("text").contains("own: public  schools.csv:2"))
    #expect(check("json").contains("\"source\":{\"path\":\"schools.csv\",\"line\":2}"))
    #expect(!check("json").contains("valueSources"))
    #expect(explained.contains("schools.csv:2") && !explained.contains("schools.csv:3"))
  }

  @Test func amongValuesOfSeveralRowsEachOfAnotherRowIsPlaced() throws {
    try write("(own = private and rooms >= 3)", "2028,a,c,public,1", "2030,a,c,,2")
    #expect(check("text").contains("own: public (schools.csv:2); rooms: 2  schools.csv:3"))
    let json = check("json")
    #expect(json.contains("\"source\":{\"path\":\"schools.csv\",\"line\":3}"))
    #expect(
      json.contains("\"valueSources\":{\"own\":{\"path\":\"schools.csv\",\"line\":2}}"))
    #expect(explained.contains("public (schools.csv:2)") && explained.contains("schools.csv:3"))
  }

  @Test func aCellThatIsMissingStandsInTheOwnRow() throws {
    try write("(own = private and rooms >= 3)", "2028,a,c,public,1", "2030,a,c,private,")
    #expect(check("text").contains("own: private; rooms: no figure  schools.csv:3"))
    try write("own = private", "2028,a,c,,1", "2030,a,c,,1")
    #expect(check("text").contains("own: no figure  schools.csv:3"))
  }

  @Test func theLastRowIsNamedForAnEntityWithoutARowOfTheYear() throws {
    try write("own = private", "2028,a,c,public,1", "2029,a,c,,1", "2030,b,c,private,1")
    #expect(check("text").contains("own: public (schools.csv:2)  last row schools.csv:3 (2029)"))
  }
}
