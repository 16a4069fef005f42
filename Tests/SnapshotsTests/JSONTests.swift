import Diagnostics
import Snapshots
import Testing
import Vocabulary

/// Tables of JSON: an array of objects, or one object to a line.
@Suite struct JSONTests {
  private func read(_ text: String, pieceSize: Int = 1 << 19) -> SnapshotReading {
    Tables.reading(
      [("schools.json", Array(text.utf8))], options: ReadingOptions(pieceSize: pieceSize))
  }

  private static let array = """
    [
      {"year": 2030, "school": "007", "commune": "c", "rooms": 12, "score": 1.234,
       "ratio": 0.985, "internet": true, "owner": "Công lập", "kinds": "preschool+primary"},
      {"school": "\\u0062\\ud83d\\ude00", "year": "2030", "commune": "c", "rooms": null,
       "score": "1,35", "filed": "15/11/2026", "name": "a\\nb"}
    ]

    """

  @Test(arguments: [1, 7, 64, 1 << 19])
  func readsAnArrayOfObjects(_ pieceSize: Int) throws {
    let reading = read(Self.array, pieceSize: pieceSize)
    #expect(reading.codes == [])
    #expect(reading.things == ["007", "b😀"])
    let number = try #require(Rational(decimal: "1.234"))
    let other = try #require(Rational(decimal: "1.35"))
    #expect(reading.cells("rooms") == [.number(Rational(12)), .missing])
    #expect(reading.cells("score") == [.number(number), .number(other)])
    #expect(reading.cells("internet") == [.flag(true), .missing])
    #expect(reading.cells("owner") == [.category(0), .missing])
    #expect(reading.cells("kinds") == [.set([0, 1]), .missing])
    let day = try #require(CalendarDate(iso: "2026-11-15"))
    #expect(reading.cells("filed") == [.missing, .date(day)])
    #expect(reading.table?.name(of: 1, in: 2030) == "a\nb")
    #expect(reading.table.map { $0.rowLines } == [2, 4])
  }

  @Test func aNULIsRefusedHoweverItIsWritten() {
    for text in ["b\\u0000c", "b\0c"] {
      for key in ["school", "commune", "name", "owner", "other"] {
        var cells = ["school": "s", "commune": "c"]
        cells[key] = text
        let members = cells.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        let reading = read("[{\"year\":2030,\(members)}]")
        #expect(reading.codes == [.dataNotUnicode], "\(key)")
        #expect(reading.diagnostics[0].message.phrase == .dataHoldsNUL)
      }
    }
    #expect(read("[{\"year\":2030,\"sch\\u0000ool\":\"b\"}]").codes == [.dataNotUnicode])
  }

  @Test(arguments: ["\\u001b[2J", "a\\b", "\\u0001"])
  func idsAndNamesHaveNoControlCharacters(_ text: String) {
    let reading = read(
      "[{\"year\":2030,\"school\":\"a\(text)\",\"commune\":\"b\(text)c\",\"name\":\"\(text)d\"}]")
    #expect(reading.codes == [.unreadableCell, .unreadableCell, .unreadableCell])
  }

  @Test func readsOneObjectToALine() {
    let reading = read(
      "{\"year\":2030,\"school\":\"a\",\"rooms\":1}\n\n{\"year\":2030,\"school\":\"b\"}")
    #expect(reading.codes == [] && reading.things == ["a", "b"])
    #expect(reading.cells("rooms") == [.number(.one), .missing])
    #expect(read("[]").codes == [] && read("[]").table?.rowCount == 0)
    #expect(read("").codes == [.emptyDataFile] && read(" \n").codes == [.emptyDataFile])
  }

  @Test(arguments: [
    ("1", "1"), ("12e1", "120"), ("1.5E+2", "150"), ("-2", "-2"), ("-0.50", "-0.5"),
    ("125e-3", "0.125"), ("0e99", "0"), ("100000000000000000000", "100000000000000000000"),
  ])
  func numbersStayExact(_ text: String, _ value: String) throws {
    let reading = read("[{\"year\":2030,\"school\":\"a\",\"score\":\(text)}]")
    #expect(reading.codes == [])
    #expect(reading.cells("score") == [.number(try #require(Rational(decimal: value)))])
  }

  @Test(arguments: [
    "01", "1.", ".5", "+1", "1e", "NaN", "Infinity", "-", "0x1", "tru", "[1]", "{}", "\"a", "'a'",
    "\"\\x\"", "\"\\ud800\"", "\"\\udc00a\"", "\"a\tb\"", "1 2", "",
  ])
  func refusesWhatIsNoValue(_ text: String) {
    let reading = read("[{\"year\":2030,\"school\":\"a\",\"score\":\(text)}]")
    #expect(reading.codes == [.malformedTable], "\(reading.diagnostics)")
  }

  @Test(arguments: [
    ("[{\"year\":1}", "the file ends before the JSON text does"),
    ("[", "the file ends before the JSON text does"),
    ("{\"year\":1} {\"year\":2}", "this object begins on the line of the one before"),
    ("[{\"year\":1},]", "an object `{…}` belongs here"),
    ("[{\"year\":1}] x", "an object `{…}` belongs here"),
    ("[{\"year\":1}{}]", "an object `{…}` belongs here"),
    ("12", "an object `{…}` belongs here"),
    ("[{\"year\":1,}]", "a key in quotation marks belongs here"),
    ("[{\"year\" 1}]", "a `:` belongs here"),
    ("[{\"year\":[[[[[[", "the value of a cell is no array and no object"),
  ])
  func refusesWhatIsNoTable(_ text: String, _ message: String) {
    let reading = read(text)
    #expect(reading.codes == [.malformedTable])
    #expect(reading.diagnostics.first?.message.text(in: .en) == message)
  }

  @Test func whatIsWrongWithAnObjectOfItsOwnLineEndsNoFile() {
    let reading = read(
      """
      {"year":2030,"school":"a","rooms":[1]}
      {"year":2030,"school":"b","rooms":x}
      {"year":2030,"school":"c","rooms":-1}
      {"year":2030,"school":"d" "rooms":1}
      {"year":2030,"school":"e","rooms":1,"rooms":2}
      {"year":2030,"school":"f","rooms":"y"}
      {"year":2030,"school":"f"
      """)
    #expect(
      reading.codes == [
        .malformedTable, .malformedTable, .cellOutsideRange, .malformedTable, .malformedTable,
        .unreadableCell, .malformedTable,
      ])
    let lines = reading.diagnostics.compactMap { $0.place }.map {
      reading.sources[Int($0.file)].firstLine
    }
    #expect(lines.suffix(7) == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func aRepeatedKeyEndsNoFile() {
    let reading = read(
      "[{\"year\":2030,\"school\":\"a\",\"school\":\"b\"},{\"year\":2030,\"school\":\"c\",\"rooms\":-1}]"
    )
    #expect(reading.codes == [.malformedTable, .cellOutsideRange])
    let message = reading.diagnostics.first { $0.code == .malformedTable }?.message
    #expect(message?.text(in: .en) == "this object has the key a second time")
  }

  @Test(arguments: ["", "\n"])
  func manyKeysTakeNoTime(_ between: String) {
    let objects = (0..<12_000).map { "{\"year\":2030,\"school\":\"s\($0)\",\"k\($0)\":\($0)}" }
    let clock = ContinuousClock()
    let start = clock.now
    let reading = read("[" + objects.joined(separator: "," + between) + "]")
    #expect(reading.table?.rowCount == 12_000)
    // Where each object walks over all keys, or each key over its line, it takes twenty times that.
    #expect(clock.now - start < .seconds(6))
  }

  @Test func cellsAreHeldToTheSameRules() {
    let text = """
      [{"year": 2030, "school": "a", "rooms": 1.5, "ratio": 85, "colour": 1},
       {"year": 2030, "school": "", "internet": "maybe"},
       {"school": "c"}]
      """
    let reading = read(text)
    #expect(
      reading.codes
        == [
          .unreadColumn, .unreadableCell, .unreadableCell, .blankKey, .unreadableCell, .blankKey,
        ].sortedAsIn(reading))
    #expect(reading.words.contains("1.5") && reading.words.contains("\"maybe\""))
    #expect(read("[{\"rooms\":1}]").codes == [.missingKeyColumn, .missingKeyColumn])
    #expect(
      read("[{\"year\":2030,\"năm\":2030,\"school\":\"a\"}]").codes == [.repeatedHeading])
    #expect(
      read("[{\"year\":2030,\"school\":\"a\"},{\"year\":2030,\"school\":\"a\"}]").codes
        == [.duplicateKey])
  }
}

extension [Code] {
  /// The codes in the order of a reading, where that has the same ones.
  fileprivate func sortedAsIn(_ reading: SnapshotReading) -> [Code] {
    let found = reading.codes
    return found.map(\.rawValue).sorted() == map(\.rawValue).sorted() ? found : self
  }
}
