/// What is found of a rule for an area, by the reference or by the engine.
struct Finding {
  enum Status: String {
    case pass, fail, undecided, pending, notApplicable
  }

  enum Due: Hashable {
    case by(Int)
    case `in`(Int)
    case everyYear
  }

  struct Counts: Hashable {
    var holds = 0
    var fails = 0
    var unknown = 0
  }

  var status: Status
  var isDue: Bool
  var due: Due
  /// Nil where there is none, or where it is no number.
  var measure: Extent?
  var target: Extent?
  var counts: Counts?
  var doubts: Set<Doubt> = []

  struct Doubt: Hashable {
    let check: String
    let row: RowKey
  }
}

/// A rule judged by the reference.
struct Judged {
  var finding: Finding
  /// What the verdict can come to.
  var outlook: Outlook
  /// How often each missing cell was read.
  var reads: [Variable: Int]
  var used: Set<RowKey>
}

/// When a rule is due and what it is judged on.
struct Moment {
  let target: Formula?
  let isDue: Bool
  let due: Finding.Due
  let judged: Int
  let parameterYear: Int

  init(_ rule: Rule, in plan: Plan, asOf year: Int) {
    var parts: [(target: Formula?, year: Int)] = []
    let first: Int
    var judged = year
    switch rule.timing {
    case .by(let deadline): first = deadline
    case .in(let only):
      first = only
      judged = only
    case .everyYear(let from, let to):
      first = from ?? plan.from
      judged = min(year, to ?? plan.to)
    }
    parts.append((rule.firstTarget, first))
    parts += rule.milestones.map { ($0.target, $0.year) }
    let latest = parts.last { $0.year <= year }
    let part = latest ?? parts[0]
    target = part.target
    isDue = latest != nil
    self.judged = isDue ? judged : year
    parameterYear = isDue ? judged : part.year
    switch rule.timing {
    case .by: due = .by(part.year)
    case .in: due = .in(part.year)
    case .everyYear: due = .everyYear
    }
  }
}

extension Rule {
  /// The sign and first target of a measure, or of a quantity in numbers.
  var firstTarget: Formula? {
    switch sentence {
    case .measure(_, _, let target): target
    case .condition: nil
    case .rows(.every, _, _, _): .number(.one, .percent)
    case .rows(.no, _, _, _): .number(.zero, .plain)
    case .rows(.compared(_, let value, let isShare), _, _, _):
      .number(value, isShare ? .percent : .plain)
    }
  }

  var sign: Sign? {
    switch sentence {
    case .measure(_, let sign, _): sign
    case .condition: nil
    case .rows(.every, _, _, _): .greaterOrEqual
    case .rows(.no, _, _, _): .lessOrEqual
    case .rows(.compared(let sign, _, _), _, _, _): sign
    }
  }
}

extension Walk {
  mutating func judge(_ rule: Rule, of plan: Plan, for area: String) -> Judged {
    reads = [:]
    used = []
    let moment = Moment(rule, in: plan, asOf: asOf)
    let point = Point(
      entity: plan.entity, id: area, year: moment.judged, parameterYear: moment.parameterYear)
    var counts: Finding.Counts?
    var measure: Reading?
    var target: Reading?
    let outlook: Outlook
    switch rule.sentence {
    case .condition(let condition): outlook = read(condition, at: point).outlook
    case .measure(let left, let sign, let right):
      let first = read(left, at: point)
      let second = read(moment.target ?? right, at: point)
      (measure, target) = (first, second)
      outlook = first.compared(sign, second)
    case .rows(let quantity, let members, let condition, let has):
      let second = moment.target.map { read($0, at: point) } ?? .nothing
      var first = Reading.number(.all, perhapsNothing: true)
      if let items = items(members, condition, has, at: point) {
        first = Item.counted(items, asShare: quantity.isShare)
        counts = Finding.Counts(items)
      }
      (measure, target) = (first, second)
      outlook = first.compared(rule.sign ?? .equal, second)
    }
    let finding = Finding(
      status: Finding.Status(outlook, isDue: moment.isDue), isDue: moment.isDue, due: moment.due,
      measure: measure?.figure, target: target?.figure, counts: counts)
    return Judged(finding: finding, outlook: outlook, reads: reads, used: used)
  }

  /// The rows a sentence speaks of, after `where`; nil where the area is missing.
  private mutating func items(
    _ members: Members, _ condition: Formula?, _ has: Formula, at point: Point
  ) -> [Item]? {
    roster(members, at: point).map { roster in
      roster.compactMap { row, isSure in
        let isMeant = condition.map { read($0, at: row).outlook.forRow } ?? .holds
        if isMeant.surelyFails { return nil }
        return Item(
          isSure: isSure && isMeant.surelyHolds, outlook: read(has, at: row).outlook.forRow,
          value: .all)
      }
    }
  }
}

extension Rule.Quantity {
  var isShare: Bool {
    switch self {
    case .every: true
    case .no: false
    case .compared(_, _, let isShare): isShare
    }
  }
}

extension Finding.Status {
  init(_ outlook: Outlook, isDue: Bool) {
    if outlook == .nothing {
      self = .notApplicable
    } else if !isDue {
      self = .pending
    } else {
      self = outlook.surelyHolds ? .pass : outlook.surelyFails ? .fail : .undecided
    }
  }
}

extension Finding.Counts {
  init(_ items: [Item]) {
    holds = items.filter(\.outlook.surelyHolds).count
    fails = items.filter(\.outlook.surelyFails).count
    unknown = items.count - holds - fails
  }
}

extension Reading {
  /// Nil for nothing and for what is no number.
  var figure: Extent? {
    if case .number(let extent, _) = self { return extent }
    return nil
  }
}
