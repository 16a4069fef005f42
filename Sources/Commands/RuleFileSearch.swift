import Chuan

/// The rule files that the words of a command line name: files, and folders with all they hold.
struct RuleFileSearch {
  private(set) var paths: [RulePath] = []
  /// What could not be found.
  private(set) var diagnostics: [Diagnostic] = []
  private let workingFolder: String

  /// Looks for what each word names, counted from the working folder.
  static func finding(_ words: [String], from workingFolder: String) -> RuleFileSearch {
    var search = RuleFileSearch(workingFolder)
    for word in words { search.find(word) }
    return search
  }

  private init(_ workingFolder: String) {
    let real = (try? Disk.realPath(of: workingFolder)) ?? workingFolder
    self.workingFolder = real == "/" ? "" : real
  }

  private mutating func find(_ word: String) {
    let isWhole = word.isEmpty || FilePath.isAbsolute(word)
    let path = isWhole ? word : workingFolder + "/" + word
    do throws(Refusal) {
      let facts = try Disk.facts(of: path)
      let real = try Disk.realPath(of: path)
      switch facts.kind {
      case .folder: findFiles(in: real == "/" ? "" : real, named: word)
      case .file: paths.append(try rulePath(ofFile: path, real: real))
      case .link, .other: throw Refusal.isNoFile
      }
    } catch {
      fail(word, path, error)
    }
  }

  /// A file that lies elsewhere has the folder above its own for a root.
  private func rulePath(ofFile path: String, real: String) throws(Refusal) -> RulePath {
    let folder = try Disk.realPath(of: FilePath.folder(of: path) + "/")
    let located = (folder == "/" ? "" : folder) + "/" + FilePath.name(of: path)
    if FilePath.rest(of: real, below: workingFolder) != nil,
      let rest = FilePath.rest(of: located, below: workingFolder)
    {
      return RulePath(root: workingFolder, path: rest)
    }
    let root = root(above: FilePath.folder(of: real))
    return RulePath(root: root, path: FilePath.rest(of: real, below: root) ?? real)
  }

  /// The working folder where it holds a folder, else the folder above that one.
  private func root(above folder: String) -> String {
    if folder == workingFolder || FilePath.rest(of: folder, below: workingFolder) != nil {
      return workingFolder
    }
    return folder.isEmpty ? "" : FilePath.folder(of: folder)
  }

  /// All files below a folder whose names end in `.rules`, sorted. Names that begin with a dot are
  /// passed over (they are notes programs keep for themselves), and links to folders not followed.
  private mutating func findFiles(in folder: String, named word: String) {
    let top = root(above: folder)
    func shown(_ path: String) -> String { FilePath.rest(of: path, below: top) ?? path }
    let failures = diagnostics.count
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      do throws(Refusal) {
        for name in try Disk.names(in: next + "/") where name.utf8.first != UInt8(ascii: ".") {
          let path = next + "/" + name
          if try Disk.kind(at: path) == .folder {
            waiting.append(path)
          } else if FilePath.isRuleFile(name) {
            found.append(path)
          }
        }
      } catch {
        fail(next == folder ? word : shown(next), next, error)
      }
    }
    if found.isEmpty, diagnostics.count == failures {
      diagnostics.append(
        Diagnostic(
          .noRuleFiles, Message(.noRuleFiles, .words(word)), at: nil,
          help: [Message(.ruleFilesEndIn)]))
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    paths += found.map { path in
      // What a file may use depends on where it lies, never on how it was named.
      let root = root(above: FilePath.folder(of: path))
      return RulePath(root: root, path: FilePath.rest(of: path, below: root) ?? path)
    }
  }

  private mutating func fail(_ word: String, _ path: String, _ refusal: Refusal) {
    let message =
      refusal.isMissing
      ? Message(.includeNotFound, .words(word))
      : Message(.includeUnreadable, .words(word), .message(refusal.message))
    let start = word.utf8.contains(UInt8(ascii: "/")) ? FilePath.folder(of: word) + "/" : ""
    let similar =
      refusal.isMissing
      ? RuleFileSearch.similarNames(
        to: FilePath.name(of: path), in: FilePath.folder(of: path) + "/")
      : []
    diagnostics.append(
      Diagnostic(
        .unreadableFile, message, at: nil,
        help: [.suggesting(similar.map { start + $0 }, else: Message(.nameExistingFile))]))
  }

  /// Files of rules and folders in a folder whose names resemble one that is not there.
  static func similarNames(to name: String, in folder: String) -> [String] {
    let names = ((try? Disk.names(in: folder)) ?? []).filter { name in
      FilePath.isRuleFile(name) || (try? Disk.facts(of: folder + name).kind) == .folder
    }
    // That both end in `.rules` makes no two names alike.
    let ending = ".rules"
    if !name.hasSuffix(ending) { return Spelling.nearest(to: name, among: names) }
    let stems = names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    return Spelling.nearest(to: String(name.dropLast(ending.count)), among: stems)
      .map { $0 + ending }
  }
}
