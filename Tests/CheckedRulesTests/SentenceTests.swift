import CheckedRules
import Diagnostics
import Foundation
import RuleSyntax
import Testing

/// What rules, checks and definitions say of themselves, in files that are read like prose.
@Suite struct SentenceTests {
  @Test(arguments: ["haDong", "otherPlans", "forms"])
  func rulesSayWhatTheyMean(_ name: String) throws {
    let checking = try Sentences(of: ["catalogue", name])
    #expect(checking.complaints == "")
    try expectGolden(checking.text, "\(name).sentences.txt")
  }
}

/// Everything a program of rules says of itself.
struct Sentences {
  let book: RuleBook
  let complaints: String

  init(of names: [String]) throws {
    var sources = SourceSet()
    var trees: [SyntaxTree] = []
    for name in names {
      let text = try goldenText("\(name).rules")
      let file = sources.add(SourceText(path: "\(name).rules", text: text))
      trees.append(SyntaxTree.parsing(sources[Int32(file)], file: file))
    }
    let checked = RuleBook.checking(trees)
    book = checked.book
    let errors = (trees.flatMap(\.diagnostics) + checked.diagnostics)
      .filter { $0.code.severity == .error }
    complaints = DiagnosticRendering(sources, in: .en).text(of: errors)
  }

  var text: String {
    var lines: [String] = []
    func say(_ name: String, _ sentence: (Language) -> String) {
      lines += [name, "  " + sentence(.vi), "  " + sentence(.en)]
    }
    for plan in book.plans {
      lines.append("# " + plan.name)
      for rule in plan.rules {
        say(rule.name) { book.sentence(of: rule, in: plan, language: $0) }
      }
    }
    if !book.checks.isEmpty { lines.append("# checks") }
    for check in book.checks { say(check.name) { book.sentence(of: check, language: $0) } }
    lines.append("# definitions")
    for indicator in book.indicators {
      say(indicator.name) { book.definition(of: indicator, language: $0) }
    }
    for group in book.groups {
      say(group.name) { book.definition(of: group, language: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

private func goldenURL(_ name: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").appending(path: name)
}

private func goldenText(_ name: String) throws -> String {
  try String(contentsOf: goldenURL(name), encoding: .utf8)
}

/// Compares a text with a file beside its rules; `UPDATE_GOLDEN=1 swift test` rewrites the file.
private func expectGolden(_ text: String, _ name: String) throws {
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: goldenURL(name))
  }
  let expected = try goldenText(name)
  #expect(text.utf8.elementsEqual(expected.utf8), "\(name) differs:\n\(text)")
}
