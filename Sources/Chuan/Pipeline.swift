import CheckedRules
import Diagnostics
import RuleSyntax

/// A whole program of rules: its texts, what they mean, and everything that is wrong with them.
public struct CheckedProgram: Sendable {
  public let files: RuleFiles
  /// The texts of the files, and behind them that of a sentence of the command line.
  public let sources: SourceSet
  public let book: RuleBook
  /// In the order a person reads them: by file and place.
  public let diagnostics: [Diagnostic]
  /// What the analysis of the rules looked at, and what it could not decide.
  public let remarks: [Analysis.Remark]
  /// Whether it is made of a sentence of the command line.
  let asksSentence: Bool

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Rule text in, checked rules out. Where the paths are not all that was asked for, names may be
  /// missing, and nobody is told that they do not exist.
  public static func checking(
    _ paths: [RulePath], isComplete: Bool = true, reading read: (RulePath) -> FileReading
  ) -> CheckedProgram {
    let files = RuleFiles.gathering(paths, reading: read)
    let isWhole = isComplete && files.isComplete
    let checked = RuleBook.checking(
      files.trees, inOrder: files.dependencyOrder, isComplete: isWhole)
    var mistakes = checked.mistakes(besides: files.diagnostics)
    // Where a field may be missing or mistaken, nobody can say what is wrong with its cells.
    if isWhole, !files.mayLackFields(beside: mistakes) {
      mistakes += checked.book.mistakesInTests(files.sources)
    }
    let analysis = checked.book.analysing(sources: files.sources, namedFiles: files.named)
    // What a mistaken or missing rule uses is not known: nothing is called useless beside it.
    let isKnown = isWhole && !mistakes.contains { $0.severity == .error }
    let warnings = analysis.diagnostics.filter {
      isKnown || ($0.code != .unusedName && $0.code != .idleAllowance)
    }
    return CheckedProgram(
      files: files, sources: files.sources, book: checked.book,
      diagnostics: (mistakes + warnings.limited()).inReadingOrder(), remarks: analysis.remarks,
      asksSentence: false)
  }
}

extension RuleFiles {
  /// Whether some mistake stands where an entity or a field may be declared, rather than in what is
  /// said of them: in a rule, a definition, a plan or a test.
  fileprivate func mayLackFields(beside mistakes: [Diagnostic]) -> Bool {
    let spans = trees.map { tree in
      tree.root.children.filter { node in
        switch node.kind {
        case .ruleDeclaration, .dutyDeclaration, .indicatorDeclaration, .groupDeclaration,
          .checkDeclaration, .parameterDeclaration, .planDeclaration, .testDeclaration:
          true
        default: false
        }
      }.map { $0.place }
    }
    return mistakes.contains { mistake in
      guard mistake.severity == .error, let place = mistake.place else {
        return mistake.severity == .error
      }
      let spans = spans.indices.contains(Int(place.file)) ? spans[Int(place.file)] : []
      // What is missing at the end of a declaration is said right behind it.
      return !spans.contains {
        $0.start <= place.start
          && (place.start < $0.end || (place.start == $0.end && place.end == $0.end))
      }
    }
  }
}
