import Diagnostics
import Foundation
import Snapshots
import TestSupport
import Testing
import Vocabulary

/// A table is the same however it is written, and however its file is cut into pieces.
@Suite struct RoundTripTests {
  /// Ways to write a table.
  private struct Style {
    var delimiter: String
    var quotesAll: Bool
    var lineEnd: String
    var decimalMark: String
    var encoding: String.Encoding
    var hasMark: Bool
    var columns: [Int]
    var pieceSize: Int
    var pieces: Int

    init(_ random: inout Seeded) {
      delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
      quotesAll = Bool.random(using: &random)
      lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
      decimalMark = Bool.random(using: &random) ? "." : ","
      let encodings: [String.Encoding] = [.utf8, .utf8, .utf16LittleEndian, .utf16BigEndian]
      encoding = encodings.randomElement(using: &random) ?? .utf8
      hasMark = encoding != .utf8 || Bool.random(using: &random)
      columns = Array(0..<9).shuffled(using: &random)
      pieceSize = [1, 13, 64, 300, 4_096].randomElement(using: &random) ?? 1
      pieces = Int.random(in: 1...5, using: &random)
    }

    func cell(_ text: String) -> String {
      let mustQuote =
        text.contains { $0 == "\"" || $0 == "\n" || $0 == "\r\n" } || text.contains(delimiter)
      guard mustQuote || quotesAll else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    func bytes(_ rows: [[String]]) -> [UInt8] {
      let text = rows.map { row in
        columns.map { cell(row[$0]) }.joined(separator: delimiter) + lineEnd
      }.joined()
      return [UInt8]((hasMark ? "\u{FEFF}" : "").data(using: encoding) ?? Data())
        + [UInt8](text.data(using: encoding) ?? Data())
    }
  }

  private static let headings = [
    "year", "mã trường", "commune", "name", "rooms", "score", "ratio", "internet", "kinds",
  ]

  /// A row as texts, numbers with a decimal mark, and its cells.
  private func row(_ index: Int, mark: String, _ random: inout Seeded) -> ([String], [Cell]) {
    func maybe(_ text: String, _ cell: Cell) -> (String, Cell) {
      guard Int.random(in: 0..<5, using: &random) == 0 else { return (text, cell) }
      return (["", "-", "n/a", "chưa có", "…"].randomElement(using: &random) ?? "", .missing)
    }
    let ids = ["a\(index)", "00\(index)", "Trường \(index), \"cơ sở\"", "hai\ndòng \(index)"]
    let whole = Int.random(in: 0...100_000, using: &random)
    let rooms = maybe(String(whole), .number(Rational(whole)))
    let digits = Int.random(in: -9_999_999...9_999_999, using: &random)
    // Four digits behind the mark leave one reading.
    let score = Rational(numerator: Int128(digits), denominator: 10_000) ?? .zero
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, 5 - magnitude.count)) + magnitude
    let written =
      (digits < 0 ? "-" : "") + padded.dropLast(4) + mark + padded.suffix(4)
    let scored = maybe(written, .number(score))
    let percent = Int.random(in: 0...100, using: &random)
    let share = Rational(numerator: Int128(percent), denominator: 100) ?? .zero
    let ratio = maybe("\(percent)%", .number(share))
    let flag = maybe(["có", "no"][index % 2], .flag(index % 2 == 0))
    let set = maybe("Mầm non / primary", .set([0, 1]))
    let cells = [rooms, scored, ratio, flag, set]
    let keys = [
      "\(2026 + index % 4)", ids.randomElement(using: &random) ?? "", "xã \(index % 3)",
      "Tên \(index)",
    ]
    return (keys + cells.map { $0.0 }, cells.map { $0.1 })
  }

  @Test(arguments: 0..<60)
  func aTableIsTheSameInEveryStyle(_ number: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seeded(seed)
    let style = Style(&random)
    var rows = [Self.headings]
    var cells: [[Cell]] = []
    for index in 0..<Int.random(in: 0...40, using: &random) {
      let (texts, values) = row(index, mark: style.decimalMark, &random)
      rows.append(texts)
      cells.append(values)
    }
    let reading = Tables.reading(
      [("schools.csv", style.bytes(rows))],
      options: ReadingOptions(pieces: style.pieces, pieceSize: style.pieceSize)
    ) { count, body, settle in
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
      for index in 0..<count { settle(index) }
    }
    let table = try #require(reading.table)
    #expect(reading.codes.filter { $0 != .notYetInFlag } == [], "seed \(seed)")
    try #require(table.rowCount == cells.count, "seed \(seed)")
    var line = 2
    for (row, values) in cells.enumerated() {
      let texts = rows[row + 1]
      let fields = ["rooms", "score", "ratio", "internet", "kinds"].map { Tables.field($0) }
      #expect(fields.map { table.columns[$0]?[row] } == values, "seed \(seed)")
      #expect(table.ids[table.thing(ofRow: row)] == texts[1], "seed \(seed)")
      #expect(String(table.year(ofRow: row)) == texts[0], "seed \(seed)")
      let commune = table.parent(ofRow: row).map { reading.snapshot.areas(of: 0)[$0] }
      #expect(commune == texts[2] && table.name(ofRow: row) == texts[3], "seed \(seed)")
      #expect(Int(table.rowLines[row]) == line, "seed \(seed)")
      line += 1 + texts.joined().filter { $0 == "\n" }.count
    }
  }

  /// Lines are counted anew in each stretch of a file.
  @Test(arguments: [1 << 19, 40, 7])
  func objectsOverTwoLinesDoNotShareThem(pieceSize: Int) {
    let objects = (0..<9).map { "{\"year\":2030,\n\"school\":\"s\($0)\"}\n" }
    let reading = Tables.reading(
      [("schools.json", Array(objects.joined().utf8))],
      options: ReadingOptions(pieceSize: pieceSize))
    #expect(reading.diagnostics.filter { $0.severity == .error }.map { $0.message } == [])
  }

  @Test(arguments: 0..<200)
  func anyBytesAreAnswered(_ number: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seeded(seed)
    let alphabet =
      Array("year,school;\"\n\r\t2030 a%.-é{}[]:\\u0".utf8) + [0, 0xFF, 0xFE, 0xC3, 0xE2]
    let heading: [UInt8] =
      [
        [], Array("year,school,rooms\n".utf8), [0xFF, 0xFE], Array("[{\"year\":2030,\"".utf8),
      ].randomElement(using: &random) ?? []
    let body = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    for path in ["schools.csv", "schools.json"] {
      var results: [[Diagnostic]] = []
      for (pieces, pieceSize) in [(1, 1 << 19), (1, 7), (4, 11)] {
        let reading = Tables.reading(
          [(path, heading + body)],
          options: ReadingOptions(pieces: pieces, pieceSize: pieceSize))
        let isInside = reading.diagnostics.allSatisfy { diagnostic in
          diagnostic.place.map {
            $0.start <= $0.end && Int($0.end) <= reading.sources[Int($0.file)].bytes.count
          } ?? true
        }
        #expect(isInside, "seed \(seed)")
        results.append(reading.diagnostics)
      }
      // What is said does not depend on how the file is cut.
      let first = results[0].map { $0.message }
      #expect(results.allSatisfy { $0.map { $0.message } == first }, "seed \(seed)")
    }
  }
}
