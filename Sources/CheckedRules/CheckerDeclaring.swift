import Diagnostics
import RuleSyntax
import Vocabulary

/// One declaration of a name.
struct Declared: Sendable {
  let symbol: Symbol
  let place: Place
}

/// Declaring names, and what is said of those that are declared twice.
///
/// Kinds of declarations are read one after the other, and the files as they were named: which of
/// two declarations came first is told when all are known. The later one is the mistake, be it a
/// file that uses the other one's or a line further down. That is said once, and nothing else:
/// what a use of the name means is open until one of the two is renamed.
extension Checker {
  /// Registers a declared name.
  mutating func declare(_ name: SyntaxNode, as symbol: Symbol) {
    // A name that could not be read is none, and two of them are not the same.
    if name.name.isEmpty { return }
    checkSpelling(name)
    guard let known = symbols[name.name] else {
      symbols[name.name] = symbol
      declared[name.name] = [Declared(symbol: symbol, place: name.place)]
      return
    }
    if known == symbol { return }
    symbols[name.name] = .disputed
    declared[name.name, default: []].append(Declared(symbol: symbol, place: name.place))
  }

  /// Says of each name what was declared behind its first declaration; of two declarations that
  /// share both of their names, once.
  mutating func reportDisputedNames() {
    var clashes: [(name: String, first: Declared, later: Declared)] = []
    for (name, all) in declared where all.count > 1 {
      let sorted = all.sorted { comesBefore($0.place, $1.place) }
      for later in sorted.dropFirst() { clashes.append((name, sorted[0], later)) }
    }
    clashes.sort { $0.later.place.isBefore($1.later.place) }
    var said: Set<[Symbol]> = []
    for (name, first, later) in clashes
    where said.insert([first.symbol, later.symbol]).inserted {
      reportDuplicate(name, at: later.place, first: first.place)
    }
  }

  /// The names that several of these declarations have; each behind the first is complained about.
  mutating func reportDuplicates(among nodes: [SyntaxNode]) -> Set<String> {
    var places: [String: [Place]] = [:]
    for node in nodes {
      guard let name = node.child(.name), !name.name.isEmpty else { continue }
      places[name.name, default: []].append(name.place)
    }
    var disputed: Set<String> = []
    for (name, all) in places where all.count > 1 {
      disputed.insert(name)
      let sorted = all.sorted { comesBefore($0, $1) }
      for later in sorted.dropFirst() { reportDuplicate(name, at: later, first: sorted[0]) }
    }
    return disputed
  }

  mutating func reportDuplicate(_ name: String, at place: Place, first: Place) {
    report(
      .duplicateName, Message(.duplicateName, .words(name)), at: place,
      notes: [.init(Message(.firstDeclaredHere), at: first)], help: [Message(.renameOne)])
  }

  func place(of symbol: Symbol) -> Place? {
    switch symbol {
    case .entity(let index): entities[index].place
    case .field(let index): fields[index].place
    case .group(let index): groupNodes[index].child(.name)?.place
    case .indicator(let index): indicatorNodes[index].child(.name)?.place
    case .parameter(let index): parameterNodes[index].child(.name)?.place
    case .disputed: nil
    }
  }

  /// Whether a place is read before another one where each file stands behind those it uses.
  func comesBefore(_ place: Place, _ other: Place) -> Bool {
    (rank(of: place.file), place.start) < (rank(of: other.file), other.start)
  }

  private func rank(of file: Int32) -> Int { ranks[Int(file)] ?? Int(file) }
}
