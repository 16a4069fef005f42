import Diagnostics

/// The months as rules name them.
public enum MonthName {
  /// January to December, in order.
  public static let all = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month, from 1, that a name spells exactly.
  public static func number(of name: String) -> Int? {
    all.firstIndex(of: name).map { $0 + 1 }
  }
}

extension CalendarDate {
  /// The day as a person writes it: `15 November 2030`, `ngày 15 tháng 11 năm 2030`.
  public func text(in language: Language) -> String {
    Message(DateWords.date, .words(dayOfYear.text(in: language)), .number(year)).text(in: language)
  }

  /// A comparison with the day: `before 15 November 2030`, `trước ngày 15 tháng 11 năm 2030`.
  public func text(after comparison: ComparisonOperator, in language: Language) -> String {
    DateWords.text(comparison, text(in: language), in: language)
  }
}

extension DayOfYear {
  /// The day as a person writes it: `15 November`, `ngày 15 tháng 11`.
  public func text(in language: Language) -> String {
    switch language {
    case .en: ruleText
    // Official papers write a zero before days below 10 and before January and February.
    case .vi: "ngày " + padded(day, to: 2) + " tháng " + padded(month, to: month < 3 ? 2 : 1)
    }
  }

  /// The day as it is written in rules: `15 November`.
  public var ruleText: String { String(day) + " " + MonthName.all[month - 1] }

  /// A comparison with the day: `before 15 November`, `trước ngày 15 tháng 11`.
  public func text(after comparison: ComparisonOperator, in language: Language) -> String {
    DateWords.text(comparison, text(in: language), in: language)
  }
}

/// How dates and comparisons with dates are put into words.
enum DateWords {
  static let date = Phrase(en: "{0} {1}", vi: "{0} năm {1}")
  static let equal = Phrase(en: "on {0}", vi: "đúng {0}")
  static let notEqual = Phrase(en: "not on {0}", vi: "khác {0}")
  static let before = Phrase(en: "before {0}", vi: "trước {0}")
  static let noLater = Phrase(en: "no later than {0}", vi: "chậm nhất {0}")
  static let after = Phrase(en: "after {0}", vi: "sau {0}")
  static let noEarlier = Phrase(en: "no earlier than {0}", vi: "từ {0} trở đi")

  static func text(
    _ comparison: ComparisonOperator, _ day: String, in language: Language
  ) -> String {
    let phrase =
      switch comparison {
      case .equal: equal
      case .notEqual: notEqual
      case .less: before
      case .lessOrEqual: noLater
      case .greater: after
      case .greaterOrEqual: noEarlier
      }
    return Message(phrase, .words(day)).text(in: language)
  }
}
