/// The layout of declarations: the first line, then everything else on lines of its own.
///
///     field ownership of school: one of
///         public vi "công lập",
///         private vi "tư thục"
///       vi "Loại hình"
extension LayoutPlan {
  static let indent = 2
  /// For what is left of a first line that is too long: deeper than labels, which come below it.
  private static let deepIndent = 4

  mutating func planDeclaration(_ node: SyntaxNode) {
    let children = node.children
    var headEnd = word(after: node.tokens.lowerBound) + 1
    var hasLabels = false
    for child in children {
      if isHead(child, of: node) {
        headEnd = child.tokens.upperBound
      } else if child.kind != .datedValue {
        // The formula of an indicator follows its `=`.
        let start = child.tokens.lowerBound
        let before = word(before: start)
        let isFormula = node.kind == .indicatorDeclaration && tree.kinds[before] == .equal
        setGap(.newLine(indent: LayoutPlan.indent), before: isFormula ? before : start)
      }
      if child.kind == .metadata { hasLabels = true }
    }
    var headIndent = LayoutPlan.deepIndent
    if node.kind == .parameterDeclaration {
      planValues(node, hasLabels: hasLabels)
      if !hasLabels { headIndent -= LayoutPlan.indent }
    }
    group(node.tokens.lowerBound..<min(headEnd, tokens.upperBound), indent: headIndent)
    planHead(node, children)
    if node.kind == .entityDeclaration || node.kind == .groupDeclaration {
      planWords(children)
    }
  }

  private func isHead(_ child: SyntaxNode, of declaration: SyntaxNode) -> Bool {
    switch child.kind {
    case .name, .type, .lasting, .parent, .owningEntity: true
    case .nameReference, .whereClause:
      declaration.kind == .groupDeclaration || declaration.kind == .testDeclaration
    default: false
    }
  }

  /// The places where a first line may break.
  private mutating func planHead(_ node: SyntaxNode, _ children: [SyntaxNode]) {
    for child in children {
      switch child.kind {
      case .parent: mayBreak(before: child)
      case .owningEntity:
        group(node.tokens.lowerBound..<child.tokens.upperBound, indent: 0)
        mayBreak(before: child)
      case .nameReference where node.kind == .groupDeclaration:
        group(node.tokens.lowerBound..<child.tokens.upperBound, indent: 0)
        mayBreak(before: word(before: child.tokens.lowerBound))
      case .whereClause: mayBreak(before: child)
      default: break
      }
    }
  }

  /// The word of an entity or group in two languages stands on one line.
  private mutating func planWords(_ children: [SyntaxNode]) {
    var index = 0
    while index + 1 < children.count {
      let kinds = (children[index].firstTokenKind, children[index + 1].firstTokenKind)
      if kinds == (.vi, .en) || kinds == (.en, .vi) {
        let second = children[index + 1]
        group(children[index].tokens.lowerBound..<second.tokens.upperBound, indent: 0)
        mayBreak(before: second)
        index += 1
      }
      index += 1
    }
  }

  /// `= 50% from 2026, 56% from 2030`: on the first line where there are no labels and it fits.
  private mutating func planValues(_ node: SyntaxNode, hasLabels: Bool) {
    guard let equal = node.ownToken(.equal) else { return }
    if hasLabels {
      setGap(.newLine(indent: LayoutPlan.indent), before: equal)
    } else {
      group(node.tokens, indent: LayoutPlan.indent)
      mayBreak(before: equal)
    }
    group(equal..<node.tokens.upperBound, indent: LayoutPlan.indent)
    for value in node.children(.datedValue).dropFirst() { mayBreak(before: value) }
  }

  // MARK: Types and labels

  /// `one of public, private`: one category a line where they do not fit on one.
  mutating func planType(_ node: SyntaxNode) {
    let categories = node.children(.category)
    if categories.isEmpty { return }
    var end = node.tokens.upperBound
    let next = word(after: end - 1)
    if next < tokens.upperBound, tree.kinds[next] == .lasting {
      mayBreak(before: next)
      end = next + 1
    }
    group(node.tokens.lowerBound..<end, indent: 0)
    for category in categories { mayBreak(before: category) }
  }

  mutating func planCategory(_ node: SyntaxNode) {
    group(node.tokens, indent: LayoutPlan.indent)
    for label in node.children(.metadata) { mayBreak(before: label) }
  }

  /// `also "a", "b"`: one heading a line where they do not fit on one.
  mutating func planMetadata(_ node: SyntaxNode) {
    let texts = node.ownTokens.filter { tree.kinds[$0] == .string }
    if texts.count < 2 { return }
    group(node.tokens, indent: LayoutPlan.indent)
    mayBreak(before: texts)
  }
}
