/// What a node of the syntax tree stands for.
public enum NodeKind: UInt8, Sendable, CaseIterable, Hashable {
  case file
  /// The root of a sentence given on the command line.
  case sentenceText

  // Declarations
  case useDeclaration, entityDeclaration, fieldDeclaration, groupDeclaration
  case indicatorDeclaration, checkDeclaration, planDeclaration, parameterDeclaration
  case ruleDeclaration, dutyDeclaration, testDeclaration
  /// Words between declarations that belong to none; complained about.
  case strayWords

  // Parts of declarations
  /// A name that is being declared.
  case name
  /// A name that is used.
  case nameReference
  /// `in commune` of an entity
  case parent
  /// `of school` of a field or check
  case owningEntity
  case type, range, unit, category
  case lasting
  /// `vi "…"` and the other labels and metadata: a keyword and what it takes
  case metadata
  /// `for commune "ha-dong"`, `for every commune`
  case scope
  /// `from 2026 to 2030`
  case period
  /// `= 50% from 2026`: one value of a parameter
  case datedValue

  // Formulas
  case or, and, not, comparison, additive, multiplicative
  /// `X in 2025`, `X last year`
  case shift
  case parenthesis
  /// `province.averageExamScore`
  case parentReference
  case aggregate
  case across
  case whereClause
  /// `80%`, `-2`, `1.35 ha`, `350 million VND`
  case numberLiteral
  /// `2030-11-15`
  case dateLiteral
  /// `15 November`
  case dayLiteral
  case truthLiteral
  case year

  // Sentences
  case measureSentence, quantitySentence
  case quantity
  case hasClause
  case timing
  case milestone

  // Tests
  case testArea, testYear, table, row, cell, expectation, status
  /// `with 100%`, `between 50% and 100%`
  case expectedValue
}

extension NodeKind {
  /// The values that are written out.
  public var isLiteral: Bool {
    switch self {
    case .numberLiteral, .dateLiteral, .dayLiteral, .truthLiteral: true
    default: false
    }
  }

  /// The forms that are true or false by themselves.
  var isCondition: Bool {
    switch self {
    case .or, .and, .not, .comparison: true
    default: false
    }
  }
}
