import Diagnostics
import Vocabulary

/// What Vietnamese asks of labels: counted things, and what a yes/no label says of its subject.
enum VietnameseWords {
  /// First words that keep their capital inside a sentence.
  static let properNames = ["Việt", "Đảng", "Đoàn", "Internet"]

  /// What a label counts: `số phòng học` gives `phòng học`, `GV đã tập huấn` stays; nil for a
  /// number like `dân số`, which nobody has three of.
  static func counted(_ label: String) -> String? {
    let words = LabelText.words(label)
    if isWord(words.first, "số") { return rest(words, 1) }
    if isWord(words.first, "tổng") {
      return words.count > 1 && isWord(words[1], "số") ? rest(words, 2) : nil
    }
    if words.count > 1, isWord(words[1], "số") { return nil }
    return label
  }

  /// The number a label stands for: `GV đã tập huấn` gives `số GV đã tập huấn`.
  static func number(_ label: String) -> String {
    let words = LabelText.words(label)
    let isNumber = isWord(words.first, "số") || counted(label) == nil || counted(label) != label
    return isNumber ? label : "số " + label
  }

  /// A yes/no label as what a subject is or does.
  ///
  ///     Có thư viện số                        có thư viện số
  ///     Xã có kế hoạch tổng thể               có kế hoạch tổng thể        of a `xã`
  ///     Trường xây mới                        là trường xây mới           of a `trường`
  ///     Bí thư đồng thời là hiệu trưởng       có bí thư đồng thời là hiệu trưởng
  static func predicate(
    _ label: String, of entity: String, isAttribute: Bool, isNegated: Bool
  ) -> String {
    let words = LabelText.words(label)
    let own = LabelText.words(entity)
    if words.count > own.count, zip(own, words).allSatisfy({ isWord($0, $1) }) {
      let rest = Array(words.dropFirst(own.count))
      if opensPredicate(rest) {
        return isNegated ? negated(rest) : rest.joined(separator: " ")
      }
      if isAttribute, !isNegated { return rest.joined(separator: " ") }
      return (isNegated ? "không phải là " : "là ") + label
    }
    if isWord(words.first, "đủ") { return (isNegated ? "chưa có " : "có ") + label }
    if opensPredicate(words) { return isNegated ? negated(words) : label }
    return (isNegated ? "không có " : "có ") + label
  }

  /// The words of an English name, in Vietnamese with the verb that begins it in Vietnamese.
  static func said(ofName words: String, _ language: Language) -> String {
    guard language == .vi else { return words }
    if words.hasPrefix("has ") { return "có " + words.dropFirst(4) }
    if words.hasPrefix("is ") { return "là " + words.dropFirst(3) }
    return words
  }

  private static func negated(_ words: [String]) -> String {
    let label = words.joined(separator: " ")
    let others = words.dropFirst().joined(separator: " ")
    if isWord(words[0], "đã") { return "chưa " + others }
    if isWord(words[0], "chưa") { return "đã " + others }
    if isWord(words[0], "không") {
      return opensPredicate(Array(words.dropFirst())) ? others : "có " + others
    }
    if isWord(words[0], "là") { return "không phải " + label }
    if unfinished.contains(where: { isWord(words[0], $0) }) { return "chưa " + label }
    return "không " + label
  }

  /// Whether a label says what its subject is like: `an toàn`, `xanh - sạch - đẹp`.
  private static func saysQuality(_ words: [String]) -> Bool {
    let links = ["-", "–", "và"]
    let end = words.firstIndex { word in linkWords.contains { isWord(word, $0) } }
    return words.prefix(end ?? words.count).allSatisfy { word in
      let word = word.hasSuffix(",") ? String(word.dropLast()) : word
      return links.contains(word) || qualities.contains { isWord(word, $0) }
    } && end != 0
  }

  private static func opensPredicate(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if saysQuality(words) { return true }
    if openers.contains(where: { isWord(first, $0) }) { return true }
    guard words.count > 1 else { return false }
    let pair = first + " " + words[1]
    return openingPairs.contains { isWord(pair, $0) }
  }

  /// Whether two words are the same, however their letters, tones and capitals are written.
  private static func isWord(_ word: String?, _ other: String) -> Bool {
    word.map { HeadingFold.key($0) == HeadingFold.key(other) } ?? false
  }

  private static func rest(_ words: [String], _ count: Int) -> String? {
    words.count > count ? words.dropFirst(count).joined(separator: " ") : nil
  }

  private static let unfinished = ["đạt", "được", "hoàn"]

  /// Verbs and the like that begin a predicate.
  private static let openers = [
    "có", "đã", "chưa", "không", "đạt", "được", "là", "thuộc", "dạy", "nộp", "lập", "ở",
  ]

  /// Words of what a subject is like, and those that lead to something else.
  private static let qualities = [
    "an", "toàn", "xanh", "sạch", "đẹp", "hiện", "đại", "thân", "thiện", "văn", "minh",
  ]
  private static let linkWords = ["về", "cho", "với", "trước"]

  private static let openingPairs = [
    "áp dụng", "bảo đảm", "đảm bảo", "ban hành", "công bố", "công khai", "đáp ứng", "hoàn thành",
    "kết nối", "quản lý", "số hóa", "sử dụng", "tham gia", "thành lập", "thực hiện", "tổ chức",
    "triển khai", "ứng dụng", "vận hành", "xây dựng",
  ]
}
