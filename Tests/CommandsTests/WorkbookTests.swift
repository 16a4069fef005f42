import Chuan
import Commands
import Foundation
import TestSupport
import Testing

/// Workbooks wherever tables are read: whole runs over real ones.
@Suite struct WorkbookTests {
  let place: Workplace

  static let rules = """
    entity commune, communes
      vi "xã"
    entity school, schools in commune
      vi "trường"
    field rooms of school: count
      vi "Tổng số phòng học"
    field solid of school: count
      vi "Phòng học kiên cố"
    field solidShare of school: share
      vi "Phòng học tỷ lệ"
    field filed of school: date
      vi "Ngày báo cáo"
    field land of school: number in ha
      vi "Diện tích"
      also "Diện tích (ha)"

    plan p
      for every commune
      from 2026 to 2030

    rule r
      every school has rooms >= 18 by 2030

    """

  init() throws { place = try Workplace(rules: Self.rules) }

  private func copy(_ name: String, to path: String) throws {
    let url = RuleCase.folder.appending(path: "Fixtures/workbooks/" + name)
    try place.write(path, bytes: Array(try Data(contentsOf: url)))
  }

  /// Title rows, merged headings on two lines, percent cells, typed numbers, days as numbers and as
  /// text, totals, hidden rows: cell for cell.
  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func aMessyWorkbookIsReadCellForCell(name: String) throws {
    try copy(name, to: "data/Số liệu.xlsx")
    let outcome = place.run("dump", "--use", "a.rules", "data", "--format", "csv")
    #expect(
      outcome.outputText == """
        year,school,commune,name,rooms,solid,solidShare,filed,land,file:line,types: rooms count; \
        solid count; solidShare share; filed date; land number in ha
        2030,mn-01,ha-dong,Trường Mầm non Hoa Sen,18,15,0.9850,2030-11-05,1.35,\
        Số liệu.xlsx:'Số liệu 2030'!C10,
        2030,mn-02,ha-dong,Trường Mầm non Ánh Dương,15,13,0.5,2030-11-14,0.9,\
        Số liệu.xlsx:'Số liệu 2030'!C11,
        2030,th-01,ha-dong,Trường Tiểu học Cộng Hòa,1200,20,1,2030-11-20,2.1250,\
        Số liệu.xlsx:'Số liệu 2030'!C14,
        2030,th-02,ha-dong,Trường Tiểu học La Khê,25,21,0.7550,2030-11-09,3,\
        Số liệu.xlsx:'Số liệu 2030'!C15,

        """)
    #expect(outcome.codes == ["D121", "D122", "D123", "D125", "D112"])
    for words in [
      "numbers of the columns (8), headings of parts (9, 13), totals (12, 16)",
      "notes and signatures (18–20, 23)", "`Số liệu.xlsx:'Số liệu 2030'!F16`", "says 1257",
      "add up to 1258", "like all others: 15", "--> Số liệu.xlsx:'Số liệu 2030'!A7",
    ] {
      #expect(outcome.errorText.contains(words), "\(words)")
    }
  }

  @Test func reportsNameTheCells() throws {
    try copy("openpyxl.xlsx", to: "data/a.xlsx")
    let text = place.run("check", "a.rules", "--data", "data")
    #expect(text.status == .findings)
    #expect(text.outputText.contains("a.xlsx:'Số liệu 2030'!C11"))
    let json = place.run("check", "a.rules", "--data", "data", "--format", "json").outputText
    #expect(json.contains(#""path":"a.xlsx","line":11,"cell":"'Số liệu 2030'!C11""#))
    let explained = place.run("explain", "r", "a.rules", "--data", "data")
    #expect(explained.outputText.contains("a.xlsx:'Số liệu 2030'!C11"))
  }

  @Test func otherSpreadsheetsAreRefused() throws {
    try place.write("data/schools.csv", "year,school,commune,rooms\n2030,a,c,20\n")
    for name in ["old.xls", "SCHOOLS.XLSB", "a.ods"] {
      try place.write("data/" + name, "x")
      let outcome = place.run("check", "a.rules", "--data", "data")
      #expect(outcome.status == .dataRefused && outcome.codes.contains("D119"))
      #expect(outcome.errorText.contains("save it as `Excel Workbook (.xlsx)`"))
      try FileManager.default.removeItem(at: place.url("data/" + name))
    }
    try place.write("data/b.xlsx", "no archive")
    #expect(place.run("check", "a.rules", "--data", "data").codes.contains("D118"))
  }

  // MARK: import

  private func office(_ rows: [[WorkbookMaker.Cell]]) throws {
    try place.write("in/a.xlsx", bytes: WorkbookMaker(WorkbookMaker.Sheet("Biểu 1", rows)).bytes)
  }

  @Test func importShowsWhatIsUnderstoodAndWritesNothing() throws {
    try copy("openpyxl.xlsx", to: "in/a.xlsx")
    let outcome = place.run("import", "--use", "a.rules", "in/a.xlsx")
    #expect(outcome.status == .clean)
    #expect(
      outcome.outputText.hasPrefix(
        """
        a.xlsx
          sheet `Số liệu 2030`: table `schools`, headings in row 6–7, rows that are read: 4
            A   STT                  not read
            B   Năm                  `year`
            C   Mã trường            `school`
            D   Mã xã                `commune`
            E   Tên trường           `name`
            F   Phòng học Tổng số    `rooms`: count
            G   Phòng học Kiên cố    `solid`: count
            H   Phòng học Tỷ lệ (%)  `solidShare`: share
            I   Ngày báo cáo         `filed`: date
            J   Diện tích (ha)       `land`: number in ha
            left out as numbers of the columns: 8
            left out as headings of parts: 9, 13
            left out as totals: 12, 16
            left out as notes and signatures: 18, 19, 20, 23
          sheet `Ghi chú`: not read

        `schools`: number of rows 4
          `rooms`: count; missing cells 0
          `solid`: count; missing cells 0
          `solidShare`: share; missing cells 0
          `filed`: date; missing cells 0
          `land`: number in ha; missing cells 0

        """))
    for words in [
      "a.xlsx:'Số liệu 2030'!C10: 2030, mn-01, ha-dong, Trường Mầm non Hoa Sen: rooms 18; solid",
      "!C14: 2030, th-01, ha-dong, Trường Tiểu học Cộng Hòa: rooms 1200; solid 20; solidShare 1;",
    ] {
      #expect(outcome.outputText.contains(words), "\(words)")
    }
    #expect(!outcome.outputText.contains("2030, th-02"))
    #expect(outcome.outputText.hasSuffix("`--output FOLDER` writes these tables as CSV\n"))
    #expect(try place.names() == ["a.rules", "in"])
  }

  @Test func importWritesTablesThatAreReadWithoutGuessing() throws {
    try copy("libreoffice.xlsx", to: "in/a.xlsx")
    let outcome = place.run("import", "--use", "a.rules", "in/a.xlsx", "--output", "out")
    #expect(outcome.status == .clean && outcome.outputText.hasSuffix("\nout/schools.csv\n"))
    let written = try place.text(of: "out/schools.csv")
    #expect(
      written.hasPrefix(
        "year,school,commune,name,rooms,solid,solidShare,filed,land\n2030,mn-01,ha-dong,"))
    let again = place.run("dump", "--use", "a.rules", "out")
    #expect(again.status == .clean && again.errors.isEmpty)
    // What is there is never replaced.
    let twice = place.run("import", "--use", "a.rules", "in/a.xlsx", "--output", "out")
    #expect(twice.status == .unusable && twice.codes.contains("U107"))
  }

  @Test func aMappingSaysWhatHeadingsDoNot() throws {
    try office([
      ["Mã trường", "Mã xã", "Số phòng", "Diện tích đất", "Lời phê", "Phòng KC"],
      ["a", "c", "1.200", "1.234", "x", "-"], ["b", "c", 15, .number("2.5"), nil, 3],
    ])
    try place.write(
      "a.map",
      """
      // the office of Hà Đông
      heading "Số phòng" is rooms
      heading "phòng  kc" is solid
      heading "Diện tích đất" is land   // in ha
      heading "Lời phê" is unread
      sheet "Biểu 1" is schools
      year 2030
      decimals comma
      dash is 0

      """)
    let outcome = place.run(
      "import", "--use", "a.rules", "--map", "a.map", "in/a.xlsx", "--output", "out")
    #expect(outcome.status == .clean && outcome.codes == ["D113"])
    #expect(
      try place.text(of: "out/schools.csv") == """
        year,school,commune,rooms,solid,land
        2030,a,c,1200,0,1234
        2030,b,c,15,3,2.5

        """)
  }

  @Test(arguments: [
    ("heading \"a\" is romms", "`romms`", "did you mean `rooms`?"),
    ("heading a is rooms", "`heading`", "a line is"), ("year soon", "`soon`", "a line is"),
    ("decimals both", "`both`", "a line is"), ("dash is nothing", "`nothing`", "a line is"),
    ("sheet \"a\" is school", "`school`", "`schools`"), ("what", "`what`", "a line is"),
    ("heading \"a is rooms", "`\"`", "a line is"),
  ])
  func aMappingIsRefusedWithItsPlace(line: String, words: String, help: String) throws {
    try office([["Năm", "Mã trường"], [2030, "a"]])
    try place.write("a.map", "// remark\n" + line + "\n")
    let outcome = place.run("import", "--use", "a.rules", "--map", "a.map", "in/a.xlsx")
    #expect(outcome.status == .unusable && outcome.codes == ["U131"])
    #expect(outcome.errorText.contains("--> a.map:2:"))
    #expect(outcome.errorText.contains(words) && outcome.errorText.contains(help))
  }

  @Test func importNeedsRulesAndFiles() throws {
    #expect(place.run("import", "a.xlsx").codes == ["U105"])
    try office([["Năm", "Mã trường"], [2030, "a"]])
    let lost = place.run("import", "--use", "a.rules", "--map", "b.map", "in/a.xlsx")
    #expect(lost.status == .unusable && lost.codes == ["U106"])
  }
}
