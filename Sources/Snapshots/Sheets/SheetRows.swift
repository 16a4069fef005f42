import Vocabulary

/// What a row below the headings is.
enum SheetRowKind: Sendable, Hashable {
  case data
  /// The headings once more, as on every printed page.
  case heading
  /// `(1) (2) (3)` below the headings.
  case numbering
  /// The heading of a part of the table: `I. Khối mầm non`.
  case section
  case total
  /// Notes, date, signatures.
  case closing
}

/// Tells the rows of data below the headings from all others.
struct SheetRows {
  private let grid: SheetGrid
  private let headings: SheetHeadings
  private let columns: [Int: SheetColumn]
  /// The first rows and columns of merged cells that reach over several columns.
  private let wide: Set<[Int]>
  /// By the index of the row in the grid, from the first below the headings.
  private(set) var kinds: [(row: Int, kind: SheetRowKind)] = []

  init(_ grid: SheetGrid, _ headings: SheetHeadings) {
    self.grid = grid
    self.headings = headings
    var columns: [Int: SheetColumn] = [:]
    for column in headings.columns { columns[column.number] = column }
    self.columns = columns
    wide = Set(
      grid.sheet.merges.filter { $0.columns.count > 1 }
        .map { [$0.rows.lowerBound, $0.columns.lowerBound] })
    var followsHeading = true
    var hasEnded = false
    for index in grid.index(below: headings.rows.upperBound)..<grid.rowCount {
      var row: [(cell: SheetCell, words: String)] = []
      for cell in grid.cells(ofRow: index) {
        let words = cell.kind == .text ? grid.text(cell) : ""
        row.append((cell, words))
      }
      if row.allSatisfy({ !$0.cell.isValue && $0.words.isEmpty }) { continue }
      let kind = kind(row, followsHeading: followsHeading, hasEnded: &hasEnded)
      followsHeading = kind == .heading
      kinds.append((index, kind))
    }
    // What looks like the heading of a part with no row below it is a note.
    var index = kinds.count - 1
    while index >= 0, kinds[index].kind != .data, kinds[index].kind != .total {
      if kinds[index].kind == .section { kinds[index].kind = .closing }
      index -= 1
    }
  }

  private func kind(
    _ row: [(cell: SheetCell, words: String)], followsHeading: Bool, hasEnded: inout Bool
  ) -> SheetRowKind {
    let hasValues = row.contains { $0.cell.isValue }
    if repeatsHeadings(row) { return .heading }
    if followsHeading, isNumbering(row) { return .numbering }
    let identifier = row.first { columns[Int($0.cell.column)]?.column == .identifier }
    let hasIdentifier = identifier.map { $0.cell.isValue || !$0.words.isEmpty } ?? false
    if isTotal(row, identifier?.words) { return .total }
    if !hasValues, row.contains(where: { ClosingWords.stand(in: $0.words) }) {
      hasEnded = true
      return .closing
    }
    if hasEnded {
      if !hasValues { return .closing }
      hasEnded = !hasIdentifier
    }
    if !hasIdentifier, !holdsFigures(row) { return .section }
    if row.count == 1, let only = row.first, !only.cell.isValue, isHeading(only) { return .section }
    return .data
  }

  /// Whether the only cell of a row, in the column of ids, heads the rows below rather than being an
  /// id: it is as wide as the table, or several words without a year beside them.
  private func isHeading(_ only: (cell: SheetCell, words: String)) -> Bool {
    wide.contains([Int(only.cell.row), Int(only.cell.column)])
      || headings.hasYear && only.words.utf8.contains(0x20)
  }

  /// Whether a value stands in a column of a field, or words in several of them.
  private func holdsFigures(_ row: [(cell: SheetCell, words: String)]) -> Bool {
    let ofFields = row.filter { item in
      guard case .field? = columns[Int(item.cell.column)]?.column else { return false }
      return item.cell.isValue || !item.words.isEmpty
    }
    return ofFields.contains { $0.cell.isValue } || ofFields.count > 1
  }

  private func repeatsHeadings(_ row: [(cell: SheetCell, words: String)]) -> Bool {
    let same = row.reduce(0) { count, item in
      let lines = columns[Int(item.cell.column)]?.lines ?? []
      return count + (!item.words.isEmpty && lines.contains(HeadingFold.key(item.words)) ? 1 : 0)
    }
    return same >= 2 && same * 2 >= row.count
  }

  /// `1 2 3`, `(1) (2) (3)`, `A B 1 2`: each one more than the one before.
  private func isNumbering(_ row: [(cell: SheetCell, words: String)]) -> Bool {
    guard row.count >= 3 else { return false }
    var last: Int?
    for item in row {
      let text = item.cell.isValue ? grid.text(item.cell) : item.words
      let digits = text.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
      if let number = smallNumber(digits, 1...3) {
        if let last, number != last + 1 { return false }
        last = number
      } else if digits.count != 1 || last != nil {
        return false
      }
    }
    return last != nil
  }

  private func isTotal(
    _ row: [(cell: SheetCell, words: String)], _ identifier: String?
  ) -> Bool {
    // An id of its own makes a row of data, whatever its name is: there is a commune Cộng Hòa.
    row.contains { item in
      TotalWords.stand(in: item.words)
        && (identifier.map { $0.isEmpty || $0 == item.words } ?? true)
    }
  }
}

/// Words by which people head the rows of totals.
enum TotalWords {
  private static let all: Set<String> = Set(
    [
      "tổng", "tổng cộng", "tổng số", "cộng", "cộng chung", "tổng chung", "toàn xã", "toàn tỉnh",
      "toàn phường", "toàn trường", "tổng toàn xã", "tổng cộng toàn xã", "tổng số toàn xã",
      "cộng toàn xã", "toàn quốc", "tổng toàn tỉnh", "total", "totals", "grand total", "sum",
      "subtotal",
    ].map { HeadingFold.key($0) })

  /// Whether the total is that of the whole table rather than of a part of it.
  static func meanAll(_ text: String) -> Bool {
    stand(in: text) && !HeadingFold.key(text).utf8.starts(with: HeadingFold.key("cộng").utf8)
  }

  static func stand(in text: String) -> Bool {
    if text.isEmpty || text.utf8.count > 48 { return false }
    let bytes = Array(text.utf8)
    let end = bytes.lastIndex { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") && $0 != 0x20 }
    return all.contains(HeadingFold.key(bytes[...(end ?? 0)]))
  }
}

/// Words that stand below tables: date, functions and signatures.
private enum ClosingWords {
  private static let starts = [
    "người lập", "hiệu trưởng", "phó hiệu trưởng", "thủ trưởng", "chủ tịch", "phó chủ tịch",
    "kế toán", "nơi nhận", "xác nhận", "tm. ", "tm ủy ban", "kt. ", "ký, ghi", "(ký", "ghi chú:",
    "ký tên", "người báo cáo", "cán bộ tổng hợp",
  ].map { HeadingFold.key($0) }
  private static let day = HeadingFold.key("ngày ")
  private static let month = HeadingFold.key("tháng ")
  private static let year = HeadingFold.key("năm ")

  static func stand(in text: String) -> Bool {
    if text.utf8.count < 5 || text.utf8.count > 400 { return false }
    let key = HeadingFold.key(text)
    if starts.contains(where: { key.utf8.starts(with: $0.utf8) }) { return true }
    // `Hà Đông, ngày 5 tháng 1 năm 2031`
    return [day, month, year].allSatisfy { word in contains(Array(key.utf8), Array(word.utf8)) }
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains {
      text[$0] == word[0] && text[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}

/// Headings of lists of pupils by name: the tool wants counts, not children.
enum NamedPupils {
  private static let names: Set<String> = Set(
    [
      "họ và tên", "họ tên", "họ và tên học sinh", "họ tên học sinh", "tên học sinh",
      "họ và tên trẻ", "họ tên trẻ", "tên trẻ", "full name", "pupil name", "student name",
    ].map { HeadingFold.key($0) })
  private static let births: Set<String> = Set(
    [
      "ngày sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "năm sinh", "sinh ngày",
      "ngày/tháng/năm sinh", "date of birth", "birthday", "birth date", "dob",
    ].map { HeadingFold.key($0) })

  static func areListed(under headings: [String]) -> Bool {
    let keys = Set(headings.filter { $0.utf8.count < 80 }.map { HeadingFold.key($0) })
    return !keys.isDisjoint(with: names) && !keys.isDisjoint(with: births)
  }
}
