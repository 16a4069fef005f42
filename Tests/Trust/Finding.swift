/// What is found of a rule for an area, by the reference or by the engine.
struct Finding: Hashable {
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
  /// Rows it rests on that break a check.
  var doubts: Set<Doubt> = []
  var pace: Pace?
  var milestones: [Milestone] = []
  var history: [Past] = []

  enum Pace: String {
    case ahead, onTrack, behind, unknown
  }

  struct Milestone: Hashable {
    let deadline: Int
    let status: Status
    let target: Extent?
    let pace: Pace?
  }

  struct Past: Hashable {
    let year: Int
    let status: Status
    let measure: Extent?
  }

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
  /// Whether there may be nothing to measure.
  let isPerhapsNothing: Bool

  /// Whether no missing cell was read twice, so that there is one right answer.
  var isSharp: Bool { reads.values.allSatisfy { $0 == 1 } }
}

/// When a part of a rule is due and what it is judged on.
struct Moment {
  let target: Formula?
  let isDue: Bool
  let due: Finding.Due
  let deadline: Int
  let judged: Int
  let parameterYear: Int

  /// The latest part that is due, unless another one is asked for.
  init(_ rule: Rule, _ wanted: Int? = nil, in plan: Plan, asOf year: Int) {
    let first: Int
    let judged: Int
    switch rule.timing {
    case .by(let deadline): (first, judged) = (deadline, year)
    case .in(let only): (first, judged) = (only, only)
    case .everyYear(let from, let to):
      (first, judged) = (from ?? plan.from, min(year, to ?? plan.to))
    }
    let parts = [(rule.firstTarget, first)] + rule.milestones.map { ($0.target, $0.year) }
    let part = wanted ?? parts.lastIndex { $0.1 <= year } ?? 0
    (target, deadline) = parts[part]
    isDue = deadline <= year
    self.judged = isDue ? judged : year
    parameterYear = isDue ? judged : deadline
    switch rule.timing {
    case .by: due = .by(deadline)
    case .in: due = .in(deadline)
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
  mutating func judge(
    _ rule: Rule, _ part: Int? = nil, of plan: Plan, for area: String
  ) -> Judged {
    let moment = Moment(rule, part, in: plan, asOf: asOf)
    let point = Point(
      entity: plan.entity, id: area, year: moment.judged, parameterYear: moment.parameterYear)
    let isGone = isGone(point)
    reads = [:]
    used = []
    if isGone.sure {
      let finding = Finding(
        status: .notApplicable, isDue: moment.isDue, due: moment.due, measure: nil, target: nil,
        counts: nil)
      return Judged(
        finding: finding, outlook: .nothing, reads: [:], used: [], isPerhapsNothing: true)
    }
    var counts: Finding.Counts?
    var measure: Reading?
    var target: Reading?
    var outlook: Outlook
    switch rule.sentence {
    case .condition(let condition):
      let reading = read(condition, at: point)
      outlook = reading.outlook
      if condition.isFlag { measure = reading }
    case .measure(let left, let sign, let right):
      let first = read(left, at: point)
      let second = read(moment.target ?? right, at: point)
      (measure, target) = (first, second)
      outlook = first.compared(sign, second)
      counts = self.counts(behind: left, at: point)
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
    if isGone.perhaps { outlook.canBeNothing = true }
    let finding = Finding(
      status: Finding.Status(outlook, isDue: moment.isDue), isDue: moment.isDue, due: moment.due,
      measure: measure?.figure, target: target?.figure, counts: counts)
    let mayBeNothing = [measure, target].contains { $0?.mayBeNothing == true }
    return Judged(
      finding: finding, outlook: outlook, reads: reads, used: used, isPerhapsNothing: mayBeNothing)
  }

  /// How often the condition holds that a measure counts, whatever names lie between.
  private mutating func counts(behind measure: Formula, at point: Point) -> Finding.Counts? {
    var measure = measure
    while case .indicator(let index) = measure { measure = rulebook.indicators[index].formula }
    guard case .gather(let gathering) = measure, gathering.value == nil,
      let condition = gathering.condition
    else { return nil }
    // Looking again is not reading twice.
    let before = reads
    let items = items(gathering.members, nil, condition, at: point)
    reads = before
    return items.map { Finding.Counts($0) }
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
  /// No is 0 and yes is 1; nil for nothing and for what is no number.
  var figure: Extent? {
    switch self {
    case .number(let extent, _): return extent
    case .truth(let outlook):
      guard outlook.canHold || outlook.canFail else { return nil }
      return Extent(.at(outlook.canFail ? .zero : .one), .at(outlook.canHold ? .one : .zero))
    case .category, .set, .nothing: return nil
    }
  }
}
