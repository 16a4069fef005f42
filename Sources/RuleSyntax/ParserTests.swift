import Diagnostics

/// Tests, the only place where line ends have a meaning: a line of a table is a row.
extension Parser {
  /// `test "…" of haDong71 in 2030 …`
  mutating func parseTest() -> Bool {
    var isBroken = attempt(stoppingAtLines: false) { p throws(Abandoned) in
      try p.expectString()
      try p.expect(.of)
      try p.parseReference(.aPlan)
    }
    while current != .endOfText, !current.startsDeclaration {
      let before = position
      let failed = attempt(stoppingAtLines: true) { p throws(Abandoned) in
        try p.parseTestPart()
      }
      isBroken = isBroken || failed
      if position == before { advance() }
    }
    return isBroken
  }

  /// Runs a piece of a test; when it is given up, reads on at the next thing that can be read.
  private mutating func attempt(
    stoppingAtLines: Bool, _ piece: (inout Parser) throws(Abandoned) -> Void
  ) -> Bool {
    let outerDepth = depth
    do throws(Abandoned) {
      try piece(&self)
      return false
    } catch {
      depth = outerDepth
      while current != .endOfText, !current.startsDeclaration, current != .expect,
        !(current == .area && next == .string), !(current == .in && startsLine(position)),
        !(current.isName && next == .pipe),
        !(stoppingAtLines && startsLine(position))
      {
        advance()
      }
      return true
    }
  }

  private mutating func parseTestPart() throws(Abandoned) {
    let mark = mark()
    switch current {
    case .area where next == .string:
      advance()
      try expectString()
      finish(.testArea, since: mark)
    case .in:
      advance()
      try parseYear()
      finish(.testYear, since: mark)
    case .expect: try parseExpectation()
    case _ where current.isName && next == .pipe: try parseTable()
    default: throw abandon(expecting: .phrase(.aTestPart))
    }
  }

  /// `expect smartClassrooms undecided between 50% and 100%`
  private mutating func parseExpectation() throws(Abandoned) {
    let mark = mark()
    advance()
    try parseReference(.aRuleName)
    let status = self.mark()
    switch current {
    case .pass, .fail, .pending, .undecided, .notApplicable: advance()
    default: throw abandon(expecting: .phrase(.aStatus))
    }
    finish(.status, since: status)
    let value = self.mark()
    if consume(.with) {
      try parseLiteral()
      finish(.expectedValue, since: value)
    } else if consume(.between) {
      try parseLiteral()
      try expect(.and)
      try parseLiteral()
      finish(.expectedValue, since: value)
    }
    finish(.expectation, since: mark)
  }

  /// A table: the plural of an entity, then a row of headings, then rows.
  ///
  ///     schools | school | levels
  ///             | a      | preschool
  private mutating func parseTable() throws(Abandoned) {
    let mark = mark()
    try parseReference(.anEntity)
    var rows = 0
    while current == .pipe, rows == 0 || startsLine(position) {
      parseRow()
      rows += 1
    }
    finish(.table, since: mark)
  }

  private mutating func parseRow() {
    let mark = mark()
    repeat {
      advance()
      let cell = self.mark()
      if current == .cell {
        advance()
        finish(.cell, since: cell)
      } else {
        // Nothing between two marks is a cell too: an empty one.
        nodes.append(
          SyntaxTree.Node(
            kind: .cell, isBroken: false, firstNode: Int32(nodes.count),
            firstToken: Int32(consumedEnd), endToken: Int32(consumedEnd)))
      }
    } while current == .pipe && !startsLine(position)
    finish(.row, since: mark)
  }
}
