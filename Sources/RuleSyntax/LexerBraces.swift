import Diagnostics

/// Marks around and between things that other languages write: `rule r { … }`, `one of a; b`.
extension Lexer {
  /// What stands before the token to come, on its line or an earlier one.
  private var kindBefore: TokenKind? {
    var token = kinds.count - 1
    while token >= 0, kinds[token].isTrivia, kinds.count - token < 20 { token -= 1 }
    return token >= 0 ? kinds[token] : nil
  }

  /// Whether no formula goes on here, so that a brace is one around a declaration.
  var isAroundDeclaration: Bool {
    guard let kind = kindBefore else { return true }
    switch kind {
    case .identifier, .string, .number, .date, .percent, .advisory, .lasting: return true
    case .share, .number_, .count, .rank, .flag, .dateType, .textType, .level: return true
    default: return kind.isUnit
    }
  }

  /// Leaves out a brace; the one that closes it belongs to the same complaint.
  mutating func lexBrace(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let here = place(start, start + 1)
    emit(.unusable, at: start)
    let isClosing = bytes[start] == UInt8(ascii: "}")
    if isClosing, let opening = braces {
      suspect(nextToken - 1)
      extendFix(of: opening, with: .init(here, ""))
      braces = nil
      return start + 1
    }
    let said = diagnostics.count
    report(
      Diagnostic(
        .unknownCharacter, Message(.leftOut, .words(isClosing ? "}" : "{")), at: here,
        help: [Message(.noBraces)], fix: Fix(replace: here, with: "")), token: nextToken - 1)
    braces = isClosing || said == diagnostics.count ? nil : said
    return start + 1
  }

  /// Whether a list of categories stands on this line.
  var isInCategories: Bool {
    guard declaration == .field || declaration == .indicator || declaration == .parameter else {
      return false
    }
    var token = kinds.count - 1
    var isBehindName = false
    while token >= 0, kinds.count - token < 60, kinds[token] != .newline {
      let kind = kinds[token]
      if kind == .one || kind == .any { return isBehindName }
      if !kind.isTrivia, !isBehindName {
        if !kind.isName, kind != .string { return false }
        isBehindName = true
      }
      token -= 1
    }
    return false
  }

  /// `;` and `|` between categories; those of a line are said once.
  mutating func lexStrangeComma(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let here = place(start, start + 1)
    let isGlued = start + 1 < bytes.count && bytes[start + 1] > 0x20
    let edit = Fix.Edit(here, isGlued ? ", " : ",")
    emit(.comma, at: start)
    suspect(nextToken - 1)
    if let strangeCommas {
      extendFix(of: strangeCommas, with: edit)
      return start + 1
    }
    strangeCommas = diagnostics.count
    let mark = source.text(from: start, to: start + 1)
    report(
      Diagnostic(
        .unknownCharacter, Message(.strangeMark, .words(mark), ","), at: here, fix: Fix([edit])),
      token: nextToken - 1)
    if strangeCommas == diagnostics.count { strangeCommas = nil }
    return start + 1
  }
}
