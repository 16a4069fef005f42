import Diagnostics
import Vocabulary

/// Conditions that a label says, sets of categories, and how conditions are joined.
extension Wording {
  /// A yes/no value as what its subject has and is.
  func flag(_ condition: Expression, _ subject: Subject, _ isNegated: Bool) -> String {
    switch condition.form {
    case .field(let index):
      let field = book.catalogue.fields[index]
      return flag(field.labels, field.name, of: field.entity, subject, isNegated)
    case .parentField(let entity, let index):
      let field = book.catalogue.fields[index]
      let text = flag(field.labels, field.name, of: entity, Subject(), isNegated)
      let phrase: Phrase = subject.isPlural ? .belongTo : .belongsTo
      return say(phrase, self.entity(entity).one, text)
    case .indicator(let index):
      let indicator = book.indicators[index]
      if indicator.labels[language] == nil, let formula = opened(indicator) {
        return formula.predicate(indicator.formula, of: subject, isNegated: isNegated).text
      }
      let entity = indicator.subjects.count == 1 ? indicator.subjects.first : nil
      return flag(indicator.labels, indicator.name, of: entity, subject, isNegated)
    case .parameter(let index):
      let parameter = book.parameters[index]
      return flag(parameter.labels, parameter.name, of: nil, subject, isNegated)
    case .literal(let literal):
      return say(literal.value == .truth(!isNegated) ? .alwaysTrue : .neverTrue)
    case .sum, .product, .comparison, .includes, .not, .all, .any, .aggregate, .shifted, .broken:
      return say(.subjectPredicate, say(subject.isPlural ? .have : .has), say(.unclear))
    }
  }

  private func flag(
    _ labels: Labels, _ name: String, of entity: Int?, _ subject: Subject, _ isNegated: Bool
  ) -> String {
    var words = label(labels, name)
    if labels[language] == nil { words = VietnameseWords.said(ofName: words, language) }
    let own = entity.map { self.entity($0).one } ?? ""
    switch language {
    case .vi:
      return VietnameseWords.predicate(
        words, of: own, isAttribute: subject.isAttribute, isNegated: isNegated)
    case .en:
      return EnglishWords.predicate(
        words, of: own, isPlural: subject.isPlural, isNegated: isNegated)
    }
  }

  // MARK: Sets

  /// `has clubs that include STEM, robotics or AI`
  func including(
    _ set: Expression, _ categories: [Int], _ isNegated: Bool, _ last: Phrase, _ subject: Subject
  ) -> String {
    let name = noun(set, isSet: true)
    if case .set(let field) = set.type, categories.count == 1, isDenial(field, categories[0]) {
      let phrase: Phrase =
        if isNegated {
          subject.isPlural ? .doNotState : .doesNotState
        } else {
          subject.isPlural ? .state : .states
        }
      return say(phrase, category(field, categories[0]), name)
    }
    let isMany = EnglishWords.isPlural(name)
    let phrase: Phrase =
      if isNegated {
        isMany ? .thatDoNotInclude : .thatDoesNotInclude
      } else {
        isMany ? .thatInclude : .thatIncludes
      }
    let words = categories.map { index in
      if case .set(let field) = set.type { return category(field, index) }
      return say(.unclear)
    }
    let noun = language == .en && !isMany ? EnglishWords.withArticle(name) : name
    let has = say(subject.isPlural ? .have : .has)
    return say(phrase, has, noun, list(words, last: last))
  }

  /// The label of a set, which stands for itself, without `figure for`.
  private func noun(_ set: Expression, isSet: Bool) -> String {
    if case .field(let index) = set.form { return fieldLabel(index) }
    return noun(set).text
  }

  // MARK: Joining

  enum Join {
    case all, either

    var close: Phrase { self == .all ? .bothOf : .eitherOf }
    var loose: Phrase { self == .all ? .andAlso : .orElse }
  }

  /// The parts of a condition in words; what a set must include is said once.
  func statements(
    of parts: [Expression], _ join: Join, _ subject: Subject, _ isNegated: Bool
  ) -> [Statement] {
    var result: [Statement] = []
    var isSaid = parts.map { _ in false }
    for (index, part) in parts.enumerated() where !isSaid[index] {
      guard case .includes(let set, _) = part.form, !isNegated else {
        result.append(predicate(part, of: subject, isNegated: isNegated))
        continue
      }
      var categories: [Int] = []
      for later in index..<parts.count {
        guard case .includes(let other, let category) = parts[later].form, other.isAlike(set)
        else { continue }
        categories.append(category)
        isSaid[later] = true
      }
      result.append(
        Statement(
          text: including(set, categories, false, join.close, subject),
          shape: categories.count > 1 ? .joined : .single))
    }
    return result
  }

  /// Conditions that must all hold, or one of them, so that nobody can bracket them otherwise.
  func joined(_ parts: [Statement], _ join: Join) -> Statement {
    guard let first = parts.first, parts.count > 1 else {
      return parts.first ?? Statement(text: "")
    }
    if parts.allSatisfy({ $0.shape == .single }) {
      return Statement(text: list(parts.map { $0.text }, last: join.close), shape: .joined)
    }
    var text = bracketed(first)
    for part in parts.dropFirst() { text = say(join.loose, text, bracketed(part)) }
    return Statement(text: text, shape: .nested)
  }

  private func bracketed(_ statement: Statement) -> String {
    switch statement.shape {
    case .single, .joined: statement.text
    case .nested: say(.inParentheses, statement.text)
    }
  }
}
