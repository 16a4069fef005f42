import CheckedRules
import Diagnostics
import RuleSyntax
import Testing

/// The analysis of whole files: the examples of the explanations, the workload, and extremes.
@Suite struct AnalysisOfFilesTests {
  private static let analysed: Set<Code> = [
    .impliedRule, .contradictingRules, .alwaysTrue, .alwaysFalse, .emptyGroup, .rankReversed,
    .unusedName, .idleAllowance, .missingPercent,
  ]

  @Test(arguments: Explanation.all.filter { AnalysisOfFilesTests.analysed.contains($0.code) })
  func theExampleOfAWarningGivesItsCode(_ explanation: Explanation) {
    for (text, expected) in [(explanation.wrong, [explanation.code]), (explanation.right, [])] {
      let checking = Checking(explanation.ruleText(text))
      #expect(checking.diagnostics.isEmpty, Comment(rawValue: checking.rendered))
      let analysis = checking.book.analysing(sources: checking.sources, namedFiles: [0])
      // The declarations all examples share are not all used by each.
      let shared = Int32(Explanation.prelude.utf8.count)
      let found = analysis.diagnostics.filter {
        $0.code != .unusedName || ($0.place?.start ?? 0) >= shared
      }
      #expect(found.map(\.code) == expected, "\(text)")
    }
  }

  @Test func theWorkloadGivesNoWarning() throws {
    let checking = Checking(try text("Fixtures/workload.rules"))
    let analysis = checking.book.analysing(sources: checking.sources, namedFiles: [0])
    let rendered = DiagnosticRendering(checking.sources, in: .en).text(of: analysis.diagnostics)
    #expect(analysis.diagnostics.isEmpty, Comment(rawValue: rendered))
    #expect(
      analysis.remarks.last?.message.text(in: .en).hasPrefix("looked at 40 rules, 5 groups")
        == true)
  }

  @Test func deepNestingIsFollowedOrSaid() {
    var formula = "rooms"
    for level in 0..<100 { formula = "(\(formula) * rooms + \(level % 7))" }
    let condition =
      String(repeating: "not (", count: 120) + "open" + String(repeating: ")", count: 120)
    for wanted in ["\(formula) >= 3", condition] {
      let analysing = Analysing("rule r\n  every school has \(wanted) by 2030")
      #expect(analysing.findings == [])
      #expect(analysing.analysis.remarks.count >= 1)
    }
  }

  private static let isCut = "analysed only in part: it has more parts than are followed"

  @Test func manyNumbersOfRowsInOneConditionAreQuick() {
    let parts = (1...1500).map { "number of schools where (rooms >= \($0)) >= 1" }
    let clock = ContinuousClock()
    let start = clock.now
    let analysing = Analysing("rule r\n  \(parts.joined(separator: "\n  and ")) by 2030")
    #expect(clock.now - start < .seconds(20))
    #expect(analysing.findings == [])
    #expect(analysing.remarks == [Self.isCut])
  }

  @Test func aSumOfManyPartsIsNotFollowedSilently() {
    var declarations = Analysing.declarations
    for number in 1...9 { declarations += "field s\(number) of school: count\n" }
    func remarks(_ count: Int) -> [String] {
      let sum = (1...count).map { "s\($0)" }.joined(separator: " + ")
      let analysing = Analysing(
        "rule r\n  every school has s1 >= 9 and \(sum) <= 20 by 2030", declarations: declarations)
      #expect(analysing.findings == [])
      return analysing.remarks
    }
    #expect(remarks(8) == [])
    #expect(remarks(9) == [Self.isCut])
  }

  /// What was cut off deep in a condition is looked at again where it stands by itself.
  @Test func whatIsTooDeepInOneRuleIsStillFoundInAnother() {
    var declarations = Analysing.declarations + "entity x1, x1s in commune\n"
    for level in 2...7 { declarations += "entity x\(level), x\(level)s in x\(level - 1)\n" }
    declarations += "field a of x7: count\n"
    for (name, needs) in [("g", 2), ("h", 1)] {
      declarations += "group \(name)7, \(name)7s = x7s where a >= \(needs)\n"
      for level in (1...6).reversed() {
        let group = "\(name)\(level)"
        let condition = "number of \(name)\(level + 1)s >= 1"
        declarations += "group \(group), \(group)s = x\(level)s where \(condition)\n"
      }
    }
    let shallow = "rule c\n  number of g5s >= 1 by 2030\nrule d\n  number of h5s >= 1 by 2030\n"
    let deep = "rule a\n  number of g1s >= 1 by 2030\nrule b\n  number of h1s >= 1 by 2030\n"
    let analysing = Analysing(deep + shallow, declarations: declarations)
    #expect(analysing.findings == ["R312 d"])
    #expect(analysing.remarks.contains(Self.isCut))
    #expect(Analysing(shallow, declarations: declarations).findings == ["R312 d"])
  }

  @Test func longRowsOfIndicatorsAreFollowed() {
    var declarations = Analysing.declarations + "indicator i0 = index / people\n"
    for number in 1...130 {
      declarations += "indicator i\(number) = i\(number - 1) * i\(number - 1) + index / people\n"
    }
    let analysing = Analysing("rule r\n  i130 >= 1 by 2030", declarations: declarations)
    #expect(analysing.findings == [])
    #expect(analysing.remarks == [])
  }

  @Test func numbersThatDoNotFitAreSaid() {
    let large = String(repeating: "9", count: 30)
    let analysing = Analysing(
      "rule r\n  every school has rooms * \(large) * \(large) >= 1 by 2030")
    #expect(analysing.findings == [])
    #expect(
      analysing.remarks.contains(
        "analysed only in part: a number in it is too large to be computed exactly"))
  }

  @Test func aBookWithErrorsIsAnalysedAsFarAsItGoes() {
    let checking = Checking(
      """
      entity commune, communes
      entity school, schools in commune
      field rooms of school: count
      group g, gs = schools where missing > 3
      group h, hs = gs where rooms < 0
      indicator a = b
      indicator b = a
      plan p
        for every commune
        from 2026 to 2030
      rule r
        number of hs + a >= 1 by 2030
      rule s
        every school has rooms >= 0 by 2030
      """)
    #expect(!checking.diagnostics.isEmpty)
    let analysis = checking.book.analysing(sources: checking.sources, namedFiles: [0])
    #expect(analysis.diagnostics.contains { $0.code == .alwaysTrue })
    #expect(
      analysis.remarks.contains {
        $0.message.text(in: .en) == "not analysed: it has errors of its own"
      })
  }

  @Test func thousandsOfRulesAreComparedInPart() {
    var rules = ""
    for number in 0..<300 {
      rules += "rule r\(number)\n  people >= \(number + 1) by 2030\n"
    }
    let analysing = Analysing(rules)
    #expect(analysing.findings.count == 299)
    #expect(
      analysing.remarks.last
        == "`r299` was compared only with the nearest 100 of the rules before it that read the "
        + "same data")
  }

  @Test func theOrderIsThatOfTheText() {
    let analysing = Analysing(
      """
      rule a
        roomShare >= 80% by 2030
      rule b
        every school has rooms >= 0 by 2030
      rule c
        roomShare <= 50% by 2030
      group g, gs = schools where open and not open
      """)
    #expect(
      analysing.findings == ["R314 rooms >= 0", "R313 c", "R318 g", "R316 open and not open"])
  }
}
