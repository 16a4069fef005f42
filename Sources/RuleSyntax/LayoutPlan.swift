/// Where the lines of one declaration break, where they may, and which words stay together; drawn
/// up from its nodes, one after the other, without recursion.
struct LayoutPlan {
  /// What stands before a token.
  enum Gap {
    /// A blank, or nothing next to marks that stick to their neighbours.
    case usual
    case mayBreak
    /// A place before a closing mark, which goes back to where the line of the opening one began.
    case mayBreakBack
    case newLine(indent: Int)
    case blanks(Int)
  }

  let tree: SyntaxTree
  /// From the first word of the declaration to its last.
  let tokens: Range<Int>
  private var gaps: [Gap]
  /// A group that begins at a token.
  struct Opening {
    /// How much further its lines are indented than those of the group around it.
    let indent: Int
    /// They are indented so much further than the line it begins on, whatever group that is of.
    var fromItsLine = false
  }

  /// The groups that begin at a token, the outermost first.
  private var openings: [[Opening]]
  private var closings: [Int]
  /// The tokens that are names and not keywords, whatever they are spelled like.
  private(set) var names: Set<Int> = []
  /// Nodes whose lines are not indented further than those of what they stand in.
  var flushNodes: Set<Int> = []
  /// Nodes whose places of a break belong to the group of the sentence around them.
  var mergedNodes: Set<Int> = []

  init(_ node: SyntaxNode, tokens: Range<Int>) {
    tree = node.tree
    self.tokens = tokens
    gaps = [Gap](repeating: .usual, count: tokens.count)
    openings = [[Opening]](repeating: [], count: tokens.count)
    closings = [Int](repeating: 0, count: tokens.count)
    // Backwards through the postorder: a node before what it holds, so outer groups come first.
    for index in stride(from: node.index, through: node.firstIndex, by: -1) {
      plan(SyntaxNode(tree: tree, index: index))
    }
  }

  func gap(before token: Int) -> Gap { gaps[token - tokens.lowerBound] }
  func openings(at token: Int) -> [Opening] { openings[token - tokens.lowerBound] }
  func closings(behind token: Int) -> Int { closings[token - tokens.lowerBound] }

  /// Whether a part of a test, or its next table, begins with a token; rows are indented deeper.
  func startsTestPart(_ token: Int) -> Bool {
    guard tree.kinds[tokens.lowerBound] == .test, case .newLine(let indent) = gap(before: token)
    else { return false }
    return indent == LayoutPlan.indent
  }

  // MARK: What planning says

  mutating func setGap(_ gap: Gap, before token: Int) {
    if token > tokens.lowerBound, token < tokens.upperBound {
      gaps[token - tokens.lowerBound] = gap
    }
  }

  mutating func mayBreak(before token: Int) { setGap(.mayBreak, before: token) }

  mutating func mayBreak(before node: SyntaxNode?) {
    if let node { mayBreak(before: node.tokens.lowerBound) }
  }

  mutating func mayBreak(before tokens: [Int]) {
    for token in tokens { mayBreak(before: token) }
  }

  /// Tokens that stay on a line if they can, and whose further lines are indented by so much.
  mutating func group(_ range: Range<Int>, indent: Int, fromItsLine: Bool = false) {
    if range.isEmpty { return }
    openings[range.lowerBound - tokens.lowerBound].append(
      Opening(indent: indent, fromItsLine: fromItsLine))
    closings[range.upperBound - 1 - tokens.lowerBound] += 1
  }

  /// The next token that is not trivia.
  func word(after token: Int) -> Int {
    var next = token + 1
    while next < tokens.upperBound, tree.kinds[next].isTrivia { next += 1 }
    return next
  }

  func word(before token: Int) -> Int {
    var previous = token - 1
    while previous > tokens.lowerBound, tree.kinds[previous].isTrivia { previous -= 1 }
    return previous
  }

  // MARK: Which node is planned where

  private mutating func plan(_ node: SyntaxNode) {
    switch node.kind {
    case .useDeclaration, .entityDeclaration, .fieldDeclaration, .groupDeclaration,
      .indicatorDeclaration, .checkDeclaration, .planDeclaration, .parameterDeclaration,
      .ruleDeclaration, .dutyDeclaration, .testDeclaration:
      planDeclaration(node)
    case .type: planType(node)
    case .category: planCategory(node)
    case .metadata: planMetadata(node)
    case .table: planTable(node)
    case .measureSentence: planMeasureSentence(node)
    case .quantitySentence: planQuantitySentence(node)
    case .milestone: node.ownToken(.then).map { mayBreak(before: $0) }
    case .or, .and, .comparison: planCondition(node)
    case .additive, .multiplicative: planArithmetic(node)
    case .aggregate: planAggregate(node)
    case .parenthesis: planParenthesis(node)
    case .name, .nameReference: names.insert(node.tokens.lowerBound)
    case .numberLiteral:
      if let minus = node.ownToken(.minus) { setGap(.blanks(0), before: word(after: minus)) }
    case .file, .sentenceText, .strayWords, .parent, .owningEntity, .range,
      .unit, .lasting, .scope, .period, .datedValue, .not, .shift, .parentReference, .across,
      .whereClause, .dateLiteral, .dayLiteral, .truthLiteral, .year, .quantity, .hasClause,
      .timing, .testArea, .testYear, .row, .cell, .expectation, .status, .expectedValue:
      break
    }
  }
}

extension SyntaxNode {
  /// The index of the first node in it; its own where it holds none.
  var firstIndex: Int { Int(tree.nodes[index].firstNode) }
}
