import Chuan

extension Verb {
  static let fmt = Verb(
    name: "fmt", summary: .formatSummary,
    examples: [
      Example("chuan fmt Rules", .formatFolderExample),
      Example("chuan fmt --diff plan.rules", .formatDiffExample),
      Example("chuan fmt --check Rules", .formatCheckExample),
      Example("chuan fmt - < plan.rules", .formatInputExample),
    ],
    operands: .files,
    options: [.formatCheck, .formatDiff],
    remarks: [.foldersAreSearched, .filesWithErrorsStay, .formatStatus],
    run: FormatCommand.run)
}

extension Option {
  static let formatCheck = Option("--check", purpose: .formatCheckOption)
  static let formatDiff = Option("--diff", purpose: .formatDiffOption)
}

/// `chuan fmt FILE…`: lays rule files out in the one way they all share.
private struct FormatCommand {
  private let run: Run
  private var outcome = Outcome()
  private var sources = SourceSet()
  /// Files that cannot be opened or written.
  private var failures: [Diagnostic] = []
  private var errors: [Diagnostic] = []
  private var hasChanges = false
  private var reader = RuleFileReader()
  private var identities: Set<String> = []

  /// The name of the standard input, where files have a path.
  private static let inputName = "<stdin>"

  static func run(_ run: Run) -> Outcome {
    var command = FormatCommand(run)
    command.layOutAll()
    return command.finish()
  }

  private init(_ run: Run) { self.run = run }

  private mutating func layOutAll() {
    for word in run.arguments.operands {
      if word == "-" {
        layOutInput()
        continue
      }
      let search = RuleFileSearch.finding([word], from: run.surroundings.workingFolder)
      failures += search.diagnostics
      for path in search.paths { layOut(path) }
    }
  }

  private mutating func layOut(_ path: RulePath) {
    switch reader.read(path) {
    case .bytes(let bytes, let identity):
      guard identities.insert(identity).inserted else { return }
      guard let new = formatted(bytes, path.path), new != bytes else { return }
      hasChanges = true
      if isDryRun { return show(bytes, new, path.path) }
      do throws(Refusal) {
        try Disk.replace(reader.realPaths[identity] ?? path.root + "/" + path.path, with: new)
      } catch {
        failures.append(.unwritable(path.path, error))
      }
    case .missing:
      failures.append(.unreadable(Message(.includeNotFound, .words(path.path))))
    case .outsideRoot:
      failures.append(.unreadable(Message(.includeOutsideRoot, .words(path.path))))
    case .unreadable(let reason):
      failures.append(
        .unreadable(Message(.includeUnreadable, .words(path.path), .message(reason))))
    }
  }

  private mutating func layOutInput() {
    guard let bytes = run.surroundings.standardInput(RuleFiles.maximalFileSize + 1) else {
      failures.append(.unreadable(Message(.inputUnreadable)))
      return
    }
    guard let new = formatted(bytes, Self.inputName) else { return }
    if new != bytes { hasChanges = true }
    if !isDryRun {
      outcome.output += new
    } else if new != bytes {
      show(bytes, new, Self.inputName)
    }
  }

  /// The text laid out anew; nil for one with errors, which stays as it is.
  private mutating func formatted(_ bytes: [UInt8], _ path: String) -> [UInt8]? {
    let source = SourceText(path: path, bytes: bytes)
    let tree = SyntaxTree.parsing(source, file: sources.add(source))
    errors += tree.diagnostics
    return tree.diagnostics.isEmpty ? tree.formatted() : nil
  }

  /// Nothing is written, only told.
  private var isDryRun: Bool {
    run.arguments.has(.formatCheck) || run.arguments.has(.formatDiff)
  }

  private mutating func show(_ old: [UInt8], _ new: [UInt8], _ path: String) {
    if run.arguments.has(.formatDiff) {
      outcome.output += TextDifference(from: old, to: new).unified(from: path, to: path)
    } else {
      outcome.output += (path + "\n").utf8
    }
  }

  private mutating func finish() -> Outcome {
    outcome.errors += run.text(of: failures + errors, in: sources)
    if !failures.isEmpty {
      outcome.status = .unusable
    } else if !errors.isEmpty || hasChanges && run.arguments.has(.formatCheck) {
      outcome.status = .findings
    }
    return outcome
  }
}

extension Diagnostic {
  /// A file that was named and cannot be read.
  static func unreadable(_ message: Message) -> Diagnostic {
    Diagnostic(.unreadableFile, message, at: nil, help: [Message(.nameExistingFile)])
  }
}
