import Chuan
import Commands
import Foundation
import Testing

@Suite struct FixTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test func mendsAllFilesThatAreNamed() throws {
    let mistaken = Workplace.plan("smartClasroomRatio >= 100 by 2030")
    try place.write("school.rules", Workplace.school)
    try place.write("a.rules", "use \"school.rules\"\n\n" + mistaken)
    let other = mistaken.replacing("plan demo", with: "plan other")
    try place.write("b.rules", "use \"school.rules\"\n\n" + other)
    let outcome = place.run("lint", "--fix", "a.rules", "b.rules")
    // The name has to be mended before the number can be seen to be a share.
    #expect(outcome.status == .clean)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText == "mended 4 places in 2 files\n")
    #expect(
      try place.text(of: "a.rules") == "use \"school.rules\"\n\n" + Workplace.plan())
    #expect(place.run("lint", "a.rules", "b.rules").isSilent)
    #expect(try place.names() == ["a.rules", "b.rules", "school.rules"])
  }

  @Test func usedFilesAreNotMended() throws {
    let rules = "use \"used.rules\"\n\n" + Workplace.plan("smartClassroomRatio >= 50% by 2030")
    let used = Workplace.school.replacing("smartClassrooms >= 1", with: "smartClasrooms >= 1")
    try place.write("used.rules", used)
    try place.write("a.rules", rules)
    let outcome = place.run("lint", "--fix", "a.rules", "--lang", "vi")
    #expect(outcome.status == .findings)
    #expect(outcome.codes.contains("R201"))
    #expect(try place.text(of: "used.rules") == used)
    #expect(try place.text(of: "a.rules") == rules)
    #expect(place.run("lint", "--fix", "a.rules", "used.rules").status == .clean)
  }

  @Test func theClosingLineCountsOnlyFixesOfNamedFiles() throws {
    let used = Workplace.school.replacing("smartClassrooms >= 1", with: "smartClasrooms >= 1")
    try place.write("used.rules", used)
    let mistaken = Workplace.plan("every school has smartClasrooms >= 1 by 2030")
    try place.write("a.rules", "use \"used.rules\"\n\n" + mistaken)
    let one = place.run("lint", "a.rules")
    #expect(one.codes == ["R201", "R201"])
    #expect(one.errorText == "2 errors\n`chuan lint --fix` mends 1 of them\n")
    let both = place.run("lint", "a.rules", "used.rules")
    #expect(both.errorText == "2 errors\n`chuan lint --fix` mends 2 of them\n")
    try place.write("a.rules", "use \"used.rules\"\n\n" + Workplace.plan())
    #expect(place.run("lint", "a.rules").errorText == "1 error\n")
  }

  @Test func anAllowanceInSmallLettersIsRefusedOnceAndMended() throws {
    let rule = "allow r314 \"a first step\"\n  smartClassroomRatio >= 0% by 2030"
    try place.write("a.rules", Workplace.school + Workplace.plan(rule))
    // Beside the refusal the warning it was meant for would be a second message for one mistake.
    let outcome = place.run("lint", "a.rules")
    #expect(outcome.status == .findings)
    #expect(outcome.codes == ["R222"])
    #expect(place.run("lint", "--fix", "--strict", "a.rules").status == .clean)
    #expect(try place.text(of: "a.rules").contains("allow R314 \"a first step\""))
  }

  @Test func whatRemainsIsPrinted() throws {
    try place.write(
      "a.rules", Workplace.school + Workplace.plan("smartClassroomRatio >= 100 by 2020"))
    let outcome = place.run("lint", "--fix", "a.rules")
    #expect(outcome.status == .findings)
    #expect(outcome.codes == ["R302"])
    #expect(outcome.errorText == "mended 1 place\n1 error\n")
    #expect(outcome.outputText.contains("100% by 2020"))
  }

  @Test func aLinkStaysALink() throws {
    try place.write(
      "real/a.rules", Workplace.school + Workplace.plan("smartClassroomRatio >= 100 by 2030"))
    try place.link("a.rules", to: "real/a.rules")
    #expect(place.run("lint", "--fix", "a.rules").status == .clean)
    #expect(try place.text(of: "real/a.rules").contains("100% by"))
    let type = try FileManager.default.attributesOfItem(
      atPath: place.url("a.rules").path(percentEncoded: false))[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
  }
}
