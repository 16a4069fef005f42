import Diagnostics
import Interpreter
import Vocabulary

/// What tests of rules came to, for people and for programs.
///
///     error[T101]: `smart`: expected Pass; got Fail, 50%      each expectation that is not met
///       --> a.rules:20:3
///       …
///       By 2030, every school has a smart classroom.          and why
///       Reached: 50%; target: at least 100%, by 2030
///
///     demo: tests 2, failed 1                                 each plan
public struct TestReport: Sendable {
  private let coverage: [TestCoverage]
  private let tests: [TestVerdict]
  private let sources: SourceSet
  private let language: Language

  /// The forms it is written in.
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  /// `sources` hold the texts that places speak of.
  public init(
    _ tests: [TestVerdict], covering coverage: [TestCoverage], in sources: SourceSet,
    _ language: Language
  ) {
    self.tests = tests
    self.coverage = coverage
    self.sources = sources
    self.language = language
  }

  // MARK: For people

  public func text(showingCoverage: Bool, _ style: TextStyle) -> [UInt8] {
    let rendering = DiagnosticRendering(sources, in: language, color: style.color)
    let details = TextDetails(report: TextReport(language: language, style: style), indent: 2)
    var page = TextPage(style)
    for test in tests {
      for expectation in test.expectations where !expectation.isMet {
        page.write(rendered: rendering.text(of: finding(expectation, in: test)))
        details.writeReasons(for: expectation.verdict, to: &page)
        page.blank()
      }
    }
    for plan in coverage { write(plan, showingCoverage, to: &page) }
    return page.bytes
  }

  private func finding(
    _ expectation: TestVerdict.Expectation, in test: TestVerdict
  ) -> Diagnostic {
    let texts = texts(of: expectation)
    let heading = Message(.inThisTest, .words(test.area), .number(test.asOf))
    var notes = [Diagnostic.Note(heading, at: test.place)]
    if !test.hasRows { notes.append(.init(Message(.noRowSpeaksOfArea, .words(test.area)))) }
    return Diagnostic(
      .expectationNotMet,
      Message(
        .expectationNotMet, .words(expectation.verdict.rule), .words(texts.expected),
        .words(texts.got)),
      at: expectation.place, notes: notes)
  }

  /// `Pass, 100%` and `Fail, 50%`: what was expected and what came out. The measure is written with
  /// as many digits as it takes to tell it from the expected value.
  private func texts(of expectation: TestVerdict.Expectation) -> (expected: String, got: String) {
    func together(_ status: Verdict.Status, _ value: String?) -> String {
      let word = status.phrase[language]
      guard let value else { return word }
      return Message(.expectedTogether, .words(word), .words(value)).text(in: language)
    }
    let verdict = expectation.verdict
    // As it is written in the rules.
    let written = (expectation.value?.texts ?? []).map { text in
      Message(.quoted, .words(text)).text(in: language)
    }
    let expected =
      written.count == 2
      ? Message(.figureBetween, .words(written[0]), .words(written[1])).text(in: language)
      : written.first
    var got: String?
    if let measure = verdict.measure, expectation.value != nil || saysMore(measure) {
      let beside = expectation.value?.single ?? verdict.target
      got = FigureText(measure, beside, .full, in: language).measure(measure.kind, in: language)
    }
    return (together(expectation.status, expected), together(verdict.status, got))
  }

  /// Whether a measure tells what the status does not.
  private func saysMore(_ measure: Figure) -> Bool {
    measure.kind != .flag && (measure.interval.low != nil || measure.interval.high != nil)
  }

  private func write(
    _ plan: TestCoverage, _ showsCoverage: Bool, to page: inout TextPage
  ) {
    func write(_ message: Message, indent: Int, _ ink: TextPage.Ink) {
      page.write(message.text(in: language), indent: indent, hanging: 2, ink: ink)
    }
    write(
      Message(.testCounts, .words(plan.plan), .number(plan.tests), .number(plan.failedTests)),
      indent: 0, plan.failedTests > 0 ? .bad : .plain)
    if !showsCoverage { return }
    func count(_ isMeant: (TestCoverage.Rule) -> Bool) -> Message.Argument {
      .number(plan.rules.filter(isMeant).count)
    }
    write(
      Message(
        .coverageCounts, .number(plan.rules.count), count { $0.isTested },
        count { $0.reachesPass }, count { $0.reachesFail }), indent: 2, .plain)
    for (phrase, rules) in [
      (Phrase.coverageUntested, plan.rules.filter { !$0.isTested }),
      (.coverageWithoutPass, plan.rules.filter { $0.isTested && !$0.reachesPass }),
      (.coverageWithoutFail, plan.rules.filter { $0.isTested && !$0.reachesFail }),
    ] where !rules.isEmpty {
      let names = rules.map { $0.name }.joined(separator: ", ")
      write(Message(phrase, .words(names)), indent: 2, .plain)
    }
  }

  /// What is said where fewer rules are covered than were asked for; nil where enough are.
  public func shortfall(below least: Rational) -> Diagnostic? {
    let rules = coverage.flatMap { $0.rules }
    let covered = rules.filter { $0.isCovered }.count
    guard let share = Rational(covered).divided(by: Rational(rules.count)), share < least else {
      return nil
    }
    let writer = FigureWriter(kind: .percent, manner: .full, language: language)
    let pair = writer.pair(share, beside: least, digits: 1)
    return Diagnostic(
      .coverageTooLow,
      Message(
        .coverageTooLow, .number(covered), .number(rules.count),
        .words(writer.text(pair.figure)), .words(writer.text(pair.target))), at: nil,
      help: [Message(.coverageListsRules)])
  }

  // MARK: For programs

  /// One object on one line.
  ///
  ///     {"format":"chuan-test-report","version":1,"tests":[…],"plans":[…]}
  public func json() -> [UInt8] {
    var plan = JSONPlan(language: language, places: Places(sources))
    plan.json.beginObject()
    plan.json.member("format", "chuan-test-report")
    plan.json.member("version", TestReport.version)
    plan.json.key("tests")
    plan.json.beginArray()
    for test in tests { plan.write(test) }
    plan.json.endArray()
    plan.json.key("plans")
    plan.json.beginArray()
    for coverage in coverage { plan.write(coverage) }
    plan.json.endArray()
    plan.json.endObject()
    return plan.json.bytes + [0x0A]
  }

  private static let version = 1
}

extension JSONPlan {
  fileprivate mutating func write(_ test: TestVerdict) {
    json.beginObject()
    json.member("test", test.title)
    json.member("plan", test.plan)
    json.member("area", test.area)
    json.member("asOf", test.asOf)
    json.member("passed", test.isPassed)
    json.key("source")
    write(places.source(of: test.place))
    json.key("expectations")
    json.beginArray()
    for expectation in test.expectations { write(expectation) }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ expectation: TestVerdict.Expectation) {
    json.beginObject()
    json.member("rule", expectation.verdict.rule)
    json.member("met", expectation.isMet)
    json.member("status", expectation.status.word)
    json.key("value")
    if let value = expectation.value {
      let kind = value.kind ?? .plain
      json.beginObject()
      json.member("low", value.low.map { exactText($0, kind) })
      json.member("high", value.high.map { exactText($0, kind) })
      json.endObject()
    } else {
      json.null()
    }
    json.key("source")
    write(places.source(of: expectation.place))
    json.key("verdict")
    write(expectation.verdict)
    json.endObject()
  }

  fileprivate mutating func write(_ coverage: TestCoverage) {
    json.beginObject()
    json.member("plan", coverage.plan)
    json.member("tests", coverage.tests)
    json.member("failed", coverage.failedTests)
    json.objects("rules", coverage.rules) { json, rule in
      json.member("rule", rule.name)
      json.member("tested", rule.isTested)
      json.member("reachesPass", rule.reachesPass)
      json.member("reachesFail", rule.reachesFail)
    }
    json.endObject()
  }
}
