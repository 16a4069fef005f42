import CheckedRules
import Diagnostics
import Interpreter
import RuleSyntax
import Snapshots
import Testing
import Vocabulary

/// Rules and tables written out in a test.
struct World {
  let program: Program
  private let catalogue: Catalogue

  init(_ rules: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceText(path: "a.rules", text: rules)
    let checked = RuleBook.checking([SyntaxTree.parsing(source, file: 0)])
    let errors = checked.diagnostics.filter { $0.severity == .error }
    let text = DiagnosticRendering(SourceSet([source]), in: .en).text(of: errors)
    #expect(errors.isEmpty, "\(text)", sourceLocation: sourceLocation)
    program = Program.compiling(checked.book)
    catalogue = checked.book.catalogue
  }

  /// The snapshot of some CSV texts by the plural of their entity; nil and an issue where refused.
  func snapshot(
    _ tables: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> Snapshot? {
    var files: [TableFile] = []
    for (index, entity) in catalogue.entities.enumerated() {
      guard let text = tables[entity.plural] else { continue }
      let file = DataFile(path: entity.plural + ".csv", bytes: Array(text.utf8))
      files.append(TableFile(entity: index, year: nil, file: file))
    }
    let reading = Snapshot.reading(
      files, against: catalogue, withParentsOf: program.entitiesWithParents)
    let errors = reading.diagnostics.filter { $0.severity == .error }
      .map { $0.message.text(in: .en) }
    #expect(errors == [], sourceLocation: sourceLocation)
    return errors.isEmpty ? reading.snapshot : nil
  }

  /// The verdicts of the rules by name, for the first area of the first plan.
  func verdicts(
    asOf year: Int, _ tables: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String: Verdict] {
    guard let snapshot = snapshot(tables, sourceLocation: sourceLocation) else { return [:] }
    let table = VerdictTable.evaluating(program, over: snapshot, asOf: year)
    return table.plans.first?.byRule ?? [:]
  }
}

extension PlanVerdicts {
  var byRule: [String: Verdict] {
    Dictionary(uniqueKeysWithValues: verdicts.map { ($0.rule, $0) })
  }
}

extension Verdict {
  /// `pass 1`, `undecided 1/2..1`, `fail ..3`: status and measure in short.
  var short: String {
    let words = "\(status)"
    guard let interval = measure?.interval else { return words }
    if let single = interval.single { return "\(words) \(single)" }
    let low = interval.low.map { "\($0)" } ?? ""
    let high = interval.high.map { "\($0)" } ?? ""
    return "\(words) \(low)..\(high)"
  }
}
