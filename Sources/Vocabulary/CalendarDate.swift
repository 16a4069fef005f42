/// A day of the Gregorian calendar in the years 1 to 9999.
///
/// INVARIANT: the day exists.
public struct CalendarDate: Sendable, Hashable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where there is no such day, as on 31 February.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      1...CalendarDate.length(ofMonth: month, inYear: year) ~= day
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2030-11-15` and no other way to write a date.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(in: bytes[0..<4]), let month = number(in: bytes[5..<7]),
      let day = number(in: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2030-11-15`.
  public var isoText: String {
    padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  public var dayOfYear: DayOfYear { DayOfYear(of: self) }

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month from 1 to 12.
  static func length(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// The days from the start of the year 1 to this one, itself included: 0001-01-01 is day 1.
  public var dayNumber: Int {
    var days = CalendarDate.days(beforeYear: year) + day
    for earlier in 1..<month {
      days += CalendarDate.length(ofMonth: earlier, inYear: year)
    }
    return days
  }

  /// The day with a number; nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard 1...CalendarDate.days(beforeYear: 10_000) ~= dayNumber else { return nil }
    // 400 years have 146,097 days; the guess is at most one year short.
    var year = (dayNumber - 1) * 400 / 146_097 + 1
    if CalendarDate.days(beforeYear: year + 1) < dayNumber { year += 1 }
    var day = dayNumber - CalendarDate.days(beforeYear: year)
    var month = 1
    while day > CalendarDate.length(ofMonth: month, inYear: year) {
      day -= CalendarDate.length(ofMonth: month, inYear: year)
      month += 1
    }
    self.init(year: year, month: month, day: day)
  }

  private static func days(beforeYear year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}

/// A day that comes every year, or every leap year: `15 November`.
///
/// INVARIANT: the day exists in some year.
public struct DayOfYear: Sendable, Hashable {
  public let month: Int
  public let day: Int

  /// Nil where no year has the day; 29 February is one.
  public init?(month: Int, day: Int) {
    guard let date = CalendarDate(year: DayOfYear.someLeapYear, month: month, day: day)
    else { return nil }
    self.init(of: date)
  }

  init(of date: CalendarDate) {
    self.month = date.month
    self.day = date.day
  }

  /// The day in one year; nil for 29 February of a common year.
  public func date(inYear year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  private static let someLeapYear = 2000
}

extension DayOfYear: Comparable {
  public static func < (left: DayOfYear, right: DayOfYear) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

/// The value of bytes that are all digits.
private func number(in digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in digits {
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// A number with zeros before it.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
