import Diagnostics
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
}
