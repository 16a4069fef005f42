import Diagnostics
import Testing
import Vocabulary

@testable import Snapshots

/// Files nobody should have: answered, and without holding them whole.
@Suite struct HostileTests {
  /// A file that is made while it is read: a start, then one byte again and again. `reads` counts
  /// what was asked for.
  private func reading(
    _ start: String, then byte: Character, size: Int, path: String = "schools.csv"
  ) -> (codes: [Code], words: [String], bytesRead: Int) {
    let head = Array(start.utf8)
    let filler = byte.asciiValue ?? 0
    let counter = Counter()
    let file = DataFile(path: path, size: size) { offset, buffer in
      let count = max(0, min(buffer.count, size - offset))
      counter.bytes += count
      buffer.baseAddress?.initializeMemory(as: UInt8.self, repeating: filler, count: count)
      for index in offset..<max(offset, min(offset + count, head.count)) {
        buffer[index - offset] = head[index]
      }
      return count
    }
    let reading = Snapshot.reading(
      [TableFile(entity: 1, year: nil, file: file)], against: Tables.catalogue, withParentsOf: [])
    return (reading.codes, reading.words, counter.bytes)
  }

  @Test func whatCannotBeCountedIsRefused() {
    let names = Array("year,school,name\n2030,a,\(String(repeating: "n", count: 300))\n".utf8)
    let texts: [[UInt8]] = [
      Array("year,school\n2030,a\n2030,b\n2030,c\n2030,d\n".utf8),
      Array("year,school\n2030,a\n\n\n\n\n\n\n".utf8), names + Array("2030,b,\n".utf8),
      Array(("year,school\n2030," + String(repeating: "a", count: 300) + "\n2030,b\n").utf8),
    ]
    for (text, most) in zip(texts, [2, 3, 200, 200]) {
      var options = ReadingOptions(pieceSize: 1)
      options.mostRows = most
      let reading = Tables.reading([("schools.csv", text)], options: options)
      #expect(reading.codes == [.malformedTable], "\(String(decoding: text, as: UTF8.self))")
      options.mostRows = 400
      #expect(Tables.reading([("schools.csv", text)], options: options).codes == [])
    }
  }

  private final class Counter: @unchecked Sendable {
    var bytes = 0
  }

  private static let size = 1 << 30
  /// What may be looked at of a file of a gibibyte before it is refused.
  private static let limit = 16 << 20

  @Test(arguments: [
    ("\"", "a"), ("year,school\n\"", "a"), ("year,school\n2030,\"", "a"),
    ("year,school\n2030,", "a"), ("year,school,score\n2030,a,", "9"), ("", ","), ("", "a"),
    ("year,school\n2030,a,", ","), ("year,school\n2030,a\n\"", ","),
  ])
  func anEndlessRowIsRefusedSoon(_ start: String, _ byte: Character) {
    let found = reading(start, then: byte, size: Self.size)
    #expect(found.codes == [.malformedTable], "\(start)")
    #expect(found.bytesRead < Self.limit)
  }

  @Test func anUnclosedQuoteIsPointedAt() {
    let found = reading("year,school\n2030,a\n2030,\"b", then: "a", size: Self.size)
    #expect(found.codes == [.malformedTable] && found.words == ["year", "\""])
  }

  @Test func endlessJSONIsRefusedSoon() {
    for (start, byte) in [("[{\"", "a"), ("[{\"a\":", "1"), ("[{\"a\":\"", "x"), ("[", "[")] {
      let found = reading(start, then: Character(byte), size: Self.size, path: "schools.json")
      #expect(found.codes == [.malformedTable], "\(start)")
      #expect(found.bytesRead < Self.limit)
    }
  }

  @Test func binaryFilesAreRefused() {
    #expect(reading("", then: "\0", size: Self.size).codes == [.dataNotUnicode])
    #expect(reading("year,school\n2030,a", then: "\0", size: 1 << 22).codes == [.dataNotUnicode])
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    #expect(Tables.reading([("schools.csv", bytes)]).codes.contains { $0.severity == .error })
  }

  @Test func tenMillionColumnsAreRefused() {
    let found = reading("year,school", then: ",", size: 10_000_000)
    #expect(found.codes == [.malformedTable] && found.bytesRead < Self.limit)
    let wide = "year,school" + String(repeating: ",x", count: 20_000) + "\n"
    let codes = Tables.reading(wide).codes
    #expect(codes == [.malformedTable])
  }

  @Test func digitsByTheMegabyteAreNoNumber() {
    let digits = String(repeating: "9", count: 900_000)
    let reading = Tables.reading("year,school,score\n2030,a,\(digits)\n2030,b,1\n")
    #expect(reading.codes == [.unreadableCell])
    let message = reading.diagnostics.last?.message.text(in: .en) ?? ""
    #expect(message.utf8.count < 300)
    #expect(reading.sources.allSatisfy { $0.bytes.count < 2_000 })
  }

  @Test func thousandsOfMistakesAreCounted() {
    var text = "year,school,rooms,level\n"
    for index in 0..<3_000 { text += "2030,s\(index),x,9\n" }
    for pieceSize in [100, 1 << 19] {
      let reading = Tables.reading(
        [("schools.csv", Array(text.utf8))], options: ReadingOptions(pieceSize: pieceSize))
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(errors.count == 1_001 || errors.count == 1_002)
      let more = errors.filter { $0.place == nil }.map { $0.message.text(in: .en) }
      let counted = more.compactMap { $0.split(separator: " ").dropFirst(2).first }
        .compactMap { Int($0) }.reduce(0, +)
      #expect(counted + errors.count - more.count == 6_000)
    }
  }

  @Test func aFileThatShrinksIsRefused() {
    let file = DataFile(path: "schools.csv", size: 1_000) { _, buffer in
      for (index, byte) in "year,school\n".utf8.enumerated() { buffer[index] = byte }
      return 12
    }
    let reading = Snapshot.reading(
      [TableFile(entity: 1, year: nil, file: file)], against: Tables.catalogue, withParentsOf: [])
    #expect(reading.codes == [.unreadableFile])
  }

  @Test func duplicateHeadingsAreRefused() {
    let headings = String(repeating: "rooms,", count: 5_000)
    let reading = Tables.reading("year,school,\(headings)level\n2030,a\n")
    #expect(reading.codes.contains(.repeatedHeading))
    #expect(reading.diagnostics.count <= Int(1_010))
  }
}
