import Chuan
import Commands
import Testing

@Suite struct ExplainTests {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test(arguments: Code.allCases)
  func explainsEveryCode(code: Code) {
    let outcome = place.run("explain", code.rawValue)
    #expect(outcome.status == .clean && outcome.errors.isEmpty)
    #expect(outcome.outputText == ExplanationRendering.text(of: .of(code), in: .en))
  }

  @Test func aCodeMayBeWrittenSmall() {
    #expect(place.run("explain", "r203").output == place.run("explain", "R203").output)
  }

  @Test func speaksVietnamese() {
    #expect(place.run("explain", "R203", "--lang", "vi").outputText.hasPrefix("lỗi[R203]: "))
  }

  @Test func withoutACodeAllAreListed() {
    let lines = place.run("explain").outputText.split(separator: "\n")
    for code in Code.allCases {
      #expect(lines.contains("  \(code.rawValue)  \(Explanation.of(code).title.en)"))
    }
    #expect(lines.filter { !$0.hasPrefix("  ") }.count == 6)
  }

  @Test func aCodeThatResemblesOneIsSuggested() {
    let outcome = place.run("explain", "R0203")
    #expect(outcome.codes == ["U109"])
    #expect(outcome.errorText.contains("did you mean `R203`"))
  }
}
