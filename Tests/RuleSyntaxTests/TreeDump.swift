import RuleSyntax

/// A syntax tree as text: a line for each node, indented below its parent, with the words that
/// belong to the node alone.
///
///     comparison
///       nameReference a
///       >=
///       numberLiteral 1
func dump(of node: SyntaxNode, indent: Int = 0) -> String {
  let tree = node.tree
  var result = String(repeating: "  ", count: indent) + "\(node.kind)"
  if node.isBroken { result += " (broken)" }
  let own = node.ownTokens.filter { tree.kinds[$0] != .endOfText }
  let children = node.children
  if children.isEmpty {
    for token in own { result += " " + tree.text(ofToken: token) }
    return result + "\n"
  }
  result += "\n"
  // Words and children in the order of the text.
  var rest = own[...]
  for child in children {
    while let token = rest.first, token < child.tokens.lowerBound {
      result += line(tree.text(ofToken: token), indent + 1)
      rest.removeFirst()
    }
    result += dump(of: child, indent: indent + 1)
  }
  for token in rest { result += line(tree.text(ofToken: token), indent + 1) }
  return result
}

private func line(_ text: String, _ indent: Int) -> String {
  String(repeating: "  ", count: indent) + text + "\n"
}
