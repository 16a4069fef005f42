/// How a rule stands on its way: the pace to its deadlines, and what was said in earlier years.
extension Walk {
  /// Every part of a rule with a deadline; none where it asks for every year.
  mutating func milestones(
    of rule: Rule, of plan: Plan, for area: String
  ) -> [(milestone: Finding.Milestone, judged: Judged)] {
    if case .everyYear = rule.timing { return [] }
    return (0...rule.milestones.count).map { part in
      let judged = judge(rule, part, of: plan, for: area)
      let milestone = Finding.Milestone(
        deadline: Moment(rule, part, in: plan, asOf: asOf).deadline,
        status: judged.finding.status, target: judged.finding.target,
        pace: pace(of: rule, part, judged, of: plan, for: area))
      return (milestone, judged)
    }
  }

  /// What was found as of each year before, from the first with rows.
  func history(of rule: Rule, of plan: Plan, for area: String) -> [(year: Int, judged: Judged)] {
    guard let first = ledger.years.min(), first < asOf else { return [] }
    return (first..<asOf).map { year in
      var walk = Walk(rulebook, ledger, asOf: year)
      return (year, walk.judge(rule, of: plan, for: area))
    }
  }

  /// Nil unless the part is pending.
  func pace(
    of rule: Rule, _ part: Int?, _ judged: Judged, of plan: Plan, for area: String
  ) -> Finding.Pace? {
    guard judged.finding.status == .pending else { return nil }
    if judged.outlook.surelyHolds { return .ahead }
    let moment = Moment(rule, part, in: plan, asOf: asOf)
    let isRising: Bool
    switch rule.sign {
    case .greater?, .greaterOrEqual?: isRising = true
    case .less?, .lessOrEqual?: isRising = false
    case .equal?, .notEqual?, nil: return .unknown
    }
    guard let target = moment.target, standsStill(target), !measuresDays(rule),
      !judged.isPerhapsNothing, let goal = judged.finding.target?.single,
      let now = judged.finding.measure
    else { return .unknown }
    for earlier in plan.from..<max(plan.from, asOf) {
      var walk = Walk(rulebook, ledger, asOf: earlier)
      let before = walk.judge(rule, part, of: plan, for: area)
      guard !before.isPerhapsNothing, let start = before.finding.measure?.single else { continue }
      let way = Fraction(asOf - earlier, over: moment.deadline - earlier)
      let line = End.at(start + (goal - start) * way)
      if isRising ? now.low >= line : now.high <= line { return .onTrack }
      return (isRising ? now.high < line : now.low > line) ? .behind : .unknown
    }
    return .unknown
  }

  /// Whether a target is the same whichever year is looked at.
  private func standsStill(_ target: Formula) -> Bool {
    switch target {
    case .number, .date, .yearDay, .truth, .category, .parameter: true
    case .shifted(_, let year): year != nil
    case .sum(let terms), .product(let terms): terms.allSatisfy { standsStill($0.value) }
    case .field, .parentField, .indicator, .compare, .includes, .not, .all, .any, .gather: false
    }
  }

  private func measuresDays(_ rule: Rule) -> Bool {
    if case .measure(let measure, _, _) = rule.sentence { return isDate(measure) }
    return false
  }

  private func isDate(_ formula: Formula) -> Bool {
    switch formula {
    case .date, .yearDay: true
    case .field(let index), .parentField(let index): rulebook.fields[index].type == .date
    case .indicator(let index): isDate(rulebook.indicators[index].formula)
    case .shifted(let inner, _): isDate(inner)
    case .gather(let gathering): gathering.value.map { isDate($0) } ?? false
    case .number, .truth, .category, .parameter, .sum, .product, .compare, .includes, .not, .all,
      .any:
      false
    }
  }
}

/// Rows that break checks.
extension Walk {
  /// The rows that surely break a check, among those up to the year.
  mutating func brokenRows() -> Set<Finding.Doubt> {
    var result: Set<Finding.Doubt> = []
    for check in rulebook.checks {
      for row in ledger.facts.tables[check.entity] ?? [] where row.year <= asOf && !row.isClosed {
        let point = Point(
          entity: check.entity, id: row.id, year: row.year, parameterYear: row.year)
        if read(check.condition, at: point).outlook.forRow.surelyFails {
          let key = RowKey(entity: check.entity, id: row.id, year: row.year)
          result.insert(Finding.Doubt(check: check.name, row: key))
        }
      }
    }
    return result
  }

  /// Whether an area was closed and has nobody left, so that nothing is asked of it.
  mutating func isGone(_ area: Point) -> (sure: Bool, perhaps: Bool) {
    guard case .closed = ledger.presence(area.entity, area.id, in: area.year) else {
      return (false, false)
    }
    let members = ((area.entity + 1)..<rulebook.entities.count).flatMap {
      roster(Members(entity: $0), at: area) ?? []
    }
    return (members.isEmpty, !members.contains { $0.1 })
  }

  /// Who lies in an area, surely or perhaps, and reported before but not now; the area itself is
  /// among them.
  mutating func silent(in area: String, _ entity: Int) -> (sure: Set<String>, all: Set<String>) {
    let point = Point(entity: entity, id: area, year: asOf, parameterYear: asOf)
    var (sure, all): (Set<String>, Set<String>) = ([], [])
    if case .silent = ledger.presence(entity, area, in: asOf) { (sure, all) = ([area], [area]) }
    for members in (entity + 1)..<rulebook.entities.count {
      for (point, isSure) in roster(Members(entity: members), at: point) ?? [] {
        guard case .silent = ledger.presence(members, point.id, in: asOf) else { continue }
        all.insert(point.id)
        if isSure { sure.insert(point.id) }
      }
    }
    return (sure, all)
  }
}
