import Diagnostics

/// How a text report looks.
public struct TextStyle: Sendable, Hashable {
  /// The columns a line has room for.
  public var width: Int
  /// Whether to use the colours of a terminal; they are never the only carrier of meaning.
  public var color: Bool
  /// Whether signs stand before the words for a status.
  public var symbols: Bool

  public init(width: Int = 100, color: Bool = false, symbols: Bool = false) {
    self.width = min(max(width, 80), 132)
    self.color = color
    self.symbols = symbols
  }
}

/// Lines of a text report under construction: wrapped, aligned and safe on a terminal.
struct TextPage {
  private(set) var bytes: [UInt8] = []
  let style: TextStyle

  init(_ style: TextStyle) { self.style = style }

  enum Ink {
    case plain, strong, faint, good, bad, open

    fileprivate var sequence: String {
      switch self {
      case .plain: ""
      case .strong: "\u{1B}[1m"
      case .faint: "\u{1B}[2m"
      case .good: "\u{1B}[32m"
      case .bad: "\u{1B}[1;31m"
      case .open: "\u{1B}[33m"
      }
    }
  }

  /// A cell of a line: words wrapped to a width.
  struct Cell {
    /// Each begins on a line of its own.
    var paragraphs: [String]
    let width: Int
    var ink = Ink.plain
    var isRight = false

    init(_ paragraphs: [String], width: Int, ink: Ink = .plain, isRight: Bool = false) {
      self.paragraphs = paragraphs
      self.width = width
      self.ink = ink
      self.isRight = isRight
    }
  }

  mutating func blank() { bytes.append(0x0A) }

  /// Lines that are laid out already.
  mutating func write(rendered text: String) { bytes.append(contentsOf: text.utf8) }

  /// Words over as many lines as they need; those behind the first are indented further.
  mutating func write(
    _ words: String, indent: Int = 0, hanging: Int = 0, ink: Ink = .plain
  ) {
    let lines = TextPage.wrap(
      words, to: style.width - indent - hanging, first: style.width - indent)
    for (index, line) in lines.enumerated() {
      fill(index == 0 ? indent : indent + hanging)
      write(line, ink)
      blank()
    }
  }

  /// Cells side by side, two blanks apart.
  mutating func write(row cells: [Cell], indent: Int) {
    let columns = cells.map { cell in
      cell.paragraphs.flatMap { TextPage.wrap($0, to: cell.width, first: cell.width) }
    }
    for line in 0..<(columns.map { $0.count }.max() ?? 0) {
      var missing = indent
      for (cell, lines) in zip(cells, columns) {
        let words = line < lines.count ? lines[line] : ""
        let blanks = max(0, cell.width - DisplayWidth.columns(of: words))
        if !words.isEmpty {
          fill(missing + (cell.isRight ? blanks : 0))
          write(words, cell.ink)
          missing = cell.isRight ? 0 : blanks
        } else {
          missing += blanks
        }
        missing += 2
      }
      blank()
    }
  }

  /// A line under headings.
  mutating func rule(indent: Int, width: Int) {
    fill(indent)
    write(String(repeating: "─", count: width), .faint)
    blank()
  }

  private mutating func fill(_ blanks: Int) {
    for _ in 0..<blanks { bytes.append(0x20) }
  }

  private mutating func write(_ words: String, _ ink: Ink) {
    if style.color, ink != .plain, !words.isEmpty {
      bytes.append(contentsOf: (ink.sequence + words + "\u{1B}[0m").utf8)
    } else {
      bytes.append(contentsOf: words.utf8)
    }
  }

  /// The lines of words that must not be wider than a width; a word that is wider is broken.
  static func wrap(_ words: String, to width: Int, first: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = first
    for word in DisplayWidth.escaping(words).split(separator: " ") {
      var word = String(word)
      var columns = DisplayWidth.columns(of: word)
      if !line.isEmpty {
        if columns + 1 <= room {
          line += " " + word
          room -= columns + 1
          continue
        }
        lines.append(line)
        line = ""
        room = width
      }
      while columns > room {
        let (start, rest) = TextPage.split(word, at: room)
        lines.append(start)
        word = rest
        room = width
        columns = DisplayWidth.columns(of: word)
      }
      line = word
      room -= columns
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// As many letters as fit, at least one; marks stay with their letters. A number is parted between
  /// its groups of digits.
  private static func split(_ word: String, at width: Int) -> (String, String) {
    let scalars = word.unicodeScalars
    var columns = 0
    var end = scalars.startIndex
    var part: String.Index?
    while end < scalars.endIndex {
      let scalar = scalars[end]
      let more = DisplayWidth.columns(of: String(Character(scalar)))
      if columns + more > width, end > scalars.startIndex { break }
      columns += more
      end = scalars.index(after: end)
      let isMark = scalar == "," || scalar == "." || scalar == "/" || scalar == "\u{A0}"
      if isMark, columns > width / 2 { part = end }
    }
    let cut = end < scalars.endIndex ? part ?? end : end
    // A space that parts lines is none any more.
    let last = scalars.index(before: cut)
    let start = scalars[last] == "\u{A0}" && last > scalars.startIndex ? last : cut
    return (String(scalars[..<start]), String(scalars[cut...]))
  }
}
