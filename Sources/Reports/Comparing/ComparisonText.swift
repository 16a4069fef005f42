import Diagnostics

extension ReportComparison {
  /// The forms it is written in.
  public enum Format: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  public func written(as format: Format, in language: Language) -> [UInt8] {
    switch format {
    case .text: Array(lines(in: language).map { DisplayWidth.escaping($0) + "\n" }.joined().utf8)
    case .markdown: Array(markdownText(in: language).utf8)
    case .json: json(in: language)
    }
  }

  /// Headings with what stands below them.
  private func sections(in language: Language) -> [(heading: Phrase, lines: [(String, [String])])] {
    var sections: [(heading: Phrase, lines: [(String, [String])])] = []
    for way in Way.allCases {
      let lines = changes.filter { $0.way == way }.map { change in
        (
          Message(
            .diffChange, .words(change.name), .words(change.before.text(in: language)),
            .words(change.after.text(in: language))
          ).text(in: language), change.reasons.map { $0.text(in: language) }
        )
      }
      if !lines.isEmpty { sections.append((way.heading, lines)) }
    }
    for (heading, entries) in [(Phrase.diffNew, new), (.diffGone, gone)] where !entries.isEmpty {
      let lines = entries.map { entry in
        (
          Message(
            .diffEntry, .words(entry.name), .words(entry.standing.text(in: language))
          ).text(in: language), [String]()
        )
      }
      sections.append((heading, lines))
    }
    return sections
  }

  private func lines(in language: Language) -> [String] {
    if isEmpty { return [Phrase.diffNothing[language]] }
    var lines: [String] = []
    for section in sections(in: language) {
      let count = String(section.lines.count)
      lines.append(
        Message(.diffHeading, .phrase(section.heading), .words(count)).text(in: language))
      for (line, reasons) in section.lines {
        lines.append("  " + line)
        lines += reasons.map { "    - " + $0 }
      }
    }
    return lines
  }

  private func markdownText(in language: Language) -> String {
    if isEmpty { return markdown(Phrase.diffNothing[language]) + "\n" }
    var text = ""
    for section in sections(in: language) {
      text += "### " + markdown(section.heading[language]) + "\n\n"
      for (line, reasons) in section.lines {
        text += "- " + markdown(line) + "\n"
        for reason in reasons { text += "  - " + markdown(reason) + "\n" }
      }
      text += "\n"
    }
    return text
  }

  private static let version = 1

  private func json(in language: Language) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.member("format", "chuan-diff")
    json.member("version", ReportComparison.version)
    json.member("regressions", hasRegressions)
    json.objects("changes", changes) { json, change in
      json.member("name", change.name)
      json.member("way", change.way.rawValue)
      json.member("before", change.before.status)
      json.member("after", change.after.status)
      json.member("waivedBefore", change.before.isWaived)
      json.member("waivedAfter", change.after.isWaived)
      json.strings("reasons", change.reasons.map { $0.text(in: language) })
    }
    for (key, entries) in [("new", new), ("gone", gone)] {
      json.objects(key, entries) { json, entry in
        json.member("name", entry.name)
        json.member("status", entry.standing.status)
      }
    }
    json.endObject()
    json.lastLineBreak()
    return json.bytes
  }
}

extension ReportComparison.Way {
  fileprivate var heading: Phrase {
    switch self {
    case .worse: .diffWorse
    case .better: .diffBetter
    case .other: .diffOther
    }
  }
}
