import Diagnostics

/// Tests, the only place where line ends have a meaning: a line of a table is a row.
extension Parser {
  /// `test "…" of haDong71 in 2030 …`
  mutating func parseTest() -> Bool {
    var isBroken = attempt(stoppingAtLines: false) { p throws(Abandoned) in
      if p.current == .of { throw p.abandonAtWord(expecting: .phrase(.aTextInQuotes)) }
      try p.parseText(.word)
      try p.expect(.of)
      try p.dropPlanWord()
      try p.parseReference(.aPlan)
    }
    while current != .endOfText, statement(at: position) == nil, !isUnknownStatement(position) {
      let before = position
      let failed = attempt(stoppingAtLines: true) { p throws(Abandoned) in
        try p.parseTestPart()
      }
      isBroken = isBroken || failed
      // What cannot be read goes with its line.
      if position == before {
        repeat { advance() } while current != .endOfText && !startsLine(position)
      }
    }
    return isBroken
  }

  /// `of plan haDong71`, or `of plan` alone
  private mutating func dropPlanWord() throws(Abandoned) {
    if current != .plan { return }
    let name = tokenAfter(position)
    guard kinds[name].isName, !startsLine(name) else {
      let abandoned = abandonAtWord(expecting: .phrase(.aPlan))
      // The word is no declaration here, where reading goes on.
      advance()
      throw abandoned
    }
    report(
      Diagnostic(
        .unexpectedWords, messageExpecting(.phrase(.aPlan)), at: place(of: position),
        fix: Fix(
          replace: Place(file: file, start: Int(starts[position]), end: Int(starts[name])),
          with: "")))
    advance()
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
      while current != .endOfText, statement(at: position) == nil, current != .expect,
        !(current == .area && next != .pipe), !(current == .in && startsLine(position)),
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
    case .area where next != .pipe:
      advance()
      try parseText(.word)
      finish(.testArea, since: mark)
    case .in:
      advance()
      try parseYear()
      finish(.testYear, since: mark)
    case .expect: try parseExpectation()
    case _ where current.isName && next == .pipe: try parseTable()
    case _ where lineHoldsPipe(position): throw abandonTable()
    default: throw abandonAtWord(expecting: .phrase(.aTestPart))
    }
  }

  /// `expect smartClassrooms undecided between 50% and 100%`
  private mutating func parseExpectation() throws(Abandoned) {
    let mark = mark()
    advance()
    try parseReference(.aRuleName)
    readVietnameseStatus()
    let status = self.mark()
    try expect(
      oneOf: [.pass, .fail, .pending, .undecided, .notApplicable], .phrase(.aStatus))
    finish(.status, since: status)
    let value = self.mark()
    if current == .number || current == .minus, !startsLine(position) {
      let word = lineHoldsAnd(position) ? "between" : "with"
      reportUnexpected(
        Diagnostic(
          .unexpectedWords,
          messageExpecting(.message(Message(.quoted, .words(word)))), at: place(of: position),
          fix: Fix(replace: place(of: position).before, with: word + " ")))
      try parseLiteral()
      if consume(.and) { try parseLiteral() }
      finish(.expectedValue, since: value, isBroken: true)
    } else if consume(.with) {
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
    let head = self.mark()
    let headings = parseRow()
    let headEnd = placeBehind
    var rows: [(mark: Mark, end: Int, cells: Int)] = []
    var isBroken = false
    while startsLine(position), current != .endOfText {
      if current == .pipe, !isRowOfDashes {
        let row = self.mark()
        let cells = parseRow()
        rows.append((row, consumedEnd, cells))
      } else if isRowOfDashes {
        sayRowOfDashes()
        isBroken = true
      } else if isRowWithoutPipe(headings) {
        sayMissingPipe(before: position)
        skipLine()
        isBroken = true
      } else {
        break
      }
    }
    // Rows that agree with each other tell that it is the heading which lacks a mark.
    if rows.count > 1, rows[0].cells != headings, rows.allSatisfy({ $0.cells == rows[0].cells }) {
      reportHead(place(of: head.token).through(headEnd), headings, rows[0].cells)
      isBroken = true
    } else {
      for row in rows where row.cells != headings {
        reportRagged(row.mark, end: row.end, cells: row.cells, headings: headings)
      }
    }
    finish(.table, since: mark, isBroken: isBroken)
  }

  /// Reads a row and counts its cells.
  private mutating func parseRow() -> Int {
    let mark = mark()
    var cells = 0
    repeat {
      advance()
      cells += 1
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
    return cells
  }
}
