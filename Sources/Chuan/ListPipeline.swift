import CheckedRules
import Diagnostics
import Interpreter
import Reports

/// What rules hold, and what data they need: told without any data.
public struct ListRun: Sendable {
  /// Empty where the rules have errors, or a name is unknown.
  public let text: [UInt8]
  /// Empty tables to be filled in, where they were asked for.
  public let forms: [NeedsReport.Form]
  public let diagnostics: [Diagnostic]

  /// The forms an inventory is written in.
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  /// Lists parts of what a program holds.
  public static func listing(
    _ parts: Set<InventoryPart>, of rules: CheckedProgram, as format: Format,
    speaking language: Language, _ style: TextStyle
  ) -> ListRun {
    let mistakes = rules.diagnostics.filter { $0.severity == .error }
    if !mistakes.isEmpty { return ListRun(refusing: mistakes) }
    let program = Program.compiling(rules.book)
    let inventory = Inventory.telling(of: program)
    switch format {
    case .json: return ListRun(InventoryJSON.text(of: inventory, parts, in: rules.sources))
    case .text:
      var page = ExplanationText(
        in: rules.sources, speaking: program.catalogue, language, style)
      page.write(inventory, parts)
      return ListRun(page.bytes)
    }
  }

  /// Names the columns a plan needs; headings are labels of a language, or names.
  public static func naming(
    needsOf plan: String, in rules: CheckedProgram, headedIn headings: Language?,
    as format: NeedsReport.Format, speaking language: Language, _ style: TextStyle
  ) -> ListRun {
    let mistakes = rules.diagnostics.filter { $0.severity == .error }
    if !mistakes.isEmpty { return ListRun(refusing: mistakes) }
    let names = rules.book.plans.map { $0.name }
    guard let index = names.firstIndex(of: plan) else {
      return ListRun(refusing: [
        .unknownChoice(plan, among: names, Message(.planNotFound, .words(plan)), .plansAre)
      ])
    }
    let program = Program.compiling(rules.book)
    let report = NeedsReport(
      DataNeeds.naming(plan: index, of: program, headedIn: headings))
    let words = ExplanationText(in: rules.sources, speaking: program.catalogue, language, style)
    let text =
      switch format {
      case .text: report.text(words)
      case .csv: report.csv()
      case .json: report.json()
      }
    return ListRun(text, forms: report.forms)
  }

  private init(_ text: [UInt8], forms: [NeedsReport.Form] = []) {
    self.text = text
    self.forms = forms
    diagnostics = []
  }

  private init(refusing mistakes: [Diagnostic]) {
    text = []
    forms = []
    diagnostics = mistakes
  }
}
