import Diagnostics
import RuleSyntax
import Testing

/// The limits of a text, exactly at them and one beyond.
@Suite struct LimitTests {
  private func codes(_ text: String) -> [String] {
    SyntaxTree.parsing(SourceText(path: "a.rules", text: text), file: 0)
      .diagnostics.map(\.code.rawValue)
  }

  private func rule(_ sentence: String) -> String { "rule r \(sentence) by 2030" }

  private func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String = "") -> String
  {
    rule(
      String(repeating: open, count: depth) + inner + String(repeating: close, count: depth))
  }

  @Test func parenthesesGo256Deep() {
    #expect(codes(nested(256, "(", "a", ")")) == [])
    #expect(codes(nested(257, "(", "a", ")")) == ["R331"])
  }

  @Test func denialsGo256Deep() {
    #expect(codes(nested(256, "not ", "a")) == [])
    #expect(codes(nested(257, "not ", "a")) == ["R331"])
  }

  @Test func aggregatesGo256Deep() {
    #expect(codes(nested(256, "number of g where ", "a")) == [])
    #expect(codes(nested(257, "number of g where ", "a")) == ["R331"])
    #expect(codes(nested(256, "sum of ", "a", " across g")) == [])
    #expect(codes(nested(257, "sum of ", "a", " across g")) == ["R331"])
  }

  @Test func shiftsGo256Deep() {
    #expect(codes(rule("a" + String(repeating: " last year", count: 256))) == [])
    #expect(codes(rule("a" + String(repeating: " last year", count: 257))) == ["R331"])
  }

  @Test func whatNestsIsCountedTogether() {
    #expect(codes(nested(128, "(not ", "a", ")")) == [])
    #expect(codes(nested(128, "(not ", "(a)", ")")) == ["R331"])
    // What stands side by side is not nested.
    #expect(codes(rule(String(repeating: "(a) + ", count: 300) + "a")) == [])
    let both = String(repeating: "(", count: 256) + "a" + String(repeating: ")", count: 256)
    #expect(codes(rule("\(both) + \(both)")) == [])
  }

  @Test func theNextDeclarationIsReadBehindWhatIsTooDeep() {
    #expect(codes(nested(300, "(", "a", ")") + "\n" + rule("a")) == ["R331"])
    #expect(codes(nested(300, "(", "a", ")") + "\n" + "rule r a") == ["R331", "R112"])
  }

  @Test func numbersHave30Digits() {
    let digits = String(repeating: "7", count: 30)
    #expect(codes(rule("a = \(digits)")) == [])
    #expect(codes(rule("a = \(digits)7")) == ["R333"])
    #expect(codes(rule("a = -\(digits.dropLast()).7%")) == [])
    #expect(codes(rule("a = -\(digits).7%")) == ["R333"])
    #expect(codes(rule("a = " + (0..<10).map { _ in "777" }.joined(separator: "_"))) == [])
    #expect(codes(rule("a = " + (0..<11).map { _ in "777" }.joined(separator: "_"))) == ["R333"])
  }

  @Test func filesHave16Mebibytes() throws {
    let limit = 16 << 20
    var bytes = Array("rule r a by 2030\n//".utf8)
    bytes += [UInt8](repeating: 0x61, count: limit - bytes.count)
    #expect(tree(bytes).diagnostics.isEmpty)
    #expect(tree(bytes).root.children.count == 1)
    bytes.append(0x61)
    let refused = tree(bytes)
    expectCover(refused)
    #expect(refused.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(refused.root.children.isEmpty)
  }

  @Test func aHundredFindingsAreSaid() {
    let mistakes = { String(repeating: "rule r a = 1\n", count: $0) }
    #expect(codes(mistakes(100)) == [String](repeating: "R112", count: 100))
    #expect(codes(mistakes(101)) == [String](repeating: "R112", count: 100) + ["R335"])
    // Those of the lexer and of the parser are counted together, in the order of the text.
    let both = codes(String(repeating: "rule r a ≥ 1\n", count: 80))
    #expect(both.count == 101 && both.prefix(4) == ["R102", "R112", "R102", "R112"])
    #expect(both.last == "R335")
  }

  @Test func otherEncodingsAreRefusedAsAWhole() {
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      let refused = tree(mark + [0x72, 0, 0x75, 0])
      expectCover(refused)
      #expect(refused.diagnostics.map(\.code) == [.notUnicode])
    }
  }

  private func tree(_ bytes: [UInt8]) -> SyntaxTree {
    SyntaxTree.parsing(SourceText(path: "a.rules", bytes: bytes), file: 0)
  }

  /// Said once, by the name of the encoding, in either order of bytes and with or without a mark.
  @Test(arguments: [false, true], [false, true])
  func fourBytesALetterAreRefused(isBig: Bool, hasMark: Bool) {
    let scalars = (hasMark ? "\u{FEFF}" : "") + "rule r x >= 1 by 2030"
    let bytes = scalars.unicodeScalars.flatMap { scalar in
      let shifts: [UInt32] = isBig ? [24, 16, 8, 0] : [0, 8, 16, 24]
      return shifts.map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
    }
    let refused = SyntaxTree.parsing(SourceText(path: "a.rules", bytes: bytes), file: 0)
    #expect(refused.diagnostics.map(\.code) == [.notUnicode])
    #expect(refused.diagnostics.first?.message == Message(.fileIsUTF32))
    #expect(refused.formatted() == bytes)
  }
}
