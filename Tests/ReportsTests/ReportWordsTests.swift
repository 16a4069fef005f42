import Chuan
import Testing

/// What an official reads in a report says what happened, and nothing besides.
@Suite struct ReportWordsTests {
  /// A report in one line, so that no words are parted.
  private func text(
    _ rules: String, in language: Language = .vi, _ rows: String..., communes: [String] = [],
    asOf year: Int = 2030
  ) -> String {
    var world = World(rules)
    world.schools = rows
    world.communes = communes
    world.years = year...year
    return world.reported(.text, in: language) { $0.style = TextStyle(width: 132) }.text
      .split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
      .replacing("\u{A0}", with: " ")
  }

  // MARK: Rules that nothing may break

  @Test func whatBreaksARuleIsNotSaidToMeetIt() {
    let rule = "rule a no school has rooms > 30 by 2030"
    let rows = ["2030,a,c,,31,,,", "2030,b,c,,3,,,"]
    let broken = text(rule, rows[0], rows[1])
    #expect(
      broken.contains(
        "Thực hiện: 1 trường; mục tiêu: không trường nào, đến năm 2030; còn 1 trường"))
    #expect(broken.contains("Vi phạm ở 1/2 trường Nơi chưa đạt yêu cầu (1 trường)"))
    #expect(broken.contains("1 không có 2030 "), "the table")
    #expect(!broken.contains("Điều kiện đúng") && !broken.contains("≤"))
    let english = text(rule, in: .en, rows[0], rows[1])
    #expect(english.contains("Reached: 1 school; target: no school, by 2030; 1 school left"))
    #expect(english.contains("Broken by 1 of 2 schools"))
    let later = text("rule a no school has rooms > 30 by 2035", rows[0], rows[1])
    #expect(later.contains("còn 1 trường") && !later.contains("vượt"))
    let perhaps = text(rule, rows[1], "2030,d,c,,-,,,")
    #expect(perhaps.contains("Chưa rõ ở 1/2 trường") && !perhaps.contains("Vi phạm"))
    let both = text(rule, rows[0], "2030,d,c,,-,,,")
    #expect(both.contains("Thực hiện: 1 đến 2 trường; mục tiêu: không trường nào"))
    #expect(both.contains("Vi phạm ở 1/2 trường, chưa rõ ở 1"))
  }

  // MARK: Pace

  @Test func onlyWhereFiguresAreMissingAreTheySaidToBe() {
    let missing = "chưa đủ số liệu để biết tiến độ"
    let share = "rule a every school has rooms >= 2 by 2035"
    let first = text(share, "2026,a,c,,1,,,", asOf: 2026)
    #expect(first.contains("Năm đầu thực hiện kế hoạch: phần lớn chỉ tiêu chưa tính được"))
    #expect(!first.contains(missing))
    #expect(text(share, "2028,a,c,,1,,,", asOf: 2028).contains(missing))
    let flag = "rule a planned by 2035"
    let no = text(flag, communes: ["2026,c,Xã,no", "2028,c,Xã,no"], asOf: 2028)
    #expect(no.contains("→ chưa thực hiện") && !no.contains(missing))
    #expect(text(flag, communes: ["2028,c,Xã,-"], asOf: 2028).contains(missing))
    let moving =
      "rule a sum of rooms across schools > sum of rooms across schools last year by 2035"
    let still = text(moving, "2027,a,c,,1,,,", "2028,a,c,,1,,,", asOf: 2028)
    #expect(!still.contains(missing) && still.contains("Chưa đến hạn"))
    let days = "rule a highest of filed across schools < 1 November by 2035"
    let late = text(days, "2028,a,c,,1,,15/11/2028,", asOf: 2028)
    #expect(!late.contains(missing) && late.contains("→ chậm 14 ngày"))
  }

  @Test func aRuleOfEveryYearThatFellShortBeforeSaysSo() {
    let text = text(
      "rule a every school has rooms >= 1 every year", "2026,a,c,,0,,,", "2027,a,c,,1,,,",
      "2028,a,c,,1,,,", "2029,a,c,,0,,,", "2030,a,c,,1,,,")
    #expect(text.contains("→ những năm trước chưa đạt: 2026, 2029"))
  }

  // MARK: Ends that say nothing

  @Test func anEndThatOnlyMissingFiguresAllowIsLeftOut() {
    let rule = "rule a (sum of land across schools) / 50 ha >= 90% by 2030"
    let part = text(rule, "2030,a,c,,2,1,,", "2030,b,c,,2,-,,")
    #expect(part.contains("Thực hiện: từ 2 % trở lên (còn thiếu số liệu); mục tiêu:"))
    #expect(part.contains("≥ 2 % ≥ 90 % 2030"), "the table")
    let nothing = text(rule, "2030,a,c,,2,-,,", "2030,b,c,,2,-,,")
    #expect(nothing.contains("Thực hiện: chưa đủ số liệu; mục tiêu: từ 90 % trở lên"))
    let share = text("rule a every school has rooms >= 1 by 2030", "2030,a,c,,-,,,")
    #expect(
      share.contains("Thực hiện: chưa đủ số liệu;") && share.contains("chưa đủ số liệu 100 % 2030"))
    let target = text(
      "rule a (sum of land across schools) / 50 ha >= 110% by 2030", "2030,a,c,,2,45,,",
      "2030,b,c,,2,-,,")
    #expect(target.contains("Thực hiện: 90 % đến 290 %; mục tiêu: từ 110 % trở lên"))
  }

  @Test func anUpperEndBeyondTheTargetIsLeftOut() {
    let rule = "rule a sum of land across schools >= 9 ha by 2030"
    let known = text(rule, "2030,a,c,,1,1,,", "2030,b,c,,1,-,,")
    #expect(known.contains("Thực hiện: từ 1 ha trở lên (còn thiếu số liệu); mục tiêu: từ 9 ha"))
    #expect(text(rule, "2030,b,c,,1,-,,").contains("Thực hiện: chưa đủ số liệu; mục tiêu:"))
    // An upper end that decides is told.
    let decided = text("rule a sum of land across schools >= 900 ha by 2030", "2030,a,c,,1,-,,")
    #expect(decided.contains("Thực hiện: 0 ha đến 100 ha; mục tiêu: từ 900 ha trở lên"))
    let most = text("rule a sum of land across schools <= 900 ha by 2030", "2030,a,c,,1,-,,")
    #expect(most.contains("0 ha – 100 ha ≤ 900 ha"))
    let rows = text("rule a at least 1 school has rooms >= 1 by 2030", "2030,a,c,,-,,,")
    #expect(rows.contains("Thực hiện: 0 đến 1; mục tiêu: từ 1 trở lên"))
  }

  // MARK: Digits

  @Test func aFigureHasAsManyDigitsAsItsTargetNeeds() {
    let rule = "rule a average of land across schools >= 1.35 ha by 2030"
    let long = text(rule, "2030,a,c,,1,1.326875,,")
    #expect(long.contains("Thực hiện: khoảng 1,33 ha; mục tiêu: từ 1,35 ha"))
    #expect(long.contains("≈ 1,33 ha ≥ 1,35 ha"))
    let short = text(rule, "2030,a,c,,1,1.342,,")
    #expect(short.contains("Thực hiện: 1,342 ha;") && short.contains("còn thiếu 0,008 ha"))
    let near = text(rule, "2030,a,c,,1,1.349999,,")
    #expect(near.contains("Thực hiện: 1,349999 ha;"))
  }

  @Test func aRoundedTargetHasOneSign() {
    let text = text(
      "rule a share of schools where (rooms >= 1) >= "
        + "share of schools where (rooms >= 2) in 2029 by 2030",
      "2029,a,c,,2,,,", "2029,b,c,,1,,,", "2029,d,c,,1,,,", "2030,a,c,,2,,,", "2030,b,c,,0,,,",
      "2030,d,c,,1,,,")
    #expect(text.contains("≈ 66,7 % ≥ 33,3 % 2030"))
  }

  /// Nobody is asked for more than all, even where more can be counted.
  @Test func theWholeIsAskedForAsAWhole() {
    let rows = text("rule a every school has rooms >= 1 by 2030", "2030,a,c,,0,,,")
    #expect(rows.contains("mục tiêu: 100 %, đến năm 2030") && rows.contains("0 % 100 % 2030"))
    let sums = text("rule a (sum of land across schools) / 9 ha >= 100% by 2030", "2030,a,c,,0,1,,")
    #expect(sums.contains("mục tiêu: 100 %, đến năm 2030") && !sums.contains("≥ 100 %"))
  }

  // MARK: Course

  @Test func whatWasMetOnceIsSaidSo() {
    let rule = "rule a every school has rooms >= 1 by 2028"
    let lapsed = text(rule, "2028,a,c,,1,,,", "2029,a,c,,1,,,", "2030,a,c,,0,,,")
    #expect(lapsed.contains("còn 1 trường chưa đạt, đã đạt năm 2028, 2029"))
    #expect(!text(rule, "2027,a,c,,1,,,", "2030,a,c,,0,,,").contains("đã đạt năm"))
  }

  @Test func theNextMilestoneOfWhatIsMetIsSaid() {
    let rule = "rule a at least 50% of schools have rooms >= 1 by 2028, then 100% by 2035"
    let found = text(
      rule, "2026,a,c,,1,,,", "2026,b,c,,0,,,", "2030,a,c,,1,,,", "2030,b,c,,0,,,")
    #expect(found.contains("mốc sau: 100 % đến năm 2035 (chậm tiến độ)"), "\(found)")
  }

  @Test func whereThereWasNobodyBeforeNoFiguresAreMissing() {
    let rule = "rule a every school has rooms >= 2 by 2035"
    let found = text(
      rule, "2026,x,d,,1,,,", "2027,x,d,,1,,,", "2028,x,d,,1,,,", "2028,a,c,,1,,,", asOf: 2028)
    #expect(found.contains("năm đầu có đối tượng để tính"), "\(found)")
  }

  @Test func whatDoesNotApplySaysWhy() {
    let nobody = text(
      "rule a every school where rooms >= 5 has land >= 1 ha by 2030", "2030,a,c,,1,,,")
    #expect(nobody.contains("→ Không có trường"), "\(nobody)")
  }

  // MARK: Doubt

  @Test func aBrokenCheckIsSaidToBeBroken() {
    let text = text(
      "rule a number of schools >= 1 by 2030\n"
        + "rule b sum of rooms across schools >= 1 by 2030\n"
        + "rule c sum of rooms across schools >= 2 by 2030\nrule d planned by 2030\n"
        + "rule e sum of rooms across schools >= 3 by 2030", "2030,a,c,Số 2,60,,,",
      communes: ["2030,c,Xã,yes"])
    #expect(
      text.contains(
        "- schools.csv:2, Số 2 (a): không khớp với “Không trường nào có trên 50 phòng học” "
          + "(Số phòng học: 60); các chỉ tiêu 1–3, 5"))
    #expect(text.contains("1 phòng học. (!) ") && !text.contains("kế hoạch. (!)"))
    #expect(text.contains("Số liệu đáng ngờ mà các kết quả có dấu (!) dựa vào (1)"))
  }

  @Test func twoNumbersAreSetAgainstEachOther() throws {
    let rules = """
      entity school, schools
      field teachers of school: count vi "Số giáo viên" en "Teachers"
      field trained of school: count vi "Số đã bồi dưỡng" en "Trained"
      check enough of school
        vi "Số đã bồi dưỡng không vượt số giáo viên"
        trained <= teachers
      plan p for every school from 2026 to 2030
      rule a trained >= 1 by 2030
      """
    let rows = "year,school,name,teachers,trained\n2030,th-02,Số 2,29,32\n"
    for (language, words) in [
      (
        Language.vi,
        "không khớp với “Số đã bồi dưỡng không vượt số giáo viên” (32 so với 29); chỉ tiêu 1"
      ),
      (.en, "breaks the check “Số đã bồi dưỡng không vượt số giáo viên” (32 against 29); rule 1"),
    ] {
      var request = CheckRequest(in: language)
      request.style = TextStyle(width: 132)
      let files = [DataFile(path: "schools.csv", bytes: Array(rows.utf8))]
      let text = Reported(.reading(rules), over: files, asking: request).text
      #expect(text.contains("  - schools.csv:2, Số 2 (th-02): \(words)\n"), "\(text)")
    }
  }

  // MARK: Counts and lists

  @Test func zerosAreLeftOut() {
    let rule = "rule a every school has rooms >= 1 by 2030"
    let open = text(rule, "2030,a,c,,1,,,", "2030,b,c,,-,,,")
    #expect(open.contains("Đạt: 1/2 trường, chưa rõ ở 1 "))
    let full = text(rule, "2030,a,c,,0,,,", "2030,b,c,,-,,,")
    #expect(full.contains("Đạt: 0/2 trường, chưa đạt: 1, chưa rõ ở 1 "))
    #expect(
      text(rule, in: .en, "2030,a,c,,1,,,", "2030,b,c,,0,,,").contains("of 2 schools, not by 1"))
  }

  @Test func rowsThatDoNotMeetTheConditionOfAnOpenRuleAreCalledThat() {
    let share = text(
      "rule a at least 50% of schools have rooms >= 1 by 2030", "2030,a,c,,0,,,", "2030,b,c,,-,,,")
    #expect(share.contains("Nơi không có điều kiện này (1 trường)"))
    let most = text(
      "rule a at most 1 school has rooms >= 1 by 2030", "2030,a,c,,1,,,", "2030,b,c,,-,,,")
    #expect(most.contains("Nơi có điều kiện này (1 trường)"))
    let area = text("rule a planned by 2030", communes: ["2030,c,Xã,no"])
    #expect(area.contains("Số liệu của xã c Xã Đã ban hành kế hoạch: không"))
  }

  @Test func advisoryRulesAreCountedApart() {
    let rows = "2030,a,c,,0,,,"
    let rule = "every school has rooms >= 1 by 2030\n"
    let text = text(
      "rule a \(rule)rule b\n  advisory\n  \(rule)rule c\n  advisory\n  planned by 2040", rows)
    #expect(
      text.contains(
        "3 chỉ tiêu: Chưa đạt 2 (trong đó 1 chỉ để tham khảo), Chưa đến hạn 1 (chỉ để tham khảo)"))
  }

  @Test func oneReadingOfManyRulesIsSaidOnce() {
    let rule = "\n  every school has rooms >= 1 by 2030\n"
    let rules = (1...12).map { number in
      "rule r\(number)" + (number == 2 ? rule : "\n  reading \"như nhau\"" + rule)
    }.joined()
    let text = text(rules, "2030,a,c,,1,,,")
    #expect(text.contains("(*) 1, 3–12. như nhau"))
  }
}
