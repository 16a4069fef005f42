/// What a token is. Keywords come from one table (`KeywordColumn`), so their order here is free.
public enum TokenKind: UInt8, Sendable, CaseIterable, Hashable {
  // Trivia: what the parser steps over.
  case whitespace, newline, comment
  /// Bytes no token can hold; the lexer has complained about them.
  case unusable

  case endOfText
  case identifier, number, date, string
  /// The raw text between two `|` of a test table.
  case cell

  case leftParenthesis, rightParenthesis, comma, colon, dot, percent, pipe
  case plus, minus, times, divide
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  // Declarations
  case use, entity, field, group, indicator, check, plan, parameter, rule, duty, test
  // Labels and metadata
  case vi, en, also, clause, reading, owner, advisory, note, allow, document
  // Declarations' own words
  case of, `in`, `for`, from, to, lasting, up, one, any
  // Formulas
  case share, number_, sum, average, lowest, highest, median, across, `where`, includes
  case and, or, not, yes, no, last, year
  // Sentences
  case every, at, least, most, more, fewer, than, exactly, has, have, by, then
  // Tests
  case expect, with, between, pass, fail, pending, undecided, notApplicable
  // Units
  case ha, m2, km2, vnd, thousand, million, billion
  // Months
  case january, february, march, april, may, june, july, august, september, october, november
  case december
  // Words with a meaning in one place only, and names everywhere else.
  case area, count, level, rank, flag, dateType, textType
}

extension TokenKind {
  /// Spaces, line ends, comments and unusable bytes: in the tree, but not in the grammar.
  public var isTrivia: Bool { rawValue <= TokenKind.unusable.rawValue }

  public var isKeyword: Bool { rawValue >= TokenKind.use.rawValue }

  /// The words that begin a declaration; reserved, so that the parser can always find the next one.
  public var startsDeclaration: Bool {
    rawValue >= TokenKind.use.rawValue && rawValue <= TokenKind.test.rawValue
  }

  /// The words that begin a label or a piece of metadata.
  public var startsMetadata: Bool {
    rawValue >= TokenKind.vi.rawValue && rawValue <= TokenKind.document.rawValue
  }

  public var isComparison: Bool {
    rawValue >= TokenKind.equal.rawValue && rawValue <= TokenKind.greaterOrEqual.rawValue
  }

  public var isMonth: Bool {
    rawValue >= TokenKind.january.rawValue && rawValue <= TokenKind.december.rawValue
  }

  /// Whether it may be a name: an identifier, or a keyword that is reserved nowhere but in its place.
  public var isName: Bool { self == .identifier || rawValue >= TokenKind.area.rawValue }

  /// 1 to 12 for the names of months, else nil.
  public var month: Int? { isMonth ? Int(rawValue - TokenKind.january.rawValue) + 1 : nil }

  public var isUnit: Bool {
    rawValue >= TokenKind.ha.rawValue && rawValue <= TokenKind.billion.rawValue
  }
}

/// The spelling of every keyword in one human language.
///
/// The lexer looks words up in a column and the formatter writes them from one, so that a further
/// column (and `fmt` between columns) needs nothing but its spellings. English is the first.
public struct KeywordColumn: Sendable {
  /// Indexed by `TokenKind.rawValue`; empty for tokens that are not keywords.
  private let spellings: [String]
  /// Open-addressed table of the spellings: `slots[hash] = kind` (0 is free; no keyword has it).
  let slots: [UInt8]
  /// The bytes of all spellings, end to end, and where each kind's begin.
  let bytes: [UInt8]
  let starts: [Int32]

  static let slotMask = 1023

  init(_ words: [(TokenKind, String)]) {
    var spellings = [String](repeating: "", count: 256)
    for (kind, word) in words { spellings[Int(kind.rawValue)] = word }
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    for spelling in spellings {
      starts.append(Int32(bytes.count))
      bytes.append(contentsOf: spelling.utf8)
    }
    starts.append(Int32(bytes.count))
    var slots = [UInt8](repeating: 0, count: KeywordColumn.slotMask + 1)
    for (kind, word) in words {
      let word = Array(word.utf8)
      var slot = KeywordColumn.hash(
        first: word[0], middle: word[word.count / 2], last: word[word.count - 1], count: word.count)
      while slots[slot] != 0 { slot = (slot + 1) & KeywordColumn.slotMask }
      slots[slot] = kind.rawValue
    }
    self.spellings = spellings
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
  }

  @inline(__always)
  static func hash(first: UInt8, middle: UInt8, last: UInt8, count: Int) -> Int {
    (Int(first) &* 31 &+ Int(middle) &* 7 &+ Int(last) &* 131 &+ count &* 17) & slotMask
  }

  public func spelling(of kind: TokenKind) -> String { spellings[Int(kind.rawValue)] }

  public static let english = KeywordColumn([
    (.use, "use"), (.entity, "entity"), (.field, "field"), (.group, "group"),
    (.indicator, "indicator"), (.check, "check"), (.plan, "plan"), (.parameter, "parameter"),
    (.rule, "rule"), (.duty, "duty"), (.test, "test"),
    (.vi, "vi"), (.en, "en"), (.also, "also"), (.clause, "clause"), (.reading, "reading"),
    (.owner, "owner"), (.advisory, "advisory"), (.note, "note"), (.allow, "allow"),
    (.document, "document"),
    (.of, "of"), (.in, "in"), (.for, "for"), (.from, "from"), (.to, "to"), (.lasting, "lasting"),
    (.up, "up"), (.one, "one"), (.any, "any"),
    (.share, "share"), (.number_, "number"), (.sum, "sum"), (.average, "average"),
    (.lowest, "lowest"), (.highest, "highest"), (.median, "median"), (.across, "across"),
    (.where, "where"), (.includes, "includes"), (.and, "and"), (.or, "or"), (.not, "not"),
    (.yes, "yes"), (.no, "no"), (.last, "last"), (.year, "year"),
    (.every, "every"), (.at, "at"), (.least, "least"), (.most, "most"), (.more, "more"),
    (.fewer, "fewer"), (.than, "than"), (.exactly, "exactly"), (.has, "has"), (.have, "have"),
    (.by, "by"), (.then, "then"),
    (.expect, "expect"), (.with, "with"), (.between, "between"), (.pass, "pass"),
    (.fail, "fail"), (.pending, "pending"), (.undecided, "undecided"),
    (.notApplicable, "notApplicable"),
    (.ha, "ha"), (.m2, "m2"), (.km2, "km2"), (.vnd, "VND"), (.thousand, "thousand"),
    (.million, "million"), (.billion, "billion"),
    (.january, "January"), (.february, "February"), (.march, "March"), (.april, "April"),
    (.may, "May"), (.june, "June"), (.july, "July"), (.august, "August"),
    (.september, "September"), (.october, "October"), (.november, "November"),
    (.december, "December"),
    (.area, "area"), (.count, "count"), (.level, "level"), (.rank, "rank"), (.flag, "flag"),
    (.dateType, "date"), (.textType, "text"),
  ])

  /// Every keyword's spelling, in the order of the table.
  public var words: [String] { spellings.filter { !$0.isEmpty } }
}
