import Diagnostics
import Interpreter
import Vocabulary

/// What a program holds, for other programs: one object on one line.
///
///     {"format":"chuan-list","version":1,"plans":[…],"tables":[…],"groups":[…],…}
public struct InventoryJSON {
  private var json = JSONText()
  private let words: ExplanationText
  private var places: Places

  private static let version = 1

  private init(_ words: ExplanationText, _ sources: SourceSet) {
    self.words = words
    places = Places(sources)
  }

  /// The parts of an inventory that were asked for.
  public static func text(
    of inventory: Inventory, _ parts: Set<InventoryPart>, in sources: SourceSet
  ) -> [UInt8] {
    let catalogue = Catalogue(entities: [], fields: [])
    var writer = InventoryJSON(ExplanationText(in: sources, speaking: catalogue, .en), sources)
    writer.write(inventory, parts)
    return writer.json.bytes + [0x0A]
  }

  private mutating func write(_ inventory: Inventory, _ parts: Set<InventoryPart>) {
    json.beginObject()
    json.member("format", "chuan-list")
    json.member("version", InventoryJSON.version)
    if parts.contains(.plans) { array("plans", inventory.plans) { $0.write($1) } }
    if parts.contains(.tables) { array("tables", inventory.tables) { $0.write($1) } }
    for (part, definitions) in [
      (InventoryPart.groups, inventory.groups), (.indicators, inventory.indicators),
      (.parameters, inventory.parameters), (.checks, inventory.checks),
    ] where parts.contains(part) {
      array(part.rawValue, definitions) { $0.write($1) }
    }
    json.endObject()
  }

  private mutating func array<Item>(
    _ name: String, _ items: [Item], _ write: (inout InventoryJSON, Item) -> Void
  ) {
    json.key(name)
    json.beginArray()
    for item in items {
      json.beginObject()
      write(&self, item)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func source(_ place: Place) {
    json.key("source")
    guard let source = places.source(of: place) else { return json.null() }
    json.source(source.path, line: source.line, column: source.column)
  }

  // MARK: Plans

  private mutating func write(_ plan: Inventory.ListedPlan) {
    json.member("plan", plan.name)
    json.member("title", plan.labels)
    json.member("document", plan.document)
    json.key("area")
    json.beginObject()
    json.member("entity", plan.areaEntity)
    json.member("id", plan.areaID)
    json.endObject()
    json.member("from", plan.years.lowerBound)
    json.member("to", plan.years.upperBound)
    writeCoverage(of: plan)
    array("clauses", plan.clauses) { writer, clause in
      writer.json.member("clause", clause.name)
      writer.json.member("coverage", clause.coverage.rawValue)
      writer.json.strings("rules", clause.rules.map { plan.rules[$0].name })
      writer.json.strings("duties", clause.duties.map { plan.duties[$0].name })
    }
    array("rules", plan.rules) { $0.write($1) }
    array("duties", plan.duties) { writer, duty in
      writer.json.member("duty", duty.name)
      writer.json.member("label", duty.labels)
      writer.json.member("clause", duty.clause)
      writer.json.member("owner", duty.owner)
      writer.json.member("note", duty.note)
      writer.source(duty.place)
    }
    source(plan.place)
  }

  private mutating func writeCoverage(of plan: Inventory.ListedPlan) {
    let coverage = PlanCoverage(plan)
    json.key("coverage")
    json.beginObject()
    json.member("rules", plan.rules.count)
    json.member("literal", coverage.literal)
    json.member("interpreted", coverage.interpreted)
    json.member("advisory", coverage.advisory)
    json.member("duties", plan.duties.count)
    json.member("clauses", coverage.clauses)
    json.member("clausesMeasured", coverage.measuredClauses)
    json.member("clausesInterpreted", coverage.interpretedClauses)
    json.member("clausesUnmeasured", coverage.unmeasuredClauses)
    json.endObject()
  }

  private mutating func write(_ rule: Inventory.ListedRule) {
    json.member("rule", rule.name)
    json.member("label", rule.labels)
    json.member("sentence", Labels(vi: rule.sentence.vi, en: rule.sentence.en))
    json.member("clause", rule.clause)
    json.member("reading", rule.reading)
    json.member("owner", rule.owner)
    json.member("note", rule.note)
    json.member("advisory", rule.isAdvisory)
    json.member("interpreted", rule.isInterpreted)
    json.member("deadline", rule.due.deadline)
    source(rule.place)
  }

  // MARK: Words

  private mutating func write(_ table: Inventory.ListedTable) {
    json.member("table", table.plural)
    json.member("entity", table.entity)
    json.member("label", table.labels)
    array("fields", table.fields) { writer, field in
      writer.json.members(of: field)
      writer.source(field.place)
    }
    source(table.place)
  }

  private mutating func write(_ definition: Inventory.ListedDefinition) {
    json.member("name", definition.name)
    json.member("label", definition.labels)
    json.member("formula", words.text(definition.formula))
    json.member("clause", definition.clause)
    json.member("note", definition.note)
    source(definition.place)
  }
}

extension JSONText {
  mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// What is to be known of a column.
  mutating func members(of field: RuleAccount.ReadField) {
    member("field", field.name)
    member("label", field.labels)
    member("type", field.type.text)
    let range = field.type.range
    member("low", range?.low.map { exactText($0, .plain) })
    member("high", range?.high.map { exactText($0, .plain) })
    member("lasting", field.isLasting)
    objects("categories", field.type.categories ?? []) { json, category in
      json.member("name", category.name)
      json.member("label", category.labels)
    }
    strings("headings", field.headings)
  }
}
