import Diagnostics

/// Aggregates over the members of an area, and where their `where` ends.
extension Parser {
  /// `number of G where C`, `share of G where C`, `sum of X across G where C`
  mutating func parseAggregate() throws(Abandoned) {
    try enter()
    let mark = mark()
    if let meant = spokenAggregate { reportSpokenAggregate(meant: meant) }
    try finishing(.aggregate, since: mark) { p throws(Abandoned) in
      try p.parsePartsOfAggregate()
    }
    depth -= 1
  }

  private mutating func parsePartsOfAggregate() throws(Abandoned) {
    let counts = current == .number_ || current == .share
    advance()
    try expectOf()
    if counts {
      try parseReference(.aGroup)
    } else {
      try parseValue(in: .plain)
      let across = self.mark()
      readAcross()
      try expect(.across)
      try parseReference(.aGroup)
      finish(.across, since: across)
    }
    readWhereOfFormula()
    guard current == .where else { return }
    try keeping(.whereClause, since: self.mark()) { p throws(Abandoned) in
      try p.parseWhereOfAggregate()
    }
  }

  /// The condition of an aggregate. In parentheses it is exactly what they hold; without, nothing
  /// of the formula around the aggregate may follow, because nobody could say where it ends:
  ///
  ///     number of preschools where provinceRank <= 100 >= 1      (where (provinceRank <= 100) >= 1)
  private mutating func parseWhereOfAggregate() throws(Abandoned) {
    let mark = mark()
    let said = findingHere
    advance()
    if current == .leftParenthesis { return try parseClosedWhere(since: mark, said) }
    try parseOpenWhere(since: mark, said)
  }

  // Each way is a function of its own, for aggregates go 256 deep and frames must stay small.
  private mutating func parseClosedWhere(since mark: Mark, _ said: Int?) throws(Abandoned) {
    let condition = self.mark()
    try parseParenthesis()
    // A number joined to a condition means nothing: `(a) and b >= 3` is one condition then.
    let goesOn = !isRightSide && (current == .and || current == .or)
    let isCondition = holdsCondition(nodes.count - 1)
    if isCondition, !goesOn { return finish(.whereClause, since: mark) }
    // Not a condition, so it can only be the first part of one: `(a + b) >= 3`.
    let outerDoubt = doubt
    doubt = nil
    defer { doubt = outerDoubt }
    pendingOperand = condition
    try parseCondition(in: .bareWhere)
    reportWhere(condition, end: isCondition ? endInDoubt ?? consumedEnd : consumedEnd, said)
    finish(.whereClause, since: mark, isBroken: true)
  }

  private mutating func parseOpenWhere(since mark: Mark, _ said: Int?) throws(Abandoned) {
    let condition = self.mark()
    let outerDoubt = doubt
    doubt = nil
    defer { doubt = outerDoubt }
    try parseCondition(in: .bareWhere)
    let end = endInDoubt
    if let end { reportWhere(condition, end: end, said) }
    finish(.whereClause, since: mark, isBroken: end != nil)
  }

  /// Notes, in a condition without parentheses, that it may have ended before an operator.
  mutating func noteDoubt(end: Int, isCertain: Bool) {
    guard context == .bareWhere, doubt?.isCertain != true else { return }
    doubt = Doubt(end: end, chainEnd: consumedEnd, isCertain: isCertain)
  }

  /// Where a condition without parentheses, just parsed, may end: behind it if a comparison
  /// follows, before an operator if an aggregate or the end comes after that. Nil: no doubt.
  private var endInDoubt: Int? {
    if let doubt, doubt.isCertain || doubt.chainEnd == consumedEnd { return doubt.end }
    return current.isComparison || current == .includes ? consumedEnd : nil
  }

  /// Whether a parenthesis holds a condition that no name stands for.
  func isConditionInParentheses(_ index: Int) -> Bool {
    var node = index
    while nodes[node].kind == .parenthesis { node -= 1 }
    return node < index && nodes[node].kind.isCondition
  }

  /// Whether a parenthesis holds a condition or a single name, of whichever year.
  private func holdsCondition(_ index: Int) -> Bool {
    var node = index
    while nodes[node].kind == .parenthesis { node -= 1 }
    // What is shifted stands before its year.
    if nodes[node].kind == .shift { node -= nodes[node - 1].kind == .year ? 2 : 1 }
    return nodes[node].kind.isCondition || nodes[node].kind == .nameReference
      || nodes[node].kind == .parentReference
  }

  /// The last finding, where it speaks of the word here. Apart from the function that recurses,
  /// whose frame must stay small.
  private var findingHere: Int? {
    findings.last.flatMap { $0.place == place(of: position) ? findings.count - 1 : nil }
  }

  /// What was said of the word `where` takes it in: the two are one mistake.
  private mutating func reportWhere(_ condition: Mark, end: Int, _ said: Int?) {
    let start = Int(starts[condition.token])
    let stop = Int(starts[end])
    if let said, let fix = findings[said].fix {
      let (before, behind) = (
        place(of: condition.token).before, Place(file: file, start: stop, end: stop)
      )
      findings[said].help.append(Message(.whereNeedsParentheses))
      findings[said].fix = Fix(fix.edits + [.init(before, "("), .init(behind, ")")])
      return
    }
    report(
      Diagnostic(
        .whereNeedsParentheses, Message(.whereNeedsParentheses),
        at: Place(file: file, start: start, end: stop),
        fix: Fix([
          .init(Place(file: file, start: start, end: start), "("),
          .init(Place(file: file, start: stop, end: stop), ")"),
        ])))
  }
}
