import Chuan
import Commands
import Foundation
import Testing

/// What rules hold, what data a plan needs, and the forms to ask for them.
@Suite struct ListTests {
  let place: Workplace

  init() throws {
    place = try Workplace(
      rules: Workplace.areas + """
        field examAverage of province: number
          vi "Điểm bình quân"
        field budget of commune: number in VND
          vi "Chi ngân sách"
        field rooms of school: count up to 500
          vi "Số phòng"
          en "Rooms"
        field solid of school: count
          vi "Số phòng kiên cố"
          also "Kiên cố"
        field allowance of school: share
          vi "Phụ cấp thấp nhất"
        field score of school: number
          vi "Điểm bình quân"
        field kinds of school: any of preschool vi "mầm non", primary vi "tiểu học"
          lasting
          vi "Cấp học"
        field unread of school: flag
          vi "Số phòng học"
        group preschools, allPreschools = schools where kinds includes preschool
          vi "trường mầm non"
        indicator solidShare: share
          vi "Tỷ lệ phòng kiên cố"
          = sum of solid across schools / sum of rooms across schools

        plan demo
          vi "Kế hoạch thử"
          document "Số 1"
          for commune "c"
          from 2026 to 2030

        rule late
          vi "Trả đủ phụ cấp"
          clause "III.10"
          every preschools has allowance >= 70% by 2030

        rule early
          clause "II.2, mạng lưới"
          reading "tính chung các trường"
          solidShare >= 80% by 2030

        rule exam
          clause "III.2 b"
          every school has score >= province.examAverage by 2030

        rule loose advisory
          budget >= 20 billion VND by 2030

        duty stable
          vi "Giữ ổn định mạng lưới"
          clause "II.2, mạng lưới"

        duty talent
          vi "Thu hút người tài"
          clause "IX"

        """)
  }

  // MARK: list

  @Test func listsAPlanClauseByClause() {
    let outcome = place.run("list", "a.rules", "--only", "plans", "--lang", "vi")
    // Figures stay with their units.
    #expect(
      outcome.outputText.replacing("\u{A0}", with: " ") == """
        demo: Kế hoạch thử
          Văn bản: Số 1
          Áp dụng cho: xã `c`, từ 2026 đến 2030

          II.2, mạng lưới
            early   Đến năm 2030, tỷ lệ phòng kiên cố đạt từ 80 % trở lên.
                    Cách hiểu: tính chung các trường
            stable  Giữ ổn định mạng lưới
                    Nhiệm vụ không đo được bằng số liệu

          III.2 b
            exam    Đến năm 2030, mọi trường đều có điểm bình quân không thấp hơn điểm bình quân của tỉnh.

          III.10
            late    Trả đủ phụ cấp
                    Đến năm 2030, mọi trường mầm non đều có phụ cấp thấp nhất từ 70 % trở lên.

          IX
            talent  Thu hút người tài
                    Nhiệm vụ không đo được bằng số liệu

          Không ghi điều khoản
            loose   Đến năm 2030, chi ngân sách đạt từ 20 tỷ đồng trở lên.
                    Chỉ để tham khảo, không tính vào kết quả

          Số chỉ tiêu: 4. Theo đúng văn bản: 2; phải diễn giải: 2 (chỉ để tham khảo: 1). Số nhiệm vụ: 2
          Số điều khoản: 4. Đo được: 2; chỉ đo được theo cách hiểu: 1; không đo được: 1

        """)
    #expect(outcome.status == .clean)
  }

  @Test func listsTheWordsOfARuleFile() {
    let outcome = place.run("list", "a.rules", "--only", "indicators", "--only", "groups")
    #expect(
      outcome.outputText == """
        Groups
          allPreschools: trường mầm non
            = schools where kinds includes preschool

        Indicators
          solidShare: Tỷ lệ phòng kiên cố
            = sum of solid across schools / sum of rooms across schools

        """)
  }

  @Test func listsTheSameForPrograms() throws {
    let outcome = place.run("list", "--format", "json", "a.rules")
    let list = try object(outcome.outputText)
    let plan = try #require((list["plans"] as? [[String: Any]])?.first)
    let coverage = try #require(plan["coverage"] as? [String: Int])
    #expect(
      coverage == [
        "rules": 4, "literal": 2, "interpreted": 2, "advisory": 1, "duties": 2, "clauses": 4,
        "clausesMeasured": 2, "clausesInterpreted": 1, "clausesUnmeasured": 1,
      ])
    let rules = try #require(plan["rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["late", "early", "exam", "loose"])
    #expect(rules[1]["reading"] as? String == "tính chung các trường")
    let tables = try #require(list["tables"] as? [[String: Any]])
    let fields = try #require(tables[2]["fields"] as? [[String: Any]])
    #expect(fields[0]["type"] as? String == "count")
    #expect(fields[0]["high"] as? String == "500")
    #expect(fields[4]["lasting"] as? Bool == true)
  }

  @Test func clausesStandInTheOrderOfTheirNumbers() throws {
    let clauses = [
      "IX", "III.1–III.6", "III.10", "III.1 b", "II.2 và II.3", "III", "mục lục", "2a",
    ]
    var text = "entity commune, communes\nfield a of commune: flag\n"
    text += "plan demo\n  for every commune\n  from 2026 to 2030\nrule r\n  a by 2030\n"
    for (number, clause) in clauses.enumerated() {
      text += "duty d\(number)\n  clause \"\(clause)\"\n"
    }
    try place.write("b.rules", text)
    let list = try object(place.run("list", "b.rules", "--format", "json").outputText)
    let plan = try #require((list["plans"] as? [[String: Any]])?.first)
    let found = try #require(plan["clauses"] as? [[String: Any]])
    #expect(
      found.map { $0["clause"] as? String } == [
        "mục lục", "2a", "II.2", "II.3", "III", "III.1–III.6", "III.1 b", "III.10", "IX", nil,
      ])
  }

  @Test func whatStandsForSeveralClausesIsFoundUnderEach() throws {
    try place.write(
      "b.rules",
      """
      entity commune, communes
      field a of commune: flag
      plan demo
        for every commune
        from 2026 to 2030
      rule r
        clause "II.1, III.4"
        a by 2030
      duty d
        clause "II.2, mạng lưới; III.4 và V"
      duty e
        clause "II.2, mạng lưới, điểm trường"

      """)
    let list = try object(place.run("list", "b.rules", "--format", "json").outputText)
    let plan = try #require((list["plans"] as? [[String: Any]])?.first)
    let found = try #require(plan["clauses"] as? [[String: Any]])
    let lines = found.map { clause in
      let names = ["rules", "duties"].flatMap { clause[$0] as? [String] ?? [] }
      return (clause["clause"] as? String ?? "") + ": " + names.joined(separator: " ")
    }
    #expect(
      lines == [
        "II.1: r", "II.2, mạng lưới: d", "II.2, mạng lưới, điểm trường: e", "III.4: r d", "V: d",
      ])
  }

  @Test func rulesWithErrorsAreNotListed() throws {
    try place.write("b.rules", "entity commune, communes\nfield a of comune: count\n")
    let outcome = place.run("list", "b.rules")
    #expect(outcome.status == .unusable)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText.contains("R201"))
  }

  // MARK: fields

  @Test func namesTheColumnsAPlanNeeds() {
    let outcome = place.run("fields", "demo", "a.rules", "--format", "csv")
    #expect(
      outcome.outputText == """
        table,heading,holds,optional,field,type,low,high,lasting,vi,en,also,rules
        provinces,Năm,year,no,,,,,,,,,
        provinces,Mã tỉnh,id,no,,,,,,,,,
        provinces,Tên tỉnh,name,yes,,,,,,,,,
        provinces,Giải thể,closed,yes,,,,,,,,,
        provinces,Điểm bình quân,field,no,examAverage,number,,,no,Điểm bình quân,,,exam
        communes,Năm,year,no,,,,,,,,,
        communes,Mã xã,id,no,,,,,,,,,
        communes,Mã tỉnh,parent,no,,,,,,,,,
        communes,Tên xã,name,yes,,,,,,,,,
        communes,Giải thể,closed,yes,,,,,,,,,
        communes,Chi ngân sách (đồng),field,no,budget,number in VND,,,no,Chi ngân sách,,,loose
        schools,Năm,year,no,,,,,,,,,
        schools,Mã trường,id,no,,,,,,,,,
        schools,Mã xã,parent,no,,,,,,,,,
        schools,Tên trường,name,yes,,,,,,,,,
        schools,Giải thể,closed,yes,,,,,,,,,
        schools,Cấp học,field,no,kinds,"any of preschool, primary",,,yes,Cấp học,,,late
        schools,Số phòng,field,no,rooms,count,0,500,no,Số phòng,Rooms,,early
        schools,Số phòng kiên cố,field,no,solid,count,0,,no,Số phòng kiên cố,,Kiên cố,early
        schools,Phụ cấp thấp nhất (%),field,no,allowance,share,0,1,no,Phụ cấp thấp nhất,,,late
        schools,Điểm bình quân,field,no,score,number,,,no,Điểm bình quân,,,exam

        """)
    #expect(place.run("fields", "demo", "a.rules").outputText.contains("Read by: early"))
  }

  @Test func theAreasOfThePlanMayBeLeftOut() throws {
    try place.write(
      "b.rules",
      Workplace.areas + """
        field rooms of school: count
        plan small
          for every commune
          from 2026 to 2030
        rule roomy
          every school has rooms >= 1 by 2030

        """)
    let outcome = place.run("fields", "small", "b.rules", "--format", "csv")
    for line in [
      "communes,Mã xã,id,no,", "communes,Mã tỉnh,parent,yes,", "communes,Tên xã,name,yes,",
      "schools,Mã xã,parent,no,",
    ] { #expect(outcome.outputText.contains(line), "\(outcome.outputText)") }
    #expect(!outcome.outputText.contains("provinces"))
    #expect(place.run("fields", "small", "b.rules").outputText.contains("No rule reads it"))
  }

  @Test(arguments: [("en", "Rooms"), ("names", "rooms"), ("vi", "Số phòng")])
  func headsColumnsAsAsked(headings: String, heading: String) {
    let outcome = place.run("fields", "demo", "a.rules", "--headings", headings)
    #expect(outcome.outputText.contains("\n  \(heading)\n    whole number, 0 to 500\n"))
  }

  @Test func saysWhichPlansThereAre() {
    let outcome = place.run("fields", "dem", "a.rules")
    #expect(outcome.status == .unusable)
    #expect(outcome.errorText.contains("did you mean `demo`?"))
  }

  // MARK: template

  @Test func writesFormsThatAreReadAgain() throws {
    let outcome = place.run("template", "demo", "a.rules", "--output", "x/forms/")
    #expect(outcome.status == .clean)
    #expect(
      outcome.outputText == "x/forms/provinces.csv\nx/forms/communes.csv\nx/forms/schools.csv\n")
    #expect(try place.names(in: "x/forms") == ["communes.csv", "provinces.csv", "schools.csv"])
    let form = try place.text(of: "x/forms/schools.csv")
    #expect(
      form == "\u{FEFF}Năm;Mã trường;Mã xã;Tên trường;Giải thể;Cấp học;Số phòng;Số phòng kiên cố;"
        + "Phụ cấp thấp nhất (%);Điểm bình quân\r\n")
    let empty = place.run("check", "a.rules", "--data", "x/forms", "--as-of", "2030")
    #expect(empty.status == .open)
    #expect(!empty.errorText.contains("D112"))
    try place.write(
      "x/forms/schools.csv", form + "2030;s1;c;Trường Một;;mầm non;4;4;70;8,5\r\n")
    try place.write(
      "x/forms/provinces.csv",
      try place.text(of: "x/forms/provinces.csv")
        + "2030;p;;;8,5\r\n")
    try place.write(
      "x/forms/communes.csv",
      try place.text(of: "x/forms/communes.csv")
        + "2030;c;p;;;20.000.000.000\r\n")
    let filled = place.run("check", "a.rules", "--data", "x/forms", "--format", "csv")
    #expect(filled.status == .clean)
    #expect(filled.outputText.components(separatedBy: ",pass,").count == 5)
  }

  @Test func neverReplacesAForm() throws {
    try place.write("forms/communes.csv", "filled in")
    let outcome = place.run("template", "demo", "a.rules", "--output", "forms")
    #expect(outcome.status == .unusable)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText.contains("`forms/communes.csv` exists already"))
    #expect(try place.names(in: "forms") == ["communes.csv"])
    #expect(try place.text(of: "forms/communes.csv") == "filled in")
  }

  @Test func needsAFolderForForms() throws {
    let outcome = place.run("template", "demo", "a.rules")
    #expect(outcome.status == .unusable)
    #expect(outcome.errorText.contains("--output"))
    try place.write("taken", "a file")
    let other = place.run("template", "demo", "a.rules", "--output", "taken/forms")
    #expect(other.status == .unusable)
    #expect(other.errorText.contains("U107"))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
