import Testing

/// Law: a file has at most 400 lines and a function at most 70, in the sources and in the tests.
@Suite struct SizeLawTests {
  private static let fileLimit = 400
  private static let functionLimit = 70

  @Test func filesAreShort() throws {
    let files = try SwiftFile.sources.get() + SwiftFile.tests.get()
    #expect(files.count > 20, "the files were not found")
    report(files.flatMap { fileViolations(in: $0) })
  }

  @Test func functionsAreShort() throws {
    let files = try SwiftFile.sources.get() + SwiftFile.tests.get()
    #expect(files.flatMap(\.tokens.functions).count > 50, "the functions were not found")
    report(files.flatMap { functionViolations(in: $0) })
  }

  @Test func everyFileIsUnderstood() throws {
    for file in try SwiftFile.sources.get() + SwiftFile.tests.get() {
      guard let line = file.tokens.strayLine else { continue }
      Issue.record("\(file.path):\(line): the laws cannot pair the braces or quotes of this file")
    }
  }

  @Test func findsALongFile() {
    let atLimit = String(repeating: "// a line\n", count: Self.fileLimit)
    #expect(fileViolations(in: SwiftFile(path: "A.swift", text: atLimit)).isEmpty)
    let over = fileViolations(in: SwiftFile(path: "A.swift", text: atLimit + "// one more"))
    #expect(over.map(\.description) == ["A.swift:401: a file has at most 400 lines; this has 401"])
  }

  @Test(arguments: [
    ("func measure() {", "}", "measure"),
    ("init(_ text: String = f({ 1 })) {", "}", "init"),
    ("deinit {", "}", "deinit"),
    ("subscript(index: Int) -> Int {", "}", "subscript"),
    ("var total: [Int: (Int) -> Int] {", "}", "total"),
  ])
  func findsALongFunction(head: String, end: String, name: String) {
    let body = Array(repeating: "  work()", count: Self.functionLimit - 2)
    let atLimit = ["struct S {", head] + body + [end, "}"]
    let over = ["struct S {", head, "  work()"] + body + [end, "}"]
    let short = SwiftFile(path: "A.swift", text: atLimit.joined(separator: "\n"))
    #expect(functionViolations(in: short) == [])
    let long = SwiftFile(path: "A.swift", text: over.joined(separator: "\n"))
    #expect(
      functionViolations(in: long).map(\.description) == [
        "A.swift:2: a function has at most 70 lines; `\(name)` has 71"
      ])
  }

  private func fileViolations(in file: SwiftFile) -> [Violation] {
    var lines = file.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count > Self.fileLimit else { return [] }
    let law = "a file has at most \(Self.fileLimit) lines; this has \(lines.count)"
    return [Violation(file: file.path, line: Self.fileLimit + 1, law: law)]
  }

  private func functionViolations(in file: SwiftFile) -> [Violation] {
    file.tokens.functions.filter { $0.lineCount > Self.functionLimit }.map { function in
      Violation(
        file: file.path, line: function.firstLine,
        law: "a function has at most \(Self.functionLimit) lines; "
          + "`\(function.name)` has \(function.lineCount)")
    }
  }
}
