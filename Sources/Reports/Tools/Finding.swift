import Diagnostics
import Interpreter

/// A verdict as tools that follow a build are told of it.
struct Finding {
  let plan: PlanVerdicts
  let verdict: Verdict
  let year: Int
  private let language: Language
  /// A pass that rests on doubtful rows counts as undecided.
  private let isStrict: Bool

  /// What a build makes of it.
  enum Weight: Sendable, Hashable {
    case passes, fails
    /// It is due, and missing figures could turn it either way.
    case open
    /// It is not as it should be, but only advisory.
    case advice
    /// It falls short or stays open, and that is waived.
    case waived
    /// Not due, or nothing is in its scope.
    case idle
  }

  init(_ verdict: Verdict, of plan: PlanVerdicts, asOf year: Int, _ manner: ToolManner) {
    self.plan = plan
    self.verdict = verdict
    self.year = year
    language = manner.language
    isStrict = manner.isStrict
  }

  /// What identifies the rule: `haDong71.internet`.
  var rule: String { plan.plan + "." + verdict.rule }

  /// What identifies the verdict, whatever the figures: `haDong71.internet/ha-dong`.
  var name: String { plan.areaID.isEmpty ? rule : rule + "/" + plan.areaID }

  var weight: Weight {
    if verdict.isWaived { return .waived }
    return switch verdict.status {
    case .pass: isStrict && isDoubtful ? (verdict.isAdvisory ? .advice : .open) : .passes
    case .fail: verdict.isAdvisory ? .advice : .fails
    case .undecided: verdict.isAdvisory ? .advice : .open
    case .pending, .notApplicable: .idle
    }
  }

  private var isDoubtful: Bool { !verdict.doubtful.isEmpty }

  // MARK: Words

  private var details: TextDetails {
    TextDetails(report: TextReport(language: language, style: TextStyle()))
  }

  /// What the rule asks for: its label, else its sentence.
  var title: String {
    verdict.labels.words(in: language) ?? verdict.sentence[language]
  }

  /// `Fail: Every school is connected to the Internet (Hà Đông, 2030)`
  var headline: String {
    let area = plan.areaName ?? plan.areaID
    let place = area.isEmpty ? String(year) : area + ", " + String(year)
    return Message(
      .findingHeadline, .phrase(verdict.status.phrase), .words(title), .words(place)
    ).text(in: language)
  }

  /// Everything that is to be said of it, a line each.
  var lines: [String] { plainLines + rowLines }

  /// Figures, the clause and what is doubtful, a line each.
  var plainLines: [String] {
    var lines = [details.figures(of: verdict)]
    lines += verdict.waivers.map { $0.text(in: language) }
    lines += [verdict.countsText(in: language)].compactMap { $0 }
    if let clause = verdict.clause {
      lines.append(Message(.reportPlanClause, .words(clause)).text(in: language))
    }
    if let reading = verdict.reading {
      lines.append(Message(.reportReading, .words(reading)).text(in: language))
    }
    if verdict.isAdvisory { lines.append(Phrase.reportAdvisory[language]) }
    lines += verdict.doubtful.map { DoubtText(language: language).text(of: $0) }
    return lines
  }

  /// Headings, and below each the rows they are of.
  private var rowLines: [String] {
    let rows = TextRows(report: TextReport(language: language, style: TextStyle()), indent: 0)
    return rows.groups(of: verdict).flatMap { group in
      [group.heading]
        + group.lines.map { line in "- " + line.filter { !$0.isEmpty }.joined(separator: "; ") }
    }
  }

  /// A row that stands against the rule, or may: who it is, and its cells.
  func words(of row: RowVerdict) -> String {
    let rows = TextRows(report: TextReport(language: language, style: TextStyle()), indent: 0)
    let name = row.name.map { $0 + " (" + row.id + ")" } ?? row.id
    let values = rows.values(of: row)
    return values.isEmpty ? name : name + ": " + values
  }
}

/// How tools are spoken to.
struct ToolManner {
  let language: Language
  /// A pass that rests on doubtful rows counts as undecided.
  let isStrict: Bool
}

extension PlanVerdicts {
  /// The verdicts as findings, in the order of the plan.
  func findings(asOf year: Int, _ manner: ToolManner) -> [Finding] {
    verdicts.map { Finding($0, of: self, asOf: year, manner) }
  }
}

extension Diagnostic {
  /// Whether a plan was judged for nobody: then there is no verdict that could say so.
  var isAboutNobody: Bool { code == .planWithoutRows }
}
