import Diagnostics
import Vocabulary

/// A whole program of rules: everything its files declare, with names resolved and types checked.
///
/// Things refer to each other by index. Indicators and groups may refer only to what
/// `definitionOrder` has before them, so that nothing that walks them can run in a circle.
public struct RuleBook: Sendable, Hashable {
  public internal(set) var catalogue: Catalogue
  public internal(set) var groups: [Group] = []
  public internal(set) var indicators: [Indicator] = []
  public internal(set) var parameters: [Parameter] = []
  public internal(set) var checks: [DataCheck] = []
  public internal(set) var plans: [Plan] = []
  public internal(set) var tests: [RuleTest] = []
  /// Groups and indicators so that each stands behind those it refers to.
  public internal(set) var definitionOrder: [Definition] = []

  public enum Definition: Sendable, Hashable {
    case group(Int)
    case indicator(Int)
  }
}

/// Rows picked by a condition: `group preschool, preschools = schools where …`.
public struct Group: Sendable, Hashable {
  public let name: String
  public let plural: String
  /// The entity or group it picks from.
  public internal(set) var base: Members
  public internal(set) var condition: Expression
  public let labels: Labels
  public let allowances: [Allowance]
  public let place: Place
}

/// A named formula.
public struct Indicator: Sendable, Hashable {
  public let name: String
  public let type: ValueType
  /// The type as declared, if it was.
  public let declaredType: FieldType?
  public internal(set) var formula: Expression
  /// The entities whose rows or areas it can be computed for, by index.
  public let subjects: Set<Int>
  public let labels: Labels
  public let metadata: Metadata
  public let place: Place
}

/// A named value that rules share, the same always or dated.
public struct Parameter: Sendable, Hashable {
  public let name: String
  public let type: ValueType
  public let declaredType: FieldType
  /// In the order of their years; the first has no year where the parameter is not dated.
  public let values: [DatedValue]
  public let labels: Labels
  public let metadata: Metadata
  public let place: Place

  public struct DatedValue: Sendable, Hashable {
    public let from: Int?
    public let value: Literal
  }

  /// The value that holds in a year; nil before the first.
  public func value(in year: Int) -> Literal? {
    values.last { ($0.from ?? .min) <= year }?.value
  }
}

/// A statement every row of an entity must satisfy for the data to be sound.
public struct DataCheck: Sendable, Hashable {
  public let name: String
  public let entity: Int
  public let condition: Expression
  public let labels: Labels
  public let metadata: Metadata
  public let place: Place
}

/// A plan: whom it binds, for which years, and its rules and duties.
public struct Plan: Sendable, Hashable {
  public let name: String
  public let labels: Labels
  public let document: String?
  public let metadata: Metadata
  public let scope: Scope
  /// The first and last year it names.
  public let years: ClosedRange<Int>
  public internal(set) var rules: [Rule] = []
  public internal(set) var duties: [Duty] = []
  public let place: Place

  public struct Scope: Sendable, Hashable {
    /// The kind of area, by index.
    public let entity: Int
    /// The id of the one area it binds; nil for every area.
    public let identifier: String?
  }
}

/// What a declaration may carry besides its labels.
public struct Metadata: Sendable, Hashable {
  public var clause: String?
  public var reading: String?
  public var owner: String?
  public var note: String?
  public var isAdvisory = false
  public var allowances: [Allowance] = []

  public init() {}
}

/// `allow R312 "why"`
public struct Allowance: Sendable, Hashable {
  public let code: Code
  public let reason: String
  public let place: Place
}

/// A clause nobody can measure.
public struct Duty: Sendable, Hashable {
  public let name: String
  public let labels: Labels
  public let metadata: Metadata
  public let place: Place
}

/// One target of a plan.
public struct Rule: Sendable, Hashable {
  public let name: String
  public let labels: Labels
  public let metadata: Metadata
  public let sentence: Sentence
  /// Of its name.
  public let place: Place
}

/// What must hold, and when.
public struct Sentence: Sendable, Hashable {
  public let form: Form
  public let timing: Timing
  /// The parts behind `then`, in order.
  public let milestones: [Milestone]
  public let place: Place

  public enum Form: Sendable, Hashable {
    /// `measure >= target`
    case measure(Expression, ComparisonOperator, Expression)
    /// A condition of the area that is not one comparison: `planIssued`.
    case condition(Expression)
    /// `at least 80% of preschools where … have …`
    case quantity(HowMany, Members, where: Expression?, has: Expression)
  }

  public enum HowMany: Sendable, Hashable {
    case every
    case no
    /// `at least 80%`, `exactly 3`: a comparison of their share or number with a constant.
    case comparison(ComparisonOperator, Literal)
  }

  public struct Milestone: Sendable, Hashable {
    public let target: Expression
    public let year: Int
    public let place: Place
  }
}

/// When a rule is due, and on which snapshot it is judged.
public enum Timing: Sendable, Hashable {
  case by(Int)
  case `in`(Int)
  case everyYear(from: Int?, to: Int?)
}

/// A test beside the rules: small tables and the verdicts they must give.
public struct RuleTest: Sendable, Hashable {
  public let title: String
  public let plan: Int
  /// The area that is judged, where it is named.
  public let area: String?
  public let years: [Year]
  public let expectations: [Expectation]
  /// Of its title.
  public let place: Place

  public struct Year: Sendable, Hashable {
    public let year: Int
    public let tables: [Table]
  }

  /// A table as it was written; cells are read like those of a file.
  public struct Table: Sendable, Hashable {
    public let entity: Int
    public let columns: [Column]
    /// As they are written, one for each column.
    public let headings: [Cell]
    public let rows: [[Cell]]
    public let place: Place
  }

  public struct Cell: Sendable, Hashable {
    public let text: String
    public let place: Place
  }

  public struct Expectation: Sendable, Hashable {
    /// The rule, by index in its plan.
    public let rule: Int
    public let status: Status
    public let value: Value?
    public let place: Place
  }

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case pass, fail, pending, undecided, notApplicable
  }

  public enum Value: Sendable, Hashable {
    case exactly(Literal)
    case between(Literal, Literal)
  }
}
