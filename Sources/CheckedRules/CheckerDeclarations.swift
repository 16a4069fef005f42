import Diagnostics
import RuleSyntax
import Vocabulary

/// First passes: which fields and definitions there are.
extension Checker {
  mutating func declareFields() {
    for node in declarations(.fieldDeclaration) {
      guard let name = node.child(.name) else { continue }
      let isReserved = name.name == "name" || name.name == "closed" || name.name == "year"
      if isReserved {
        report(
          .reservedFieldName, Message(.reservedFieldName, .words(name.name)), at: name.place,
          help: [Message(.keyColumnsAre)])
      }
      let owner = node.child(.owningEntity)?.child(.nameReference).flatMap { resolveEntity($0) }
      let type = node.child(.type).flatMap { fieldType($0) }
      // A field that is half understood is still a name; what it holds stays unknown.
      fields.append(
        Field(
          name: name.name, entity: owner ?? -1, type: type ?? .text,
          isLasting: node.child(.lasting) != nil, labels: labels(of: node), place: name.place))
      if owner == nil || type == nil || isReserved { brokenFields.insert(fields.count - 1) }
      let symbol = Symbol.field(fields.count - 1)
      if isReserved {
        symbols[name.name] = symbols[name.name] ?? symbol
      } else {
        declare(name, as: symbol)
      }
    }
  }

  mutating func declareDefinitions() {
    for node in declarations(.groupDeclaration) where !node.children(.name).isEmpty {
      groupNodes.append(node)
      for name in node.children(.name) { declare(name, as: .group(groupNodes.count - 1)) }
    }
    for node in declarations(.indicatorDeclaration) {
      guard let name = node.child(.name) else { continue }
      indicatorNodes.append(node)
      declare(name, as: .indicator(indicatorNodes.count - 1))
    }
    for node in declarations(.parameterDeclaration) {
      guard let name = node.child(.name) else { continue }
      parameterNodes.append(node)
      declare(name, as: .parameter(parameterNodes.count - 1))
    }
    findGroupEntities()
  }

  // MARK: Labels and metadata

  func labels(of node: SyntaxNode) -> Labels {
    var labels = Labels()
    for child in node.children(.metadata) {
      let strings = child.ownTokens.filter { child.tree.kinds[$0] == .string }
        .map { string(child.tree, $0) }
      switch child.firstTokenKind {
      case .vi where labels.vi == nil: labels.vi = strings.first
      case .en where labels.en == nil: labels.en = strings.first
      case .also: labels.also += strings
      default: break
      }
    }
    return labels
  }

  mutating func metadata(of node: SyntaxNode) -> Metadata {
    var metadata = Metadata()
    for child in node.children(.metadata) {
      let text = string(in: child)
      switch child.firstTokenKind {
      case .clause: metadata.clause = metadata.clause ?? text
      case .reading: metadata.reading = metadata.reading ?? text
      case .owner: metadata.owner = metadata.owner ?? text
      case .note: metadata.note = metadata.note ?? text
      case .advisory: metadata.isAdvisory = true
      case .allow:
        if let allowance = allowance(child) { metadata.allowances.append(allowance) }
      default: break
      }
    }
    return metadata
  }

  /// `allow R312 "why"`: only warnings can be allowed.
  private mutating func allowance(_ node: SyntaxNode) -> Allowance? {
    guard let token = node.ownToken(.identifier), let reason = string(in: node) else { return nil }
    let text = node.tree.text(ofToken: token)
    let place = node.tree.place(ofToken: token)
    if let code = Code(rawValue: text), code.severity == .warning {
      return Allowance(code: code, reason: reason, place: place)
    }
    let isKnown = Code(rawValue: text) != nil
    report(
      .unknownWarning, Message(isKnown ? .errorCannotBeAllowed : .unknownWarning, .words(text)),
      at: place, help: [Message(.warningsAre, .words(warningCodes))])
    return nil
  }

  private var warningCodes: String {
    Code.allCases.filter { $0.severity == .warning }.map { $0.rawValue }.joined(separator: ", ")
  }
}
