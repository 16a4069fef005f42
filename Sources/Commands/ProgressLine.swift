import Chuan

/// One line on a terminal that says how far a long run has come: it rewrites itself and is gone at
/// the end.
struct ProgressLine {
  private let show: (([UInt8]) -> Void)?
  private let language: Language
  private var shown: Duration?

  /// Runs that end sooner show nothing.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  /// Nothing is shown where there is no terminal.
  init(in language: Language, _ show: (([UInt8]) -> Void)?) {
    self.language = language
    self.show = show
  }

  /// Says where the run is, if the time since its start makes that worth while.
  mutating func step(_ step: CheckRun.Step, after elapsed: Duration) {
    guard let show, elapsed >= ProgressLine.patience,
      elapsed - (shown ?? .zero) >= ProgressLine.pause
    else { return }
    shown = elapsed
    let words = DisplayWidth.escaping(step.message.text(in: language))
    show(Array(("\r" + words + ProgressLine.erase).utf8))
  }

  /// Takes the line away, before anything else is written.
  mutating func clear() {
    if shown != nil { show?(Array(("\r" + ProgressLine.erase).utf8)) }
    shown = nil
  }

  /// Erases the rest of the line.
  private static let erase = "\u{1B}[K"
}

extension CheckRun.Step {
  fileprivate var message: Message {
    switch self {
    case .judging(let year, let done, let total):
      Message(.progressJudging, .number(year), .number(done), .number(total))
    }
  }
}
