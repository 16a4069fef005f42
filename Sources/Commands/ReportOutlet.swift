import Chuan

/// Where the bytes of a report go as they are made: to the standard output, or into the place of
/// a file.
final class ReportOutlet {
  /// Why no more could be written.
  private(set) var failure: Diagnostic?
  /// What waits for the end of the run, where nothing is written before it.
  private(set) var collected: [UInt8] = []
  /// Whether anything was written.
  private(set) var hasTaken = false
  private let replacement: FileReplacement?
  private let path: String
  private let standardOutput: (([UInt8]) -> Message?)?

  /// The standard output, or a file, counted from the working folder, unless the run reads that
  /// file, by whatever name.
  init(
    path: String?, sparing isInput: (_ identity: String) -> Bool, _ surroundings: Surroundings
  ) {
    self.path = path ?? ""
    standardOutput = path == nil ? surroundings.standardOutput : nil
    guard let path else {
      replacement = nil
      return
    }
    let whole = FilePath.isAbsolute(path) ? path : surroundings.workingFolder + "/" + path
    if let facts = try? Disk.facts(of: whole), isInput(facts.identity) {
      replacement = nil
      failure = Diagnostic(
        .unwritableFile, Message(.outputIsInput, .words(path)), at: nil,
        help: [Message(.nameOtherOutput)])
      return
    }
    do throws(Refusal) {
      replacement = try FileReplacement(of: whole)
    } catch {
      replacement = nil
      failure = .unwritable(path, error)
    }
  }

  /// Takes the next bytes; false where they cannot be written, and no more are wanted.
  func take(_ bytes: [UInt8]) -> Bool {
    guard failure == nil else { return false }
    hasTaken = hasTaken || !bytes.isEmpty
    if let replacement {
      do throws(Refusal) {
        try replacement.write(bytes)
      } catch {
        failure = .unwritable(path, error)
      }
    } else if let standardOutput {
      failure = standardOutput(bytes).map { .unwritableOutput($0) }
    } else {
      collected += bytes
    }
    return failure == nil
  }

  /// Puts the new file in its place if it is whole; else the old one stays.
  func finish(isWhole: Bool) {
    guard let replacement else { return }
    guard isWhole, failure == nil else {
      replacement.abandon()
      return
    }
    do throws(Refusal) {
      try replacement.finish()
    } catch {
      failure = .unwritable(path, error)
    }
  }
}
