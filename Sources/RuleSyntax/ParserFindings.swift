import Diagnostics

/// What the parser says, and how its findings and the lexer's become those of the text: one
/// mistake gives one message.
extension Parser {
  /// More findings than these of one text help nobody.
  static let maximalFindings = 100

  /// A list this long is cut later; the first of them are the first of the text, too.
  mutating func report(_ diagnostic: Diagnostic) {
    // Of those said before the text is parsed, some may be left out again.
    if findings.count <= Parser.maximalFindings + vietnameseFindings { findings.append(diagnostic) }
  }

  /// Says that the words here are not what they should be, unless the lexer has complained about
  /// them or about something it left out just before: then that is the mistake.
  mutating func reportUnexpected(_ diagnostic: Diagnostic) {
    let isBehindText = consumedEnd > 0 && kinds[consumedEnd - 1] == .string
    let first = isBehindText ? consumedEnd - 1 : consumedEnd
    if !isSuspect(from: first, through: position) { report(diagnostic) }
  }

  /// Says what was expected here and gives up on the piece that is being parsed.
  mutating func abandon(
    expecting expected: Message.Argument, help: [Message] = [], fix: Fix? = nil
  ) -> Abandoned {
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, messageExpecting(expected), at: placeOfFinding,
        help: help.isEmpty && fix == nil ? helpWhereNoneIs(lacking: expected) : help, fix: fix))
    return Abandoned()
  }

  /// The same, at the word that stands here even where it begins a line.
  mutating func abandonAtWord(
    expecting expected: Message.Argument, help: [Message] = []
  ) -> Abandoned {
    reportUnexpected(
      Diagnostic(
        .unexpectedWords, Message(.expectedButFound, expected, wordHere), at: place(of: position),
        help: help.isEmpty ? helpWhereNoneIs(lacking: expected) : help))
    return Abandoned()
  }

  private func helpWhereNoneIs(lacking expected: Message.Argument) -> [Message] {
    helpWithWords ?? formOfDeclaration(lacking: expected)
  }

  /// What the words here mean in everyday language; nil where nothing is known of them.
  var helpWithWords: [Message]? {
    for help in [helpWithPlainVietnamese, helpWithEverydayWord] where !help.isEmpty { return help }
    return nil
  }

  /// Whether the lexer complained about one of these tokens.
  func isSuspect(from first: Int, through last: Int) -> Bool {
    var low = 0
    var high = suspects.count
    while low < high {
      let middle = (low + high) / 2
      if suspects[middle] < first { low = middle + 1 } else { high = middle }
    }
    return low < suspects.count && suspects[low] <= last
  }

  /// Withdraws what the lexer said about some tokens: the parser says it better.
  mutating func silence(from first: Int, to end: Int) {
    guard end > first, isSuspect(from: first, through: end - 1) else { return }
    silences.append(
      Place(file: file, start: Int(starts[first]), end: Int(starts[end])))
  }

  /// The place to underline for something that is missing: the word found instead, or, where that
  /// stands on a later line, the end of what was read.
  var placeOfFinding: Place {
    startsLine(position) || current == .endOfText ? placeBehind : place(of: position)
  }

  /// What was expected, and what stands here instead.
  func messageExpecting(_ expected: Message.Argument) -> Message {
    if current == .endOfText { return Message(.expectedBeforeEnd, expected) }
    if startsLine(position) { return Message(.expectedBeforeLineEnd, expected) }
    return Message(.expectedButFound, expected, wordHere)
  }

  /// What stands here, in words.
  var wordHere: Message.Argument {
    switch current {
    case .string: .phrase(.aTextInQuotes)
    default: .message(Message(.quoted, .words(Parser.shortened(text(of: position)))))
    }
  }

  /// Words of the user as a message can bear them.
  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if text.utf8.count <= 40 { return text }
    var short = String.UnicodeScalarView()
    for scalar in scalars.prefix(38) { short.append(scalar) }
    if short.count < 38 || short.count == scalars.count { return text }
    return String(short) + "…"
  }

  // MARK: The findings of the text

  /// All that was said, in the order of the text.
  func allFindings() -> [Diagnostic] {
    var all = mergedLexical()
    let used = Set(
      foreignWordsSaid.filter { !foreignNames.contains($0.key) }.map { $0.value })
    for (index, finding) in findings.enumerated() {
      if index < vietnameseFindings, isStray(finding) { continue }
      all.append(finding)
      // A name nobody declares is not made by leaving out its marks.
      if used.contains(index) { all[all.count - 1].fix = nil }
    }
    all = all.inReadingOrder()
    sayLinesNotRead(&all)
    for index in all.indices { all[index].fix = all[index].fix.map { keepingWordsApart($0) } }
    var unsaid = firstUnsaid
    if let place = unsaid,
      silences.contains(where: { $0.start <= place.start && place.start < $0.end })
    {
      unsaid = nil
    }
    if all.count > Parser.maximalFindings {
      unsaid = all[Parser.maximalFindings].place
      all.removeSubrange(Parser.maximalFindings...)
    }
    if let unsaid {
      all.append(
        Diagnostic(
          .tooManyFindings, Message(.tooManyFindings, .number(Parser.maximalFindings)), at: unsaid,
          help: [Message(.mendFirst)]))
    }
    return all
  }

  /// What is left out between two words leaves a space.
  private func keepingWordsApart(_ fix: Fix) -> Fix {
    let bytes = source.bytes
    func isInWord(_ byte: UInt8) -> Bool { byte >= 0x80 || Lexer.isWordByte(byte) }
    return Fix(
      fix.edits.map { edit in
        let (start, end) = (Int(edit.place.start), Int(edit.place.end))
        let meets =
          edit.text.isEmpty && start > 0 && end < bytes.count && isInWord(bytes[start - 1])
          && isInWord(bytes[end])
        return meets ? Fix.Edit(edit.place, " ") : edit
      })
  }

  /// Says of words that begin no declaration how many lines were left out with them.
  private func sayLinesNotRead(_ all: inout [Diagnostic]) {
    var offset = 0
    var line = 1
    func count(to end: Int32) -> Int {
      while offset < Int(end) {
        if source.bytes[offset] == 0x0A { line += 1 }
        offset += 1
      }
      return line
    }
    var ends: [Int32: Int32] = [:]
    for words in strayWords { ends[words.start] = words.end }
    for index in all.indices where all[index].code == .unknownStatement && all[index].fix == nil {
      guard let start = all[index].place?.start, let end = ends[start] else { continue }
      let first = count(to: start)
      let lastLine = count(to: end)
      if lastLine > first { all[index].help.append(Message(.linesNotRead, .number(lastLine))) }
    }
  }

  private func isStray(_ finding: Diagnostic) -> Bool {
    guard let place = finding.place else { return false }
    return strayWords.contains { $0.start <= place.start && place.start < $0.end }
  }

  /// Words with letters outside ASCII beside each other.
  private struct ForeignRun {
    var end: Int32 = -1
    var finding: Int?
  }

  /// Whether only letters and spaces stand between a run and a further word.
  private func goesOn(_ run: ForeignRun, at place: Place) -> Bool {
    guard run.end >= 0, place.start >= run.end, place.start - run.end <= 40 else { return false }
    return source.bytes[Int(run.end)..<Int(place.start)].allSatisfy { byte in
      byte == 0x20 || (0x61...0x7A).contains(byte | 0x20)
    }
  }

  private func extended(_ finding: Diagnostic, to end: Int32) -> Diagnostic {
    guard let place = finding.place else { return finding }
    let here = Place(file: file, start: Int(place.start), end: Int(end))
    let words = Parser.shortened(source.text(from: Int(here.start), to: Int(here.end)))
    return Diagnostic(
      .nameSpelling, Message(.foreignLetters, .words(words)), at: here, help: finding.help)
  }

  /// What the lexer said and nobody withdrew; about a name that is misspelt all over a text, once.
  private func mergedLexical() -> [Diagnostic] {
    if lexical.isEmpty { return [] }
    var result: [Diagnostic] = []
    var firsts: [[UInt8]: Int] = [:]
    var edits: [Int: [Fix.Edit]] = [:]
    let silences = silences.sorted { $0.start < $1.start }
    var silence = 0
    var run = ForeignRun()
    for diagnostic in lexical {
      guard let place = diagnostic.place else { continue }
      // Complaints come in the order of the text, but for one behind its string's start.
      while silence < silences.count, silences[silence].end <= place.start { silence += 1 }
      if silence < silences.count, silences[silence].start <= place.start,
        diagnostic.code != .notUnicode
      {
        continue
      }
      if diagnostic.code == .nameSpelling || diagnostic.code == .lookAlikeLetter {
        let isUsed =
          diagnostic.code == .nameSpelling
          && !foreignNames.contains(source.text(from: Int(place.start), to: Int(place.end)))
        if isUsed, goesOn(run, at: place) {
          run.end = place.end
          if let index = run.finding { result[index] = extended(result[index], to: place.end) }
          continue
        }
        run = ForeignRun(end: isUsed ? place.end : -1, finding: nil)
        let word = Array(source.bytes[Int(place.start)..<Int(place.end)])
        if let first = firsts[word] {
          edits[first, default: []].append(contentsOf: diagnostic.fix?.edits ?? [])
          continue
        }
        firsts[word] = result.count
        if isUsed {
          run.finding = result.count
          result.append(diagnostic)
          result[result.count - 1].fix = nil
          if let said = measuresMeant[place.start] { result[result.count - 1].help = [said] }
          continue
        }
      }
      result.append(diagnostic)
    }
    for (index, further) in edits {
      guard let fix = result[index].fix else { continue }
      result[index].fix = Fix(fix.edits + further)
    }
    return result
  }
}
