/// What English asks of words: number, articles, verbs that agree.
enum EnglishWords {
  /// First words that keep their capital inside a sentence.
  static let properNames = [
    "English", "Vietnamese", "Vietnam", "Chinese", "French", "German", "Japanese", "Korean",
    "Russian",
  ]

  /// Whether a noun phrase is a plural: `smart classrooms`, `children aged 3 to 5`.
  static func isPlural(_ phrase: String) -> Bool { head(of: LabelText.words(phrase)) != nil }

  /// The singular of a plural noun phrase; anything else stays.
  static func singular(_ phrase: String) -> String {
    var words = LabelText.words(phrase)
    guard let head = head(of: words) else { return phrase }
    let start = words.firstIndex { isPluralWord($0) } ?? head
    if !isList(words[start..<min(head + 2, words.count)]) {
      words[head] = singularWord(words[head])
      return words.joined(separator: " ")
    }
    // One of `initiatives and studies` is an `initiative or study`.
    for index in start..<words.count {
      if linkWords.contains(words[index]) { break }
      if words[index] == "and" { words[index] = "or" }
      if isPluralWord(words[index]) { words[index] = singularWord(words[index]) }
    }
    return words.joined(separator: " ")
  }

  /// The plural of a noun phrase.
  static func plural(_ phrase: String) -> String {
    var words = LabelText.words(phrase)
    if words.isEmpty || head(of: words) != nil { return phrase }
    var noun = words.firstIndex { linkWords.contains($0) }.map { max(0, $0 - 1) } ?? words.count - 1
    while noun > 0, isParticiple(words[noun]) { noun -= 1 }
    words[noun] = pluralWord(words[noun])
    return words.joined(separator: " ")
  }

  /// A noun phrase with `a` or `an`.
  static func withArticle(_ phrase: String) -> String {
    (startsWithVowelSound(phrase) ? "an " : "a ") + phrase
  }

  /// A yes/no label as what a subject is or does: `Has a library` gives `has a library`,
  /// `Managed by software` gives `is managed by software`, `Plan issued` `has its plan issued`.
  static func predicate(
    _ label: String, of entity: String, isPlural: Bool, isNegated: Bool
  ) -> String {
    let words = withoutSubject(LabelText.words(label), entity)
    let label = words.joined(separator: " ")
    guard let first = words.first else { return label }
    let rest = words.dropFirst().joined(separator: " ")
    // "every school does not have …" could be heard as "not every school has …".
    let has =
      isNegated
      ? Verb(base: "lack", third: "lacks", isPlural: isPlural, isNegated: false)
      : Verb(base: "have", third: "has", isPlural: isPlural, isNegated: false)
    let isWord = be(isPlural: isPlural, isNegated: isNegated)
    if first == "has" || first == "have" { return has.text + " " + rest }
    if first == "is" || first == "are" { return isWord + " " + rest }
    if thirdPersons.contains(first) {
      let verb = Verb(
        base: singularWord(first), third: first, isPlural: isPlural, isNegated: isNegated)
      return verb.text + (rest.isEmpty ? "" : " " + rest)
    }
    if isParticiple(first) || first.hasSuffix("ly") { return isWord + " " + label }
    if saysQuality(words) { return isWord + " " + label }
    if words.contains(where: { ["is", "are", "has", "have"].contains($0) }) {
      let article = first == "the" || head(of: words) == 0 ? "" : "the "
      return isWord + (isPlural ? " ones where " : " one where ") + article + label
    }
    if let last = words.last, isParticiple(last) || isAdjective(last) {
      let its = isPlural ? "their " : "its "
      let has = Verb(base: "have", third: "has", isPlural: isPlural, isNegated: isNegated)
      return has.text + " " + (first == "all" ? "all " + its + rest : its + label)
    }
    let isBare = head(of: words) != nil || words.contains { massNouns.contains($0) }
    return has.text + " " + (isBare ? label : withArticle(label))
  }

  /// `commune has a plan` of a commune says `has a plan`.
  private static func withoutSubject(_ words: [String], _ entity: String) -> [String] {
    guard words.count > 1 else { return words }
    let verbs = ["has", "is"] + thirdPersons
    let isSubject = words[0] == entity && verbs.contains(words[1])
    return isSubject || words[0] == entity + "'s" ? Array(words.dropFirst()) : words
  }

  private static func be(isPlural: Bool, isNegated: Bool) -> String {
    (isPlural ? "are" : "is") + (isNegated ? " not" : "")
  }

  /// A verb as its subject wants it.
  private struct Verb {
    let text: String

    init(base: String, third: String, isPlural: Bool, isNegated: Bool) {
      if isNegated {
        self.text = (isPlural ? "do not " : "does not ") + base
      } else {
        self.text = isPlural ? base : third
      }
    }
  }

  /// The last word of the first run of plurals before a word like `of` or `in`.
  private static func head(of words: [String]) -> Int? {
    var head: Int?
    for (index, word) in words.enumerated() {
      if linkWords.contains(word) { break }
      if isPluralWord(word) {
        head = index
      } else if head != nil {
        break
      }
    }
    return head
  }

  private static func isList(_ words: ArraySlice<String>) -> Bool {
    words.contains { $0 == "and" || $0 == "or" || $0.hasSuffix(",") }
  }

  private static func isPluralWord(_ word: String) -> Bool {
    let word = word.hasSuffix(",") ? String(word.dropLast()) : word
    if irregular.contains(where: { $0.many == word }) { return true }
    guard word.utf8.count > 2, word.hasSuffix("s") else { return false }
    return !["ss", "us", "is", "ics", "'s", "’s"].contains { word.hasSuffix($0) }
  }

  private static func singularWord(_ word: String) -> String {
    if word.hasSuffix(",") { return singularWord(String(word.dropLast())) + "," }
    if let pair = irregular.first(where: { $0.many == word }) { return pair.one }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if ["sses", "ches", "shes", "xes"].contains(where: { word.hasSuffix($0) }) {
      return String(word.dropLast(2))
    }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static func pluralWord(_ word: String) -> String {
    if let pair = irregular.first(where: { $0.one == word }) { return pair.many }
    if ["s", "x", "ch", "sh"].contains(where: { word.hasSuffix($0) }) { return word + "es" }
    let vowelsBeforeY = ["ay", "ey", "oy", "uy"]
    if word.hasSuffix("y"), !vowelsBeforeY.contains(where: { word.hasSuffix($0) }) {
      return String(word.dropLast()) + "ies"
    }
    return word + "s"
  }

  private static func startsWithVowelSound(_ phrase: String) -> Bool {
    let word = LabelText.words(phrase).first ?? ""
    if ["uni", "use", "one", "eu"].contains(where: { word.hasPrefix($0) }) { return false }
    let isAcronym = word.utf8.count > 1 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    let sounds = isAcronym ? "AEFHILMNORSX" : "aeiouAEIOU8"
    return word.utf8.first.map { sounds.utf8.contains($0) } ?? false
  }

  /// Whether a label says what its subject is like: `smoke-free`, `clean and safe for children`.
  private static func saysQuality(_ words: [String]) -> Bool {
    let end = words.firstIndex { linkWords.contains($0) } ?? words.count
    return end > 0 && words[..<end].allSatisfy { isAdjective($0) || $0 == "and" }
  }

  private static func isAdjective(_ word: String) -> Bool {
    let word = word.hasSuffix(",") ? String(word.dropLast()) : word
    return adjectives.contains(word) || adjectiveEndings.contains { word.hasSuffix($0) }
  }

  private static func isParticiple(_ word: String) -> Bool {
    (word.hasSuffix("ed") && word.utf8.count > 4) || participles.contains(word)
  }

  /// Words that end the part of a noun phrase in which its main noun stands.
  private static let linkWords = [
    "of", "in", "with", "without", "that", "who", "which", "where", "at", "for", "from", "under",
    "on", "by", "to", "above", "below", "between", "among", "per", "aged", "across",
    "as",
  ]

  private static let irregular: [(one: String, many: String)] = [
    ("child", "children"), ("person", "people"), ("man", "men"), ("woman", "women"),
    ("staff", "staff"),
  ]

  private static let adjectives = [
    "accessible", "active", "available", "bilingual", "clean", "complete", "compliant", "green",
    "inclusive", "independent", "modern", "new", "online", "open", "paperless", "private", "public",
    "ready", "safe", "sustainable",
  ]

  private static let adjectiveEndings = ["-free", "-friendly", "-proof"]

  private static let participles = [
    "begun", "built", "done", "drawn", "given", "held", "kept", "made", "paid", "run", "sent",
    "set",
    "taught", "written",
  ]

  private static let thirdPersons = [
    "achieves", "applies", "carries", "complies", "completes", "covers", "employs", "files",
    "gives", "holds", "keeps", "lacks", "maintains", "makes", "manages", "meets", "needs", "offers",
    "operates", "organises", "organizes", "owns", "participates", "pays", "provides", "publishes",
    "reaches", "receives", "reports", "runs", "sends", "serves", "takes", "teaches", "uses",
    "works",
  ]

  private static let massNouns = [
    "access", "education", "electricity", "equipment", "information", "internet", "research",
    "software", "support", "training", "water",
  ]
}
