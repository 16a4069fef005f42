import TestSupport

/// Formulas of every kind, for a row or an area of an entity.
extension Maker {
  mutating func sign() -> Sign {
    random.pick([
      .greaterOrEqual, .greaterOrEqual, .greater, .lessOrEqual, .less, .equal, .notEqual,
    ])
  }

  mutating func members(below area: Int) -> Members {
    let groups = rulebook.groups.indices.filter { rulebook.groups[$0].entity > area }
    if !groups.isEmpty, random.chance(50) {
      let group = random.pick(Array(groups))
      return Members(entity: rulebook.groups[group].entity, group: group)
    }
    return Members(entity: area == 0 && random.chance(40) ? 1 : 2, group: nil)
  }

  /// A kind of number that formulas of an entity can have.
  mutating func anyKind(_ entity: Int) -> Kind {
    var kinds: [Kind] = [.count, .share, .ratio, .number, .count, .share]
    for field in rulebook.fields {
      if let kind = field.kind, field.entity >= entity { kinds.append(kind) }
    }
    return random.pick(kinds)
  }

  /// A value to compare with.
  mutating func literal(_ kind: Kind) -> Formula {
    switch kind {
    case .count: return .number(Fraction(random.below(6)), .plain)
    case .share: return .number(Fraction(random.below(9), over: 8), .percent)
    case .ratio:
      return .number(Fraction(random.below(13), over: 4), random.chance(50) ? .percent : .plain)
    case .number: return .number(Fraction(random.below(21) - 8, over: 4), .plain)
    case .area:
      let unit = random.pick([Measure.hectare, .squareMetre])
      return .number(
        Fraction(random.below(12)) * Measure.hectare.scale / Fraction(2), .amount(unit))
    case .money:
      let unit = random.pick([Measure.millionDong, .thousandDong, .billionDong])
      return .number(Fraction(random.below(10)) * Measure.millionDong.scale, .amount(unit))
    case .rank: return .number(Fraction(1 + random.below(4)), .plain)
    case .level: return .number(Fraction(random.below(4)), .plain)
    case .date:
      if random.chance(50) { return .yearDay(month: 1 + random.below(12), day: 15) }
      return .date(Days.number(2026, 1 + random.below(12), 15) ?? 0)
    }
  }

  private mutating func ownFields(_ kind: Kind, _ entity: Int) -> [Formula] {
    rulebook.fields.indices.compactMap { index in
      let field = rulebook.fields[index]
      guard field.kind == kind, field.entity <= entity else { return nil }
      return field.entity == entity ? .field(index) : .parentField(index)
    }
  }

  /// A formula of a kind; nil where there is none.
  mutating func number(_ kind: Kind, _ entity: Int, depth: Int) -> Formula? {
    var options: [Formula] = ownFields(kind, entity)
    for (index, indicator) in rulebook.indicators.enumerated()
    where indicator.kind == kind && indicator.entity == entity {
      options += [.indicator(index), .indicator(index)]
    }
    for (index, parameter) in rulebook.parameters.enumerated()
    where parameter.kind == kind && depth > 0 && random.chance(30) {
      options.append(.parameter(index))
    }
    if depth > 0 {
      if entity < 2, let gathered = gathered(kind, entity, depth: depth) {
        options += [gathered, gathered]
      }
      if random.chance(50), let computed = computed(kind, entity, depth: depth - 1) {
        options.append(computed)
      }
    }
    guard !options.isEmpty else { return nil }
    let picked = random.pick(options)
    return random.chance(12) ? shifted(picked) : picked
  }

  private mutating func shifted(_ formula: Formula) -> Formula {
    if formula.isConstant || isShifted(formula) { return formula }
    return .shifted(formula, random.chance(50) ? nil : random.pick(Array(Maker.years)))
  }

  /// Whether it reads another year, also through what it names.
  private func isShifted(_ formula: Formula) -> Bool {
    if formula.isShifted { return true }
    return formula.everything.contains { part in
      switch part {
      case .indicator(let index): isShifted(rulebook.indicators[index].formula)
      case .gather(let gathering):
        sequence(first: gathering.members.group) { group in
          group.map { rulebook.groups[$0].base }
        }.prefix { $0 != nil }.contains { group in
          group.map { isShifted(rulebook.groups[$0].condition) } ?? false
        }
      case .number, .date, .yearDay, .truth, .category, .field, .parentField, .parameter, .sum,
        .product, .compare, .includes, .not, .all, .any, .shifted:
        false
      }
    }
  }

  // MARK: Aggregates

  private mutating func gathered(_ kind: Kind, _ entity: Int, depth: Int) -> Formula? {
    let members = members(below: entity)
    let condition = random.chance(45) ? condition(members.entity, depth: 0) : nil
    func made(_ function: Gathering.Function, _ value: Formula?, _ condition: Formula?) -> Formula {
      .gather(
        Gathering(function: function, members: members, value: value, condition: condition))
    }
    func value(_ kind: Kind) -> Formula? {
      number(kind, members.entity, depth: members.entity == 1 && depth > 1 ? 1 : 0)
        ?? computed(kind, members.entity, depth: 0)
    }
    let ends = [Gathering.Function.lowest, .highest]
    let middles = [Gathering.Function.average, .median] + ends
    switch kind {
    case .count:
      switch random.below(4) {
      case 0, 1: return made(.number, nil, condition)
      case 2: return value(.count).map { made(.sum, $0, condition) }
      default: return value(.count).map { made(random.pick(ends), $0, condition) }
      }
    case .share:
      if random.chance(60) {
        return made(.share, nil, condition ?? self.condition(members.entity, depth: 0))
      }
      return value(.share).map { made(random.pick(middles), $0, condition) }
    case .number:
      if random.chance(40) {
        return value(.count).map { made(random.pick([.average, .median]), $0, condition) }
      }
      return value(.number).map { made(random.pick(middles + [.sum]), $0, condition) }
    case .ratio, .area, .money:
      return value(kind).map { made(random.pick(middles + [.sum]), $0, condition) }
    case .rank, .date, .level:
      return value(kind).map { made(random.pick(ends), $0, condition) }
    }
  }

  // MARK: Arithmetic

  private mutating func computed(_ kind: Kind, _ entity: Int, depth: Int) -> Formula? {
    func term(_ value: Formula, _ isInverse: Bool = false) -> Formula.Term {
      .init(value: value, isInverse: isInverse)
    }
    switch kind {
    case .count, .share, .area, .money:
      guard let first = number(kind, entity, depth: depth) else { return nil }
      let second = number(kind, entity, depth: depth) ?? literal(kind)
      return .sum([term(first), term(second, random.chance(40))])
    case .number:
      if random.chance(50), let first = number(.number, entity, depth: depth) {
        let second = number(.count, entity, depth: depth) ?? literal(.number)
        return random.chance(50)
          ? .sum([term(first), term(second, random.chance(40))])
          : .product([term(first), term(second)])
      }
      guard let first = number(.count, entity, depth: depth), !first.isConstant else { return nil }
      return .product([term(first), term(.number(Fraction(random.below(7) - 2, over: 2), .plain))])
    case .ratio:
      let kind = random.pick([Kind.count, .count, .area])
      guard let first = number(kind, entity, depth: depth),
        let second = number(kind, entity, depth: depth), !second.isConstant
      else { return nil }
      return .product([term(first), term(second, true)])
    case .rank, .date, .level: return nil
    }
  }

  // MARK: Conditions

  mutating func condition(_ entity: Int, depth: Int) -> Formula {
    if depth > 0, random.chance(40) {
      let first = condition(entity, depth: depth - 1)
      switch random.below(3) {
      case 0: return .not(first)
      case 1: return .all([first, condition(entity, depth: depth - 1)])
      default: return .any([first, condition(entity, depth: depth - 1)])
      }
    }
    var options: [Formula] = []
    for index in rulebook.fields.indices where rulebook.fields[index].entity <= entity {
      let field = rulebook.fields[index]
      let name: Formula = field.entity == entity ? .field(index) : .parentField(index)
      switch field.type {
      case .flag:
        options += [name, .compare(random.chance(50) ? .equal : .notEqual, name, .truth(true))]
      case .one(let count):
        options.append(
          .compare(
            random.chance(50) ? .equal : .notEqual, maybeShifted(name),
            .category(field: index, random.below(count))))
      case .any(let count):
        options.append(.includes(maybeShifted(name), field: index, random.below(count)))
      case .count, .share, .number, .level, .rank, .date:
        guard let kind = field.kind else { continue }
        let right = random.chance(15) ? number(kind, entity, depth: 0) : nil
        options.append(.compare(sign(), maybeShifted(name), right ?? literal(kind)))
      }
    }
    for (index, indicator) in rulebook.indicators.enumerated() where indicator.entity == entity {
      if let kind = indicator.kind {
        options.append(.compare(sign(), .indicator(index), literal(kind)))
      } else {
        options.append(.indicator(index))
      }
    }
    if depth > 0 || options.isEmpty || random.chance(15) {
      let kind = anyKind(entity)
      if let left = number(kind, entity, depth: max(depth, 1)), !left.isConstant {
        options.append(.compare(sign(), left, literal(kind)))
      }
    }
    if options.isEmpty { return .compare(.greaterOrEqual, anyCount(entity), literal(.count)) }
    return random.pick(options)
  }

  /// For an entity without a field that could be asked.
  private mutating func anyCount(_ entity: Int) -> Formula {
    if entity < 2 {
      return .gather(
        Gathering(function: .number, members: Members(entity: entity + 1, group: nil)))
    }
    rulebook.fields.append(
      .init(
        name: "s\(rulebook.fields.count)", entity: 2, type: .count(from: 0, to: nil),
        isLasting: false))
    return .field(rulebook.fields.count - 1)
  }

  private mutating func maybeShifted(_ name: Formula) -> Formula {
    random.chance(10) ? shifted(name) : name
  }
}

extension Rulebook.Field {
  /// Nil for what is no number.
  var kind: Kind? {
    switch type {
    case .count: .count
    case .share: .share
    case .number(let unit?, _, _): unit.isArea ? .area : .money
    case .number(nil, _, _): .number
    case .rank: .rank
    case .date: .date
    case .level, .flag, .one, .any: nil
    }
  }
}
