/// Findings as text for people.
///
///     error[R203]: a share is compared with a number     header
///       --> plans/ha-dong.rules:12:26                    where it starts
///        |
///      3 | field smartClassrooms of school: count        a note of the same file
///        |       --------------- it was declared here
///     ...
///     12 |   smartClassroomRatio >= 100 by 2030          the offending words
///        |                          ^^^
///        = help: a share is written with `%`
///     help: write this instead                           the mend, where there is one
///        |
///     12 |   smartClassroomRatio >= 100% by 2030
///        |                             +
public struct DiagnosticRendering: Sendable {
  public let sources: SourceSet
  public let language: Language
  /// Whether to use the colours of a terminal.
  public let color: Bool

  public init(_ sources: SourceSet, in language: Language, color: Bool = false) {
    self.sources = sources
    self.language = language
    self.color = color
  }

  /// All findings in reading order, a blank line after each.
  public func text(of diagnostics: [Diagnostic]) -> String {
    var lines = LineTables(sources)
    var result = ""
    for diagnostic in diagnostics.inReadingOrder() {
      result += text(of: diagnostic, &lines) + "\n"
    }
    return result
  }

  /// One finding; the text ends with a line end.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = LineTables(sources)
    return text(of: diagnostic, &lines)
  }

  /// `2 errors, 1 warning`: the closing line of a run.
  public static func summary(of diagnostics: [Diagnostic], in language: Language) -> String {
    var errors = 0
    for diagnostic in diagnostics where diagnostic.severity == .error { errors += 1 }
    let warnings = diagnostics.count - errors
    var parts: [String] = []
    if errors > 0 {
      let message = errors == 1 ? Message(.oneError) : Message(.errors, .number(errors))
      parts.append(message.text(in: language))
    }
    if warnings > 0 {
      let message = warnings == 1 ? Message(.oneWarning) : Message(.warnings, .number(warnings))
      parts.append(message.text(in: language))
    }
    return parts.isEmpty ? Phrase.nothingFound[language] : parts.joined(separator: ", ")
  }

  private func text(of diagnostic: Diagnostic, _ lines: inout LineTables) -> String {
    var page = Page(color: color)
    writeHeader(of: diagnostic, on: &page)
    let pictures = Picture.pictures(of: diagnostic, &lines)
    let suggestion = diagnostic.fix.flatMap { Suggestion($0, sources, &lines) }
    var last = suggestion?.lastLine ?? 0
    for picture in pictures { last = max(last, picture.lastLine) }
    let margin = String(last).utf8.count
    for (index, picture) in pictures.enumerated() {
      picture.write(
        on: &page, margin: margin, language, sources, isFirst: index == 0,
        diagnostic.severity == .error ? .error : .warning)
    }
    let remarks = diagnostic.notes.filter { note in
      note.place.map { lines.table(for: $0) == nil } ?? true
    }
    if !pictures.isEmpty, !remarks.isEmpty || !diagnostic.help.isEmpty || suggestion != nil {
      page.writeMargin(nil, width: margin, .frame)
      page.endLine()
    }
    for remark in remarks { write(.note, remark.message, margin, on: &page) }
    for help in diagnostic.help { write(.help, help, margin, on: &page) }
    suggestion?.write(on: &page, margin: margin, language)
    return page.text
  }

  private func writeHeader(of diagnostic: Diagnostic, on page: inout Page) {
    let code = "[" + diagnostic.code.rawValue + "]"
    switch diagnostic.severity {
    case .error: page.write(Phrase.error[language] + code, .error)
    case .warning: page.write(Phrase.warning[language] + code, .warning)
    }
    page.write(": " + DisplayWidth.escaping(diagnostic.message.brief.text(in: language)), .strong)
    page.endLine()
  }

  private func write(_ kind: Phrase, _ message: Message, _ margin: Int, on page: inout Page) {
    page.writeMargin(nil, width: margin, sign: "=", .frame)
    page.write(" ")
    page.write(kind[language], .strong)
    page.write(": " + DisplayWidth.escaping(message.brief.text(in: language)))
    page.endLine()
  }
}

extension Array where Element == Diagnostic {
  /// Findings as a reader meets them: those about no text first, then by file, start and code;
  /// what is equal in all of these keeps its order.
  public func inReadingOrder() -> [Diagnostic] {
    let keys = enumerated().map { index, diagnostic in
      (
        diagnostic.place?.file ?? -1, diagnostic.place?.start ?? -1, diagnostic.code.order, index
      )
    }
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}
