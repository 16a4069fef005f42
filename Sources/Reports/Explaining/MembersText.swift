import Diagnostics
import Interpreter
import Vocabulary

/// Members of an area as an auditor counts them: every row with the cells that are read of it.
extension ExplanationText {
  mutating func write(_ read: MembersRead, _ derivation: Derivation, indent: Int) {
    line(.explainScope, read.scope.map { formula($0) }, indent: indent)
    if read.function == .number || read.function == .share {
      line(.explainCondition, read.condition.map { formula($0) }, indent: indent)
    }
    if read.isMissing {
      line(words(Message(.explainMissingArea, .number(derivation.year))), indent: indent)
    } else if let steps = steps(of: read) {
      line(steps, indent: indent)
    }
    let possible = read.rows.filter { !$0.isCertain }.count
    if possible > 0 {
      line(words(Message(.explainPossibleMembers, .number(possible))), indent: indent)
    }
    line("= " + text(derivation), indent: indent)
    if read.condition == nil {
      write(read.rows, .explainRows, of: read, indent: indent)
    } else {
      let kinds: [(Truth, Phrase)] = [
        (.holds, .explainRowsMeeting), (.fails, .explainRowsNotMeeting),
        (.unknown, .explainRowsOpen),
      ]
      for (truth, heading) in kinds {
        write(read.rows.filter { $0.truth == truth }, heading, of: read, indent: indent)
      }
    }
    if !read.others.isEmpty {
      let others = read.others.map { name(of: $0) }.joined(separator: ", ")
      line(
        words(Message(.explainOthers, .number(read.others.count), .words(others))),
        indent: indent)
    }
    writeHeadings(of: read, indent: indent)
    for row in read.rows where !row.details.isEmpty {
      line(words(Message(.explainOf, .words(name(of: row.member)))), indent: indent)
      for detail in row.details { write(detail, indent: indent + 2) }
    }
  }

  private func name(of member: MembersRead.Member) -> String {
    [member.id, member.name].compactMap { $0 }.joined(separator: " ")
  }

  /// How the rows come together, where each surely is one of them.
  private func steps(of read: MembersRead) -> String? {
    guard read.rows.allSatisfy({ $0.isCertain }), !read.rows.isEmpty else { return nil }
    let counts = read.counts
    let total = String(counts.total)
    switch read.function {
    case .number: return nil
    case .share:
      let holds =
        counts.unknown == 0
        ? String(counts.holds)
        : words(
          Message(
            .figureBetween, .number(counts.holds), .number(counts.holds + counts.unknown)))
      return words(Message(.explainParts, .words(holds), .words(total)))
    case .sum, .average:
      let taken = read.rows.filter { $0.truth != .fails }
      guard counts.unknown == 0, taken.count > 1 else { return nil }
      let values = taken.map { row in
        let figure = Figure(interval: row.value ?? .unbounded, kind: read.kind)
        let words = text(figure)
        return figure.interval.single.map { !$0.isNegative } ?? false ? words : "(" + words + ")"
      }
      let sum = values.joined(separator: " + ")
      return read.function == .sum ? "= " + sum : "= (" + sum + ") / " + String(taken.count)
    case .lowest, .highest, .median: return nil
    }
  }

  // MARK: Rows

  private mutating func write(
    _ rows: [MembersRead.Row], _ heading: Phrase, of read: MembersRead, indent: Int
  ) {
    if rows.isEmpty { return }
    page.write(words(Message(heading, .number(rows.count))), indent: indent, ink: .strong)
    let showsValue = read.value != nil && read.columns.count != 1
    var headings = read.columns.map { $0.labels.words(in: language) ?? $0.name }
    if showsValue { headings.append(read.value.map { formula($0) } ?? "") }
    var table = RowTable(
      [Phrase.explainColumnID[language], Phrase.explainColumnName[language]], headings,
      Phrase.explainColumnPlace[language])
    for row in rows {
      var entries = row.entries.map { entry -> String in
        switch entry {
        case .cell(let cell, let place):
          text(cell.value) + (place.map { " (" + $0.text + ")" } ?? "")
        case .outcome(let outcome, let other): text(outcome, beside: other)
        }
      }
      if showsValue {
        entries.append(text(Figure(interval: row.value ?? .unbounded, kind: read.kind)))
      }
      table.add([row.member.id, row.member.name ?? ""], entries, place(of: row))
    }
    table.write(to: &page, indent: indent + 2)
  }

  private func place(of row: MembersRead.Row) -> String {
    var parts = [row.place?.text(lastIn: row.lastYear, language)].compactMap { $0 }
    if !row.isCertain { parts.append(Phrase.reportMayBelong[language]) }
    return parts.joined(separator: ", ")
  }

  /// Under which headings the cells stand in the files, each said once.
  private mutating func writeHeadings(of read: MembersRead, indent: Int) {
    var said: Set<String> = []
    for row in read.rows {
      for case .cell(let cell, _) in row.entries {
        guard let heading = cell.heading, let path = cell.place?.path else { continue }
        let label = cell.labels.words(in: language) ?? cell.field
        let words = words(
          Message(.explainColumnHeading, .words(label), .words(heading), .words(path)))
        if said.insert(words).inserted { line(words, indent: indent) }
      }
    }
  }
}

/// A list of rows side by side: keys, what is read of them, and where they stand.
struct RowTable {
  private let keys: [String]
  private let entries: [String]
  private let last: String
  private var rows: [(keys: [String], entries: [String], last: String)] = []

  init(_ keys: [String], _ entries: [String], _ last: String) {
    self.keys = keys
    self.entries = entries
    self.last = last
  }

  mutating func add(_ keys: [String], _ entries: [String], _ last: String) {
    rows.append((keys, entries, last))
  }

  func write(to page: inout TextPage, indent: Int) {
    let room = page.style.width - indent
    if let widths = widths(room) {
      write([keys + entries + [last]], widths, .faint, &page, indent)
      write(rows.map { $0.keys + $0.entries + [$0.last] }, widths, .plain, &page, indent)
    } else {
      // Too many columns to stand side by side: what is read stands below each other.
      for row in rows {
        let names = row.keys.filter { !$0.isEmpty } + [row.last]
        page.write(names.joined(separator: "  "), indent: indent, hanging: 2)
        for (entry, words) in zip(entries, row.entries) {
          page.write(entry + ": " + words, indent: indent + 4, hanging: 2)
        }
      }
    }
  }

  private func write(
    _ lines: [[String]], _ widths: [Int], _ ink: TextPage.Ink, _ page: inout TextPage,
    _ indent: Int
  ) {
    for line in lines {
      let cells = zip(line, widths).filter { $0.1 > 0 }.map {
        TextPage.Cell([$0.0], width: $0.1, ink: ink)
      }
      page.write(row: cells, indent: indent)
    }
  }

  /// The widths of all columns: values in full, headings and names over several lines where they
  /// must; nil where not everything has room.
  private func widths(_ room: Int) -> [Int]? {
    func columns(_ words: String) -> Int {
      DisplayWidth.columns(of: DisplayWidth.escaping(words))
    }
    func longestWord(_ words: String) -> Int {
      words.split(separator: " ").map { columns(String($0)) }.max() ?? 0
    }
    let all = rows.map { $0.keys + $0.entries + [$0.last] }
    let headings = keys + entries + [last]
    var natural: [Int] = []
    var least: [Int] = []
    for (index, heading) in headings.enumerated() {
      let widest = all.map { columns($0[index]) }.max() ?? 0
      let isEntry = index >= keys.count && index < headings.count - 1
      if widest == 0, !isEntry {
        natural.append(0)
        least.append(0)
        continue
      }
      natural.append(max(widest, columns(heading)))
      let words = all.map { longestWord($0[index]) }.max() ?? 0
      let readable =
        isEntry ? min(widest, 20) : max(min(words, 20), index == 1 ? min(widest, 12) : 0)
      least.append(max(readable, longestWord(heading)))
    }
    let gaps = 2 * (natural.filter { $0 > 0 }.count - 1)
    var rest = room - gaps - least.reduce(0, +)
    if rest < 0 { return nil }
    // Places, ids and values come first; headings and names share what is left.
    var widths = least
    for index in [widths.count - 1] + Array(widths.indices.dropLast()) {
      let more = min(rest, natural[index] - widths[index])
      widths[index] += more
      rest -= more
    }
    return widths
  }
}
