import Testing

/// Law: a switch over one of our enums names every case, so that a new case is thought of wherever
/// it matters; `default` would swallow it.
@Suite struct SwitchLawTests {
  /// Enums that are vocabularies rather than choices: a switch picks out the few members it speaks
  /// of, and a new keyword, node or code means nothing to all the others.
  private static let vocabularies: Set = [
    // The words and marks of the language, about a hundred.
    "TokenKind",
    // What a node of the syntax tree stands for, about seventy.
    "NodeKind",
    // The registry of diagnostic codes, which grows with every message.
    "Code",
  ]

  /// Switches over a vocabulary or something else with names, which happen to be cases of another
  /// enum as well.
  private static let exceptions: [Exception] = [
    Exception("Sources/CheckedRules/CheckerComparisons.swift", "self", "reads a token"),
    Exception("Sources/Interpreter/Value.swift", "self", "a set of outcomes, each with a name"),
    Exception("Sources/RuleSyntax/ParserExpressions.swift", "self", "reads a token"),
  ]

  @Test func everySwitchOverOurEnumsNamesEveryCase() throws {
    let files = try SwiftFile.sources.get()
    let enums = files.flatMap(\.tokens.enums)
    #expect(enums.count > 30, "the enums were not found")
    #expect(Self.vocabularies.isSubset(of: enums.map(\.name)), "a vocabulary is gone")
    let found = files.flatMap { file in
      swallowing(in: file, enums).filter { violation in
        !Self.exceptions.contains { $0.covers(violation) }
      }
    }
    report(found.map(\.violation))
  }

  @Test func everyExceptionIsNeeded() throws {
    let files = try SwiftFile.sources.get()
    let enums = files.flatMap(\.tokens.enums)
    let found = files.flatMap { swallowing(in: $0, enums) }
    for exception in Self.exceptions {
      #expect(found.contains { exception.covers($0) }, "\(exception.file): nothing to except")
    }
  }

  private func swallowing(in file: SwiftFile, _ enums: [SwiftEnum]) -> [Swallowing] {
    file.tokens.switches.compactMap { choice in
      guard let names = choice.casesBesideDefault else { return nil }
      let possible = enums.filter { $0.cases.isSuperset(of: names) }.map(\.name)
      let ours = Set(possible).subtracting(Self.vocabularies).sorted()
      return ours.isEmpty
        ? nil
        : Swallowing(
          file: file.path, line: choice.line, scrutinee: choice.scrutinee, enums: ours)
    }
  }

  // MARK: The law on samples

  private static let sample = """
    enum Colour: Int { case red, green(Int) = 2
      case blue; func f() { switch self { case .red: break; case .green, .blue: break } } }
    """

  private func lines(_ body: String) -> [Int] {
    let file = SwiftFile(path: "A.swift", text: "switch colour {\n\(body)\n}")
    return swallowing(in: file, SwiftTokens(Self.sample).enums).map(\.line)
  }

  @Test func readsTheCasesOfAnEnum() {
    let enums = SwiftTokens(Self.sample).enums
    #expect(enums == [SwiftEnum(name: "Colour", cases: ["red", "green", "blue"])])
  }

  @Test(arguments: [
    "case .red: f()\ndefault: g()",
    "case .red, .green(let x) where x > 1: f()\ndefault: g()",
    "case let .green(x)?: f(x)\ncase Colour.red: f()\ndefault: g()",
    "case .green(let x):\n  if case .red = x, case .blue = y { switch x { default: h() } }\ndefault: g()",
    "case .red?: f()\ncase nil: g()\ndefault: h()",
    "case _ where isLate: f()\ncase .blue: f()\ndefault: g()",
  ])
  func findsADefaultOverOurEnum(_ body: String) {
    #expect(lines(body) == [1])
  }

  @Test(arguments: [
    "case .red: f()\ncase .green, .blue: g()",
    "case .red: switch x { case 1: f()\ndefault: g() }\ncase .green, .blue: h()",
    "case (.red, .blue): f()\ndefault: g()",
    "case 1: f()\ndefault: g()",
    "case .red: f()\ncase .purple: f()\ndefault: g()",
    "default: f()",
    "case .red: f(default: 1)\ncase .green, .blue: g(.default)",
  ])
  func acceptsEverythingElse(_ body: String) {
    #expect(lines(body) == [])
  }
}

/// A switch that would swallow a new case, with the enums it may be over.
private struct Swallowing {
  let file: String
  let line: Int
  let scrutinee: String
  let enums: [String]

  var violation: Violation {
    Violation(
      file: file, line: line,
      law: "a switch over `\(enums.joined(separator: "` or `"))` names every case; "
        + "`\(scrutinee)` has a `default`")
  }
}

/// A switch that may have its `default`, and why.
private struct Exception {
  let file: String
  let scrutinee: String

  init(_ file: String, _ scrutinee: String, _ reason: String) {
    (self.file, self.scrutinee) = (file, scrutinee)
  }

  func covers(_ swallowing: Swallowing) -> Bool {
    swallowing.file == file && swallowing.scrutinee == scrutinee
  }
}
