import Chuan
import Commands
import Foundation
import Testing

/// How many areas meet each rule, and which do not.
@Suite struct RollUpTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "a.rules",
      Workplace.areas + """
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
      2026,2,b,10,8
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
        Tổng hợp 5 xã, tính đến hết năm 2026

          TT  Chỉ tiêu                                                       Đạt   Chưa   Chưa   Chưa  Không
                                                                                    đạt  đủ số    đến     áp
                                                                                          liệu    hạn   dụng
          ──────────────────────────────────────────────────────────────────────────────────────────────────
           1  Mọi phòng học được kiên cố hóa                                   2      1      1      0      1
           2  Đến năm 2030, mọi trường đều có ít nhất 10 phòng học. (chỉ       0      0      0      4      1
              để tham khảo)

        Nghệ An (p): 2 xã

        """))
    #expect(
      text.contains(
        """
           1  Mọi phòng học được kiên cố hóa                                   1      1      0      0      0
              → chưa đạt: Xã Bình

        """))
    #expect(text.contains("\nq: 2 xã\n"))
    #expect(text.contains("\nSố liệu không cho biết thuộc địa bàn nào: 1 xã\n"))
    #expect(outcome.status == .findings)
  }

  static let lines = """
    plan,parent,rule,asOf,areas,pass,fail,undecided,pending,notApplicable,notMet,open
    shared,,solid,2026,5,2,1,1,0,1,b,c
    shared,,roomy,2026,5,0,0,0,4,1,,
    shared,p,solid,2026,2,1,1,0,0,0,b,
    shared,p,roomy,2026,2,0,0,0,2,0,,
    shared,q,solid,2026,2,0,0,1,0,1,,c
    shared,q,roomy,2026,2,0,0,0,1,1,,
    shared,?,solid,2026,1,1,0,0,0,0,,
    shared,?,roomy,2026,1,0,0,0,1,0,,

    """

  /// With evidence and without, and whether data are doubtful or not, the sums are the same.
  @Test(arguments: [[], ["--strict"]])
  func sumsUpForSheets(options: [String]) {
    let outcome = place.run(
      ["check", "a.rules", "--data", "data", "--roll-up", "--format", "csv"] + options)
    #expect(outcome.outputText == Self.lines)
    #expect(outcome.status == .findings)
  }

  @Test func aYearFollowsTheOther() {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--format", "csv", "--as-of",
      "2025..2026")
    let before = "shared,,solid,2025,0,0,0,0,0,0,,\nshared,,roomy,2025,0,0,0,0,0,0,,\n"
    let heading = Self.lines.prefix { $0 != "\n" } + "\n"
    #expect(outcome.outputText == heading + before + Self.lines.dropFirst(heading.count))
    #expect(outcome.errorText.contains("2025"))
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
  }

  @Test func onlyTheAreasAskedForCount() {
    let outcome = place.run(
      "check", "a.rules", "--data", "data", "--roll-up", "--format", "csv", "--area", "a",
      "--rule", "solid")
    #expect(outcome.outputText.hasSuffix("\nshared,,solid,2026,1,1,0,0,0,0,,\n"))
    #expect(outcome.status == .clean)
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
