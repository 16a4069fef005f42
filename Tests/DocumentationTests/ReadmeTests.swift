import Commands
import Foundation
import Testing

/// The README shows what is there.
@Suite struct ReadmeTests {
  private let readme: Article

  init() throws { readme = try Article(path: "README.md") }

  @Test func theRulesShownAreThoseOfTheExample() throws {
    let example = try Folder.text(of: "Rules/examples/first-rule.rules")
    let blocks = readme.blocks.filter { $0.info == "rules" }
    #expect(blocks.count == 1)
    for block in blocks { #expect(example.contains(block.text)) }
  }

  @Test func everyCommandPrintsWhatIsShownBelowIt() throws {
    var page = Page(readme)
    var count = 0
    for (command, shown) in zip(readme.blocks, readme.blocks.dropFirst()).reversed()
    where command.info == "sh" && shown.info == "text" {
      count += 1
      var words = command.text.split { $0 == " " || $0 == "\n" }.map(String.init)
      #expect(words.prefix(3) == ["swift", "run", "chuan"])
      var status = 0
      if let mark = words.firstIndex(of: "#") {
        status = words.last.flatMap(Int.init) ?? 0
        words.removeSubrange(mark...)
      }
      let outcome = Outcome.running(
        Surroundings(
          arguments: Array(words.dropFirst(3)), environment: [:],
          workingFolder: Folder.root.path(percentEncoded: false)))
      #expect(Int(outcome.status.rawValue) == status, "\(command.text)")
      let said = String(decoding: outcome.output + outcome.errors, as: UTF8.self)
      page.expectText(said, in: shown)
    }
    try page.finish()
    #expect(count >= 4, "the commands were not found")
  }

  @Test func everyFileItNamesExists() throws {
    let links = readme.text.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.count >= 5, "the links were not found")
    for link in links {
      #expect(Folder.exists(String(link)), "\(link)")
    }
  }
}
