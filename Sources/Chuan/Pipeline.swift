import CheckedRules
import Diagnostics
import RuleSyntax

/// A whole program of rules: its texts, what they mean, and everything that is wrong with them.
public struct CheckedProgram: Sendable {
  public let files: RuleFiles
  public let book: RuleBook
  /// In the order a person reads them: by file and place.
  public let diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  public var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// Rule text in, checked rules out.
  public static func checking(
    _ paths: [RulePath], reading read: (RulePath) -> FileReading
  ) -> CheckedProgram {
    let files = RuleFiles.gathering(paths, reading: read)
    let checked = RuleBook.checking(files.trees, isComplete: files.isComplete)
    return CheckedProgram(
      files: files, book: checked.book,
      diagnostics: (files.diagnostics + checked.diagnostics).inReadingOrder())
  }
}
