import Vocabulary

/// What a rule asks for as of some years.
struct Demand: Sendable, Hashable {
  /// The years as of which it is due.
  let years: ClosedRange<Int>
  /// The one year whose data are judged; nil: those of the year as of which it is judged.
  let snapshot: Int?
  let condition: Meaning

  /// Years have four digits: what is in force without end is so until here.
  static let lastYear = 9999

  /// The years whose data are judged.
  var judged: ClosedRange<Int> { snapshot.map { $0...$0 } ?? years }

  /// The last year up to which, from a first one on, another demand is due and judged on the same
  /// data; nil where it is not in the first.
  func isShared(with other: Demand, from first: Int) -> Int? {
    guard years.contains(first), other.years.contains(first),
      (snapshot ?? first) == (other.snapshot ?? first)
    else { return nil }
    return snapshot == other.snapshot ? min(years.upperBound, other.years.upperBound) : first
  }
}

extension MeaningReader {
  /// What a sentence and each of its milestones asks for.
  mutating func conditions(of sentence: Sentence) -> [Meaning] {
    var conditions = [condition(of: sentence, target: nil)]
    for milestone in sentence.milestones {
      conditions.append(condition(of: sentence, target: milestone.target))
    }
    return conditions
  }

  private mutating func condition(of sentence: Sentence, target: Expression?) -> Meaning {
    switch sentence.form {
    case .measure(let measure, let comparison, let first):
      let sides = (value(measure), value(target ?? first))
      return meanings.comparison(comparison, sides.0, sides.1)
    case .condition(let expression): return condition(expression)
    case .quantity(let howMany, let members, let filter, let has):
      let group = membership(of: members)
      let chosen = filter.map { condition($0) } ?? meanings.truth(true)
      let rows = meanings.all([group, chosen])
      let wanted = condition(has)
      return quantity(howMany, of: members.entity, rows, wanted, target)
    }
  }

  private mutating func quantity(
    _ howMany: Sentence.HowMany, of entity: Int, _ rows: Meaning, _ wanted: Meaning,
    _ target: Expression?
  ) -> Meaning {
    switch howMany {
    case .every:
      let share = meanings.share(entity: entity, of: rows, wanted)
      let all = meanings.constant(.one)
      return meanings.comparison(.greaterOrEqual, share, all)
    case .no:
      // Like "at most 0 of them", and like it not applicable where there are none.
      let share = meanings.share(entity: entity, of: rows, wanted)
      let none = meanings.constant(.zero)
      return meanings.comparison(.lessOrEqual, share, none)
    case .comparison(let comparison, let literal):
      let goal = target.map { value($0) } ?? meanings.literal(literal)
      if case .percent = literal.value {
        let share = meanings.share(entity: entity, of: rows, wanted)
        return meanings.comparison(comparison, share, goal)
      }
      let number = meanings.intern(.rows(entity: entity, meanings.all([rows, wanted])))
      return meanings.comparison(comparison, number, goal)
    }
  }

  /// What a rule asks for, by the years as of which it is due.
  mutating func demands(of sentence: Sentence, in years: ClosedRange<Int>) -> [Demand] {
    let conditions = conditions(of: sentence)
    var demands: [Demand] = []
    switch sentence.timing {
    case .in(let year):
      addLasting(conditions[0], judgedIn: year, to: &demands)
    case .everyYear(let from, let to):
      let last = to ?? years.upperBound
      let first = from ?? years.lowerBound
      if first > last { break }
      add(conditions[0], from: first, to: last - 1, to: &demands)
      addLasting(conditions[0], judgedIn: last, to: &demands)
    case .by(let year):
      let starts = [year] + sentence.milestones.map { $0.year }
      for (index, condition) in conditions.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] - 1 : Demand.lastYear
        add(condition, from: starts[index], to: end, to: &demands)
      }
    }
    return demands
  }

  /// Adds a demand that is judged on the data of one year, from then on.
  private mutating func addLasting(
    _ condition: Meaning, judgedIn year: Int, to demands: inout [Demand]
  ) {
    demands.append(
      Demand(
        years: year...max(year, Demand.lastYear), snapshot: year,
        condition: meanings.judged(condition, in: year)))
  }

  /// Adds a demand, in pieces where the parameters it reads change.
  private mutating func add(
    _ condition: Meaning, from first: Int, to last: Int, to demands: inout [Demand]
  ) {
    if first > last { return }
    var starts: Set<Int> = [first]
    for parameter in parametersRead(by: condition) {
      for case let from? in book.parameters[parameter].values.map({ $0.from }) {
        // What is read of the year before changes a year later.
        for year in [from, from + 1] where year > first && year <= last { starts.insert(year) }
      }
    }
    let sorted = starts.sorted()
    for (index, start) in sorted.enumerated() {
      let end = index + 1 < sorted.count ? sorted[index + 1] - 1 : last
      demands.append(
        Demand(
          years: start...end, snapshot: nil, condition: meanings.judged(condition, in: start)))
    }
  }

  /// The dated parameters a meaning reads.
  func parametersRead(by condition: Meaning) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<Meaning> = []
    var open = [condition]
    while let meaning = open.popLast() {
      guard meanings.isDated(meaning), seen.insert(meaning).inserted else { continue }
      let shape = meanings.shape(meaning)
      if case .parameter(let parameter) = shape { found.insert(parameter) }
      open += shape.parts
    }
    return found.sorted()
  }
}
