import Diagnostics
import RuleSyntax
import Vocabulary

/// Declaring names and finding them again.
extension Checker {
  /// Registers a declared name, if it is free.
  mutating func declare(_ name: SyntaxNode, as symbol: Symbol) {
    checkSpelling(name)
    if let first = symbols[name.name], first != symbol {
      reportDuplicate(name, first: place(of: first, named: name.name))
    } else {
      symbols[name.name] = symbol
    }
  }

  mutating func reportDuplicate(_ name: SyntaxNode, first: Place?) {
    report(
      .duplicateName, Message(.duplicateName, .words(name.name)), at: name.place,
      notes: first.map { [.init(Message(.firstDeclaredHere), at: $0)] } ?? [],
      help: [Message(.renameOne)])
  }

  private func place(of symbol: Symbol, named name: String) -> Place? {
    switch symbol {
    case .entity(let index): entities[index].place
    case .field(let index): fields[index].place
    case .group(let index): groupNodes[index].child(.name)?.place
    case .indicator(let index): indicatorNodes[index].child(.name)?.place
    case .parameter(let index): parameterNodes[index].child(.name)?.place
    }
  }

  /// Names are camelCase.
  mutating func checkSpelling(_ name: SyntaxNode) {
    let tree = name.tree
    let text = name.name
    guard !tree.isRepaired(token: name.tokens.lowerBound) else { return }
    guard let first = text.utf8.first else { return }
    let isKeyword = !tree.kinds[name.tokens.lowerBound].isName
    if isKeyword || (first >= 0x61 && first <= 0x7A && !text.utf8.contains(0x5F)) { return }
    let mended = camelCase(text)
    var edits: [Fix.Edit] = []
    for token in 0..<tree.tokenCount
    where tree.kinds[token] == .identifier && tree.text(ofToken: token) == text {
      edits.append(.init(tree.place(ofToken: token), mended))
    }
    report(
      .nameSpelling, Message(.nameIsCamelCase, .words(text)), at: name.place,
      help: [Message(.writeInstead, .words(mended))],
      fix: symbols[mended] == nil && !mended.isEmpty ? Fix(edits) : nil)
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
  mutating func reportUnknown(_ reference: SyntaxNode, among candidates: [String], kind: Phrase) {
    let name = reference.name
    if !isComplete || reference.tree.isRepaired(token: reference.tokens.lowerBound) { return }
    let near = Spelling.nearest(to: name, among: candidates)
    // A name like no other is a missing declaration: one mistake, however often it is used.
    if near.isEmpty, !missingNames.insert(name).inserted { return }
    report(
      .unknownName, Message(.unknownName, .phrase(kind), .words(name)), at: reference.place,
      help: near.isEmpty
        ? [Message(.nothingIsCalledThat, .words(name))]
        : [Message(.didYouMeanOneOf, .choice(near.map { .message(Message(.quoted, .words($0))) }))],
      fix: near.count == 1 ? Fix(replace: reference.place, with: near[0]) : nil)
  }

  mutating func reportWrongKind(
    _ reference: SyntaxNode, is symbol: Symbol, expected: Phrase, help: [Message] = []
  ) {
    report(
      .wrongKindOfName,
      Message(.wrongKindOfName, .words(reference.name), .phrase(symbol.kind), .phrase(expected)),
      at: reference.place,
      notes: place(of: symbol, named: reference.name).map {
        [.init(Message(.declaredHere), at: $0)]
      } ?? [], help: help)
  }

  /// The entity a reference names, in the singular or plural.
  mutating func resolveEntity(_ reference: SyntaxNode) -> Int? {
    switch symbols[reference.name] {
    case .entity(let index)?: return index
    case let symbol?: reportWrongKind(reference, is: symbol, expected: .kindEntity)
    case nil:
      reportUnknown(reference, among: entities.flatMap { [$0.name, $0.plural] }, kind: .kindEntity)
    }
    return nil
  }

  /// The rows a reference names: an entity's or a group's.
  mutating func resolveMembers(_ reference: SyntaxNode) -> Members? {
    switch symbols[reference.name] {
    case .entity(let index)?: return Members(entity: index, group: nil)
    case .group(let index)?:
      guard let entity = groupEntity(index) else { return nil }
      return Members(entity: entity, group: index)
    case let symbol?: reportWrongKind(reference, is: symbol, expected: .kindGroup)
    case nil:
      reportUnknown(
        reference,
        among: entities.map { $0.plural }
          + groupNodes.flatMap { node in node.children(.name).map { $0.name } },
        kind: .kindGroup)
    }
    return nil
  }

  /// The entity whose rows a group picks; nil where that could not be told.
  func groupEntity(_ index: Int) -> Int? {
    var reference = groupNodes[index].child(.nameReference)
    // As many steps as there are groups: a circle of groups has no entity.
    for _ in 0...groupNodes.count {
      switch reference.flatMap({ symbols[$0.name] }) {
      case .entity(let entity)?: return entity
      case .group(let base)?: reference = groupNodes[base].child(.nameReference)
      default: return nil
      }
    }
    return nil
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
