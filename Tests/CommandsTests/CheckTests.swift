import Chuan
import Commands
import Testing

@Suite struct CheckTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("a.rules", Workplace.school + Workplace.plan())
  }

  private func schools(_ cells: String...) -> String {
    var text = "year,school,commune,smartClassrooms\n"
    for (index, cell) in cells.enumerated() { text += "2030,s\(index),ha-dong,\(cell)\n" }
    return text
  }

  private func check(_ words: String...) -> Outcome {
    Outcome.running(
      Surroundings(
        arguments: ["check", "a.rules", "--data", "data"] + words, environment: [:],
        workingFolder: place.folder.path(percentEncoded: false)))
  }

  @Test func theStatusIsThatOfTheRules() throws {
    for (cells, status) in [("1", ExitStatus.clean), ("0", .findings), ("-", .open)] {
      try place.write("data/schools.csv", schools("3", cells))
      let outcome = check()
      #expect(outcome.status == status)
      #expect(outcome.errors.isEmpty, "\(outcome.errorText)")
      #expect(outcome.outputText.hasPrefix("demo, ha-dong, as of the end of 2030\n"))
    }
    #expect(check("--as-of", "2029").status == .open)
    #expect(check("--lang", "vi").outputText.contains("Chưa đủ số liệu"))
  }

  @Test func refusedDataGiveNoVerdict() throws {
    try place.write("data/schools.csv", schools("x", "1,5", "1"))
    let outcome = check()
    #expect(outcome.status == .dataRefused && outcome.output.isEmpty)
    #expect(outcome.codes == ["D203", "D104"])
    #expect(outcome.errorText.contains("schools.csv:2:17"))
  }

  @Test func rulesWithMistakesAreNotRun() throws {
    try place.write("data/schools.csv", schools("1"))
    try place.write("a.rules", Workplace.school + Workplace.plan("nothing >= 1 by 2030"))
    let outcome = check()
    #expect(outcome.status == .unusable && outcome.output.isEmpty)
    #expect(outcome.codes.contains("R201"))
  }

  @Test func tablesLieInFoldersByYear() throws {
    let text = "school,commune,smartClassrooms\na,ha-dong,1\n"
    try place.write("data/2030/schools.csv", text)
    try place.write("data/drafts/schools.csv", "nonsense")
    try place.write("data/2030/notes.txt", "nonsense")
    #expect(check().status == .clean)
    try place.write("data/2029/schools.csv", text + "b,ha-dong,0\n")
    #expect(check().status == .open)
    #expect(check("--data", "data/2030/schools.csv").codes == ["D105"])
  }

  @Test func whatCannotBeUsedIsSaid() throws {
    #expect(check().codes == ["U106"])
    try place.write("data/school.csv", schools("1"))
    let outcome = check()
    #expect(outcome.status == .dataRefused)
    #expect(outcome.codes == ["D108", "D110"])
    try place.write("data/schools.csv", schools("1"))
    #expect(check().status == .clean && check().codes == ["D110"])
    #expect(check("--as-of", "30").codes == ["U104"])
    #expect(check("--as-of", "2025..2030").status == .unusable)
    #expect(place.run("check", "a.rules").codes == ["U105"])
    #expect(place.run("check", "b.rules", "--data", "data").codes == ["U106"])
    try place.write("data/schools.csv", "year,school,commune,smartClassrooms\n")
    try place.write("data/school.csv", "")
    #expect(check().codes == ["D110", "U105"])
    #expect(check("--as-of", "2030").status == .open)
  }
}
