import Chuan

/// Reads files of rules, each once, and never what lies outside their root.
struct RuleFileReader {
  /// Texts that take the place of what lies on the disk, by the identity of their files.
  var replacements: [String: [UInt8]] = [:]
  /// Where files lie that were read, without links, by their identity.
  private(set) var realPaths: [String: String] = [:]
  private var readings: [RulePath: FileReading] = [:]

  mutating func read(_ path: RulePath) -> FileReading {
    let reading = readings[path] ?? readFromDisk(path)
    readings[path] = reading
    switch reading {
    case .bytes(_, let identity):
      guard let bytes = replacements[identity] else { return reading }
      return .bytes(bytes, identity: identity)
    case .missing, .outsideRoot, .unreadable: return reading
    }
  }

  private mutating func readFromDisk(_ path: RulePath) -> FileReading {
    do throws(Refusal) {
      let real = try Disk.realPath(of: path.root + "/" + path.path)
      // The root itself is a folder; what it holds is looked at below.
      guard real == path.root || FilePath.rest(of: real, below: path.root) != nil else {
        return .outsideRoot
      }
      // One byte more than a file may have, so that its size is complained about.
      let (bytes, facts) = try Disk.bytes(of: real, atMost: RuleFiles.maximalFileSize + 1)
      realPaths[facts.identity] = real
      return .bytes(bytes, identity: facts.identity)
    } catch {
      return error.isMissing
        ? .missing(similar: similarNames(to: path)) : .unreadable(error.message)
    }
  }

  /// The names beside a missing file that resemble its own; none where its folder lies outside.
  private func similarNames(to path: RulePath) -> [String] {
    let whole = path.root + "/" + path.path
    guard let folder = try? Disk.realPath(of: FilePath.folder(of: whole) + "/"),
      folder == path.root || FilePath.rest(of: folder, below: path.root) != nil
    else { return [] }
    return RuleFileSearch.similarNames(to: FilePath.name(of: whole), in: folder + "/")
      .filter { FilePath.isRuleFile($0) }
  }
}
