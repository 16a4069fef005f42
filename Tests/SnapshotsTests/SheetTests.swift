import Diagnostics
import Snapshots
import Testing
import Vocabulary

/// How tables are found in sheets, and what is left out around them.
@Suite struct SheetTests {
  private func number(_ numerator: Int128, _ denominator: Int128 = 1) -> Cell {
    Rational(numerator: numerator, denominator: denominator).map { .number($0) } ?? .missing
  }

  @Test func cellsAreReadByTheirKinds() {
    let read = SheetsRead(
      """
      year | Mã trường | rooms | land  | score | ratio | internet | filed      | owner    | note
      2030 | a         | 12    | 1.234 | -0.5  | 98.5% | true     | 2030-11-15 | công lập | x
      2030 | b         | '12   | '1,35 | 1.25  | 0.5   | có       | '5/3/2030  | '-       |
      2030 | 007       |       |       | 2.125 | '75%  | false    |            |          |
      """)
    #expect(read.codes == [])
    #expect(read.reading.things == ["a", "b", "007"])
    #expect(read.cells("rooms") == [number(12), number(12), .missing])
    // A number of a cell is no text: its three decimals part no thousands, and prove nothing.
    #expect(read.cells("land") == [number(1234, 1000), number(135, 100), .missing])
    #expect(read.cells("score") == [number(-1, 2), number(5, 4), number(17, 8)])
    #expect(read.cells("ratio") == [number(985, 1000), number(1, 2), number(3, 4)])
    #expect(read.cells("internet") == [.flag(true), .flag(true), .flag(false)])
    #expect(
      read.cells("filed").first == .date(CalendarDate(iso: "2030-11-15") ?? .init(dayNumber: 1)!))
    #expect(read.cells("owner") == [.category(0), .missing, .missing])
  }

  @Test func typedNumbersKeepTheirDoubts() {
    let read = SheetsRead("year | school | score\n2030 | a | '1.234\n2030 | b | 5.5\n")
    // What the number cell is written with proves nothing of what somebody typed.
    #expect(read.codes == [.ambiguousCell])
    #expect(read.messages.first?.contains("1.234") == true)
  }

  /// Title rows, a national heading, two lines of headings, numbers of columns, parts, totals,
  /// repeated headings, signatures.
  @Test func aMessySheet() throws {
    let read = SheetsRead(
      """
      UBND XÃ HÀ ĐÔNG |      | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                      |      | Độc lập - Tự do - Hạnh phúc
      BÁO CÁO SỐ LIỆU NĂM 2030

      STT | Năm  | Mã trường | Tên         | Phòng         |      | Ghi
          |      |           |             | hoà nhạc      | land | chú
      (1) | (2)  | (3)       | (4)         | (5)           | (6)  | (7)
      I   | Khối mầm non
      1   | 2030 | a         | Hoa Sen     | 12            | 1.5  |
      2   | 2030 | b         | Cộng Hòa    | 3             | 2    | x
          | Cộng |           |             | 15            | 3.5
      STT | Năm  | Mã trường | Tên         | Phòng         |      | Ghi
          |      |           |             | hoà nhạc      | land | chú
      II  | Khối tiểu học
      3   | 2030 | c         | La Khê      | 5             | 1    |
          |      | Tổng cộng |             | 21            | 4.5

          |      |           |             |               | Hà Đông, ngày 5 tháng 1 năm 2031
          |      | Người lập biểu |        | Thủ trưởng đơn vị
          |      | Nguyễn Văn A   |        | Trần Thị B
      """)
    let table = try #require(read.tables.tables.first)
    #expect(table.headingRows == 5...6 && table.dataRows == [9, 10, 15])
    #expect(table.leftOut.map { $0.rows } == [[12, 13], [7], [8, 14], [11, 16], [18, 19, 20]])
    #expect(read.reading.things == ["a", "b", "c"])
    #expect(read.cells("rooms") == [number(12), number(3), number(5)])
    #expect(read.codes == [.rowsLeftOut, .totalDiffers, .unreadColumn, .unreadColumn])
    let difference = try #require(read.messages.first { $0.contains("add up") })
    #expect(difference.contains("`a.xlsx:S!E16`"))
    #expect(difference.contains("says 21") && difference.contains("up to 20"))
    #expect(read.messages[0].contains("totals (11, 16)"))
    #expect(read.messages[0].contains("notes and signatures (18–20)"))
  }

  @Test func headingsMayBeMergedOrStandUnderAnother() {
    let catalogue = Tables.catalogue
    #expect(catalogue.fields.count > 1)
    let read = SheetsRead(
      """
      Năm | Mã trường | Phòng    |       | đất
          |           | hoà nhạc | score | (ha)
      2030 | a        | 7        | 2     | 3
      """, merges: ["A1:A2", "B1:B2", "C1:D1"])
    #expect(read.cells("rooms") == [number(7)])
    #expect(read.cells("score") == [number(2)])
    #expect(read.tables.tables.first?.headingRows == 1...2)
    #expect(
      read.tables.tables.first?.columns.map { $0.shown }.prefix(3) == [
        "Năm", "Mã trường", "Phòng hoà nhạc",
      ])
  }

  @Test func everyMessageNamesTheCell() throws {
    let read = SheetsRead(
      "\nyear | school | rooms | ratio\n2030 | a | mười | 85\n2030 | | 1 |\n2030 | a | 2 |\n")
    #expect(read.codes == [.unreadableCell, .unreadableCell, .blankKey, .duplicateKey])
    let rendering = DiagnosticRendering(SourceSet(read.reading.sources), in: .en)
    let text = rendering.text(of: read.reading.diagnostics)
    #expect(text.contains("--> a.xlsx:S!C3\n"))
    #expect(text.contains("3 | 2030 | a | mười | 85\n"))
    #expect(text.contains("  |            ^^^^\n"))
    #expect(text.contains("--> a.xlsx:S!D3\n") && text.contains("--> a.xlsx:S!B4\n"))
    let json = String(
      decoding: DiagnosticJSON.text(
        of: read.reading.diagnostics, in: SourceSet(read.reading.sources), language: .en),
      as: UTF8.self)
    #expect(json.contains("\"path\":\"a.xlsx\",\"cell\":\"S!C3\",\"line\":3"))
    let twice = SheetsRead("year | school | rooms\n2030 | a | 1\n\n2030 | a | 2\n")
    #expect(twice.codes == [.duplicateKey])
    let shown = DiagnosticRendering(SourceSet(twice.reading.sources), in: .en)
      .text(of: twice.reading.diagnostics)
    #expect(shown.contains("--> a.xlsx:S!B4") && shown.contains("`a.xlsx:S!B2`"))
    let table = try #require(SheetsRead("year | school\n2030 | a").reading.table)
    #expect(table.place(ofRow: 0).text == "a.xlsx:S!B2" && table.place(ofRow: 0).line == 2)
  }

  @Test func cellsWithoutAValueOfTheirOwnAreRefused() {
    let read = SheetsRead(
      "year | school | rooms | score | x\n2030 | a | #REF! | = | #DIV/0!\n")
    #expect(read.codes.filter { $0.severity == .error } == [.unusableCell, .unusableCell])
    #expect(read.messages[0].contains("`a.xlsx:S!C2`") && read.messages[0].contains("#REF!"))
    #expect(read.messages[1].contains("`a.xlsx:S!D2`"))
    let merged = SheetsRead(
      "year | school | rooms | score\n2030 | a | 3 | 1\n | b | |\n", merges: ["A2:A3", "C2:C3"])
    #expect(merged.codes == [.unusableCell] && merged.messages[0].contains("S!C2"))
    let filled = SheetsRead(
      "year | school | commune | rooms\n2030 | a | c | 3\n | b | | 4\n", merges: ["A2:A3", "C2:C3"])
    #expect(filled.codes == [] && filled.cells("rooms") == [number(3), number(4)])
  }

  @Test func idsThatLostTheirZeros() {
    let sheet = SheetsRead("year | school\n2030 | '01234\n2030 | 567\n")
    #expect(sheet.codes == [.lostZeros] && sheet.messages[0].contains("`a.xlsx:S!B3`"))
    #expect(SheetsRead("year | school\n2030 | 1\n2030 | 12\n2030 | 123\n").codes == [])
    // In files of every kind: one id with zeros and one without.
    let text = Tables.reading("year,school\n2029,00123\n2030,123\n2030,9\n")
    #expect(text.codes == [.lostZeros])
    #expect(text.diagnostics.contains { $0.message.text(in: .en).contains("`123` and `00123`") })
  }

  @Test func listsOfPupilsAreRefused() {
    let read = SheetsRead("Danh sách\nSTT | Họ và tên | Ngày sinh\n1 | An | 2019-09-02\n")
    #expect(read.codes == [.namedPupils] && read.tables.tables.isEmpty)
    #expect(Tables.reading("year,school,Họ tên,ngày sinh\n2030,a,b,c\n").codes == [.namedPupils])
    #expect(
      SheetsRead("year | school | Họ và tên\n2030 | a | Hiệu trưởng B\n").codes == [.unreadColumn])
  }

  @Test func sheetsAndTheirYears() {
    let rows = "school | rooms\na | 1\n"
    let years = Sheets.tables(
      Sheets.sheet(rows, named: "2029"), Sheets.sheet(rows, named: "2030"),
      Sheets.sheet("x | y\n1 | 2", named: "Ghi chú"), Sheets.sheet("", named: "Sheet4"),
      Sheets.sheet(rows, named: "nháp", isHidden: true))
    #expect(years.tables.map { $0.year } == [2029, 2030])
    #expect(years.unread == ["Ghi chú", "nháp"])
    #expect(years.diagnostics.map { $0.code } == [.unreadSheet, .unreadSheet])
    #expect(SheetsRead(years).reading.table?.years == [2029, 2030])
    let both = Sheets.tables(
      Sheets.sheet("Năm | Mã xã | Tên xã\n2030 | c | C"),
      Sheets.sheet("Năm | Mã trường | Mã xã | rooms\n2030 | a | c | 1", named: "T"))
    #expect(both.tables.map { $0.entity } == [0, 1])
  }

  @Test func aWorkbookNamedByATableHoldsIt() {
    let none = Sheets.tables(Sheets.sheet("x | y\n1 | 2"), entity: 1)
    #expect(none.diagnostics.map { $0.code } == [.unreadSheet, .noTables])
    #expect(none.diagnostics[1].message.text(in: .en).contains("`schools`"))
    // Without ids it is the table all the same, and its reader says what is missing.
    let read = SheetsRead("year | rooms | land\n2030 | 1 | 2\n", entity: 1)
    #expect(read.codes.contains(.missingKeyColumn))
  }

  @Test func hiddenRowsAreReadAndNamed() {
    let read = SheetsRead(
      "year | school | rooms\n2030 | a | 1\n2030 | b | 2\n", hiddenRows: [1, 3])
    #expect(read.codes == [.hiddenRowsRead] && read.messages[0].hasSuffix("others: 3"))
    #expect(read.cells("rooms") == [number(1), number(2)])
  }

  /// What is merged, and how far, is not believed.
  @Test func wordsWithoutEndCostLittle() {
    let words = (0..<100).map { "w\($0)" }.joined(separator: " | ")
    let rows = Array(repeating: words, count: 60).joined(separator: "\n")
    let clock = ContinuousClock()
    let start = clock.now
    let read = SheetsRead(rows, merges: (1...60).map { "A\($0):GR\($0)" })
    #expect(read.codes == [.unreadSheet])
    #expect(clock.now - start < .seconds(10))
  }

  @Test func hugeMergesCostNothing() {
    let whole = Array(repeating: "A1:XFD1048576", count: 200)
    let clock = ContinuousClock()
    let start = clock.now
    _ = SheetsRead("year | school | rooms\n2030 | a | 1\n", merges: whole)
    #expect(clock.now - start < .seconds(1))
  }

  @Test func textThatRepeatsTooMuchIsRefused() {
    let sheet = Sheets.sheet("year | school | rooms\n2030 | a | 1\n2030 | b | 1\n")
    let found = SheetTables.finding(
      in: Workbook(sheets: [sheet]), of: Sheets.file, against: Tables.catalogue, atMost: 40)
    #expect(found.diagnostics.contains { $0.code == .malformedTable })
    #expect(found.tables.first?.file == nil)
  }
}
