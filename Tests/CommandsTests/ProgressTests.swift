import Chuan
import Testing

@testable import Commands

@Suite struct ProgressTests {
  @Test func aLongRunSaysHowFarItIsAndTheLineIsGoneAtTheEnd() {
    var shown: [String] = []
    var line = ProgressLine(in: .en) { shown.append(String(decoding: $0, as: UTF8.self)) }
    let step = CheckRun.Step.judging(year: 2030, done: 3, of: 9)
    line.step(step, after: .milliseconds(999))
    line.clear()
    #expect(shown == [], "a short run shows nothing, and has nothing to take away")
    line.step(step, after: .milliseconds(1000))
    line.step(step, after: .milliseconds(1099))
    #expect(shown == ["\rjudging 2030: 3 of 9\u{1B}[K"])
    line.step(.judging(year: 2030, done: 5, of: 9), after: .milliseconds(1100))
    #expect(shown.count == 2 && shown[1].contains("5 of 9"))
    line.clear()
    line.clear()
    #expect(shown.count == 3 && shown[2] == "\r\u{1B}[K")
  }
}
