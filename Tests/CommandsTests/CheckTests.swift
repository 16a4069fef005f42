import Chuan
import Commands
import Foundation
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

  private func check(_ words: String...) -> Outcome { run(["a.rules"] + words) }

  private func run(_ words: [String]) -> Outcome {
    Outcome.running(
      Surroundings(
        arguments: ["check", "--data", "data"] + words, environment: [:],
        workingFolder: place.folder.path(percentEncoded: false)))
  }

  @Test func theStatusIsThatOfTheRules() throws {
    for (cells, status) in [("1", ExitStatus.clean), ("0", .findings), ("-", .open)] {
      try place.write("data/schools.csv", schools("3", cells))
      let outcome = check()
      #expect(outcome.status == status)
      #expect(outcome.errors.isEmpty, "\(outcome.errorText)")
      #expect(outcome.outputText.hasPrefix("demo\nha-dong, as of the end of 2030\n"))
    }
    #expect(check("--as-of", "2029").status == .open)
    #expect(check("--lang", "vi").outputText.contains("Chưa đủ số liệu"))
    #expect(check("--as-of", "2029..2030").status == .open)
    #expect(check("--allow", "undecided").status == .open, "no due rule passed")
    #expect(check("--as-of", "2029", "--allow", "pending").status == .open, "no row up to 2029")
    try place.write("data/2029/schools.csv", "school,commune,smartClassrooms\ns0,ha-dong,1\n")
    #expect(check("--as-of", "2029", "--allow", "undecided", "--allow", "pending").status == .clean)
    #expect(check("--as-of", "2029").status == .open)
  }

  /// In every form a person reads, and only where not one row is of the year.
  @Test func aYearWithoutRowsIsSaid() throws {
    try place.write("data/schools.csv", schools("3", "1"))
    let words = "There are no data of 2031 yet; the newest are of 2030"
    for form in ["text", "markdown", "html"] {
      #expect(check("--as-of", "2031", "--format", form).outputText.contains(words))
      #expect(!check("--as-of", "2030", "--format", form).outputText.contains("no data of"))
    }
    try place.write("data/2031/schools.csv", "school,commune,smartClassrooms\ns0,ha-dong,1\n")
    #expect(!check("--as-of", "2031").outputText.contains("no data of"))
  }

  @Test func refusedDataGiveNoVerdict() throws {
    try place.write("data/schools.csv", schools("x", "1,5", "1"))
    for format in [Report.Format.text, .json, .csv] {
      let outcome = check("--format", format.rawValue)
      #expect(outcome.status == .dataRefused && outcome.output.isEmpty)
      #expect(outcome.codes == ["D203", "D104"])
      #expect(outcome.errorText.contains("schools.csv:2:17"))
    }
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
    #expect(check("--data", "data/2030/schools.csv").codes == ["D110", "D110", "D105"])
  }

  @Test func filesOfOneNameInSeveralFoldersAreToldApart() throws {
    let heading = "year,school,commune,smartClassrooms\n"
    try place.write("x/spring/schools.csv", heading + "2030,a,ha-dong,0\n")
    try place.write("y/spring/schools.csv", heading + "2030,b,ha-dong,0\n")
    try place.write("y/autumn/schools.csv", heading + "2029,b,ha-dong,0\n")
    try place.write("y/autumn/communes.csv", "year,commune\n2030,ha-dong\n")
    func text(_ folders: String...) -> String {
      place.run(["check", "a.rules"] + folders.flatMap { ["--data", $0] }).outputText
    }
    let alone = text("x/spring")
    #expect(alone.contains("schools.csv:2") && !alone.contains("spring/schools.csv"))
    let two = text("x/spring", "y/autumn")
    #expect(two.contains("spring/schools.csv:2") && !two.contains("x/spring"))
    #expect(
      two.contains("\n  autumn/schools.csv, rows: 1") && two.contains("\n  communes.csv, rows: 1"))
    let three = text("x/spring", "y/spring", "y/autumn")
    for words in [
      "  x/spring/schools.csv:2", "  y/spring/schools.csv:2", "y/autumn/schools.csv, rows",
    ] {
      #expect(three.contains(words), "\(words)")
    }
    #expect(text("./y/../y/autumn/", "x/spring/", "y/spring") == three)
    let whole = place.folder.path(percentEncoded: false)
    #expect(text(whole + "/y/spring/schools.csv", "y/autumn", "x/spring") == three)
  }

  @Test func whatIsPassedOverIsNamed() throws {
    let text = "school,commune,smartClassrooms\na,ha-dong,1\n"
    try place.write("data/2030/schools.csv", text)
    for name in [".hidden", "README.md", "~$schools.xlsx", "2030/notes.md", "Thumbs.db"] {
      try place.write("data/" + name, "x")
    }
    #expect(check().codes == [])
    for name in [
      "SCHOOLS.CSV", "drafts/schools.csv", "2030/communes/a.csv", "2030/old.txt",
    ] {
      try place.write("data/" + name, "x")
    }
    try place.makeFolder("data/Năm 2029")
    try place.makeFolder("data/2030/2029")
    let outcome = check()
    #expect(outcome.status == .clean && outcome.codes == Array(repeating: "D110", count: 6))
    for words in [
      "folder `2030/2029` is not read", "folder `2030/communes` is not read",
      "file `2030/old.txt` is no table", "file `SCHOOLS.CSV` is no table",
      "folder `drafts` is not read", "folder `Năm 2029` is not read",
    ] {
      #expect(outcome.errorText.contains(words), "\(words)")
    }
  }

  @Test(arguments: ["2029-2030", "2029 – 2030"])
  func aFolderMayBeNamedByASchoolYear(_ folder: String) throws {
    try place.write("data/2030/schools.csv", "school,commune,smartClassrooms\na,ha-dong,x\n")
    try place.write("data/\(folder)/schools.csv", "school,commune,smartClassrooms\na,ha-dong,1\n")
    try place.write("data/\(folder)/notes.txt", "")
    let outcome = check()
    // One run says everything, of all other files too.
    #expect(outcome.status == .dataRefused && outcome.codes == ["D110", "D207", "D203"])
    #expect(outcome.errorText.contains("the folder `\(folder)` is named by two years"))
    #expect(outcome.errorText.contains("--school-year ends"))
    try FileManager.default.removeItem(at: place.url("data/2030"))
    for (choice, year) in [("starts", 2029), ("ends", 2030)] {
      let read = check("--school-year", choice)
      #expect(read.codes == ["D110"])
      #expect(read.outputText.contains("as of the end of \(year)"))
    }
  }

  @Test(arguments: [("Năm 2030", "2030"), ("nam-hoc-2029-2030", "2029-2030"), ("2030.", "2030")])
  func aFolderThatSeemsToBeOfAYearIsRefused(_ folder: String, _ name: String) throws {
    try place.write("data/schools.csv", schools("1"))
    try place.write("data/\(folder)/schools.csv", "")
    try place.write("data/\(folder)/communes.csv", "")
    let outcome = check("--school-year", "ends")
    #expect(outcome.status == .dataRefused && outcome.codes == ["D207"])
    #expect(outcome.errorText.contains("name the folder `\(name)`"))
  }

  @Test func whatCannotBeUsedIsSaid() throws {
    #expect(check().codes == ["U106"])
    try place.write("data/school.csv", schools("1"))
    let outcome = check()
    #expect(outcome.status == .dataRefused)
    #expect(outcome.codes == ["D108", "D110"])
    try place.write("data/schools.csv", schools("1"))
    #expect(check().status == .clean && check().codes == ["D110"])
    for years in ["30", "2030..2025", "2025.2030", "2025..", "0999", "２０３０"] {
      #expect(check("--as-of", years).codes == ["U104"], "\(years)")
    }
    #expect(place.run("check", "a.rules").codes == ["U105"])
    #expect(place.run("check", "b.rules", "--data", "data").codes == ["U106"])
    try place.write("data/schools.csv", "year,school,commune,smartClassrooms\n")
    try place.write("data/school.csv", "")
    #expect(check().codes == ["D110", "U105"])
    #expect(check("--as-of", "2030").status == .open)
  }

  // MARK: Rules, areas and sentences

  @Test func rulesAndAreasAreChosen() throws {
    let text =
      Workplace.school + Workplace.plan().replacing("commune \"ha-dong\"", with: "every commune")
    try place.write(
      "a.rules", text + "\nrule many every school has smartClassrooms >= 3 by 2030\n")
    try place.write(
      "data/schools.csv", schools("1", "3") + "2030,x,thu-lam,0\n2030,y,xuan-hung,5\n")
    func lines(_ words: String...) -> [String] {
      run(["a.rules", "--format", "csv"] + words).outputText.split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",")[1...2].joined(separator: ".") }
    }
    #expect(lines().count == 6)
    #expect(lines("--rule", "smart", "--area", "ha-dong") == ["ha-dong.smart"])
    #expect(lines("--rule", "demo.many", "--rule", "smart", "--area", "thu-lam").count == 2)
    #expect(lines("--area", "ha-dong", "--area", "xuan-hung").count == 4)
    // What was not asked for does not count either.
    #expect(check().status == .findings)
    #expect(check("--area", "xuan-hung").status == .clean)
    #expect(check("--area", "ha-dong", "--rule", "smart").status == .clean)
    for (words, hint) in [
      (["--rule", "smrt"], "did you mean `smart`?"),
      (["--rule", "demo.smat"], "did you mean `demo.smart`?"),
      (["--area", "ha-don"], "did you mean `ha-dong`?"),
      (["--area", "q"], "there are the areas `ha-dong`, `thu-lam` and `xuan-hung`"),
    ] {
      let outcome = run(["a.rules"] + words)
      #expect(outcome.codes.contains("U121") && outcome.status == .unusable, "\(words)")
      #expect(outcome.output.isEmpty && outcome.errorText.contains(hint), "\(outcome.errorText)")
    }
  }

  @Test func aSentenceIsJudgedForEveryAreaItSpeaksOf() throws {
    try place.write("data/schools.csv", schools("1", "0") + "2030,x,thu-lam,2\n")
    try place.write("words.rules", Workplace.school)
    func ask(_ sentence: String, _ words: String...) -> Outcome {
      run(["-e", sentence, "--use", "words.rules"] + words)
    }
    let outcome = ask("smartClassroomRatio >= 100% by 2030", "--format", "csv")
    #expect(outcome.status == .findings, "\(outcome.errorText)")
    #expect(
      outcome.outputText.split(separator: "\n").dropFirst() == [
        "commandLine,ha-dong,sentence,2030,fail,true,1/2,1/2,>=,1,1",
        "commandLine,thu-lam,sentence,2030,pass,true,1,1,>=,1,1",
      ])
    #expect(ask("smartClassroomRatio >= 50% by 2030").status == .clean)
    // It speaks of every year the data have, and of no end.
    #expect(ask("no school has smartClassrooms = 0 every year").status == .findings)
    #expect(ask("smartClassroomRatio >= 100 by 2030").codes == ["R215"])
    #expect(ask("smartClassroomRatio >=").status == .unusable)
    #expect(ask("smartRatio >= 1.0 by 2030").codes == ["R201"])
    #expect(ask("1 >= 1 by 2030").status == .unusable)
    #expect(run(["-e", "smartClassroomRatio >= 100% by 2030"]).codes == ["U105"])
    #expect(run(["a.rules", "--use", "a.rules"]).codes == ["U111"])
    #expect(run(["a.rules", "-e", "a by 2030", "--use", "a.rules"]).codes == ["U111"])
  }

  @Test func aSentenceOfSeveralKindsOfAreaNeedsOne() throws {
    try place.write(
      "words.rules",
      "entity province, provinces\n"
        + Workplace.school.replacing(
          "commune, communes", with: "commune, communes in province"))
    try place.write("data/schools.csv", schools("1"))
    try place.write("data/communes.csv", "year,commune,province\n2030,ha-dong,hn\n")
    func ask(_ words: String...) -> Outcome {
      run(["-e", "smartClassroomRatio >= 100% by 2030", "--use", "words.rules"] + words)
    }
    #expect(ask().codes == ["U105"] && ask().errorText.contains("--for "))
    #expect(ask("--for", "province").outputText.contains("hn, as of the end of 2030"))
    #expect(ask("--for", "commune").outputText.contains("ha-dong, as of the end of 2030"))
    #expect(ask("--for", "comune").codes == ["U121"])
    #expect(ask("--for", "school").codes == ["U121"])
  }

  // MARK: Where the report goes

  @Test func theReportGoesIntoAFile() throws {
    try place.write("data/schools.csv", schools("1"))
    let shown = check("--format", "json").output
    let outcome = check("--format", "json", "--output", "out.json")
    #expect(outcome.isSilent)
    #expect(Array(try place.text(of: "out.json").utf8) == shown)
    #expect(try place.names() == ["a.rules", "data", "out.json"])
    // Without a report there is no file, and the old one stays.
    try place.write("data/schools.csv", schools("x"))
    #expect(check("--output", "out.json").status == .dataRefused)
    #expect(check("--output", "new.json").status == .dataRefused)
    #expect(Array(try place.text(of: "out.json").utf8) == shown)
    #expect(try place.names() == ["a.rules", "data", "out.json"])
    for path in ["missing/out.json", "data"] {
      let refused = check("--output", path)
      #expect(refused.codes == ["U107"] && refused.status == .unusable && refused.output.isEmpty)
    }
  }

  @Test(arguments: [
    "data/schools.csv", "data/2029/schools.csv", "a.rules", "school.rules", "link.csv",
    "second.csv", "data/../a.rules",
  ])
  func theReportNeverTakesThePlaceOfWhatIsRead(_ output: String) throws {
    try place.write("school.rules", Workplace.school)
    try place.write("a.rules", "use \"school.rules\"\n\n" + Workplace.plan())
    try place.write("data/schools.csv", schools("1"))
    try place.write("data/2029/schools.csv", "school,commune,smartClassrooms\ns0,ha-dong,1\n")
    try place.link("link.csv", to: "data/schools.csv")
    try FileManager.default.linkItem(
      at: place.url("data/schools.csv"), to: place.url("second.csv"))
    let before = try place.text(of: output)
    let outcome = check("--output", output)
    #expect(outcome.status == .unusable && outcome.codes == ["U107"])
    #expect(outcome.errorText.contains("`\(output)`: this run reads that file"))
    #expect(check("--lang", "vi", "--output", output).errorText.contains("đọc tệp đó"))
    #expect(try place.text(of: output) == before)
  }

  @Test func aReportAmongTheDataMayBeReplaced() throws {
    try place.write("data/schools.csv", schools("1"))
    for _ in 1...2 { #expect(check("--output", "data/report.csv").status == .clean) }
  }

  @Test func longResultsGoOutAsTheyCome() throws {
    try place.write("data/schools.csv", schools("1"))
    var surroundings = Surroundings(
      arguments: ["check", "a.rules", "--data", "data"], environment: [:],
      workingFolder: place.folder.path(percentEncoded: false))
    var taken: [UInt8] = []
    surroundings.standardOutput = { bytes in
      taken += bytes
      return nil
    }
    let outcome = Outcome.running(surroundings)
    #expect(outcome.isSilent && taken == check().output)
    surroundings.standardOutput = { _ in Message(.diskFull) }
    let full = Outcome.running(surroundings)
    #expect(full.status == .unusable && full.codes == ["U107"])
    #expect(full.errorText.contains("the disk is full"))
  }
}
