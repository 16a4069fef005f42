extension TextDifference {
  /// Lines shown unchanged around a change.
  private static let context = 3

  /// A part of the difference: some changes with the unchanged lines around them.
  private struct Hunk {
    var changes: Range<Int>
    var oldStart: Int
    var newStart: Int
  }

  /// The difference as a text that people read and `patch` applies; empty where nothing changed.
  ///
  ///     --- a.rules
  ///     +++ b.rules
  ///     @@ -1,2 +1,2 @@
  ///      rule smartClassrooms
  ///     -   smartClassroomRatio>=100% by 2030
  ///     +  smartClassroomRatio >= 100% by 2030
  public func unified(from oldPath: String, to newPath: String) -> [UInt8] {
    let hunks = hunks()
    if hunks.isEmpty { return [] }
    var page: [UInt8] = []
    page.append(contentsOf: "--- \(oldPath)\n+++ \(newPath)\n".utf8)
    for hunk in hunks { write(hunk, to: &page) }
    return page
  }

  private func hunks() -> [Hunk] {
    var hunks: [Hunk] = []
    var oldLine = 0
    var newLine = 0
    for (index, change) in changes.enumerated() {
      if change != .same {
        let end = min(changes.count, index + 1 + TextDifference.context)
        if let last = hunks.last, index - TextDifference.context <= last.changes.upperBound {
          hunks[hunks.count - 1].changes = last.changes.lowerBound..<end
        } else {
          // All lines before the first change of a hunk are the same, so they count in both texts.
          let before = min(index, TextDifference.context)
          hunks.append(
            Hunk(
              changes: index - before..<end, oldStart: oldLine - before,
              newStart: newLine - before))
        }
      }
      if change != .added { oldLine += 1 }
      if change != .removed { newLine += 1 }
    }
    return hunks
  }

  private func write(_ hunk: Hunk, to page: inout [UInt8]) {
    let oldCount = changes[hunk.changes].count { $0 != .added }
    let newCount = changes[hunk.changes].count { $0 != .removed }
    page.append(contentsOf: "@@ -".utf8)
    page.append(contentsOf: TextDifference.span(hunk.oldStart, oldCount).utf8)
    page.append(contentsOf: " +".utf8)
    page.append(contentsOf: TextDifference.span(hunk.newStart, newCount).utf8)
    page.append(contentsOf: " @@\n".utf8)
    var oldLine = hunk.oldStart
    var newLine = hunk.newStart
    var index = hunk.changes.lowerBound
    while index < hunk.changes.upperBound {
      if changes[index] == .same {
        TextDifference.write(" ", old[oldLine], to: &page)
        oldLine += 1
        newLine += 1
        index += 1
        continue
      }
      // What was removed stands before what came instead.
      var end = index
      while end < hunk.changes.upperBound, changes[end] != .same { end += 1 }
      for _ in 0..<changes[index..<end].count(where: { $0 == .removed }) {
        TextDifference.write("-", old[oldLine], to: &page)
        oldLine += 1
      }
      for _ in 0..<changes[index..<end].count(where: { $0 == .added }) {
        TextDifference.write("+", new[newLine], to: &page)
        newLine += 1
      }
      index = end
    }
  }

  /// `3,7`: the first line, from 1, and how many; one line is not counted, and none stands behind
  /// the line before.
  private static func span(_ start: Int, _ count: Int) -> String {
    if count == 1 { return "\(start + 1)" }
    return "\(count == 0 ? start : start + 1),\(count)"
  }

  private static func write(_ mark: String, _ line: ArraySlice<UInt8>, to page: inout [UInt8]) {
    page.append(contentsOf: mark.utf8)
    page.append(contentsOf: line)
    if line.last != 0x0A {
      page.append(contentsOf: "\n\\ No newline at end of file\n".utf8)
    }
  }
}
