import Foundation
import Testing

/// Law: the package declares no wider arrows than the table of rooms, no third-party package, and
/// every target is built as Swift 6 with warnings as errors.
@Suite struct ManifestLawTests {
  @Test func thePackageDeclaresNoWiderArrows() async throws {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "house-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    // A scratch folder of its own: `swift test` holds the lock of the usual one.
    let run = try await ToolRun.running(
      ["swift", "package", "--scratch-path", scratch.path(percentEncoded: false), "dump-package"],
      in: Repository.here.root)
    #expect(run.status == 0, "swift package dump-package: \(run.errors)")
    let manifest = try Manifest(json: Data(run.output.utf8))
    #expect(manifest.targets.count > 15, "the targets were not read")
    report(manifest.violations)
  }

  @Test func findsAWiderArrow() throws {
    let manifest = try Manifest(
      json: sample(target: "Snapshots", dependency: #"{ "byName": ["RuleSyntax", null] }"#))
    #expect(manifest.violations.map(\.law) == ["the room Snapshots may not see `RuleSyntax`"])
  }

  @Test func findsAThirdPartyProduct() throws {
    let manifest = try Manifest(
      json: sample(
        target: "Snapshots", dependency: #"{ "product": ["Parsing", "parsing", null, null] }"#))
    #expect(manifest.violations.map(\.law) == ["the room Snapshots may not see `Parsing`"])
  }

  @Test func findsATargetWithoutTheStrictSettings() throws {
    let manifest = try Manifest(json: sample(target: "Snapshots", dependency: nil, settings: "[]"))
    #expect(manifest.violations.count == 2)
  }

  @Test func findsAThirdPartyPackage() throws {
    let json = #"{ "targets": [], "dependencies": [{ "sourceControl": [] }] }"#
    #expect(try Manifest(json: Data(json.utf8)).violations.count == 1)
  }

  @Test func acceptsAnArrowOfTheTable() throws {
    let manifest = try Manifest(
      json: sample(target: "Snapshots", dependency: #"{ "byName": ["Vocabulary", null] }"#))
    #expect(manifest.violations.isEmpty)
  }

  private func sample(target: String, dependency: String?, settings: String? = nil) -> Data {
    let strict = """
      [{ "tool": "swift", "kind": { "swiftLanguageMode": { "_0": "6" } } },
       { "tool": "swift", "kind": { "treatAllWarnings": { "_0": "error" } } }]
      """
    let json = """
      { "dependencies": [], "targets": [{
        "name": "\(target)", "type": "regular", "dependencies": [\(dependency ?? "")],
        "settings": \(settings ?? strict) }] }
      """
    return Data(json.utf8)
  }
}

/// What `swift package dump-package` says, as far as the laws ask.
private struct Manifest {
  struct Target {
    let name: String
    let type: String
    let dependencies: [String]
    let settings: [String]
  }

  let targets: [Target]
  let packageCount: Int

  init(json: Data) throws {
    let top = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    packageCount = try #require(top["dependencies"] as? [Any]).count
    targets = try #require(top["targets"] as? [[String: Any]]).map { target in
      let arrows = try #require(target["dependencies"] as? [[String: [Any]]])
      let settings = try #require(target["settings"] as? [[String: Any]])
      return Target(
        name: try #require(target["name"] as? String),
        type: try #require(target["type"] as? String),
        dependencies: arrows.flatMap { $0.values.compactMap { $0.first as? String } },
        settings: settings.flatMap { setting in
          (setting["kind"] as? [String: [String: String]] ?? [:]).map { kind in
            "\(kind.key) \(kind.value.values.joined())"
          }
        })
    }
  }

  var violations: [Violation] {
    var result: [Violation] = []
    func violation(_ law: String) {
      result.append(Violation(file: "Package.swift", line: 1, law: law))
    }
    if packageCount > 0 { violation("there are no third-party packages") }
    for target in targets {
      if target.type != "test" {
        let allowed = Rooms.sees[target.name] ?? []
        for other in target.dependencies where !allowed.contains(other) {
          violation("the room \(target.name) may not see `\(other)`")
        }
      }
      guard target.type != "system" else { continue }
      for setting in ["swiftLanguageMode 6", "treatAllWarnings error"]
      where !target.settings.contains(setting) {
        violation("the target \(target.name) must be built with \(setting)")
      }
    }
    return result
  }
}
