import Chuan
import Commands
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct FormatTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  private let good = Workplace.school + "\n" + Workplace.plan()
  private var loose: String { good.replacing(" >= ", with: "  >=\t") }

  @Test func writesFilesThatChange() throws {
    try place.write("a.rules", loose)
    try place.write("b.rules", good)
    let written = {
      try FileManager.default.attributesOfItem(
        atPath: place.url("b.rules").path(percentEncoded: false))[.systemFileNumber] as? Int
    }
    let before = try written()
    #expect(place.run("fmt", ".").isSilent)
    #expect(try place.text(of: "a.rules") == good)
    #expect(try place.text(of: "b.rules") == good)
    #expect(try written() == before)
    #expect(try place.names() == ["a.rules", "b.rules"])
  }

  @Test func checkListsFilesAndWritesNothing() throws {
    try place.write("rules/a.rules", loose)
    try place.write("rules/b.rules", good)
    let outcome = place.run("fmt", "--check", "rules", "rules/a.rules")
    #expect(outcome.status == .findings)
    #expect(outcome.outputText == "rules/a.rules\n" && outcome.errors.isEmpty)
    #expect(try place.text(of: "rules/a.rules") == loose)
    #expect(place.run("fmt", "--check", "rules/b.rules").isSilent)
  }

  @Test func diffShowsLinesAndWritesNothing() throws {
    try place.write("a.rules", loose)
    let outcome = place.run("fmt", "--diff", "a.rules")
    #expect(outcome.status == .clean)
    #expect(outcome.outputText.hasPrefix("--- a.rules\n+++ a.rules\n@@ -"))
    #expect(outcome.outputText.contains("\n+  smartClassroomRatio >= 100% by 2030\n"))
    #expect(try place.text(of: "a.rules") == loose)
    let both = place.run("fmt", "--diff", "--check", "a.rules")
    #expect(both.status == .findings && both.output == outcome.output)
  }

  @Test func readsTheStandardInput() {
    place.input = Array(loose.utf8)
    let outcome = place.run("fmt", "-")
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    #expect(outcome.outputText == good)
    #expect(place.run("fmt", "--check", "-").outputText == "<stdin>\n")
    place.input = Array(good.utf8)
    #expect(place.run("fmt", "-").outputText == good)
    #expect(place.run("fmt", "--check", "-").isSilent)
    place.input = nil
    let unreadable = place.run("fmt", "-")
    #expect(unreadable.status == .unusable && unreadable.codes == ["U106"])
  }

  @Test func textsWithErrorsStayAsTheyAre() throws {
    let broken = "plan  demo\nrule rule\n" + loose
    try place.write("a.rules", broken)
    try place.write("b.rules", loose)
    let outcome = place.run("fmt", "a.rules", "b.rules")
    #expect(outcome.status == .findings && outcome.output.isEmpty)
    #expect(outcome.errorText.contains(" --> a.rules:"))
    #expect(try place.text(of: "a.rules") == broken)
    #expect(try place.text(of: "b.rules") == good)
    place.input = Array(broken.utf8)
    let input = place.run("fmt", "-")
    #expect(input.status == .findings && input.output.isEmpty)
    #expect(input.errorText.contains(" --> <stdin>:"))
  }

  @Test func permissionsAndLinksStay() throws {
    try place.write("real/a.rules", loose)
    try place.link("a.rules", to: "real/a.rules")
    let real = place.url("real/a.rules").path(percentEncoded: false)
    chmod(real, 0o640)
    #expect(place.run("fmt", "a.rules").isSilent)
    #expect(try place.text(of: "real/a.rules") == good)
    let manager = FileManager.default
    #expect(try manager.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o640)
    let link = place.url("a.rules").path(percentEncoded: false)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "real/a.rules")
    #expect(try place.names(in: "real") == ["a.rules"])
  }
}
