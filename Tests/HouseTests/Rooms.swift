import Foundation

/// The rooms of the house and the arrows between them: what each may import.
///
///     Diagnostics   Vocabulary                                    the ground under every room
///     rule text  --> RuleSyntax --> CheckedRules --.
///                                       |          >--> Interpreter --> Reports
///                                  RuleQueries    /         |
///     data bytes --> (Spreadsheets) --> Snapshots -'      Scenarios
///     Chuan: the corridor      Commands --> chuan (Program)      benchmarks
enum Rooms {
  private static let ground: Set = ["Diagnostics", "Vocabulary"]

  /// The other rooms each room may see; rooms that are still to be built have their place already.
  static let sees: [String: Set<String>] = [
    "Diagnostics": [],
    "Vocabulary": ["Diagnostics"],
    "RuleSyntax": ground,
    "CheckedRules": ground.union(["RuleSyntax"]),
    "Spreadsheets": ground.union(["Zlib"]),
    "Snapshots": ground,
    "Interpreter": ground.union(["CheckedRules", "Snapshots"]),
    "Scenarios": ground.union(["Interpreter", "Snapshots"]),
    "RuleQueries": ground.union(["CheckedRules"]),
    "Reports": ground.union(["Interpreter"]),
    "Chuan": ground.union([
      "RuleSyntax", "CheckedRules", "Spreadsheets", "Snapshots", "Interpreter", "Scenarios",
      "RuleQueries", "Reports",
    ]),
    "Commands": ["Chuan", "Diagnostics"],
    "Program": ["Commands"],
    "Benchmarks": ["Chuan", "Commands", "Diagnostics"],
    "Zlib": [],
    // No room: what the tests share, workbooks they make among it. No room may see it.
    "TestSupport": ["Diagnostics", "Zlib"],
    // No rooms: what the engine is held against, and the program that does so many times.
    "Trust": ["Chuan", "TestSupport"],
    "TrustRun": ["Trust"],
  ]

  /// What the system offers, for the rooms that may use it: no other room touches the machine.
  static let system: [String: Set<String>] = [
    "Commands": [
      "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch",
      "Synchronization",
    ]
  ]

  /// The rooms that stay compilable as Embedded Swift.
  static let pure: Set = [
    "Diagnostics", "Vocabulary", "RuleSyntax", "CheckedRules", "Snapshots", "Interpreter",
    "Scenarios", "RuleQueries", "Reports",
  ]

  /// The room a file of `Sources` lies in.
  static func room(of path: String) -> String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }
}

/// A Swift file of the repository, read once for all laws.
struct SwiftFile {
  let path: String
  let text: String
  let tokens: SwiftTokens

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = SwiftTokens(text)
  }

  static let sources = Result { try reading(below: "Sources") }
  static let tests = Result { try reading(below: "Tests") }

  private static func reading(below path: String) throws -> [SwiftFile] {
    try Repository.here.swiftFiles(below: path).map { path in
      SwiftFile(path: path, text: try Repository.here.text(of: path))
    }
  }
}
