import Diagnostics
import Vocabulary

/// A formula or condition with its names resolved and its types checked.
///
/// The depth is bounded: the syntax nests at most 256 levels, chains are flat, and indicators and
/// parameters stay references.
public struct Expression: Sendable, Hashable {
  public let form: Form
  public let type: ValueType
  public let place: Place

  public init(_ form: Form, _ type: ValueType, at place: Place) {
    self.form = form
    self.type = type
    self.place = place
  }

  public indirect enum Form: Sendable, Hashable {
    case literal(Literal)
    /// The row's own field, by index in the catalogue.
    case field(Int)
    /// A field of the area the row lies in: `province.averageExamScore`.
    case parentField(entity: Int, field: Int)
    /// The value of an indicator for the row or area at hand, by index in the rule book.
    case indicator(Int)
    case parameter(Int)
    /// `a + b - c`: each term with whether it is subtracted.
    case sum([Term])
    /// `a * b / c`: each factor with whether it divides.
    case product([Term])
    case comparison(ComparisonOperator, Expression, Expression)
    /// `levels includes preschool`: a set and the index of one of its field's categories.
    case includes(Expression, category: Int)
    case not(Expression)
    case all([Expression])
    case any([Expression])
    case aggregate(Aggregate)
    case shifted(Expression, Shift)
    /// What could not be checked; complained about.
    case broken
  }

  /// One operand of a chain of `+ -` or `* /`.
  public struct Term: Sendable, Hashable {
    public let value: Expression
    /// Whether it is subtracted, or divides.
    public let isInverse: Bool

    public init(_ value: Expression, isInverse: Bool) {
      self.value = value
      self.isInverse = isInverse
    }
  }

  /// Another year than the one that is judged.
  public enum Shift: Sendable, Hashable {
    case year(Int)
    case lastYear
  }
}

/// A value that is written out in the rules.
public struct Literal: Sendable, Hashable {
  public let value: Value
  /// As the author wrote it, without what does not count: `98.5%`, `350 million VND`.
  public let text: String

  public init(_ value: Value, text: String) {
    self.value = value
    self.text = text
  }

  public enum Value: Sendable, Hashable {
    case number(Rational)
    /// The share it means: `98.5%` is 197/200.
    case percent(Rational)
    /// In the unit as written.
    case amount(Rational, Unit)
    case date(CalendarDate)
    /// A day of the judged year.
    case day(DayOfYear)
    case truth(Bool)
    /// A category of a field, both by index.
    case category(field: Int, index: Int)
  }
}

/// A value of the members of an area, taken together.
public struct Aggregate: Sendable, Hashable {
  public let function: Function
  public let members: Members
  /// What is summed or averaged; nil for `number of` and `share of`.
  public let value: Expression?
  public let condition: Expression?

  public init(
    _ function: Function, _ members: Members, value: Expression?, where condition: Expression?
  ) {
    self.function = function
    self.members = members
    self.value = value
    self.condition = condition
  }

  public enum Function: Sendable, Hashable, CaseIterable {
    case number, share, sum, average, lowest, highest, median
  }
}

/// Rows of an entity: all of an area's, or those in a group.
public struct Members: Sendable, Hashable {
  /// The entity whose rows they are, by index.
  public let entity: Int
  /// The group they are in, by index; nil for all.
  public let group: Int?

  public init(entity: Int, group: Int?) {
    self.entity = entity
    self.group = group
  }
}

/// What a formula yields.
public enum ValueType: Sendable, Hashable {
  case quantity(Quantity)
  /// An ordinal of one field's scale, by the field's index.
  case level(field: Int)
  case rank
  /// True or false: a flag or a condition.
  case truth
  case date
  /// One of a field's categories.
  case category(field: Int)
  /// Some of a field's categories.
  case set(field: Int)
  /// Could not be told; complained about, and compatible with everything.
  case unknown
}

/// The kinds of numbers, as far as they may not be mixed.
public enum Quantity: Sendable, Hashable, CaseIterable {
  /// Things counted.
  case count
  /// Declared as a share: 0 % to 100 %.
  case share
  /// A quotient of two of a kind: may be compared with a percentage.
  case ratio
  /// A number without a unit.
  case number
  /// In square metres.
  case area
  /// In VND.
  case money
  /// Written out, without a percent sign or unit.
  case bare
  /// Written out, with a percent sign.
  case percent
}
