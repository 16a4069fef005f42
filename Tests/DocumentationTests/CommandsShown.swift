import Commands
import Testing

/// The commands of a page, each in a block of `sh` with what it prints in the block of `text` below.
enum CommandsShown {
  /// Runs them in the root of the repository and compares; a line ends with `# exit N` where the
  /// status is not 0. Says how many there are.
  static func compare(_ article: Article, calling program: [String]) throws -> Int {
    var page = Page(article)
    var count = 0
    for (command, shown) in zip(article.blocks, article.blocks.dropFirst()).reversed()
    where command.info == "sh" && shown.info == "text" {
      count += 1
      var words = words(of: command.text)
      #expect(Array(words.prefix(program.count)) == program)
      var status = 0
      if let mark = words.firstIndex(of: "#") {
        status = words.last.flatMap(Int.init) ?? 0
        words.removeSubrange(mark...)
      }
      let outcome = Outcome.running(
        Surroundings(
          arguments: Array(words.dropFirst(program.count)), environment: [:],
          workingFolder: Folder.root.path(percentEncoded: false)))
      #expect(Int(outcome.status.rawValue) == status, "\(command.text)")
      let said = String(decoding: outcome.output + outcome.errors, as: UTF8.self)
      page.expectText(said, in: shown)
    }
    try page.finish()
    return count
  }

  /// The words of a line as a shell parts them; what stands in double quotes is one.
  private static func words(of line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1
          ? [String(part)] : part.split { $0 == " " || $0 == "\n" }.map(String.init)
      }
  }
}
