import Diagnostics
import Vocabulary

/// How the cells of one field are written. Strict: what is not understood is refused.
struct CellGrammar {
  let type: FieldType
  /// Plain numbers are percents, by the heading.
  let isPercent: Bool
  /// For each spelling of a category, those it fits.
  private var spellings: [String: [Int]] = [:]
  /// The decimal marks other cells of the column prove.
  private var provenMarks: Set<WrittenNumber.Mark> = []

  enum Reading {
    case cell(Cell)
    case outsideRange
    /// A share above 1 that is no percentage.
    case bareShare
    case ambiguousNumber(decimal: Rational, thousands: Rational)
    case ambiguousCategory([Int])
    case unreadable(Phrase)
  }

  init(_ type: FieldType, isPercent: Bool, column: [String]) {
    self.type = type
    self.isPercent = isPercent
    for (index, category) in (type.categories ?? []).enumerated() {
      let labels = [category.labels.vi, category.labels.en].compactMap { $0 }
      for word in [category.name] + labels + category.labels.also {
        let key = HeadingFold.key(word)
        if spellings[key]?.contains(index) != true { spellings[key, default: []].append(index) }
      }
    }
    for text in column {
      if case .one(_, let mark?)? = WrittenNumber(withoutPercentSign(text)) {
        provenMarks.insert(mark)
      }
    }
  }

  func reading(of text: String) -> Reading {
    if isMissing(text) { return .cell(.missing) }
    switch type {
    case .count(let range), .rank(let range): return whole(text, in: range)
    case .level(let scale):
      return whole(
        text,
        in: ValueRange(low: Rational(scale.lowerBound), high: Rational(scale.upperBound)))
    case .number(_, let range): return number(text, in: range)
    case .share(let range): return share(text, in: range)
    case .flag:
      return flagValue(text).map { .cell(.flag($0)) } ?? .unreadable(.cellIsFlag)
    case .date: return date(text).map { .cell(.date($0)) } ?? .unreadable(.cellIsDate)
    case .text: return .cell(.missing)
    case .oneOf:
      switch spellings[HeadingFold.key(text)] ?? [] {
      case let found where found.count == 1: return .cell(.category(found[0]))
      case let found:
        return found.isEmpty ? .unreadable(.cellIsCategory) : .ambiguousCategory(found)
      }
    case .anyOf: return set(text)
    }
  }

  // MARK: Numbers

  private func whole(_ text: String, in range: ValueRange) -> Reading {
    let value: Rational
    switch WrittenNumber(text) {
    case .one(let number, _): value = number
    // The other reading has decimals, or is written with zeros nobody writes.
    case .two(_, let thousands, _): value = thousands
    case nil: return .unreadable(.cellIsWhole)
    }
    guard value.isInteger else { return .unreadable(.cellIsWhole) }
    return range.contains(value) ? .cell(.number(value)) : .outsideRange
  }

  private func number(
    _ text: String, in range: ValueRange, times factor: Rational = .one,
    as expected: Phrase = .cellIsNumber
  ) -> Reading {
    var candidates: [Rational]
    switch WrittenNumber(text) {
    case .one(let value, _): candidates = [value]
    case .two(let decimal, let thousands, let mark):
      candidates = [decimal, thousands]
      if provenMarks.count == 1 {
        candidates = provenMarks.contains(mark) ? [decimal] : [thousands]
      }
    case nil: return .unreadable(expected)
    }
    let values = candidates.compactMap { $0.multiplied(by: factor) }
    guard values.count == candidates.count else { return .unreadable(expected) }
    let possible = values.filter { range.contains($0) }
    if possible.count > 1 {
      return .ambiguousNumber(decimal: candidates[0], thousands: candidates[1])
    }
    return possible.first.map { .cell(.number($0)) } ?? .outsideRange
  }

  private func share(_ text: String, in range: ValueRange) -> Reading {
    let digits = withoutPercentSign(text)
    if isPercent || digits != text {
      guard let percent = Rational(numerator: 1, denominator: 100) else { return .outsideRange }
      return number(digits, in: range, times: percent, as: .cellIsShare)
    }
    let least: Rational? =
      switch WrittenNumber(text) {
      case .one(let value, _): value
      case .two(let decimal, _, _): decimal
      case nil: nil
      }
    if let least, least > .one { return .bareShare }
    return number(text, in: range, as: .cellIsShare)
  }

  // MARK: Dates and categories

  /// `15/11/2026` or `2026-11-15`
  private func date(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") else {
      return CalendarDate(iso: text)
    }
    let dash = [UInt8(ascii: "-")]
    let iso = bytes[6...] + dash + bytes[3..<5] + dash + bytes[0..<2]
    return CalendarDate(iso: String(decoding: iso, as: UTF8.self))
  }

  private func set(_ text: String) -> Reading {
    if let whole = spellings[HeadingFold.key(text)], whole.count == 1 {
      return .cell(.set([whole[0]]))
    }
    var found: Set<Int> = []
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      switch scalar {
      case "+", ";", "/", "|", ",": true
      default: false
      }
    }
    for part in parts {
      let fits = spellings[HeadingFold.key(String(String.UnicodeScalarView(part)))] ?? []
      if fits.isEmpty { return .unreadable(.cellIsCategory) }
      if fits.count > 1 { return .ambiguousCategory(fits) }
      found.insert(fits[0])
    }
    return .cell(.set(found))
  }
}

/// A number without the `%` behind it.
func withoutPercentSign(_ text: String) -> String {
  guard text.utf8.last == UInt8(ascii: "%") else { return text }
  return trimmed(String(text.unicodeScalars.dropLast()))
}

/// Whether a cell says that there is no value.
func isMissing(_ text: String) -> Bool {
  switch HeadingFold.key(text) {
  case "", "-", "–", "—", "…", "...", "n/a", "na", HeadingFold.key("chưa có"): true
  default: false
  }
}

/// `yes` or `no` in the ways people write them; nil for anything else.
func flagValue(_ text: String) -> Bool? {
  switch HeadingFold.key(text) {
  case "yes", "true", "1", "x", HeadingFold.key("có"): true
  case "no", "false", "0", HeadingFold.key("không"): false
  default: nil
  }
}
