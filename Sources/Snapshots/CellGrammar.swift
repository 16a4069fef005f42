import Diagnostics
import Vocabulary

/// How the cells of one field are written. Strict: what is not understood is refused.
struct CellGrammar {
  let type: FieldType
  /// Plain numbers are percents, by the heading.
  let isPercent: Bool
  /// For each spelling of a category, those it fits.
  private var spellings: [String: [Int]] = [:]

  /// A cell, or why it is refused.
  enum Reading {
    case missing
    case number(WrittenNumber.Decimal)
    /// A flag, a day, a category or a set of them, as its column holds it.
    case integer(Int64)
    case text
    case outsideRange
    /// A share above 1 that is no percentage.
    case bareShare
    case ambiguousNumber(decimal: WrittenNumber.Decimal, thousands: WrittenNumber.Decimal)
    case ambiguousCategory([Int])
    case unreadable(Phrase)
  }

  init(_ type: FieldType, isPercent: Bool) {
    self.type = type
    self.isPercent = isPercent
    for (index, category) in (type.categories ?? []).enumerated() {
      let labels = [category.labels.vi, category.labels.en].compactMap { $0 }
      for word in [category.name] + labels + category.labels.also {
        let key = HeadingFold.key(word)
        if spellings[key]?.contains(index) != true { spellings[key, default: []].append(index) }
      }
    }
  }

  /// Reads a cell without surrounding space. `marks` says what the other cells of the column tell
  /// of the decimal mark, and is told what this cell does. Where a number is written in a notation
  /// that has one reading, it is `exact`.
  func reading(
    of text: UnsafeBufferPointer<UInt8>, exact: WrittenNumber.Decimal? = nil,
    _ marks: inout DecimalMarks
  ) -> Reading {
    if isMissing(text) { return .missing }
    func written(_ digits: UnsafeBufferPointer<UInt8>) -> WrittenNumber? {
      exact.map { .one($0, decimalMark: nil) } ?? WrittenNumber(digits)
    }
    switch type {
    case .count(let range), .rank(let range):
      return number(written(text), in: range, isWhole: true, &marks, as: .cellIsWhole)
    case .level(let scale):
      let range = ValueRange(low: Rational(scale.lowerBound), high: Rational(scale.upperBound))
      return number(written(text), in: range, isWhole: true, &marks, as: .cellIsWhole)
    case .number(_, let range): return number(written(text), in: range, &marks, as: .cellIsNumber)
    case .share(let range):
      let hasSign = text.last == UInt8(ascii: "%")
      let digits = hasSign ? trimmed(UnsafeBufferPointer(rebasing: text.dropLast())) : text
      return share(written(digits), hasSign: hasSign, in: range, &marks)
    case .flag:
      return flagValue(text).map { .integer($0 ? 1 : 0) } ?? .unreadable(.cellIsFlag)
    case .date: return day(text).map { .integer($0) } ?? .unreadable(.cellIsDate)
    case .text: return .text
    case .oneOf:
      switch spellings[HeadingFold.key(text)] ?? [] {
      case let found where found.count == 1: return .integer(Int64(found[0]))
      case let found:
        return found.isEmpty ? .unreadable(.cellIsCategory) : .ambiguousCategory(found)
      }
    case .anyOf: return set(text)
    }
  }

  // MARK: Numbers

  private func number(
    _ written: WrittenNumber?, in range: ValueRange, isWhole: Bool = false, percent: Int = 0,
    _ marks: inout DecimalMarks, as expected: Phrase
  ) -> Reading {
    func fits(_ value: WrittenNumber.Decimal) -> Bool {
      value.scaled(by: percent).rational.map { range.contains($0) } ?? false
    }
    switch written {
    case nil: return .unreadable(expected)
    case .one(let written, let mark):
      if let mark { marks.prove(mark) }
      guard let value = isWhole ? written.whole : written else { return .unreadable(expected) }
      return fits(value) ? .number(value.scaled(by: percent)) : .outsideRange
    case .two(let decimal, let thousands, let mark):
      guard let value = isWhole ? decimal.whole : decimal else {
        // A whole number has no decimals: its mark parts thousands.
        marks.prove(mark.other)
        return fits(thousands) ? .number(thousands) : .outsideRange
      }
      marks.meet(mark)
      switch marks.settled {
      case .proven(let proven):
        let one = proven == mark ? value : thousands
        return fits(one) ? .number(one.scaled(by: percent)) : .outsideRange
      case .open:
        break
      }
      switch (fits(value), fits(thousands)) {
      case (false, false): return .outsideRange
      case (true, false): return .number(value.scaled(by: percent))
      case (false, true):
        marks.tookThousands = true
        return .number(thousands.scaled(by: percent))
      case (true, true):
        marks.isUndecided = true
        if marks.isFirstLook { return .number(value.scaled(by: percent)) }
        return .ambiguousNumber(decimal: decimal, thousands: thousands)
      }
    }
  }

  private func share(
    _ written: WrittenNumber?, hasSign: Bool, in range: ValueRange, _ marks: inout DecimalMarks
  ) -> Reading {
    if isPercent || hasSign {
      let reading = number(written, in: range, percent: 2, &marks, as: .cellIsShare)
      if !hasSign, case .number(let value) = reading {
        marks.hasPlainPercents = true
        // 1 % and less is what a fraction of 1 under a heading with % would be read as.
        if !value.isAtMost(Rational(1), percent: 2) { marks.hasPercentsAboveOne = true }
      }
      return reading
    }
    let least: WrittenNumber.Decimal? =
      switch written {
      case .one(let value, _): value
      case .two(let decimal, _, _): decimal
      case nil: nil
      }
    if let least, !least.isAtMost(.one) { return .bareShare }
    return number(written, in: range, &marks, as: .cellIsShare)
  }

  // MARK: Dates and categories

  /// The number of the day in `15/11/2026`, `5/3/2026` or `2026-11-15`.
  private func day(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      let date = text.count == 10 ? CalendarDate(iso: String(decoding: text, as: UTF8.self)) : nil
      return date.map { Int64($0.dayNumber) }
    }
    guard let day = smallNumber(parts[0], 1...2), let month = smallNumber(parts[1], 1...2),
      let year = smallNumber(parts[2], 4...4)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { Int64($0.dayNumber) }
  }

  private func set(_ text: UnsafeBufferPointer<UInt8>) -> Reading {
    if (type.categories ?? []).count > FieldType.mostCombined {
      return .unreadable(.cellIsSmallSet)
    }
    if let whole = spellings[HeadingFold.key(text)], whole.count == 1 {
      return .integer(1 << Int64(whole[0]))
    }
    var found: Int64 = 0
    let parts = text.split(omittingEmptySubsequences: false) { byte in
      switch byte {
      case UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"),
        UInt8(ascii: ","):
        true
      default: false
      }
    }
    for part in parts {
      let fits = spellings[HeadingFold.key(part)] ?? []
      if fits.isEmpty { return .unreadable(.cellIsCategory) }
      if fits.count > 1 { return .ambiguousCategory(fits) }
      found |= 1 << Int64(fits[0])
    }
    return .integer(found)
  }
}

/// What the cells of a column tell of their decimal mark.
struct DecimalMarks: Hashable {
  /// What a cell with two readings is taken for.
  enum Settled: Hashable {
    /// Other cells of the column prove the mark.
    case proven(WrittenNumber.Mark)
    /// They do not: the declared range decides, or nothing does.
    case open
  }

  var settled = Settled.open
  /// The column was not looked at before: what other cells prove is not known yet.
  var isFirstLook = true

  private(set) var provesPoint = false
  private(set) var provesComma = false
  private(set) var metPoint = false
  private(set) var metComma = false
  var tookThousands = false
  var isUndecided = false
  var hasPlainPercents = false
  var hasPercentsAboveOne = false
  /// How many cells of a flag say `chưa có`, and the line of the first.
  private(set) var notYetCount = 0
  private(set) var firstNotYetLine = 0

  init() {}

  /// Of a column whose mark somebody has told.
  init(_ mark: WrittenNumber.Mark?) {
    if let mark { settled = .proven(mark) }
  }

  mutating func meetNotYet(onLine line: Int) {
    if notYetCount == 0 { firstNotYetLine = line }
    notYetCount += 1
  }

  mutating func prove(_ mark: WrittenNumber.Mark) {
    switch mark {
    case .point: provesPoint = true
    case .comma: provesComma = true
    }
  }

  /// Notes a cell that has two readings.
  mutating func meet(_ mark: WrittenNumber.Mark) {
    switch mark {
    case .point: metPoint = true
    case .comma: metComma = true
    }
  }

  /// Adds what a piece tells, whose lines are counted from further down.
  mutating func add(_ other: DecimalMarks, movedBy lines: Int) {
    if notYetCount == 0 { firstNotYetLine = other.firstNotYetLine + lines }
    notYetCount += other.notYetCount
    provesPoint = provesPoint || other.provesPoint
    provesComma = provesComma || other.provesComma
    metPoint = metPoint || other.metPoint
    metComma = metComma || other.metComma
    tookThousands = tookThousands || other.tookThousands
    isUndecided = isUndecided || other.isUndecided
    hasPlainPercents = hasPlainPercents || other.hasPlainPercents
    hasPercentsAboveOne = hasPercentsAboveOne || other.hasPercentsAboveOne
  }

  /// What the whole column proves; nil where the first look took every cell for what it is.
  var secondLook: DecimalMarks? {
    guard metPoint || metComma else { return nil }
    var marks = DecimalMarks()
    marks.isFirstLook = false
    switch (provesPoint, provesComma) {
    case (true, false):
      if !metComma, !tookThousands { return nil }
      marks.settled = .proven(.point)
    case (false, true):
      if !metPoint, !tookThousands { return nil }
      marks.settled = .proven(.comma)
    case (false, false), (true, true):
      if !isUndecided { return nil }
    }
    return marks
  }
}

extension WrittenNumber.Decimal {
  /// The number without digits behind the point; nil where one of them is not 0.
  var whole: WrittenNumber.Decimal? {
    let power = FieldColumn.powerOfTen(scale)
    return digits % power == 0 ? WrittenNumber.Decimal(digits: digits / power, scale: 0) : nil
  }

  func scaled(by places: Int) -> WrittenNumber.Decimal {
    WrittenNumber.Decimal(digits: digits, scale: scale + places)
  }

  var rational: Rational? {
    Rational(numerator: digits, denominator: FieldColumn.powerOfTen(scale))
  }

  /// Whether the number, times ten to the power of `percent`, is no more than another one.
  func isAtMost(_ limit: Rational, percent: Int = 0) -> Bool {
    let number = WrittenNumber.Decimal(digits: digits, scale: scale - percent)
    return number.rational.map { $0 <= limit } ?? false
  }
}

/// The value of one or several digits; nil for anything else.
func smallNumber(
  _ digits: some Collection<UInt8>, _ length: ClosedRange<Int>
) -> Int? {
  guard length ~= digits.count, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
}

/// Whether a cell says `chưa có`: of a flag, whoever wrote it may have meant `no`.
func saysNotYet(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.count > 6 && text.count <= 24 && HeadingFold.key(text) == HeadingFold.key("chưa có")
}

/// Whether a cell says that there is no value.
func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first else { return true }
  // All the ways to say so are short, and none begins with a digit.
  if text.count > 24 || first &- 0x30 < 10 { return false }
  switch HeadingFold.key(text) {
  case "", "-", "–", "—", "…", "...", "n/a", "na", HeadingFold.key("chưa có"): return true
  default: return false
  }
}

/// `yes` or `no` in the ways people write them; nil for anything else.
func flagValue(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
  if text.count > 24 { return nil }
  switch HeadingFold.key(text) {
  case "yes", "true", "1", "x", HeadingFold.key("có"): return true
  case "no", "false", "0", HeadingFold.key("không"): return false
  default: return nil
  }
}
