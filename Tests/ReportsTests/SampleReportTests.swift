import Chuan
import Foundation
import TestSupport
import Testing

/// The corridor from end to end: rule text and CSV in, a report out.
@Suite struct SampleReportTests {
  @Test func theSamplePassesItsFirstRuleAndFailsItsSecond() throws {
    for language in Language.allCases {
      let run = try CheckRun.sample(asOf: 2030, in: language)
      let ending = run.ending
      let codes = run.diagnostics.map { $0.code }
      #expect(codes == [] && ending == .someFail)
      try expectGolden(run.report?.text ?? "", "sample-2030.\(language.rawValue).txt")
    }
  }

  @Test func theYearBeforeNothingIsDue() throws {
    let run = try CheckRun.sample(asOf: 2029, in: .vi)
    let ending = run.ending
    #expect(ending == .open)
    try expectGolden(run.report?.text ?? "", "sample-2029.vi.txt")
  }

  @Test func theLatestYearIsTheDefault() throws {
    let latest = try CheckRun.sample(asOf: nil, in: .en).report?.text
    let named = try CheckRun.sample(asOf: 2030, in: .en).report?.text
    #expect(latest == named && latest != nil)
  }
}

extension CheckRun {
  static func sample(asOf year: Int?, in language: Language) throws -> CheckRun {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: root.appending(path: path)))
    }
    let files = try ["schools.csv", "communes.csv"].map {
      DataFile(path: $0, bytes: try bytes("Samples/ha-dong-mini/" + $0))
    }
    let rules = try bytes("Rules/examples/first-rule.rules")
    return CheckRun.checking(.reading(rules), over: files, asOf: year, in: language)
  }
}

extension CheckedProgram {
  /// One file of rules.
  static func reading(_ bytes: [UInt8]) -> CheckedProgram {
    CheckedProgram.checking([RulePath(root: "", path: "a.rules")]) { path in
      .bytes(bytes, identity: path.path)
    }
  }

  static func reading(_ text: String) -> CheckedProgram { reading(Array(text.utf8)) }
}
