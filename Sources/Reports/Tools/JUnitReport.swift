import Diagnostics
import Interpreter

/// Verdicts as JUnit XML: a suite for each plan, area and year, a case for each rule. What it holds
/// is valid for Ant's and Jenkins' schemas, so that nothing else may stand in it.
///
/// The time of a suite is the end of the year it is judged as of: nothing reads the clock.
struct JUnitReport {
  private let manner: ToolManner
  private var xml = XMLText()
  private var year = 0
  private var years = 0
  private var suites = 0

  init(_ manner: ToolManner) { self.manner = manner }

  mutating func takeBytes() -> [UInt8] { xml.takeBytes() }

  mutating func begin(asOf year: Int) {
    self.year = year
    if years == 0 { beginFile() }
    years += 1
  }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    let findings = plan.findings(asOf: year, manner)
    func number(_ weights: Finding.Weight...) -> Int {
      findings.reduce(0) { $0 + (weights.contains($1.weight) ? 1 : 0) }
    }
    let area = plan.areaID.isEmpty ? "" : "/" + plan.areaID
    beginSuite(
      plan.plan + area, of: plan.plan, tests: findings.count, failures: number(.fails),
      errors: number(.open), skipped: number(.idle, .advice, .waived))
    xml.open("properties")
    let properties = [
      ("plan", plan.labels.words(in: manner.language)), ("area", plan.areaName ?? plan.areaID),
      ("asOf", String(year)),
    ]
    for (name, value) in properties {
      if let value, !value.isEmpty {
        xml.empty("property", [("name", name), ("value", value)])
      }
    }
    xml.close("properties")
    for finding in findings { write(finding, in: plan.plan + area, &places) }
    endSuite(
      plan.silent.map { silent in
        let words = [silent.id, silent.name].compactMap { $0 }.joined(separator: " ")
        return words + ": "
          + Message(.reportLastYear, .number(silent.lastYear)).text(in: manner.language)
      })
  }

  /// What is to be noticed about the data; a plan that was judged for nobody is an error.
  mutating func end(noticing notices: [Diagnostic], _ places: inout ToolPlaces) {
    if notices.isEmpty { return }
    writeSuite(
      "data", notices, places: &places, areErrors: { $0.isAboutNobody || $0.severity == .error })
  }

  mutating func finish() { xml.close("testsuites") }

  /// A whole file of a run that was refused.
  static func refusal(
    _ findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = JUnitReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.beginFile()
    report.writeSuite(
      "input", findings, places: &places, areErrors: { $0.severity == .error })
    report.finish()
    return report.takeBytes()
  }

  // MARK: Parts

  private mutating func beginFile() {
    xml.declare()
    xml.open("testsuites")
  }

  private mutating func beginSuite(
    _ name: String, of package: String, tests: Int, failures: Int, errors: Int, skipped: Int
  ) {
    let digits = String(max(1, year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    xml.open(
      "testsuite",
      [
        ("name", name), ("package", package), ("id", String(suites)),
        ("tests", String(tests)), ("failures", String(failures)), ("errors", String(errors)),
        ("skipped", String(skipped)), ("time", "0"),
        ("timestamp", padded + "-12-31T23:59:59"), ("hostname", "localhost"),
      ])
    suites += 1
  }

  private mutating func endSuite(_ lines: [String]) {
    xml.element("system-out", [], lines)
    xml.empty("system-err")
    xml.close("testsuite")
  }

  private mutating func write(
    _ finding: Finding, in suite: String, _ places: inout ToolPlaces
  ) {
    let attributes = [("classname", suite), ("name", finding.verdict.rule), ("time", "0")]
    let place = places.source(of: finding.verdict.place).map { $0.path + ":" + String($0.line) }
    let body = [finding.headline] + [place].compactMap { $0 } + finding.lines
    let type = finding.verdict.status.word
    switch finding.weight {
    case .passes:
      xml.empty("testcase", attributes)
      return
    case .idle, .advice, .waived:
      xml.open("testcase", attributes)
      xml.empty(
        "skipped", [("message", ([finding.headline] + advice(finding)).joined(separator: "; "))])
    case .fails:
      xml.open("testcase", attributes)
      xml.element("failure", [("message", finding.headline), ("type", type)], body)
    case .open:
      xml.open("testcase", attributes)
      xml.element("error", [("message", finding.headline), ("type", type)], body)
    }
    xml.close("testcase")
  }

  private func advice(_ finding: Finding) -> [String] {
    switch finding.weight {
    case .advice: [Phrase.reportAdvisory[manner.language]]
    case .waived: finding.verdict.waivers.map { $0.text(in: manner.language) }
    case .passes, .fails, .open, .idle: []
    }
  }

  private mutating func writeSuite(
    _ name: String, _ findings: [Diagnostic], places: inout ToolPlaces,
    areErrors: (Diagnostic) -> Bool
  ) {
    let errors = findings.filter(areErrors)
    let others = findings.filter { !areErrors($0) }
    beginSuite(
      "chuan/" + name, of: "chuan", tests: errors.count, failures: 0, errors: errors.count,
      skipped: 0)
    xml.empty("properties")
    for (index, error) in errors.enumerated() {
      xml.open(
        "testcase",
        [
          ("classname", "chuan/" + name),
          ("name", error.code.rawValue + "-" + String(index + 1)), ("time", "0"),
        ])
      let words = error.fullText(in: manner.language)
      xml.element(
        "error", [("message", words), ("type", error.code.rawValue)],
        [line(error, &places)])
      xml.close("testcase")
    }
    endSuite(others.map { line($0, &places) })
  }

  /// `schools.csv:1:5: D112: no field has the heading …`
  private func line(_ finding: Diagnostic, _ places: inout ToolPlaces) -> String {
    let source = finding.place.flatMap { places.source(of: $0) }
    let place = source.map { $0.text + ($0.cell == nil ? ":" + String($0.column) : "") + ": " }
    return (place ?? "") + finding.code.rawValue + ": " + finding.fullText(in: manner.language)
  }
}
