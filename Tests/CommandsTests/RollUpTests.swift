import Chuan
import Commands
import Foundation
import Testing

/// How many areas meet each rule, and which do not.
@Suite struct RollUpTests {
  let place: Workplace

  init() throws {
    place = try Workplace(
      rules: Workplace.areas + """
        field rooms of school: count
          vi "Số phòng học"
        field solid of school: count
          vi "Số phòng kiên cố"
        check within of school
          vi "Số phòng kiên cố không vượt số phòng học"
          solid <= rooms

        plan shared
          vi "Chỉ tiêu chung"
          for every commune
          from 2025 to 2030

        rule solid
          vi "Mọi phòng học được kiên cố hóa"
          clause "II.1"
          sum of solid across schools / sum of rooms across schools >= 90% by 2026

        rule roomy
          advisory
          every school has rooms >= 10 by 2030

        """)
    try place.write(
      "data/communes.csv",
      """
      year,commune,province,name
      2026,a,p,Xã An Hòa
      2026,b,p,Xã Bình
      2026,c,q,Xã Cẩm
      2026,e,q,

      """)
    try place.write("data/provinces.csv", "year,province,name\n2026,p,Nghệ An\n2026,q,\n")
    try place.write(
      "data/schools.csv",
      """
      year,school,commune,rooms,solid
      2026,1,a,10,9
      2026,2,b,10,5
      2025,5,c,9,9
      2026,6,b,1,2
      2026,3,c,10,-
      2026,4,d,10,10

      """)
  }

  @Test func sumsUpForPeople() {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--lang", "vi")
    let text = outcome.outputText.replacing("\u{A0}", with: " ")
    #expect(
      text.hasPrefix(
        """
        Chỉ tiêu chung
        5 xã, tính đến hết năm 2026

          TT  Chỉ tiêu                                          Hạn  Đạt     Chưa  Chưa đủ     Chưa    Không
                                                                              đạt  số liệu  đến hạn  áp dụng
          ──────────────────────────────────────────────────────────────────────────────────────────────────
           1  Mọi phòng học được kiên cố hóa                   2026    2        1        1        0        1
           2  Đến năm 2030, mọi trường đều có ít nhất 10       2030    0        0        0        4        1
              phòng học. (chỉ để tham khảo)
              → đã đạt trước hạn 2, đúng tiến độ 1, chưa rõ tiến độ 1

        Nghệ An (p): 2 xã, tính đến hết năm 2026

        """))
    #expect(
      text.contains(
        """
           1  Mọi phòng học được kiên cố hóa                   2026    1        1        0        0        0
              → 1 nơi chưa đạt: Xã Bình
              → 1 nơi có số liệu đáng ngờ: Xã Bình

        """))
    #expect(
      text.contains(
        """
          Nơi còn nhiều chỉ tiêu chưa đạt nhất: Xã Bình (1)

        q: 2 xã, tính đến hết năm 2026

        """))
    #expect(text.contains("\n  Nơi có đơn vị không gửi số liệu năm 2026: Xã Cẩm (1)\n"))
    #expect(text.contains("\nSố liệu không cho biết thuộc địa bàn nào: 1 xã, tính đến"))
    #expect(outcome.status == .findings)
    let english = place.run("check", "a.rules", "--data", "data", "--roll-up").outputText
    #expect(english.contains("\n5 communes, as of the end of 2026\n"))
    #expect(english.contains(": 1 commune, as of"))
  }

  static let heading = """
    plan,parent,rule,asOf,areas,pass,fail,undecided,pending,notApplicable,\
    ahead,onTrack,behind,paceUnknown,notMet,open,slow,doubtful,waived

    """
  static let lines = """
    shared,,solid,2026,5,2,1,1,0,1,0,0,0,0,b,c,,b,
    shared,,roomy,2026,5,0,0,0,4,1,2,1,0,1,,,,b,
    shared,p,solid,2026,2,1,1,0,0,0,0,0,0,0,b,,,b,
    shared,p,roomy,2026,2,0,0,0,2,0,1,0,0,1,,,,b,
    shared,q,solid,2026,2,0,0,1,0,1,0,0,0,0,,c,,,
    shared,q,roomy,2026,2,0,0,0,1,1,0,1,0,0,,,,,
    shared,?,solid,2026,1,1,0,0,0,0,0,0,0,0,,,,,
    shared,?,roomy,2026,1,0,0,0,1,0,1,0,0,0,,,,,

    """

  /// Being strict changes what a run comes to, not what is counted.
  @Test(arguments: [[], ["--strict"]])
  func sumsUpForSheets(options: [String]) {
    let outcome = place.run(
      ["check", "a.rules", "--data", "data", "--roll-up", "--format", "csv"] + options)
    #expect(outcome.outputText == Self.heading + Self.lines)
    #expect(outcome.status == .findings)
  }

  @Test func aYearFollowsTheOther() {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--format", "csv", "--as-of",
      "2025..2026")
    let before = """
      shared,,solid,2025,1,0,0,0,1,0,1,0,0,0,,,,,
      shared,,roomy,2025,1,0,0,0,1,0,0,0,0,1,,,,,

      """
    #expect(outcome.outputText == Self.heading + before + Self.lines)
  }

  @Test func sumsUpForPrograms() throws {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--format", "json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.outputText.utf8)) as? [String: Any])
    #expect(report["format"] as? String == "chuan-roll-up")
    #expect((report["inputs"] as? [Any])?.count == 3)
    let plan = try #require((report["plans"] as? [[String: Any]])?.first)
    #expect(plan["areas"] as? Int == 5)
    let rules = try #require(plan["rules"] as? [[String: Any]])
    #expect(
      rules[0]["summary"] as? [String: Int]
        == ["pass": 2, "fail": 1, "undecided": 1, "pending": 0, "notApplicable": 1])
    #expect(
      rules[0]["notMet"] as? [[String: String]] == [["id": "b", "name": "Xã Bình"]])
    let parents = try #require(plan["parents"] as? [[String: Any]])
    #expect(parents.map { $0["id"] as? String } == ["p", "q", nil])
    #expect(parents[0]["name"] as? String == "Nghệ An")
    let areas = try #require(plan["byArea"] as? [[String: Any]])
    #expect(areas.map { $0["id"] as? String } == ["a", "b", "c", "d", "e"])
    #expect(areas.map { $0["silent"] as? Int } == [0, 0, 1, 0, 0])
  }

  @Test func onlyTheAreasAskedForCount() {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--format", "csv", "--area", "a",
      "--rule", "solid")
    #expect(outcome.outputText == Self.heading + "shared,,solid,2026,1,1,0,0,0,0,0,0,0,0,,,,,\n")
    #expect(outcome.status == .clean)
  }

  /// A waived verdict counts as what it is, and who is waived is named.
  @Test func waiversStayVisible() throws {
    try place.write(
      "waivers.csv",
      """
      rule,area,member,from,until,reason,approved by,clause
      solid,b,,2026,2027,flood,council,
      """)
    let words = ["check", "a.rules", "--data", "data", "--roll-up", "--waivers", "waivers.csv"]
    let outcome = place.run(words + ["--format", "csv"])
    #expect(outcome.outputText.contains("shared,,solid,2026,5,2,1,1,0,1,0,0,0,0,b,c,,b,b\n"))
    let text = place.run(words).outputText
    #expect(text.contains("→ waived for 1: Xã\u{A0}Bình\n"))
    #expect(!text.contains("Most targets missed: Xã\u{A0}Bình"))
  }

  @Test func longListsSayHowManyTheyName() throws {
    var schools = "year,school,commune,rooms,solid\n"
    for number in 10..<60 { schools += "2026,s\(number),x\(number),10,0\n" }
    try place.write("many/schools.csv", schools)
    let text = place.run("check", "a.rules", "--data", "many", "--roll-up").outputText
    #expect(text.contains("(shown: 40 of 50;"))
    let all = place.run("check", "a.rules", "--data", "many", "--roll-up", "--format", "csv")
    #expect(all.outputText.contains(" x59,"))
  }
}
