import Chuan

/// A JSON report on the disk, with one object a line for each year.
struct ReportFile {
  let path: String
  let bytes: [UInt8]
  let reports: [JSONTree]

  /// Larger ones are not read.
  private static let maximalSize = 1 << 28

  /// Reads a report, counted from the working folder; says why that is not possible.
  static func reading(
    _ path: String, _ run: Run
  ) -> (file: ReportFile?, diagnostics: [Diagnostic]) {
    let whole = FilePath.isAbsolute(path) ? path : run.surroundings.workingFolder + "/" + path
    let bytes: [UInt8]
    do throws(Refusal) {
      bytes = try Disk.bytes(of: whole, atMost: maximalSize).bytes
    } catch {
      let message = Message(.reportUnread, .words(path), .message(error.message))
      return (nil, [Diagnostic(.unreadableFile, message, at: nil)])
    }
    let reports = bytes.split(separator: 0x0A).map { JSONTree.reading($0) }
    let known = reports.compactMap { $0 }.filter { $0["format"]?.text == "chuan-report" }
    if known.isEmpty || known.count < reports.count {
      let message = Message(.notAReport, .words(path))
      return (nil, [Diagnostic(.unreadableFile, message, at: nil)])
    }
    return (ReportFile(path: path, bytes: bytes, reports: known), [])
  }
}
