import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import TestSupport
import Testing
import Vocabulary

/// What rules, checks and definitions say of themselves, in files that are read like prose.
@Suite struct SentenceTests {
  @Test(arguments: ["haDong", "otherPlans", "forms", "hardCases"])
  func rulesSayWhatTheyMean(_ name: String) throws {
    let sentences = try Sentences(of: ["Golden/catalogue.rules", "Golden/\(name).rules"])
    #expect(sentences.complaints == "")
    try expectGolden(sentences.prose(), "\(name).sentences.txt")
  }

  @Test func rulesWithoutLabelsUseTheWordsOfTheirNames() throws {
    let sentences = try Sentences(of: ["Fixtures/workload.rules"])
    #expect(sentences.complaints == "")
    try expectGolden(sentences.prose(), "workload.sentences.txt")
  }

  @Test(arguments: ["haDong", "otherPlans", "forms", "hardCases"])
  func sentencesAreWellFormed(_ name: String) throws {
    let sentences = try Sentences(of: ["Golden/catalogue.rules", "Golden/\(name).rules"])
    let names = sentences.labelledNames
    for line in sentences.said {
      let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
      #expect(line.hasSuffix(".") && !line.hasSuffix(".."), "\(line)")
      #expect(line.first.map { $0.isUppercase || $0 == "“" } == true, "\(line)")
      #expect(!line.contains("  ") && !line.contains(" ,") && !line.contains("{"), "\(line)")
      #expect(names.isDisjoint(with: words), "\(line)")
    }
  }

  /// What a finding would cut short is a whole sentence here.
  @Test func longLabelsAreSaidInFull() throws {
    let label = "Tỷ lệ " + String(repeating: "ơ", count: 1_000) + " đạt chuẩn"
    let checking = Checking(
      """
      entity commune, communes
      field passing of commune: share
        vi "\(label)"
      plan demo for every commune from 2026 to 2030
      rule r passing >= 80% by 2030

      """)
    let plan = try #require(checking.book.plans.first)
    let sentence = checking.book.sentence(of: plan.rules[0], in: plan, language: .vi)
    #expect(sentence.contains(String(repeating: "ơ", count: 1_000) + " đạt chuẩn"))
  }

  /// Two fields with one label are not the same field, though their columns look the same.
  @Test func onlyTheSameFormulaIsComparedWithItsPast() throws {
    let sentences = { (text: String) in
      let checking = Checking(
        """
        entity commune, communes
        field x of commune: number en "budget"
        field y of commune: number en "budget"
        plan p for every commune from 2026 to 2030
        rule r \(text) every year

        """)
      #expect(checking.findings == ["R224 \"budget\""])
      let plan = checking.book.plans[0]
      return checking.book.sentence(of: plan.rules[0], in: plan, language: .en)
    }
    #expect(sentences("x >= x last year").contains("no lower than in the previous year"))
    #expect(!sentences("x >= y last year").contains("no lower than in the previous year"))
    #expect(sentences("x - x last year >= 2") == sentences("x >= x last year + 2"))
    #expect(sentences("x - y last year >= 2") != sentences("x - x last year >= 2"))
  }

  /// One measure of each kind, with a value it is compared with.
  @Test(arguments: [
    "educationInequality ? 10%", "hdiEducation ? 0.8", "educationBudget ? 350 million VND",
    "vocationalClasses ? 2", "population ? 100", "literacyLevel ? 1",
    "sum of violenceCases across schools ? 3", "number of schools ? 3",
    "number of schools where (digitalLibrary) ? 3", "lowest of provinceRank across schools ? 9",
    "highest of annualReportDate across schools ? 15 November",
    "educationBudget ? educationInvestment", "educationBudget ? educationBudget in 2025",
    "educationBudget ? educationBudget last year",
    "educationBudget - educationBudget last year ? 1 million VND",
    "educationBudget last year - educationBudget ? 1 million VND",
    "every school has smartClassrooms ? 2", "every school has landArea ? 2 ha",
    "every school has standardLevel ? 1", "every school has provinceRank ? 9",
    "every school has annualReportDate ? 15 November", "every school has pupils / teachers ? 20",
    "every school has examScore ? province.averageExamScore",
    "every school has provinceRank ? provinceRank last year",
  ])
  func everyComparisonSaysSomethingElse(_ measure: String) throws {
    let rules = ComparisonOperator.allCases.enumerated().map { index, comparison in
      "rule r\(index) \(measure.replacing("?", with: comparison.symbol)) by 2030"
    }
    let sentences = try Sentences(
      of: ["Golden/catalogue.rules"], and: "plan p for every commune from 2026 to 2030 ", rules)
    #expect(sentences.complaints == "")
    for language in Language.allCases {
      let said = Set(sentences.rules(in: language))
      #expect(said.count == ComparisonOperator.allCases.count, "\(said)")
    }
  }

  @Test func everyQuantityAndTimingSaysSomethingElse() throws {
    let quantities = [
      "every school", "no school", "at least 2 schools", "more than 2 schools",
      "at most 2 schools", "fewer than 2 schools", "exactly 2 schools", "at least 2% of schools",
      "more than 2% of schools", "at most 2% of schools", "fewer than 2% of schools",
      "exactly 2% of schools",
    ]
    let timings = [
      "by 2030", "in 2030", "every year", "every year from 2030", "every year from 2027 to 2030",
    ]
    let forms = quantities.flatMap { quantity in
      timings.map { "\(quantity) have digitalLibrary \($0)" }
    }
    let rules = forms.enumerated().map { "rule r\($0) \($1)" }
    let sentences = try Sentences(
      of: ["Golden/catalogue.rules"], and: "plan p for every commune from 2026 to 2030 ", rules)
    #expect(sentences.complaints == "")
    for language in Language.allCases {
      #expect(Set(sentences.rules(in: language)).count == forms.count)
    }
  }

  @Test func piecesOfSentencesCanBeAskedFor() throws {
    let book = try Sentences(of: ["Golden/catalogue.rules", "Golden/forms.rules"]).book
    let rules = book.plans[0].rules
    let landArea = try #require(rules.first { $0.name == "sumLand" })
    guard case .measure(let measure, let comparison, let target) = landArea.sentence.form
    else { throw Missing() }
    #expect(book.phrase(for: measure, language: .vi) == "tổng diện tích đất của các trường")
    #expect(book.phrase(for: measure, language: .en) == "the total land area across all schools")
    #expect(
      book.phrase(for: target, comparison, of: measure, language: .vi) == "đạt từ 40 ha trở lên")
    #expect(
      book.phrase(for: target, comparison, of: measure, language: .en) == "is at least 40 ha")

    let whereShare = try #require(rules.first { $0.name == "whereShare" })
    guard case .quantity(_, let members, where: let filter?, has: _) = whereShare.sentence.form
    else { throw Missing() }
    #expect(book.phrase(for: members, language: .vi) == "trường mầm non")
    #expect(book.phrase(for: members, language: .en) == "preschools")
    #expect(
      book.phrase(for: filter, of: members.entity, language: .vi)
        == "trường là trường xây mới hoặc diện tích đất đạt trên 1 ha")
    #expect(
      book.phrase(for: filter, of: members.entity, language: .en)
        == "the school is newly built or the land area is more than 1 ha")
    #expect(
      book.phrase(for: Timing.everyYear(from: 2027, to: nil), language: .vi)
        == "hằng năm từ năm 2027")
    #expect(book.phrase(for: Timing.in(2027), language: .en) == "in 2027")
  }

  @Test func deepConditionsAreSaid() throws {
    let depth = 250
    let condition = String(repeating: "digitalLibrary and (stemRooms >= 1 or ", count: depth / 2)
    let rule =
      "rule r every school has \(condition)newlyBuilt"
      + String(repeating: ")", count: depth / 2) + " by 2030"
    let sentences = try Sentences(
      of: ["Golden/catalogue.rules"], and: "plan p for every commune from 2026 to 2030 ", [rule])
    #expect(sentences.complaints == "")
    for sentence in sentences.rules(in: .vi) {
      #expect(sentence.split(separator: "phòng STEM").count == depth / 2 + 1)
    }
  }
}

private struct Missing: Error {}

/// Everything a program of rules says of itself.
private struct Sentences {
  let book: RuleBook
  let complaints: String

  /// The files of a program, and perhaps a plan with its rules behind them.
  init(of paths: [String], and plan: String = "", _ rules: [String] = []) throws {
    var sources = SourceSet()
    var trees: [SyntaxTree] = []
    var texts: [(path: String, text: String)] = []
    for path in paths {
      let isGolden = path.hasPrefix("Golden/")
      texts.append((path, try text(isGolden ? "CheckedRulesTests/" + path : path)))
    }
    if !rules.isEmpty { texts.append(("rules", plan + rules.joined(separator: "\n"))) }
    for (path, text) in texts {
      let file = sources.add(SourceText(path: path, text: text))
      trees.append(SyntaxTree.parsing(sources[Int32(file)], file: file))
    }
    let checked = RuleBook.checking(trees)
    book = checked.book
    let errors = (trees.flatMap(\.diagnostics) + checked.diagnostics)
      .filter { $0.code.severity == .error }
    complaints = DiagnosticRendering(sources, in: .en).text(of: errors)
  }

  /// What each thing says, by name, in an order to read it in.
  private var entries: [(name: String, sentence: (Language) -> String)] {
    var result: [(name: String, sentence: (Language) -> String)] = []
    for plan in book.plans {
      result += plan.rules.map { rule in
        (rule.name, { book.sentence(of: rule, in: plan, language: $0) })
      }
    }
    result += book.checks.map { check in
      (check.name, { book.sentence(of: check, language: $0) })
    }
    result += book.indicators.map { indicator in
      (indicator.name, { book.definition(of: indicator, language: $0) })
    }
    result += book.groups.map { group in
      (group.name, { book.definition(of: group, language: $0) })
    }
    return result
  }

  var said: [String] {
    entries.flatMap { entry in Language.allCases.map { entry.sentence($0) } }
  }

  func rules(in language: Language) -> [String] {
    book.plans.flatMap { plan in
      plan.rules.map { book.sentence(of: $0, in: plan, language: language) }
    }
  }

  func prose() -> String {
    entries.map { entry in
      "\(entry.name)\n  \(entry.sentence(.vi))\n  \(entry.sentence(.en))\n"
    }.joined()
  }

  /// The names of two words or more whose things have labels, which no sentence may show.
  var labelledNames: Set<String> {
    let fields = book.catalogue.fields.filter { $0.labels.vi != nil }.map(\.name)
    let groups = book.groups.filter { $0.labels.vi != nil }.flatMap { [$0.name, $0.plural] }
    let indicators = book.indicators.filter { $0.labels.vi != nil }.map(\.name)
    return Set((fields + groups + indicators).filter { $0.contains { $0.isUppercase } })
  }
}
