import CheckedRules
import Diagnostics
import RuleSyntax

/// The rules an article shows: its `rules` blocks, read as one file.
struct ArticleRules {
  let trees: [SyntaxTree]
  let book: RuleBook
  let diagnostics: [Diagnostic]
  let sources: SourceSet

  /// `further` is one more text of the article, read behind its rules.
  init(_ article: Article, further: Article.Block? = nil) {
    var text = article.code("rules")
    if let further { text += "\n" + further.text }
    var sources = SourceSet()
    let file = sources.add(SourceText(path: article.path, text: text))
    let tree = SyntaxTree.parsing(sources.texts[file], file: file)
    let checked = RuleBook.checking([tree])
    trees = [tree]
    book = checked.book
    diagnostics = (tree.diagnostics + checked.diagnostics).inReadingOrder()
    self.sources = sources
  }

  func rendered(in language: Language) -> String {
    DiagnosticRendering(sources, in: language).text(of: diagnostics)
  }

  /// What a rule says of itself.
  func sentences(ofRule name: String, in languages: [Language]) -> [String] {
    for plan in book.plans {
      guard let rule = plan.rules.first(where: { $0.name == name }) else { continue }
      return languages.map { book.sentence(of: rule, in: plan, language: $0) }
    }
    return []
  }
}

extension Article.Block {
  var tree: SyntaxTree { SyntaxTree.parsing(SourceText(path: path, text: text), file: 0) }

  /// The rules the block declares.
  var ruleNames: [String] {
    tree.root.children(.ruleDeclaration).compactMap { $0.child(.name)?.name }
  }
}
