import Vocabulary

/// Something without which a sentence has nothing to speak of.
enum Requirement: Sendable, Hashable {
  /// Some row of an entity satisfies a condition.
  case rows(entity: Int, Meaning)
  /// A divisor is not 0.
  case nonZero(Meaning)
}

/// What must be there for a sentence, or a value in it, to be judged: else it is not applicable.
struct Requirements: Sendable {
  /// Where all of these are there it is judged.
  private(set) var enough: [Requirement] = []
  /// Where it is judged all of these are there.
  private(set) var certain: [Requirement] = []
  /// There are more than are followed: nothing says when it is judged.
  private(set) var isCut = false

  private static let most = 16

  init() {}

  init(_ requirement: Requirement) {
    enough = [requirement]
    certain = [requirement]
  }

  /// Both are needed: a formula is nothing as soon as a part of it is.
  mutating func formUnion(_ other: Requirements) {
    addEnough(of: other)
    for requirement in other.certain where certain.count < Requirements.most {
      if !certain.contains(requirement) { certain.append(requirement) }
    }
  }

  /// One of two may decide although the other is nothing: `and`, `or`.
  mutating func formChoice(with other: Requirements) {
    addEnough(of: other)
    certain = certain.filter { other.certain.contains($0) }
  }

  private mutating func addEnough(of other: Requirements) {
    isCut = isCut || other.isCut
    for requirement in other.enough where !enough.contains(requirement) {
      if enough.count == Requirements.most {
        isCut = true
        return
      }
      enough.append(requirement)
    }
  }
}

extension MeaningReader {
  /// What must be there for a sentence to be judged, whichever of its parts is due.
  mutating func requirements(of sentence: Sentence) -> Requirements {
    switch sentence.form {
    case .condition(let condition): return requirements(of: condition)
    case .measure(let measure, _, let target):
      var targets = requirements(of: target)
      for milestone in sentence.milestones {
        targets.formChoice(with: requirements(of: milestone.target))
      }
      var result = requirements(of: measure)
      result.formUnion(targets)
      return result
    case .quantity(_, let members, let filter, _):
      return requirement(members, filter)
    }
  }

  /// Rows of other years, and the conditions of rows, are unknown where they are nothing.
  mutating func requirements(of expression: Expression) -> Requirements {
    switch expression.form {
    case .literal, .field, .parentField, .parameter, .shifted, .broken: return Requirements()
    case .indicator(let index): return indicatorRequirements[index] ?? Requirements()
    case .sum(let terms): return requirements(of: terms.map { $0.value })
    case .product(let terms):
      var result = requirements(of: terms.map { $0.value })
      for term in terms where term.isInverse {
        let divisor = value(term.value)
        if meanings.span(divisor).contains(.zero) {
          result.formUnion(Requirements(.nonZero(divisor)))
        }
      }
      return result
    case .comparison(_, let left, let right): return requirements(of: [left, right])
    case .includes(let inner, _), .not(let inner): return requirements(of: inner)
    case .all(let parts), .any(let parts):
      var result: Requirements?
      for part in parts {
        let next = requirements(of: part)
        if result == nil { result = next } else { result?.formChoice(with: next) }
      }
      return result ?? Requirements()
    case .aggregate(let aggregate): return requirements(of: aggregate)
    }
  }

  private mutating func requirements(of parts: [Expression]) -> Requirements {
    var result = Requirements()
    for part in parts { result.formUnion(requirements(of: part)) }
    return result
  }

  private mutating func requirements(of aggregate: Aggregate) -> Requirements {
    switch aggregate.function {
    case .number where aggregate.condition == nil: return Requirements()
    case .number, .share, .sum: return requirement(aggregate.members, nil)
    case .average, .lowest, .highest, .median:
      return requirement(aggregate.members, aggregate.condition)
    }
  }

  private mutating func requirement(_ members: Members, _ filter: Expression?) -> Requirements {
    let group = membership(of: members)
    let chosen = filter.map { condition($0) } ?? meanings.truth(true)
    return Requirements(.rows(entity: members.entity, meanings.all([group, chosen])))
  }
}

extension Meanings {
  /// Whether a sentence is judged wherever another one is.
  mutating func isJudged(_ first: Requirements, wherever second: Requirements) -> Bool {
    if first.isCut { return false }
    for requirement in first.enough where !isMet(requirement, by: second.certain) {
      return false
    }
    return true
  }

  private mutating func isMet(_ requirement: Requirement, by certain: [Requirement]) -> Bool {
    if certain.contains(requirement) { return true }
    guard case .rows(let entity, let rows) = requirement else { return false }
    for case .rows(entity, let others) in certain where implies(others, rows, level: 1) {
      return true
    }
    return false
  }
}
