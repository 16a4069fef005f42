import Diagnostics
import RuleSyntax
import Vocabulary

/// First passes: which fields and definitions there are.
extension Checker {
  /// Registers the names of fields; what they hold is told when every name is known.
  mutating func declareFields() {
    for node in declarations(.fieldDeclaration) {
      guard let name = node.child(.name) else { continue }
      let index = fields.count
      fieldNodes.append(node)
      fields.append(
        Field(
          name: name.name, entity: -1, type: .text, isLasting: node.child(.lasting) != nil,
          labels: labels(of: node), place: name.place))
      // `year`, too, is a column of every table, but a word of the language already.
      if name.name == "name" || name.name == "closed" {
        report(
          .reservedFieldName, Message(.reservedFieldName, .words(name.name)), at: name.place,
          help: [Message(.keyColumnsAre)])
        brokenFields.insert(index)
        symbols[name.name] = symbols[name.name] ?? .field(index)
      } else {
        declare(name, as: .field(index))
      }
    }
  }

  /// Finds the entity and type of every field. One that is half understood is still a name; what
  /// it holds stays unknown.
  mutating func describeFields() {
    for (index, node) in fieldNodes.enumerated() {
      let owner = node.child(.owningEntity)?.child(.nameReference).flatMap {
        resolveEntity($0, as: .singular)
      }
      let type = node.child(.type).flatMap { fieldType($0) }
      // Behind a list of categories that broke off may stand more of them.
      let isCutShort = node.isBroken && type?.categories != nil
      if owner == nil || type == nil || isCutShort { brokenFields.insert(index) }
      checkLabelsOfLastCategory(node)
      let field = fields[index]
      fields[index] = Field(
        name: field.name, entity: owner ?? -1, type: type ?? .text, isLasting: field.isLasting,
        labels: field.labels, place: field.place)
    }
    indexCategories()
  }

  private mutating func indexCategories() {
    for (index, field) in fields.enumerated() {
      var indexes: [String: Int] = [:]
      for (position, category) in (field.type.categories ?? []).enumerated() {
        indexes[category.name] = position
        categoryFields[category.name] = categoryFields[category.name] ?? index
      }
      categoryIndexes.append(indexes)
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
        guard let allowance = allowance(child) else { continue }
        if let first = metadata.allowances.first(where: { $0.code == allowance.code }) {
          report(
            .repeatedMetadata,
            Message(.repeatedMetadata, .words("allow " + allowance.code.rawValue)),
            at: allowance.place, notes: [.init(Message(.firstHere), at: first.place)])
        } else {
          metadata.allowances.append(allowance)
        }
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
    if let code = Code(rawValue: text), code.isWarningOfRules {
      return Allowance(code: code, reason: reason, place: place)
    }
    let isError = Code(rawValue: text).map { $0.severity == .error } ?? false
    let capital = text.uppercasedASCII
    if let code = Code(rawValue: capital), code.isWarningOfRules {
      report(
        .unknownWarning, Message(.unknownWarning, .words(text)), at: place,
        help: [Message(.didYouMean, .words(capital))], fix: Fix(replace: place, with: capital))
      // Read as what was surely meant, like a misspelt keyword: the warning is no second mistake.
      return Allowance(code: code, reason: reason, place: place)
    }
    let codes = Code.allCases.filter { $0.isWarningOfRules }.map { $0.rawValue }
    report(
      .unknownWarning, Message(isError ? .errorCannotBeAllowed : .unknownWarning, .words(text)),
      at: place, help: [Message(.warningsAre, .words(codes.joined(separator: ", ")))])
    return nil
  }
}

extension String {
  fileprivate var uppercasedASCII: String {
    String(decoding: utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}

extension Code {
  /// Whether it warns of rules; what is noticed in data cannot be allowed beside a rule, and fields
  /// have no allowances.
  fileprivate var isWarningOfRules: Bool {
    severity == .warning
      && ![.doubtfulLabel, .groupedDigits, .tooManyWarnings].contains(self)
      && rawValue.utf8.first == UInt8(ascii: "R")
  }
}
