import Diagnostics
import RuleSyntax
import Vocabulary

/// What checking leaves: the rule book, as far as it could be understood, and what is wrong.
public struct CheckedText: Sendable {
  public let book: RuleBook
  public let diagnostics: [Diagnostic]
  /// Findings of the texts that one of these says better.
  public let answered: Set<Diagnostic>

  /// All that is wrong, with what the texts and their files gave.
  public func mistakes(besides findings: [Diagnostic]) -> [Diagnostic] {
    findings.filter { !answered.contains($0) } + diagnostics
  }
}

extension RuleBook {
  /// The door of the room: resolves the names of a whole program and checks types and meaning.
  ///
  /// `isComplete` is false where a file of the program is missing; names that are not found are
  /// then no news. The order has the files by index, each behind those it uses
  /// (`RuleFiles.dependencyOrder`): of two declarations of a name, the one that comes later in it
  /// is the mistake. Without it, files stand in their own order.
  public static func checking(
    _ trees: [SyntaxTree], inOrder order: [Int] = [], isComplete: Bool = true
  ) -> CheckedText {
    var checker = Checker(trees: trees, inOrder: order, isComplete: isComplete)
    checker.run()
    return CheckedText(
      book: checker.book, diagnostics: checker.findings, answered: checker.answered)
  }
}

/// A sentence that belongs to no plan, checked against a program.
public struct CheckedSentence: Sendable {
  /// Nil where it could not be understood.
  public let sentence: Sentence?
  /// The entities it can be judged for, by index: those whose members or fields it reads.
  public let subjects: Set<Int>
  public let book: RuleBook
  /// Of the program and the sentence.
  public let diagnostics: [Diagnostic]
}

extension RuleBook {
  /// Checks a sentence of a command line (`SyntaxTree.Goal.sentence`) with the program it speaks
  /// the words of.
  public static func checking(
    sentence: SyntaxTree, with trees: [SyntaxTree], inOrder order: [Int] = [],
    isComplete: Bool = true
  ) -> CheckedSentence {
    var checker = Checker(trees: trees, inOrder: order, isComplete: isComplete)
    checker.run()
    let node =
      sentence.root.child(.measureSentence) ?? sentence.root.child(.quantitySentence)
    let checked = node.flatMap { checker.sentence($0, in: nil) }
    return CheckedSentence(
      sentence: checked, subjects: checked == nil ? [] : checker.sentenceSubjects,
      book: checker.book, diagnostics: checker.findings)
  }
}

/// Walks the declarations of a program in passes: first what there is, then what it means.
struct Checker {
  let trees: [SyntaxTree]
  let isComplete: Bool
  var book = RuleBook(catalogue: Catalogue(entities: [], fields: []))
  var diagnostics: [Diagnostic] = []

  /// What an expression can name.
  var symbols: [String: Symbol] = [:]
  /// The declarations of each of these names.
  var declared: [String: [Declared]] = [:]
  /// By index of a file: how many stand before it where each stands behind those it uses.
  private(set) var ranks: [Int: Int] = [:]
  var entities: [Entity] = []
  var fields: [Field] = []
  /// The declarations by kind, in the order of the text.
  var entityNodes: [SyntaxNode] = []
  var fieldNodes: [SyntaxNode] = []
  var groupNodes: [SyntaxNode] = []
  var indicatorNodes: [SyntaxNode] = []
  var parameterNodes: [SyntaxNode] = []
  /// Entities of which it could not be told in which areas they lie.
  var unplacedEntities: Set<Int> = []
  /// For each entity, its ancestors; filled when all entities are known.
  var ancestors: [Set<Int>] = []
  /// By group: the entity whose rows it picks; nil where that could not be told.
  var groupEntities: [Int?] = []
  /// By index; nil until checked.
  var checkedGroups: [Group?] = []
  var checkedIndicators: [Indicator?] = []
  /// By name: the plan's index; -1 where it could not be checked or two have the name.
  var planIndexes: [String: Int] = [:]
  /// By plan and name: the rule's index in its plan; -1 where it could not be checked or the name
  /// is declared twice.
  var ruleIndexes: [Int: [String: Int]] = [:]
  /// By plan and name: where a duty stands.
  var dutyPlaces: [Int: [String: Place]] = [:]
  /// The entities the last sentence checked can be judged for.
  var sentenceSubjects: Set<Int> = []
  /// Names that nothing declares and nothing resembles, with the finding that says so once, where
  /// it is used first.
  var missingNames: [String: Diagnostic] = [:]
  /// What names that nothing declares may have been meant to be, so that each is looked up once.
  var resemblances: [Resemblance: [String]] = [:]
  var namesCompared = 0
  /// Labels that stand where names should, in words the parser has complained about.
  var labelUses: [Diagnostic] = []
  /// The findings of the parser that are said better here.
  var answered: Set<Diagnostic> = []
  /// What has each label, folded; filled when one stands where a name should.
  var labelled: [String: [Symbol]]?
  /// By field: the names of the categories with each label, folded; filled in the same way.
  var labelledCategories: [Int: [String: [String]]] = [:]
  /// Names that were surely declared in words that could not be read.
  var lostNames = LostNames()
  /// Where each identifier of the program stands; filled when a name has to be respelt.
  var identifiers: [String: [Place]]?
  /// The condition behind the `where` of the aggregate being checked, if it has no parentheses,
  /// and the comparison at its end.
  var bareWhere: BareWhere?
  /// Fields whose entity or type could not be told.
  var brokenFields: Set<Int> = []
  /// What their columns are called, folded; filled when a heading is not known.
  var brokenHeadings: Set<String>?
  /// By field: the index of each category.
  var categoryIndexes: [[String: Int]] = []
  /// The first field that has a category of a name.
  var categoryFields: [String: Int] = [:]
  /// Set while a piece is looked at that may lack some of its words.
  var incompleteness: Incompleteness?
  /// By the index of a definition: what it reads of other years.
  var indicatorYears: [YearUse] = []
  var groupYears: [YearUse] = []

  /// How many pairs of names are looked at for resemblance.
  static let mostNamesCompared = 100_000
  /// How many areas may lie in each other.
  static let maximalAreas = 32

  init(trees: [SyntaxTree], inOrder order: [Int], isComplete: Bool) {
    self.trees = trees
    self.isComplete = isComplete
    for (rank, file) in order.enumerated() { ranks[file] = rank }
  }

  mutating func run() {
    lostNames.collect(from: trees)
    declareEntities()
    declareFields()
    declareDefinitions()
    reportDisputedNames()
    nestEntities()
    describeFields()
    findGroupEntities()
    book.catalogue = Catalogue(entities: entities, fields: fields)
    checkHeadings()
    checkParameters()
    checkDefinitions()
    checkDataChecks()
    checkPlans()
    checkTests()
    answerTexts()
    joinVietnamese()
  }

  /// Everything that is wrong; of each code only so many findings.
  var findings: [Diagnostic] {
    let isSaid = trees.contains { tree in
      tree.diagnostics.contains { $0.code == .tooManyFindings }
    }
    return (joiningMisspellings() + missingNames.values).limited(isSaid: isSaid)
  }

  /// The declarations of a kind, in the order of the files and their text.
  func declarations(_ kind: NodeKind) -> [SyntaxNode] {
    trees.flatMap { $0.root.children(kind) }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if incompleteness?.allows(diagnostic) != false { diagnostics.append(diagnostic) }
  }

  mutating func report(
    _ code: Code, _ message: Message, at place: Place, notes: [Diagnostic.Note] = [],
    help: [Message] = [], fix: Fix? = nil
  ) {
    report(Diagnostic(code, message, at: place, notes: notes, help: help, fix: fix))
  }
}

/// What a name stands for.
enum Symbol: Sendable, Hashable {
  case entity(Int)
  case group(Int)
  case field(Int)
  case indicator(Int)
  case parameter(Int)
  /// Several things, which has been said. Nobody knows which one a use of it means, so that nothing
  /// is said of its uses.
  case disputed

  /// Its kind in words; nil where it has several.
  var kind: Phrase? {
    switch self {
    case .entity: .kindEntity
    case .group: .kindGroup
    case .field: .kindField
    case .indicator: .kindIndicator
    case .parameter: .kindParameter
    case .disputed: nil
    }
  }
}
