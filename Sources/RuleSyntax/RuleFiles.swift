import Diagnostics

/// Where a file of rules lies: a folder nothing may lead out of, and a path below it.
public struct RulePath: Sendable, Hashable {
  /// Ends without `/`; empty for the root of the file system.
  public let root: String
  /// Without `.`, `..` and empty parts.
  public let path: String

  public init(root: String, path: String) {
    self.root = root
    self.path = path
  }

  // Compared by bytes: to a disk, the two ways to write `à` are two names.
  public static func == (left: RulePath, right: RulePath) -> Bool {
    left.root.utf8.elementsEqual(right.root.utf8) && left.path.utf8.elementsEqual(right.path.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in path.utf8 { hasher.combine(byte) }
  }

  /// The path a `use` in this file names; nil where it leads out of the root.
  func resolving(_ target: String) -> RulePath? {
    if target.utf8.first == 0x2F { return nil }
    var parts = path.utf8.split(separator: 0x2F).dropLast().map { Array($0) }
    for part in target.utf8.split(separator: 0x2F).map({ Array($0) }) {
      if part == [0x2E] { continue }
      if part == [0x2E, 0x2E] {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let joined = Array(parts.joined(separator: [0x2F]))
    return RulePath(root: root, path: String(decoding: joined, as: UTF8.self))
  }
}

/// What became of reading a file.
public enum FileReading: Sendable {
  /// The bytes, and a name that is the same for every path to the same file.
  case bytes([UInt8], identity: String)
  /// There is no such file; the names of others beside it that resemble it.
  case missing(similar: [String])
  /// A link leads out of the root.
  case outsideRoot
  case unreadable(Message)
}

/// All files of a run and what they `use`, each once.
public struct RuleFiles: Sendable {
  public private(set) var sources = SourceSet()
  public private(set) var trees: [SyntaxTree] = []
  /// The files by index, each behind those it uses, otherwise in the order of the run: who reads
  /// them so has met every name before its users.
  public private(set) var dependencyOrder: [Int] = []
  /// What is wrong with the texts and with the way they use each other.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The files named in the run, rather than merely used.
  public private(set) var named: Set<Int32> = []
  /// Whether every file could be read; where not, names may be missing.
  public private(set) var isComplete = true

  /// The identity of each file, as its reading named it.
  public private(set) var identities: [String] = []

  /// Where each file lies.
  public private(set) var paths: [RulePath] = []

  private var indexes: [String: Int] = [:]
  /// Paths that were read already, with what came of it; nil for what could not be read.
  private var known: [RulePath: Int?] = [:]

  static let maximalFiles = 1_000
  /// No file of rules has more bytes.
  public static let maximalFileSize = Lexer.maximalFileSize

  /// Reads the named files and, from there, everything they use.
  public static func gathering(
    _ paths: [RulePath], reading read: (RulePath) -> FileReading
  ) -> RuleFiles {
    var files = RuleFiles()
    for path in paths {
      switch files.load(path, read, usedAt: nil, as: path.path) {
      case .new(let index):
        files.named.insert(Int32(index))
        files.follow(index, path, read)
      case .known(let index): files.named.insert(Int32(index))
      case .failed: break
      }
    }
    return files
  }

  private enum Loaded {
    case new(Int)
    case known(Int)
    case failed
  }

  private struct Open {
    let index: Int
    let path: RulePath
    let uses: [SyntaxNode]
    var next = 0
  }

  /// Loads what a file uses, and what that uses. A stack of its own: nothing recurses.
  private mutating func follow(
    _ start: Int, _ path: RulePath, _ read: (RulePath) -> FileReading
  ) {
    var open = [Open(index: start, path: path, uses: uses(of: start))]
    while let last = open.last {
      if last.next == last.uses.count {
        dependencyOrder.append(last.index)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let use = last.uses[last.next]
      // What it would have brought is not known; an empty path has been complained about.
      guard !use.isBroken, let (target, place) = target(of: use),
        !target.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 })
      else {
        isComplete = false
        continue
      }
      if target.utf8.contains(0x5C) {
        failBackslash(target, place)
        continue
      }
      guard let targetPath = last.path.resolving(target) else {
        fail(.includeOutsideRoot, Message(.includeOutsideRoot, .words(target)), place, .rootIs)
        continue
      }
      switch load(targetPath, read, usedAt: place, as: target) {
      case .failed: break
      case .new(let index):
        open.append(Open(index: index, path: targetPath, uses: uses(of: index)))
      case .known(let index):
        if let first = open.firstIndex(where: { $0.index == index }) {
          let circle = (open[first...].map { $0.index } + [index])
            .map { sources[Int32($0)].path }.joined(separator: " → ")
          diagnostics.append(
            Diagnostic(
              .includeCycle, Message(.includeCycle, .words(circle)), at: place,
              help: [Message(.moveShared)]))
        }
      }
    }
  }

  private func uses(of index: Int) -> [SyntaxNode] {
    trees[index].root.children(.useDeclaration)
  }

  private func target(of use: SyntaxNode) -> (String, Place)? {
    guard let token = use.ownToken(.string) else { return nil }
    let quoted = use.tree.meaning(ofToken: token)
    return (
      String(decoding: quoted.utf8.dropFirst().filter { $0 != 0x22 }, as: UTF8.self),
      use.tree.place(ofToken: token)
    )
  }

  private mutating func fail(
    _ code: Code, _ message: Message, _ place: Place?, _ help: Phrase
  ) {
    isComplete = false
    diagnostics.append(Diagnostic(code, message, at: place, help: [Message(help)]))
  }

  /// `catalogue\school.rules`: the slash of another system.
  private mutating func failBackslash(_ target: String, _ place: Place) {
    isComplete = false
    var mended: [UInt8] = []
    for byte in target.utf8 where !(byte == 0x5C && mended.last == 0x2F) {
      mended.append(byte == 0x5C ? 0x2F : byte)
    }
    let path = "\"" + String(decoding: mended, as: UTF8.self) + "\""
    diagnostics.append(
      Diagnostic(
        .includeNotFound, Message(.backslashInPath), at: place,
        fix: Fix(replace: place, with: path)))
  }

  private mutating func failMissing(_ written: String, _ similar: [String], _ place: Place?) {
    isComplete = false
    let slash = written.utf8.lastIndex(of: 0x2F).map { written.utf8.index(after: $0) }
    let folder = String(written[..<(slash ?? written.startIndex)])
    var diagnostic = Diagnostic(
      place == nil ? .unreadableFile : .includeNotFound,
      Message(.includeNotFound, .words(written)), at: place,
      help: [Message(place == nil ? .nameExistingFile : .pathsAreRelative)])
    if !similar.isEmpty {
      let paths = similar.map { Message.Argument.message(Message(.quoted, .words(folder + $0))) }
      diagnostic.help = [Message(.didYouMeanOneOf, .choice(paths))]
    }
    if let place, similar.count == 1,
      !similar[0].utf8.contains(where: { [0x22, 0x5C].contains($0) })
    {
      diagnostic.fix = Fix(replace: place, with: "\"" + folder + similar[0] + "\"")
    }
    diagnostics.append(diagnostic)
  }

  /// Reads and parses a file unless that was done before, under this path or another one.
  private mutating func load(
    _ path: RulePath, _ read: (RulePath) -> FileReading, usedAt place: Place?, as written: String
  ) -> Loaded {
    if let before = known[path] { return before.map { .known($0) } ?? .failed }
    known[path] = .some(nil)
    switch read(path) {
    case .bytes(let bytes, let identity):
      if let index = indexes[identity] {
        known[path] = index
        return .known(index)
      }
      if trees.count == RuleFiles.maximalFiles {
        isComplete = false
        if diagnostics.last?.code != .tooManyIncludes {
          diagnostics.append(
            Diagnostic(
              .tooManyIncludes, Message(.tooManyIncludes, .number(RuleFiles.maximalFiles)),
              at: place))
        }
        return .failed
      }
      let index = sources.add(SourceText(path: path.path, bytes: bytes))
      let tree = SyntaxTree.parsing(sources[Int32(index)], file: index)
      trees.append(tree)
      diagnostics += tree.diagnostics
      if tree.isUnreadable { isComplete = false }
      identities.append(identity)
      paths.append(path)
      indexes[identity] = index
      known[path] = index
      return .new(index)
    case .missing(let similar): failMissing(written, similar, place)
    case .outsideRoot:
      fail(.includeOutsideRoot, Message(.includeOutsideRoot, .words(written)), place, .rootIs)
    case .unreadable(let reason):
      fail(
        place == nil ? .unreadableFile : .includeNotFound,
        Message(.includeUnreadable, .words(written), .message(reason)), place,
        place == nil ? .nameExistingFile : .pathsAreRelative)
    }
    return .failed
  }
}

extension SyntaxTree {
  /// The whole text had to be given up: its names are not known.
  var isUnreadable: Bool {
    diagnostics.contains { $0.code == .fileTooLarge || $0.code == .notUnicode }
  }
}
