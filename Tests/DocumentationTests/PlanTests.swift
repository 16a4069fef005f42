import Commands
import Foundation
import Testing

/// The five plans and their samples are what the README and the expected reports say.
@Suite struct PlanTests {
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// What a command prints, run from the root of the repository.
  private static func run(_ words: [String]) -> Outcome {
    Outcome.running(
      Surroundings(
        arguments: words, environment: [:],
        workingFolder: Folder.root.path(percentEncoded: false)))
  }

  private static func object(_ words: [String]) throws -> [String: Any] {
    let output = run(words).output
    return try #require(
      try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
  }

  private static func plans() throws -> [[String: Any]] {
    let list = try object(["list", "--only", "plans", "--format", "json", "Rules"])
    return try #require(list["plans"] as? [[String: Any]])
  }

  // MARK: The plans

  /// Every target of the five plans has its rule, under the name that was agreed on.
  @Test func everyTargetHasItsRule() throws {
    let wanted = try Folder.text(of: "Tests/Fixtures/rules-of-plans.txt")
      .split(separator: "\n").map(String.init)
    var found: [String] = []
    for plan in try Self.plans() {
      let name = try #require(plan["plan"] as? String)
      let rules = try #require(plan["rules"] as? [[String: Any]])
      for rule in rules { found.append(name + "." + (rule["rule"] as? String ?? "")) }
    }
    #expect(wanted.count == 169)
    #expect(found.sorted() == wanted.sorted())
  }

  /// Whoever has a plan in hand finds each rule and duty under its clause, in both languages, and
  /// is told how words were read.
  @Test func everyRuleAndDutySaysWhatItIs() throws {
    for plan in try Self.plans() {
      for kind in ["rules", "duties"] {
        for item in try #require(plan[kind] as? [[String: Any]]) {
          let name = (item["rule"] ?? item["duty"]) as? String ?? ""
          let label = try #require(item["label"] as? [String: Any])
          #expect(item["clause"] is String, "\(name)")
          #expect(label["vi"] is String && label["en"] is String, "\(name)")
        }
      }
    }
  }

  @Test func theRulesAreSound() {
    for words in [["lint", "--strict", "Rules"], ["fmt", "--check", "Rules"]] {
      let outcome = Self.run(words)
      #expect(outcome.status == .clean, "\(String(decoding: outcome.errors, as: UTF8.self))")
    }
    let tests = Self.run(["test", "--coverage", "--min-coverage", "100", "Rules"])
    #expect(tests.status == .clean, "\(String(decoding: tests.errors, as: UTF8.self))")
  }

  // MARK: The samples

  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let expected: String
    let words: [String]

    var testDescription: String { name + "/" + expected }
  }

  private static let communes = ["ha-dong", "xuan-hung", "thu-lam", "vinh-thong", "tan-cuong"]

  static let samples: [Sample] =
    communes.flatMap { commune in
      [("data", "2026"), ("data", "2028"), ("data", "2030"), ("bad-year", "2027")].map {
        Sample(
          name: commune, expected: ($0 == "data" ? $1 : $0) + ".txt",
          words: [
            "check", "Rules/plans/\(commune).rules", "--data", "Samples/\(commune)/\($0)",
            "--as-of", $1, "--lang", "vi",
          ])
      }
    }
    + [("text", "txt"), ("csv", "csv"), ("json", "json")].map {
      Sample(
        name: "province", expected: "roll-up." + $1,
        words: [
          "check", "Samples/province", "--data", "Samples/province/data", "--as-of", "2027",
          "--roll-up", "--lang", "vi", "--format", $0,
        ])
    }

  @Test(arguments: samples)
  func aSampleComesOutAsExpected(sample: Sample) throws {
    let outcome = Self.run(sample.words)
    try Self.expect(outcome.output, "Samples/\(sample.name)/expected/\(sample.expected)")
  }

  private static func expect(_ bytes: [UInt8], _ path: String) throws {
    let file = Folder.root.appending(path: path)
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let expected = try Data(contentsOf: file)
    #expect(
      bytes.elementsEqual(expected), "\(path) differs:\n\(String(decoding: bytes, as: UTF8.self))")
  }

  // MARK: At a glance

  /// The table of the README has a line for each plan, with what `list` and `check` say of it.
  @Test func theTableOfThePlansIsTrue() throws {
    let readme = try Folder.text(of: "README.md")
    let plans = try Self.plans()
    for commune in Self.communes {
      let plan = try #require(
        plans.first { (($0["area"] as? [String: Any])?["id"] as? String) == commune })
      let coverage = try #require(plan["coverage"] as? [String: Int])
      var cells = ["rules", "literal", "interpreted", "duties"].map { String(coverage[$0] ?? -1) }
      let reports = Self.run([
        "check", "Rules/plans/\(commune).rules", "--data", "Samples/\(commune)/data", "--as-of",
        "2026..2030", "--format", "json",
      ])
      // One report a line; the years between are not shown.
      for (number, report) in reports.output.split(separator: UInt8(ascii: "\n")).enumerated()
      where number % 2 == 0 {
        let object = try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any]
        let plans = object?["plans"] as? [[String: Any]]
        let summary = try #require(plans?.first?["summary"] as? [String: Int])
        let statuses = ["pass", "fail", "undecided", "pending", "notApplicable"]
        cells.append(statuses.map { String(summary[$0] ?? -1) }.joined(separator: " · "))
      }
      let line =
        "| [\(commune)](Rules/plans/\(commune).rules) | "
        + cells.joined(separator: " | ") + " |"
      #expect(readme.contains(line), "the README lacks\n\(line)")
    }
  }
}
