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

  func start(_ provenance: Provenance, asOf year: Int) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("format")
    json.string("chuan-report")
    json.key("version")
    json.number(JSONReport.version)
    json.key("asOf")
    json.number(year)
    json.key("inputs")
    json.beginArray()
    for table in provenance.tables {
      json.beginObject()
      json.key("path")
      json.string(table.path)
      json.key("sha256")
      json.string(table.sha256)
      json.key("rows")
      json.number(table.rows)
      json.endObject()
    }
    json.endArray()
    json.key("rules")
    json.beginObject()
    json.key("sha256")
    json.string(provenance.rulesHash)
    json.key("files")
    json.beginArray()
    for text in provenance.rules {
      json.beginObject()
      json.key("path")
      json.string(text.path)
      json.key("sha256")
      json.string(text.sha256)
      json.endObject()
    }
    json.endArray()
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
      json.key("code")
      json.string(notice.code.rawValue)
      json.key("message")
      json.string(notice.message.text(in: language))
      json.key("path")
      json.string(source?.path)
      json.key("line")
      json.number(source?.line)
      json.endObject()
    }
    json.endArray()
    return Array("],\"notices\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}
