import Diagnostics
import RuleSyntax
import TestSupport

extension RuleCase {
  var tree: SyntaxTree { SyntaxTree.parsing(source, file: 0) }
}

/// The findings of a tree as codes on lines.
func found(_ tree: SyntaxTree) -> [MarkedCode] {
  let lines = LineTable(tree.source)
  return tree.diagnostics.map { diagnostic in
    MarkedCode(
      line: lines.line(of: Int(diagnostic.place?.start ?? 0)), code: diagnostic.code)
  }
}
