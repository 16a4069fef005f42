/// The sheets of a workbook, cell by cell: what a file of a spreadsheet program holds, without how
/// it is stored.
public struct Workbook: Sendable {
  public let sheets: [Sheet]

  public init(sheets: [Sheet]) { self.sheets = sheets }
}

/// A sheet: its cells that are not blank, row by row.
///
///        A         B      C
///     1  Trường    Lớp                cells   (1,A) (1,B) (2,A) (2,B) (2,C)
///     2  Hoa Sen   12     98.5%       texts   TrườngLớpHoa Sen1298.5%
public struct Sheet: Sendable {
  public let name: String
  /// Nobody sees it who opens the workbook.
  public let isHidden: Bool
  /// In the order of their rows and, in a row, of their columns; none twice.
  public let cells: [SheetCell]
  /// Cells that are one to the eye: what they hold stands in the first.
  public let merges: [SheetRange]
  /// The rows nobody sees, in their order.
  public let hiddenRows: [Int]
  private let texts: [UInt8]

  /// INVARIANT: the texts of the cells lie in `texts`.
  public init(
    name: String, isHidden: Bool = false, cells: [SheetCell], texts: [UInt8],
    merges: [SheetRange] = [], hiddenRows: [Int] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.cells = cells
    self.texts = texts
    self.merges = merges
    self.hiddenRows = hiddenRows
  }

  /// What a cell holds, in UTF-8.
  public func bytes(of cell: SheetCell) -> ArraySlice<UInt8> {
    texts[Int(cell.start)..<Int(cell.start) + Int(cell.count)]
  }

  public func text(of cell: SheetCell) -> String {
    String(decoding: bytes(of: cell), as: UTF8.self)
  }

  /// The address of a cell as formulas name it: `Sheet1!D7`, `'Năm 2030'!D7`.
  public func address(row: Int, column: Int) -> String {
    quotedName + "!" + SheetRange.letters(ofColumn: column) + String(row)
  }

  /// In quotation marks where it holds more than letters and digits.
  private var quotedName: String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
      default: false
      }
    }
    if isPlain, name.utf8.first.map({ !(0x30...0x39).contains($0) }) == true { return name }
    var quoted: [UInt8] = [0x27]
    for byte in name.utf8 { quoted += byte == 0x27 ? [0x27, 0x27] : [byte] }
    return String(decoding: quoted + [0x27], as: UTF8.self)
  }
}

/// A cell that is not blank.
public struct SheetCell: Sendable, Hashable {
  /// From 1.
  public let row: Int32
  /// From 1: column A.
  public let column: Int32
  fileprivate let start: UInt32
  fileprivate let count: UInt32
  public let kind: Kind

  /// What kind of value it holds, and how that is written in its text.
  public enum Kind: UInt8, Sendable {
    case text
    /// A decimal with a point: `-12.5`.
    case number
    /// A number that is shown as a percentage, as one: `98.5%`.
    case percent
    /// A number that is shown as a day: `2030-11-15`.
    case date
    /// `true` or `false`.
    case flag
    /// What a formula could not compute: `#REF!`.
    case error
    /// A formula whose result is not in the file; without a text.
    case unknown
  }

  public init(row: Int, column: Int, _ kind: Kind, textAt range: Range<Int>) {
    self.row = Int32(truncatingIfNeeded: row)
    self.column = Int32(truncatingIfNeeded: column)
    self.kind = kind
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    count = UInt32(truncatingIfNeeded: range.count)
  }
}

/// A rectangle of cells: `B2:D5`.
public struct SheetRange: Sendable, Hashable {
  public let rows: ClosedRange<Int>
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// As many as a sheet can have.
  public static let mostRows = 1_048_576
  public static let mostColumns = 16_384

  /// The letters a column is headed by: A is column 1, AA column 27.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The row and column of `D7`; nil for what names no cell a sheet can have.
  public static func cell(_ address: some Collection<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in address {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0 && (row > 0 || byte > 0x30):
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > mostColumns || row > mostRows { return nil }
    }
    return row > 0 ? (row, column) : nil
  }
}
