import Foundation
import Testing

/// Law: every Swift file is laid out as `.swift-format` says.
@Suite struct FormatLawTests {
  @Test func everyFileIsFormatted() async throws {
    let run = try await lint(["--parallel", "--recursive", "Sources", "Tests", "Package.swift"])
    #expect(run.status == 0, "swift format lint --strict:\n\(run.errors)")
  }

  @Test(arguments: [
    ("let  a = 1", false), ("var list = [Int]()", false), ("let one = 1", true),
  ])
  func theLintTellsGoodFromBad(text: String, isClean: Bool) async throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "house-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((text + "\n").utf8).write(to: file)
    let run = try await lint(["--configuration", ".swift-format", file.path(percentEncoded: false)])
    #expect((run.status == 0) == isClean, "\(run.errors)")
  }

  private func lint(_ arguments: [String]) async throws -> ToolRun {
    try await ToolRun.running(
      ["swift", "format", "lint", "--strict"] + arguments, in: Repository.here.root)
  }
}
