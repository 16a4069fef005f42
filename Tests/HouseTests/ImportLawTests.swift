import Testing

/// Law: a room imports no more than the table of rooms allows.
///
/// SwiftPM itself accepts an import nobody declared, once the other room happens to be built.
@Suite struct ImportLawTests {
  @Test func everyRoomImportsOnlyWhatItMaySee() throws {
    let sources = try SwiftFile.sources.get()
    #expect(sources.count >= 10, "the sources were not found")
    report(sources.flatMap { importViolations(in: $0) })
  }

  /// A room that hands on what it imports gives its readers arrows that the table does not have.
  @Test func onlyTheLibraryHandsRoomsOn() throws {
    for file in try SwiftFile.sources.get() where file.path != "Sources/Chuan/Rooms.swift" {
      let handing = file.tokens.tokens.first { $0.kind == .word && $0.text == "_exported" }
      guard let handing else { continue }
      Issue.record("\(file.path):\(handing.line): only `Chuan` hands on the rooms it imports")
    }
  }

  @Test func theLibraryHandsOnEveryRoomItSees() throws {
    let file = try #require(
      try SwiftFile.sources.get().first { $0.path == "Sources/Chuan/Rooms.swift" })
    let folders = try Set(Repository.here.folders(in: "Sources"))
    let rooms = Rooms.sees["Chuan", default: []].intersection(folders)
    #expect(Set(file.tokens.tokens.map(\.text)).intersection(folders) == rooms)
  }

  @Test func everyFolderOfSourcesIsARoom() throws {
    let folders = try Repository.here.folders(in: "Sources")
    #expect(folders.contains("Diagnostics"))
    for folder in folders where Rooms.sees[folder] == nil {
      Issue.record("Sources/\(folder):1: the table of rooms has no such room")
    }
  }

  @Test(arguments: [
    ("import Interpreter", "Interpreter"),
    ("import Vocabulary\nimport Foundation", "Foundation"),
    ("public import struct Foundation.URL", "Foundation"),
    ("@preconcurrency import Dispatch", "Dispatch"),
    ("#if os(Linux)\n  import Glibc\n#endif", "Glibc"),
  ])
  func findsAForbiddenImport(text: String, module: String) throws {
    let file = SwiftFile(path: "Sources/RuleSyntax/Sample.swift", text: text)
    let found = importViolations(in: file)
    #expect(found.count == 1)
    #expect(found.first?.law.contains("`\(module)`") == true)
  }

  @Test func acceptsTheArrowsOfTheTable() {
    let text = """
      import Diagnostics
      import Vocabulary
      // import Foundation
      let words = "import Foundation"
      let name = options.import
      """
    let file = SwiftFile(path: "Sources/RuleSyntax/Sample.swift", text: text)
    #expect(importViolations(in: file).isEmpty)
    let command = SwiftFile(path: "Sources/Commands/Lint.swift", text: "import Foundation")
    #expect(importViolations(in: command).isEmpty)
  }

  @Test func namesTheLineOfTheImport() {
    let file = SwiftFile(
      path: "Sources/Vocabulary/Sample.swift", text: "import Diagnostics\n\nimport RuleSyntax\n")
    #expect(importViolations(in: file).map(\.line) == [3])
  }

  @Test func theTableHasNoCircle() {
    var placed: Set<String> = []
    while let next = Rooms.sees.first(where: {
      !placed.contains($0.key) && $0.value.isSubset(of: placed)
    }) {
      placed.insert(next.key)
    }
    #expect(placed == Set(Rooms.sees.keys), "these rooms see each other in a circle")
  }
}

/// The imports of a file that its room may not have.
private func importViolations(in file: SwiftFile) -> [Violation] {
  let room = Rooms.room(of: file.path)
  let allowed = (Rooms.sees[room] ?? []).union(Rooms.system[room] ?? [])
  return file.tokens.imports.filter { !allowed.contains($0.text) }.map { module in
    Violation(
      file: file.path, line: module.line,
      law: "the room \(room) may not import `\(module.text)`")
  }
}

extension SwiftTokens {
  /// The modules imported, each the token of its name.
  fileprivate var imports: [Token] {
    let kinds: Set = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, tokens[index].text == "import",
        text(at: index - 1) != "."
      else { return nil }
      var next = index + 1
      if let word = text(at: next), kinds.contains(word) { next += 1 }
      guard tokens.indices.contains(next), tokens[next].kind == .word,
        tokens[next].line == tokens[index].line
      else { return nil }
      return tokens[next]
    }
  }
}
