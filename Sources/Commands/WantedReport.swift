import Chuan

/// A report a command line asks for, and where it goes.
struct WantedReport {
  let format: Report.Format
  /// Nil for the standard output.
  let path: String?

  /// `json:report.json` in its two parts.
  static func parts(of word: String) -> (format: String, path: String?) {
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (word, nil) }
    return (String(word[..<colon]), String(word[word.utf8.index(after: colon)...]))
  }

  /// What `--format` and `--output` ask for together, and why that is not possible.
  static func reading(_ run: Run) -> (reports: [WantedReport], diagnostics: [Diagnostic]) {
    let arguments = run.arguments
    let words = arguments.values(of: .checkFormat)
    let output = arguments.value(of: .checkOutput)
    var diagnostics: [Diagnostic] = []
    // The first of those without a file of their own.
    var bare: String?
    var reports: [WantedReport] = []
    for word in words.isEmpty ? [Report.Format.text.rawValue] : words {
      let parts = parts(of: word)
      guard let format = Report.Format(rawValue: parts.format) else { continue }
      if parts.path == nil, let bare {
        diagnostics.append(
          Diagnostic(
            .repeatedOption, Message(.twoReportsToOutput, .words(bare), .words(word)), at: nil,
            help: [Message(.giveReportFile, .words("--format " + word + ":FILE"))]))
      }
      if parts.path == nil { bare = bare ?? word }
      reports.append(WantedReport(format: format, path: parts.path ?? output))
    }
    if let output, bare == nil {
      diagnostics.append(
        Diagnostic(.surplusArgument, Message(.outputWithoutReport, .words(output)), at: nil))
    }
    if diagnostics.isEmpty {
      diagnostics += repeatedPlaces(of: reports, from: run.surroundings.workingFolder)
    }
    return (reports, diagnostics)
  }

  /// Files that several reports would be written into, by whatever names.
  private static func repeatedPlaces(
    of reports: [WantedReport], from workingFolder: String
  ) -> [Diagnostic] {
    var known: Set<String> = []
    return reports.compactMap(\.path).filter { path in
      let whole = FilePath.isAbsolute(path) ? path : workingFolder + "/" + path
      let folder = FilePath.folder(of: whole)
      let place =
        (try? Disk.facts(of: whole).identity)
        ?? FilePath.joined(
          (try? Disk.realPath(of: folder + "/")) ?? folder, FilePath.name(of: whole))
      return !known.insert(place).inserted
    }.map { path in
      Diagnostic(
        .repeatedOption, Message(.twoReportsToFile, .words(path)), at: nil,
        help: [Message(.nameFileForEach)])
    }
  }
}

/// The outlets of the reports of a run, in their order.
struct ReportOutlets {
  private let outlets: [ReportOutlet]

  /// Opens them one after the other, until one cannot be opened.
  init(
    _ reports: [WantedReport], sparing isInput: (_ identity: String) -> Bool,
    _ surroundings: Surroundings
  ) {
    var outlets: [ReportOutlet] = []
    for report in reports where outlets.last?.failure == nil {
      outlets.append(ReportOutlet(path: report.path, sparing: isInput, surroundings))
    }
    self.outlets = outlets
  }

  /// Why no more could be written.
  var failure: Diagnostic? { outlets.lazy.compactMap(\.failure).first }

  /// What waits for the end of the run, where nothing is written before it.
  var collected: [UInt8] { outlets.flatMap(\.collected) }

  /// Takes the next bytes of a report; false where they cannot be written.
  func take(_ bytes: [UInt8], of report: Int) -> Bool { outlets[report].take(bytes) }

  /// Puts the new files in their places if all are whole; else the old ones stay.
  func finish(isWhole: Bool) {
    let areWhole = isWhole && failure == nil
    for outlet in outlets { outlet.finish(isWhole: areWhole) }
  }

  /// Ends a run that was refused: where a form can say so its report does, else the old file stays.
  func finish(refusing refusal: (_ report: Int) -> [UInt8]?) {
    for (index, outlet) in outlets.enumerated() {
      let bytes = outlet.hasTaken ? nil : refusal(index)
      outlet.finish(isWhole: bytes.map { outlet.take($0) } ?? false)
    }
  }
}
