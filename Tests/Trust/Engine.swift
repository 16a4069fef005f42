import Chuan

/// The engine behind its public door: rule text, data text and a year in, findings out. All that
/// the rest of this folder knows of it stands here.
struct Engine {
  private let program: Program

  /// What went wrong instead of a run.
  enum Refusal: Error {
    case rules(String)
    case data(String)
  }

  /// Compiles rules once.
  init(rules: String) throws(Refusal) {
    let source = SourceText(path: "a.rules", text: rules)
    let checked = RuleBook.checking([SyntaxTree.parsing(source, file: 0)])
    let errors = checked.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      throw .rules(DiagnosticRendering(SourceSet([source]), in: .en).text(of: errors))
    }
    program = Program.compiling(checked.book)
  }

  /// Data read once, to be judged as of several years.
  struct Data {
    fileprivate let snapshot: Snapshot
    /// Laid out for all years of the case together, as a report of them is made.
    fileprivate let bare: BareVerdicts
    /// By path.
    fileprivate let texts: [String: String]
  }

  func reading(
    _ files: [(path: String, text: String)], asOf years: [Int]
  ) throws(Refusal) -> Data {
    var tables: [TableFile] = []
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      guard
        let entity = program.catalogue.entities.firstIndex(where: { $0.plural + ".csv" == name })
      else { continue }
      let folder = file.path.split(separator: "/").dropLast().last.flatMap { Int($0) }
      let data = DataFile(path: file.path, bytes: Array(file.text.utf8))
      tables.append(TableFile(entity: entity, year: folder, file: data))
    }
    let reading = Snapshot.reading(
      tables, against: program.catalogue, withParentsOf: program.entitiesWithParents)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      throw .data(DiagnosticRendering(SourceSet(reading.sources), in: .en).text(of: errors))
    }
    let bare = BareVerdicts.preparing(
      program, over: reading.snapshot, asOf: (years.min() ?? 0)...(years.max() ?? 0))
    return Data(
      snapshot: reading.snapshot, bare: bare, texts: Dictionary(uniqueKeysWithValues: files))
  }

  /// What is found of each rule for each area of its plan, and what the verdicts without evidence
  /// say else.
  func findings(_ data: Data, asOf year: Int) -> (verdicts: [Verdicts], flawOfBare: String?) {
    let table = VerdictTable.evaluating(program, over: data.snapshot, asOf: year)
    let tooLarge = table.diagnostics.contains { $0.code == .resultTooLarge }
    let verdicts = table.plans.map { plan in
      var findings: [String: Finding] = [:]
      for verdict in plan.verdicts { findings[verdict.rule] = finding(verdict, data) }
      return Verdicts(
        plan: plan.plan, area: plan.areaID, findings: findings, hasTooLarge: tooLarge,
        silent: plan.silent.map(\.id).sorted())
    }
    return (verdicts, data.bare.flaw(beside: table))
  }

  struct Verdicts {
    let plan: String
    let area: String
    let findings: [String: Finding]
    /// Whether some number of the run was too large for the engine, which then leaves rules open.
    let hasTooLarge: Bool
    let silent: [String]
  }

  private func finding(_ verdict: Verdict, _ data: Data) -> Finding {
    let due: Finding.Due =
      switch verdict.due {
      case .by(let year): .by(year)
      case .in(let year): .in(year)
      case .everyYear: .everyYear
      }
    return Finding(
      status: status(verdict.status), isDue: verdict.isDue, due: due,
      measure: extent(verdict.measure),
      target: extent(verdict.target),
      counts: verdict.counts.map {
        Finding.Counts(holds: $0.holds, fails: $0.fails, unknown: $0.unknown)
      },
      doubts: Set(verdict.doubtful.compactMap { doubt($0, data) }), pace: pace(verdict.pace),
      milestones: verdict.milestones.map {
        Finding.Milestone(
          deadline: $0.deadline, status: status($0.status), target: extent($0.target),
          pace: pace($0.pace))
      },
      history: verdict.history.map {
        Finding.Past(year: $0.year, status: status($0.status), measure: extent($0.measure))
      })
  }

  private func status(_ status: Verdict.Status) -> Finding.Status {
    switch status {
    case .pass: .pass
    case .fail: .fail
    case .undecided: .undecided
    case .pending: .pending
    case .notApplicable: .notApplicable
    }
  }

  private func pace(_ pace: Verdict.Pace?) -> Finding.Pace? {
    switch pace {
    case .ahead?: .ahead
    case .onTrack?: .onTrack
    case .behind?: .behind
    case .unknown?: .unknown
    case nil: nil
    }
  }

  /// The row is read off the line a doubt points at, whose first cells are found by the headings.
  private func doubt(_ doubt: Doubt, _ data: Data) -> Finding.Doubt? {
    let path = doubt.place.path
    let cells = (data.texts[path] ?? "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let (headings, row) = (cells[0], cells[doubt.place.line - 1])
    let name = path.split(separator: "/").last ?? ""
    guard
      let entity = program.catalogue.entities.firstIndex(where: { $0.plural + ".csv" == name }),
      let id = headings.firstIndex(where: { $0 == program.catalogue.entities[entity].name }),
      let year = headings.firstIndex(of: "year").flatMap({ Int(row[$0]) })
    else { return nil }
    return Finding.Doubt(
      check: doubt.check, row: RowKey(entity: entity, id: String(row[id]), year: year))
  }

  /// In the base of the unit; days since the beginning of 2000.
  private func extent(_ figure: Figure?) -> Extent? {
    guard let figure else { return nil }
    var scale = Fraction.one
    var shift = Fraction.zero
    switch figure.kind {
    case .plain, .percent, .flag: break
    case .amount(let unit): scale = Fraction(Int(unit.scale))
    case .day: shift = CalendarDate(iso: "2000-01-01").map { Fraction($0.dayNumber) } ?? .zero
    }
    func end(_ value: Rational?, or open: End) -> End {
      guard let value else { return open }
      let fraction = Fraction(
        Whole(text: "\(value.numerator)"), over: Whole(text: "\(value.denominator)"))
      return .at(fraction * scale - shift)
    }
    return Extent(
      end(figure.interval.low, or: .below), end(figure.interval.high, or: .above))
  }
}

extension BareVerdicts {
  /// What is said else, as of the year of a table, than with evidence; nil where nothing is.
  fileprivate func flaw(beside table: VerdictTable) -> String? {
    var bare = self
    bare.turn(to: table.asOf)
    var got: [BareWords] = []
    var diagnostics = bare.diagnostics
    for number in 0..<bare.pageCount {
      let (page, found) = bare.page(number)
      diagnostics += found
      for area in page.areas.indices {
        for rule in page.rules.indices { got.append(BareWords(of: page, area, rule)) }
      }
    }
    let wanted = table.plans.flatMap { plan in
      plan.verdicts.map { verdict in
        BareWords(
          place: [plan.plan, plan.areaID, verdict.rule], hasRows: plan.hasRows,
          isAdvisory: verdict.isAdvisory, year: table.asOf, status: verdict.status,
          isDue: verdict.isDue, measure: verdict.measure?.interval,
          comparison: verdict.comparison, target: verdict.target?.interval)
      }
    }
    if let (wanted, got) = zip(wanted, got).first(where: { $0 != $1 }) {
      return "\(wanted) expected, got \(got)"
    }
    if wanted.count != got.count { return "\(wanted.count) expected, got \(got.count)" }
    let noticed = (diagnostics.map { "\($0)" }, table.diagnostics.map { "\($0)" })
    return noticed.0 == noticed.1 ? nil : "notices \(noticed.1) expected, got \(noticed.0)"
  }
}

/// All that a verdict without evidence says.
private struct BareWords: Hashable {
  /// Plan, area and rule.
  let place: [String]
  let hasRows: Bool
  let isAdvisory: Bool
  let year: Int
  let status: Verdict.Status
  let isDue: Bool
  let measure: Interval?
  let comparison: ComparisonOperator?
  let target: Interval?
}

extension BareWords {
  fileprivate init(of page: BarePage, _ area: Int, _ number: Int) {
    let rule = page.rules[number]
    let verdict = page.number(ofArea: area, number)
    let walked = page.figures(ofArea: area, number)
    let isWalked = page.measures[verdict].state == .long
    self.init(
      place: [page.plan, page.areas[area].id, rule.name], hasRows: page.areas[area].hasRows,
      isAdvisory: rule.isAdvisory, year: page.year, status: page.statuses[verdict],
      isDue: rule.isDue,
      measure: isWalked ? walked?.measure?.interval : page.measures[verdict].interval,
      comparison: rule.comparison,
      target: isWalked ? walked?.target?.interval : page.target(ofArea: area, number).interval)
  }
}

extension ShortValue {
  /// Nil for nothing.
  fileprivate var interval: Interval? {
    func end(_ end: ShortEnd) -> Rational? {
      end.isOpen ? nil : Rational(numerator: Int128(end.top), denominator: Int128(end.bottom))
    }
    return state == .nothing ? nil : Interval(low: end(low), high: end(high))
  }
}
