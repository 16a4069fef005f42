/// Text under construction, with colours where a terminal wants them.
///
/// Colour is never the only carrier of meaning: without it the words stay the same.
struct Page {
  private(set) var text = ""
  let color: Bool

  init(color: Bool) {
    self.color = color
  }

  enum Style {
    case plain, strong, error, warning, frame, help, added, removed

    fileprivate var sequence: String {
      switch self {
      case .plain: ""
      case .strong: "\u{1B}[1m"
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .frame: "\u{1B}[1;34m"
      case .help: "\u{1B}[1;36m"
      case .added: "\u{1B}[32m"
      case .removed: "\u{1B}[31m"
      }
    }
  }

  mutating func write(_ words: String, _ style: Style = .plain) {
    if color, style != .plain, !words.isEmpty {
      text += style.sequence + words + "\u{1B}[0m"
    } else {
      text += words
    }
  }

  mutating func endLine() { text += "\n" }

  /// `   |` or `12 |`, the margin of a line of a picture.
  mutating func writeMargin(_ number: Int?, width: Int, sign: String = "|", _ style: Style) {
    let digits = number.map { String($0) } ?? ""
    let blanks = String(repeating: " ", count: max(0, width - digits.utf8.count))
    write(blanks + digits + " " + sign, style)
  }
}
