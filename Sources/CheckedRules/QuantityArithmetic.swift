/// Which kinds of numbers may be added, multiplied, divided and compared, and what they give.
///
/// Percentages never meet plain numbers, amounts with a unit never meet amounts without: a slip
/// that Excel computes with a straight face.
extension Quantity {
  /// Why two numbers do not go together.
  enum Clash: Sendable {
    case percentAgainstNumber
    case unitsDiffer
  }

  enum Outcome: Sendable {
    case quantity(Quantity)
    case clash(Clash)
  }

  private var isUnit: Bool { self == .area || self == .money }

  /// May be compared with a percentage.
  var isPortion: Bool { self == .share || self == .ratio || self == .percent }

  /// `+` and `-`, and what is compared: both sides must be of one kind.
  func together(with other: Quantity) -> Outcome {
    if self == other { return .quantity(self) }
    switch (self, other) {
    case (.bare, _): return other.isUnit ? .clash(.unitsDiffer) : .quantity(other)
    case (_, .bare): return isUnit ? .clash(.unitsDiffer) : .quantity(self)
    case (.percent, _): return other.isPortion ? .quantity(other) : .clash(.percentAgainstNumber)
    case (_, .percent): return isPortion ? .quantity(self) : .clash(.percentAgainstNumber)
    case (.share, .ratio), (.ratio, .share): return .quantity(.ratio)
    case (.number, .count), (.count, .number), (.number, .ratio), (.ratio, .number),
      (.count, .ratio), (.ratio, .count):
      return .quantity(.number)
    case (.share, .count), (.count, .share), (.share, .number), (.number, .share):
      return .clash(.percentAgainstNumber)
    default: return .clash(.unitsDiffer)
    }
  }

  /// `*`
  func times(_ other: Quantity) -> Outcome {
    if isUnit || other.isUnit {
      return isUnit && other.isUnit ? .clash(.unitsDiffer) : .quantity(isUnit ? self : other)
    }
    switch (self, other) {
    case (.bare, .bare): return .quantity(.bare)
    case (.percent, .bare), (.bare, .percent), (.percent, .percent): return .quantity(.percent)
    case (.share, .share), (.share, .percent), (.percent, .share): return .quantity(.share)
    case (.share, .ratio), (.ratio, .share), (.ratio, .ratio), (.ratio, .percent),
      (.percent, .ratio):
      return .quantity(.ratio)
    case (.bare, .share), (.share, .bare), (.bare, .ratio), (.ratio, .bare):
      return .quantity(.ratio)
    default: return .quantity(.number)
    }
  }

  /// `/`
  func divided(by other: Quantity) -> Outcome {
    if other.isUnit { return self == other ? .quantity(.ratio) : .clash(.unitsDiffer) }
    if isUnit { return .quantity(self) }
    if self == .bare, other == .bare { return .quantity(.bare) }
    if self == other, self != .percent { return .quantity(.ratio) }
    switch (self, other) {
    case (.percent, .bare): return .quantity(.percent)
    case (.share, .ratio), (.ratio, .share), (.share, .percent), (.percent, .share),
      (.ratio, .percent), (.percent, .ratio), (.percent, .percent), (.share, .bare),
      (.ratio, .bare):
      return .quantity(.ratio)
    default: return .quantity(.number)
    }
  }
}
