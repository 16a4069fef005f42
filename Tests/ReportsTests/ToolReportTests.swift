import Chuan
import Foundation
import Testing

/// What tools that follow a build are told of verdicts, and of runs without any.
@Suite struct ToolReportTests {
  /// Of commune c: fails, passes, open and pending rules, one of them advisory.
  private static let world: World = {
    var world = World(
      """
      rule short
        clause "II.1"
        every school has rooms >= 1 by 2030
      rule fine
        every school has rooms >= 0 by 2030
      rule unknown
        sum of land across schools >= 2 ha by 2030
      rule advised
        advisory
        sum of rooms across schools >= 1000 by 2030
      rule later
        sum of rooms across schools >= 9 by 2035
      """)
    world.communes = ["2030,c,Xã Mẫu,yes"]
    world.schools = ["2030,a,c,Alpha,0,1,,public", "2030,b,c,Beta,60,-,,public"]
    return world
  }()

  private static func text(_ format: Report.Format, isStrict: Bool = false) -> String {
    world.reported(format, in: .en) { $0.leniency.isStrict = isStrict }.text
  }

  // MARK: SARIF

  private func sarif(isStrict: Bool = false) throws -> JSONValue {
    let log = try JSONValue(Self.text(.sarif, isStrict: isStrict))
    #expect(log["version"]?.string == "2.1.0" && log["runs"]?.array?.count == 1)
    return try #require(log["runs"]?.array?.first)
  }

  @Test func sarifTellsOfWhatIsNotAsItShouldBe() throws {
    let run = try sarif()
    let results = try #require(run["results"]?.array)
    #expect(results.map { $0["ruleId"]?.string } == ["p.short", "p.unknown", "p.advised"])
    #expect(results.map { $0["level"]?.string } == ["error", "warning", "note"])
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    #expect(
      rules.map { $0["id"]?.string } == ["p.short", "p.fine", "p.unknown", "p.advised", "p.later"])
    for result in results {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"] == result["ruleId"])
    }
    #expect(rules[0]["properties"]?["clause"]?.string == "II.1")
    #expect(rules[0]["help"]?["text"]?.string?.contains("Clause: II.1") == true)
    #expect(run["invocations"]?.array?[0]["executionSuccessful"] == .bool(true))
    let plan = try #require(run["properties"]?["plans"]?.array?.first)
    #expect(plan["pass"]?.integer == 1 && plan["pending"]?.integer == 1)
  }

  @Test func sarifNamesTheLineOfTheRuleAndTheRowsBehindIt() throws {
    let result = try #require(try sarif()["results"]?.array?.first)
    let place = try #require(result["locations"]?.array?.first?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "a.rules")
    let lines = (World.declarations + Self.world.rules).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(place["region"]?["startLine"]?.integer)
    #expect(lines[line - 1] == "rule short")
    let row = try #require(result["relatedLocations"]?.array?.first)
    #expect(row["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "schools.csv")
    #expect(row["physicalLocation"]?["region"]?["startLine"]?.integer == 2)
    #expect(row["message"]?["text"]?.string == "Alpha (a): Classrooms: 0")
    let prints = try #require(result["partialFingerprints"])
    #expect(prints["chuanVerdict/v1"]?.string == "p.short/c")
    // The plan is for every commune: those that fail one rule must not look like one.
    let hash = try #require(prints["primaryLocationLineHash"]?.string)
    #expect(hash.hasSuffix(":1/c"))
  }

  @Test func aDoubtfulPassIsOpenToAStrictReader() throws {
    let results = try #require(try sarif(isStrict: true)["results"]?.array)
    let rules = results.map { $0["ruleId"]?.string }
    #expect(rules.contains("p.fine"))
  }

  // MARK: JUnit

  @Test func junitCountsWhatItHolds() throws {
    let shape = try XMLShape.reading(Self.text(.junit))
    let suite = try #require(shape.attributes.first { $0["package"] == "p" })
    #expect(suite["tests"] == "5" && suite["failures"] == "1" && suite["errors"] == "1")
    #expect(suite["skipped"] == "2" && suite["timestamp"] == "2030-12-31T23:59:59")
    let elements = try XMLShape.elements(of: Self.text(.junit)).map { $0.split(separator: " ")[0] }
    for (name, count) in [("testcase", 5), ("failure", 1), ("error", 1), ("skipped", 2)] {
      #expect(elements.count { $0 == name } == count, "\(name)")
    }
  }

  /// What the schema for Ant asks for besides what other schemas do: every suite has its parts in
  /// one order and no attribute is missing.
  @Test func junitIsAsAntWantsIt() throws {
    var world = World.everything
    world.years = 2029...2030
    let suites = ["errors", "failures", "hostname", "id", "name", "package", "skipped", "tests"]
    let texts = [
      world.reported(.junit, in: .vi).text, Self.refusal(.junit, .vi), Self.text(.junit),
    ]
    for text in texts {
      let elements = try XMLShape.elements(of: text)
      let all = Set(elements.map { String($0.split(separator: " ")[0]) })
      #expect(all.count { !$0.hasPrefix("/") } * 2 == all.count)
      for element in elements where element.hasPrefix("testsuite ") {
        #expect(element == "testsuite " + (suites + ["time", "timestamp"]).joined(separator: ","))
      }
      var order: [String] = []
      for element in elements {
        if element.hasPrefix("testsuite ") { order = [] }
        for part in ["properties ", "testcase ", "system-out ", "system-err "]
        where element.hasPrefix(part) && order.last != part {
          order.append(part)
        }
        if element == "/testsuite" {
          let whole = ["properties ", "testcase ", "system-out ", "system-err "]
          #expect(order == whole || order == whole.filter { $0 != "testcase " })
        }
      }
    }
  }

  // MARK: GitHub, GitLab, TAP

  @Test func tenAnnotationsOfAKindAreShownAndAllAreCounted() throws {
    var world = Self.world
    world.communes = (1...13).map { "2030,c\($0),Xã \($0),yes" }
    world.schools = (1...13).map { "2030,s\($0),c\($0),Trường,0,1,,public" }
    let lines = world.reported(.github, in: .en).text.split(separator: "\n")
    for kind in ["error", "notice"] {
      #expect(lines.count { $0.hasPrefix("::\(kind) ") } == 10, "\(kind)")
    }
    #expect(
      lines.last.map(String.init)
        == "chuan: errors 26 (shown as annotations: 10), warnings 0 and notices 13 "
        + "(shown as annotations: 10)")
    let first = try #require(lines.first)
    #expect(first.hasPrefix("::error file=a.rules,line="))
    #expect(first.contains("title=p.short::Fail: ") && first.contains("%0AReached: 0%25; target"))
  }

  @Test func gitLabEntriesAreToldApart() throws {
    var world = Self.world
    world.years = 2030...2031
    let entries = try #require(try JSONValue(world.reported(.gitlab, in: .vi).text).array)
    #expect(entries.count >= 6)
    #expect(Set(entries.compactMap { $0["fingerprint"]?.string }).count == entries.count)
    #expect(
      entries.prefix(3).map { $0["severity"]?.string } == ["major", "minor", "info"])
    #expect(entries[0]["location"]?["path"]?.string == "a.rules")
    #expect(try JSONValue(World("duty d").reported(.gitlab).text).array?.count == 1)
  }

  @Test func tapNumbersItsLines() {
    let lines = Self.text(.tap).split(separator: "\n").map(String.init)
    #expect(lines.first == "TAP version 14" && lines.last == "1..5")
    let tests = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(
      tests.map { $0.prefix { $0 != "-" } } == [
        "not ok 1 ", "ok 2 ", "not ok 3 ", "not ok 4 ", "ok 5 ",
      ])
    #expect(tests[3].hasSuffix(" # todo advisory") && tests[4].hasSuffix(" # skip Pending"))
    let nobody = World("duty d").reported(.tap).text.split(separator: "\n")
    #expect(nobody.contains { $0.hasPrefix("not ok 1 - D109: ") } && nobody.last == "1..1")
  }

  // MARK: Refusals

  private static func refusal(_ format: Report.Format, _ language: Language) -> String {
    var world = Self.world
    world.schools = ["2030,a,c,Alpha,x,1,,public"]
    let refused = world.reported(format, in: language)
    let bytes = Report.refusing(
      format, for: refused.run.diagnostics, in: FileLocations(refused.run.sources),
      speaking: language)
    return refused.text + String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test(arguments: Report.Format.allCases, Language.allCases)
  func aRefusalIsNoEmptySuccess(format: Report.Format, language: Language) throws {
    let text = Self.refusal(format, language)
    switch format {
    case .text, .json, .csv, .html: #expect(text.isEmpty)
    case .markdown: #expect(text.hasPrefix("## ") && text.contains("\n- D203 schools.csv:2: "))
    case .junit:
      let errors = try XMLShape.reading(text).attributes.compactMap { $0["errors"] }
      #expect(errors == ["1"] && text.contains("type=\"D203\""))
    case .sarif:
      let run = try #require(try JSONValue(text)["runs"]?.array?.first)
      let invocation = try #require(run["invocations"]?.array?.first)
      #expect(invocation["executionSuccessful"] == .bool(false))
      let first = try #require(invocation["toolExecutionNotifications"]?.array?.first)
      #expect(first["descriptor"]?["id"]?.string == "D203" && first["level"]?.string == "error")
    case .github: #expect(text.hasPrefix("::error file=schools.csv,line=2,"))
    case .gitlab:
      let entry = try #require(try JSONValue(text).array?.first)
      #expect(entry["check_name"]?.string == "D203" && entry["severity"]?.string == "critical")
    case .tap: #expect(text.split(separator: "\n").last?.hasPrefix("Bail out! D203: ") == true)
    }
  }

  @Test func findingsAboutRulesAreResults() throws {
    let program = CheckedProgram.reading(World.declarations + "rule a every school has romms >= 1")
    func text(_ format: FindingsReport.Format) -> String {
      let bytes = FindingsReport.text(
        of: program.diagnostics, as: format, in: program.sources, speaking: .vi)
      return String(decoding: bytes, as: UTF8.self)
    }
    let codes = program.diagnostics.map { $0.code.rawValue }
    #expect(codes.contains("R201"))
    let run = try #require(try JSONValue(text(.sarif))["runs"]?.array?.first)
    #expect(run["results"]?.array?.map { $0["ruleId"]?.string } == codes)
    #expect(run["invocations"]?.array?[0]["executionSuccessful"] == .bool(true))
    #expect(try JSONValue(text(.gitlab)).array?.map { $0["check_name"]?.string } == codes)
    #expect(text(.github).split(separator: "\n").count == codes.count + 1)
  }
}
