import Diagnostics
import RuleSyntax
import Vocabulary

/// What can be checked of text that could not be read to its end. The parser has said where it
/// breaks; what stands whole before that may have mistakes of its own, and nothing may be said that
/// only follows from the break:
///
///     every school has smartClasrooms >= 1 and teachers >> 2 by 2030
///                      ~~~~~~~~~~~~~~~~~~~ ^^^ whole              ^^ said by the parser
extension Checker {
  /// Looks at the pieces of something broken, as far as they are whole.
  mutating func checkPieces(of node: SyntaxNode, for subject: inout Subject) {
    switch node.kind {
    case .quantitySentence: checkPieces(ofQuantity: node, for: &subject)
    case .aggregate: checkPieces(ofAggregate: node, for: &subject)
    case .comparison where node.children.count > 2:
      // A chain, every link of which was read.
      for link in node.children { checkNames(in: link, isLast: false, for: &subject) }
    default:
      for piece in node.children {
        switch piece.kind {
        case .whereClause, .hasClause: checkPieces(of: piece, for: &subject)
        case _ where piece.kind.isFormula:
          check(piece, of: node.kind, for: &subject)
        default: break
        }
      }
    }
  }

  private mutating func check(
    _ piece: SyntaxNode, of kind: NodeKind, for subject: inout Subject
  ) {
    // A single name or value may be a word of whatever could not be read.
    if piece.kind == .nameReference || piece.kind.isLiteral { return }
    if piece.isBroken { return checkPieces(of: piece, for: &subject) }
    // Where a parenthesis should have ended, before `>= 50%` or behind it, nobody knows.
    if kind == .parenthesis { return checkNames(in: piece, isLast: !piece.isWhole, for: &subject) }
    if piece.isWhole || (kind == .whereClause && piece.isWhole(before: [.has, .have])) {
      _ = kind.holdsConditions ? condition(piece, for: &subject) : expression(piece, for: &subject)
    } else {
      checkNames(in: piece, isLast: true, for: &subject)
    }
  }

  /// `at least 80% of schools where … have …`
  private mutating func checkPieces(ofQuantity node: SyntaxNode, for subject: inout Subject) {
    guard let quantity = node.child(.quantity), let reference = node.child(.nameReference),
      reference.isWhole(before: [.where, .has, .have])
    else { return }
    if !quantity.isBroken { _ = howMany(quantity) }
    let members = resolveMembers(reference, as: numberSpoken(by: quantity), takesBoth: true)
    if let members { _ = narrowToAreas(&subject, members, reference) }
    var row = members.map { Subject($0.entity) } ?? Subject(anyOf: entities.indices)
    for clause in [node.child(.whereClause), node.child(.hasClause)] {
      if let clause { checkPieces(of: clause, for: &row) }
    }
  }

  /// `share of schools where …`
  private mutating func checkPieces(ofAggregate node: SyntaxNode, for subject: inout Subject) {
    let counts = [.number, .share].contains(Aggregate.Function(keyword: node.firstTokenKind))
    let across = node.child(.across)
    guard let reference = (counts ? node : across)?.child(.nameReference),
      !counts || reference.isWhole(before: [.where])
    else { return }
    let members = resolveMembers(reference, as: .plural)
    if let members { _ = narrowToAreas(&subject, members, reference) }
    var row = members.map { Subject($0.entity) } ?? Subject(anyOf: entities.indices)
    if !counts, let value = node.children.first { _ = expression(value, for: &row) }
    if let clause = node.child(.whereClause) { checkPieces(of: clause, for: &row) }
  }

  /// The conditions between `and` or `or`.
  mutating func operands(of node: SyntaxNode, for subject: inout Subject) -> [Expression] {
    var before: SyntaxNode?
    var operands: [Expression] = []
    for child in node.children {
      operands.append(operand(child, behind: before, for: &subject))
      before = child
    }
    return operands
  }

  /// One of several conditions; `3` in `standardLevel >= 2 or 3` is compared like the one before.
  private mutating func operand(
    _ child: SyntaxNode, behind before: SyntaxNode?, for subject: inout Subject
  ) -> Expression {
    guard child.kind == .numberLiteral, let before, before.kind == .comparison,
      let literal = literal(child), let left = before.children.first,
      let sign = before.ownTokens.first(where: { before.tree.kinds[$0].isComparison })
    else { return condition(child, for: &subject) }
    let meant = "\(shortened(left.text)) \(child.tree.text(ofToken: sign)) \(child.text)"
    report(
      .conditionExpected,
      Message(.conditionExpected, .words(child.text), kindInWords(literal.type)), at: child.place,
      help: [Message(.writeInstead, .words(meant))])
    return broken(child)
  }

  /// Looks for unknown names and nothing else: whether values go together cannot be told where
  /// words are missing. The last word before the break may be one that was not to be a name.
  mutating func checkNames(
    in piece: SyntaxNode, isLast: Bool, for subject: inout Subject
  ) {
    let outer = incompleteness
    incompleteness = Incompleteness(lastWordEnd: isLast ? piece.lastWordEnd : nil)
    _ = expression(piece, for: &subject)
    incompleteness = outer
  }
}

/// What may be said of a piece in which, or behind which, words are missing.
struct Incompleteness: Sendable {
  /// Where the last word before the break ends; nil where the break is elsewhere.
  let lastWordEnd: Int32?

  func allows(_ finding: Diagnostic) -> Bool {
    (finding.code == .unknownName || finding.code == .unknownCategory)
      && (lastWordEnd == nil || finding.place?.end != lastWordEnd)
  }
}

extension SyntaxNode {
  /// Where its last word ends, closing marks aside.
  fileprivate var lastWordEnd: Int32 {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound,
      tree.kinds[last].isTrivia || tree.kinds[last] == .rightParenthesis
    {
      last -= 1
    }
    return tree.place(ofToken: last).end
  }

  /// Whether nothing of it is missing, going by the word that follows.
  fileprivate func isWhole(before words: [TokenKind]) -> Bool {
    var next = tokens.upperBound
    while tree.kinds[next].isTrivia { next += 1 }
    return words.contains(tree.kinds[next])
  }

  /// Whether the sentence or formula goes on behind it, or ends.
  fileprivate var isWhole: Bool {
    var next = tokens.upperBound
    while tree.kinds[next].isTrivia { next += 1 }
    let kind = tree.kinds[next]
    return [.and, .or, .by, .every, .endOfText].contains(kind) || kind.startsDeclaration
      || kind.startsMetadata
  }
}

extension NodeKind {
  /// Whether what stands directly in such a node is true or false.
  fileprivate var holdsConditions: Bool {
    switch self {
    case .and, .or, .not, .whereClause, .hasClause, .measureSentence, .checkDeclaration: true
    default: false
    }
  }
}
