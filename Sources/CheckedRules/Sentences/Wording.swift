import Diagnostics
import Vocabulary

/// Puts what a rule book says into words of one language, from its meaning.
///
/// It walks expressions and so is as deep as they are; an indicator is never opened inside one.
struct Wording {
  let book: RuleBook
  let language: Language
  /// Whether an indicator without a label may be said by its formula.
  var opensIndicators = true
  /// Whether a share is said as one although it is 0, because later milestones speak of it.
  var keepsShares = false

  func say(_ phrase: Phrase, _ parts: String...) -> String {
    Message(phrase, parts.map { .words($0) }).text(in: language)
  }

  /// The words of a label, or of the name where this language has no label.
  func label(_ labels: Labels, _ name: String) -> String {
    let label = LabelText.inside(labels[language] ?? "", language)
    return label.isEmpty ? LabelText.words(ofName: name) : label
  }

  /// `a, b and c`.
  func list(_ parts: [String], last: Phrase) -> String {
    guard var result = parts.first else { return "" }
    if parts.count == 1 { return result }
    // Behind what is there already, which may be long.
    for part in parts[1..<(parts.count - 1)] { result += say(.listed, "", part) }
    return say(last, result, parts[parts.count - 1])
  }

  /// The words as a sentence.
  func finished(_ words: String) -> String { LabelText.withCapitalInitial(words) + "." }

  // MARK: Entities and groups

  /// What rows are called, one and several of them.
  func rows(_ members: Members) -> (one: String, many: String) {
    if let group = members.group {
      let group = book.groups[group]
      return numbers(group.labels, group.name, group.plural)
    }
    return entity(members.entity)
  }

  func entity(_ index: Int) -> (one: String, many: String) {
    let entity = book.catalogue.entities[index]
    return numbers(entity.labels, entity.name, entity.plural)
  }

  private func numbers(
    _ labels: Labels, _ name: String, _ plural: String
  ) -> (one: String, many: String) {
    let words = label(labels, name)
    switch language {
    case .vi: return (words, words)
    case .en where labels.en == nil: return (words, LabelText.words(ofName: plural))
    case .en: return (EnglishWords.singular(words), EnglishWords.plural(words))
    }
  }

  /// The rows of a group that meet a condition, as something they are counted or summed over.
  func rows(_ members: Members, where condition: Expression?) -> String {
    let rows = rows(members)
    guard let condition else { return say(.rowsPlain, rows.many) }
    return related(say(.rowsPlain, rows.many), condition, isPlural: true)
  }

  /// `schools that have …`
  func related(_ noun: String, _ condition: Expression, isPlural: Bool) -> String {
    if case .comparison(let comparison, let left, _) = condition.form,
      comparison == .equal || comparison == .notEqual, case .category = left.type
    {
      let words = clause(condition, of: "")
      return say(.rowsWhose, noun, language == .en ? withoutThe(words) : words)
    }
    let subject = Subject(isPlural: isPlural, isAttribute: true)
    return say(.rowsThat, noun, predicate(condition, of: subject).text)
  }

  private func withoutThe(_ words: String) -> String {
    words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  // MARK: Timing

  func timing(_ timing: Timing) -> String {
    switch timing {
    case .by(let year): say(.byYear, String(year))
    case .in(let year): say(.withinYear, String(year))
    case .everyYear(nil, nil): say(.everyYear)
    case .everyYear(let from?, nil): say(.everyYearFrom, String(from))
    case .everyYear(nil, let to?): say(.everyYearTo, String(to))
    case .everyYear(let from?, let to?): say(.everyYearFromTo, String(from), String(to))
    }
  }
}

extension Wording {
  /// Of whom a condition is said.
  struct Subject {
    var isPlural = false
    /// The sentence denies it or sets a ceiling, as in "no school has any …".
    var isDenied = false
    /// The condition picks rows, as in "schools that …".
    var isAttribute = false
  }
}

extension ComparisonPhrases {
  subscript(comparison: ComparisonOperator) -> Phrase {
    switch comparison {
    case .equal: equal
    case .notEqual: notEqual
    case .less: less
    case .lessOrEqual: lessOrEqual
    case .greater: greater
    case .greaterOrEqual: greaterOrEqual
    }
  }
}
