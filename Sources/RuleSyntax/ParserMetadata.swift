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
    case .advisory: .rules
    case .reading: .rulesAndDuties
    default: .rulesAndDefinitions
    }
  }

  /// Reads labels and metadata as long as there are any, and says which do not belong here.
  mutating func parseMetadata(of declaration: NodeKind) {
    var seen: [TokenKind: Int] = [:]
    while current.startsMetadata {
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
      _ = attempt { p throws(Abandoned) in try p.parseOneMetadata() }
    }
  }

  /// `vi "…"`, `also "…", "…"`, `advisory`, `allow R312 "…"`
  mutating func parseOneMetadata() throws(Abandoned) {
    let mark = mark()
    let keyword = current
    advance()
    switch keyword {
    case .advisory: break
    case .also:
      repeat { try expectString() } while consume(.comma)
    case .allow:
      if current != .identifier { throw abandon(expecting: .phrase(.aWarningCode)) }
      advance()
      try expectString()
    default: try expectString()
    }
    finish(.metadata, since: mark)
  }

  /// Labels between the names of a group and its formula.
  mutating func parseMisplacedLabels(_ reason: Phrase) {
    if !current.startsMetadata { return }
    let token = position
    report(
      Diagnostic(
        .misplacedMetadata, Message(reason), at: place(of: token)))
    while current.startsMetadata {
      _ = attempt { p throws(Abandoned) in try p.parseOneMetadata() }
    }
  }

  /// What stands behind the formula or sentence of a declaration: its labels where they come last,
  /// else labels in the wrong place. Returns whether there were any of those.
  mutating func parseTrailingMetadata(of declaration: NodeKind) -> Bool {
    if !current.startsMetadata { return false }
    if labelsComeLast(in: declaration) {
      parseMetadata(of: declaration)
      return false
    }
    let target = startOfBody()
    let token = position
    let outer = consumedEnd
    while current.startsMetadata {
      _ = attempt { p throws(Abandoned) in try p.parseOneMetadata() }
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
  private func hasComment(from start: Int, to end: Int) -> Bool {
    kinds[start..<end].contains(.comment)
  }

  /// The first word of the sentence or condition just parsed, if the node before is one.
  private func startOfBody() -> Place? {
    guard let body = nodes.last else { return nil }
    switch body.kind {
    case .measureSentence, .quantitySentence, .comparison, .or, .and, .not:
      return place(of: Int(body.firstToken))
    default: return nil
    }
  }
}
