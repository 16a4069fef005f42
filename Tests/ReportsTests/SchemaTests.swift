import Chuan
import Testing

/// Real reports are as the published schema says, and the schema says something.
@Suite struct SchemaTests {
  private let schema: JSONSchema

  init() throws { schema = try Self.published() }

  private static func published(_ name: String = "chuan-report") throws -> JSONSchema {
    let path = "Sources/Chuan/Chuan.docc/Resources/\(name).schema.json"
    return try JSONSchema(String(decoding: Reported.bytes(path), as: UTF8.self))
  }

  private func reports(of text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONValue(String($0)) }
  }

  @Test func theReportsOfManyCasesFit() throws {
    var texts = [try Reported.sample(asOf: 2028...2031, in: .vi) { $0.format = .json }.text]
    for language in Language.allCases {
      for years in [2025...2031, 2036...2041] {
        var world = World.everything
        world.years = years
        texts.append(world.reported(.json, in: language).text)
      }
    }
    var nothing = World("duty d")
    texts.append(nothing.reported(.json).text)
    nothing.schools = ["2030,a,c,\"x\"\"y\u{202E}\",1,,,"]
    texts.append(nothing.reported(.json).text)
    var count = 0
    for text in texts {
      for report in try reports(of: text) {
        count += 1
        let breaches = schema.breaches(of: report)
        #expect(breaches == [])
      }
    }
    #expect(count == 4 + 2 * (7 + 6) + 2)
  }

  @Test func rollUpsFitTheirOwn() throws {
    let schema = try Self.published("chuan-roll-up")
    let province = try Reported.bytes("Samples/province/expected/roll-up.json")
    var texts = [String(decoding: province, as: UTF8.self)]
    var world = World.everything
    world.years = 2025...2031
    texts.append(world.reported(.json) { $0.sumsUp = true }.text)
    let all = try texts.flatMap { try reports(of: $0) }
    #expect(all.count == 8)
    for report in all { #expect(schema.breaches(of: report) == []) }
    let sample = try #require(all.last)
    var caught = 0
    var mutants = 0
    for mutant in sample.mutants({ _ in [.array([.number(-0.5)])] }) {
      mutants += 1
      caught += schema.breaches(of: mutant).isEmpty ? 0 : 1
    }
    #expect(mutants > 50 && caught == mutants)
  }

  @Test func thePlacesOfLastingValuesFit() throws {
    let rules = """
      entity commune, communes
      entity school, schools in commune
      field own of school: flag lasting
      field rooms of school: count
      plan p
        for every commune
        from 2026 to 2030
      rule r
        every school has (own and rooms >= 3) by 2030
      """
    let rows = "year,school,commune,own,rooms\n2029,a,c,no,1\n2030,a,c,,2\n"
    var request = CheckRequest(in: .en)
    request.format = .json
    let text = Reported(
      .reading(rules), over: [DataFile(path: "schools.csv", bytes: Array(rows.utf8))],
      asking: request
    ).text
    let report = try #require(try reports(of: text).first)
    #expect(schema.breaches(of: report) == [])
    let spoilt = text.replacing(
      "\"valueSources\":{\"own\":{", with: "\"valueSources\":{\"own\":{\"x\":1},\"o\":{")
    #expect(spoilt != text)
    #expect(schema.breaches(of: try JSONValue(spoilt)) != [])
  }

  @Test func aSpoiltReportDoesNotFit() throws {
    let text = World.everything.reported(.json) {
      $0.rules = ["public", "rooms"]
      $0.areas = ["c"]
    }.text
    let report = try #require(try reports(of: text).first)
    var mutants = 0
    var caught = 0
    // Each part of the report in turn becomes of a kind it never is.
    for mutant in report.mutants({ _ in [.array([.number(-0.5)])] }) {
      mutants += 1
      caught += schema.breaches(of: mutant).isEmpty ? 0 : 1
    }
    #expect(mutants > 150 && caught == mutants)
    // Each object in turn lacks each of its members.
    var lacking = 0
    for mutant in report.mutants({ value in
      guard case .object(let members) = value else { return [] }
      return members.keys.filter { !isField($0) }.map { key in
        .object(members.filter { $0.key != key })
      }
    }) {
      lacking += 1
      #expect(!schema.breaches(of: mutant).isEmpty)
    }
    #expect(lacking > 150)
    // And every word for a status, a place or a value becomes another one.
    for (from, to) in [
      ("\"status\":\"fail\"", "\"status\":\"failed\""), ("\"version\":1", "\"version\":2"),
      ("\"pace\":null", "\"pace\":\"late\""), ("\"exact\":\"1\"", "\"exact\":\"1.0\""),
      ("\"comparison\":\">=\"", "\"comparison\":\"=>\""), ("\"line\":6", "\"line\":0"),
      ("\"outcome\":\"fails\"", "\"outcome\":\"false\""), ("\"asOf\":2030", "\"asOf\":30"),
      ("\"rows\":3", "\"rows\":3.5"), ("\"sha256\":\"", "\"sha256\":\"x"),
    ] {
      #expect(text.contains(from), "\(from)")
      let spoilt = try reports(of: text.replacing(from, with: to))
      #expect(spoilt.contains { !schema.breaches(of: $0).isEmpty }, "\(from)")
    }
  }

  /// The members of `values` are the fields of the rules: any of them may be there or not.
  private func isField(_ name: String) -> Bool {
    ["rooms", "land", "filed", "kind", "planned"].contains(name)
  }

  @Test func aKeywordNobodyChecksIsRefused() throws {
    #expect(throws: JSONSchema.Unreadable(about: "#/maximum")) {
      try JSONSchema("{\"maximum\": 3}")
    }
    #expect(throws: JSONSchema.Unreadable.self) { try JSONSchema("{\"$ref\": \"#/$defs/a\"}") }
    #expect(throws: JSONSchema.Unreadable.self) { try JSONSchema("{\"required\": \"a\"}") }
    #expect(throws: JSONSchema.Unreadable.self) {
      try JSONSchema("{\"properties\": {\"a\": {\"format\": \"date\"}}}")
    }
  }

  @Test func theMembersSayWhatTheVerdictsAre() throws {
    let report = try #require(
      try reports(of: Reported.sample(asOf: 2030...2030, in: .vi) { $0.format = .json }.text).first)
    let plan = try #require(report["plans"]?.array?.first)
    let rule = try #require(plan["rules"]?.array?.last)
    #expect(rule["status"]?.string == "fail" && rule["deadline"]?.integer == 2030)
    #expect(rule["measure"]?["low"]?["exact"]?.string == "5/6")
    #expect(rule["measure"]?["low"]?["text"]?.string == "khoảng 83,3\u{A0}%")
    #expect(rule["target"]?["exact"]?.string == "1")
    #expect(rule["counts"]?["holds"]?.integer == 5 && rule["counts"]?["total"]?.integer == 6)
    let row = try #require(rule["rows"]?.array?.first)
    #expect(
      row["source"]?["path"]?.string == "schools.csv" && row["source"]?["line"]?.integer == 10)
    #expect(row["values"]?["internet"]?.string == "0")
    #expect(plan["summary"]?["pass"]?.integer == 1 && plan["summary"]?["fail"]?.integer == 1)
    // The hash of all rules is what `sha256sum` prints, hashed again.
    let rules = try #require(report["rules"])
    let file = try #require(rules["files"]?.array?.first)
    let line = (file["sha256"]?.string ?? "") + "  first-rule.rules\n"
    #expect(rules["sha256"]?.string == SHA256.digest(of: Array(line.utf8)))
    #expect(report["inputs"]?.array?.map { $0["rows"]?.integer } == [2, 11])
  }
}
