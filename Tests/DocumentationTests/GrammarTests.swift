import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// The grammar article is held against the parser, both ways.
@Suite struct GrammarTests {
  private let grammar: GrammarArticle

  init() throws { grammar = try GrammarArticle() }

  // MARK: The article itself

  @Test func everyWordOfTheLanguageIsInTheArticleAndNoOther() {
    let isName = { (word: String) in
      TokenKind.allCases.contains { $0.isName && KeywordColumn.english.spelling(of: $0) == word }
    }
    let keywords = Set(KeywordColumn.english.words)
    #expect(grammar.ordinary == keywords.filter(isName))
    #expect(grammar.reserved == keywords.subtracting(grammar.ordinary))
    #expect(grammar.phrases.literals.filter { $0.contains(where: \.isLetter) } == keywords)
  }

  @Test func everyProductionIsUsedAndEveryNameIsProduced() {
    let phrases = grammar.phrases
    #expect(
      phrases.names.subtracting(phrases.productions.keys) == Set(GrammarArticle.kinds))
    #expect(Set(phrases.productions.keys).subtracting(phrases.names) == ["file"])
    #expect(
      grammar.tokens.names.subtracting(grammar.tokens.productions.keys) == ["character", "tab"])
    // Spaces stand in strings, too.
    #expect(
      Set(grammar.tokens.productions.keys)
        .subtracting(grammar.tokens.names.union(phrases.names)) == ["comment"])
  }

  @Test func wordsWithAPlaceOfTheirOwnAreNamesElsewhere() {
    for word in grammar.ordinary {
      let tree = parsed("field \(word) of school: count\nindicator x = \(word) + 1")
      #expect(tree.diagnostics.isEmpty, "\(word)")
    }
  }

  // MARK: Texts that are right, and texts that are wrong

  @Test func readsEveryRuleFileOfTheProject() throws {
    var files = ["Tests/Fixtures/workload.rules"]
    for folder in ["Tests/Good", "Rules", "Samples"] {
      files += Folder.files(below: folder, ending: ".rules")
    }
    for file in files {
      let tree = parsed(try Folder.text(of: file))
      expectAgreement(tree, file)
      #expect(tree.diagnostics.isEmpty, "\(file)")
    }
  }

  @Test func readsOneOfEveryForm() {
    let tree = parsed(grammarExamples)
    #expect(tree.diagnostics.map(\.code.rawValue) == [])
    expectAgreement(tree, "examples")
  }

  @Test func agreesWithTheParserOnEveryBadFile() throws {
    let files = Folder.files(below: "Tests/Bad", ending: ".rules")
    for file in files { expectAgreement(parsed(try Folder.text(of: file)), file) }
  }

  @Test func agreesWithTheParserOnTheExamplesOfEveryError() {
    var refused: Set<Code> = []
    for explanation in Explanation.all where explanation.isRunnable {
      let code = explanation.code
      expectAgreement(parsed(explanation.ruleText(explanation.right)), "\(code.rawValue) right")
      let wrong = parsed(explanation.ruleText(explanation.wrong))
      expectAgreement(wrong, "\(code.rawValue) wrong")
      if Stretch.cutting(wrong).contains(where: { !grammar.reads($0) }) { refused.insert(code) }
    }
    // What grammar alone refuses; all that is about meaning it reads.
    #expect(
      refused == [
        .unexpectedWords, .unknownCharacter, .lookAlikeLetter, .nameSpelling, .unclosedString,
        .unknownEscape, .malformedNumber, .malformedDate, .reservedWord, .chainedComparison,
        .missingTiming, .shiftOfLiteral, .misplacedMetadata, .unclosedParenthesis,
        .unknownStatement, .malformedYear, .unknownUnit,
      ])
  }

  @Test(arguments: [
    "use \"a\" ", "entity a, b ", "field a of b: count ", "group a, b = c where d ",
    "indicator a ", "check a of b ", "plan a ", "parameter a: count ", "rule a ", "duty a ",
    "test \"a\" of b ",
  ])
  func agreesWithTheParserOnWhichLabelsADeclarationMayCarry(head: String) {
    let bodies = ["indicator": "= c", "check": "c", "parameter": "= 1", "rule": "c by 2030"]
    let body = bodies[String(head.prefix { $0 != " " })] ?? ""
    for label in [
      "vi \"x\"", "en \"x\"", "also \"x\", \"y\"", "clause \"x\"", "reading \"x\"", "owner \"x\"",
      "advisory", "note \"x\"", "allow R312 \"x\"", "document \"x\"",
    ] {
      expectAgreement(parsed(head + label + " " + body), head + label)
    }
  }

  // MARK: Texts made up

  @Test func everyTextOfTheGrammarIsReadByTheParser() {
    var sampler = Sampler(grammar, Seeded())
    for _ in 0..<600 {
      let depth = sampler.random.pick([8, 14, 20, 26])
      let text = sampler.text(of: "file", depth: depth)
      let tree = parsed(text)
      let stretches = Stretch.cutting(tree)
      let codes = tree.diagnostics.map(\.code)
        .filter { code in
          !stretches.contains { $0.leavesLabelsToWords(code) || $0.leavesEndsToWords(code) }
        }.map(\.rawValue)
      #expect(codes == [], "seed \(sampler.random.seed):\n\(text)")
      let isReadBack = stretches.allSatisfy(grammar.reads)
      #expect(isReadBack, "seed \(sampler.random.seed):\n\(text)")
    }
  }

  @Test func agreesWithTheParserOnTextsWithOneTokenChanged() throws {
    var random = Seeded()
    let pool = grammar.phrases.literals.sorted() + ["a", "b", "1", "2030", "\"x\"", "2030-11-15"]
    var stretches = Stretch.cutting(
      parsed(
        Explanation.prelude + grammarExamples
          + (try Folder.text(of: "Tests/Fixtures/workload.rules"))))
    stretches = stretches.filter { $0.tokens.count < 80 }
    for _ in 0..<1_500 {
      let stretch = random.pick(stretches)
      let text = changed(stretch.tokens, pool, &random)
      expectAgreement(parsed(text), "seed \(random.seed)")
    }
  }

  private func changed(
    _ tokens: [RuleToken], _ pool: [String], _ random: inout Seeded
  ) -> String {
    var words = tokens.map { $0.kind == .newline ? "\n" : $0.text }
    let index = Int.random(in: words.indices, using: &random)
    switch random.pick([0, 1, 2, 3]) {
    case 0: words.remove(at: index)
    case 1: words.insert(random.pick(pool), at: index)
    case 2: words[index] = random.pick(pool)
    default: words.swapAt(index, Int.random(in: words.indices, using: &random))
    }
    return words.joined(separator: " ")
  }

  // MARK: Agreement

  /// The article refuses exactly the declarations the parser complains about.
  private func expectAgreement(
    _ tree: SyntaxTree, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let codes = Set(tree.diagnostics.map(\.code))
    let wholeFile: Set<Code> = [.fileTooLarge, .notUnicode, .tooManyFindings]
    if !codes.isDisjoint(with: wholeFile) { return }
    // Said once a text, where the word stands first.
    let aboutWords: Set<Code> = [.reservedWord, .nameSpelling, .lookAlikeLetter]
    let misused = tree.diagnostics.filter { aboutWords.contains($0.code) }.compactMap(\.place)
      .map { tree.source.text(from: Int($0.start), to: Int($0.end)) }
      .flatMap { words in [words] + words.split(separator: " ").map(String.init) }
    for stretch in Stretch.cutting(tree) {
      let codes = tree.diagnostics.filter { stretch.holds($0) }.map(\.code)
      // Reading is not tried where the depth is said in words: it might take for ever.
      if codes.contains(.nestedTooDeep) { continue }
      let isRead = grammar.reads(stretch)
      if isRead == codes.isEmpty { continue }
      let isLeftToWords = codes.contains { code in
        stretch.leavesLabelsToWords(code) || stretch.leavesEndsToWords(code)
      }
      let isMisused = stretch.tokens.contains { misused.contains($0.text) }
      if isRead && isLeftToWords || !isRead && isMisused { continue }
      let failure = grammar.failure(reading: "file", stretch.tokens) ?? stretch.tokens.count
      let rest = stretch.tokens.dropFirst(failure).prefix(5).map(\.text).joined(separator: " ")
      Issue.record(
        """
        \(name): the parser says \(codes.map(\.rawValue)), the article \(isRead ? "reads" : "refuses"):
        \(tree.source.text(from: stretch.bytes.lowerBound, to: stretch.bytes.upperBound))
        before: \(rest)
        """, sourceLocation: sourceLocation)
    }
  }

  private func parsed(_ text: String) -> SyntaxTree {
    SyntaxTree.parsing(SourceText(path: "a.rules", text: text), file: 0)
  }
}

/// A declaration of every form, to be spoilt.
private let grammarExamples = """

  use "../a.rules"
  entity a, b in c vi "x" also "y", "z" note "n"
  field d of e: one of f vi "x" en "y", g vi "x" lasting also "h"
  field d of e: number in million VND from -2 to 1.5 lasting
  field d of e: level 0 to 3
  field d of e: any of f also "x", "y", g en "z"
  group a, b = c where not not d includes e and (f = 2) or g vi "x"
  indicator a: share vi "x" clause "y"
    = sum of b + 1 across c where (d = yes) / sum of e across f in 2025 - g last year
  check a of b vi "x" c.d <= e * (f + 1)
  parameter a: share = 50% from 2026, 56% from 2030
  plan a vi "x" document "y" for every b from 2026 to 2030
  rule a vi "x" clause "y" reading "z" owner "w" advisory note "n" allow R312 "why"
    at least 80% of b where c have d < 15 November by 2030, then 100% by 2035
  rule a no b has c in 2025 > d every year from 2026 to 2030
  rule a f last year in 2025 = yes every year to 2030
  rule a share of b where (c >= 1) >= d in 2025 in 2027
  duty a vi "x" clause "y"
  test "t" of a area "x" in 2029
    b | c | d
      |   | 1
    expect e undecided between 50% and 100%
    c
      | d | e
      | 2 |
    expect f pass with 2030-11-15

  """
