import Vocabulary

/// What a report rests on: every table and every file of rules, each with its SHA-256.
public struct Provenance: Sendable {
  /// In the order of their paths, however they were named.
  public let tables: [Table]
  public let rules: [RuleText]
  /// The SHA-256 of the lines `sha256  path` of all rules: what `sha256sum FILE…` prints.
  public let rulesHash: String

  /// A file of data.
  public struct Table: Sendable, Hashable {
    /// From the folder of the data.
    public let path: String
    public let sha256: String
    public let rows: Int

    public init(path: String, sha256: String, rows: Int) {
      self.path = path
      self.sha256 = sha256
      self.rows = rows
    }
  }

  /// A file of rules.
  public struct RuleText: Sendable, Hashable {
    /// From the deepest folder that holds all of them.
    public let path: String
    public let sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public init(tables: [Table], rules: [RuleText]) {
    self.tables = tables.sorted { left, right in
      Provenance.isBefore(left.path, left.sha256, right.path, right.sha256)
    }
    self.rules = rules.sorted { left, right in
      Provenance.isBefore(left.path, left.sha256, right.path, right.sha256)
    }
    let lines = self.rules.map { $0.sha256 + "  " + $0.path + "\n" }
    rulesHash = SHA256.digest(of: lines.flatMap { Array($0.utf8) })
  }

  private static func isBefore(
    _ path: String, _ hash: String, _ otherPath: String, _ otherHash: String
  ) -> Bool {
    if path.utf8.elementsEqual(otherPath.utf8) {
      return hash.utf8.lexicographicallyPrecedes(otherHash.utf8)
    }
    return path.utf8.lexicographicallyPrecedes(otherPath.utf8)
  }
}
