import Chuan

extension Run {
  /// Reads the table of waivers that is asked for; says what keeps it from being read, and which
  /// file it is.
  func readWaivers(
    into request: inout CheckRequest
  ) -> (diagnostics: [Diagnostic], identity: String?) {
    guard let path = arguments.value(of: .checkWaivers) else { return ([], nil) }
    let whole = FilePath.isAbsolute(path) ? path : surroundings.workingFolder + "/" + path
    do throws(Refusal) {
      // One byte more than a table may have, so that its size is complained about.
      let (bytes, facts) = try Disk.bytes(of: whole, atMost: WordTable.maximalSize + 1)
      let name = FilePath.isAbsolute(path) ? FilePath.name(of: path) : path
      request.waivers = SourceText(path: name, bytes: bytes)
      return ([], facts.identity)
    } catch {
      let message = Message(.waiversFileMissing, .words(path), .message(error.message))
      return ([Diagnostic(.unreadableFile, message, at: nil)], nil)
    }
  }
}
