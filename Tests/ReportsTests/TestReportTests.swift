import Chuan
import TestSupport
import Testing

/// What tests of rules came to, as people and programs read it.
@Suite struct TestReportTests {
  private let tests = """
    test "all is well" of p
      in 2030
      schools | school | rooms
              | a      | 1
      expect rooms pass
      expect rooms pass with 100%

    test "who falls short" of p
      in 2029
      schools | school | name   | rooms | land
              | c      | Phú Lãm | 1    | 2
      in 2030
      schools | school | name   | rooms | land | filed
              | a      | Hà Cầu | 1     | 1,2  | 16/11/2030
              | b      | La Khê | 0     | 1.5  | -
      expect rooms pass with 100%
      expect land undecided between 0.9 ha and 34 ha
      expect filed pass
      expect planned notApplicable
    """

  private let rules = """
    entity commune, communes vi "xã" en "commune"
    entity school, schools in commune vi "trường" en "school"
    field rooms of school: count vi "Số phòng học" en "Classrooms"
    field land of school: number in ha from 0 to 100 vi "Diện tích đất" en "Land"
    field filed of school: date vi "Ngày nộp báo cáo" en "Report filed on"
    field planned of commune: flag vi "Đã ban hành kế hoạch" en "Plan issued"
    plan p for commune "ha-dong" from 2026 to 2030
    rule rooms every school has rooms >= 1 by 2030
    rule land average of land across schools >= 1.35 ha by 2030
    rule filed every school has filed < 15 November every year
    rule planned planned by 2028
    rule untested number of schools >= 1 by 2030

    """

  private func run(_ change: (inout TestRequest) -> Void, in language: Language) -> TestRun {
    var request = TestRequest(in: language)
    change(&request)
    let program = CheckedProgram.reading(rules + tests)
    return TestRun.testing(program, asking: request)
  }

  @Test(arguments: Language.allCases)
  func forPeople(language: Language) throws {
    let run = run({ $0.showsCoverage = true }, in: language)
    #expect(!run.isPassed && run.diagnostics.isEmpty)
    try expectGolden(
      String(decoding: run.report, as: UTF8.self), "tests.\(language.rawValue).txt")
  }

  @Test func forPrograms() throws {
    let text = String(decoding: run({ $0.format = .json }, in: .vi).report, as: UTF8.self)
    try expectGolden(text, "tests.json")
    let report = try JSONValue(text)
    #expect(report["tests"]?.array?.count == 2)
  }

  /// Every line and column of a copy leads back to the cell it was made of.
  @Test(arguments: ["1,5", "đủ", "\"", "a\"b", "x,y", "-3", String(repeating: "ữ", count: 400)])
  func aRefusedCellIsUnderlinedWhereItStands(cell: String) throws {
    for column in 0..<4 {
      var cells = ["Trường \"số\" 1", "1", "1,2", "16/11/2030"]
      if column > 0 { cells[column] = cell }
      let text =
        rules + """
          test "t" of p
            in 2030
            schools | school | rooms | land | filed
                    // in between
                    | \(cells.joined(separator: " | "))
            expect rooms pass
          """
      let program = CheckedProgram.reading(text)
      let places = program.diagnostics.compactMap { $0.place }
      let accepted = column == 0 || cell == "1,5" && column == 2
      #expect(places.map { program.sources.text(at: $0) } == (accepted ? [] : [cell]), "\(column)")
    }
  }

  /// Whatever is written in a test, running it ends, and every place lies in the text.
  @Test func spoiltTestsAreAnswered() {
    var random = Seeded()
    let pieces = [
      "|", "-", " ", "\n", "2029", "ha-dong", "\"", "x", ",", "%", "in 2031\n", "1e9", "ữ",
    ]
    var judged = 0
    for _ in 0..<400 {
      var bytes = Array(tests.utf8)
      for _ in 0..<random.pick([1, 2, 5]) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: random.pick(pieces).utf8)
      }
      let program = CheckedProgram.reading(Array(rules.utf8) + bytes)
      let run = TestRun.testing(program, asking: TestRequest(in: .en))
      judged += run.report.isEmpty ? 0 : 1
      let size = program.sources.texts[0].bytes.count
      let places = run.diagnostics.compactMap { $0.place }
      #expect(places.allSatisfy { $0.file == 0 && Int($0.end) <= size }, "SEED=\(random.seed)")
      #expect(run.report.isEmpty || program.book.tests.count > 0, "SEED=\(random.seed)")
    }
    #expect(judged > 10, "SEED=\(random.seed)")
  }
}
