import Interpreter
import Testing

/// A check that reads a dated parameter: it takes the value of each row's own year.
@Suite struct DatedCheckTests {
  private static let rules = """
    entity commune, communes
    entity school, schools in commune
    field pupils of school: count

    parameter limit: count = 30 from 2026, 40 from 2028

    check crowded of school
      pupils <= limit

    plan demo
      for every commune
      from 2025 to 2030

    rule total
      sum of pupils across schools >= 1 every year
    """

  private func doubtfulYears(_ rows: [(year: Int, pupils: Int)]) -> [Int] {
    let schools = rows.map { "c,a,\($0.year),\($0.pupils)" }.joined(separator: "\n")
    let years = rows.map { "c,\($0.year)" }.joined(separator: "\n")
    let world = World(Self.rules)
    return rows.map(\.year).filter { year in
      let verdicts = world.verdicts(
        asOf: year,
        [
          "communes": "commune,year\n" + years + "\n",
          "schools": "commune,school,year,pupils\n" + schools + "\n",
        ])
      #expect(verdicts["total"]?.status == .pass)
      return verdicts["total"]?.doubtful.isEmpty == false
    }
  }

  @Test func rowsBeforeTheFirstValueAreLeftAlone() {
    #expect(
      doubtfulYears([(2025, 99), (2026, 31), (2027, 30), (2028, 35), (2029, 41)]) == [2026, 2029])
  }
}
