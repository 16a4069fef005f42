import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// What the articles show is what the program does.
@Suite(.serialized) struct ArticleTests {
  @Test func everyBlockIsClosed() throws {
    for article in try Folder.articles() { #expect(article.isClosed, "\(article)") }
  }

  @Test func rulesShownAreRightAndLaidOutWell() throws {
    var count = 0
    for article in try Folder.articles() {
      let rules = ArticleRules(article)
      let complaints = rules.diagnostics.isEmpty ? "" : rules.rendered(in: .en)
      #expect(complaints == "")
      var page = Page(article)
      for block in article.blocks.reversed() where block.info == "rules" {
        count += 1
        let formatted = String(decoding: block.tree.formatted(), as: UTF8.self)
        page.expectText(formatted, in: block)
      }
      try page.finish()
    }
    #expect(count > 20, "the blocks were not found")
  }

  @Test(arguments: [("Guide.md", [Language.en, .vi]), ("HuongDan.md", [.vi, .en])])
  func theGuidesSayWhatTheirRulesSay(name: String, languages: [Language]) throws {
    let article = try Article(path: Folder.catalogue + "/" + name)
    let rules = ArticleRules(article)
    var page = Page(article)
    var count = 0
    for block in article.blocks.reversed() where block.info == "rules" {
      let behind = block.line + block.text.lines.count + 2
      let quote = page.lines.dropFirst(behind).prefix { $0.hasPrefix(">") }
      guard let rule = block.ruleNames.first, !quote.isEmpty else { continue }
      count += 1
      let said = rules.sentences(ofRule: rule, in: languages).map { "> " + $0 }
        .joined(separator: "\n>\n")
      page.expect(said.lines, at: behind..<quote.endIndex)
    }
    try page.finish()
    #expect(count >= 5, "the five examples were not found")
  }

  @Test func theFindingsShownAreWhatTheProgramSays() throws {
    let article = try Article(path: Folder.catalogue + "/Findings.md")
    var page = Page(article)
    var count = 0
    for (mistake, shown) in zip(article.blocks, article.blocks.dropFirst()).reversed()
    where mistake.info == "mistaken" {
      count += 1
      let rules = ArticleRules(article, further: mistake)
      #expect(rules.diagnostics.count == 1)
      page.expectText(rules.rendered(in: shown.info == "finding vi" ? .vi : .en), in: shown)
    }
    try page.finish()
    #expect(count >= 5, "the mistakes were not found")
  }

  @Test(arguments: [("Diagnostics.md", Language.en), ("MaLoi.md", .vi)])
  func theIndexExplainsEveryCode(name: String, language: Language) throws {
    var page = Page(try Article(path: Folder.catalogue + "/" + name))
    page.expect(ExplanationRendering.index(in: language).lines, at: 0..<page.lines.count)
    try page.finish()
  }

  @Test func theHouseHasTheRoomsItShows() throws {
    let rows = try Article(path: Folder.catalogue + "/House.md").text.lines
      .filter { $0.hasPrefix("| `") }
    let shown = rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Folder.root.appending(path: "Sources").path(percentEncoded: false))
    #expect(Set(shown) == Set(names.filter { !$0.hasPrefix(".") }))
  }

  @Test func theDoorsOfTheHouseAreThere() throws {
    let house = try Article(path: Folder.catalogue + "/House.md").text
    let sources = try Folder.files(below: "Sources", ending: ".swift").map { path in
      try Folder.text(of: path)
    }
    let doors = house.split(separator: "`").filter { $0.contains(".") && !$0.contains(" ") }
    #expect(doors.count >= 8, "the doors were not found")
    for door in doors {
      let parts = door.split(separator: ".")
      let isThere = sources.contains { text in
        (text.contains("extension \(parts[0]) ") || text.contains("struct \(parts[0])")
          || text.contains("class \(parts[0])"))
          && text.contains("public static func \(parts[1])(")
      }
      #expect(isThere, "\(door)")
    }
  }
}
