import Diagnostics
import Testing

/// Shares whose target lacks its percent sign.
@Suite struct MissingPercentTests {
  private func findings(_ indicator: String, _ target: String, under allowance: String = "")
    -> [String]
  {
    Analysing(
      """
      indicator \(indicator)
        = sum of rooms across schools / sum of seats across schools
      rule r \(allowance)
        \(target)\(target.contains("by") ? "" : " by 2030")
      """
    ).findings
  }

  @Test(arguments: [
    "trainedShare", "passRate", "x vi \"Tỷ lệ phòng\"", "x vi \"TỈ LỆ phòng\"",
    "x en \"Share of rooms\"", "x en \"Percentage of rooms\"",
  ])
  func whatIsCalledAShareWantsPercent(_ indicator: String) {
    let name = String(indicator.prefix { $0 != " " })
    #expect(findings(indicator, "\(name) >= 80") == ["R323 80"])
    #expect(findings(indicator, "95.5 <= \(name)") == ["R323 95.5"])
    for target in ["80%", "0.8", "1", "120"] {
      #expect(findings(indicator, "\(name) >= \(target)") == [])
    }
  }

  @Test(arguments: [
    "x", "roomsRatio", "x vi \"Số phòng\"", "trainedShare: number",
    "roomRate vi \"Tỷ lệ phòng trên chỗ ngồi\"", "roomRate en \"Rooms per seat\"",
  ])
  func otherRatiosMayBeMoreThanTheWhole(_ indicator: String) {
    let name = String(indicator.prefix { $0 != " " && $0 != ":" })
    #expect(findings(indicator, "\(name) >= 15") == [])
  }

  @Test func eachMilestoneIsLookedAt() {
    let found = findings("a1Share", "a1Share >= 50 by 2027, then 80 by 2028")
    #expect(found == ["R323 50", "R323 80"])
  }

  @Test func theWarningMayBeAllowed() {
    let found = findings("a1Share", "a1Share >= 80", under: "allow R323 \"eighty times\"")
    #expect(found == [])
  }
}
