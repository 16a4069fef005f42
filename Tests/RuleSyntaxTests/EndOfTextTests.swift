import Diagnostics
import RuleSyntax
import TestSupport
import Testing

/// Words that are taken together stop where the text does.
@Test(arguments: [
  "field x of school: yes or", "field x of school: yes/", "field x of school: true,",
  "field x of school: number of", "rule a x >= 3 by năm", "rule a at least",
  "rule a x between 3 and", "field x of school: level up", "rule a ít nhất",
])
func wordsEndWithTheText(_ text: String) {
  let tree = SyntaxTree.parsing(SourceText(path: "a.rules", bytes: Array(text.utf8)), file: 0)
  #expect(!tree.diagnostics.isEmpty)
  #expect(tree.kinds.last == .endOfText)
}
