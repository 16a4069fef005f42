import Diagnostics
import RuleSyntax

/// Sentences in Vietnamese: `mọi trường có phòng học thông minh`. That its keywords, its labels and
/// its unknown words are no words of rules is one mistake, and one message shows them all.
extension Checker {
  /// The findings about the lines of one declaration that have Vietnamese words.
  private struct Said {
    /// Of the text: words that mean keywords, words that mean nothing, and all else.
    var keywords: [Diagnostic] = []
    var unknown: [Diagnostic] = []
    var others: [Diagnostic] = []
    /// Labels that stand for names, which this room has said.
    var labels: [Diagnostic] = []

    var all: [Diagnostic] { keywords + unknown + others + labels }
    var isVietnamese: Bool { !keywords.isEmpty || !unknown.isEmpty }

    /// Whether there is more than one finding, all of which are one mistake.
    var isOneMistake: Bool {
      all.count > 1 && (!keywords.isEmpty || unknown.count > 1)
        && others.allSatisfy { $0.fix != nil || !unknown.isEmpty }
    }

    mutating func add(_ other: Said) {
      keywords += other.keywords
      unknown += other.unknown
      others += other.others
      labels += other.labels
    }
  }

  /// Puts one finding in the place of those about a sentence in Vietnamese.
  mutating func joinVietnamese() {
    for tree in trees where !tree.diagnostics.isEmpty {
      for said in declarationsInVietnamese(of: tree) where said.isOneMistake {
        answered.formUnion(said.keywords + said.unknown + said.others)
        let labels = Set(said.labels)
        diagnostics.removeAll { labels.contains($0) }
        diagnostics.append(joined(said, in: tree.source))
      }
    }
  }

  private func declarationsInVietnamese(of tree: SyntaxTree) -> [Said] {
    let lines = lines(of: tree).filter { $0.value.isVietnamese }.sorted { $0.key < $1.key }
    if lines.isEmpty { return [] }
    let ends = tree.root.children.map { Int($0.place.end) }
    var joined: [Said] = []
    var last = -1
    for (start, said) in lines {
      let declaration = ends.partitioningIndex { start < $0 }
      if declaration == last {
        joined[joined.count - 1].add(said)
      } else {
        joined.append(said)
      }
      last = declaration
    }
    return joined
  }

  /// What was said of the lines of a text, by where they begin.
  private func lines(of tree: SyntaxTree) -> [Int: Said] {
    var lines: [Int: Said] = [:]
    for finding in tree.diagnostics where !answered.contains(finding) {
      guard let place = finding.place else { continue }
      let start = lineStart(place, tree.source)
      switch finding.code {
      case .unexpectedWords where isKeyword(finding, in: tree.source):
        lines[start, default: Said()].keywords.append(finding)
      case .nameSpelling where finding.fix == nil:
        lines[start, default: Said()].unknown.append(finding)
      case .unexpectedWords, .unknownUnit, .missingTiming:
        lines[start, default: Said()].others.append(finding)
      default: break
      }
    }
    for finding in diagnostics where finding.message.phrase == .labelForName {
      guard let place = finding.place, place.file == tree.file else { continue }
      lines[lineStart(place, tree.source)]?.labels.append(finding)
    }
    return lines
  }

  private func lineStart(_ place: Place, _ source: SourceText) -> Int {
    var start = Int(place.start)
    while start > 0, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// Whether a finding says which keywords some Vietnamese words mean.
  private func isKeyword(_ finding: Diagnostic, in source: SourceText) -> Bool {
    guard let place = finding.place,
      finding.message.phrase == .strangeMark || finding.message.phrase == .leftOut
    else { return false }
    return source.bytes[Int(place.start)..<Int(place.end)].contains { $0 >= 0x80 }
  }

  private mutating func joined(_ said: Said, in source: SourceText) -> Diagnostic {
    let places = said.all.compactMap { $0.place }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var help: [Message] = []
    for finding in said.keywords { help += [finding.message] + finding.help }
    for finding in said.others where finding.fix != nil { help.append(finding.message) }
    for finding in said.labels {
      if let place = finding.place, let name = finding.fix?.edits.first?.text {
        let label = source.text(from: Int(place.start), to: Int(place.end))
        help.append(Message(.strangeMark, .words(shortened(label)), .words(name)))
      } else {
        help += finding.help
      }
    }
    for finding in said.unknown {
      // `tỷ lệ …` says how a share is written.
      help += finding.help.filter { $0.phrase == .strangeMark }
      guard case .words(let words)? = finding.message.arguments.first else { continue }
      let names = namesLabelledLike(words)
      help.append(
        names.isEmpty
          ? Message(.neitherNameNorLabel, .words(words))
          : Message(
            .wordsMayMean, .words(words),
            .choice(names.map { .message(Message(.quoted, .words($0))) })))
    }
    if !said.unknown.isEmpty { help.append(Message(.rulesAreWritten)) }
    let fixes = said.all.compactMap { $0.fix }
    return Diagnostic(
      .unexpectedWords, Message(.sentenceInVietnamese),
      at: places[0].through(places.max { $0.end < $1.end } ?? places[0]), help: help,
      fix: fixes.count == said.all.count ? Fix(fixes.flatMap { $0.edits }) : nil)
  }
}

extension [Int] {
  /// The first index from which on something holds; all before it must not have it.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
