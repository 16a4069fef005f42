import Diagnostics

extension FieldType {
  /// The values its numbers may have; nil where it has none.
  public var range: ValueRange? {
    switch self {
    case .count(let range), .share(let range), .rank(let range), .number(_, let range): range
    case .level(let scale):
      ValueRange(low: Rational(scale.lowerBound), high: Rational(scale.upperBound))
    case .flag, .date, .text, .oneOf, .anyOf: nil
    }
  }

  /// What its numbers count; nil where they have no unit.
  var unit: Unit? {
    if case .number(let unit, _) = self { unit } else { nil }
  }

  /// The type as rules write it, without its range.
  public var text: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .number(nil, _): "number"
    case .number(let unit?, _): "number in " + unit.words.en
    case .level(let scale): "level \(scale.lowerBound) to \(scale.upperBound)"
    case .rank: "rank"
    case .flag: "flag"
    case .date: "date"
    case .text: "text"
    case .oneOf(let categories): "one of " + categories.map { $0.name }.joined(separator: ", ")
    case .anyOf(let categories): "any of " + categories.map { $0.name }.joined(separator: ", ")
    }
  }
}
