import Diagnostics
import Snapshots
import Testing
import Vocabulary

/// How cells of every type are read, and what is refused.
@Suite struct CellTests {
  /// The cells of one column, each quoted; nil where the file was refused.
  private func cells(_ field: String, heading: String? = nil, _ cells: String...) -> [Cell]? {
    let reading = read(field, heading: heading, cells)
    return reading.diagnostics.contains { $0.severity == .error } ? nil : reading.cells(field)
  }

  private func read(_ field: String, heading: String? = nil, _ cells: [String]) -> SnapshotReading {
    var text = "year,school,\(heading ?? field)\n"
    for (index, cell) in cells.enumerated() { text += "2030,s\(index),\"\(cell)\"\n" }
    return Tables.reading(text)
  }

  private func numbers(_ texts: String...) -> [Cell] {
    texts.map { Rational(decimal: $0).map { .number($0) } ?? .missing }
  }

  @Test func wholeNumbers() {
    let read = cells(
      "rooms", "12", "12.0", "1.234", "1,234", "1 234 567", "1\u{A0}234", "12,00", "0")
    #expect(read == numbers("12", "12", "1234", "1234", "1234567", "1234", "12", "0"))
    #expect(cells("level", "0", "3") == numbers("0", "3"))
  }

  @Test(arguments: ["12,5", "12.5", "1e3", "1.23.4", "12 phòng", "1..2", "+3", ".5", "5.", "0.125"])
  func refusesAsWhole(_ text: String) {
    #expect(read("rooms", [text]).codes == [.unreadableCell])
  }

  @Test(arguments: ["\u{1B}[2J", "a\u{8}b", "\u{1}"])
  func idsAndNamesHaveNoControlCharacters(_ text: String) {
    for quote in ["", "\""] {
      func cell(_ text: String) -> String { quote + text + quote }
      let reading = Tables.reading(
        "year,school,commune,name\n2030,\(cell("a" + text)),\(cell("b\(text)c")),"
          + cell(text + "d") + "\n")
      #expect(reading.codes == [.unreadableCell, .unreadableCell, .unreadableCell])
    }
    let spaced = Tables.reading("year,school,commune,name\n2030,a,c,\"A\tB\nC\r\nD\"\n")
    #expect(spaced.codes == [])
  }

  @Test(arguments: [
    ("level", "4", "level 0 to 3", "mức 0 đến 3"), ("land", "101", "from 0 to 100", "từ 0 đến 100"),
    ("ratio", "-1%", "from 0% to 100%", "từ 0% đến 100%"),
    ("rooms", "-3", "0 or more", "từ 0 trở lên"),
  ])
  func theRangeIsSaidThatACellLiesOutside(field: String, cell: String, en: String, vi: String) {
    let message = read(field, [cell]).diagnostics.last { $0.code == .cellOutsideRange }?.message
    #expect(
      message?.text(in: .en) == "`\(cell)` in the column `\(field)` lies outside its range: \(en)")
    #expect(message?.text(in: .vi).hasSuffix(": " + vi) == true)
  }

  @Test func plainNumbers() {
    let read = cells(
      "score", "1,35", "-2", "1.234.567,8", "0,125", "1234,5", "1 234,567", "12345", "-0,5")
    #expect(
      read == numbers("1.35", "-2", "1234567.8", "0.125", "1234.5", "1234.567", "12345", "-0.5"))
    #expect(cells("score", "1.35", "1,234.5") == numbers("1.35", "1234.5"))
  }

  @Test func anotherCellOrTheRangeSettlesWhatAMarkMeans() {
    #expect(cells("score", "1.234", "1.35") == numbers("1.234", "1.35"))
    #expect(cells("score", "1.234", "1,35") == numbers("1234", "1.35"))
    #expect(cells("score", "1.234", "1.234.567") == numbers("1234", "1234567"))
    #expect(cells("land", "1.234") == numbers("1.234"))
    #expect(cells("land", heading: "đất", "1,234") == numbers("1.234"))
    #expect(read("score", ["1.234"]).codes == [.ambiguousCell])
    #expect(read("score", ["1.234", "1.35", "1,35"]).codes == [.ambiguousCell])
    let help = read("score", ["-1.234"]).diagnostics.last?.help.map { $0.text(in: .en) }
    #expect(help == ["write `-1.2340` or `-1234`"])
  }

  @Test(arguments: ["1e3", "NaN", "1,35 ha", "--2", "1.2.3", "1,23,456", "1.234,5.6", "½", "0x10"])
  func refusesAsNumber(_ text: String) {
    #expect(read("score", [text]).codes == [.unreadableCell])
  }

  @Test func shares() {
    let read = cells("ratio", "98,5%", "98.5 %", "0.985", "1", "0,5", "1.000", "100%")
    #expect(read == numbers("0.985", "0.985", "0.985", "1", "0.5", "1", "1"))
    #expect(cells("ratio", "98,5%", "0,5") == numbers("0.985", "0.5"))
    #expect(
      cells("ratio", heading: "Ratio (%)", "98.5", "100", "0.985")
        == numbers("0.985", "1", "0.00985"))
    #expect(cells("ratio", heading: "ratio %", "98.5%", "2") == numbers("0.985", "0.02"))
    #expect(self.read("ratio", ["85"]).codes == [.unreadableCell])
    #expect(self.read("ratio", ["101%"]).codes == [.cellOutsideRange])
    #expect(self.read("ratio", ["-1%"]).codes == [.cellOutsideRange])
    #expect(self.read("ratio", ["85 phần trăm"]).codes == [.unreadableCell])
    #expect(self.read("ratio", heading: "ratio %", ["0.985", "1"]).codes == [.percentsBelowOne])
    let help = self.read("ratio", ["85"]).diagnostics.last?.help.map { $0.text(in: .vi) }
    #expect(help == ["hãy ghi `85%`, hoặc thêm dấu `%` vào tiêu đề cột"])
  }

  @Test func flagsAndDays() throws {
    let yes = cells("internet", "yes", "TRUE", "có", "Có", "1", "x", "co\u{301}")
    #expect(yes == Array(repeating: Cell.flag(true), count: 7))
    #expect(
      cells("internet", "no", "False", "không", "0") == Array(repeating: .flag(false), count: 4))
    #expect(read("internet", ["2"]).codes == [.unreadableCell])
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 15))
    #expect(cells("filed", "15/11/2026", "2026-11-15") == [.date(day), .date(day)])
    let march = try #require(CalendarDate(year: 2026, month: 3, day: 5))
    #expect(cells("filed", "5/3/2026", "05/3/2026") == [.date(march), .date(march)])
    for text in [
      "31/02/2030", "15/11/26", "11/15/2026", "115/3/2026", "5/3/26", "/3/2026", "2026-2-1",
      "15.11.2026",
    ] {
      #expect(read("filed", [text]).codes == [.unreadableCell], "\(text)")
    }
  }

  @Test func categories() {
    #expect(
      cells("owner", "public", "Công Lập", "tư thục") == [.category(0), .category(0), .category(1)])
    #expect(
      cells("kinds", "mầm non + tiểu học", "primary", "preschool;primary", "mầm non, tiểu học")
        == [.set([0, 1]), .set([1]), .set([0, 1]), .set([0, 1])])
    #expect(read("owner", ["state"]).codes == [.unreadableCell])
    #expect(read("kinds", ["mầm non + x"]).codes == [.unreadableCell])
    #expect(read("kinds", ["primary++primary"]).codes == [.unreadableCell])
    #expect(read("twin", ["cơ sở"]).codes == [.ambiguousCell])
    #expect(cells("twin", "north") == [.category(0)])
    let help = read("owner", ["state"]).diagnostics.last?.help.map { $0.text(in: .en) }
    #expect(help == ["write `public` or `private`"])
  }

  @Test(arguments: ["", " ", "-", "–", "—", "…", "...", "n/a", "NA", "Chưa có", "chưa  có"])
  func missing(_ text: String) {
    for field in ["rooms", "score", "ratio", "internet", "filed", "owner", "kinds"] {
      #expect(cells(field, text) == [.missing], "\(field)")
    }
  }

  @Test func rangesAreKept() {
    #expect(read("level", ["4"]).codes == [.cellOutsideRange])
    #expect(read("land", ["100,5"]).codes == [.cellOutsideRange])
    #expect(read("rooms", ["-3"]).codes == [.cellOutsideRange])
    #expect(read("score", [String(repeating: "9", count: 31)]).codes == [.unreadableCell])
  }

  @Test func wholeNumbersWithThreeZerosNeedProof() {
    #expect(read("rooms", ["12.000"]).codes == [.ambiguousCell])
    let help = read("rooms", ["12.000"]).diagnostics.last?.help.map { $0.text(in: .vi) }
    #expect(help == ["hãy ghi `12.0000` hoặc `12000`"])
    #expect(cells("rooms", "12.000", "1.234") == numbers("12000", "1234"))
    #expect(cells("rooms", "12.000", "1.5") == nil)
    #expect(cells("rooms", "12.000", "7.0") == numbers("12", "7"))
    #expect(cells("level", "2.000") == numbers("2"))
  }

  @Test func moreCategoriesThanASetHoldsAreRefused() {
    let many = (0..<64).map { Tables.category("k\($0)", "loại \($0)") }
    let field = Field(
      name: "kinds", entity: 0, type: .anyOf(many), isLasting: false, labels: Labels(),
      place: Tables.place)
    let catalogue = Catalogue(entities: [Tables.catalogue.entities[0]], fields: [field])
    let file = DataFile(path: "communes.csv", bytes: Array("year,commune,kinds\n2030,a,k63\n".utf8))
    let reading = Snapshot.reading(
      [TableFile(entity: 0, year: nil, file: file)], against: catalogue, withParentsOf: [])
    #expect(reading.codes == [.unreadableCell])
  }

  @Test func schoolYearsAreReadAsTheCallerSays() {
    func years(_ cell: String, _ choice: SchoolYear?) -> Set<Int>? {
      let reading = Tables.reading(
        [("schools.csv", Array("year,school\n\(cell),a\n".utf8))],
        options: ReadingOptions(schoolYear: choice))
      return reading.codes == [] ? reading.snapshot.years : nil
    }
    for cell in ["2025-2026", "2025–2026", "2025/2026", "2025 - 2026"] {
      #expect(years(cell, .starts) == [2025] && years(cell, .ends) == [2026])
      #expect(years(cell, nil) == nil)
    }
    for cell in ["2025-2027", "2026-2025", "25-26", "2025-2026-2027", "2025_2026"] {
      #expect(years(cell, .starts) == nil)
    }
  }
}
