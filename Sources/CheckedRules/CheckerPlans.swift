import Diagnostics
import RuleSyntax
import Vocabulary

/// Plans with their rules and duties.
extension Checker {
  mutating func checkPlans() {
    var planPlaces: [String: Place] = [:]
    for tree in trees {
      // The plan above, by index; nil before the first one, -1 below one that is broken.
      var current: Int?
      var names: [String: Place] = [:]
      for node in tree.root.children {
        switch node.kind {
        case .planDeclaration:
          names = [:]
          current = checkPlan(node, &planPlaces)
        case .ruleDeclaration, .dutyDeclaration:
          guard let name = node.child(.name) else { continue }
          checkSpelling(name)
          guard let plan = current else {
            report(
              .ruleOutsidePlan,
              Message(node.kind == .ruleDeclaration ? .ruleOutsidePlan : .dutyOutsidePlan),
              at: name.place, help: [Message(.putPlanAbove)])
            continue
          }
          if let first = names[name.name] { reportDuplicate(name, first: first) }
          names[name.name] = names[name.name] ?? name.place
          add(node, name, to: plan)
        default: break
        }
      }
    }
  }

  private mutating func add(_ node: SyntaxNode, _ name: SyntaxNode, to plan: Int) {
    let metadata = metadata(of: node)
    if node.kind == .dutyDeclaration {
      if plan >= 0 {
        book.plans[plan].duties.append(
          Duty(name: name.name, labels: labels(of: node), metadata: metadata, place: name.place))
      }
      return
    }
    if plan >= 0 { declaredRules[plan, default: []].insert(name.name) }
    guard let sentenceNode = node.child(.measureSentence) ?? node.child(.quantitySentence) else {
      return
    }
    let outer = plan >= 0 ? book.plans[plan] : nil
    guard !node.isBroken, let sentence = sentence(sentenceNode, in: outer), plan >= 0 else {
      return
    }
    book.plans[plan].rules.append(
      Rule(
        name: name.name, labels: labels(of: node), metadata: metadata, sentence: sentence,
        place: name.place))
  }

  /// The index of the plan, or -1 where too much of it is missing to check its rules against.
  private mutating func checkPlan(_ node: SyntaxNode, _ places: inout [String: Place]) -> Int {
    guard let name = node.child(.name) else { return -1 }
    checkSpelling(name)
    if let first = places[name.name] { reportDuplicate(name, first: first) }
    places[name.name] = places[name.name] ?? name.place
    knownPlans.insert(name.name)
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
    if !node.isBroken {
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
    guard let scope, let years else { return -1 }
    let document = node.children(.metadata).first { $0.firstTokenKind == .document }
      .flatMap { string(in: $0) }
    book.plans.append(
      Plan(
        name: name.name, labels: labels(of: node), document: document,
        metadata: metadata(of: node), scope: scope, years: years, place: name.place))
    return book.plans.count - 1
  }

  private mutating func scope(_ node: SyntaxNode) -> Plan.Scope? {
    guard let reference = node.child(.nameReference), let entity = resolveEntity(reference) else {
      return nil
    }
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
