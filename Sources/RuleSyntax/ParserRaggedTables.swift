import Diagnostics

/// Tables of tests whose lines lack a mark or a cell.
extension Parser {
  /// `expect a đạt`, `expect a không đạt`
  mutating func readVietnameseStatus() {
    let behind = tokenAfter(position)
    if startsLine(position) { return }
    let word = text(of: position)
    if word == "đạt" { return sayStatus(.pass, through: position) }
    if word == "không" || word == "chưa", text(of: behind) == "đạt", !startsLine(behind) {
      sayStatus(.fail, through: behind)
    }
  }

  /// `undecided 75% and 100%`
  func lineHoldsAnd(_ token: Int) -> Bool {
    var token = token
    repeat {
      if kinds[token] == .and { return true }
      token = tokenAfter(token)
    } while kinds[token] != .endOfText && !startsLine(token)
    return false
  }

  private mutating func sayStatus(_ status: TokenKind, through last: Int) {
    let first = position
    silence(from: first, to: last + 1)
    sayWritten(place(of: first).through(place(of: last)), Parser.spelling(of: status))
    readWord(as: status)
    if last > first { reread(last, as: .unusable) }
  }

  mutating func reportRagged(_ row: Mark, end: Int, cells: Int, headings: Int) {
    let last = end - 1
    // `| a | 1 |`: closed like a table of Markdown.
    let isClosed = kinds[last] == .pipe && cells == headings + 1
    report(
      Diagnostic(
        .raggedRow, Message(.raggedRow, .number(cells), .number(headings)),
        at: Place(file: file, start: Int(starts[row.token]), end: Int(starts[end])),
        help: [Message(isClosed ? .rowIsNotClosed : cells < headings ? .writeDash : .tooManyCells)],
        fix: isClosed
          ? Fix(
            replace: Place(
              file: file,
              start: kinds[last - 1] == .whitespace ? Int(starts[last - 1]) : Int(starts[last]),
              end: Int(starts[end])), with: "") : nil))
  }

  mutating func reportHead(_ head: Place, _ headings: Int, _ cells: Int) {
    report(
      Diagnostic(
        .raggedRow, Message(.raggedHead, .number(headings), .number(cells)), at: head,
        help: [Message(cells > headings ? .pipeBetweenHeadings : .writeDash)]))
  }

  /// Whether a `|` stands in the line of a token, behind it or right there.
  func lineHoldsPipe(_ token: Int) -> Bool {
    var token = token
    repeat {
      if kinds[token] == .pipe { return true }
      token = tokenAfter(token)
    } while kinds[token] != .endOfText && !startsLine(token)
    return false
  }

  /// Whether a line among the rows of a table is a row, its first mark forgotten: not one word
  /// stands before the next mark, as before a new table, or what follows are rows of this table.
  func isRowWithoutPipe(_ headings: Int) -> Bool {
    guard current != .expect, current != .in, current != .area, statement(at: position) == nil,
      lineHoldsPipe(position)
    else { return false }
    if next != .pipe || !current.isName { return true }
    var row = position
    let pipes = countPipes(&row)
    return pipes == headings - 1 && kinds[row] == .pipe && countPipes(&row) == headings
  }

  /// How many marks the line of a token has; the token moves to the next line.
  private func countPipes(_ token: inout Int) -> Int {
    var pipes = 0
    repeat {
      if kinds[token] == .pipe { pipes += 1 }
      token = tokenAfter(token)
    } while kinds[token] != .endOfText && !startsLine(token)
    return pipes
  }

  mutating func sayMissingPipe(before token: Int) {
    report(
      Diagnostic(
        .unexpectedWords,
        Message(
          .expectedButFound, .message(Message(.quoted, "|")),
          .message(Message(.quoted, .words(Parser.shortened(text(of: token)))))),
        at: place(of: token), fix: Fix(replace: place(of: token).before, with: "| ")))
  }

  /// `|--------|----------|` below the headings, as Markdown draws its tables.
  var isRowOfDashes: Bool {
    guard current == .pipe || current == .minus else { return false }
    var run = 0
    var longest = 0
    for byte in source.bytes[Int(starts[position])...] {
      switch byte {
      case UInt8(ascii: "-"):
        run += 1
        longest = max(longest, run)
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: " "): run = 0
      // A line end, or a comment.
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "/"): return longest > 2
      default: return false
      }
    }
    return longest > 2
  }

  /// Says that the line goes, and steps over it.
  mutating func sayRowOfDashes() {
    let first = position
    skipLine()
    let row = place(of: first).through(place(of: consumedEnd - 1))
    report(
      Diagnostic(
        .unexpectedWords, Message(.noRowOfDashes), at: row,
        fix: Fix(
          replace: Place(file: file, start: lineEnd(before: first), end: Int(row.end)), with: "")))
  }

  /// Where the line before that of a token ends.
  private func lineEnd(before token: Int) -> Int {
    var before = token - 1
    while before > 0, kinds[before] == .whitespace { before -= 1 }
    return Int(starts[before])
  }

  mutating func skipLine() {
    let first = position
    repeat { advance() } while current != .endOfText && !startsLine(position)
    silence(from: first, to: position)
  }

  /// A table without its first words or marks: said once, and stepped over with its rows.
  mutating func abandonTable() -> Abandoned {
    let heading = tokenAfter(position)
    var abandoned = Abandoned()
    if current.isName, kinds[heading].isName, kinds[tokenAfter(heading)] == .pipe {
      sayMissingPipe(before: heading)
    } else {
      abandoned = abandonAtWord(expecting: .phrase(current == .pipe ? .anEntity : .aTestPart))
      // What the lexer said of the word is all that is said of the table.
      if isSuspect(from: position, through: position) { advance() }
    }
    repeat { skipLine() } while current == .pipe
    return abandoned
  }
}
