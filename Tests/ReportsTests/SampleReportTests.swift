import Chuan
import TestSupport
import Testing

/// The corridor from end to end: rule text and CSV in, a report out.
@Suite struct SampleReportTests {
  @Test func theSamplePassesItsFirstRuleAndFailsItsSecond() throws {
    for language in Language.allCases {
      let reported = try Reported.sample(asOf: 2030...2030, in: language)
      #expect(reported.codes == [] && reported.ending == .someFail)
      try expectGolden(reported.text, "sample-2030.\(language.rawValue).txt")
    }
  }

  @Test func theYearBeforeNothingIsDue() throws {
    let reported = try Reported.sample(asOf: 2029...2029, in: .vi)
    #expect(reported.ending == .open)
    try expectGolden(reported.text, "sample-2029.vi.txt")
  }

  @Test func theLatestYearIsTheDefault() throws {
    let latest = try Reported.sample(asOf: nil, in: .en)
    let named = try Reported.sample(asOf: 2030...2030, in: .en)
    #expect(latest.bytes == named.bytes && latest.run.isWhole)
  }

  @Test(arguments: [Report.Format.json, .csv])
  func forPrograms(format: Report.Format) throws {
    let reported = try Reported.sample(asOf: 2029...2030, in: .vi) { $0.format = format }
    try expectGolden(reported.text, "sample.\(format.rawValue)")
  }
}
