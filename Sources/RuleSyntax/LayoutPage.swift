/// The lines of a formatted text, written one after the other.
///
/// Comments at the ends of neighbouring lines are aligned, as long as all of them fit:
///
///     use "school.rules"    // the catalogue
///     use "teachers.rules"  // its second half
struct LayoutPage {
  static let lineLength = 100

  private struct CommentedLine {
    let code: [UInt8]
    let width: Int
    let comment: [UInt8]
    let commentWidth: Int
  }

  private var bytes: [UInt8] = []
  private var isLineOpen = false
  private var code: [UInt8] = []
  /// The columns the open line takes so far, without its comment.
  private(set) var width = 0
  /// The columns left free before the first word of the open line.
  private(set) var lineIndent = 0
  private var comment: [UInt8]?
  private var commentWidth = 0
  /// The open line holds nothing but the rest of the comment at the end of the line above.
  private var isContinuation = false
  /// The neighbouring lines above the open one that end in a comment.
  private var run: [CommentedLine] = []
  private var lastCommentColumn = 0
  /// How many lines have been begun.
  private(set) var lineCount = 0

  var isEmpty: Bool { lineCount == 0 }

  mutating func startLine(indent: Int, afterBlank: Bool = false) {
    endLine()
    if afterBlank {
      flushRun()
      bytes.append(0x0A)
    }
    isLineOpen = true
    lineCount += 1
    lineIndent = indent
    blanks(indent)
  }

  mutating func blanks(_ count: Int) {
    for _ in 0..<count { code.append(0x20) }
    width += count
  }

  mutating func write(_ words: ArraySlice<UInt8>, width: Int) {
    code.append(contentsOf: words)
    self.width += width
  }

  /// Ends the open line in a comment.
  mutating func comment(_ words: ArraySlice<UInt8>, width: Int) {
    comment = Array(words)
    commentWidth = width
  }

  /// A line that goes on with the comment at the end of the line above, right below it.
  mutating func continueComment(_ words: ArraySlice<UInt8>, width: Int) {
    endLine()
    isLineOpen = true
    isContinuation = true
    comment(words, width: width)
  }

  mutating func finish() -> [UInt8] {
    endLine()
    flushRun()
    return bytes
  }

  private mutating func endLine() {
    guard isLineOpen else { return }
    if let comment, !isContinuation {
      run.append(
        CommentedLine(code: code, width: width, comment: comment, commentWidth: commentWidth))
    } else {
      // A continued comment ends the run too: its place must not depend on the lines below it.
      flushRun()
      bytes.append(contentsOf: code)
      if let comment {
        appendBlanks(lastCommentColumn)
        bytes.append(contentsOf: comment)
      }
      bytes.append(0x0A)
    }
    isLineOpen = false
    isContinuation = false
    code.removeAll(keepingCapacity: true)
    width = 0
    comment = nil
  }

  private mutating func flushRun() {
    if run.isEmpty { return }
    var column = 0
    for line in run { column = max(column, line.width + 2) }
    let fits = run.allSatisfy { column + $0.commentWidth <= LayoutPage.lineLength }
    for line in run {
      lastCommentColumn = fits ? column : line.width + 2
      bytes.append(contentsOf: line.code)
      appendBlanks(lastCommentColumn - line.width)
      bytes.append(contentsOf: line.comment)
      bytes.append(0x0A)
    }
    run.removeAll()
  }

  private mutating func appendBlanks(_ count: Int) {
    for _ in 0..<count { bytes.append(0x20) }
  }
}
