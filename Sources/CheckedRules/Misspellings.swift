import Diagnostics
import RuleSyntax

/// A name whose declaration is misspelt: all its uses are one mistake, said where it is used first.
extension Checker {
  private struct Misspelling: Hashable {
    let file: Int32
    let name: String
    let help: [Message]
  }

  /// The findings, with those about the same unknown name in a file as one, which mends them all,
  /// where nothing uses the name that was surely meant.
  func joiningMisspellings() -> [Diagnostic] {
    var groups: [Misspelling: [Int]] = [:]
    for (index, finding) in diagnostics.enumerated() {
      if let misspelling = misspelling(finding) { groups[misspelling, default: []].append(index) }
    }
    groups = groups.filter { $0.value.count > 1 }
    if groups.isEmpty { return diagnostics }
    let places = allIdentifiers()
    var joined: [Diagnostic] = []
    var left: Set<Int> = []
    for indexes in groups.values {
      let findings = indexes.map { diagnostics[$0] }.inReadingOrder()
      guard let meant = findings[0].fix?.edits.first?.text, places[meant]?.count == 1 else {
        continue
      }
      var first = findings[0]
      let edits = findings.flatMap { $0.fix?.edits ?? [] }
      first.fix = Fix(edits)
      first.help.append(Message(.writtenSoElsewhere, .number(findings.count - 1)))
      joined.append(first)
      left.formUnion(indexes)
    }
    return joined + diagnostics.indices.filter { !left.contains($0) }.map { diagnostics[$0] }
  }

  private func misspelling(_ finding: Diagnostic) -> Misspelling? {
    guard finding.code == .unknownName || finding.code == .unknownCategory, finding.fix != nil,
      let place = finding.place, let edit = finding.fix?.edits.first, edit.place == place
    else { return nil }
    let tree = trees.first { $0.file == Int(place.file) }
    guard let source = tree?.source else { return nil }
    return Misspelling(
      file: place.file, name: source.text(from: Int(place.start), to: Int(place.end)),
      help: finding.help)
  }
}
