import Diagnostics
import Vocabulary

/// What can be said of rules before there is any data: warnings, and how far the analysis came.
public struct Analysis: Sendable {
  public let diagnostics: [Diagnostic]
  /// What was analysed, and each place where it was not possible, with the reason.
  public let remarks: [Remark]

  /// Something about the analysis itself, for those who ask how far it came.
  public struct Remark: Sendable, Hashable {
    public let message: Message
    public let place: Place?

    public init(_ message: Message, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }
}

extension RuleBook {
  /// Looks for rules that contradict or imply each other, conditions that never or always hold,
  /// ranks read the wrong way round, and names and allowances without use. Every warning is true
  /// of all data in their declared ranges; where nothing is said, nothing is promised.
  ///
  /// The sources are those the rules were read from; unused names are looked for in the named
  /// files only, as others may use what a shared file declares.
  public func analysing(sources: SourceSet, namedFiles: Set<Int32>) -> Analysis {
    var analyst = Analyst(self, sources)
    analyst.judgeDefinitions()
    analyst.judgeRules()
    analyst.comparePlans()
    analyst.findUnused()
    let diagnostics = analyst.warnings(namedFiles: namedFiles)
    return Analysis(diagnostics: diagnostics, remarks: analyst.allRemarks())
  }
}

/// A declaration that a warning belongs to, and that may allow it.
enum Declaration: Sendable, Hashable {
  case group(Int)
  case indicator(Int)
  case parameter(Int)
  case check(Int)
  case plan(Int)
  case rule(plan: Int, rule: Int)
  case duty(plan: Int, duty: Int)
}

/// Collects what is found in a rule book.
struct Analyst {
  let book: RuleBook
  let sources: SourceSet
  var reader: MeaningReader
  var findings: [Finding] = []
  /// The rules that clash with another one, be it allowed or not.
  var clashing: Set<Declaration> = []
  var remarks: [Analysis.Remark] = []
  var counts = Counts()
  /// The declarations in which something can never hold, or stay empty.
  var hopeless: Set<Declaration> = []
  /// The declarations of which it was not decided whether they can hold.
  var undecided: Set<Declaration> = []
  /// Indicators that were complained about: what follows from that is not said again.
  var doubtful: Set<Int> = []
  /// The fields that meanings read, once asked for.
  var fieldsRead: [Meaning: Set<Int>] = [:]
  /// What rules about two things have in common, once asked for.
  var relations: [MeaningPair: SubjectRelation] = [:]

  /// A warning before the allowances.
  struct Finding {
    let diagnostic: Diagnostic
    let declaration: Declaration
  }

  /// How much was looked at.
  struct Counts {
    var rules = 0
    var groups = 0
    var conditions = 0
    var pairs = 0
  }

  init(_ book: RuleBook, _ sources: SourceSet) {
    self.book = book
    self.sources = sources
    reader = MeaningReader(book)
  }

  mutating func report(_ diagnostic: Diagnostic, in declaration: Declaration) {
    findings.append(Finding(diagnostic: diagnostic, declaration: declaration))
    if diagnostic.code == .alwaysFalse || diagnostic.code == .emptyGroup {
      hopeless.insert(declaration)
    }
  }

  mutating func remark(_ message: Message, at place: Place) {
    remarks.append(Analysis.Remark(message, at: place))
  }

  /// Says why something is known only in part.
  mutating func remark(_ doubts: Doubts, at place: Place) {
    if doubts.contains(.broken) { remark(Message(.analysisBroken), at: place) }
    if doubts.contains(.numbersTooLarge) { remark(Message(.analysisNumbers), at: place) }
    if doubts.contains(.tooLarge) { remark(Message(.analysisTooLarge), at: place) }
  }

  /// Says that it was not decided whether a declaration can hold, where since then what is left to
  /// its values became less and less without an end.
  mutating func remarkUnsettled(since before: Int, _ declaration: Declaration, at place: Place) {
    if reader.meanings.unsettled == before || hopeless.contains(declaration) { return }
    undecided.insert(declaration)
    remark(Message(.analysisUnsettled), at: place)
  }

  /// Says that the analysis reached a limit since it had reached so many.
  mutating func remarkCuts(since before: Int, at place: Place) {
    let remark = Analysis.Remark(Message(.analysisTooLarge), at: place)
    if reader.meanings.cuts > before, remarks.last != remark { remarks.append(remark) }
  }

  func allRemarks() -> [Analysis.Remark] {
    let placed = remarks.enumerated().sorted { left, right in
      guard let first = left.element.place, let second = right.element.place,
        (first.file, first.start) != (second.file, second.start)
      else { return left.offset < right.offset }
      return (first.file, first.start) < (second.file, second.start)
    }
    let summary = Analysis.Remark(
      Message(
        .analysisCounts, counted(counts.rules, one: .oneRuleCounted, several: .rulesCounted),
        counted(counts.groups, one: .oneGroupCounted, several: .groupsCounted),
        counted(counts.conditions, one: .oneConditionCounted, several: .conditionsCounted),
        counted(counts.pairs, one: .onePairCounted, several: .pairsCounted)))
    return placed.map { $0.element } + [summary]
  }

  private func counted(_ count: Int, one: Phrase, several: Phrase) -> Message.Argument {
    .message(count == 1 ? Message(one) : Message(several, .number(count)))
  }

  /// The words at a place on one line.
  func words(at place: Place) -> String { sources.text(at: place).onOneLine }
}
