import Diagnostics
import Interpreter
import Vocabulary

/// Verdicts and findings as SARIF 2.1.0, a run for each year, for code scanning.
///
///     {"$schema":…,"version":"2.1.0","runs":[{"results":[…],"tool":{…},"invocations":[…],…}]}
///
/// What is as it should be is no result; how often it was so stands in the properties of the run.
struct SARIFReport {
  private let manner: ToolManner
  private(set) var json = JSONText()
  /// The rules that were spoken of, in the order of their indexes.
  private var rules = JSONText()
  private var indexes: [String: Int] = [:]
  private var summary = JSONText()
  private var year = 0
  private var years = 0

  init(_ manner: ToolManner) { self.manner = manner }

  mutating func takeBytes() -> [UInt8] { json.takeBytes() }

  // MARK: Verdicts

  mutating func begin(asOf year: Int) {
    self.year = year
    if years == 0 { beginLog() }
    years += 1
    beginRun()
  }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    for finding in plan.findings(asOf: year, manner) {
      let index = index(of: finding)
      guard let level = finding.level else { continue }
      write(finding, level, index, &places)
    }
    summary.beginObject()
    summary.member("plan", plan.plan)
    summary.member("area", plan.areaID)
    for status in Verdict.Status.allCases {
      summary.member(status.word, plan.count(of: status))
    }
    summary.endObject()
  }

  mutating func end(
    _ provenance: Provenance, noticing notices: [Diagnostic], _ places: inout ToolPlaces
  ) {
    json.endArray()
    writeTool(notifications: notices)
    writeInvocation(isSuccessful: true, notices, &places)
    json.objects("artifacts", provenance.rules.map { ($0.path, $0.sha256) }) { json, file in
      json.artifact(places.path(file.0), file.1)
    }
    json.key("automationDetails")
    json.beginObject()
    json.member("id", "chuan/" + String(year) + "/")
    json.endObject()
    json.key("properties")
    json.beginObject()
    json.member("asOf", year)
    json.objects("inputs", provenance.tables) { json, table in
      json.member("path", places.path(table.path))
      json.member("sha256", table.sha256)
    }
    json.key("plans")
    summary.endArray()
    json.value(summary)
    json.endObject()
    json.endObject()
  }

  mutating func finish() { endLog() }

  // MARK: Findings about rules, and refusals

  /// A whole log with findings as results; those about no text of rules end the run.
  static func log(
    of findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = SARIFReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.beginLog()
    report.beginRun()
    let results = findings.filter { $0.place != nil }
    for finding in results { report.write(finding, &places) }
    report.json.endArray()
    report.writeTool(notifications: [])
    let others = findings.filter { $0.place == nil }
    report.writeInvocation(
      isSuccessful: !others.contains { $0.severity == .error }, others, &places)
    report.json.endObject()
    report.endLog()
    return report.takeBytes()
  }

  /// A whole log of a run that was refused.
  static func refusal(
    _ findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = SARIFReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.beginLog()
    report.beginRun()
    report.json.endArray()
    report.writeTool(notifications: findings)
    report.writeInvocation(isSuccessful: false, findings, &places)
    report.json.endObject()
    report.endLog()
    return report.takeBytes()
  }
}

// MARK: - Frame

extension SARIFReport {
  private mutating func beginLog() {
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
  }

  private mutating func endLog() {
    json.endArray()
    json.endObject()
    json.lastLineBreak()
  }

  private mutating func beginRun() {
    rules = JSONText()
    rules.beginArray()
    summary = JSONText()
    summary.beginArray()
    indexes = [:]
    json.lineBreak()
    json.beginObject()
    json.member("columnKind", "unicodeCodePoints")
    json.member("language", manner.language.rawValue)
    json.key("results")
    json.beginArray()
  }

  private mutating func writeTool(notifications: [Diagnostic]) {
    rules.endArray()
    json.lineBreak()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.member("name", "chuan")
    json.member("fullName", "Chuẩn: " + Phrase.programSummary[manner.language])
    json.key("rules")
    json.value(rules)
    var codes: [Code] = []
    for notice in notifications where !codes.contains(notice.code) { codes.append(notice.code) }
    json.objects("notifications", codes) { json, code in
      json.members(of: code, in: manner.language)
    }
    json.endObject()
    json.endObject()
  }

  private mutating func writeInvocation(
    isSuccessful: Bool, _ notices: [Diagnostic], _ places: inout ToolPlaces
  ) {
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.member("executionSuccessful", isSuccessful)
    json.key("toolExecutionNotifications")
    json.beginArray()
    for notice in notices {
      json.lineBreak()
      json.beginObject()
      json.key("descriptor")
      json.beginObject()
      json.member("id", notice.code.rawValue)
      json.endObject()
      json.member("level", notice.severity.rawValue)
      json.message("message", notice.message.brief.text(in: manner.language))
      writeLocation(notice.place, &places)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
  }

  private mutating func writeLocation(_ place: Place?, _ places: inout ToolPlaces) {
    guard let source = place.flatMap({ places.source(of: $0) }) else { return }
    json.key("locations")
    json.beginArray()
    json.location(source.path, line: source.line, column: source.column)
    json.endArray()
  }
}

// MARK: - Results

extension SARIFReport {
  /// The index of the rule of a finding, which is described when it is first spoken of.
  private mutating func index(of finding: Finding) -> Int {
    if let known = indexes[finding.rule] { return known }
    let index = indexes.count
    indexes[finding.rule] = index
    let verdict = finding.verdict
    let language = manner.language
    let sentence = verdict.sentence[language]
    rules.lineBreak()
    rules.beginObject()
    rules.member("id", finding.rule)
    rules.member("name", verdict.rule)
    rules.message("shortDescription", finding.title)
    rules.message("fullDescription", sentence)
    let remarks = [
      (Phrase.reportPlanClause, verdict.clause), (.reportReading, verdict.reading),
      (.reportOwner, verdict.owner), (.reportNote, verdict.note),
    ].compactMap { phrase, words in
      words.map { Message(phrase, .words($0)).text(in: language) }
    }
    let title = finding.plan.labels.words(in: language) ?? finding.plan.plan
    rules.message("help", ([sentence] + remarks + [title]).joined(separator: "\n"))
    rules.key("defaultConfiguration")
    rules.beginObject()
    rules.member("level", verdict.isAdvisory ? "note" : "error")
    rules.endObject()
    rules.key("properties")
    rules.beginObject()
    rules.member("plan", finding.plan.plan)
    if let clause = verdict.clause { rules.member("clause", clause) }
    if let owner = verdict.owner { rules.member("owner", owner) }
    rules.member("advisory", verdict.isAdvisory)
    rules.strings("tags", ["chuan", finding.plan.plan])
    rules.endObject()
    rules.endObject()
    return index
  }

  private mutating func write(
    _ finding: Finding, _ level: String, _ index: Int, _ places: inout ToolPlaces
  ) {
    json.lineBreak()
    json.beginObject()
    json.member("ruleId", finding.rule)
    json.member("ruleIndex", index)
    json.member("kind", "fail")
    json.member("level", level)
    json.message("message", ([finding.headline] + finding.lines).joined(separator: "\n"))
    if let source = places.source(of: finding.verdict.place) {
      json.key("locations")
      json.beginArray()
      json.location(
        source.path, line: source.line, column: source.column, logical: finding.name)
      json.endArray()
    }
    writeRows(of: finding, places)
    json.key("partialFingerprints")
    json.beginObject()
    if let hash = places.lineHash(of: finding.verdict.place) {
      // Areas of one rule share its line: each is a finding of its own.
      let area = finding.plan.isOneOfSeveral ? "/" + finding.plan.areaID : ""
      json.member("primaryLocationLineHash", hash + area)
    }
    json.member("chuanVerdict/v1", finding.name)
    json.endObject()
    // Every result says so where one does: then none is taken for unknown.
    let waivers = finding.weight == .waived ? finding.verdict.waivers : []
    json.objects("suppressions", waivers) { json, waiver in
      json.member("kind", "external")
      json.member("status", "accepted")
      json.member("justification", waiver.text(in: manner.language))
    }
    json.key("properties")
    json.beginObject()
    json.member("status", finding.verdict.status.word)
    json.member("asOf", finding.year)
    json.member("area", finding.plan.areaID)
    json.endObject()
    json.endObject()
  }

  /// The rows behind a verdict that have a place, by file and line.
  private mutating func writeRows(of finding: Finding, _ places: ToolPlaces) {
    json.key("relatedLocations")
    json.beginArray()
    var id = 0
    for row in finding.verdict.rows {
      let words = finding.words(of: row)
      for place in [row.place] + row.values.map({ $0.place }) {
        guard let place else { continue }
        id += 1
        json.location(places.path(place.path), line: place.line, id: id, saying: words)
      }
    }
    json.endArray()
  }

  /// A finding about a text of rules.
  private mutating func write(_ finding: Diagnostic, _ places: inout ToolPlaces) {
    let code = finding.code
    let index = indexes[code.rawValue] ?? indexes.count
    if indexes[code.rawValue] == nil {
      indexes[code.rawValue] = index
      rules.lineBreak()
      rules.beginObject()
      rules.members(of: code, in: manner.language)
      rules.endObject()
    }
    json.lineBreak()
    json.beginObject()
    json.member("ruleId", code.rawValue)
    json.member("ruleIndex", index)
    json.member("level", finding.severity.rawValue)
    json.message("message", finding.fullText(in: manner.language))
    writeLocation(finding.place, &places)
    json.key("relatedLocations")
    json.beginArray()
    for (index, note) in finding.notes.enumerated() {
      guard let source = note.place.flatMap({ places.source(of: $0) }) else { continue }
      json.location(
        source.path, line: source.line, column: source.column, id: index + 1,
        saying: note.message.brief.text(in: manner.language))
    }
    json.endArray()
    if let hash = finding.place.flatMap({ places.lineHash(of: $0) }) {
      json.key("partialFingerprints")
      json.beginObject()
      json.member("primaryLocationLineHash", hash)
      json.endObject()
    }
    json.endObject()
  }
}

extension Finding {
  /// How SARIF calls its weight; nil for what is no result. What is waived keeps its own, and is
  /// suppressed.
  fileprivate var level: String? {
    switch weight {
    case .fails: "error"
    case .open: "warning"
    case .advice: "note"
    case .waived:
      verdict.isAdvisory ? "note" : verdict.status == .fail ? "error" : "warning"
    case .passes, .idle: nil
    }
  }
}

extension Diagnostic {
  /// The message and what to do, for who sees neither the text nor the notes.
  func fullText(in language: Language) -> String {
    let remarks = notes.filter { $0.place == nil }.map { $0.message } + help
    return ([message] + remarks).map { $0.brief.text(in: language) }.joined(separator: "; ")
  }
}
