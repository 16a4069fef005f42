import Diagnostics
import Testing

@Suite struct OrderAndSummaryTests {
  private func found(_ code: Code, _ file: Int, _ start: Int, _ name: String) -> Diagnostic {
    Diagnostic(
      code, Message(.two, .words(name)), at: Place(file: file, start: start, end: start + 1))
  }

  @Test func ordersByFileStartAndCodeAndKeepsTheRest() {
    let nowhere = Diagnostic(.unknownVerb, Message(.two, "0"), at: nil)
    let findings = [
      found(.unusedName, 1, 0, "6"), found(.unusedName, 0, 9, "5"), found(.unknownName, 0, 9, "3"),
      found(.unknownName, 0, 9, "4"), found(.typesDiffer, 0, 2, "2"), found(.cycle, 0, 1, "1"),
      nowhere,
    ]
    let names = findings.inReadingOrder().map { $0.message.arguments[0].text(in: .en) }
    #expect(names == ["0", "1", "2", "3", "4", "5", "6"])
  }

  @Test(arguments: [
    (0, 0, "no errors, no warnings", "không có lỗi, không có cảnh báo"), (1, 0, "1 error", "1 lỗi"),
    (2, 1, "2 errors, 1 warning", "2 lỗi, 1 cảnh báo"), (0, 3, "3 warnings", "3 cảnh báo"),
    (1, 2, "1 error, 2 warnings", "1 lỗi, 2 cảnh báo"),
  ])
  func countsInTheClosingLine(_ errors: Int, _ warnings: Int, _ en: String, _ vi: String) {
    let findings =
      Array(repeating: found(.cycle, 0, 0, "x"), count: errors)
      + Array(repeating: found(.unusedName, 0, 0, "x"), count: warnings)
    #expect(DiagnosticRendering.summary(of: findings, in: .en) == en)
    #expect(DiagnosticRendering.summary(of: findings, in: .vi) == vi)
  }

  @Test func rendersAllInOrderWithABlankLineAfterEach() {
    let sources = SourceSet([SourceText(path: "a.rules", text: "ab")])
    let text = DiagnosticRendering(sources, in: .vi).text(of: [
      found(.unusedName, 0, 1, "b"), found(.cycle, 0, 0, "a"),
    ])
    #expect(
      text == """
        lỗi[R214]: `a` được khai báo hai lần
         --> a.rules:1:1
          |
        1 | ab
          | ^

        cảnh báo[R318]: `b` được khai báo hai lần
         --> a.rules:1:2
          |
        1 | ab
          |  ^


        """)
  }
}
