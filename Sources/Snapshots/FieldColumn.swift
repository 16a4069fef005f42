import Vocabulary

/// The cells of a field, one for each row of its table, in the narrowest integers that hold them.
///
///     1.35   -   0.5   12        scale 2      int16   135   min   50   1200
///
/// A number is its integer divided by ten to the power of `scale`; a flag is 0 or 1, a day its
/// `dayNumber`, a category its index, a set of categories a bit for each. The lowest integer of
/// the width (`.min`) says that the cell is missing.
public struct FieldColumn: Sendable {
  /// What the integers stand for.
  public let content: Content
  public let storage: Storage
  /// How many digits of the integers stand behind the point; 0 for all but numbers.
  public let scale: Int
  /// The least and the greatest integer; nil where every cell is missing, and for wide and texts.
  public let bounds: ClosedRange<Int64>?
  public let missingCount: Int

  public enum Content: Sendable, Hashable {
    case number, flag, date, category, set, text
  }

  public enum Storage: Sendable {
    case int8([Int8])
    case int16([Int16])
    case int32([Int32])
    case int64([Int64])
    /// Numbers whose integers do not fit 64 bits; nil is missing.
    case wide([Rational?])
    case texts([String?])
  }

  init(
    _ content: Content, _ storage: Storage, scale: Int, bounds: ClosedRange<Int64>?,
    missingCount: Int
  ) {
    self.content = content
    self.storage = storage
    self.scale = scale
    self.bounds = bounds
    self.missingCount = missingCount
  }

  public var count: Int {
    switch storage {
    case .int8(let values): values.count
    case .int16(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .wide(let values): values.count
    case .texts(let values): values.count
    }
  }

  /// The integer of a row; nil where its cell is missing, and for wide numbers and texts.
  public func integer(_ row: Int) -> Int64? {
    switch storage {
    case .int8(let values): values[row] == .min ? nil : Int64(values[row])
    case .int16(let values): values[row] == .min ? nil : Int64(values[row])
    case .int32(let values): values[row] == .min ? nil : Int64(values[row])
    case .int64(let values): values[row] == .min ? nil : values[row]
    case .wide, .texts: nil
    }
  }

  func isMissing(_ row: Int) -> Bool {
    switch storage {
    case .int8, .int16, .int32, .int64: integer(row) == nil
    case .wide(let values): values[row] == nil
    case .texts(let values): values[row] == nil
    }
  }

  /// The cell of a row, taken out of its integer.
  public subscript(row: Int) -> Cell {
    switch storage {
    case .wide(let values): return values[row].map { .number($0) } ?? .missing
    case .texts(let values): return values[row].map { .text($0) } ?? .missing
    case .int8, .int16, .int32, .int64: break
    }
    guard let integer = integer(row) else { return .missing }
    switch content {
    case .number:
      let power = FieldColumn.powerOfTen(scale)
      return Rational(numerator: Int128(integer), denominator: power).map { .number($0) }
        ?? .missing
    case .flag: return .flag(integer != 0)
    case .date: return CalendarDate(dayNumber: Int(integer)).map { .date($0) } ?? .missing
    case .category: return .category(Int(integer))
    case .set: return .set(Set((0..<63).filter { integer >> Int64($0) & 1 == 1 }))
    case .text: return .missing
    }
  }

  /// For exponents up to 38.
  public static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension FieldType {
  /// What the columns of fields of this type hold.
  var content: FieldColumn.Content {
    switch self {
    case .count, .share, .number, .level, .rank: .number
    case .flag: .flag
    case .date: .date
    case .text: .text
    case .oneOf: .category
    case .anyOf: .set
    }
  }
}
