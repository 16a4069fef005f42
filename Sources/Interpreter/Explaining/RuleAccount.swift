import CheckedRules
import Diagnostics
import Vocabulary

/// What a rule says and what it is made of, before any data.
public struct RuleAccount: Sendable {
  public let plan: String
  public let planLabels: Labels
  public let document: String?
  /// The name of the kind of area the plan binds.
  public let areaEntity: String
  /// The id of the one area it binds; nil for every area.
  public let areaID: String?
  public let years: ClosedRange<Int>
  public let rule: String
  /// Of its name in the rules.
  public let place: Place
  public let labels: Labels
  public let sentence: Phrase
  /// Where the sentence stands as it was written.
  public let written: Place
  public let clause: String?
  public let reading: String?
  public let owner: String?
  public let note: String?
  public let isAdvisory: Bool
  /// The parts with their deadlines, in order.
  public let parts: [Part]
  public let due: Verdict.Due
  /// For a rule of every year, the last year that is looked at, where there is one.
  public let lastYear: Int?
  /// What the sentence names and what that names in turn, each once, level by level.
  public let definitions: [Definition]
  /// Every field that is read.
  public let fields: [ReadField]

  public struct Part: Sendable {
    public let deadline: Int
    /// Where its target stands; nil for a condition and for `every` and `no`.
    public let target: Place?
  }

  /// Something with a name that a rule rests on.
  public struct Definition: Sendable {
    public let name: String
    public let labels: Labels
    public let formula: Formula
    /// Of its name in the rules.
    public let place: Place
    /// 0 for what the sentence itself names, 1 for what that names.
    public let level: Int

    public enum Formula: Sendable {
      /// An indicator: where its formula stands.
      case indicator(Place)
      /// A group: what it picks from, and where its condition stands.
      case group(of: String, condition: Place)
      /// A parameter: its values as written, each from its year.
      case parameter([(from: Int?, text: String)])
    }
  }

  /// A field, as whoever looks for it in a table must know it.
  public struct ReadField: Sendable {
    public let name: String
    /// The name of the kind of row that has it.
    public let entity: String
    public let type: FieldType
    public let isLasting: Bool
    public let labels: Labels
    /// What its column may be headed by.
    public let headings: [String]
    /// Of its name in the rules.
    public let place: Place
  }

  /// Tells of a rule of a program, by the indexes of plan and rule.
  public static func telling(plan: Int, rule: Int, of program: Program) -> RuleAccount {
    let book = program.book
    let compiled = program.rules[plan][rule]
    let sentence = program.sentences[plan][rule]
    let (plan, rule) = (book.plans[plan], book.plans[plan].rules[rule])
    var survey = AccountSurvey(book)
    survey.follow(rule.sentence)
    var lastYear: Int?
    if case .everyYear(_, let to) = compiled.claim.timing { lastYear = to }
    let isConstant: Bool
    switch rule.sentence.form {
    case .measure: isConstant = false
    case .condition, .quantity: isConstant = true
    }
    return RuleAccount(
      plan: plan.name, planLabels: plan.labels, document: plan.document,
      areaEntity: book.catalogue.entities[plan.scope.entity].name,
      areaID: plan.scope.identifier, years: plan.years, rule: rule.name, place: rule.place,
      labels: rule.labels, sentence: sentence, written: rule.sentence.place,
      clause: rule.metadata.clause, reading: rule.metadata.reading, owner: rule.metadata.owner,
      note: rule.metadata.note, isAdvisory: rule.metadata.isAdvisory,
      parts: compiled.claim.parts.map {
        Part(
          deadline: $0.year,
          target: isConstant && $0.index == 0 ? nil : $0.target.map { $0.place })
      },
      due: compiled.claim.due(compiled.claim.parts[0]), lastYear: lastYear,
      definitions: survey.definitions, fields: survey.readFields)
  }
}

/// Follows a sentence to everything it names. Names are followed from a list, so that chains of
/// any length need no deep calls.
struct AccountSurvey {
  private let book: RuleBook
  private(set) var definitions: [RuleAccount.Definition] = []
  private var seen: Set<Name> = []
  private(set) var fields: [Int] = []

  private enum Name: Hashable {
    case group(Int), indicator(Int), parameter(Int), field(Int)
  }

  private enum Step {
    case expression(Expression, level: Int)
    case group(Int, level: Int)
  }

  init(_ book: RuleBook) { self.book = book }

  mutating func follow(_ sentence: Sentence) {
    var steps: [Step] = []
    switch sentence.form {
    case .measure(let measure, _, let target):
      steps = [.expression(measure, level: 0), .expression(target, level: 0)]
    case .condition(let condition): steps = [.expression(condition, level: 0)]
    case .quantity(_, let members, let condition, let has):
      if let group = members.group { steps.append(.group(group, level: 0)) }
      if let condition { steps.append(.expression(condition, level: 0)) }
      steps.append(.expression(has, level: 0))
    }
    steps += sentence.milestones.map { .expression($0.target, level: 0) }
    follow(steps)
  }

  private mutating func follow(_ steps: [Step]) {
    var open = Array(steps.reversed())
    while let step = open.popLast() {
      switch step {
      case .group(let index, let level): open += group(index, level).reversed()
      case .expression(let expression, let level):
        open += names(of: expression, level).reversed()
      }
    }
  }

  private mutating func group(_ index: Int, _ level: Int) -> [Step] {
    guard seen.insert(.group(index)).inserted else { return [] }
    let group = book.groups[index]
    definitions.append(
      RuleAccount.Definition(
        name: group.plural, labels: group.labels, formula: book.formula(of: group),
        place: group.place, level: level))
    return (group.base.group.map { [.group($0, level: level + 1)] } ?? [])
      + [.expression(group.condition, level: level + 1)]
  }

  private mutating func names(of expression: Expression, _ level: Int) -> [Step] {
    switch expression.form {
    case .field(let index), .parentField(_, let index):
      if seen.insert(.field(index)).inserted { fields.append(index) }
      return []
    case .indicator(let index):
      guard seen.insert(.indicator(index)).inserted else { return [] }
      let indicator = book.indicators[index]
      definitions.append(
        RuleAccount.Definition(
          name: indicator.name, labels: indicator.labels,
          formula: .indicator(indicator.formula.place), place: indicator.place, level: level))
      return [.expression(indicator.formula, level: level + 1)]
    case .parameter(let index):
      guard seen.insert(.parameter(index)).inserted else { return [] }
      let parameter = book.parameters[index]
      definitions.append(
        RuleAccount.Definition(
          name: parameter.name, labels: parameter.labels,
          formula: .parameter(parameter.values.map { ($0.from, $0.value.text) }),
          place: parameter.place, level: level))
      return []
    case .aggregate(let aggregate):
      return (aggregate.members.group.map { [.group($0, level: level)] } ?? [])
        + expression.parts.map { .expression($0, level: level) }
    case .literal, .sum, .product, .comparison, .includes, .not, .all, .any, .shifted, .broken:
      return expression.parts.map { .expression($0, level: level) }
    }
  }

  var readFields: [RuleAccount.ReadField] { fields.map { book.account(ofField: $0) } }
}

extension RuleBook {
  func account(ofField index: Int) -> RuleAccount.ReadField {
    let field = catalogue.fields[index]
    return RuleAccount.ReadField(
      name: field.name, entity: catalogue.entities[field.entity].name, type: field.type,
      isLasting: field.isLasting, labels: field.labels, headings: Headings.of(field),
      place: field.place)
  }

  /// What a group picks from, and by which condition.
  func formula(of group: Group) -> RuleAccount.Definition.Formula {
    let base =
      group.base.group.map { groups[$0].plural } ?? catalogue.entities[group.base.entity].plural
    return .group(of: base, condition: group.condition.place)
  }
}
