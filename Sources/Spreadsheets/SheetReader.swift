import Diagnostics
import Vocabulary

/// Reads the cells of one sheet.
struct SheetReader {
  private let xml: XMLReader
  private let formats: [NumberFormat]
  private let strings: SharedStrings
  private let countsFrom1904: Bool
  private let sheet: String
  private(set) var cells: [SheetCell] = []
  private(set) var merges: [SheetRange] = []
  private(set) var hiddenRows: [Int] = []
  /// The row and column that were read last.
  private var row = 0
  private var column = 0
  /// How many cells there may be.
  private let room: Int

  private static let mostMerges = 1 << 16

  init(
    _ member: Archive.Member, named sheet: String, of archive: Archive, _ formats: [NumberFormat],
    _ strings: SharedStrings, from1904 countsFrom1904: Bool, room: Int
  ) throws(Flaw) {
    xml = try XMLReader(member, of: archive)
    self.sheet = sheet
    self.formats = formats
    self.strings = strings
    self.countsFrom1904 = countsFrom1904
    self.room = room
  }

  /// The texts of the cells are added to those of the workbook.
  mutating func read(into texts: inout Texts) throws(Flaw) {
    var cellsBefore = 0
    var isHidden = false
    while true {
      switch try xml.next() {
      case .finish: return
      case .text: continue
      case .end:
        if xml.isAt("row"), isHidden, cells.count > cellsBefore { hiddenRows.append(row) }
      case .start:
        if xml.isAt("row") {
          try beginRow()
          cellsBefore = cells.count
          isHidden = isTrue(try xml.attribute("hidden"))
        } else if xml.isAt("c") {
          try readCell(&texts)
        } else if xml.isAt("mergeCell") {
          try readMerge()
        }
      }
    }
  }

  private func isTrue(_ value: [UInt8]?) -> Bool {
    value.map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
  }

  private func wrong(_ address: [UInt8]) -> Flaw {
    Flaw(
      .cellAddressWrong, .words(sheet), .words(String(decoding: address.prefix(40), as: UTF8.self)))
  }

  /// Rows say their numbers, or follow each other.
  private mutating func beginRow() throws(Flaw) {
    var next = row + 1
    if let stated = try xml.attribute("r") {
      guard let address = SheetRange.cell([0x41] + stated), address.row > row else {
        throw wrong(stated)
      }
      next = address.row
    }
    guard next <= SheetRange.mostRows else { throw wrong(Array(String(next).utf8)) }
    row = next
    column = 0
  }

  // MARK: Cells

  /// How the value of a cell is stored.
  private enum Storage { case number, shared, text, flag, error, date }

  private mutating func readCell(_ texts: inout Texts) throws(Flaw) {
    var next = column + 1
    if let stated = try xml.attribute("r") {
      guard let address = SheetRange.cell(stated), address.row == row, address.column > column
      else { throw wrong(stated) }
      next = address.column
    }
    guard next <= SheetRange.mostColumns, row > 0 else {
      throw wrong(Array(SheetRange.letters(ofColumn: next).utf8))
    }
    column = next
    let storage: Storage
    switch try xml.attribute("t").map({ String(decoding: $0, as: UTF8.self) }) {
    case nil, "n": storage = .number
    case "s": storage = .shared
    case "str", "inlineStr": storage = .text
    case "b": storage = .flag
    case "e": storage = .error
    case "d": storage = .date
    default: throw Flaw(.cellBroken, .words(address))
    }
    let style = try xml.attribute("s").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    guard style >= 0, style < max(1, formats.count) else {
      throw Flaw(.cellBroken, .words(address))
    }
    let format = formats.isEmpty ? .plain : formats[style]
    let (value, hasFormula, inline) = try readValue(&texts)
    if let inline {
      try add(.text, inline)
    } else if !value.isEmpty || hasFormula && storage == .text {
      try add(value, storage, format, &texts)
    } else if hasFormula {
      try add(.unknown, 0..<0)
    }
  }

  /// Reads what is in the element of a cell: its value, whether a formula stands there, and where the
  /// text is that stands in the cell itself.
  private func readValue(
    _ texts: inout Texts
  ) throws(Flaw) -> (value: [UInt8], hasFormula: Bool, inline: Range<Int>?) {
    var value: [UInt8] = []
    var hasFormula = false
    var inline: Range<Int>?
    var isValue = false
    let outer = xml.depth - 1
    while xml.depth > outer {
      switch try xml.next() {
      case .finish: return (value, hasFormula, inline)
      case .end: isValue = false
      case .text:
        if isValue { value += xml.text }
        // The longest text of a cell has 32,767 characters.
        guard value.count <= 1 << 17 else { throw Flaw(.cellBroken, .words(address)) }
      case .start:
        if xml.isAt("f") { hasFormula = true }
        isValue = xml.isAt("v")
        if xml.isAt("is") {
          let start = texts.bytes.count
          try texts.appendRuns(xml)
          inline = start..<texts.bytes.count
        }
      }
    }
    return (value, hasFormula, inline)
  }

  private var address: String { SheetRange.letters(ofColumn: column) + String(row) }

  private mutating func add(
    _ value: [UInt8], _ storage: Storage, _ format: NumberFormat, _ texts: inout Texts
  ) throws(Flaw) {
    switch storage {
    case .shared:
      guard let number = Int(String(decoding: value, as: UTF8.self)), let range = strings[number]
      else {
        throw Flaw(
          .noSuchString, .words(address), .words(String(decoding: value.prefix(40), as: UTF8.self)))
      }
      try add(.text, range)
    case .text: try add(.text, try texts.append(value))
    case .error: try add(.error, try texts.append(value))
    case .flag:
      let isTrue = isTrue(value)
      guard isTrue || value == [0x30] || value.elementsEqual("false".utf8) else {
        throw Flaw(.cellBroken, .words(address))
      }
      try add(.flag, try texts.append((isTrue ? "true" : "false").utf8))
    case .date:
      let day = CalendarDate(iso: String(decoding: value.prefix(10), as: UTF8.self))
      guard let day else { throw Flaw(.cellBroken, .words(address)) }
      try add(.date, try texts.append(day.isoText.utf8))
    case .number where format == .plain && isWholeAsWritten(value):
      // Nearly all numbers are such, and a million of them take their time.
      try add(.number, try texts.append(value))
    case .number:
      guard let number = StoredNumber(value) else { throw Flaw(.cellBroken, .words(address)) }
      try add(number, format, &texts)
    }
  }

  /// Whether a number is written as it is read: `12`, `0`.
  private func isWholeAsWritten(_ value: [UInt8]) -> Bool {
    value.count <= 15 && (value.count == 1 || value.first != 0x30)
      && value.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func add(
    _ number: StoredNumber, _ format: NumberFormat, _ texts: inout Texts
  ) throws(Flaw) {
    switch format {
    case .plain: try add(.number, try texts.append(number.text()))
    case .percent:
      try add(.percent, try texts.append(number.text(movedBy: 2) + [UInt8(ascii: "%")]))
    case .padded(let count):
      try add(.number, try texts.append(number.padded(to: count) ?? number.text()))
    case .date:
      if let day = number.day(from1904: countsFrom1904) {
        try add(.date, try texts.append(day.isoText.utf8))
      } else {
        try add(.number, try texts.append(number.text()))
      }
    }
  }

  private mutating func add(_ kind: SheetCell.Kind, _ range: Range<Int>) throws(Flaw) {
    if range.isEmpty, kind == .text { return }
    guard cells.count < room else { throw Flaw(.workbookTooLarge, .number(Workbook.mostCells)) }
    cells.append(SheetCell(row: row, column: column, kind, textAt: range))
  }

  // MARK: Merged cells

  private mutating func readMerge() throws(Flaw) {
    guard let stated = try xml.attribute("ref") else { return }
    let ends = stated.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ SheetRange.cell($0) }), ends.count <= 2,
      let last = ends.last.flatMap({ SheetRange.cell($0) }), first.row <= last.row,
      first.column <= last.column, merges.count < SheetReader.mostMerges
    else { throw wrong(stated) }
    merges.append(
      SheetRange(rows: first.row...last.row, columns: first.column...last.column))
  }
}
