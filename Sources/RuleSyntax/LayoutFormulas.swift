/// The layout of sentences and formulas that do not fit on a line.
extension LayoutPlan {
  // MARK: Sentences

  /// A measure and its target; a comparison that is too long breaks between them.
  ///
  ///     sum of teachersTrained across schools / sum of teachers across schools
  ///       >= 95% by 2026,
  ///       then 98.5% by 2030
  mutating func planMeasureSentence(_ node: SyntaxNode) {
    guard let timing = planMilestones(of: node), let condition = node.children.first else { return }
    mayBreak(before: timing)
    switch condition.kind {
    case .comparison:
      mergedNodes.insert(condition.index)
      if let measure = condition.children.first { flushNodes.insert(measure.index) }
      if let mark = comparisonMark(of: condition) {
        mayBreak(before: mark)
        group(mark..<timing.tokens.upperBound, indent: 0)
      }
    case .or, .and:
      mergedNodes.insert(condition.index)
      mayBreak(before: condition.ownTokens)
    default: break
    }
  }

  /// A quantity, what it must have, and when.
  ///
  ///     at least 80% of preschools
  ///       where ownership = public and smartClassrooms >= 1
  ///       have standardLevel >= 2
  ///       by 2030
  mutating func planQuantitySentence(_ node: SyntaxNode) {
    mayBreak(before: planMilestones(of: node))
    mayBreak(before: node.child(.whereClause))
    mayBreak(before: node.child(.hasClause))
  }

  /// The milestones of a sentence break first, each onto its own line; what stands before them is
  /// a group in itself. Returns the timing that ends that group.
  private mutating func planMilestones(of node: SyntaxNode) -> SyntaxNode? {
    guard let timing = node.child(.timing) else { return nil }
    group(node.tokens, indent: LayoutPlan.indent)
    group(node.tokens.lowerBound..<timing.tokens.upperBound, indent: 0)
    return timing
  }

  // MARK: Formulas

  private func comparisonMark(of node: SyntaxNode) -> Int? {
    node.ownTokens.first { tree.kinds[$0].isComparison || tree.kinds[$0] == .includes }
  }

  private func indent(of node: SyntaxNode) -> Int {
    flushNodes.contains(node.index) ? 0 : LayoutPlan.indent
  }

  mutating func planCondition(_ node: SyntaxNode) {
    if mergedNodes.contains(node.index) { return }
    group(node.tokens, indent: indent(of: node))
    mayBreak(before: node.ownTokens)
  }

  /// A chain of `+ -` or `* /` breaks behind its operators.
  mutating func planArithmetic(_ node: SyntaxNode) {
    group(node.tokens, indent: indent(of: node))
    for mark in node.ownTokens { mayBreak(before: word(after: mark)) }
  }

  /// `sum of X across G where C` breaks before `where`, then before `across`.
  mutating func planAggregate(_ node: SyntaxNode) {
    group(node.tokens, indent: indent(of: node))
    mayBreak(before: node.child(.whereClause))
    if let across = node.child(.across) {
      group(node.tokens.lowerBound..<across.tokens.upperBound, indent: 0)
      mayBreak(before: across)
    }
  }

  /// What stands in parentheses and does not fit goes onto lines of its own, between two marks that
  /// stand as far in as the line of the first, wherever in a sentence that is.
  ///
  ///     share of schools
  ///       where (
  ///         computerRooms >= 1
  ///         and teachersIT >= 1
  ///       )
  mutating func planParenthesis(_ node: SyntaxNode) {
    group(node.tokens, indent: LayoutPlan.indent, fromItsLine: true)
    mayBreak(before: word(after: node.tokens.lowerBound))
    setGap(.mayBreakBack, before: node.tokens.upperBound - 1)
    for child in node.children { flushNodes.insert(child.index) }
  }
}
