import Testing

@Suite struct SwiftTokensTests {
  @Test(arguments: [
    #"let a = "{""#,
    #"let a = "\"{""#,
    ##"let a = #"" { \(b) \"#"##,
    ##"let a = #"""#; let b = 1"##,
    "let a = \"\"\"\n  { \"quoted\" {\n  \"\"\"",
    "let a = #\"\"\"\n  { \"\"\" \\(x {\n  \"\"\"#",
    "// { \n/* { /* { */ \" */ let a = 1",
    "let a = #/ {\" /#",
    "let a = \"\"",
  ])
  func bracesInStringsAndCommentsAreNotCode(text: String) {
    let tokens = SwiftTokens(text)
    #expect(tokens.strayLine == nil)
    #expect(!tokens.tokens.contains { $0.kind == .mark && $0.text == "{" })
  }

  @Test func codeInAnInterpolationIsCode() {
    let tokens = SwiftTokens(##"a("x \(f({ "}" }, (1))) y", #"\(no) \#(yes)"#)"##)
    #expect(tokens.strayLine == nil)
    #expect(
      tokens.tokens.filter { $0.kind == .string }.map(\.text) == ["x ", "}", " y", #"\(no) "#, ""])
    #expect(tokens.tokens.filter { $0.kind == .word }.map(\.text) == ["a", "f", "1", "yes"])
    #expect(tokens.closing.count == 1)
  }

  @Test func linesAreCountedThroughStringsAndComments() {
    let tokens = SwiftTokens("/* 1\n 2 */\nlet a = \"\"\"\n  4 \\\n  5\n  \"\"\"\nlet b = 1")
    #expect(tokens.tokens.first?.line == 3)
    #expect(tokens.tokens.last?.line == 7)
  }

  @Test(arguments: [
    ("func f() {\n  if a {\n}\n", 1), ("\n}\n", 2), ("let a = \"open\n", 1), ("\n/* open", 2),
    ("let a = \"\"\"\n open", 2),
  ])
  func whatIsLeftOpenIsTold(text: String, line: Int) {
    #expect(SwiftTokens(text).strayLine == line)
  }

  @Test func findsEveryKindOfFunction() {
    let text = """
      protocol Shape {
        func area() -> Int
        init(side: Int)
        var name: String { get }
      }
      struct Square: Shape {
        let action = { (x: Int) in x }
        var side: Int
        var `default`: Int { 1 }
        var watched = 1 {
          didSet { note() }
        }
        init(side: Int) { self.init(a: side) }
        subscript<T>(_ x: T) -> [() -> Int] where T: Hashable {
          get throws(E) { [{ 1 }] }
          set(new) { store(new) }
        }
        static func == (a: Self, b: Self) -> Bool { a.init { 1 } }
        func choose(_ f: () -> Int = { 2 }) async throws(E) -> (Int, Int) {
          if let var x = f() { x.get() }
          return (1, 2)
        }
      }
      """
    #expect(
      SwiftTokens(text).functions.map(\.name) == [
        "name", "`default`", "didSet", "init", "subscript", "get", "set", "=", "choose",
      ])
  }

  @Test func aFunctionReachesFromItsNameToItsLastBrace() {
    let text = "struct S {\n  func f(\n    a: Int\n  ) {\n    g { 1 }\n  }\n}\n"
    #expect(SwiftTokens(text).functions == [SwiftFunction(name: "f", firstLine: 2, lastLine: 6)])
  }
}
