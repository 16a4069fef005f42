import Diagnostics
import RuleSyntax

/// What a name that nothing declares was to be.
enum Wanted: Sendable, Hashable {
  case value
  case members(GrammaticalNumber)
  case entity(GrammaticalNumber)
  /// A field of an entity, by index.
  case field(of: Int)
  case plan
  /// A rule of a plan, by index.
  case rule(ofPlan: Int)
  /// A category of a field, by index.
  case category(of: Int)
  /// A heading of an entity's tables, by index.
  case heading(of: Int)

  /// In words.
  var phrase: Phrase {
    switch self {
    case .value: .kindValue
    case .members: .kindMembers
    case .entity: .kindEntity
    case .field: .kindField
    case .plan: .kindPlan
    case .rule: .kindRule
    case .category: .kindCategory
    case .heading: .kindField
    }
  }
}

/// Whether a place names one thing, as in `field teachers of school`, or many, as in
/// `number of schools`.
enum GrammaticalNumber: Sendable, Hashable {
  case singular
  case plural
}

/// A name nothing declares, and what it was to be.
struct Resemblance: Sendable, Hashable {
  let name: String
  let wanted: Wanted
}

/// Names whose declaration could not be read: the parser has complained about that, so that their
/// uses are no news.
struct LostNames: Sendable {
  private var names: Set<String> = []
  /// Singular names whose plural is missing; the plural surely begins like them.
  private var singulars: [String] = []
  /// Whether the names of some declaration could not be read, or whole lines that may hold some. A
  /// name that seems misspelt may then be the one that was declared there.
  private(set) var mayHoldMore = false
  /// Whether some declaration has no name at all: a name like no other may be that one.
  private(set) var lacksNames = false

  mutating func collect(from trees: [SyntaxTree]) {
    for tree in trees {
      for node in tree.root.children {
        switch node.kind {
        case .strayWords:
          mayHoldMore = true
          collect(from: node)
        case .entityDeclaration, .groupDeclaration:
          mayHoldMore = mayHoldMore || hidesNames(node)
          let declared = node.children(.name)
          if declared.count == 1, !declared[0].name.isEmpty { singulars.append(declared[0].name) }
        case .testDeclaration: break
        default: mayHoldMore = mayHoldMore || hidesNames(node)
        }
        if node.isBroken, node.kind != .strayWords { collectUnread(in: node) }
      }
    }
  }

  /// The names in the words at the end of a declaration that nobody could read.
  private mutating func collectUnread(in node: SyntaxNode) {
    if node.kind != .useDeclaration, node.child(.name) == nil { lacksNames = true }
    let unread = node.children.last?.tokens.upperBound ?? node.tokens.lowerBound
    for token in unread..<max(unread, node.tokens.upperBound)
    where node.tree.kinds[token] == .identifier {
      names.insert(node.tree.meaning(ofToken: token))
    }
  }

  /// Whether a declaration lacks its name, or has lines at its end that nobody could read.
  private func hidesNames(_ node: SyntaxNode) -> Bool {
    guard node.isBroken else { return false }
    if node.kind != .useDeclaration, node.child(.name) == nil { return true }
    let unread = node.children.last?.tokens.upperBound ?? node.tokens.lowerBound
    return node.tokens.upperBound > unread
      && (unread..<node.tokens.upperBound).contains { node.tree.kinds[$0] == .newline }
  }

  /// `feild teachers of school`, `grup preschool, preschools = …`: the names behind the first word,
  /// but for one that begins a formula, as in `target x smartRatio >= 80%`; or that first word
  /// itself, where the one before it is missing.
  private mutating func collect(from words: SyntaxNode) {
    let tree = words.tree
    var declared: [String] = []
    defer { names.formUnion(declared) }
    for token in words.tokens where !tree.kinds[token].isTrivia {
      switch tree.kinds[token] {
      case .identifier: declared.append(tree.meaning(ofToken: token))
      case .comma: continue
      case _ where token == words.tokens.lowerBound: continue
      case _ where tree.kinds[token].isComparison:
        _ = declared.popLast()
        return
      default: return
      }
    }
  }

  func contain(_ name: String) -> Bool {
    names.contains(name)
      || singulars.contains { singular in
        name.utf8.count > singular.utf8.count && name.utf8.starts(with: singular.utf8.dropLast())
      }
  }
}
