import Diagnostics
import Snapshots
import Vocabulary

/// Waivers as a table has them, one a line:
///
///     rule,area,member,from,until,reason,approved by,clause
///     haDong71.internet,ha-dong,th-02,2026,2028,under repair,People's Council,Decision 12
public struct WaiverReading: Sendable {
  public private(set) var list = WaiverList()
  public private(set) var diagnostics: [Diagnostic] = []

  private enum Column: CaseIterable {
    case rule, area, member, from, until, reason, approvedBy, clause

    /// The headings it is known by; the first is the one messages name.
    var headings: [String] {
      switch self {
      case .rule: ["rule", "quy tắc", "chỉ tiêu"]
      case .area: ["area", "địa bàn"]
      case .member: ["member", "đơn vị"]
      case .from: ["from", "từ năm"]
      case .until: ["until", "đến năm"]
      case .reason: ["reason", "lý do"]
      case .approvedBy: ["approved by", "người phê duyệt"]
      case .clause: ["clause", "điều khoản"]
      }
    }

    var mayBeBlank: Bool {
      switch self {
      case .area, .member, .clause: true
      case .rule, .from, .until, .reason, .approvedBy: false
      }
    }
  }

  /// Reads a text of a run; `file` is its index there.
  public static func reading(_ source: SourceText, as file: Int) -> WaiverReading {
    var reading = WaiverReading()
    let table = WordTable.reading(source, as: file)
    reading.diagnostics = table.diagnostics
    if !table.diagnostics.isEmpty { return reading }
    let columns = reading.columns(of: table, file)
    if !reading.diagnostics.isEmpty { return reading }
    var waivers: [Waiver] = []
    for row in table.rows {
      if row.count != table.headings.count {
        reading.refuse(
          Message(.waiverRowRagged, .number(row.count), .number(table.headings.count)),
          at: row[0].place)
      } else if let waiver = reading.waiver(row, columns) {
        waivers.append(waiver)
      }
    }
    reading.list = WaiverList(waivers)
    return reading
  }

  private mutating func columns(of table: WordTable, _ file: Int) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, heading) in table.headings.enumerated() {
      let key = HeadingFold.key(heading.text)
      let column = Column.allCases.first { column in
        column.headings.contains { HeadingFold.key($0) == key }
      }
      guard let column, columns[column] == nil else {
        refuse(Message(.waiverHeadingUnknown, .words(heading.text)), at: heading.place)
        continue
      }
      columns[column] = index
    }
    for column in Column.allCases where columns[column] == nil && !column.mayBeBlank {
      refuse(
        Message(.waiverColumnMissing, .words(column.headings[0])),
        at: Place(file: file, start: 0, end: 0))
    }
    return columns
  }

  private mutating func waiver(_ row: [WordTable.Cell], _ columns: [Column: Int]) -> Waiver? {
    var words: [Column: String] = [:]
    for column in Column.allCases {
      guard let index = columns[column] else { continue }
      let cell = row[index]
      if !cell.text.isEmpty {
        words[column] = cell.text
      } else if !column.mayBeBlank {
        refuse(Message(.waiverCellBlank, .words(column.headings[0])), at: cell.place)
      }
    }
    let from = year(.from, row, columns)
    let until = year(.until, row, columns)
    if let from, let until, from > until {
      refuse(Message(.waiverEndsFirst, .number(until), .number(from)), at: row[0].place)
    }
    guard let rule = words[.rule], let reason = words[.reason],
      let approvedBy = words[.approvedBy], let from, let until, from <= until,
      let last = row.last
    else { return nil }
    return Waiver(
      rule: rule, area: words[.area], member: words[.member], years: from...until,
      reason: reason, approvedBy: approvedBy, clause: words[.clause],
      place: row[0].place.through(last.place))
  }

  private mutating func year(
    _ column: Column, _ row: [WordTable.Cell], _ columns: [Column: Int]
  ) -> Int? {
    guard let cell = columns[column].map({ row[$0] }), !cell.text.isEmpty else { return nil }
    let digits = cell.text.utf8
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(cell.text), year >= 1000
    else {
      refuse(Message(.waiverYearWrong, .words(cell.text)), at: cell.place)
      return nil
    }
    return year
  }

  private mutating func refuse(_ message: Message, at place: Place) {
    diagnostics.append(
      Diagnostic(.malformedWaivers, message, at: place, help: [Message(.waiversHaveColumns)]))
  }
}
