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
    /// The kind of area it binds, by the name of the entity, and its words.
    public let areaEntity: String
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
      areaLabels: area.labels, areaID: plan.scope.identifier, years: plan.years, rules: rules,
      duties: duties, place: plan.place)
  }
}

// MARK: Clauses

extension Inventory.ListedPlan {
  /// A clause of the plan, and what stands for it.
  public struct Clause: Sendable {
    /// Nil for what names no clause.
    public let name: String?
    /// By index.
    public internal(set) var rules: [Int] = []
    public internal(set) var duties: [Int] = []
    public internal(set) var coverage = Coverage.unmeasured
  }

  /// How far a clause can be measured.
  public enum Coverage: String, Sendable, CaseIterable {
    /// Some rule says what the clause says.
    case measured
    /// There are rules, but all of them needed an interpretation.
    case interpreted
    /// Nothing but duties.
    case unmeasured
  }

  /// The clauses in the order of their numbers, however they are spread over the file: whoever has
  /// the document in hand goes from clause to clause. What names none stands at the end.
  public var clauses: [Clause] {
    var clauses: [Clause] = []
    var known: [String?: Int] = [:]
    func index(of name: String?) -> Int {
      if let index = known[name] { return index }
      known[name] = clauses.count
      clauses.append(Clause(name: name))
      return clauses.count - 1
    }
    for (number, rule) in rules.enumerated() {
      let index = index(of: rule.clause)
      clauses[index].rules.append(number)
      if !rule.isInterpreted {
        clauses[index].coverage = .measured
      } else if clauses[index].coverage == .unmeasured {
        clauses[index].coverage = .interpreted
      }
    }
    for (number, duty) in duties.enumerated() {
      clauses[index(of: duty.clause)].duties.append(number)
    }
    let keys = clauses.map { $0.name.map { ClauseNumber($0) } }
    return clauses.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (nil, nil): left < right
      case (nil, _): false
      case (_, nil): true
      case (let first?, let second?):
        first == second ? left < right : first < second
      }
    }.map { clauses[$0] }
  }
}

/// The numbers a clause begins with: `II.2, mạng lưới` is 2, 2.
struct ClauseNumber: Comparable {
  private let parts: [Int]

  init(_ clause: String) {
    var parts: [Int] = []
    // `III.1–III.6` begins where III.1 does.
    let spans = clause.unicodeScalars.split { $0 == "–" || $0 == "-" }
    for span in spans.prefix(1) {
      let bytes = Substring(span).utf8
      for word in bytes.split(whereSeparator: { !ClauseNumber.isLetterOrDigit($0) }) {
        guard let part = ClauseNumber.number(of: word) else { break }
        parts.append(part)
      }
    }
    self.parts = parts
  }

  static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// Of `12`, of `IV`, and of `b` as a clause is lettered; nil for any other word.
  private static func number(of word: Substring.UTF8View) -> Int? {
    if word.count <= 4, word.allSatisfy({ $0 &- 0x30 < 10 }) {
      return word.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    if let roman = roman(word) { return roman }
    guard word.count == 1, let letter = word.first, letter &- 0x61 < 26 else { return nil }
    return Int(letter &- 0x61) + 1
  }

  private static func roman(_ word: Substring.UTF8View) -> Int? {
    var value = 0
    var last = 0
    for byte in word.reversed() {
      let digit: Int
      switch byte {
      case UInt8(ascii: "I"): digit = 1
      case UInt8(ascii: "V"): digit = 5
      case UInt8(ascii: "X"): digit = 10
      case UInt8(ascii: "L"): digit = 50
      case UInt8(ascii: "C"): digit = 100
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }
}
