import Chuan

/// The rules an article shows: its `rules` blocks, read as one file.
struct ArticleRules {
  let program: CheckedProgram

  /// `further` is one more text of the article, read behind its rules.
  init(_ article: Article, further: Article.Block? = nil) {
    let text = article.code("rules") + (further.map { "\n" + $0.text } ?? "")
    let path = further == nil ? article.path : "ha-dong.rules"
    program = CheckedProgram.checking([RulePath(root: "", path: path)]) { path in
      .bytes(Array(text.utf8), identity: path.path)
    }
  }

  var diagnostics: [Diagnostic] { program.diagnostics }

  func rendered(in language: Language) -> String {
    DiagnosticRendering(program.files.sources, in: language).text(of: diagnostics)
  }

  /// What a rule says of itself.
  func sentences(ofRule name: String, in languages: [Language]) -> [String] {
    for plan in program.book.plans {
      guard let rule = plan.rules.first(where: { $0.name == name }) else { continue }
      return languages.map { program.book.sentence(of: rule, in: plan, language: $0) }
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
