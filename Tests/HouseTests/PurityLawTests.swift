import Testing

/// Law: the pure rooms use no existentials, no coding, no reflection and no untyped errors, so that
/// they stay compilable as Embedded Swift.
@Suite struct PurityLawTests {
  @Test func thePureRoomsArePure() throws {
    let files = try SwiftFile.sources.get().filter { Rooms.pure.contains(Rooms.room(of: $0.path)) }
    #expect(files.count >= 8, "the pure rooms were not found")
    report(files.flatMap { impurities(in: $0) })
  }

  @Test func thePureRoomsSeeOnlyPureRooms() {
    for room in Rooms.pure {
      #expect(Rooms.sees[room]?.isSubset(of: Rooms.pure) == true, "\(room) sees an impure room")
      #expect(Rooms.system[room] == nil, "\(room) is pure and may not touch the system")
    }
  }

  @Test func theEmbeddedCheckCompilesEveryPureRoom() throws {
    let script = try Repository.here.text(of: ".ci/embedded")
    let words = Set(script.split(whereSeparator: { !$0.isLetter }).map(String.init))
    #expect(words.isSuperset(of: Rooms.pure), "missing: \(Rooms.pure.subtracting(words))")
  }

  @Test(arguments: [
    "let shape: any Shape",
    "func f(_ x: [any Sendable & Shape]) {}",
    "let shape: (any Shape)?",
    "let shapes: [any (Shape & Sendable)]",
    "let anything: Any",
    "func f(_ object: AnyObject) {}",
    "let key: AnyHashable",
    "struct Row: Codable {}",
    "struct Row: Hashable, Decodable {}",
    "extension Row: Encodable {}",
    "let children = Mirror(reflecting: row).children",
    "let text = String(describing: row)",
    "let text = String(reflecting: row)",
    #"let text = "a \(String(describing: row)) b""#,
    "func f() throws -> Int { 1 }",
    "func f() async throws {}",
    "let run: () throws -> Void",
  ])
  func findsWhatIsImpure(text: String) {
    let file = SwiftFile(path: "Sources/RuleSyntax/Sample.swift", text: "\n" + text)
    let found = impurities(in: file)
    #expect(found.count == 1)
    #expect(found.first?.line == 2)
  }

  @Test(arguments: [
    "func f() throws(ReadingError) -> Int { 1 }",
    "// any Shape, Codable, throws",
    #"let text = "any Shape throws Codable Mirror""#,
    "case any(Token)",
    "case .any(let names): names",
    "let any = keyword(any: .any)",
    "func f(describing row: Row) {}",
    "let sentence = Sentence(describing: rule)",
    "func f(_ shape: some Shape) {}",
    "let text = String(decoding: bytes, as: UTF8.self)",
  ])
  func acceptsWhatIsPure(text: String) {
    let file = SwiftFile(path: "Sources/RuleSyntax/Sample.swift", text: text)
    #expect(impurities(in: file) == [])
  }
}

/// The uses in a file of what a pure room does without.
private func impurities(in file: SwiftFile) -> [Violation] {
  let tokens = file.tokens
  return tokens.tokens.indices.compactMap { index in
    let token = tokens.tokens[index]
    guard token.kind == .word, let law = impurity(at: index, of: tokens) else { return nil }
    return Violation(file: file.path, line: token.line, law: "a pure room has no \(law)")
  }
}

private func impurity(at index: Int, of tokens: SwiftTokens) -> String? {
  let previous = tokens.text(at: index - 1) ?? ""
  let next = tokens.text(at: index + 1) ?? ""
  switch tokens.tokens[index].text {
  case "any" where previous != "." && previous != "case" && previous != "func":
    let isName = next.first?.isUppercase == true || next == "~"
    let isGroup = next == "(" && [":", "->", "[", "<", "as", "(", "?", "!"].contains(previous)
    return isName || isGroup ? "existentials (`any`)" : nil
  case let word where ["Any", "AnyObject", "AnyHashable"].contains(word):
    return "values of unknown type (`\(word)`)"
  case let word where ["Codable", "Encodable", "Decodable", "CodingKey"].contains(word):
    return "`\(word)`"
  case "Mirror":
    return "reflection (`Mirror`)"
  case let word where ["describing", "reflecting"].contains(word):
    let isText = previous == "(" && next == ":" && tokens.text(at: index - 2) == "String"
    return isText ? "reflection (`String(\(word):)`)" : nil
  case "throws" where previous != "." && next != "(":
    return "untyped `throws`"
  default:
    return nil
  }
}
