import Diagnostics
import Spreadsheets
import TestSupport
import Testing
import Vocabulary

/// Workbooks that are broken or made to do harm: refused, soon, and with a reason.
@Suite struct HostileTests {
  typealias Member = ZipMaker.Member
  typealias Sheet = WorkbookMaker.Sheet

  private static var sound: WorkbookMaker { WorkbookMaker(Sheet("Sheet1", [["a", 1]])) }

  /// Refuses a workbook in which the parts were changed.
  private func refusal(_ change: (inout [Member]) -> Void) -> String {
    var members = Self.sound.members
    change(&members)
    return refusal(ZipMaker.archive(members))
  }

  private func refusal(_ bytes: [UInt8]) -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let result = reading(bytes)
    #expect(clock.now - start < .seconds(1))
    #expect(result.workbook == nil)
    #expect(result.diagnostics.count == 1)
    return result.messages.first ?? ""
  }

  @Test func zipsThatContradictThemselves() {
    #expect(refusal { $0[6].localName = "xl/worksheets/sheet2.xml" }.contains("different things"))
    #expect(refusal { $0[6].localSize = 1 }.contains("different things"))
    #expect(refusal { $0[6].statedSize = 10 }.contains("not as large as stated"))
    #expect(refusal { $0[6].statedSize = 1 << 20 }.contains("not as large as stated"))
    #expect(refusal { $0[6].checksum = 1 }.contains("checksum"))
    #expect(refusal { $0[6].method = 12 }.contains("unknown way"))
    #expect(refusal { $0[6].flags = 1 }.contains("password"))
    #expect(refusal { $0.append($0[6]) }.contains("twice"))
    #expect(refusal { $0.append(Member("XL/Workbook.xml", "<a/>")) }.contains("twice"))
    #expect(refusal { $0[1].headerShift = 1 << 30 }.contains("missing"))
    #expect(refusal { $0[1].headerShift = 1 }.contains("missing"))
  }

  @Test(arguments: ["../a.xml", "a/../b.xml", "/etc/a", "a\\b", "./a", "", "a\u{0}"])
  func namesThatLeadOut(name: String) {
    #expect(refusal { $0.append(Member(name, "x")) }.contains("leads out"))
  }

  @Test func overlappingMembers() {
    // The header of the second member lies within the bytes of the first.
    let inner = ZipMaker.archive([Member("b.xml", "bbbb", isDeflated: false)]).prefix(39)
    let outer = [UInt8](inner) + [0, 0]
    var second = Member("b.xml", "bbbb", isDeflated: false)
    second.headerShift = -outer.count
    let members = [Member("a.xml", outer, isDeflated: false), second]
    #expect(refusal(ZipMaker.archive(members)).contains("overlaps"))
  }

  @Test func bombsAreRefusedByWhatTheyState() {
    let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
    let bomb = Member("xl/worksheets/sheet1.xml", zeros)
    #expect(refusal { $0[6] = bomb }.contains("far more"))
    var lying = bomb
    lying.statedSize = 1_000
    #expect(refusal { $0[6] = lying }.contains("not as large"))
  }

  /// Each stays below the limit for one part, but not all of them together.
  @Test func manySmallBombs() {
    let sheets = (1...20).map { Sheet("S\($0)", [["a"]]) }
    var workbook = WorkbookMaker(sheets[0])
    workbook.sheets = sheets
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    let members = workbook.members.map { member in
      member.name.hasPrefix("xl/worksheets") ? Member(member.name, zeros) : member
    }
    #expect(refusal(ZipMaker.archive(members)).contains("far more"))
  }

  @Test func oneSheetIsNotReadTwice() {
    let bytes = WorkbookMaker.spoilt(
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"a\" id=\"r1\"/><sheet name=\"b\" id=\"r1\"/></sheets></workbook>"
    )
    #expect(refusal(bytes).contains("twice"))
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE x><worksheet/>",
  ])
  func documentTypes(xml: String) {
    #expect(
      refusal(WorkbookMaker.spoilt("xl/worksheets/sheet1.xml", xml)).contains("document type"))
  }

  @Test(arguments: [
    "<worksheet>&a;</worksheet>", "<worksheet a=\"&#0;\">&#0;</worksheet>",
    "<worksheet>&#xD800;</worksheet>", "<worksheet>&#99999999;</worksheet>",
    "<worksheet>&#-5;</worksheet>", "<worksheet>& </worksheet>",
  ])
  func entities(xml: String) {
    let result = reading(WorkbookMaker.spoilt("xl/worksheets/sheet1.xml", xml))
    #expect(result.messages.first?.contains("unknown character") == true)
  }

  @Test(arguments: [
    "", "   ", "x", "<worksheet>", "<worksheet></row>", "<worksheet/><worksheet/>", "<worksheet",
    "<worksheet a=b/>", "<worksheet a=\"b/>", "<worksheet><row r=\"1\"", "<>", "</worksheet>",
    "<worksheet><!-- </worksheet>", "<worksheet><![CDATA[</worksheet>", "<worksheet/>x", "< a/>",
    "<worksheet><a:></a:></worksheet>", "<worksheet <a/></worksheet>", "\u{0}", "<worksheet></ >",
  ])
  func xmlThatIsNone(xml: String) {
    #expect(refusal(WorkbookMaker.spoilt("xl/worksheets/sheet1.xml", xml)).contains("well-formed"))
  }

  @Test func depthAndTagsHaveLimits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(refusal(WorkbookMaker.spoilt("xl/styles.xml", deep)).contains("too deep"))
    let long =
      "<a b=\"" + String((0..<1 << 20).map { Character(Unicode.Scalar(UInt8(97 + $0 % 7))) })
    #expect(refusal(WorkbookMaker.spoilt("xl/styles.xml", long)).contains("does not end"))
  }

  @Test(arguments: [
    ("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "ZZZZZZ1"),
    ("<row r=\"1048577\"/>", "1048577"), ("<row r=\"0\"/>", "`0`"), ("<row r=\"-1\"/>", "-1"),
    ("<row r=\"2\"/><row r=\"2\"/>", "`2`"),
    ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "A1"),
    ("<row r=\"1\"><c r=\"A2\"/></row>", "A2"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>", "`99`"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "`-1`"),
    ("<row r=\"1\"><c r=\"A1\" s=\"999\"><v>1</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\"><v>12abc</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\"><v>nan</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"x\"><v>1</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>31/2/2030</v></c></row>", "A1"),
    ("<mergeCell ref=\"A1:ZZZZ9\"/>", "A1:ZZZZ9"), ("<mergeCell ref=\"B2:A1\"/>", "B2:A1"),
  ])
  func cellsThatCannotBe(rows: String, shown: String) {
    #expect(refusal(WorkbookMaker.rows(rows)).contains(shown))
  }

  /// Sizes in the file are no promise: what it says of its cells is not even looked at.
  @Test func aBillionCellsClaimed() {
    let bytes = WorkbookMaker.spoilt(
      "xl/worksheets/sheet1.xml",
      "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\" spans=\"1:16384\">"
        + "<c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>")
    #expect(reading(bytes).lines == ["Sheet1!XFD1048576 number 1"])
    let strings = WorkbookMaker.spoilt(
      "xl/sharedStrings.xml",
      "<sst count=\"9999999999\" uniqueCount=\"9999999999\"><si><t>a</t></si></sst>")
    #expect(reading(strings).lines.first == "Sheet1!A1 text a")
  }

  @Test func moreCellsThanAreTaken() {
    let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 50) + "</row>"
    let source = WorkbookSource(WorkbookMaker.rows(row + row))
    let refused = Workbook.reading(source, named: "a.xlsx", atMost: 99)
    #expect(refused.messages.first?.contains("cells") == true && refused.workbook == nil)
    #expect(Workbook.reading(source, named: "a.xlsx", atMost: 100).workbook != nil)
  }

  @Test func partsThatAreMissing() {
    for name in ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"] {
      #expect(refusal { members in members.removeAll { $0.name == name } }.contains("missing"))
    }
    #expect(refusal { $0.removeLast() }.contains("missing"))
    #expect(refusal([]).contains("does not end"))
    #expect(refusal(Array("PK".utf8)).contains("does not end"))
  }

  @Test func otherKindsOfSpreadsheets() {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted =
      old + Array("EncryptedPackage".utf8).flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
    #expect(refusal(old + [UInt8](repeating: 0, count: 512)).contains("`.xls`"))
    #expect(refusal(encrypted).contains("password"))
    let open = [
      Member("mimetype", "application/vnd.oasis", isDeflated: false), Member("content.xml", "<a/>"),
    ]
    #expect(refusal(ZipMaker.archive(open)).contains("`.ods`"))
    let binary = WorkbookMaker.spoilt(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
    )
    #expect(refusal(binary).contains("`.xlsb`"))
    #expect(reading(old + [0]).diagnostics.first?.code == .foreignWorkbook)
    #expect(
      refusal(ZipMaker.archive(Self.sound.members, comment: [1, 2]) + [3]).contains("does not end"))
  }

  /// Whatever is cut off or changed, reading returns.
  @Test func spoiltBytesReturn() {
    let bytes = Self.sound.bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(reading(Array(bytes.prefix(length))).workbook == nil)
    }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      var spoilt = bytes
      let place = Int.random(in: bytes.indices, using: &random)
      spoilt[place] = UInt8.random(in: 0...255, using: &random)
      _ = reading(spoilt)
    }
  }
}
