import Chuan
import Testing

/// Identical inputs give identical bytes.
@Suite struct SameBytesTests {
  @Test(arguments: Report.Format.allCases)
  func inWhateverOrderFilesAreNamed(format: Report.Format) throws {
    func report(_ order: [String], _ pieces: Int) throws -> [UInt8] {
      let files = try order.map {
        DataFile(path: $0, bytes: try Reported.bytes("Samples/first-rule/data/" + $0))
      }
      var request = CheckRequest(in: .vi)
      request.format = format
      request.reading = ReadingOptions(pieces: pieces, pieceSize: 64)
      let rules = try Reported.bytes("Samples/first-rule/first-rule.rules")
      return Reported(.reading(rules), over: files, asking: request).bytes
    }
    let names = ["communes.csv", "schools.csv"]
    let once = try report(names, 1)
    #expect(try !once.isEmpty && report(names.reversed(), 1) == once && report(names, 3) == once)
  }

  @Test func theLanguageChangesWordsAndNothingElse() throws {
    func report(_ format: Report.Format, _ language: Language) -> String {
      World.everything.reported(format, in: language).text
    }
    #expect(report(.csv, .vi) == report(.csv, .en))
    #expect(report(.text, .vi) != report(.text, .en))
    // In JSON only what is meant for people differs: the texts of figures and of notices.
    func bare(_ value: JSONValue) -> JSONValue {
      switch value {
      case .object(let members):
        .object(
          members.filter { $0.key != "text" && $0.key != "message" }.mapValues { bare($0) })
      case .array(let items): .array(items.map { bare($0) })
      case .null, .bool, .number, .string: value
      }
    }
    let (vietnamese, english) = (report(.json, .vi), report(.json, .en))
    #expect(vietnamese != english)
    #expect(try bare(JSONValue(vietnamese)) == bare(JSONValue(english)))
  }
}
