import Chuan
import TestSupport
import Testing

/// How verdicts are put into words, and what a run comes to.
@Suite struct ReportTests {
  private static let declarations = """
    entity commune, communes
    entity school, schools in commune
    field rooms of school: count
    field land of school: number in ha from 0 to 100
    field filed of school: date
    field kind of school: one of public vi "công lập" en "public", other
    field planned of commune: flag
    check roomy of school
      rooms <= 50
    plan p
      en "A plan"
      for commune "c"
      from 2026 to 2030

    """

  private func run(
    _ rules: String, in language: Language = .en, _ rows: String...
  ) -> CheckRun {
    let heading = "year,school,commune,name,rooms,land,filed,kind"
    let text = ([heading] + rows).joined(separator: "\n")
    return CheckRun.checking(
      .reading(Self.declarations + rules),
      over: [DataFile(path: "schools.csv", bytes: Array(text.utf8))], asOf: 2030, in: language)
  }

  @Test func everyKindOfFigure() throws {
    let rules = """
      rule land average of land across schools >= 1.35 ha by 2030
      rule nearly share of schools where (rooms >= 1) >= 66.7% by 2030
      rule early highest of filed across schools < 15 November every year
      rule rooms sum of rooms across schools >= 9 by 2030, then 12 by 2035
      rule later sum of rooms across schools >= 9 by 2035
        advisory
      rule public every school has kind = public by 2030
      rule planned planned by 2030
      rule none every school where rooms > 90 has rooms > 99 by 2030
      duty d
      """
    let mended = rules.replacing(
      "rule later sum of rooms across schools >= 9 by 2035\n  advisory",
      with: "rule later\n  advisory\n  sum of rooms across schools >= 9 by 2035")
    for language in Language.allCases {
      let run = run(
        mended, in: language, "2030,a,c,Alpha,1,1.25,14/11/2030,public",
        "2030,b,c,,60,1.4,-,công lập", "2030,e,c,Epsilon,0,-,15/11/2030,other",
        "2029,s,c,Sigma,1,1,,public")
      let codes = run.diagnostics.filter { $0.severity == .error }.map { $0.code }
      #expect(codes == [])
      try expectGolden(run.report?.text ?? "", "figures.\(language.rawValue).txt")
    }
  }

  @Test func whatARunComesTo() {
    func ending(_ rules: String) -> CheckRun.Ending {
      run(rules, "2030,a,c,,1,-,,").ending
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
    #expect(ending(pass.replacing("rooms", with: "nothing")) == .rulesRefused)
    #expect(run(pass, "2030,a,c,,x,-,,").ending == .dataRefused)
    let foreign = run(pass, "2030,a,d,,1,-,,")
    #expect(foreign.ending == .open)
    #expect(foreign.report?.text.contains("No row of the data speaks of this area") == true)
  }

  @Test func tablesAreToldByTheirNames() {
    func codes(_ paths: String...) -> [Code] {
      let files = paths.map { DataFile(path: $0, bytes: Array("year,school,commune\n".utf8)) }
      return CheckRun.checking(.reading(Self.declarations), over: files, asOf: 2030, in: .en)
        .diagnostics.map { $0.code }.filter { $0.severity == .error || $0 == .unreadDataFile }
    }
    #expect(codes("schools.csv") == [])
    #expect(codes("2029/schools.csv", "2030/schools.csv") == [])
    #expect(codes("schools.csv", "School.csv") == [.unreadDataFile])
    #expect(codes("schools.xlsx") == [.noTables, .unreadDataFile])
  }

  @Test func textOfTheDataCannotForgeTheTerminal() {
    let rules = "rule a every school has rooms >= 1 by 2030"
    let text = run(rules, "2030,a\u{1B}[2J,c,\u{202E}b,0,1,,").report?.text ?? ""
    #expect(text.contains("a<U+001B>[2J <U+202E>b"))
  }
}
