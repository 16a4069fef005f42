import Chuan
import Commands
import Foundation
import Testing

/// Waivers: the verdict stays visible, and does not count.
@Suite struct WaiverTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "a.rules",
      Workplace.school + Workplace.plan() + """

        rule each
          every school has smartClassrooms >= 1 by 2030

        rule fine
          every school has smartClassrooms >= 0 by 2030

        """)
    try place.write(
      "data/schools.csv",
      "year,school,commune,smartClassrooms\n2030,a,ha-dong,0\n2030,b,ha-dong,0\n2030,c,ha-dong,1\n")
  }

  private static let heading = "rule,area,member,from,until,reason,approved by,clause\n"

  private func check(_ waivers: String, _ words: String...) throws -> Outcome {
    try place.write("w.csv", waivers)
    return place.run(["check", "a.rules", "--data", "data", "--waivers", "w.csv"] + words)
  }

  private static let both = """
    smart,ha-dong,,2026,2030,no room,council,Decision 12
    demo.each,,,2030,2031,repair,council,

    """

  @Test func whatIsWaivedDoesNotCountAndStaysVisible() throws {
    #expect(place.run("check", "a.rules", "--data", "data").status == .findings)
    let outcome = try check(Self.heading + Self.both)
    #expect(outcome.status == .clean, "\(outcome.errorText)")
    let text = outcome.outputText
    #expect(text.contains("3 rules: Pass\u{A0}1, Fail\u{A0}2 (waived)"))
    #expect(text.contains("Waived from 2026 to 2030 by council: no room (Decision 12)"))
    #expect(text.contains("Waived from 2030 to 2031 by council: repair"))
    #expect(text.contains("w.csv, rows: 2"))
    let one = try check(Self.heading + "smart,,,2026,2030,no room,council,\n")
    #expect(one.status == .findings && one.outputText.contains("Fail\u{A0}2 (1 of them waived)"))
  }

  @Test(arguments: Report.Format.allCases)
  func everyFormatShowsIt(format: Report.Format) throws {
    let text = try check(Self.heading + Self.both, "--format", format.rawValue).outputText
    let words =
      switch format {
      case .text, .markdown, .html: "Decision 12"
      case .json: "\"waived\":true,\"waivers\":[{\"area\":\"ha-dong\",\"member\":null,\"from\":2026"
      case .csv: "demo,ha-dong,smart,2030,fail,true,1/3,1/3,>=,1,1,true\n"
      case .junit: "<skipped message=\"Fail: smart"
      case .sarif:
        "\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":\"Waived"
      case .github: "::notice file=a.rules"
      case .gitlab: "\"severity\":\"info\""
      case .tap: " # todo waived\n"
      }
    let isShown = text.contains(words) || (format == .junit && text.contains("<skipped message="))
    #expect(isShown && text.contains("fail") || text.contains("Fail"), "\(text)")
  }

  @Test func rowsAreWaivedWhereTheyAreAllThatStandsAgainstARule() throws {
    func row(_ id: String) -> String { "each,ha-dong,\(id),2030,2030,repair,council,\n" }
    let smart = "smart,,,2030,2030,no room,council,\n"
    #expect(try check(Self.heading + smart + row("a")).status == .findings)
    let all = try check(Self.heading + smart + row("a") + row("b"))
    #expect(all.status == .clean && all.outputText.contains("`a` waived from 2030 to 2030"))
  }

  @Test(arguments: [
    ("none,,,2026,2030,r,b,\n", Code.unmatchedWaiver),
    ("smart,x,,2026,2030,r,b,\n", .unmatchedWaiver),
    ("each,,zz,2026,2030,r,b,\n", .unmatchedWaiver), ("smart,,,2026,2029,r,b,\n", .lapsedWaiver),
    ("smart,,,2030,2029,r,b,\n", .malformedWaivers),
    ("smart,,,soon,2030,r,b,\n", .malformedWaivers),
    ("smart,,,2026,2030,,b,\n", .malformedWaivers), ("smart,,,2026,2030,r,b\n", .malformedWaivers),
    (",,,2026,2030,r,b,\n", .malformedWaivers),
  ])
  func whatIsWrongIsAnError(line: String, code: Code) throws {
    let outcome = try check(Self.heading + line, "--format", "tap")
    #expect(outcome.status == .unusable)
    #expect(outcome.usageCodes == [code.rawValue], "\(outcome.errorText)")
    #expect(outcome.errorText.contains("w.csv:2:"), "\(outcome.errorText)")
  }

  @Test func theYearThatIsCheckedDecides() throws {
    let later = Self.heading + "smart,,,2031,2032,r,b,\neach,,,2030,2032,r,b,\n"
    #expect(try check(later).status == .findings)
    #expect(
      try check(later, "--as-of", "2030").outputText.contains("Fail\u{A0}2 (1 of them waived)"))
    #expect(try check(later, "--as-of", "2033").usageCodes == ["U123", "U123"])
  }

  @Test func theTableIsReadAsSpreadsheetsWriteIt() throws {
    let table =
      "\u{FEFF}Chỉ tiêu;Từ năm;Đến năm;Lý do;Người phê duyệt\r\n"
      + "smart;2026;2030;\"chờ; sửa\";HĐND\r\neach;2026;2030;r;b\r\n"
    #expect(try check(table).outputText.contains("by HĐND: chờ; sửa"))
    #expect(try check("rule,from,until,reason\nsmart,2026,2030,r\n").usageCodes == ["U122"])
    #expect(try check("rule,rule,from,until,reason,approved by\n").usageCodes == ["U122"])
    #expect(try check("").usageCodes.allSatisfy { $0 == "U122" })
    let missing = place.run(
      "check", "a.rules", "--data", "data", "--waivers", "none.csv", "--format", "tap")
    #expect(missing.status == .unusable && missing.usageCodes == ["U106"])
    #expect(missing.outputText.contains("Bail out! U106"))
    let over = try check(Self.heading + Self.both, "--output", "w.csv")
    #expect(over.usageCodes == ["U107"])
  }
}

extension Outcome {
  /// Without what is said of the rules, which nobody waives.
  fileprivate var usageCodes: [String] { codes.filter { $0.hasPrefix("U") } }
}
