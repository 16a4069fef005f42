import Diagnostics

/// A comment, or bytes no token can hold, between two words.
struct Remark {
  enum Position {
    /// Behind the word before, on its line.
    case endOfLine
    /// On a line of its own right below such a comment and flush with it: the rest of it.
    case continuation
    case ownLine
  }

  /// Its bytes, without blanks at the end.
  let bytes: Range<Int>
  let position: Position
  /// A blank line stands before it.
  let followsBlank: Bool
}

/// What stands between two words apart from blanks.
struct Remarks {
  let list: [Remark]
  /// A blank line stands before the word that follows.
  let endInBlank: Bool
}

extension FileFormatter {
  /// The comments in a stretch of trivia. Bytes no token can hold are kept like comments.
  func remarks(in trivia: Range<Int>) -> Remarks {
    var list: [Remark] = []
    var newlines = 0
    var isAfterRemark = trivia.lowerBound > 0
    var token = trivia.lowerBound
    while token < trivia.upperBound {
      switch tree.kinds[token] {
      case .newline: newlines += 1
      case .comment, .unusable:
        let start = Int(tree.starts[token])
        // Whatever else stands on this line belongs to it.
        while token + 1 < trivia.upperBound, tree.kinds[token + 1] != .newline { token += 1 }
        let end = endWithoutBlanks(from: start, to: Int(tree.starts[token + 1]))
        list.append(
          Remark(
            bytes: start..<end,
            position: position(
              at: start, newlines: isAfterRemark ? newlines : 1, behind: list.last),
            followsBlank: newlines > 1))
        newlines = 0
        isAfterRemark = true
      default: break
      }
      token += 1
    }
    return Remarks(list: list, endInBlank: newlines > 1)
  }

  private func position(
    at start: Int, newlines: Int, behind last: Remark?
  ) -> Remark.Position {
    if newlines == 0 { return .endOfLine }
    guard newlines == 1, let last, last.position != .ownLine,
      column(of: start) == column(of: last.bytes.lowerBound)
    else { return .ownLine }
    return .continuation
  }

  private func endWithoutBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, isBlank(end - 1) { end -= 1 }
    return end
  }

  func isBlank(_ offset: Int) -> Bool {
    tree.source.bytes[offset] == 0x20 || tree.source.bytes[offset] == 0x09
  }

  /// The columns before a byte on its line.
  private func column(of offset: Int) -> Int {
    let bytes = tree.source.bytes
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return DisplayWidth.columns(of: tree.source.text(from: start, to: offset))
  }

  /// How far a byte is indented, if only blanks stand before it on its line; else nil.
  func indentation(before offset: Int) -> Int? {
    let bytes = tree.source.bytes
    var start = offset
    while start > 0, isBlank(start - 1) { start -= 1 }
    let startsLine = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    let followsByteOrderMark = start == 3 && bytes[0..<3].elementsEqual([0xEF, 0xBB, 0xBF])
    return startsLine || followsByteOrderMark ? offset - start : nil
  }
}
