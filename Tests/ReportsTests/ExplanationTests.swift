import Chuan
import TestSupport
import Testing

/// What `chuan explain RULE` prints.
@Suite struct ExplanationTests {
  static let rules = [
    "smart", "commune71.trained", "land", "each", "standard", "kept", "rooms", "planned", "later",
    "crowded", "province71.trained",
  ]

  @Test(arguments: Language.allCases)
  func everyKindOfRuleOverData(language: Language) throws {
    var text = ""
    for rule in Self.rules {
      let run = ExplainedWorld.explained(rule, in: language)
      #expect(run.ending == .whole)
      text += "==== " + rule + "\n" + run.words
    }
    try expectGolden(text, "explained.\(language.rawValue).txt")
  }

  /// A possible member, a rule that fails, a pending rule with its line, and nothing in scope.
  @Test(arguments: Language.allCases)
  func otherAreasAndYears(language: Language) throws {
    var text = ""
    for (rule, area, year) in [
      ("smart", "e", 2030), ("rooms", "c", 2029), ("later", "e", 2030), ("later", "c", 2030),
      ("crowded", "e", 2030), ("land", "x", 2030), ("commune71.trained", "e", 2030),
    ] {
      let run = ExplainedWorld.explained(rule, in: language) {
        $0.areas = [area]
        $0.year = year
      }
      text += "==== \(rule) \(area) \(year)\n" + run.words
      text += run.diagnostics.map { $0.message.text(in: language) + "\n" }.joined()
    }
    try expectGolden(text, "explained-elsewhere.\(language.rawValue).txt")
  }

  /// As many levels as may be compiled are explained, too.
  @Test func aLongChainOfNamesIsExplained() {
    var rules = ExplainedWorld.rules + "indicator i0: count = sum of rooms across schools\n"
    for index in 1...180 { rules += "indicator i\(index): count = i\(index - 1) + i\(index - 1)\n" }
    rules = rules.replacing(
      "trainedShare >= 90% by 2030\n", with: "i180 >= 1 by 2030\n", maxReplacements: 1)
    let run = ExplainedWorld.explained("commune71.trained", in: .en, of: rules)
    #expect(run.ending == .whole && run.words.contains("i0 = sum of rooms across schools"))
  }

  @Test(arguments: Language.allCases)
  func aRuleWithoutData(language: Language) throws {
    var text = ""
    for rule in ["smart", "kept", "rooms", "planned", "province71.trained"] {
      text +=
        "==== " + rule + "\n"
        + ExplainedWorld.explained(rule, in: language, withData: false).words
    }
    try expectGolden(text, "explained-rules.\(language.rawValue).txt")
  }

  @Test(arguments: [80, 132])
  func noLineIsWiderThanThePage(width: Int) {
    for language in Language.allCases {
      for rule in Self.rules {
        let run = ExplainedWorld.explained(rule, in: language, width: width)
        for line in run.words.split(separator: "\n") {
          #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
        }
      }
    }
  }

  @Test func severalAreasAreListedWithTheWayToChooseOne() {
    let run = ExplainedWorld.explained("smart", in: .en, width: 132) {
      $0.areas = []
      $0.command = "chuan explain smart a.rules --data d"
    }
    let lines = run.words.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("  c   Xã Mẫu  Undecided") })
    #expect(lines.contains { $0.hasPrefix("  e   Xã Bên  Undecided") })
    #expect(run.words.contains("chuan explain smart a.rules --data d --area c"))
  }

  @Test func aNameOfSeveralPlansAsksForThePlan() {
    let run = ExplainedWorld.explained("trained", in: .en)
    #expect(run.ending == .unusable && run.text.isEmpty)
    #expect(run.diagnostics.map { $0.code } == [.unknownChoice])
    let help = run.diagnostics[0].help.map { $0.text(in: .en) }
    #expect(help == ["did you mean `commune71.trained` or `province71.trained`?"])
  }

  @Test(arguments: [
    ("standart", "standard"), ("commune71.roms", "commune71.rooms"), ("R2033", "R203"),
  ])
  func anUnknownNameIsComparedWithRulesAndCodes(name: String, meant: String) {
    let run = ExplainedWorld.explained(name, in: .en)
    #expect(run.ending == .unusable && run.text.isEmpty)
    let help = run.diagnostics.flatMap { $0.help }.map { $0.text(in: .en) }
    #expect(help.contains { $0.contains("`\(meant)`") })
  }

  @Test func anUnknownAreaIsRefused() {
    let run = ExplainedWorld.explained("smart", in: .en) { $0.areas = ["d"] }
    #expect(run.ending == .unusable && run.diagnostics.map { $0.code } == [.unknownChoice])
  }
}
