import Diagnostics
import TestSupport
import Testing

@Suite struct ExplanationTests {
  @Test func everyCodeIsExplainedOnceInTheOrderOfTheRegistry() {
    let codes = Explanation.all.map { $0.code.rawValue }
    #expect(codes == Code.allCases.map { $0.rawValue })
    #expect(codes == codes.sorted())
  }

  @Test(arguments: Code.allCases)
  func explainsACode(_ code: Code) {
    let explanation = Explanation.of(code)
    #expect(explanation.code == code)
    #expect(explanation.wrong != explanation.right)
    for language in Language.allCases {
      #expect(!explanation.title[language].isEmpty)
      let text = ExplanationRendering.text(of: explanation, in: language)
      #expect(text.contains(code.rawValue))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test func runnableExamplesAreWholeRuleTexts() {
    let explanation = Explanation.of(.unknownName)
    #expect(explanation.isRunnable && explanation.usesPrelude)
    #expect(explanation.ruleText(explanation.right).hasPrefix(Explanation.prelude))
    let alone = Explanation.of(.ruleOutsidePlan)
    #expect(alone.isRunnable && !alone.usesPrelude)
    #expect(alone.ruleText(alone.wrong) == alone.wrong + "\n")
    #expect(!Explanation.of(.unknownVerb).isRunnable)
    #expect(Explanation.all.filter { $0.isRunnable }.count >= 60)
  }

  @Test func printsOneForTheTerminal() throws {
    let explanation = Explanation.of(.percentAgainstNumber)
    try expectGolden(ExplanationRendering.text(of: explanation, in: .en), "explain.en.txt")
    try expectGolden(ExplanationRendering.text(of: explanation, in: .vi), "explain.vi.txt")
    try expectGolden(
      ExplanationRendering.text(of: .of(.contradictingRules), in: .vi), "explain-warning.vi.txt")
  }

  @Test(arguments: Language.allCases)
  func printsAllAsAnArticle(_ language: Language) {
    let lines = ExplanationRendering.index(in: language)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let headings = lines.filter { $0.hasPrefix("### ") }
    #expect(
      headings
        == Explanation.all.map { "### " + $0.code.rawValue + ": " + $0.title[language] })
    #expect(lines.filter { $0.hasPrefix("## ") }.count == 6)
    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    // The prelude, and a wrong and a right example for each code, each opened and closed.
    #expect(lines.filter { $0 == "```" }.count == 2 + 4 * Explanation.all.count)
    #expect(lines.contains("entity province, provinces"))
  }
}
