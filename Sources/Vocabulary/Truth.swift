/// What is known of a statement when cells may be missing (Kleene's three values).
public enum Truth: Sendable, Hashable, CaseIterable {
  case fails
  case unknown
  case holds

  public init(_ isTrue: Bool) {
    self = isTrue ? .holds : .fails
  }

  public var negated: Truth {
    switch self {
    case .fails: .holds
    case .unknown: .unknown
    case .holds: .fails
    }
  }

  /// Fails as soon as one side fails.
  public func and(_ other: Truth) -> Truth {
    switch (self, other) {
    case (.fails, _), (_, .fails): .fails
    case (.holds, .holds): .holds
    case (.unknown, .unknown), (.unknown, .holds), (.holds, .unknown): .unknown
    }
  }

  /// Holds as soon as one side holds.
  public func or(_ other: Truth) -> Truth {
    negated.and(other.negated).negated
  }
}
