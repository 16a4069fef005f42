/// Findings as JSON for other programs: an array with one finding a line.
///
/// Lines and columns count from 1, columns in Unicode scalars; the end is the column after the
/// last one. What has no place has null for path, line and column. In a sheet the line is the row,
/// the columns are those of its cells written side by side, and `cell` is the address.
public enum DiagnosticJSON {
  /// The findings in reading order; the text ends with a line end.
  public static func text(
    of diagnostics: [Diagnostic], in sources: SourceSet, language: Language
  ) -> [UInt8] {
    var writer = Writer(sources: sources, lines: LineTables(sources), language: language)
    writer.json.beginArray()
    for diagnostic in diagnostics.inReadingOrder() {
      writer.json.lineBreak()
      writer.write(diagnostic)
    }
    if !diagnostics.isEmpty { writer.json.lastLineBreak() }
    writer.json.endArray()
    writer.json.lastLineBreak()
    return writer.json.bytes
  }
}

private struct Writer {
  let sources: SourceSet
  var lines: LineTables
  let language: Language
  var json = JSONText()

  mutating func write(_ diagnostic: Diagnostic) {
    json.beginObject()
    json.member("code", diagnostic.code.rawValue)
    json.member("severity", diagnostic.severity.rawValue)
    write(diagnostic.place)
    json.member("message", diagnostic.message.brief.text(in: language))
    json.key("notes")
    json.beginArray()
    for note in diagnostic.notes { write(note.message, at: note.place) }
    for help in diagnostic.help { write(help, at: nil) }
    json.endArray()
    json.key("fixes")
    json.beginArray()
    for edit in edits(diagnostic.fix) {
      json.beginObject()
      writeRange(edit.place)
      json.member("text", edit.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// The edits of a fix, none where they cannot be applied.
  private mutating func edits(_ fix: Fix?) -> [Fix.Edit] {
    guard let fix, let place = fix.edits.first?.place, lines.table(for: place) != nil
    else { return [] }
    return fix.orderedEdits(in: sources[place.file], file: place.file) ?? []
  }

  private mutating func write(_ message: Message, at place: Place?) {
    json.beginObject()
    json.member("message", message.brief.text(in: language))
    write(place)
    json.endObject()
  }

  private mutating func write(_ place: Place?) {
    let known = place.flatMap { lines.table(for: $0) == nil ? nil : $0 }
    json.member("path", known.map { sources[$0.file].path })
    if let cell = known.flatMap({ sources[$0.file].cell }) { json.member("cell", cell) }
    writeRange(known)
  }

  private mutating func writeRange(_ place: Place?) {
    let table = place.flatMap { lines.table(for: $0) }
    json.member("line", place.flatMap { table?.line(of: Int($0.start)) })
    json.member("column", place.flatMap { table?.column(of: Int($0.start)) })
    json.member("endLine", place.flatMap { table?.line(of: Int($0.end)) })
    json.member("endColumn", place.flatMap { table?.column(of: Int($0.end)) })
  }
}
