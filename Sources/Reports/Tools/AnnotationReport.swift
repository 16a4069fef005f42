import Diagnostics
import Interpreter

/// Verdicts and findings as workflow commands of GitHub, which become annotations. It shows ten of
/// a kind in a step, so that no more are written, and a line says how many there are.
///
///     ::error file=Rules/a.rules,line=12,col=6,title=p.internet::Fail: …%0AReached: 83.3%
struct AnnotationReport {
  private let manner: ToolManner
  private var text = ""
  private var year = 0
  private var counts: [Kind: Int] = [:]

  /// No more of a kind are shown.
  private static let most = 10

  private enum Kind: String, CaseIterable {
    case error, warning, notice

    var counted: Phrase {
      switch self {
      case .error: .annotationErrors
      case .warning: .annotationWarnings
      case .notice: .annotationNotices
      }
    }
  }

  init(_ manner: ToolManner) { self.manner = manner }

  mutating func takeBytes() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  mutating func begin(asOf year: Int) { self.year = year }

  mutating func add(_ plan: PlanVerdicts, _ places: inout ToolPlaces) {
    for finding in plan.findings(asOf: year, manner) {
      let kind: Kind
      switch finding.weight {
      case .passes, .idle: continue
      case .fails: kind = .error
      case .open: kind = .warning
      case .advice, .waived: kind = .notice
      }
      write(
        kind, at: finding.verdict.place, finding.rule, [finding.headline] + finding.lines, &places)
    }
  }

  mutating func end(noticing notices: [Diagnostic], _ places: inout ToolPlaces) {
    for notice in notices { write(notice, &places) }
  }

  /// The closing line, which says also that there is nothing to show.
  mutating func finish() {
    let parts = Kind.allCases.map { kind in
      let number = counts[kind] ?? 0
      let words = Message(kind.counted, .number(number))
      return number > Self.most
        ? Message(.annotationsShown, .message(words), .number(Self.most)) : words
    }
    let words = Message(.annotationSummary, .series(parts.map { .message($0) }))
    text += "chuan: " + words.text(in: manner.language) + "\n"
  }

  /// Findings about rules, or those for which a run was refused.
  static func text(
    of findings: [Diagnostic], in locations: FileLocations, speaking language: Language
  ) -> [UInt8] {
    var report = AnnotationReport(ToolManner(language: language, isStrict: false))
    var places = ToolPlaces(locations)
    report.end(noticing: findings, &places)
    report.finish()
    return report.takeBytes()
  }

  // MARK: Commands

  private mutating func write(_ finding: Diagnostic, _ places: inout ToolPlaces) {
    let kind: Kind =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      }
    write(
      kind, at: finding.place, finding.code.rawValue, [finding.fullText(in: manner.language)],
      &places)
  }

  private mutating func write(
    _ kind: Kind, at place: Place?, _ title: String, _ lines: [String], _ places: inout ToolPlaces
  ) {
    counts[kind, default: 0] += 1
    if counts[kind] ?? 0 > Self.most { return }
    var properties: [String] = []
    if let source = place.flatMap({ places.source(of: $0) }) {
      properties = [
        "file=" + Self.property(source.path), "line=" + String(source.line),
        "col=" + String(source.column),
      ]
    }
    properties.append("title=" + Self.property(title))
    text += "::" + kind.rawValue + " " + properties.joined(separator: ",") + "::"
    text += lines.map { Self.data($0) }.joined(separator: "%0A") + "\n"
  }

  /// The text of a command. No line end is left in it, so that no other command begins.
  private static func data(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in DisplayWidth.escaping(words).unicodeScalars {
      if scalar == "%" {
        result.append(contentsOf: "%25".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The value of a property, which a colon or a comma would end.
  private static func property(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in data(words).unicodeScalars {
      switch scalar {
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      case ",": result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
