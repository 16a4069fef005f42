/// A phrase for each way to compare; `{0}` is what is compared with.
public struct ComparisonPhrases: Sendable, Hashable {
  public let equal: Phrase
  public let notEqual: Phrase
  public let less: Phrase
  public let lessOrEqual: Phrase
  public let greater: Phrase
  public let greaterOrEqual: Phrase
}

// How measures compare with targets. Each kind of value has its words behind the noun
// ("a land area of at least 1.35 ha") and its words as a predicate ("… is at least 1.35 ha").
extension ComparisonPhrases {
  public static let amountOf = ComparisonPhrases(
    equal: Phrase(en: "of exactly {0}", vi: "bằng đúng {0}"),
    notEqual: Phrase(en: "other than {0}", vi: "khác {0}"),
    less: Phrase(en: "of less than {0}", vi: "dưới {0}"),
    lessOrEqual: Phrase(en: "of at most {0}", vi: "không quá {0}"),
    greater: Phrase(en: "of more than {0}", vi: "trên {0}"),
    greaterOrEqual: Phrase(en: "of at least {0}", vi: "từ {0} trở lên"))
  public static let amountIs = ComparisonPhrases(
    equal: Phrase(en: "is exactly {0}", vi: "đúng bằng {0}"),
    notEqual: Phrase(en: "is not {0}", vi: "khác {0}"),
    less: Phrase(en: "is less than {0}", vi: "ở mức dưới {0}"),
    lessOrEqual: Phrase(en: "is at most {0}", vi: "không quá {0}"),
    greater: Phrase(en: "is more than {0}", vi: "đạt trên {0}"),
    greaterOrEqual: Phrase(en: "is at least {0}", vi: "đạt từ {0} trở lên"))
  public static let countIs = ComparisonPhrases(
    equal: Phrase(en: "is exactly {0}", vi: "đúng bằng {0}"),
    notEqual: Phrase(en: "is not {0}", vi: "khác {0}"),
    less: Phrase(en: "is less than {0}", vi: "dưới {0}"),
    lessOrEqual: Phrase(en: "is at most {0}", vi: "không quá {0}"),
    greater: Phrase(en: "is more than {0}", vi: "trên {0}"),
    greaterOrEqual: Phrase(en: "is at least {0}", vi: "ít nhất là {0}"))

  public static let levelOf = ComparisonPhrases(
    equal: Phrase(en: "of exactly {0}", vi: "đúng mức độ {0}"),
    notEqual: Phrase(en: "other than {0}", vi: "khác mức độ {0}"),
    less: Phrase(en: "lower than {0}", vi: "dưới mức độ {0}"),
    lessOrEqual: Phrase(en: "of {0} or lower", vi: "từ mức độ {0} trở xuống"),
    greater: Phrase(en: "higher than {0}", vi: "trên mức độ {0}"),
    greaterOrEqual: Phrase(en: "of {0} or higher", vi: "từ mức độ {0} trở lên"))
  public static let levelIs = ComparisonPhrases(
    equal: Phrase(en: "is exactly {0}", vi: "ở đúng mức độ {0}"),
    notEqual: Phrase(en: "is not {0}", vi: "khác mức độ {0}"),
    less: Phrase(en: "is lower than {0}", vi: "ở dưới mức độ {0}"),
    lessOrEqual: Phrase(en: "is {0} or lower", vi: "ở mức độ {0} trở xuống"),
    greater: Phrase(en: "is higher than {0}", vi: "đạt trên mức độ {0}"),
    greaterOrEqual: Phrase(en: "is {0} or higher", vi: "đạt từ mức độ {0} trở lên"))

  public static let rankOf = ComparisonPhrases(
    equal: Phrase(en: "of exactly {0}", vi: "đúng vị trí thứ {0}"),
    notEqual: Phrase(en: "other than {0}", vi: "khác vị trí thứ {0}"),
    less: Phrase(en: "better than {0}", vi: "trước vị trí thứ {0}"),
    lessOrEqual: Phrase(en: "among the first {0}", vi: "trong {0} vị trí đầu"),
    greater: Phrase(en: "worse than {0}", vi: "sau vị trí thứ {0}"),
    greaterOrEqual: Phrase(en: "of {0} or worse", vi: "từ vị trí thứ {0} trở về sau"))
  public static let rankIs = ComparisonPhrases(
    equal: Phrase(en: "is exactly {0}", vi: "ở đúng vị trí thứ {0}"),
    notEqual: Phrase(en: "is not {0}", vi: "khác vị trí thứ {0}"),
    less: Phrase(en: "is better than {0}", vi: "đứng trước vị trí thứ {0}"),
    lessOrEqual: Phrase(en: "is among the first {0}", vi: "nằm trong {0} vị trí đầu"),
    greater: Phrase(en: "is worse than {0}", vi: "đứng sau vị trí thứ {0}"),
    greaterOrEqual: Phrase(en: "is {0} or worse", vi: "ở vị trí thứ {0} trở về sau"))

  /// With another measure: `{0}` is a noun.
  public static let measureOf = ComparisonPhrases(
    equal: Phrase(en: "equal to {0}", vi: "bằng {0}"),
    notEqual: Phrase(en: "different from {0}", vi: "khác {0}"),
    less: Phrase(en: "lower than {0}", vi: "thấp hơn {0}"),
    lessOrEqual: Phrase(en: "no higher than {0}", vi: "không vượt quá {0}"),
    greater: Phrase(en: "higher than {0}", vi: "cao hơn {0}"),
    greaterOrEqual: Phrase(en: "no lower than {0}", vi: "không thấp hơn {0}"))
  public static let countMeasureOf = ComparisonPhrases(
    equal: Phrase(en: "equal to {0}", vi: "bằng {0}"),
    notEqual: Phrase(en: "different from {0}", vi: "khác {0}"),
    less: Phrase(en: "lower than {0}", vi: "ít hơn {0}"),
    lessOrEqual: Phrase(en: "no higher than {0}", vi: "không nhiều hơn {0}"),
    greater: Phrase(en: "higher than {0}", vi: "nhiều hơn {0}"),
    greaterOrEqual: Phrase(en: "no lower than {0}", vi: "không ít hơn {0}"))
  public static let rankMeasureOf = ComparisonPhrases(
    equal: Phrase(en: "the same as {0}", vi: "bằng {0}"),
    notEqual: Phrase(en: "different from {0}", vi: "khác {0}"),
    less: Phrase(en: "better than {0}", vi: "tốt hơn {0}"),
    lessOrEqual: Phrase(en: "no worse than {0}", vi: "không kém hơn {0}"),
    greater: Phrase(en: "worse than {0}", vi: "kém hơn {0}"),
    greaterOrEqual: Phrase(en: "no better than {0}", vi: "không tốt hơn {0}"))
  public static let dateMeasureOf = ComparisonPhrases(
    equal: Phrase(en: "the same as {0}", vi: "trùng với {0}"),
    notEqual: Phrase(en: "different from {0}", vi: "khác {0}"),
    less: Phrase(en: "earlier than {0}", vi: "sớm hơn {0}"),
    lessOrEqual: Phrase(en: "no later than {0}", vi: "không muộn hơn {0}"),
    greater: Phrase(en: "later than {0}", vi: "muộn hơn {0}"),
    greaterOrEqual: Phrase(en: "no earlier than {0}", vi: "không sớm hơn {0}"))

  /// With its own value of a fixed year.
  public static let yearOf = ComparisonPhrases(
    equal: Phrase(en: "the same as {0}", vi: "bằng {0}"),
    notEqual: Phrase(en: "different than {0}", vi: "khác {0}"),
    less: Phrase(en: "lower than {0}", vi: "thấp hơn {0}"),
    lessOrEqual: Phrase(en: "no higher than {0}", vi: "không cao hơn {0}"),
    greater: Phrase(en: "higher than {0}", vi: "cao hơn {0}"),
    greaterOrEqual: Phrase(en: "no lower than {0}", vi: "không thấp hơn {0}"))
  public static let countYearOf = ComparisonPhrases(
    equal: Phrase(en: "the same as {0}", vi: "bằng {0}"),
    notEqual: Phrase(en: "different than {0}", vi: "khác {0}"),
    less: Phrase(en: "lower than {0}", vi: "ít hơn {0}"),
    lessOrEqual: Phrase(en: "no higher than {0}", vi: "không nhiều hơn {0}"),
    greater: Phrase(en: "higher than {0}", vi: "nhiều hơn {0}"),
    greaterOrEqual: Phrase(en: "no lower than {0}", vi: "không ít hơn {0}"))
  /// With its own value of the year before.
  public static let lastYearOf = ComparisonPhrases(
    equal: Phrase(en: "the same as {0}", vi: "không đổi so với {0}"),
    notEqual: Phrase(en: "different than {0}", vi: "thay đổi so với {0}"),
    less: Phrase(en: "lower than {0}", vi: "giảm so với {0}"),
    lessOrEqual: Phrase(en: "no higher than {0}", vi: "không tăng so với {0}"),
    greater: Phrase(en: "higher than {0}", vi: "tăng so với {0}"),
    greaterOrEqual: Phrase(en: "no lower than {0}", vi: "không giảm so với {0}"))

  /// How much a measure has risen: `{0}` is the amount, `{1}` the year it is compared with.
  public static let rises = ComparisonPhrases(
    equal: Phrase(en: "rises by exactly {0} {1}", vi: "tăng đúng {0} {1}"),
    notEqual: Phrase(en: "does not rise by exactly {0} {1}", vi: "không tăng đúng {0} {1}"),
    less: Phrase(en: "rises by less than {0} {1}, or not at all", vi: "không tăng tới {0} {1}"),
    lessOrEqual: Phrase(en: "does not rise by more than {0} {1}", vi: "không tăng quá {0} {1}"),
    greater: Phrase(en: "rises by more than {0} {1}", vi: "tăng trên {0} {1}"),
    greaterOrEqual: Phrase(en: "rises by at least {0} {1}", vi: "tăng ít nhất {0} {1}"))
  public static let falls = ComparisonPhrases(
    equal: Phrase(en: "falls by exactly {0} {1}", vi: "giảm đúng {0} {1}"),
    notEqual: Phrase(en: "does not fall by exactly {0} {1}", vi: "không giảm đúng {0} {1}"),
    less: Phrase(en: "falls by less than {0} {1}, or not at all", vi: "không giảm tới {0} {1}"),
    lessOrEqual: Phrase(en: "does not fall by more than {0} {1}", vi: "không giảm quá {0} {1}"),
    greater: Phrase(en: "falls by more than {0} {1}", vi: "giảm trên {0} {1}"),
    greaterOrEqual: Phrase(en: "falls by at least {0} {1}", vi: "giảm ít nhất {0} {1}"))

  /// How many of something a subject has: `{0}` is the verb, `{1}` the number, `{2}` what is had.
  public static let having = ComparisonPhrases(
    equal: Phrase(en: "{0} exactly {1} {2}", vi: "{0} đúng {1} {2}"),
    notEqual: Phrase(en: "{0} fewer or more than {1} {2}", vi: "{0} ít hơn hoặc nhiều hơn {1} {2}"),
    less: Phrase(en: "{0} fewer than {1} {2}", vi: "{0} dưới {1} {2}"),
    lessOrEqual: Phrase(en: "{0} at most {1} {2}", vi: "{0} không quá {1} {2}"),
    greater: Phrase(en: "{0} more than {1} {2}", vi: "{0} trên {1} {2}"),
    greaterOrEqual: Phrase(en: "{0} at least {1} {2}", vi: "{0} ít nhất {1} {2}"))

  /// How many rows of a group, or which share of them.
  public static let rowNumber = ComparisonPhrases(
    equal: Phrase(en: "exactly {0}", vi: "đúng {0}"),
    notEqual: Phrase(en: "fewer or more than {0}", vi: "ít hơn hoặc nhiều hơn {0}"),
    less: Phrase(en: "fewer than {0}", vi: "dưới {0}"),
    lessOrEqual: Phrase(en: "at most {0}", vi: "không quá {0}"),
    greater: Phrase(en: "more than {0}", vi: "trên {0}"),
    greaterOrEqual: Phrase(en: "at least {0}", vi: "ít nhất {0}"))
}
