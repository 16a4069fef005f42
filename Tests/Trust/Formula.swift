/// A formula or condition as the reference sees it; names are indexes into a program.
indirect enum Formula: Hashable, Sendable {
  case number(Fraction, Writing)
  case date(Int)
  /// A day of the judged year.
  case yearDay(month: Int, day: Int)
  case truth(Bool)
  case category(field: Int, Int)
  case field(Int)
  /// A field of the area the row lies in.
  case parentField(Int)
  case indicator(Int)
  case parameter(Int)
  case sum([Term])
  case product([Term])
  case compare(Sign, Formula, Formula)
  case includes(Formula, field: Int, Int)
  case not(Formula)
  case all([Formula])
  case any([Formula])
  case gather(Gathering)
  /// In another year; nil is the year before.
  case shifted(Formula, Int?)

  /// How a number stands in the text.
  enum Writing: Hashable, Sendable {
    case plain
    case percent
    case amount(Measure)
  }

  struct Term: Hashable, Sendable {
    var value: Formula
    /// Subtracted, or divided by.
    var isInverse: Bool
  }

  /// The formulas it is directly made of.
  var parts: [Formula] {
    switch self {
    case .number, .date, .yearDay, .truth, .category, .field, .parentField, .indicator, .parameter:
      []
    case .sum(let terms), .product(let terms): terms.map(\.value)
    case .compare(_, let left, let right): [left, right]
    case .includes(let inner, _, _), .not(let inner), .shifted(let inner, _): [inner]
    case .all(let parts), .any(let parts): parts
    case .gather(let gathering): [gathering.value, gathering.condition].compactMap { $0 }
    }
  }

  /// Itself and everything in it, without what names stand for.
  var everything: [Formula] { [self] + parts.flatMap(\.everything) }

  /// Whether it is a yes or no by itself, rather than a condition made of others.
  var isFlag: Bool {
    switch self {
    case .field, .parentField: true
    case .shifted(let inner, _): inner.isFlag
    case .number, .date, .yearDay, .truth, .category, .indicator, .parameter, .sum, .product,
      .compare, .includes, .not, .all, .any, .gather:
      false
    }
  }

  var isShifted: Bool {
    everything.contains { if case .shifted = $0 { true } else { false } }
  }
}

enum Sign: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A unit, and what one of it is in square metres or VND.
enum Measure: String, Hashable, Sendable, CaseIterable {
  case hectare = "ha"
  case squareMetre = "m2"
  case squareKilometre = "km2"
  case dong = "VND"
  case thousandDong = "thousand VND"
  case millionDong = "million VND"
  case billionDong = "billion VND"

  var scale: Fraction {
    switch self {
    case .hectare: Fraction(10_000)
    case .squareMetre, .dong: .one
    case .squareKilometre, .millionDong: Fraction(1_000_000)
    case .thousandDong: Fraction(1_000)
    case .billionDong: Fraction(1_000_000_000)
    }
  }

  var isArea: Bool { self == .hectare || self == .squareMetre || self == .squareKilometre }
}

/// Something taken together over the members of an area.
struct Gathering: Hashable, Sendable {
  enum Function: String, Hashable, Sendable, CaseIterable {
    case number, share, sum, average, lowest, highest, median
  }

  var function: Function
  var members: Members
  var value: Formula?
  var condition: Formula?
}

/// The rows of an entity, or those of a group of them.
struct Members: Hashable, Sendable {
  var entity: Int
  var group: Int?
}

/// What cells of a field can hold.
enum CellType: Hashable, Sendable {
  case count(from: Int, to: Int?)
  case share(from: Fraction, to: Fraction)
  case number(Measure?, from: Fraction?, to: Fraction?)
  case level(Int, Int)
  case rank
  case flag
  case date
  case one(Int)
  case any(Int)
}

/// Rules as data: what is printed for the engine and walked by the reference.
struct Rulebook: Hashable, Sendable {
  struct Entity: Hashable, Sendable {
    let name: String
    let plural: String
  }
  struct Field: Hashable, Sendable {
    let name: String
    let entity: Int
    let type: CellType
    let isLasting: Bool
  }
  struct Group: Hashable, Sendable {
    let name: String
    let entity: Int
    /// The group it picks from.
    let base: Int?
    var condition: Formula
  }
  struct Indicator: Hashable, Sendable {
    let name: String
    let entity: Int
    let kind: Kind?
    var formula: Formula
  }
  struct Parameter: Hashable, Sendable {
    let name: String
    let kind: Kind
    let unit: Measure?
    /// From which year each value holds; 0 where it always does.
    let values: [(from: Int, value: Formula)]

    static func == (left: Parameter, right: Parameter) -> Bool { left.name == right.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
  struct Check: Hashable, Sendable {
    let name: String
    let entity: Int
    var condition: Formula
  }

  /// From the top; each entity lies in the one before it.
  var entities: [Entity] = []
  var fields: [Field] = []
  var groups: [Group] = []
  var indicators: [Indicator] = []
  var parameters: [Parameter] = []
  var checks: [Check] = []
  var plans: [Plan] = []

  func parent(of entity: Int) -> Int? { entity > 0 ? entity - 1 : nil }
}

/// What goes together in a comparison.
enum Kind: Hashable, Sendable {
  case count, share, ratio, number, area, money, rank, date
  case level(Int)
}

struct Plan: Hashable, Sendable {
  let name: String
  let entity: Int
  /// One area, or every one.
  var area: String?
  let from: Int
  let to: Int
  var rules: [Rule]
}

struct Rule: Hashable, Sendable {
  let name: String
  var sentence: Sentence
  var timing: Timing
  /// What `then` adds: targets with their years.
  var milestones: [Milestone] = []

  struct Milestone: Hashable, Sendable {
    var target: Formula
    let year: Int
  }

  enum Timing: Hashable, Sendable {
    case by(Int)
    case `in`(Int)
    case everyYear(from: Int?, to: Int?)
  }

  enum Sentence: Hashable, Sendable {
    case measure(Formula, Sign, Formula)
    case condition(Formula)
    case rows(Quantity, Members, where: Formula?, has: Formula)

    /// A condition; one that is a single comparison is a measure.
    static func asking(_ condition: Formula) -> Sentence {
      guard case .compare(let sign, let left, let right) = condition else {
        return .condition(condition)
      }
      return .measure(left, sign, right)
    }
  }

  enum Quantity: Hashable, Sendable {
    case every
    case no
    /// The number is a share where it is a percentage.
    case compared(Sign, Fraction, isShare: Bool)
  }
}
