import CheckedRules
import Diagnostics
import Interpreter
import RuleSyntax
import Testing
import Vocabulary

/// What a table of verdicts says besides the statuses: rows, doubt, areas, limits.
@Suite struct VerdictTableTests {
  private static let declarations = """
    entity commune, communes
    entity school, schools in commune
    field rooms of school: count
    field used of school: count
    field amount of school: number in billion VND
    field planned of commune: flag
    check usedWithinRooms of school
      used <= rooms
    plan p
      for commune "c"
      from 2025 to 2030

    """

  private func table(
    _ rules: String, asOf year: Int = 2030, declarations: String = declarations,
    _ tables: [String: String]
  ) throws -> VerdictTable {
    let world = World(declarations + rules)
    let snapshot = try #require(world.snapshot(tables))
    return VerdictTable.evaluating(world.program, over: snapshot, asOf: year)
  }

  @Test func listsTheRowsThatStandAgainstARule() throws {
    let schools = """
      year,school,commune,name,rooms
      2029,d,c,Delta,1
      2030,a,c,Alpha,1
      2030,b,c,Beta,0
      2030,e,c,,-
      """
    let verdicts = try table(
      """
      rule all every school has rooms >= 1 by 2030
      rule none no school has rooms >= 1 by 2030
      """, ["schools": schools]
    ).plans[0]
    let all = try #require(verdicts.byRule["all"])
    #expect(all.rows.map { $0.id } == ["d", "b", "e"])
    #expect(all.rows.map { $0.name } == ["Delta", "Beta", nil])
    #expect(all.rows.map { $0.outcome } == [.unknown, .fails, .unknown])
    #expect(all.rows.map { $0.lastYear } == [2029, nil, nil])
    let counts = try #require(all.counts)
    #expect([counts.holds, counts.fails, counts.unknown] == [1, 1, 2])
    #expect(verdicts.byRule["none"]?.rows.map { $0.id } == ["d", "a", "e"])
    #expect(verdicts.silent.map { $0.id } == ["d"] && verdicts.silent[0].lastYear == 2029)
  }

  @Test func aVerdictThatUsedABrokenRowIsDoubtful() throws {
    let schools = """
      year,school,commune,rooms,used
      2029,a,c,1,2
      2030,a,c,3,2
      2030,b,c,1,4
      2030,d,c,1,-
      2030,x,other,1,9
      """
    let verdicts = try table(
      """
      rule sums sum of rooms across schools >= 1 by 2030
      rule rising sum of rooms across schools >= sum of rooms across schools last year by 2030
      rule planned planned by 2030
      """, ["schools": schools]
    ).plans[0].byRule
    #expect(verdicts["sums"]?.doubtful.map { $0.check } == ["usedWithinRooms"])
    #expect(verdicts["rising"]?.doubtful.count == 2)
    #expect(verdicts["planned"]?.doubtful.count == 0)
  }

  @Test func theOrderOfTermsDoesNotHideADoubt() throws {
    let schools = "year,school,commune,rooms,used\n2030,a,c,1,2"
    let verdicts = try table(
      """
      rule first average of used across schools where (rooms > 5) + sum of rooms across schools \
      >= 1 by 2030
      rule second sum of rooms across schools last year + average of used across schools >= 1 \
      by 2030
      """, ["schools": schools]
    ).plans[0].byRule
    #expect(verdicts["first"]?.status == .notApplicable)
    #expect(verdicts["first"]?.doubtful.count == 1 && verdicts["second"]?.doubtful.count == 1)
  }

  @Test func aLastingValueBringsTheDoubtOfItsOwnRow() throws {
    let declarations = """
      entity commune, communes
      entity school, schools in commune
      field rooms of school: count lasting
      field used of school: count
      check usedWithinRooms of school used <= rooms
      plan p
        for commune "c"
        from 2026 to 2030

      """
    let verdicts = try table(
      "rule r sum of rooms across schools >= 1 by 2030", declarations: declarations,
      ["schools": "year,school,commune,rooms,used\n2029,a,c,1,2\n2030,a,c,-,0"]
    ).plans[0].byRule
    #expect(verdicts["r"]?.doubtful.map { $0.place.line } == [2])
  }

  @Test func everyAreaIsJudgedThatHasARowOrIsNamed() throws {
    let declarations = Self.declarations.replacing("for commune \"c\"", with: "for every commune")
    let tables = [
      "schools": "year,school,commune,rooms\n2029,a,zz,1\n2030,b,c,2\n2031,d,late,1",
      "communes": "year,commune,planned\n2030,aa,yes",
    ]
    let result = try table("rule r planned by 2030", declarations: declarations, tables)
    #expect(result.plans.map { $0.areaID } == ["aa", "c", "zz"])
    let statuses = result.plans.map { $0.verdicts[0].status }
    #expect(statuses == [.pass, .undecided, .undecided])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aPlanWhoseAreaNobodyNamesIsSaid() throws {
    let result = try table(
      "rule r planned by 2030", ["schools": "year,school,commune,rooms\n2030,a,hadong,1"])
    #expect(result.diagnostics.map { $0.code } == [.planWithoutRows])
    #expect(result.plans.map { $0.hasRows } == [false])
  }

  @Test func aNumberTooLargeLeavesTheRuleUndecided() throws {
    let nines = String(repeating: "9", count: 30)
    let schools = "year,school,commune,amount\n2030,a,c,\(nines)\n2030,b,c,1"
    let result = try table(
      "rule r sum of amount across schools >= 1 VND by 2030\nrule s planned by 2030",
      ["schools": schools])
    #expect(result.plans[0].byRule["r"]?.status == .undecided)
    #expect(result.diagnostics.map { $0.code } == [.resultTooLarge])
    let words = result.diagnostics.map { $0.message.text(in: .en) }
    #expect(words == ["a result of `p.r` for `a` is too large to be computed exactly"])
    #expect(result.diagnostics[0].notes.count == 1)
  }

  @Test func laterYearsAndTheOrderOfRowsChangeNothing() throws {
    let rules = """
      rule a every school has rooms >= 1 every year
      rule b sum of rooms across schools >= sum of rooms across schools last year by 2029
      rule c number of schools <= 2 in 2028
      """
    let rows = ["2028,a,c,1", "2028,b,c,0", "2029,a,c,2", "2029,d,c,-", "2029,b,c,1"]
    let later = ["2030,a,c,0", "2031,e,c,0"]
    let heading = "year,school,commune,rooms"
    func shorts(_ rows: [String]) throws -> [String] {
      let text = ([heading] + rows).joined(separator: "\n")
      return try table(rules, asOf: 2029, ["schools": text]).plans[0].verdicts.map { $0.short }
    }
    let expected = try shorts(rows)
    #expect(expected == ["undecided 2/3..1", "pass 3..", "pass 2"])
    #expect(try shorts(rows.reversed()) == expected)
    #expect(try shorts(later + rows) == expected)
  }

  @Test func indicatorsThatDoubleEachOtherTakeNoTime() throws {
    var text = "indicator i0 = sum of rooms across schools\n"
    for index in 1...60 { text += "indicator i\(index) = i\(index - 1) + i\(index - 1)\n" }
    let result = try table(
      "rule r i60 > 0 by 2030",
      declarations: text + Self.declarations, ["schools": "year,school,commune,rooms\n2030,a,c,1"])
    #expect(result.plans[0].verdicts.map { $0.short } == ["pass 1152921504606846976"])
  }

  @Test func formulasMayRestOnManyOthers() throws {
    var text = "indicator i0 = sum of rooms across schools\n"
    for index in 1...198 { text += "indicator i\(index) = i\(index - 1) + 1\n" }
    let result = try table(
      "rule r i198 > 0 by 2030",
      declarations: text + Self.declarations, ["schools": "year,school,commune,rooms\n2030,a,c,1"])
    #expect(result.plans[0].verdicts.map { $0.short } == ["pass 199"])
  }
}
