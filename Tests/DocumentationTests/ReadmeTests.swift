import Commands
import Foundation
import Testing

/// The README shows what is there.
@Suite struct ReadmeTests {
  private let readme: Article

  init() throws { readme = try Article(path: "README.md") }

  @Test func theRulesShownAreThoseOfTheExample() throws {
    let example = try Folder.text(of: "Samples/first-rule/first-rule.rules")
    let blocks = readme.blocks.filter { $0.info == "rules" }
    #expect(blocks.count == 2)
    for block in blocks { #expect(example.contains(block.text)) }
  }

  @Test func everyCommandPrintsWhatIsShownBelowIt() throws {
    #expect(try CommandsShown.compare(readme, calling: ["swift", "run", "chuan"]) >= 6)
  }

  @Test(arguments: [
    ("Report.md", 4), ("BaoCao.md", 4), ("Testing.md", 2), ("KiemThu.md", 2), ("Plans.md", 2),
    ("KeHoach.md", 2),
  ])
  func soDoTheCommandsOfTheArticles(name: String, count: Int) throws {
    let article = try Article(path: Folder.catalogue + "/" + name)
    #expect(try CommandsShown.compare(article, calling: ["chuan"]) == count)
  }

  @Test func theSchemaIsWhereTheArticlesSay() throws {
    for name in ["Report.md", "BaoCao.md"] {
      #expect(
        try Folder.text(of: Folder.catalogue + "/" + name).contains("chuan-report.schema.json"))
    }
    #expect(Folder.exists(Folder.catalogue + "/Resources/chuan-report.schema.json"))
  }

  @Test func everyFileItNamesExists() throws {
    let links = readme.text.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.count >= 5, "the links were not found")
    for link in links {
      #expect(Folder.exists(String(link)), "\(link)")
    }
  }
}
