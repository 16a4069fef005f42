import Diagnostics
import TestSupport
import Testing

/// Law: every diagnostic code has an explanation and a text that provokes it.
@Suite struct CodeLawTests {
  private static let registry = "Sources/Diagnostics/Code.swift"

  @Test func everyCodeIsExplained() throws {
    let files = try SwiftFile.sources.get().filter {
      $0.path.hasPrefix("Sources/Diagnostics/") && $0.path.contains("Explanation")
    }
    let explained = Set(files.flatMap { $0.tokens.codesNamed })
    for code in Code.allCases where !explained.contains(code) {
      Issue.record("\(Self.registry):1: \(code.rawValue) \(code) has no explanation")
    }
  }

  @Test func everyCodeIsProvokedByAFixture() throws {
    let fixtures = try expectations()
    let commands = try codesNamed(below: "Tests/CommandsTests/")
    let data = try ["SpreadsheetsTests", "SnapshotsTests", "InterpreterTests", "ReportsTests"]
      .reduce(into: Set<Code>()) { $0.formUnion(try codesNamed(below: "Tests/\($1)/")) }
    let shown = Set(fixtures.compactMap(\.code))
      .union(commands.filter(isAboutRun)).union(data.filter(isAboutData))
    for code in Code.allCases where !shown.contains(code) {
      let place =
        isAboutData(code)
        ? "Tests/SnapshotsTests, Tests/InterpreterTests or Tests/ReportsTests"
        : isAboutRun(code) ? "Tests/Bad or Tests/CommandsTests" : "Tests/Bad"
      Issue.record("\(Self.registry):1: \(code.rawValue) \(code) has no case in \(place)")
    }
  }

  private func codesNamed(below folder: String) throws -> Set<Code> {
    Set(
      try SwiftFile.tests.get().filter { $0.path.hasPrefix(folder) }
        .flatMap { $0.tokens.codesNamed })
  }

  @Test func fixturesExpectCodesThatExist() throws {
    for expected in try expectations() where expected.code == nil {
      Issue.record("\(expected.file):\(expected.line): `//~ \(expected.word)` names no code")
    }
  }

  @Test func readsTheExpectationsOfAFixture() {
    let text = """
      rule a //~ R203 a percentage
        b >= 100 by 2030  //~R101 R110
      // R205 is not expected here
      c //~ later
      //~^^ R112
      """
    let found = expectations(in: text, file: "a.rules")
    #expect(found.map(\.word) == ["R203", "R101", "R110", "later", "R112"])
    #expect(found.map(\.line) == [1, 2, 2, 4, 5])
    #expect(
      found.map(\.code) == [
        .percentAgainstNumber, .unexpectedWords, .chainedComparison, nil, .missingTiming,
      ])
  }

  @Test func readsTheCodesOfASwiftFile() {
    let tokens = SwiftTokens(
      """
      check("a.rules", gives: .includeCycle)  // R309
      let text = "error[R332]: too large"
      let other = "R3321 XR334" + includeNotFound
      """)
    #expect(tokens.codesNamed == [.includeCycle, .fileTooLarge])
  }

  @Test func onlyCodesWithoutALineMayDoWithoutAFixture() {
    #expect(isAboutRun(.unknownVerb))
    #expect(!isAboutRun(.unknownName) && !isAboutRun(.includeNotFound))
    #expect(isAboutData(.unreadableCell) && !isAboutData(.unknownName))
  }
}

/// Whether a code is about the command line or a run of tests, where no fixture has a line to mark.
private func isAboutRun(_ code: Code) -> Bool {
  code.rawValue.hasPrefix("U") || code.rawValue.hasPrefix("T")
}

/// Whether a code is about data: a fixture of rules cannot provoke it.
private func isAboutData(_ code: Code) -> Bool { code.rawValue.hasPrefix("D") }

/// A code a fixture expects on one of its lines.
private struct Expectation {
  let file: String
  let line: Int
  let word: String

  var code: Code? { Code(rawValue: word) }
}

private func expectations() throws -> [Expectation] {
  try Repository.here.files(below: "Tests/Bad").filter { $0.hasSuffix(".rules") }.flatMap { file in
    expectations(in: try Repository.here.text(of: file), file: file)
  }
}

/// The codes after each `//~` of a text; the words after them are for people.
private func expectations(in text: String, file: String) -> [Expectation] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().flatMap { index, line in
    line.split(separator: "//~", omittingEmptySubsequences: false).dropFirst().flatMap { mark in
      // `//~^` speaks of the line above.
      let words = mark.drop { $0 == "^" }.split(separator: " ").map(String.init)
      let codes = words.prefix { isCode($0) }
      return (codes.isEmpty ? Array(words.prefix(1)) : Array(codes)).map { word in
        Expectation(file: file, line: index + 1, word: word)
      }
    }
  }
}

/// Whether a word looks like a code: a capital and three digits.
private func isCode(_ word: some StringProtocol) -> Bool {
  let bytes = Array(word.utf8)
  return bytes.count == 4 && (0x41...0x5A).contains(bytes[0])
    && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
}

extension SwiftTokens {
  /// The codes a file names, as cases (`.unknownName`) or in strings (`"R201"`).
  fileprivate var codesNamed: Set<Code> {
    var result: Set<Code> = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .word where text(at: index - 1) == ".":
        if let code = Self.codesByCase[token.text] { result.insert(code) }
      case .string:
        let words = token.text.split { !$0.isLetter && !$0.isNumber }
        result.formUnion(words.compactMap { Code(rawValue: String($0)) })
      case .word, .mark:
        continue
      }
    }
    return result
  }

  private static let codesByCase = Dictionary(
    uniqueKeysWithValues: Code.allCases.map { ("\($0)", $0) })
}
