import Interpreter
import Vocabulary

/// The stretch of numbers a picture shows, and where in it a number lies.
struct Scale {
  let low: Rational
  let high: Rational

  /// Nil where nothing lies between the ends.
  init?(from low: Rational?, to high: Rational?) {
    guard let low, let high, low < high else { return nil }
    self.low = low
    self.high = high
  }

  /// Where a number lies on a way of so many steps; what lies beyond is drawn at the end.
  func place(of value: Rational, on steps: Int) -> Int {
    if value <= low { return 0 }
    if value >= high { return steps }
    guard let part = value.subtracting(low), let whole = high.subtracting(low),
      let share = part.divided(by: whole), let place = share.multiplied(by: Rational(steps))
    else { return 0 }
    return Int(truncatingIfNeeded: place.roundedDown)
  }
}

/// A measure against its target, as a bar.
///
///     ▓▓▓▓▓▓▓▓▓▓░░░░░      |          solid: surely reached; outlined: what missing figures
///                                     could make of it; the line: the target
struct MeasureBar {
  private let scale: Scale
  private let measure: Interval
  private let goal: Interval?
  private let comparison: ComparisonOperator?
  private static let steps = 1000

  /// Nil where there is nothing to draw.
  init?(_ verdict: Verdict) {
    guard let measure = verdict.measure,
      let scale = MeasureBar.scale(measure, verdict.target, verdict.counts)
    else { return nil }
    self.scale = scale
    self.measure = measure.interval
    goal = verdict.target?.interval
    comparison = verdict.comparison
  }

  private static func scale(
    _ measure: Figure, _ target: Figure?, _ counts: Verdict.Counts?
  ) -> Scale? {
    let goal = target?.interval.single
    let values = [measure.interval.low, measure.interval.high, goal].compactMap { $0 }
    guard let least = values.min(), let greatest = values.max() else { return nil }
    let bottom = min(least, .zero)
    let sure = max(goal ?? .zero, measure.interval.low ?? .zero)
    switch measure.kind {
    case .flag: return nil
    case .percent: return Scale(from: bottom, to: max(sure, .one))
    case .plain, .amount:
      let room = Rational(numerator: 5, denominator: 4).flatMap { sure.multiplied(by: $0) }
      let all = counts.map { Rational($0.total) }
      // Where nothing is asked for, all there could be makes the measure of it.
      return Scale(from: bottom, to: sure.isZero ? max(greatest, all ?? .one) : room)
    case .day:
      let month = Rational(30)
      return Scale(from: least.subtracting(month), to: greatest.adding(month))
    }
  }

  var markup: Markup {
    func place(_ value: Rational) -> Int { scale.place(of: value, on: MeasureBar.steps) }
    let low = measure.low.map(place) ?? 0
    let high = measure.high.map(place) ?? MeasureBar.steps
    var result: Markup = "<svg class=\"bar\">"
    if let goal = goal?.single, let zone = zone(place(goal)) {
      result += stretch("zone", zone.from, zone.to)
    }
    if low > 0 { result += stretch("sure", 0, low) }
    if high > low { result += stretch("may", low, high) }
    if let goal = goal?.single {
      result += "<rect class=\"mark\" x=\"\(percent(place(goal)))\" width=\"3\" height=\"24\"/>"
    }
    result += "</svg>"
    return result
  }

  private func stretch(_ name: Markup, _ start: Int, _ end: Int) -> Markup {
    let from: Markup = start > 0 ? " x=\"\(percent(start))\"" : ""
    return """
      <rect class="\(name)"\(from) y="6" width="\(percent(end - start))" height="12"/>
      """
  }

  /// `21.4%`
  private func percent(_ steps: Int) -> String {
    let tenths = steps % 10
    return String(steps / 10) + (tenths == 0 ? "" : "." + String(tenths)) + "%"
  }

  /// Where the target is met.
  private func zone(_ goal: Int) -> (from: Int, to: Int)? {
    switch comparison {
    case .greaterOrEqual, .greater: goal < MeasureBar.steps ? (goal, MeasureBar.steps) : nil
    case .lessOrEqual, .less: goal > 0 ? (0, goal) : nil
    case .equal, .notEqual, nil: nil
    }
  }
}

/// A measure year by year as a small line, with its target and, while it is pending, the straight
/// way there.
struct Sparkline {
  private let points: [Point]
  private let goal: (value: Rational, year: Int)?
  private let scale: Scale
  private let isOnWay: Bool
  private static let width = 160
  private static let height = 40
  private static let margin = 8

  private struct Point {
    let year: Int
    let status: Verdict.Status
    let interval: Interval
  }

  /// Nil where there are fewer than two years to draw.
  init?(_ verdict: Verdict, asOf year: Int) {
    var points: [Point] = []
    for past in verdict.history {
      guard let measure = past.measure else { continue }
      points.append(Point(year: past.year, status: past.status, interval: measure.interval))
    }
    if let measure = verdict.measure {
      points.append(Point(year: year, status: verdict.status, interval: measure.interval))
    }
    guard points.count > 1 else { return nil }
    let target = verdict.target?.interval.single
    let known = points.compactMap { $0.interval.single } + [target].compactMap { $0 }
    guard !known.isEmpty, let least = known.min(), let greatest = known.max(),
      let scale = Scale(from: least, to: greatest)
        ?? Scale(from: least.subtracting(.one), to: greatest.adding(.one))
    else { return nil }
    self.points = points
    self.scale = scale
    var isOnWay = false
    switch verdict.pace {
    case .ahead, .onTrack, .behind: isOnWay = true
    case .unknown, nil: break
    }
    self.isOnWay = isOnWay
    goal = target.map { ($0, max(year, isOnWay ? verdict.due.deadline ?? year : year)) }
  }

  var markup: Markup {
    var result: Markup = """
      <svg class="spark" viewBox="0 0 \(Sparkline.width) \(Sparkline.height)">
      """
    if let goal {
      result += "<path class=\"goal\" d=\"M0 \(y(goal.value))H\(Sparkline.width)\"/>"
      if isOnWay, let first = points.first(where: { $0.interval.single != nil }),
        let start = first.interval.single
      {
        result += """
          <path class="way" d="M\(x(first.year)) \(y(start))L\(x(goal.year)) \(y(goal.value))"/>
          """
      }
    }
    var line: Markup = ""
    var isOpen = false
    for point in points {
      guard let value = point.interval.single else {
        isOpen = false
        continue
      }
      line += isOpen ? "L" : "M"
      line += "\(x(point.year)) \(y(value))"
      isOpen = true
    }
    result += "<path class=\"line\" d=\"\(line)\"/>"
    // Dots of one status are one path of lines without length.
    for status in Verdict.Status.allCases {
      var dots: Markup = ""
      for point in points where point.status == status {
        guard let value = point.interval.single else { continue }
        dots += "M\(x(point.year)) \(y(value))h0"
      }
      if !dots.bytes.isEmpty {
        result += "<path class=\"dot \(status.word)\" d=\"\(dots)\"/>"
      }
    }
    for point in points where point.interval.single == nil { result += span(of: point) }
    result += "</svg>"
    return result
  }

  private func span(of point: Point) -> Markup {
    let top = point.interval.high.map { y($0) } ?? 2
    let bottom = point.interval.low.map { y($0) } ?? Sparkline.height - 2
    return "<path class=\"span\" d=\"M\(x(point.year)) \(top)V\(bottom)\"/>"
  }

  private func x(_ year: Int) -> Int {
    let first = points[0].year
    let last = max(goal?.year ?? first, points[points.count - 1].year)
    let room = Sparkline.width - 2 * Sparkline.margin
    return Sparkline.margin + (last > first ? room * (year - first) / (last - first) : 0)
  }

  private func y(_ value: Rational) -> Int {
    let room = Sparkline.height - 2 * Sparkline.margin
    return Sparkline.height - Sparkline.margin - scale.place(of: value, on: room)
  }
}
