import Diagnostics

/// Rule text as a tree that keeps every byte: the tokens cover the text without a gap, the nodes
/// cover the tokens.
///
/// Nodes stand in postorder (children before their parent), so the parser never moves one:
///
///     a + 2        nodes: [nameReference a] [numberLiteral 2] [additive first=0]
///
/// A node's children are found backwards: the last child ends just before the parent, the one
/// before it ends just before the first node of that child, and so on.
public final class SyntaxTree: Sendable {
  public let source: SourceText
  /// The index of the source in the `SourceSet` of the run; all places carry it.
  public let file: Int
  public let kinds: [TokenKind]
  /// Where each token starts; one more entry than tokens, the last is the size of the text.
  public let starts: [Int32]
  let nodes: [Node]
  /// What names, numbers and dates that are misspelt, and have been complained about, stand for,
  /// by token; empty where that cannot be said.
  let repairs: [Int: String]
  public let diagnostics: [Diagnostic]

  struct Node: Sendable {
    var kind: NodeKind
    /// The text of the node could not be read completely; what was wrong has been said.
    var isBroken: Bool
    var firstNode: Int32
    var firstToken: Int32
    var endToken: Int32
  }

  init(
    source: SourceText, file: Int, kinds: [TokenKind], starts: [Int32], nodes: [Node],
    repairs: [Int: String], diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.file = file
    self.kinds = kinds
    self.starts = starts
    self.nodes = nodes
    self.repairs = repairs
    self.diagnostics = diagnostics
  }

  public var root: SyntaxNode { SyntaxNode(tree: self, index: nodes.count - 1) }
  public var tokenCount: Int { kinds.count }

  public func place(ofToken token: Int) -> Place {
    Place(file: file, start: Int(starts[token]), end: Int(starts[token + 1]))
  }

  public func text(ofToken token: Int) -> String {
    source.text(from: Int(starts[token]), to: Int(starts[token + 1]))
  }

  /// The name, number or date a token spells; where it is misspelt, what was surely meant.
  public func meaning(ofToken token: Int) -> String {
    repairs[token] ?? text(ofToken: token)
  }

  /// Whether a token was misspelt in a way that has been complained about.
  public func isRepaired(token: Int) -> Bool { repairs[token] != nil }
}

/// A node of a syntax tree, with its tree.
public struct SyntaxNode: Sendable {
  public let tree: SyntaxTree
  public let index: Int

  private var node: SyntaxTree.Node { tree.nodes[index] }

  public var kind: NodeKind { node.kind }
  /// Something in it could not be read, and the parser has said so.
  public var isBroken: Bool { node.isBroken }

  /// The tokens it covers, trivia between them included.
  public var tokens: Range<Int> { Int(node.firstToken)..<Int(node.endToken) }

  /// From its first word to its last.
  public var place: Place {
    let tokens = tokens
    return Place(
      file: tree.file, start: Int(tree.starts[tokens.lowerBound]),
      end: Int(tree.starts[tokens.upperBound]))
  }

  public var text: String { tree.source.text(from: Int(place.start), to: Int(place.end)) }

  public var children: [SyntaxNode] {
    var children: [SyntaxNode] = []
    var child = index - 1
    while child >= Int(node.firstNode) {
      children.append(SyntaxNode(tree: tree, index: child))
      child = Int(tree.nodes[child].firstNode) - 1
    }
    children.reverse()
    return children
  }

  /// The first child of a kind. Children are found backwards, so it is the last one met.
  public func child(_ kind: NodeKind) -> SyntaxNode? {
    var found: Int?
    var child = index - 1
    while child >= Int(node.firstNode) {
      if tree.nodes[child].kind == kind { found = child }
      child = Int(tree.nodes[child].firstNode) - 1
    }
    return found.map { SyntaxNode(tree: tree, index: $0) }
  }

  public func children(_ kind: NodeKind) -> [SyntaxNode] {
    var children: [SyntaxNode] = []
    var child = index - 1
    while child >= Int(node.firstNode) {
      if tree.nodes[child].kind == kind {
        children.append(SyntaxNode(tree: tree, index: child))
      }
      child = Int(tree.nodes[child].firstNode) - 1
    }
    children.reverse()
    return children
  }

  /// The tokens of the node itself: not trivia, and not inside a child.
  public var ownTokens: [Int] {
    var result: [Int] = []
    var token = tokens.lowerBound
    for child in children {
      while token < child.tokens.lowerBound {
        if !tree.kinds[token].isTrivia { result.append(token) }
        token += 1
      }
      token = max(token, child.tokens.upperBound)
    }
    while token < tokens.upperBound {
      if !tree.kinds[token].isTrivia { result.append(token) }
      token += 1
    }
    return result
  }

  /// The first own token of a kind.
  public func ownToken(_ kind: TokenKind) -> Int? {
    ownTokens.first { tree.kinds[$0] == kind }
  }

  public var firstTokenKind: TokenKind {
    tokens.isEmpty ? .endOfText : tree.kinds[tokens.lowerBound]
  }

  /// The name the node spells, for names and references.
  public var name: String { tokens.isEmpty ? "" : tree.meaning(ofToken: tokens.lowerBound) }
}
