import Chuan
import Testing

/// Who is named beside a verdict that falls short or stays open, with which cells and places.
@Suite struct EvidenceTests {
  private static let declarations = """
    entity commune, communes en "commune"
    entity school, schools in commune en "school"
    field rooms of school: count
    field pupils of school: count up to 1000
    field amount of school: number in billion VND
    field level of school: one of preschool, primary
    field planned of commune: flag
    field trained of commune: count
    field teachers of commune: count
    group preschool, preschools = schools where level = preschool
    indicator perRoom = pupils / rooms
    plan p
      for commune "c"
      from 2026 to 2030

    """

  /// The only rule of a report, and the text beside it.
  private func rule(
    _ sentence: String, _ schools: [String], communes: [String] = ["2030,c,Xã C,yes,9,10"]
  ) throws -> (rule: JSONValue, text: String) {
    func report(_ format: Report.Format) -> String {
      var request = CheckRequest(in: .en)
      request.format = format
      request.years = 2030...2030
      func file(_ path: String, _ heading: String, _ rows: [String]) -> DataFile {
        DataFile(path: path, bytes: Array(([heading] + rows).joined(separator: "\n").utf8))
      }
      return Reported(
        .reading(EvidenceTests.declarations + "rule r \(sentence) by 2030"),
        over: [
          file("communes.csv", "year,commune,name,planned,trained,teachers", communes),
          file("schools.csv", "year,school,commune,rooms,pupils,amount,level", schools),
        ], asking: request
      ).text
    }
    let json = try JSONValue(report(.json))
    let schema = try JSONSchema(
      String(
        decoding: Reported.bytes("Sources/Chuan/Chuan.docc/Resources/chuan-report.schema.json"),
        as: UTF8.self))
    #expect(schema.breaches(of: json) == [])
    let rule = try #require(json["plans"]?.array?.first?["rules"]?.array?.first)
    return (rule, report(.text))
  }

  /// The rows in short: `school b unknown rooms=- schools.csv:3`.
  private func rows(_ rule: JSONValue) -> [String] {
    (rule["rows"]?.array ?? []).map { row in
      guard case .object(let values)? = row["values"] else { return "" }
      let cells = values.sorted { $0.key < $1.key }.map { key, value in
        key + "=" + (value.string ?? "-")
          + (place(row["valueSources"]?[key]).map { "@" + $0 } ?? "")
      }
      let words = [row["entity"]?.string, row["id"]?.string, row["outcome"]?.string]
      let ends = [place(row["source"]), row["certain"] == .bool(false) ? "perhaps" : nil]
      return (words + cells + ends).compactMap { $0 }.joined(separator: " ")
    }
  }

  private func place(_ value: JSONValue?) -> String? {
    guard let path = value?["path"]?.string, let line = value?["line"]?.integer else { return nil }
    return path + ":" + String(line)
  }

  @Test(arguments: [
    "sum of rooms across schools >= 20", "average of rooms across schools >= 5",
    "lowest of rooms across schools >= 2", "highest of rooms across schools >= 9",
    "median of rooms across schools >= 4",
    "sum of rooms across schools / sum of pupils across schools <= 1",
  ])
  func whoHasToDeliverAFigureIsNamed(sentence: String) throws {
    let (rule, text) = try rule(
      sentence, ["2030,a,c,3,5,1,primary", "2030,b,c,,5,1,primary", "2030,d,c,4,6,1,primary"])
    #expect(rule["status"]?.string == "undecided")
    let found = rows(rule)
    #expect(found.count == 1 && found[0].hasPrefix("school b unknown "), "\(found)")
    #expect(found[0].contains("rooms=-") && found[0].hasSuffix(" schools.csv:3"), "\(found)")
    #expect(text.contains("Figures missing (1 school)"))
    #expect(text.contains("rooms: no figure") && text.contains("  schools.csv:3"))
  }

  @Test func noMoreIsListedThanMayDecide() throws {
    let rows = ["2030,a,c,3,5,1,primary", "2030,b,c,,5,1,primary", "2030,d,c,4,,1,preschool"]
    let (rule, _) = try rule("sum of pupils across preschools >= 9", rows)
    #expect(self.rows(rule) == ["school d unknown level=preschool pupils=- schools.csv:4"])
    // The first half holds whatever the rooms are.
    let (half, _) = try self.rule(
      "(sum of rooms across schools >= 5 and sum of pupils across schools >= 99)", rows)
    #expect(half["status"]?.string == "undecided")
    #expect(self.rows(half) == ["school d unknown pupils=- rooms=4 schools.csv:4"])
  }

  @Test func aSilentSchoolAndTheYearOfACellAreNamed() throws {
    let (rule, text) = try rule(
      "sum of rooms across schools >= sum of rooms across schools in 2029",
      ["2029,a,c,,5,1,primary", "2030,a,c,3,5,1,primary", "2029,s,c,4,5,1,primary"])
    #expect(
      rows(rule) == [
        "school s unknown rooms=- rooms in 2029=4 schools.csv:4",
        "school a unknown rooms=3 rooms in 2029=-@schools.csv:2 schools.csv:3",
      ])
    #expect(text.contains("rooms in 2029: no figure (schools.csv:2)"))
    #expect(text.contains("last row schools.csv:4 (2029)"))
  }

  @Test func whoMayBelongToTheGroupIsNamedWithTheCellThatDecides() throws {
    let schools = ["2030,a,c,3,5,1,preschool", "2030,b,c,0,5,1,", "2030,d,c,3,5,1,"]
    let (every, text) = try rule("at least 70% of preschools have rooms >= 1", schools)
    #expect(every["status"]?.string == "undecided")
    #expect(
      rows(every) == [
        "school b fails level=- rooms=0 schools.csv:3 perhaps",
        "school d holds level=- rooms=3 schools.csv:4 perhaps",
      ])
    #expect(text.contains("Perhaps concerned, perhaps not (2 schools)"))
    #expect(text.contains("level: no figure"))
    let (number, _) = try rule("number of preschools >= 2", schools)
    #expect(
      rows(number) == [
        "school b unknown level=- schools.csv:3 perhaps",
        "school d unknown level=- schools.csv:4 perhaps",
      ])
  }

  @Test func aCellOfTheAreaARowLiesInHasItsValueAndPlace() throws {
    let schools = ["2030,a,c,3,5,1,primary"]
    let (rule, text) = try rule(
      "every school has (commune.planned and rooms >= 1)", schools,
      communes: ["2030,c,Xã C,no,9,10"])
    #expect(
      rows(rule) == [
        "school a fails commune.planned=0@communes.csv:2 rooms=3 schools.csv:2"
      ])
    #expect(text.contains("planned, Xã C: no (communes.csv:2)"))
    let (open, _) = try self.rule(
      "every school has commune.planned", schools, communes: ["2030,c,Xã C,,9,10"])
    #expect(rows(open) == ["school a unknown commune.planned=-@communes.csv:2 schools.csv:2"])
  }

  @Test func cellsBehindANameAreShown() throws {
    let (rule, _) = try rule("every school has perRoom <= 2", ["2030,a,c,3,9,1,primary"])
    #expect(rows(rule) == ["school a fails pupils=9 rooms=3 schools.csv:2"])
  }

  @Test func theRowOfTheAreaItselfIsShown() throws {
    let (short, text) = try rule("trained / teachers >= 95%", ["2030,a,c,3,9,1,primary"])
    #expect(rows(short) == ["commune c fails teachers=10 trained=9 communes.csv:2"])
    #expect(text.contains("Figures of the commune"))
    #expect(text.contains("trained: 9; teachers: 10  communes.csv:2"))
    let (open, _) = try rule("planned", [], communes: ["2030,c,Xã C,,,10"])
    #expect(rows(open) == ["commune c unknown planned=- communes.csv:2"])
  }

  @Test func aResultTooLargeIsCalledThat() throws {
    let nines = String(repeating: "9", count: 30)
    let (rule, text) = try rule(
      "sum of amount across schools >= 1 VND",
      ["2030,a,c,1,1,\(nines),primary", "2030,b,c,1,1,2,primary", "2030,d,c,1,1,\(nines),primary"])
    #expect(rule["status"]?.string == "undecided")
    #expect(rule["tooLarge"]?.array?.map { $0["id"]?.string } == ["a", "d"])
    #expect(
      rows(rule) == [
        "school a unknown amount=\(nines) schools.csv:2",
        "school d unknown amount=\(nines) schools.csv:4",
      ])
    #expect(text.contains("too large to be computed exactly: a (schools.csv:2), d (schools.csv:4)"))
    #expect(text.contains("Numbers too large to compute with exactly (2 schools)"))
    #expect(!text.contains("Figures missing"))
  }

  @Test func ofASumTooLargeAllRowsAreNamed() throws {
    let (rule, text) = try rule(
      "sum of (rooms * rooms * rooms * rooms) across schools >= 1",
      (0..<3).map { "2030,s\($0),c,\(4_000_000_000 - $0),1,1,primary" })
    #expect(rule["status"]?.string == "undecided")
    #expect(rule["tooLarge"]?.array?.isEmpty == false)
    #expect(rows(rule).count == 3, "\(rows(rule))")
    #expect(!text.contains("Figures missing"))
  }
}
