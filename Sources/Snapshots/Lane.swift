import Diagnostics
import Vocabulary

/// How the cells under one heading are read: what the loop over a row looks at for each cell.
struct Lane {
  enum Kind {
    case ignored, year, identifier, parent, name, closed
    /// Whole numbers, and numbers with decimals.
    case whole, number
    case flag, word, text
  }

  let kind: Kind
  /// By index in the headings.
  let index: Int
  /// How many places a plain number moves behind the point: 2 under a heading with `%`.
  let percentPlaces: Int
  /// Digits of the integers that stand behind the point.
  var scale: Int { didSet { noteShortWholes() } }
  /// Whether a plain whole number is kept as it is written.
  private(set) var takesShortWholes = false
  /// The least and greatest integers the declared range allows at this scale.
  var lowest: Int64
  var highest: Int64
  /// The integers of the rows; `.min` is missing, `.min + 1` stands for one among the exceptions.
  var integers: UnsafeMutablePointer<Int32>
  /// Where the texts of the rows stand.
  var texts: UnsafeMutablePointer<TextPlace>
  var marks: DecimalMarks
  /// Some cell is not blank.
  var hasContent = false

  private mutating func noteShortWholes() {
    takesShortWholes = (kind == .whole || kind == .number) && scale == 0 && percentPlaces == 0
  }

  static let missing = Int32.min
  static let exception = Int32.min + 1
}

/// Where a text stands in the window of a piece; below 0 in its unescaped texts.
struct TextPlace {
  var start: Int32
  var count: Int32
}

/// An integer or a number that does not fit the integers of a lane.
struct Exception {
  let row: Int
  let number: WrittenNumber.Decimal
}

extension ValueRange {
  /// The integers whose quotients by ten to the power of `scale` lie in the range.
  func integers(scale: Int) -> (lowest: Int64, highest: Int64) {
    let power = FieldColumn.powerOfTen(scale)
    func bound(_ end: Rational?, _ open: Int64, up: Bool) -> Int64 {
      guard let end else { return open }
      let (product, overflows) = end.numerator.multipliedReportingOverflow(by: power)
      if overflows { return end.isNegative ? .min + 1 : .max }
      var quotient = product / end.denominator
      let rest = product % end.denominator
      if up, rest > 0 { quotient += 1 }
      if !up, rest < 0 { quotient -= 1 }
      return Int64(clamping: quotient)
    }
    return (
      max(bound(low, .min + 1, up: true), .min + 1), bound(high, .max, up: false)
    )
  }
}

extension FieldType {
  fileprivate var laneKind: Lane.Kind {
    switch self {
    case .count, .level, .rank: .whole
    case .share, .number: .number
    case .flag: .flag
    case .date, .oneOf, .anyOf: .word
    case .text: .text
    }
  }
}

/// What is known of a file before its rows are read.
struct FileShape: Sendable {
  let input: TableFile
  let notation: Notation
  let encoding: Encoding
  let delimiter: UInt8
  let keys: Keys
  let headings: [Heading]
  /// How cells are written, for the headings of fields.
  let grammars: [CellGrammar?]
  /// What is known of the decimal marks, by heading.
  var marks: [DecimalMarks]
  let options: ReadingOptions
  /// Where the rows start: the byte of the file, and the line.
  let start: Int
  let line: Int

  /// How the rows of a file are written.
  enum Notation: Sendable {
    case separated, json
  }

  /// Whether the columns are there that tell rows apart. A table without them is refused, but its
  /// cells are looked at all the same: whoever mends it wants to hear everything at once.
  enum Keys: Sendable {
    case whole, missing
  }

  struct Heading: Sendable {
    let text: String
    /// What the column holds; nil for one that is not read.
    let column: Column?
    /// Where it stands.
    let excerpt: SourceText
    let place: Range<Int>
  }

  var width: Int { headings.count }
  var yearIsOfFolder: Bool { input.year != nil && heading(of: .year) == nil }

  /// The heading of a column; nil where it has none.
  func heading(of column: Column) -> Int? { headings.firstIndex { $0.column == column } }

  /// How the columns of fields are headed.
  var fieldHeadings: [Int: String] {
    var result: [Int: String] = [:]
    for heading in headings {
      if case .field(let index)? = heading.column { result[index] = heading.text }
    }
    return result
  }

  /// What the cells under a heading are to the loop over a row. Texts nobody asked for are looked
  /// at like what is not read: they have to be text.
  func kind(_ index: Int) -> Lane.Kind {
    switch headings[index].column {
    case nil: return .ignored
    case .year: return .year
    case .identifier: return .identifier
    case .parent: return .parent
    case .name: return .name
    case .closed: return .closed
    case .field:
      let kind = grammars[index]?.type.laneKind ?? .ignored
      return kind == .text && !options.keepsTexts ? .ignored : kind
    }
  }
}
