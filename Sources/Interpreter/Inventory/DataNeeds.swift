import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// The tables and columns a plan needs, so that an office can ask for them.
public struct DataNeeds: Sendable {
  public let plan: String
  public let labels: Labels
  public let tables: [Table]

  public struct Table: Sendable {
    public let entity: String
    public let plural: String
    public let labels: Labels
    /// Of the areas of the plan, where no rule reads them: it gives their names.
    public let isOptional: Bool
    /// What tells rows apart comes first, then the fields.
    public let columns: [NeededColumn]
  }

  /// A column of a form.
  public struct NeededColumn: Sendable {
    public let heading: String
    public let kind: Kind
    /// The rules of the plan that read it; none where every row has it.
    public let rules: [String]

    public enum Kind: Sendable {
      case year
      /// Of the rows' own ids, and of those of the area they belong to, by the words for those.
      case identifier(String, Labels), parent(String, Labels)
      /// May be left out.
      case optionalParent(String, Labels), name, closed
      case field(RuleAccount.ReadField)
    }
  }

  /// What a plan needs, by its index; headings are labels of a language, or names.
  public static func naming(
    plan index: Int, of program: Program, headedIn language: Language?
  ) -> DataNeeds {
    let book = program.book
    let plan = book.plans[index]
    var tables: Set<Int> = []
    var withParents: Set<Int> = []
    var readers: [Int: [String]] = [:]
    for rule in plan.rules {
      let survey = Survey(book, of: rule, in: plan)
      tables.formUnion(survey.tables)
      withParents.formUnion(survey.entitiesWithParents)
      for field in survey.fields { readers[field, default: []].append(rule.name) }
    }
    // An entity between the members and the area of a plan says where the members belong.
    tables.formUnion(withParents)
    let area = plan.scope.entity
    return DataNeeds(
      plan: plan.name, labels: plan.labels,
      tables: tables.union([area]).sorted().map { entity in
        table(
          entity, of: book, isOptional: !tables.contains(entity),
          parent: withParents.contains(entity) ? .needed : entity == area ? .optional : .none,
          readers, language)
      })
  }

  /// Whether the rows of a table must say where they belong.
  private enum ParentNeed { case needed, optional, none }

  private static func table(
    _ index: Int, of book: RuleBook, isOptional: Bool, parent need: ParentNeed,
    _ readers: [Int: [String]], _ language: Language?
  ) -> Table {
    let catalogue = book.catalogue
    let entity = catalogue.entities[index]
    func column(_ column: Column, _ kind: NeededColumn.Kind, _ rules: [String] = []) -> NeededColumn
    {
      NeededColumn(
        heading: Headings.inForm(column, of: index, in: catalogue, language), kind: kind,
        rules: rules)
    }
    var columns = [
      column(.year, .year), column(.identifier, .identifier(entity.name, entity.labels)),
    ]
    if let parent = entity.parent.map({ catalogue.entities[$0] }) {
      switch need {
      case .needed: columns.append(column(.parent, .parent(parent.name, parent.labels)))
      case .optional:
        columns.append(column(.parent, .optionalParent(parent.name, parent.labels)))
      case .none: break
      }
    }
    columns += [column(.name, .name), column(.closed, .closed)]
    // What lasts tells what a row speaks of: it stands first.
    let fields = catalogue.fields(of: index)
    for field in fields.filter({ catalogue.fields[$0].isLasting })
      + fields.filter({ !catalogue.fields[$0].isLasting })
    {
      guard let rules = readers[field] else { continue }
      columns.append(column(.field(field), .field(book.account(ofField: field)), rules))
    }
    return Table(
      entity: entity.name, plural: entity.plural, labels: entity.labels, isOptional: isOptional,
      columns: columns)
  }
}
