import Diagnostics

/// A small table of words that belongs to no entity, as comma-separated values: a line of headings,
/// and rows with as many cells.
public struct WordTable: Sendable {
  public private(set) var headings: [Cell] = []
  public private(set) var rows: [[Cell]] = []
  public private(set) var diagnostics: [Diagnostic] = []

  /// No more bytes are read.
  public static let maximalSize = 1 << 20

  /// Words without quotation marks and surrounding space, and where they stand.
  public struct Cell: Sendable {
    public let text: String
    public let place: Place
  }

  /// Reads a text of a run; `file` is its index there. The first line tells what parts the cells:
  /// a comma, a semicolon or a tab.
  public static func reading(_ source: SourceText, as file: Int) -> WordTable {
    var table = WordTable()
    func place(_ range: Range<Int>) -> Place {
      Place(file: file, start: range.lowerBound, end: range.upperBound)
    }
    if source.bytes.count > maximalSize {
      let message = Message(.wordTableTooLarge, .words(source.path), .number(maximalSize >> 20))
      table.diagnostics = [Diagnostic(.malformedTable, message, at: nil)]
      return table
    }
    if String(validating: source.bytes, as: UTF8.self) == nil {
      table.diagnostics = [
        Diagnostic(
          .dataNotUnicode, Message(.dataNotUnicode, .words(source.path)), at: place(0..<0))
      ]
      return table
    }
    let delimiter = delimiter(source.bytes)
    var offset = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < source.bytes.count {
      let split = CommaSeparated(source.bytes, from: offset, delimiter: delimiter)
      if let mistake = split.mistake {
        table.diagnostics.append(
          Diagnostic(
            .malformedTable, Message(mistake.phrase), at: place(mistake.place),
            help: [Message(mistake.help)]))
        return table
      }
      offset = split.end
      let cells = split.record.map { Cell(text: $0.text, place: place($0.place)) }
      if cells.isEmpty { continue }
      if table.headings.isEmpty { table.headings = cells } else { table.rows.append(cells) }
    }
    return table
  }

  private static func delimiter(_ bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var best = (byte: candidates[0], count: 0)
    for candidate in candidates {
      let count = line.reduce(0) { $0 + ($1 == candidate ? 1 : 0) }
      if count > best.count { best = (candidate, count) }
    }
    return best.byte
  }
}
