import Diagnostics
import RuleSyntax
import Vocabulary

/// Plans with their rules and duties.
extension Checker {
  mutating func checkPlans() {
    let disputed = reportDuplicates(among: declarations(.planDeclaration))
    for tree in trees {
      // The plan above; nil before the first one.
      var current: Int?
      var names: [String: Place] = [:]
      var isSaid = false
      for node in tree.root.children {
        switch node.kind {
        case .planDeclaration:
          names = [:]
          current = checkPlan(node, disputed)
        case .strayWords:
          // A `plan` that is misspelt, perhaps: its rules are not without one.
          current = current ?? -1
        case .ruleDeclaration, .dutyDeclaration:
          guard let name = node.child(.name), !name.name.isEmpty else {
            _ = sentence(of: node, in: current ?? -1)
            continue
          }
          checkSpelling(name)
          if current == nil, !isSaid {
            isSaid = true
            report(
              .ruleOutsidePlan,
              Message(node.kind == .ruleDeclaration ? .ruleOutsidePlan : .dutyOutsidePlan),
              at: name.place, help: [Message(.putPlanAbove)])
          }
          let first = names[name.name]
          if let first { reportDuplicate(name.name, at: name.place, first: first) }
          names[name.name] = first ?? name.place
          add(node, name, to: current ?? -1, isRepeated: first != nil)
        default: break
        }
      }
    }
  }

  /// Adds a rule or duty to a plan, by index; -1 where there is none to check it against. One whose
  /// name is taken is looked at, but is not one of the plan's: what it has in common with the first
  /// one is no news, and a test of that name may mean either.
  private mutating func add(
    _ node: SyntaxNode, _ name: SyntaxNode, to plan: Int, isRepeated: Bool
  ) {
    let metadata = metadata(of: node)
    if isRepeated { ruleIndexes[plan]?[name.name] = -1 }
    if node.kind == .dutyDeclaration {
      if plan >= 0, !isRepeated {
        dutyPlaces[plan, default: [:]][name.name] = name.place
        book.plans[plan].duties.append(
          Duty(name: name.name, labels: labels(of: node), metadata: metadata, place: name.place))
      }
      return
    }
    if plan >= 0 { ruleIndexes[plan, default: [:]][name.name] = -1 }
    // A rule with words that could not be read is looked at as far as it goes, and is none.
    let said = diagnostics.count
    guard let sentence = sentence(of: node, in: plan), !node.isBroken, plan >= 0, !isRepeated,
      !isDoubtful(sentence, in: node.tree, since: said)
    else { return }
    ruleIndexes[plan]?[name.name] = book.plans[plan].rules.count
    book.plans[plan].rules.append(
      Rule(
        name: name.name, labels: labels(of: node), metadata: metadata, sentence: sentence,
        place: name.place))
  }

  /// Whether something in a sentence was complained about that has no sure mend: what it was read
  /// as may not be what was meant, and nothing follows from it.
  private func isDoubtful(_ sentence: Sentence, in tree: SyntaxTree, since said: Int) -> Bool {
    let place = sentence.place
    return (tree.diagnostics + diagnostics[said...]).contains { finding in
      guard finding.severity == .error, finding.fix == nil, let there = finding.place else {
        return false
      }
      return there.file == place.file && place.start <= there.start && there.start <= place.end
    }
  }

  private mutating func sentence(of rule: SyntaxNode, in plan: Int) -> Sentence? {
    (rule.child(.measureSentence) ?? rule.child(.quantitySentence)).flatMap {
      sentence($0, in: plan >= 0 ? PlanFrame(book.plans[plan]) : nil)
    }
  }

  /// The index of the plan, or -1 where too much of it is missing to check its rules against.
  private mutating func checkPlan(_ node: SyntaxNode, _ disputed: Set<String>) -> Int {
    guard let name = node.child(.name) else { return -1 }
    checkSpelling(name)
    planIndexes[name.name] = planIndexes[name.name] ?? -1
    for kind in [NodeKind.scope, .period] {
      for extra in node.children(kind).dropFirst() {
        report(
          .repeatedMetadata,
          Message(.repeatedMetadata, .words(kind == .scope ? "for" : "from")), at: extra.place,
          notes: node.child(kind).map { [.init(Message(.firstHere), at: $0.place)] } ?? [])
      }
    }
    let scope = node.child(.scope).flatMap { self.scope($0) }
    let years = node.child(.period).flatMap { period($0) }
    if !node.isBroken { checkParts(of: node, name) }
    guard let scope, let years else { return -1 }
    let document = node.children(.metadata).first { $0.firstTokenKind == .document }
      .flatMap { string(in: $0) }
    book.plans.append(
      Plan(
        name: name.name, labels: labels(of: node), document: document,
        metadata: metadata(of: node), scope: scope, years: years, place: name.place))
    let index = book.plans.count - 1
    if !disputed.contains(name.name) { planIndexes[name.name] = index }
    return index
  }

  /// A plan says whom it binds and for which years.
  private mutating func checkParts(of node: SyntaxNode, _ name: SyntaxNode) {
    if node.child(.scope) == nil {
      report(
        .incompletePlan, Message(.planWithoutScope, .words(name.name)), at: name.place,
        help: [Message(.scopesAre)])
    }
    if node.child(.period) == nil {
      report(
        .incompletePlan, Message(.planWithoutPeriod, .words(name.name)), at: name.place,
        help: [Message(.periodIsWritten)])
    }
  }

  private mutating func scope(_ node: SyntaxNode) -> Plan.Scope? {
    guard let reference = node.child(.nameReference),
      let entity = resolveEntity(reference, as: .singular)
    else { return nil }
    return Plan.Scope(entity: entity, identifier: string(in: node))
  }

  private mutating func period(_ node: SyntaxNode) -> ClosedRange<Int>? {
    let years = node.children(.year).compactMap { year($0) }
    guard years.count == 2 else { return nil }
    if years[1] < years[0] {
      report(.emptyRange, Message(.rangeIsEmpty), at: node.place, help: [Message(.smallerFirst)])
      return nil
    }
    return years[0]...years[1]
  }
}

/// What the sentences of a plan must know of it.
struct PlanFrame: Sendable {
  let name: String
  let entity: Int
  let years: ClosedRange<Int>
  let place: Place

  init(_ plan: Plan) {
    name = plan.name
    entity = plan.scope.entity
    years = plan.years
    place = plan.place
  }
}
