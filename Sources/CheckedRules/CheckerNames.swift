import Diagnostics
import RuleSyntax
import Vocabulary

/// Declaring names and finding them again.
extension Checker {
  /// Names are camelCase.
  mutating func checkSpelling(_ name: SyntaxNode) {
    let tree = name.tree
    let text = name.name
    if text.isEmpty || tree.isRepaired(token: name.tokens.lowerBound) || isReserved(name)
      || isCamelCase(text)
    {
      return
    }
    let mended = camelCase(text)
    report(
      .nameSpelling, Message(.nameIsCamelCase, .words(text)), at: name.place,
      help: [Message(.writeInstead, .words(mended))], fix: respelling(text, as: mended, in: tree))
  }

  /// Whether a word of the language stands in a name's place; the parser has said so.
  func isReserved(_ name: SyntaxNode) -> Bool { name.firstTokenKind.isKeyword }

  func isCamelCase(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first >= 0x61 && first <= 0x7A && !name.utf8.contains(0x5F)
  }

  /// The edits that change a name wherever it stands; nil where another file has it too or the new
  /// one is taken.
  private mutating func respelling(_ old: String, as new: String, in tree: SyntaxTree) -> Fix? {
    let places = identifiers ?? allIdentifiers()
    identifiers = places
    guard !new.isEmpty, places[new] == nil, let old = places[old],
      old.allSatisfy({ Int($0.file) == tree.file })
    else { return nil }
    return Fix(old.map { .init($0, new) })
  }

  /// Where each identifier of the program stands. Cells of tests count: a heading may be one.
  func allIdentifiers() -> [String: [Place]] {
    var places: [String: [Place]] = [:]
    for tree in trees {
      for token in 0..<tree.tokenCount
      where tree.kinds[token] == .identifier || tree.kinds[token] == .cell {
        places[tree.text(ofToken: token), default: []].append(tree.place(ofToken: token))
      }
    }
    return places
  }

  private func camelCase(_ text: String) -> String {
    var result: [UInt8] = []
    var startsWord = false
    for byte in text.utf8 {
      if byte == 0x5F {
        startsWord = !result.isEmpty
      } else if result.isEmpty {
        if byte >= 0x30 && byte <= 0x39 { continue }
        result.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      } else {
        result.append(startsWord && byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte)
        startsWord = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Complains about a name nothing declares, with the nearest ones that would fit here.
  mutating func reportUnknown(_ reference: SyntaxNode, wanted: Wanted) {
    if noteLabel(reference, wanted: wanted) { return }
    let name = reference.name
    if !isComplete || reference.tree.isRepaired(token: reference.tokens.lowerBound)
      || lostNames.contain(name)
    {
      return
    }
    let near = nearest(name, wanted)
    if lostNames.lacksNames, !near.contains(where: { Spelling.isSlip(name, of: $0) }) { return }
    let finding = Diagnostic(
      .unknownName, Message(.unknownName, .phrase(wanted.phrase), .words(name)),
      at: reference.place,
      help: near.isEmpty ? [Message(.nothingIsCalledThat, .words(name))] : [didYouMean(near)],
      fix: fix(of: reference, as: near))
    if near.isEmpty { reportMissing(finding, name) } else { report(finding) }
  }

  /// The edit that writes the one name that can only have been meant. There is none where the name
  /// may be that of a declaration which could not be read.
  func fix(of reference: SyntaxNode, as near: [String]) -> Fix? {
    guard near.count == 1, !lostNames.mayHoldMore else { return nil }
    let spellings = symbols[near[0]].flatMap { names(of: $0) }.map { [$0.singular, $0.plural] }
    let isSlip = (spellings ?? near).contains { Spelling.isSlip(reference.name, of: $0) }
    return isSlip ? Fix(replace: reference.place, with: near[0]) : nil
  }

  /// A name like no other is a missing declaration: one mistake, said where it is used first.
  mutating func reportMissing(_ finding: Diagnostic, _ name: String) {
    if incompleteness?.allows(finding) == false { return }
    if let new = finding.place, let old = missingNames[name]?.place, !new.isBefore(old) { return }
    missingNames[name] = finding
  }

  /// The names that may have been meant. Where there are very many unknown names, what they have in
  /// common is not misspelling: then nothing is suggested.
  mutating func nearest(_ name: String, _ wanted: Wanted) -> [String] {
    let key = Resemblance(name: name, wanted: wanted)
    if let known = resemblances[key] { return known }
    if namesCompared > Checker.mostNamesCompared { return [] }
    let names = names(wanted)
    namesCompared += names.count
    if namesCompared > Checker.mostNamesCompared { return [] }
    var near = Spelling.nearest(to: name, among: names)
    switch wanted {
    case .members(let number), .entity(let number): near = inNumber(number, near)
    case .value, .field, .plan, .rule, .category, .heading: break
    }
    resemblances[key] = near
    return near
  }

  /// Each thing once, by the singular or plural of its name, as the place wants it.
  private func inNumber(_ number: GrammaticalNumber, _ near: [String]) -> [String] {
    var seen: Set<Symbol> = []
    return near.compactMap { name in
      guard let symbol = symbols[name], let names = names(of: symbol) else { return name }
      return seen.insert(symbol).inserted ? names[number] : nil
    }
  }

  /// The singular and plural of an entity or group; nil for everything else.
  func names(of symbol: Symbol) -> NumberedName? {
    switch symbol {
    case .entity(let index):
      return NumberedName(singular: entities[index].name, plural: entities[index].plural)
    case .group(let index):
      let names = groupNodes[index].children(.name)
      guard let first = names.first, let last = names.last else { return nil }
      return NumberedName(singular: first.name, plural: last.name)
    case .field, .indicator, .parameter, .disputed: return nil
    }
  }

  /// The names that would fit, in any order.
  private func names(_ wanted: Wanted) -> [String] {
    switch wanted {
    case .value:
      symbols.compactMap { name, symbol in
        switch symbol {
        case .field, .indicator, .parameter, .disputed: name
        case .entity, .group: nil
        }
      }
    case .members:
      entities.flatMap { [$0.name, $0.plural] }
        + groupNodes.flatMap { node in node.children(.name).map { $0.name } }
    case .entity: entities.flatMap { [$0.name, $0.plural] }
    case .field(let entity): fields.filter { $0.entity == entity }.map { $0.name }
    case .plan: Array(planIndexes.keys)
    case .rule(let plan): Array((ruleIndexes[plan] ?? [:]).keys)
    case .category(let field): (fields[field].type.categories ?? []).map { $0.name }
    case .heading(let entity): headings(of: entity)
    }
  }

  /// "did you mean `a` or `b`?"
  func didYouMean(_ names: [String]) -> Message {
    Message(.didYouMeanOneOf, .choice(names.map { .message(Message(.quoted, .words($0))) }))
  }

  mutating func reportWrongKind(
    _ reference: SyntaxNode, is symbol: Symbol, expected: Phrase, help: [Message] = []
  ) {
    guard let kind = symbol.kind else { return }
    report(
      .wrongKindOfName,
      Message(.wrongKindOfName, .words(reference.name), .phrase(kind), .phrase(expected)),
      at: reference.place,
      notes: place(of: symbol).map {
        [.init(Message(.declaredHere), at: $0)]
      } ?? [], help: help)
  }

  /// The entity a reference names.
  mutating func resolveEntity(_ reference: SyntaxNode, as number: GrammaticalNumber) -> Int? {
    switch symbols[reference.name] {
    case .entity(let index)?:
      expect(number, reference, of: .entity(index))
      return index
    case let symbol?: reportWrongKind(reference, is: symbol, expected: .kindEntity)
    case nil:
      reportUnknown(reference, wanted: .entity(number))
    }
    return nil
  }

  /// Says of `schools.teachers` in a rule for communes, where `schools` are many, what to write.
  mutating func reportsRowsInside(
    _ reference: SyntaxNode, of subject: Subject, _ field: SyntaxNode
  ) -> Bool {
    guard case .entity(let index)? = symbols[reference.name],
      entities[index].plural == reference.name, entities[index].name != reference.name,
      !subject.entities.isEmpty, ancestors[index].isSuperset(of: subject.entities)
    else { return false }
    let words = "\(reference.name).\(field.name)"
    report(
      .wrongEntity, Message(.rowsForOneValue, .words(words)),
      at: reference.place.through(field.place),
      help: [
        Message(.writeInstead, .words("sum of \(field.name) across \(reference.name)"))
      ])
    return true
  }

  /// The rows a reference names: an entity's or a group's. Behind a quantity both the singular and
  /// the plural are good (`at least 1 school`, `at least 80% of schools`); what is suggested there
  /// is the one that reads well.
  mutating func resolveMembers(
    _ reference: SyntaxNode, as number: GrammaticalNumber, takesBoth: Bool = false
  ) -> Members? {
    switch symbols[reference.name] {
    case .entity(let index)?:
      if !takesBoth { expect(number, reference, of: .entity(index)) }
      return Members(entity: index, group: nil)
    case .group(let index)?:
      guard let entity = groupEntity(index) else { return nil }
      return Members(entity: entity, group: index)
    case let symbol?: reportWrongKind(reference, is: symbol, expected: .kindMembers)
    case nil:
      reportUnknown(reference, wanted: .members(number))
    }
    return nil
  }

  /// Complains where a name stands in the other number than its place wants; what it means is clear.
  private mutating func expect(
    _ number: GrammaticalNumber, _ reference: SyntaxNode, of symbol: Symbol
  ) {
    guard let names = names(of: symbol), names[number] != reference.name,
      !reference.tree.isRepaired(token: reference.tokens.lowerBound), !isReserved(reference)
    else { return }
    let wanted = names[number]
    report(
      .wrongKindOfName,
      Message(
        number == .singular ? .singularIsNeeded : .pluralIsNeeded, .words(reference.name)),
      at: reference.place, help: [didYouMean([wanted])],
      fix: isCamelCase(wanted) ? Fix(replace: reference.place, with: wanted) : nil)
  }

  /// The entity whose rows a group picks; nil where that could not be told.
  func groupEntity(_ index: Int) -> Int? { groupEntities[index] }

  /// Follows every group to the entity at the end of its chain; a circle of groups has none.
  mutating func findGroupEntities() {
    groupEntities = Array(repeating: nil, count: groupNodes.count)
    var isFollowed = Array(repeating: false, count: groupNodes.count)
    for start in groupNodes.indices where !isFollowed[start] {
      var chain: [Int] = []
      var next: Int? = start
      var entity: Int?
      while let group = next, !isFollowed[group] {
        isFollowed[group] = true
        chain.append(group)
        next = nil
        switch groupNodes[group].child(.nameReference).flatMap({ symbols[$0.name] }) {
        case .entity(let base)?: entity = base
        case .group(let base)?: next = base
        case .field?, .indicator?, .parameter?, .disputed?, nil: break
        }
      }
      // INVARIANT: what was followed before is known already, or lies in this chain: a circle.
      if let known = next { entity = groupEntities[known] }
      for group in chain { groupEntities[group] = entity }
    }
  }

  /// What the text of a string token means, quotes and escapes taken off.
  func string(_ tree: SyntaxTree, _ token: Int) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    let raw = Array(tree.meaning(ofToken: token).utf8)
    for (index, byte) in raw.enumerated() {
      if index == 0 || (index == raw.count - 1 && byte == 0x22 && !isEscaped) { continue }
      if byte == 0x5C, !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first string of a node.
  func string(in node: SyntaxNode) -> String? {
    node.ownToken(.string).map { string(node.tree, $0) }
  }

  /// The year a node spells; nil where it is no year (complained about already).
  func year(_ node: SyntaxNode) -> Int? {
    node.isBroken ? nil : Int(node.text)
  }
}

/// The two names of an entity or group.
struct NumberedName {
  let singular: String
  let plural: String

  subscript(number: GrammaticalNumber) -> String {
    switch number {
    case .singular: singular
    case .plural: plural
    }
  }
}

extension Place {
  /// Whether it begins earlier than another one; files stand in the order of the run.
  func isBefore(_ other: Place) -> Bool { (file, start) < (other.file, other.start) }
}
