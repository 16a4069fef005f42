extension DiagnosticRendering {
  /// A remark on one line, with where it belongs; the text ends with a line end.
  ///
  ///     plans/ha-dong.rules:12:3: note: not analysed: it has errors of its own
  public func text(of remark: Message, at place: Place?) -> String {
    var lines = LineTables(sources)
    var text = ""
    if let place, let table = lines.table(for: place) {
      let start = Int(place.start)
      text += sources[place.file].path
      text += ":\(table.line(of: start)):\(table.column(of: start)): "
    }
    text += Phrase.note[language] + ": " + remark.brief.text(in: language)
    return DisplayWidth.escaping(text) + "\n"
  }
}
