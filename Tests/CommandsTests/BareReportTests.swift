import Chuan
import Foundation
import TestSupport
import Testing

/// CSV is made without evidence, in pieces and by the block; `--strict` makes it of verdicts with
/// their rows. Both are the same bytes.
@Suite struct BareReportTests {
  private let place: Workplace

  /// Checks that some rows break: verdicts with evidence are then counted row by row.
  private static let checks = """

    check trainedWithinTeachers of school
      teachersTrained <= teachers

    check femaleWithinStudents of school
      studentsFemale <= students

    """

  init() throws {
    place = try Workplace()
    let rules = try String(
      contentsOf: RuleCase.folder.appending(path: "Fixtures/workload.rules"), encoding: .utf8)
    try place.write("a.rules", rules)
    try place.write("broken.rules", rules + Self.checks)
  }

  @Test func csvIsTheSameWithAndWithoutEvidence() throws {
    var tables = RandomTables(communes: 6, Seeded())
    let catalogue = try catalogue()
    for entity in ["commune", "school"] {
      try place.write("data/\(entity)s.csv", tables.text(of: entity, in: catalogue))
    }
    for rules in ["a.rules", "broken.rules"] {
      let seed = "seed \(tables.random.seed)"
      let words = ["check", rules, "--data", "data", "--format", "csv", "--as-of", "2025..2030"]
      let bare = place.run(words)
      let lines = bare.outputText.split(separator: "\n")
      #expect(lines.count == 1 + 6 * 40 * 6, "\(seed): \(bare.errorText)")
      let isSame = bare.output == place.run(words + ["--strict"]).output
      #expect(isSame, "\(rules), \(seed)")
      for status in ["pass", "fail", "undecided", "pending", "notApplicable"] {
        #expect(lines.contains { $0.contains(",\(status),") }, "no \(status), \(seed)")
      }
    }
    let doubtful = place.run("check", "broken.rules", "--data", "data", "--format", "json")
    #expect(doubtful.outputText.contains("\"doubtful\":[{"), "no check is broken")
  }

  @Test func manyAreasAreWrittenInTheirOrder() throws {
    // Three pieces of a report; one commune is known by its schools alone.
    var text = "year,school,commune,libraries\n"
    for year in 2028...2030 {
      for index in 0..<1_100 {
        text += "\(year),s\(index),c\(index / 2),\(index % 7 == 0 ? "-" : String(index % 3))\n"
      }
    }
    try place.write("data/schools.csv", text)
    let words = [
      "check", "a.rules", "--data", "data", "--format", "csv", "--as-of", "2029..2030",
      "--rule", "r25",
    ]
    let bare = place.run(words)
    #expect(bare.outputText.split(separator: "\n").count == 1 + 2 * 550)
    let isSame = bare.output == place.run(words + ["--strict"]).output
    #expect(isSame)
  }

  private func catalogue() throws -> Catalogue {
    let bytes = Array(try place.text(of: "a.rules").utf8)
    return CheckedProgram.checking([RulePath(root: "", path: "a.rules")]) { path in
      .bytes(bytes, identity: path.path)
    }.book.catalogue
  }
}

/// Tables of communes and their schools with cells of every kind: some are missing, some schools
/// close, some fall silent, one commune has no school.
private struct RandomTables {
  let communes: Int
  var random: Seeded

  init(communes: Int, _ random: Seeded) {
    self.communes = communes
    self.random = random
  }

  mutating func text(of entity: String, in catalogue: Catalogue) -> String {
    let index = catalogue.entities.firstIndex { $0.name == entity } ?? 0
    let fields = catalogue.fields(of: index).map { catalogue.fields[$0] }
      .filter { $0.type != .text }
    let isCommune = entity == "commune"
    var lines = [
      (["year", entity, isCommune ? "province" : "commune", "closed"] + fields.map(\.name))
        .joined(separator: ",")
    ]
    for year in 2024...2029 {
      for id in 0..<(isCommune ? communes : 5 * communes) {
        let parent = isCommune ? "p\(id % 2)" : "c\(id % (communes - 1))"
        if random.chance(8) { continue }
        let cells = fields.map { random.chance(3) ? "" : cell($0.type) }
        let keys = [
          "\(year)", "\(isCommune ? "c" : "s")\(id)", parent,
          !isCommune && random.chance(3) ? "yes" : "",
        ]
        lines.append((keys + cells).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Small numbers, so that thresholds are met and missed.
  private mutating func cell(_ type: FieldType) -> String {
    switch type {
    case .count: "\(random.below(random.chance(70) ? 4 : 200))"
    case .share: "\(random.below(101))%"
    case .number: "\(random.below(random.chance(50) ? 3 : 99)).\(random.below(100))"
    case .level(let range): "\(range.lowerBound + random.below(range.count))"
    case .rank: "\(1 + random.below(300))"
    case .flag: random.chance(85) ? "yes" : "no"
    case .date: "2026-01-0\(1 + random.below(9))"
    case .text: ""
    case .oneOf(let categories), .anyOf(let categories): random.pick(categories).name
    }
  }
}
