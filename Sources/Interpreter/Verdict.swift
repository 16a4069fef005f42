import Diagnostics
import Vocabulary

/// What is said of one rule for one area.
public struct Verdict: Sendable {
  public let rule: String
  /// Of its name in the rules.
  public let place: Place
  public let labels: Labels
  /// What the rule says, from its meaning.
  public let sentence: Phrase
  public let clause: String?
  /// How the words of the plan were taken, where they had to be interpreted.
  public let reading: String?
  public let owner: String?
  public let note: String?
  /// Reported, but never counted.
  public let isAdvisory: Bool
  public let status: Status
  public let due: Due
  public let isDue: Bool
  /// How it stands on the way to its deadline; nil unless it is pending.
  public let pace: Pace?
  /// Everything the measure could still be; nil where there is none.
  public let measure: Figure?
  public let comparison: ComparisonOperator?
  public let target: Figure?
  /// How often the condition over rows is true, false and unknown.
  public let counts: Counts?
  /// What the rows are called whose condition the rule counts; nil for a rule that counts none.
  public let counted: Noun?
  /// The rows that stand against the rule, or may, and those a figure of which is missing.
  public let rows: [RowVerdict]
  /// Every row a cell was read of, where that was asked for.
  public let basis: [BasisRow]
  /// With whose numbers a result became too large to be computed exactly; then nothing is decided.
  public let tooLarge: [NamedRow]
  public let doubtful: [Doubt]
  /// Every part of a rule that has deadlines, in order; the last due one, else the first, decides.
  public let milestones: [Milestone]
  /// What was said as of each year before, from the first with rows.
  public let history: [PastYear]
  /// What speaks of it as of the year, where it falls short or stays open.
  public internal(set) var waivers: [Waiver] = []
  /// Whether it does not count: the rule is waived, or all that stand against it are.
  public internal(set) var isWaived = false

  public enum Status: Int, Sendable, Hashable, CaseIterable {
    case pass, fail, undecided, pending, notApplicable
  }

  /// When it must hold.
  public enum Due: Sendable, Hashable {
    case by(Int)
    case `in`(Int)
    case everyYear
  }

  /// A pending rule against the straight line from its first known measure to its target.
  public enum Pace: Sendable, Hashable {
    /// It holds already.
    case ahead
    case onTrack, behind
    case unknown(Obstacle)

    /// Why nothing can be said of it.
    public enum Obstacle: Sendable, Hashable, CaseIterable {
      /// The plan has just begun: there is nothing yet to start from.
      case firstYear
      /// There was nobody before of whom it speaks.
      case nobodyBefore
      /// A yes that is still a no.
      case notDone
      /// No line makes sense, as for days and for targets that move.
      case noLine
      /// Figures are missing.
      case missing
    }
  }

  public struct Counts: Sendable, Hashable {
    public let holds: Int
    public let fails: Int
    public let unknown: Int

    /// Possible members included.
    public var total: Int { holds + fails + unknown }
  }

  /// A part of a rule with its own deadline.
  public struct Milestone: Sendable {
    public let deadline: Int
    /// Nil for a condition.
    public let target: Figure?
    public let status: Status
    public let pace: Pace?
  }

  /// A verdict as of an earlier year.
  public struct PastYear: Sendable {
    public let year: Int
    public let status: Status
    public let measure: Figure?
  }
}

/// What rows are called: one of them, and several.
public struct Noun: Sendable, Hashable {
  public let one: Phrase
  public let many: Phrase
}

/// The values a measure or target could have, in the unit it is spoken of in.
public struct Figure: Sendable, Hashable {
  public let interval: Interval
  public let kind: Kind

  public init(interval: Interval, kind: Kind) {
    self.interval = interval
    self.kind = kind
  }

  /// How its numbers are written.
  public enum Kind: Sendable, Hashable {
    case plain
    case percent
    case amount(Unit)
    /// No is 0, yes is 1.
    case flag
    /// Days, counted as `CalendarDate.dayNumber` does.
    case day
  }
}

/// Who a row speaks of, and where it stands.
public struct NamedRow: Sendable, Hashable {
  /// The name of its kind.
  public let entity: String
  public let id: String
  public let name: String?
  public let place: DataPlace?
}

/// A row that stands against a rule, or may, with the cells the rule reads.
public struct RowVerdict: Sendable {
  /// What rows of its kind are called.
  public let noun: Noun
  /// The name of its kind.
  public let entity: String
  public let id: String
  public let name: String?
  /// Whether it meets the condition of the rule; of the area itself, whether the rule holds.
  public let outcome: Truth
  /// Whether it surely is one of the rows the rule speaks of.
  public let isCertain: Bool
  /// Whether it is the area itself.
  public let isArea: Bool
  public let values: [FieldValue]
  /// Where its row stands, the last one for an entity without a row of the year.
  public let place: DataPlace?
  /// The year of that row, where the entity has none of the judged year.
  public let lastYear: Int?
}

/// A row a verdict rests on, whatever it says.
public struct BasisRow: Sendable {
  public let row: RowVerdict
  public let standing: Standing

  /// What a row is to its rule.
  public enum Standing: Sendable, Hashable, CaseIterable {
    case against, open, meets
    /// Only its figures count, as in a sum.
    case read
  }
}

/// A cell a rule reads, as it is shown.
public struct FieldValue: Sendable {
  public let field: String
  public let labels: Labels
  /// The area whose cell it is, if not the row's own.
  public let area: NamedRow?
  /// Of which year it is, if not of the judged one.
  public let year: Int?
  public let value: Shown
  /// Where it stands, if not in the row that is named beside it: a lasting value may be of an
  /// earlier year.
  public let place: DataPlace?
  /// How its column is headed in the file it stands in; nil where that has no such column.
  public let heading: String?

  /// As a formula names it: `rooms`, `commune.planned`, `rooms in 2029`.
  public var name: String {
    (area.map { $0.entity + "." } ?? "") + field + (year.map { " in " + String($0) } ?? "")
  }

  public enum Shown: Sendable {
    case missing
    case number(Rational, Figure.Kind)
    case flag(Bool)
    case day(CalendarDate)
    case categories([Category])

    public var isMissing: Bool {
      if case .missing = self { true } else { false }
    }
  }
}

/// A row a verdict rests on though it breaks a check of the data.
public struct Doubt: Sendable {
  public let check: String
  public let labels: Labels
  public let row: NamedRow
  public let place: DataPlace
  /// The cells the check reads.
  public let values: [FieldValue]
}

/// An entity that had a row in an earlier year and has none now.
public struct SilentEntity: Sendable {
  /// The name of its kind.
  public let entity: String
  public let id: String
  public let name: String?
  public let lastYear: Int
}

/// The verdicts of a plan for one area.
public struct PlanVerdicts: Sendable {
  public let plan: String
  public let labels: Labels
  /// The name of the kind of area.
  public let areaEntity: String
  public let areaID: String
  public let areaName: String?
  /// Whether the plan is judged for every area of its kind, and not for this one alone.
  public let isOneOfSeveral: Bool
  /// Whether any row speaks of the area.
  public let hasRows: Bool
  public let silent: [SilentEntity]
  /// Where neither the area nor anything in it has a row of the year judged: the last that has one.
  public let newestYear: Int?
  /// The clauses nobody can measure.
  public let duties: [UnmeasuredClause]
  public internal(set) var verdicts: [Verdict]
}

/// A clause of a plan that nobody can measure: listed, never judged.
public struct UnmeasuredClause: Sendable {
  public let name: String
  public let labels: Labels
  public let clause: String?
}
