/// The lines of the texts of a run, looked for once per text and only where a place asks.
struct LineTables {
  private let sources: SourceSet
  private var tables: [LineTable?]

  init(_ sources: SourceSet) {
    self.sources = sources
    tables = Array(repeating: nil, count: sources.texts.count)
  }

  /// The lines of the text a place lies in; nil for a place in no text of the run.
  mutating func table(for place: Place) -> LineTable? {
    let file = Int(place.file)
    guard tables.indices.contains(file), place.start >= 0, place.start <= place.end,
      Int(place.end) <= sources.texts[file].bytes.count
    else { return nil }
    if let table = tables[file] { return table }
    let table = LineTable(sources.texts[file])
    tables[file] = table
    return table
  }
}
