import CheckedRules
import Diagnostics
import Snapshots
import Vocabulary

/// Rules made ready to run over data.
public struct Program: Sendable {
  let book: RuleBook
  /// What each rule says, by plan and rule: put into words once, however many areas there are.
  let sentences: [[Phrase]]
  /// What the rows are called that its measure counts; nil where it counts none.
  let nouns: [[Noun?]]
  /// By plan and rule.
  let rules: [[CompiledRule]]
  /// What is counted of the members of areas.
  let tallies: TallyPlan
  /// The entities whose rows must say which area they belong to, because a rule looks from an
  /// area at its members or from a member at its area.
  public let entitiesWithParents: Set<Int>
  /// The fields that rules and checks read, and those that rules read.
  public let fields: Set<Int>
  public let fieldsOfRules: Set<Int>

  /// The catalogue the data are read against.
  public var catalogue: Catalogue { book.catalogue }

  /// The door of the room: what the rules read.
  public static func compiling(_ book: RuleBook) -> Program {
    var survey = Survey(book)
    for plan in book.plans {
      for rule in plan.rules { survey.walk(rule.sentence, for: plan.scope.entity) }
    }
    survey.followDefinitions()
    let fieldsOfRules = survey.fields
    for check in book.checks { survey.walk(check.condition, for: check.entity) }
    survey.followDefinitions()
    let sentences = book.plans.map { plan in
      plan.rules.map { rule in
        Phrase(
          en: book.sentence(of: rule, in: plan, language: .en),
          vi: book.sentence(of: rule, in: plan, language: .vi))
      }
    }
    let tallies = TallyPlan(of: book)
    let rules = book.plans.map { plan in
      plan.rules.map { CompiledRule($0, in: plan, of: book, tallies) }
    }
    let nouns = rules.map { plan in
      plan.map { rule in
        rule.focus.map { focus in
          let (one, many) = book.phrases(for: focus.members)
          return Noun(one: one, many: many)
        }
      }
    }
    return Program(
      book: book, sentences: sentences, nouns: nouns, rules: rules, tallies: tallies,
      entitiesWithParents: survey.entitiesWithParents, fields: survey.fields,
      fieldsOfRules: fieldsOfRules)
  }
}

extension Program {
  /// Notices of tables that were not given although rules read their rows.
  public func absentTables(in snapshot: Snapshot) -> [Diagnostic] {
    let absent = catalogue.entities.indices.filter { snapshot.tables[$0] == nil }
    if absent.isEmpty { return [] }
    var readers: [[String]] = catalogue.entities.map { _ in [] }
    for plan in book.plans {
      for rule in plan.rules {
        let survey = Survey(book, of: rule, in: plan)
        for entity in survey.tables { readers[entity].append(plan.name + "." + rule.name) }
      }
    }
    return absent.filter { !readers[$0].isEmpty }.map { index in
      let entity = catalogue.entities[index]
      let rules = readers[index].map { Message.Argument.message(Message(.quoted, .words($0))) }
      let file = Message.Argument.words(entity.plural + ".csv")
      return Diagnostic(
        .absentTable, Message(.absentTable, .words(entity.name), .series(rules), file), at: nil,
        help: [Message(.giveTable, file)])
    }
  }
}

/// Walks the checked rules once, from what is run to what that reads.
struct Survey {
  let book: RuleBook
  var entitiesWithParents: Set<Int> = []
  var fields: Set<Int> = []
  /// The entities whose rows are counted or walked.
  var members: Set<Int> = []

  private struct Use: Hashable {
    let definition: RuleBook.Definition
    let subject: Int
  }
  private var seen: Set<Use> = []
  private var open: [Use] = []

  init(_ book: RuleBook) { self.book = book }

  /// What one rule reads.
  init(_ book: RuleBook, of rule: Rule, in plan: Plan) {
    self.init(book)
    walk(rule.sentence, for: plan.scope.entity)
    followDefinitions()
  }

  /// The entities whose rows are read.
  var tables: Set<Int> { members.union(fields.map { book.catalogue.fields[$0].entity }) }

  // MARK: What is read

  mutating func walk(_ sentence: Sentence, for area: Int) {
    switch sentence.form {
    case .measure(let left, _, let right):
      walk(left, for: area)
      walk(right, for: area)
    case .condition(let condition): walk(condition, for: area)
    case .quantity(_, let members, let condition, let has):
      read(members, from: area)
      if let condition { walk(condition, for: members.entity) }
      walk(has, for: members.entity)
    }
    for milestone in sentence.milestones { walk(milestone.target, for: area) }
  }

  mutating func followDefinitions() {
    while let use = open.popLast() {
      switch use.definition {
      case .indicator(let index): walk(book.indicators[index].formula, for: use.subject)
      case .group(let index):
        walk(book.groups[index].condition, for: use.subject)
        if let base = book.groups[index].base.group { enter(.group(base), for: use.subject) }
      }
    }
  }

  private mutating func enter(_ definition: RuleBook.Definition, for subject: Int) {
    let use = Use(definition: definition, subject: subject)
    if seen.insert(use).inserted { open.append(use) }
  }

  private mutating func read(_ members: Members, from area: Int) {
    self.members.insert(members.entity)
    climb(from: members.entity, to: area)
    if let group = members.group { enter(.group(group), for: members.entity) }
  }

  private mutating func climb(from entity: Int, to area: Int) {
    entitiesWithParents.insert(entity)
    entitiesWithParents.formUnion(book.catalogue.ancestors(of: entity).prefix { $0 != area })
  }

  mutating func walk(_ expression: Expression, for subject: Int) {
    switch expression.form {
    case .indicator(let index): enter(.indicator(index), for: subject)
    case .field(let field): fields.insert(field)
    case .parentField(let entity, let field):
      fields.insert(field)
      climb(from: subject, to: entity)
    case .aggregate(let aggregate):
      read(aggregate.members, from: subject)
      for part in expression.parts { walk(part, for: aggregate.members.entity) }
    case .literal, .parameter, .sum, .product, .comparison, .includes, .not, .all, .any, .shifted,
      .broken:
      for part in expression.parts { walk(part, for: subject) }
    }
  }
}
