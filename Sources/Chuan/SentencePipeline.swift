import CheckedRules
import Diagnostics
import RuleSyntax

extension CheckedProgram {
  /// One sentence of the command line in, with the files whose words it uses; out comes a program
  /// whose only rule it is, for the kind of area it speaks of.
  public static func asking(
    _ text: String, for entity: String?, with paths: [RulePath], isComplete: Bool = true,
    reading read: (RulePath) -> FileReading
  ) -> CheckedProgram {
    let files = RuleFiles.gathering(paths, reading: read)
    var sources = files.sources
    let source = SourceText(path: "-e", text: text)
    let tree = SyntaxTree.parsing(source, file: sources.add(source), as: .sentence)
    let checked = RuleBook.checking(
      sentence: tree, with: files.trees, isComplete: isComplete && files.isComplete)
    var diagnostics = files.diagnostics + tree.diagnostics + checked.diagnostics
    var book = checked.book
    if let sentence = checked.sentence, !diagnostics.contains(where: { $0.severity == .error }) {
      let choice = checked.subject(named: entity, at: sentence.place)
      diagnostics += choice.diagnostics
      if let subject = choice.subject {
        // The first year is that of the data, which nobody has read yet.
        book = book.asking(sentence, for: subject, in: 1000...9999)
      }
    }
    return CheckedProgram(
      files: files, sources: sources, book: book, diagnostics: diagnostics.inReadingOrder(),
      remarks: [], asksSentence: true)
  }
}

extension CheckedSentence {
  /// The kind of area the sentence is judged for.
  fileprivate func subject(
    named name: String?, at place: Place
  ) -> (subject: Int?, diagnostics: [Diagnostic]) {
    let entities = book.catalogue.entities
    let known = subjects.sorted().map { entities[$0].name }
    if let name {
      if let subject = subjects.first(where: { entities[$0].name == name }) { return (subject, []) }
      let message = Message(.subjectNotFound, .words(name))
      return (nil, [.unknownChoice(name, among: known, message, .subjectsAre)])
    }
    if let only = subjects.first, subjects.count == 1 { return (only, []) }
    let names = known.map { Message.Argument.message(Message(.quoted, .words($0))) }
    let message =
      known.isEmpty ? Message(.sentenceWithoutSubject) : Message(.sentenceOfSeveral, .series(names))
    return (
      nil,
      [
        Diagnostic(
          .missingArgument, message, at: place,
          help: known.first.map { [Message(.forInstance, .words("--for " + $0))] } ?? [])
      ]
    )
  }
}
