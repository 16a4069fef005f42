import Diagnostics
import RuleSyntax

/// The grammar as the article states it, made into a reader of rule text: a second opinion on
/// what the parser says.
final class GrammarArticle {
  /// How tokens are spelt.
  let tokens: Notation
  /// How tokens are put together.
  let phrases: Notation
  /// The words that are never names.
  let reserved: Set<String>
  /// The words that are names outside their place.
  let ordinary: Set<String>
  private let spelling: Recogniser
  private let reading: Recogniser
  /// The leaves of `reading` by the word that is asked for, or by the kind of token.
  private var leavesOfWord: [String: Set<Int>] = [:]
  private var leavesOfKind: [String: Set<Int>] = [:]
  /// What has been found out about words, by kind.
  private var known: [String: [String: Bool]] = [:]

  static let kinds = ["name", "number", "year", "date", "string", "cell", "lineEnd"]

  init(_ article: Article) throws {
    tokens = try Notation(article.code("ebnf", below: "Tokens"))
    phrases = try Notation(
      article.blocks.filter { $0.info == "ebnf" && $0.heading != "Tokens" }
        .map(\.text).joined(separator: "\n"))
    reserved = Self.words(article.code("words", below: "Reserved words"))
    ordinary = Self.words(article.code("words", below: "Words that are names elsewhere"))
    spelling = Recogniser(tokens.byCharacter)
    reading = Recogniser(phrases)
    for (index, leaf) in reading.leaves.enumerated() {
      switch leaf {
      case .literal(let word): leavesOfWord[word, default: []].insert(index)
      case .name(let kind): leavesOfKind[kind, default: []].insert(index)
      default: continue
      }
    }
  }

  convenience init() throws { try self.init(Article(path: Folder.catalogue + "/Grammar.md")) }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Whether some characters are spelt as a token of a kind.
  func spells(_ text: String, _ kind: String) -> Bool {
    if let answer = known[kind]?[text] { return answer }
    let answer = isSpelt(text, kind)
    known[kind, default: [:]][text] = answer
    return answer
  }

  private func isSpelt(_ text: String, _ kind: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return spelling.failure(reading: kind, count: scalars.count) { position in
      Set(spelling.leaves.indices.filter { holds(spelling.leaves[$0], scalars[position]) })
    } == nil
  }

  private func holds(_ form: Notation.Form, _ scalar: Unicode.Scalar) -> Bool {
    switch form {
    case .literal(let text): Array(text.unicodeScalars) == [scalar]
    case .range(let low, let high):
      Unicode.Scalar(String(low)).map { $0 <= scalar } == true
        && Unicode.Scalar(String(high)).map { scalar <= $0 } == true
    case .except(let whole, let taken): holds(whole, scalar) && !holds(taken, scalar)
    case .name("character"): scalar != "\n" && scalar != "\r" && scalar != "\0"
    case .name("tab"): scalar == "\t"
    case .name, .sequence, .option, .repetition: false
    case .choice(let parts): parts.contains { holds($0, scalar) }
    }
  }

  // MARK: Rule text

  /// Whether the article's grammar reads a stretch of a text as declarations.
  func reads(_ stretch: Stretch) -> Bool {
    stretch.hasPlainTrivia(by: self) && stretch.keepsNumbersApart
      && failure(reading: "file", stretch.tokens) == nil
  }

  /// The number of tokens that could be read before the first that could not; nil for a text of
  /// the grammar.
  func failure(reading name: String, _ tokens: [RuleToken]) -> Int? {
    reading.failure(reading: name, count: tokens.count) { leaves(matching: tokens[$0]) }
  }

  private func leaves(matching token: RuleToken) -> Set<Int> {
    var result: Set<Int> = []
    func add(_ kind: String) {
      if spells(token.text, kind) { result.formUnion(leavesOfKind[kind] ?? []) }
    }
    switch token.kind {
    case _ where token.kind.isName:
      add("name")
      result.formUnion(leavesOfWord[token.text] ?? [])
    case .number:
      add("number")
      add("year")
    case .date: add("date")
    case .string: add("string")
    case .cell: add("cell")
    case .newline: result.formUnion(leavesOfKind["lineEnd"] ?? [])
    default: result.formUnion(leavesOfWord[token.text] ?? [])
    }
    return result
  }
}

/// A token of rule text.
struct RuleToken {
  let kind: TokenKind
  let text: String
  let start: Int
}

/// Part of a text, from the word that begins a declaration to the next one that does.
struct Stretch {
  let tokens: [RuleToken]
  let trivia: [RuleToken]
  /// The bytes from the first token to the next part.
  let bytes: Range<Int>
  let isLast: Bool

  /// Whether what stands between the tokens is what the article allows there.
  func hasPlainTrivia(by grammar: GrammarArticle) -> Bool {
    trivia.allSatisfy { token in
      switch token.kind {
      case .whitespace:
        token.text.unicodeScalars.allSatisfy { grammar.spells(String($0), "space") }
      case .comment: grammar.spells(token.text, "comment")
      case .newline: true
      default: false
      }
    }
  }

  /// Whether a finding is about it.
  func holds(_ finding: Diagnostic) -> Bool {
    guard let start = finding.place?.start else { return false }
    return bytes.contains(Int(start)) || isLast && bytes.upperBound == Int(start)
  }

  /// Whether a space stands between each number and the word behind it.
  var keepsNumbersApart: Bool {
    zip(tokens, tokens.dropFirst()).allSatisfy { first, second in
      first.kind != .number || first.start + first.text.utf8.count < second.start
        || second.text.first?.isLetter != true
    }
  }

  /// Whether a complaint about it is about labels, of which the notation cannot say that each
  /// stands once, and whose they are behind the last of some categories.
  func leavesLabelsToWords(_ code: Code) -> Bool {
    switch code {
    case .repeatedMetadata: true
    case .misplacedMetadata: has(.of, behind: [.one, .any])
    case .unexpectedWords:
      has(.of, behind: [.one, .any]) && tokens.contains { $0.kind == .lasting }
    default: false
    }
  }

  /// Whether a complaint about it is about where the condition of a filter ends, about the number
  /// of cells in a row, or about a limit, which the notation cannot say either.
  func leavesEndsToWords(_ code: Code) -> Bool {
    switch code {
    case .whereNeedsParentheses, .raggedRow, .nestedTooDeep, .numberTooLong: true
    case .unexpectedWords where hasTableOfNoHeading || hasTableOfRaggedRow: true
    case .chainedComparison, .unexpectedWords, .shiftOfLiteral, .missingTiming:
      has(.leftParenthesis, behind: [.where])
    default: false
    }
  }

  /// Whether a line is `schools |` and nothing more: a row that lacks its first mark, or a table
  /// with an empty heading.
  private var hasTableOfNoHeading: Bool {
    let lines = trivia.filter { $0.kind == .newline }.map(\.start)
    return tokens.indices.dropFirst().dropLast(2).contains { index in
      tokens[index + 1].kind == .pipe && tokens[index + 2].kind == .newline
        && lines.contains { (tokens[index - 1].start..<tokens[index].start).contains($0) }
    }
  }

  /// Whether a row behind headings has more or fewer marks than they have: it may be a row of
  /// the table before, and the line of headings another one that lacks its first mark.
  private var hasTableOfRaggedRow: Bool {
    let lines = tokens.split { $0.kind == .newline }
    func pipes(_ line: ArraySlice<RuleToken>) -> Int { line.count { $0.kind == .pipe } }
    return zip(lines, lines.dropFirst()).contains { first, second in
      first.first?.kind != .pipe && second.first?.kind == .pipe && pipes(first) != pipes(second)
    }
  }

  private func has(_ kind: TokenKind, behind kinds: [TokenKind]) -> Bool {
    zip(tokens, tokens.dropFirst()).contains { first, second in
      second.kind == kind && kinds.contains(first.kind)
    }
  }

  /// A tree cut at the words that begin declarations and stand first on their line.
  static func cutting(_ tree: SyntaxTree) -> [Stretch] {
    var stretches: [Stretch] = []
    var tokens: [RuleToken] = []
    var trivia: [RuleToken] = []
    var end = 0
    var startsLine = true
    func finish() {
      if let first = tokens.first {
        stretches.append(
          Stretch(
            tokens: tokens, trivia: trivia, bytes: first.start..<end,
            isLast: end == tree.source.bytes.count))
      }
      tokens = []
      trivia = []
    }
    for index in 0..<tree.tokenCount {
      let place = tree.place(ofToken: index)
      let token = RuleToken(
        kind: tree.kinds[index], text: tree.text(ofToken: index), start: Int(place.start))
      if token.kind == .endOfText || token.text == "\u{FEFF}" { continue }
      end = token.start
      if token.kind.isTrivia {
        trivia.append(token)
        if token.kind == .newline { startsLine = true }
        continue
      }
      if startsLine, token.kind.startsDeclaration { finish() }
      if startsLine, token.kind == .pipe {
        tokens.append(RuleToken(kind: .newline, text: "", start: token.start))
      }
      tokens.append(token)
      startsLine = false
    }
    end = tree.source.bytes.count
    finish()
    return stretches
  }
}
