import TestSupport

/// What a rule comes to when its missing cells are filled in, one completion after the other.
struct Completions {
  /// What the completions come to together.
  private(set) var outlook = Outlook()
  private(set) var measure: Extent?
  private(set) var target: Extent?
  private(set) var count = 0
  /// Whether every completion was tried.
  private(set) var isComplete = true

  /// Tries all of them where there are few, and so many at random otherwise.
  init(
    of judged: Judged, _ rule: Rule, _ plan: Plan, _ area: String, _ start: Walk, limit: Int,
    _ random: inout Seeded
  ) {
    let constants = Completions.constants(rule, start.rulebook)
    // In an order that does not hang on hashes, so that a seed gives the same case again.
    let variables = judged.reads.keys.sorted {
      ($0.entity, $0.id, $0.year, $0.field ?? -1) < ($1.entity, $1.id, $1.year, $1.field ?? -1)
    }
    var choices: [[Entry]] = []
    for variable in variables {
      let (entries, isAll) = Completions.entries(variable, start, constants)
      choices.append(entries)
      if !isAll { isComplete = false }
    }
    let total = choices.reduce(1) { min($0 * $1.count, 1_000_000) }
    if total > limit { isComplete = false }
    for number in 0..<min(total, limit) {
      var walk = start
      var rest = number
      for (variable, entries) in zip(variables, choices) {
        let choice = total > limit ? random.below(entries.count) : rest % entries.count
        walk.filled[variable] = entries[choice]
        rest /= entries.count
      }
      add(walk.judge(rule, of: plan, for: area))
    }
  }

  private mutating func add(_ judged: Judged) {
    count += 1
    outlook = outlook.union(judged.outlook)
    if let extent = judged.finding.measure { measure = measure?.hull(extent) ?? extent }
    if let extent = judged.finding.target { target = target?.hull(extent) ?? extent }
  }

  /// The numbers a rule names, in the base of their units.
  private static func constants(_ rule: Rule, _ rulebook: Rulebook) -> Set<Fraction> {
    let needed = Needed(of: rule, in: rulebook)
    var formulas = needed.groups.map { rulebook.groups[$0].condition }
    formulas += needed.indicators.map { rulebook.indicators[$0].formula }
    switch rule.sentence {
    case .measure(let left, _, let right): formulas += [left, right]
    case .condition(let condition): formulas.append(condition)
    case .rows(_, _, let condition, let has): formulas += [condition, has].compactMap { $0 }
    }
    var result: Set<Fraction> = []
    for formula in formulas.flatMap(\.everything) {
      if case .number(let value, _) = formula { result.insert(value) }
      if case .date(let day) = formula { result.insert(Fraction(day)) }
    }
    return result
  }

  /// What is tried for a missing cell, and whether that is everything.
  private static func entries(
    _ variable: Variable, _ walk: Walk, _ constants: Set<Fraction>
  ) -> ([Entry], Bool) {
    guard let index = variable.field else {
      let areas = walk.ledger.areas(variable.entity - 1, upTo: variable.year)
      return ((areas + ["elsewhere"]).map { .parent($0) }, true)
    }
    let type = walk.rulebook.fields[index].type
    switch type {
    case .flag: return ([.flag(true), .flag(false)], true)
    case .one(let count):
      let all = (0..<count).map { Entry.category($0) }
      return (variable.isWild ? all + [.category(20)] : all, true)
    case .any(let count):
      return (((variable.isWild ? 0 : 1)..<(1 << count)).map { .set($0) }, true)
    case .date:
      let days = constants.filter { $0.isWhole && $0 > Fraction(1_000) }
      let near = days.sorted().flatMap { [$0 - .one, $0, $0 + .one] }
      let far = [Fraction(1), Fraction(9_800), Fraction(100_000)]
      return ((near + far).prefix(8).compactMap { Entry.day($0) }, false)
    case .level(let low, let high):
      let all = (low...high).map { Entry.number(Fraction($0)) }
      return variable.isWild ? (all + [.number(Fraction(-40))], false) : (all, true)
    case .count(let low, let high?) where high - low <= 4 && !variable.isWild:
      return ((low...high).map { .number(Fraction($0)) }, true)
    case .count, .rank, .share, .number:
      return (numbers(variable, type, constants), false)
    }
  }

  private static func numbers(
    _ variable: Variable, _ type: CellType, _ constants: Set<Fraction>
  ) -> [Entry] {
    guard case .number(let extent, _) = Walk.domain(of: type, isWild: variable.isWild) else {
      return []
    }
    var (scale, step) = (Fraction.one, Fraction.one)
    var isWhole = false
    switch type {
    case .number(let unit, _, _):
      scale = unit?.scale ?? .one
      step = scale / Fraction(2)
    case .share: step = Fraction(1, over: 16)
    case .count, .rank: isWhole = !variable.isWild
    case .level, .flag, .date, .one, .any: break
    }
    var far = scale
    for _ in 0..<15 { far = far * Fraction(10) }
    var values = [extent.low.value ?? -far, extent.high.value ?? far]
    for constant in constants.sorted().prefix(6) {
      values += [constant - step, constant, constant + step]
    }
    let inside = Set(values).filter {
      extent.contains(Extent($0)) && (!isWhole || $0.isWhole)
    }
    return inside.sorted().map { .number($0 / scale) }
  }
}

extension Entry {
  static func day(_ number: Fraction) -> Entry? {
    number.isWhole ? Int("\(number.top)").map { .date($0) } : nil
  }
}
