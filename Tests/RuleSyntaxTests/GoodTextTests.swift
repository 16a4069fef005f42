import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing

/// Texts without a mistake: every construct of the language, read as it is meant.
@Suite struct GoodTextTests {
  private static let cases = RuleCase.all(in: "Good") + RuleCase.all(in: "Fixtures")

  @Test(arguments: cases)
  func nothingIsComplainedAbout(_ file: RuleCase) {
    let tree = file.tree
    expectCover(tree)
    let rendered = DiagnosticRendering(SourceSet([file.source]), in: .en).text(of: tree.diagnostics)
    #expect(tree.diagnostics.isEmpty, "\(file.name):\n\(rendered)")
    #expect(!hasBrokenNode(tree.root))
  }

  private func hasBrokenNode(_ node: SyntaxNode) -> Bool {
    node.isBroken || node.children.contains(where: hasBrokenNode)
  }

  @Test(
    arguments: [
      "declarations", "sentences", "expressions", "shifts-and-timings", "where-parentheses",
      "types", "tests-with-tables", "layout",
    ])
  func theTreeIsTheGoldenOne(_ name: String) throws {
    let file = try #require(Self.cases.first { $0.name == name + ".rules" })
    try expectGolden(dump(of: file.tree.root), name + ".tree")
  }

  @Test func everyKindOfNodeStandsInAGoodText() {
    var seen: Set<NodeKind> = [.sentenceText, .strayWords]
    for file in Self.cases { collect(file.tree.root, into: &seen) }
    #expect(NodeKind.allCases.filter { !seen.contains($0) } == [])
  }

  private func collect(_ node: SyntaxNode, into seen: inout Set<NodeKind>) {
    seen.insert(node.kind)
    for child in node.children { collect(child, into: &seen) }
  }

  @Test func everyWordOfTheLanguageStandsInAGoodText() {
    var seen: Set<TokenKind> = []
    for file in Self.cases { seen.formUnion(file.tree.kinds) }
    let rare = Set(TokenKind.allCases.filter { $0.isMonth } + [.unusable])
    #expect(TokenKind.allCases.filter { !seen.contains($0) && !rare.contains($0) } == [])
  }

  // MARK: A sentence alone

  @Test(
    arguments: [
      "smartClassroomRatio >= 1.0 by 2030", "every school has smartClassrooms >= 1 by 2030",
      "number of schools where (a >= 1) >= 3 in 2027",
      "at least 1 school has a by 2030, then 2 by 2035",
      " // a remark \n a every year",
    ])
  func aSentenceAloneIsAText(_ sentence: String) {
    let tree = SyntaxTree.parsing(
      SourceText(path: "", text: sentence), file: 0, as: .sentence)
    expectCover(tree)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.root.kind == .sentenceText)
    #expect(tree.root.children.count == 1)
  }

  @Test(
    arguments: [
      ("", "R101"), ("a >= 1", "R112"), ("a >= 1 by 2030 b", "R101"),
      ("rule x a >= 1 by 2030", "R101"), ("a >= 1 by 2030)", "R118"),
      ("cao nhất của teachers across schools >= 1 by 2030", "R104"),
    ])
  func aSentenceAloneIsNothingElse(_ sentence: String, _ code: String) {
    let tree = SyntaxTree.parsing(
      SourceText(path: "", text: sentence), file: 0, as: .sentence)
    expectCover(tree)
    #expect(tree.diagnostics.map(\.code.rawValue) == [code])
  }
}
