import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// No phrase of the checker is without a program that shows it.
@Suite struct PhraseUseTests {
  @Test(arguments: ["NamePhrases", "MeaningPhrases"])
  func everyPhraseIsShownByABadProgram(_ file: String) throws {
    let catalogue = try String(
      contentsOf: tests.deletingLastPathComponent()
        .appending(path: "Sources/Diagnostics/Catalogue/\(file).swift"), encoding: .utf8)
    let declared = catalogue.components(separatedBy: "static let ").dropFirst()
      .map { String($0.prefix { $0.isLetter }) }
    #expect(declared.count > 40)
    var shown: Set<String> = []
    for checking in BadRulesTests.checked.values {
      for finding in checking.diagnostics { collect(finding, into: &shown) }
    }
    for finding in GatheringTests.allFindings() { collect(finding, into: &shown) }
    let texts = try Dictionary(
      uniqueKeysWithValues: declared.map { ($0, try #require(english(of: $0, in: catalogue))) })
    let silent = declared.filter { name in texts[name].map { !shown.contains($0) } ?? true }
    // What is unknown has been complained about; its type is only there to have all types named.
    #expect(silent.filter { $0 != "typeUnknown" } == [])
  }

  /// The English text behind a name, its pieces put together.
  private func english(of name: String, in catalogue: String) -> String? {
    guard let declaration = catalogue.components(separatedBy: "static let \(name) ").last,
      let start = declaration.range(of: "en:"), let end = declaration.range(of: "vi:")
    else { return nil }
    let pieces = declaration[start.upperBound..<end.lowerBound].split(separator: "\n")
      .joined().components(separatedBy: " + ")
    return pieces.map { piece in
      let trimmed = piece.trimmingCharacters(in: .whitespaces)
      let quoted = trimmed.hasSuffix(",") ? String(trimmed.dropLast()) : trimmed
      return String(quoted.dropFirst().dropLast()).replacing("\\\"", with: "\"")
    }.joined()
  }

  private func collect(_ finding: Diagnostic, into shown: inout Set<String>) {
    for message in [finding.message] + finding.notes.map(\.message) + finding.help {
      collect(message, into: &shown)
    }
  }

  private func collect(_ message: Message, into shown: inout Set<String>) {
    shown.insert(message.phrase.en)
    for argument in message.arguments { collect(argument, into: &shown) }
  }

  private func collect(_ argument: Message.Argument, into shown: inout Set<String>) {
    switch argument {
    case .words: break
    case .phrase(let phrase): shown.insert(phrase.en)
    case .message(let message): collect(message, into: &shown)
    case .choice(let items), .series(let items):
      for item in items { collect(item, into: &shown) }
    }
  }
}
