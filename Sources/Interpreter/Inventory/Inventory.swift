import CheckedRules
import Diagnostics
import Vocabulary

/// What a program of rules holds, for whoever looks for a clause, a rule or a column.
public struct Inventory: Sendable {
  public let plans: [ListedPlan]
  public let tables: [ListedTable]
  public let groups: [ListedDefinition]
  public let indicators: [ListedDefinition]
  public let parameters: [ListedDefinition]
  public let checks: [ListedDefinition]

  /// A plan with everything it asks for.
  public struct ListedPlan: Sendable {
    public let name: String
    public let labels: Labels
    public let document: String?
    /// The kind of area it binds, by the names of the entity, and its words.
    public let areaEntity: String
    public let areaPlural: String
    public let areaLabels: Labels
    /// The id of the one area it binds; nil for every area.
    public let areaID: String?
    public let years: ClosedRange<Int>
    public let rules: [ListedRule]
    public let duties: [ListedDuty]
    public let place: Place
  }

  public struct ListedRule: Sendable {
    public let name: String
    public let labels: Labels
    public let sentence: Phrase
    public let clause: String?
    public let reading: String?
    public let owner: String?
    public let note: String?
    public let isAdvisory: Bool
    public let due: Verdict.Due
    /// Of its name in the rules.
    public let place: Place

    public var isInterpreted: Bool { reading != nil || isAdvisory }
  }

  /// A clause nobody can measure.
  public struct ListedDuty: Sendable {
    public let name: String
    public let labels: Labels
    public let clause: String?
    public let reading: String?
    public let owner: String?
    public let note: String?
    public let place: Place
  }

  /// The table of an entity, with its columns.
  public struct ListedTable: Sendable {
    public let entity: String
    public let plural: String
    public let labels: Labels
    public let fields: [RuleAccount.ReadField]
    public let place: Place
  }

  /// A name that stands for a formula or a value.
  public struct ListedDefinition: Sendable {
    public let name: String
    public let labels: Labels
    public let formula: RuleAccount.Definition.Formula
    public let clause: String?
    public let note: String?
    public let place: Place
  }

  /// Tells what a program holds, in the order of its files.
  public static func telling(of program: Program) -> Inventory {
    let book = program.book
    let catalogue = book.catalogue
    return Inventory(
      plans: book.plans.indices.map { plan(of: program, $0) },
      tables: catalogue.entities.enumerated().map { index, entity in
        ListedTable(
          entity: entity.name, plural: entity.plural, labels: entity.labels,
          fields: catalogue.fields(of: index).map { book.account(ofField: $0) },
          place: entity.place)
      },
      groups: book.groups.map { group in
        let formula = book.formula(of: group)
        return definition(group.plural, group.labels, formula, Metadata(), group.place)
      },
      indicators: book.indicators.map {
        definition($0.name, $0.labels, .indicator($0.formula.place), $0.metadata, $0.place)
      },
      parameters: book.parameters.map { parameter in
        let values = parameter.values.map { (from: $0.from, text: $0.value.text) }
        return definition(
          parameter.name, parameter.labels, .parameter(values), parameter.metadata,
          parameter.place)
      },
      checks: book.checks.map {
        definition($0.name, $0.labels, .indicator($0.condition.place), $0.metadata, $0.place)
      })
  }

  private static func definition(
    _ name: String, _ labels: Labels, _ formula: RuleAccount.Definition.Formula,
    _ metadata: Metadata, _ place: Place
  ) -> ListedDefinition {
    ListedDefinition(
      name: name, labels: labels, formula: formula, clause: metadata.clause, note: metadata.note,
      place: place)
  }

  private static func plan(of program: Program, _ index: Int) -> ListedPlan {
    let plan = program.book.plans[index]
    let area = program.book.catalogue.entities[plan.scope.entity]
    let rules = plan.rules.enumerated().map { number, rule in
      let claim = program.rules[index][number].claim
      return ListedRule(
        name: rule.name, labels: rule.labels, sentence: program.sentences[index][number],
        clause: rule.metadata.clause, reading: rule.metadata.reading, owner: rule.metadata.owner,
        note: rule.metadata.note, isAdvisory: rule.metadata.isAdvisory,
        due: claim.due(claim.parts[0]), place: rule.place)
    }
    let duties = plan.duties.map {
      ListedDuty(
        name: $0.name, labels: $0.labels, clause: $0.metadata.clause,
        reading: $0.metadata.reading, owner: $0.metadata.owner, note: $0.metadata.note,
        place: $0.place)
    }
    return ListedPlan(
      name: plan.name, labels: plan.labels, document: plan.document, areaEntity: area.name,
      areaPlural: area.plural, areaLabels: area.labels, areaID: plan.scope.identifier,
      years: plan.years, rules: rules,
      duties: duties, place: plan.place)
  }
}
