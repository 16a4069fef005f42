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
    json.key("plan")
    json.string(plan.plan)
    json.key("title")
    write(plan.labels)
    json.key("area")
    json.beginObject()
    json.key("entity")
    json.string(plan.areaEntity)
    json.key("id")
    json.string(plan.areaID)
    json.key("name")
    json.string(plan.areaName)
    json.endObject()
    json.key("hasRows")
    json.bool(plan.hasRows)
    json.key("silent")
    json.beginArray()
    for entity in plan.silent { write(entity) }
    json.endArray()
    writeSummary(of: plan)
    json.key("duties")
    json.beginArray()
    for duty in plan.duties {
      json.beginObject()
      json.key("duty")
      json.string(duty.name)
      json.key("label")
      write(duty.labels)
      json.key("clause")
      json.string(duty.clause)
      json.endObject()
    }
    json.endArray()
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
      json.key(status.word)
      json.number(plan.count(of: status))
    }
    json.key("duties")
    json.number(plan.duties.count)
    json.endObject()
  }

  private mutating func write(_ entity: SilentEntity) {
    json.beginObject()
    json.key("entity")
    json.string(entity.entity)
    json.key("id")
    json.string(entity.id)
    json.key("name")
    json.string(entity.name)
    json.key("lastYear")
    json.number(entity.lastYear)
    json.endObject()
  }

  // MARK: Verdicts

  mutating func write(_ verdict: Verdict) {
    json.beginObject()
    json.key("rule")
    json.string(verdict.rule)
    json.key("status")
    json.string(verdict.status.word)
    json.key("due")
    json.bool(verdict.isDue)
    json.key("pace")
    json.string(verdict.pace?.word)
    writeDoubts(of: verdict)
    json.key("label")
    write(verdict.labels)
    json.key("sentence")
    write(Labels(vi: verdict.sentence.vi, en: verdict.sentence.en))
    for (key, words) in [
      ("clause", verdict.clause), ("reading", verdict.reading), ("owner", verdict.owner),
      ("note", verdict.note),
    ] {
      json.key(key)
      json.string(words)
    }
    json.key("advisory")
    json.bool(verdict.isAdvisory)
    json.key("deadline")
    json.number(verdict.due.deadline)
    json.key("comparison")
    json.string(verdict.comparison?.symbol)
    writeFigures(of: verdict)
    writeCounts(of: verdict)
    json.key("rows")
    json.beginArray()
    for row in verdict.rows { write(row) }
    json.endArray()
    writeCourse(of: verdict)
    json.key("source")
    write(places.source(of: verdict.place))
    json.endObject()
  }

  private mutating func writeDoubts(of verdict: Verdict) {
    json.key("doubtful")
    json.beginArray()
    for doubt in verdict.doubtful {
      json.beginObject()
      json.key("check")
      json.string(doubt.check)
      json.key("label")
      write(doubt.labels)
      json.key("source")
      write(doubt.place)
      json.endObject()
    }
    json.endArray()
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
      json.key(key)
      json.number(number)
    }
    json.endObject()
  }

  private mutating func write(_ row: RowVerdict) {
    json.beginObject()
    json.key("entity")
    json.string(row.entity)
    json.key("id")
    json.string(row.id)
    json.key("name")
    json.string(row.name)
    json.key("outcome")
    json.string(row.outcome.word)
    json.key("certain")
    json.bool(row.isCertain)
    json.key("lastYear")
    json.number(row.lastYear)
    json.key("values")
    json.beginObject()
    for value in row.values {
      json.key(value.field)
      json.string(value.value.exact)
    }
    json.endObject()
    json.key("source")
    write(row.place)
    json.endObject()
  }

  /// Milestones and earlier years.
  private mutating func writeCourse(of verdict: Verdict) {
    json.key("milestones")
    json.beginArray()
    for milestone in verdict.milestones {
      json.beginObject()
      json.key("deadline")
      json.number(milestone.deadline)
      json.key("target")
      if let target = milestone.target {
        let own = FigureText(target, nil, .full, in: language)
        write(target, low: own.low, high: own.high, isSpan: target.interval.single == nil)
      } else {
        json.null()
      }
      json.key("status")
      json.string(milestone.status.word)
      json.key("pace")
      json.string(milestone.pace?.word)
      json.endObject()
    }
    json.endArray()
    json.key("history")
    json.beginArray()
    for past in verdict.history {
      json.beginObject()
      json.key("year")
      json.number(past.year)
      json.key("status")
      json.string(past.status.word)
      json.key("low")
      json.string(past.measure?.exactLow)
      json.key("high")
      json.string(past.measure?.exactHigh)
      json.endObject()
    }
    json.endArray()
  }

  // MARK: Parts

  private mutating func write(_ labels: Labels) {
    json.beginObject()
    json.key("vi")
    json.string(labels.vi)
    json.key("en")
    json.string(labels.en)
    json.endObject()
  }

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
    json.key("exact")
    json.string(exactText(value, kind))
    json.key("text")
    json.string(text)
    json.endObject()
  }

  private mutating func write(_ place: DataPlace?) {
    guard let place else {
      json.null()
      return
    }
    json.beginObject()
    json.key("path")
    json.string(place.path)
    json.key("line")
    json.number(place.line)
    json.endObject()
  }

  mutating func write(_ source: Places.Source?) {
    guard let source else {
      json.null()
      return
    }
    json.beginObject()
    json.key("path")
    json.string(source.path)
    json.key("line")
    json.number(source.line)
    json.key("column")
    json.number(source.column)
    json.endObject()
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
