import Diagnostics
import Interpreter
import Vocabulary

/// The rows behind a verdict, down to file, line and column.
struct PageEvidence {
  private let verdict: Verdict
  private let rule: Int

  init(_ verdict: Verdict, rule: Int) {
    self.verdict = verdict
    self.rule = rule
  }

  /// First the rows that stand against the rule or keep it open, to be seen at once; then all.
  var markup: Markup {
    var page = Markup()
    for reason in TextRows.Reason.allCases {
      let rows = verdict.rows.filter {
        TextRows.Reason($0, isTooLarge: !verdict.tooLarge.isEmpty) == reason
      }
      for kind in PageEvidence.kinds(of: rows) {
        page += table(rows.filter { $0.entity == kind }, because: reason)
      }
    }
    if !verdict.tooLarge.isEmpty {
      let names = verdict.tooLarge.map { row in
        [row.name, row.id, row.place?.text].compactMap { $0 }.joined(separator: ", ")
      }.joined(separator: "; ")
      page += "<p class=\"warn\">\(Message(.reportTooLarge, .words(names)))</p>"
    }
    if !verdict.basis.isEmpty { page += basis }
    return page
  }

  private static func kinds(of rows: [RowVerdict]) -> [String] {
    var kinds: [String] = []
    for row in rows where !kinds.contains(row.entity) { kinds.append(row.entity) }
    return kinds
  }

  private func table(_ rows: [RowVerdict], because reason: TextRows.Reason) -> Markup {
    guard let first = rows.first(where: { !$0.isCertain }) ?? rows.first else { return "" }
    let heading = reason.heading(of: first, verdict.status)
    let number = Message(
      .rowsCounted, .number(rows.count), .phrase(first.noun.phrase(for: rows.count)))
    let words = Message(
      heading, heading == .reportRowsOfArea ? .phrase(first.noun.one) : .message(number))
    let entries = rows.map { EvidenceTable.Entry(row: $0, standing: nil) }
    let table = EvidenceTable(entries, isPossible: reason == .possible).markup("\(words)")
    return "<div class=\"evidence scroll\" tabindex=\"0\">\(table)</div>"
  }

  /// All rows a cell was read of.
  private var basis: Markup {
    let message = Message(.pageBasis, .number(verdict.basis.count))
    // Where no row alone is to blame, all are.
    let isOpen = verdict.status == .fail && verdict.rows.isEmpty
    var page: Markup = "<details class=\"basis\"\(isOpen ? " open=\"open\"" : "" as Markup)>"
    page += "<summary>\(message)</summary>"
    for kind in PageEvidence.kinds(of: verdict.basis.map { $0.row }) {
      let entries = verdict.basis.filter { $0.row.entity == kind }.map {
        EvidenceTable.Entry(row: $0.row, standing: $0.standing)
      }
      guard let noun = entries.first?.row.noun else { continue }
      let caption = Message(
        .pageBasisOf, .number(rule),
        .message(
          Message(.rowsCounted, .number(entries.count), .phrase(noun.phrase(for: entries.count)))))
      page += EvidenceTable(entries, isPossible: false).markup("\(caption)")
    }
    page += "</details>"
    return page
  }
}

/// Rows of one kind side by side, a column for each cell that is read of them.
///
///     Name                  Classrooms      Line in
///                           Số phòng học    schools.csv
///     falls short (1)
///       Trường Số 2         0               14
struct EvidenceTable {
  private let entries: [Entry]
  private let isPossible: Bool
  private let columns: [FieldValue]
  /// The file whose lines all rows are, if it is one.
  private let path: String?

  struct Entry {
    let row: RowVerdict
    /// What the row is to its rule, where the rows are told apart by it.
    let standing: BasisRow.Standing?
  }

  init(_ entries: [Entry], isPossible: Bool) {
    self.entries = entries
    self.isPossible = isPossible
    var columns: [FieldValue] = []
    for entry in entries {
      for value in entry.row.values where !columns.contains(where: { $0.name == value.name }) {
        columns.append(value)
      }
    }
    self.columns = columns
    let first = entries.first?.row.place?.path
    let isOne = entries.allSatisfy { $0.row.place?.path == first && $0.row.place?.cell == nil }
    path = isOne ? first : nil
  }

  func markup(_ caption: Markup) -> Markup {
    var page: Markup = "<table><caption>\(caption)</caption>"
    page += "<thead><tr><th scope=\"col\">\(Phrase.pageWho)</th>"
    let isBrief = entries.allSatisfy { $0.standing != nil }
    for column in columns { page += isBrief ? briefHeading(of: column) : heading(of: column) }
    page += "<th scope=\"col\">"
    if let path {
      page += isBrief ? "\(path):" : "\(Message(.pageLineIn, .words(path)))"
    } else {
      page += "\(Phrase.pagePlace)"
    }
    page += "</th></tr></thead>"
    for standing in BasisRow.Standing.allCases {
      let part = entries.filter { $0.standing == standing }
      if part.isEmpty { continue }
      if standing == .read, part.count == entries.count {
        page += "<tbody>"
        for entry in part { page += line(entry, who(entry.row, standing)) }
        page += "</tbody>"
        continue
      }
      let words = Message(standing.phrase, .number(part.count))
      page += "<tbody class=\"\(standing.word)\"><tr><th scope=\"rowgroup\""
      page += " colspan=\"\(columns.count + 2)\">\(words)</th></tr>"
      for entry in part { page += line(entry, who(entry.row, standing)) }
      page += "</tbody>"
    }
    let plain = entries.filter { $0.standing == nil }
    if !plain.isEmpty {
      page += "<tbody>"
      for entry in plain { page += line(entry, PageWho.markup(entry.row.name, entry.row.id)) }
      page += "</tbody>"
    }
    page += "</table>"
    return page
  }

  /// What the cells are called, and how their column is headed in the file.
  private func heading(of column: FieldValue) -> Markup {
    var page: Markup = "<th scope=\"col\">\(Both { column.name(in: $0) })<span class=\"column\">"
    if let heading = column.heading {
      page += "“\(heading)”"
    } else {
      page += "\(Phrase.pageNoColumn)"
    }
    page += "</span></th>"
    return page
  }

  /// Where many cells stand below, the words of the file do.
  private func briefHeading(of column: FieldValue) -> Markup {
    guard let heading = column.heading, column.area == nil else { return self.heading(of: column) }
    let year: Markup = column.year.map { " \($0)" } ?? ""
    return "<th scope=\"col\">“\(heading)”\(year)</th>"
  }

  private func line(_ entry: Entry, _ who: Markup) -> Markup {
    let row = entry.row
    var page: Markup = "<tr><th scope=\"row\">\(who)"
    if let year = row.lastYear {
      page += " <small>\(Message(.pageRowOfYear, .number(year)))</small>"
    }
    if !row.isCertain, !isPossible { page += " <small>\(Phrase.reportMayBelong)</small>" }
    page += "</th>"
    for column in columns {
      guard let value = row.values.first(where: { $0.name == column.name }) else {
        page += "<td></td>"
        continue
      }
      page += value.value.isMissing ? "<td class=\"blank\">" : "<td>"
      page += "\(Both { value.value.words(in: $0) })"
      if let place = value.place, place != row.place { page += " <small>\(place.text)</small>" }
      page += "</td>"
    }
    page += "<td>\(place(of: row))</td></tr>"
    return page
  }

  /// Where nothing is amiss the id does; the view of everybody says whose it is.
  private func who(_ row: RowVerdict, _ standing: BasisRow.Standing) -> Markup {
    switch standing {
    case .against, .open: PageWho.markup(row.name, row.id)
    case .meets, .read: "\(row.id)"
    }
  }

  private func place(of row: RowVerdict) -> String {
    guard let place = row.place else { return "–" }
    return path == nil ? place.text : String(place.line)
  }
}

/// Somebody a row speaks of: name and id.
enum PageWho {
  static func markup(_ name: String?, _ id: String) -> Markup {
    guard let name else { return "<bdi>\(id)</bdi>" }
    return "<bdi>\(name)</bdi> <code>\(id)</code>"
  }

  static func place(_ place: DataPlace?) -> Markup {
    guard let place else { return "–" }
    return "<code class=\"place\">\(place.text)</code>"
  }
}

extension BasisRow.Standing {
  var word: String {
    switch self {
    case .against: "against"
    case .open: "open"
    case .meets: "meets"
    case .read: "read"
    }
  }

  var phrase: Phrase {
    switch self {
    case .against: .standingAgainst
    case .open: .standingOpen
    case .meets: .standingMeets
    case .read: .standingRead
    }
  }
}
