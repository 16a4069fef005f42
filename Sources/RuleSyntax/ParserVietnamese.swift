import Diagnostics

/// Vietnamese words where the language has English ones: `ít nhất` is `at least`. They are replaced
/// before the text is parsed, and only where nothing else can be meant; a line gives one finding.
extension Parser {
  /// Where a phrase can only be the keywords it means.
  private enum PhrasePlace {
    /// At the beginning of a sentence.
    case quantity
    /// There, before a number.
    case numbered
    /// Behind the rows of a quantity.
    case verb
    /// Before a year.
    case timing
    /// Behind a value or a name.
    case always, joint
    /// Behind a number.
    case unit
    /// Behind the sign of a comparison.
    case value
    /// It may as well begin a label: only said.
    case measure
  }

  private struct VietnamesePhrase {
    let words: [String]
    let kinds: [TokenKind]
    let place: PhrasePlace

    init(_ place: PhrasePlace, _ words: String, _ kinds: TokenKind...) {
      self.words = words.split(separator: " ").map { String($0) }
      self.kinds = kinds
      self.place = place
    }

    var meaning: String {
      kinds.map { Parser.spelling(of: $0) }.joined(separator: " ")
    }
  }

  /// Longer phrases before the ones they begin with.
  private static let phrases: [VietnamesePhrase] = [
    .init(.quantity, "mọi", .every), .init(.quantity, "tất cả", .every),
    .init(.quantity, "không có", .no), .init(.always, "mỗi năm", .every, .year),
    .init(.quantity, "mỗi", .every), .init(.numbered, "ít nhất", .at, .least),
    .init(.numbered, "tối thiểu", .at, .least), .init(.numbered, "không quá", .at, .most),
    .init(.numbered, "nhiều nhất", .at, .most), .init(.numbered, "tối đa", .at, .most),
    .init(.numbered, "nhiều hơn", .more, .than), .init(.numbered, "trên", .more, .than),
    .init(.numbered, "ít hơn", .fewer, .than), .init(.numbered, "dưới", .fewer, .than),
    .init(.numbered, "đúng", .exactly), .init(.value, "có", .yes), .init(.value, "không", .no),
    .init(.verb, "có", .has), .init(.timing, "đến năm", .by), .init(.timing, "trước năm", .by),
    .init(.timing, "năm", .in), .init(.always, "hằng năm", .every, .year),
    .init(.always, "hàng năm", .every, .year), .init(.joint, "và", .and),
    .init(.joint, "hoặc", .or), .init(.joint, "không", .not),
    .init(.unit, "triệu đồng", .million, .vnd), .init(.unit, "tỷ đồng", .billion, .vnd),
    .init(.unit, "tỉ đồng", .billion, .vnd), .init(.unit, "nghìn đồng", .thousand, .vnd),
    .init(.measure, "tỷ lệ", .share, .of),
    .init(.measure, "tỉ lệ", .share, .of), .init(.measure, "số", .number_, .of),
    .init(.measure, "tổng", .sum, .of), .init(.measure, "trung bình", .average, .of),
  ]

  /// Reads the Vietnamese words of the text as the keywords they mean.
  mutating func readVietnamese() {
    var line = -1
    var finding = 0
    for token in suspects where kinds[token] == .identifier && isForeignWord(token) {
      let first = text(of: token) == "bình" ? max(0, token - 2) : token
      guard let start = firstOfLine(first), let (end, meant) = meaning(at: first, in: start) else {
        continue
      }
      let here = Place(file: file, start: Int(starts[first]), end: Int(starts[end + 1]))
      let said = Message(
        .strangeMark, .words(source.text(from: Int(here.start), to: Int(here.end))),
        .words(meant.meaning))
      if meant.place == .measure {
        measuresMeant[Int32(starts[first])] = said
        continue
      }
      let isEarly = meant.place == .timing && first == start
      var edit = Fix.Edit(here, meant.meaning)
      if meant.kinds.isEmpty {
        edit = Fix.Edit(Place(file: file, start: Int(starts[first - 1]), end: Int(here.end)), "")
      }
      replace(first, through: end, with: meant.kinds)
      if isEarly {
        report(
          Diagnostic(.unexpectedWords, said, at: here, help: [Message(.timingsAre)]))
      } else if line == start, finding < findings.count, let fix = findings[finding].fix {
        if !meant.kinds.isEmpty { findings[finding].help.append(said) }
        findings[finding].fix = Fix(fix.edits + [edit])
      } else {
        line = start
        finding = findings.count
        report(Diagnostic(.unexpectedWords, said, at: here, fix: Fix([edit])))
      }
    }
    vietnameseFindings = findings.count
    position = 0
    while kinds[position].isTrivia { position += 1 }
  }

  /// Makes some words the keywords they mean; what is left over is stepped over.
  private mutating func replace(_ first: Int, through end: Int, with meant: [TokenKind]) {
    silence(from: first, to: end + 1)
    var rest = meant[...]
    for token in first...end where !kinds[token].isTrivia {
      let kind = rest.popFirst()
      kinds[token] = kind ?? .unusable
      repairs[token] = kind.map { Parser.spelling(of: $0) }
    }
    // `trên 80%`: one word for two.
    if let kind = rest.first, kinds[end + 1] == .whitespace {
      kinds[end + 1] = kind
      repairs[end + 1] = Parser.spelling(of: kind)
    }
  }

  /// The first token of the line a token stands in; nil in a very long line.
  private func firstOfLine(_ token: Int) -> Int? {
    var first = token
    for before in stride(from: token - 1, through: max(0, token - 100), by: -1) {
      if kinds[before] == .newline { return first }
      if !kinds[before].isTrivia { first = before }
    }
    return token <= 100 ? first : nil
  }

  private func tokenBefore(_ token: Int) -> Int? {
    var before = token - 1
    while before >= 0, kinds[before] == .whitespace || kinds[before] == .unusable { before -= 1 }
    return before >= 0 && kinds[before] != .newline ? before : nil
  }

  /// What the words at a token mean where they stand, and the last of them.
  private func meaning(at token: Int, in line: Int) -> (end: Int, phrase: VietnamesePhrase)? {
    // `không có trường nào có …`
    if kinds[line] == .no, token > line, text(of: token) == "nào",
      kinds[token - 1] == .whitespace
    {
      return (token, VietnamesePhrase(.verb, ""))
    }
    // `15 tháng 11`
    if text(of: token) == "tháng", let before = tokenBefore(token), kinds[before] == .number,
      kinds[tokenAfter(token)] == .number, let month = Int(text(of: tokenAfter(token))),
      let kind = TokenKind.allCases.first(where: { $0.month == month })
    {
      return (tokenAfter(token), VietnamesePhrase(.unit, "tháng", kind))
    }
    for phrase in Parser.phrases {
      if let end = end(of: phrase, at: token), fits(phrase.place, token, end, in: line) {
        return (end, phrase)
      }
    }
    return nil
  }

  private func end(of phrase: VietnamesePhrase, at first: Int) -> Int? {
    var end = first
    for (index, word) in phrase.words.enumerated() {
      if index > 0 {
        guard kinds[end + 1] == .whitespace, kinds[end + 2] == .identifier else { return nil }
        end += 2
      }
      let here = text(of: end)
      guard here == word || (index == 0 && here == Parser.capitalized(word)) else { return nil }
    }
    return end
  }

  private static func capitalized(_ word: String) -> String {
    var bytes = Array(word.utf8)
    switch bytes[0] {
    case 0x61...0x7A: bytes[0] -= 0x20
    case 0xC3: bytes[1] -= 0x20
    case 0xC4: bytes[1] -= 1
    default: break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func fits(_ place: PhrasePlace, _ first: Int, _ end: Int, in line: Int) -> Bool {
    let behind = tokenAfter(end)
    let isLast = startsLine(behind) || kinds[behind] == .endOfText
    let before = first > line ? tokenBefore(first) : nil
    switch place {
    case .quantity, .numbered:
      let isBehindTiming =
        before.map { kinds[$0] == .number && (kinds[line] == .by || kinds[line] == .in) } ?? false
      guard first == line || isBehindTiming, !isUnindented(first) || first == 0 else {
        return false
      }
      return !isLast && (place == .numbered ? kinds[behind] == .number : kinds[behind].isName)
    case .verb:
      guard let before, kinds[before].isName || isForeignWord(before), !isLast else { return false }
      let words = kinds[line..<first]
      return !words.contains(.has) && !words.contains(.have)
        && words.contains { [.every, .at, .more, .fewer, .exactly, .no].contains($0) }
    case .timing: return !isLast && kinds[behind] == .number
    case .always:
      return before != nil && (isLast || kinds[behind] == .from)
    case .joint:
      guard let before, !isLast, !isForeignWord(before), !isForeignWord(behind) else {
        return false
      }
      return text(of: first) != "không" || !kinds[before].isName
    case .unit: return before.map { kinds[$0] == .number } ?? false
    case .value: return before.map { kinds[$0].isComparison } ?? false
    case .measure: return true
    }
  }
}
