import Diagnostics
import Snapshots
import Testing
import Vocabulary

/// How files become tables: text, headings, keys, years.
@Suite struct TableTests {
  @Test(arguments: [
    "year,school,rooms\n2030,a,1\n", "\u{FEFF}year;school;rooms\r\n2030;a;1\r\n",
    "year\tschool\trooms\n\n2030\ta\t1\n\t\t\n", "NĂM;Mã trường;phòng hòa nhạc\n2030;a;1",
    "\"year\",\"school\",\"rooms\"\n\"2030\",\"a\",\"1\"", "rooms,note;x,year,school\n1,,2030,a",
  ])
  func readsWhateverADelimiterIs(_ text: String) {
    let reading = Tables.reading(text)
    #expect(reading.codes.filter { $0.severity == .error } == [])
    #expect(reading.cells("rooms") == [.number(.one)])
    #expect(reading.things == ["a"])
  }

  /// The headings offices use for ids: those of the school, and of the commune it lies in.
  @Test(arguments: ["year,Mã trường,Xã\n", "Năm,school,Mã xã\n", "Năm,Mã trường,commune\n"])
  func idsAreHeadedByWhatTheyAreIdsOf(_ headings: String) {
    let reading = Tables.reading(headings + "2030,a,c\n", needsParent: true)
    #expect(reading.codes == [])
    #expect(reading.things == ["a"] && reading.table?.parent(ofRow: 0) != nil)
  }

  @Test func quotedCellsMayHoldAnything() {
    let reading = Tables.reading(
      "year,school,name\n2030,\"a, \"\"b\"\"\",\"hai\ndòng\"\n2030,007,\n")
    #expect(reading.codes == [])
    #expect(reading.things == ["a, \"b\"", "007"])
    #expect(reading.table?.name(of: 0, in: 2030) == "hai\ndòng")
    #expect(reading.table?.name(of: 1, in: 2030) == nil)
  }

  @Test func refusesWhatIsNoTable() {
    func codes(_ bytes: [UInt8]) -> [Code] { Tables.reading([("schools.csv", bytes)]).codes }
    #expect(codes([]) == [.emptyDataFile])
    #expect(codes([0xEF, 0xBB, 0xBF]) == [.emptyDataFile])
    #expect(codes(Array("\n\n".utf8)) == [.emptyDataFile])
    #expect(codes([0xFF, 0xFE, 0x61, 0xD8]) == [.dataNotUnicode])
    #expect(codes(Array("year,school\n2030,a\u{0}".utf8)) == [.dataNotUnicode])
    #expect(codes(Array("year,tr".utf8) + [0xE9]) == [.dataNotUnicode])
    #expect(Tables.reading("year,school\n2030,\"a\n").codes == [.malformedTable])
    #expect(Tables.reading("year,school\n2030,\"a\"b\n").codes == [.malformedTable])
    #expect(Tables.reading("year,school\n2030,a \"b\"\n").codes == [.malformedTable])
    #expect(Tables.reading("year,school\r2030,a\r").codes == [.malformedTable])
    #expect(Tables.reading("year,school").codes == [])
    #expect(Tables.reading("year,school").table?.rowCount == 0)
  }

  @Test func headings() {
    #expect(Tables.reading("year,school,đồ\n").codes == [.ambiguousHeading])
    #expect(Tables.reading("year,năm,school\n").codes == [.repeatedHeading])
    #expect(Tables.reading("year,school,rooms,Phòng hoà nhạc\n").codes == [.repeatedHeading])
    #expect(Tables.reading("year,school,colour\n").codes == [.unreadColumn])
    #expect(Tables.reading("year,school,\n2030,a,\n").codes == [])
    #expect(Tables.reading("year,school,\n2030,a,1\n").codes == [.unreadColumn])
    #expect(Tables.reading("school,rooms\na,1").codes == [.missingKeyColumn])
    #expect(Tables.reading("rooms\n1").codes == [.missingKeyColumn, .missingKeyColumn])
    #expect(Tables.reading("year,school\n2030,a").codes == [])
    #expect(Tables.reading("year,school\n2030,a", needsParent: true).codes == [.missingKeyColumn])
    let notices = Tables.reading("year,school,rooms\n").diagnostics
    #expect(notices.map { $0.code } == [.fieldWithoutColumn])
    #expect(notices[0].message.text(in: .en).contains("`level`"))
    #expect(!notices[0].message.text(in: .en).contains("`rooms`"))
  }

  @Test func everythingWrongIsSaidAtOnceAndWithItsPlace() {
    let text = "year,school,commune,rooms\n2030,,c,1\n2030-2031,a,c,x\n2030,b,c\n2030,d,,-3\n"
    let reading = Tables.reading(text + "2030,e,c,1\n2030,e,c,2\n")
    #expect(
      reading.codes == [
        .blankKey, .unreadableYear, .unreadableCell, .raggedDataRow, .blankKey, .cellOutsideRange,
        .duplicateKey,
      ])
    let words = reading.words
    #expect(words == ["year", "", "2030-2031", "x", "2030,b,c", "", "-3", "e"])
    let message = reading.diagnostics.first { $0.code == .unreadableCell }?.message
    #expect(
      message?.text(in: .vi)
        == "`x` ở cột `rooms` không phải là số nguyên, như `12` hoặc `1.234`")
    #expect(reading.diagnostics.last?.notes.count == 1)
  }

  @Test(arguments: [1, 3, 64, 1 << 19])
  func whatIsWrongWithALineEndsNoFile(pieceSize: Int) {
    let text = """
      year,school,commune,rooms
      2030,a"b,c,1
      2030,b,c,x
      2030,"c
      d" e,c,2
      2030,d,c
      2030,e,c,-1,"f"g
      2030,f,c,1
      2030,f,c,1
      2030,"g,c,y
      2030,h,c,z

      """
    let reading = Tables.reading(
      [("schools.csv", Array(text.utf8))], options: ReadingOptions(pieceSize: pieceSize))
    let lines = reading.diagnostics.compactMap { $0.place }.map {
      reading.sources[Int($0.file)].firstLine
    }
    #expect(
      reading.codes == [
        .malformedTable, .unreadableCell, .malformedTable, .raggedDataRow, .cellOutsideRange,
        .malformedTable, .duplicateKey, .malformedTable,
      ])
    #expect(lines.dropFirst() == [2, 3, 5, 6, 7, 7, 9, 10])
    // What stands behind a quotation mark that is never closed is no row any more.
    #expect(!reading.words.contains("z"))
  }

  @Test func flagsThatSayNotYetAreNoticedOnceAColumn() {
    let rows = (0..<40).map { "2030,s\($0),\($0 % 2 == 0 ? "chưa có" : "có"),Chưa  có,1" }
    let text = (["year,school,internet,note,rooms", "2029,a,-,,chưa có"] + rows)
    for pieceSize in [100, 1 << 19] {
      let reading = Tables.reading(
        [("schools.csv", Array(text.joined(separator: "\n").utf8))],
        options: ReadingOptions(pieceSize: pieceSize))
      #expect(reading.codes == [.notYetInFlag] && reading.words.last == "internet")
      let message = reading.diagnostics.last?.message.text(in: .en) ?? ""
      #expect(message.hasSuffix("not as `no` (cells: 20, the first at `schools.csv:3`)"))
      #expect(reading.cells("internet").filter { $0 == .missing }.count == 21)
    }
  }

  @Test func aTableWithoutKeysIsStillLookedAtCellByCell() {
    let cells = Tables.reading("school,rooms,score\na,x,1.234\nb,1\nb,2,5.5\n")
    #expect(cells.codes == [.missingKeyColumn, .unreadableCell, .raggedDataRow])
    #expect(cells.words.suffix(2) == ["x", "b,1"])
    let rest = Tables.reading([
      ("schools.csv", Array("year,rooms\n2030,1\n203,-1\n".utf8)),
      ("2029/schools.csv", Array("school,rooms\na,1\na,y".utf8)),
    ])
    #expect(
      rest.codes == [
        .missingKeyColumn, .unreadableYear, .cellOutsideRange, .duplicateKey, .unreadableCell,
      ])
    let objects = "[{\"school\":\"a\",\"rooms\":-1},{\"year\":2030,\"rooms\":\"z\"}]"
    #expect(
      Tables.reading([("schools.json", Array(objects.utf8))]).codes == [
        .blankKey, .cellOutsideRange, .blankKey, .unreadableCell,
      ])
    let nameless = Tables.reading([
      ("schools.json", Array("[{\"rooms\":-1},{\"rooms\":\"z\"}]".utf8))
    ])
    #expect(
      nameless.codes == [
        .missingKeyColumn, .missingKeyColumn, .cellOutsideRange, .unreadableCell,
      ])
    // Only the area is missing: a second row of a school is found too.
    let parentless = Tables.reading("year,school,rooms\n2030,a,x\n2030,a,1\n", needsParent: true)
    #expect(parentless.codes == [.missingKeyColumn, .unreadableCell, .duplicateKey])
    // Under headings that say nothing, cells are wrong in no way of their own.
    let prose = Tables.reading("Danh sách;tên trường\na,x\n\"b\n")
    #expect(prose.codes.filter { $0.severity == .error } == [.missingKeyColumn, .missingKeyColumn])
  }

  @Test func foldersNameYears() {
    let files = [
      ("2029/schools.csv", Array("school,rooms\na,1".utf8)),
      ("2030/schools.csv", Array("year,school,level\n2030,a,2\n2030,b,3".utf8)),
    ]
    let reading = Tables.reading(files)
    #expect(reading.codes == [])
    #expect(reading.snapshot.years == [2029, 2030])
    let table = reading.table
    #expect(table?.cell(Tables.field("rooms"), of: 0, in: 2029, isLasting: false) == .number(.one))
    #expect(reading.cells("rooms") == [.missing, .missing])
    #expect(reading.cells("level") == [.number(Rational(2)), .number(Rational(3))])
    let wrong = Tables.reading([("2029/schools.csv", Array("year,school\n2030,a".utf8))])
    #expect(wrong.codes == [.yearDisagrees])
    let twice = Tables.reading([files[0], files[0]])
    #expect(twice.codes == [.duplicateKey])
  }

  @Test func whatIsKnownOfAThingInAYear() {
    let table = Tables.reading(
      """
      year,school,closed,level
      2028,a,,2
      2030,a,no,-
      2028,b,,1
      2029,b,yes,
      """
    ).table
    #expect(table?.presence(of: 0, in: 2027) == .absent)
    #expect(table?.presence(of: 0, in: 2028) == .reported(0))
    #expect(table?.presence(of: 0, in: 2029) == .silent(0))
    #expect(table?.presence(of: 0, in: 2030) == .reported(1))
    #expect(table?.presence(of: 1, in: 2029) == .closed(3))
    #expect(table?.presence(of: 1, in: 2031) == .closed(3))
    let level = Tables.field("level")
    #expect(table?.cell(level, of: 0, in: 2030, isLasting: true) == .number(Rational(2)))
    #expect(table?.cell(level, of: 0, in: 2030, isLasting: false) == .missing)
    #expect(Tables.reading("year,school,closed\n2030,a,maybe").codes == [.unreadableCell])
    #expect(Tables.reading("year,school,closed\n2030,a,-").codes == [.unreadableCell])
  }

  @Test func anyBytesAreRead() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...999_999, using: &random)
    var state = seed
    let bytes = Array("year,school;\"\n\r\t2030 a%.-é".utf8) + [0, 0xFF]
    for _ in 0..<500 {
      var text: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(bytes[Int(state >> 33) % bytes.count])
      }
      let heading = state % 2 == 0 ? Array("year,school,rooms\n".utf8) : []
      let reading = Tables.reading([("schools.csv", heading + text)])
      let isInside = reading.diagnostics.allSatisfy { diagnostic in
        diagnostic.place.map { place in
          let length = reading.sources[Int(place.file)].bytes.count
          return place.start >= 0 && place.start <= place.end && place.end <= length
        } ?? true
      }
      #expect(isInside, "seed \(seed)")
    }
  }
}
