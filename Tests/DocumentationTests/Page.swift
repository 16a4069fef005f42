import Foundation
import Testing

/// An article whose lines are compared, from the last to the first, with what they should be;
/// `UPDATE_GOLDEN=1 swift test` writes them there instead.
struct Page {
  let path: String
  private(set) var lines: [String]
  private var isChanged = false
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  init(_ article: Article) {
    path = article.path
    lines = article.text.lines
  }

  mutating func expect(
    _ wanted: [String], at range: Range<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Array(lines[range])
    if Self.isUpdating, found != wanted {
      lines.replaceSubrange(range, with: wanted)
      isChanged = true
    } else {
      #expect(found == wanted, "\(path):\(range.lowerBound + 1)", sourceLocation: sourceLocation)
    }
  }

  /// Compares what a block holds with a text, empty lines at its end aside.
  mutating func expectText(
    _ text: String, in block: Article.Block, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var wanted = text.lines
    while wanted.last == "" { wanted.removeLast() }
    let range = block.line..<(block.line + block.text.lines.count)
    expect(wanted, at: range, sourceLocation: sourceLocation)
  }

  func finish() throws {
    guard isChanged else { return }
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: Folder.root.appending(path: path))
  }
}

extension String {
  /// The lines of a text; what stands behind the last line end is one only if it is not empty.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
