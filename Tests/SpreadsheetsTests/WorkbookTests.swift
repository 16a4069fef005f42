import Diagnostics
import Spreadsheets
import TestSupport
import Testing
import Vocabulary

/// What cells say, however a file stores them.
@Suite struct WorkbookTests {
  typealias Sheet = WorkbookMaker.Sheet

  @Test(arguments: [true, false])
  func readsEveryKindOfCell(isDeflated: Bool) {
    var workbook = WorkbookMaker(
      Sheet(
        "Sheet1",
        [
          ["Trường Hoa Sen & \"bạn\" <1>", .inline("ờ đ"), nil, 12, .number("-0.5")],
          [
            .flag(true), .flag(false), .error("#REF!"), .formula("A1+B1", "7"), .formula("A1", nil),
          ],
          [.formulaText("A1&\"x\"", "ax"), .number("0.98499999999999999", style: 1)],
        ]),
      Sheet("Năm 2030", [["b"]]))
    workbook.isDeflated = isDeflated
    #expect(
      reading(workbook).lines == [
        "Sheet1!A1 text Trường Hoa Sen & \"bạn\" <1>", "Sheet1!B1 text ờ đ", "Sheet1!D1 number 12",
        "Sheet1!E1 number -0.5", "Sheet1!A2 flag true", "Sheet1!B2 flag false",
        "Sheet1!C2 error #REF!", "Sheet1!D2 number 7", "Sheet1!E2 unknown ", "Sheet1!A3 text ax",
        "Sheet1!B3 percent 98.5%", "'Năm 2030'!A1 text b",
      ])
  }

  /// The shortest decimal of the stored binary number, never another one.
  @Test(arguments: [
    ("12", "12"), ("1.3500000000000001", "1.35"), ("0.30000000000000004", "0.30000000000000004"),
    ("1E-3", "0.001"), ("1.5e2", "150"), ("168420000000", "168420000000"), ("-0", "0"),
    ("1e+20", "100000000000000000000"), ("0.1", "0.1"), ("123456.789", "123456.789"),
    ("1e300", "1e+300"), ("007", "7"), ("4.9E-2", "0.049"),
  ])
  func numbersAreTheShortestDecimals(stored: String, read: String) {
    let lines = reading(WorkbookMaker(Sheet("S", [[.number(stored)]]))).lines
    #expect(lines == ["S!A1 number \(read)"])
  }

  @Test(arguments: [
    ("47802", false, "2030-11-15"), ("46340", true, "2030-11-15"), ("1", false, "1900-01-01"),
    ("59", false, "1900-02-28"), ("61", false, "1900-03-01"), ("47802.75", false, "2030-11-15"),
    ("0", true, "1904-01-01"),
  ])
  func daysOfBothCounts(stored: String, from1904: Bool, day: String) {
    var workbook = WorkbookMaker(Sheet("S", [[.number(stored, style: 2)]]))
    workbook.countsFrom1904 = from1904
    #expect(reading(workbook).lines == ["S!A1 date \(day)"])
  }

  @Test func aDayThatNeverWasStaysANumber() {
    let workbook = WorkbookMaker(
      Sheet("S", [[.number("60", style: 2), .number("-1", style: 2), .number("1e12", style: 2)]]))
    #expect(reading(workbook).lines.map { $0.contains(" number ") } == [true, true, true])
  }

  @Test func formatsChangeWhatANumberSays() {
    let workbook = WorkbookMaker(
      Sheet(
        "S",
        [
          [.number("123", style: 3), .number("0.5", style: 1), .number("1", style: 1)],
          [.number("1234", style: 4), .number("-3", style: 3), .number("1.5", style: 3)],
        ]))
    #expect(
      reading(workbook).lines == [
        "S!A1 number 00123", "S!B1 percent 50%", "S!C1 percent 100%", "S!A2 number 1234",
        "S!B2 number -3", "S!C2 number 1.5",
      ])
  }

  @Test(arguments: [
    ("General", "number"), ("[Red]0.0\\%", "number"), ("0%;-0%", "percent"), ("d/m/yy", "date"),
    ("[$-42A]dd mmmm yyyy", "date"), ("\"ngày\" 0", "number"), ("h:mm", "number"),
    ("0.00E+00", "number"), ("yyyy-mm-dd;@", "date"), ("#,##0_d", "number"), ("mm:ss", "number"),
  ])
  func formatsAreToldByTheirCodes(code: String, kind: String) {
    let bytes = WorkbookMaker.spoilt(
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\""
        + code.replacing("\"", with: "&quot;")
        + "\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
    #expect(reading(bytes).lines.last?.contains("B1 \(kind) ") == true)
  }

  @Test func hiddenAndMergedAreKnown() throws {
    let workbook = try #require(
      reading(
        WorkbookMaker(
          Sheet(
            "S", [["a", "b"], ["c"], []], merges: ["A1:B2"], hiddenRows: [2, 3], isHidden: true)
        )
      ).workbook)
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.isHidden && sheet.hiddenRows == [2])
    #expect(sheet.merges == [SheetRange(rows: 1...2, columns: 1...2)])
  }

  /// Runs of a rich text are one text; readings above characters are none of it.
  @Test func richTextsAreOneText() {
    let bytes = WorkbookMaker.spoilt(
      "xl/sharedStrings.xml",
      """
      <x:sst xmlns:x="m"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>Hoa </x:t></x:r><x:r><x:t>S&#234;n\
      </x:t></x:r><x:rPh sb="0" eb="1"><x:t>no</x:t></x:rPh></x:si></x:sst>
      """)
    #expect(reading(bytes).lines.first == "Sheet1!A1 text Hoa Sên")
  }

  @Test func rowsAndCellsMayLeaveTheirPlacesOut() {
    let bytes = WorkbookMaker.rows(
      "<row><c><v>1</v></c><c t=\"str\"><v>b</v></c></row><!-- > --><row><c r=\"C2\"><v>2</v></c></row>"
    )
    #expect(
      reading(bytes).lines == ["Sheet1!A1 number 1", "Sheet1!B1 text b", "Sheet1!C2 number 2"])
  }

  @Test func sheetNamesAreQuotedAsFormulasDo() {
    let names = ["Sheet1", "Trường", "Năm 2030", "An's", "2030"].map { name in
      Vocabulary.Sheet(name: name, cells: [], texts: []).address(row: 7, column: 28)
    }
    #expect(names == ["Sheet1!AB7", "Trường!AB7", "'Năm 2030'!AB7", "'An''s'!AB7", "'2030'!AB7"])
  }

  @Test(arguments: [
    ("D7", 7, 4), ("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("AA10", 10, 27),
  ])
  func addressesAreRead(text: String, row: Int, column: Int) throws {
    let cell = try #require(SheetRange.cell(text.utf8))
    #expect(cell == (row, column))
    #expect(SheetRange.letters(ofColumn: column) + String(row) == text)
  }

  @Test(arguments: ["", "7", "D", "D0", "D07", "XFE1", "A1048577", "ZZZZZZ1", "d7", "D7E", "$D$7"])
  func whatIsNoAddressIsNone(text: String) {
    #expect(SheetRange.cell(text.utf8) == nil)
  }
}
