import Vocabulary

/// What a formula or condition says, whatever its layout: two that surely say the same are equal.
struct Meaning: Sendable, Hashable, Comparable {
  fileprivate let index: Int32

  static func < (left: Meaning, right: Meaning) -> Bool { left.index < right.index }

  /// A number that no other two meanings in this order have.
  func joined(with other: Meaning) -> Int64 { Int64(index) << 32 | Int64(other.index) }
}

extension Meaning {
  /// How a meaning is made of others.
  ///
  /// Every condition is made of comparisons of one value with a constant, by `all` and `any`:
  ///
  ///     not (a > b or flag)      all [b - a >= 0, flag <= 0]
  ///
  /// Flags and `includes` are values that are 0 or 1, categories count from 0.
  enum Shape: Sendable, Hashable {
    case constant(Rational)
    case field(Int)
    case parentField(entity: Int, field: Int)
    /// A dated parameter; one that is always the same is a constant.
    case parameter(Int)
    /// The day before 1 January of the judged year; days of the year are added to it.
    case yearStart
    /// 29 February of the judged year, which most years do not have.
    case leapDay
    /// 1 where a set has a category.
    case included(Meaning, category: Int)
    /// 1 where a condition holds.
    case chosen(Meaning)
    /// A sum of multiples, in the order of their meanings, and a constant.
    case linear([Part], Rational)
    case product([Factor])
    /// How many rows of an area satisfy a condition.
    case rows(entity: Int, Meaning)
    /// The share of the rows satisfying the first condition that satisfy the second.
    case share(entity: Int, of: Meaning, Meaning)
    /// Sum, average … of a value of the rows that satisfy a condition.
    case taken(Aggregate.Function, entity: Int, Meaning, value: Meaning)
    case shifted(Meaning, Expression.Shift)
    /// A value nothing is known of but itself.
    case opaque(Int)

    case truth(Bool)
    case comparison(ComparisonOperator, Meaning, Rational)
    case all([Meaning])
    case any([Meaning])
  }

  /// A multiple of a value.
  struct Part: Sendable, Hashable {
    let meaning: Meaning
    let factor: Rational
  }

  /// A factor of a product, or a divisor.
  struct Factor: Sendable, Hashable {
    let meaning: Meaning
    let isInverse: Bool
  }
}

/// Why a meaning is known only in part.
struct Doubts: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Part of it has errors of its own.
  static let broken = Doubts(rawValue: 1)
  /// A number in it does not fit.
  static let numbersTooLarge = Doubts(rawValue: 2)
  /// It is made of more parts, or more deeply, than is followed.
  static let tooLarge = Doubts(rawValue: 4)
}

/// Every meaning met in a run, each once.
struct Meanings: Sendable {
  let catalogue: Catalogue
  let parameters: [Parameter]
  private var nodes: [Node] = []
  private var known: [Meaning.Shape: Meaning] = [:]
  private var opaques = 0
  var negations: [Meaning: Meaning] = [:]
  var implications: [MeaningPair: Answer<Bool>] = [:]
  var knownRowLinks: [MeaningPair: Answer<[RowLink]>] = [:]
  var knownCountedRows: [Meaning: CountedRows] = [:]
  var plainPossibilities: [Meaning: Possibility] = [:]
  var datedMeanings: [DatedMeaning: Meaning] = [:]
  /// How often a limit was reached without an answer.
  var cuts = 0
  /// How often what is left to the values became less and less without an end.
  var unsettled = 0

  /// An answer that was found once.
  struct Answer<Found: Sendable>: Sendable {
    let found: Found
    /// The level at which a limit cut it off; nil where it is final.
    let cutAt: Int?

    /// Less deep in conditions about areas more is followed, and more may be found.
    func counts(at level: Int) -> Bool { cutAt.map { $0 <= level } ?? true }
  }

  /// Deeper meanings are cut off, which bounds every walk over them.
  static let mostDepth = 300
  /// Longer sums, products and chains of conditions are cut off or left nested.
  static let mostParts = 200

  private struct Node: Sendable {
    let shape: Meaning.Shape
    let span: Span
    let depth: Int
    let doubts: Doubts
    let isDated: Bool
    let readsDays: Bool
    let isPlain: Bool
    let reads: FieldTraces
  }

  init(catalogue: Catalogue, parameters: [Parameter]) {
    self.catalogue = catalogue
    self.parameters = parameters
  }

  func shape(_ meaning: Meaning) -> Meaning.Shape { nodes[Int(meaning.index)].shape }

  /// The numbers a value can be, by the declared ranges of what it is made of.
  func span(_ meaning: Meaning) -> Span { nodes[Int(meaning.index)].span }

  func doubts(_ meaning: Meaning) -> Doubts { nodes[Int(meaning.index)].doubts }

  /// Whether dated parameters take part.
  func isDated(_ meaning: Meaning) -> Bool { nodes[Int(meaning.index)].isDated }

  /// Whether days of the judged year take part.
  func readsDays(_ meaning: Meaning) -> Bool { nodes[Int(meaning.index)].readsDays }

  /// Whether a condition is plain, or a value is all that plain conditions compare.
  func isPlain(_ meaning: Meaning) -> Bool { nodes[Int(meaning.index)].isPlain }

  /// The fields that a meaning reads.
  func reads(_ meaning: Meaning) -> FieldTraces { nodes[Int(meaning.index)].reads }

  func truth(_ meaning: Meaning) -> Bool? {
    if case .truth(let isTrue) = shape(meaning) { return isTrue }
    return nil
  }

  mutating func opaque(_ doubts: Doubts) -> Meaning {
    opaques += 1
    return intern(.opaque(opaques), doubts: doubts)
  }

  mutating func intern(_ shape: Meaning.Shape) -> Meaning {
    if let meaning = known[shape] { return meaning }
    return intern(shape, doubts: [])
  }

  private mutating func intern(_ shape: Meaning.Shape, doubts: Doubts) -> Meaning {
    var depth = 0
    var doubts = doubts
    var isDated = false
    var readsDays = shape == .yearStart || shape == .leapDay
    var isPlain = shape.canBePlain
    var reads = FieldTraces.none
    if case .parameter = shape { isDated = true }
    if let field = shape.field { reads.insert(field: field) }
    for part in shape.parts {
      let node = nodes[Int(part.index)]
      depth = max(depth, node.depth + 1)
      doubts.formUnion(node.doubts)
      isDated = isDated || node.isDated
      readsDays = readsDays || node.readsDays
      isPlain = isPlain && node.isPlain
      reads.formUnion(node.reads)
    }
    if depth > Meanings.mostDepth { return opaque(doubts.union(.tooLarge)) }
    let meaning = Meaning(index: Int32(truncatingIfNeeded: nodes.count))
    nodes.append(
      Node(
        shape: shape, span: ownSpan(of: shape), depth: depth, doubts: doubts, isDated: isDated,
        readsDays: readsDays, isPlain: isPlain, reads: reads))
    known[shape] = meaning
    return meaning
  }
}

extension Meaning.Shape {
  /// The meanings it is made of.
  var parts: [Meaning] {
    switch self {
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .opaque, .truth: []
    case .included(let part, _), .chosen(let part), .rows(_, let part), .shifted(let part, _),
      .comparison(_, let part, _):
      [part]
    case .linear(let parts, _): parts.map { $0.meaning }
    case .product(let factors): factors.map { $0.meaning }
    case .share(_, let members, let condition): [members, condition]
    case .taken(_, _, let members, let value): [members, value]
    case .all(let parts), .any(let parts): parts
    }
  }

  /// The field it gives the value of.
  var field: Int? {
    switch self {
    case .field(let field), .parentField(_, let field): field
    case .constant, .parameter, .yearStart, .leapDay, .included, .chosen, .linear, .product,
      .rows, .share, .taken, .shifted, .opaque, .truth, .comparison, .all, .any:
      nil
    }
  }

  /// Whether plain conditions can be made of it.
  var canBePlain: Bool {
    switch self {
    case .field, .parentField, .included, .truth, .comparison, .all, .any: true
    case .constant, .parameter, .yearStart, .leapDay, .chosen, .linear, .product, .rows, .share,
      .taken, .shifted, .opaque:
      false
    }
  }

  var isCondition: Bool {
    switch self {
    case .truth, .comparison, .all, .any: true
    case .constant, .field, .parentField, .parameter, .yearStart, .leapDay, .included, .chosen,
      .linear,
      .product, .rows, .share, .taken, .shifted, .opaque:
      false
    }
  }
}
