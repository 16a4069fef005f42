import Chuan

/// A program of rules, and its named files with the fixes of their findings applied.
struct Mending {
  private(set) var program: CheckedProgram
  /// Files that could not be found or written.
  private(set) var failures: [Diagnostic]
  private let search: RuleFileSearch
  private var reader = RuleFileReader()
  /// How many fixes are in each file, by its identity.
  private var applied: [String: Int] = [:]

  /// Applying a fix can show what another one mends; two that undo each other must not go on.
  private static let rounds = 10

  /// Checks the files that were found.
  init(_ search: RuleFileSearch) {
    self.search = search
    failures = search.diagnostics
    var reader = RuleFileReader()
    program = Mending.check(search, &reader)
    self.reader = reader
  }

  private static func check(
    _ search: RuleFileSearch, _ reader: inout RuleFileReader
  ) -> CheckedProgram {
    CheckedProgram.checking(search.paths, isComplete: search.diagnostics.isEmpty) {
      reader.read($0)
    }
  }

  /// Applies fixes, and those of what is then found, until there are none.
  mutating func mend() {
    for _ in 0..<Mending.rounds {
      var isChanged = false
      for file in program.files.named.sorted() {
        let text = program.files.sources[file]
        let mended = FixApplication.applying(program.diagnostics, to: text, at: Int(file))
        guard mended.bytes != text.bytes else { continue }
        isChanged = true
        let identity = program.files.identities[Int(file)]
        applied[identity, default: 0] += mended.applied
        reader.replacements[identity] = mended.bytes
      }
      if !isChanged { return }
      program = Mending.check(search, &reader)
    }
  }

  /// Writes the files that were mended; one that cannot be written counts as it was.
  mutating func write() {
    var isAllWritten = true
    for (index, identity) in program.files.identities.enumerated() {
      guard let bytes = reader.replacements[identity], let path = reader.realPaths[identity]
      else { continue }
      do throws(Refusal) {
        try Disk.replace(path, with: bytes)
      } catch {
        failures.append(.unwritable(program.files.sources[Int32(index)].path, error))
        reader.replacements[identity] = nil
        applied[identity] = nil
        isAllWritten = false
      }
    }
    if !isAllWritten { program = Mending.check(search, &reader) }
  }

  /// How much was mended; nil where nothing was.
  var remark: Message? {
    let fixes = applied.values.reduce(0, +)
    return switch (fixes, applied.count) {
    case (0, _): nil
    case (1, _): Message(.oneFixApplied)
    case (_, 1): Message(.fixesAppliedToOne, .number(fixes))
    default: Message(.fixesApplied, .number(fixes), .number(applied.count))
    }
  }
}

extension Diagnostic {
  /// A file that could not be written, by the path it is shown under.
  static func unwritable(_ path: String, _ refusal: Refusal) -> Diagnostic {
    Diagnostic(
      .unwritableFile, Message(.cannotBeWritten, .words(path), .message(refusal.message)), at: nil,
      help: [Message(.nothingChanged)])
  }

  /// Results that could not be written to the standard output.
  static func unwritableOutput(_ reason: Message) -> Diagnostic {
    Diagnostic(.unwritableFile, Message(.outputCannotBeWritten, .message(reason)), at: nil)
  }
}
