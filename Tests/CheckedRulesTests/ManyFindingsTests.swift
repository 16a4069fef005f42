import Chuan
import Diagnostics
import RuleSyntax
import Testing

/// Of a mistake that is made all over a program the first hundred are shown.
@Suite struct ManyFindingsTests {
  private func findings(_ count: Int) -> [Diagnostic] {
    let duplicates = (0..<count).map { _ in "field rooms of school: count\n" }.joined()
    return Checking(
      "entity school, schools\nfield rooms of school: count\n" + duplicates
        + "indicator i = sum of teachers across schools\n"
    ).diagnostics
  }

  @Test func aHundredOfACodeAreAllShown() {
    let codes = findings(100).map(\.code)
    #expect(codes.filter { $0 == .duplicateName }.count == 100)
    #expect(!codes.contains(.tooManyFindings))
  }

  @Test func moreOfACodeAreNotShownButOtherCodesAre() {
    let codes = findings(5000).map(\.code)
    #expect(codes.filter { $0 == .duplicateName }.count == 100)
    #expect(codes.filter { $0 == .tooManyFindings }.count == 1)
    #expect(codes.contains(.unknownName))
  }

  /// Warnings stay warnings, however many there are.
  @Test(arguments: [100, 101, 5000])
  func ofWarningsAHundredAreShown(_ count: Int) {
    let indicators = (0..<count).map { "indicator i\($0) = number of schools\n" }.joined()
    let text =
      "entity commune, communes\nentity school, schools in commune\n" + indicators
      + "plan p for every commune from 2026 to 2030\nrule r number of schools >= 1 by 2030\n"
    let program = CheckedProgram.checking([RulePath(root: "/", path: "a.rules")]) { _ in
      .bytes(Array(text.utf8), identity: "a")
    }
    let codes = program.diagnostics.map(\.code)
    #expect(!program.hasErrors)
    #expect(codes.filter { $0 == .unusedName }.count == 100)
    #expect(codes.filter { $0 == .tooManyWarnings }.count == (count > 100 ? 1 : 0))
  }
}
