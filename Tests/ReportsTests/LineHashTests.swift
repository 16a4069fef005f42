import Testing

@testable import Reports

/// The hash of a line is what GitHub would compute for it.
@Suite struct LineHashTests {
  /// The same by its definition: a hundred units from the start of the line on, the first weighing
  /// most.
  private func slowly(_ text: String) -> [Int: String] {
    var units: [UInt16] = []
    var starts = [0]
    for unit in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").utf16
    where unit != 0x20 && unit != 0x09 {
      units.append(unit)
      if unit == 0x0A { starts.append(units.count) }
    }
    units.append(0xFFFF)
    var counts: [UInt64: Int] = [:]
    var result: [Int: String] = [:]
    for (line, start) in starts.enumerated() {
      var hash: UInt64 = 0
      for index in start..<start + 100 {
        hash = hash &* 37 &+ (index < units.count ? UInt64(units[index]) : 0)
      }
      counts[hash, default: 0] += 1
      result[line + 1] = String(hash, radix: 16) + ":\(counts[hash] ?? 0)"
    }
    return result
  }

  @Test(arguments: [
    "", "a", "\n", "\n\n", "a\nb\n", " a\n\tb  c\r\nd\re", "xã Hà Đông\n𝒳\n",
    String(repeating: "rule a\n", count: 60), String(repeating: "x", count: 250) + "\ny",
    String(repeating: " \t", count: 200) + "a\n" + String(repeating: "\n", count: 150),
  ])
  func isThatOfTheDefinition(text: String) {
    let hashes = LineHashes(of: Array(text.utf8))
    let slow = slowly(text)
    for (line, hash) in slow { #expect(hashes[line] == hash, "line \(line)") }
    #expect(hashes[slow.count + 1] == nil)
  }

  @Test func anEmptyTextHasTheHashThatIsPublished() {
    #expect(LineHashes(of: [])[1] == "c129715d7a2bc9a3:1")
  }
}
