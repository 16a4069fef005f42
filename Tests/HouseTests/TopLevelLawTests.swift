import Foundation
import Testing

/// Law: the visible top level of the repository is six names, and nothing else.
@Suite struct TopLevelLawTests {
  private static let law: Set = [
    "Package.swift", "Sources", "Tests", "Rules", "Samples", "README.md",
  ]

  @Test func theTopLevelIsTheSixNames() async throws {
    let names = try await topLevel(of: Repository.here)
    for name in names.subtracting(Self.law).sorted() {
      Issue.record("\(name):1: nothing else is visible at the top level")
    }
    for name in Self.law.subtracting(names).sorted() {
      Issue.record("\(name):1: is missing at the top level")
    }
  }

  @Test func namesAreThoseOfTheFirstFolder() {
    let paths = ["Sources/A/b.swift", "Sources/c.swift", ".ci/run", "notes.txt", ".swift-format"]
    #expect(visibleNames(of: paths) == ["Sources", "notes.txt"])
  }

  @Test func aFolderWithoutGitIsListed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "house-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["Sources", ".ci"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data().write(to: folder.appending(path: "notes.txt"))
    #expect(try await topLevel(of: Repository(root: folder)) == ["Sources", "notes.txt"])
  }
}

/// What git knows or would add; without git, what lies there.
private func topLevel(of repository: Repository) async throws -> Set<String> {
  let run = try await ToolRun.running(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"], in: repository.root)
  let paths = run.output.split(separator: "\n").map(String.init)
  // An unpacked archive inside some other repository is known to that one by no file.
  if run.status == 0, !paths.isEmpty { return visibleNames(of: paths) }
  return visibleNames(
    of: try FileManager.default.contentsOfDirectory(
      atPath: repository.root.path(percentEncoded: false)))
}

private func visibleNames(of paths: [String]) -> Set<String> {
  let names = paths.compactMap { $0.split(separator: "/").first.map(String.init) }
  return Set(names.filter { !$0.hasPrefix(".") })
}
