import Diagnostics
import Interpreter
import Vocabulary

/// The report other programs read, one a line; `chuan-report.schema.json` says what it holds.
///
///     {"format":"chuan-report","version":1,"asOf":2030,"inputs":[…],"rules":{…},"plans":[…],
///      "notices":[…]}
///
/// Notices stand at the end, because judging may still find some.
struct JSONReport {
  static let version = 1
  let language: Language

  func start(_ provenance: Provenance, asOf year: Int, isRollUp: Bool = false) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.member("format", isRollUp ? "chuan-roll-up" : "chuan-report")
    json.member("version", JSONReport.version)
    json.member("asOf", year)
    json.objects("inputs", provenance.tables) { json, table in
      json.member("path", table.path)
      json.member("sha256", table.sha256)
      json.member("rows", table.rows)
    }
    json.key("rules")
    json.beginObject()
    json.member("sha256", provenance.rulesHash)
    json.objects("files", provenance.rules) { json, text in
      json.member("path", text.path)
      json.member("sha256", text.sha256)
    }
    json.endObject()
    json.key("plans")
    json.beginArray()
    return json.bytes
  }

  func plan(_ plan: PlanVerdicts, places: inout Places) -> [UInt8] {
    var writer = JSONPlan(language: language, places: places)
    writer.write(plan)
    places = writer.places
    return writer.json.bytes
  }

  func end(_ notices: [Diagnostic], places: inout Places) -> [UInt8] {
    var json = JSONText()
    json.beginArray()
    for notice in notices {
      let source = notice.place.flatMap { places.source(of: $0) }
      json.beginObject()
      json.member("code", notice.code.rawValue)
      json.member("message", notice.message.text(in: language))
      json.member("path", source?.path)
      json.member("line", source?.line)
      if let cell = source?.cell { json.member("cell", cell) }
      json.endObject()
    }
    json.endArray()
    return Array("],\"notices\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}
