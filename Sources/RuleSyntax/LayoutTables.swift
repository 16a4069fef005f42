import Diagnostics

/// The layout of the tables of tests: the marks between cells stand below each other.
///
///     schools | school | levels
///             | a      | preschool
extension LayoutPlan {
  /// What is wider than this does not push the cells of other rows aside, so that the size of the
  /// formatted text stays in proportion to that of the table.
  private static let widestColumn = 100

  mutating func planTable(_ node: SyntaxNode) {
    guard let name = node.child(.nameReference) else { return }
    let rows = node.children(.row)
    let widths = rows.map { row in row.children(.cell).map(width) }
    var columns: [Int] = []
    for row in widths {
      for (column, width) in row.enumerated() {
        if column == columns.count { columns.append(0) }
        if width <= LayoutPlan.widestColumn { columns[column] = max(columns[column], width) }
      }
    }
    let start = LayoutPlan.indent + min(width(of: name), LayoutPlan.widestColumn) + 1
    for (index, row) in rows.enumerated() {
      let head = row.tokens.lowerBound
      // Only a comment behind the name pushes the headings onto a line of their own.
      let followsName =
        index == 0 && !tree.kinds[name.tokens.upperBound..<head].contains(.comment)
      setGap(followsName ? .usual : .newLine(indent: start), before: head)
      var cell = 0
      for mark in row.ownTokens.dropFirst() {
        // An empty cell has no token, so the blank on its left counts too.
        let isEmpty = tree.kinds[word(before: mark)] == .pipe
        setGap(
          .blanks(max(0, columns[cell] - widths[index][cell]) + (isEmpty ? 2 : 1)), before: mark)
        cell += 1
      }
    }
  }

  private func width(of node: SyntaxNode) -> Int {
    node.tokens.isEmpty ? 0 : DisplayWidth.columns(of: node.text)
  }
}
