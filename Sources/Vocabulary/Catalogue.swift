import Diagnostics

/// The words a declared thing is known by, besides its name.
public struct Labels: Sendable, Hashable {
  public var vi: String?
  public var en: String?
  /// Further headings a column is known by.
  public var also: [String]

  public init(vi: String? = nil, en: String? = nil, also: [String] = []) {
    self.vi = vi
    self.en = en
    self.also = also
  }

  public subscript(language: Language) -> String? {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

/// A kind of thing there are rows of: a province, a commune, a school.
public struct Entity: Sendable, Hashable {
  public let name: String
  public let plural: String
  /// The kind of area it belongs to, by index.
  public let parent: Int?
  public let labels: Labels
  public let place: Place

  public init(name: String, plural: String, parent: Int?, labels: Labels, place: Place) {
    self.name = name
    self.plural = plural
    self.parent = parent
    self.labels = labels
    self.place = place
  }
}

/// A column of the table of an entity.
public struct Field: Sendable, Hashable {
  public let name: String
  /// The entity whose rows have it, by index.
  public let entity: Int
  public let type: FieldType
  /// A missing value stays as last reported.
  public let isLasting: Bool
  public let labels: Labels
  public let place: Place

  public init(
    name: String, entity: Int, type: FieldType, isLasting: Bool, labels: Labels, place: Place
  ) {
    self.name = name
    self.entity = entity
    self.type = type
    self.isLasting = isLasting
    self.labels = labels
    self.place = place
  }
}

/// What the cells of a column hold.
public enum FieldType: Sendable, Hashable {
  case count(ValueRange)
  case share(ValueRange)
  case number(Unit?, ValueRange)
  case level(ClosedRange<Int>)
  case rank(ValueRange)
  case flag
  case date
  case text
  case oneOf([Category])
  case anyOf([Category])

  /// How many categories a cell of `anyOf` may choose from: a set is held in the bits of a number.
  public static let mostCombined = 63

  public var categories: [Category]? {
    switch self {
    case .oneOf(let categories), .anyOf(let categories): categories
    case .count, .share, .number, .level, .rank, .flag, .date, .text: nil
    }
  }
}

/// One of the values of a field with categories.
public struct Category: Sendable, Hashable {
  public let name: String
  public let labels: Labels

  public init(name: String, labels: Labels) {
    self.name = name
    self.labels = labels
  }
}

/// The values a number may have, in the declared unit; an end that is nil is open.
public struct ValueRange: Sendable, Hashable {
  public let low: Rational?
  public let high: Rational?

  public init(low: Rational?, high: Rational?) {
    self.low = low
    self.high = high
  }

  public func contains(_ value: Rational) -> Bool {
    !(low.map { value < $0 } ?? false) && !(high.map { $0 < value } ?? false)
  }

  /// Not negative, and no more than that.
  public static let natural = ValueRange(low: .zero, high: nil)
  /// 0 % to 100 %.
  public static let whole = ValueRange(low: .zero, high: .one)
  /// 1 is best.
  public static let places = ValueRange(low: .one, high: nil)
  public static let unlimited = ValueRange(low: nil, high: nil)
}

/// Every entity and field there is: what the data are read against.
public struct Catalogue: Sendable, Hashable {
  public let entities: [Entity]
  public let fields: [Field]
  /// How the columns of each entity's table may be headed, told by the two above; kept because
  /// every file that is read asks for them.
  public private(set) var headings: [Headings] = []

  public init(entities: [Entity], fields: [Field]) {
    self.entities = entities
    self.fields = fields
    headings = entities.indices.map { Headings(of: $0, in: self) }
  }

  /// The areas an entity lies in, nearest first.
  public func ancestors(of entity: Int) -> [Int] {
    var result: [Int] = []
    var next = entities[entity].parent
    // The bound matters only while cycles of `in` are being complained about.
    while let ancestor = next, result.count < entities.count {
      result.append(ancestor)
      next = entities[ancestor].parent
    }
    return result
  }

  public func fields(of entity: Int) -> [Int] {
    fields.indices.filter { fields[$0].entity == entity }
  }
}
