import Vocabulary

/// One value of a table. The cells of a column are of the type of its field, or missing.
public enum Cell: Sendable, Hashable {
  case missing
  /// Counts, shares, levels, ranks, and numbers in the declared unit.
  case number(Rational)
  case flag(Bool)
  case date(CalendarDate)
  /// By index in the categories of the field.
  case category(Int)
  case set(Set<Int>)
  /// Kept only where the reader is asked for texts.
  case text(String)
}
