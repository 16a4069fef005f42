/// Days counted from 1 January 2000, month by month.
enum Days {
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Of a date from 2000 on; nil where there is no such day.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...length(ofMonth: month, in: year)).contains(day) else {
      return nil
    }
    let years = (2000..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    return years + (1..<month).reduce(0) { $0 + length(ofMonth: $1, in: year) } + day - 1
  }

  /// The year, month and day of a number that is not negative.
  static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    var (year, month, rest) = (2000, 1, number)
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    while rest >= length(ofMonth: month, in: year) {
      rest -= length(ofMonth: month, in: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2030-11-15`
  static func iso(_ number: Int) -> String {
    let date = date(number)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }
}
