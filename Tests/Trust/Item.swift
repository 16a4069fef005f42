/// A row as it takes part in an aggregate: each aggregate tries every way in which the rows can be
/// in the group, meet the condition and stand at their ends.
struct Item {
  /// Whether it is surely in the group.
  let isSure: Bool
  let outlook: Outlook
  let value: Extent

  static func gathered(_ items: [Item], _ gathering: Gathering) -> Reading {
    switch gathering.function {
    case .number where gathering.condition == nil:
      let sure = items.filter(\.isSure).count
      return .number(Extent(.at(Fraction(sure)), .at(Fraction(items.count))))
    case .number: return counted(items, asShare: false)
    case .share: return counted(items, asShare: true)
    case .sum: return summed(items)
    case .average:
      return picked(items) { ends in
        let sum = ends.dropFirst().reduce(ends[0]) { $0 + $1 }
        return sum * .at(Fraction(1, over: ends.count))
      }
    case .lowest: return picked(items) { $0.min() ?? .below }
    case .highest: return picked(items) { $0.max() ?? .above }
    case .median:
      return picked(items) { ends in
        let sorted = ends.sorted()
        let upper = sorted[sorted.count / 2]
        if sorted.count % 2 == 1 { return upper }
        return (sorted[sorted.count / 2 - 1] + upper) * .at(Fraction(1, over: 2))
      }
    }
  }

  private struct Tally: Hashable {
    var members = 0
    var holding = 0
  }

  /// Every number of members, with every number of them that meet the condition.
  static func counted(_ items: [Item], asShare: Bool) -> Reading {
    var tallies: Set = [Tally()]
    for item in items {
      var next: Set<Tally> = item.isSure ? [] : tallies
      for tally in tallies {
        let grown = tally.members + 1
        if item.outlook.canHold {
          next.insert(Tally(members: grown, holding: tally.holding + 1))
        }
        if item.outlook.canFail { next.insert(Tally(members: grown, holding: tally.holding)) }
      }
      tallies = next
    }
    let values = tallies.filter { $0.members > 0 }.map {
      Fraction($0.holding, over: asShare ? $0.members : 1)
    }
    guard let low = values.min(), let high = values.max() else { return .nothing }
    return .number(Extent(.at(low), .at(high)), perhapsNothing: tallies.contains(Tally()))
  }

  private static func summed(_ items: [Item]) -> Reading {
    // The sums that can come about without any member, and with one or more.
    var without: Extent? = Extent(.zero)
    var with: Extent?
    for item in items {
      var parts: [Extent] = []
      if item.outlook.canHold { parts.append(item.value) }
      if item.outlook.canFail { parts.append(Extent(.zero)) }
      let grown = [without, with].compactMap { $0 }.flatMap { sum in parts.map { sum + $0 } }
      let stays = item.isSure ? [] : [with].compactMap { $0 }
      let all = grown + stays
      with = all.dropFirst().reduce(all.first) { $0?.hull($1) }
      if item.isSure { without = nil }
    }
    guard let with else { return .nothing }
    return .number(with, perhapsNothing: without != nil)
  }

  /// The ends over every choice of those who may be left out.
  private static func picked(_ items: [Item], _ value: ([End]) -> End) -> Reading {
    let sure = items.filter { $0.isSure && $0.outlook.surelyHolds }.map(\.value)
    let open = items.filter {
      !$0.outlook.surelyFails && !($0.isSure && $0.outlook.surelyHolds)
    }.map(\.value)
    var result: Extent?
    for choice in 0..<(1 << open.count) {
      let rows = sure + open.indices.filter { choice & 1 << $0 != 0 }.map { open[$0] }
      if rows.isEmpty { continue }
      let extent = Extent(value(rows.map(\.low)), value(rows.map(\.high)))
      result = result?.hull(extent) ?? extent
    }
    guard let result else { return .nothing }
    return .number(result, perhapsNothing: sure.isEmpty)
  }
}
