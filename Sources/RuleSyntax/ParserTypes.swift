import Diagnostics

/// The types of fields, indicators and parameters.
extension Parser {
  /// `count up to 500`, `number in ha from 0 to 100`, `level 0 to 3`, `one of public, private` …
  mutating func parseType() throws(Abandoned) {
    readTypeWord()
    let mark = mark()
    switch current {
    case .share:
      advance()
      try parseRange()
    case .number_:
      advance()
      try readUnitOfNumber()
      if consume(.in) { try parseUnit() }
      try parseRange()
    case .one, .any:
      advance()
      try expect(.of)
      try parseCategories()
    case .count, .rank:
      advance()
      try parseRange()
    case .level:
      advance()
      try parseLevels()
    case .flag, .dateType, .textType:
      advance()
    default: throw unknownType()
    }
    dropWordsBehindType()
    finish(.type, since: mark)
  }

  private mutating func parseLevels() throws(Abandoned) {
    readLevelWords()
    let range = mark()
    if current != .number, current != .minus {
      throw abandon(expecting: .phrase(.aNumber), help: [Message(.levelIsWritten)])
    }
    try parseBound()
    try expectTo()
    try parseBound()
    finish(.range, since: range)
  }

  private mutating func unknownType() -> Abandoned {
    if let answered = answeredType() { return answered }
    if !current.isName || startsLine(position) {
      return abandon(expecting: .phrase(.aType), help: [Message(.typesAre)])
    }
    let word = text(of: position)
    let near = Spelling.nearest(
      to: word, among: ["count", "share", "number", "level", "rank", "flag", "date", "text"])
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, Message(.unknownType, .words(Parser.shortened(word))),
        at: place(of: position),
        help: near.first.map { [Message(.didYouMean, .words($0))] } ?? [Message(.typesAre)],
        fix: near.first.map { Fix(replace: place(of: position), with: $0) }))
    return Abandoned()
  }

  /// `up to 500`, `from 0 to 100`, `from 0`; none is a range too.
  private mutating func parseRange() throws(Abandoned) {
    readRangeWords()
    let mark = mark()
    if consume(.up) {
      try expect(.to)
      try parseBound()
    } else if consume(.from) {
      try parseBound()
      readToOfRange()
      if current == .to || (current == .minus && !startsLine(position)) {
        try expectTo()
        try parseBound()
      }
    } else {
      return
    }
    finish(.range, since: mark)
  }

  private mutating func parseBound() throws(Abandoned) {
    guard current == .number || current == .minus else {
      throw abandon(expecting: .phrase(.aNumber))
    }
    try parseNumberLiteral()
  }

  /// `public vi "công lập" en "public", private vi "tư thục" en "private"`
  ///
  /// The labels of a field stand right behind its last category, whose own labels look the same.
  /// The last category takes one label of each kind the first one has; the rest are the field's.
  private mutating func parseCategories() throws(Abandoned) {
    var kindsOfFirst: [TokenKind]?
    dropBracketOfCategories()
    while true {
      let mark = mark()
      if current == .string { throw abandonAtTextOfCategory() }
      if current == .vi || current == .en, kinds[consumedEnd - 1] == .comma {
        reportUnexpected(
          Diagnostic(
            .unexpectedWords, messageExpecting(.phrase(.aCategory)), at: placeOfFinding))
      } else {
        try parseName(
          .aCategory, before: [.comma, .vi, .en, .also],
          ends: .withItsLine)
      }
      var taken: [TokenKind] = []
      let isLast = !categoryHasComma()
      while current == .vi || current == .en || current == .also {
        if isLast, !(kindsOfFirst ?? []).contains(current) || taken.contains(current) { break }
        taken.append(current)
        try parseOneMetadata(inCategory: true)
      }
      if kindsOfFirst == nil { kindsOfFirst = taken }
      // A label behind a comma may be the field's: then no word of a category stands here.
      if consumedEnd > mark.token { finish(.category, since: mark) }
      readCommaOfCategories()
      if isCategoryWithoutComma(position) {
        reportMissingComma()
      } else if !consume(.comma) {
        return
      }
    }
  }

  /// `public vi "công lập" private vi "tư thục"`: a further category, its comma forgotten.
  private func isCategoryWithoutComma(_ token: Int) -> Bool {
    let label = tokenAfter(token)
    return kinds[token] == .identifier && !isUnindented(token)
      && (kinds[label] == .vi || kinds[label] == .en) && kinds[tokenAfter(label)] == .string
  }

  private mutating func reportMissingComma() {
    report(
      Diagnostic(
        .unexpectedWords, Message(.expectedButFound, .message(Message(.quoted, ",")), wordHere),
        at: place(of: position), fix: Fix(replace: placeBehind, with: ",")))
  }

  /// Whether a comma follows the labels that stand here, so that another category comes.
  private func categoryHasComma() -> Bool {
    var token = position
    while true {
      switch kinds[token] {
      case .vi, .en, .string: token = tokenAfter(token)
      case .also:
        // `also "a", "b"`: these commas are its own.
        token = tokenAfter(token)
        while kinds[token] == .string, kinds[tokenAfter(token)] == .comma,
          kinds[tokenAfter(tokenAfter(token))] == .string
        {
          token = tokenAfter(tokenAfter(token))
        }
      case .comma: return true
      default: return isCategoryWithoutComma(token)
      }
    }
  }
}
