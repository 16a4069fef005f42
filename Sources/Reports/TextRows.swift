import Diagnostics
import Interpreter
import Vocabulary

/// Every row concerned by a verdict that falls short or stays open, with its cells and its place.
///
///     Standing against it (1 school)
///       e  Epsilon  Classrooms: 0  schools.csv:6
///     Figures missing (2 schools)
///       s  Sigma    Classrooms: no figure  schools.csv:3, last in 2029
struct TextRows {
  let report: TextReport
  let indent: Int
  private var language: Language { report.language }

  /// Why a row is listed.
  enum Reason: CaseIterable {
    case against, missing, possible, tooLarge

    init(_ row: RowVerdict, isTooLarge: Bool) {
      let isMissing = row.values.contains { $0.value.isMissing }
      switch row.outcome {
      case .unknown where isTooLarge && !isMissing: self = .tooLarge
      case .unknown where row.isArea && !isMissing: self = .against
      case .unknown where isMissing || row.isCertain: self = .missing
      case .unknown: self = .possible
      case .holds, .fails: self = row.isCertain ? .against : .possible
      }
    }

    /// Rows stand against a rule that is certain to fail; they alone do not decide an open one.
    func heading(of row: RowVerdict, _ status: Verdict.Status) -> Phrase {
      switch self {
      case .against where row.isArea: .reportRowsOfArea
      case .against where status == .undecided:
        row.outcome == .holds ? .reportRowsMeeting : .reportRowsNotMeeting
      case .against: .reportRowsAgainst
      case .missing: .reportRowsOpen
      case .possible: .reportRowsPossible
      case .tooLarge: .reportRowsTooLarge
      }
    }
  }

  /// Rows of one kind, listed for one reason.
  struct Group {
    let heading: String
    /// Id, name, cells and place of each.
    let lines: [[String]]
  }

  func write(_ verdict: Verdict, to page: inout TextPage) {
    for group in groups(of: verdict) { write(group, to: &page) }
  }

  func groups(of verdict: Verdict) -> [Group] {
    var groups: [Group] = []
    for reason in Reason.allCases {
      let rows = verdict.rows.filter {
        Reason($0, isTooLarge: !verdict.tooLarge.isEmpty) == reason
      }
      var kinds: [String] = []
      for row in rows where !kinds.contains(row.entity) { kinds.append(row.entity) }
      for kind in kinds {
        let rows = rows.filter { $0.entity == kind }
        if let group = group(of: rows, reason, verdict.status) { groups.append(group) }
      }
    }
    return groups
  }

  private func group(
    of rows: [RowVerdict], _ reason: Reason, _ status: Verdict.Status
  ) -> Group? {
    // Who may not be a preschool is a school.
    guard let first = rows.first(where: { !$0.isCertain }) ?? rows.first else { return nil }
    let heading = reason.heading(of: first, status)
    let number = Message(
      .rowsCounted, .number(rows.count), .phrase(first.noun.phrase(for: rows.count)))
    let isArea = heading == .reportRowsOfArea
    let message = Message(heading, isArea ? .phrase(first.noun.one) : .message(number))
    return Group(
      heading: message.text(in: language),
      lines: rows.map { [$0.id, $0.name ?? "", values(of: $0), place(of: $0, reason)] })
  }

  /// Rows side by side.
  private func write(_ group: Group, to page: inout TextPage) {
    page.write(group.heading, indent: indent)
    let lines = group.lines
    var widths = [0, 0, 0, 0]
    for line in lines {
      for (index, words) in line.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.columns(of: DisplayWidth.escaping(words)))
      }
    }
    let room = page.style.width - (indent + 2) - 2 * (widths.count - 1)
    if widths.reduce(0, +) > room {
      // Ids and places are short; where they are not, nobody else starves.
      widths[0] = min(widths[0], room / 5)
      widths[3] = min(widths[3], room * 2 / 5)
      let rest = room - widths[0] - widths[3]
      widths[1] = min(widths[1], max(rest / 2, rest - widths[2]))
      widths[2] = rest - widths[1]
    }
    for line in lines {
      let cells = zip(line, widths).filter { $0.1 > 0 }.map {
        TextPage.Cell([$0.0], width: $0.1)
      }
      page.write(row: cells, indent: indent + 2)
    }
  }

  func values(of row: RowVerdict) -> String {
    row.values.map { value in
      value.words(in: language) + (value.place.map { " (" + $0.text + ")" } ?? "")
    }.joined(separator: "; ")
  }

  private func place(of row: RowVerdict, _ reason: Reason) -> String {
    var parts = [row.place?.text(lastIn: row.lastYear, language)].compactMap { $0 }
    if !row.isCertain, reason != .possible { parts.append(Phrase.reportMayBelong[language]) }
    return parts.joined(separator: ", ")
  }
}

extension DataPlace {
  /// `schools.csv:14`; of an entity without a row of the year at hand,
  /// `last row schools.csv:14 (2029)`.
  func text(lastIn year: Int?, _ language: Language) -> String {
    guard let year else { return text }
    return Message(.reportRowOfYear, .words(text), .number(year)).text(in: language)
  }
}
