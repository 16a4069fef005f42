import Diagnostics
import Interpreter
import Vocabulary

/// Writes the verdicts of a plan as JSON.
struct JSONPlan {
  let language: Language
  var places: Places
  var json = JSONText()

  init(language: Language, places: Places) {
    self.language = language
    self.places = places
  }

  mutating func write(_ plan: PlanVerdicts) {
    json.beginObject()
    json.member("plan", plan.plan)
    json.member("title", plan.labels)
    json.key("area")
    json.beginObject()
    json.member("entity", plan.areaEntity)
    json.member("id", plan.areaID)
    json.member("name", plan.areaName)
    json.endObject()
    json.member("hasRows", plan.hasRows)
    json.objects("silent", plan.silent) { json, entity in
      json.member("entity", entity.entity)
      json.member("id", entity.id)
      json.member("name", entity.name)
      json.member("lastYear", entity.lastYear)
    }
    writeSummary(of: plan)
    json.objects("duties", plan.duties) { json, duty in
      json.member("duty", duty.name)
      json.member("label", duty.labels)
      json.member("clause", duty.clause)
    }
    json.key("rules")
    json.beginArray()
    for verdict in plan.verdicts { write(verdict) }
    json.endArray()
    json.endObject()
  }

  private mutating func writeSummary(of plan: PlanVerdicts) {
    json.key("summary")
    json.beginObject()
    for status in Verdict.Status.allCases {
      json.member(status.word, plan.count(of: status))
    }
    json.member("duties", plan.duties.count)
    json.endObject()
  }

  // MARK: Verdicts

  mutating func write(_ verdict: Verdict) {
    json.beginObject()
    json.member("rule", verdict.rule)
    json.member("status", verdict.status.word)
    json.member("due", verdict.isDue)
    json.member("pace", verdict.pace?.word)
    json.objects("doubtful", verdict.doubtful) { json, doubt in
      json.member("check", doubt.check)
      json.member("label", doubt.labels)
      json.member("source", doubt.place)
    }
    json.member("label", verdict.labels)
    json.member("sentence", Labels(vi: verdict.sentence.vi, en: verdict.sentence.en))
    for (key, words) in [
      ("clause", verdict.clause), ("reading", verdict.reading), ("owner", verdict.owner),
      ("note", verdict.note),
    ] {
      json.member(key, words)
    }
    json.member("advisory", verdict.isAdvisory)
    json.member("deadline", verdict.due.deadline)
    json.member("comparison", verdict.comparison?.symbol)
    writeFigures(of: verdict)
    writeCounts(of: verdict)
    json.objects("rows", verdict.rows) { $0.members(of: $1) }
    json.objects("tooLarge", verdict.tooLarge) { json, row in
      json.member("entity", row.entity)
      json.member("id", row.id)
      json.member("name", row.name)
      json.member("source", row.place)
    }
    writeCourse(of: verdict)
    json.members(ofWaiversOf: verdict, &places)
    json.key("source")
    write(places.source(of: verdict.place))
    json.endObject()
  }

  private mutating func writeFigures(of verdict: Verdict) {
    let texts = verdict.measure.map {
      FigureText($0, verdict.target, .full, in: language)
    }
    json.key("target")
    if let target = verdict.target {
      let own = FigureText(target, nil, .full, in: language)
      write(
        target, low: texts?.goalLow ?? own.low, high: texts?.goalHigh ?? own.high,
        isSpan: target.interval.single == nil)
    } else {
      json.null()
    }
    json.key("measure")
    if let measure = verdict.measure, let texts {
      write(measure, low: texts.low, high: texts.high, isSpan: true)
    } else {
      json.null()
    }
  }

  private mutating func writeCounts(of verdict: Verdict) {
    json.key("counts")
    guard let counts = verdict.counts else {
      json.null()
      return
    }
    json.beginObject()
    for (key, number) in [
      ("holds", counts.holds), ("fails", counts.fails), ("unknown", counts.unknown),
      ("total", counts.total),
    ] {
      json.member(key, number)
    }
    json.endObject()
  }

  /// Milestones and earlier years.
  private mutating func writeCourse(of verdict: Verdict) {
    json.key("milestones")
    json.beginArray()
    for milestone in verdict.milestones {
      json.beginObject()
      json.member("deadline", milestone.deadline)
      json.key("target")
      if let target = milestone.target {
        let own = FigureText(target, nil, .full, in: language)
        write(target, low: own.low, high: own.high, isSpan: target.interval.single == nil)
      } else {
        json.null()
      }
      json.member("status", milestone.status.word)
      json.member("pace", milestone.pace?.word)
      json.endObject()
    }
    json.endArray()
    json.objects("history", verdict.history) { json, past in
      json.member("year", past.year)
      json.member("status", past.status.word)
      json.member("low", past.measure?.exactLow)
      json.member("high", past.measure?.exactHigh)
    }
  }

  // MARK: Parts

  /// `{"low":…,"high":…}`, or one value alone.
  private mutating func write(_ figure: Figure, low: String?, high: String?, isSpan: Bool) {
    if !isSpan {
      write(figure.interval.low, figure.kind, low)
      return
    }
    json.beginObject()
    json.key("low")
    write(figure.interval.low, figure.kind, low)
    json.key("high")
    write(figure.interval.high, figure.kind, high)
    json.endObject()
  }

  private mutating func write(_ value: Rational?, _ kind: Figure.Kind, _ text: String?) {
    guard let value else {
      json.null()
      return
    }
    json.beginObject()
    json.member("exact", exactText(value, kind))
    json.member("text", text)
    json.endObject()
  }

  mutating func write(_ source: Places.Source?) {
    guard let source else { return json.null() }
    json.source(source.path, line: source.line, column: source.column)
  }
}

extension JSONText {
  fileprivate mutating func members(of row: RowVerdict) {
    member("entity", row.entity)
    member("id", row.id)
    member("name", row.name)
    member("outcome", row.outcome.word)
    member("certain", row.isCertain)
    member("lastYear", row.lastYear)
    key("values")
    beginObject()
    for value in row.values { member(value.name, value.value.exact) }
    endObject()
    if row.values.contains(where: { $0.place != nil }) {
      key("valueSources")
      beginObject()
      for value in row.values where value.place != nil { member(value.name, value.place) }
      endObject()
    }
    member("source", row.place)
  }

  mutating func member(_ name: String, _ labels: Labels) {
    key(name)
    beginObject()
    member("vi", labels.vi)
    member("en", labels.en)
    endObject()
  }

  fileprivate mutating func member(_ name: String, _ place: DataPlace?) {
    key(name)
    guard let place else { return null() }
    source(place.path, line: place.line, cell: place.cell)
  }
}

extension Figure {
  fileprivate var exactLow: String? { interval.low.map { exactText($0, kind) } }
  fileprivate var exactHigh: String? { interval.high.map { exactText($0, kind) } }
}

extension PlanVerdicts {
  func count(of status: Verdict.Status) -> Int {
    verdicts.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
  }
}

extension Verdict.Pace {
  /// Why nothing can be said of it is for people.
  var word: String {
    switch self {
    case .ahead: "ahead"
    case .onTrack: "onTrack"
    case .behind: "behind"
    case .unknown: "unknown"
    }
  }
}

extension Verdict.Due {
  /// The year it ends in; nil for `every year`.
  var deadline: Int? {
    switch self {
    case .by(let year), .in(let year): year
    case .everyYear: nil
    }
  }
}

extension Truth {
  var word: String {
    switch self {
    case .holds: "holds"
    case .fails: "fails"
    case .unknown: "unknown"
    }
  }
}

extension FieldValue.Shown {
  /// The value for other programs; nil where it is missing.
  var exact: String? {
    switch self {
    case .missing: nil
    case .number(let number, let kind): exactText(number, kind)
    case .flag(let isTrue): isTrue ? "1" : "0"
    case .day(let day): day.isoText
    case .categories(let categories): categories.map { $0.name }.joined(separator: "+")
    }
  }
}
