import Diagnostics

extension Report {
  /// What a form says of a run whose rules or data were refused: tools that follow a build would
  /// take an old file, or an empty one, for a success. Nil for the forms that are not written then.
  public static func refusing(
    _ format: Format, for diagnostics: [Diagnostic], in locations: FileLocations,
    speaking language: Language
  ) -> [UInt8]? {
    // Warnings do not stand before what the run was refused for: some tools show few findings.
    let findings =
      diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error }
    return switch format {
    case .text, .json, .csv, .html: nil
    case .markdown: MarkdownReport.refusal(findings, in: locations, speaking: language)
    case .junit: JUnitReport.refusal(findings, in: locations, speaking: language)
    case .sarif: SARIFReport.refusal(findings, in: locations, speaking: language)
    case .github: AnnotationReport.text(of: findings, in: locations, speaking: language)
    case .gitlab: CodeQualityReport.text(of: findings, in: locations, speaking: language)
    case .tap: TAPReport.refusal(findings, speaking: language)
    }
  }
}

/// Findings about rules for tools that follow a build.
public enum FindingsReport {
  /// The forms they are written in.
  public enum Format: Sendable {
    case sarif, github, gitlab
  }

  /// The whole of a report; findings about no text say why the run is no success.
  public static func text(
    of findings: [Diagnostic], as format: Format, in sources: SourceSet,
    speaking language: Language
  ) -> [UInt8] {
    let locations = FileLocations(sources)
    let ordered = findings.inReadingOrder()
    return switch format {
    case .sarif: SARIFReport.log(of: ordered, in: locations, speaking: language)
    case .github: AnnotationReport.text(of: ordered, in: locations, speaking: language)
    case .gitlab: CodeQualityReport.text(of: ordered, in: locations, speaking: language)
    }
  }
}
