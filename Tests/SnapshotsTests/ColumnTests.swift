import Snapshots
import Testing
import Vocabulary

/// How tables are held: cells as integers of a width, ids with an index.
@Suite struct ColumnTests {
  private func column(_ field: String, _ cells: String...) throws -> FieldColumn {
    var text = "year,school,\(field)\n"
    for (index, cell) in cells.enumerated() { text += "2030,s\(index),\(cell)\n" }
    return try #require(Tables.reading(text).table?.columns[Tables.field(field)])
  }

  private func width(_ column: FieldColumn) -> Int {
    switch column.storage {
    case .int8: 8
    case .int16: 16
    case .int32: 32
    case .int64: 64
    case .wide: 128
    case .texts: 0
    }
  }

  @Test(arguments: [
    ("0", 8), ("127", 8), ("-127", 8), ("-128", 16), ("128", 16), ("32767", 16), ("32768", 32),
    ("-32768", 32), ("2147483647", 32), ("2147483648", 64), ("9223372036854775807", 64),
    ("-9223372036854775807", 64), ("-9223372036854775808", 128), ("9223372036854775808", 128),
    ("1.2", 8), ("12.85", 16), ("0.123456789012345678", 64), ("99999999999999999.999", 128),
  ])
  func cellsAreHeldInTheNarrowestWidth(_ text: String, _ bits: Int) throws {
    let column = try column("score", "-", text, "1")
    #expect(width(column) == bits)
    let value = try #require(Rational(decimal: text))
    #expect(column[0] == .missing && column[1] == .number(value) && column[2] == .number(.one))
    #expect(column.missingCount == 1 && column.count == 3)
  }

  @Test func decimalsShareAScale() throws {
    let column = try column("score", "1.35", "-0.5", "12", "-")
    #expect(column.scale == 2)
    #expect(column.bounds == -50...1200)
    #expect((0..<4).map { column.integer($0) } == [135, -50, 1200, nil])
  }

  @Test func everyTypeHasItsIntegers() throws {
    #expect(try column("internet", "yes", "no").integer(0) == 1)
    #expect(try column("owner", "-", "private").integer(1) == 1)
    #expect(try column("kinds", "preschool+primary", "-").integer(0) == 3)
    let day = try #require(CalendarDate(iso: "2026-11-15"))
    #expect(try column("filed", "15/11/2026").integer(0) == Int64(day.dayNumber))
    #expect(try column("rooms", "-").bounds == nil)
  }

  @Test func idsOfAreasCoverRowsAndParents() throws {
    let reading = Snapshot.reading(
      [
        TableFile(
          entity: 1, year: nil,
          file: DataFile(
            path: "schools.csv",
            bytes: Array("year,school,commune\n2030,a,west\n2030,b,hà\n2030,c,east".utf8))),
        TableFile(
          entity: 0, year: nil,
          file: DataFile(
            path: "communes.csv",
            bytes: Array("year,commune\n2030,ha\u{300}\n2030,east".utf8))),
      ], against: Tables.catalogue, withParentsOf: [])
    let areas = reading.snapshot.areas(of: 0)
    #expect((0..<areas.count).map { areas[$0] } == ["ha\u{300}", "east", "west"])
    #expect(areas.index(of: "hà") == 0 && areas.index(of: "west") == 2)
    #expect(areas.index(of: "north") == nil && areas.index(of: "nờ") == nil)
    let communes = try #require(reading.snapshot.tables[0])
    #expect(communes.thingCount == 2 && communes.thing("west") == nil)
    #expect(reading.snapshot.tables[1]?.rowParents == [2, 0, 1])
  }

  @Test func manyIdsAreToldApart() throws {
    var text = "year,school\n"
    for index in 0..<5_000 { text += "2030,trường \(index * 7919 % 5_000)\n" }
    let table = try #require(Tables.reading(text).table)
    #expect(table.thingCount == 5_000)
    for index in stride(from: 0, to: 5_000, by: 97) {
      #expect(table.thing("trường \(index * 7919 % 5_000)") == index)
    }
  }

  @Test func rowsOfAThingAreFoundByYear() throws {
    let table = try #require(
      Tables.reading("year,school,name\n2030,a,C\n2026,a,A\n2028,b,X\n2028,a,\n2029,a,B\n").table)
    #expect(table.rowsByThing == [1, 3, 4, 0, 2] && table.thingStarts == [0, 4, 5])
    #expect((2025...2031).map { table.name(of: 0, in: $0) } == [nil, "A", "A", "A", "B", "C", "C"])
    #expect(table.presence(of: 0, in: 2027) == .silent(1))
    #expect(table.presence(of: 1, in: 2027) == .absent)
    #expect(table.place(ofRow: 3) == DataPlace(path: "schools.csv", line: 5))
  }
}
