import Diagnostics

extension SyntaxTree {
  /// The text in the one layout all rule files share: every word and comment in its order, with
  /// the blanks and line ends between them set anew. A declaration that could not be read stays as
  /// it is. Keywords are written as a column spells them.
  public func formatted(keywords: KeywordColumn = .english) -> [UInt8] {
    // A text that is refused as a whole is one token.
    if kinds.count == 2, kinds[0] == .unusable { return source.bytes }
    var formatter = FileFormatter(self, keywords: keywords)
    return formatter.run()
  }
}

/// Lays out a file, one declaration after the other.
struct FileFormatter {
  let tree: SyntaxTree
  private let keywords: KeywordColumn
  private var page = LayoutPage()
  /// The declaration laid out last.
  private var previous: Previous?

  private struct Previous {
    let kind: NodeKind
    let endToken: Int
    /// How far its first word was indented, and will be.
    let oldIndent: Int
    let indent: Int
    let isOneLine: Bool
  }

  private struct Piece {
    let node: SyntaxNode
    let tokens: Range<Int>
    let isKept: Bool
  }

  init(_ tree: SyntaxTree, keywords: KeywordColumn) {
    self.tree = tree
    self.keywords = keywords
  }

  mutating func run() -> [UInt8] {
    for piece in pieces() {
      let start = previous?.endToken ?? 0
      let isAfterBlank = layRemarks(start..<piece.tokens.lowerBound, before: piece.node.kind)
      lay(piece, afterBlank: isAfterBlank)
    }
    _ = layRemarks((previous?.endToken ?? 0)..<(tree.tokenCount - 1), before: nil)
    let bytes = page.finish()
    // Bytes that would be taken for the mark of another encoding at the start of a file.
    let looksEncoded = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains {
      bytes.starts(with: $0)
    }
    return looksEncoded ? [0x0A] + bytes : bytes
  }

  // MARK: Pieces

  /// The declarations of a file, or the sentence of a command line.
  private func pieces() -> [Piece] {
    let root = tree.root
    guard root.kind == .file else {
      let words = root.tokens.filter { !tree.kinds[$0].isTrivia && tree.kinds[$0] != .endOfText }
      guard let first = words.first, let last = words.last else { return [] }
      let tokens = first..<last + 1
      let isKept = root.isBroken || !tree.diagnostics.isEmpty || !isReadable(root, tokens)
      return [Piece(node: root, tokens: tokens, isKept: isKept)]
    }
    let nodes = root.children
    let faulty = faultyNodes(among: nodes)
    var pieces: [Piece] = []
    for (index, node) in nodes.enumerated() {
      let isKept = faulty[index] || !isReadable(node, node.tokens)
      if let last = pieces.last,
        (last.isKept && isKept)
          || ((last.isKept || isKept)
            && !hasLineEnd(last.tokens.upperBound..<node.tokens.lowerBound))
      {
        // Words that are kept, or on a line with such: a line end more or less between them would
        // change how they are read.
        let tokens = last.tokens.lowerBound..<node.tokens.upperBound
        pieces[pieces.count - 1] = Piece(node: node, tokens: tokens, isKept: true)
      } else {
        pieces.append(Piece(node: node, tokens: node.tokens, isKept: isKept))
      }
    }
    return pieces
  }

  private func hasLineEnd(_ trivia: Range<Int>) -> Bool {
    tree.kinds[trivia].contains(.newline)
  }

  /// For each declaration, whether a complaint speaks of it.
  private func faultyNodes(among nodes: [SyntaxNode]) -> [Bool] {
    var result = [Bool](repeating: false, count: nodes.count)
    for diagnostic in tree.diagnostics {
      guard let place = diagnostic.place else { continue }
      // The last declaration that begins before the place, found by halving. A complaint about
      // the very beginning of one speaks of what is missing in the one before.
      var low = 0
      var high = nodes.count
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle].place.start < place.start { low = middle + 1 } else { high = middle }
      }
      // Of a word that begins no declaration nobody knows how what follows it is to be laid out.
      let isFirstWord = low < nodes.count && place.start == nodes[low].place.start
      if isFirstWord, diagnostic.code == .unknownStatement { result[low] = true }
      if low == 0 { continue }
      let end = nodes[low - 1].place.end
      // Right behind a declaration stands what is missing in it; anything else there is trivia.
      let isInside = place.start < end || (place.start == end && place.end == end)
      if isInside || isFirstWord { result[low - 1] = true }
    }
    return result
  }

  /// Whether all words of a declaration are where the grammar wants them.
  private func isReadable(_ node: SyntaxNode, _ tokens: Range<Int>) -> Bool {
    for index in node.firstIndex...node.index {
      let part = tree.nodes[index]
      if part.isBroken { return false }
      // A keyword used for a name has been complained about only where it stood first.
      if part.kind == .name || part.kind == .nameReference,
        !tree.kinds[Int(part.firstToken)].isName
      {
        return false
      }
    }
    return !tokens.contains { token in
      tree.kinds[token] == .unusable
        || (tree.kinds[token].isKeyword && tree.isRepaired(token: token))
    }
  }

  // MARK: Between declarations

  /// Writes the comments before a declaration (nil: before the end of the file) and returns
  /// whether a blank line separates it from what stands above.
  private mutating func layRemarks(_ trivia: Range<Int>, before next: NodeKind?) -> Bool {
    let remarks = remarks(in: trivia)
    var rest = remarks.list[...]
    var isApart = false
    if let previous {
      while let remark = rest.first, remark.position != .ownLine {
        write(remark)
        rest.removeFirst()
      }
      // A comment indented below a declaration, without a blank line, is part of it.
      var isLonger = false
      while let remark = rest.first, !remark.followsBlank,
        let indent = indentation(before: remark.bytes.lowerBound), indent > previous.oldIndent
      {
        page.startLine(indent: previous.indent + LayoutPlan.indent)
        write(remark)
        rest.removeFirst()
        isLonger = true
      }
      let mayTouch = previous.isOneLine && !isLonger && (next == nil || next == previous.kind)
      isApart = !mayTouch || (rest.first?.followsBlank ?? remarks.endInBlank)
    }
    for remark in rest {
      page.startLine(indent: 0, afterBlank: isApart || (remark.followsBlank && !page.isEmpty))
      write(remark)
      isApart = false
    }
    return rest.isEmpty ? isApart : remarks.endInBlank
  }

  private mutating func write(_ remark: Remark) {
    let words = tree.source.bytes[remark.bytes]
    let width = width(of: remark.bytes)
    switch remark.position {
    case .endOfLine: page.comment(words, width: width)
    case .continuation: page.continueComment(words, width: width)
    case .ownLine: page.write(words, width: width)
    }
  }

  func width(of bytes: Range<Int>) -> Int {
    DisplayWidth.columns(of: tree.source.text(from: bytes.lowerBound, to: bytes.upperBound))
  }

  // MARK: Declarations

  private mutating func lay(_ piece: Piece, afterBlank: Bool) {
    let start = Int(tree.starts[piece.tokens.lowerBound])
    let oldIndent = indentation(before: start) ?? 0
    let indent = piece.isKept ? oldIndent : 0
    page.startLine(indent: 0, afterBlank: afterBlank)
    let firstLine = page.lineCount
    if piece.isKept {
      keep(start - indent..<Int(tree.starts[piece.tokens.upperBound]))
    } else {
      document(of: piece).print(into: &page)
    }
    previous = Previous(
      kind: piece.node.kind, endToken: piece.tokens.upperBound, oldIndent: oldIndent,
      indent: indent, isOneLine: page.lineCount == firstLine)
  }

  /// Copies a stretch of text; only its line ends become those of the file.
  private mutating func keep(_ range: Range<Int>) {
    let bytes = tree.source.bytes
    var lineStart = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D {
        page.write(bytes[lineStart..<offset], width: width(of: lineStart..<offset))
        if bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
        lineStart = offset + 1
        page.startLine(indent: 0)
      }
      offset += 1
    }
    page.write(bytes[lineStart..<range.upperBound], width: width(of: lineStart..<range.upperBound))
  }

  private func document(of piece: Piece) -> LayoutDocument {
    let plan = LayoutPlan(piece.node, tokens: piece.tokens)
    var document = LayoutDocument()
    var previous: Int?
    var waiting: [Remark] = []
    for token in piece.tokens where !tree.kinds[token].isTrivia {
      if let previous {
        // A comma stays with the word before it; a comment between the two comes behind.
        let isComma = tree.kinds[token] == .comma
        let remarks = isComma ? remarks(in: previous + 1..<token).list : []
        if !remarks.isEmpty {
          waiting += remarks
        } else {
          append(plan, between: previous, and: token, behind: waiting, to: &document)
          waiting = []
        }
      }
      for opening in plan.openings(at: token) { document.append(.open(opening)) }
      document.append(word(token, isName: plan.names.contains(token)))
      for _ in 0..<plan.closings(behind: token) { document.append(.close) }
      previous = token
    }
    return document
  }

  /// A word as it will be written; a name stays as it is, even where it is spelled like a keyword.
  private func word(_ token: Int, isName: Bool) -> LayoutDocument.Item {
    let kind = tree.kinds[token]
    if kind.isKeyword, !isName {
      let spelling = keywords.spelling(of: kind)
      return .word(Array(spelling.utf8)[...], width: DisplayWidth.columns(of: spelling))
    }
    let bytes = Int(tree.starts[token])..<Int(tree.starts[token + 1])
    return .word(tree.source.bytes[bytes], width: width(of: bytes))
  }
}
