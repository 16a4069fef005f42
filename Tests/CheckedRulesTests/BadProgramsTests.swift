import CheckedRules
import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Programs of several files, and of files too large, with mistakes that no single text can have.
@Suite struct BadProgramsTests {
  private static let cases = RuleCase.all(in: "Bad/programs")

  /// The files of the folder; what lies in `made` is made up, and one file is filled up.
  private static func read(_ path: RulePath) -> FileReading {
    let known = cases.first { $0.name == path.path }
    switch path.path {
    case "made/many.rules":
      let uses = (3...1_000).map { "use \"\($0).rules\"\n" }.joined()
      return .bytes(Array(uses.utf8), identity: path.path)
    case _ where path.path.hasPrefix("made/"): return .bytes([], identity: path.path)
    case "too-large.rules":
      let filling = [UInt8](repeating: 0x0A, count: RuleFiles.maximalFileSize)
      return known.map { .bytes($0.bytes + filling, identity: $0.name) } ?? .missing(similar: [])
    default:
      return known.map { .bytes($0.bytes, identity: $0.name) } ?? .missing(similar: [])
    }
  }

  @Test(arguments: cases)
  func everyMistakeGivesOneMessage(_ file: RuleCase) {
    let files = RuleFiles.gathering([RulePath(root: "/rules", path: file.name)], reading: Self.read)
    let checked = RuleBook.checking(
      files.trees, inOrder: files.dependencyOrder, isComplete: files.isComplete)
    let found = checked.mistakes(besides: files.diagnostics).map { finding in
      let text = finding.place.map { files.sources[$0.file] }
      #expect(text?.path == file.name)
      let line = text.map { LineTable($0).line(of: Int(finding.place?.start ?? 0)) }
      return MarkedCode(line: line ?? 0, code: finding.code)
    }
    #expect(surplus(file.expectations, over: found) == [], "missing in \(file.name)")
    #expect(surplus(found, over: file.expectations) == [], "surplus in \(file.name)")
  }

  @Test func someOfThemAreWrong() {
    let codes = Set(Self.cases.flatMap(\.expectations).map(\.code))
    #expect(
      codes == [
        .includeNotFound, .includeCycle, .includeOutsideRoot, .fileTooLarge, .tooManyIncludes,
        .unexpectedWords,
      ])
  }
}
