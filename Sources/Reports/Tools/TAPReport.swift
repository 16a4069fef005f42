import Diagnostics
import Interpreter

/// Verdicts as TAP 14, a line for each, with what stands behind those that are not `ok` as YAML.
///
///     TAP version 14
///     ok 1 - haDong71.smartClassrooms/ha-dong 2030: …
///     not ok 2 - haDong71.internet/ha-dong 2030: …
///       ---
///       message: "…"
///       ...
///     1..2
struct TAPReport {
  private let manner: ToolManner
  private var text = ""
  private var year = 0
  private var years = 0
  private var count = 0

  init(_ manner: ToolManner) { self.manner = manner }

  mutating func takeBytes() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  mutating func begin(asOf year: Int) {
    self.year = year
    if years == 0 { text += "TAP version 14\n" }
    years += 1
  }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    let title = plan.labels.words(in: manner.language) ?? plan.plan
    let area = plan.areaName ?? plan.areaID
    comment([title, area, String(year)].filter { !$0.isEmpty }.joined(separator: ", "))
    for finding in plan.findings(asOf: year, manner) { write(finding, &places) }
  }

  mutating func end(noticing notices: [Diagnostic], _ places: inout ToolPlaces) {
    for notice in notices {
      let words = notice.code.rawValue + ": " + notice.fullText(in: manner.language)
      guard notice.isAboutNobody else {
        comment(words)
        continue
      }
      count += 1
      text += "not ok " + String(count) + " - " + TAPReport.escaping(words) + "\n"
    }
  }

  /// The number of lines at the end; that nothing was judged is no success.
  mutating func finish() {
    if count == 0 {
      count = 1
      text += "not ok 1 - " + TAPReport.escaping(Phrase.reportWithoutPlans[manner.language]) + "\n"
    }
    text += "1.." + String(count) + "\n"
  }

  /// What is said of a run that was refused.
  static func refusal(_ findings: [Diagnostic], speaking language: Language) -> [UInt8] {
    var report = TAPReport(ToolManner(language: language, isStrict: false))
    report.text = "TAP version 14\n"
    for finding in findings {
      report.comment(finding.code.rawValue + ": " + finding.fullText(in: language))
    }
    let errors = findings.filter { $0.severity == .error }
    let first = errors.first.map { $0.code.rawValue + ": " + $0.message.brief.text(in: language) }
    report.text += "Bail out! " + DisplayWidth.escaping(first ?? "") + "\n"
    return report.takeBytes()
  }

  // MARK: Lines

  private mutating func comment(_ words: String) {
    text += "# " + DisplayWidth.escaping(words) + "\n"
  }

  private mutating func write(_ finding: Finding, _ places: inout ToolPlaces) {
    count += 1
    let isGood = finding.weight == .passes || finding.weight == .idle
    let title = finding.name + " " + String(year) + ": " + finding.title
    text += (isGood ? "ok " : "not ok ") + String(count) + " - " + TAPReport.escaping(title)
    switch finding.weight {
    case .passes, .fails, .open: break
    case .advice: text += " # todo " + Phrase.reportAdvisory[manner.language]
    case .waived: text += " # todo " + Phrase.reportWaived[manner.language]
    case .idle: text += " # skip " + finding.verdict.status.phrase[manner.language]
    }
    text += "\n"
    if isGood { return }
    let isExpected = finding.weight == .advice || finding.weight == .waived
    let source = places.source(of: finding.verdict.place)
    let values = [
      ("message", finding.headline), ("severity", isExpected ? "todo" : "fail"),
      ("status", finding.verdict.status.word),
    ]
    text += "  ---\n"
    for (key, value) in values { text += "  " + key + ": " + quoted(value) + "\n" }
    if let source {
      text +=
        "  at:\n    file: " + quoted(source.path) + "\n    line: " + String(source.line) + "\n"
    }
    text += "  data:\n"
    for line in finding.lines { text += "    - " + quoted(line) + "\n" }
    text += "  ...\n"
  }

  /// A string of JSON is one of YAML.
  private func quoted(_ words: String) -> String {
    var json = JSONText()
    json.string(words)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A description, in which no directive begins.
  private static func escaping(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in DisplayWidth.escaping(words).unicodeScalars {
      if scalar == "#" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
