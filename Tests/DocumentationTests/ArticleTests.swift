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
        page.expect(formatted.lines, at: block.line..<(block.line + block.text.lines.count))
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
      var said = rules.rendered(in: shown.info == "finding vi" ? .vi : .en).lines
      while said.last == "" { said.removeLast() }
      page.expect(said, at: shown.line..<(shown.line + shown.text.lines.count))
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
}

/// An article whose lines are compared, from the last to the first, with what they should be;
/// `UPDATE_GOLDEN=1 swift test` writes them there instead.
struct Page {
  let path: String
  private(set) var lines: [String]
  private var isChanged = false
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  init(_ article: Article) {
    path = article.path
    lines = article.text.lines
  }

  mutating func expect(
    _ wanted: [String], at range: Range<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Array(lines[range])
    if Self.isUpdating, found != wanted {
      lines.replaceSubrange(range, with: wanted)
      isChanged = true
    } else {
      #expect(found == wanted, "\(path):\(range.lowerBound + 1)", sourceLocation: sourceLocation)
    }
  }

  func finish() throws {
    guard isChanged else { return }
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: Folder.root.appending(path: path))
  }
}

extension String {
  /// The lines of a text; what stands behind the last line end is one only if it is not empty.
  fileprivate var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
