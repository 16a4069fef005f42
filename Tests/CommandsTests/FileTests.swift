import Chuan
import Commands
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which files a run reads, and what it says of those it cannot.
@Suite struct FileTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private func using(_ path: String) -> String {
    "use \"\(path)\"\n\n" + Workplace.plan()
  }

  @Test func aMissingFileIsToldWithTheNameThatWasMeant() throws {
    try place.write("rules/school.rules", Workplace.school)
    let outcome = place.run("lint", "rules/scool.rules")
    #expect(outcome.status == .unusable && outcome.output.isEmpty)
    #expect(outcome.codes == ["U106"])
    #expect(outcome.errorText.contains("there is no file `rules/scool.rules`"))
    #expect(outcome.errorText.contains("did you mean `rules/school.rules`?"))
    #expect(place.run("lint", "").codes == ["U106"])
    #expect(place.run("fmt", "rules/scool.rules").codes == ["U106"])
  }

  @Test func otherFilesAreLookedAtBesideAMissingOne() throws {
    try place.write("a.rules", Workplace.plan("smartClassroomRatio >= 1 >= 2 by 2030"))
    let outcome = place.run("lint", "school.rules", "a.rules")
    #expect(outcome.status == .unusable)
    // Names that the missing file may declare are no news.
    #expect(outcome.codes == ["R110", "U106"])
  }

  @Test func aFolderStandsForAllItsRuleFiles() throws {
    try place.write("rules/catalogue/deep/school.rules", Workplace.school)
    try place.write("rules/plan.rules", Workplace.plan())
    try place.write("rules/notes.txt", "no rules")
    try place.write("rules/.hidden.rules", "no rules")
    try place.write("rules/.git/x.rules", "no rules")
    #expect(place.run("lint", "rules").isSilent)
    #expect(place.run("lint", ".").isSilent)
    #expect(place.run("lint", "rules/", "rules/plan.rules").isSilent)
  }

  @Test func aFolderWithoutRuleFiles() throws {
    try place.makeFolder("data/empty")
    for words in [["lint", "data"], ["fmt", "data"]] {
      let outcome = place.run(words[0], words[1])
      #expect(outcome.status == .unusable && outcome.output.isEmpty)
      #expect(outcome.codes == ["U108"])
    }
  }

  @Test func aPipeIsNoFile() throws {
    try #require(mkfifo(place.url("a.rules").path(percentEncoded: false), 0o600) == 0)
    let named = place.run("lint", "a.rules")
    #expect(named.status == .unusable && named.codes == ["U106"])
    #expect(named.errorText.contains("pipe"))
    #expect(place.run("lint", ".").codes == ["U106"])
    try place.write("b.rules", using("a.rules"))
    let used = place.run("lint", "b.rules")
    #expect(used.status == .findings && used.codes == ["R307"])
  }

  @Test func aFolderIsNoFileToUse() throws {
    try place.makeFolder("folder.rules")
    try place.write("b.rules", using("folder.rules"))
    let outcome = place.run("lint", "b.rules")
    #expect(outcome.codes == ["R307"])
    #expect(outcome.outputText.contains("it is a folder"))
  }

  @Test func linksInACircle() throws {
    try place.link("a.rules", to: "b.rules")
    try place.link("b.rules", to: "a.rules")
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .unusable && outcome.codes == ["U106"])
    #expect(outcome.errorText.contains("its links lead in a circle"))
  }

  @Test func aFileThatIsTooLarge() throws {
    try place.write("a.rules", bytes: Array(repeating: 0x0A, count: RuleFiles.maximalFileSize + 1))
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R332"])
  }

  @Test func aFileInUTF16() throws {
    let units = Workplace.school.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try place.write("a.rules", bytes: [0xFF, 0xFE] + units)
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R116"])
    let formatted = place.run("fmt", "a.rules")
    #expect(formatted.status == .findings && formatted.codes == ["R116"])
  }

  @Test func namesThatDifferInTheirBytesAreTwoFiles() throws {
    // Where the disk takes both spellings for one name, the second is the first.
    let mistake = Workplace.plan("nothing >= 1 by 2030")
    try place.write("ha\u{300}.rules", mistake)
    try place.write("h\u{E0}.rules", mistake.replacing("plan demo", with: "plan other"))
    let count = try place.names().count
    #expect(place.run("lint", ".").codes.filter { $0 == "R201" }.count == count)
  }
}

/// `use`: what it may reach.
@Suite struct IncludeTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private func using(_ path: String) -> String {
    "use \"\(path)\"\n\n" + Workplace.plan()
  }

  @Test func aUsedFileThatIsMissing() throws {
    try place.write("plans/a.rules", using("../catalogue/school.rules"))
    let outcome = place.run("lint", "plans/a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R307"])
    #expect(outcome.outputText.contains(" --> plans/a.rules:1:5\n"))
  }

  @Test func theUsedFileThatWasMeantIsFound() throws {
    try place.write("catalogue/school.rules", Workplace.school)
    try place.write("plans/a.rules", using("../catalogue/scool.rules"))
    let outcome = place.run("lint", "plans/a.rules")
    #expect(outcome.codes == ["R307"])
    #expect(outcome.outputText.contains("did you mean `../catalogue/school.rules`?"))
    #expect(place.run("lint", "--fix", "plans/a.rules").status == .clean)
    #expect(try place.text(of: "plans/a.rules") == using("../catalogue/school.rules"))
  }

  @Test func namesOutsideTheRootAreNotTold() throws {
    try place.write("outside/school.rules", Workplace.school)
    try place.write("inside/a.rules", using("folder/scool.rules"))
    try place.link("inside/folder", to: "../outside")
    place.workingFolder = place.url("inside")
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.codes == ["R307"])
    #expect(!outcome.outputText.contains("school.rules"))
  }

  @Test(arguments: ["../outside.rules", "a/../../outside.rules", "..", "/etc/outside.rules"])
  func nothingOutsideTheWorkingFolderIsUsed(path: String) throws {
    try place.write("outside.rules", Workplace.school)
    try place.write("inside/a.rules", using(path))
    place.workingFolder = place.url("inside")
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R309"])
  }

  @Test func noLinkLeadsOut() throws {
    try place.write("outside/school.rules", Workplace.school)
    try place.write("inside/a.rules", using("school.rules"))
    try place.link("inside/school.rules", to: "../outside/school.rules")
    try place.write("inside/b.rules", using("folder/school.rules"))
    try place.link("inside/folder", to: "../outside")
    place.workingFolder = place.url("inside")
    #expect(place.run("lint", "a.rules").codes == ["R309"])
    #expect(place.run("lint", "b.rules").codes == ["R309"])
    // A link that is named is followed, one that was found in a folder is not.
    try place.makeFolder("inside/found")
    try place.link("inside/found/x.rules", to: "../../outside/school.rules")
    let folder = place.run("lint", "found")
    #expect(folder.status == .unusable && folder.codes == ["R309"])
    #expect(place.run("fmt", "--check", "found").status == .unusable)
    #expect(place.run("lint", "school.rules").isSilent)
  }

  @Test func linksWithinTheRootAreFollowed() throws {
    try place.write("catalogue/school.rules", Workplace.school)
    try place.link("link", to: "catalogue")
    try place.write("a.rules", using("link/school.rules"))
    #expect(place.run("lint", "a.rules").isSilent)
  }

  @Test func aFileElsewhereSeesTheFolderAboveItsOwn() throws {
    try place.write("top.rules", Workplace.school)
    try place.write("rules/catalogue/school.rules", Workplace.school)
    try place.write("rules/plans/a.rules", using("../catalogue/school.rules"))
    try place.write("rules/plans/b.rules", using("../../top.rules"))
    try place.makeFolder("work")
    place.workingFolder = place.url("work")
    #expect(place.run("lint", "../rules/plans/a.rules").isSilent)
    #expect(
      place.run("lint", place.url("rules/plans/a.rules").path(percentEncoded: false)).isSilent)
    let outside = place.run("lint", "../rules/plans/b.rules")
    #expect(outside.codes == ["R309"])
    #expect(outside.outputText.contains(" --> plans/b.rules:1:5\n"))
  }

  @Test func theRootOfAFileDoesNotDependOnHowItWasNamed() throws {
    try place.write("top.rules", Workplace.school)
    try place.write("rules/catalogue/school.rules", Workplace.school)
    try place.write("rules/plans/a.rules", using("../../top.rules"))
    try place.makeFolder("work")
    place.workingFolder = place.url("work")
    for name in ["../rules/plans/a.rules", "../rules/plans", "../rules"] {
      let outcome = place.run("lint", name)
      #expect(outcome.codes == ["R309"], "\(name)")
      #expect(outcome.outputText.contains(" --> plans/a.rules:1:5\n"), "\(name)")
    }
    try place.write("rules/plans/a.rules", using("../catalogue/school.rules"))
    for name in ["../rules/plans/a.rules", "../rules/plans", "../rules"] {
      #expect(place.run("lint", name).isSilent, "\(name)")
    }
  }

  @Test func aFolderAroundTheWorkingFolderOpensNothing() throws {
    try place.write("top.rules", Workplace.school)
    try place.write("work/a.rules", using("../top.rules"))
    place.workingFolder = place.url("work")
    #expect(place.run("lint", "..").codes == ["R309"])
  }

  @Test func aCircleIsToldAsAPath() throws {
    try place.write("a.rules", "use \"sub/b.rules\"\n" + Workplace.school + Workplace.plan())
    try place.write("sub/b.rules", "use \"c.rules\"\n")
    try place.write("sub/c.rules", "use \"../a.rules\"\n")
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R308"])
    #expect(
      outcome.outputText.contains(
        "a.rules → sub/b.rules → sub/c.rules → a.rules"), "\(outcome.outputText)")
    #expect(place.run("lint", ".").codes == ["R308"])
  }

  @Test func aFileCountsOnceByWhateverPath() throws {
    try place.write("school.rules", Workplace.school)
    try place.link("link.rules", to: "school.rules")
    try FileManager.default.linkItem(
      at: place.url("school.rules"), to: place.url("other.rules"))
    try place.write(
      "a.rules",
      """
      use "school.rules"
      use "./x/../school.rules"
      use "link.rules"
      use "other.rules"

      """ + Workplace.plan())
    #expect(place.run("lint", "a.rules").isSilent)
    #expect(place.run("lint", "a.rules", "school.rules", "./link.rules", ".").isSilent)
  }

  @Test func moreFilesThanAProgramMayHave() throws {
    var uses = ""
    for number in 1...1_000 {
      uses += "use \"parts/\(number).rules\"\n"
      try place.write("parts/\(number).rules", "// nothing\n")
    }
    try place.write("a.rules", uses + "\n" + Workplace.school + Workplace.plan())
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings && outcome.codes == ["R334"])
    #expect(outcome.outputText.contains(" --> a.rules:1000:5\n"))
    try FileManager.default.removeItem(at: place.url("parts/1000.rules"))
    try place.write("a.rules", uses.replacing("use \"parts/1000.rules\"\n", with: ""))
    #expect(place.run("lint", "a.rules").isSilent)
  }
}
