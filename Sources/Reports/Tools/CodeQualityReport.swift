import Diagnostics
import Interpreter
import Vocabulary

/// Verdicts and findings as a code quality report of GitLab, one an entry.
///
///     [{"description":"…","check_name":"p.internet","fingerprint":"…","severity":"major",
///       "location":{"path":"Rules/a.rules","lines":{"begin":12}}}]
struct CodeQualityReport {
  private let manner: ToolManner
  private var json = JSONText()
  private var year = 0
  private var years = 0
  /// How often a fingerprint came before: none may come twice.
  private var seen: [String: Int] = [:]

  init(_ manner: ToolManner) { self.manner = manner }

  mutating func takeBytes() -> [UInt8] { json.takeBytes() }

  mutating func begin(asOf year: Int) {
    self.year = year
    if years == 0 { json.beginArray() }
    years += 1
  }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    for finding in plan.findings(asOf: year, manner) {
      let severity: String
      switch finding.weight {
      case .passes, .idle: continue
      case .fails: severity = "major"
      case .open: severity = "minor"
      case .advice, .waived: severity = "info"
      }
      write(
        finding.rule, severity, ([finding.headline] + finding.lines).joined(separator: "; "),
        of: finding.name + "/" + String(year), at: finding.verdict.place, &places)
    }
  }

  mutating func end(noticing notices: [Diagnostic], _ places: inout ToolPlaces) {
    for notice in notices { write(notice, &places) }
  }

  mutating func finish() {
    json.lastLineBreak()
    json.endArray()
    json.lastLineBreak()
  }

  /// Findings about rules, or those for which a run was refused.
  static func text(
    of findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = CodeQualityReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.json.beginArray()
    report.end(noticing: findings, &places)
    report.finish()
    return report.takeBytes()
  }

  private mutating func write(_ finding: Diagnostic, _ places: inout ToolPlaces) {
    let severity =
      switch finding.severity {
      case .error: "critical"
      case .warning: "minor"
      }
    let words = finding.fullText(in: manner.language)
    let source = finding.place.flatMap { places.source(of: $0) }
    let line = finding.place.flatMap { places.lineHash(of: $0) }
    write(
      finding.code.rawValue, severity, words,
      of: [finding.code.rawValue, source?.path, line ?? words].compactMap { $0 }
        .joined(separator: "/"), at: finding.place, &places)
  }

  private mutating func write(
    _ check: String, _ severity: String, _ words: String, of identity: String, at place: Place?,
    _ places: inout ToolPlaces
  ) {
    let source = place.flatMap { places.source(of: $0) }
    let count = (seen[identity] ?? 0) + 1
    seen[identity] = count
    let whole = count == 1 ? identity : identity + "/" + String(count)
    json.lineBreak()
    json.beginObject()
    json.member("description", words)
    json.member("check_name", check)
    json.member("fingerprint", SHA256.digest(of: Array(whole.utf8)))
    json.member("severity", severity)
    json.key("location")
    json.beginObject()
    // What has no place is about the run; an entry must have one.
    json.member("path", source?.path ?? ".")
    json.key("lines")
    json.beginObject()
    json.member("begin", source?.line ?? 1)
    json.endObject()
    json.endObject()
    json.endObject()
  }
}
