import Diagnostics

/// What is written between two words of a declaration.
extension FileFormatter {
  /// `waiting` are remarks of an earlier gap, which come first.
  func append(
    _ plan: LayoutPlan, between previous: Int, and token: Int, behind waiting: [Remark],
    to document: inout LayoutDocument
  ) {
    let gap = plan.gap(before: token)
    let own = remarks(in: previous + 1..<token)
    let remarks = Remarks(list: joined(waiting, own.list), endInBlank: own.endInBlank)
    // Blank lines set the parts of a test apart; elsewhere in a declaration they are of no use.
    let keepsBlanks = plan.startsTestPart(token)
    for remark in remarks.list {
      append(remark, before: gap, keepsBlanks: keepsBlanks, to: &document)
    }
    let blanks = usualBlanks(between: previous, and: token)
    let isFree = remarks.list.isEmpty
    switch gap {
    case .newLine(let indent):
      document.append(
        .mustBreak(.fixed(indent), afterBlank: keepsBlanks && remarks.endInBlank))
    case .mayBreakBack:
      document.append(
        isFree ? .mayBreak(blanks: blanks, .outer) : .mustBreak(.outer, afterBlank: false))
    case _ where !isFree: document.append(.mustBreak(.inner, afterBlank: false))
    case .mayBreak: document.append(.mayBreak(blanks: blanks, .inner))
    case .usual: document.append(.blanks(blanks))
    case .blanks(let count): document.append(.blanks(count))
    }
  }

  /// The remarks before and behind a comma. Only one can end the line, the next goes below it.
  private func joined(_ waiting: [Remark], _ own: [Remark]) -> [Remark] {
    var joined: [Remark] = []
    for remark in waiting + own {
      guard let last = joined.last, remark.position == .endOfLine else {
        joined.append(remark)
        continue
      }
      joined.append(
        Remark(
          bytes: remark.bytes,
          position: last.position == .ownLine ? .ownLine : .continuation,
          followsBlank: false))
    }
    return joined
  }

  private func append(
    _ remark: Remark, before gap: LayoutPlan.Gap, keepsBlanks: Bool,
    to document: inout LayoutDocument
  ) {
    let words = tree.source.bytes[remark.bytes]
    let width = width(of: remark.bytes)
    switch remark.position {
    case .endOfLine: document.append(.comment(words, width: width))
    case .continuation: document.append(.continuedComment(words, width: width))
    case .ownLine:
      var indent = LayoutDocument.Indent.inner
      if case .newLine(let column) = gap { indent = .fixed(column) }
      document.append(.mustBreak(indent, afterBlank: keepsBlanks && remark.followsBlank))
      document.append(.word(words, width: width))
    }
  }

  /// One blank, or none beside marks that stick to their neighbours.
  private func usualBlanks(between previous: Int, and token: Int) -> Int {
    switch tree.kinds[token] {
    case .comma, .colon, .percent, .dot, .rightParenthesis: return 0
    default: break
    }
    switch tree.kinds[previous] {
    case .leftParenthesis, .dot: return 0
    default: return 1
    }
  }
}
