/// What a formula can come to; amounts in square metres or VND, dates as days.
enum Reading: Hashable {
  case number(Extent, perhapsNothing: Bool)
  case truth(Outlook)
  /// One of these, as bits.
  case category(Int)
  case set(certain: Int, possible: Int)
  case nothing

  static func number(_ extent: Extent) -> Reading { .number(extent, perhapsNothing: false) }

  var outlook: Outlook {
    switch self {
    case .truth(let outlook): outlook
    case .nothing: .nothing
    case .number, .category, .set: .open
    }
  }

  var mayBeNothing: Bool {
    switch self {
    case .number(_, let perhapsNothing): perhapsNothing
    case .truth(let outlook): outlook.canBeNothing
    case .nothing: true
    case .category, .set: false
    }
  }

  /// As the value of one row.
  var extent: Extent {
    if case .number(let extent, perhapsNothing: false) = self { return extent }
    return .all
  }

  func compared(_ sign: Sign, _ other: Reading) -> Outlook {
    switch (self, other) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.number(let left, let first), .number(let right, let second)):
      var outlook = left.compared(sign, right)
      outlook.canBeNothing = first || second
      return outlook
    case (.truth(let left), .truth(let right)):
      let equal = left.combined(right) { left, right in
        left == .nothing || right == .nothing ? .nothing : left == right ? .holds : .fails
      }
      return sign == .equal ? equal : equal.negated
    case (.category(let left), .category(let right)):
      let isSame = left == right && left.nonzeroBitCount == 1
      let equal = Outlook(canHold: left & right != 0, canFail: !isSame)
      return sign == .equal ? equal : equal.negated
    case (.number, _), (.truth, _), (.category, _), (.set, _): return .open
    }
  }
}

/// A cell nobody has filled in.
struct Variable: Hashable {
  let entity: Int
  let id: String
  let year: Int
  /// Nil for the parent of an area without rows.
  let field: Int?
  /// Whether its entity has no row of the year and is not silent: nothing bounds it.
  let isWild: Bool
}

/// A row that a verdict rests on.
struct RowKey: Hashable {
  let entity: Int
  let id: String
  let year: Int
}

/// Walks formulas over the rows of a case as a person would with paper, every time anew.
struct Walk {
  let rulebook: Rulebook
  let ledger: Ledger
  /// Nothing later is read.
  let asOf: Int
  /// A completion of missing cells.
  var filled: [Variable: Entry] = [:]
  /// How often each missing cell was read.
  var reads: [Variable: Int] = [:]
  var used: Set<RowKey> = []

  init(_ rulebook: Rulebook, _ ledger: Ledger, asOf: Int) {
    self.rulebook = rulebook
    self.ledger = ledger
    self.asOf = asOf
  }

  /// The row or area a formula is computed for.
  struct Point {
    var entity: Int
    var id: String
    var year: Int
    var parameterYear: Int
  }

  mutating func read(_ formula: Formula, at point: Point) -> Reading {
    switch formula {
    case .number(let value, _): return .number(Extent(value))
    case .date(let day): return .number(Extent(Fraction(day)))
    case .yearDay(let month, let day):
      return .number(Days.number(point.year, month, day).map { Extent(Fraction($0)) } ?? .all)
    case .truth(let isTrue): return .truth(isTrue ? .holds : .fails)
    case .category(_, let index): return .category(1 << index)
    case .field(let index): return cell(index, point.entity, point.id, point.year)
    case .parentField(let index): return parentCell(index, at: point)
    case .indicator(let index): return read(rulebook.indicators[index].formula, at: point)
    case .parameter(let index):
      let values = rulebook.parameters[index].values
      guard let dated = values.last(where: { $0.from <= point.parameterYear }) else {
        return .number(.all)
      }
      return read(dated.value, at: point)
    case .sum(let terms): return sum(terms, at: point)
    case .product(let terms): return product(terms, at: point)
    case .compare(let sign, let left, let right):
      let first = read(left, at: point)
      return .truth(first.compared(sign, read(right, at: point)))
    case .includes(let set, _, let index):
      guard case .set(let certain, let possible) = read(set, at: point) else {
        return .truth(.open)
      }
      return .truth(
        Outlook(canHold: possible & 1 << index != 0, canFail: certain & 1 << index == 0))
    case .not(let inner): return .truth(read(inner, at: point).outlook.negated)
    case .all(let parts):
      return .truth(together(parts.map { read($0, at: point).outlook }))
    case .any(let parts):
      return .truth(together(parts.map { read($0, at: point).outlook.negated }).negated)
    case .gather(let gathering): return gathered(gathering, at: point)
    case .shifted(let inner, let year): return shifted(inner, year, at: point)
    }
  }

  /// Fails as soon as one fails; else is nothing as soon as one is.
  private func together(_ outlooks: [Outlook]) -> Outlook {
    outlooks.reduce(.holds) { sofar, next in
      sofar.combined(next) { left, right in
        if left == .fails || right == .fails { return .fails }
        return left == .nothing || right == .nothing ? .nothing : .holds
      }
    }
  }

  private mutating func sum(_ terms: [Formula.Term], at point: Point) -> Reading {
    var total = Extent(.zero)
    var (isNothing, perhaps) = (false, false)
    for term in terms {
      switch read(term.value, at: point) {
      case .number(let extent, let perhapsNothing):
        total = total + (term.isInverse ? -extent : extent)
        perhaps = perhaps || perhapsNothing
      case .nothing, .truth, .category, .set: isNothing = true
      }
    }
    return isNothing ? .nothing : .number(total, perhapsNothing: perhaps)
  }

  private mutating func product(_ terms: [Formula.Term], at point: Point) -> Reading {
    var total = Extent(.one)
    var (isNothing, perhaps) = (false, false)
    for term in terms {
      guard case .number(let extent, let perhapsNothing) = read(term.value, at: point) else {
        isNothing = true
        continue
      }
      perhaps = perhaps || perhapsNothing
      if !term.isInverse {
        total = total * extent
      } else if extent.single == .zero {
        isNothing = true
      } else if extent.mayBeZero {
        total = .all
        perhaps = true
      } else {
        total = total * extent.reciprocal
      }
    }
    return isNothing ? .nothing : .number(total, perhapsNothing: perhaps)
  }

  private mutating func shifted(_ inner: Formula, _ year: Int?, at point: Point) -> Reading {
    var other = point
    other.year = year ?? point.year - 1
    other.parameterYear = year ?? point.parameterYear - 1
    guard other.year <= asOf, ledger.years.contains(other.year) else { return anything(inner) }
    let reading = read(inner, at: other)
    return reading.mayBeNothing ? anything(inner) : reading
  }

  /// Everything a formula of this kind could be.
  private func anything(_ formula: Formula) -> Reading {
    switch formula {
    case .field(let index), .parentField(let index):
      return Walk.domain(of: rulebook.fields[index].type, isWild: true)
    case .category(let field, _): return Walk.domain(of: rulebook.fields[field].type, isWild: true)
    case .indicator(let index): return anything(rulebook.indicators[index].formula)
    case .shifted(let inner, _): return anything(inner)
    case .truth, .compare, .includes, .not, .all, .any: return .truth(.open)
    case .number, .date, .yearDay, .parameter, .sum, .product, .gather: return .number(.all)
    }
  }

  // MARK: Cells

  private mutating func parentCell(_ index: Int, at point: Point) -> Reading {
    let field = rulebook.fields[index]
    var (entity, id) = (point.entity, point.id)
    while entity > field.entity {
      guard let parent = parent(entity, id, in: point.year), ledger.isGiven(entity) else {
        return anything(.field(index))
      }
      (entity, id) = (entity - 1, parent)
    }
    return cell(index, entity, id, point.year)
  }

  /// The area something lies in; nil where nothing says so.
  private mutating func parent(_ entity: Int, _ id: String, in year: Int) -> String? {
    if let row = ledger.presence(entity, id, in: year).row { return row.parent }
    let variable = Variable(entity: entity, id: id, year: year, field: nil, isWild: true)
    if case .parent(let area) = filled[variable] { return area }
    reads[variable, default: 0] += 1
    return nil
  }

  private mutating func cell(_ index: Int, _ entity: Int, _ id: String, _ year: Int) -> Reading {
    let field = rulebook.fields[index]
    var isWild = true
    switch ledger.presence(entity, id, in: year) {
    case .absent: break
    case .closed(let row) where row.year < year: break
    case .reported, .silent, .closed:
      isWild = false
      if let (entry, from) = ledger.lastEntry(index, entity, id, upTo: year),
        from == year || field.isLasting
      {
        used.insert(RowKey(entity: entity, id: id, year: from))
        used.insert(RowKey(entity: entity, id: id, year: year))
        return Walk.reading(entry, field.type)
      }
    }
    used.insert(RowKey(entity: entity, id: id, year: year))
    let variable = Variable(entity: entity, id: id, year: year, field: index, isWild: isWild)
    if let entry = filled[variable] { return Walk.reading(entry, field.type) }
    reads[variable, default: 0] += 1
    return Walk.domain(of: field.type, isWild: isWild)
  }

  private static func reading(_ entry: Entry, _ type: CellType) -> Reading {
    switch entry {
    case .number(let value):
      if case .number(let unit?, _, _) = type { return .number(Extent(value * unit.scale)) }
      return .number(Extent(value))
    case .flag(let isTrue): return .truth(isTrue ? .holds : .fails)
    case .date(let day): return .number(Extent(Fraction(day)))
    case .category(let index): return .category(1 << index)
    case .set(let bits): return .set(certain: bits, possible: bits)
    case .missing, .parent: return .nothing
    }
  }

  /// What a missing cell ranges over.
  static func domain(of type: CellType, isWild: Bool) -> Reading {
    func range(_ low: Fraction?, _ high: Fraction?) -> Reading {
      if isWild { return .number(.all) }
      return .number(Extent(low.map { .at($0) } ?? .below, high.map { .at($0) } ?? .above))
    }
    switch type {
    case .count(let low, let high): return range(Fraction(low), high.map { Fraction($0) })
    case .share(let low, let high): return range(low, high)
    case .number(let unit, let low, let high):
      let scale = unit?.scale ?? .one
      return range(low.map { $0 * scale }, high.map { $0 * scale })
    case .level(let low, let high): return range(Fraction(low), Fraction(high))
    case .rank: return range(.one, nil)
    case .flag: return .truth(.open)
    case .date: return .number(.all)
    // What does not exist may be of no category there is.
    case .one(let count): return .category((1 << count) - 1 + (isWild ? 1 << 20 : 0))
    case .any(let count):
      return .set(certain: count == 1 && !isWild ? 1 : 0, possible: (1 << count) - 1)
    }
  }

  // MARK: Members

  /// Who belongs to an area, each with whether that is sure; nil where the area is missing.
  mutating func roster(_ members: Members, at area: Point) -> [(point: Point, isSure: Bool)]? {
    for entity in (area.entity + 1)...members.entity where !ledger.isGiven(entity) { return nil }
    var found: [(point: Point, isSure: Bool)] = []
    for id in ledger.members(members.entity, in: area.year) {
      var (entity, place) = (members.entity, Optional(id))
      while entity > area.entity, let id = place {
        place = parent(entity, id, in: area.year)
        entity -= 1
      }
      if let place, place != area.id { continue }
      var point = area
      (point.entity, point.id) = (members.entity, id)
      found.append((point, place != nil))
    }
    // Whoever may lie elsewhere does not make the area one that reports.
    let isReported = ledger.hasRows(members.entity, in: area.year)
    if !isReported, !found.contains(where: \.isSure) { return nil }
    var result: [(point: Point, isSure: Bool)] = []
    for (point, isSure) in found {
      let before = used
      let membership = membership(of: point, in: members.group)
      if membership.surelyFails {
        // Whoever surely is no member of a group that is read is not used.
        used = before
        continue
      }
      used.insert(RowKey(entity: point.entity, id: point.id, year: point.year))
      result.append((point, isSure && membership.surelyHolds))
    }
    return result
  }

  private mutating func membership(of point: Point, in group: Int?) -> Outlook {
    var outlooks: [Outlook] = []
    var next = group
    while let index = next {
      outlooks.append(read(rulebook.groups[index].condition, at: point).outlook.forRow)
      next = rulebook.groups[index].base
    }
    return together(outlooks).forRow
  }

  private mutating func gathered(_ gathering: Gathering, at area: Point) -> Reading {
    guard let roster = roster(gathering.members, at: area) else {
      return .number(.all, perhapsNothing: true)
    }
    var items: [Item] = []
    for (point, isSure) in roster {
      let outlook = gathering.condition.map { read($0, at: point).outlook.forRow } ?? .holds
      let value = gathering.value.map { read($0, at: point).extent } ?? .all
      items.append(Item(isSure: isSure, outlook: outlook, value: value))
    }
    return Item.gathered(items, gathering)
  }
}
