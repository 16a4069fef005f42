import Diagnostics

/// What a number measures; numbers of different dimensions are never compared or added.
public enum Dimension: Sendable, Hashable, CaseIterable {
  /// A plain number or a ratio.
  case none
  case area
  case money
}

/// A unit of measure that numbers in rules and data may have.
public enum Unit: Sendable, Hashable, CaseIterable {
  case hectare
  case squareMetre
  case squareKilometre
  case dong
  case thousandDong
  case millionDong
  case billionDong

  /// The unit written like this in rules: `million VND`.
  public init?(symbol: String) {
    for unit in Unit.allCases where unit.symbol == symbol {
      self = unit
      return
    }
    return nil
  }

  /// As it is written in rules.
  public var symbol: String {
    switch self {
    case .hectare: "ha"
    case .squareMetre: "m2"
    case .squareKilometre: "km2"
    case .dong: "VND"
    case .thousandDong: "thousand VND"
    case .millionDong: "million VND"
    case .billionDong: "billion VND"
    }
  }

  /// As it is written for people, after a number.
  public var words: Phrase {
    switch self {
    case .hectare: Phrase(en: "ha", vi: "ha")
    case .squareMetre: Phrase(en: "m²", vi: "m²")
    case .squareKilometre: Phrase(en: "km²", vi: "km²")
    case .dong: Phrase(en: "VND", vi: "đồng")
    case .thousandDong: Phrase(en: "thousand VND", vi: "nghìn đồng")
    case .millionDong: Phrase(en: "million VND", vi: "triệu đồng")
    case .billionDong: Phrase(en: "billion VND", vi: "tỷ đồng")
    }
  }

  public var dimension: Dimension {
    switch self {
    case .hectare, .squareMetre, .squareKilometre: .area
    case .dong, .thousandDong, .millionDong, .billionDong: .money
    }
  }

  /// How many square metres, or VND, one of it is.
  public var scale: Int {
    switch self {
    case .squareMetre, .dong: 1
    case .thousandDong: 1_000
    case .hectare: 10_000
    case .squareKilometre, .millionDong: 1_000_000
    case .billionDong: 1_000_000_000
    }
  }

  /// A number of this unit in another one; nil where the dimensions differ or it does not fit.
  public func convert(_ value: Rational, to other: Unit) -> Rational? {
    guard dimension == other.dimension,
      let factor = Rational(scale).divided(by: Rational(other.scale))
    else { return nil }
    return value.multiplied(by: factor)
  }
}
