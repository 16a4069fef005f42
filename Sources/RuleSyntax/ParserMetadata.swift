import Diagnostics

/// Labels and metadata: which a declaration may carry, and where they stand.
extension Parser {
  /// Whether the labels of a declaration are the last thing in it, rather than standing before its
  /// formula or sentence.
  private func labelsComeLast(in declaration: NodeKind) -> Bool {
    switch declaration {
    case .entityDeclaration, .fieldDeclaration, .groupDeclaration, .dutyDeclaration: true
    default: false
    }
  }

  private func mayStand(_ keyword: TokenKind, in declaration: NodeKind) -> Bool {
    switch declaration {
    case .entityDeclaration, .fieldDeclaration:
      [.vi, .en, .also, .note].contains(keyword)
    case .groupDeclaration: [.vi, .en, .note, .allow].contains(keyword)
    case .indicatorDeclaration, .parameterDeclaration:
      [.vi, .en, .clause, .note, .allow].contains(keyword)
    case .checkDeclaration: [.vi, .en, .clause, .note, .allow].contains(keyword)
    case .planDeclaration: [.vi, .en, .document, .owner, .note].contains(keyword)
    case .ruleDeclaration: keyword != .also && keyword != .document
    case .dutyDeclaration: [.vi, .en, .clause, .reading, .owner, .note].contains(keyword)
    default: false
    }
  }

  /// The declarations that may carry a label, for the message that says where it belongs.
  private func home(of keyword: TokenKind) -> Phrase {
    switch keyword {
    case .also: .entitiesAndFields
    case .document: .plans
    case .owner: .plansRulesAndDuties
    case .advisory: .rules
    case .reading: .rulesAndDuties
    default: .rulesAndDefinitions
    }
  }

  /// Reads labels and metadata as long as there are any, and says which do not belong here.
  mutating func parseMetadata(of declaration: NodeKind) {
    var seen: [TokenKind: Int] = [:]
    while current.startsMetadata || readsLabelWord(in: declaration) {
      let keyword = current
      let token = position
      if let first = seen[keyword], keyword != .allow {
        report(
          Diagnostic(
            .repeatedMetadata, Message(.repeatedMetadata, .words(text(of: token))),
            at: place(of: token), notes: [.init(Message(.firstHere), at: place(of: first))]))
      } else if !mayStand(keyword, in: declaration) {
        report(
          Diagnostic(
            .misplacedMetadata, Message(.metadataNotHere, .words(text(of: token))),
            at: place(of: token),
            help: [Message(.metadataBelongsTo, .words(text(of: token)), .phrase(home(of: keyword)))]
          ))
      }
      seen[keyword] = seen[keyword] ?? token
      _ = attempt(.line) { p throws(Abandoned) in try p.parseOneMetadata() }
    }
  }

  /// `vi "…"`, `also "…", "…"`, `advisory`, `allow R312 "…"`
  ///
  /// In a list of categories a comma that no text follows separates two of them.
  mutating func parseOneMetadata(inCategory: Bool = false) throws(Abandoned) {
    let mark = mark()
    let keyword = current
    advance()
    switch keyword {
    case .advisory: break
    case .also:
      repeat {
        try parseText(.item)
      } while !(inCategory && next != .string) && consume(.comma)
    case .allow:
      if current != .identifier { throw abandon(expecting: .phrase(.aWarningCode)) }
      advance()
      try parseText(.line, helpIfEmpty: [Message(.sayWhyAllowed)])
    default: try parseText(.line)
    }
    let isBroken = keyword != .advisory && kinds[consumedEnd - 1] != .string
    finish(.metadata, since: mark, isBroken: isBroken)
  }

  /// How far a text reaches that has been written without its quotes.
  enum TextExtent {
    /// To the next space.
    case word
    /// To the next comma.
    case item
    /// To the end of the line.
    case line
  }

  /// A text in quotes; one without them is taken in all the same.
  mutating func parseText(
    _ extent: TextExtent, helpIfEmpty: [Message] = []
  ) throws(Abandoned) {
    if current == .string {
      sayEmptyText(helpIfEmpty)
      advance()
      // The second line of a text that runs over two.
      if current == .string, startsLine(position), isSuspect(from: position, through: position) {
        advance()
      }
      return
    }
    if current == .comma || (current.startsMetadata && next == .string), !startsLine(position) {
      // The text is missing; what stands here goes on behind it.
      return reportUnexpected(
        Diagnostic(
          .unexpectedWords, messageExpecting(.phrase(.aTextInQuotes)), at: placeOfFinding))
    }
    if startsLine(position) || current == .endOfText || current.startsMetadata {
      throw abandon(expecting: .phrase(.aTextInQuotes))
    }
    if next == .string, current == .colon || current == .equal {
      let here = place(of: position)
      let gap = Place(
        file: file, start: Int(starts[consumedEnd]), end: Int(starts[tokenAfter(position)]))
      report(
        Diagnostic(
          .unexpectedWords, Message(.nothingBeforeText, .words(text(of: position))), at: here,
          fix: Fix(replace: gap, with: " ")))
      advance()
      return advance()
    }
    let end = endOfText(extent)
    if holdsTiming(from: position, to: end) {
      // What follows is the sentence; the text is what is missing.
      report(
        Diagnostic(
          .unexpectedWords, messageExpecting(.phrase(.aTextInQuotes)), at: placeBehind))
      return
    }
    let here = Place(file: file, start: Int(starts[position]), end: Int(starts[end]))
    silence(from: position, to: end)
    report(
      Diagnostic(
        .unexpectedWords, Message(.textWithoutQuotes), at: here, fix: quoting(here)))
    while position < end { advance() }
  }

  /// `vi ""`: words that nobody wrote down yet.
  private mutating func sayEmptyText(_ help: [Message]) {
    let bytes = source.bytes[Int(starts[position])..<Int(starts[position + 1])]
    guard !isSuspect(from: position, through: position),
      bytes.allSatisfy({ $0 == UInt8(ascii: "\"") || $0 == 0x20 || $0 == 0x09 })
    else { return }
    report(
      Diagnostic(.unexpectedWords, Message(.emptyText), at: place(of: position), help: help))
  }

  /// Whether some words end like the sentence of a rule: `by 2030`, `every year`.
  private func holdsTiming(from start: Int, to end: Int) -> Bool {
    var token = start
    while token < end {
      let following = kinds[tokenAfter(token)]
      if kinds[token] == .by || kinds[token] == .in, following == .number { return true }
      if kinds[token] == .every, following == .year { return true }
      token = tokenAfter(token)
    }
    return false
  }

  /// The end of the words that were meant as a text.
  private func endOfText(_ extent: TextExtent) -> Int {
    var token = position
    var end = position
    while true {
      switch kinds[token] {
      case .newline, .endOfText, .comment: return end
      case .comma where extent == .item && token > position: return end
      case .whitespace where extent == .word: return end
      case .whitespace: break
      default: end = token + 1
      }
      token += 1
    }
  }

  private func quoting(_ place: Place) -> Fix? {
    let bytes = source.bytes[Int(place.start)..<Int(place.end)]
    let quotes = bytes.count { $0 == UInt8(ascii: "\"") }
    if bytes.contains(UInt8(ascii: "\\")) { return nil }
    if quotes == 0 { return Fix([.init(place.before, "\""), .init(place.after, "\"")]) }
    return quotes == 1 && bytes.last == UInt8(ascii: "\"")
      ? Fix([.init(place.before, "\"")]) : nil
  }

  /// Labels between the names of a group and its formula: nil without any, else the first and
  /// the place of all.
  mutating func parseMisplacedLabels() -> (first: Place, all: Place)? {
    if !current.startsMetadata { return nil }
    let token = position
    while current.startsMetadata {
      _ = attempt(.line) { p throws(Abandoned) in try p.parseOneMetadata() }
    }
    return (place(of: token), place(of: token).through(placeBehind))
  }

  /// The labels of a group that stand before its condition belong behind it, if that could be read.
  mutating func reportLabelsOfGroup(_ labels: (first: Place, all: Place), isRead: Bool) {
    let text = source.text(from: Int(labels.all.start), to: Int(labels.all.end))
    var end = Int(labels.all.end)
    while end < source.bytes.count, source.bytes[end] == 0x20 || source.bytes[end] == 0x0A {
      end += 1
    }
    let gap = Place(file: file, start: Int(labels.all.start), end: end)
    let behind = placeBehind
    let hasComment = source.bytes[Int(gap.start)..<end].contains(UInt8(ascii: "/"))
    report(
      Diagnostic(
        .misplacedMetadata, Message(.groupLabelsComeLast), at: labels.first,
        fix: isRead && !hasComment
          ? Fix([.init(gap, ""), .init(behind, "\n  " + text)]) : nil))
  }

  /// What stands behind the formula or sentence of a declaration: its labels where they come last,
  /// else labels in the wrong place. Returns whether there were any of those.
  mutating func parseTrailingMetadata(of declaration: NodeKind, isBroken: Bool) -> Bool {
    if !current.startsMetadata { return false }
    if labelsComeLast(in: declaration) {
      parseMetadata(of: declaration)
      return false
    }
    // A body that could not be read to its end may hold these labels.
    let target = isBroken ? nil : bodyStart.map { place(of: $0) }
    let token = position
    let outer = consumedEnd
    while current.startsMetadata {
      _ = attempt(.line) { p throws(Abandoned) in try p.parseOneMetadata() }
    }
    let moved = Place(
      file: file, start: Int(starts[token]), end: Int(starts[consumedEnd]))
    let fix = target.map { target in
      Fix([
        .init(target.before, source.text(from: Int(moved.start), to: Int(moved.end)) + "\n  "),
        .init(Place(file: file, start: Int(starts[outer]), end: Int(moved.end)), ""),
      ])
    }
    report(
      Diagnostic(
        .misplacedMetadata, Message(.labelsComeFirst, .words(text(of: token))),
        at: place(of: token), fix: hasComment(from: outer, to: token) ? nil : fix))
    return true
  }

  /// A fix that moves a label must not lose a comment on the way.
  func hasComment(from start: Int, to end: Int) -> Bool {
    kinds[start..<end].contains(.comment)
  }
}
