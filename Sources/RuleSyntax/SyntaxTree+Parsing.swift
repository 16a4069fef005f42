import Diagnostics

extension SyntaxTree {
  /// What a text is read as.
  public enum Goal: Sendable {
    case file
    /// One sentence, as given on a command line.
    case sentence
  }

  /// The door of the room: reads any bytes. What is wrong with them stands in `diagnostics`.
  public static func parsing(
    _ source: SourceText, file: Int, as goal: Goal = .file,
    keywords column: KeywordColumn = .english
  ) -> SyntaxTree {
    var lexer = Lexer(source, file: file, column: column)
    lexer.run()
    var parser = Parser(lexer)
    parser.readVietnamese()
    switch goal {
    case .file: parser.parseFile()
    case .sentence: parser.parseSentenceText()
    }
    return SyntaxTree(
      source: source, file: file, kinds: parser.kinds, starts: parser.starts,
      nodes: parser.nodes, repairs: parser.repairs, diagnostics: parser.allFindings())
  }
}
