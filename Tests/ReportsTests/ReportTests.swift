import Chuan
import TestSupport
import Testing

/// How verdicts are put into words, and what a run comes to.
@Suite struct ReportTests {
  private func world(_ rules: String, _ rows: String...) -> World {
    var world = World(rules)
    world.schools = rows
    return world
  }

  @Test(arguments: Language.allCases)
  func everyKindOfVerdict(language: Language) throws {
    let reported = World.everything.reported(in: language)
    let errors = reported.run.diagnostics.filter { $0.severity == .error }.map { $0.code }
    #expect(errors == [])
    try expectGolden(reported.text, "everything.\(language.rawValue).txt")
  }

  @Test func onATerminal() throws {
    let narrow = World.everything.reported(in: .vi) {
      $0.style = TextStyle(width: 80, color: false, symbols: true)
    }
    try expectGolden(narrow.text, "everything-80.vi.txt")
    let color = World.everything.reported(in: .vi) {
      $0.style = TextStyle(width: 80, color: true, symbols: true)
    }
    #expect(color.text != narrow.text)
    // Colour is never the only carrier of meaning.
    let plain = color.text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(plain == narrow.text)
  }

  @Test(arguments: [80, 100, 132])
  func noLineIsTooWide(width: Int) {
    for language in Language.allCases {
      let text = World.everything.reported(in: language) { $0.style = TextStyle(width: width) }.text
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test func aHugeNumberStandsBelowItsRule() {
    let world = world(
      "rule a sum of rooms across schools >= 99_999_999_999_999_999_999_999_999_999 by 2030",
      "2030,a,c,,77777777777777777777777777777,1,,")
    let text = world.reported(.text, in: .vi) { $0.style = TextStyle(width: 80) }.text
    #expect(text.contains("Thực hiện: 77.777.777.777.777.777.777.777.777.777\n"))
    #expect(text.contains("Mục tiêu: ≥\u{A0}99.999.999.999.999.999.999.999.999.999\n"))
    #expect(text.split(separator: "\n").count < 40)
  }

  @Test(arguments: Language.allCases)
  func numbersOfManyDigitsMakeNoLineTooWide(language: Language) {
    let whole = String(repeating: "7", count: 30)
    let fraction = "1." + String(repeating: "3", count: 29)
    let world = world(
      """
      rule a lowest of land across schools >= \(fraction) ha by 2030
      rule b average of rooms across schools >= \(whole) by 2030
      rule c every school has rooms >= \(whole) by 2030
      rule d number of schools >= 3 by 2030
      """, "2030,a,c,,\(whole),\(fraction),,", "2030,b,c,,1,0.7777,,")
    for width in [80, 100, 132] {
      let text = world.reported(.text, in: language) { $0.style = TextStyle(width: width) }.text
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
      }
      // Nothing is cut: every digit is there, whatever stands between them.
      let digits = text.filter { $0.isNumber }
      #expect(digits.contains(whole) && digits.contains(fraction.filter { $0 != "." }))
    }
  }

  @Test func whatARunComesTo() {
    func ending(
      _ rules: String, _ change: (inout CheckRequest) -> Void = { _ in }
    ) -> CheckRun.Ending {
      world(rules, "2030,a,c,,1,-,,").reported(.text, in: .en, change).ending
    }
    let pass = "rule a every school has rooms >= 1 by 2030\n"
    let fail = "rule b every school has rooms >= 2 by 2030\n"
    let open = "rule d every school has land >= 1 ha by 2030\n"
    let nothing = "rule e every school where rooms > 5 has rooms > 6 by 2030\n"
    let later = "rule f every school has rooms >= 2 by 2031\n"
    let advice = "rule g\n  advisory\n  every school has rooms >= 3 by 2030\n"
    #expect(ending(pass) == .allPass)
    #expect(ending(pass + nothing + later + advice) == .allPass)
    #expect(ending(pass + fail + open) == .someFail)
    #expect(ending(pass + open) == .open)
    #expect(ending(nothing) == .open && ending(later) == .open && ending(advice) == .open)
    #expect(ending("duty d") == .open)
    #expect(ending(pass.replacing("rooms", with: "nothing")) == .unusable)
    #expect(world(pass, "2030,a,c,,x,-,,").reported().ending == .dataRefused)
    // What may be forgiven, and only that.
    func allowing(_ change: @escaping (inout Tally.Leniency) -> Void) -> (inout CheckRequest) ->
      Void
    {
      { change(&$0.leniency) }
    }
    let undecided = allowing { $0.allowsUndecided = true }
    let pending = allowing { $0.allowsPending = true }
    #expect(ending(pass + open, undecided) == .allPass)
    #expect(ending(pass + fail + open, undecided) == .someFail)
    #expect(ending(open, undecided) == .open && ending(nothing, undecided) == .open)
    #expect(ending(pass + open, pending) == .open)
    #expect(ending(later, pending) == .allPass && ending(later + nothing, pending) == .open)
    #expect(ending("duty d", pending) == .open && ending(later, undecided) == .open)
  }

  @Test func aDoubtfulPassCountsAsUndecidedWhereOneIsStrict() {
    let rules = "rule a every school has rooms >= 1 by 2030"
    let world = world(rules, "2030,a,c,,60,-,,")
    let sound = self.world(rules, "2030,a,c,,6,-,,")
    #expect(world.reported().ending == .allPass)
    #expect(sound.reported(.text, in: .en) { $0.leniency.isStrict = true }.ending == .allPass)
    let strict = world.reported { $0.leniency.isStrict = true }
    #expect(strict.ending == .open)
    #expect(
      strict.text.contains(
        "schools.csv:2, a: breaks the check “No school has more than 50 classrooms”"))
    let forgiven = world.reported {
      $0.leniency.isStrict = true
      $0.leniency.allowsUndecided = true
    }
    #expect(forgiven.ending == .open, "nothing passed beyond doubt")
  }

  @Test func aPlanWithoutRowsIsOpen() {
    let rules = "rule a every school has rooms >= 1 by 2030"
    let text = World.declarations.replacing("for every commune", with: "for commune \"d\"") + rules
    let rows = "year,school,commune,rooms\n2030,a,c,1\n"
    var request = CheckRequest(in: .en)
    request.leniency.allowsUndecided = true
    let reported = Reported(
      .reading(text), over: [DataFile(path: "schools.csv", bytes: Array(rows.utf8))],
      asking: request)
    #expect(reported.ending == .open && reported.codes.contains(.planWithoutRows))
    #expect(reported.text.contains("No row of the data speaks of this area"))
  }

  @Test func aRangeEndsAsItsLastYear() throws {
    func ending(_ years: ClosedRange<Int>) throws -> CheckRun.Ending {
      try Reported.sample(asOf: years, in: .en).ending
    }
    #expect(try ending(2029...2029) == .open)
    #expect(try ending(2029...2030) == .someFail)
    #expect(try ending(2028...2029) == .open)
  }

  @Test func tablesAreToldByTheirNames() {
    func codes(_ paths: String...) -> [Code] {
      let files = paths.map { DataFile(path: $0, bytes: Array("year,school,commune\n".utf8)) }
      var request = CheckRequest(in: .en)
      request.years = 2030...2030
      return Reported(.reading(World.declarations), over: files, asking: request).codes
        .filter { $0.severity == .error || $0 == .unreadDataFile }
    }
    #expect(codes("schools.csv") == [])
    #expect(codes("2029/schools.csv", "2030/schools.csv") == [])
    #expect(codes("schools.csv", "School.csv") == [.unreadDataFile])
    #expect(codes("schools.xlsx") == [.unreadableWorkbook])
    #expect(codes("schools.csv", "old.xls") == [.foreignWorkbook])
  }

  @Test func tablesAndAreasThatAreNotThereAreNoticed() {
    let rules = """
      entity commune, communes
      entity school, schools in commune
      field planned of commune: flag
      plan p for every commune from 2026 to 2030
      rule a planned by 2030
      """
    func codes(_ files: (path: String, text: String)...) -> [Code] {
      Reported(
        .reading(rules),
        over: files.map { DataFile(path: $0.path, bytes: Array($0.text.utf8)) },
        asking: CheckRequest(in: .en)
      ).codes
    }
    let schools = (path: "schools.csv", text: "year,school,commune\n2030,a,c\n")
    let communes = (path: "communes.csv", text: "year,commune,planned\n2030,c,yes\n")
    let others = (path: "communes.csv", text: "year,commune,planned\n2030,b,yes\n")
    #expect(codes(schools, communes) == [])
    #expect(codes(communes) == [])
    #expect(codes(schools) == [.absentTable])
    #expect(codes(schools, others) == [.lostParent])
  }

  @Test(arguments: Report.Format.allCases)
  func textOfTheDataCannotForgeTheTerminal(format: Report.Format) {
    let world = world(
      "rule a every school has rooms >= 1 by 2030", "2030,a\u{202E}[2J,c\u{202E}[2J,\u{202E}b,0,1,,"
    )
    let reported = world.reported(format)
    #expect(reported.ending == .someFail)
    switch format {
    case .text: #expect(reported.text.contains("a<U+202E>[2J  <U+202E>b"))
    case .json: #expect(reported.text.contains(#""id":"a\u202e[2J","name":"\u202eb""#))
    case .html: #expect(reported.text.contains("&lt;U+202E&gt;b"))
    case .csv, .markdown, .junit, .sarif, .github, .gitlab, .tap: break
    }
    if format != .csv {
      #expect(!reported.text.contains("\u{202E}"))
    }
  }

  @Test func aReportThatIsNotTakenEndsTheRun() {
    let world = World.everything
    let program = CheckedProgram.reading(World.declarations + world.rules)
    let rows = "year,school,commune,rooms\n" + (0..<100).map { "2030,s\($0),c\($0),0\n" }.joined()
    let files = [DataFile(path: "schools.csv", bytes: Array(rows.utf8))]
    var request = CheckRequest(in: .en)
    request.format = .json
    let whole = Reported(program, over: files, asking: request)
    #expect(whole.run.isWhole && whole.bytes.count > 600_000)
    let cut = Reported(program, over: files, asking: request, accepting: 1)
    #expect(!cut.run.isWhole && cut.ending == .unusable)
    #expect(cut.bytes.count < whole.bytes.count / 2, "it comes in pieces")
  }
}
