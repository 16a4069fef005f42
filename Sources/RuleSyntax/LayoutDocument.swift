/// The words of a declaration with the places where its lines may break, and the printer that
/// decides which of them do.
///
/// A group is printed on one line if it fits; else all places in it break, and the groups inside
/// it are tried one by one:
///
///     ( every school | has ( a >= 1 | and b >= 2 ) | by 2030 )
///
///     every school
///       has a >= 1 and b >= 2
///       by 2030
struct LayoutDocument {
  enum Indent {
    /// That of the lines of the innermost group.
    case inner
    /// That of the lines around the innermost group.
    case outer
    /// A column that does not depend on groups; what follows is indented from there.
    case fixed(Int)
  }

  enum Item {
    case word(ArraySlice<UInt8>, width: Int)
    case blanks(Int)
    /// A place where the line may break; else so many blanks.
    case mayBreak(blanks: Int, Indent)
    case mustBreak(Indent, afterBlank: Bool)
    case open(LayoutPlan.Opening)
    case close
    /// A comment at the end of the line, and the rest of one on lines of its own; a break follows.
    case comment(ArraySlice<UInt8>, width: Int)
    case continuedComment(ArraySlice<UInt8>, width: Int)
  }

  private(set) var items: [Item] = []

  /// Deeper than this nothing is indented, so that the size of the text stays in proportion.
  private static let maximalIndent = 60

  private struct Level {
    let isFlat: Bool
    let outer: Int
    var inner: Int
  }

  mutating func append(_ item: Item) { items.append(item) }

  /// Prints into the open line of a page. Takes time in proportion to the number of items.
  func print(into page: inout LayoutPage) {
    let fit = measured()
    var levels = [Level(isFlat: false, outer: 0, inner: 0)]
    for (index, item) in items.enumerated() {
      let level = levels[levels.count - 1]
      switch item {
      case .word(let words, let width): page.write(words, width: width)
      case .blanks(let count): page.blanks(count)
      case .mayBreak(let blanks, let indent):
        if level.isFlat {
          page.blanks(blanks)
        } else {
          page.startLine(indent: LayoutDocument.column(indent, in: &levels))
        }
      case .mustBreak(let indent, let afterBlank):
        page.startLine(
          indent: LayoutDocument.column(indent, in: &levels), afterBlank: afterBlank)
      case .open(let opening):
        let isFlat = level.isFlat || page.width + fit[index] <= LayoutPage.lineLength
        let outer = opening.fromItsLine ? page.lineIndent : level.inner
        let inner = min(outer + opening.indent, LayoutDocument.maximalIndent)
        levels.append(Level(isFlat: isFlat, outer: outer, inner: inner))
      case .close: levels.removeLast()
      case .comment(let words, let width): page.comment(words, width: width)
      case .continuedComment(let words, let width): page.continueComment(words, width: width)
      }
    }
  }

  private static func column(_ indent: Indent, in levels: inout [Level]) -> Int {
    switch indent {
    case .inner: return levels[levels.count - 1].inner
    case .outer: return levels[levels.count - 1].outer
    case .fixed(let column):
      if levels.count == 1 { levels[0].inner = column }
      return column
    }
  }

  /// For each opening of a group, the columns it takes on one line, with what follows it up to
  /// the next place where the line may break; more than any line has where it must break.
  private func measured() -> [Int] {
    let tooLong = LayoutPage.lineLength + 1
    var result = [Int](repeating: 0, count: items.count)
    // Backwards: `behind` is the width from an item up to the next place of a break; an entry of
    // `open` is the width of a group that has not begun yet, and what follows the group.
    var behind = 0
    var open: [(width: Int, behind: Int)] = []
    for index in items.indices.reversed() {
      var width = 0
      switch items[index] {
      case .word(_, let columns):
        width = columns
        behind += width
      case .blanks(let columns):
        width = columns
        behind += width
      case .mayBreak(let blanks, _):
        width = blanks
        behind = 0
      case .mustBreak, .comment, .continuedComment:
        width = tooLong
        behind = 0
      case .close: open.append((0, behind))
      case .open:
        let group = open.removeLast()
        result[index] = group.width + group.behind
        width = group.width
      }
      if let last = open.indices.last {
        if case .close = items[index] { continue }
        open[last].width += width
      }
    }
    return result
  }
}
