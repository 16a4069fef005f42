import CheckedRules
import Diagnostics
import Interpreter
import Reports
import Snapshots
import Vocabulary

/// What is asked of a check besides rules and data.
public struct CheckRequest: Sendable {
  /// The years it is made as of; nil for the latest year in any table.
  public var years: ClosedRange<Int>?
  /// The rules that are judged, as `plan.rule` or `rule`; all where there are none.
  public var rules: [String] = []
  /// The ids of the areas that are judged; all where there are none.
  public var areas: [String] = []
  /// A table of waivers.
  public var waivers: SourceText?
  public var reading = ReadingOptions()
  public var leniency = Tally.Leniency()
  /// The reports that are made of the same verdicts.
  public var forms = [Report.Form(.text)]
  /// Each rule is told of once, with how many areas meet it and which do not.
  public var sumsUp = false
  public var language: Language

  public init(in language: Language) { self.language = language }

  /// Whether verdicts will do: no rows behind them, no doubt about these, and of all areas.
  var needsNoEvidence: Bool {
    needsNoProvenance && !sumsUp && !leniency.isStrict && areas.isEmpty && waivers == nil
  }

  /// What cannot be asked for together.
  var misuse: [Diagnostic] {
    let others = sumsUp ? forms.map(\.format).filter { !$0.sumsUp } : []
    return others.map { format in
      Diagnostic(
        .wrongOptionValue, Message(.formatSumsNothing, .words(format.rawValue)), at: nil,
        help: [Message(.sumsComeAs)])
    }
  }

  var judgesAll: Bool { rules.isEmpty && areas.isEmpty }

  /// Whether all rows behind the verdicts are told of.
  var needsBasis: Bool { !sumsUp && forms.contains { $0.format == .html } }

  /// Whether no report says what it rests on.
  var needsNoProvenance: Bool { forms.allSatisfy { $0.format == .csv } }
}

extension RuleBook {
  /// The book with only the rules of some names, and what is wrong with the names.
  func selecting(_ names: [String]) -> (book: RuleBook, diagnostics: [Diagnostic]) {
    if names.isEmpty { return (self, []) }
    var kept: Set<[Int]> = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      let matches = plans.indices.flatMap { plan in
        plans[plan].rules.indices.map { [plan, $0] }
      }.filter { index in
        let (plan, rule) = (plans[index[0]], plans[index[0]].rules[index[1]])
        return rule.name == name || plan.name + "." + rule.name == name
      }
      if matches.isEmpty { diagnostics.append(unknownRule(name)) }
      kept.formUnion(matches)
    }
    return (keeping { kept.contains([$0, $1]) }, diagnostics)
  }

  private func unknownRule(_ name: String) -> Diagnostic {
    let isWhole = name.utf8.contains(UInt8(ascii: "."))
    let known = plans.flatMap { plan in
      plan.rules.map { isWhole ? plan.name + "." + $0.name : $0.name }
    }
    return .unknownChoice(name, among: known, Message(.ruleNotFound, .words(name)), .rulesAre)
  }
}

extension Judge {
  /// What is wrong with the ids of areas that are asked for.
  func unknownAreas(_ ids: [String]) -> [Diagnostic] {
    let known = areas.map { $0.id }
    return ids.filter { !known.contains($0) }.map { id in
      .unknownChoice(id, among: known, Message(.areaNotFound, .words(id)), .areasAre)
    }
  }
}

extension Diagnostic {
  /// A name on the command line that nothing has.
  static func unknownChoice(
    _ name: String, among known: [String], _ message: Message, _ list: Phrase
  ) -> Diagnostic {
    func quoted(_ names: some Sequence<String>) -> [Message.Argument] {
      names.map { .message(Message(.quoted, .words($0))) }
    }
    let similar = Spelling.nearest(to: name, among: known)
    var help: [Message] = []
    if !similar.isEmpty {
      help = [Message(.didYouMeanOneOf, .choice(quoted(similar)))]
    } else if !known.isEmpty {
      var shown: [String] = []
      for name in known where !shown.contains(name) && shown.count < 12 { shown.append(name) }
      help = [Message(list, .series(quoted(shown)))]
    }
    return Diagnostic(.unknownChoice, message, at: nil, help: help)
  }
}
