import Diagnostics
import Interpreter
import Vocabulary

/// What a program holds, for people: plans clause by clause, then the words they are made of.
///
///     haDong71: Action plan for Resolution 71
///       II.2, network
///         smartClassrooms   Every school has a smart classroom
///                           By 2030, at least 100% of …
///       III.2
///         selfStudy         Teachers are encouraged to study by themselves
///                           Duty: nobody can measure it
///       60 rules: 35 as the plan says it, 25 by interpretation; 18 duties
extension ExplanationText {
  /// Writes what was asked for.
  public mutating func write(_ inventory: Inventory, _ parts: Set<InventoryPart>) {
    var isFirst = true
    func begin(_ page: inout TextPage) {
      if !isFirst { page.blank() }
      isFirst = false
    }
    if parts.contains(.plans) {
      for plan in inventory.plans {
        begin(&page)
        write(plan)
      }
    }
    if parts.contains(.tables) {
      for table in inventory.tables {
        begin(&page)
        write(table)
      }
    }
    for (part, phrase, definitions) in [
      (InventoryPart.groups, Phrase.listGroups, inventory.groups),
      (.indicators, .listIndicators, inventory.indicators),
      (.parameters, .listParameters, inventory.parameters),
      (.checks, .listChecks, inventory.checks),
    ] where parts.contains(part) && !definitions.isEmpty {
      begin(&page)
      page.write(phrase[language], ink: .strong)
      for definition in definitions { write(definition) }
    }
  }

  // MARK: Plans

  private mutating func write(_ plan: Inventory.ListedPlan) {
    page.write(title(plan.name, plan.labels), hanging: 2, ink: .strong)
    line(.explainDocument, plan.document)
    line(scope(of: plan.areaEntity, plan.areaID, plan.years))
    let names = plan.rules.map { $0.name } + plan.duties.map { $0.name }
    let width = min(28, names.map { DisplayWidth.columns(of: $0) }.max() ?? 0)
    for clause in plan.clauses {
      page.blank()
      page.write(
        clause.name ?? Phrase.listWithoutClause[language], indent: 2, hanging: 2, ink: .strong)
      for index in clause.rules { write(plan.rules[index], width) }
      for index in clause.duties { write(plan.duties[index], width) }
    }
    page.blank()
    let coverage = PlanCoverage(plan)
    line(
      words(
        Message(
          .listRuleCoverage, .number(plan.rules.count), .number(coverage.literal),
          .number(coverage.interpreted), .number(coverage.advisory), .number(plan.duties.count))))
    line(
      words(
        Message(
          .listClauseCoverage, .number(coverage.clauses), .number(coverage.measuredClauses),
          .number(coverage.interpretedClauses), .number(coverage.unmeasuredClauses))))
  }

  private mutating func write(_ rule: Inventory.ListedRule, _ width: Int) {
    var paragraphs = [rule.labels.words(in: language), rule.sentence[language]].compactMap { $0 }
    if let reading = rule.reading {
      paragraphs.append(words(Message(.reportReading, .words(reading))))
    }
    if let owner = rule.owner { paragraphs.append(words(Message(.reportOwner, .words(owner)))) }
    if let note = rule.note { paragraphs.append(words(Message(.reportNote, .words(note)))) }
    if rule.isAdvisory { paragraphs.append(Phrase.listAdvisory[language]) }
    write(rule.name, paragraphs, width)
  }

  private mutating func write(_ duty: Inventory.ListedDuty, _ width: Int) {
    var paragraphs = [duty.labels.words(in: language)].compactMap { $0 }
    if let owner = duty.owner { paragraphs.append(words(Message(.reportOwner, .words(owner)))) }
    if let note = duty.note { paragraphs.append(words(Message(.reportNote, .words(note)))) }
    write(duty.name, paragraphs + [Phrase.listDuty[language]], width)
  }

  private mutating func write(_ name: String, _ paragraphs: [String], _ width: Int) {
    let rest = page.style.width - 4 - width - 2
    page.write(
      row: [TextPage.Cell([name], width: width), TextPage.Cell(paragraphs, width: rest)],
      indent: 4)
  }

  // MARK: Words

  private mutating func write(_ table: Inventory.ListedTable) {
    page.write(title(table.plural, table.labels), hanging: 2, ink: .strong)
    for field in table.fields {
      line(title(field.name, field.labels))
      line(described(field), indent: 4)
    }
  }

  private mutating func write(_ definition: Inventory.ListedDefinition) {
    line(title(definition.name, definition.labels))
    line("= " + text(definition.formula), indent: 4)
    line(.reportNote, definition.note, indent: 4)
  }

  private func title(_ name: String, _ labels: Labels) -> String {
    labels.words(in: language).map { name + ": " + $0 } ?? name
  }
}

/// What may be listed.
public enum InventoryPart: String, Sendable, CaseIterable {
  case plans, tables, groups, indicators, parameters, checks
}

/// How much of a plan is measured, in numbers.
struct PlanCoverage {
  let literal: Int
  let interpreted: Int
  let advisory: Int
  let measuredClauses: Int
  let interpretedClauses: Int
  let unmeasuredClauses: Int

  var clauses: Int { measuredClauses + interpretedClauses + unmeasuredClauses }

  init(_ plan: Inventory.ListedPlan) {
    interpreted = plan.rules.filter { $0.isInterpreted }.count
    literal = plan.rules.count - interpreted
    advisory = plan.rules.filter { $0.isAdvisory }.count
    let named = plan.clauses.filter { $0.name != nil }
    measuredClauses = named.filter { $0.coverage == .measured }.count
    interpretedClauses = named.filter { $0.coverage == .interpreted }.count
    unmeasuredClauses = named.filter { $0.coverage == .unmeasured }.count
  }
}
