// swift-tools-version: 6.2
import PackageDescription

// One room (target) per representation; data walks one way. `dependencies` are the only arrows
// there are: HouseTests compares the imports in the sources with them.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, sees rooms: [String]) -> Target {
  .target(name: name, dependencies: rooms.map { .byName(name: $0) }, swiftSettings: strict)
}

func roomTests(_ name: String, sees rooms: [String]) -> Target {
  .testTarget(
    name: name, dependencies: (rooms + ["TestSupport"]).map { .byName(name: $0) },
    swiftSettings: strict)
}

let ground = ["Diagnostics", "Vocabulary"]

let package = Package(
  name: "chuan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Chuan", targets: ["Chuan"]),
    .executable(name: "chuan", targets: ["Program"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
  ],
  targets: [
    room("Diagnostics", sees: []),
    room("Vocabulary", sees: ["Diagnostics"]),
    room("RuleSyntax", sees: ground),
    room("CheckedRules", sees: ["RuleSyntax"] + ground),
    .systemLibrary(
      name: "Zlib", path: "Sources/Zlib", providers: [.apt(["zlib1g-dev"])]),
    room("Spreadsheets", sees: ["Zlib"] + ground),
    room("Snapshots", sees: ground),
    room("Interpreter", sees: ["CheckedRules", "Snapshots"] + ground),
    room("Reports", sees: ["Interpreter"] + ground),
    room(
      "Chuan",
      sees: [
        "RuleSyntax", "CheckedRules", "Spreadsheets", "Snapshots", "Interpreter", "Reports",
      ] + ground),
    room("Commands", sees: ["Chuan", "Diagnostics"]),
    .executableTarget(name: "Program", dependencies: ["Commands"], swiftSettings: strict),
    // Measured are the rules the tests keep; a link, so that there is one file of them.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Chuan", "Commands", "Diagnostics"],
      resources: [.embedInCode("workload.rules")], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Zlib"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Trust", dependencies: ["Chuan", "TestSupport"], path: "Tests/Trust",
      swiftSettings: strict),
    .executableTarget(
      name: "TrustRun", dependencies: ["Trust"], path: "Tests/TrustRun", swiftSettings: strict),
    roomTests("DiagnosticsTests", sees: ["Diagnostics"]),
    roomTests("VocabularyTests", sees: ground),
    roomTests("RuleSyntaxTests", sees: ["RuleSyntax"] + ground),
    roomTests("CheckedRulesTests", sees: ["Chuan", "CheckedRules", "RuleSyntax"] + ground),
    roomTests("SpreadsheetsTests", sees: ["Spreadsheets"] + ground),
    roomTests("SnapshotsTests", sees: ["Snapshots"] + ground),
    roomTests(
      "InterpreterTests", sees: ["Interpreter", "CheckedRules", "RuleSyntax", "Snapshots"] + ground),
    roomTests("TrustTests", sees: ["Trust"]),
    roomTests("ReportsTests", sees: ["Chuan", "Reports"] + ground),
    roomTests("CommandsTests", sees: ["Commands", "Chuan", "Diagnostics"]),
    roomTests("HouseTests", sees: ["Diagnostics"]),
    roomTests("DocumentationTests", sees: ["Commands", "Chuan", "RuleSyntax", "Diagnostics"]),
  ]
)
