import Diagnostics

/// Why a workbook cannot be read.
struct Flaw: Error {
  let message: Message
  /// What to do about it.
  let help: Message
  let code: Code

  /// The file is broken, or made to do harm.
  init(_ phrase: Phrase, _ arguments: Message.Argument...) {
    message = Message(phrase, arguments)
    help = Message(.saveWorkbookAnew)
    code = .unreadableWorkbook
  }

  /// The file is of another kind.
  init(foreign phrase: Phrase, _ help: Phrase) {
    message = Message(phrase)
    self.help = Message(help)
    code = .foreignWorkbook
  }
}
