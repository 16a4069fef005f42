import Diagnostics
import Vocabulary

/// How a value came about: a formula, what it came to, and the values and rows behind it.
///
///     trained / teachers                 90%, a product of
///       trained                            180, a name for
///         sum of a across schools            180, of members: rows with their cells
///       teachers                           200, a name for …
public struct Derivation: Sendable {
  /// Where the formula stands in the rules.
  public let formula: Place
  public let value: Outcome
  /// What it is compared with, so that the two can be written in their true order.
  public let beside: Figure?
  /// The year whose rows are read.
  public let year: Int
  public let operation: Operation

  /// What a formula came to.
  public enum Outcome: Sendable {
    /// With whether there may be nothing to measure.
    case number(Figure, mayBeNothing: Bool)
    case truth(Truth, mayBeNothing: Bool)
    /// Some of these categories.
    case categories(certain: [Category], possible: [Category])
    case nothing
  }

  public indirect enum Operation: Sendable {
    /// Written out in the rules.
    case written
    case parameter(String, Labels)
    case cell(CellRead)
    /// An indicator; its formula is nil where it was derived before.
    case named(String, Labels, Derivation?)
    case sum([Operand])
    case product([Operand])
    case comparison(ComparisonOperator, Derivation, Derivation)
    case includes(Derivation)
    case not(Derivation)
    case all([Derivation])
    case any([Derivation])
    case members(MembersRead)
    /// The value of another year; its derivation is nil where nothing is known of that year.
    case shifted(Int, Derivation?)
  }

  /// A term of a sum or a factor of a product.
  public struct Operand: Sendable {
    public let value: Derivation
    /// Whether it is subtracted, or divides.
    public let isInverse: Bool
  }
}

/// A cell of the data that was read, or was not there to be read.
public struct CellRead: Sendable {
  /// The name of the kind of its row.
  public let entity: String
  public let id: String
  public let name: String?
  public let field: String
  public let labels: Labels
  public let type: FieldType
  public let value: FieldValue.Shown
  /// The year it is read for.
  public let year: Int
  /// Where its row stands, and in which year; of an entity without a row of the year its last row.
  public let place: DataPlace?
  public let rowYear: Int?
  /// How its column is headed in that file; nil where the file has no such column.
  public let heading: String?

  /// Whether its value is not known.
  public var isMissing: Bool {
    if case .missing = value { return true }
    return false
  }
}

/// The members of an area, taken together by a formula or a sentence.
public struct MembersRead: Sendable {
  public let function: Function
  /// Which of them are meant, in a sentence over rows.
  public let scope: Place?
  /// What is counted, or which rows are taken in.
  public let condition: Place?
  /// What is summed or averaged, and how it is written.
  public let value: Place?
  public let kind: Figure.Kind
  /// Whether the table was not given, or has no row for the area.
  public let isMissing: Bool
  public let columns: [Column]
  public let rows: [Row]
  /// The members of the area that are not in the group, or not meant.
  public let others: [Member]

  public enum Function: Sendable, Hashable {
    case number, share, sum, average, lowest, highest, median
  }

  /// What is read of every row.
  public struct Column: Sendable {
    public let name: String
    public let labels: Labels
  }

  public struct Member: Sendable {
    public let id: String
    public let name: String?
  }

  public struct Row: Sendable {
    public let member: Member
    public let place: DataPlace?
    /// The year of that row, where the entity has none of the year that is read.
    public let lastYear: Int?
    /// Whether it surely is one of the rows spoken of.
    public let isCertain: Bool
    public let truth: Truth
    /// In the unit of `kind`; nil where nothing is summed.
    public let value: Interval?
    /// By column.
    public let entries: [Entry]
    /// How the values came about that are no cells of the row itself.
    public let details: [Derivation]
  }

  public enum Entry: Sendable {
    /// With the place of a value of the row's own entity, if that is not the place of the row.
    case cell(CellRead, from: DataPlace?)
    /// With what it is compared with.
    case outcome(Derivation.Outcome, beside: Figure?)
  }

  /// How often the condition holds, fails and is unknown, possible members included.
  public var counts: Verdict.Counts {
    func number(_ truth: Truth) -> Int { rows.filter { $0.truth == truth }.count }
    return Verdict.Counts(
      holds: number(.holds), fails: number(.fails), unknown: number(.unknown))
  }
}
