import Diagnostics

/// Two bounds of a value as people say them: `has teachers between 1 and 3`, where rules have two
/// comparisons.
extension Parser {
  /// Says how two bounds of what was just read are written; false where none stand here.
  mutating func saysStretchOfValue(since mark: Mark, isNegated: Bool) -> Bool {
    guard let joint = jointOfStretch, !startsLine(position) else { return false }
    let last = endOfBound(tokenAfter(joint))
    let words = place(of: position).through(place(of: last))
    let measure = place(since: mark)
    let name = Parser.shortened(source.text(from: Int(measure.start), to: Int(measure.end)))
    func bound(_ first: Int, _ end: Int) -> String {
      source.text(from: Int(starts[first]), to: Int(starts[end]))
    }
    let lowest = bound(tokenAfter(position), endOfBound(tokenAfter(position)) + 1)
    let highest = bound(tokenAfter(joint), last + 1)
    let areAlike = kinds[endOfBound(tokenAfter(position))] == kinds[last]
    let isSure = areAlike && !isNegated && measure.end - measure.start <= 40
    sayWritten(words, ">= \(lowest) and \(name) <= \(highest)", isSure: isSure)
    reread(joint, as: .and)
    return true
  }

  mutating func parseStretchOfValue() throws(Abandoned) {
    advance()
    try parseNumberLiteral()
    try expect(.and)
    try parseNumberLiteral()
  }

  /// The word between the two bounds, if both are values and no years.
  var jointOfStretch: Int? {
    guard current == .between || current == .from || current == .in, next == .number else {
      return nil
    }
    let first = tokenAfter(position)
    let joint = tokenAfter(endOfBound(first))
    let second = tokenAfter(joint)
    let isJoint = current == .between ? kinds[joint] == .and : kinds[joint] == .to
    guard isJoint || (current == .between && kinds[joint] == .to), kinds[second] == .number,
      !startsLine(second)
    else { return nil }
    let areYears =
      isYearNumber(first) && isYearNumber(second) && endOfBound(first) == first
      && endOfBound(second) == second
    return areYears ? nil : joint
  }

  /// The last token of a number with what belongs to it.
  private func endOfBound(_ number: Int) -> Int {
    var last = number
    while kinds[tokenAfter(last)] == .percent || kinds[tokenAfter(last)].isUnit {
      last = tokenAfter(last)
    }
    return last
  }

  /// `15/11` where a value is declared: a day of every year, written in figures.
  mutating func takesDayOfFigures() -> Bool {
    let mark = tokenAfter(position)
    let second = tokenAfter(mark)
    guard current == .number, kinds[mark] == .divide || kinds[mark] == .minus,
      kinds[second] == .number, !startsLine(second), let day = Int(text(of: position)),
      let month = Int(text(of: second)), (1...31).contains(day),
      let kind = TokenKind.allCases.first(where: { $0.month == month })
    else { return false }
    let start = self.mark()
    let words = place(of: position).through(place(of: second))
    silence(from: position, to: second + 1)
    let written = "\(day) " + Parser.spelling(of: kind)
    report(
      Diagnostic(
        .malformedDate,
        Message(
          .strangeMark, .words(source.text(from: Int(words.start), to: Int(words.end))),
          .words(written)), at: words, fix: Fix(replace: words, with: written)))
    while position <= second { advance() }
    finish(.dayLiteral, since: start, isBroken: true)
    return true
  }
}
