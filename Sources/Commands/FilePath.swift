/// Paths as texts: no disk is asked.
enum FilePath {
  /// What stands before the last `/`; `.` where there is none, empty for a file of the top folder.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[..<slash])
  }

  /// What stands behind the last `/`.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A name in a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  static func isRuleFile(_ name: String) -> Bool {
    name.utf8.suffix(6).elementsEqual(".rules".utf8)
  }

  /// The rest of a path below a folder (which ends without `/`); nil where it lies elsewhere.
  static func rest(of path: String, below folder: String) -> String? {
    let (path, folder) = (path.utf8, folder.utf8)
    guard path.starts(with: folder), path.count > folder.count else { return nil }
    let rest = path.dropFirst(folder.count)
    guard rest.first == UInt8(ascii: "/") else { return nil }
    return String(Substring(rest.dropFirst()))
  }
}
